"""The acting keeps the command that performs any act on any subject, its values read by the act's own row."""

import argparse
import datetime
import json
import os
import uuid
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from django.utils import timezone
from uuid_utils import compat

from huiyin.cli import who
from huiyin.cli.speech import Speaker
from huiyin.cli.words import DONE, Commands, Words
from huiyin.kernel import act, common, kinds
from huiyin.kernel.actor import Actor
from huiyin.kernel.given import Field, FieldKind, File
from huiyin.kernel.refused import Refused
from huiyin.kernel.row import ActRow
from huiyin.record import acts, blobs, calls
from huiyin.record.queries import subjects

_FLAGS = {"yes": True, "true": True, "no": False, "false": False}


def add(commands: Commands, words: Words) -> None:
    """This function will add the commands of this room."""
    made = words.command(commands, "act", perform)
    words.argument(made, "kind", choices=sorted(kinds.KINDS), says="act_kind")
    words.argument(made, "act", says="act_name")
    words.argument(made, "number", nargs="?", type=int, says="act_number")
    words.argument(made, "--given", action="append", default=[], metavar="NAME=VALUE|FILE.json")
    words.argument(made, "--file", action="append", default=[], metavar="PATH[:action|effect:YYYY-MM-DD]")
    words.argument(made, "--act-id", type=uuid.UUID)
    words.argument(made, "--label", type=int, choices=range(4), default=1)
    words.argument(made, "--performed-at", type=datetime.datetime.fromisoformat)
    words.argument(made, "--signed-by", type=uuid.UUID, metavar="POST")
    words.argument(made, "--scan", type=Path)
    who.arguments(words, made)


def perform(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will perform one act and tell its line.

    :raises Refused: number_missing, value_unreadable, file_not_readable; whatever the act refuses.
    """
    at = timezone.now()
    row = act.row_of(f"{asked.kind}.{asked.act}")
    somebody = who.somebody(asked, speaker, at=at)
    found = None
    if not row.birth:
        if asked.number is None:
            raise Refused("number_missing", act=row.code)
        found = subjects.by_number(somebody.actor, row.kind, number=asked.number)
    given = _given(asked, row, found, actor=somebody.actor, at=at)
    stated_at, paper = _moment(asked.performed_at), None
    scan = _stored(asked.scan, by=somebody.actor, at=at) if asked.scan else None
    if asked.signed_by is not None:
        paper = calls.Paper(asked.signed_by, stated_at or at, scan)
    call = calls.call(
        row.code,
        given,
        at=at,
        act_id=str(asked.act_id) if asked.act_id else None,
        subject=found.facts.id if found else None,
        stated_at=stated_at,
        paper=paper,
        language=somebody.account.site.language,
        label=asked.label,
    )
    actor = somebody.actor
    if paper is not None:
        actor = calls.signer(somebody.account, uuid.UUID(actor.post), paper=paper, at=at)
    receipt = acts.perform(call, actor=actor, at=at)
    kind = speaker.text(f"kind-{row.kind}")
    speaker.say(f"cli-act-{receipt.effect}", kind=kind, number=receipt.subject_number, line=receipt.number)
    speaker.give(
        {
            "act": row.code,
            "act_id": receipt.act_id,
            "effect": receipt.effect,
            "line": receipt.number,
            "digest": receipt.digest,
            "kind": row.kind,
            "number": receipt.subject_number,
            "id": call.subject,
        }
    )
    return DONE


def _moment(stated: datetime.datetime | None) -> datetime.datetime | None:
    if stated is None or stated.tzinfo is not None:
        return stated
    return stated.replace(tzinfo=timezone.get_default_timezone())


def _given(
    asked: argparse.Namespace, row: ActRow, found: subjects.Found | None, *, actor: Actor, at: datetime.datetime
) -> dict[str, Any]:
    """This function will put together what the act is given: JSON files first, then single values, then files."""
    raw: dict[str, Any] = {}
    fields = {field.name: field for field in row.given}
    for each in asked.given:
        name, equals, value = each.partition("=")
        if not equals:
            raw.update(_json(Path(each)))
        elif name in fields and fields[name].many:
            raw[name] = [*raw.get(name, ()), value]
        else:
            raw[name] = value
    given = _values(row.given, raw, actor=actor)
    if row.name in common.SIGNATURE_ACTS and found is not None and found.facts.pending is not None:
        given.setdefault("opened", found.facts.pending.act_id)
    for path, _ in row.births:
        _name_new(given, path)
    files = [_evidence(each, by=actor, at=at) for each in asked.file]
    if files:
        given[_files_field(row).name] = files
    return given


def _values(fields: Sequence[Field], raw: Mapping[str, Any], *, actor: Actor) -> dict[str, Any]:
    """This function will read values by their fields; names that no field has stay, for the act to refuse."""
    known = {field.name: field for field in fields}
    return {name: _value(known.get(name), value, actor=actor) for name, value in raw.items()}


def _value(field: Field | None, value: Any, *, actor: Actor) -> Any:
    if field is None:
        return value
    if isinstance(value, list):
        return [_value(field, each, actor=actor) for each in value]
    if field.kind is FieldKind.ROWS and isinstance(value, dict):
        return _values(field.columns, value, actor=actor)
    if not isinstance(value, str):
        is_number = field.kind is FieldKind.SUBJECT and isinstance(value, int)
        return _subject(field, str(value), actor=actor) if is_number else value
    if field.kind is FieldKind.SUBJECT:
        return _subject(field, value, actor=actor)
    if field.kind is FieldKind.INTEGER and value.lstrip("-").isdecimal():
        return int(value)
    if field.kind in (FieldKind.FLAG, FieldKind.PLEDGE):
        return _FLAGS.get(value.casefold(), value)
    return value


def _subject(field: Field, value: str, *, actor: Actor) -> str:
    """This function will read an id, or find it by the number that people say."""
    if not value.isdecimal():
        return value
    return str(subjects.by_number(actor, field.of, number=int(value)).facts.id)


def _name_new(given: dict[str, Any], path: str) -> None:
    """This function will give ids to new subjects that lie in given rows, where nobody has chosen any."""
    name, _, column = path.partition(".")
    for each in given.get(name, ()):
        if isinstance(each, dict):
            each.setdefault(column, str(compat.uuid7()))


def _files_field(row: ActRow) -> Field:
    """This function will choose the field that files are given to: evidence where the act takes any."""
    taken = [field for field in row.given if field.kind is FieldKind.FILES]
    if not taken:
        raise Refused("act_takes_no_files", act=row.code)
    return next((field for field in taken if field.evidence), taken[0])


def _evidence(asked: str, *, by: Actor, at: datetime.datetime) -> File:
    """This function will store a file; behind its path may stand what it is evidence of, and its day."""
    path, kind, day = asked, None, None
    parts = asked.rsplit(":", 2)
    if len(parts) == 3 and parts[1] in ("action", "effect"):
        path, kind, day = parts
    return _stored(Path(path), by=by, at=at, evidence=kind, dated=day)


def _stored(
    path: Path, *, by: Actor, at: datetime.datetime, evidence: str | None = None, dated: str | None = None
) -> File:
    try:
        with path.open("rb") as stream:
            put = blobs.put(stream, site=by.site, at=at, body=by.body)
    except OSError as error:
        raise Refused("file_not_readable", file=str(path)) from error
    # A file system takes any bytes for a name; the book keeps texts.
    name = os.fsencode(path.name).decode(errors="replace")
    return File(put.digest, put.size_bytes, put.media_type, name, evidence, dated)


def _json(path: Path) -> dict[str, Any]:
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise Refused("file_not_readable", file=str(path)) from error
    except json.JSONDecodeError as error:
        raise Refused("value_unreadable", file=str(path), line=error.lineno) from error
    if not isinstance(read, dict):
        raise Refused("value_unreadable", file=str(path), line=1)
    return read
