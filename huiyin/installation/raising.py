"""The job that raises the warning signs of a site: it reads book and files, asks the detectors, keeps the signs.

A worker that has looked at a whole site keeps it laid out, so that a new declaration costs seconds. What the whole site
decides (how usual a wording is, what crowds) is made anew when something known has changed or an hour is over, and on
a small site every time.
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from huiyin.insight import signs
from huiyin.insight.declared import Matter, Pointed, Shown, Sign, Treated
from huiyin.kernel.refused import Refused
from huiyin.notices import jobs
from huiyin.notices.jobs import Outcome, Work
from huiyin.papers import glimpse
from huiyin.people import actors, sites
from huiyin.people.models import Site
from huiyin.record import blobs
from huiyin.record import signs as kept
from huiyin.record.portions import portions
from huiyin.record.queries import declared, texts
from huiyin.record.queries.declared import Declared
from huiyin.record.signs import FileSays, Raised, Run

JOB = "signs"
# A site of so many matters is looked at whole each time: it takes seconds.
SMALL = 2_000
WHOLE_EVERY = datetime.timedelta(hours=1)
_FILES_AT_ONCE = 200
# A sign of these is a claim about an organisation, so it tells of everything that it declared.
_OF_THE_ORGANISATION = ("closing_burst", "hard_left")

Key = tuple[str, int]


@dataclass(slots=True)
class Laid:
    """A site as this worker has laid it out: up to which line it was read, and when it was read whole."""

    watch: signs.Watch
    found: dict[Key, Declared]
    size: int
    whole_at: datetime.datetime


# What this process has laid out, by site: one at a time, because a large one takes a gibibyte.
_laid: dict[str, Laid] = {}


def look(at: datetime.datetime) -> None:
    """This function will put the job into the queue for each site where something was declared since its signs were
    made, unless it is there already; after a failure not before an hour is over."""
    if jobs.under_way(JOB) is not None or jobs.failed_since(JOB, at=at - WHOLE_EVERY):
        return
    for site in sites.every():
        run = kept.last_run(str(site.id))
        if declared.touched_since(str(site.id), line=0 if run is None else run.size):
            jobs.start(JOB, account=None, params={"site": site.code}, at=at)


def compute(work: Work) -> Outcome:
    """This function will make the signs of a site anew, or those of what was declared since alone. ``params``: site
    (its code), and whole where all is to be made anew."""
    site = sites.by_code(work.params["site"])
    laid = _laid.get(str(site.id))
    new = None if work.params.get("whole") else _declared_since(site, laid, at=work.clock())
    count = _whole(site, work) if laid is None or new is None else _added(site, laid, new, at=work.clock())
    run = kept.last_run(str(site.id))
    facts = {"signs": count, "matters": 0 if run is None else run.matters}
    return Outcome("notices-signs-computed", facts, facts)


def _declared_since(site: Site, laid: Laid | None, *, at: datetime.datetime) -> list[Declared] | None:
    """This function will give what was declared since the site was laid out; None where it must be read whole."""
    run = kept.last_run(str(site.id))
    if laid is None or run is None or run.size != laid.size:
        return None
    if len(laid.found) <= SMALL or at - laid.whole_at >= WHOLE_EVERY:
        return None
    system, size = actors.system(site.id), declared.size(str(site.id))
    changed = declared.matters(system, size=size, since=laid.size)
    return [each for each in changed if (each.finding, each.cycle) not in laid.found]


def _whole(site: Site, work: Work) -> int:
    at, site_id = work.clock(), str(site.id)
    size = declared.size(site_id)
    found = {(each.finding, each.cycle): each for each in declared.matters(actors.system(site.id), size=size)}
    read = _read(site_id, found.values(), work)
    watch = signs.Watch(_matter(each, read) for each in found.values())
    raised: list[Raised] = []
    highest = _highest(found.values())
    for done, key in enumerate(found, start=1):
        raised += _raised(watch, key, found, highest)
        work.report(done, len(found))
    kept.keep(site_id, raised, run=Run(size, len(found), at))
    _laid.clear()
    _laid[site_id] = Laid(watch, found, size, at)
    return sum(bool(each.rule) for each in raised)


def _added(site: Site, laid: Laid, new: list[Declared], *, at: datetime.datetime) -> int:
    site_id, size = str(site.id), declared.size(str(site.id))
    read = _read(site_id, new, None)
    for each in new:
        laid.watch.add(_matter(each, read))
        laid.found[each.finding, each.cycle] = each
    highest = _highest(laid.found.values())
    keys = [(each.finding, each.cycle) for each in new]
    raised = [one for key in keys for one in _raised(laid.watch, key, laid.found, highest)]
    laid.size = size
    kept.keep_of(site_id, raised, matters=set(keys), run=Run(size, len(laid.found), at))
    return sum(bool(each.rule) for each in raised)


def _read(site: str, found: Iterable[Declared], work: Work | None) -> dict[str, FileSays]:
    """This function will give what the files of evidence say of themselves; those not read before are read now."""
    wanted = sorted({file.digest for each in found for file in each.evidence})
    known = kept.files_say(site, wanted)
    unread = [digest for digest in wanted if digest not in known]
    for portion in portions(unread, _FILES_AT_ONCE):
        read = {digest: _glimpsed(digest) for digest in portion}
        kept.note_files(site, read)
        known |= read
        if work is not None:
            work.report(len(known), len(wanted))
    return known


def _glimpsed(digest: str) -> FileSays:
    """This function will read a file; one that is missing or was changed says nothing, and the check names it."""
    try:
        for _ in blobs.read(digest):
            pass
    except Refused:
        return FileSays(None, "")
    return FileSays(*glimpse.glimpse(blobs.place_of(digest)))


def _matter(each: Declared, read: dict[str, FileSays]) -> Matter:
    return Matter(
        finding=UUID(each.finding),
        cycle=each.cycle,
        body=UUID(each.organisation),
        round=UUID(each.round),
        round_begun=each.round_begun,
        category=each.category,
        weight=each.weight,
        fed_back=each.fed_back,
        restated=each.restated,
        told=each.told,
        handed_over=each.handed_over,
        declared=each.declared,
        closed=each.closed,
        evaluated_until=each.evaluated_until,
        manifestations=tuple(Pointed(*pair) for pair in each.manifestations),
        measures=tuple(Treated(one.first_due, one.due, one.moved, one.done, one.owned) for one in each.measures),
        evidence=tuple(
            Shown(one.digest, one.kind, one.dated, read[one.digest].metadata_date, read[one.digest].text)
            for one in each.evidence
        ),
    )


def _highest(found: Iterable[Declared]) -> dict[str, int]:
    """This function will give the highest label of each finding in any cycle, and of all that an organisation declared,
    by id."""
    highest: dict[str, int] = {}
    for each in found:
        for about in (each.finding, each.organisation):
            highest[about] = max(each.label, highest.get(about, 0))
    return highest


def _raised(watch: signs.Watch, key: Key, found: dict[Key, Declared], highest: dict[str, int]) -> Iterator[Raised]:
    """This function will give the signs of one matter, and before them the matter itself."""
    own = found[key]
    yield Raised(own.finding, own.cycle, own.organisation, "", 0, own.label, (), {})
    for sign in watch.of(UUID(own.finding), own.cycle):
        yield _of(sign, own, highest)


def _of(sign: Sign, own: Declared, highest: dict[str, int]) -> Raised:
    """This function will make a sign ready to be kept: of what is restricted the texts stay in the book, where reading
    them leaves a trace."""
    others = {str(finding) for finding, _, _ in sign.beside if finding is not None}
    label = max((own.label, *(highest.get(each, 0) for each in others)))
    if sign.rule in _OF_THE_ORGANISATION:
        label = max(label, highest[own.organisation])
    withheld = label >= texts.RESTRICTED_LABEL
    beside = tuple(
        (None if finding is None else str(finding), "" if withheld else mine, "" if withheld else theirs)
        for finding, mine, theirs in sign.beside
    )
    return Raised(own.finding, own.cycle, own.organisation, sign.rule, sign.strength, label, beside, dict(sign.facts))
