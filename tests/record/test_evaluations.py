"""Evaluations in the book: scored from what it counts, read by whom they are for, scored again by a check."""

import dataclasses

import pytest

from huiyin.record import check, evaluations, profiles, visibility
from huiyin.record.models import EvaluationRow, FindingRow
from tests.record.book import AppointedBook, Book
from tests.record.test_visibility import actors, agree, staged

pytestmark = pytest.mark.django_db

LATE = {"code": "late_report", "times": 1, "reason": "A week late"}


def drawn(book: Book, name: str, **more: object) -> None:
    book.do("evaluation.draw_up", "cleo", name, organisation=book.id("a"), round=book.id("round"), **more)


def found(book: Book) -> list[tuple[str, int]]:
    """Name the evaluations of which a check says that they don't come out again."""
    report = check.check(book.site, on=book.now.date())
    return [(each.kind, each.number) for each in report.gaps if each.code == "evaluation_differs"]


def test_every_rule_set_has_a_rubric() -> None:
    assert {evaluations.of_rules(name).name for name in profiles.names()} == set(profiles.names())


def test_it_is_scored_from_the_book_and_comes_out_again_whatever_happens_later() -> None:
    book = AppointedBook()
    book.rectifying("f", "g")
    book.done("g")
    book.declare("g")
    drawn(book, "e", deductions=[LATE])
    kept = book["e"]
    scores = {each.code: (each.numerator, each.denominator) for each in kept.scores}
    assert scores["on_time_by_original"] == (1, 1) and scores["verified_rate"] == (0, 2)
    assert (kept.total, kept.grade) == (2657, "poor"), "20 of the 70 that can be counted, less two points"
    book.agreed_to("e", kind="evaluation")
    book.do("evaluation.sign", "otto", "e")
    book.done("f")
    book.declare("f")
    assert found(book) == []
    row = EvaluationRow.objects.get(subject=book.id("e"), until_number=None)
    assert (row.serial, row.grade, str(row.organisation)) == (1, "poor", book.id("a"))


def test_scores_that_were_made_up_and_findings_that_were_exchanged_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    book = AppointedBook()
    book.rectifying("f")
    scored = evaluations.given
    with monkeypatch.context() as patched:
        patched.setattr(evaluations, "given", lambda *a, **k: {**scored(*a, **k), "grade": "good"})
        drawn(book, "made up")
    drawn(book, "true", deductions=[LATE])
    assert found(book) == [("evaluation", 1)]
    kept = book["true"]
    assert evaluations.differing(kept) == ()
    (late,) = kept.deductions
    cheaper = dataclasses.replace(kept, deductions=(dataclasses.replace(late, points=0),))
    assert len(evaluations.differing(cheaper)) == len(kept.scores) + 2
    elsewhere = dataclasses.replace(kept, organisation=book.id("b"))
    assert len(evaluations.differing(elsewhere)) == len(kept.scores) + 2
    FindingRow.objects.filter(site=book.site, state="rectifying").update(facts="{}")
    assert len(evaluations.differing(kept)) == len(kept.scores) + 2


def test_it_is_read_by_those_who_check_and_assess_and_by_the_evaluated() -> None:
    book = staged()
    for name in ("drawn", "put", "signed"):
        drawn(book, name)
    book.do("evaluation.put", "cleo", "put", comments_until=book.on(9))
    book.agreed_to("signed", kind="evaluation")
    book.do("evaluation.sign", "otto", "signed")
    asking = actors(book)
    agree(book, asking, ("evaluation",))
    every = ("drawn", "put", "signed")
    names = ("otto", "lena", "omar", "mia", "cora", "vera", "a assessment_reader", "hank", "oona", "inga", "ada")
    seen = {name: [each for each in every if visibility.may_see(asking[name], book[each])] for name in names}
    signed = ["signed"]
    assert seen == {each: list[str]() for each in names} | {
        "otto": list(every), "lena": list(every), "omar": ["put", "signed"], "mia": signed, "cora": signed,
        "vera": signed, "a assessment_reader": signed,
    }  # fmt: skip
