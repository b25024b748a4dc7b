"""A year with missed runs, runs twice, extensions, leave and handovers: no letter is lost and none doubled. Of one
organisation here; of 33 in ``tests/soak``."""

import datetime
import random

import pytest

from huiyin.kernel.refused import Refused
from huiyin.people.models import Site
from tests.notices.test_letters import account, book
from tests.notices.year import Year, owed
from tests.record.book import Book

__all__ = ["book"]

pytestmark = pytest.mark.django_db
LEADERS = ("mia", "max")


def test_a_year_of_one_organisation_loses_no_letter_and_doubles_none(book: Book) -> None:
    for name in ("omar", "mia", "hank"):
        account(book, name)
    measure = "measure of f"

    def happens(chance: random.Random, at: datetime.datetime) -> None:
        book.now = max(book.now, at)
        what = chance.choice(("nothing", "nothing", "progress", "extend", "hand_over", "leave"))
        try:
            if what == "progress":
                if book[measure].state == "accepted":
                    book.do("measure.start", "hank", measure)
                book.do("measure.report_progress", "hank", measure, progress=f"Seen on {at.date()}")
            elif what == "extend" and chance.random() < 0.2:
                due = datetime.date.fromisoformat(book[measure].due_date) + datetime.timedelta(days=40)
                book.do("measure.extend", "mia", measure, due_date=due.isoformat(), reason="Late delivery")
                book.sign("otto", measure)
            elif what == "hand_over":
                to = next(each for each in LEADERS if book.id(each) != book[measure].responsible)
                other = next(each for each in LEADERS if each != to)
                book.do("measure.hand_over", to, measure, to=book.id(to), handover="All")
                book.sign(other, measure)
            elif what == "leave":
                book.do("delegation.grant", "mia", f"leave {at}", post=book.id("post of mia"), delegate=book.id("max"),
                        from_date=book.on(), until_date=book.on(9))  # fmt: skip
        except Refused:
            if book[measure].pending is not None:
                book.do("measure.decline", "otto", measure, opened=book[measure].pending.act_id, reason="No")

    start = book.now + datetime.timedelta(days=40)
    year = Year(Site.objects.get(id=book.site), start, seed=4, happens=happens, missed=0.7, days=100)
    year.pass_by()
    assert year.runs > 20
    assert any(key[1] == "measure" for key in owed(year.site))
