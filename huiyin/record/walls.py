"""The walls keep which triggers refuse to change or delete what only grows, and to close what must not be closed, and
tell which of them are gone.

They are the database's own part in the journal's being append-only. A distributed PostgreSQL has none: privileges stand
in their place there, and nothing is missed.
"""

from collections.abc import Iterator

from django.db import connection

from huiyin.record import tables
from huiyin.record.faults import Fault

_GROWS = ("people_accessrecord", "record_checkpoint", "record_line", "record_linesubject", "record_partrow",
          "record_readtrace", "record_treenode")  # fmt: skip
# PostgreSQL takes more than one event into a trigger: its tables have one for all, but for two that have two.
_TWO = ("people_accessrecord", "record_partrow")
# What refuses a closure against the rules, whoever writes the row; on SQLite the check of the site names it.
_CLOSURES = ("record_findingrow_closes", "record_findingrow_closed")
TRIGGERS = {
    "sqlite": frozenset(f"{table}_{what}" for table in _GROWS for what in ("kept", "stays")),
    "postgresql": frozenset(
        {*(f"{table}_stays" for table in _GROWS), *(f"{table}_kept" for table in _TWO), *_CLOSURES}
    ),
}


def gone() -> Iterator[Fault]:
    """This function will name the triggers that were dropped, or that are switched off."""
    with connection.cursor() as cursor:
        cursor.execute(tables.statement(f"list_triggers_{connection.vendor}"))
        found = {(str(table), str(name)) for table, name in cursor.fetchall()}
    if ("", "citus") in found:
        return
    for name in sorted(TRIGGERS[connection.vendor]):
        if (name.rpartition("_")[0], name) not in found:
            yield Fault("trigger_missing", "triggers", name)
