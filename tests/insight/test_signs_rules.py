"""Files, dates, what a declaration lacks, crowds and orders: each rule with its innocent twin."""

import uuid
from dataclasses import replace
from datetime import date

import pytest

from huiyin.insight.declared import Matter, Shown, Treated
from tests.insight.matters import DECLARED, EFFECT, HANDED_OVER, answered, days, matter, raised, sign

EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
BODY, END = uuid.UUID(int=500), date(2026, 7, 31)


def test_one_file_for_two_findings_is_seen_and_two_copies_in_one_matter_are_not() -> None:
    assert raised(matter(1, evidence=(EFFECT,)), matter(2, evidence=(EFFECT,))) == {"same_file": {1, 2}}
    assert raised(matter(1, evidence=(EFFECT, EFFECT)), matter(2)) == {}
    again = matter(1, evidence=(EFFECT,))
    assert raised(again, replace(again, cycle=2)) == {}
    empty = replace(EFFECT, digest=EMPTY)
    assert raised(matter(1, evidence=(empty,)), matter(2, evidence=(empty,))) == {}


def test_a_file_that_many_share_is_the_weaker_sign() -> None:
    rare = sign("same_file", matter(1, evidence=(EFFECT,)), matter(2, evidence=(EFFECT,)))
    usual = sign("same_file", *(matter(number, evidence=(EFFECT,)) for number in range(1, 40)))
    assert rare.strength > usual.strength


def dated(origin: date | None, metadata: date | None) -> dict[str, set[int]]:
    return raised(matter(1, evidence=(Shown("a" * 64, "effect", origin, metadata, ""),)))


def test_evidence_older_than_the_feedback() -> None:
    before, early = HANDED_OVER - days(1), {"evidence_before": {1}}
    assert dated(before, None) == dated(None, before) == dated(DECLARED, before) == early
    assert dated(HANDED_OVER, HANDED_OVER) == dated(None, None) == {}


def test_metadata_later_than_the_claim_or_the_declaration() -> None:
    origin, later = DECLARED - days(20), {"metadata_differs": {1}}
    assert dated(origin, origin + days(2)) == dated(None, DECLARED + days(2)) == later
    assert dated(origin, origin + days(1)) == dated(origin, origin - days(3)) == dated(DECLARED, None) == {}


def test_documents_without_effect() -> None:
    action = replace(EFFECT, kind="action")
    assert raised(matter(1, evidence=(action,))) == raised(matter(1, evidence=())) == {"documents_only": {1}}
    assert raised(matter(1, evidence=(action, replace(EFFECT, digest="f" * 64)))) == {}


@pytest.mark.parametrize("silent", [None, "", " —— ", "……"])
def test_manifestations_without_an_answer(silent: str | None) -> None:
    told = (answered("漏水", "已换管"), answered("leaks", "replaced"))
    assert raised(matter(1, manifestations=(*told, answered("无台账", silent)))) == {"unanswered": {1}}
    assert raised(matter(1, manifestations=told)) == {}


def test_measures_put_off_again_and_again_or_by_far() -> None:
    first = date(2026, 4, 1)

    def put_off(moved: int, by: int, *, done: int = 0) -> dict[str, set[int]]:
        return raised(matter(1, measures=(Treated(first, first + days(by), moved, first + days(done), True),)))

    assert put_off(3, 10) == put_off(2, 30) == put_off(1, 90) == put_off(0, 0, done=95) == {"slipping": {1}}
    assert put_off(1, 60) == put_off(2, 10) == put_off(0, 0, done=40) == {}


def test_a_measure_whose_owner_has_left() -> None:
    measure = Treated(DECLARED, DECLARED + days(3), 0, None, False)
    measure = replace(measure, first_due=measure.due)
    assert raised(matter(1, measures=(measure,))) == {"orphaned": {1}}
    assert raised(matter(1, measures=(replace(measure, owned=True),))) == {}


def organisation(*declared: date, first: int = 1, **changed: object) -> list[Matter]:
    return [
        matter(first + place, body=BODY, declared=day, evaluated_until=END, evidence=(), measures=(), **changed)
        for place, day in enumerate(declared)
    ]


def crowds(*matters: Matter) -> set[int]:
    return raised(*matters).get("closing_burst", set())


def test_declarations_that_crowd_before_the_date() -> None:
    steady = [HANDED_OVER + days(14 * each) for each in range(1, 11)]
    assert crowds(*organisation(*[END - days(each % 3) for each in range(6)], steady[0])) == {1, 2, 3, 4, 5, 6}
    assert crowds(*organisation(*steady)) == set()
    assert crowds(*organisation(*[END + days(each) for each in range(1, 7)])) == set()
    assert crowds(*organisation(END, END, END)) == set()


def test_a_crowd_is_none_where_all_crowd() -> None:
    there = [END - days(each % 6) for each in range(5)]
    site = [replace(each, body=uuid.UUID(int=600 + place)) for place in range(8)
            for each in organisation(*there, END - days(80), first=100 * (place + 1))]  # fmt: skip
    assert crowds(*organisation(*there, END - days(80))) == {1, 2, 3, 4, 5}
    assert crowds(*organisation(*there, END - days(80)), *site) == set()


def test_closings_that_crowd_and_measures_done_on_the_day_they_were_due() -> None:
    spread = [HANDED_OVER + days(10 * each) for each in range(1, 8)]
    closed = [replace(each, closed=END) for each in organisation(*spread)]
    assert dict(sign("closing_burst", *closed).facts)["way"] == "closed"
    due = [replace(each, measures=(_done_when_due(each.declared - days(3)),)) for each in organisation(*spread)]
    assert dict(sign("closing_burst", *due).facts)["way"] == "due"
    earlier = [replace(each, measures=(replace(_done_when_due(each.declared + days(9)), done=each.declared),))
               for each in organisation(*spread)]  # fmt: skip
    assert crowds(*earlier) == set()


def _done_when_due(day: date) -> Treated:
    return Treated(day, day, 0, day, True)


def left(slight: list[Matter], grave: list[Matter]) -> set[int]:
    return raised(*slight, *grave).get("hard_left", set())


def test_grave_findings_that_are_left_while_slight_ones_are_closed() -> None:
    slight = organisation(*[DECLARED] * 6, weight=1, closed=DECLARED + days(9))
    grave = organisation(*[DECLARED] * 3, first=11, weight=3)
    assert left(slight, grave) == {11, 12, 13}
    assert left(slight, [replace(each, closed=DECLARED) for each in grave]) == set()
    assert left([replace(each, closed=None) for each in slight], grave) == set()
    assert left(slight, grave[:1]) == left(slight[:2], grave) == set()


def test_grave_findings_that_are_declared_after_all_slight_ones() -> None:
    slight = organisation(*[HANDED_OVER + days(9 + each) for each in range(12)], weight=1, closed=END)
    grave = organisation(*[HANDED_OVER + days(80 + each) for each in range(4)], first=21, weight=3, closed=END)
    assert left(slight, grave) == {21, 22, 23, 24}
    assert left(slight, [*grave[:3], replace(grave[3], declared=slight[0].declared)]) == set()
    assert left(slight, [replace(each, declared=HANDED_OVER + days(25)) for each in grave]) == set()
