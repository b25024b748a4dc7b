"""Further categories: what the ledger finds by them, today and on a past day, one by one and many at once."""

import datetime
import importlib

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from huiyin.record import check, tags
from huiyin.record.models import FindingTag
from huiyin.record.queries import ledger
from huiyin.record.queries.ledger import Wanted
from tests.record.book import AppointedBook, Book

pytestmark = pytest.mark.django_db


@pytest.fixture
def book() -> Book:
    book = AppointedBook()
    book.issued("f", "g")
    classed(book, "f", "conduct_rules")
    classed(book, "g", "innovation", "risk_prevention", "cadre_selection")
    return book


def classed(book: Book, name: str, category: str, *further: str) -> None:
    """Class a finding; no further categories are none at all."""
    more = {"tags": list(further)} if further else {}
    book.do("finding.classify", "otto", name, category=category, reason="x", **more)


def found(book: Book, category: str, who: str = "otto", *, as_of: int | None = None) -> list[str]:
    today = datetime.date.fromisoformat(book.on())
    page = ledger.page(book.cast[who], Wanted(category=category), on=today, order="number", as_of=as_of)
    counted, _ = ledger.count(book.cast[who], Wanted(category=category), on=today, as_of=as_of)
    assert counted == len(page.rows)
    return [str(row.subject) for row in page.rows]


def test_a_category_finds_what_bears_it_beside_another(book: Book) -> None:
    f, g = book.id("f"), book.id("g")
    assert found(book, "innovation") == found(book, "risk_prevention") == found(book, "cadre_selection") == [g]
    # What lies under a theme, too; and what is found twice is listed once.
    assert found(book, "high_quality_development") == found(book, "leadership_and_talent") == [g]
    assert found(book, "strict_governance") == [f]
    assert found(book, "stan") == found(book, "risk_prevention", "stan") == []
    tagged = len(book.lines)
    classed(book, "f", "conduct_rules", "risk_prevention")
    classed(book, "g", "innovation", "cadre_selection")
    assert (found(book, "risk_prevention"), found(book, "risk_prevention", as_of=tagged)) == ([f], [g])
    assert found(book, "risk_prevention", as_of=tagged - 1) == []
    classed(book, "g", "innovation", "risk_prevention")
    assert found(book, "risk_prevention") == [f, g]
    assert check.check(book.site, on=datetime.date.fromisoformat(book.on())).faults == ()


@pytest.mark.parametrize("order", ledger.ORDERS)
def test_the_pages_of_a_category_hold_both_in_one_order(book: Book, order: str) -> None:
    classed(book, "f", "innovation")
    classed(book, "g", "cadre_selection", "innovation")
    wanted, today = Wanted(category="innovation"), datetime.date.fromisoformat(book.on())
    otto = book.cast["otto"]
    whole = ledger.page(otto, wanted, on=today, order=order).rows
    first = ledger.page(otto, wanted, on=today, order=order, size=1)
    second = ledger.page(otto, wanted, on=today, order=order, size=1, cursor=first.following)
    back = ledger.page(otto, wanted, on=today, order=order, size=1, cursor=second.preceding)
    assert (*first.rows, *second.rows) == whole and back.rows == first.rows and second.following == ""
    assert set(ledger.chosen(otto, wanted, on=today).values_list("number", flat=True)) == {1, 2}
    some = ledger.chosen(otto, Wanted(category="innovation", text="blocked"), on=today)
    assert some.count() == ledger.count(otto, Wanted(category="innovation", text="blocked"), on=today)[0]


def test_a_category_costs_three_questions_more_however_many_bear_it(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    today = datetime.date.fromisoformat(book.on())
    asked = []
    for few in (tags.FEW, 1):
        monkeypatch.setattr(tags, "FEW", few)
        classed(book, "f", "conduct_rules", "cadre_selection")
        with CaptureQueriesContext(connection) as queries:
            page = ledger.page(book.cast["otto"], Wanted(category="cadre_selection"), on=today, order="number")
        assert [str(row.subject) for row in page.rows] == [book.id("f"), book.id("g")]
        asked.append(len(queries))
    assert asked == [7, 7]  # the four of a list, the site's own taxonomies, the tags, the second part


def test_the_rows_of_an_older_installation_are_made_from_its_facts(book: Book) -> None:
    classed(book, "g", "innovation", "cadre_selection")
    classed(book, "g", "innovation", "risk_prevention", "cadre_selection")
    before = sorted(FindingTag.objects.filter(site=book.site).values_list("code", "from_number", "until_number"))
    assert len(before) == 3
    FindingTag.objects.filter(site=book.site).delete()
    importlib.import_module("huiyin.record.migrations.0015_finding_tag")._fill(apps, None)
    assert (
        sorted(FindingTag.objects.filter(site=book.site).values_list("code", "from_number", "until_number")) == before
    )
