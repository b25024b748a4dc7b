"""The shapes of answers, documented once here; ``record.queries.plain`` makes them, as plain values, to be quick."""

from typing import Any

from ninja import Schema
from pydantic import Field as Described


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
