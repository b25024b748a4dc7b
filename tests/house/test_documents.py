"""The documents lead somewhere, keep to their form, and name no machine."""

import re
import subprocess
from pathlib import Path

import pytest

from huiyin.installation import configuration
from tests.house.source import ROOT

DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")
# Put together here, so that this module does not name a machine itself.
MACHINE = re.compile("/(" + "|".join(("wo" + "rk", "fa" + "rm", "tmp/" + "h", "ro" + "ot")) + ")/[a-z.]")
KNOWN_PARTS = ("Context", "Decision", "Consequences", "Alternatives")


def dead_links(document: Path) -> list[str]:
    """Find the links of a document to files that are not there."""
    text = re.sub(r"```.*?```|`[^`\n]*`", "", document.read_text(encoding="utf-8"), flags=re.S)
    targets = [target for target in LINK.findall(text) if not re.match(r"[a-z]+:", target)]
    return [target for target in targets if not (document.parent / target).exists()]


def libraries(text: str) -> list[str]:
    """Return the names of the libraries that a requirements file asks for by itself."""
    return re.findall(r"^([A-Za-z][\w.-]*)", text, re.M)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(document: Path) -> None:
    assert dead_links(document) == []


def test_a_dead_link_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("[a](page.md) [b](none.md#part) [c](https://example.org) `[d](code.md)`", encoding="utf-8")
    assert dead_links(page) == ["none.md"]


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda path: path.name[:4])
def test_a_decision_keeps_to_its_form(decision: Path) -> None:
    text = decision.read_text(encoding="utf-8")
    number, title = decision.stem.split("-", 1)
    assert text.startswith(f"# {number} ")
    assert title == title.lower()
    assert [part for part in KNOWN_PARTS if not re.search(rf"\*\*{part}\.\*\*|^## {part}", text, re.M)] == []


def test_decisions_have_numbers_of_their_own() -> None:
    numbers = [decision.name[:4] for decision in DECISIONS]
    assert len(set(numbers)) == len(numbers)


@pytest.mark.parametrize("name", ["requirements.in", "requirements-dev.in"])
def test_every_library_has_its_decision(name: str) -> None:
    decided = "\n".join(decision.read_text(encoding="utf-8") for decision in DECISIONS).lower()
    asked = libraries((ROOT / name).read_text(encoding="utf-8"))
    assert [library for library in asked if library.lower() not in decided] == []


def test_every_setting_that_is_named_exists() -> None:
    known = {configuration.variable(name) for name in configuration.Configuration.__dataclass_fields__}
    known |= configuration.FOREIGN_NAMES | {configuration.FILE_NAME}
    named = {
        name: document.name
        for document in [*DOCUMENTS, ROOT / "Makefile"]
        for name in re.findall(r"\bHUIYIN_[A-Z]+(?:_[A-Z]+)*\b", document.read_text(encoding="utf-8"))
    }
    # A decision shows the misspelt name that stops a start.
    assert {name for name in named if name not in known and not name.startswith("HUIYIN_TEST")} <= {"HUIYIN_CIELING"}


def test_no_file_names_the_machine_it_was_written_on() -> None:
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    found = []
    for name in filter(None, tracked.stdout.split("\0")):
        path = ROOT / name
        if path.suffix in {".py", ".md", ".toml", ".html", ".css", ".js", ".ftl", ".sql", ".lock", ".in", ""}:
            if path.is_file() and MACHINE.search(path.read_text(encoding="utf-8", errors="replace")):
                found.append(name)
    assert found == []


def test_every_page_can_be_found_from_the_index() -> None:
    index = ROOT / "docs" / "index.md"
    linked = {(index.parent / target).resolve() for target in LINK.findall(index.read_text(encoding="utf-8"))}
    pages = {each for each in (ROOT / "docs").rglob("*.md") if each != index and each not in DECISIONS}
    assert {each.relative_to(ROOT).as_posix() for each in pages - linked} == set()
