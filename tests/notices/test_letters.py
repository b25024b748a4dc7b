"""The run of the ladder: nothing lost, nothing doubled, whoever runs it and however often."""

import datetime
import uuid
from collections.abc import Iterator

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from huiyin.kernel.refused import Refused
from huiyin.notices import inbox, letters
from huiyin.people.models import Account, Site
from huiyin.record import rows
from huiyin.record.queries import ladder
from tests.kernel import letters as given
from tests.record.book import Book

pytestmark = pytest.mark.django_db


@pytest.fixture
def book() -> Book:
    """Make a plan with one measure, and appoint the office, the principal, its leader and a handler."""
    book = Book()
    book.rectifying("f")
    for name, post, place in (("otto", "office_head", "office"), ("omar", "principal", "a"), ("hank", "handler", "a")):
        if book.id(name) not in book.facts:
            book.do("person.register", "ada", name, name=name.title())
        book.do("post.appoint", "ada", f"post of {name}", person=book.id(name), body=book.id(place), post_kind=post,
                clearance=2, from_date="2026-01-01")  # fmt: skip
    return book


def site(book: Book) -> Site:
    return Site.objects.get(id=book.site)


def on_day(book: Book, days: int) -> datetime.datetime:
    """Give the morning of the day so many days from the measure's date, or now where that is later."""
    due = datetime.date.fromisoformat(book["measure of f"].due_date)
    at = datetime.datetime.combine(due + datetime.timedelta(days=days), datetime.time(2), datetime.UTC)
    book.now = max(book.now, at)
    return book.now


def sent(book: Book) -> list[tuple[int | None, tuple[int, ...], tuple[str, ...]]]:
    """Give of each letter its step, those that it stands for, and the posts that it went to."""
    found = [rows.decode("letter", each.facts) for each in rows.current("letter", book.site).order_by("number")]
    assert [each.serial for each in found] == list(range(1, len(found) + 1))
    return [
        (each.step, each.skipped, tuple(to.post_kind for to in each.addressees))
        for each in found
        if each.matter_kind == "measure"
    ]


def test_each_step_goes_out_once_to_those_who_hold_the_posts(book: Book) -> None:
    own = site(book)
    for days in (-30, -20, -20, -12, -10, -1, 0, 1, 2, 15, 29, 30, 31):
        letters.run(own, at=on_day(book, days))
    assert [each[:2] for each in sent(book)] == [(-20, ()), (-10, ()), (1, ()), (15, ()), (30, ())]
    to = [each[2] for each in sent(book)]
    assert to == [("handler",), ("handler", "leadership_member"), ("principal",), ("principal", "office_head"),
                  ("principal", "office_head")]  # fmt: skip


def test_a_missed_run_sends_the_highest_step_to_all_whom_the_others_would_have_gone_to(book: Book) -> None:
    letters.run(site(book), at=on_day(book, 3))
    assert sent(book) == [(1, (-20, -10), ("principal", "handler", "leadership_member"))]
    first = rows.decode("letter", rows.current("letter", book.site).order_by("number").first().facts)
    assert first.text_en is not None


def test_a_comment_and_progress_stop_nothing_and_a_new_date_begins_anew(book: Book) -> None:
    own = site(book)
    letters.run(own, at=on_day(book, -20))
    book.do("measure.start", "hank", "measure of f")
    book.do("measure.report_progress", "hank", "measure of f", progress="Half")
    letters.run(own, at=on_day(book, -10))
    later = (datetime.date.fromisoformat(book["measure of f"].due_date) + datetime.timedelta(days=60)).isoformat()
    book.do("measure.extend", "mia", "measure of f", due_date=later, reason="Delivery is late")
    book.sign("otto", "measure of f")
    assert book["measure of f"].due_date == later
    for days in (-60, -20, -10):
        letters.run(own, at=on_day(book, days))
    assert [each[0] for each in sent(book)] == [-20, -10, -20, -10]
    book.do("measure.declare_done", "hank", "measure of f", result="Done")
    letters.run(own, at=on_day(book, 40))
    assert len(sent(book)) == 4


def test_who_comes_after_is_addressed_and_where_nobody_is_the_letter_goes_up(book: Book) -> None:
    own = site(book)
    book.do("post.relieve", "ada", "post of hank", reason="Moved")
    letters.run(own, at=on_day(book, -20))
    book.do("measure.hand_over", "max", "measure of f", to=book.id("max"), handover="All of it")
    book.sign("mia", "measure of f")
    letters.run(own, at=on_day(book, -10))
    book.do("post.relieve", "ada", "post of omar", reason="Moved")
    letters.run(own, at=on_day(book, 1))
    found = [rows.decode("letter", each) for each in
             rows.current("letter", book.site).order_by("number").values_list("facts", flat=True)]  # fmt: skip
    to = [[each.person for each in one.addressees] for one in found if one.matter_kind == "measure"]
    assert to == [[book.id("mia")], [book.id("max")], [book.id("otto")]]


def account(book: Book, name: str) -> Account:
    return Account.objects.create(site=site(book), sign_in_name=uuid.uuid4().hex, person=uuid.UUID(book.id(name)),
                                  language="en", password="!", opened_at=book.now)  # fmt: skip


def test_those_named_and_who_stands_in_are_told_once_with_a_number_alone(book: Book) -> None:
    hank, mia, max_ = (account(book, name) for name in ("hank", "mia", "max"))
    at = on_day(book, -10)
    book.do("delegation.grant", "mia", "leave", post=book.id("post of mia"), delegate=book.id("max"),
            from_date=book.on(), until_date=book.on(30))  # fmt: skip
    at = on_day(book, -10)
    assert (letters.run(site(book), at=at).told, letters.run(site(book), at=at).told) == (3, 0)
    for each in (hank, mia, max_):
        (item,) = inbox.items(each)
        assert (item.message, item.facts) == (letters.MESSAGE, {"number": 1})


def test_without_an_office_nothing_is_sent_and_it_is_said(book: Book) -> None:
    book.do("post.relieve", "ada", "post of otto", reason="Moved")
    with pytest.raises(Refused) as caught:
        letters.run(site(book), at=on_day(book, 1))
    assert caught.value.code == "no_office_for_letters"


def test_a_clerk_sends_the_step_that_is_due_and_further_letters_beside_it(book: Book) -> None:
    own, otto = site(book), book.cast["otto"]
    number = rows.current("measure", book.site).get().number
    at = on_day(book, 1)
    for _ in range(3):
        letters.press(otto, own, kind="measure", number=number, at=at)
    letters.run(own, at=at)
    found = [rows.decode("letter", each.facts) for each in rows.current("letter", book.site).order_by("number")]
    mine = [each for each in found if each.matter_kind == "measure"]
    assert [(each.step, each.extra) for each in mine] == [(1, None), (None, 1), (None, 2)]
    with pytest.raises(Refused) as caught:
        letters.press(otto, own, kind="round", number=1, at=at)
    assert caught.value.code == "nothing_is_owed"


def test_what_is_due_takes_as_many_queries_for_many_as_for_few(book: Book) -> None:
    at = on_day(book, 1)
    with CaptureQueriesContext(connection) as few:
        assert len(letters.due(site(book), at=at)) >= 1
    given.lettered(book, "measure of f", "measure", "omar", by="system", step=1)
    with CaptureQueriesContext(connection) as many:
        letters.due(site(book), at=at)
    assert len(few) == len(many) == 10  # the site's own row among them


def test_a_run_that_breaks_off_loses_nothing(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    account(book, "omar")
    at, own = on_day(book, 1), site(book)

    def breaks(*_: object, **__: object) -> Iterator[None]:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(letters, "tell", breaks)
        with pytest.raises(KeyboardInterrupt):
            letters.run(own, at=at)
    assert ladder.due(book.site, profile="cn-inspection", on=at.date()) == ()
    again = letters.run(own, at=at)
    assert (again.sent, again.told > 0) == (0, True)


def test_two_workers_with_the_same_list_send_each_letter_once(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    own, at = site(book), on_day(book, 1)
    both_saw = letters.due(own, at=at)
    assert both_saw
    monkeypatch.setattr(letters, "due", lambda *_, **__: both_saw)
    assert [letters.run(own, at=at).sent for _ in range(2)] == [len(both_saw), 0]
    assert rows.current("letter", book.site).count() == len(both_saw)
