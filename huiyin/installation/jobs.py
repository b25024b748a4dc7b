"""What each kind of job does: the one place where the rooms behind the doors are put together for the worker."""

import dataclasses
import datetime
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from huiyin.installation import raising
from huiyin.kernel.actor import Actor
from huiyin.kernel.refused import Refused
from huiyin.notices.jobs import Kind, Outcome, Work, told
from huiyin.papers import composing, intake, mapping
from huiyin.papers.drawn import rounds
from huiyin.papers.drawn.reader import Asker
from huiyin.papers.intake import Taken, Wish
from huiyin.people import actors
from huiyin.people.models import Account
from huiyin.record import check, keys, visibility
from huiyin.sample import build


def sample(work: Work) -> Outcome:
    """This function will build the sample round. ``params``: scale, seed."""
    scale, seed = work.params.get("scale", build.USUAL_FINDINGS), work.params.get("seed", 1)
    built = build.build(at=work.job.created_at, seed=seed, scale=scale, progress=work.report)
    keys.make(str(built.site.id))
    facts = {"acts": built.acts, "march": built.march.isoformat(), "seed": seed}
    return Outcome("notices-sample-built", facts)


def take_in(work: Work) -> Outcome:
    """This function will store a list in the name of whoever asked.

    ``params``: files (name and digest of each, put into the store before), mapping (as ``mapping.to_plain`` gives it),
    round (id) or new_round (its title), title; optional leave_out, create_bodies, body_kind, label, found_date (ISO).

    :raises Refused: whatever :func:`intake.store` refuses.
    """
    at = work.clock()
    account, actor = _asker(work, at=at)
    asked = work.params
    names = ("round", "new_round", "leave_out", "create_bodies", "body_kind", "label", "language")
    chosen: dict[str, Any] = {name: asked[name] for name in names if name in asked}
    if asked.get("found_date"):
        chosen["found_date"] = datetime.date.fromisoformat(asked["found_date"])
    wish = Wish(
        # Named by the job: taken up again after a kill, it finds its own list.
        imported_list=work.id("list"),
        title=asked["title"],
        **{"language": account.site.language, **chosen},
    )
    files = intake.stored_files([(each["name"], each["digest"]) for each in asked["files"]], site=actor.site)
    taken = intake.store(
        files, mapping.from_plain(asked["mapping"]), wish=wish, actor=actor, at=at, progress=work.report
    )
    return _taken(taken)


def _taken(taken: Taken) -> Outcome:
    counts: dict[str, Any] = {
        "number": taken.number,
        "findings": taken.findings,
        "bodies": taken.bodies,
        "left_out": taken.left_out,
        "known": taken.known,
    }
    if not taken.unchanged:
        return Outcome("notices-import-stored", counts, counts)
    if taken.number is not None:
        return Outcome("notices-import-unchanged", {"number": taken.number}, counts)
    return Outcome("notices-import-nothing-new", {"known": taken.known}, counts)


def check_book(work: Work) -> Outcome:
    """This function will check the site of whoever asked; ``result`` lists faults and gaps."""
    at = work.clock()
    _, actor = _asker(work, at=at)
    report = check.check(actor.site, on=actors.civil_day(at), progress=work.report)
    result = {
        "lines": report.lines,
        "subjects": report.subjects,
        "faults": [
            {"code": each.code, "table": each.table, "key": each.key, "facts": dict(each.facts)}
            for each in report.faults
        ],
        "gaps": [
            {"code": each.code, "kind": each.kind, "number": each.number, "facts": dict(each.facts)}
            for each in report.gaps
        ],
    }
    if report.sound:
        return Outcome("notices-check-sound", {"lines": report.lines}, result)
    return Outcome("notices-check-unsound", {"faults": len(report.faults)}, result)


def print_round(work: Work) -> Outcome:
    """This function will print all opinions of a round into one file, in the name of whoever asked.

    ``params``: round (number), language. The marks are of the moment at which it was asked for, so that a run that is
    taken up again makes the same file.

    :raises Refused: as ``rounds.print_all``.
    """
    at = work.clock()
    account, actor = _asker(work, at=at)
    asker = Asker(actor=actor, at=work.job.created_at, language=work.params["language"], profile=account.site.profile)
    done = rounds.print_all(asker, number=work.params["round"], job=work.job.id, now=at, progress=work.report)
    facts = {
        "number": work.params["round"],
        "packages": done.packages,
        "files": done.bundle.files,
        "refused": len(done.refused),
        "unshown": len(done.unshown),
    }
    kept = {"digest": done.bundle.digest, "size_bytes": done.bundle.size_bytes, "characters": list(done.unshown)}
    return Outcome("notices-print-done", facts, {**facts, **kept})


def compose_round(work: Work) -> Outcome:
    """This function will compose what a round has no opinion of yet, in the name of whoever asked.

    ``params``: round (number), language; ``result`` lists what was left out and why.

    :raises Refused: as ``composing.compose_all``.
    """
    at = work.clock()
    _, actor = _asker(work, at=at)
    number = work.params["round"]
    done = composing.compose_all(
        actor, number=number, language=work.params["language"], own=work.id, now=at, progress=work.report
    )
    left = [{**dataclasses.asdict(each), "facts": told(each.facts)} for each in done.told]
    facts = {"number": number, "composed": done.composed, "left_out": len(left)}
    return Outcome("notices-compose-done", facts, {**facts, "left_out": left})


def _asker(work: Work, *, at: datetime.datetime) -> tuple[Account, Actor]:
    """This function will give who asked, in the post they asked in, if they hold it still.

    :raises Refused: post_not_held.
    """
    if work.account is None or work.job.post is None:
        raise Refused("post_not_held")
    inspections = visibility.inspections_of_team
    return work.account, actors.actor(work.account, work.job.post, at=at, inspections_of_team=inspections)


KINDS: Mapping[str, Kind] = {
    build.JOB: sample,
    "import": take_in,
    "check": check_book,
    rounds.JOB: print_round,
    composing.JOB: compose_round,
    raising.JOB: raising.compute,
}
# What the worker looks after every few seconds, beside its own rooms.
LOOKS: Sequence[Callable[[datetime.datetime], None]] = (raising.look,)
