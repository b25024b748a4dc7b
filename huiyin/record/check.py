"""The check holds what is stored against what the journal says, and lists what waits without an answer.

Read-only, on one snapshot: the chain of lines with the checkpoints that were signed and those that left earlier, the
replay of every line, what search finds, the files; then the completeness gaps of the kernel's invariants (M18).
"""

import datetime
import functools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from huiyin import texts
from huiyin.kernel import checkpoint, invariants, journal
from huiyin.kernel.actor import ADMINISTRATORS, LEADERSHIP, OFFICE, Post
from huiyin.kernel.evaluation import Evaluation
from huiyin.kernel.extract import Extract
from huiyin.kernel.finding import Finding
from huiyin.kernel.notice import Notice
from huiyin.kernel.person import PostHeld
from huiyin.kernel.refused import Refused
from huiyin.kernel.report import Report as SignedReport
from huiyin.people import actors
from huiyin.people import models as people
from huiyin.record import blobs, checkpoints, evaluations, extracts, leaks, reports, self_examinations, stored, walls
from huiyin.record.faults import Fault, attempt, section
from huiyin.record.models import Blob, Checkpoint, Head, Line, LineSubject, PartRow, SubjectHead
from huiyin.record.replay import WINDOW_LINES, Progress, Replay, differing

# Who may have the whole site checked, and read what was found.
POSTS = frozenset({*OFFICE, Post.RECORDS_OFFICER, Post.AUDITOR, *ADMINISTRATORS})
# Whose faults are told with what the line is about, for how many of them, and how much of it.
_OF_LINES = frozenset({"lines", "parts"})
_NAMED_FAULTS, _NAMED_SUBJECTS, _ASKED = 200, 4, 200


@dataclass(frozen=True, slots=True)
class GapFound:
    """A gap of an invariant, with the number of its subject; ``broken`` ones can't come from any act."""

    code: str
    kind: str
    number: int
    facts: Mapping[str, Any]
    broken: bool


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found: differences between journal and tables, and gaps; ``lines`` were replayed.

    ``overruled`` are the published notices in which something was let go, by number, with how much: no gap, as others
    approved it, and yet not a clean check.
    """

    site: str
    lines: int
    subjects: int
    faults: tuple[Fault, ...]
    gaps: tuple[GapFound, ...]
    overruled: tuple[tuple[int, int], ...] = ()

    @property
    def sound(self) -> bool:
        """Whether everything stored is what the journal says."""
        return not self.faults and not any(gap.broken for gap in self.gaps)


def check(
    site: str,
    *,
    on: datetime.date,
    heads: Iterable[checkpoint.Checkpoint] = (),
    progress: Progress | None = None,
) -> Report:
    """This function will check one site from its first line to its last file, while others write on.

    ``heads`` are checkpoints that left earlier, their signatures verified (``checkpoints.read_what_left``); those that
    the site has stored are compared anyway. ``on`` is the day by which the gaps are told.
    """
    replay = Replay(site)
    faults: list[Fault] = []
    gaps: list[GapFound] = []
    with stored.snapshot():
        signed = attempt("checkpoints", lambda: _signed(site, faults), faults=faults) or ()
        faults += section("chain", _chain(site, (*signed, *heads)))
        faults += replay.run(progress=progress)
        if not replay.broke_off:
            faults += section("search", replay.search_rows())
            for name, found in _gaps(replay, site=site, on=on):
                attempt(name, functools.partial(gaps.extend, found), faults=faults)
        faults += section("files", _files_known(site))
        faults += section("triggers", walls.gone())
        faults = _named(_once(faults), site=site)
    faults += section("files", _files(site))
    return Report(site, replay.size, len(replay.facts), _once(faults), tuple(gaps), _overruled(replay))


def orphans() -> tuple[str, ...]:
    """This function will name the sites whose journal is there and whose own row is gone: nobody checks them."""
    known = people.Site.objects.values("id")
    return tuple(str(site) for site in Head.objects.exclude(site__in=known).values_list("site", flat=True))


def say(fault: Fault, *, language: str) -> str:
    """This function will say a fault in one sentence that names the table and the row."""
    if texts.has(f"kind-{fault.table}", language=language):
        place = texts.say("check-place-subject", language=language, kind=fault.table, key=fault.key)
    else:
        place = texts.say(f"check-place-{fault.table}", language=language, key=fault.key)
    facts = dict(fault.facts)
    # A counter that was changed may name a state that there is not.
    if texts.has(f"state-finding-{facts.get('state')}", language=language):
        facts["state"] = texts.say(f"state-finding-{facts['state']}", language=language)
    subjects = facts.pop("subjects", ())
    said = texts.say(f"check-{fault.code}", language=language, place=place, **facts)
    if not subjects:
        return said
    known = (each for each in subjects if texts.has(f"kind-{each[0]}", language=language))
    named = (texts.say("check-subject", language=language, kind=kind, number=number) for kind, number in known)
    listed = texts.listed(named, language=language)
    return texts.say("check-subjects", language=language, said=said, subjects=listed)


def _named(faults: Iterable[Fault], *, site: str) -> list[Fault]:
    """This function will name the subjects of the lines that were changed, or whose parts were: a line's number tells
    nobody what was touched. They are read from what lies beside the lines, which may have been changed itself."""
    named: list[Fault] = []
    for fault in faults:
        line = fault.facts.get("line")
        subjects = None
        if fault.table in _OF_LINES and isinstance(line, int) and line > 0 and len(named) < _NAMED_FAULTS:
            subjects = attempt(fault.table, functools.partial(_subjects, site, line), faults=[])
        named.append(replace(fault, facts={**fault.facts, "subjects": subjects}) if subjects else fault)
    return named


def _subjects(site: str, line: int) -> list[list[Any]]:
    """This function will give kind and number of what a line is about, the kinds first that it names least of."""
    subjects = [row.subject for row in stored.between(LineSubject, site, by="number", after=line - 1, last=line)]
    found = [(row.kind, row.number) for row in stored.among(SubjectHead, site, by="subject", values=subjects[:_ASKED])]
    counts = Counter(kind for kind, _ in found)
    return [[kind, number] for kind, number in sorted(found, key=lambda one: (counts[one[0]], one))[:_NAMED_SUBJECTS]]


def _signed(site: str, faults: list[Fault]) -> tuple[checkpoint.Checkpoint, ...]:
    """This function will read the notes that the site has stored; one that it can't have signed is a fault, and so is
    one that is gone.
    """
    rows = sorted(stored.rows(Checkpoint, site), key=lambda row: _number(row.size))
    faults += _gone(site, rows)
    heads = []
    for row in rows:
        try:
            head = checkpoints.read(row.note, site=site)
        except checkpoint.NotANote:
            faults.append(Fault("checkpoint_changed", "checkpoints", str(row.size)))
            continue
        except Refused as refused:  # without the key nothing can be said of any note
            faults.append(Fault(refused.code, "checkpoints", site))
            return ()
        heads.append(head)
        if head.size != row.size:
            faults.append(Fault("row_differs", "checkpoints", str(head.size), {"column": "size", "line": head.size}))
    return tuple(heads)


def _gone(site: str, rows: Iterable[stored.Row]) -> Iterator[Fault]:
    """This function will name the notes that are gone: each names the one before it, the head the newest of all."""
    before = None
    for row in rows:
        yield from _between(row.previous, before, by=("checkpoints", str(row.size), "previous"))
        before = row.size
    for head in stored.rows(Head, site):
        yield from _between(head.signed, before, by=("head", site, "signed"))


def _between(named: Any, before: Any, *, by: tuple[str, str, str]) -> Iterator[Fault]:
    """This function will hold the note that is named against the one that is there, by whom it is named."""
    table, key, column = by
    if named == before:
        return
    is_gone = _number(named) > _number(before)
    if is_gone:
        yield Fault("checkpoint_missing", "checkpoints", str(named))
    # Whether the newest note is gone or the end of the journal was changed, nothing here can tell.
    if not is_gone or table == "head":
        yield Fault("row_differs", table, key, {"column": column, "line": 0})


def _number(value: Any) -> int:
    """This function will read a size, and take for none what is no number any more."""
    return value if isinstance(value, int) else -1


def _once(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """This function will leave out what was said before: chain and replay both meet a line that can't be read."""
    kept: dict[tuple[str, str, str, str], Fault] = {}
    for fault in faults:
        kept.setdefault((fault.code, fault.table, fault.key, str(fault.facts.get("column", ""))), fault)
    return tuple(kept.values())


def _chain(site: str, heads: tuple[checkpoint.Checkpoint, ...]) -> Iterator[Fault]:
    for fault in journal.verify_chain(_raw_lines(site), site=site, heads=heads):
        yield Fault(fault.code, "lines", str(fault.number), {"line": fault.number, **fault.facts})


def _raw_lines(site: str) -> Iterator[bytes]:
    for window in stored.windows(Line, site, by="number", size=WINDOW_LINES):
        yield from (line.envelope.encode() for line in window)


def _files_known(site: str) -> Iterator[Fault]:
    """This function will find the parts that speak of a file which the site has no row of."""
    known = {blob.digest for blob in stored.rows(Blob, site)}
    spoken_of = PartRow.objects.filter(site=site, blob__isnull=False).values_list("blob", "number")
    for digest, number in spoken_of.iterator():
        if digest is not None and digest not in known:
            yield Fault("file_unknown", "files", digest, {"line": number})


def _files(site: str) -> Iterator[Fault]:
    """This function will read every file of the site and compare size and digest.

    It asks the tables as they are now: a file that an act has erased while the check ran is not missing.
    """
    for blob in list(stored.rows(Blob, site)):
        fault = _file(blob)
        if fault is not None and Blob.objects.filter(site=site, digest=blob.digest).exists():
            yield fault


def _file(blob: stored.Row) -> Fault | None:
    size, start = 0, b""
    try:
        for chunk in blobs.read(blob.digest):
            size += len(chunk)
            start += chunk[: blobs.SNIFFED_BYTES - len(start)]
    except Refused as refused:
        return Fault(refused.code, "files", blob.digest)
    expected = blob._replace(size_bytes=size, media_type=blobs.sniff(start))
    different = differing(blob, expected)
    return Fault("row_differs", "files", blob.digest, {"column": different[0], "line": 0}) if different else None


def _gaps(replay: Replay, *, site: str, on: datetime.date) -> Iterator[tuple[str, Iterator[GapFound]]]:
    """This function will give the parts in which gaps are looked for. All of it is asked of the facts that the lines
    make, never of rows, which may have been changed."""
    yield "gaps", _unanswered(replay, on=on.isoformat())
    yield "notices", _leaking(replay, site=site)
    yield "figures", _counted_again(replay)
    yield "self_examinations", _not_examined(replay, on=on)
    yield "book", _unbalanced(replay, site=site)


def _unanswered(replay: Replay, *, on: str) -> Iterator[GapFound]:
    found = invariants.gaps(replay.standing(), look=replay.facts.get, posts=_posts(replay, on=on), on=on)
    for gap in (*found, *invariants.left_out(replay.standing())):
        number = replay.numbers[gap.subject][1]
        yield GapFound(gap.code, gap.kind, number, gap.facts, gap.code in invariants.BROKEN)


def _published(replay: Replay) -> Iterator[Notice]:
    yield from (each for each in replay.standing() if isinstance(each, Notice) and each.state == "published")


def _overruled(replay: Replay) -> tuple[tuple[int, int], ...]:
    found = ((replay.numbers[each.id][1], len(each.overruled)) for each in _published(replay) if each.overruled)
    return tuple(sorted(found))


def _leaking(replay: Replay, *, site: str) -> Iterator[GapFound]:
    """I8: the published texts, held against the names that the site knows today."""
    for notice in _published(replay):
        said = leaks.of_notice(site, notice)
        if said:
            number = replay.numbers[notice.id][1]
            yield GapFound("public_text_names", "notice", number, {"leaks": len(said)}, broken=False)


def _unbalanced(replay: Replay, *, site: str) -> Iterator[GapFound]:
    findings = [each for each in replay.standing() if isinstance(each, Finding)]
    unbalanced = invariants.balanced(findings, place=site)
    if unbalanced is not None:
        yield GapFound(unbalanced.code, unbalanced.kind, 0, unbalanced.facts, broken=True)


def _counted_again(replay: Replay) -> Iterator[GapFound]:
    """I7: the figures that a report or an assessment extract stands on come out again."""
    for each in replay.standing():
        if isinstance(each, SignedReport):
            code, differing_ = "report_figures_differ", reports.differing(each)
        elif isinstance(each, Extract):
            code, differing_ = "extract_numbers_differ", extracts.differing(each)
        elif isinstance(each, Evaluation):
            code, differing_ = "evaluation_differs", evaluations.differing(each)
        else:
            continue
        if differing_:
            kind, number = replay.numbers[each.id]
            yield GapFound(code, kind, number, {"figures": len(differing_)}, broken=True)


def _not_examined(replay: Replay, *, on: datetime.date) -> Iterator[GapFound]:
    """M17: who of a leadership has handed in no self-examination, named at the organisation."""
    for each in self_examinations.missing(replay.standing(), same=replay.signers.same, on=on):
        number, round_number = (replay.numbers.get(one, ("", 0))[1] for one in (each.organisation, each.round))
        facts = {"members": len(each.members), "round": round_number}
        yield GapFound("self_examination_missing", "body", number, facts, broken=False)


def _posts(replay: Replay, *, on: str) -> invariants.Posts:
    """This function will give who holds a post at each body on a day, and who one of its leadership, by all ids."""
    held: dict[str, set[str]] = {}
    leading: dict[str, set[str]] = {}
    for post in (each for each in replay.standing() if isinstance(each, PostHeld)):
        in_force = post.from_date <= on and (post.until_date is None or post.until_date >= on)
        if in_force and post.state == actors.HELD:
            for found in (held, leading) if post.post_kind in LEADERSHIP else (held,):
                found.setdefault(post.body, set()).update(replay.signers.same.of(post.person))
    at, led = ({body: frozenset(persons) for body, persons in found.items()} for found in (held, leading))
    nobody: frozenset[str] = frozenset()
    return invariants.Posts(lambda body: at.get(body, nobody), lambda body: led.get(body, nobody))
