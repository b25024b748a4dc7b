"""Kinds of jobs that end in every way a job can end."""

import errno
from collections.abc import Mapping

from huiyin.kernel.refused import Refused
from huiyin.notices.jobs import Kind, Outcome, Work


def well(work: Work) -> Outcome:
    """End well, after two reports."""
    work.report(1, 2)
    work.report(2, 2)
    return Outcome("notices-import-unchanged", {"number": 7}, {"id": work.id("thing")})


def refused(work: Work) -> Outcome:
    """Meet a rule."""
    raise Refused("list_has_errors", rows=2, errors=3)


def broken(work: Work) -> Outcome:
    """Meet a fault of the program."""
    raise RuntimeError("a fault")


def full(work: Work) -> Outcome:
    """Meet a disk without room."""
    raise OSError(errno.ENOSPC, "No space left on device")


KINDS: Mapping[str, Kind] = {"well": well, "refused": refused, "broken": broken, "full": full}
