"""The shape of the tables: what an act is made of as data, and what a subject kind is made of.

The tables themselves lie with their nouns (``finding``, ``plan``, …); ``kinds`` puts them together.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from huiyin.kernel.actor import Actor, Post
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.profile import Profile

Bundle = Mapping[str, Any]  # facts by subject id
ANSWERED_FOR = 2  # the meaning of acts since which facts keep the days of acts, and everybody behind a text
DATES_KEPT = 3  # the meaning since which a return or replacement keeps a measure's first date and its extensions
TOLD_ANEW = 4  # the meaning since which a leadership's package dates what the principal alone was told of
TAKEN_ALONG = 5  # the meaning since which a transfer takes a finding out of a plan that is not in force yet
CHECKERS_KEPT = 5  # the meaning since which a finding keeps who began its verification
TOLD_UNSEEN = 6  # the meaning since which a finding tells a leadership nothing of the principal's package
CONCERNS_KEPT = 7  # the meaning since which a finding keeps every concern with the day of its determination


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature: in which post, at which body, whose post it is, and everybody behind it (signer first)."""

    post_kind: str
    post: str
    body: str
    holder: str
    participants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pending:
    """A countersigned act that has been opened and waits for signatures; nothing else may happen to its subject."""

    act: str
    act_id: str
    given: Mapping[str, Any]
    signatures: tuple[Signature, ...]


@dataclass(frozen=True, slots=True)
class Clock:
    """One running or stopped period of a subject. Dates are civil dates, ``YYYY-MM-DD``, in the profile's zone."""

    name: str
    started_date: str
    original_date: str
    due_date: str
    provisional: bool = False
    extensions: int = 0
    stopped_date: str | None = None

    def stopped(self, on: str) -> "Clock":
        """This function will give the clock stopped on a day; one that was stopped before stays as it is."""
        return self if self.stopped_date is not None else replace(self, stopped_date=on)

    def extended(self, due_date: str) -> "Clock":
        """This function will give the clock with a later due date, the original date kept, the extension counted."""
        return replace(self, due_date=due_date, provisional=False, extensions=self.extensions + 1)


@dataclass(frozen=True, slots=True)
class Situation:
    """All that a condition may look at when an act is about to be decided."""

    subject: Any
    bundle: Bundle
    actor: Actor
    given: Mapping[str, Any]
    on: str
    rules: Profile


# A condition gives None when it holds, else the facts for the sentence of its refusal; its name is the code.
Condition = Callable[[Situation], Mapping[str, Any] | None]


@dataclass(frozen=True, slots=True)
class Taken:
    """An act that takes effect: the subject with its state moved already, and what the effect needs to know.

    ``number`` is not here on purpose: what an act does never depends on where its line came to lie. ``meaning`` is the
    version of the meaning of acts that the line was written by: lines of before mean what they meant. ``signed_by`` and
    ``entered_by`` are those of the line: two persons where somebody entered what another signed on paper.
    """

    subject: Any
    act: str
    act_id: str
    given: Mapping[str, Any]
    signatures: tuple[Signature, ...]
    site: str
    on: str
    subjects: tuple[tuple[str, str], ...]
    meaning: int = CONCERNS_KEPT
    signed_by: str = ""
    entered_by: str = ""

    @property
    def answered_for(self) -> bool:
        """Whether the line is one of those that keep everybody behind a text."""
        return self.meaning >= ANSWERED_FOR

    @property
    def keeps_dates(self) -> bool:
        """Whether the line is one of those after which a measure keeps its first date and its extensions."""
        return self.meaning >= DATES_KEPT

    @property
    def tells_anew(self) -> bool:
        """Whether the line is one of those that hand over anew to a leadership what the principal alone was told."""
        return self.meaning >= TOLD_ANEW

    @property
    def taken_along(self) -> bool:
        """Whether a transfer takes a finding out of a plan that is not in force yet, by the meaning of its line."""
        return self.meaning >= TAKEN_ALONG

    @property
    def keeps_checkers(self) -> bool:
        """Whether the line is one of those after which a finding keeps who began its verification."""
        return self.meaning >= CHECKERS_KEPT

    @property
    def keeps_concerns(self) -> bool:
        """Whether the line is one of those after which a finding keeps its concerns of before."""
        return self.meaning >= CONCERNS_KEPT

    @property
    def tells_unseen(self) -> bool:
        """Whether the line is one of those after which a finding tells nothing of a package that is hidden."""
        return self.meaning >= TOLD_UNSEEN

    @property
    def proven_on(self) -> str:
        """The day on which a clock stops: that of the act, or of its record where an earlier one was only stated."""
        proven: str = self.given["frozen"].get("proven", "")
        return max(self.on, proven)

    @property
    def participants(self) -> tuple[str, ...]:
        """Everybody who stands behind any signature, each once, in order."""
        return tuple(dict.fromkeys(person for signature in self.signatures for person in signature.participants))


# Makes the facts of a new subject from its birth act.
Birth = Callable[[Taken, Bundle], Any]

# What an act changes beyond the state and the clocks: gives all facts that are new or changed, the subject included.
Effect = Callable[[Taken, Bundle], tuple[Any, ...]]

# What a line keeps of subjects that the act only reads.
Keeps = Callable[[Situation], Mapping[str, Any]]


def subject_only(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will change nothing beyond the state."""
    return (taken.subject,)


def _with_ids(fields: tuple[Field, ...]) -> tuple[Field, ...]:
    rows = (
        replace(each, columns=_with_ids(each.columns)) if each.kind is FieldKind.ROWS else each
        for each in fields
        if each.kind in (FieldKind.SUBJECT, FieldKind.ROWS)
    )
    return tuple(each for each in rows if each.kind is FieldKind.SUBJECT or each.columns)


@dataclass(frozen=True, slots=True)
class ActRow:
    """One act as data. ``to_state`` None: the state stays. No ``from_states``: a birth, unless ``any_state``.

    ``signers`` are groups of posts, one signature each: in this order, or in any order where ``quorum``.
    ``needs`` look at the given values; ``foreseen`` are those conditions that can be told before anything is given,
    and are checked as well. ``touches`` and ``reads`` are paths to what else is loaded (see ``act.reach``); what is
    touched is locked, and may be changed.
    ``births`` name columns of given rows whose ids are new subjects of a kind.
    ``freezes`` names values of a given subject that the line keeps, because an effect sees only what is touched.
    ``opened_with`` gives what else the line keeps of what is only read when the act is opened, before others sign;
    ``keeps`` the same once the act takes effect.
    ``moves`` names what the effect does to states beyond ``to_state``: kind, from (empty at a birth), to.
    ``about`` are paths to what the act's texts tell of: neither they nor the subject are easier to see than any of it.
    ``stated`` is the given value that must be there where an earlier day is stated: the reason, or who was present;
    without one only a paper proves it.
    ``since`` is the field of the subject with the day from which on a claimed day is taken.
    ``option`` is a step that a profile may leave out.
    """

    name: str
    kind: str
    from_states: tuple[str, ...]
    to_state: str | None
    given: tuple[Field, ...] = ()
    needs: tuple[Condition, ...] = ()
    foreseen: tuple[Condition, ...] = ()
    effect: Effect = subject_only
    signers: tuple[tuple[Post, ...], ...] = ()
    quorum: bool = False
    touches: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    option: str = ""
    births: tuple[tuple[str, str], ...] = ()
    moves: tuple[tuple[str, str, str], ...] = ()
    freezes: tuple[tuple[str, str], ...] = ()
    opened_with: Keeps | None = None
    keeps: Keeps | None = None
    about: tuple[str, ...] = ()
    since: str = "last_date"
    stated: str = ""
    named: tuple[Field, ...] = field(init=False)
    birth: bool = False
    new_cycle: bool = False

    code: str = field(init=False)

    def __post_init__(self) -> None:
        # Asked for several times in every act; ``named`` are the fields, and within rows the columns, with ids in them.
        object.__setattr__(self, "code", f"{self.kind}.{self.name}")
        object.__setattr__(self, "named", _with_ids(self.given))


@dataclass(frozen=True, slots=True)
class Kind:
    """One subject kind: its facts, its acts, which of its fields point at which other kind.

    ``open_states`` are states in which something is still to be done; ``numbered`` subjects get a number per site.
    ``apart`` is a field and its values where each value has numbers of its own.
    ``plural`` names all of them in addresses, the name with an s unless it is told.
    """

    name: str
    facts: type[Any]
    acts: tuple[ActRow, ...]
    references: Mapping[str, str] = field(default_factory=dict)
    states: tuple[str, ...] = ()
    open_states: tuple[str, ...] = ()
    numbered: bool = True
    apart: tuple[str, tuple[str, ...]] | None = None
    birth: Birth | None = None
    plural: str = ""
