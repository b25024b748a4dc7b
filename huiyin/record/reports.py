"""The figures of a report: counted from the ledger as of a line, the same again whenever they are asked for (I7)."""

from typing import Any

from huiyin.kernel import figures
from huiyin.kernel.figures import Figure
from huiyin.kernel.report import Report
from huiyin.record import rows
from huiyin.record.models import FindingRow
from huiyin.record.queries.ledger import at_line


def counted(site: str, organisation: str, *, round_id: str, on: str, size: int) -> tuple[Figure, ...]:
    """This function will count the findings of an organisation in a round that were handed over to it: every rate and
    every class of age on a day, as of a size of the journal. One query.

    The figures are frozen in a paper that several posts of the organisation read. So those findings count that were
    open to all of them by then: none that only the principal or only the leadership was told of.
    """
    standing = FindingRow.objects.filter(at_line(size), site=site, organisation=organisation, round=round_id)
    found = standing.filter(handed_over_date__isnull=False, audience="all")
    facts = (rows.decode("finding", stored) for stored in found.values_list("facts", flat=True))
    grouped = figures.counted(facts)
    return (
        *figures.rates(grouped, as_of=on, journal_size=size),
        *figures.ages(grouped, as_of=on, journal_size=size),
    )


def given(site: str, organisation: str, *, round_id: str, on: str, size: int) -> dict[str, Any]:
    """This function will give what the book fills into a report that is signed."""
    found = counted(site, organisation, round_id=round_id, on=on, size=size)
    columns = ("code", "numerator", "denominator", "unit")
    told = [{name: getattr(each, name) for name in columns} for each in found]
    return {"figures": told, "as_of": on, "journal_size": size}


def differing(report: Report) -> tuple[str, ...]:
    """This function will name the figures of a report that the acts do not give again: all of them, where a finding
    that they count was changed into what is no finding."""
    on, size = report.figures[0].as_of, report.figures[0].journal_size
    try:
        again = counted(report.site, report.organisation, round_id=report.round, on=on, size=size)
    except (LookupError, ValueError, TypeError, AttributeError):
        again = ()
    return figures.differing(report.figures, again)
