"""The ledger: findings as a list, filtered, ordered, page by page, today or as of a line of the journal."""

import datetime
import functools
import operator
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from huiyin.kernel import finding, kinds
from huiyin.kernel.actor import INSPECTED, TEAM, Actor
from huiyin.kernel.refused import Refused
from huiyin.people import models as people
from huiyin.record import profiles, search, site_trees, tags, visibility
from huiyin.record import rows as stored
from huiyin.record.models import FindingRow, Line, state
from huiyin.record.queries import texts

COUNT_CAP = 1_000
SIZES = (25, 50, 100, 200)
NEAR_DAYS = 10
_SUBTREES_KEPT = 512
_FIRST_HITS = COUNT_CAP + COUNT_CAP // 5  # some of them are annulled or not seen
_OF_A_PART = frozenset({*INSPECTED, *TEAM})  # posts that see a small part of a site
# States in which a date that has passed makes a finding late.
RUNNING = tuple(each for each in finding.STATES if each not in ("closed", "withdrawn"))
TIMELINESS = ("late", "near", "on_time", "no_date")

# An order is the columns of its keyset and whether it runs downwards; each has an index in models/finding.py.
ORDERS: dict[str, tuple[tuple[str, ...], bool]] = {
    "due": (("due_order", "number"), False),
    "number": (("number",), False),
    "newest": (("number",), True),
    "last_act": (("from_number", "number"), True),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is asked for. Empty means all; several values of one condition mean any of them."""

    states: tuple[str, ...] = ()
    organisations: tuple[uuid.UUID, ...] = ()
    round: uuid.UUID | None = None
    inspection: uuid.UUID | None = None
    plan: uuid.UUID | None = None
    package: uuid.UUID | None = None
    imported_list: uuid.UUID | None = None
    origins: tuple[str, ...] = ()
    category: str = ""
    severities: tuple[str, ...] = ()
    timeliness: tuple[str, ...] = ()
    side: tuple[str, ...] = ()
    text: str = ""

    def codes(self, *, site: str) -> list[str]:
        """This function will name the category and everything beneath it: one query."""
        return sorted({*subtree(self.category), *site_trees.under(site, self.category)})

    def condition(self, *, on: datetime.date) -> Q:
        """This function will give the condition for a day, the category aside."""
        wanted = Q()
        for column, values in (
            ("state", self.states),
            ("organisation", self.organisations),
            ("origin", self.origins),
            ("severity", self.severities),
        ):
            if values:
                wanted &= Q(**{column: values[0]}) if len(values) == 1 else Q(**{f"{column}__in": values})
        for column in ("round", "inspection", "plan", "package", "imported_list"):
            value = getattr(self, column)
            if value is not None:
                wanted &= Q(**{column: value})
        for name in self.side:
            wanted &= _SIDE[name]
        if self.timeliness:
            times = Q()
            for name in self.timeliness:
                times |= timely(name, on=on)
            wanted &= times
        return wanted


@functools.lru_cache(maxsize=_SUBTREES_KEPT)
def subtree(category: str) -> tuple[str, ...]:
    """This function will name a category and all that lie under it, in any taxonomy that is installed here.

    A list may hold findings of rounds under several versions of a taxonomy, so all of them are asked.
    """
    found = {category}
    for rules in profiles.shipped():
        for each in rules.taxonomy.categories:  # a node stands after the one it is under
            if each.under in found:
                found.add(each.code)
    return tuple(sorted(found))


_SIDE = {
    "objection_open": Q(objection_open=True),
    "concern_open": Q(concern_open=True),
    "unowned": Q(unowned=True),
    "waits_for_signatures": Q(pending_act__in=[row.code for row in kinds.KINDS["finding"].acts]),
    "unclaimed": Q(claimed=False, state="issued"),
    "returned": Q(returns__gt=0, state="rectifying"),
    "reopened": Q(cycle__gt=1),
}
SIDES = tuple(_SIDE)


def timely(name: str, *, on: datetime.date, near_days: int = NEAR_DAYS) -> Q:
    """This function will give the condition of one of :data:`TIMELINESS` on a day.

    It asks ``due_order``, which the indexes hold. A closed finding is never late: its date is that of a look back.
    """
    near = on + datetime.timedelta(days=near_days)
    if name == "no_date":
        return Q(due_order=state.NO_DATE)
    if name == "late":
        return Q(state__in=RUNNING, due_order__lt=on)
    if name == "near":
        return Q(state__in=RUNNING, due_order__gte=on, due_order__lte=near)
    return Q(due_order__gt=near, due_order__lt=state.NO_DATE) | Q(state="closed", due_order__lte=near)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One finding in a list. ``statement`` says by itself whether it is hidden or erased."""

    subject: uuid.UUID
    number: int
    state: str
    version: int
    label: int
    origin: str
    organisation: uuid.UUID
    organisation_name: str
    organisation_name_en: str
    round: uuid.UUID
    category: str
    severity: str
    cycle: int
    statement: texts.Shown
    due_date: datetime.date | None
    due_clock: str
    original_date: datetime.date | None
    pending_act: str
    objection_open: bool
    concern_open: bool
    unowned: bool
    audience: str
    last_number: int
    last_act: str
    last_at: datetime.datetime


# What a list reads of a row: above all not its facts, which are longer than all the rest.
_SHOWN = (
    "id", "subject", "number", "state", "version", "label", "origin", "organisation", "round", "category", "severity",
    "cycle", "statement", "due_date", "due_order", "due_clock", "original_date", "pending_act", "objection_open",
    "concern_open", "unowned", "audience", "from_number", "from_at",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list. ``following`` and ``preceding`` are cursors, empty at the ends."""

    rows: tuple[Listed, ...]
    following: str
    preceding: str


def at_line(number: int | None) -> Q:
    """This function will choose the state rows that held after a line of the journal, or hold now."""
    if number is None:
        return Q(until_number__isnull=True)
    return Q(from_number__lte=number) & (Q(until_number__isnull=True) | Q(until_number__gt=number))


def seen_at(actor: Actor, kind: str, *, as_of: int | None) -> QuerySet[Any]:
    """This function will give the rows of a kind that held after a line, or hold now, of what the actor may see: then,
    and today. What was given to others is theirs with its past."""
    model = stored.MODELS[kind]._default_manager
    seen = visibility.findings_in_order(actor) if kind == "finding" else visibility.visible_to(actor, kind)
    then = model.filter(at_line(as_of)).filter(seen)
    if as_of is None or visibility.sees_all(actor):
        return then
    today = model.filter(at_line(None)).filter(seen)
    return then.filter(subject__in=today.values("subject"))


def chosen(actor: Actor, wanted: Wanted, *, on: datetime.date, as_of: int | None = None) -> QuerySet[FindingRow]:
    """This function will give the findings that an actor may see and that are wanted, in no order.

    ``wanted.text`` is looked for in the texts as they are now, whatever the day.
    """
    first, *others = _wanted_parts(actor, wanted, on=on, as_of=as_of)
    return functools.reduce(operator.or_, others, first)


def _wanted_parts(
    actor: Actor, wanted: Wanted, *, on: datetime.date, as_of: int | None
) -> tuple[QuerySet[FindingRow], ...]:
    parts = _seen(actor, wanted, on=on, as_of=as_of)
    if not wanted.text.strip():
        return parts
    return tuple(search.narrowed(each, actor, text=wanted.text, kind="finding") for each in parts)


def _seen(actor: Actor, wanted: Wanted, *, on: datetime.date, as_of: int | None) -> tuple[QuerySet[FindingRow], ...]:
    """This function will give the findings that are seen and wanted, their texts aside: in two parts that have nothing
    in common where a category is asked for, those of this main category and those that bear it beside another.

    In one condition with "or" between, SQLite leaves the index of categories and walks the whole site.
    """
    rows = seen_at(actor, "finding", as_of=as_of)
    rows = rows.filter(wanted.condition(on=on)).exclude(state="annulled")
    if not wanted.category:
        return (rows,)
    codes = wanted.codes(site=actor.site)
    tagged = tags.bearing(actor.site, codes, at=at_line(as_of))
    main = rows.filter(category__in=codes)
    return (main,) if tagged is None else (main, rows.filter(tagged).exclude(category__in=codes))


def page(
    actor: Actor,
    wanted: Wanted,
    *,
    on: datetime.date,
    order: str = "due",
    cursor: str = "",
    size: int = 25,
    as_of: int | None = None,
) -> Page:
    """This function will give one page of the ledger: four queries at any size, one more where a text is looked for,
    two more where a category is, and a third where something bears that beside another one.

    :raises Refused: unknown_order, bad_cursor.
    """
    if order not in ORDERS:
        raise Refused("unknown_order", order=order[:40])
    columns, downwards = ORDERS[order]
    size = max(1, min(size, SIZES[-1]))
    backwards, after = _read_cursor(cursor, columns)
    parts = _seen(actor, wanted, on=on, as_of=as_of)
    if wanted.text.strip():
        parts = tuple(search.walked(each, actor, text=wanted.text, kind="finding") for each in parts)
    descending = downwards != backwards
    if after is not None:
        parts = tuple(each.filter(_beyond(columns, after, descending=descending)) for each in parts)
    sign = "-" if descending else ""
    ordered = (each.order_by(*(f"{sign}{column}" for column in columns)) for each in parts)
    found = [row for each in ordered for row in each.only(*_SHOWN)[: size + 1]]
    found = sorted(found, key=operator.attrgetter(*columns), reverse=descending)[: size + 1]
    more = len(found) > size
    found = found[:size]
    if backwards:
        found.reverse()
    has_following = more if not backwards else True
    has_preceding = more if backwards else bool(cursor)
    return Page(
        listed(found, actor=actor),
        _cursor(found[-1], columns, backwards=False) if found and has_following else "",
        _cursor(found[0], columns, backwards=True) if found and has_preceding else "",
    )


def count(actor: Actor, wanted: Wanted, *, on: datetime.date, as_of: int | None = None) -> tuple[int, bool]:
    """This function will count findings up to :data:`COUNT_CAP`; the flag says that there are more."""
    if _finds_nearly_all(actor, wanted) and search.is_common(search.phrases(wanted.text)):
        (seen,) = _seen(actor, wanted, on=on, as_of=as_of)  # no category is asked for here
        if _counted(search.first(seen, actor, text=wanted.text, kind="finding", most=_FIRST_HITS)) > COUNT_CAP:
            return COUNT_CAP, True
    found = sum(_counted(each) for each in _wanted_parts(actor, wanted, on=on, as_of=as_of))
    return min(found, COUNT_CAP), found > COUNT_CAP


def _finds_nearly_all(actor: Actor, wanted: Wanted) -> bool:
    """This function will tell whether nearly every hit is seen and wanted: then the first ones tell enough."""
    return bool(wanted.text.strip()) and wanted == Wanted(text=wanted.text) and actor.post_kind not in _OF_A_PART


def _counted(found: QuerySet[FindingRow]) -> int:
    return found.values("number")[: COUNT_CAP + 1].count()


def listed(rows: Sequence[FindingRow], *, actor: Actor) -> tuple[Listed, ...]:
    """This function will put texts, organisations' names and last acts to rows, with three queries."""
    shown = texts.shown([row.statement for row in rows], actor=actor)
    named = names_of({row.organisation for row in rows}, site=actor.site)
    lines = Line.objects.filter(site=actor.site, number__in={row.from_number for row in rows})
    acts = dict(lines.values_list("number", "act"))
    return tuple(
        _listed(
            row, shown[row.statement], names=named.get(row.organisation, ("", "")), act=acts.get(row.from_number, "")
        )
        for row in rows
    )


def names_of(bodies: set[uuid.UUID], *, site: str) -> dict[uuid.UUID, tuple[str, str]]:
    """This function will give the present names of bodies, in both languages, with one query."""
    rows = people.BodyRow.objects.filter(site=site, subject__in=bodies, until_number__isnull=True)
    return {subject: (name, name_en) for subject, name, name_en in rows.values_list("subject", "name", "name_en")}


def _listed(row: FindingRow, statement: texts.Shown, *, names: tuple[str, str], act: str) -> Listed:
    return Listed(
        subject=row.subject,
        number=row.number,
        state=row.state,
        version=row.version,
        label=row.label,
        origin=row.origin,
        organisation=row.organisation,
        organisation_name=names[0],
        organisation_name_en=names[1],
        round=row.round,
        category=row.category,
        severity=row.severity,
        cycle=row.cycle,
        statement=statement,
        due_date=row.due_date,
        due_clock=row.due_clock,
        original_date=row.original_date,
        pending_act=row.pending_act,
        objection_open=row.objection_open,
        concern_open=row.concern_open,
        unowned=row.unowned,
        audience=row.audience,
        last_number=row.from_number,
        last_act=act,
        last_at=row.from_at,
    )


def _cursor(row: FindingRow, columns: tuple[str, ...], *, backwards: bool) -> str:
    """A cursor says which way and after which values: ``>2026-03-04~12``."""
    return ("<" if backwards else ">") + "~".join(str(getattr(row, column)) for column in columns)


def _read_cursor(cursor: str, columns: tuple[str, ...]) -> tuple[bool, tuple[Any, ...] | None]:
    if not cursor:
        return False, None
    values = cursor[1:].split("~")
    if cursor[0] not in "<>" or len(values) != len(columns):
        raise Refused("bad_cursor")
    try:
        read = tuple(
            datetime.date.fromisoformat(value) if column == "due_order" else int(value)
            for column, value in zip(columns, values, strict=True)
        )
    except ValueError:
        raise Refused("bad_cursor") from None
    if any(isinstance(value, int) and abs(value) >= 2**63 for value in read):
        raise Refused("bad_cursor")
    return cursor[0] == "<", read


def _beyond(columns: tuple[str, ...], values: tuple[Any, ...], *, descending: bool) -> Q:
    """This function will give the condition of a keyset. The first column stands alone too: the index starts there."""
    side = "lt" if descending else "gt"
    if len(columns) == 1:
        return Q(**{f"{columns[0]}__{side}": values[0]})
    first, second = columns
    return Q(**{f"{first}__{side}e": values[0]}) & (
        Q(**{f"{first}__{side}": values[0]}) | Q(**{f"{second}__{side}": values[1]})
    )
