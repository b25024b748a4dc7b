"""The campaign (专项整治): it gathers findings and measures across organisations, with reports and its own progress."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from huiyin.kernel import common, measure
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.person import ends_after_it_begins
from huiyin.kernel.row import ActRow, Bundle, Clock, Kind, Situation, Taken

STATES = ("running", "concluded")
CLOCK = "campaign"


@dataclass(frozen=True, slots=True)
class Progress:
    """What one organisation reported, on a day, signed by a person; ``text`` is a commitment."""

    organisation: str
    person: str
    on: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign(Subject):
    """``findings`` and ``measures`` stay what they are, on the ledger, in their plans and with their owners: a campaign
    only gathers them, a measure with or without its finding."""

    CORRECTABLE: ClassVar[tuple[str, ...]] = ("title", "aim")

    round: str
    title: str
    aim: str
    organisations: tuple[str, ...]
    from_date: str
    until_date: str
    findings: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    reports: tuple[Progress, ...] = ()
    summary: str | None = None
    concluded_date: str | None = None


def something_is_named(at: Situation) -> Mapping[str, Any] | None:
    return None if at.given.get("findings") or at.given.get("measures") else {}


def findings_are_of_its_organisations(at: Situation) -> Mapping[str, Any] | None:
    """What is gathered was issued, isn't in yet, and belongs to an organisation of the campaign."""
    foreign, twice = _foreign_and_twice(at, "findings")
    unissued = sum(at.bundle[each].issued_date is None for each in at.given.get("findings", ()))
    return {"foreign": foreign, "unissued": unissued, "twice": twice} if foreign or unissued or twice else None


def measures_are_of_its_organisations(at: Situation) -> Mapping[str, Any] | None:
    """What is gathered stands in an accepted plan, isn't in yet, and belongs to an organisation of the campaign."""
    foreign, twice = _foreign_and_twice(at, "measures")
    unaccepted = sum(at.bundle[each].state not in measure.TREATING for each in at.given.get("measures", ()))
    return {"foreign": foreign, "unaccepted": unaccepted, "twice": twice} if foreign or unaccepted or twice else None


def _foreign_and_twice(at: Situation, name: str) -> tuple[int, int]:
    asked = at.given.get(name, ())
    foreign = sum(at.bundle[each].organisation not in at.subject.organisations for each in asked)
    return foreign, len(asked) - len(set(asked).difference(getattr(at.subject, name)))


def findings_are_in_it(at: Situation) -> Mapping[str, Any] | None:
    missing = set(at.given.get("findings", ())).difference(at.subject.findings)
    return {"findings": len(missing)} if missing else None


def measures_are_in_it(at: Situation) -> Mapping[str, Any] | None:
    missing = set(at.given.get("measures", ())).difference(at.subject.measures)
    return {"measures": len(missing)} if missing else None


def born(taken: Taken, bundle: Bundle) -> Campaign:
    """This function will make the campaign of its birth act; its clock ends on the day that it names."""
    given = taken.given
    until = given["until_date"]
    return Campaign(
        id=taken.subjects[0][1],
        site=taken.site,
        state="running",
        round=given["round"],
        title=given["title"]["text"],
        aim=given["aim"]["text"],
        organisations=tuple(dict.fromkeys(given["organisations"])),
        from_date=given["from_date"],
        until_date=until,
        clocks=(Clock(CLOCK, taken.on, until, until),),
    )


def included(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    campaign, given = taken.subject, taken.given
    findings = (*campaign.findings, *given.get("findings", ()))
    return (replace(campaign, findings=findings, measures=(*campaign.measures, *given.get("measures", ()))),)


def excluded(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    findings, measures = (
        tuple(each for each in getattr(taken.subject, name) if each not in taken.given.get(name, ()))
        for name in ("findings", "measures")
    )
    return (replace(taken.subject, findings=findings, measures=measures),)


def progress_reported(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will add a report of the organisation whose post signed it."""
    signature = taken.signatures[0]
    report = Progress(signature.body, signature.holder, taken.on, taken.given["progress"]["text"])
    return (replace(taken.subject, reports=(*taken.subject.reports, report)),)


def concluded(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    return (replace(taken.subject, summary=taken.given["summary"]["text"], concluded_date=taken.on),)


_GATHERED = (
    Field("findings", FieldKind.SUBJECT, required=False, of="finding", many=True),
    Field("measures", FieldKind.SUBJECT, required=False, of="measure", many=True),
)
ACTS = (
    ActRow(
        "launch",
        "campaign",
        (),
        "running",
        birth=True,
        given=(
            Field("round", FieldKind.SUBJECT, of="round"),
            Field("title", FieldKind.LINE),
            Field("aim", FieldKind.TEXT),
            Field("organisations", FieldKind.SUBJECT, of="body", many=True),
            Field("from_date", FieldKind.DATE),
            Field("until_date", FieldKind.DATE),
        ),
        needs=(ends_after_it_begins,),
    ),
    ActRow(
        "include",
        "campaign",
        ("running",),
        None,
        given=_GATHERED,
        needs=(something_is_named, findings_are_of_its_organisations, measures_are_of_its_organisations),
        effect=included,
    ),
    ActRow(
        "exclude",
        "campaign",
        ("running",),
        None,
        given=(*_GATHERED, common.REASON),
        needs=(something_is_named, findings_are_in_it, measures_are_in_it),
        effect=excluded,
    ),
    ActRow(
        "report_progress",
        "campaign",
        ("running",),
        None,
        # One organisation's report isn't for the others of the campaign.
        given=(
            Field("progress", FieldKind.TEXT, audience="reviewers"),
            Field("files", FieldKind.FILES, required=False, audience="reviewers"),
        ),
        effect=progress_reported,
    ),
    ActRow(
        "conclude",
        "campaign",
        ("running",),
        "concluded",
        given=(Field("summary", FieldKind.TEXT),),
        effect=concluded,
        stops=(CLOCK,),
    ),
)
KIND = Kind(
    "campaign",
    Campaign,
    (*ACTS, *common.acts("campaign", STATES), common.text_correction("campaign", STATES)),
    references={"round": "round", "organisations": "body", "findings": "finding", "measures": "measure"},
    states=STATES,
    open_states=STATES[:-1],
    birth=born,
)
