"""Assessment extracts in the book: what they count, who reads them, and that a check counts them again."""

import dataclasses

import pytest

from huiyin.kernel import extract
from huiyin.kernel.actor import Post
from huiyin.record import check, extracts, visibility
from huiyin.record.models import ExtractRow, FindingRow
from tests.record.book import AppointedBook, Book
from tests.record.test_visibility import actors, agree, staged

pytestmark = pytest.mark.django_db


EVERY = ("of all", "of mia", "unsigned", "put", "put to mia")


def drawn(book: Book, name: str, **more: object) -> None:
    book.do("extract.draw_up", "cleo", name, organisation=book.id("a"), year=2026, **more)


def signed(book: Book, name: str, **more: object) -> None:
    drawn(book, name, **more)
    book.agreed_to(name, "mia" if "post" in more else "omar")
    book.do("extract.sign", "otto", name)


def found(book: Book) -> list[tuple[str, int]]:
    """Name the extracts of which a check says that they don't come out again."""
    report = check.check(book.site, on=book.now.date())
    return [(each.kind, each.number) for each in report.gaps if each.code == "extract_numbers_differ"]


def test_numbers_and_acts_are_counted_and_come_out_again_whatever_happens_later() -> None:
    book = AppointedBook()
    book.rectifying("f", "g")
    book.examined("mia")
    signed(book, "of all")
    signed(book, "of mia", post=book.id("post of mia"))
    drawn(book, "left", post=book.id("post of max"))
    deeds = {each.code: each.acts for each in book["of mia"].deeds}
    assert deeds["claimed"] == 2 and deeds["examined_themself"] == 1
    assert book["left"].deeds == ()
    rates = {each.code: (each.numerator, each.denominator) for each in book["of all"].numbers}
    assert rates["declared_rate"] == (0, 2)
    book.done("f")
    book.declare("f")
    assert found(book) == []
    again = {each.code: each.numerator for each in extract.numbers(_now(book), as_of=book.on())}
    assert again["declared_rate"] == 1
    behind, listed = extracts.behind(book["of all"], "declared_rate")
    assert (behind.above, {each.id for each in listed}) == ((), {book.id("f"), book.id("g")})
    assert {each.state for each in listed} == {"rectifying"}
    row = ExtractRow.objects.get(subject=book.id("of mia"), until_number=None)
    assert (row.serial, row.year, str(row.person)) == (2, 2026, book.id("mia"))


def _now(book: Book) -> tuple[object, ...]:
    """Give the findings that an extract of today would count."""
    asked = extracts.asked_by(dataclasses.replace(book["of all"], journal_size=len(book.lines)))
    return extracts.findings(asked)


def test_a_year_that_is_over_is_counted_as_of_its_last_line() -> None:
    book = AppointedBook()
    book.rectifying("f")
    size = len(book.lines)
    while book.on() < "2027-01-05":
        book.wait(30)
    book.done("f")
    book.declare("f")
    signed(book, "last year", post=book.id("post of mia"))
    book.do("extract.draw_up", "cleo", "this year", organisation=book.id("a"), year=2027, post=book.id("post of mia"))
    before, now = book["last year"], book["this year"]
    assert (before.as_of, before.journal_size, before.size_before) == ("2026-12-31", size, 0)
    assert (now.size_before, {each.code for each in now.deeds}) == (size, {"countersigned"})
    assert {each.code: each.numerator for each in before.numbers}["declared_rate"] == 0
    assert {each.code: each.numerator for each in now.numbers}["declared_rate"] == 1
    assert found(book) == []


def test_numbers_that_were_made_up_and_findings_that_were_exchanged_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    book = AppointedBook()
    book.rectifying("f")
    counted = extracts.given
    with monkeypatch.context() as patched:
        patched.setattr(extracts, "given", lambda *a, **k: _made_up(counted(*a, **k)))
        signed(book, "made up")
    signed(book, "true")
    assert found(book) == [("extract", 1)]
    assert extracts.differing(book["true"]) == ()
    FindingRow.objects.filter(site=book.site, state="rectifying").update(facts="{}")
    assert len(extracts.differing(book["true"])) == len(book["true"].numbers)


def _made_up(told: dict[str, object]) -> dict[str, object]:
    first, *others = told["numbers"]  # type: ignore[misc]
    return {**told, "numbers": [{**first, "behind": "0" * 64}, *others]}


def test_it_is_read_by_those_who_assess_and_by_those_whom_it_is_about() -> None:
    book = staged()
    signed(book, "of all")
    signed(book, "of mia", post=book.id("post of mia"))
    drawn(book, "unsigned")
    for name, more in (("put", {}), ("put to mia", {"post": book.id("post of mia")})):
        drawn(book, name, **more)
        book.do("extract.put", "cleo", name, comments_until=book.on(9))
    asking = actors(book)
    elsewhere = dataclasses.replace(asking["oona"], person=book.id("mia"), identities=frozenset({book.id("mia")}))
    asking["mia at b"] = dataclasses.replace(elsewhere, post_kind=Post.HANDLER)
    asking["reader of b"] = dataclasses.replace(asking["a assessment_reader"], scope=frozenset({book.id("b")}))
    agree(book, asking, ("extract",))
    seen = {
        name: [each for each in EVERY if visibility.may_see(asking[name], book[each])]
        for name in ("otto", "lena", "a assessment_reader", "reader of b", "omar", "mia", "mia at b", "cora", "hank",
                     "oona", "inga", "vera", "ada")
    }  # fmt: skip
    every, both = list(EVERY), ["of all", "of mia"]
    nobody = {each: list[str]() for each in ("reader of b", "hank", "oona", "inga", "vera", "ada")}
    assert seen == nobody | {
        "otto": every,
        "lena": every,
        "a assessment_reader": both,
        "omar": ["of all", "put"],
        "mia": [*both, "put to mia"],
        "mia at b": ["of mia", "put to mia"],
        "cora": ["of all"],
    }
