"""The evaluation of a rectification (整改评估): an organisation in a round, scored by a rubric.

Nobody types a number of it: the book counts the figures and weighs them; an office says what is deducted, and why.
Each figure keeps, by a digest, the very findings that it counts, so that anybody can count and weigh again (I7).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import commented, common, figures
from huiyin.kernel.commented import Comment
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.figures import Figure
from huiyin.kernel.finding import Finding
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow, Bundle, Kind, Situation, Taken

STATES = ("drawn_up", "put", "signed", "withdrawn")


@dataclass(frozen=True, slots=True)
class Score:
    """One indicator: the figure as it was counted, what it weighs, and the hundredths of points that it gave."""

    code: str
    numerator: int
    denominator: int
    unit: str
    behind: str
    weight: int
    points: int


@dataclass(frozen=True, slots=True)
class Deducted:
    """What was deducted how often, and why; ``points`` are hundredths, as far as the rubric's most allowed."""

    code: str
    times: int
    reason: str
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation(Subject):
    """``rubric`` is the digest of the rubric that it was scored by; ``total`` is in hundredths of points."""

    organisation: str
    round: str
    rubric: str
    scores: tuple[Score, ...]
    deductions: tuple[Deducted, ...] = ()
    total: int
    grade: str
    as_of: str
    journal_size: int
    note: str | None = None
    drafted_by: tuple[str, ...]
    times_put: int = 0
    comments_until: str | None = None
    comments: tuple[Comment, ...] = ()
    agreed_date: str | None = None
    signed_date: str | None = None
    signed_by: tuple[str, ...] = ()
    issuer: str | None = None
    serial: int | None = None

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures behind the scores, with their day and journal size."""
        return tuple(
            Figure(each.code, each.numerator, each.denominator, each.unit, self.as_of, self.journal_size)
            for each in self.scores
        )


def counts(finding: Finding) -> bool:
    """This function will tell whether a finding is evaluated: it was handed over, and is open to the whole
    organisation, several posts of which read the evaluation."""
    told = finding.handed_over_date is not None and finding.audience == "all"
    return told and finding.state != common.ANNULLED


def differing(found: Evaluation, *, again: Iterable[Score], total: int, grade: str) -> tuple[str, ...]:
    """This function will name the scores that the acts and the rubric don't give again, the total and the grade."""
    codes = {each.code for each in {*found.scores} ^ {*again}}
    codes |= {name for name, value in (("total", total), ("grade", grade)) if getattr(found, name) != value}
    return tuple(sorted(codes))


def something_is_counted(at: Situation) -> Mapping[str, Any] | None:
    """Where there is nothing to count, there is nothing to evaluate; and nobody types a score."""
    return None if "scores" in at.given and "total" in at.given else {}


def deductions_are_of_the_rubric(at: Situation) -> Mapping[str, Any] | None:
    """Only what the rubric names is deducted, for what it says."""
    asked = at.given.get("deductions", ())
    return None if len(asked) == len(at.given.get("taken_off", ())) else {}


def _scored(taken: Taken) -> dict[str, Any]:
    given = taken.given
    names = ("code", "numerator", "denominator", "unit", "behind", "weight", "points")
    off = zip(given.get("deductions", ()), given.get("taken_off", ()), strict=True)
    return {
        "scores": tuple(Score(**{name: each[name] for name in names}) for each in given["scores"]),
        "deductions": tuple(
            Deducted(each["code"], each["times"], each["reason"]["text"], points["points"]) for each, points in off
        ),
        "note": given["note"]["text"] if "note" in given else None,
        **{name: given[name] for name in ("rubric", "total", "grade", "as_of", "journal_size")},
    }


def born(taken: Taken, bundle: Bundle) -> Evaluation:
    """This function will make the evaluation of its birth act."""
    return Evaluation(
        id=taken.subjects[0][1],
        site=taken.site,
        state="drawn_up",
        organisation=taken.given["organisation"],
        round=taken.given["round"],
        drafted_by=taken.participants,
        **_scored(taken),
    )


def scored_again(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will put the scores of today in the place of those of before; whoever did so drew it up too."""
    drafted = tuple(dict.fromkeys((*taken.subject.drafted_by, *taken.participants)))
    return (replace(taken.subject, drafted_by=drafted, **_scored(taken)),)


_COUNTED = (
    Field("scores", FieldKind.ROWS, required=False, by_book=True, columns=(
        *figures.COLUMNS,
        Field("behind", FieldKind.DIGEST),
        Field("weight", FieldKind.INTEGER),
        Field("points", FieldKind.INTEGER),
    )),
    Field("taken_off", FieldKind.ROWS, required=False, by_book=True, columns=(Field("points", FieldKind.INTEGER),)),
    Field("total", FieldKind.INTEGER, required=False, by_book=True),
    Field("grade", FieldKind.CODE, required=False, by_book=True),
    Field("rubric", FieldKind.DIGEST, required=False, by_book=True),
    *figures.COUNTED_AT,
)  # fmt: skip
_SAID = (
    Field("deductions", FieldKind.ROWS, required=False, columns=(
        Field("code", FieldKind.CODE),
        Field("times", FieldKind.INTEGER, minimum=1),
        Field("reason", FieldKind.TEXT),
    )),
    common.NOTE,
)  # fmt: skip
_NEEDS = (deductions_are_of_the_rubric, something_is_counted)
ACTS = (
    ActRow(
        "draw_up",
        "evaluation",
        (),
        "drawn_up",
        birth=True,
        given=(
            Field("organisation", FieldKind.SUBJECT, of="body"),
            Field("round", FieldKind.SUBJECT, of="round"),
            *_SAID,
            *_COUNTED,
        ),
        needs=_NEEDS,
    ),
    ActRow(
        "score_again",
        "evaluation",
        ("drawn_up", "put"),
        "drawn_up",
        given=(*_SAID, *_COUNTED),
        needs=_NEEDS,
        effect=scored_again,
    ),
    *commented.acts("evaluation", before="drawn_up"),
    commented.signing("evaluation"),
    ActRow("withdraw", "evaluation", ("drawn_up", "put"), "withdrawn", given=(common.REASON,)),
)
KIND = Kind(
    "evaluation",
    Evaluation,
    (*ACTS, *common.acts("evaluation", STATES)),
    references={"organisation": "body", "round": "round", "issuer": "body"},
    states=STATES,
    open_states=STATES[:2],
    birth=born,
)
