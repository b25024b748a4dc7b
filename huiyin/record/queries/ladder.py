"""The ladder: which letters are due on a day, and who holds the posts that they go to.

Set-wise: the number of queries is the same for ten measures and for a hundred thousand, and a row's facts are read only
where a letter is due.
"""

import dataclasses
import datetime
import functools
import operator
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q

from huiyin.kernel import common, consultation, kinds, letter
from huiyin.kernel.actor import INSPECTED, LEADERSHIP, OFFICE, ORGANS, SUPERVISORS, Actor, Post
from huiyin.kernel.profile import LadderStep, Profile
from huiyin.kernel.refused import Refused
from huiyin.kernel.row import Clock
from huiyin.people.actors import HELD
from huiyin.people.models import CURRENT, PostRow, in_force
from huiyin.record import profiles, rows
from huiyin.record.models import LetterRow
from huiyin.record.queries import subjects

_AT_ONCE = 2_000
_COLUMNS = ("subject", "number", "organisation", "round", "due_date", "due_clock", "facts")
_ROLES: Mapping[str, tuple[Post, ...]] = {
    "supervisors": SUPERVISORS,
    "leading_group": (Post.LEADING_GROUP_MEMBER,),
    "superior": (Post.SUPERIOR,),
}
_WITHIN = INSPECTED
_BEYOND = (*ORGANS, Post.LEADING_GROUP_MEMBER)
# Of the ladder's words, those that name somebody beyond the organ that owes an answer to others.
_BEYOND_AN_ORGAN = ("office", "leading_group")


@dataclass(frozen=True, slots=True)
class Due:
    """One letter that is due: what it is about, its step, and whom it goes to by the ladder's words.

    ``extra`` counts a further letter that a clerk sends beside the ladder, ``days`` how long the date has passed.
    ``skipped`` are the steps that it stands for too. ``handler`` and ``leaders`` are persons that the matter names.
    """

    kind: str
    matter: str
    number: int
    organisation: str
    round: str | None
    clock: str
    due_date: str
    days: int
    step: int | None
    skipped: tuple[int, ...]
    to: tuple[str, ...]
    label: int
    audience: str
    handler: str | None = None
    leaders: tuple[str, ...] = ()
    extra: int | None = None

    @property
    def id(self) -> str:
        """The id of the letter."""
        return letter.id_of(self.matter, clock=self.clock, due_date=self.due_date, step=self.step, extra=self.extra)


def due(site: str, *, profile: str, on: datetime.date) -> tuple[Due, ...]:
    """This function will list the letters of the ladder that are due and not sent: nine queries.

    ``profile`` is the rule set of the site, for what belongs to no round. In the order of organisation, kind, number.
    """
    rules = _rules_of_rounds(site)
    usual = profiles.profile(profile)
    first = min((step.days_from_due for each in (usual, *rules.values()) for step in each.ladder), default=0)
    until = on - datetime.timedelta(days=first)
    sent = _sent(site, until=until)
    found: list[Due] = []
    at_work: set[str] = set()  # measures that are owed: they come first, and their findings are due with the last
    for kind in letter.OWED:
        waiting = _waiting(site, kind, until=until)
        for row in waiting.values_list(*_COLUMNS, named=True).iterator(chunk_size=_AT_ONCE):
            ladder = rules.get(str(row.round), usual)
            if kind == "measure":
                at_work.add(str(row.subject))
            found += _of_row(kind, row, rules=ladder, sent=sent, on=on.isoformat(), at_work=at_work)
    return tuple(sorted(found, key=lambda each: (each.organisation, each.kind, each.number, each.clock)))


def _rules_of_rounds(site: str) -> dict[str, Profile]:
    """This function will give the rules of each round; of one whose rule set is not installed here, none."""
    found = {}
    for subject, digest in rows.current("round", site).values_list("subject", "rules"):
        try:
            found[str(subject)] = profiles.by_digest(digest)
        except profiles.UnknownProfile:
            continue
    return found


def _waiting(site: str, kind: str, *, until: datetime.date) -> Any:
    """This function will give the rows of a kind with a date that lies no later than a day. The column holds the
    earliest date of a row's clocks, so that none is left out."""
    waiting = rows.current(kind, site).filter(state__in=kinds.KINDS[kind].open_states, due_order__lte=until)
    return waiting.filter(due_clock__in=letter.OWED[kind]) if kind == "measure" else waiting


def _sent(site: str, *, until: datetime.date) -> dict[tuple[str, str, str], list[int]]:
    """This function will give the steps that were sent for what still waits, by matter, clock and date."""
    waits = [Q(matter__in=_waiting(site, kind, until=until).values("subject")) for kind in letter.OWED]
    letters = LetterRow.objects.filter(CURRENT, functools.reduce(operator.or_, waits), site=site, step__isnull=False)
    found: dict[tuple[str, str, str], list[int]] = {}
    told = letters.values_list("matter", "due_clock", "due_date", "step")
    for matter, clock, day, step in told.iterator(chunk_size=_AT_ONCE):
        found.setdefault((str(matter), clock, day.isoformat()), []).append(int(step or 0))
    return found


def _of_row(
    kind: str,
    row: Any,
    *,
    rules: Profile,
    sent: Mapping[tuple[str, str, str], list[int]],
    on: str,
    at_work: set[str],
) -> Iterator[Due]:
    matter = str(row.subject)
    if kind == "measure":  # one clock, which stands in its column: what was sent is known before the facts are read
        known = sent.get((matter, row.due_clock, row.due_date.isoformat()), ())
        day = row.due_date.isoformat()
        if letter.highest_due(rules.ladder, started_date=day, due_date=day, on=on, sent=known) is None:
            return
    facts = rows.decode(kind, row.facts)
    for clock in facts.running():
        if clock.name not in letter.OWED[kind]:
            continue
        if clock.name == "rectification" and not at_work.isdisjoint(facts.measures):
            continue  # nobody gets two letters about one date: those about the measures that are still open say it
        known = sent.get((matter, clock.name, clock.due_date), ())
        reached = letter.highest_due(
            rules.ladder, started_date=clock.started_date, due_date=clock.due_date, on=on, sent=known
        )
        if reached is not None:
            yield _made(kind, facts, clock, number=row.number, on=on, steps=(reached[0], *reversed(reached[1])))


def _made(kind: str, facts: Any, clock: Clock, *, number: int, on: str, steps: tuple[LadderStep, ...]) -> Due:
    """This function will put a letter together: of the first step, in the place of the others under it. Whoever those
    would have gone to hears of it now.
    """
    return Due(
        kind=kind,
        matter=facts.id,
        number=number,
        organisation=facts.organisation,
        round=facts.round,
        clock=clock.name,
        due_date=clock.due_date,
        days=(datetime.date.fromisoformat(on) - datetime.date.fromisoformat(clock.due_date)).days,
        step=steps[0].days_from_due,
        skipped=tuple(sorted(each.days_from_due for each in steps[1:])),
        to=tuple(dict.fromkeys(role for each in steps for role in each.to)),
        label=facts.label,
        audience=letter.audience_of(facts),
        handler=getattr(facts, "handler", None),
        leaders=_leaders(kind, facts),
    )


def pressed(actor: Actor, kind: str, *, number: int, profile: str, on: datetime.date) -> Due:
    """This function will give the letter that a clerk sends now about one thing: that of the ladder where one is due,
    else a further one, to whom the highest step whose day has come goes. Four queries.

    :raises Refused: not_found; nothing_is_owed where no clock runs by which the organisation owes it.
    """
    found = subjects.by_number(actor, kind, number=number)
    running = [each for each in found.facts.running() if each.name in letter.OWED.get(kind, ())]
    if not running:
        raise Refused("nothing_is_owed", kind=kind, number=number)
    clock = min(running, key=lambda each: each.due_date)
    rules = _rules_of_rounds(actor.site).get(str(found.facts.round), profiles.profile(profile))
    own = LetterRow.objects.filter(CURRENT, site=actor.site, matter=found.facts.id, due_clock=clock.name)
    steps = list(own.filter(due_date=clock.due_date).values_list("step", flat=True))
    told = {"started_date": clock.started_date, "due_date": clock.due_date, "on": on.isoformat()}
    reached = letter.highest_due(rules.ladder, sent=[each for each in steps if each is not None], **told)
    if reached is not None:
        made = (reached[0], *reversed(reached[1]))
        return _made(kind, found.facts, clock, number=number, on=on.isoformat(), steps=made)
    come = letter.highest_due(rules.ladder, sent=(), **told)
    like = come[0] if come is not None else LadderStep(0, ("handler", "responsible_leader"))
    made_ = _made(kind, found.facts, clock, number=number, on=on.isoformat(), steps=(like,))
    return dataclasses.replace(made_, step=None, extra=steps.count(None) + 1)


def _leaders(kind: str, facts: Any) -> tuple[str, ...]:
    if kind == "measure":
        return () if facts.unowned else (facts.responsible,)
    return ((facts.lead,) if facts.lead else facts.claims) if kind == "finding" else ()


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a post today. ``scope`` None covers every organisation."""

    person: str
    post: str
    post_kind: str
    body: str
    clearance: int
    scope: tuple[str, ...] | None

    def covers(self, organisation: str) -> bool:
        """This function will tell whether the post follows an organisation."""
        return self.scope is None or organisation in self.scope


@dataclass(frozen=True, slots=True)
class Holders:
    """Who holds which post on a day, by body and beyond the organisations; the office in whose name letters go out."""

    within: Mapping[str, tuple[Holder, ...]] = field(default_factory=dict)
    beyond: tuple[Holder, ...] = ()

    @property
    def office(self) -> str | None:
        """The body of the head of the office; of a clerk where there is no head; None for no office at all."""
        heads = [each for each in self.beyond if each.post_kind == Post.OFFICE_HEAD]
        clerks = [each for each in self.beyond if each.post_kind == Post.OFFICE_CLERK]
        return next((each.body for each in (*heads, *clerks)), None)

    def at(self, organisation: str, *posts: Post) -> list[Holder]:
        """This function will give the holders of some posts at an organisation."""
        return [each for each in self.within.get(organisation, ()) if each.post_kind in posts]


def holders(site: str, *, on: datetime.date) -> Holders:
    """This function will give who holds the posts that letters go to, principals first: one query."""
    held = PostRow.objects.filter(in_force(on), site=site, state=HELD, post_kind__in=(*_WITHIN, *_BEYOND)).order_by(
        *PostRow.ORDER
    )
    within: dict[str, list[Holder]] = {}
    beyond = []
    for row in held:
        scope = None if row.scope is None else tuple(row.scope)
        made = Holder(str(row.person), str(row.subject), row.post_kind, str(row.body), row.clearance, scope)
        if row.post_kind in _WITHIN:
            within.setdefault(made.body, []).append(made)
        else:
            beyond.append(made)
    return Holders({body: tuple(found) for body, found in within.items()}, tuple(beyond))


def addressees(found: Due, known: Holders) -> tuple[Holder, ...]:
    """This function will give whom a letter goes to, each person once; never nobody while there is an office.

    Where nobody holds the post, it goes up: handler, responsible leader, principal, office. Who may not know of the
    matter, or may not read its label, is passed over.
    """
    told: dict[str, Holder] = {}
    if found.audience == consultation.AUDIENCE:
        own = _fit(found, (each for each in known.beyond if each.body == found.organisation))
        above = [each for role in found.to if role in _BEYOND_AN_ORGAN for each in _in_role(role, found, known)]
        return tuple({each.person: each for each in ((*own, *above) or _office(found, known))}.values())
    for role in found.to:
        for each in _in_role(role, found, known):
            told.setdefault(each.person, each)
    inside = any(each.body == found.organisation and each.post_kind in INSPECTED for each in told.values())
    if not inside:
        # Every step goes to the organisation too; with none there to read it, the office must know.
        for each in _principals(found, known) or _office(found, known):
            told.setdefault(each.person, each)
    return tuple(told.values())


def _in_role(role: str, found: Due, known: Holders) -> Iterable[Holder]:
    if role == "handler":
        named = _fit(found, known.at(found.organisation, *INSPECTED))
        own = [each for each in named if each.person == found.handler][:1]
        posts = [] if found.handler else _fit(found, known.at(found.organisation, Post.HANDLER))
        return own or posts or _in_role("responsible_leader", found, known)
    if role == "responsible_leader":
        leaders = _fit(found, known.at(found.organisation, *LEADERSHIP))
        own = [each for each in leaders if each.person in found.leaders]
        return own or _principals(found, known)
    if role == "coordinator":
        return _fit(found, known.at(found.organisation, Post.COORDINATOR))
    if role == "principal":
        return _principals(found, known)
    if role == "office":
        return _office(found, known)
    covering = (each for each in known.beyond if each.post_kind in _ROLES[role] and each.covers(found.organisation))
    return _fit(found, covering)


def _principals(found: Due, known: Holders) -> list[Holder]:
    return _fit(found, known.at(found.organisation, Post.PRINCIPAL))


def _office(found: Due, known: Holders) -> list[Holder]:
    return _fit(found, (each for each in known.beyond if each.post_kind in OFFICE))


def _fit(found: Due, held: Iterable[Holder]) -> list[Holder]:
    """This function will leave out who may not know of the matter in the organisation, or may not read its label."""
    may = letter.OPEN_TO[found.audience]
    return [
        each
        for each in held
        if each.clearance >= found.label and (each.body != found.organisation or each.post_kind in may)
    ]


@dataclass(frozen=True, slots=True)
class Sent:
    """A letter that was sent: enough to tell those whom it names."""

    id: str
    number: int
    label: int
    persons: tuple[str, ...]
    posts: tuple[str, ...]
    asks: bool


def sent_since(site: str, *, since: datetime.date) -> tuple[Sent, ...]:
    """This function will list the letters that were issued from a day on and stand, oldest first: one query."""
    letters = rows.current("letter", site).filter(issued_date__gte=since).exclude(state=common.ANNULLED)
    found = []
    for subject, number, facts in letters.order_by("issued_date", "number").values_list("subject", "number", "facts"):
        made = rows.decode("letter", facts)
        persons = tuple(each.person for each in made.addressees)
        posts = tuple(each.post for each in made.addressees)
        found.append(Sent(str(subject), number, made.label, persons, posts, made.asks_for_an_answer))
    return tuple(found)
