"""What an act must be given: declared fields, and the one function that checks values against them.

From the same rows come the web form, the API schema and the command's arguments.
"""

import datetime
import enum
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import canonical, journal
from huiyin.kernel.refused import Refused

TEXT_LIMIT_CHARACTERS = 100_000
ROWS_LIMIT = 20_000
AS_GIVEN = "as_given"  # the audience of the part is the value of the field ``audience``
UNDERNEATH = "underneath"  # the audience of a SUBJECT that those alone read who see all of the site
INTEGER_LIMIT = 2**53 - 1
CODE = re.compile(r"[a-z0-9][a-z0-9_.-]{0,63}\Z")
TIME = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]\Z")  # of a day, where it takes place
DIGEST = re.compile(r"[0-9a-f]{64}\Z")
# What may be a room: what stands between brackets on one line, no longer than a room ever is.
_BRACKETED = re.compile(r"\[[^\[\]\n]{1,400}\]|【[^【】\n]{1,400}】")
# Every id of every act is asked for: the pattern takes a sixth of the time of uuid.UUID.
UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")


class FieldKind(enum.StrEnum):
    """What kind of value a field takes."""

    TEXT = "text"
    LINE = "line"
    CHOICE = "choice"
    CODE = "code"
    DATE = "date"
    TIME = "time"
    INTEGER = "integer"
    FLAG = "flag"
    PLEDGE = "pledge"
    FILES = "files"
    SUBJECT = "subject"
    ACT = "act"
    DIGEST = "digest"
    ROWS = "rows"


_TOKENS = (
    FieldKind.SUBJECT, FieldKind.CODE, FieldKind.DATE, FieldKind.TIME, FieldKind.DIGEST, FieldKind.CHOICE,
    FieldKind.ACT,
)  # fmt: skip
_LISTS = (FieldKind.FILES, FieldKind.ROWS)
_EMPTY: tuple[Any, ...] = ("", [], ())


@dataclass(frozen=True, slots=True)
class Field:
    """One value that an act takes.

    ``many`` makes it a list. ``of`` names the subject kind of a SUBJECT. ``columns`` are the fields of a row of ROWS.
    ``evidence`` says that the FILES are evidence and so carry a kind (action, effect) and a date. What is ``by_book``
    the book fills in and nobody sends. A ``finished`` TEXT leaves no room open that was to be filled in.
    """

    name: str
    kind: FieldKind
    required: bool = True
    many: bool = False
    choices: tuple[str, ...] = ()
    of: str = ""
    columns: tuple["Field", ...] = ()
    evidence: bool = False
    minimum: int = 0
    audience: str = "all"
    by_book: bool = False
    finished: bool = False


@dataclass(frozen=True, slots=True)
class File:
    """A file that lies in the blob store already, known by its digest."""

    digest: str
    size_bytes: int
    media_type: str
    file_name: str
    evidence: str | None = None
    dated: str | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """One value that does not fit: where (``measures.2.due_date``), the reason code, its facts."""

    field: str
    code: str
    facts: Mapping[str, Any]


class _Collector:
    """Walks values beside fields, gathers faults and the parts that go behind commitments."""

    def __init__(self, *, salt: bytes, language: str | None, label: int) -> None:
        self.salt = salt
        self.language = language
        self.label = label
        self.audience = "all"
        self.faults: list[Fault] = []
        self.parts: list[journal.Part] = []

    def fault(self, path: str, code: str, **facts: Any) -> None:
        self.faults.append(Fault(path, code, facts))

    def part(self, path: str, kind: str, value: Any, *, audience: str) -> str:
        """This function will put one value behind a commitment and give that back as hex."""
        made = journal.make_part(
            path,
            kind=kind,
            value=value,
            salt=self.salt,
            label=self.label,
            audience=self.audience if audience == AS_GIVEN else audience,
            language=self.language if kind == "text" else None,
        )
        self.parts.append(made)
        return made.commitment

    def rows(self, fields: Sequence[Field], given: Mapping[str, Any], *, prefix: str) -> dict[str, Any]:
        known = {field.name for field in fields}
        for name in given:
            if name not in known:
                self.fault(f"{prefix}{name}", "unknown_field")
        clean: dict[str, Any] = {}
        for field in fields:
            value = given.get(field.name)
            if value is None or (not value and value in _EMPTY):
                if field.required:
                    self.fault(f"{prefix}{field.name}", "missing_value")
                continue
            path = prefix + field.name
            if field.many or field.kind in _LISTS:
                kept = self.several(field, value, path)
            elif field.kind in _TOKENS and isinstance(value, str):
                kept = self.token(field, value, path)
            else:
                kept = self.one(field, value, path)
            if kept is not None:
                clean[field.name] = kept
        return clean

    def several(self, field: Field, value: Any, path: str) -> list[Any] | None:
        if isinstance(value, str | bytes | Mapping) or not isinstance(value, Sequence):
            self.fault(path, "not_a_list")
            return None
        if len(value) > ROWS_LIMIT:
            self.fault(path, "too_many", limit=ROWS_LIMIT)
            return None
        kept = []
        for index, item in enumerate(value):
            at = f"{path}.{index}"
            if field.kind is FieldKind.ROWS:
                if isinstance(item, Mapping):
                    kept.append(self.rows(field.columns, item, prefix=f"{at}."))
                else:
                    self.fault(at, "not_a_row")
            else:
                found = self.one(field, item, at)
                if found is not None:
                    kept.append(found)
        return kept or None

    def one(self, field: Field, value: Any, path: str) -> Any:
        """This function will check one value and give it back as the line keeps it, or note a fault and give None."""
        kind = field.kind
        if kind is FieldKind.FILES:
            return self.file(field, value, path)
        if kind in (FieldKind.FLAG, FieldKind.PLEDGE):
            if not isinstance(value, bool):
                return self.fault(path, "not_a_flag")
            if kind is FieldKind.PLEDGE and not value:
                return self.fault(path, "pledge_not_made")
            return value
        if kind is FieldKind.INTEGER:
            if not isinstance(value, int) or isinstance(value, bool):
                return self.fault(path, "not_an_integer")
            if not field.minimum <= value <= INTEGER_LIMIT:
                return self.fault(path, "out_of_range", minimum=field.minimum, maximum=INTEGER_LIMIT)
            return value
        if not isinstance(value, str):
            return self.fault(path, "not_a_text")
        if kind in (FieldKind.TEXT, FieldKind.LINE):
            return self.text(field, value, path)
        return self.token(field, value, path)

    def text(self, field: Field, value: str, path: str) -> Any:
        if len(value) > TEXT_LIMIT_CHARACTERS:
            return self.fault(path, "text_too_long", limit=TEXT_LIMIT_CHARACTERS, length=len(value))
        try:
            text = canonical.text(value)
        except ValueError:
            return self.fault(path, "text_not_storable")
        if not text:
            return self.fault(path, "missing_value") if field.required else None
        if field.kind is FieldKind.LINE and len(text.splitlines()) > 1:
            return self.fault(path, "more_than_one_line")
        left = rooms(text) if field.finished else ()
        if left:
            return self.fault(path, "rooms_left", rooms=" ".join(left))
        return {"text": self.part(path, "text", text, audience=field.audience)}

    def token(self, field: Field, value: str, path: str) -> Any:
        """This function will check a value that the line keeps in clear: a code, a date, an id, a digest."""
        kind = field.kind
        if kind is FieldKind.SUBJECT or kind is FieldKind.ACT:
            return value if is_uuid(value) else self.fault(path, "not_an_id", value=value[:40])
        if kind is FieldKind.DATE:
            date = civil_date(value)
            return value if date is not None else self.fault(path, "not_a_date", value=value[:40])
        if kind is FieldKind.TIME:
            return value if TIME.match(value) else self.fault(path, "not_a_time", value=value[:40])
        if kind is FieldKind.CHOICE:
            return value if value in field.choices else self.fault(path, "not_a_choice", value=value[:40])
        if kind is FieldKind.CODE:
            return value if CODE.match(value) else self.fault(path, "not_a_code", value=value[:40])
        return value if DIGEST.match(value) else self.fault(path, "not_a_digest")

    def file(self, field: Field, value: Any, path: str) -> Any:
        if not isinstance(value, File) or not DIGEST.match(value.digest):
            return self.fault(path, "not_a_file")
        if not field.evidence:
            return {"file": self.part(path, "file", _file_value(value), audience=field.audience)}
        if value.evidence not in ("action", "effect"):
            return self.fault(path, "evidence_kind_missing")
        if value.dated is None or civil_date(value.dated) is None:
            return self.fault(path, "evidence_date_missing")
        commitment = self.part(path, "file", _file_value(value), audience=field.audience)
        return {"file": commitment, "evidence": value.evidence, "dated": value.dated}


def rooms(text: str) -> tuple[str, ...]:
    """This function will name the rooms that a text begun by the house leaves to its writer: brackets that say
    something and end with an ellipsis. Brackets around an ellipsis alone are how people mark what they left out."""
    return tuple(each for each in _BRACKETED.findall(text) if each[-2] == "…" and each[1:-1].strip(" …"))


def _file_value(file: File) -> dict[str, Any]:
    return {
        "dated": file.dated,
        "digest": file.digest,
        "evidence": file.evidence,
        "file_name": canonical.text(file.file_name),
        "media_type": file.media_type,
        "size_bytes": file.size_bytes,
    }


def civil_date(value: str) -> datetime.date | None:
    """This function will read ``YYYY-MM-DD`` and give None for anything else, other ISO forms included."""
    try:
        date = datetime.date.fromisoformat(value)
    except ValueError:
        return None
    return date if date.isoformat() == value else None


def is_uuid(value: str) -> bool:
    """This function will tell whether a text is a UUID in its canonical lower-case form."""
    return UUID.match(value) is not None


def collect(
    fields: Sequence[Field], given: Mapping[str, Any], *, salt: bytes, language: str | None, label: int
) -> tuple[dict[str, Any], tuple[journal.Part, ...]]:
    """This function will check given values against their fields and put texts and files behind commitments.

    Gives the values as the part ``given`` of a line keeps them, and the parts of the texts and files.

    :raises Refused: given_faulty, with every :class:`Fault` at once.
    """
    collector = _Collector(salt=salt, language=language, label=label)
    if isinstance(given.get("audience"), str):
        collector.audience = given["audience"]
    clean = collector.rows(fields, given, prefix="")
    if collector.faults:
        raise Refused("given_faulty", faults=tuple(collector.faults))
    return clean, tuple(collector.parts)
