"""The journal: its lines, the proof of each, the checkpoints over them, and who read what is restricted."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Query, Schema
from pydantic import Field as Described

from huiyin.api import shapes
from huiyin.api.answers import answer, traced
from huiyin.api.caller import Caller, of
from huiyin.api.reading import MOST_NUMBER
from huiyin.kernel import kinds
from huiyin.kernel.given import Fault
from huiyin.kernel.refused import Refused
from huiyin.record import checkpoints, keys, proofs, trace
from huiyin.record.queries import history, plain


class JournalQuery(Schema):
    """Which lines of the journal."""

    before: int | None = Described(default=None, ge=0, le=MOST_NUMBER, description="The cursor: `before` of a page.")
    act: str = Described(
        default="",
        description="One act by its full name, `finding.close`.",
        json_schema_extra={"enum": ["", *kinds.ROWS]},
    )
    person: uuid.UUID | None = Described(default=None, description="UUID of the person who signed.")


class ConsistencyQuery(Schema):
    """Two sizes of the journal."""

    first: int = Described(ge=1, le=MOST_NUMBER, description="The size of the earlier checkpoint, in lines.")
    second: int = Described(ge=1, le=MOST_NUMBER, description="The size of the later one.")


class ReadsQuery(Schema):
    """Whose reading of what."""

    subject: uuid.UUID | None = Described(default=None, description="UUID of what was read.")
    person: uuid.UUID | None = Described(default=None, description="UUID of the reader.")


class Proof(Schema):
    """One act with what proves that it stands in the journal; `docs/journal.md` has the format to the byte."""

    format: str = Described(description="`huiyin-proof`.")
    v: int = Described(description="The version of the format.")
    line: dict[str, Any] = Described(description="The envelope of the line.")
    parts: list[dict[str, Any]] = Described(description="Name, salt and body of the parts that the caller may read.")
    inclusion: dict[str, Any] = Described(description="Index, size and path of the inclusion proof (RFC 6962).")
    checkpoint: str = Described(description="The signed checkpoint that the path leads to (C2SP signed note).")


class Read(Schema):
    """One reading of one restricted text."""

    person: str = Described(description="UUID of the reader.")
    post: str = Described(description="UUID of the post in which it was read.")
    kind: str = Described(description="The kind of the subject.")
    subject: str = Described(description="The UUID of the subject.")
    part: str = Described(description="The commitment of the text, hex.")
    at: str = Described(description="When it was read; UTC.")
    door: str = Described(description="Through which door: web, api, cli, paper.")


class Reads(Schema):
    """The newest readings."""

    reads: list[Read] = Described(description="Newest first.")


class Checkpoint(Schema):
    """What the site signed about its journal at one moment."""

    size: int = Described(description="The number of lines that it covers.")
    signed_at: str = Described(description="When it was signed; UTC.")
    note: str = Described(description="The signed note as it is to be kept and compared.")


class Checkpoints(Schema):
    """The newest checkpoints and the key that they are verified with."""

    key: str = Described(description="The site's public key in one line, as `huiyin.verifier` takes it.")
    checkpoints: list[Checkpoint] = Described(description="Newest first, at most 100.")


class Head(Schema):
    """The root over the first lines of the journal."""

    size: int = Described(description="The number of lines.")
    root: str = Described(description="The Merkle root, hex (RFC 6962).")


class Consistency(Schema):
    """The proof that the journal of one size is the beginning of that of another."""

    first: Head = Described(description="The smaller journal.")
    second: Head = Described(description="The larger one.")
    path: list[str] = Described(description="Digests, hex (RFC 6962 section 2.1.2).")


def hang(api: NinjaAPI) -> None:
    """This function will hang the reads of the journal onto an API."""

    @api.get("/journal/", response=shapes.Lines, tags=["journal"], summary="The journal, newest line first")
    def journal(request: HttpRequest, query: Query[JournalQuery]) -> HttpResponse:
        caller = of(request)
        if query.act and query.act not in kinds.ROWS:
            raise Refused("given_faulty", faults=(Fault("act", "not_a_choice", {"value": query.act[:40]}),))
        told, following = history.page(caller.actor, before=query.before, act=query.act, person=query.person)
        _traced(caller, told)
        return answer({"lines": [plain.line(each) for each in told], "before": following})

    @api.get("/journal/{int:number}/", response=shapes.Line, tags=["journal"], summary="One line of the journal")
    def line(request: HttpRequest, number: int) -> HttpResponse:
        caller = of(request)
        told = _told(caller, number)
        _traced(caller, (told,))
        return answer(plain.line(told))

    @api.get(
        "/journal/{int:number}/proof/",
        response=Proof,
        tags=["journal"],
        summary="The proof of one act, to be verified without this installation",
    )
    def proof(request: HttpRequest, number: int) -> HttpResponse:
        caller = of(request)
        told = _told(caller, number)
        made = proofs.proof_of(caller.actor, str(told.act_id))
        _traced(caller, (told,))
        return answer(made)

    @api.get("/reads/", response=Reads, tags=["journal"], summary="Who read what is restricted, newest first")
    def reads(request: HttpRequest, query: Query[ReadsQuery]) -> HttpResponse:
        found = trace.page(of(request).actor, subject=query.subject, person=query.person)
        return answer({"reads": [_read(each) for each in found]})

    _checkpoints(api)


def _checkpoints(api: NinjaAPI) -> None:
    @api.get("/checkpoints/", response=Checkpoints, tags=["journal"], summary="The signed checkpoints")
    def signed(request: HttpRequest) -> HttpResponse:
        site = of(request).actor.site
        return answer(
            {
                "key": keys.verifier_key(site),
                "checkpoints": [
                    {"size": each.size, "signed_at": plain.moment(each.signed_at), "note": each.note}
                    for each in checkpoints.stored(site)
                ],
            }
        )

    @api.get(
        "/checkpoints/consistency/",
        response=Consistency,
        tags=["journal"],
        summary="The proof that a later journal continues an earlier one",
    )
    def consistency(request: HttpRequest, query: Query[ConsistencyQuery]) -> HttpResponse:
        return answer(checkpoints.consistency(of(request).actor.site, first=query.first, second=query.second))


def _read(noted: trace.Read) -> dict[str, str]:
    return {
        "person": str(noted.person),
        "post": str(noted.post),
        "kind": noted.kind,
        "subject": str(noted.subject),
        "part": noted.part,
        "at": plain.moment(noted.at),
        "door": noted.door,
    }


def _told(caller: Caller, number: int) -> history.Told:
    if not 0 < number <= MOST_NUMBER:
        raise Refused("not_found", kind="line")
    return history.one(caller.actor, number)


def _traced(caller: Caller, told: tuple[history.Told, ...]) -> None:
    traced(caller, ((each.subjects[0], each.texts) for each in told))
