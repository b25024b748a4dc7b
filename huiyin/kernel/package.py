"""The feedback package (反馈意见): a versioned text for one audience, issued and signed for person by person."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import common
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.given import AS_GIVEN, Field, FieldKind
from huiyin.kernel.permit import Post
from huiyin.kernel.row import ActRow, Bundle, Clock, Kind, Situation, Taken

STATES = ("composed", "approved", "issued")
AUDIENCES = ("principal", "leadership")


@dataclass(frozen=True, slots=True)
class Receipt:
    """Who received which text, when (签收). ``text`` is the commitment of the text that was signed for."""

    person: str
    post_kind: str
    text: str
    on: str
    act: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Package(Subject):
    """``audience`` is who may read it: the principal, or the leadership team (the principal among them).

    ``issued_texts`` pairs each finding with the commitment of its statement as it was fed back (I3).
    """

    round: str
    organisation: str
    inspection: str | None = None
    text: str
    findings: tuple[str, ...]
    drafted_by: tuple[str, ...]
    issued_date: str | None = None
    issued_texts: tuple[tuple[str, str], ...] = ()
    receipts: tuple[Receipt, ...] = ()


def findings_are_of_the_organisation(at: Situation) -> Mapping[str, Any] | None:
    foreign = [
        each
        for each in at.given["findings"]
        if at.bundle[each].organisation != at.given["organisation"] or at.bundle[each].round != at.given["round"]
    ]
    return {"findings": len(foreign)} if foreign else None


def findings_can_be_issued(at: Situation) -> Mapping[str, Any] | None:
    """Findings that were approved or stand issued already (imported, or issued to the other audience)."""
    ids = at.given["findings"] if at.subject is None else at.subject.findings
    barred = [each for each in ids if at.bundle[each].state not in ("approved", "issued", "claimed")]
    return {"findings": len(barred)} if barred else None


def use_is_decided(at: Situation) -> Mapping[str, Any] | None:
    """Nothing is issued before the leading group heard the report and decided to feed it back (M39)."""
    for each in at.subject.findings:
        finding = at.bundle[each]
        if finding.origin != "inspection":
            continue
        inspection = at.bundle.get(finding.inspection)
        if inspection is None or "feed_back" not in inspection.uses:
            return {"organisation": at.subject.organisation}
    return None


def not_received_yet(at: Situation) -> Mapping[str, Any] | None:
    taken = {receipt.person for receipt in at.subject.receipts}
    return {} if at.actor.holder_identities.intersection(taken) else None


def is_the_audience(at: Situation) -> Mapping[str, Any] | None:
    if at.subject.audience == "principal" and at.actor.post_kind is not Post.PRINCIPAL:
        return {"audience": at.subject.audience}
    return None


def born(taken: Taken, bundle: Bundle) -> Package:
    """This function will make the package of its birth act."""
    given = taken.given
    return Package(
        id=taken.subjects[0][1],
        site=taken.site,
        state="composed",
        audience=given["audience"],
        round=given["round"],
        organisation=given["organisation"],
        inspection=given.get("inspection"),
        text=given["text"]["text"],
        findings=tuple(dict.fromkeys(given["findings"])),
        drafted_by=taken.participants,
    )


def issued(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will hand the findings over with their package: the feedback clock of each starts."""
    texts = tuple((each, bundle[each].statement) for each in taken.subject.findings)
    package = replace(taken.subject, issued_date=taken.on, issued_texts=texts)
    clocks = tuple(
        Clock(name, start, due, due, provisional) for name, start, due, provisional in taken.given["frozen"]["clocks"]
    )
    handed = tuple(
        replace(
            bundle[each],
            state="issued",
            issued_date=bundle[each].issued_date or taken.on,
            handed_over_date=taken.on,
            reference_date=taken.on if bundle[each].origin == "inspection" else bundle[each].reference_date,
            package=package.id,
            clocks=bundle[each].clocks + clocks,
        )
        for each in package.findings
        if bundle[each].handed_over_date is None
    )
    return (replace(package, clocks=()), *handed)


def received(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep one receipt for everybody who signed, naming the text."""
    signature = taken.signatures[0]
    receipt = Receipt(signature.holder, signature.post_kind, taken.subject.text, taken.on, taken.act_id)
    return (replace(taken.subject, receipts=(*taken.subject.receipts, receipt)),)


ACTS = (
    ActRow(
        "compose",
        "package",
        (),
        "composed",
        birth=True,
        given=(
            Field("round", FieldKind.SUBJECT, of="round"),
            Field("organisation", FieldKind.SUBJECT, of="body"),
            Field("inspection", FieldKind.SUBJECT, of="inspection", required=False),
            Field("audience", FieldKind.CHOICE, choices=AUDIENCES),
            Field("findings", FieldKind.SUBJECT, of="finding", many=True),
            Field("text", FieldKind.TEXT, audience=AS_GIVEN),
        ),
        needs=(findings_are_of_the_organisation, findings_can_be_issued),
    ),
    ActRow("approve", "package", ("composed",), "approved", given=(common.NOTE,)),
    ActRow(
        "issue",
        "package",
        ("approved",),
        "issued",
        given=(common.NOTE, common.FILES),
        foreseen=(findings_can_be_issued, use_is_decided),
        effect=issued,
        touches=("findings",),
        reads=("findings.inspection",),
        moves=(("finding", "approved", "issued"),),
        starts=("feedback",),
    ),
    ActRow(
        "sign_for",
        "package",
        ("issued",),
        None,
        given=(common.NOTE,),
        foreseen=(is_the_audience, not_received_yet),
        effect=received,
    ),
)
KIND = Kind(
    "package",
    Package,
    (*ACTS, *common.acts("package", STATES)),
    references={"round": "round", "organisation": "body", "inspection": "inspection", "findings": "finding"},
    states=STATES,
    open_states=STATES[:-1],
    birth=born,
)
