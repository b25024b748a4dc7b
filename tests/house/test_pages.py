"""What a page shows can be followed: fences pair up, commands are understood, the formats stay short."""

import contextlib
import io
import re
import shlex
from pathlib import Path

import pytest

from huiyin.cli.main import parser
from tests.house.source import ROOT

PAGES = sorted([ROOT / "README.md", ROOT / "README.zh-Hans.md", *(ROOT / "docs").rglob("*.md")])
FORMATS = ("journal.md", "package.md")
FORMAT_LINES = 120
FENCE = re.compile(r"^ {0,3}```(.*)$")
BLOCK = re.compile(r"^ {0,3}```[^\n]*\n(.*?)^ {0,3}```$|^\n((?: {4}\S[^\n]*\n)+)", re.M | re.S)
# Where a command ends in a shell, and what stands for something else in it.
ENDS = re.compile(r"\s(?:[|;>#]|&&|2>|<<)|\)$")
SHELL = re.compile(r'"?\$\(?[A-Za-z_0-9@]+\)?"?')
NUMBERS = "1"
COMMAND = re.compile(r"^\s*(?:\$ )?(?:[A-Z_]+=\S* )*(?:[^\s=]*/)?huiyin (?=[a-z-])")
INLINE = re.compile(r"`huiyin ([^`]* --[^`]*)`")
# A function of the shell, which is given its words elsewhere.
PARAMETER = re.compile(r"\$[1-9@]")


def unpaired(text: str) -> list[int]:
    """Find the lines with a fence that opens and never closes, or closes what was not opened."""
    opened: list[int] = []
    for number, line in enumerate(text.splitlines(), 1):
        if fence := FENCE.match(line):
            if not opened:
                opened.append(number)
            elif fence[1]:
                return [number]
            else:
                opened.pop()
    return opened


def closed_and_empty(text: str) -> list[str]:
    """Find two fences without a line between them: the second turns what follows into code."""
    return re.findall(r"^```\n```", text, re.M)


def commands(text: str) -> list[str]:
    """Find the command lines in the blocks of a page, those of several lines made one, and those with options in its
    sentences."""
    found = [each for each in INLINE.findall(text) if "…" not in each]
    for fenced, indented in BLOCK.findall(text):
        for line in (fenced or indented).replace("\\\n", " ").splitlines():
            start = COMMAND.match(line)
            if start and not PARAMETER.search(line):
                command = line[start.end() :]
                cut = ENDS.search(command)
                found.append(command[: cut.start()] if cut else command)
    return found


def is_understood(command: str) -> bool:
    """Tell whether the parser accepts a command line."""
    words = shlex.split(SHELL.sub(NUMBERS, command))
    with contextlib.redirect_stderr(io.StringIO()), contextlib.redirect_stdout(io.StringIO()):
        try:
            parser("en").parse_args(words)
        except SystemExit as ended:
            return ended.code == 0
    return True


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_fences_of_a_page_pair_up(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert (unpaired(text), closed_and_empty(text)) == ([], [])


def test_a_stray_fence_is_found() -> None:
    assert unpaired("```\na\n```\n") == []
    assert unpaired("```\na\n```\n```\n\n## Title\n") == [4]
    assert unpaired("```sh\na\n```sh\n") == [3]
    assert closed_and_empty("```\na\n```\n```\n\n```\nb\n```\n") == ["```\n```"]


def test_every_command_that_a_page_shows_is_understood() -> None:
    wrong = {
        page.relative_to(ROOT).as_posix(): refused
        for page in PAGES
        if (refused := [each for each in commands(page.read_text(encoding="utf-8")) if not is_understood(each)])
    }
    assert wrong == {}


def test_a_command_that_there_is_not_is_found() -> None:
    page = "```sh\nhuiyin check --against \\\n  a.txt | cat\nhuiyin import --mandatum 1\n```\n"
    page += "`huiyin check --twice`\n\n    huiyin nothing\n"
    assert [each for each in commands(page) if not is_understood(each)] == [
        "check --twice",
        "import --mandatum 1",
        "nothing",
    ]


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_short_and_begins_with_an_example(name: str) -> None:
    text = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert text.count("\n") <= FORMAT_LINES
    assert text.index("```") < text.index("\n## ")
