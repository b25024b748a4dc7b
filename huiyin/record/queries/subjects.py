"""One subject of any kind: found by its number, today or as of a line, with its facts; and short lists of a kind."""

import datetime
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from huiyin.kernel import act, kinds
from huiyin.kernel.permit import Actor
from huiyin.kernel.refused import Refused
from huiyin.kernel.row import ActRow
from huiyin.record import rows, visibility
from huiyin.record.models import Line, SubjectHead
from huiyin.record.queries.ledger import at_line

_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Found:
    """One subject with its facts. ``from_number`` is the line that made them so; ``row`` the state row itself."""

    kind: str
    number: int
    facts: Any
    from_number: int
    row: Any


def by_number(actor: Actor, kind: str, *, number: int, as_of: int | None = None) -> Found:
    """This function will find a subject by its number: two queries.

    :raises Refused: not_found, the same for what is absent and for what the actor may not see.
    """
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
    row = _visible(actor, kind, as_of=as_of).filter(subject=subject).first()
    if row is None:
        raise Refused("not_found", kind=kind)
    if number is None:
        number = SubjectHead.objects.get(site=actor.site, subject=subject).number
    return Found(kind, number, rows.decode(kind, row.facts), row.from_number, row)


def several(actor: Actor, kind: str, *, subjects: Iterable[str], as_of: int | None = None) -> dict[str, Found]:
    """This function will find several subjects of one kind by id, those that the actor may see.

    Two queries for each hundred, so that no statement grows with what is asked for.
    """
    wanted = sorted(set(subjects))
    told: dict[str, Found] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        found = list(_visible(actor, kind, as_of=as_of).filter(subject__in=wanted[start : start + _AT_ONCE]))
        heads = SubjectHead.objects.filter(site=actor.site, subject__in=[row.subject for row in found])
        numbers = dict(heads.values_list("subject", "number"))
        for row in found:
            facts = rows.decode(kind, row.facts)
            told[str(row.subject)] = Found(kind, numbers[row.subject], facts, row.from_number, row)
    return told


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
    chosen = _visible(actor, kind, as_of=as_of).filter(condition or Q()).exclude(state="annulled")
    if before is not None:
        chosen = chosen.filter(from_number__lt=before)
    found = list(chosen.order_by("-from_number", "-subject")[: size + 1])
    if len(found) > size:
        found = _whole_lines(found, chosen, size)
    numbers = dict(
        SubjectHead.objects.filter(site=actor.site, subject__in=[row.subject for row in found]).values_list(
            "subject", "number"
        )
    )
    listed = tuple(
        Found(kind, numbers[row.subject], rows.decode(kind, row.facts), row.from_number, row) for row in found
    )
    more = (
        bool(found) and chosen.filter(from_number__lt=found[-1].from_number).exists() if len(found) >= size else False
    )
    return listed, found[-1].from_number if more else None


def _whole_lines(found: list[Any], chosen: Any, size: int) -> list[Any]:
    """This function will end a page between two lines: one line may have made many subjects at once."""
    last = found[size - 1].from_number
    kept = [row for row in found if row.from_number > last]
    return kept + list(chosen.filter(from_number=last).order_by("-subject"))


def _visible(actor: Actor, kind: str, *, as_of: int | None) -> Any:
    return rows.MODELS[kind]._default_manager.filter(at_line(as_of)).filter(visibility.visible_to(actor, kind))


def line_at(site: str, moment: datetime.datetime) -> int:
    """This function will give the journal size at a moment: the number of the last line recorded until then."""
    last = Line.objects.filter(site=site, recorded_at__lte=moment).order_by("-recorded_at", "-number")
    return last.values_list("number", flat=True).first() or 0


def reach_of(actor: Actor, found: Found) -> dict[str, Any]:
    """This function will load what the acts on a subject look at: for :func:`huiyin.kernel.act.open_acts`.

    Two queries for each kind that the subject names, then three at most for each step further that an act looks.
    """
    facts, kind = found.facts, kinds.KINDS[found.kind]
    bundle = {facts.id: facts}
    for field, of in kind.references.items():
        value = getattr(facts, field, None)
        ids = [value] if isinstance(value, str) else list(value or ())
        bundle.update(_facts(actor, of, ids))
    possible = [row for row in kind.acts if not row.birth and facts.state in row.from_states]
    asked = set(bundle)
    # A rule may look further, as the issue of a package does at the inspections of its findings.
    while new := {each for row in possible for each in _reached(row, facts, bundle=bundle)} - asked:
        asked |= new
        of_kind: dict[str, list[str]] = {}
        heads = SubjectHead.objects.filter(site=actor.site, subject__in=new)
        for subject, of in heads.values_list("subject", "kind"):
            of_kind.setdefault(of, []).append(str(subject))
        for of, ids in of_kind.items():
            bundle.update(_facts(actor, of, ids))
    return bundle


def _reached(row: ActRow, facts: Any, *, bundle: dict[str, Any]) -> set[str]:
    touched, read = act.reach(row, facts, values={}, bundle=bundle)
    return touched | read


def _facts(actor: Actor, kind: str, ids: Iterable[str]) -> dict[str, Any]:
    return {subject: each.facts for subject, each in several(actor, kind, subjects=ids).items()}


def uuid_of(value: str) -> uuid.UUID | None:
    """This function will read an id, None for anything else."""
    try:
        return uuid.UUID(value)
    except ValueError:
        return None
