"""The assessment extract (年度考核材料): what an organisation, or one of its leaders, did in a year, for who assesses.

The book counts it and nobody types a number. Each number names its day, the journal's size and, by a digest, the very
findings that it counts, so that anybody can count and open them again (I7).
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import canonical, commented, common, figures
from huiyin.kernel.actor import LEADERSHIP
from huiyin.kernel.commented import Comment
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.figures import Behind, Figure
from huiyin.kernel.finding import Finding
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.measure import Measure
from huiyin.kernel.personal import Count
from huiyin.kernel.row import ActRow, Bundle, Kind, Situation, Taken

STATES = ("drawn_up", "put", "signed", "withdrawn")
FIRST_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Number:
    """A figure as it is frozen: ``behind`` is the digest of the findings that it counts."""

    code: str
    numerator: int
    denominator: int
    unit: str
    behind: str


@dataclass(frozen=True, slots=True)
class Done:
    """How often the leader did something in the year; ``on_paper`` of these by a paper that somebody else entered."""

    code: str
    acts: int
    on_paper: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract(Subject):
    """``post`` and ``person`` name the leader that it is about, both None where it is about the organisation.

    ``known_as`` are all ids that were known to be this person when it was counted. Acts count that lie in lines after
    ``size_before``, the journal's size when the year began, and up to ``journal_size``. Whom it is about can comment
    until ``comments_until``, counted anew each time that it is put to them.
    """

    organisation: str
    year: int
    post: str | None = None
    person: str | None = None
    known_as: tuple[str, ...] = ()
    numbers: tuple[Number, ...]
    deeds: tuple[Done, ...] = ()
    as_of: str
    journal_size: int
    size_before: int
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
        """The numbers as figures, with their day and journal size."""
        return tuple(
            Figure(each.code, each.numerator, each.denominator, each.unit, self.as_of, self.journal_size)
            for each in self.numbers
        )


def last_day(year: int, *, on: str) -> str:
    """This function will give the day as of which a year is counted: its last, or today while it lasts."""
    return min(on, f"{year:04d}-12-31")


def counts(finding: Finding, *, year: int) -> bool:
    """This function will tell whether a finding was a matter of the organisation in a year: handed over by its end, and
    not closed before it began.

    The extract is read by several posts of the organisation. So findings count that were open to all of them: none
    that only the principal or only the leadership was told of.
    """
    told, closed = finding.handed_over_date, finding.closed_date
    if finding.state == common.ANNULLED or told is None or finding.audience != "all":
        return False
    return told <= f"{year:04d}-12-31" and (closed is None or closed >= f"{year:04d}-01-01")


def of_leader(findings: Iterable[Finding], *, measures: Iterable[Measure], ids: frozenset[str]) -> tuple[Finding, ...]:
    """This function will keep the findings that a leader answers for: claimed, led, or with a measure of theirs."""
    treated = {
        each
        for measure in measures
        if measure.responsible in ids and measure.state not in (common.ANNULLED, "cancelled")
        for each in measure.findings
    }
    return tuple(each for each in findings if each.id in treated or each.lead in ids or not ids.isdisjoint(each.claims))


def digest_of(behind: Behind) -> str:
    """This function will give the digest of the findings behind a number: of both lists of ids, in order."""
    return hashlib.sha256(canonical.encode([list(behind.above), list(behind.below)])).hexdigest()


def numbers(findings: Sequence[Finding], *, as_of: str) -> tuple[Number, ...]:
    """This function will count the figures of an extract over its findings, each with the digest of those behind it."""
    behind = figures.behind(findings, as_of=as_of)
    return tuple(
        Number(each.code, each.numerator, each.denominator, each.unit, digest_of(behind[each.code]))
        for each in figures.rates(figures.counted(findings), as_of=as_of)
    )


def done(counts_: Iterable[Count]) -> tuple[Done, ...]:
    """This function will keep what a leader did, without what they never did."""
    return tuple(Done(each.code, each.acts, each.on_paper) for each in counts_ if each.acts)


def differing(extract: Extract, *, numbers_again: Iterable[Number], deeds_again: Iterable[Done]) -> tuple[str, ...]:
    """This function will name the numbers that the acts don't give again, and those that an extract leaves out."""
    kept: set[Number | Done] = {*extract.numbers, *extract.deeds}
    again: set[Number | Done] = {*numbers_again, *deeds_again}
    return tuple(sorted({each.code for each in kept ^ again}))


def figures_are_counted(at: Situation) -> Mapping[str, Any] | None:
    """Nobody types the numbers of an extract: the book counts them."""
    named = ("numbers", "as_of", "journal_size", "size_before")
    return {} if any(each not in at.given for each in named) else None


def year_has_begun(at: Situation) -> Mapping[str, Any] | None:
    """There is nothing to assess in a year to come."""
    year = at.given["year"]
    return None if FIRST_YEAR <= year <= int(at.on[:4]) else {"year": year}


def post_led_it_then(at: Situation) -> Mapping[str, Any] | None:
    """A leader is assessed for a year in which they held a post of that organisation's leadership."""
    if "post" not in at.given:
        return None
    post, year = at.bundle[at.given["post"]], at.given["year"]
    led = post.state in ("held", "relieved") and post.post_kind in LEADERSHIP
    in_time = post.from_date <= f"{year:04d}-12-31" and (post.until_date or "9") >= f"{year:04d}-01-01"
    return None if led and in_time and post.body == at.given["organisation"] else {"year": year}


def _leader(at: Situation) -> Mapping[str, Any]:
    """This function will freeze whose post it is that an extract is about."""
    return {"person": at.bundle[at.given["post"]].person} if "post" in at.given else {}


def _counted(taken: Taken) -> dict[str, Any]:
    given = taken.given
    return {
        "numbers": tuple(
            Number(each["code"], each["numerator"], each["denominator"], each["unit"], each["behind"])
            for each in given["numbers"]
        ),
        "deeds": tuple(Done(each["code"], each["acts"], each["on_paper"]) for each in given.get("deeds", ())),
        "known_as": tuple(given.get("known_as", ())),
        "as_of": given["as_of"],
        "journal_size": given["journal_size"],
        "size_before": given["size_before"],
        "note": given["note"]["text"] if "note" in given else None,
    }


def born(taken: Taken, bundle: Bundle) -> Extract:
    """This function will make the extract of its birth act."""
    given = taken.given
    return Extract(
        id=taken.subjects[0][1],
        site=taken.site,
        state="drawn_up",
        organisation=given["organisation"],
        year=given["year"],
        post=given.get("post"),
        person=given["frozen"].get("person"),
        drafted_by=taken.participants,
        **_counted(taken),
    )


def counted_again(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will put the numbers of today in the place of those of before; whoever did so drew it up too.

    What was said of the numbers of before stays, and is answered; the new ones are put to whom it is about anew.
    """
    drafted = tuple(dict.fromkeys((*taken.subject.drafted_by, *taken.participants)))
    return (replace(taken.subject, drafted_by=drafted, **_counted(taken)),)


_COUNTED = (
    common.NOTE,
    Field(
        "numbers",
        FieldKind.ROWS,
        required=False,
        by_book=True,
        columns=(*figures.COLUMNS, Field("behind", FieldKind.DIGEST)),
    ),
    Field(
        "deeds",
        FieldKind.ROWS,
        required=False,
        by_book=True,
        columns=(
            Field("code", FieldKind.CODE),
            Field("acts", FieldKind.INTEGER),
            Field("on_paper", FieldKind.INTEGER),
        ),
    ),
    Field("known_as", FieldKind.ACT, many=True, required=False, by_book=True),
    *figures.COUNTED_AT,
    Field("size_before", FieldKind.INTEGER, required=False, by_book=True),
)
ACTS = (
    ActRow(
        "draw_up",
        "extract",
        (),
        "drawn_up",
        birth=True,
        given=(
            Field("organisation", FieldKind.SUBJECT, of="body"),
            Field("year", FieldKind.INTEGER, minimum=FIRST_YEAR),
            Field("post", FieldKind.SUBJECT, required=False, of="post"),
            *_COUNTED,
        ),
        needs=(year_has_begun, post_led_it_then, figures_are_counted),
        opened_with=_leader,
    ),
    ActRow(
        "count_again",
        "extract",
        ("drawn_up", "put"),
        "drawn_up",
        given=_COUNTED,
        needs=(figures_are_counted,),
        effect=counted_again,
    ),
    *commented.acts("extract", before="drawn_up"),
    commented.signing("extract"),
    ActRow("withdraw", "extract", ("drawn_up", "put"), "withdrawn", given=(common.REASON,)),
)
KIND = Kind(
    "extract",
    Extract,
    (*ACTS, *common.acts("extract", STATES)),
    references={"organisation": "body", "post": "post", "person": "person", "issuer": "body"},
    states=STATES,
    open_states=STATES[:2],
    birth=born,
)
