"""The rounds keep how all opinions of a round are printed at once: who may have that done, and the one file it makes.

A run that was killed is taken up by the same call: what it had made is kept, and the file comes out byte for byte the
same, since its marks are of the moment at which it was asked for.
"""

import datetime
import hashlib
import re
import shutil
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings

from huiyin.kernel.permit import OFFICE, Actor
from huiyin.kernel.refused import Refused
from huiyin.papers.drawn import blanks, making, opinions
from huiyin.papers.drawn.bundles import Bundle, bundled
from huiyin.papers.drawn.reader import Asker, Drawn, Reader
from huiyin.papers.printed.ordered import Order
from huiyin.papers.printed.paper import Form
from huiyin.papers.printed.printing import Printing, Report
from huiyin.record.queries import printed, subjects
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.texts import RESTRICTED_LABEL

JOB = "print"
FORMS: tuple[Form, ...] = ("docx", "pdf")
PRESSES = 2
# So long a file lies here to be fetched. It can be made again.
KEPT_DAYS = 7
_NO_NAME = re.compile(r"[^\w-]+")
_NAME_CHARACTERS = 60
_GONE = ("withdrawn",)

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Done:
    """What a run has made. ``refused`` are refusals by paper, ``unshown`` characters that no font had."""

    bundle: Bundle
    packages: int
    refused: Mapping[str, Refused]
    unshown: tuple[str, ...]


def may_ask(actor: Actor) -> bool:
    """This function will tell whether a post may have all opinions of a round printed."""
    return actor.post_kind in OFFICE


def asked(actor: Actor, *, number: int, language: str) -> dict[str, Any]:
    """This function will make the parameters of the job that prints a round, if its asker may start it.

    The one place where such a job is let go: restricted texts of several organisations are a bulk export, which no
    one person may take.

    :raises Refused: not_found; nothing_to_print; print_restricted_many.
    """
    if not may_ask(actor):
        raise Refused("not_found", kind="round")
    found = subjects.by_number(actor, "round", number=number)
    packages = packages_of(actor, found)
    if not packages:
        raise Refused("nothing_to_print", number=number)
    _require_leave((each.facts.organisation, each.facts.label) for each in packages)
    return {"round": number, "language": language}


def packages_of(actor: Actor, found: Found) -> tuple[Found, ...]:
    """This function will give the packages of a round that stand, by number: one query."""
    several = printed.of_round(actor, "package", round_id=found.facts.id)
    return tuple(each for each in several if each.facts.state not in _GONE)


def _require_leave(held: Iterable[tuple[str, int]]) -> None:
    """This function will refuse what holds restricted texts of more than one organisation.

    :raises Refused: print_restricted_many.
    """
    organisations = {organisation for organisation, label in held if label >= RESTRICTED_LABEL}
    if len(organisations) > 1:
        raise Refused("print_restricted_many", organisations=len(organisations))


def print_all(asker: Asker, *, number: int, job: uuid.UUID, now: datetime.datetime, progress: Progress) -> Done:
    """This function will print all opinions of a round as docx and PDF into one file, and note what was read.

    ``asker.at`` is the moment of the marks, ``now`` that of the trace.

    :raises Refused: as :func:`asked`.
    """
    asked(asker.actor, number=number, language=asker.language)
    folder = folder_of(job)
    sweep(now=now)
    found = subjects.by_number(asker.actor, "round", number=number)
    drawn = list(_drawn(asker, packages_of(asker.actor, found)))
    _require_leave((each.facts.organisation, one.label) for each, _, one in drawn)
    orders: dict[str, Order] = {}
    owns = {paper: blanks.content(blanks.in_use(asker, paper)) for paper in {one.paper for _, _, one in drawn}}
    for _, name, one in drawn:
        mark, own = making.mark(asker, restricted=one.restricted), owns[one.paper]
        # Of a blank of the site's own only the docx can be made here.
        for form in FORMS if own is None else FORMS[:1]:
            orders[f"{name}-{form}"] = making.order_of(asker, one, form=form, mark=mark, own=own)
    with Printing(presses=PRESSES) as printing:
        report: Report = printing.many(orders, folder=folder, progress=progress)
    making.note(asker.actor, [one.read for _, _, one in drawn], at=now)
    named = {file: f"{file.rpartition('-')[0]}.{file.rpartition('.')[2]}" for file in report.files}
    bundle = bundled({name: folder / file for file, name in named.items()}, path=path_of(job), at=asker.at)
    shutil.rmtree(folder)
    unshown = sorted({each for several in report.unshown.values() for each in several})
    return Done(bundle, len(drawn), report.refused, tuple(unshown))


def _drawn(asker: Asker, packages: Iterable[Found]) -> Iterator[tuple[Found, str, Drawn]]:
    """This function will draw packages, each under a name by which its papers lie in order and can be told apart."""
    bodies: dict[str, str] = {}
    for each in packages:
        reader = Reader(asker)
        organisation = each.facts.organisation
        if organisation not in bodies:
            bodies[organisation] = reader.bodies([organisation]).get(organisation, "")
        shown = _NO_NAME.sub("-", bodies[organisation]).strip("-")[:_NAME_CHARACTERS]
        yield each, f"{each.number:04d}-{shown}-{each.facts.audience}", opinions.opinion(reader, each)


def _printed() -> Path:
    return Path(settings.HUIYIN.var) / "printed"


def folder_of(job: uuid.UUID) -> Path:
    """This function will give the folder in which a run makes its papers."""
    return _printed() / str(job)


def path_of(job: uuid.UUID) -> Path:
    """This function will give the place of the one file of a run."""
    return _printed() / f"{job}.zip"


def file_of(job: uuid.UUID, *, actor: Actor, kind: str, post: uuid.UUID | None, digest: str) -> Path:
    """This function will give the file that a job of the asker's own made, in the post that it was asked for in.

    :raises Refused: not_found, also where it has lain too long; file_changed.
    """
    path = path_of(job)
    if kind != JOB or str(post) != actor.post or not path.is_file():
        raise Refused("not_found", kind="job")
    with path.open("rb") as held:
        if hashlib.file_digest(held, "sha256").hexdigest() != digest:
            raise Refused("file_changed", digest=digest)
    return path


def sweep(*, now: datetime.datetime) -> None:
    """This function will take away what has lain to be fetched for longer than :data:`KEPT_DAYS`."""
    oldest = (now - datetime.timedelta(days=KEPT_DAYS)).timestamp()
    for each in _printed().glob("*"):
        if each.stat().st_mtime < oldest:
            shutil.rmtree(each) if each.is_dir() else each.unlink(missing_ok=True)
