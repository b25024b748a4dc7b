"""Every paper as PDF, read again: its text, its type, its page, and that no character is dropped."""

from __future__ import annotations

import itertools
import pathlib
import re
from pathlib import Path

import pytest

from huiyin.papers.printed import fonts, pdf, table, values
from tests.papers.printed import reading, written
from tests.papers.printed.test_word_file import EVERY, leaves, printed


def made(code: str, language: str, given: written.Values, *, mark: values.Mark = written.MARK) -> pdf.Set:
    """A paper set by typst."""
    paper = table.paper(code)
    shown = values.filled(paper, given, language=language)
    return pdf.make(paper, shown, language=language, profile="", mark=mark)


def squeezed(text: str) -> str:
    """A text without the spaces and line ends that setting it adds."""
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize(("code", "language"), EVERY)
def test_a_paper_says_all_it_is_filled_from(code: str, language: str, tmp_path: Path) -> None:
    given = written.usual(code, language)
    content = made(code, language, given).content
    # In the order it was written in: cells one by one, not line by line across the page.
    text = squeezed(reading.pdf_text(content, tmp_path, "-raw"))
    assert [line for line in leaves(printed(code, given)) if squeezed(line) not in text] == []
    assert squeezed(values.mark_line(written.MARK, language=language)) in text


@pytest.mark.parametrize(("code", "language"), EVERY)
def test_the_emptiest_and_the_longest_are_set(code: str, language: str, tmp_path: Path) -> None:
    empty = made(code, language, written.emptiest(code)).content
    pages = re.search(r"Pages: +(\d+)\n", reading.told(empty, tmp_path, "pdfinfo"))
    # Reports, extracts and closing sheets have a head for each of their lists, also where nothing is in them.
    most = 2 if code.endswith(("_report", "_extract", "closing_sheet")) else 1
    assert pages is not None and int(pages.group(1)) <= most
    content = made(code, language, written.longest(code)).content
    text = squeezed(reading.pdf_text(content, tmp_path, "-raw"))
    assert "tables" not in text
    wanted = "此处为一段很长的文字，用以查看换行、分页和表格是否仍然端正；" * 6
    lists = [field for field in table.paper(code).fields if field.kind == "list" and field.name != "attachments"]
    # Page numbers and heads of tables stand between two halves of a text that crosses a page.
    assert text.count(squeezed(wanted)) >= len(lists) * 25 - 25


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_rare_and_odd_text_is_set_as_it_is(language: str, tmp_path: Path) -> None:
    done = made("attendance_sheet", language, written.rarest("attendance_sheet"))
    text = squeezed(reading.pdf_text(done.content, tmp_path, "-raw"))
    assert squeezed(f"{written.RARE} <&>\"' {{{{ 7*7 }}}} {{% for x in y %}} =1+1 #eval(1) $x^2$") in text
    assert done.unshown == ()


def test_a_character_that_no_font_has_is_shown_by_its_number_and_named(tmp_path: Path) -> None:
    given = written.usual("receipt_sheet", "zh-Hans") | {"organisation": "甲😀乙"}
    done = made("receipt_sheet", "zh-Hans", given)
    assert "甲[U+1F600]乙" in squeezed(reading.pdf_text(done.content, tmp_path, "-raw"))
    assert done.unshown == ("😀",)


def test_the_same_order_gives_the_same_bytes_and_another_moment_other_ones() -> None:
    given = written.usual("feedback_principal", "zh-Hans")
    first = made("feedback_principal", "zh-Hans", given, mark=written.RESTRICTED).content
    pdf._compiler.cache_clear()
    assert made("feedback_principal", "zh-Hans", given, mark=written.RESTRICTED).content == first
    assert made("feedback_principal", "zh-Hans", given).content != first


def test_it_is_archivable_with_all_type_inside(tmp_path: Path) -> None:
    content = made("feedback_principal", "zh-Hans", written.usual("feedback_principal", "zh-Hans")).content
    assert b"<pdfaid:part>2</pdfaid:part>" in content
    assert b"<pdfaid:conformance>B</pdfaid:conformance>" in content
    rows = reading.told(content, tmp_path, "pdffonts").splitlines()[2:]
    assert rows
    for row in rows:
        embedded, subset, to_unicode = row.split()[-5:-2]
        assert (embedded, subset, to_unicode) == ("yes", "yes", "yes"), row


def test_the_page_holds_22_lines_of_28_characters_inside_156_by_225_mm(tmp_path: Path) -> None:
    given = written.emptiest("public_notice") | {"text": "字" * 28 * 60, "title": "题"}
    content = made("public_notice", "zh-Hans", given).content
    assert "595.276 x 841.89 pts (A4)" in reading.told(content, tmp_path, "pdfinfo")
    boxes = reading.pdf_text(content, tmp_path, "-f", "2", "-l", "2", "-bbox")
    lines = [
        tuple(float(number) for number in found)
        for found in re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">字{28}<', boxes)
    ]
    assert len(lines) == 22
    millimetre = 72 / 25.4
    assert all(abs(left / millimetre - 28) < 0.3 for left, _, _, _ in lines)
    assert all(abs(right / millimetre - (210 - 26)) < 0.3 for _, _, right, _ in lines)
    pitch = {round(below[1] - above[1], 1) for above, below in itertools.pairwise(lines)}
    assert pitch <= {28.9, 29.0}
    # The lines stand within the type area: 37 mm from above, 35 mm from below.
    middle = [(top + bottom) / 2 / millimetre for _, top, _, bottom in lines]
    assert 37 < middle[0] < 37 + 6 and 297 - 35 - 10.3 < middle[-1] < 297 - 35


def test_a_form_has_room_to_write_by_hand_until_it_is_filled_in(tmp_path: Path) -> None:
    rows = [{"finding_no": str(100 + row), "manifestation": "Exits were blocked."} for row in range(2)]
    given = written.usual("check_form", "en")
    for seen, room_mm in (("", 14), ("Clear.", 0)):
        filled = [{**row, "declared": "x", "result": seen, "seen": seen} for row in rows]
        content = made("check_form", "en", given | {"looked_at": filled}).content
        boxes = reading.pdf_text(content, tmp_path, "-bbox")
        first, second = (float(found) for found in re.findall(r'yMin="([\d.]+)"[^>]*>10[01]<', boxes))
        assert room_mm < (second - first) / 72 * 25.4 < room_mm + 12, seen
    # Both who sign do so on one page.
    for count in range(1, 4):
        content = made("check_form", "en", given | {"looked_at": [rows[0]] * count}).content
        pages = reading.pdf_text(content, tmp_path).split("\f")
        assert [("First checker" in page) == ("Second checker" in page) for page in pages], count


def test_an_item_stands_on_the_page_of_what_is_under_it(tmp_path: Path) -> None:
    for lines in range(9, 14):
        text = "\n".join([*["字"] * lines, "（一）对下属企业管控不到位。", "1. 3家三级公司未经集团批准。"])
        given = written.usual("feedback_principal", "zh-Hans") | {"text": text}
        content = made("feedback_principal", "zh-Hans", given).content
        pages = reading.pdf_text(content, tmp_path, "-raw").split("\f")
        assert [("对下属企业管控不到位" in page) == ("3 家三级公司未经集团" in page) for page in pages], lines


def test_a_signature_and_what_follows_it_stand_on_no_page_without_text(tmp_path: Path) -> None:
    for lines in range(12, 22, 2):
        given = written.usual("feedback_leadership", "zh-Hans") | {
            "text": "\n".join(f"第{line}段" for line in range(lines))
        }
        content = made("feedback_leadership", "zh-Hans", given).content
        last = squeezed(reading.pdf_text(content, tmp_path, "-raw").split("\f")[-2])
        assert f"第{lines - 1}段" in last and "中共海川市委巡视工作办公室" in last and "SHA-256" in last, lines


@pytest.mark.parametrize("issuer", ["中共海川市委巡视工作办公室", "中共海川市委巡视巡察工作领导小组办公室"])
def test_the_body_that_signs_stands_centred_above_the_date(issuer: str, tmp_path: Path) -> None:
    given = written.usual("public_notice", "zh-Hans") | {"issuer": issuer}
    content = made("public_notice", "zh-Hans", given).content
    boxes = reading.pdf_text(content, tmp_path, "-bbox-layout")
    found = re.findall(
        r'<line xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">(.*?)</line>', boxes, re.DOTALL
    )
    lines = [
        (float(left), float(right))
        for left, right, words in found
        if issuer in words or ("26" in words and "日" in words and "月" in words and "打印" not in words)
    ]
    name, day = lines[-2:]
    assert abs(sum(name) - sum(day)) / 2 < 2
    edge, character = (210 - 26) * 72 / 25.4, 16
    # Four characters from the right, unless the name is so long that it takes that room.
    assert abs(edge - day[1] - 4 * character) < 2 if len(issuer) < 15 else abs(edge - name[1]) < 2


def test_odd_pages_are_numbered_right_and_even_pages_left(tmp_path: Path) -> None:
    given = written.emptiest("public_notice") | {"text": "字" * 28 * 60}
    content = made("public_notice", "zh-Hans", given).content
    for page, place in ((1, (170, 184)), (2, (28, 42))):
        boxes = reading.pdf_text(content, tmp_path, "-f", str(page), "-l", str(page), "-bbox")
        found = re.search(rf'xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="[\d.]+">{page}<', boxes)
        assert found
        left, top = (float(each) * 25.4 / 72 for each in found.groups())
        assert place[0] < left < place[1]
        assert 297 - 35 + 6 < top < 297 - 35 + 10


def test_without_debians_fonts_the_shipped_one_is_enough(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(fonts, "_DEBIAN", pathlib.Path("/nowhere"))
    pdf._compiler.cache_clear()
    done = made("attendance_sheet", "zh-Hans", written.usual("attendance_sheet", "zh-Hans"))
    pdf._compiler.cache_clear()
    assert done.faces["body"] == "Noto Sans CJK SC"
    assert done.unshown == ()
    assert "𠮷田龘" in squeezed(reading.pdf_text(done.content, tmp_path, "-raw"))
