"""A text is found by two of its characters or by its words, by those who read it, for as long as it stands."""

import dataclasses

import pytest
from hypothesis import given as examples
from hypothesis import strategies as st

from huiyin.kernel import kinds
from huiyin.kernel.given import Field
from huiyin.record import acts, check, search
from huiyin.record.models import FindingRow, SearchText
from huiyin.record.queries import ledger, matches
from huiyin.record.queries.ledger import Wanted
from tests.record.book import AppointedBook, Book
from tests.record.listed import take_in

pytestmark = pytest.mark.django_db


def found(book: Book, text: str, *, by: str = "otto") -> set[str]:
    """Give the ids of the findings that somebody finds, and hold all ways of looking to the same answer."""
    actor, on = book.cast[by], book.now.date()
    wanted = Wanted(text=text)
    page = {str(each.subject) for each in ledger.page(actor, wanted, on=on).rows}
    chosen = {str(each) for each in ledger.chosen(actor, wanted, on=on).values_list("subject", flat=True)}
    seen = ledger.chosen(actor, Wanted(), on=on)
    for common_from in (0, search.COMMON_FROM):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(search, "COMMON_FROM", common_from)
            walked = search.walked(seen, actor, text=text, kind="finding")
            assert {str(each) for each in walked.values_list("subject", flat=True)} == chosen
    assert page == chosen
    assert ledger.count(actor, wanted, on=on) == (len(chosen), False)
    return page


def test_two_characters_a_word_and_one_character_are_found() -> None:
    book = Book()
    exit_, leak = take_in(book, ["消防通道堵塞，Fire Exit blocked", "屋顶漏水。"])
    for text in ("消防", "防通", "通道堵塞", "fire", "EXIT", "消防 blocked", "塞", "消", "ｆｉｒｅ", "exit 通道"):
        assert found(book, text) == {book.id(exit_)}, text
    for text in ("漏水", "屋顶漏水", "水", "漏"):
        assert found(book, text) == {book.id(leak)}, text
    for text in ("道防", "消堵", "fir", "堵塞fire 水", "塞屋", "!?", '"', "消防 漏水", "NEAR(a b)", "tokens:fire x"):
        assert found(book, text) == set(), text


@examples(st.text("消防通道堵ab 1，.é𠮷々", min_size=1, max_size=30), st.data())
def test_any_piece_of_a_run_is_found_in_its_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    piece = text[start : data.draw(st.integers(start + 1, len(text)))]
    held = search.tokens(text)
    for phrase in search.phrases(piece):
        whole = phrase.isascii() or "é" in phrase
        sought = f" {phrase[:-1]}" if phrase.endswith("*") else f" {phrase} "
        assert whole or sought in held


def test_a_text_is_found_as_long_as_it_stands() -> None:
    book = Book()
    book.imported("f")
    old = book["f"].statement
    assert found(book, "statement") == {book.id("f")}
    book.do("finding.correct_text", "otto", "f", corrected=old, text="油罐区无人值守", reason="Wrong line")
    assert found(book, "statement") == set()
    assert found(book, "油罐") == {book.id("f")}
    book.do("finding.expunge", "rolf", "f", parts=[book["f"].statement], basis="Law", reason="A name")
    assert found(book, "油罐") == {book.id("f")}
    book.sign("otto", "f")
    assert found(book, "油罐") == set()
    assert found(book, "second") == {book.id("f")}
    assert not SearchText.objects.filter(site=book.site, tokens__contains="油罐").exists()


def test_an_annulled_finding_is_found_no_more() -> None:
    book = Book()
    book.imported("f")
    book.do("finding.annul", "otto", "f", act=book.calls[-1][0].act_id, reason="Twice")
    book.sign("cyril", "f")
    assert found(book, "statement") == set()
    assert not SearchText.objects.filter(site=book.site, subject=book.id("f")).exists()


def test_an_amended_text_is_found_in_place_of_the_old() -> None:
    book = Book()
    book.issued("f")
    book.do("finding.object", "omar", "f", reason="No")
    book.do("finding.decide_objection", "cyril", "f", decision="amended", text="厂房未验收", reason="Right")
    assert found(book, "statement") == set()
    assert found(book, "验收") == {book.id("f")}


def test_nobody_finds_what_they_may_not_see() -> None:
    book = Book()
    take_in(book, ["秘密工程"])
    take_in(book, ["秘密账户"], organisation="b")
    given = {"statement": "秘密", "manifestations": ["一"], "working_paper": "纪要"}
    book.do("finding.draft", "inga", "d", inspection=book.id("inspection"), **given)
    for by, actor in book.cast.items():
        seen = ledger.chosen(actor, Wanted(), on=book.now.date()).values_list("subject", flat=True)
        assert found(book, "秘密", by=by) == {str(each) for each in seen}, by
    assert found(book, "秘密", by="oona") < found(book, "秘密", by="vera") < found(book, "秘密", by="otto")
    assert found(book, "秘密", by="ada") == set()


def test_a_text_above_the_clearance_or_for_others_is_not_found() -> None:
    book = Book()
    (high,) = take_in(book, ["举报人姓名"], label=2)
    assert found(book, "举报") == {book.id(high)}
    low = dataclasses.replace(book.cast["otto"], clearance=1)
    book.cast["low"] = low
    assert found(book, "举报", by="low") == set()
    draft = book.call(
        "finding.draft", "d",
        {"inspection": book.id("inspection"), "statement": "库存不符", "manifestations": ["缺少台账"],
         "working_paper": "谈话记录摘要"},
    )  # fmt: skip
    acts.perform(draft, actor=book.cast["inga"], at=book.now)
    for text, by, seen in (("谈话", "tara", 1), ("谈话", "otto", 1), ("库存", "otto", 1), ("台账", "tara", 1)):
        assert len(found(book, text, by=by)) == seen
    FindingRow.objects.filter(site=book.site, subject=book.id("d")).update(
        issued_date="2026-03-02", handed_over_date="2026-03-02"
    )
    assert len(found(book, "库存", by="omar")) == 1
    assert found(book, "谈话", by="omar") == set()


def test_every_audience_of_a_text_is_known_to_search() -> None:
    def audiences(fields: tuple[Field, ...]) -> set[str]:
        own = {field.audience for field in fields}
        return own.union(*(audiences(field.columns) for field in fields))

    named = set().union(*(audiences(row.given) for row in kinds.ROWS.values()))
    assert named - {"as_given"} <= set(search.AUDIENCES)


def test_what_is_found_is_made_of_texts_of_the_subject_itself() -> None:
    for kind, names in search.FOUND.items():
        assert {each.partition(".")[0] for each in names} <= kinds.KINDS[kind].facts.__dataclass_fields__.keys()


def test_achievements_requirements_and_meetings_are_found_by_those_who_see_them() -> None:
    book = AppointedBook()
    book.do("achievement.record", "inga", "good", inspection=book.id("inspection"), statement="岸电改造提前完成")
    agenda = [
        {"item": "directive", "heading": "传达指示精神", "text": "从严整改"},
        {"item": "speech", "heading": "讲话"},
    ]
    book.do("meeting.call", "cleo", "meeting", round=book.id("round"), agenda=agenda, day=book.on(), place="大礼堂")
    book.in_feedback()
    book.do("requirement.issue", "cleo", "ask", round=book.id("round"), heading="招标公开", text="限额以上一律公开")

    def who_finds(text: str, kind: str) -> set[str]:
        cast = ("otto", "inga", "omar", "stan", "vera", "ada")
        return {each for each in cast if matches.found(book.cast[each], kind, text=text)}

    assert who_finds("岸电", "achievement") == {"otto", "inga"}
    assert {"otto", "inga", "omar", "vera"} <= who_finds("公开", "requirement") == who_finds("限额", "requirement")
    everybody = who_finds("从严", "meeting")
    assert everybody == who_finds("讲话", "meeting") == who_finds("礼堂", "meeting") >= {"otto", "inga", "omar"}
    attendance = [{"name": "甲", "title": "主任", "presence": "present"}]
    book.do("meeting.hold", "cleo", "meeting", day=book.on(), attendance=attendance)
    book.do("meeting.adopt_minutes", "cleo", "meeting", minutes="会议纪要全文")
    # Minutes and names are the office's: those inspected find the meeting, and not by them.
    assert "omar" not in who_finds("纪要", "meeting") and "otto" in who_finds("纪要", "meeting")
    assert who_finds("主任", "meeting") == set()
    (match,) = matches.found(book.cast["otto"], "meeting", text="讲话")
    assert (match.number, match.text) == (1, "讲话")
    assert check.check(book.site, on=book.now.date()).faults == ()


def test_an_act_that_changes_no_text_writes_no_row() -> None:
    book = Book()
    book.imported("f")
    before = list(SearchText.objects.filter(site=book.site).order_by("id").values_list("id", flat=True))
    book.handed_over("f")
    now = list(SearchText.objects.filter(site=book.site, kind="finding").values_list("id", flat=True))
    assert set(now) <= set(before)
