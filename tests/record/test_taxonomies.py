"""A site's own taxonomy: what its round's findings are classed by, what lines name, the table of it and back."""

import dataclasses
import datetime

import pytest

from huiyin.kernel.refused import Refused
from huiyin.record import check
from huiyin.record.models import Line
from huiyin.record.queries import ledger, taxonomies
from huiyin.record.queries.ledger import Wanted
from tests.record.book import AppointedBook, Book

pytestmark = pytest.mark.django_db


@pytest.fixture
def book() -> Book:
    """Make a stage whose round has gone from the shipped taxonomy to the site's own."""
    book = AppointedBook()
    book.issued("f", "g")
    book.do("finding.classify", "otto", "f", category="innovation", reason="At first")
    book.adopted("money", "money/loans", "people", "-old")
    moves = [{"from_category": each.code, "to_category": "money"} for each in book.rules.taxonomy.categories]
    book.do("round.change_taxonomy", "otto", "round", taxonomy=book.id("tree"), moves=moves, reason="Ours")
    book.rules = dataclasses.replace(
        book.rules, taxonomy=taxonomies.rules_of(book.cast["otto"], book["round"]).taxonomy
    )
    return book


def test_findings_of_the_round_are_classed_by_it_and_lines_name_it(book: Book) -> None:
    otto = book.cast["otto"]
    for category in ("innovation", "old", "nonsense"):
        with pytest.raises(Refused) as caught:
            book.do("finding.classify", "otto", "g", category=category, reason="x")
        assert caught.value.code == "category_is_of_the_taxonomy"
    book.do("finding.classify", "otto", "g", category="loans", tags=["people"], reason="Money lent")
    line = Line.objects.get(site=book.site, number=len(book.lines))
    assert f'"taxonomy":"{book["tree"].digest}"' in line.envelope
    assert taxonomies.by_digest(otto, book["tree"].digest) == book["tree"]
    with pytest.raises(Refused):
        taxonomies.by_digest(otto, "0" * 64)
    assert check.check(book.site, on=datetime.date.fromisoformat(book.on())).faults == ()


def test_what_moved_is_listed_until_it_is_classed_anew(book: Book) -> None:
    otto = book.cast["otto"]
    (left,) = taxonomies.left_behind(otto, book["round"])
    assert (left.subject, left.category, left.to) == (book.id("f"), "innovation", "money")
    book.do("finding.classify", "otto", "f", category="money", reason="As said")
    assert taxonomies.left_behind(otto, book["round"]) == ()


def test_the_ledger_finds_what_lies_under_a_category_of_the_site(book: Book) -> None:
    book.do("finding.classify", "otto", "g", category="loans", reason="Money lent")
    today = datetime.date.fromisoformat(book.on())
    found = ledger.page(book.cast["otto"], Wanted(category="money"), on=today)
    assert [str(each.subject) for each in found.rows] == [book.id("g")]


def test_a_taxonomy_goes_out_as_a_table_and_comes_in_again(book: Book) -> None:
    otto = book.cast["otto"]
    table = taxonomies.table(otto, book["tree"])
    assert table[1] == {"code": "loans", "under": "money", "zh": "类 loans", "en": "Class loans", "closed": ""}
    assert table[3]["closed"] == "1"
    table[1]["en"] = " Loans "
    rows = taxonomies.given_of([*table, {"code": " ", "closed": ""}, {"code": "new", "zh": "新", "en": "New"}])
    book.do("taxonomy.revise", "otto", "second", predecessor=book.id("tree"), categories=rows, reason="Practice")
    named = taxonomies.named(otto)
    assert (named["loans"], named["new"]) == (("类 loans", "Loans"), ("新", "New"))
    assert taxonomies.rules_of(otto, book["round"]).taxonomy.name == "ours"
    assert not taxonomies.rules_of(otto, book["round"]).taxonomy.holds("new")
    book.do("round.change_taxonomy", "otto", "round", taxonomy=book.id("second"), reason="The newest")
    assert taxonomies.rules_of(otto, book["round"]).taxonomy.offers("new")
