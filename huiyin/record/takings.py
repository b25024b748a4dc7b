"""What one person takes out alone adds up over a day, so that slices and pages are held like the whole table (M42).

Tables, the API and the commands count each record once, whichever post, account, filter, page or door it came by; a
restricted paper counts as the record that it is printed of. The lists of a plan count each finding and each restricted
measure in them; to those whom the plan binds they are one record, and none where nothing in them is restricted. A file
counts at every door as what it came with, and the file of an imported list as its rows. A page on the screen is not
counted: reading is daily work, and what is restricted leaves its trace and bears its mark. What two persons let go is
not counted either.
"""

import datetime
import uuid
from collections.abc import Iterable, Mapping

from django.conf import settings
from django.db import connection, transaction
from django.db.models import QuerySet

from huiyin.kernel.actor import Actor
from huiyin.kernel.refused import Refused
from huiyin.record import rows, tables
from huiyin.record.models import Taking

HOURS = 24
_REQUEST = "bulk_export.request"
_LOCK_BITS = 63


def take(actor: Actor, records: Mapping[str, bool], *, at: datetime.datetime) -> None:
    """This function will count records as taken, by id and whether something restricted of each leaves: one query where
    all of them were taken within the day.

    A record counts for a day from when it was taken first. Whoever stands in or enters for somebody counts as the
    person that they are, with everything that they took under another identity.

    :raises Refused: too_many_taken, too_many_restricted_taken; then none of them counts.
    """
    since = at - datetime.timedelta(hours=HOURS)
    if set(records.items()) <= _held(actor, since=since):
        return
    with transaction.atomic():
        _alone(min(_identities(actor)))
        held = _held(actor, since=since)
        new = set(records.items()) - held
        _require_few(held, new)
        _own(actor).filter(at__lte=since).delete()
        tables.insert(Taking, [(actor.site, actor.entered_by, *each, at) for each in sorted(new)])


def of_file(site: str, subject: tuple[str, str], *, restricted: bool) -> dict[str, bool]:
    """This function will tell what counts as taken with a file: what it came with, or each row of an imported list; of
    a list that is too long for anybody no more rows than show that."""
    kind, id_ = subject
    if kind != "imported_list":
        return {id_: restricted}
    held = rows.current(kind, site).values_list("rows", flat=True).get(subject=id_)
    most = min(max(held, 1), settings.HUIYIN.bulk_rows + 1)
    return {str(uuid.uuid5(uuid.UUID(id_), str(row))): restricted for row in range(most)}


def _identities(actor: Actor) -> frozenset[str]:
    """This function will give all ids of the person who takes."""
    return actor.enterer.identities if actor.enterer else actor.identities


def _own(actor: Actor) -> QuerySet[Taking]:
    return Taking.objects.filter(site=actor.site, person__in=sorted(_identities(actor)))


def _held(actor: Actor, *, since: datetime.datetime) -> set[tuple[str, bool]]:
    found = _own(actor).filter(at__gt=since).values_list("subject", "restricted")
    return {(str(subject), restricted) for subject, restricted in found}


def _require_few(held: set[tuple[str, bool]], new: set[tuple[str, bool]]) -> None:
    """This function will refuse what would be more than one person may take in a day.

    :raises Refused: too_many_taken, too_many_restricted_taken.
    """
    limits = (
        ("too_many_restricted_taken", settings.HUIYIN.bulk_restricted, (True,)),
        ("too_many_taken", settings.HUIYIN.bulk_rows, (True, False)),
    )
    for code, most, counted in limits:
        before, after = (_distinct(each, counted) for each in (held, held | new))
        if after > max(before, most):
            raise Refused(code, act=_REQUEST, taken=before, rows=after, most=most, hours=HOURS)


def _distinct(records: Iterable[tuple[str, bool]], counted: tuple[bool, ...]) -> int:
    return len({subject for subject, restricted in records if restricted in counted})


def _alone(person: str) -> None:
    """This function will let one call of a person count after another; SQLite lets one transaction write at a time."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.callproc("pg_advisory_xact_lock", [uuid.UUID(person).int >> (128 - _LOCK_BITS)])
