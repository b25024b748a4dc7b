"""The shapes of answers: documented once here, and made as plain dictionaries, since a list must be quick."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

from ninja import Schema
from pydantic import Field as Described

from huiyin.record.queries import history, ledger, texts
from huiyin.record.queries.subjects import Found


class Text(Schema):
    """A text as the caller may see it."""

    text: str | None = Described(description="The text, null when it is hidden or was erased.")
    language: str | None = Described(description="The language it was written in, `zh-Hans` or `en`.")
    commitment: str = Described(description="The commitment of the text in the journal, hex.")
    erased: bool = Described(description="Whether an act has erased it; the line still holds.")
    hidden: bool = Described(description="Whether the post may not read it.")


class ShownFile(Schema):
    """A file as the caller may see it; `GET /api/files/{commitment}/` hands it out."""

    commitment: str = Described(description="The commitment of the file in the journal, hex.")
    digest: str | None = Described(description="SHA-256 of the file, hex; null when it is hidden or was erased.")
    file_name: str | None = Described(description="Its name.")
    media_type: str | None = Described(description="What its first bytes said that it is.")
    size_bytes: int | None = Described(description="Its size.")
    evidence: str | None = Described(description="What it is evidence of: `action`, `effect`, or null.")
    dated: str | None = Described(description="The day that the evidence is dated.")
    erased: bool = Described(description="Whether an act has erased it; the line still holds.")
    hidden: bool = Described(description="Whether the post may not read it.")


class Organisation(Schema):
    """A body by its id and names."""

    id: str = Described(description="UUID of the body.")
    name: str = Described(description="Its name in Chinese.")
    name_en: str = Described(description="Its name in English, empty where it has none.")


class ListedFinding(Schema):
    """One finding in the list."""

    number: int = Described(description="The number of the finding within its site.")
    id: str = Described(description="UUID, the same at every site.")
    state: str = Described(description="The lifecycle state.")
    version: int = Described(description="How many lines have changed it.")
    origin: str = Described(description="How it came up.")
    organisation: Organisation = Described(description="Whose finding it is.")
    category: str = Described(description="Code in the taxonomy, empty for none.")
    severity: str = Described(description="Code of the severity, empty for none.")
    cycle: int = Described(description="Which pass this is; a reopening starts the next.")
    statement: Text = Described(description="The text of the finding.")
    due_date: str | None = Described(description="The next date due, `YYYY-MM-DD`.")
    due_clock: str = Described(description="The period that the date ends, empty for none.")
    original_date: str | None = Described(description="The date before any extension.")
    pending_act: str = Described(description="The act that waits for signatures, empty for none.")
    objection_open: bool = Described(description="Whether an objection waits for its decision.")
    unowned: bool = Described(description="Whether nobody owns it until a handover is signed.")
    last_number: int = Described(description="The number of the last line about it.")
    last_at: str = Described(description="When that line was recorded, UTC.")


class Findings(Schema):
    """One page of the ledger."""

    findings: list[ListedFinding] = Described(description="The findings of the page, in the order asked for.")
    following: str = Described(description="The cursor of the next page, empty at the end.")
    preceding: str = Described(description="The cursor of the page before, empty at the start.")
    count: int | None = Described(default=None, description="How many there are, when `count=true`; at most 1000.")
    count_capped: bool | None = Described(default=None, description="Whether there are more than were counted.")


class Subject(Schema):
    """One subject of any kind with its facts."""

    kind: str = Described(description="The kind of the subject.")
    number: int = Described(description="Its number among its kind.")
    id: str = Described(description="UUID, the same at every site.")
    state: str = Described(description="Its state; the diagrams are in docs/states.md.")
    version: int = Described(description="How many lines have changed it.")
    last_number: int = Described(description="The number of the last line about it.")
    last_at: str = Described(description="When that line was recorded, UTC.")
    facts: dict[str, Any] = Described(description="Its facts in stored form; texts and files stand as commitments.")
    texts: dict[str, Text] = Described(description="The texts behind the commitments, by commitment.")
    files: dict[str, ShownFile] = Described(description="The files behind the commitments, by commitment.")


class Subjects(Schema):
    """Some subjects of one kind, those that changed last first."""

    subjects: list[Subject] = Described(description="The subjects of the page.")
    before: int | None = Described(description="The cursor of the next page: send it as `before`; null at the end.")


class Receipt(Schema):
    """What an act left in the journal."""

    line: int = Described(description="The number of its line.")
    act_id: str = Described(description="The UUID of the act.")
    digest: str = Described(description="The digest of the line, hex.")
    number: int = Described(description="The number of the act's subject.")
    subject: str = Described(description="The UUID of the act's subject.")
    effect: str = Described(description="`taken`, or `opened` while signatures are outstanding.")
    repeated: bool = Described(description="Whether this act had been performed before.")


class OpenAct(Schema):
    """An act that the caller could perform."""

    act: str = Described(description="Its full name, `finding.close`.")
    words: str = Described(description="What it does, in the caller's language.")
    unmet: list[str] = Described(description="Codes of what still stands in the way; none means that it is open.")


class OpenActs(Schema):
    """The acts that are open to the caller on a subject."""

    acts: list[OpenAct] = Described(description="In the order of the table of acts.")


class Line(Schema):
    """One line of the journal as the caller may see it."""

    number: int = Described(description="The number of the line.")
    act_id: str = Described(description="The UUID of the act.")
    act: str = Described(description="The act.")
    effect: str = Described(description="`taken` or `opened`.")
    digest: str = Described(description="The digest of the line, hex.")
    previous: str = Described(description="The digest of the line before, hex.")
    performed_at: str = Described(description="When it was performed, as it was said; UTC.")
    recorded_at: str = Described(description="When it was recorded; UTC.")
    clock: str = Described(description="Where the time of the act comes from: server, stated, paper.")
    signed_by: str = Described(description="UUID of the person who signed.")
    entered_by: str = Described(description="UUID of the person who entered it.")
    post: str = Described(description="The kind of post in which it was signed.")
    subjects: list[tuple[str, str]] = Described(description="Kind and UUID of every subject, the act's own first.")
    given: dict[str, Any] = Described(description="The codes of the act, empty where they are hidden.")
    texts: list[Text] = Described(description="Its texts.")
    files: list[ShownFile] = Described(description="Its files.")


class Lines(Schema):
    """One page of the journal, newest line first."""

    lines: list[Line] = Described(description="The lines.")
    before: int | None = Described(description="The cursor of the next page; null at the end.")


def moment(value: datetime.datetime) -> str:
    """This function will write a moment in UTC to the microsecond, as lines do."""
    return value.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def text(shown: texts.Shown) -> dict[str, Any]:
    """This function will give a text as :class:`Text` has it."""
    return {
        "text": shown.value if isinstance(shown.value, str) else None,
        "language": shown.language,
        "commitment": shown.commitment,
        "erased": shown.erased,
        "hidden": shown.hidden,
    }


def listed(row: ledger.Listed) -> dict[str, Any]:
    """This function will give a finding as :class:`ListedFinding` has it."""
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
    """This function will give a subject as :class:`Subject` has it; ``shown`` holds what its facts refer to."""
    parts = {each: shown[each] for each in commitments(stored) if shown[each].name}
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
    """This function will give a file as :class:`ShownFile` has it."""
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
    """This function will give a line as :class:`Line` has it."""
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
