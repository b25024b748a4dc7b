"""What papers and calendars are drawn from beyond one subject: what belongs to a round, who is there, the blank."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import common
from huiyin.kernel.achievement import Achievement
from huiyin.kernel.permit import Actor
from huiyin.record import parts, rows, visibility
from huiyin.record.models import LineSubject
from huiyin.record.queries import history, names
from huiyin.record.queries.history import Told
from huiyin.record.queries.names import Held
from huiyin.record.queries.subjects import Found


@dataclass(frozen=True, slots=True)
class OwnBlank:
    """A blank of a site's own that is in use: its number, and its file in the store by its digest."""

    number: int
    digest: str


def own_blank(site: str, *, paper: str, language: str) -> OwnBlank | None:
    """This function will give the blank that a site uses for a paper, whoever asks; none where its file was erased.

    Of two adopted at the same moment the newest counts. Two queries.
    """
    standing = rows.current("blank", site).filter(paper=paper, written_in=language, state="adopted")
    row = standing.order_by("-from_number", "-number").first()
    if row is None:
        return None
    file = rows.decode("blank", row.facts).file
    shown = parts.shown(site, [file]).get(file)
    return None if shown is None or shown.value is None else OwnBlank(row.number, shown.value["digest"])


def of_round(actor: Actor, kind: str, *, round_id: str, **columns: Any) -> tuple[Found, ...]:
    """This function will give the subjects of a kind that belong to a round and stand, by number: one query.

    ``columns`` narrow by columns of the state row.
    """
    seen = rows.current(kind, actor.site).filter(visibility.visible_to(actor, kind), round=round_id, **columns)
    found = seen.exclude(state=common.ANNULLED).order_by("number")
    return tuple(Found(kind, row.number, rows.decode(kind, row.facts), row.from_number, row) for row in found)


def achievements(actor: Actor, ids: Collection[str]) -> dict[str, Achievement]:
    """This function will give the achievements that a package names, by id, to one who sees the package: one query.

    The organisation sees no achievement by itself, and reads of it in the package that was issued to it.
    """
    if not ids:
        return {}
    found = rows.current("achievement", actor.site).filter(subject__in=sorted(ids), label__lte=actor.clearance)
    kept = found.exclude(state=common.ANNULLED).values_list("subject", "facts")
    return {str(subject): rows.decode("achievement", stored) for subject, stored in kept}


def told(actor: Actor, kind: str, *, subject: str, acts: Collection[str]) -> tuple[Told, ...]:
    """This function will tell the lines of certain acts about a subject, oldest first, to who may read them."""
    numbers = LineSubject.objects.filter(site=actor.site, subject=subject, kind=kind)
    return history.of_acts(actor, numbers.values_list("number", flat=True), acts=acts)


def principals(actor: Actor, organisations: Collection[str]) -> dict[str, Held]:
    """This function will give the principal of each organisation now, those that the actor may know of."""
    held = names.held_at(actor, organisations, kinds=("principal",))
    return {each.body: each for each in held}
