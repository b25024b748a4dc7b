"""Whatever is typed or pasted into a cell of a plan is taken or refused by itself, with a reason in every language."""

from __future__ import annotations

import json

import pytest

from huiyin import texts
from huiyin.record import plan_cells
from huiyin.record.plan_cells import Behind, Known

HOSTILE = (
    "9" * 9_000, "\ud800", "a\0b", "９９", "1e999", "NaN", "2027-13-45", "0000-01-01", "٢٠٢٧-٠١-٠١", "2027年1月1", "#",
    "#" + "9" * 500, "Mia #", "Mia #9999999999999999", "1/", "/1", ",,,,", "；；", "\n\n", "=cmd()", "x" * 200_001,
    "-0", "--5", "٣", "½", "²", "yes", "1/1;1/1", "2/2", "2;2", "1;3", "-1", "9" * 20, "\u202e", "a" * 501, "\u200b",
    "\ufeff", "\x0b", "\u2028", "x;" * 5_000, "２／１", "①", "a\rb", "1\t2", "\x07", "\U0010ffff", "\ufffe",
    "2/" + "9" * 400,
)  # fmt: skip
BEHIND = Behind(
    (Known("p1", 1, "Mia", "Mia", leads=True), Known("p2", 2, "", "X", leads=False)),
    {1: "f1", 2: "f2"}, {"f1": ["c1"], "f2": ["c2", "c3"]},
)  # fmt: skip


@pytest.mark.parametrize("column", [*plan_cells.COLUMNS, *plan_cells.OF_FINDINGS, "answer"])
def test_garbage_is_refused_cell_by_cell_with_a_reason_or_comes_back_as_it_was_taken(column: str) -> None:
    for typed in HOSTILE:
        cell = plan_cells.read(column, typed, behind=BEHIND, finding="f1")
        cell.text.encode()
        json.dumps([cell.value, dict(cell.facts)]).encode()
        if cell.code:
            for language in texts.LANGUAGES:
                assert texts.say(f"fault-{cell.code}", language=language, **cell.facts)
        elif cell.value and column != plan_cells.LEFT_OUT:
            shown = plan_cells.shown(column, cell.value, behind=BEHIND, finding="f1", language="en")
            assert plan_cells.read(column, shown, behind=BEHIND, finding="f1").value == cell.value, typed
