"""The database keeps what is asked of a server before anything is stored in it, and what is said where a disk is full.

The server compares and searches names without regard to case. A PostgreSQL that was made with ``lc_ctype`` C knows the
case of no letter beyond ASCII: it would find "Élan" under "élan" on one installation and not on another, and can't be
changed in this afterwards.
"""

import contextlib
import errno
import sqlite3
from collections.abc import Iterator

import psycopg
from django.db import DatabaseError, OperationalError, connection

from huiyin.kernel.refused import Refused

UPPER, LOWER = "ÀÖЖ", "àöж"
# SQLite's extended codes bear the primary one in their last byte.
_PRIMARY_CODE = 0xFF
_NOT_WRITABLE = frozenset({sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY})
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


def require_fit() -> None:
    """This function will refuse a database that can't hold the book as it is meant.

    :raises Refused: database_not_utf8, database_without_letters.
    """
    if connection.vendor != "postgresql":
        return
    encoding = _asked("current_setting", "server_encoding")
    if encoding != "UTF8":
        raise Refused("database_not_utf8", encoding=encoding)
    # The server itself is asked: since version 15 it is not always lc_ctype that decides.
    if _asked("lower", UPPER) != LOWER:
        raise Refused("database_without_letters")


def _asked(function: str, value: str) -> str:
    """This function will ask a function of the server."""
    with connection.cursor() as cursor:
        cursor.callproc(function, [value])
        return str(cursor.fetchone()[0])


def refusal_of(error: BaseException) -> Refused | None:
    """This function will give what to say of an error that means a full disk, None for any other error."""
    cause = error.__cause__ if isinstance(error, OperationalError) else error
    is_full = (
        (isinstance(cause, OSError) and cause.errno in _FULL)
        or (isinstance(cause, sqlite3.OperationalError) and cause.sqlite_errorcode == sqlite3.SQLITE_FULL)
        or isinstance(cause, psycopg.errors.DiskFull)
    )
    return Refused("storage_full") if is_full else None


def refusal_at_the_door(error: DatabaseError) -> Refused | None:
    """This function will give what to say of a database that can't be used at all, None for any other error.

    A disk without a single free byte lets SQLite not even write down where it reads.
    """
    cause = error.__cause__
    if isinstance(cause, psycopg.errors.UndefinedTable):
        return Refused("tables_missing")
    if isinstance(cause, psycopg.OperationalError):
        return Refused("database_not_reached", reason=str(cause).strip())
    if isinstance(cause, psycopg.DataError):
        return Refused("database_damaged", reason=str(cause).strip())
    if isinstance(cause, sqlite3.DatabaseError) and cause.sqlite_errorcode & _PRIMARY_CODE in _DAMAGED:
        return Refused("database_damaged", reason=str(cause))
    if isinstance(cause, sqlite3.OperationalError):
        if str(cause).startswith("no such table"):
            return Refused("tables_missing")
        if cause.sqlite_errorcode & _PRIMARY_CODE in _NOT_WRITABLE:
            return Refused("storage_fails", reason=str(cause))
    return None


@contextlib.contextmanager
def with_room() -> Iterator[None]:
    """This function will run what stores something; nothing of it is stored where the disk is full.

    :raises Refused: storage_full.
    """
    try:
        yield
    except (OSError, OperationalError) as error:
        refused = refusal_of(error)
        if refused is None:
            raise
        raise refused from error
