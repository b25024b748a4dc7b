"""Every sign of the review sheet, and the plan that has none; each differs from it in one thing."""

import importlib.resources
from dataclasses import replace
from typing import Any

import pytest

from huiyin.kernel import plan_review
from huiyin.kernel.plan_review import Sheet
from huiyin.kernel.wording_compared import figures
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
    if code == "claimants_left":
        return replace(plain, leaders=frozenset({"another"}))
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
    whole = plain.texts[digest("own")]
    own = {
        "softened_wording": "决策还不够规范",
        "other_figures": f"{whole}3亿元",
        "negations_differ": f"{whole}不无",
        "wording_added": f"{whole}经核实情况属实且已妥善处理完毕",
    }.get(code, whole)
    ends = "印发投资管理办法" if "document" in code else "三个项目清退完毕"
    return replace(plain, texts={**plain.texts, digest("own"): own, measure.deliverable or "": ends})


@pytest.mark.parametrize("code", plan_review.SIGNS)
def test_one_thing_makes_its_sign(code: str) -> None:
    also = {"documents_only", "every_measure_a_document"} if "document" in code else {code}
    assert told(changed(code)).keys() == also
    assert plan_review.told(plan_review.signs(changed(code)))[code] == 1


@pytest.mark.parametrize(
    ("fed_back", "own", "signs"),
    [
        ("违规发放津补贴三千二百万元，未经集体研究。", "违规发放津补贴3,200万元，未经集体研究。", {}),
        (
            "违规发放津补贴3,200万元，未经集体研究。",
            "违规发放津补贴32万元，未经集体研究。",
            {"other_figures": {"figures": 1}},
        ),
        (
            "违规发放津补贴3200万元，未经集体研究。",
            "违规发放津补贴3200万元，已经集体研究。",
            {"negations_differ": {"fed_back": 1, "own": 0}},
        ),
        (
            "违规发放津补贴3200万元。未经集体研究。",
            "违规发放津补贴3200万元。未经集体研究（经核实情况不属实，已妥善处理）。",
            {"negations_differ": {"fed_back": 1, "own": 2}, "wording_added": {"percent": 50}},
        ),
        ("Paid 1.5 m and did not ask.", "1. Paid 1.5 m and did not ask.", {}),
        ("Paid 1.5 m and did not ask.", "Paid 1.5 m and did ask.", {"negations_differ": {"fed_back": 1, "own": 0}}),
    ],
)
def test_figures_negations_and_what_is_added_are_told(fed_back: str, own: str, signs: dict[str, Any]) -> None:
    plain = sheet(words=WORDS["zh-Hans" if "。" in own else "en"])
    found = replace(plain.findings[0], manifestations=())
    texts = {**plain.texts, found.statement: fed_back, digest("own"): own}
    assert told(replace(plain, findings=[found], texts=texts)) == signs


@pytest.mark.parametrize(("written", "value"), [("一亿两千万", 120_000_000), ("十五万", 150_000), ("三百零五", 305)])
def test_figures_are_read_in_words_too(written: str, value: int) -> None:
    assert figures(f"共{written}元，统一管理") == {value}


def test_papers_that_are_counted_or_go_on_are_papers_all_the_same() -> None:
    papers = changed("documents_only")
    measure = papers.measures[0]
    texts = {**papers.texts, "copies": "份", "tons": "吨", measure.text: "印发制度"}
    for more, word in (
        ({"target": 1, "unit": "copies"}, "办法"),
        ({"measure_kind": "sustained"}, "办法"),
        ({"deliverable": None}, "制度"),
        ({"target": 1, "unit": "tons"}, None),
    ):
        signs = told(replace(papers, texts=texts, measures=[replace(measure, **more)]))
        assert signs.get("documents_only", {}).get("word") == word


def test_signs_say_what_is_there() -> None:
    assert told(changed("softened_wording")) == {
        "softened_wording": {"kept_percent": 9, "dropped": 2, "manifestations": 2, "weaker": ("不够",)}
    }
    assert told(changed("documents_only"))["documents_only"] == {"word": "办法"}


def test_what_goes_on_or_has_a_figure_is_more_than_a_paper_and_may_last() -> None:
    plain, papers = sheet(), changed("documents_only")
    goes_on = {"measure_kind": "sustained", "due_date": "2027-01-01"}
    assert told(replace(plain, measures=[replace(plain.measures[0], **goes_on)])) == {}
    for more in ({"target": 3, "unit": "loans"},):
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
