"""The campaign (专项整治): a container of findings across organisations, with reports and a progress of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from huiyin.kernel import common
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
    """``findings`` stay what they are, on the ledger and with their owners: a campaign only gathers them."""

    CORRECTABLE: ClassVar[tuple[str, ...]] = ("title", "aim")

    round: str
    title: str
    aim: str
    organisations: tuple[str, ...]
    from_date: str
    until_date: str
    findings: tuple[str, ...] = ()
    reports: tuple[Progress, ...] = ()
    summary: str | None = None
    concluded_date: str | None = None


def findings_are_of_its_organisations(at: Situation) -> Mapping[str, Any] | None:
    """What is gathered was issued, isn't in yet, and belongs to an organisation of the campaign."""
    inside = (*at.subject.findings,)
    found = [at.bundle[each] for each in at.given["findings"]]
    foreign = [each for each in found if each.organisation not in at.subject.organisations]
    unissued = [each for each in found if each.issued_date is None]
    twice = len(at.given["findings"]) - len(set(at.given["findings"]).difference(inside))
    if foreign or unissued or twice:
        return {"foreign": len(foreign), "unissued": len(unissued), "twice": twice}
    return None


def findings_are_in_it(at: Situation) -> Mapping[str, Any] | None:
    missing = set(at.given["findings"]).difference(at.subject.findings)
    return {"findings": len(missing)} if missing else None


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
    return (replace(taken.subject, findings=(*taken.subject.findings, *taken.given["findings"])),)


def excluded(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    left = tuple(each for each in taken.subject.findings if each not in taken.given["findings"])
    return (replace(taken.subject, findings=left),)


def progress_reported(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will add a report of the organisation whose post signed it."""
    signature = taken.signatures[0]
    report = Progress(signature.body, signature.holder, taken.on, taken.given["progress"]["text"])
    return (replace(taken.subject, reports=(*taken.subject.reports, report)),)


def concluded(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    return (replace(taken.subject, summary=taken.given["summary"]["text"], concluded_date=taken.on),)


_FINDINGS = Field("findings", FieldKind.SUBJECT, of="finding", many=True)
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
        given=(_FINDINGS,),
        needs=(findings_are_of_its_organisations,),
        effect=included,
    ),
    ActRow(
        "exclude",
        "campaign",
        ("running",),
        None,
        given=(_FINDINGS, common.REASON),
        needs=(findings_are_in_it,),
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
    references={"round": "round", "organisations": "body", "findings": "finding"},
    states=STATES,
    open_states=STATES[:-1],
    birth=born,
)
