"""The blank keeps how a shipped docx is built from a paper's pieces, with the placeholders still in it.

It is built when it is asked for, so that it can't drift from the table; a site downloads it, changes it in a word
processor and hands it in as its own.
"""

import datetime
import math
import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from typing import cast

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.table import CT_Row
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Length, Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.table import Table as DocxTable
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from huiyin.papers.printed import packing, pieces, ranks
from huiyin.papers.printed.faces import FACES, LATIN, Role
from huiyin.papers.printed.paper import Page, Paper, page_of
from huiyin.papers.printed.pieces import Line, LineKind, Loop, Piece, Table, When

# What a document says of itself must not differ between two runs.
_NEVER = datetime.datetime(2000, 1, 1)  # noqa: DTZ001 - python-docx writes it as it is
_CENTRE, _LEFT, _RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.RIGHT
_JUSTIFIED = WD_ALIGN_PARAGRAPH.JUSTIFY

# The number of the page is size 4, 7 mm under the type area; the line under it is for the mark.
FOOT_PT, FOOT_LINE_PT, MARK_PT, MARK_LINE_PT = 14, 18, 8, 11
_UNDER_TYPE_AREA_MM = 7
# English parts its paragraphs by space, Chinese by indents.
ENGLISH_GAP_PT = 5
# A row with a place left to the pen is high enough to sign in.
PEN_MM = 11
# One that is filled in by hand holds three lines.
HAND_MM = 17

# How wide a day is, such as 2026年3月26日, before it is known which.
_DAY_CHARACTERS = 8.0
_RIGHT_OF_DAY_CHARACTERS = 4.0
# What stands after a look in the order of the schema (ECMA-376, CT_PPrBase and EG_RPrBase).
_AFTER = {
    "w:snapToGrid": (
        "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:outlineLvl",
    ),
    "w:spacing": ("w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:highlight", "w:u", "w:effect", "w:lang"),
}  # fmt: skip
_STYLES: dict[LineKind, str] = {
    "title": "Title",
    "attachment": "Attachment",
    "whole": "Whole text",
    "issuer": "Signed",
    "date": "Signed",
}

_ROLES: dict[LineKind, Role] = {"label": "heading", "title": "title", "heading": "heading", "item": "item"}


def build(paper: Paper, *, language: str, profile: str = "") -> bytes:
    """This function will build the blank of a paper in a language and the words of a profile."""
    builder = _Builder(paper, language=language)
    builder.write(pieces.pieces(paper, language=language, profile=profile))
    return packing.packed(builder.document)


class _Builder:
    def __init__(self, paper: Paper, *, language: str) -> None:
        self._paper = paper
        self._chinese = language == "zh-Hans"
        self._page = page_of(paper, language)
        self.document: Document = docx.Document()
        about = self.document.core_properties
        about.author = about.title = about.last_modified_by = about.comments = ""
        about.created = about.modified = _NEVER
        about.language = "zh-CN" if self._chinese else "en-GB"
        _lay_page(self.document, self._page, landscape=paper.landscape)
        self._styles()
        _name_stand_ins(self.document)
        _number_pages(self.document, chinese=self._chinese)

    def write(self, all_pieces: Sequence[Piece]) -> None:
        for piece in all_pieces:
            match piece:
                case Line():
                    self._line(piece)
                case Loop():
                    source = f"{piece.owner}.{piece.name}" if piece.owner else piece.name
                    self._control(f"{{%p for {piece.item} in {source} %}}")
                    self.write(piece.pieces)
                    self._control("{%p endfor %}")
                case When():
                    self._control(f"{{%p if {piece.name} %}}")
                    self.write(piece.pieces)
                    self._control("{%p endif %}")
                case Table():
                    self._table(piece)

    def _styles(self) -> None:
        page = self._page
        normal = cast(ParagraphStyle, self.document.styles["Normal"])
        _set_face(normal, "body", size_pt=page.body_pt, chinese=self._chinese)
        spacing = normal.paragraph_format
        spacing.space_before = spacing.space_after = Pt(0)
        spacing.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        spacing.line_spacing = Pt(page.line_pt)
        # Word hangs punctuation and breaks lines by the rules of Chinese only where it is told so.
        spacing.widow_control = True
        # Every line has its exact height. LibreOffice would round it, and each row of a table, up to whole lines of the
        # grid, and give two cells to a character that is wider than one: so spacing sets the width, and no cells do.
        _append(normal.element.get_or_add_pPr(), "w:snapToGrid", "0")
        # Without it a stand-in face may show the glyphs of another country.
        for language in normal.element.get_or_add_rPr().findall(qn("w:lang")):
            normal.element.rPr.remove(language)
        spoken = OxmlElement("w:lang")
        spoken.set(qn("w:val"), "en-GB")
        spoken.set(qn("w:eastAsia"), "zh-CN")
        normal.element.rPr.append(spoken)
        if page.characters:
            width_pt = Mm(page.width_mm - page.left_mm - page.right_mm).pt
            twips = math.floor((width_pt / page.characters - page.body_pt) * 20)
            _append(normal.element.get_or_add_rPr(), "w:spacing", str(twips))
        title = cast(ParagraphStyle, self.document.styles["Title"])
        for look in (title.element.pPr, title.element.rPr):
            title.element.remove(look)
        _set_face(title, "title", size_pt=page.title_pt, chinese=self._chinese)
        title.font.bold = not self._chinese
        _append(title.element.get_or_add_rPr(), "w:spacing", "0")
        spacing = title.paragraph_format
        spacing.line_spacing = Pt(page.title_pt * 1.5)
        spacing.space_before = spacing.space_after = Pt(page.line_pt if self._paper.head else 12)
        # Attachments are told one line below the text (GB/T 9704-2012, 7.3.5).
        attachment = cast(
            ParagraphStyle, self.document.styles.add_style(_STYLES["attachment"], WD_STYLE_TYPE.PARAGRAPH)
        )
        attachment.base_style = normal
        attachment.paragraph_format.space_before = Pt(page.line_pt)
        for name in (_STYLES["whole"], _STYLES["issuer"]):
            cast(ParagraphStyle, self.document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)).base_style = normal
        # A title of two lines is two paragraphs, and each attachment is one, with no space between them.
        for style in (title, attachment):
            style.element.get_or_add_pPr().append(OxmlElement("w:contextualSpacing"))

    def _line(self, line: Line) -> None:
        paragraph = self.document.add_paragraph(style=_STYLES.get(line.kind))
        paragraph.add_run(line.text)
        dress(paragraph, line.kind, paper=self._paper, page=self._page, chinese=self._chinese)
        if line.kind == "label" and self._paper.head:
            rest_mm = self._page.head_mm - Pt(self._page.line_pt).mm
            self.document.add_paragraph().paragraph_format.line_spacing = Mm(rest_mm)

    def _control(self, text: str) -> None:
        self.document.add_paragraph(text)

    def _table(self, table: Table) -> None:
        rows = len(table.rows) + bool(table.header) + (2 if table.name else 0)
        made = self.document.add_table(rows=rows, cols=len(table.widths))
        made.style = "Table Grid"
        made.alignment = WD_TABLE_ALIGNMENT.CENTER
        made.autofit = False
        _width(made, table.widths, whole_mm=self._page.width_mm - self._page.left_mm - self._page.right_mm)
        written: list[tuple[str, ...]] = [table.header] if table.header else []
        if table.name:
            written += [(f"{{%tr for row in {table.name} %}}",), *table.rows, ("{%tr endfor %}",)]
        else:
            written += table.rows
        for row, texts_of_row in zip(made.rows, written, strict=True):
            _unbroken(row._tr)
            if texts_of_row in table.rows and (table.by_hand or "" in texts_of_row):
                row.height = Mm(HAND_MM if table.by_hand else PEN_MM)
                row.height_rule = WD_ROW_HEIGHT_RULE.AT_LEAST
            for position, text in enumerate(texts_of_row):
                is_label = (table.kind == "pairs" and position == 0) or texts_of_row is table.header
                row.cells[position].vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
                self._cell(row.cells[position].paragraphs[0], text, is_label=is_label)
        if table.header:
            repeat = OxmlElement("w:tblHeader")
            made.rows[0]._tr.get_or_add_trPr().append(repeat)
        # A table that ends a page needs a paragraph of its own after it, and two tables would grow together.
        gap = self.document.add_paragraph()
        gap.paragraph_format.line_spacing = Pt(8)

    def _cell(self, paragraph: Paragraph, text: str, *, is_label: bool) -> None:
        run = paragraph.add_run(text)
        _set_face(run, "heading" if is_label else "body", size_pt=self._page.table_pt, chinese=self._chinese)
        run.bold = is_label and not self._chinese
        layout = paragraph.paragraph_format
        layout.line_spacing = Pt(self._page.table_pt * 1.5)
        layout.space_before = layout.space_after = Pt(3)
        layout.alignment = _LEFT


def finish(document: Document, paper: Paper, *, language: str) -> None:
    """This function will do to a filled document what hangs on its text: dress the headings of one that was written as
    a whole, and keep the last lines with the signature, which stands on no page without text (GB/T 9704-2012, 7.3.6).
    """
    before: list[Paragraph] = []
    signed: list[Paragraph] = []
    for block in document.iter_inner_content():
        if not isinstance(block, Paragraph):
            before = []
            continue
        style = block.style.name if block.style is not None else ""
        if style == _STYLES["whole"]:
            kind = ranks.kind_of(block.text, language=language)
            dress(block, kind, paper=paper, page=page_of(paper, language), chinese=language == "zh-Hans")
        if style == _STYLES["issuer"]:
            signed.append(block)
            attached = sum(each.style is not None and each.style.name == _STYLES["attachment"] for each in before)
            for each in before[-attached - 1 :]:
                each.paragraph_format.keep_with_next = True
        before.append(block)
    if signed and language == "zh-Hans":
        # The widest name makes the stripe wider, and then the day stands under its middle.
        day = _characters(signed[-1].text)
        stripe = max(day + 2 * _RIGHT_OF_DAY_CHARACTERS, *(_characters(each.text) for each in signed))
        for each in signed:
            _seal(each, page_of(paper, language), day=day, stripe=stripe)


def dress(paragraph: Paragraph, kind: LineKind, *, paper: Paper, page: Page, chinese: bool) -> None:
    """This function will give a paragraph the looks of what it is."""
    layout = paragraph.paragraph_format
    size_pt = {"title": page.title_pt, "note": page.table_pt}.get(kind, page.body_pt)
    for run in paragraph.runs:
        _set_face(run, _ROLES.get(kind, "body"), size_pt=size_pt, chinese=chinese)
        if not chinese:
            run.bold = kind in ("title", "heading", "label")
    match kind:
        case "title":
            layout.alignment = _CENTRE
            layout.keep_with_next = True
        case "number":
            layout.alignment = _CENTRE if paper.head else _RIGHT
        case "label" | "address" | "note":
            layout.alignment = _LEFT
            if kind == "note":
                layout.line_spacing = Pt(page.table_pt * 1.5)
                layout.space_before, layout.space_after = Pt(page.line_pt * 0.75), Pt(4)
        case "heading":
            layout.keep_with_next = True
            layout.space_before, layout.space_after = Pt(0 if chinese else 8), Pt(0 if chinese else 3)
        case "issuer" | "date":
            _sign(paragraph, kind, page=page, chinese=chinese)
        case _:
            # What stands under an item begins on its page.
            layout.alignment = _JUSTIFIED
            layout.keep_with_next = kind in ("attachment", "item")
    if not chinese:
        _indent_english(paragraph, kind)
    elif kind in ("heading", "item", "line", "under", "inner", "body", "whole", "attachment"):
        _indent_characters(paragraph, first=200, size_pt=size_pt)


def _sign(paragraph: Paragraph, kind: LineKind, *, page: Page, chinese: bool) -> None:
    """This function will set a line of the signature. Above it is the room of the seal, which is pressed on both."""
    layout = paragraph.paragraph_format
    layout.keep_with_next = True
    if kind == "issuer":
        layout.space_before = Pt(page.line_pt * 2)
    layout.alignment = _CENTRE if chinese and kind == "issuer" else _RIGHT
    if chinese:
        _seal(paragraph, page, day=_DAY_CHARACTERS, stripe=_DAY_CHARACTERS + 2 * _RIGHT_OF_DAY_CHARACTERS)


def _seal(paragraph: Paragraph, page: Page, *, day: float, stripe: float) -> None:
    """This function will set the day four characters from the right, and whoever issued it centred above the day (GB/T
    9704-2012, 7.3.5.1): on a stripe at the right edge whose middle is that of the day."""
    if paragraph.paragraph_format.alignment == _CENTRE:
        whole = Mm(page.width_mm - page.left_mm - page.right_mm).pt / page.body_pt
        _indent_characters(paragraph, left=max(round((whole - stripe) * 100), 1), size_pt=page.body_pt)
    else:
        _indent_characters(paragraph, right=round((stripe - day) * 50), size_pt=page.body_pt)


def _characters(text: str) -> float:
    """This function will measure a text in Chinese characters: figures and letters take half of one, and a quarter
    stands between them and Chinese."""
    wide = [unicodedata.east_asian_width(each) in "WFA" for each in text]
    return sum(1.0 if each else 0.5 for each in wide) + sum(0.25 for one, next_ in pairwise(wide) if one != next_)


def _append(looks: BaseOxmlElement, name: str, value: str) -> None:
    """This function will put a look where its kind stands among others, since word processors read them in order."""
    look = OxmlElement(name)
    look.set(qn("w:val"), value)
    looks.insert_element_before(look, *_AFTER[name])


def _lay_page(document: Document, page: Page, *, landscape: bool) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(page.width_mm), Mm(page.height_mm)
    section.top_margin, section.bottom_margin = Mm(page.top_mm), Mm(page.bottom_mm)
    section.left_margin, section.right_margin = Mm(page.left_mm), Mm(page.right_mm)
    section.header_distance = Mm(15)
    under = Pt(FOOT_LINE_PT + MARK_LINE_PT).mm
    section.footer_distance = Mm(max(page.bottom_mm - _UNDER_TYPE_AREA_MM - under, 6))
    grid = section._sectPr.find(qn("w:docGrid"))
    if grid is None:
        grid = OxmlElement("w:docGrid")
        section._sectPr.append(grid)
    if page.lines:
        grid.set(qn("w:type"), "lines")
        grid.set(qn("w:linePitch"), str(int(page.line_pt * 20)))


def _name_stand_ins(document: Document) -> None:
    """This function will name in the table of fonts what may stand in for each face."""
    table = next(
        relation.target_part for relation in document.part.rels.values() if relation.reltype.endswith("/fontTable")
    )
    fonts = "".join(
        f'<w:font w:name="{face.name}"><w:altName w:val="{",".join(face.others)}"/></w:font>'
        for face in (*FACES.values(), LATIN)
    )
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    table._blob = f'<?xml version="1.0" encoding="UTF-8"?><w:fonts xmlns:w="{space}">{fonts}</w:fonts>'.encode()


def _number_pages(document: Document, *, chinese: bool) -> None:
    """This function will number the pages: — 1 — outside on odd and even pages, ``1 / 3`` centred in English."""
    section = document.sections[0]
    document.settings.odd_and_even_pages_header_footer = chinese
    _foot(section, section.footer.paragraphs[0], chinese=chinese, right=True)
    if chinese:
        _foot(section, section.even_page_footer.paragraphs[0], chinese=True, right=False)


def _foot(section: Section, paragraph: Paragraph, *, chinese: bool, right: bool) -> None:
    layout = paragraph.paragraph_format
    layout.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    layout.line_spacing = Pt(FOOT_LINE_PT)
    size_pt = FOOT_PT if chinese else 9
    parts = ("— ", "PAGE", " —") if chinese else ("", "PAGE", " / ", "NUMPAGES")
    for part in parts:
        run = paragraph.add_run()
        _set_face(run, "foot", size_pt=size_pt, chinese=chinese)
        if part.isupper():
            _field(run, part)
        else:
            run.text = part
    if not chinese:
        layout.alignment = _CENTRE
        return
    layout.alignment = _RIGHT if right else _LEFT
    _indent_characters(paragraph, right=100 if right else 0, left=0 if right else 100, size_pt=FOOT_PT)


def _field(run: Run, code: str) -> None:
    for kind in ("begin", None, "separate", "text", "end"):
        if kind is None:
            instruction = OxmlElement("w:instrText")
            instruction.text = f" {code} "
            run._r.append(instruction)
        elif kind == "text":
            shown = OxmlElement("w:t")
            shown.text = "1"
            run._r.append(shown)
        else:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)


def _set_face(styled: Run | ParagraphStyle, role: Role, *, size_pt: float, chinese: bool) -> None:
    styled.font.name = LATIN.name
    styled.font.size = Pt(size_pt)
    fonts = styled.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(theme), None)
    fonts.set(qn("w:cs"), LATIN.name)
    # Without it a word processor takes whatever its own language has, in English papers too.
    fonts.set(qn("w:eastAsia"), FACES[role].name if chinese or role != "body" else FACES["foot"].name)
    if chinese:
        # Quotation marks and dashes belong to both scripts; here they are Chinese.
        fonts.set(qn("w:hint"), "eastAsia")


def _indent_characters(paragraph: Paragraph, *, first: int = 0, left: int = 0, right: int = 0, size_pt: float) -> None:
    """This function will indent by hundredths of a character, and in points for programs that know no characters."""
    indent = paragraph._p.get_or_add_pPr().get_or_add_ind()
    given = {"firstLine": first, "left": left, "right": right}
    for name, hundredths in given.items():
        if hundredths:
            indent.set(qn(f"w:{name}Chars"), str(hundredths))
            indent.set(qn(f"w:{name}"), str(round(hundredths / 100 * size_pt * 20)))


def _indent_english(paragraph: Paragraph, kind: LineKind) -> None:
    layout = paragraph.paragraph_format
    if kind in ("item", "line", "under"):
        layout.left_indent, layout.first_line_indent = Mm(16 if kind == "under" else 8), Mm(-8)
    elif kind == "inner":
        layout.left_indent = Mm(8)
    if kind in ("body", "whole", "address", "line", "under", "inner"):
        layout.space_after = Pt(ENGLISH_GAP_PT)


def _width(table: DocxTable, shares: Sequence[int], *, whole_mm: float) -> None:
    for column, share in zip(table.columns, shares, strict=True):
        width: Length = Mm(whole_mm * share / sum(shares))
        column.width = width
        for cell in column.cells:
            cell.width = width


def _unbroken(row: CT_Row) -> None:
    """This function will keep a short row on one page; one longer than a page is broken all the same."""
    row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
