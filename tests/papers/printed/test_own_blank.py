"""A site's own blank: what is right is kept and filled, every mistake and attack is refused and told with its place."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import docx
import pytest

from huiyin import texts
from huiyin.kernel.refused import Refused
from huiyin.papers.printed import blank, own_blank, own_parts, table, values, word_file
from tests.papers.printed import reading, written

PAPER = written.RICH
MAIN = "word/document.xml"
VML = "urn:schemas-microsoft-com:vml"
RELATIONS = "word/_rels/document.xml.rels"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def with_lines(*lines: str) -> bytes:
    """A plain docx of these paragraphs."""
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line)
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def filled(content: bytes, **given: object) -> list[str]:
    """The lines of an own blank, filled."""
    shown = values.filled(PAPER, written.rich("en") | given, language="en")
    done = word_file.make(PAPER, shown, language="en", profile="", mark=written.MARK, own=content)
    return reading.lines(reading.document(done))


@pytest.mark.parametrize("language", texts.LANGUAGES)
@pytest.mark.parametrize("code", table.PAPERS)
def test_every_shipped_blank_could_be_a_sites_own(code: str, language: str) -> None:
    own_blank.examine(blank.build(table.paper(code), language=language), paper=table.paper(code))


def test_loops_conditions_and_values_are_filled() -> None:
    content = with_lines(
        "{%p for p in problems %}", "{{ p.number }}{{p.statement}} / {{ p.category }}",
        "{%p for m in p.manifestations %}", "* {{ m.text }}", "{%p endfor %}", "{%p endfor %}",
        "{%p if closing %}", "End: {{ closing }}", "{%p endif %}", "{{ opening }}", "last",
    )  # fmt: skip
    assert filled(content, opening="one\ntwo", closing=None) == [
        "(1)\u2002Subordinate companies are not under control, and risk is not guarded against. / Risk",
        "* From 2023 to 2025 three third-tier companies gave guarantees of 42.6 million yuan without leave.",
        "* Of eleven problems found by internal audit in 2024, six have no record of correction to this day.",
        "(2)\u2002Integrity in key positions is not guarded. / ",
        "* Seventeen contracts were let, accepted and paid by one person.",
        "one", "two", "last",
    ]  # fmt: skip


def test_a_tag_cut_up_over_runs_is_one_tag_and_takes_the_looks_of_its_first_run() -> None:
    made = docx.Document()
    paragraph = made.add_paragraph()
    for text in ("Dear {", "{ addr", "essee }", "}, about {{ organisation }} and {{ round }}."):
        paragraph.add_run(text).bold = text == "Dear {"
    held = io.BytesIO()
    made.save(held)
    given = written.rich("en")
    shown = values.filled(PAPER, given, language="en")
    content = word_file.make(PAPER, shown, language="en", profile="", mark=written.MARK, own=held.getvalue())
    runs = reading.document(content).paragraphs[0].runs
    assert [(run.text, run.bold) for run in runs if run.text] == [
        ("Dear Mr Omar Ouyang", True),
        (", about Haichuan Port Group and First round of 2026.", False),
    ]


def test_rows_of_a_table_are_repeated() -> None:
    made = docx.Document()
    rows = made.add_table(rows=3, cols=2).rows
    rows[0].cells[0].text, rows[2].cells[0].text = "{%tr for r in requirements %}", "{%tr endfor %}"
    rows[1].cells[0].text, rows[1].cells[1].text = "{{ r.serial }}", "{{ r.text }}"
    held = io.BytesIO()
    made.save(held)
    assert filled(held.getvalue())[:4] == [
        "1", "The principal answers in person for the rectification and leads it.",
        "2", "Draw up a plan with its three lists: problems, tasks, responsibilities.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "code", "paragraph"),
    [
        (["{{ organisation }}", "{{ organization }}"], "blank_placeholder_unknown", 2),
        (["{{ problems }}"], "blank_placeholder_unknown", 1),
        (["{{ p.statement }}"], "blank_placeholder_unknown", 1),
        (["{%p for p in problems %}", "{{ p.secret }}", "{%p endfor %}"], "blank_placeholder_unknown", 2),
        (["{%p for p in people %}", "{%p endfor %}"], "blank_placeholder_unknown", 1),
        (["{%p for p in opening %}", "{%p endfor %}"], "blank_placeholder_unknown", 1),
        (["{%p for date in problems %}", "{%p endfor %}"], "blank_placeholder_unknown", 1),
        (["", "{%p for p in problems %}", "x"], "blank_tag_open", 2),
        (["{%p endfor %}"], "blank_tag_unopened", 1),
        (["{%p for p in problems %}", "{%p endif %}"], "blank_tag_unopened", 2),
        (["x {%p for p in problems %}", "{%p endfor %}"], "blank_tag_alone", 1),
        (["{{ addressee"], "blank_tag_unknown", 1),
        (["{{ addressee", "}}"], "blank_tag_unknown", 1),
        # What would be an attack on a language that evaluates: here a tag that is not one of the few.
        (["", "", "{{ ''.__class__.__mro__[1].__subclasses__() }}"], "blank_tag_unknown", 3),
        (["{{ addressee.__class__ }}"], "blank_tag_unknown", 1),
        (["{{ addressee.upper }}"], "blank_placeholder_unknown", 1),
        (["{{ addressee|safe }}"], "blank_tag_unknown", 1),
        (["{{ range(10**9) }}"], "blank_tag_unknown", 1),
        (["{{ 7 * 7 }}"], "blank_tag_unknown", 1),
        (["{% include '/etc/passwd' %}"], "blank_tag_unknown", 1),
        (["{%p for p in problems if p.statement %}", "{%p endfor %}"], "blank_tag_unknown", 1),
        (["{% set x = 1 %}"], "blank_tag_unknown", 1),
        (["{# note #}"], "blank_tag_unknown", 1),
        (["{{r addressee }}"], "blank_tag_unknown", 1),
    ],
)
def test_a_mistake_is_told_with_its_paragraph(lines: list[str], code: str, paragraph: int) -> None:
    with pytest.raises(Refused) as refused:
        own_blank.examine(with_lines(*lines), paper=PAPER)
    facts = refused.value.facts
    assert (refused.value.code, facts["place"], facts["paragraph"]) == (code, "body", paragraph)
    for language in texts.LANGUAGES:
        said = texts.say(f"refused-{code}", language=language, **facts)
        assert str(paragraph) in said and facts["tag"] in said


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("To ｛｛ addressee ｝｝", "{{ addressee }}"),
        ("{ { addressee } }", "{{ addressee }}"),
        ("{｛addressee}｝", "{{addressee}}"),
        ("｛％p endfor ％｝", "{%p endfor %}"),
        ("{ %p if opening % }", "{%p if opening %}"),
        ("{\u200b{ addressee }}", "{{ addressee }}"),
    ],
)
def test_a_placeholder_that_is_nearly_one_is_told_how_it_is_written(line: str, right: str) -> None:
    with pytest.raises(Refused) as refused:
        own_blank.examine(with_lines("{{ organisation }}", line), paper=PAPER)
    facts = refused.value.facts
    assert (refused.value.code, facts["paragraph"], facts["right"]) == ("blank_tag_near", 2, right)
    for language in texts.LANGUAGES:
        assert right in texts.say("refused-blank_tag_near", language=language, **facts)


@pytest.mark.parametrize("code", ["feedback_principal", "feedback_leadership", "public_notice"])
def test_a_blank_that_leaves_the_document_out_is_refused(code: str) -> None:
    with pytest.raises(Refused) as refused:
        own_blank.examine(with_lines("{{ paper_title }}"), paper=table.paper(code))
    assert (refused.value.code, refused.value.facts) == ("blank_lacks", {"tag": "{{ text }}"})
    for language in texts.LANGUAGES:
        assert "{{ text }}" in texts.say("refused-blank_lacks", language=language, **refused.value.facts)


def test_a_style_that_hides_text_does_not_hide_the_mark() -> None:
    made = docx.Document()
    made.add_paragraph("{{ addressee }}")
    made.styles["Normal"].font.hidden = True
    held = io.BytesIO()
    made.save(held)
    shown = values.filled(PAPER, written.rich("en"), language="en")
    done = word_file.make(PAPER, shown, language="en", profile="", mark=written.RESTRICTED, own=held.getvalue())
    section = reading.document(done).sections[0]
    assert section.footer.paragraphs[-1].runs[0].font.hidden is False
    (across,) = section.header._element.xpath(".//w:r[w:pict]")
    assert across.xpath("./w:rPr/w:vanish/@w:val") == ["0"]


def test_a_mistake_in_a_foot_is_told_as_such() -> None:
    made = docx.Document()
    made.sections[0].footer.paragraphs[0].text = "{{ nobody }}"
    held = io.BytesIO()
    made.save(held)
    with pytest.raises(Refused) as refused:
        own_blank.examine(held.getvalue(), paper=PAPER)
    assert (refused.value.code, refused.value.facts["place"]) == ("blank_placeholder_unknown", "foot")


def _with(name: str, content: bytes | str) -> Callable[[bytes], bytes]:
    return lambda blank: reading.changed(blank, {name: content})


def _added_relation(content: bytes, relation: str) -> bytes:
    text = reading.part(content, RELATIONS).replace("</Relationships>", f"{relation}</Relationships>")
    return reading.changed(content, {RELATIONS: text})


def _relation(kind: str, target: str, *, outside: bool) -> Callable[[bytes], bytes]:
    """A relation, and the paragraph that uses it."""
    mode = ' TargetMode="External"' if outside else ""
    added = f'<Relationship Id="rId99" Type="http://x/relationships/{kind}" Target="{target}"{mode}/>'
    return lambda content: _into_body('<w:p><w:hyperlink r:id="rId99"/></w:p>')(_added_relation(content, added))


def _unused(content: bytes) -> bytes:
    return _added_relation(content, '<Relationship Id="rId99" Type="http://x/image" Target="http://x/a.png"/>')


def _into_body(xml: str) -> Callable[[bytes], bytes]:
    def change(content: bytes) -> bytes:
        text = reading.part(content, MAIN)
        return reading.changed(content, {MAIN: text.replace("<w:sectPr", f"{xml}<w:sectPr", 1)})

    return change


def _in_a_table(xml: str) -> Callable[[bytes], bytes]:
    return _into_body(f"<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p>{xml}</w:p></w:tc></w:tr></w:tbl>")


def _in_a_box(xml: str) -> Callable[[bytes], bytes]:
    box = f"<w:txbxContent><w:p>{xml}</w:p></w:txbxContent>"
    return _into_body(f'<w:p><w:r><w:pict><v:textbox xmlns:v="{VML}">{box}</v:textbox></w:pict></w:r></w:p>')


def _foot(content: bytes, xml: str) -> bytes:
    made = docx.Document(io.BytesIO(content))
    made.sections[0].footer.paragraphs[0].text = "here"
    held = io.BytesIO()
    made.save(held)
    name = "word/footer1.xml"
    text = re.sub(r"<w:r><w:t>here</w:t></w:r>", lambda found: xml, reading.part(held.getvalue(), name))
    return reading.changed(held.getvalue(), {name: text})


def _in_a_foot(content: bytes) -> bytes:
    return _foot(content, '<w:fldSimple w:instr="INCLUDETEXT x"/>')


DESCRIBED = (
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:docPr id="1" name="a" descr="{}"/></wp:inline></w:drawing></w:r>'
)


def _described(text: str) -> Callable[[bytes], bytes]:
    return _into_body(f"<w:p>{DESCRIBED.format(text)}</w:p>")


def _described_in_foot(text: str) -> Callable[[bytes], bytes]:
    return lambda content: _foot(content, DESCRIBED.format(text))


def _note(text: str) -> Callable[[bytes], bytes]:
    notes = f'<w:footnotes xmlns:w="{W}"><w:footnote><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote></w:footnotes>'
    return _with("word/footnotes.xml", notes)


def _nested(content: bytes) -> bytes:
    """A picture from the web within the number of a page, in the second of two paragraphs."""
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    code = "<w:r><w:instrText> {} </w:instrText></w:r>"
    inner = begin + code.format("INCLUDEPICTURE http://x/y") + end
    return _into_body(f"<w:p/><w:p>{begin}{code.format('PAGE')}{inner}{end}</w:p>")(content)


def _field_code(*codes: str) -> Callable[[bytes], bytes]:
    runs = "".join(f"<w:r><w:instrText>{code}</w:instrText></w:r>" for code in codes)
    return _into_body(f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{runs}</w:p>')


def _entity(content: bytes) -> bytes:
    text = reading.part(content, MAIN)
    head, rest = text.split("?>", 1)
    return reading.changed(content, {MAIN: f'{head}?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>{rest}'})


def _macro_type(content: bytes) -> bytes:
    name = "[Content_Types].xml"
    text = reading.part(content, name).replace(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    return reading.changed(content, {name: text})


def _bomb(content: bytes) -> bytes:
    return reading.changed(content, {"word/media/a.png": b"\0" * (own_parts.UNPACKED_LIMIT_BYTES // 2 + 1)})


def _properties(content: bytes) -> bytes:
    name = "docProps/core.xml"
    text = reading.part(content, name).replace("<cp:revision>", "<cp:revision>{{ 7*7 }}")
    return reading.changed(content, {name: text})


def _commented(content: bytes) -> bytes:
    """A relation to a script, with a comment before it: neither stops the reading."""
    text = reading.part(content, RELATIONS).replace("<Relationship ", "<!-- x --><Relationship ", 1)
    return _relation("aFChunk", "media/a.html", outside=False)(reading.changed(content, {RELATIONS: text}))


def _of_another_name(content: bytes) -> bytes:
    """A field that runs a program, in a part whose name is in capitals."""
    code = f'<w:hdr xmlns:w="{W}"><w:p><w:fldSimple w:instr="DDEAUTO x"/></w:p></w:hdr>'
    return reading.changed(content, {"word/HEADER9.XML": code})


def _typed(content: bytes) -> bytes:
    """A part that is called a picture and declared to be a header."""
    name = "[Content_Types].xml"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
    added = f'<Override PartName="/word/media/a.png" ContentType="{kind}"/></Types>'
    text = reading.part(content, name).replace("</Types>", added)
    return reading.changed(content, {name: text, "word/media/a.png": b"\x89PNG"})


def _wide(content: bytes) -> bytes:
    return reading.changed(content, {"word/styles2.xml": "<x/>".encode("utf-32")})


def _picture(attribute: str) -> Callable[[bytes], bytes]:
    return _into_body(
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" '
        f'xmlns:o="urn:schemas-microsoft-com:office:office"><v:imagedata {attribute}/></v:shape></w:pict></w:r></w:p>'
    )


MATHS = '<m:oMath xmlns:m="http://x/math"><m:r><m:t>{}</m:t></m:r></m:oMath>'
_LEVELS = f'<w:numbering xmlns:w="{W}"><w:lvl><w:lvlText w:val="{{}}"/></w:lvl></w:numbering>'
_HEADER = f'<w:hdr xmlns:w="{W}"><w:p><w:r><w:t>{{}}</w:t></w:r></w:p></w:hdr>'
ATTACKS: dict[str, tuple[Callable[[bytes], bytes], str, str]] = {
    "no zip": (lambda content: b"%PDF-1.7", "blank_broken", ""),
    "cut off": (lambda content: content[:-400], "blank_broken", ""),
    "no document": (lambda content: reading.changed(content, {MAIN: None}), "blank_not_docx", MAIN),
    "no xml": (lambda content: reading.changed(content, {MAIN: "<w:document"}), "blank_not_docx", MAIN),
    "too large": (lambda content: content + b"\0" * own_parts.BLANK_LIMIT_BYTES, "blank_too_large", ""),
    "bomb": (_bomb, "blank_bomb", "word/media/a.png"),
    "macro": (_with("word/vbaProject.bin", b"x"), "blank_macros", "word/vbaProject.bin"),
    "macro type": (_macro_type, "blank_macros", "[Content_Types].xml"),
    "ole": (_with("word/embeddings/oleObject1.bin", b"x"), "blank_member", "word/embeddings/oleObject1.bin"),
    "activex": (_with("word/activeX/activeX1.xml", "<x/>"), "blank_macros", "word/activeX/activeX1.xml"),
    "part of a workbook": (_with("word/connections.xml", "<x/>"), "blank_member", "word/connections.xml"),
    "path": (_with("../../x.xml", "<x/>"), "blank_path", "../../x.xml"),
    "entity": (_entity, "blank_dtd", MAIN),
    "picture from outside": (_relation("image", "http://evil.example/a.png", outside=True), "blank_external", "3 body"),
    "picture from a file": (_relation("image", "file:///etc/passwd", outside=False), "blank_external", "3 body"),
    "picture that is not there": (_relation("image", "media/no.png", outside=False), "blank_part_missing", "3 body"),
    "link": (_relation("hyperlink", "http://evil.example/", outside=True), "blank_external", "3 body"),
    "template": (_relation("attachedTemplate", "file:///x.dotm", outside=True), "blank_external", "3 body"),
    "other document": (_relation("aFChunk", "media/a.html", outside=False), "blank_active", "3 body"),
    "relation that nothing uses": (_unused, "blank_external", RELATIONS),
    "chunk": (_into_body('<w:altChunk r:id="rId99"/>'), "blank_active", "after 2 body"),
    "object": (_into_body("<w:p><w:r><w:object/></w:r></w:p>"), "blank_active", "3 body"),
    "dde": (_field_code('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"'), "blank_field_code", "3 body"),
    "dde cut up": (_field_code(" D", "DE", " cmd"), "blank_field_code", "3 body"),
    "file": (_field_code('INCLUDETEXT "/etc/passwd"'), "blank_field_code", "3 body"),
    "field in a field": (_nested, "blank_field_code", "4 body"),
    "simple field": (_into_body('<w:p><w:fldSimple w:instr="INCLUDEPICTURE x"/></w:p>'), "blank_field_code", "3 body"),
    "field in a table": (_in_a_table('<w:fldSimple w:instr="INCLUDETEXT x"/>'), "blank_field_code", "4 body"),
    "field in a text box": (_in_a_box('<w:fldSimple w:instr="INCLUDETEXT x"/>'), "blank_field_code", "4 body"),
    "field in a foot": (_in_a_foot, "blank_field_code", "1 foot"),
    "properties": (_properties, "blank_tag_elsewhere", "docProps/core.xml"),
    "comment among relations": (_commented, "blank_active", "3 body"),
    "name in capitals": (_of_another_name, "blank_field_code", "1 head"),
    "header called a picture": (_typed, "blank_not_docx", "/word/media/a.png"),
    "utf-32": (_wide, "blank_not_docx", "word/styles2.xml"),
    "vml from the web": (_picture('src="http://evil.example/a.png"'), "blank_external", "3 body"),
    "vml from a file": (_picture('o:href="file:///etc/passwd"'), "blank_external", "3 body"),
    "deleted field": (
        _into_body("<w:p><w:r><w:delInstrText>DDEAUTO x</w:delInstrText></w:r></w:p>"), "blank_field_code", "3 body",
    ),
    "bound data": (
        _into_body('<w:sdt><w:sdtPr><w:dataBinding w:xpath="/x"/></w:sdtPr></w:sdt>'), "blank_active", "after 2 body",
    ),
    "metafile": (_with("word/media/a.emf", b"x"), "blank_member", "word/media/a.emf"),
    "metafile called png": (_with("word/media/a.png", b"\x01\0\0\0"), "blank_member", "word/media/a.png"),
    "no placeholder": (lambda content: with_lines("Dear all"), "blank_no_placeholder", ""),
}  # fmt: skip


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_refused_with_its_place(attack: str) -> None:
    """Two paragraphs stand before what is put into the text; what is in no paragraph is told by its part."""
    change, code, place = ATTACKS[attack]
    with pytest.raises(Refused) as refused:
        own_blank.examine(change(with_lines("{{ addressee }}", "")), paper=PAPER)
    facts = refused.value.facts
    assert refused.value.code == code
    paragraph = {"in": "", "after": "after "}.get(str(facts.get("at")))
    if paragraph is None:
        assert place == facts.get("member", facts.get("reason", ""))
    else:
        assert place == f"{paragraph}{facts['paragraph']} {facts['place']}"
    for language in texts.LANGUAGES:
        said = texts.say(f"refused-{code}", language=language, **facts)
        assert "xlsx" not in said and "工作簿" not in said and "workbook" not in said
        if paragraph is None:
            assert place in said
        else:
            assert f"第 {facts['paragraph']} 段" in said or f"paragraph {facts['paragraph']} of the " in said


TAG = "{{ organization }}"
STRAYS: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "tooltip": (_into_body(f'<w:p><w:hyperlink w:anchor="a" w:tooltip="{TAG}"/></w:p>'), "3 body"),
    "right, but in a tooltip": (_into_body('<w:p><w:hyperlink w:tooltip="{{ addressee }}"/></w:p>'), "3 body"),
    "alternative text": (_described(TAG), "3 body"),
    "alternative text, nearly": (_described("{ { addressee } }"), "3 body"),
    "alternative text in a foot": (_described_in_foot(TAG), "1 foot"),
    "field": (_field_code(" REF ", TAG), "3 body"),
    "simple field": (_into_body(f'<w:p><w:fldSimple w:instr="REF {TAG}"/></w:p>'), "3 body"),
    "formula, cut up": (_into_body(f"<w:p>{MATHS.format('{{ addr')}{MATHS.format('essee }}')}</w:p>"), "3 body"),
    "deleted text": (_into_body(f"<w:p><w:del><w:r><w:delText>{TAG}</w:delText></w:r></w:del></w:p>"), "3 body"),
    "control": (_into_body(f'<w:sdt><w:sdtPr><w:alias w:val="{TAG}"/></w:sdtPr></w:sdt>'), "after 2 body"),
    "note": (_note(TAG), "1 part"),
    "numbering": (_with("word/numbering9.xml", _LEVELS.format(TAG)), "word/numbering9.xml"),
    "style": (_with("word/styles9.xml", f'<w:styles xmlns:w="{W}"><w:style w:styleId="{TAG}"/></w:styles>'),
              "word/styles9.xml"),
    "header that no section shows": (_with("word/header9.xml", _HEADER.format(TAG)), "1 head"),
    "text box, misspelt": (_in_a_box(f"<w:r><w:t>{TAG}</w:t></w:r>"), "4 body"),
}  # fmt: skip


@pytest.mark.parametrize("stray", STRAYS)
def test_a_tag_that_would_stay_as_it_is_is_refused_wherever_it_stands(stray: str) -> None:
    change, place = STRAYS[stray]
    with pytest.raises(Refused) as refused:
        own_blank.examine(change(with_lines("{{ addressee }}", "")), paper=PAPER)
    facts = refused.value.facts
    code = "blank_placeholder_unknown" if "misspelt" in stray else "blank_tag_elsewhere"
    assert refused.value.code == code
    if "paragraph" in facts:
        assert place == f"{'after ' if facts.get('at') == 'after' else ''}{facts['paragraph']} {facts['place']}"
    else:
        assert place == facts["member"]
    for language in texts.LANGUAGES:
        assert str(facts["tag"]) in texts.say(f"refused-{code}", language=language, **facts)


def test_a_list_numbered_between_braces_is_no_tag() -> None:
    content = _with("word/numbering9.xml", _LEVELS.format("{%1}"))(with_lines("{{ addressee }}"))
    own_blank.examine(content, paper=PAPER)


def test_too_many_tags_and_paragraphs_are_refused() -> None:
    line = "{{ addressee }}" * (own_blank.TAGS_LIMIT + 1)
    with pytest.raises(Refused, match="blank_too_many"):
        own_blank.examine(with_lines(line), paper=PAPER)
    text = "<w:p/>" * (own_blank.PARAGRAPHS_LIMIT + 1)
    with pytest.raises(Refused, match="blank_too_many"):
        own_blank.examine(_into_body(text)(with_lines("{{ addressee }}")), paper=PAPER)


def test_a_blank_that_multiplies_is_stopped() -> None:
    """Loops over the same long list within each other would make billions of paragraphs."""
    loops = [f"{{%p for {name} in requirements %}}" for name in ("a", "b", "c")]
    content = with_lines(*loops, "x", *["{%p endfor %}"] * 3)
    own_blank.examine(content, paper=PAPER)
    with pytest.raises(Refused, match="paper_too_long"):
        filled(content, requirements=[{"text": "y"}] * 100)


def test_no_value_is_read_as_a_tag_or_as_xml() -> None:
    odd = "{{ organisation }} </w:t><w:object/> {%p endfor %} &amp;"
    lines = filled(with_lines("{{ addressee }}", "{%p for r in requirements %}", "{{ r.text }}", "{%p endfor %}"),
                   addressee=odd, requirements=[{"text": odd}])  # fmt: skip
    assert lines == [odd, odd]


def test_a_docx_written_by_another_program_with_its_extras_is_kept() -> None:
    content = reading.changed(
        with_lines("{{ addressee }}"),
        {"customXml/item1.xml": "<x/>", "word/theme/theme1.xml": "<x/>", "docProps/app.xml": "<x/>", "word/media/": ""},
    )
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert "word/media/" in archive.namelist()
    own_blank.examine(content, paper=PAPER)
