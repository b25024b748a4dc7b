"""The shape that the state rows of the book share, and the rules and indexes that each of their tables
has."""

import datetime

from django.db import models

from huiyin.people import temporal

# Sorts after every date: SQLite can't use an index for NULLS LAST, so that "no date" needs a value of its
# own.
NO_DATE = datetime.date(9999, 12, 31)

CURRENT = models.Q(until_number__isnull=True)


class NumberedRow(temporal.StateRow):
    """A state row of a subject with a number. ``pending_act`` is the act that waits for signatures, or empty.

    ``from_at`` of the current row is the time of the last act on the subject.
    """

    number = models.BigIntegerField()
    pending_act = models.CharField(max_length=81, default="")

    class Meta:
        abstract = True


def constraints(table: str) -> tuple[models.UniqueConstraint, ...]:
    """This function will hold the two rules of state rows: one current row, and one row from any line."""
    return (
        models.UniqueConstraint(fields=["site", "subject"], condition=CURRENT, name=f"record_{table}_current"),
        models.UniqueConstraint(fields=["site", "subject", "from_number"], name=f"record_{table}_history"),
    )


def current(table: str, name: str, *fields: str) -> models.Index:
    """This function will make an index over the current rows of a table; the site always comes first."""
    return models.Index(fields=["site", *fields], condition=CURRENT, name=f"record_{table}_{name}")
