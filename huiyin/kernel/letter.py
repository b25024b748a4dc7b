"""The letter (督办函): what goes to those who owe something by a date, numbered, acknowledged by name, and answered.

A letter is of one matter, one of its dates, and one step of the ladder or one further letter that a clerk sends: these
make its id, so that nothing is ever sent twice. It reads the clocks of its matter and changes none: what stops a letter
is the act that stops the clock, and no comment and no progress report does.
"""

import datetime
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import common, register
from huiyin.kernel.actor import INSPECTED, LEADERSHIP, ORGANS, Post
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.profile import LadderStep
from huiyin.kernel.row import ActRow, Bundle, Kind, Situation, Taken

STATES = ("issued", "acknowledged", "answered")
SERIES = "letter"
# Those of which not everybody in the organisation may know are numbered for themselves, and written otherwise: a gap
# would tell the others.
APART: Mapping[str, str] = {"principal": "letter_principal", "leadership": "letter_leadership"}
# What an organisation owes: the clocks of each kind that letters are sent for.
OWED: Mapping[str, tuple[str, ...]] = {
    "measure": ("measure",),
    "finding": ("feedback", "plan", "immediate_fix", "rectification"),
    "plan": ("plan_resubmission", "progress_report", "principal_report"),
    "answer": ("answer",),
    "screening": ("screening",),
    "report": ("report",),
    "consultation_item": ("consultation",),
}
# What was fed back to a part of an organisation is named in a letter to nobody else there; what organs consulted about,
# to nobody inspected.
OPEN_TO: Mapping[str, tuple[Post, ...]] = {
    "principal": (Post.PRINCIPAL,),
    "leadership": LEADERSHIP,
    "all": INSPECTED,
    "organs": ORGANS,
}
_FURTHEST_DAYS = 365


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom a letter goes to: who held which post at which body on that day."""

    person: str
    post: str
    post_kind: str
    body: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """Who acknowledged a letter: whose post it was, and the day."""

    person: str
    on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter(Subject):
    """``due_clock`` and ``due_date`` are those of the ``matter``. ``step`` is that of the ladder, in days from it;
    ``extra`` counts the letters that a clerk sent beside it. ``skipped`` are steps that this letter stands for too,
    because no run came on their days. ``series`` is the one in which ``serial`` runs.
    ``text_en`` says in English what ``text`` says.
    """

    organisation: str
    round: str | None = None
    matter_kind: str
    matter: str
    due_clock: str
    due_date: str
    step: int | None = None
    extra: int | None = None
    skipped: tuple[int, ...] = ()
    addressees: tuple[Addressee, ...]
    text: str
    text_en: str | None = None
    issued_date: str
    issuer: str
    series: str = SERIES
    serial: int | None = None
    receipts: tuple[Receipt, ...] = ()
    reply: str | None = None
    replied_date: str | None = None

    @property
    def asks_for_an_answer(self) -> bool:
        """Whether more is asked than that it be acknowledged: once the date has passed, or where a clerk wrote."""
        return self.step is None or self.step > 0


def id_of(matter: str, *, clock: str, due_date: str, step: int | None = None, extra: int | None = None) -> str:
    """This function will give the id of the one letter of a matter, date and step, or of its further letter."""
    which = f"step:{step}" if step is not None else f"extra:{extra}"
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"huiyin:letter:{matter}:{clock}:{due_date}:{which}"))


def matter_of(given: Mapping[str, Any]) -> str:
    """This function will give the id of the one matter that is named; an empty text where none or several are."""
    named = [str(given[kind]) for kind in OWED if given.get(kind)]
    return named[0] if len(named) == 1 else ""


def named_by(given: Mapping[str, Any]) -> str:
    """This function will give the id that a letter has by what it is given."""
    clock, due_date = str(given.get("clock")), str(given.get("due_date"))
    return id_of(matter_of(given), clock=clock, due_date=due_date, step=given.get("step"), extra=given.get("extra"))


def is_running(matter: Any, *, kind: str, clock: str, due_date: str) -> bool:
    """This function will tell whether something is still owed by this date."""
    return clock in OWED[kind] and any((each.name, each.due_date) == (clock, due_date) for each in matter.running())


def highest_due(
    ladder: Iterable[LadderStep], *, started_date: str, due_date: str, on: str, sent: Iterable[int]
) -> tuple[LadderStep, tuple[LadderStep, ...]] | None:
    """This function will give the highest step that is due and not sent, and those under it that no run came for.

    Nothing is due once this step or a higher one was sent. A step whose day lay before the clock began was never to be
    sent, so it isn't missed.
    """
    due, today = datetime.date.fromisoformat(due_date), datetime.date.fromisoformat(on)
    reached = [step for step in ladder if (today - due).days >= step.days_from_due]
    known = set(sent)
    if not reached or any(each >= reached[-1].days_from_due for each in known):
        return None
    begun = (datetime.date.fromisoformat(started_date) - due).days
    below = reached[:-1]
    return reached[-1], tuple(step for step in below if begun <= step.days_from_due and step.days_from_due not in known)


def matter_is_due_then(at: Situation) -> Mapping[str, Any] | None:
    """A letter is about one thing, which an organisation owes by this date and has not done."""
    given = at.given
    told = {"clock": given["clock"], "due_date": given["due_date"]}
    kinds = [kind for kind in OWED if kind in given]
    if len(kinds) != 1:
        return told
    matter = at.bundle[given[kinds[0]]]
    fits = is_running(matter, kind=kinds[0], **told) and getattr(matter, "round", None) == given.get("round")
    return None if fits else told


def step_is_due(at: Situation) -> Mapping[str, Any] | None:
    """A letter is of a step of the ladder whose day has come, or a further one of a clerk: not both, not neither."""
    step, due = at.given.get("step"), datetime.date.fromisoformat(at.given["due_date"])
    told = {"due_date": at.given["due_date"]}
    if step is None:
        return None if "extra" in at.given else told
    days = (datetime.date.fromisoformat(at.on) - due).days
    known = any(each.days_from_due == step for each in at.rules.ladder)
    return None if known and step <= days and "extra" not in at.given else told


def addressees_are_in_post(at: Situation) -> Mapping[str, Any] | None:
    """A letter goes to those who hold their posts on that day, and of the organisation to those who may know of it."""
    matter = at.bundle[matter_of(at.given)]
    wrong = [each for each in at.given["addressees"] if not _holds(each, matter, at)]
    return {"people": tuple(each["person"] for each in wrong)} if wrong else None


def _holds(row: Mapping[str, Any], matter: Any, at: Situation) -> bool:
    post = at.bundle[row["post"]]
    said = (row["person"], row["post_kind"], row["body"])
    in_force = post.state == "held" and post.from_date <= at.on <= (post.until_date or at.on)
    told = matter.organisation != post.body or post.post_kind not in INSPECTED
    return in_force and said == (post.person, post.post_kind, post.body) and (told or _may_know(matter, post.post_kind))


def _may_know(matter: Any, post_kind: str) -> bool:
    return post_kind in OPEN_TO[audience_of(matter)]


def audience_of(matter: Any) -> str:
    """This function will tell who in the organisation may know of a matter."""
    audience: str = matter.audience
    return audience if audience in OPEN_TO else "all"


def is_not_sent_twice(at: Situation) -> Mapping[str, Any] | None:
    """The id of a letter is made of what it is about, so that there can't be two of one matter, date and step."""
    return None if at.given.get("key") == named_by(at.given) else {}


def not_acknowledged_yet(at: Situation) -> Mapping[str, Any] | None:
    held = at.actor.holder_identities
    return {} if any(each.person in held for each in at.subject.receipts) else None


def seen(at: Situation) -> Mapping[str, Any]:
    """This function will keep what the letter takes from its matter, which is only read."""
    matter = at.bundle[matter_of(at.given)]
    audience = audience_of(matter)
    apart = {"series": APART[audience]} if audience in APART else {}
    return {"organisation": matter.organisation, "audience": audience, **apart}


def born(taken: Taken, bundle: Bundle) -> Letter:
    """This function will make the letter of its birth act."""
    given, frozen = taken.given, taken.given["frozen"]
    return Letter(
        id=taken.subjects[0][1],
        site=taken.site,
        state="issued",
        audience=frozen["audience"],
        organisation=frozen["organisation"],
        round=given.get("round"),
        matter_kind=next(kind for kind in OWED if kind in given),
        matter=matter_of(given),
        due_clock=given["clock"],
        due_date=given["due_date"],
        step=given.get("step"),
        extra=given.get("extra"),
        skipped=tuple(given.get("skipped", ())),
        addressees=tuple(
            Addressee(each["person"], each["post"], each["post_kind"], each["body"]) for each in given["addressees"]
        ),
        text=given["text"]["text"],
        text_en=given["text_en"]["text"] if "text_en" in given else None,
        issued_date=taken.on,
        series=frozen.get("series", SERIES),
        issuer=taken.signatures[0].body,
    )


def issued(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will give the letter the next number of its issuer this year."""
    kept, serial = register.numbered(taken, bundle, series=taken.subject.series)
    return (replace(taken.subject, serial=serial), kept)


def acknowledged(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep who received it. Those outside receive a copy: only the organisation acknowledges."""
    letter, signature = taken.subject, taken.signatures[0]
    moved = letter.state == "issued" and signature.body == letter.organisation
    receipts = (*letter.receipts, Receipt(signature.holder, taken.on))
    return (replace(letter, state="acknowledged" if moved else letter.state, receipts=receipts),)


def answered(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    return (replace(taken.subject, reply=taken.given["reply"]["text"], replied_date=taken.on),)


ACTS = (
    ActRow(
        "issue",
        "letter",
        (),
        "issued",
        birth=True,
        given=(
            Field("round", FieldKind.SUBJECT, of="round", required=False),
            *(Field(kind, FieldKind.SUBJECT, of=kind, required=False) for kind in OWED),
            Field("clock", FieldKind.CHOICE, choices=tuple(clock for clocks in OWED.values() for clock in clocks)),
            Field("due_date", FieldKind.DATE),
            Field("step", FieldKind.INTEGER, required=False, minimum=-_FURTHEST_DAYS),
            Field("extra", FieldKind.INTEGER, required=False, minimum=1),
            Field("skipped", FieldKind.INTEGER, required=False, many=True, minimum=-_FURTHEST_DAYS),
            Field(
                "addressees",
                FieldKind.ROWS,
                columns=(
                    Field("person", FieldKind.SUBJECT, of="person"),
                    Field("post", FieldKind.SUBJECT, of="post"),
                    Field("post_kind", FieldKind.CODE),
                    Field("body", FieldKind.SUBJECT, of="body"),
                ),
            ),
            Field("text", FieldKind.TEXT),
            Field("text_en", FieldKind.TEXT, required=False),
            Field("key", FieldKind.ACT, required=False, by_book=True),
            register.FIELD,
        ),
        needs=(
            matter_is_due_then,
            step_is_due,
            addressees_are_in_post,
            is_not_sent_twice,
            register.register_is_the_signers,
        ),
        effect=issued,
        births=(register.BIRTH,),
        moves=(("register", "", "open"),),
        keeps=seen,
        about=tuple(f"given.{kind}" for kind in OWED),
    ),
    ActRow(
        "acknowledge",
        "letter",
        STATES,
        None,
        given=(common.NOTE,),
        foreseen=(not_acknowledged_yet,),
        effect=acknowledged,
        moves=(("letter", "issued", "acknowledged"),),
    ),
    ActRow(
        "answer",
        "letter",
        ("issued", "acknowledged"),
        "answered",
        given=(Field("reply", FieldKind.TEXT), common.FILES),
        effect=answered,
    ),
)
KIND = Kind(
    "letter",
    Letter,
    (*ACTS, *common.acts("letter", STATES)),
    references={"organisation": "body", "round": "round", "issuer": "body"},
    states=STATES,
    open_states=STATES[:-1],
    # Nobody must learn by a number that others were written to of what is not for them, beside them or about them.
    apart=("audience", ("all", "leadership", "principal", "organs")),
    birth=born,
)
