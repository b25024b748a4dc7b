"""The statements that write: rows of any table of the book at once, and the named .sql files.

The ORM takes longer to make one object than the database takes to store it, and an import writes seven rows
for each finding; so rows travel as plain tuples in the order of the model's fields. Ids come as UUID texts,
civil dates as ``YYYY-MM-DD``, moments as aware datetimes in UTC.
"""

import datetime
import functools
import importlib.resources
import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.db import connection, models

# Below this PostgreSQL's COPY costs more in setting up than it saves.
COPY_FROM_ROWS = 64

Row = Sequence[Any]


@functools.cache
def statement(name: str) -> str:
    """This function will read one .sql file of the book, without the line that says what one row is."""
    text = importlib.resources.files(__package__).joinpath("sql", f"{name}.sql").read_text(encoding="utf-8")
    return "\n".join(line for line in text.splitlines() if not line.startswith("--"))


def run(name: str, rows: Sequence[Row], *, kinds: Sequence[str], table: str = "") -> None:
    """This function will execute a named statement once for each row of parameters.

    ``kinds`` names the kind of each parameter as a field's internal type (``UUIDField``); ``table`` fills the
    statement's ``{table}``.
    """
    if not rows:
        return
    sql = statement(name).replace("{table}", table)
    adapted = _adapted(rows, _adapters(tuple(kinds)))
    with connection.cursor() as cursor:
        if len(adapted) == 1:
            cursor.execute(sql, adapted[0])
        else:
            cursor.executemany(sql, adapted)


def insert(model: type[models.Model], rows: Sequence[Row]) -> None:
    """This function will insert rows, each a tuple in the order of the model's own fields."""
    if not rows:
        return
    names, kinds = _columns(model)
    adapted = _adapted(rows, _adapters(kinds))
    copied = connection.vendor == "postgresql" and len(rows) >= COPY_FROM_ROWS
    sql = statement("copy_rows" if copied else "insert_rows")
    sql = sql.format(
        table=connection.ops.quote_name(model._meta.db_table),
        columns=", ".join(connection.ops.quote_name(name) for name in names),
        places=", ".join(["%s"] * len(names)),
    )
    with connection.cursor() as cursor:
        if copied:
            # The driver's own method: without this its errors would come past everything that reads Django's.
            with connection.wrap_database_errors, cursor.copy(sql) as copy:
                for row in adapted:
                    copy.write_row(row)
        elif len(adapted) == 1:
            cursor.execute(sql, adapted[0])
        else:
            cursor.executemany(sql, adapted)


def field_names(model: type[models.Model]) -> tuple[str, ...]:
    """This function will give the order that :func:`insert` expects values in."""
    return _columns(model)[0]


@functools.cache
def _columns(model: type[models.Model]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    fields = model._meta.concrete_fields
    return tuple(field.attname for field in fields), tuple(field.get_internal_type() for field in fields)


def _adapted(rows: Sequence[Row], adapters: Sequence[tuple[int, Callable[[Any], Any]]]) -> Sequence[Row]:
    """This function will change values for this database, by columns: it is twice as fast as by rows."""
    if not adapters:
        return rows
    columns: list[Iterable[Any]] = list(zip(*rows, strict=True))
    for place, adapt in adapters:
        columns[place] = [None if value is None else adapt(value) for value in columns[place]]
    return list(zip(*columns, strict=True))


@functools.cache
def _adapters(kinds: tuple[str, ...]) -> tuple[tuple[int, Callable[[Any], Any]], ...]:
    """This function will give what must be changed in a row for this database, by the place of the value."""
    known = _ON_SQLITE if connection.vendor == "sqlite" else _ON_POSTGRESQL
    return tuple((place, known[kind]) for place, kind in enumerate(kinds) if kind in known)


def _sqlite_id(value: str) -> str:
    return value.replace("-", "")


def _sqlite_moment(value: datetime.datetime) -> str:
    return value.replace(tzinfo=None).isoformat(" ")


def _sqlite_date(value: datetime.date | str) -> str:
    return value if isinstance(value, str) else value.isoformat()


_ON_SQLITE: dict[str, Callable[[Any], Any]] = {
    "UUIDField": _sqlite_id,
    "DateTimeField": _sqlite_moment,
    "DateField": _sqlite_date,
    "JSONField": json.dumps,
}
_ON_POSTGRESQL: dict[str, Callable[[Any], Any]] = {"JSONField": json.dumps}
