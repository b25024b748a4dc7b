"""Every sign of the review sheet, and the plan that has none; each differs from it in one thing."""

import importlib.resources
from dataclasses import replace
from typing import Any

import pytest

from huiyin.kernel import plan_review
from huiyin.kernel.plan_review import Sheet
from tests.kernel.ledger import World, digest

FED_BACK = "违规决策三项，造成重大损失"
ITEMS = {digest("one"): "未经集体研究决定投资项目", digest("two"): "未按规定开展尽职调查"}
WORDS = {
    language: plan_review.read_words(
        (importlib.resources.files("huiyin.kernel") / "review" / f"{language}.toml").read_bytes()
    )
    for language in ("en", "zh-Hans")
}


def sheet(**more: Any) -> Sheet:
    """This function will make the sheet of a plan in which all is well."""
    world = World()
    world.submitted("f")
    found = replace(world["f"], manifestations=tuple(ITEMS))
    texts = {found.statement: FED_BACK, **ITEMS, digest("own"): FED_BACK + "".join(ITEMS.values())}
    texts[world["measure of f"].deliverable] = "三个项目清退完毕"
    fields = {"plan": world["plan"], "findings": [replace(found, own_wording=digest("own"))]}
    fields |= {
        "measures": [replace(world["measure of f"], lead_unit=digest("unit"))],
        "texts": texts,
        "words": WORDS["zh-Hans"],
        "until": "2026-09-02",
    }
    return Sheet(**fields | more)


def told(found: Sheet) -> dict[str, dict[str, Any]]:
    return {each.code: dict(each.facts) for each in plan_review.signs(found)}


def test_a_plan_in_which_all_is_well_has_no_sign() -> None:
    assert told(sheet()) == {}
    counted = plan_review.told(plan_review.signs(sheet()))
    assert tuple(counted) == plan_review.SIGNS
    assert not any(counted.values())


def test_a_plan_without_measures_lacks_no_detail() -> None:
    assert "detail_missing_throughout" not in told(sheet(measures=[]))


def changed(code: str) -> Sheet:
    """This function will change the one thing in the sheet that makes a sign."""
    plain = sheet()
    found, measure = plain.findings[0], plain.measures[0]
    if code == "uncaused_measure":
        return replace(plain, measures=[measure, replace(measure, id="m2", cause="another")])
    if code == "untreated_cause":
        return replace(plain, findings=[replace(found, causes=(*found.causes, "second"))])
    if code == "missing_item":
        return replace(plain, left_out=[replace(found, id="g")])
    if code == "claimed_without_lead":
        return replace(plain, findings=[replace(found, claims=("a", "b", "c"))])
    if code == "detail_missing":
        return replace(plain, measures=[measure, replace(measure, id="m2", lead_unit=None)])
    if code == "detail_missing_throughout":
        return replace(plain, measures=[replace(measure, lead_unit=None)])
    if code == "due_after_the_period":
        return replace(plain, measures=[replace(measure, due_date="2026-09-03")])
    if code == "one_person_answers_for_all":
        return replace(plain, measures=[replace(measure, id=f"m{each}") for each in range(3)])
    own = {"softened_wording": "决策还不够规范"}.get(code, plain.texts[digest("own")])
    ends = "印发投资管理办法" if "document" in code else "三个项目清退完毕"
    return replace(plain, texts={**plain.texts, digest("own"): own, measure.deliverable or "": ends})


@pytest.mark.parametrize("code", plan_review.SIGNS)
def test_one_thing_makes_its_sign(code: str) -> None:
    also = {"documents_only", "every_measure_a_document"} if "document" in code else {code}
    assert told(changed(code)).keys() == also
    assert plan_review.told(plan_review.signs(changed(code)))[code] == 1


def test_signs_say_what_is_there() -> None:
    assert told(changed("softened_wording")) == {
        "softened_wording": {"kept_percent": 9, "dropped": 2, "manifestations": 2, "weaker": ("不够",)}
    }
    assert told(changed("documents_only"))["documents_only"] == {"word": "办法"}


def test_what_goes_on_or_has_a_figure_is_more_than_a_paper_and_may_last() -> None:
    papers = changed("documents_only")
    for more in ({"measure_kind": "sustained", "due_date": "2027-01-01"}, {"target": 3, "unit": "loans"}):
        assert told(replace(papers, measures=[replace(papers.measures[0], **more)])) == {}


def test_what_may_not_be_read_makes_no_sign() -> None:
    assert told(replace(changed("softened_wording"), texts={})) == {}
    assert told(replace(changed("due_after_the_period"), until=None)) == {}


def test_english_is_held_by_four_letters() -> None:
    assert plan_review.contained("Weak controls.", "There are WEAK CONTROLS here") == 1
    assert plan_review.contained("Weak controls", "Strong") == 0
    assert plan_review.contained("...", "anything") == 1
    assert plan_review.contained("no", "know") == 1
    assert "policy" in WORDS["en"].documents
