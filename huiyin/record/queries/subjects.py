"""One subject of any kind: found by its number, today or as of a line, with its facts; and short lists of a kind."""

import datetime
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Q, Value
from django.utils import timezone

from huiyin.kernel import act, facts, kinds
from huiyin.kernel.actor import INSPECTED, Actor
from huiyin.kernel.refused import Refused
from huiyin.kernel.row import ActRow
from huiyin.record import fed_back, rows, visibility
from huiyin.record.models import Line, SubjectHead
from huiyin.record.models.state import NumberedRow
from huiyin.record.portions import portions
from huiyin.record.queries.ledger import seen_at

_AT_ONCE = 100
# Who worked out what the inspected side is told: person ids, which are not for it.
_BEHIND = frozenset({"drafted_by", "approved_by", "composed_by"})
_DRAFTED = frozenset({"finding", "package"})
# Databases keep no larger whole number.
MOST_NUMBER = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Found:
    """One subject with its facts. ``from_number`` is the line that made them so; ``row`` the state row itself."""

    kind: str
    number: int
    facts: Any
    from_number: int
    row: Any


def by_number(actor: Actor, kind: str, *, number: int, as_of: int | None = None) -> Found:
    """This function will find a subject by its number: one query, two for people's kinds and for a past day.

    :raises Refused: not_found, the same for what is absent and for what the actor may not see.
    """
    if not 0 < number <= MOST_NUMBER:
        raise Refused("not_found", kind=kind)
    if as_of is None and issubclass(rows.MODELS[kind], NumberedRow):
        row = seen_at(actor, kind, as_of=None).filter(number=number).first()
        if row is None:
            raise Refused("not_found", kind=kind)
        return _found(kind, row, number=number)
    # Rows of the past have no index by number.
    head = (
        SubjectHead.objects.filter(site=actor.site, kind=kind, number=number).values_list("subject", flat=True).first()
    )
    if head is None:
        raise Refused("not_found", kind=kind)
    return by_id(actor, kind, subject=str(head), number=number, as_of=as_of)


def by_id(actor: Actor, kind: str, *, subject: str, number: int | None = None, as_of: int | None = None) -> Found:
    """This function will find a subject by its id.

    :raises Refused: not_found.
    """
    row = seen_at(actor, kind, as_of=as_of).filter(subject=subject).first()
    if row is None:
        raise Refused("not_found", kind=kind)
    if number is None:
        number = SubjectHead.objects.get(site=actor.site, subject=subject).number
    return _found(kind, row, number=number)


def _found(kind: str, row: Any, *, number: int) -> Found:
    return Found(kind, number, rows.decode(kind, row.facts), row.from_number, row)


def several(actor: Actor, kind: str, *, subjects: Iterable[str], as_of: int | None = None) -> dict[str, Found]:
    """This function will find several subjects of one kind by id, those that the actor may see.

    One query for each hundred, so that no statement grows with what is asked for; two for people's kinds.
    """
    wanted = sorted(set(subjects))
    told: dict[str, Found] = {}
    for portion in portions(wanted, _AT_ONCE):
        found = list(seen_at(actor, kind, as_of=as_of).filter(subject__in=portion))
        told.update((str(each.row.subject), each) for each in _numbered(actor, kind, found))
    return told


def _numbered(actor: Actor, kind: str, found: list[Any]) -> tuple[Found, ...]:
    """This function will put the numbers to rows: people's rows don't hold their own."""
    if issubclass(rows.MODELS[kind], NumberedRow):
        return tuple(_found(kind, row, number=row.number) for row in found)
    heads = SubjectHead.objects.filter(site=actor.site, subject__in=[row.subject for row in found])
    numbers = dict(heads.values_list("subject", "number"))
    return tuple(_found(kind, row, number=numbers[row.subject]) for row in found)


def of_kinds(actor: Actor, wanted: Iterable[tuple[str, str]], *, as_of: int | None = None) -> dict[str, Any]:
    """This function will give the facts of subjects of any kinds, (kind, id), by id, those that the actor may see.

    One query for each hundred, however many kinds there are.
    """
    found = {}
    for kind, subject, stored in _of_kinds(actor, wanted, "facts", as_of=as_of):
        found[str(subject)] = rows.decode(kind, stored)
    return found


def seen(actor: Actor, wanted: Iterable[tuple[str, str]]) -> set[str]:
    """This function will give the ids of those subjects, (kind, id), that the actor may see now."""
    return {str(subject) for _, subject in _of_kinds(actor, wanted)}


def stored(actor: Actor, found: Sequence[Found]) -> list[dict[str, Any]]:
    """This function will give the stored form of facts without the references that lead to what the actor may not see,
    and for the inspected side without those behind findings and packages (attack 24).

    One query for each hundred references; none for those who see all of the site.
    """
    told = [facts.encode(each.facts) for each in found]
    if visibility.sees_all(actor):
        return told
    told = [_without_underneath(one) for one in told]
    if actor.post_kind in INSPECTED:
        told = [_without_those_behind(one, each.kind) for one, each in zip(told, found, strict=True)]
    references = [kinds.KINDS[each.kind].references for each in found]
    named = {
        (of, subject)
        for own, one in zip(references, told, strict=True)
        for name, of in own.items()
        for subject in _listed(one.get(name, ()))
    }
    open_to = seen(actor, named) if named else set()
    return [_open(one, own, open_to) for own, one in zip(references, told, strict=True)]


def _without_underneath(told: dict[str, Any]) -> dict[str, Any]:
    """This function will leave out the findings that lie underneath a common problem, and that there are any (M6)."""
    if "agenda" not in told:
        return told
    return {
        **told,
        "agenda": [{name: each for name, each in row.items() if name != "findings"} for row in told["agenda"]],
    }


def _without_those_behind(told: dict[str, Any], kind: str) -> dict[str, Any]:
    return {name: value for name, value in told.items() if name not in _BEHIND} if kind in _DRAFTED else told


def _listed(value: Any) -> Iterable[str]:
    return (value,) if isinstance(value, str) else value


def _open(told: dict[str, Any], references: Mapping[str, str], open_to: set[str]) -> dict[str, Any]:
    kept = {}
    for name, value in told.items():
        if name not in references:
            kept[name] = value
        elif isinstance(value, list):
            kept[name] = [each for each in value if each in open_to]
        elif value in open_to:
            kept[name] = value
    return kept


def _of_kinds(
    actor: Actor, wanted: Iterable[tuple[str, str]], *columns: str, as_of: int | None = None
) -> Iterator[tuple[Any, ...]]:
    """This function will yield kind, id and some columns of subjects: tables of all kinds have those in common."""
    pairs = sorted(set(wanted))
    for portion in portions(pairs, _AT_ONCE):
        by_kind: dict[str, list[str]] = {}
        for kind, subject in portion:
            by_kind.setdefault(kind, []).append(subject)
        first, *others = (
            seen_at(actor, kind, as_of=as_of)
            .filter(subject__in=ids)
            .annotate(kind_of_row=Value(kind, CharField()))
            .values_list("kind_of_row", "subject", *columns)
            for kind, ids in by_kind.items()
        )
        yield from first.union(*others, all=True)


def page(
    actor: Actor,
    kind: str,
    *,
    condition: Q | None = None,
    before: int | None = None,
    size: int = 50,
    as_of: int | None = None,
) -> tuple[tuple[Found, ...], int | None]:
    """This function will list the subjects of a kind, those that changed last first.

    Gives the rows and the cursor of the next page: the line number to ask ``before``, None at the end.
    """
    chosen = seen_at(actor, kind, as_of=as_of).filter(condition or Q()).exclude(state="annulled")
    if before is not None:
        chosen = chosen.filter(from_number__lt=before)
    found = list(chosen.order_by("-from_number", "-subject")[: size + 1])
    if len(found) > size:
        found = _whole_lines(found, chosen, size)
    listed = _numbered(actor, kind, found)
    more = (
        bool(found) and chosen.filter(from_number__lt=found[-1].from_number).exists() if len(found) >= size else False
    )
    return listed, found[-1].from_number if more else None


def _whole_lines(found: list[Any], chosen: Any, size: int) -> list[Any]:
    """This function will end a page between two lines: one line may have made many subjects at once."""
    last = found[size - 1].from_number
    kept = [row for row in found if row.from_number > last]
    return kept + list(chosen.filter(from_number=last).order_by("-subject"))


def line_at(site: str, moment: datetime.datetime) -> int:
    """This function will give the journal size at a moment: the number of the last line recorded until then."""
    last = Line.objects.filter(site=site, recorded_at__lte=moment).order_by("-recorded_at", "-number")
    return last.values_list("number", flat=True).first() or 0


def line_of_day(site: str, day: datetime.date) -> int:
    """This function will give the journal size at the end of a civil day in the installation's zone."""
    midnight = datetime.datetime.combine(day + datetime.timedelta(days=1), datetime.time())
    end = midnight.replace(tzinfo=timezone.get_default_timezone()) - datetime.timedelta(microseconds=1)
    return line_at(site, end)


def reach_of(
    actor: Actor, found: Found, *, as_of: int | None = None, known: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """This function will load what the acts on a subject look at: for :func:`huiyin.kernel.act.open_acts`.

    One query for each hundred subjects that it names, then two for each step further that an act looks. ``known`` are
    facts that were loaded already, by id.
    """
    facts, kind = found.facts, kinds.KINDS[found.kind]
    wanted = []
    for field, of in kind.references.items():
        value = getattr(facts, field, None)
        wanted += [(of, each) for each in ([value] if isinstance(value, str) else value or ())]
    held = known or {}
    missing = [(of, each) for of, each in wanted if each not in held]
    bundle = {facts.id: facts, **held, **of_kinds(actor, missing, as_of=as_of)}
    possible = [row for row in kind.acts if not row.birth and facts.state in row.from_states]
    asked = set(bundle) | {each for _, each in wanted}
    # A rule may look further, as the issue of a package does at the inspections of its findings.
    while new := {each for row in possible for each in _reached(row, facts, bundle=bundle)} - asked:
        asked |= new
        bundle.update(of_kinds(actor, _with_kinds(actor.site, sorted(new)), as_of=as_of))
    return bundle | fed_back.naming(actor, [facts])


def _with_kinds(site: str, ids: list[str]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for portion in portions(ids, _AT_ONCE):
        heads = SubjectHead.objects.filter(site=site, subject__in=portion)
        found += [(kind, str(subject)) for subject, kind in heads.values_list("subject", "kind")]
    return found


def _reached(row: ActRow, facts: Any, *, bundle: dict[str, Any]) -> set[str]:
    touched, read = act.reach(row, facts, values={}, bundle=bundle)
    return touched | read


def uuid_of(value: str) -> uuid.UUID | None:
    """This function will read an id, None for anything else."""
    try:
        return uuid.UUID(value)
    except ValueError:
        return None
