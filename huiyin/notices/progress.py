"""How far a job has come: a small file beside the database, which is also its sign of life.

A job stores whole or not at all, so its one transaction would hide any count kept in a table until it is over, and on
SQLite no second connection could write one meanwhile.
"""

import datetime
import json
import os
import uuid
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

EVERY = datetime.timedelta(seconds=0.5)
# A worker that has not given a sign for so long is taken for dead; every step of a job reports far more often.
STALE_AFTER = datetime.timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Progress:
    """Counts of what a job does: ``done`` of ``total`` (0 while that is not known), and when it last said so."""

    done: int
    total: int
    at: datetime.datetime


def _place(job: uuid.UUID) -> Path:
    return Path(settings.HUIYIN.var) / "progress" / f"{job}.json"


def write(job: uuid.UUID, *, done: int, total: int, at: datetime.datetime) -> None:
    """This function will note how far a job has come; a reader sees the note before or this one, never half of it."""
    place = _place(job)
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = place.with_suffix(f".{os.getpid()}")
    fresh.write_text(json.dumps({"done": done, "total": total, "at": at.isoformat()}), encoding="ascii")
    fresh.replace(place)


def read(job: uuid.UUID) -> Progress | None:
    """This function will tell how far a job has come, None where it has said nothing."""
    try:
        noted = json.loads(_place(job).read_text(encoding="ascii"))
    except FileNotFoundError:
        return None
    return Progress(noted["done"], noted["total"], datetime.datetime.fromisoformat(noted["at"]))


def forget(job: uuid.UUID) -> None:
    """This function will remove the note of a job that has ended."""
    _place(job).unlink(missing_ok=True)
