"""The closing sheet drawn from the book: what each reader finds in it, what blocks, and its files."""

from typing import Any

import pytest

from huiyin.kernel.refused import Refused
from huiyin.papers.drawn import making, offered
from huiyin.papers.drawn.reader import Asker
from huiyin.record.queries import subjects
from tests.record.book import Book

pytestmark = pytest.mark.django_db


def asker(book: Book, who: str, language: str = "en") -> Asker:
    return Asker(actor=book.cast[who], at=book.now, language=language, profile="cn-inspection")


def sheet(book: Book, who: str) -> Any:
    number = subjects.by_id(book.cast["otto"], "finding", subject=book.id("f")).number
    return offered.draw(asker(book, who), "finding", number=number, code="closing_sheet").values


def test_a_verified_finding_is_reconciled_and_nothing_blocks() -> None:
    book = Book()
    book.verifying("f")
    book.checked_on_site("f")
    book.do("finding.verify", "vera", "f", **book.answers(), check=book.id("check"))
    own = sheet(book, "vera")
    assert [row["outcome"] for row in own["answers"]] == ["Met", "Met"] and len(own["tests"]) == 5
    assert {row["seen"] for row in own["checks"]} == {"So"}
    assert [row["file"] for row in own["evidence"]] == ["rule.pdf", "survey.pdf"]
    assert own["causes"] and own["dates"] and own["blocks"] == []
    # What is done is due no more, and was due all the same.
    assert [row["due"] for row in own["measures"]] == [row["original_due"] for row in own["measures"]] != []
    deeds = [row["deed"] for row in own["organs"]]
    assert len(deeds) >= 5 and all(row["signed_on"] for row in own["organs"])
    # Who signed for its approval, long before, signed for nothing on this sheet.
    assert deeds[0] in ("Claimed", "Declared done")
    # Nobody inspected reads what was seen on the spot.
    assert sheet(book, "omar")["checks"] == []
    number = subjects.by_id(book.cast["otto"], "finding", subject=book.id("f")).number
    for language in ("en", "zh-Hans"):
        made = making.paper(asker(book, "otto", language), "finding", number=number, code="closing_sheet", form="docx")
        assert made.content[:2] == b"PK"
    made = making.paper(asker(book, "otto"), "finding", number=number, code="closing_sheet", form="pdf")
    assert made.content[:5] == b"%PDF-"


@pytest.mark.parametrize("determination", ["cleared", "perfunctory", "false"])
def test_every_determination_is_told_alike(determination: str) -> None:
    book = Book()
    book.verified("f")
    book.do("finding.raise_concern", "lutz", "f", reason="Copied text")
    assert [row["determination"] for row in sheet(book, "otto")["concerns"]] == ["Not determined yet"]
    assert len(sheet(book, "otto")["blocks"]) == 1
    book.heard("f")
    book.do("finding.determine_concern", "dora", "f", determination=determination, reason="So")
    (told,) = sheet(book, "otto")["concerns"]
    assert told["determination"] == determination.title() and told["determined_on"] is not None
    assert len(sheet(book, "otto")["blocks"]) == (determination != "cleared")


def test_what_is_not_declared_has_no_sheet() -> None:
    book = Book()
    book.rectifying("f")
    with pytest.raises(Refused, match="not_found"):
        sheet(book, "otto")
