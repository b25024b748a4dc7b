"""Journals that earlier versions wrote, kept as they were: today's program reads, verifies and replays them.

``v1`` was written by the first version, with a finding on all its way to closure and a name erased. It is never made
anew: a change that this test shows is a change to every journal out there.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from huiyin import verifier
from huiyin.kernel import act, canonical, facts, journal, kinds, lines

JOURNALS = sorted(each for each in Path(__file__).parent.iterdir() if (each / "lines.jsonl").exists())


@pytest.mark.parametrize("folder", JOURNALS, ids=lambda folder: folder.name)
def test_the_verifier_accepts_it(folder: Path) -> None:
    assert verifier.main(["journal", str(folder), "--key", str(folder / "key")]) == 0


@pytest.mark.parametrize("folder", JOURNALS, ids=lambda folder: folder.name)
def test_replay_gives_the_same_facts(folder: Path) -> None:
    expected = json.loads((folder / "facts.json").read_text(encoding="utf-8"))
    again = {each: canonical.encode(facts.encode(found)).decode() for each, found in replayed(folder).items()}
    assert again == expected


def replayed(folder: Path) -> dict[str, Any]:
    """Tell a journal again from its files alone."""
    given = {}
    for raw in (folder / "parts.jsonl").read_text(encoding="utf-8").splitlines():
        part = json.loads(raw)
        if part["name"] == journal.GIVEN:
            given[part["number"]] = part["body"]["value"]
    told: dict[str, Any] = {}
    for raw in (folder / "lines.jsonl").read_bytes().splitlines():
        envelope = journal.decode_line(raw).envelope
        bundle = {each: told[each] for _, each in envelope.subjects if each in told}
        told |= {each.id: each for each in act.apply(lines.entry_of(envelope, given[envelope.number]), bundle)}
    return told


def test_there_is_a_journal_of_this_version_with_every_common_kind() -> None:
    assert JOURNALS
    found = {kinds.kind_of(each) for each in replayed(JOURNALS[-1]).values()}
    assert {"body", "finding", "imported_list", "mandate", "measure", "package", "person", "plan", "round"} <= found
