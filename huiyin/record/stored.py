"""Rows as they lie in the tables, read without the conversions of models.

What was changed behind the program's back may be no date or id any more: a check must name it, and not stumble over it.
Values come in one form on both databases: ids and dates as text, moments as text in UTC, JSON as text with its keys in
order.
"""

import collections
import contextlib
import datetime
import functools
import json
import uuid
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import psycopg
from django.db import connection, models, transaction
from psycopg.abc import Buffer
from psycopg.types import datetime as psycopg_datetime

from huiyin.record import tables

FETCHED = 2000
_PLAIN = frozenset({str, int, bool, type(None)})

Row = Any  # a named tuple in the order of the table's fields


@contextlib.contextmanager
def snapshot() -> Iterator[None]:
    """This function will hold the tables as they are at this moment, for reading, while others write on.

    Within a transaction it holds nothing of its own: that one sees what it sees.
    """
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "sqlite":
        with _reader():
            yield
    else:
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield


@contextlib.contextmanager
def _reader() -> Iterator[None]:
    """SQLite begins every transaction as a writer here (see settings); a long reader must not hold writers off."""
    own: Any = connection  # the wrapper of SQLite alone has a mode, and has it once it is open
    own.ensure_connection()
    mode = own.transaction_mode
    own.transaction_mode = "DEFERRED"
    try:
        with transaction.atomic():
            yield
    finally:
        own.transaction_mode = mode


def rows(model: type[models.Model], site: str) -> Iterator[Row]:
    """This function will stream all rows of a site."""
    return _read(model, "read_all", [_id(site)])


def windows(model: type[models.Model], site: str, *, by: str, size: int) -> Iterator[list[Row]]:
    """This function will stream all rows of a site in the order of a whole number, so many at a time.

    Places that are no numbers come last of all, and only the first of them.
    """
    after: Any = 0
    while isinstance(after, int):
        window = list(_read(model, "read_next", [_id(site), after, size], by=by))
        if not window:
            return
        yield window
        after = getattr(window[-1], by)


def between(model: type[models.Model], site: str, *, by: str, after: Any, last: Any) -> Iterator[Row]:
    """This function will stream the rows whose place in an order lies behind ``after`` and not behind ``last``."""
    return _read(model, "read_range", [_id(site), after, last], by=by)


def among(model: type[models.Model], site: str, *, by: str, values: list[str]) -> Iterator[Row]:
    """This function will stream the rows that hold one of some values in a column; the caller bounds their number."""
    if not values:
        return iter(())
    if model._meta.get_field(by).get_internal_type() == "UUIDField":
        values = [_id(value) for value in values]
    return _read(model, "read_among", [_id(site), *values], by=by)


def record_of(model: type[models.Model]) -> Callable[..., Row]:
    """This function will give the maker of a row's named tuple, to set what is expected beside what is stored."""
    made: Callable[..., Row] = _shape(model)[0]._make
    return made


def form(value: Any) -> Any:
    """This function will bring a value that was computed to the form in which stored ones are read."""
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.UTC).replace(tzinfo=None).isoformat(" ")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, uuid.UUID):
        return str(value)
    return json_form(value) if isinstance(value, tuple | list | dict) else value


def forms(values: Iterable[Any]) -> list[Any]:
    """This function will bring the values of a row to the form in which stored ones are read."""
    return [value if type(value) in _PLAIN else form(value) for value in values]


def _read(model: type[models.Model], name: str, parameters: list[Any], *, by: str = "") -> Iterator[Row]:
    quote = connection.ops.quote_name
    # The sign makes an expression of a column: SQLite's driver converts columns by the type that they were declared
    # with, and would stumble over a date that is none.
    sign = "+" if connection.vendor == "sqlite" else ""
    record, readers = _shape(model)
    sql = tables.statement(name).format(
        table=quote(model._meta.db_table),
        columns=", ".join(sign + quote(field.column or field.attname) for field in model._meta.concrete_fields),
        by=quote(by),
        places=", ".join(["%s"] * (len(parameters) - 1)),
    )
    with connection.cursor() as cursor, _any_text():
        _read_any_day(cursor)
        cursor.execute(sql, parameters)
        while found := cursor.fetchmany(FETCHED):
            for row in found:
                values = list(row) if bytes not in map(type, row) else [_text(value) for value in row]
                for place, reader in readers:
                    if values[place] is not None:
                        values[place] = reader(values[place])
                yield record._make(values)


class _AnyDay(psycopg_datetime.DateLoader):
    """PostgreSQL keeps days that Python has not, of before Christ and without end; they are read as they are said."""

    def load(self, data: Buffer) -> Any:
        """This method will read a day, or give its text."""
        try:
            return super().load(data)
        except psycopg.DataError:
            return bytes(data).decode()


class _AnyMoment(psycopg_datetime.TimestamptzLoader):
    """The same of moments."""

    def load(self, data: Buffer) -> Any:
        """This method will read a moment, or give its text."""
        try:
            return super().load(data)
        except psycopg.DataError:
            return bytes(data).decode()


def _read_any_day(cursor: Any) -> None:
    if connection.vendor == "postgresql":
        cursor.cursor.adapters.register_loader("date", _AnyDay)
        cursor.cursor.adapters.register_loader("timestamptz", _AnyMoment)


@contextlib.contextmanager
def _any_text() -> Iterator[None]:
    """SQLite keeps whatever bytes somebody put; they must be read to be named."""
    raw = connection.connection
    if connection.vendor != "sqlite":
        yield
        return
    before = raw.text_factory
    raw.text_factory = functools.partial(str, encoding="utf-8", errors="replace")
    try:
        yield
    finally:
        raw.text_factory = before


def _text(value: Any) -> Any:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value


@functools.cache
def _shape(model: type[models.Model]) -> tuple[Any, tuple[tuple[int, Callable[[Any], Any]], ...]]:
    fields = model._meta.concrete_fields
    record = collections.namedtuple(model.__name__, [field.attname for field in fields])  # type: ignore[misc]
    readers = ((place, _READERS.get(field.get_internal_type())) for place, field in enumerate(fields))
    return record, tuple((place, reader) for place, reader in readers if reader is not None)


def _stored_id(value: Any) -> Any:
    if isinstance(value, str) and len(value) == 32:
        return f"{value[:8]}-{value[8:12]}-{value[12:16]}-{value[16:20]}-{value[20:]}"
    return str(value)


def json_form(value: Any) -> str:
    """This function will write a JSON value so that equal texts are equal values: Python takes 3, 3.0 and true for
    alike."""
    return json.dumps(value, sort_keys=True)


def _stored_json(value: Any) -> Any:
    """This function will read a JSON value; one that says a key twice stays as it was found."""
    try:
        return json_form(json.loads(value, object_pairs_hook=_once_each)) if isinstance(value, str) else value
    except (ValueError, RecursionError):
        return value


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError
    return found


_READERS: dict[str, Callable[[Any], Any]] = {
    "UUIDField": _stored_id,
    "DateTimeField": form,
    "DateField": form,
    "JSONField": _stored_json,
}


def _id(value: str) -> str:
    return value.replace("-", "") if connection.vendor == "sqlite" else value
