"""The two reports of an organisation: on progress (整改进展报告), and the principal's own (组织落实报告).

Each stands on figures of the ledger that are frozen with it: as of a day and a journal size, so that anybody can count
them again (I7).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import common, figures, register
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.figures import Figure
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow, Bundle, Clock, Kind, Situation, Taken

STATES = ("signed", "returned", "received")
KINDS = ("progress", "principal")
# Due from the day on which the plan is accepted, each by its own period.
CLOCKS: Mapping[str, str] = {"progress": "progress_report", "principal": "principal_report"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(Subject):
    """``figures`` are those of the newest text; ``serial`` its number among the reports of its issuer this year.

    ``comments`` are what it was returned for, texts.
    """

    organisation: str
    round: str
    plan: str
    report_kind: str
    text: str
    figures: tuple[Figure, ...]
    signed_date: str
    signed_by: tuple[str, ...]
    edition: int = 1
    issuer: str
    serial: int | None = None
    comments: tuple[str, ...] = ()
    received_date: str | None = None


def plan_is_in_force(at: Situation) -> Mapping[str, Any] | None:
    """A report tells how an accepted plan of one's own is carried out."""
    plan = at.bundle[at.given["plan"]]
    fits = plan.state == "accepted" and plan.organisation == at.given["organisation"]
    return None if fits else {"state": f"plan.{plan.state}"}


def figures_are_counted(at: Situation) -> Mapping[str, Any] | None:
    """Nobody types the figures of a report: the book counts them, as of its last line."""
    rows = at.given.get("figures", ())
    return None if rows and "as_of" in at.given and "journal_size" in at.given else {}


def _figures(taken: Taken) -> tuple[Figure, ...]:
    as_of, size = taken.given["as_of"], taken.given["journal_size"]
    return tuple(
        Figure(each["code"], each["numerator"], each["denominator"], each["unit"], as_of, size)
        for each in taken.given["figures"]
    )


def born(taken: Taken, bundle: Bundle) -> Report:
    """This function will make the report of its first signature."""
    given, frozen = taken.given, taken.given["frozen"]
    return Report(
        id=taken.subjects[0][1],
        site=taken.site,
        state="signed",
        organisation=given["organisation"],
        round=frozen["round"],
        plan=given["plan"],
        report_kind=given["report_kind"],
        text=given["text"]["text"],
        figures=_figures(taken),
        signed_date=taken.on,
        signed_by=taken.participants,
        issuer=taken.signatures[0].body,
    )


def signed(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will give the report the next number of its issuer, and stop the clock that it was due by."""
    report, plan = taken.subject, bundle[taken.subject.plan]
    kept, serial = register.numbered(taken, bundle, series=f"report_{report.report_kind}")
    name = CLOCKS[report.report_kind]
    clocks = tuple(clock.stopped(taken.on) if clock.name == name else clock for clock in plan.clocks)
    return (replace(report, serial=serial), kept, replace(plan, clocks=clocks))


def signed_again(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep the newest text under the same number, with its figures counted anew."""
    report = taken.subject
    changed = replace(
        report,
        text=taken.given["text"]["text"],
        figures=_figures(taken),
        signed_date=taken.on,
        signed_by=tuple(dict.fromkeys((*report.signed_by, *taken.participants))),
        edition=report.edition + 1,
    )
    return (changed,)


def received(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    return (replace(taken.subject, received_date=taken.on),)


def returned(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep what the report is returned for."""
    comments = tuple(each["text"] for each in taken.given["comments"])
    due = taken.given["due_date"]
    clocks = (*taken.subject.clocks, Clock("report", taken.on, due, due))
    return (replace(taken.subject, comments=comments, clocks=clocks),)


_COUNTED = (
    Field(
        "figures",
        FieldKind.ROWS,
        required=False,
        by_book=True,
        columns=figures.COLUMNS,
    ),
    *figures.COUNTED_AT,
)
_TEXT = (Field("text", FieldKind.TEXT, finished=True), common.FILES, Field("truth_pledge", FieldKind.PLEDGE))
ACTS = (
    ActRow(
        "sign",
        "report",
        (),
        "signed",
        birth=True,
        given=(
            Field("organisation", FieldKind.SUBJECT, of="body"),
            Field("plan", FieldKind.SUBJECT, of="plan"),
            Field("report_kind", FieldKind.CHOICE, choices=KINDS),
            *_TEXT,
            *_COUNTED,
            register.FIELD,
        ),
        needs=(plan_is_in_force, figures_are_counted, register.register_is_the_signers),
        effect=signed,
        touches=("given.plan",),
        births=(register.BIRTH,),
        moves=(("register", "", "open"),),
        freezes=(("plan", "round"),),
        starts=("report_review",),
    ),
    ActRow(
        "sign_again",
        "report",
        ("returned",),
        "signed",
        given=(*_TEXT, *_COUNTED),
        needs=(figures_are_counted,),
        effect=signed_again,
        starts=("report_review",),
        stops=("report",),
    ),
    ActRow(
        "receive",
        "report",
        ("signed",),
        "received",
        given=(common.NOTE,),
        effect=received,
        stops=("report_review",),
    ),
    ActRow(
        "return",
        "report",
        ("signed",),
        "returned",
        given=(Field("comments", FieldKind.TEXT, many=True), Field("due_date", FieldKind.DATE)),
        needs=(common.due_date_is_in_the_future,),
        effect=returned,
        stops=("report_review",),
    ),
)
KIND = Kind(
    "report",
    Report,
    (*ACTS, *common.acts("report", STATES)),
    references={"organisation": "body", "round": "round", "plan": "plan", "issuer": "body"},
    states=STATES,
    open_states=STATES[:-1],
    birth=born,
)
