"""What a page is told of the acts on a subject rests on everything that the acts themselves look at."""

import pytest

from huiyin.kernel import act
from huiyin.record.queries import subjects
from tests.kernel.ledger import CN
from tests.record.book import Book

pytestmark = pytest.mark.django_db


def unmet(book: Book, by: str, kind: str, *, name: str) -> dict[str, tuple[str, ...]]:
    """Say by act what still stands in its way for somebody."""
    actor = book.cast[by]
    found = subjects.by_id(actor, kind, subject=book.id(name))
    bundle = subjects.reach_of(actor, found)
    possible = act.open_acts(found.facts, bundle, actor=actor, on=book.on(), rules=CN)
    return {each.act: each.unmet for each in possible}


def drafted(book: Book) -> None:
    book.do(
        "finding.draft", "inga", "d", inspection=book.id("inspection"), statement="Statement", manifestations=["one"],
        working_paper="Paper", category="innovation", severity="grave",
    )  # fmt: skip
    book.do("finding.put_facts", "tara", "d", fact_sheet="Facts")
    book.do("finding.record_reply", "tara", "d", reply="agreed")
    book.do("finding.approve", "tara", "d")
    book.sign("otto", "d")
    place = {"round": book.id("round"), "organisation": book.id("a"), "audience": "leadership"}
    place["inspection"] = book.id("inspection")
    book.do("package.compose", "cleo", "package", **place, findings=[book.id("d")], text="Feedback")
    book.approved("package")


def test_a_condition_two_steps_away_is_looked_at() -> None:
    book = Book()
    drafted(book)
    issue = unmet(book, "cleo", "package", name="package")["package.issue"]
    assert issue == ("use_is_decided", "its_round_feeds_back")
    book.decided()
    assert unmet(book, "cleo", "package", name="package")["package.issue"] == ("its_round_feeds_back",)
    book.in_feedback()
    assert unmet(book, "cleo", "package", name="package")["package.issue"] == ()
    book.do("package.issue", "cleo", "package")


def test_a_countersignature_looks_at_what_the_waiting_act_names() -> None:
    book = Book()
    book.claimed("f")
    book.do("finding.transfer", "otto", "f", to=book.id("b"), handover="Goes over")
    found = subjects.by_id(book.cast["otto"], "finding", subject=book.id("f"))
    assert book.id("b") in subjects.reach_of(book.cast["otto"], found)
