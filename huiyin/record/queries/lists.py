"""Lists that were taken in: whether one is here already, and which of its rows are."""

from collections.abc import Collection

from django.db.models import Max, Q

from huiyin.kernel.actor import Actor
from huiyin.record import rows
from huiyin.record.portions import portions
from huiyin.record.queries import subjects
from huiyin.record.queries.subjects import Found

KEYS_AT_ONCE = 500


def by_digest(actor: Actor, content_digest: str) -> Found | None:
    """This function will find the list that was taken in from the same bytes, None where there was none."""
    found, _ = subjects.page(actor, "imported_list", condition=Q(content_digest=content_digest), size=1)
    return found[0] if found else None


def stored_keys(site: str, keys: Collection[str]) -> frozenset[str]:
    """This function will tell which source keys findings of a site bear now: one query for each :data:`KEYS_AT_ONCE`.

    It asks nobody who may see those findings: that a row is here already is no secret to whoever holds the row.
    """
    current = rows.current("finding", site).exclude(state="annulled")
    ordered, known = sorted(keys), set[str]()
    for portion in portions(ordered, KEYS_AT_ONCE):
        known.update(current.filter(source_key__in=portion).values_list("source_key", flat=True))
    return frozenset(known)


def next_ordinal(site: str, *, term: str) -> int:
    """This function will give the number in its term that the next round would have."""
    last = rows.current("round", site).filter(term=term).aggregate(last=Max("ordinal"))["last"]
    return 1 + (last or 0)
