"""Every fault and every refusal is a full sentence in both languages."""

import ast
import functools
import re
from pathlib import Path

import pytest

from huiyin import texts
from huiyin.kernel.refused import Refused
from huiyin.papers import columns, faults, mapping, proposal
from huiyin.papers.faults import Fault
from tests.papers import made

ROOM = Path(faults.__file__).parent
SOURCES = sorted((*ROOM.glob("*.py"), *(ROOM / "plan_lists").glob("*.py")))
# What the sentences about a whole file may be given, beside the name of the file.
FACTS = {
    "kind": "plan",
    "number": 7,
    "found": "pdf",
    "other": "b.csv",
    "reason": "not a zip file",
    "member": "../x",
    "members": 3_000,
    "limit": 100,
    "ratio": 900,
    "limit_bytes": 1 << 20,
    "size_bytes": 1 << 24,
    "sheet": "List",
    "sheets": ["List"],
    "last_row": 1_048_576,
    "columns": ["a", "b"],
    "line": 7,
    "encoding": "big5",
    "readable": ["utf-8"],
    "table": "plans",
    "row": 12,
    "rows": 40,
    "bodies": 2,
    "organisations": 200_001,
    "body": "水务公司",
    "column": "Date",
    "field": "found_day",
    "fields": ["statement"],
    "errors": 3,
    "digest": "00ff",
    "fault": "row_short",
    "place": "fields.x",
    "others": 1,
    "header_row": 2,
}
ROW_FACTS = {
    "cells": 4,
    "columns": 20,
    "limit": 100,
    "first": 2,
    "first_file": "b.csv",
    "field": "found_date",
    "count": 2,
    "cell": "A1",
    "table": "plans",
    "date": "2025-01-01",
    "found_date": "2025-01-02",
    "day_first": "31/1/2025",
    "month_first": "1/31/2025",
    "header_row": 2,
    "given": "a.csv",
    "rows": 40,
    "finding": 12,
    "measure": 31,
    "state": "measure-accepted",
    "list": "task_list",
    "act": "measure-change",
    "several": "4, 5",
}


def named(prefix: str) -> list[str]:
    return sorted(
        code
        for code in texts.codes("en")
        if code.startswith(prefix) and not re.match(r"import-(reason|becomes|field|sheet-(?!not_read))", code)
    )


@functools.cache
def nodes() -> list[ast.AST]:
    return [node for source in SOURCES for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))]


@functools.cache
def strings() -> set[str]:
    """Every text constant in the room."""
    return {node.value for node in nodes() if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def refused() -> set[str]:
    """Every code that the room refuses by."""
    calls = [node for node in nodes() if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Refused"]
    first = [call.args[0] for call in calls]
    return {each.value for each in first if isinstance(each, ast.Constant) and isinstance(each.value, str)}


@pytest.mark.parametrize("language", texts.LANGUAGES)
@pytest.mark.parametrize("code", named("import-"))
def test_a_fault_is_a_sentence(code: str, language: str) -> None:
    fault = Fault("a.csv", "", 12, "Date", code.removeprefix("import-"), "12:15", tuple(ROW_FACTS.items()))
    said = fault.sentence(language=language)
    assert said.endswith((".", "。"))
    assert "{" not in said


@pytest.mark.parametrize("code", named("import-"))
def test_no_sentence_is_left_without_its_code(code: str) -> None:
    assert code.removeprefix("import-") in strings()


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_every_refusal_of_the_room_is_a_sentence(language: str) -> None:
    for code in refused():
        said = texts.say(f"refused-{code}", language=language, file="a.csv", **FACTS)
        assert said.endswith((".", "。")), said


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_fields_and_reasons_have_words(language: str) -> None:
    for field in (*mapping.FIELDS, "title", "serial"):
        assert texts.say(f"import-field-{field}", language=language)
    for becomes in (columns.KEPT, columns.JOINS, columns.TELLS_APART, columns.NOT_READ):
        assert texts.say(f"import-becomes-{becomes}", language=language)


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_a_real_refusal_says_its_file_and_what_to_do(tmp_path: Path, language: str) -> None:
    file = made.text_file(tmp_path, "%PDF-1.7", name="台账.csv")
    with pytest.raises(Refused) as refused:
        proposal.propose([file], name="x")
    said = texts.say(f"refused-{refused.value.code}", language=language, **refused.value.facts)
    assert "台账.csv" in said
    assert "PDF" in said


def test_long_values_are_shown_short_and_on_one_line() -> None:
    assert faults.shown("a\nb  c") == "a b c"
    assert len(faults.shown("x" * 1_000_000)) == 81
