"""What a check finds wrong, and how it goes on: what breaks in one part of it is named, and the others are checked."""

import contextlib
import traceback
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from django.db import connection, transaction

BROKE_OFF = "check_broke_off"
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Fault:
    """One difference: the reason code, the table and key of what differs, facts for the sentence."""

    code: str
    table: str
    key: str
    facts: Mapping[str, Any] = field(default_factory=dict)


def told(found: Iterable[Fault], *, table: str, key: str) -> list[Fault]:
    """This function will gather faults, and name the place where damage that nobody foresaw ends the telling."""
    gathered: list[Fault] = []
    try:
        gathered.extend(found)  # keeps what came before the break
    except Exception as error:  # noqa: BLE001 - whatever was damaged, the check goes on
        gathered.append(Fault(BROKE_OFF, table, key, {"reason": _reason(error)}))
    return gathered


def attempt(section: str, work: Callable[[], Found], *, faults: list[Fault]) -> Found | None:
    """This function will do one part of a check, and give None where it broke; that is added to the faults.

    It stands apart in the database too: what a server refuses in one part spoils no other.
    """
    try:
        with transaction.atomic() if connection.in_atomic_block else contextlib.nullcontext():
            return work()
    except Exception as error:  # noqa: BLE001 - whatever was damaged, the check goes on
        faults.append(Fault(BROKE_OFF, "sections", section, {"reason": _reason(error)}))
        return None


def section(name: str, found: Iterable[Fault]) -> list[Fault]:
    """This function will gather the faults of one part of a check."""
    gathered: list[Fault] = []
    attempt(name, lambda: gathered.extend(found), faults=gathered)
    return gathered


def _reason(error: Exception) -> str:
    """This function will tell what broke and where, and nothing that a row may hold: not everybody may read that."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}, {Path(frame.filename).name}:{frame.lineno}"
