"""Findings, subjects and lines in plain values, for the doors that answer machines: ``api.shapes`` documents each."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from huiyin.kernel.actor import Actor
from huiyin.record.queries import history, ledger, subjects, texts
from huiyin.record.queries.subjects import Found

Read = tuple[tuple[str, str], tuple[texts.Shown, ...]]  # kind and id of a subject, and what was shown of it


# Documents: a list tells which there are and how they stand, and each is read by itself.
DOCUMENTS = frozenset({"package"})


def of_subjects(
    actor: Actor, found: Sequence[Found], *, in_list: bool = False
) -> tuple[list[dict[str, Any]], list[Read]]:
    """This function will give subjects with what stands behind their facts, and what was shown of each, for the trace.

    The actor has found them, so may see them; what their texts say, and which others they name, is asked here. A list
    holds no text of a document.
    """
    stored = subjects.stored(actor, found)
    named = [
        () if in_list and one.kind in DOCUMENTS else tuple(commitments(each))
        for one, each in zip(found, stored, strict=True)
    ]
    shown = texts.shown([each for several in named for each in several], actor=actor)
    read = [((one.kind, one.facts.id), tuple(shown[each] for each in of)) for one, of in zip(found, named, strict=True)]
    return [subject(one, stored=each, shown=shown) for one, each in zip(found, stored, strict=True)], read


def moment(value: datetime.datetime) -> str:
    """This function will write a moment in UTC to the microsecond, as lines do."""
    return value.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def text(shown: texts.Shown) -> dict[str, Any]:
    """This function will give a text as an actor may see it."""
    return {
        "text": shown.value if isinstance(shown.value, str) else None,
        "language": shown.language,
        "commitment": shown.commitment,
        "erased": shown.erased,
        "hidden": shown.hidden,
    }


def listed(row: ledger.Listed) -> dict[str, Any]:
    """This function will give a finding of a list."""
    names = {"id": str(row.organisation), "name": row.organisation_name, "name_en": row.organisation_name_en}
    return {
        "number": row.number,
        "id": str(row.subject),
        "state": row.state,
        "version": row.version,
        "origin": row.origin,
        "organisation": names,
        "category": row.category,
        "severity": row.severity,
        "cycle": row.cycle,
        "statement": text(row.statement),
        "due_date": row.due_date.isoformat() if row.due_date else None,
        "due_clock": row.due_clock,
        "original_date": row.original_date.isoformat() if row.original_date else None,
        "pending_act": row.pending_act,
        "objection_open": row.objection_open,
        "unowned": row.unowned,
        "last_number": row.last_number,
        "last_at": moment(row.last_at),
    }


def commitments(stored: Any) -> Iterable[str]:
    """This function will yield everything in stored facts that looks like a commitment."""
    if isinstance(stored, str):
        if len(stored) == 64:
            yield stored
    elif isinstance(stored, Mapping):
        for each in stored.values():
            yield from commitments(each)
    elif isinstance(stored, list | tuple):
        for each in stored:
            yield from commitments(each)


def subject(found: Found, *, stored: dict[str, Any], shown: Mapping[str, texts.Shown]) -> dict[str, Any]:
    """This function will give a subject with its facts; ``shown`` holds what they refer to."""
    parts = {each: shown[each] for each in commitments(stored) if each in shown and shown[each].name}
    return {
        "kind": found.kind,
        "number": found.number,
        "id": found.facts.id,
        "state": found.facts.state,
        "version": found.facts.version,
        "last_number": found.from_number,
        "last_at": moment(found.row.from_at),
        "facts": stored,
        "texts": {key: text(each) for key, each in parts.items() if each.kind == "text"},
        "files": {key: file(each) for key, each in parts.items() if each.kind == "file"},
    }


def file(shown: texts.Shown) -> dict[str, Any]:
    """This function will give a file as an actor may see it."""
    value = shown.value if isinstance(shown.value, dict) else {}
    return {
        "commitment": shown.commitment,
        "digest": value.get("digest"),
        "file_name": value.get("file_name"),
        "media_type": value.get("media_type"),
        "size_bytes": value.get("size_bytes"),
        "evidence": value.get("evidence"),
        "dated": value.get("dated"),
        "erased": shown.erased,
        "hidden": shown.hidden,
    }


def line(told: history.Told) -> dict[str, Any]:
    """This function will give a line as an actor may see it."""
    return {
        "number": told.number,
        "act_id": str(told.act_id),
        "act": told.act,
        "effect": told.effect,
        "digest": told.digest,
        "previous": told.previous,
        "performed_at": moment(told.performed_at),
        "recorded_at": moment(told.recorded_at),
        "clock": told.clock,
        "signed_by": str(told.signed_by.person),
        "entered_by": str(told.entered_by.person),
        "post": told.post_kind,
        "subjects": [list(each) for each in told.subjects],
        "given": told.given,
        "texts": [text(each) for each in told.texts if each.kind == "text"],
        "files": [file(each) for each in told.texts if each.kind == "file"],
    }
