"""The real word processor, where this machine has it: a blank of one's own becomes a PDF with its mark and type."""

from pathlib import Path

from huiyin.papers.printed import programs, table
from huiyin.papers.printed.ordered import Order
from huiyin.papers.printed.printing import Printing
from tests.papers.printed import reading, written


def test_a_blank_of_ones_own_is_set_by_the_word_processor(tmp_path: Path) -> None:
    if programs.word_processor() is None:
        return
    with Printing() as printing:
        own = printing.blank("feedback_principal", language="zh-Hans")
        given = written.usual("feedback_principal", "zh-Hans") | {"addressee": f"{written.RARE}同志"}
        made = printing.make(Order("feedback_principal", "pdf", "zh-Hans", given, written.RESTRICTED, own=own))
    text = "".join(reading.pdf_text(made.content, tmp_path).split())
    assert f"{written.RARE}同志" in text and "关于巡视海川港务集团的反馈意见" in text and "印芳" in text
    assert "<pdfaid:part>2</pdfaid:part>" in made.content.decode("latin-1")
    assert all(row.split()[-5] == "yes" for row in reading.told(made.content, tmp_path, "pdffonts").splitlines()[2:])


def test_every_shipped_paper_keeps_to_its_page_in_a_word_processor(tmp_path: Path) -> None:
    if programs.word_processor() is None:
        return
    with Printing() as printing:
        for code in table.PAPERS:
            own = printing.blank(code, language="zh-Hans")
            given = written.usual(code, "zh-Hans")
            set_in = printing.make(Order(code, "pdf", "zh-Hans", given, written.MARK))
            converted = printing.make(Order(code, "pdf", "zh-Hans", given, written.MARK, own=own))
            pages = [
                int(reading.told(each.content, tmp_path, "pdfinfo").split("Pages:")[1].split()[0])
                for each in (set_in, converted)
            ]
            assert abs(pages[0] - pages[1]) <= 1, (code, pages)
