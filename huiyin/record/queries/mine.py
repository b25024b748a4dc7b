"""What lies with one person of an organisation: their measures, worst first, and what nobody has taken there."""

import datetime
from dataclasses import dataclass

from django.db.models import Count, Q

from huiyin.kernel.measure import LIVE
from huiyin.kernel.permit import LEADERSHIP, Actor, Post
from huiyin.record import rows, visibility
from huiyin.record.queries.subjects import Found

MOST = 6
# Who carries measures or answers for them.
POSTS = (*LEADERSHIP, Post.HANDLER)


@dataclass(frozen=True, slots=True)
class Mine:
    """``measures`` are the first of one's own by date; ``open`` and ``late`` count them all. ``unclaimed`` findings and
    ``unowned`` measures are the organisation's, and nobody's."""

    measures: tuple[Found, ...]
    open: int
    late: int
    unclaimed: int
    unowned: int


def of(actor: Actor, *, on: datetime.date) -> Mine | None:
    """This function will gather what lies with somebody who carries or answers for measures: four queries; None for
    every other post."""
    if actor.post_kind not in POSTS:
        return None
    seen = rows.current("measure", actor.site).filter(visibility.visible_to(actor, "measure"))
    ids = sorted(actor.holder_identities)
    own = seen.filter(Q(responsible__in=ids, unowned=False) | Q(handler__in=ids), state__in=LIVE)
    counted = own.aggregate(open=Count("number"), late=Count("number", filter=Q(due_date__lt=on)))
    first = own.order_by("due_order", "number")[:MOST]
    findings = rows.current("finding", actor.site).filter(visibility.visible_to(actor, "finding"))
    return Mine(
        measures=tuple(
            Found("measure", row.number, rows.decode("measure", row.facts), row.from_number, row) for row in first
        ),
        open=counted["open"],
        late=counted["late"],
        unclaimed=findings.filter(organisation=actor.body, state="issued").count(),
        unowned=seen.filter(organisation=actor.body, unowned=True, state__in=LIVE).count(),
    )
