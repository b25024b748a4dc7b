"""How findings stand, grouped: by organisation and state, as far as the actor sees them, with one query each."""

import datetime
from collections.abc import Mapping

from django.db.models import Count, Q

from huiyin.kernel.actor import Actor
from huiyin.record import rows, visibility


def by_organisation(
    actor: Actor, *, on: datetime.date, round_id: str = "", organisation: str = ""
) -> Mapping[str, Mapping[str, int]]:
    """This function will count findings of each organisation by state; ``late`` counts those past their date."""
    visible = rows.current("finding", actor.site).filter(visibility.visible_to(actor, "finding"))
    visible = visible.exclude(state="annulled")
    if round_id:
        visible = visible.filter(round=round_id)
    if organisation:
        visible = visible.filter(organisation=organisation)
    counted: dict[str, dict[str, int]] = {}
    grouped = visible.order_by().values_list("organisation", "state")
    for where, state, number, late in grouped.annotate(number=Count("id"), late=Count("id", filter=Q(due_date__lt=on))):
        counts = counted.setdefault(str(where), {"late": 0})
        counts[state] = number
        counts["late"] += late
    return counted
