"""The rounds keep how all opinions of a round are printed at once: who may have that done, and the one file it makes.

Restricted texts of several organisations are a bulk export: they are printed by the one who took it today, and a record
beside the file says what was in it, so that each fetching is noted as reading is.

A run that was killed is taken up by the same call: what it had made is kept, and the file comes out byte for byte the
same, since its marks are of the moment at which it was asked for.
"""

import datetime
import hashlib
import json
import re
import shutil
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from huiyin import texts as words
from huiyin.kernel.actor import OFFICE, Actor
from huiyin.kernel.refused import Refused
from huiyin.papers.drawn import blanks, making, opinions
from huiyin.papers.drawn.bundles import Bundle, bundled
from huiyin.papers.drawn.reader import Asker, Drawn, Reader
from huiyin.papers.printed.ordered import Order
from huiyin.papers.printed.paper import Form
from huiyin.papers.printed.printing import Printing, Report, sets_own_blanks
from huiyin.record import bulk_exports, takings, trace
from huiyin.record.queries import names, printed, subjects
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.texts import RESTRICTED_LABEL, Shown

JOB = "print"
FORMS: tuple[Form, ...] = ("docx", "pdf")
PRESSES = 2
# So long a file lies here to be fetched. It can be made again.
KEPT_DAYS = 7
_NO_NAME = re.compile(r"[^\w-]+")
_NAME_CHARACTERS = 60

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Done:
    """What a run has made. ``refused`` are refusals by paper, ``unshown`` characters that no font had."""

    bundle: Bundle
    packages: int
    refused: Mapping[str, Refused]
    unshown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """A job of the asker's own, as whoever keeps the jobs tells of it."""

    job: uuid.UUID
    kind: str
    post: uuid.UUID | None
    params: Mapping[str, Any]
    result: Mapping[str, Any]
    created_at: datetime.datetime


def may_ask(actor: Actor) -> bool:
    """This function will tell whether a post may have all opinions of a round printed."""
    return actor.post_kind in OFFICE


def asked(actor: Actor, *, number: int, language: str, on: datetime.date) -> dict[str, Any]:
    """This function will make the parameters of the job that prints a round, if its asker may start it that day.

    :raises Refused: not_found; nothing_to_print; print_restricted_many, print_export_waits, print_export_not_taken.
    """
    _, leave = _allowed(actor, number=number, on=on)
    return {"round": number, "language": language, "export": leave.number if leave is not None else None}


def _allowed(actor: Actor, *, number: int, on: datetime.date) -> tuple[tuple[Found, ...], Found | None]:
    """This function will give the packages of a round, and the bulk export with which they may be printed on a day.

    It is None where one person may do it alone.

    :raises Refused: as :func:`asked`.
    """
    if not may_ask(actor):
        raise Refused("not_found", kind="round")
    found = subjects.by_number(actor, "round", number=number)
    packages = printed.packages(actor, round_id=found.facts.id)
    if not packages:
        raise Refused("nothing_to_print", number=number)
    organisations = _restricted(packages, printed.labels(actor, packages))
    if organisations < 2:
        return packages, None
    export = bulk_exports.for_round(actor, round_id=found.facts.id, on=on)
    if export is None:
        raise Refused("print_restricted_many", organisations=organisations, number=number)
    if export.facts.state == "requested":
        raise Refused("print_export_waits", organisations=organisations, export=export.number)
    if export.facts.state == "approved":
        raise Refused("print_export_not_taken", organisations=organisations, export=export.number)
    # What is taken is what was approved.
    held = printed.packages(actor, round_id=found.facts.id, as_of=export.facts.journal_size)
    return held, export


def _restricted(packages: Sequence[Found], labels: Iterable[int]) -> int:
    """This function will count the organisations of which restricted texts would be printed."""
    held = zip(packages, labels, strict=True)
    return len({each.facts.organisation for each, label in held if label >= RESTRICTED_LABEL})


def print_all(asker: Asker, *, number: int, job: uuid.UUID, now: datetime.datetime, progress: Progress) -> Done:
    """This function will print all opinions of a round as docx and PDF into one file, and note what was read.

    ``asker.at`` is the moment of the marks, and its day that of the leave; ``now`` is the moment of the trace. Under a
    bulk export the packages are printed as they were when it was asked for.

    :raises Refused: as :func:`asked`; print_outgrown, for a text more restricted than what was let go.
    """
    sweep(now=now)
    packages, leave = _allowed(asker.actor, number=number, on=timezone.localdate(asker.at))
    drawn = list(_drawn(asker, packages))
    _require_within(drawn, leave, number=number)
    folder = folder_of(job)
    with Printing(presses=PRESSES) as printing:
        report: Report = printing.many(_orders(asker, drawn, leave=leave), folder=folder, progress=progress)
    _note(asker.actor, drawn, leave=leave, now=now)
    _keep_record(job, drawn)
    named = {file: f"{file.rpartition('-')[0]}.{file.rpartition('.')[2]}" for file in report.files}
    bundle = bundled({name: folder / file for file, name in named.items()}, path=path_of(job), at=asker.at)
    shutil.rmtree(folder)
    unshown = sorted({each for several in report.unshown.values() for each in several})
    return Done(bundle, len(drawn), report.refused, tuple(unshown))


@transaction.atomic
def _note(
    actor: Actor, drawn: Sequence[tuple[Found, str, Drawn]], *, leave: Found | None, now: datetime.datetime
) -> None:
    """This function will note papers as read, and count as taken out what no second person has let go.

    :raises Refused: as ``takings.take``.
    """
    if leave is None:
        takings.take(actor, {each.facts.id: True for each, _, one in drawn if one.restricted}, at=now)
    making.note(actor, [one.read for _, _, one in drawn], at=now)


def _require_within(drawn: Sequence[tuple[Found, str, Drawn]], leave: Found | None, *, number: int) -> None:
    """This function will hold what was drawn to what may leave: the last word, since it looks at the papers themselves.

    :raises Refused: print_restricted_many, print_outgrown.
    """
    organisations = _restricted([each for each, _, _ in drawn], (one.label for _, _, one in drawn))
    if leave is None and organisations > 1:
        raise Refused("print_restricted_many", organisations=organisations, number=number)
    if leave is not None and any(one.label > leave.facts.highest_label for _, _, one in drawn):
        raise Refused("print_outgrown", export=leave.number)


def _orders(asker: Asker, drawn: Sequence[tuple[Found, str, Drawn]], *, leave: Found | None) -> dict[str, Order]:
    """This function will order every paper in every form that it can be had in, with the mark on it."""
    said = _leave_words(asker, leave) if leave is not None else ""
    owns = {paper: blanks.content(blanks.in_use(asker, paper)) for paper in {one.paper for _, _, one in drawn}}
    orders: dict[str, Order] = {}
    for _, name, one in drawn:
        mark, own = making.mark(asker, restricted=one.restricted, leave=said), owns[one.paper]
        # Of a blank of the site's own only the docx can be made where there is no word processor.
        for form in FORMS if own is None or sets_own_blanks() else FORMS[:1]:
            orders[f"{name}-{form}"] = making.order_of(asker, one, form=form, mark=mark, own=own)
    return orders


def _leave_words(asker: Asker, leave: Found) -> str:
    """This function will name the export and who let it go, as it stands at the foot of every sheet."""
    known = names.persons(asker.actor.site, leave.facts.approved_by)
    reader = Reader(asker)
    approver = words.listed([reader.called(*both) for both in known.values()], language=asker.language)
    return reader.say("drawn-leave", number=leave.number, approver=approver)


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


def file_of(run: Run, *, actor: Actor, at: datetime.datetime) -> Path:
    """This function will give the file that a job of the asker's own made, in the post that it was asked for in, and
    note the restricted texts in it as read.

    What left by a bulk export is there on the day on which that was taken.

    :raises Refused: not_found, also where it has lain too long; export_not_taken; file_changed.
    """
    path, digest = path_of(run.job), run.result.get("digest", "")
    if run.kind != JOB or str(run.post) != actor.post or not path.is_file():
        raise Refused("not_found", kind="job")
    if run.params.get("export") is not None and timezone.localdate(run.created_at) != timezone.localdate(at):
        raise Refused("export_not_taken", act="bulk_export.take")
    with path.open("rb") as held:
        if hashlib.file_digest(held, "sha256").hexdigest() != digest:
            raise Refused("file_changed", digest=digest)
    trace.note_all(actor, _record_of(run.job), at=at, door=making.DOOR)
    return path


def _keep_record(job: uuid.UUID, drawn: Iterable[tuple[Found, str, Drawn]]) -> None:
    """This function will keep which restricted texts are in the file of a run, by their commitments."""
    held = [
        [*subject, [each.commitment for each in shown if each.restricted]]
        for _, _, one in drawn
        for subject, shown in one.read.items()
    ]
    path = _record_path(job)
    beside = path.with_name(f"{path.name}.part")
    beside.write_text(json.dumps([each for each in held if each[2]]))
    beside.replace(path)


def _record_of(job: uuid.UUID) -> Iterator[tuple[tuple[str, str], list[Shown]]]:
    for kind, subject, commitments in json.loads(_record_path(job).read_text()):
        yield (kind, subject), [Shown(each, value="", label=RESTRICTED_LABEL) for each in commitments]


def _record_path(job: uuid.UUID) -> Path:
    return _printed() / f"{job}.json"


def sweep(*, now: datetime.datetime) -> None:
    """This function will take away what has lain to be fetched for longer than :data:`KEPT_DAYS`."""
    oldest = (now - datetime.timedelta(days=KEPT_DAYS)).timestamp()
    for each in _printed().glob("*"):
        if each.stat().st_mtime < oldest:
            shutil.rmtree(each) if each.is_dir() else each.unlink(missing_ok=True)
