"""Integrity concerns in the book: who reads what was told and referred, what stands on whose desk, what lines show."""

import pytest

from huiyin.kernel import kinds
from huiyin.kernel.actor import INSPECTED, Post
from huiyin.kernel.refused import Refused
from huiyin.record import rows, visibility
from huiyin.record.queries import desk, history, names
from tests.record.book import Book

pytestmark = pytest.mark.django_db


def concerned() -> Book:
    book = Book()
    book.closed("f")
    book.determined("f")
    return book


def duties(book: Book, who: str) -> set[str]:
    found = desk.duties(book.cast[who], on=book.now.date(), rules={"": book.rules})
    return {each.act for each in found}


def test_what_follows_from_a_determination_stands_on_desks_until_it_is_done() -> None:
    book = Book()
    book.closed("f")
    book.do("finding.raise_concern", "lutz", "f", reason="Copied text")
    assert "finding.determine_concern" in duties(book, "dora")
    book.told_of_concern()
    assert "hearing.answer" in duties(book, "mia") and "hearing.answer" not in duties(book, "omar")
    book.do("hearing.answer", "mia", "hearing", answer="It was done")
    # What somebody sends in the place of what the book counts is worth nothing.
    given = {"determination": "false", "reason": "So", "heard": 0, "unheard": 9, "referral": book.id("another")}
    book.do("finding.determine_concern", "dora", "f", **given)
    assert {"finding.reopen", "accountability_referral.send"} <= duties(book, "otto")
    assert "finding.reopen" in duties(book, "vera") and "accountability_referral.send" not in duties(book, "cleo")
    book.do("finding.reopen", "otto", "f", reason="As determined", due_date=book.on(30))
    book.do("body.found", "ada", "field", name="Discipline", body_kind="department")
    sent = {"recipient": book.id("field"), "text": "Made up"}
    book.do("accountability_referral.send", "otto", book.referral().id, **sent)
    assert not {"finding.reopen", "accountability_referral.send"} & duties(book, "otto")
    assert "accountability_referral.receive" in duties(book, "dan")
    book.do("accountability_referral.receive", "dan", book.referral().id)
    assert "accountability_referral.state_result" in duties(book, "dan")


def test_who_was_told_nothing_cannot_be_determined_about() -> None:
    book = Book()
    book.closed("f")
    book.do("finding.raise_concern", "lutz", "f", reason="Copied text")
    with pytest.raises(Refused, match="concerned_were_heard"):
        given = {"determination": "false", "reason": "So", "heard": 5}
        book.do("finding.determine_concern", "dora", "f", **given)


def readers(book: Book, kind: str) -> set[str]:
    """Name who of the cast sees anything of a kind, by the filter of lists and by the single check alike."""
    found = set()
    for name, actor in book.cast.items():
        listed = rows.current(kind, book.site).filter(visibility.visible_to(actor, kind)).exists()
        one = any(visibility.may_see(actor, each) for each in book.facts.values() if kinds.kind_of(each) == kind)
        assert listed == one, name
        if listed:
            found.add(name)
    return found


def test_who_reads_what_was_told_and_what_was_referred() -> None:
    book = concerned()
    assert readers(book, "hearing") == {"mia", "vera", "vito", "sven", "lutz", "dora", "otto", "cyril", "lena", "rolf"}
    referred = readers(book, "accountability_referral")
    assert referred == {"dora", "otto", "cyril", "lena", "rolf"}
    assert not {name for name in referred if book.cast[name].post_kind in INSPECTED}
    book.do("body.found", "ada", "field", name="Discipline", body_kind="department")
    sent = {"recipient": book.id("field"), "text": "Made up"}
    book.do("accountability_referral.send", "otto", book.referral().id, **sent)
    assert readers(book, "accountability_referral") == referred | {"dan"}


def told(book: Book, who: str) -> dict[str, list[history.Told]]:
    actor = book.cast.get(who) or book.actor(who, Post.AUDITOR, "office")
    found: dict[str, list[history.Told]] = {}
    for each in history.page(actor)[0]:
        found.setdefault(each.act, []).append(each)
    return found


def test_a_clerk_and_an_auditor_read_lines_of_it_and_nothing_in_them() -> None:
    book = concerned()
    for who in ("cleo", "an auditor"):
        (line,) = told(book, who)["hearing.tell"]
        assert not line.given and not any(each.text for each in line.texts)
    (line,) = told(book, "otto")["hearing.tell"]
    assert line.given and any(each.text for each in line.texts)


def test_the_organisation_reads_neither_reason_nor_referral_in_the_history_of_the_finding() -> None:
    book = concerned()
    lines = {each.act: each for each in history.of_subject(book.cast["omar"], book.id("f"))}
    determined, raised = lines["finding.determine_concern"], lines["finding.raise_concern"]
    assert [kind for kind, _ in determined.subjects] == ["finding"]
    assert "referral" not in determined.given and determined.given["determination"] == "false"
    assert not any(each.text for each in raised.texts)


def test_who_determines_reads_how_a_referral_came_about() -> None:
    """The determination gives the referral its id; of which kind it is to be no field says."""
    book = concerned()
    lines = {each.act: each for each in history.of_subject(book.cast["dora"], book.referral().id)}
    assert lines["finding.determine_concern"].given["determination"] == "false"
    assert "referral" not in lines["finding.determine_concern"].given


def test_a_referral_that_is_due_is_named_by_its_number_alone() -> None:
    book = concerned()
    wanted = ("accountability_referral", book.referral().id)
    (named,) = names.called(book.cast["otto"], [wanted]).values()
    assert named.number and named.name == ""
