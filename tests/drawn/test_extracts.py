"""The assessment extract as a paper: frozen numbers, the findings behind each, nothing the reader may not see."""

import dataclasses
from typing import Any

import pytest

from huiyin.papers.drawn import extracts, offered
from huiyin.papers.drawn.reader import Asker
from huiyin.record.queries import subjects
from tests.record.book import AppointedBook

pytestmark = pytest.mark.django_db


def drawn(book: AppointedBook, name: str, subject: str, language: str = "en") -> Any:
    found = subjects.by_id(book.cast[name], "extract", subject=book.id(subject))
    (row,) = offered.of(found, actor=book.cast[name])
    asker = Asker(actor=book.cast[name], at=book.now, language=language, profile="cn-inspection")
    return offered.draw(asker, "extract", number=found.number, code=row.code)


def test_each_number_stands_with_the_findings_behind_it() -> None:
    book = AppointedBook()
    book.rectifying("f", "g", "h")
    book.done("g")
    book.declare("g")
    for name, more in (("all", {"note": "For the talk"}), ("mia's", {"post": book.id("post of mia")})):
        book.do("extract.draw_up", "cleo", name, organisation=book.id("a"), year=2026, **more)
        book.do("extract.put", "cleo", name, comments_until=book.on(9))
        if more.get("post"):
            book.do("extract.agree", "mia", name)
        else:
            book.do("extract.comment", "omar", name, text="It was done in May.")
            book.do("extract.answer_comment", "cleo", name, number=1, answer="Seen.")
        book.do("extract.sign", "otto", name)
    of_all = drawn(book, "omar", "all")
    values = of_all.values
    declared = next(each for each in values["behind"] if each["figure"] == "Declared done")
    assert (declared["findings_counted"], declared["findings_below"]) == ("2", "1–3")
    frozen = {each.code: each.behind for each in book["all"].numbers}
    assert declared["findings_digest"].replace(" ", "") == frozen["declared_rate"]
    counted = {each["figure"]: (each.get("numerator"), each.get("denominator")) for each in values["figures"]}
    assert counted["Declared done"] == (1, 3)
    assert (of_all.paper, values["assessed"], values["note"], values["unseen"]) == (
        "assessment_extract", "the inspected organisation itself", "Remark: For the talk", "",
    )  # fmt: skip
    (heard,) = values["heard"]
    assert (heard["heard_no"], heard["heard_said"], heard["heard_answer"]) == ("1", "It was done in May.", "Seen.")
    assert values["heard_is"] == ""
    assert "deeds" not in values and values["signer"] == "(name not shown)"
    assert drawn(book, "otto", "all").values["signer"] == "Otto"
    own = drawn(book, "mia", "mia's", language="zh-Hans")
    assert own.paper == "leader_extract" and own.values["assessed"].startswith("Mia")
    assert {each["deed"]: each["acts"] for each in own.values["deeds"]}["认领问题"] == 3
    assert own.values["note"] == "" and own.values["heard"] == [] and "无异议" in own.values["heard_is"]


def test_findings_above_the_readers_label_are_counted_and_not_named() -> None:
    book = AppointedBook()
    for name, label in (("low", 1), ("high", 2)):
        book.imported(name, label=label)
        book.handed_over(name)
        book.do("finding.claim", "mia", name)
        book.sign("omar", name)
    book.do("extract.draw_up", "cleo", "all", organisation=book.id("a"), year=2026)
    book.agreed_to("all")
    book.do("extract.sign", "otto", "all")
    book.cast["below"] = dataclasses.replace(book.cast["otto"], clearance=1)
    every, told = (drawn(book, name, "all").values for name in ("otto", "below"))
    assert (every["unseen"], told["unseen"][:16]) == ("", "One more finding")
    assert [{each["findings_below"] for each in values["behind"]} for values in (every, told)] == [
        {"1, 2", "–"}, {"1", "–"},
    ]  # fmt: skip


def test_numbers_that_follow_one_another_are_written_as_ranges() -> None:
    assert extracts.ranges(()) == ""
    assert extracts.ranges((1, 2, 3, 5, 7, 8, 12)) == "1–3, 5, 7, 8, 12"
