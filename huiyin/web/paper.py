"""A signature made on paper by somebody else: asked for in the form, and made into the actor of the act."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from huiyin.kernel import given, permit
from huiyin.kernel.actor import Actor
from huiyin.kernel.given import Fault, Field, FieldKind, File
from huiyin.kernel.refused import Refused
from huiyin.record.calls import Paper
from huiyin.record.queries import names
from huiyin.web import posted
from huiyin.web.framing import post_name
from huiyin.web.pages.act_form import DateField, FilesField, KeptFile, PaperSignature, SubjectField
from huiyin.web.pages.parts import FileLink, Option, Sentence
from huiyin.web.posted import Posted
from huiyin.web.visits import Visit

SCAN = Field("_scan", FieldKind.FILES, required=False)
FEW = 8
NOON = datetime.time(12)


@dataclass(frozen=True, slots=True)
class Signed:
    """What was entered of a paper signature. ``signer`` is the post of the signer."""

    used: bool = False
    signer: str = ""
    date: str = ""
    query: str = ""
    scans: tuple[File, ...] = ()


def may_enter(actor: Actor) -> bool:
    """This function will tell whether a post may enter what others signed on paper."""
    return actor.post_kind in permit.ENTERS_FOR_ALL | permit.ENTERS_FOR_OWN_BODY


def read(form: Posted) -> Signed:
    """This function will read the signature from a form.

    :raises Refused: as :func:`blobs.put`.
    """
    query = form.query
    return Signed(
        used=query.get("_paper") == "yes",
        signer=query.get("_signer", ""),
        date=query.get("_signed_date", "").strip(),
        query=query.get("_query._signer", ""),
        scans=tuple(form.values((SCAN,)).get(SCAN.name, ())),
    )


def signature(visit: Visit, signed: Signed) -> Paper:
    """This function will make out who signed the paper, and when.

    :raises Refused: given_faulty.
    """
    faults = []
    post, day = names.of_id(signed.signer), given.civil_date(signed.date)
    if post is None:
        faults.append(Fault("_signer", "missing_value", {}))
    if day is None:
        faults.append(Fault("_signed_date", "not_a_date" if signed.date else "missing_value", {"value": signed.date}))
    if not signed.scans:
        faults.append(Fault("_scan", "missing_value", {}))
    if faults or post is None or day is None:
        raise Refused("given_faulty", faults=tuple(faults))
    noon = datetime.datetime.combine(day, NOON, timezone.get_default_timezone()).astimezone(datetime.UTC)
    signed_at = min(noon, visit.at) if day == visit.today else noon
    return Paper(post, signed_at, signed.scans[0])


def _holders(visit: Visit, signed: Signed) -> tuple[Option, ...]:
    """This function will offer the posts whose holders may have signed: a coordinator's own body, else all."""
    chosen = [signed.signer] if signed.signer else []
    own = visit.actor.post_kind in permit.ENTERS_FOR_OWN_BODY
    columns: dict[str, Any] = {"body": visit.actor.body} if own else {}
    most = names.MOST_CANDIDATES if signed.query else FEW
    found = names.candidates(
        visit.actor, "post", query=signed.query, chosen=chosen, states=("held",), most=most, **columns
    )
    held = {each.subject: each for each in names.posts_by_id(visit.actor, [each.subject for each in found])}
    return tuple(
        Option(
            each.subject,
            visit.named(each.person_name, each.person_name_en),
            each.subject in chosen,
            Sentence(
                "web-post-at",
                {
                    "post": post_name(each.post_kind, each.title),
                    "body": visit.named(each.body_name, each.body_name_en),
                },
            ),
        )
        for each in (held[one.subject] for one in found if one.subject in held)
        if each.person_name
    )


def asked(visit: Visit, signed: Signed, *, faults: tuple[Fault, ...]) -> PaperSignature:
    """This function will make the questions about the signature: who, on which day, the scan."""

    def told(name: str) -> tuple[Sentence, ...]:
        return tuple(Sentence(f"fault-{each.code}", each.facts) for each in faults if each.field == name)

    owner = str(visit.account.id)
    return PaperSignature(
        signer=SubjectField(
            name="_signer",
            label=Sentence("web-form-signer"),
            candidates=_holders(visit, signed),
            query=signed.query,
            searched=bool(signed.query),
            faults=told("_signer"),
        ),
        signed_date=DateField(
            name="_signed_date",
            label=Sentence("web-form-signed-date"),
            value=signed.date,
            most=visit.today,
            faults=told("_signed_date"),
        ),
        scan=FilesField(
            name="_scan",
            label=Sentence("web-form-scan"),
            faults=told("_scan"),
            kept=tuple(
                KeptFile(
                    prefix=f"_scan.kept.{place}",
                    file=FileLink(each.file_name, "", each.size_bytes, each.digest, media_type=each.media_type),
                    token=posted.token_of(each, owner=owner),
                )
                for place, each in enumerate(signed.scans)
            ),
        ),
        used=signed.used,
    )
