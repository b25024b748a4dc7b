"""The order of what was done: a claimed day, stated or signed on paper, never lies before what the act builds on."""

from collections.abc import Iterable, Mapping
from typing import Any

from huiyin.kernel.refused import Refused
from huiyin.kernel.row import ActRow

# Whom and where an act names may have come into the book later than what happened there.
_DIRECTORY = ("body", "person", "post")


def require(row: ActRow, subject: Any, *, named: Iterable[tuple[str, Any]], clock: str, on: str) -> None:
    """This function will refuse a claimed day before the subject's last act, or before a thing named was there.

    ``named`` are kind and facts. Where papers come in in any order, the row says from which day on (``since``). The
    server's clock only goes forward.

    :raises Refused: performed_before_subject.
    """
    if clock == "server":
        return
    days = [getattr(each, "issued_date", None) or each.born_date for kind, each in named if kind not in _DIRECTORY]
    if subject is not None:
        days.append(getattr(subject, row.since) or subject.born_date)
    latest = max(days, default="")
    if on < latest:
        raise Refused("performed_before_subject", act=row.code, on=on, date=latest)


def require_proof(row: ActRow, values: Mapping[str, Any], *, on: str, proven: str) -> None:
    """This function will refuse an earlier day that is stated and that nothing proves, neither the clock nor a paper,
    unless the row takes it with a reason.

    :raises Refused: earlier_day_needs_a_paper, earlier_day_needs_a_reason.
    """
    if on >= proven:
        return
    if not row.stated:
        raise Refused("earlier_day_needs_a_paper", act=row.code, on=on)
    if row.stated not in values:
        raise Refused("earlier_day_needs_a_reason", act=row.code, on=on)
