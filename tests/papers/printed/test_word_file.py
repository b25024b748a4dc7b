"""Every paper as docx, opened again: what it says, and the measures of GB/T 9704-2012."""

from __future__ import annotations

from typing import Any

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from huiyin import texts
from huiyin.papers.printed import blank, table, values, word_file
from tests.papers.printed import reading, written

EVERY = [(code, language) for code in table.PAPERS for language in ("zh-Hans", "en")]


def made(code: str, language: str, given: written.Values, *, mark: values.Mark = written.MARK) -> bytes:
    """A paper from the shipped blank."""
    paper = table.paper(code)
    shown = values.filled(paper, given, language=language)
    return word_file.make(paper, shown, language=language, profile="", mark=mark)


def leaves(given: Any) -> list[str]:
    """Every text that a paper is filled from; what is there for a site's own blank alone aside."""
    if isinstance(given, dict):
        return [text for name, value in given.items() if name != "category" for text in leaves(value)]
    if isinstance(given, list):
        return [text for value in given for text in leaves(value)]
    return [line for line in given.split("\n") if line] if isinstance(given, str) else []


def printed(code: str, given: written.Values) -> written.Values:
    """The values that the shipped paper of this code shows: an opinion doesn't name its round."""
    return {name: value for name, value in given.items() if not (code.startswith("feedback") and name == "round")}


@pytest.mark.parametrize(("code", "language"), EVERY)
def test_a_paper_says_all_it_is_filled_from(code: str, language: str) -> None:
    given = written.usual(code, language)
    text = "\n".join(reading.lines(reading.document(made(code, language, given))))
    assert [line for line in leaves(printed(code, given)) if line not in text and line != given.get("title")] == []
    # A long title is broken into paragraphs.
    assert given.get("title", "") in text.replace("\n", "") or given["title"] in text
    assert "{{" not in text and "{%" not in text


@pytest.mark.parametrize(("code", "language"), EVERY)
def test_the_emptiest_and_the_rarest_are_whole(code: str, language: str) -> None:
    empty = reading.document(made(code, language, written.emptiest(code)))
    assert not [line for line in reading.lines(empty) if "{" in line]
    rare = reading.lines(reading.document(made(code, language, written.rarest(code))))
    assert any(f"{written.RARE} <&>\"' {{{{ 7*7 }}}} {{% for x in y %}} =1+1" in line for line in rare)


def test_the_longest_repeats_every_item() -> None:
    lines = reading.lines(reading.document(made("fact_sheet", "zh-Hans", written.longest("fact_sheet", items=300))))
    assert [line for line in lines if line.isdigit()] == [str(number) for number in range(1, 301)]


def test_a_chinese_page_has_the_measures_of_the_standard() -> None:
    content = made("feedback_principal", "zh-Hans", written.usual("feedback_principal", "zh-Hans"))
    document = reading.document(content)
    section = document.sections[0]
    width, height = section.page_width, section.page_height
    assert (round(width.mm), round(height.mm)) == (210, 297)
    assert round(section.top_margin.mm, 1) == 37.0
    assert round(section.left_margin.mm, 1) == 28.0
    assert round((width - section.left_margin - section.right_margin) / Mm(1), 1) == 156.0
    assert round((height - section.top_margin - section.bottom_margin) / Mm(1), 1) == 225.0
    grid = section._sectPr.find(qn("w:docGrid"))
    pitch = int(grid.get(qn("w:linePitch"))) / 20
    spacing = document.styles["Normal"].element.rPr.find(qn("w:spacing"))
    character = 16 + int(spacing.get(qn("w:val"))) / 20
    assert int(Mm(225).pt / pitch) == 22
    assert 28.0 <= Mm(156).pt / character < 28.2
    # A grid of characters parts into two cells each what is wider than one (LibreOffice).
    assert grid.get(qn("w:type")) == "lines"
    assert document.styles["Normal"].font.size == Pt(16)
    assert document.styles["Title"].font.size == Pt(22)
    # Bottom edge of the number: 7 mm and its own line under the type area; the line of the mark is beneath.
    assert round(section.bottom_margin.mm - section.footer_distance.mm - Pt(18 + 11).mm, 1) == 7.0


def test_chinese_faces_indents_and_signature() -> None:
    content = made("feedback_principal", "zh-Hans", written.usual("feedback_principal", "zh-Hans"))
    paragraphs = {p.text: p for p in reading.document(content).paragraphs if p.text}

    def face(text: str) -> str:
        run = next(paragraphs[text]._p.iter(qn("w:rFonts")))
        return str(run.get(qn("w:eastAsia")))

    def indent(text: str, name: str) -> str | None:
        found = paragraphs[text]._p.find(f".//{qn('w:ind')}")
        return None if found is None else found.get(qn(f"w:{name}"))

    assert face("关于巡视海川港务集团的反馈意见") == "方正小标宋简体"
    assert face("一、主要问题") == "黑体"
    assert face("（一）对下属企业管控不到位。") == "楷体"
    assert face("整改落实情况请按规定时限报告。") == "仿宋"
    assert indent("整改落实情况请按规定时限报告。", "firstLineChars") == "200"
    assert indent("海川港务集团有限公司党委：", "firstLineChars") is None
    issuer, day = "中共海川市委巡视工作办公室", "2026年3月26日"
    assert (indent(day, "rightChars"), paragraphs[day].alignment) == ("400", WD_ALIGN_PARAGRAPH.RIGHT)
    # The day is 7.75 characters wide, a quarter beside figures counted: their stripe is 15.75 of the line's 27.64.
    assert (indent(issuer, "leftChars"), paragraphs[issuer].alignment) == ("1189", WD_ALIGN_PARAGRAPH.CENTER)
    # The seal has two lines of its own above both, and is pressed on them.
    assert paragraphs[issuer].paragraph_format.space_before == Pt(57.9)
    attachment = paragraphs["附件：1. 问题底稿目录"]
    assert attachment.style is not None and attachment.style.name == "Attachment"
    assert attachment.style.paragraph_format.space_before == Pt(28.95)
    assert paragraphs["（一）对下属企业管控不到位。"].paragraph_format.keep_with_next
    assert "Noto Serif CJK SC" in reading.part(content, "word/fontTable.xml")


def test_a_body_with_a_long_name_stands_above_the_middle_of_the_day() -> None:
    issuer = "中共海川市委巡视巡察工作领导小组办公室"
    given = written.usual("public_notice", "zh-Hans") | {"issuer": issuer}
    paragraphs = {p.text: p for p in reading.document(made("public_notice", "zh-Hans", given)).paragraphs}
    name, day = (paragraphs[text]._p.find(f".//{qn('w:ind')}") for text in (issuer, "2026年3月26日"))
    assert name is not None and day is not None
    # 19 characters wide, at the right edge; the day of 7.75 is under its middle.
    assert (name.get(qn("w:leftChars")), day.get(qn("w:rightChars"))) == ("864", "562")


@pytest.mark.parametrize("language", texts.LANGUAGES)
@pytest.mark.parametrize("code", table.PAPERS)
def test_every_heading_is_kept_with_what_stands_under_it(code: str, language: str) -> None:
    document = reading.document(blank.build(table.paper(code), language=language))
    numbered = {
        texts.say(f"printed-section-{block.section}", language=language)
        for block in table.paper(code).blocks
        if getattr(block, "section", "")
    }
    headings = [p for p in document.paragraphs if any(p.text.endswith(each) for each in numbered)]
    assert len(headings) >= len(numbered)
    assert all(each.paragraph_format.keep_with_next for each in headings)


def test_the_headings_of_a_text_that_is_a_document_are_set_as_such() -> None:
    text = "一、主要问题\n（一）对下属企业管控不到位。\n1. 未经批准担保。\n（二）长句。这是一段话。"
    given = written.usual("feedback_leadership", "zh-Hans") | {"text": text}
    paragraphs = {p.text: p for p in reading.document(made("feedback_leadership", "zh-Hans", given)).paragraphs}

    def face(line: str) -> str:
        return str(next(paragraphs[line]._p.iter(qn("w:rFonts"))).get(qn("w:eastAsia")))

    assert [face(line) for line in text.split("\n")] == ["黑体", "楷体", "仿宋", "仿宋"]
    english = "1. Findings\n(1) No control.\n(a) Guarantees.\nSome text. 1. And so on."
    given = written.usual("feedback_leadership", "en") | {"text": english}
    document = reading.document(made("feedback_leadership", "en", given))
    bold = {p.text: p.runs[0].bold for p in document.paragraphs if p.runs}
    assert [bold[line] for line in english.split("\n")] == [True, False, False, False]


def test_pages_are_numbered_outside_between_dashes() -> None:
    document = reading.document(made("public_notice", "zh-Hans", written.usual("public_notice", "zh-Hans")))
    assert document.settings.odd_and_even_pages_header_footer
    odd, even = reading.feet(document)
    assert odd[0] == even[0] == "— 1 —"
    section = document.sections[0]
    places = [foot.paragraphs[0]._p.find(f".//{qn('w:ind')}") for foot in (section.footer, section.even_page_footer)]
    assert places[0].get(qn("w:rightChars")) == places[1].get(qn("w:leftChars")) == "100"
    sizes = {run.font.size for run in section.footer.paragraphs[0].runs}
    assert sizes == {Pt(14)}


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_every_foot_bears_the_mark_and_a_restricted_page_bears_it_across(language: str) -> None:
    given = written.usual("feedback_principal", language)
    line = values.mark_line(written.MARK, language=language)
    plain = reading.document(made("feedback_principal", language, given))
    chinese = language == "zh-Hans"
    assert [foot[-1] for foot in reading.feet(plain)][: 2 if chinese else 1] == [line] * (2 if chinese else 1)
    assert "textpath" not in plain.sections[0].header._element.xml
    marked = reading.document(made("feedback_principal", language, given, mark=written.RESTRICTED))
    assert f'string="{line}"' in marked.sections[0].header._element.xml
    if chinese:
        assert f'string="{line}"' in marked.sections[0].even_page_header._element.xml


def test_the_same_order_gives_the_same_bytes() -> None:
    given = written.usual("receipt_sheet", "en")
    assert made("receipt_sheet", "en", given) == made("receipt_sheet", "en", given)


def test_a_wide_paper_lies_on_its_side() -> None:
    content = made("requirement_matrix", "zh-Hans", written.emptiest("requirement_matrix"))
    section = reading.document(content).sections[0]
    assert section.page_width > section.page_height
    assert round(section.top_margin.mm) == 28
