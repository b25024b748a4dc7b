"""Values are checked against a paper's fields, numbered and written out; nothing of them is dropped."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiyin import texts
from huiyin.kernel.refused import Refused
from huiyin.papers.printed import pieces, table, values
from tests.papers.printed import written

OPINION = written.RICH
BARE = {"addressee": "x"}


def test_dates_counts_and_numbers_are_written_in_the_language() -> None:
    shown = values.filled(OPINION, written.rich("zh-Hans"), language="zh-Hans")
    assert shown["date"] == "2026年3月26日"
    assert [each["number"] for each in shown["problems"]] == ["（一）", "（二）", "（三）"]
    assert [each["number"] for each in shown["problems"][0]["manifestations"]] == ["1. ", "2. "]
    assert [each["lead"] for each in shown["attachments"]] == ["附件：1. ", "\u3000\u3000\u30002. "]
    english = values.filled(OPINION, written.rich("en"), language="en")
    assert english["date"] == "26 March 2026"
    assert [each["lead"] for each in english["attachments"]] == ["Attachment 1: ", "Attachment 2: "]
    assert [each["number"].strip() for each in english["problems"][0]["manifestations"]] == ["(a)", "(b)"]


def test_a_single_attachment_has_no_number_and_an_empty_list_says_so() -> None:
    given_values = BARE | {"attachments": [{"name": "目录"}]}
    shown = values.filled(OPINION, given_values, language="zh-Hans")
    assert shown["attachments"][0]["lead"] == "附件："
    assert shown["problems_none"] == "无。"
    assert shown["attachments_none"] == ""


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"addressee": None}, "paper_field_missing", "addressee"),
        ({"colour": "red"}, "paper_field_unknown", "colour"),
        ({"date": "2026-03-26"}, "paper_field_kind", "date"),
        ({"date": written.MOMENT}, "paper_field_kind", "date"),
        ({"problems": "many"}, "paper_field_kind", "problems"),
        ({"problems": [{"statement": 7}]}, "paper_field_kind", "problems[1].statement"),
        ({"problems": [{"manifestations": []}]}, "paper_field_missing", "problems[1].statement"),
        ({"problems": [{"statement": "x", "manifestations": [{"text": "y", "z": 1}]}]}, "paper_field_unknown",
         "problems[1].manifestations[1].z"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_refused_by_its_path(change: dict[str, object], code: str, field: str) -> None:
    with pytest.raises(Refused) as refused:
        values.filled(OPINION, BARE | change, language="en")
    assert (refused.value.code, refused.value.facts["field"]) == (code, field)
    for language in texts.LANGUAGES:
        assert field in texts.say(f"refused-{code}", language=language, **refused.value.facts)


def test_too_much_and_an_unknown_language_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    many = BARE | {"requirements": [{"text": "x"}] * (values.ITEMS_LIMIT + 1)}
    with pytest.raises(Refused, match="paper_too_long"):
        values.filled(OPINION, many, language="en")
    long = BARE | {"opening": "x" * (values.CHARACTERS_LIMIT + 1)}
    with pytest.raises(Refused, match="paper_too_long"):
        values.filled(OPINION, long, language="en")
    with pytest.raises(Refused, match="paper_language"):
        values.filled(OPINION, BARE, language="fr")
    with pytest.raises(Refused, match="paper_unknown"):
        table.paper("love_letter")


def test_a_moment_needs_its_zone() -> None:
    minutes = written.emptiest("meeting_minutes") | {"held_at": datetime.datetime(2026, 3, 26, 9)}  # noqa: DTZ001
    with pytest.raises(Refused, match="paper_field_kind"):
        values.filled(table.paper("meeting_minutes"), minutes, language="en")


def test_a_moment_whose_hour_is_not_known_is_written_as_its_day() -> None:
    minutes = written.emptiest("meeting_minutes") | {"held_at": datetime.date(2026, 3, 26)}
    shown = values.filled(table.paper("meeting_minutes"), minutes, language="en")
    assert shown["held_at"] == "26 March 2026"


def test_what_cannot_be_shown_is_shown_as_such() -> None:
    assert values.clean("a\x00b\u202ec\ud800\r\nd\te") == "a\ufffdb\ufffdc\ufffd\nd e"


@given(st.text())
def test_no_character_is_dropped(text: str) -> None:
    assert len(values.clean(text)) == len(text.replace("\r\n", "\n"))


@pytest.mark.parametrize(
    ("number", "said"),
    [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (21, "二十一"), (101, "一百零一"), (110, "一百一十"),
     (111, "一百一十一"), (1_001, "一千零一"), (1_010, "一千零一十"), (2_300, "二千三百")],
)  # fmt: skip
def test_chinese_numbers(number: int, said: str) -> None:
    assert pieces.chinese_number(number) == said


def test_letters_go_on_after_z() -> None:
    letters = [pieces.line_number(each, language="en").strip() for each in (1, 26, 27, 53)]
    assert letters == ["(a)", "(z)", "(aa)", "(ba)"]


@pytest.mark.parametrize("language", texts.LANGUAGES)
@pytest.mark.parametrize("code", table.PAPERS)
def test_every_paper_has_its_words(code: str, language: str) -> None:
    paper = table.paper(code)
    assert pieces.pieces(paper, language=language, profile="ig-audit")
    for field in (*paper.fields, *(inner for each in paper.fields for inner in each.fields)):
        assert texts.say(f"printed-field-{field.name}", language=language)


def test_the_words_of_papers_belong_to_a_paper() -> None:
    """A title, field, section or note that no paper has any more is taken out of the texts."""
    papers = table.PAPERS.values()
    fields = {field.name for paper in papers for field in values.all_fields(paper)} | {"serial"}
    fields |= {name for paper in papers for name in values.pens(paper)}
    sections = {getattr(block, "section", "") for paper in papers for block in paper.blocks} | {"matrix"}
    sections |= {grid.name for paper in papers if "xlsx" in paper.forms for grid in paper.grids() if not grid.section}
    notes = {block.code for paper in papers for block in paper.blocks if hasattr(block, "code")}
    wanted = {f"printed-field-{name}" for name in fields} | {f"printed-title-{code}" for code in table.PAPERS}
    wanted |= {f"printed-section-{name}" for name in sections - {""}} | {f"printed-note-{name}" for name in notes}
    areas = ("printed-field-", "printed-title-", "printed-section-", "printed-note-")
    said = {code for code in texts.codes("en") if code.startswith(areas)}
    assert said == wanted
