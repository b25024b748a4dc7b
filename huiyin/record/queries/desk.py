"""The desk: what a post must do now, worst first; and what stands and what changed, for the page after sign-in."""

import datetime
import functools
import operator
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.db.models import Count, DateField, Exists, F, OuterRef, Q, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Cast, Coalesce

from huiyin.kernel import act, common, finding, kinds, permit, report, self_examination
from huiyin.kernel.actor import INSPECTED, LEADERSHIP, OFFICE, TEAM, Actor, Post
from huiyin.kernel.measure import OWNED
from huiyin.kernel.profile import Profile
from huiyin.kernel.row import ActRow
from huiyin.people import identities
from huiyin.people.models import CURRENT, PostRow, in_force
from huiyin.record import fed_back, rows, visibility
from huiyin.record.models import Counter, Line, LineSubject
from huiyin.record.models.state import NO_DATE
from huiyin.record.portions import portions
from huiyin.record.queries import leaderships, ledger, owed, subjects, untold, writing
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.untold import Place
from huiyin.record.queries.writing import Step

# From here somebody in particular is at it: the act that began it.
_BEGINNINGS: Mapping[str, tuple[str, ...]] = {
    "finding.verify": ("finding.begin_verification", "finding.review_sustained"),
}
# What leader and handler of a measure do: a principal may, but is told of it after what is theirs.
_CARRIED_OUT = ("measure.start", "measure.declare_done")
MOST = 7
MANY = untold.MANY
# Per kind: enough that seven remain after those are left out that somebody else must do. Packages and plans hold
# hundreds of findings each, and all of those are looked at.
_CANDIDATES = {
    "finding": 40, "measure": 40, "inspection": 40, "package": MOST, "plan": MOST,
    "answer": 40, "session": 40, "meeting": MOST, "achievement": 40, "screening": MOST, "copy_notice": MOST,
    "notice": MOST, "bulk_export": MOST, "self_examination": 40, "report": MOST,
    "letter": 40, "watch": MOST, "on_site_check": MOST, "hearing": MOST, "accountability_referral": MOST,
    "consultation_item": 40, "extract": MOST, "evaluation": MOST,
}  # fmt: skip
# Not "is empty": SQLite would take the index over waiting acts for that, where nearly every row is empty.
_NOT_PENDING = ~Q(pending_act__gt="")
_ROUNDS = 50
_PARTS = 10  # of one query about what waits: some kilobytes
_UNDATED = frozenset(
    {"self_examination", "package", "inspection", "session", "meeting", "achievement", "notice", "bulk_export"}
    | {"letter", "watch", "on_site_check", "extract", "evaluation"}
)


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing to do: the act on a subject, or to begin something for ``waiting`` findings (``found`` is None); to ask
    by a requirement that has yet to reach ``waiting`` organisations.

    ``waiting`` stops at :data:`MANY`. ``by_another`` says that somebody else has begun it, who may be waited for;
    ``of_another`` that a principal only watches over it.
    ``place`` is where the first of those findings waits for an opinion. ``step`` is what to do about a plan that
    somebody else will sign.
    """

    act: str
    found: Found | None
    due_date: datetime.date | None
    waiting: int = 0
    by_another: bool = False
    of_another: bool = False
    place: Place | None = None
    step: Step | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How many findings are in each state, of those that the post sees, and the next date of one."""

    states: tuple[tuple[str, int], ...]
    next_date: datetime.date | None


def duties(actor: Actor, *, on: datetime.date, rules: Mapping[str, Profile]) -> tuple[Duty, ...]:
    """This function will list what waits for this post, at most :data:`MOST`, worst first.

    ``rules`` gives the profile of each round by its id, and that of the site under the empty string.
    """
    found = [*_to_begin(actor), *_to_write(actor), *_of_the_organisation(actor, on=on, rules=rules)]
    acts = [kinds.ROWS[f"{kind}.{name}"] for kind, names in owed.DUTIES.items() for name in names]
    mine = [row for row in acts if permit.provisos(actor.post_kind, row.code) is not None]
    candidates = _candidates(actor, mine, signed=_signed(actor))
    bundle = _surroundings(actor, candidates)
    codes = {row.code for row in mine}
    for each in candidates:
        code = _waits(each, bundle, actor=actor, on=on, rules=rules, codes=codes)
        if code:
            found.append(Duty(code, each, _due(code, each), of_another=_of_another(actor, code, each)))
    found.sort(key=lambda duty: (duty.of_another, duty.due_date or datetime.date.max, duty.act))
    return _begun(actor, _cut(found))


def _of_another(actor: Actor, code: str, found: Found) -> bool:
    """This function will tell what a principal sees waiting that is for others to do: measures with a leader or handler
    of their own."""
    if actor.post_kind is not Post.PRINCIPAL or code not in _CARRIED_OUT:
        return False
    return actor.everyone.isdisjoint((found.facts.responsible, found.facts.handler))


def _cut(found: list[Duty]) -> list[Duty]:
    """This function will keep the first of the duties, and one of each act before: what has no date, as a package that
    waits for its approval, would drown among all that has one."""
    met: set[str] = set()
    ranked = []
    for place, duty in enumerate(found):
        ranked.append((duty.act in met, place))
        met.add(duty.act)
    return [found[place] for place in sorted(place for _, place in sorted(ranked)[:MOST])]


def _due(code: str, found: Found) -> datetime.date | None:
    """This function will give the day of a duty: that of a clock, or the one that a meeting was called for."""
    if code == "meeting.hold":
        return datetime.date.fromisoformat(found.facts.day)
    day: datetime.date | None = found.row.due
    return day


def _begun(actor: Actor, found: list[Duty]) -> tuple[Duty, ...]:
    """This function will tell apart what the actor has begun from what another one did: one query, where any was."""
    subjects_begun = [each.found.facts.id for each in found if each.found is not None and each.act in _BEGINNINGS]
    if not subjects_begun:
        return tuple(found)
    acts = {name for names in _BEGINNINGS.values() for name in names}
    concerned = LineSubject.objects.filter(site=actor.site, subject__in=subjects_begun)
    lines = Line.objects.filter(site=actor.site, act__in=acts, number__in=concerned.values("number"))
    named = lines.annotate(
        concerned=Subquery(concerned.filter(number=OuterRef("number")).values("subject")[:1])
    ).order_by("number")
    begun_by = {str(subject): str(person) for subject, person in named.values_list("concerned", "signed_by")}
    return tuple(
        replace(each, by_another=begun_by.get(each.found.facts.id) not in actor.everyone)
        if each.found is not None and each.act in _BEGINNINGS
        else each
        for each in found
    )


def rules_of_rounds(actor: Actor) -> dict[str, str]:
    """This function will give the digest of the rule set of each of the newest rounds, by the round's id: one query."""
    seen = rows.current("round", actor.site).filter(visibility.visible_to(actor, "round"))
    newest = seen.order_by("-from_number")[:_ROUNDS]
    return {str(subject): digest for subject, digest in newest.values_list("subject", "rules")}


def _signed(actor: Actor) -> dict[str, list[str]]:
    """This function will name the acts that a post may countersign, by kind: whoever began one waits for the others,
    also where to begin it was their right and nobody's duty (to extend, to change, to undo)."""
    found = {
        kind: [
            row.code
            for row in kinds.KINDS[kind].acts
            if row.signers and permit.provisos(actor.post_kind, row.code) is not None
        ]
        for kind in owed.DUTIES
    }
    return {kind: codes for kind, codes in found.items() if codes}


def _candidates(actor: Actor, acts: Iterable[ActRow], *, signed: Mapping[str, list[str]]) -> list[Found]:
    """This function will find the subjects that some acts may wait for, worst first within a kind.

    A query has a part for each state of a kind, and so few parts that it stays short. Several states under one
    condition would be read and sorted whole; one state is read in its order and left early.
    """
    by_kind: dict[str, list[ActRow]] = {kind: [] for kind in signed}
    for row in acts:
        by_kind.setdefault(row.kind, []).append(row)
    for kind in [each for each in by_kind if visibility.is_closed_to(actor, each)]:
        del by_kind[kind]
    parts = [part for kind, each in by_kind.items() for part in _parts(actor, kind, each, signed.get(kind, []))]
    found: dict[str, dict[Any, Any]] = {kind: {} for kind in by_kind}
    for first, *others in portions(parts, _PARTS):
        for row in first.union(*others, all=True):
            found[row.kind_name][row.subject] = row
    return [
        Found(kind, row.number, rows.decode(kind, row.facts), row.from_number, row)
        for kind, several in found.items()
        for row in sorted(several.values(), key=_by_date)[: _CANDIDATES[kind]]
    ]


def _by_date(row: Any) -> tuple[Any, ...]:
    if row.kind_name in _UNDATED:
        return row.from_number, row.number
    return row.due or NO_DATE, row.number


def _parts(actor: Actor, kind: str, acts: list[ActRow], signed: list[str]) -> list[Any]:
    """This function will ask for the worst of a kind in each state that one of some acts starts from.

    One row: kind, subject, number, facts, line, due date.
    """
    current = rows.current(kind, actor.site)
    seen = current.filter(visibility.visible_to(actor, kind))
    conditions = [owed.WITHOUT_STATE[row.code] for row in acts if row.code in owed.WITHOUT_STATE]
    waiting: dict[str, list[Q]] = {}
    for row in acts:
        elsewhere = actor.post_kind not in owed.OPENED_BY.get(row.code, (actor.post_kind,))
        for state in () if row.code in owed.WITHOUT_STATE or elsewhere else owed.FROM.get(row.code, row.from_states):
            waiting.setdefault(state, []).append(owed.ONLY.get(row.code, Q()))
    for state, only in sorted(waiting.items()):
        either = functools.reduce(operator.or_, only) if all(only) else Q()
        conditions.append(Q(state=state) & either & _NOT_PENDING)
    conditions.append(Q(pending_act__in=sorted({*signed, *(row.code for row in acts)})))
    dated = kind not in _UNDATED
    order = ("due_order" if dated else "from_number", "number")
    told = current.annotate(
        kind_name=Value(kind),
        # Cast: PostgreSQL takes a bare NULL for a text, and a union of texts and dates not at all.
        due=F("due_date") if dated else Cast(Value(None), DateField()),
    )
    # SQLite takes no limited part in a union, but a part that asks for the subjects of a limited one. By subject, not
    # by row: site and subject are an index of current rows on every database.
    return [
        told.filter(subject__in=seen.filter(each).order_by(*order).values("subject")[: _CANDIDATES[kind]]).values_list(
            "kind_name", "subject", "number", "facts", "from_number", "due", named=True
        )
        for each in conditions
    ]


def _waits(
    found: Found,
    bundle: Mapping[str, Any],
    *,
    actor: Actor,
    on: datetime.date,
    rules: Mapping[str, Profile],
    codes: set[str],
) -> str:
    """This function will name the first act of duty that nothing stands in the way of, or give an empty text."""
    profile = rules.get(getattr(found.facts, "round", ""), rules[""])
    for each in act.open_acts(found.facts, bundle, actor=actor, on=on.isoformat(), rules=profile):
        wanted = each.act in codes and found.facts.state in owed.FROM.get(each.act, (found.facts.state,))
        if found.kind == "measure":  # what nobody answers for is handed over first, and nothing else ever has to be
            wanted = wanted and found.facts.unowned == (each.act == "measure.hand_over")
        is_due = wanted or each.act.endswith(".countersign")
        if is_due and not each.unmet:
            return each.act
    return ""


def _surroundings(actor: Actor, candidates: Iterable[Found]) -> dict[str, Any]:
    """This function will load what acts from the candidates' states look at: one query for each hundred subjects."""
    candidates = tuple(candidates)
    wanted: set[tuple[str, str]] = set()
    for found in candidates:
        looked_at = _looked_at(found.kind, found.facts.state)
        for field, kind in kinds.KINDS[found.kind].references.items():
            if field in looked_at and kind in ("measure", "inspection", "finding", "round"):
                value = getattr(found.facts, field, None)
                wanted.update((kind, each) for each in ([value] if isinstance(value, str) else value or ()))
    bundle = {found.facts.id: found.facts for found in candidates}
    missing = [(kind, subject) for kind, subject in wanted if subject not in bundle]
    return bundle | subjects.of_kinds(actor, missing) | fed_back.naming(actor, bundle.values())


@functools.cache
def _looked_at(kind: str, state: str) -> frozenset[str]:
    """This function will name the fields of a kind that lead to what acts from a state touch or read."""
    acts = (row for row in kinds.KINDS[kind].acts if state in row.from_states)
    return frozenset(path.partition(".")[0].rstrip("*") for row in acts for path in (*row.touches, *row.reads))


def _to_begin(actor: Actor) -> Iterable[Duty]:
    """This function will list births that findings wait for: a plan for the claimed, a package for what is ready; and
    whom the office has yet to ask."""
    if permit.may_begin(actor, "plan.submit"):
        waiting, due, further = writing.owed(actor)
        if waiting:
            yield Duty("plan.submit", None, due, min(waiting, MANY))
        for each in further:
            yield Duty("plan.submit", None, each.due, each.count, step=each)
    if actor.post_kind in OFFICE:
        for requirement, count in untold.still_to_ask(actor):
            yield Duty("requirement.ask_others", requirement, None, min(count, MANY))
        count, place = untold.without_opinion(actor)
        if count:
            yield Duty("package.compose", None, None, min(count, MANY), place=place)


def _to_write(actor: Actor) -> Iterable[Duty]:
    """This function will list what is to be done about plans that the principal will sign."""
    for each in writing.steps(actor):
        code = "plan.submit" if each.plan is None else "plan.resubmit"
        yield Duty(code, each.plan, each.due, each.count, step=each)


def _of_the_organisation(actor: Actor, *, on: datetime.date, rules: Mapping[str, Profile]) -> Iterable[Duty]:
    """This function will list births that the leadership owes: a self-examination each, and the reports on a plan; and
    what a leader has left whose post ended by its date."""
    if actor.post_kind not in LEADERSHIP:
        return
    seen = rows.current("finding", actor.site).filter(visibility.findings_in_order(actor))
    told = seen.filter(organisation=actor.body, handed_over_date__isnull=False)
    examined = rows.current("self_examination", actor.site).filter(
        round=OuterRef("round"), organisation=actor.body, person__in=sorted(actor.holder_identities)
    )
    newest = told.order_by("-handed_over_date", "-number").annotate(
        examined=Exists(examined.exclude(state=common.ANNULLED))
    )
    for round_id, is_examined in newest.values_list("round", "examined")[:1]:
        awaited = rules.get(str(round_id), rules[""]).allows(self_examination.OPTION) and actor.on_behalf_of is None
        if awaited and not is_examined:
            yield Duty("self_examination.hand_in", None, None, 1)
    columns = ("kind_name", "number", "facts", "from_number", "due")
    told_of = _left_by_date(actor, on=on).values_list(*columns, named=True)
    if permit.may_begin(actor, "report.sign"):
        reported = rows.current("plan", actor.site).filter(
            visibility.visible_to(actor, "plan"), state="accepted", due_clock__in=report.CLOCKS.values()
        )
        plans = reported.annotate(kind_name=Value("plan"), due=F("due_date"))
        told_of = told_of.union(plans.values_list(*columns, named=True), all=True)
    found = list(told_of)
    dues = [each.due for each in found if each.kind_name == "plan" and each.due is not None]
    if dues:
        yield Duty("report.sign", None, min(dues), 1)
    yield from _to_hand_over(actor, [each for each in found if each.kind_name == "measure"])
    for left in leaderships.claimed_by_none_left(actor, on=on, most=MOST):
        code = "finding.claim" if left.facts.state == "claimed" else "finding.join_claim"
        yield Duty(code, left, left.row.due_date)


def _posts_of_leaders(actor: Actor, when: Q) -> QuerySet[PostRow]:
    return PostRow.objects.filter(when, site=actor.site, body=actor.body, state="held", post_kind__in=LEADERSHIP)


def _left_by_date(actor: Actor, *, on: datetime.date) -> QuerySet[Any]:
    """This function will ask for the first measures whose leader's post in the leadership ended by its date: no line
    tells of that."""
    leading = _posts_of_leaders(actor, in_force(on))
    current = rows.current("measure", actor.site)
    own = current.filter(visibility.visible_to(actor, "measure"), _NOT_PENDING, organisation=actor.body)
    left = own.filter(state__in=OWNED, unowned=False).exclude(responsible__in=leading.values("person"))
    first = left.order_by("due_order", "number").values("subject")[:MOST]
    found: QuerySet[Any] = current.filter(subject__in=first).annotate(kind_name=Value("measure"), due=F("due_date"))
    return found


def _to_hand_over(actor: Actor, left: list[Any]) -> Iterable[Duty]:
    """This function will take out those whose leader leads on by another id: one query, where there are any."""
    same = identities.of_site(uuid.UUID(actor.site)) if left else None
    for row in left:
        facts = rows.decode("measure", row.facts)
        ids = same.of(facts.responsible) - {facts.responsible} if same is not None else frozenset()
        if not ids or not _posts_of_leaders(actor, CURRENT).filter(person__in=sorted(ids)).exists():
            found = Found("measure", row.number, facts, row.from_number, row)
            yield Duty("measure.hand_over", found, row.due)


def standing(actor: Actor, *, on: datetime.date) -> Standing:
    """This function will count what stands: from the counters where the post sees whole organisations."""
    states = _counted(actor) if _sees_whole_organisations(actor) else _grouped(actor)
    current = rows.current("finding", actor.site).filter(visibility.findings_in_order(actor))
    following = current.filter(due_order__gte=on, state__in=ledger.RUNNING).order_by("due_order")
    next_date = following.values_list("due_date", flat=True).first()
    return Standing(tuple(sorted(states.items())), next_date)


def _sees_whole_organisations(actor: Actor) -> bool:
    """Counters know organisations and states, and neither labels nor inspections."""
    one_by_one = actor.post_kind in (*TEAM, Post.DEPARTMENT_CONTACT) or visibility.is_bound(actor)
    return not one_by_one and actor.clearance >= settings.HUIYIN.ceiling


def _counted(actor: Actor) -> dict[str, int]:
    """This function will sum the counters of the organisations whose matters the post sees.

    Outside the round, what has not been issued is not seen; whether what was withdrawn had been is a matter of each.
    """
    counters = Counter.objects.filter(visibility.rule(actor, "plan").q, site=actor.site)
    one_by_one: tuple[str, ...] = ()
    if actor.post_kind not in visibility.ALL_OF_THE_SITE:
        one_by_one = ("withdrawn",)
        if actor.post_kind in INSPECTED:
            # Counters know no audience: what was told to the principal alone is counted by nobody else.
            one_by_one = (*visibility.TOLD_APART, *one_by_one)
        counters = counters.exclude(state__in=(*finding.BEFORE_ISSUE, *one_by_one))
    counted = counters.exclude(state=common.ANNULLED).values_list("state").annotate(total=Sum("findings")).order_by()
    found = {state: total for state, total in counted if total}
    return found | (_grouped(actor, Q(state__in=one_by_one)) if one_by_one else {})


def _grouped(actor: Actor, condition: Q | None = None) -> dict[str, int]:
    current = rows.current("finding", actor.site).filter(visibility.findings_in_order(actor), condition or Q())
    grouped = current.exclude(state=common.ANNULLED).values_list("state").annotate(total=Count("number")).order_by()
    return dict(grouped)


def changed_since(actor: Actor, moment: datetime.datetime | None, *, size: int = 10) -> tuple[Found, ...]:
    """This function will list the findings that changed after a moment, newest change first; all without a moment."""
    current = rows.current("finding", actor.site).filter(visibility.findings_in_order(actor))
    if moment is not None:
        # The line, not the time: the index over the last acts is by line.
        line = Line.objects.filter(site=actor.site, recorded_at__lte=moment).order_by("-recorded_at", "-number")
        current = current.filter(from_number__gt=Coalesce(line.values("number")[:1], 0))
    found = list(current.order_by("-from_number", "-number")[:size])
    return tuple(Found("finding", row.number, rows.decode("finding", row.facts), row.from_number, row) for row in found)


# What ``people.actors`` asks for; doors find it beside the desk.
inspections_of_team = visibility.inspections_of_team
