"""The page of reference is that of the table, and each placeholder on it can be used."""

from __future__ import annotations

import re

import pytest

from huiyin.papers.printed import own_blank, reference, table
from huiyin.papers.printed.paper import Field
from tests.house.source import ROOT
from tests.papers.printed.test_own_blank import with_lines


def test_the_page_is_that_of_the_table() -> None:
    assert (ROOT / "docs" / "reference" / "papers.md").read_text(encoding="utf-8") == reference.page()


def lines_using(field: Field, owner: str = "") -> list[str]:
    """The lines of a blank that use a field and all below it."""
    name = f"{owner}.{field.name}" if owner else field.name
    if field.kind != "list":
        return [f"{{{{ {name} }}}}", f"{{%p if {name} %}}", "{%p endif %}"]
    item = f"each_{field.name}"
    inner = [line for each in field.fields for line in lines_using(each, item)]
    made = ["number", "serial", *(["lead"] if field.name == "attachments" else [])]
    return [f"{{%p for {item} in {name} %}}", *inner, *(f"{{{{ {item}.{each} }}}}" for each in made), "{%p endfor %}"]


@pytest.mark.parametrize("code", table.PAPERS)
def test_every_placeholder_can_be_used(code: str) -> None:
    paper = table.paper(code)
    lines = [line for field in paper.fields for line in lines_using(field)]
    lines += ["{{ paper_title }}", *(f"{{{{ {each.name}_none }}}}" for each in paper.fields if each.kind == "list")]
    own_blank.examine(with_lines(*lines), paper=paper)


def test_the_how_to_shows_a_blank_that_is_kept() -> None:
    page = (ROOT / "docs" / "how-to" / "own-blank.md").read_text(encoding="utf-8")
    opinion, sheet = re.findall(r"```\n(.*?)```", page, re.S)
    own_blank.examine(with_lines(*opinion.splitlines()), paper=table.paper("feedback_principal"))
    own_blank.examine(with_lines(*sheet.splitlines()), paper=table.paper("fact_sheet"))
