"""Who signed a line must have held the post in it: a check asks, whatever the book that let the act through knew."""

import dataclasses
import datetime
import uuid

import pytest

from huiyin.kernel.actor import Actor, Enterer, Post
from huiyin.people import actors
from huiyin.record import check
from tests.kernel.ledger import file
from tests.record.book import AppointedBook

pytestmark = pytest.mark.django_db


@pytest.fixture
def book() -> AppointedBook:
    return AppointedBook()


def wrong(book: AppointedBook) -> list[tuple[str, str]]:
    """Check the book and name the lines whose signer is at fault."""
    report = check.check(book.site, on=datetime.date(2026, 11, 23))
    for fault in report.faults:
        assert check.say(fault, language="en") != check.say(fault, language="zh-Hans")
    return [(fault.code, fault.key) for fault in report.faults]


def founds(book: AppointedBook, by: Actor, name: str, **more: object) -> str:
    """Let somebody found a body, and give the number of the line."""
    call = dataclasses.replace(book.call("body.found", name, {"name": name, "body_kind": "other"}), **more)  # type: ignore[arg-type]
    book.perform(call, actor=by, at=call.performed_at)
    return str(len(book.lines))


def test_a_post_that_no_line_gave_out_and_one_of_somebody_else_are_named(book: AppointedBook) -> None:
    ada = book.cast["ada"]
    assert wrong(book) == []
    unknown = founds(book, dataclasses.replace(ada, post=book.id("made up")), "one")
    stolen = founds(
        book, dataclasses.replace(ada, person=book.id("otto"), identities=frozenset({book.id("otto")})), "two"
    )
    assert wrong(book) == [("signer_held_no_post", unknown), ("signer_held_no_post", stolen)]


def test_a_post_without_a_permit_for_the_act_is_named(book: AppointedBook) -> None:
    omar = book.cast["omar"]
    line = founds(book, dataclasses.replace(omar, post_kind=Post.SECURITY_ADMINISTRATOR), "one")
    assert wrong(book) == [("signer_had_no_permit", line)]


def test_a_post_counts_until_it_ends_and_not_after(book: AppointedBook) -> None:
    book.do("person.register", "ada", "eve", name="Eve")
    book.do("post.appoint", "ada", "post of eve", person=book.id("eve"), body=book.id("office"),
            post_kind="security_administrator", from_date=book.on(), until_date=book.on(9))  # fmt: skip
    eve = book.actor("eve", Post.SECURITY_ADMINISTRATOR, "office")
    founds(book, eve, "one")
    asked_at = book.now
    book.do("post.relieve", "ada", "post of eve", reason="Moved")
    # Eve asked before she was relieved, and her act waited for the journal.
    founds(book, eve, "two", performed_at=asked_at)
    assert wrong(book) == []
    late = [founds(book, eve, "three")]
    book.do("post.appoint", "ada", "second post", person=book.id("eve"), body=book.id("office"),
            post_kind="security_administrator", from_date=book.on(), until_date=book.on(1))  # fmt: skip
    again = dataclasses.replace(eve, post=book.id("second post"))
    founds(book, again, "four")
    book.wait(3)
    late.append(founds(book, again, "five"))
    assert wrong(book) == [("signer_held_no_post", line) for line in late]


def test_who_stands_in_needs_a_delegation_that_is_in_force(book: AppointedBook) -> None:
    stands_in = book.delegate("cleo", "otto")
    without = founds(book, stands_in, "one")
    book.do("delegation.grant", "otto", "dg", post=book.id("post of otto"), delegate=book.id("cleo"),
            from_date=book.on(), until_date=book.on(9))  # fmt: skip
    founds(book, stands_in, "two")
    foreign = founds(book, dataclasses.replace(stands_in, on_behalf_of=book.id("sam")), "three")
    book.do("delegation.withdraw", "otto", "dg", reason="Back")
    late = founds(book, stands_in, "four")
    assert wrong(book) == [("signer_held_no_post", line) for line in (without, foreign, late)]


def test_two_ids_of_one_person_share_their_posts(book: AppointedBook) -> None:
    book.do("person.register", "ada", "otto again", name="Otto")
    again = dataclasses.replace(book.cast["otto"], person=book.id("otto again"))
    before = founds(book, again, "one")
    book.do("person.same_person", "ada", "otto again", other=book.id("otto"), reason="The same")
    founds(book, again, "two")
    assert wrong(book) == [("signer_held_no_post", before)]


def test_the_site_signs_expiry_and_appoints_nobody_beside_its_administrator(book: AppointedBook) -> None:
    system = dataclasses.replace(actors.system(uuid.UUID(book.site)), post_kind=Post.SECURITY_ADMINISTRATOR)
    beside = founds(book, system, "one")
    book.do("person.register", "ada", "eve", name="Eve")
    book.do("post.appoint", "ada", "post of eve", person=book.id("eve"), body=book.id("office"),
            post_kind="security_administrator", from_date=book.on(), until_date=book.on(1))  # fmt: skip
    book.do("post.relieve", book.actor("eve", Post.SECURITY_ADMINISTRATOR, "office"), "post of ada", reason="Moved")
    book.wait(3)
    founds(book, system, "two")
    assert wrong(book) == [("signer_held_no_post", beside)]


def test_who_enters_a_paper_must_hold_a_post(book: AppointedBook) -> None:
    paper = {"clock": "paper", "scan": file("scan")}
    founds(book, book.on_paper("otto", "cleo"), "one", **paper)
    nobody = Enterer(book.id("nobody"), frozenset({book.id("nobody")}), Post.OFFICE_CLERK, book.id("office"))
    line = founds(book, dataclasses.replace(book.cast["otto"], enterer=nobody), "two", **paper)
    found = [each for each in wrong(book) if each[0] != "file_missing"]
    assert found == [("signer_held_no_post", line)]
