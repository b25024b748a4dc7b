"""Proofs: one act as it can be taken out of the building and checked without it, by ``huiyin.verifier``."""

import json
from typing import Any

from huiyin.kernel import merkle
from huiyin.kernel.actor import Actor
from huiyin.kernel.refused import Refused
from huiyin.record import checkpoints, journal, visibility
from huiyin.record.models import Line, PartRow
from huiyin.record.queries import history

FORMAT = "huiyin-proof"
VERSION = 1


def proof_of(actor: Actor, act_id: str) -> dict[str, Any]:
    """This function will make the proof of one act: its line, the parts that the actor may see, a signed root.

    It rests on the newest checkpoint, or on a note of its own where that is older than the act; nothing is stored. The
    door that hands it out leaves a trace for each body whose label is restricted.

    :raises Refused: not_found, the same for what is absent and for what the actor may not see; site_key_missing,
        site_key_differs, journal_rewritten.
    """
    line = journal.line_of(actor.site, act_id)
    if line is None:
        raise Refused("not_found", kind="line")
    told = history.one(actor, line.number)
    if not told.is_named_whole:
        raise Refused("not_found", kind="line")
    note, size = checkpoints.covering(actor.site, line.number)
    path = merkle.inclusion_proof(journal.tree(actor.site), index=line.number - 1, size=size)
    return {
        "checkpoint": note,
        "format": FORMAT,
        "inclusion": {"index": line.number - 1, "path": [digest.hex() for digest in path], "size": size},
        "line": json.loads(line.envelope),
        "parts": _parts(line, told, actor=actor),
        "v": VERSION,
    }


def _parts(line: Line, told: history.Told, *, actor: Actor) -> list[dict[str, Any]]:
    """This function will give what the history showed the actor of this line, and say of the rest nothing."""
    shown = {each.commitment for each in told.texts if not each.hidden}
    sees = told.is_whole and (visibility.sees_all(actor) or bool(told.given))
    rows = PartRow.objects.filter(site=actor.site, number=line.number).order_by("name")
    return [
        {"body": None if row.body is None else json.loads(row.body), "name": row.name, "salt": row.salt}
        for row in rows
        if (sees if row.kind == "given" else row.commitment in shown)
    ]
