"""What lies with one person of an organisation: the measures that they answer for or carry out, worst first."""

import datetime
from dataclasses import dataclass

from django.db.models import Count, Q, Window

from huiyin.kernel.actor import LEADERSHIP, Actor, Post
from huiyin.kernel.measure import LIVE
from huiyin.record import rows, visibility
from huiyin.record.queries.subjects import Found

MOST = 6
# Who carries measures or answers for them.
POSTS = (*LEADERSHIP, Post.HANDLER)


@dataclass(frozen=True, slots=True)
class Mine:
    """``measures`` are the first of one's own by date; ``open`` and ``late`` count them all."""

    measures: tuple[Found, ...]
    open: int
    late: int


def of(actor: Actor, *, on: datetime.date) -> Mine | None:
    """This function will gather what lies with somebody who carries or answers for measures: one query, since a desk
    asks many already; None for every other post."""
    if actor.post_kind not in POSTS:
        return None
    seen = rows.current("measure", actor.site).filter(visibility.visible_to(actor, "measure"))
    ids = sorted(actor.holder_identities)
    own = seen.filter(Q(responsible__in=ids, unowned=False) | Q(handler__in=ids), state__in=LIVE)
    told = own.annotate(
        open_count=Window(Count("number")), late_count=Window(Count("number", filter=Q(due_date__lt=on)))
    )
    found = list(told.order_by("due_order", "number")[:MOST])
    return Mine(
        measures=tuple(
            Found("measure", row.number, rows.decode("measure", row.facts), row.from_number, row) for row in found
        ),
        open=found[0].open_count if found else 0,
        late=found[0].late_count if found else 0,
    )
