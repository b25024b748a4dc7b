"""Papers of the rectification drawn from the book: review sheet, extension and handover sheets, the reports."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from huiyin.kernel.refused import Refused
from huiyin.papers.drawn import making, offered
from huiyin.papers.drawn.reader import Asker, Drawn
from huiyin.record.queries import subjects
from tests.record.book import Book

pytestmark = pytest.mark.django_db

LANGUAGES = ("en", "zh-Hans")


@pytest.fixture
def book() -> Book:
    """Make a plan that was commented, answered and accepted, with a measure extended, handed over and reported on."""
    book = Book()
    for name in ("omar", "vera"):
        book.do("person.register", "ada", name, name=name.title())
    book.do("post.appoint", "ada", "post of omar", person=book.id("omar"), body=book.id("a"), post_kind="principal",
            from_date="2026-01-01")  # fmt: skip
    book.submitted("f", "g")
    book.do("plan.comment", "vera", "plan", finding=book.id("f"), text="Which of them?")
    book.returned("By when?")
    more = [book.measure(each, deliverable="印发管理办法") for each in ("f", "g")]
    book.resubmitted("f", "g", measures=more)
    return book


def asker(book: Book, name: str, language: str) -> Asker:
    return Asker(actor=book.cast[name], at=book.now, language=language, profile="cn-inspection")


def drawn(book: Book, name: str, code: str, subject: str, *, language: str = "en") -> Drawn:
    """Draw a paper of a subject for somebody."""
    kind = offered.ROWS[code].kind
    number = subjects.by_id(book.cast["otto"], kind, subject=book.id(subject)).number
    return offered.draw(asker(book, name, language), kind, number=number, code=code)


def pressed(book: Book, code: str, subject: str) -> None:
    """Press a paper in every form and language."""
    kind = offered.ROWS[code].kind
    number = subjects.by_id(book.cast["otto"], kind, subject=book.id(subject)).number
    for language in LANGUAGES:
        for form in ("docx", "pdf"):
            made = making.paper(asker(book, "otto", language), kind, number=number, code=code, form=form)
            assert made.content[:2] == b"PK" or made.content[:5] == b"%PDF-"


def test_the_review_sheet_tells_comments_answers_signs_and_signatures(book: Book) -> None:
    book.do("plan.accept", "otto", "plan")
    values: Any = drawn(book, "vera", "plan_review_sheet", "plan").values
    assert [(each["code"], each["subject"], each["said"], each["answer"]) for each in values["comments"]] == [
        ("1", "Finding 1", "Which of them?", "Done"),
        ("2", "", "By when?", "Done"),
    ]
    assert values["submission"] == 2
    assert [each["sign"] for each in values["signs"]].count("Measures whose result is a document") == 2
    assert [each.get("outcome") for each in values["organs"]] == ["Signed", None, None]
    own: Any = drawn(book, "omar", "plan_review_sheet", "plan").values
    assert own["signs"] == []
    with pytest.raises(Refused, match="not_found"):
        drawn(book, "stan", "plan_review_sheet", "plan")
    pressed(book, "plan_review_sheet", "plan")


def test_the_extension_sheet_has_the_original_date_and_the_one_asked_for(book: Book) -> None:
    book.accept_plan()
    with pytest.raises(Refused, match="not_found"):
        drawn(book, "otto", "extension_sheet", "measure of f")
    original, later = book["measure of f"].due_date, book.on(80)
    book.do("measure.extend", "mia", "measure of f", due_date=later, reason="Parts are late")
    asked: Any = drawn(book, "omar", "extension_sheet", "measure of f").values
    assert (asked["original_due"].isoformat(), asked["asked_due"].isoformat()) == (original, later)
    assert (asked["extensions"], asked["reason"]) == (0, "Parts are late")
    book.sign("vera", "measure of f")
    granted: Any = drawn(book, "omar", "extension_sheet", "measure of f").values
    assert (granted["extensions"], granted["before_due"].isoformat()) == (1, original)
    assert len(granted["organs"]) == 2
    pressed(book, "extension_sheet", "measure of f")


def test_the_handover_sheet_names_who_gives_and_who_takes(book: Book) -> None:
    book.accept_plan()
    blank: Any = drawn(book, "omar", "handover_sheet", "measure of f").values
    assert (blank["responsible"], blank["successor"], blank["organs"]) == ("Mia", "", [])
    book.do("post.relieve", "ada", "post of mia", reason="Elsewhere")
    book.do("measure.hand_over", "omar", "measure of f", to=book.id("max"), handover="Two exits")
    book.sign("max", "measure of f")
    sheet: Any = drawn(book, "vera", "handover_sheet", "measure of f").values
    assert (sheet["responsible"], sheet["successor"], sheet["handover"]) == ("Mia", "Max", "Two exits")
    assert [each["code"] for each in sheet["findings"]] == ["Finding 1"]
    pressed(book, "handover_sheet", "measure of f")


@pytest.mark.parametrize("kind", ["progress", "principal"])
def test_a_report_stands_on_its_frozen_figures(book: Book, kind: str) -> None:
    book.accept_plan()
    book.reported(kind, text="We did what we could.\nTwo exits are clear.")
    values: Any = drawn(book, "otto", f"{kind}_report", "report").values
    assert values["text"].startswith("We did what we could.")
    assert values["as_of"].isoformat() == book["report"].figures[0].as_of
    assert values["figures"][0]["figure"] == "Declared done"
    assert "Declared done: 0 of 2 (0.0 %)." in values["counted"]
    assert [each["measure"] for each in values["not_done"]] == ["Measure for f", "Measure for g"]
    assert values["done"] == [] and len(values["findings_listed"]) == 2
    assert str(values["not_done"][0]["original_due"]) == str(values["not_done"][0]["due"]) == book.on(60)
    assert ("deeds" in values) == (kind == "principal")
    other = {"progress": "principal", "principal": "progress"}[kind]
    with pytest.raises(Refused, match="not_found"):
        drawn(book, "otto", f"{other}_report", "report")
    pressed(book, f"{kind}_report", "report")


def test_a_report_that_another_one_signs_again_bears_the_newest_signer(book: Book) -> None:
    book.accept_plan()
    book.reported()
    book.do("report.return", "vera", "report", comments=["Which exit?"], due_date=book.on(40))
    book.do("person.register", "ada", "new", name="New")
    book.do("post.relieve", "ada", "post of omar", reason="Another office")
    own = {"person": book.id("new"), "identities": frozenset({book.id("new")}), "post": book.id("post of new")}
    new = dataclasses.replace(book.cast["omar"], **own)
    book.do("post.appoint", "ada", "post of new", person=book.id("new"), body=book.id("a"), post_kind="principal",
            from_date=book.on())  # fmt: skip
    book.perform(
        book.call("report.sign_again", "report", {"text": "The north one.", "truth_pledge": True}),
        actor=new, at=book.now,
    )  # fmt: skip
    values: Any = drawn(book, "otto", "progress_report", "report").values
    assert (values["signer"], values["capacity"]) == ("New", "principal")
    assert values["signed_on"].isoformat() == book["report"].signed_date
