"""The on-site check (现场检查): what was declared, seen on the spot by two persons, finding by finding, or by a sample.

A look-back (回头看) is a check of findings that are closed already. Whoever is inspected reads nothing of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from huiyin.kernel import common, drawing
from huiyin.kernel.actor import CHECKERS
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow, Bundle, Kind, Situation, Taken

STATES = ("planned", "drawn", "carried_out", "cancelled")
PURPOSES = ("verification", "look_back")
RESULTS = ("as_declared", "not_as_declared", "not_seen")
# The states in which a finding is there to be seen, by what a check is for.
SEEN_IN: Mapping[str, tuple[str, ...]] = {
    "verification": ("declared", "verifying", "verified"),
    "look_back": ("closed",),
}


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen of one manifestation of one finding; ``text`` is the commitment of what was seen."""

    finding: str
    manifestation: str
    result: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OnSiteCheck(Subject):
    """``findings`` are those that it is about; with ``to_draw`` so many of them are drawn, and ``sample`` are those.

    ``ordered`` is the digest of the line that fixed them; with what was ``announced`` afterwards it makes ``seed``.
    ``asked`` says in which capacity people were asked; their names are in the line, for those who check alone.
    """

    CORRECTABLE: ClassVar[tuple[str, ...]] = ()

    round: str
    organisation: str
    purpose: str
    reason: str
    findings: tuple[str, ...]
    to_draw: int | None = None
    ordered: str | None = None
    announced: str | None = None
    seed: str | None = None
    sample: tuple[str, ...] = ()
    day: str | None = None
    results: tuple[Seen, ...] = ()
    asked: tuple[str, ...] = ()
    checked_by: tuple[str, ...] = ()
    carried_out_date: str | None = None

    def result_of(self, finding: str) -> str | None:
        """This function will say how a finding came out, the worst of its manifestations; None if it was not seen."""
        found = {each.result for each in self.results if each.finding == finding}
        return next((each for each in ("not_as_declared", "not_seen", "as_declared") if each in found), None)


def findings_are_there_to_be_seen(at: Situation) -> Mapping[str, Any] | None:
    """A check is of what was declared, a look-back of what is closed, each once, and all at one organisation."""
    named, states = at.given["findings"], SEEN_IN[at.given["purpose"]]
    found = [at.bundle[each] for each in named]
    place = at.given["organisation"], at.given["round"]
    fits = [each.state in states and (each.organisation, each.round) == place for each in found]
    return None if all(fits) and len(named) == len(set(named)) else {"findings": len(named), "known": sum(fits)}


def is_drawn_from_more(at: Situation) -> Mapping[str, Any] | None:
    """A sample is smaller than what it is drawn from; without a number all of it is seen."""
    number, known = at.given.get("to_draw"), len(at.given["findings"])
    return None if number is None or number < known else {"findings": known, "number": number}


def has_a_sample_to_draw(at: Situation) -> Mapping[str, Any] | None:
    return {} if at.subject.to_draw is None else None


def sample_is_drawn(at: Situation) -> Mapping[str, Any] | None:
    """What is to be drawn is drawn before anybody goes there."""
    return {} if at.subject.to_draw is not None and at.subject.state == "planned" else None


def day_is_not_to_come(at: Situation) -> Mapping[str, Any] | None:
    return None if at.given["day"] <= at.on else {"date": at.given["day"]}


def results_answer_the_sample(at: Situation) -> Mapping[str, Any] | None:
    """Every manifestation of every finding in the sample has one result, and nothing else has any."""
    expected = {
        (each, text)
        for each in at.subject.sample or at.subject.findings
        for text in at.bundle[each].manifestations or (at.bundle[each].statement,)
    }
    named = [(each["finding"], each["manifestation"]) for each in at.given["results"]]
    fits = set(named) == expected and len(named) == len(expected)
    return None if fits else {"unanswered": len(expected.difference(named)), "manifestations": len(expected)}


def stratum(check: OnSiteCheck) -> drawing.Stratum:
    """This function will give what a sample is drawn from: the findings by their ids, all of one weight."""
    items = tuple(drawing.Item(each) for each in check.findings)
    return drawing.Stratum(check.organisation, items, check.to_draw or len(items))


def drawn_now(at: Situation) -> Mapping[str, Any]:
    """This function will draw the sample, for the line to keep: replay takes what it says."""
    seed = drawing.seed(at.given["ordered"], at.given["announced"])
    chosen = drawing.draw(seed, (stratum(at.subject),))
    return {"seed": seed, "sample": [each.item for each in chosen]}


def born(taken: Taken, bundle: Bundle) -> OnSiteCheck:
    """This function will make the check of its birth act."""
    given = taken.given
    return OnSiteCheck(
        id=taken.subjects[0][1],
        site=taken.site,
        state="planned",
        round=given["round"],
        organisation=given["organisation"],
        purpose=given["purpose"],
        reason=given["reason"]["text"],
        findings=tuple(given["findings"]),
        to_draw=given.get("to_draw"),
    )


def drawn(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep the seed, and what was drawn by it."""
    given, frozen = taken.given, taken.given["frozen"]
    sample = tuple(frozen["sample"])
    changed = {"ordered": given["ordered"], "announced": given["announced"], "seed": frozen["seed"]}
    return (replace(taken.subject, sample=sample, **changed),)


def carried_out(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep what was seen, and everybody behind either of its two signatures."""
    given = taken.given
    seen = tuple(Seen(each["finding"], each["manifestation"], each["result"], each["seen"]["text"]) for each in
                 given["results"])  # fmt: skip
    who = tuple(dict.fromkeys(person for each in taken.signatures for person in each.participants))
    asked = tuple(each["capacity"]["text"] for each in given.get("asked", ()))
    changed = {"day": given["day"], "results": seen, "checked_by": who, "carried_out_date": taken.on, "asked": asked}
    return (replace(taken.subject, **changed),)


def check_saw_the_finding(at: Situation) -> Mapping[str, Any] | None:
    """A verification cites a check of its own finding, carried out since the declaration, that saw it as declared."""
    if "check" not in at.given:
        return None
    check = at.bundle[at.given["check"]]
    seen = check.result_of(at.subject.id)
    late = check.day is None or check.day < (at.subject.declared_date or "")
    return {"state": f"on_site_check.{check.state}"} if late or seen in (None, "not_as_declared") else None


def look_back_says_what_was_seen(at: Situation) -> Mapping[str, Any] | None:
    """What a look-back found of a closed finding is what its check saw: false where anything is not as declared."""
    check = at.bundle[at.given["check"]]
    seen = check.result_of(at.subject.id)
    fits = check.purpose == "look_back" and seen is not None and check.carried_out_date >= at.subject.closed_date
    said = "holds" if seen == "as_declared" else "false" if seen == "not_as_declared" else "not_seen"
    return None if fits and said == at.given["result"] else {"state": f"on_site_check.{check.state}"}


def on_site_is_by_a_check(at: Situation) -> Mapping[str, Any] | None:
    """What was begun as a verification on site rests on a check that two persons signed."""
    return {} if at.subject.depth == "on_site" and "check" not in at.given else None


LOOK_BACK_RESULTS = ("holds", "false", "not_seen")
FIELD = Field("check", FieldKind.SUBJECT, required=False, of="on_site_check")
_RESULTS = Field(
    "results",
    FieldKind.ROWS,
    columns=(
        Field("finding", FieldKind.SUBJECT, of="finding"),
        Field("manifestation", FieldKind.DIGEST),
        Field("result", FieldKind.CHOICE, choices=RESULTS),
        Field("seen", FieldKind.TEXT),
    ),
)
_ASKED = Field(
    "asked",
    FieldKind.ROWS,
    required=False,
    columns=(
        Field("capacity", FieldKind.LINE),
        Field("said", FieldKind.TEXT),
        Field("called", FieldKind.LINE, required=False, audience="checkers"),
    ),
)
ACTS = (
    ActRow(
        "plan",
        "on_site_check",
        (),
        "planned",
        birth=True,
        given=(
            Field("round", FieldKind.SUBJECT, of="round"),
            Field("organisation", FieldKind.SUBJECT, of="body"),
            Field("purpose", FieldKind.CHOICE, choices=PURPOSES),
            Field("findings", FieldKind.SUBJECT, of="finding", many=True),
            Field("to_draw", FieldKind.INTEGER, required=False, minimum=1),
            common.REASON,
        ),
        needs=(findings_are_there_to_be_seen, is_drawn_from_more),
    ),
    ActRow(
        "draw",
        "on_site_check",
        ("planned",),
        "drawn",
        given=(
            # What was made public after the check was planned, in clear: anybody draws the sample again from it.
            Field("announced", FieldKind.CODE),
            Field("ordered", FieldKind.DIGEST, by_book=True),
        ),
        foreseen=(has_a_sample_to_draw,),
        effect=drawn,
        keeps=drawn_now,
    ),
    ActRow(
        "carry_out",
        "on_site_check",
        ("planned", "drawn"),
        "carried_out",
        given=(
            Field("day", FieldKind.DATE),
            _RESULTS,
            _ASKED,
            Field("photographs", FieldKind.FILES, required=False, audience="checkers"),
            common.FILES,
        ),
        foreseen=(sample_is_drawn,),
        needs=(day_is_not_to_come, results_answer_the_sample),
        effect=carried_out,
        reads=("findings",),
        signers=(CHECKERS, CHECKERS),
    ),
    ActRow("cancel", "on_site_check", ("planned", "drawn"), "cancelled", given=(common.REASON,)),
)
KIND = Kind(
    "on_site_check",
    OnSiteCheck,
    (*ACTS, *common.acts("on_site_check", STATES)),
    references={"round": "round", "organisation": "body", "findings": "finding", "sample": "finding"},
    states=STATES,
    open_states=STATES[:2],
    birth=born,
)
