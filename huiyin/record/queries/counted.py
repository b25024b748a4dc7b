"""What figures count, grouped and added up by the database: today or as of a line, for an actor."""

import datetime
import uuid
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import BooleanField, Count, ExpressionWrapper, Q, QuerySet, Value
from django.db.models.functions import StrIndex

from huiyin.kernel.actor import TEAM, Actor
from huiyin.kernel.figures import TIMED, Counted, Rectified, Standing
from huiyin.kernel.refused import Refused
from huiyin.record import directory, journal, tables, visibility
from huiyin.record.models import FindingRow, InspectionRow
from huiyin.record.queries import ledger, subjects
from huiyin.record.queries.ledger import Wanted

_ALIKE = (
    "state", "organisation", "category", "round",
    "issued_date", "handed_over_date", "declared_date", "verified_date", "closed_date",
)  # fmt: skip
# Facts are stored in the canonical form, so that this has one spelling. Not by LIKE, which folds case and is slower.
_ON_SITE = '"depth":"on_site"'


def at_size(actor: Actor, wanted: Wanted, *, on: datetime.date, as_of: int | None = None) -> tuple[Counted, int]:
    """This function will count findings and give the size of the journal that they were counted at.

    The rows of now are found faster than those of a line. Where an act came between, they are counted as of the line.

    :raises Refused: not_found, for a post that sees no findings, and for a round or an organisation that isn't for it.
    """
    if not counts(actor):
        raise Refused("not_found", kind="figures")
    for organisation in wanted.organisations:
        _require_organisation(actor, str(organisation))
    if wanted.round is not None:
        subjects.by_id(actor, "round", subject=str(wanted.round))
    if as_of is not None:
        return of_findings(actor, wanted, on=on, as_of=as_of), as_of
    size = journal.size(actor.site)
    found = of_findings(actor, wanted, on=on)
    if journal.size(actor.site) != size:
        found = of_findings(actor, wanted, on=on, as_of=size)
    return found, size


def counts(actor: Actor) -> bool:
    """This function will tell whether there are figures for a post at all: those who keep the site have none."""
    return actor.post_kind not in directory.KEEPERS


def _require_organisation(actor: Actor, organisation: str) -> None:
    """A count of nothing would say that an organisation has nothing; that is not for everybody to ask."""
    subjects.by_id(actor, "body", subject=organisation)
    if actor.post_kind in TEAM:
        inspected = InspectionRow.objects.filter(visibility.visible_to(actor, "inspection"), until_number__isnull=True)
        is_open = inspected.filter(organisation=organisation).exists()
    else:
        is_open = visibility.rule(actor, "plan").holds(_Of(organisation))
    if not is_open:
        raise Refused("not_found", kind="body")


@dataclass(frozen=True, slots=True)
class _Of:
    """What the rules about an organisation's matters ask of one."""

    organisation: str


def of_findings(actor: Actor, wanted: Wanted, *, on: datetime.date, as_of: int | None = None) -> Counted:
    """This function will count every finding that the actor sees and that is wanted: two queries.

    The same as :func:`huiyin.kernel.figures.counted` of their facts, which nobody has to read for it one by one.
    Drafts are among them: what is issued is for the figures to say. Each query goes over the whole table where a past
    day is asked for, so there are not more of them.
    """
    seen = ledger.chosen(actor, wanted, on=on, as_of=as_of).order_by()
    return Counted(_standings(seen), _rectified(seen, site=actor.site))


def _standings(seen: QuerySet[FindingRow]) -> tuple[Standing, ...]:
    grouped = (
        seen.annotate(at_on_site=StrIndex("facts", Value(_ON_SITE)))
        .values(
            *_ALIKE,
            returned=_whether(Q(returns__gt=0)),
            again=_whether(Q(cycle__gt=1)),
            on_site=_whether(Q(state="closed") & Q(at_on_site__gt=0)),
        )
        .annotate(findings=Count("id"))
    )
    return tuple(sorted(Standing(**{name: _plain(value) for name, value in row.items()}) for row in grouped))


def _whether(condition: Q) -> ExpressionWrapper[Q]:
    return ExpressionWrapper(condition, BooleanField())


def _plain(value: Any) -> Any:
    """This function will write a value as facts have it, nothing as the empty text."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value) if isinstance(value, uuid.UUID) else "" if value is None else value


def _rectified(seen: QuerySet[FindingRow], *, site: str) -> tuple[Rectified, ...]:
    """This function will count rectifications by their dates. Clocks are in the facts alone, and are read there."""
    try:
        timed, parameters = seen.filter(state__in=TIMED).values("site", "facts").query.sql_with_params()
    except EmptyResultSet:  # a post that sees no finding: the ORM asks the database nothing then
        return ()
    sql = tables.statement(f"rectified_{connection.vendor}").replace("{findings}", timed)
    own = FindingRow._meta.get_field("site").get_db_prep_value(site, connection)
    with connection.cursor() as cursor:
        cursor.execute(sql, (*parameters, own))
        return tuple(sorted(Rectified(*row) for row in cursor.fetchall()))
