"""Letters in the book: who sees them, that none is sent twice, and what a check says."""

import dataclasses

import pytest

from huiyin.kernel import letter
from huiyin.kernel.refused import Refused
from huiyin.record import calls, check, rows, visibility
from tests.kernel import letters
from tests.record.book import AppointedBook, Book
from tests.record.test_visibility import actors, agree, staged

pytestmark = pytest.mark.django_db


def test_a_letter_is_seen_where_what_it_is_about_is() -> None:
    book = staged()
    letters.lettered(book, "told", "feedback", "omar", extra=1, name="alone")
    letters.lettered(book, "theirs", "feedback", "vera", extra=1, name="theirs")
    asking = actors(book)
    agree(book, asking, ("letter",))
    seen = {
        name: [each for each in ("alone", "theirs") if visibility.may_see(asking[name], letters.the(book, each))]
        for name in ("otto", "lena", "omar", "mia", "oona", "stan", "vera", "vera of b", "inga", "ada")
    }
    both = ["alone", "theirs"]
    assert seen == {"otto": both, "lena": both, "omar": ["alone"], "mia": [], "oona": ["theirs"], "stan": [],
                    "vera": both, "vera of b": ["theirs"], "inga": [], "ada": []}  # fmt: skip
    assert not visibility.may_see(asking["otto, a second post at a"], letters.the(book, "alone"))


def test_every_door_gives_a_letter_the_one_id_of_what_it_is_about() -> None:
    book = Book()
    book.rectifying("f")
    given = letters.values(book, "measure of f", "measure", "hank", extra=1)
    call = calls.call("letter.issue", given, at=book.now)
    assert call.subject == letter.named_by(given)
    book.perform(call, actor=book.cast["cleo"], at=book.now)
    other = calls.call("letter.issue", {**given, "text": "Again", "key": "x"}, at=book.now, subject=book.id("other"))
    with pytest.raises(Refused) as caught:
        book.perform(other, actor=book.cast["otto"], at=book.now)
    assert caught.value.code == "is_not_sent_twice"
    again = calls.call("letter.issue", {**given, "text": "Again"}, at=book.now)
    with pytest.raises(Refused) as caught:
        book.perform(again, actor=book.cast["otto"], at=book.now)
    assert caught.value.code == "already_exists"
    assert rows.current("letter", book.site).count() == 1


def test_a_check_finds_letters_sound_and_names_those_without_an_answer() -> None:
    book = AppointedBook()
    book.rectifying("f")
    given = letters.values(book, "measure of f", "measure", "hank", extra=1)
    call = dataclasses.replace(book.call("letter.issue", "letter", given), subject=letter.named_by(given))
    book.perform(call, actor=book.cast["cleo"], at=book.now)
    report = check.check(book.site, on=book.now.date())
    assert report.faults == ()
    named = {each.code for each in report.gaps if each.kind == "letter"}
    assert named == {"letter_not_acknowledged", "letter_unanswered"}
