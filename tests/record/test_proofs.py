"""The proof of one act: whoever may see the act takes it out, and it is checked without the house."""

import json
from pathlib import Path
from typing import Any

import pytest

from huiyin import verifier
from huiyin.kernel.actor import Post
from huiyin.kernel.refused import Refused
from huiyin.record import checkpoints, keys, proofs
from huiyin.record.models import Checkpoint
from tests.kernel.ledger import START
from tests.record.book import Book

pytestmark = pytest.mark.django_db


@pytest.fixture
def book() -> Book:
    """Make a stage on which one finding went all its way."""
    book = Book()
    book.closed("f")
    return book


def last_act(book: Book, name: str) -> str:
    return next(line.envelope.act_id for line, _ in reversed(book.lines) if line.envelope.act == name)


def verified(proof: dict[str, Any], *, site: str, folder: Path) -> int:
    place = folder / "proof.json"
    place.write_text(json.dumps(proof), encoding="utf-8")
    return verifier.main(["proof", str(place), "--key", keys.verifier_key(site)])


def test_every_act_of_the_journal_is_proved_offline(book: Book, tmp_path: Path) -> None:
    note = checkpoints.make(book.site, at=START)
    for line, _ in book.lines:
        proof = proofs.proof_of(book.cast["otto"], line.envelope.act_id)
        assert proof["checkpoint"] == note
        assert len(proof["parts"]) == len(line.envelope.parts)
        assert verified(proof, site=book.site, folder=tmp_path) == 0


def test_an_act_after_the_last_note_is_signed_for_without_storing(book: Book, tmp_path: Path) -> None:
    proof = proofs.proof_of(book.cast["otto"], last_act(book, "finding.close"))
    assert verified(proof, site=book.site, folder=tmp_path) == 0
    assert not Checkpoint.objects.filter(site=book.site).exists()


def test_a_proof_that_was_touched_does_not_hold(book: Book, tmp_path: Path) -> None:
    act_id = last_act(book, "finding.declare")
    for touch in (
        lambda proof: proof["line"].update(act="finding.close"),
        lambda proof: proof["parts"][0]["body"].update(label=3),
        lambda proof: proof["inclusion"]["path"].pop(),
        lambda proof: proof.update(checkpoint=proof["checkpoint"].replace("\n", "\n1", 1)),
    ):
        proof = proofs.proof_of(book.cast["otto"], act_id)
        touch(proof)
        assert verified(proof, site=book.site, folder=tmp_path) == 1


def test_who_may_not_see_the_act_gets_the_answer_of_absence(book: Book) -> None:
    act_id = last_act(book, "finding.close")
    for name, act in (("oona", act_id), ("inga", act_id), ("otto", "0192f0c1-0000-7000-8000-000000000002")):
        with pytest.raises(Refused) as refused:
            proofs.proof_of(book.cast[name], act)
        assert (refused.value.code, dict(refused.value.facts)) == ("not_found", {"kind": "line"})


def test_parts_that_are_not_for_the_post_stay_behind(book: Book, tmp_path: Path) -> None:
    act_id = last_act(book, "finding.import")
    for_organisation = proofs.proof_of(book.cast["omar"], act_id)
    assert "given" in {part["name"] for part in for_organisation["parts"]}
    assert verified(for_organisation, site=book.site, folder=tmp_path) == 0
    for_audit = proofs.proof_of(book.actor("somebody", Post.AUDITOR, "office"), act_id)
    assert for_audit["parts"] == []
    assert verified(for_audit, site=book.site, folder=tmp_path) == 0


def test_a_part_for_the_team_alone_stays_behind(book: Book) -> None:
    book.do("finding.draft", "inga", "draft", inspection=book.id("inspection"), statement="Draft",
            manifestations=["one"], working_paper="paper")  # fmt: skip
    act_id = last_act(book, "finding.draft")
    for_team = {part["name"] for part in proofs.proof_of(book.cast["inga"], act_id)["parts"]}
    assert "working_paper" in for_team
