"""What an act is asked with: a schema made from the act's declared fields, and the kernel's call made from it."""

import datetime
import functools
import uuid
from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import AfterValidator, BeforeValidator, ConfigDict, StrictBool, StrictInt, create_model
from pydantic import Field as Described

from huiyin import texts
from huiyin.api.caller import Caller
from huiyin.kernel import act, canonical, given, taxonomy
from huiyin.kernel.actor import Actor
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.refused import Refused
from huiyin.kernel.row import ActRow
from huiyin.record import blobs, calls

# What the book fills in by itself; nobody may send it.
FILLED_IN: Mapping[str, frozenset[str]] = {"annul": frozenset({"touched"}), "plan": frozenset({"rules"})}


class Strict(Schema):
    """A value that has nothing but its declared fields: a field of the server's own is refused, not ignored."""

    model_config = ConfigDict(extra="forbid")


# Written out as patterns, not as types: the kernel reads the values itself and takes one way of writing each.
UUID = r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
_DAY = r"(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_DATE = rf"^(000[1-9]|00[1-9][0-9]|0[1-9][0-9]{{2}}|[1-9][0-9]{{3}})-{_DAY}$"
# From 1900 on, so that no zone puts it where the calendar has no year; and without leap seconds.
_CLOCK = r"([01][0-9]|2[0-3]):[0-5][0-9]"
_MOMENT = rf"^(19|2[0-9])[0-9]{{2}}-{_DAY}T{_CLOCK}:[0-5][0-9](\.[0-9]{{1,6}})?(Z|[+-]{_CLOCK})$"
_CODE = r"^[a-z0-9][a-z0-9_.-]{0,63}$"
_DIGEST = r"^[0-9a-f]{64}$"


# What only the kernel checks, so that its own words are said of it, is described here all the same.
_TEXT = r"^[^\u0000]*$"
_LINE = r"^[^\u0000\n\r\u000b\u000c\u001c-\u001e\u0085\u2028\u2029]*$"
_SAID = r"[^\s\u001c-\u001f\u0085]"


def _storable(name: str) -> str:
    """This function will bring a name to the form that is kept; pydantic turns its ValueError into a fault."""
    kept = canonical.text(name)
    if len(kept.splitlines()) != 1:
        raise ValueError("a name is one line and not empty")
    return kept


def _whole(number: Any) -> Any:
    """This function will take 3.0 for the whole number that it is in JSON, which knows one kind of number."""
    return int(number) if isinstance(number, float) and number.is_integer() else number


def _number(least: int, most: int) -> Any:
    return Annotated[StrictInt, Described(ge=least, le=most), BeforeValidator(_whole)]


Label = _number(0, 3)
Id = Annotated[str, Described(pattern=UUID, json_schema_extra={"format": "uuid"})]
Date = Annotated[str, Described(pattern=_DATE, json_schema_extra={"format": "date"})]
Moment = Annotated[str, Described(pattern=_MOMENT, json_schema_extra={"format": "date-time"})]


class SentFile(Strict):
    """A file that was put with `POST /api/files/` before."""

    digest: str = Described(description="SHA-256 of the file, hex.", pattern=_DIGEST)
    file_name: Annotated[str, AfterValidator(_storable)] = Described(
        description="Its name as people know it.",
        min_length=1,
        max_length=200,
        json_schema_extra={"allOf": [{"pattern": _LINE}, {"pattern": _SAID}]},
    )


class SentEvidence(SentFile):
    """A file that shows what was done (`action`) or what came of it (`effect`), and the day that it is dated."""

    evidence: Literal["action", "effect"] = Described(description="What it is evidence of.")
    dated: Date = Described(description="The day that the evidence is dated.")


class OnPaper(Strict):
    """A signature on paper that the caller enters for somebody else; it needs the scan."""

    post: Id = Described(description="The post in which it was signed.")
    performed_at: Moment = Described(description="When it was signed.")
    scan: SentFile = Described(description="The scan of the signed paper.")
    stand_in: Id | None = Described(default=None, description="Who signed for the post's holder, if so.")


def _words(pattern: str, *, required: bool) -> Any:
    # Beside `maxLength` a pattern would be multiplied out by whoever makes values from both, and that takes long.
    patterns: list[Any] = [{"pattern": pattern}, *([{"pattern": _SAID}] if required else [])]
    return Annotated[str, Described(max_length=given.TEXT_LIMIT_CHARACTERS, json_schema_extra={"allOf": patterns})]


_TYPES: Mapping[FieldKind, Any] = {
    FieldKind.CODE: Annotated[str, Described(pattern=_CODE)],
    FieldKind.DATE: Date,
    FieldKind.TIME: Annotated[str, Described(pattern=rf"^{_CLOCK}$")],
    FieldKind.FLAG: StrictBool,
    FieldKind.PLEDGE: Annotated[StrictBool, Described(json_schema_extra={"const": True})],
    FieldKind.SUBJECT: Id,
    FieldKind.ACT: Id,
    FieldKind.DIGEST: Annotated[str, Described(pattern=_DIGEST)],
}


def _type(field: Field, name: str) -> Any:
    if field.kind is FieldKind.CHOICE:
        kind: Any = Literal[field.choices]
    elif field.kind is FieldKind.FILES:
        kind = SentEvidence if field.evidence else SentFile
    elif field.kind is FieldKind.ROWS:
        kind = _model(f"{name}Row", field.columns)
    elif field.kind is FieldKind.INTEGER:
        kind = _number(field.minimum, given.INTEGER_LIMIT)
    elif field.kind in (FieldKind.TEXT, FieldKind.LINE):
        kind = _words(_TEXT if field.kind is FieldKind.TEXT else _LINE, required=field.required or field.many)
    else:
        kind = _TYPES[field.kind]
    if not field.many and field.kind not in (FieldKind.FILES, FieldKind.ROWS):
        return kind
    items: dict[str, Any] = {"minItems": int(field.required), "maxItems": given.ROWS_LIMIT}
    return Annotated[list[kind], Described(json_schema_extra=items)]


def _model(name: str, fields: Iterable[Field]) -> type[Strict]:
    columns: dict[str, Any] = {}
    for field in fields:
        kind = _type(field, f"{name}{field.name.title().replace('_', '')}")
        described = _described(field)
        if field.required:
            columns[field.name] = (kind, Described(description=described))
        else:
            columns[field.name] = (kind | None, Described(default=None, description=described))
    return create_model(name, __base__=Strict, **columns)


def _described(field: Field) -> str:
    code = f"field-{field.name}"
    label = texts.say(code, language="en") if texts.has(code, language="en") else field.name
    of = f" UUID of a {field.of}." if field.of else ""
    if field.name in taxonomy.FIELDS:
        of = " Code of an open category in the round's own taxonomy, see `GET /api/rounds/{number}/categories/`."
    return f"{label}.{of}"


@functools.cache
def model_of(row: ActRow) -> type[Strict]:
    """This function will make the schema of what one act is asked with."""
    name = "".join(part.title().replace("_", "") for part in (row.kind, row.name))
    hidden = FILLED_IN.get(row.name, frozenset())
    inner = _model(f"{name}Given", (field for field in row.given if field.name not in hidden and not field.by_book))
    asked: dict[str, Any] = {
        "act_id": (
            Id | None,
            Described(default=None, description="UUID of the act. The same again is the same act, performed once."),
        ),
        "given": (inner, Described(description="What the act must be given.")),
        "performed_at": (
            Moment | None,
            Described(
                default=None,
                description="When it was performed, where not now. An earlier day needs a paper, or a reason where the "
                "act takes one.",
            ),
        ),
        "language": (
            Literal["zh-Hans", "en"],
            Described(default="zh-Hans", description="The language of the texts."),
        ),
        "label": (Label, Described(default=1, description="The handling label of texts and files.")),
        "on_paper": (OnPaper | None, Described(default=None, description="Where somebody else signed on paper.")),
    }
    if row.birth:
        described = Described(default=None, description="UUID for the new subject; made from the act's if left out.")
        asked["subject"] = (Id | None, described)
    return create_model(f"{name}Asked", __base__=Strict, **asked)


def call_of(row: ActRow, asked: Any, *, caller: Caller, subject: str | None, key: str | None) -> tuple[act.Call, Actor]:
    """This function will make the kernel's call and its actor from what was asked.

    :raises Refused: file_not_stored, given_faulty, not_an_act_id, and those of ``actors.actor_for_signer``.
    """
    if key is not None and not given.is_uuid(key):
        raise Refused("not_an_act_id", act_id=key[:40])
    site = caller.actor.site
    paper = _paper(asked.on_paper, site=site) if asked.on_paper is not None else None
    call = calls.call(
        row.code,
        _values(row.given, asked.given, site=site),
        at=caller.at,
        act_id=asked.act_id or key,
        subject=subject or getattr(asked, "subject", None),
        stated_at=_moment(asked.performed_at) if asked.performed_at is not None else None,
        paper=paper,
        language=asked.language,
        label=asked.label,
    )
    if paper is None:
        return call, caller.actor
    return call, calls.signer(caller.account, caller.post, paper=paper, at=caller.at)


def _paper(sent: OnPaper, *, site: str) -> calls.Paper:
    return calls.Paper(
        post=uuid.UUID(sent.post),
        signed_at=_moment(sent.performed_at),
        scan=stored_files([sent.scan], site=site)[0],
        stand_in=uuid.UUID(sent.stand_in) if sent.stand_in else None,
    )


def _moment(written: str) -> datetime.datetime:
    try:
        return datetime.datetime.fromisoformat(written).astimezone(datetime.UTC)
    except ValueError:  # the 30th of February
        raise Refused("given_faulty", faults=(given.Fault("performed_at", "not_a_date", {"value": written}),)) from None


def _values(fields: Iterable[Field], sent: Any, *, site: str) -> dict[str, Any]:
    """This function will bring what was sent to the form that the kernel takes."""
    found: dict[str, Any] = {}
    for field in fields:
        value = getattr(sent, field.name, None)
        if value is None:
            continue
        if field.kind is FieldKind.ROWS:
            found[field.name] = [_values(field.columns, each, site=site) for each in value]
        elif field.kind is FieldKind.FILES:
            found[field.name] = stored_files(value, site=site)
        else:
            found[field.name] = value
    return found


def stored_files(sent: Iterable[SentFile], *, site: str) -> list[given.File]:
    """This function will find the files that were put before, as the kernel takes them.

    :raises Refused: file_not_stored.
    """
    files = list(sent)
    known = blobs.known([each.digest for each in files], site=site)
    made = []
    for each in files:
        stored = known.get(each.digest)
        if stored is None:
            raise Refused("file_not_stored", file_name=each.file_name, digest=each.digest)
        evidence, dated = (each.evidence, each.dated) if isinstance(each, SentEvidence) else (None, None)
        about = (stored.digest, stored.size_bytes, stored.media_type)
        made.append(given.File(*about, each.file_name, evidence, dated))
    return made
