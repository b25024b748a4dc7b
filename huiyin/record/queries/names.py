"""Names and choices: what persons, bodies and numbered subjects are called, and the few that fit what was typed."""

import datetime
import uuid
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from huiyin.kernel import given, kinds
from huiyin.kernel.actor import Actor
from huiyin.people.models import Account, BodyRow, PersonRow, PostRow, RecusalRow, Site
from huiyin.record import rows, visibility
from huiyin.record.models import InspectionRow, SubjectHead
from huiyin.record.queries import subjects, texts
from huiyin.record.queries.ledger import at_line

MOST_CANDIDATES = 20
MOST_POSTS = 200
_NOBODY = ("", "")
_HALL = ("body", "person")
# The field that holds the text people know a subject by, a commitment.
_TITLES = {
    "mandate": "title", "round": "title", "imported_list": "title", "finding": "statement", "measure": "text",
    "achievement": "statement", "requirement": "heading", "screening": "scope", "campaign": "title",
    "copy_notice": "text", "notice": "text", "bulk_export": "purpose", "self_examination": "text", "report": "text",
    "watch": "reason", "sign_answer": "reason", "on_site_check": "reason", "letter": "text", "hearing": "text",
    "accountability_referral": "text", "consultation": "heading", "consultation_item": "text",
}  # fmt: skip
_OF_AN_ORGANISATION = frozenset(
    {"inspection", "plan", "measure", "package", "finding", "achievement", "answer", "session", "screening"}
    | {"self_examination", "report", "watch", "on_site_check", "letter", "sign_answer", "extract", "evaluation"}
    | {"hearing", "accountability_referral", "consultation_item"}
)


@dataclass(frozen=True, slots=True)
class Named:
    """A subject as a choice: kind, number, both names (or the text that it is known by), the body beside it."""

    subject: str
    kind: str
    number: int
    name: str
    name_en: str = ""
    organisation: str = ""
    organisation_en: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """A post with the names of its holder and body; ``until_date`` None while no end is set."""

    subject: str
    number: int
    person: str
    person_number: int
    person_name: str
    person_name_en: str
    body: str
    body_number: int
    body_name: str
    body_name_en: str
    post_kind: str
    title: str
    state: str
    from_date: datetime.date
    until_date: datetime.date | None


def persons(site: str, ids: Collection[Any]) -> dict[str, tuple[str, str]]:
    """This function will give the present names of persons, whoever asks: one query."""
    return _names(PersonRow, site, ids)


def bodies(site: str, ids: Collection[Any]) -> dict[str, tuple[str, str]]:
    """This function will give the present names of bodies, whoever asks: one query."""
    return _names(BodyRow, site, ids)


def visible_persons(actor: Actor, ids: Collection[Any]) -> dict[str, tuple[str, str]]:
    """This function will give the names of those persons whom the actor may know (attack 24)."""
    if not ids:
        return {}
    seen = PersonRow.objects.filter(visibility.visible_to(actor, "person"), until_number__isnull=True)
    found = seen.filter(subject__in=set(ids)).values_list("subject", "name", "name_en")
    return {str(subject): (name, name_en) for subject, name, name_en in found}


def _names(model: Any, site: str, ids: Collection[Any]) -> dict[str, tuple[str, str]]:
    if not ids:
        return {}
    found = model.objects.filter(site=site, subject__in=set(ids), until_number__isnull=True)
    return {str(each): (name, name_en) for each, name, name_en in found.values_list("subject", "name", "name_en")}


def numbers(site: str, ids: Collection[Any]) -> dict[str, tuple[str, int]]:
    """This function will give kind and number of subjects, whoever asks: one query."""
    if not ids:
        return {}
    found = SubjectHead.objects.filter(site=site, subject__in=set(ids)).values_list("subject", "kind", "number")
    return {str(subject): (kind, number) for subject, kind, number in found}


def post_kinds(site: str, ids: Collection[Any]) -> dict[str, str]:
    """This function will give what kind of post each is, whoever asks: one query."""
    if not ids:
        return {}
    found = PostRow.objects.filter(site=site, subject__in=set(ids), until_number__isnull=True)
    return {str(subject): post_kind for subject, post_kind in found.values_list("subject", "post_kind")}


def candidates(
    actor: Actor,
    kind: str,
    *,
    query: str = "",
    chosen: Collection[str] = (),
    states: Collection[str] = (),
    most: int = MOST_CANDIDATES,
    **columns: str,
) -> tuple[Named, ...]:
    """This function will name subjects that fit what was typed, the chosen ones first: four queries at most.

    ``columns`` narrow by columns of the state row (``organisation=…``), ``states`` by state. Without anything typed,
    the newest are given.
    """
    visible = rows.MODELS[kind]._default_manager.filter(visibility.visible_to(actor, kind), until_number__isnull=True)
    visible = visible.exclude(state="annulled")
    kept = [each for each in chosen if given.is_uuid(each)]
    found = list(visible.filter(subject__in=kept)) if kept else []
    fitting = visible.exclude(subject__in=kept).filter(**{name: value for name, value in columns.items() if value})
    if states:
        fitting = fitting.filter(state__in=states)
    if query.strip():
        fitting = fitting.filter(_fits(kind, query.strip(), site=actor.site))
    found += list(fitting.order_by("-from_number", "subject")[:most])
    return named(actor, [rows.decode(kind, row.facts) for row in found])


def _fits(kind: str, query: str, *, site: str) -> Q:
    """This function will give the condition for what was typed: a number, or a piece of a name."""
    fits = Q(pk__in=())
    if query.isdecimal() and len(query) < 18:
        heads = SubjectHead.objects.filter(site=site, kind=kind, number=int(query))
        fits |= Q(subject__in=heads.values("subject"))
    if kind in ("body", "person"):
        fits |= Q(name__icontains=query) | Q(name_en__icontains=query)
    if kind == "body":
        fits |= Q(code=query)
    if kind == "post":
        whose = PersonRow.objects.filter(site=site, until_number__isnull=True).filter(
            Q(name__icontains=query) | Q(name_en__icontains=query)
        )
        fits |= Q(person__in=whose.values("subject")) | Q(title__icontains=query)
    if kind in _OF_AN_ORGANISATION:
        at = BodyRow.objects.filter(site=site, until_number__isnull=True).filter(
            Q(name__icontains=query) | Q(name_en__icontains=query)
        )
        fits |= Q(organisation__in=at.values("subject"))
    return fits


def called(actor: Actor, wanted: Iterable[tuple[str, str]]) -> dict[str, Named]:
    """This function will name subjects of several kinds by (kind, id), those that the actor may see."""
    return {each.subject: each for each in named(actor, subjects.of_kinds(actor, wanted).values())}


def named(actor: Actor, known: Iterable[Any]) -> tuple[Named, ...]:
    """This function will name subjects of any kinds from their facts, in the order given: four queries at most.

    The actor sees them, or the facts would not be at hand.
    """
    facts = list(known)
    titles = {each.id: getattr(each, _TITLES[kind]) for each in facts if (kind := kinds.kind_of(each)) in _TITLES}
    shown = texts.shown(titles.values(), actor=actor)
    known_numbers = numbers(actor.site, [each.id for each in facts])
    places = [each.organisation for each in facts if hasattr(each, "organisation")]
    hall = _hall_names(actor.site, [*places, *(each.id for each in facts if kinds.kind_of(each) in _HALL)])
    holders = visible_persons(actor, {each.person for each in facts if kinds.kind_of(each) == "post"})
    listed = []
    for each in facts:
        kind, name = kinds.kind_of(each), hall.get(each.id, _NOBODY)
        if kind in _TITLES:
            title = titles[each.id]  # a referral that is due has no text yet
            name = (shown[title].text, "") if title else _NOBODY
        elif kind == "post":
            name = holders.get(each.person, _NOBODY)
        place = hall.get(getattr(each, "organisation", ""), _NOBODY)
        listed.append(Named(each.id, kind, known_numbers[each.id][1], *name, *place))
    return tuple(listed)


def _hall_names(site: str, ids: Collection[str]) -> dict[str, tuple[str, str]]:
    """This function will give the present names of persons and bodies together: one query."""
    if not ids:
        return {}
    found = [
        model._default_manager.filter(site=site, subject__in=set(ids), until_number__isnull=True)
        .values_list("subject", "name", "name_en")
        for model in (PersonRow, BodyRow)
    ]  # fmt: skip
    return {str(subject): (name, name_en) for subject, name, name_en in found[0].union(found[1], all=True)}


def posts(
    actor: Actor, *, person: str = "", body: str = "", kinds: Collection[str] = (), as_of: int | None = None
) -> tuple[Held, ...]:
    """This function will list posts of a person or at a body, those held now first: four queries."""
    found = PostRow.objects.filter(visibility.visible_to(actor, "post")).filter(at_line(as_of))
    found = found.exclude(state="annulled")
    if person:
        found = found.filter(person=person)
    if body:
        found = found.filter(body=body)
    if kinds:
        found = found.filter(post_kind__in=kinds, state="held")
    return _held(actor, found.order_by("state", "from_date", "subject")[:MOST_POSTS])


def held_at(
    actor: Actor, bodies: Collection[str], *, kinds: Collection[str], as_of: int | None = None
) -> tuple[Held, ...]:
    """This function will list who holds posts of certain kinds at some bodies now, or held them after a line of the
    journal: four queries."""
    visible = PostRow.objects.filter(at_line(as_of)).filter(visibility.visible_to(actor, "post"), state="held")
    return _held(actor, visible.filter(body__in=set(bodies), post_kind__in=kinds).order_by(*PostRow.ORDER))


def held_since(actor: Actor, body: str, *, kinds: Collection[str], day: str) -> tuple[Held, ...]:
    """This function will list who holds posts of certain kinds at a body, or held them from a day on: four queries."""
    visible = PostRow.objects.filter(visibility.visible_to(actor, "post"), until_number__isnull=True, body=body)
    stood = visible.exclude(state="annulled").filter(Q(until_date__isnull=True) | Q(until_date__gte=day))
    return _held(actor, stood.filter(post_kind__in=kinds).order_by(*PostRow.ORDER))


def posts_by_id(actor: Actor, ids: Collection[str]) -> tuple[Held, ...]:
    """This function will give posts by their ids, those that the actor may see: four queries."""
    visible = PostRow.objects.filter(visibility.visible_to(actor, "post"), until_number__isnull=True)
    return _held(actor, visible.filter(subject__in=set(ids)))


def _held(actor: Actor, found: Iterable[PostRow]) -> tuple[Held, ...]:
    held = list(found)
    who = visible_persons(actor, [row.person for row in held])
    where = bodies(actor.site, [row.body for row in held])
    known = numbers(actor.site, [each for row in held for each in (row.subject, row.person, row.body)])
    return tuple(
        Held(
            subject=str(row.subject),
            number=known[str(row.subject)][1],
            person=str(row.person),
            person_number=known.get(str(row.person), ("", 0))[1],
            person_name=who.get(str(row.person), _NOBODY)[0],
            person_name_en=who.get(str(row.person), _NOBODY)[1],
            body=str(row.body),
            body_number=known.get(str(row.body), ("", 0))[1],
            body_name=where.get(str(row.body), _NOBODY)[0],
            body_name_en=where.get(str(row.body), _NOBODY)[1],
            post_kind=row.post_kind,
            title=row.title,
            state=row.state,
            from_date=row.from_date,
            until_date=row.until_date,
        )
        for row in held
    )


def of_id(value: str) -> uuid.UUID | None:
    """This function will read an id, None for anything else."""
    return uuid.UUID(value) if given.is_uuid(value) else None


@dataclass(frozen=True, slots=True)
class AtWork:
    """An account with its person and the post that it works in, by name."""

    sign_in_name: str
    name: str
    name_en: str
    post_kind: str
    body_name: str
    body_name_en: str


def of_accounts(site: Site, sign_in_names: Sequence[str]) -> tuple[AtWork, ...]:
    """This function will name the people behind accounts, in the order asked for: four queries.

    It asks nobody's rights: only the sample's sign-in page, where all is made up, shows accounts to strangers.
    """
    found = {each.sign_in_name: each for each in Account.objects.filter(site=site, sign_in_name__in=sign_in_names)}
    held = PostRow.objects.filter(
        site=site.id, subject__in=[each.active_post for each in found.values()], until_number__isnull=True
    )
    posts_held = {row.subject: row for row in held}
    who = persons(str(site.id), {each.person for each in found.values()})
    where = bodies(str(site.id), {row.body for row in held})
    listed = []
    for each in (found[name] for name in sign_in_names if name in found):
        post = posts_held.get(each.active_post) if each.active_post else None
        if post is not None:
            name, body = who.get(str(each.person), ("", "")), where.get(str(post.body), ("", ""))
            listed.append(AtWork(each.sign_in_name, *name, post.post_kind, *body))
    return tuple(listed)


@dataclass(frozen=True, slots=True)
class InRound:
    """A finding with the round that it belongs to."""

    subject: str
    round: str


def claimed(actor: Actor, *, most: int, **columns: Any) -> tuple[InRound, ...]:
    """This function will list claimed findings that no plan treats yet, those of the newest round first: one query."""
    visible = rows.current("finding", actor.site).filter(visibility.visible_to(actor, "finding"), state="claimed")
    found = visible.filter(**{name: value for name, value in columns.items() if value}).order_by("-round", "number")
    return tuple(InRound(str(row.subject), str(row.round)) for row in found[:most])


def facts_of(actor: Actor, kind: str, *, ids: Collection[str]) -> list[Any]:
    """This function will give the facts of subjects that the actor may see, in the order asked for: one query."""
    visible = rows.current(kind, actor.site).filter(visibility.visible_to(actor, kind), subject__in=ids)
    known = {str(subject): rows.decode(kind, stored) for subject, stored in visible.values_list("subject", "facts")}
    return [known[each] for each in ids if each in known]


@dataclass(frozen=True, slots=True)
class Inspected:
    """An inspection of a round: its number and state, which team inspects which organisation."""

    number: int
    state: str
    team: str
    organisation: str


def inspections(actor: Actor, round_id: str, *, most: int, as_of: int | None = None) -> tuple[Inspected, ...]:
    """This function will list the inspections of a round that the actor may see: one query."""
    visible = InspectionRow.objects.filter(visibility.visible_to(actor, "inspection")).filter(at_line(as_of))
    found = visible.filter(round=round_id).exclude(state="annulled").order_by("number")[:most]
    return tuple(Inspected(row.number, row.state, str(row.team), str(row.organisation)) for row in found)


def under(actor: Actor, body: str) -> tuple[Named, ...]:
    """This function will name the bodies right under one: three queries."""
    visible = BodyRow.objects.filter(visibility.visible_to(actor, "body"), until_number__isnull=True, parent=body)
    found = visible.exclude(state="annulled").order_by("name")[:MOST_POSTS]
    return named(actor, [rows.decode("body", row.facts) for row in found])


@dataclass(frozen=True, slots=True)
class Recused:
    """A recusal in force: its number, its ground, the organisation by name."""

    number: int
    ground: str
    name: str
    name_en: str


def recusals(actor: Actor, person: str) -> tuple[Recused, ...]:
    """This function will list the recusals of a person that the actor may know of: three queries."""
    visible = RecusalRow.objects.filter(visibility.visible_to(actor, "recusal"), until_number__isnull=True)
    found = list(visible.filter(person=person, state="declared").order_by("from_number"))
    where = bodies(actor.site, {row.organisation for row in found})
    known = numbers(actor.site, {row.subject for row in found})
    return tuple(
        Recused(known[str(row.subject)][1], row.ground, *where.get(str(row.organisation), ("", ""))) for row in found
    )
