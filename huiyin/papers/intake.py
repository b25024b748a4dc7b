"""The intake keeps how a checked list becomes part of the book: its bodies, itself, its findings, all by act or none.

A list is stored whole or not at all: one batch, one transaction. What the list claims about dates, measures and
outcomes goes in as *reported*, never as verified. The same files again change nothing, and of a list that comes again
with more rows only the new ones are stored, by the key of each row.
"""

import dataclasses
import datetime
import itertools
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from uuid_utils import compat

from huiyin.kernel import act
from huiyin.kernel.actor import Actor
from huiyin.kernel.given import File
from huiyin.kernel.profile import Profile
from huiyin.kernel.refused import Refused
from huiyin.papers import mapping as mappings
from huiyin.papers import report
from huiyin.papers.bodies import Directory
from huiyin.papers.mapping import Mapping
from huiyin.papers.proposed import ProposedFinding
from huiyin.papers.report import CheckReport, NamedOrganisation
from huiyin.papers.tables import GivenFile
from huiyin.people import actors
from huiyin.people.models import Site
from huiyin.record import acts, blobs, bulk, calls
from huiyin.record.bulk import Asked
from huiyin.record.queries import lists, subjects, taxonomies
from huiyin.record.queries.subjects import Found

# So many findings are asked for at once; the batch looks up for all of them what it would look up for each.
AT_ONCE = 1_000
PRESUMED_BODY_KIND = "enterprise"

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Checked:
    """What storing a list would do here. ``earlier`` is the number of the imported list made of the same files, if any;
    ``stored`` counts the findings of the list that are in the book already."""

    report: CheckReport
    earlier: int | None
    stored: int

    @property
    def would_store(self) -> int:
        """How many findings would be born."""
        return 0 if self.earlier is not None else self.report.findings - self.stored

    @property
    def is_known(self) -> bool:
        """Whether everything of it that can be stored is in the book already: storing it again changes nothing."""
        return self.earlier is not None or (self.stored > 0 and not self.would_store)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a person asks for: under which round, under which title, and what may be done about what isn't right.

    ``round`` is one that is there; without it a mandate is issued and a round planned with the title ``new_round``.
    ``imported_list`` is the id that the list will have; with the same id again, storing is done already. ``found_date``
    is the day of those findings for which the list itself has none; without it that is today.
    """

    imported_list: str
    title: str
    round: str = ""
    new_round: str = ""
    leave_out: bool = False
    create_bodies: bool = False
    body_kind: str = PRESUMED_BODY_KIND
    label: int = 1
    language: str = "zh-Hans"
    found_date: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What came of it. ``number`` is the imported list's; ``unchanged`` says that nothing was stored this time, be it
    that the same files came before (``number`` tells as which list) or that every row did (None)."""

    number: int | None
    findings: int
    left_out: int
    bodies: int
    known: int
    unchanged: bool


class RowRefused(Refused):
    """One row was refused by a rule of the book, so nothing of its list was stored."""

    def __init__(self, refused: Refused, *, file: str, row: int) -> None:
        super().__init__(refused.code, **refused.facts)
        self.file = file
        self.row = row


def check(files: Sequence[GivenFile], mapping: Mapping, *, actor: Actor, today: datetime.date) -> Checked:
    """This function will read the whole list and tell what storing it would do. Nothing is stored.

    :raises Refused: whatever :func:`report.check` refuses; body_ambiguous.
    """
    directory = Directory(actor.site, on=today)
    checked = report.check(files, mapping, today=today, unknown_among=directory.unknown_among)
    earlier = lists.by_digest(actor, checked.content_digest)
    stored = sum(len(lists.stored_keys(actor.site, portion)) for portion in checked.key_portions(AT_ONCE))
    return Checked(checked, earlier.number if earlier else None, stored)


def stored_files(named: Sequence[tuple[str, str]], *, site: str) -> list[GivenFile]:
    """This function will give files that were put into the store before, by name and digest.

    :raises Refused: file_missing.
    """
    known = blobs.known([digest for _, digest in named], site=site)
    for _, digest in named:
        if digest not in known:
            raise Refused("file_missing", digest=digest)
    return [GivenFile(name, blobs.place_of(digest)) for name, digest in named]


def store(
    files: Sequence[GivenFile],
    mapping: Mapping,
    *,
    wish: Wish,
    actor: Actor,
    at: datetime.datetime,
    checked: CheckReport | None = None,
    progress: Progress | None = None,
) -> Taken:
    """This function will store a list as acts of ``actor``, all in one transaction; ``at`` is now.

    The files themselves are kept beside the act that took them in. ``checked`` spares reading the list once more where
    it was checked a moment ago; the files must be the same. ``progress`` is told counts of findings.

    :raises Refused: round_missing, round_twice, list_has_errors, rows_not_separable, list_without_findings,
        bodies_unknown; whatever :func:`check` and the acts refuse.
    :raises RowRefused: where a rule of the book refuses one row.
    """
    # The mandate and the round come into the book together with the list, or not at all.
    with transaction.atomic():
        taken = _store(files, mapping, wish=wish, actor=actor, at=at, checked=checked, progress=progress)
        if taken.unchanged and wish.new_round:
            transaction.set_rollback(True)
    return taken


def _store(
    files: Sequence[GivenFile],
    mapping: Mapping,
    *,
    wish: Wish,
    actor: Actor,
    at: datetime.datetime,
    checked: CheckReport | None,
    progress: Progress | None,
) -> Taken:
    found = _round(wish, actor=actor, at=at)
    rules = taxonomies.rules_of(actor, found.facts)
    today = _day(at, rules=rules)
    directory = Directory(actor.site, on=today)
    if checked is None:
        checked = report.check(files, mapping, today=today, unknown_among=directory.unknown_among)
    require_storable(checked, leave_out=wish.leave_out, create_bodies=wish.create_bodies)
    kept = tuple(_kept(each, actor=actor, at=at) for each in files)
    wish = dataclasses.replace(wish, round=found.facts.id)
    intake = _Intake(checked, mapping, kept, wish=wish, actor=actor, at=at, rules=rules, directory=directory)
    with bulk.writing(actor.site) as writer:
        earlier = lists.by_digest(actor, checked.content_digest)
        if earlier is not None:
            return _as_before(earlier, same=earlier.facts.id == wish.imported_list)
        return intake.take(files, writer, mandate=found.facts.mandate, today=today, progress=progress)


def require_place(*, round: str | None, new_round: str | None) -> None:
    """This function will hold a wish to one round, one that is there or a new one.

    :raises Refused: round_missing, round_twice.
    """
    if round and new_round:
        raise Refused("round_twice")
    if not (round or new_round):
        raise Refused("round_missing")


def _round(wish: Wish, *, actor: Actor, at: datetime.datetime) -> Found:
    """This function will find the round of a list, or begin one under a mandate of its own."""
    require_place(round=wish.round, new_round=wish.new_round)
    if wish.round:
        return subjects.by_id(actor, "round", subject=wish.round)
    # Named after the list, so that taken up again after a kill it is the same round.
    mandate, begun = (str(uuid.uuid5(uuid.UUID(wish.imported_list), each)) for each in ("mandate", "round"))
    if not subjects.several(actor, "round", subjects=[begun]):
        office = Site.objects.get(id=actor.site)
        today = actors.civil_day(at)
        term = f"imported-{today.year}"
        named = {"title": wish.new_round, "profile": office.profile}
        issued = {**named, "issuer": office.name, "issued_date": today.isoformat()}
        ordinal = lists.next_ordinal(actor.site, term=term)
        planned = {**named, "mandate": mandate, "term": term, "ordinal": ordinal}
        for code, subject, given in (("mandate.issue", mandate, issued), ("round.plan", begun, planned)):
            acts.perform(calls.call(code, given, at=at, subject=subject, language=wish.language), actor=actor, at=at)
    return subjects.by_id(actor, "round", subject=begun)


def _day(at: datetime.datetime, *, rules: Profile) -> datetime.date:
    """This function will give the civil day by which the rules count."""
    return datetime.date.fromisoformat(act.civil_date(at, zone=rules.zone))


def require_storable(checked: CheckReport, *, leave_out: bool, create_bodies: bool) -> None:
    """This function will hold a checked list to what was asked for about its faulty rows and unknown bodies.

    :raises Refused: list_without_findings, list_has_errors, rows_not_separable, bodies_unknown.
    """
    if not checked.findings and not checked.faulty_rows:
        raise Refused("list_without_findings", rows=checked.rows)
    if checked.errors and not leave_out:
        raise Refused("list_has_errors", rows=checked.faulty_rows, errors=len(checked.errors))
    if checked.errors and not checked.can_leave_out:
        raise Refused("rows_not_separable")
    if checked.unknown_organisations and not create_bodies:
        first = checked.unknown_organisations[0]
        raise Refused("bodies_unknown", bodies=len(checked.unknown_organisations), body=first.name)


def _as_before(earlier: subjects.Found, *, same: bool) -> Taken:
    """This function will tell of a list that is here already: by this very wish, before a kill, or by another."""
    facts = earlier.facts
    return Taken(
        number=earlier.number,
        findings=facts.findings if same else 0,
        left_out=facts.left_out,
        bodies=0,
        known=0 if same else facts.findings,
        unchanged=not same,
    )


def _kept(given: GivenFile, *, actor: Actor, at: datetime.datetime) -> File:
    """This function will put a file into the store, before any act speaks of it."""
    with given.path.open("rb") as stream:
        stored = blobs.put(stream, site=actor.site, at=at, body=actor.body)
    return File(stored.digest, stored.size_bytes, stored.media_type, given.name)


def _portions(findings: Iterator[ProposedFinding]) -> Iterator[list[ProposedFinding]]:
    while portion := list(itertools.islice(findings, AT_ONCE)):
        yield portion


class _Intake:
    """One list on its way into the book."""

    def __init__(
        self,
        checked: CheckReport,
        mapping: Mapping,
        files: tuple[File, ...],
        *,
        wish: Wish,
        actor: Actor,
        at: datetime.datetime,
        rules: Profile,
        directory: Directory,
    ) -> None:
        self.checked = checked
        self.mapping = mapping
        self.files = files
        self.wish = wish
        self.actor = actor
        self.at = at
        self.rules = rules
        self.directory = directory

    def take(
        self,
        files: Sequence[GivenFile],
        writer: bulk.Writer,
        *,
        mandate: str,
        today: datetime.date,
        progress: Progress | None,
    ) -> Taken:
        """This function will perform the acts: the bodies first, then the list, then finding by finding."""
        checked = self.checked
        if progress is not None:
            progress(0, checked.findings)
        new = self._new(self.actor.site)
        if not new:
            return Taken(number=None, findings=0, left_out=0, bodies=0, known=checked.findings, unchanged=True)
        founded = [each for each in checked.unknown_organisations if self.directory.find(each.key, each.name) is None]
        self._found_bodies(writer, founded)
        number = self._take_list(writer, mandate=mandate, findings=len(new))
        read = report.findings(files, self.mapping, today=today, checked=checked)
        done = 0
        for portion in _portions(read):
            asked = [(each, self._asked(each, today=today)) for each in portion if each.key in new]
            writer.expect(each.call for _, each in asked)
            for finding, each in asked:
                _performed(writer, finding, each)
            done += len(portion)
            if progress is not None:
                progress(done, checked.findings)
        return Taken(
            number=number,
            findings=len(new),
            left_out=len(checked.left_out),
            bodies=len(founded),
            known=checked.findings - len(new),
            unchanged=False,
        )

    def _new(self, site: str) -> frozenset[str]:
        """This function will name the keys that the book doesn't have yet: a row that came before is kept once."""
        new: set[str] = set()
        for portion in self.checked.key_portions(AT_ONCE):
            new.update(set(portion) - lists.stored_keys(site, portion))
        return frozenset(new)

    def _call(self, code: str, subject: str, given: dict[str, Any]) -> Asked:
        call = calls.call(code, given, at=self.at, subject=subject, language=self.wish.language, label=self.wish.label)
        return Asked(call, self.actor, self.at)

    def _found_bodies(self, writer: bulk.Writer, founded: Sequence[NamedOrganisation]) -> None:
        waiting = iter(founded)
        while portion := list(itertools.islice(waiting, AT_ONCE)):
            asked = [(named, self._body(named)) for named in portion]
            writer.expect(each.call for _, each in asked)
            for named, each in asked:
                writer.perform(each)
                self.directory.add(each.call.subject, key=named.key, name=named.name)

    def _body(self, named: NamedOrganisation) -> Asked:
        given = {"name": _line(named.name), "body_kind": self.wish.body_kind}
        if named.key != named.name:
            given["code"] = _line(named.key)
        return self._call("body.found", str(compat.uuid7()), given)

    def _take_list(self, writer: bulk.Writer, *, mandate: str, findings: int) -> int:
        given: dict[str, Any] = {
            "mandate": mandate,
            "round": self.wish.round,
            "title": self.wish.title,
            "content_digest": self.checked.content_digest,
            "mapping": mappings.dumps(self.mapping),
            "rows": self.checked.rows,
            "findings": findings,
            "left_out": [{"file": file, "row": row, "code": code} for file, row, code in self.checked.left_out],
            "files": list(self.files),
        }
        receipt = writer.perform(self._call("imported_list.take_in", self.wish.imported_list, given))
        return receipt.subject_number

    def _asked(self, finding: ProposedFinding, *, today: datetime.date) -> Asked:
        organisation = self.directory.of(finding)
        reported = [*finding.reported, *(("measure", text) for text in finding.measures)]
        category = finding.category
        if category is not None and not self.rules.taxonomy.offers(category):
            reported, category = [*reported, ("category_code", category)], None
        given: dict[str, Any] = {
            "round": self.wish.round,
            "organisation": organisation,
            "imported_list": self.wish.imported_list,
            "source_key": finding.key,
            "reference_date": (finding.found_date or self.wish.found_date or today).isoformat(),
            "statement": finding.statement,
            "manifestations": list(finding.manifestations),
            "category": category,
            "severity": finding.severity,
            "amount": _whole(finding),
            "reported": [{"name": name, "value": value} for name, value in reported],
        }
        # The id comes from the list and the row, so that whoever has both can name the finding.
        subject = uuid.uuid5(uuid.UUID(self.wish.imported_list), finding.key)
        return self._call("finding.import", str(subject), given)


def _performed(writer: bulk.Writer, finding: ProposedFinding, asked: Asked) -> None:
    try:
        writer.perform(asked)
    except Refused as refused:
        raise RowRefused(refused, file=finding.file, row=finding.row) from refused


def _whole(finding: ProposedFinding) -> int | None:
    """This function will give the amount where it is a whole number; any other stays as reported only."""
    amount = finding.amount
    return int(amount) if amount is not None and amount >= 0 and amount == amount.to_integral_value() else None


def _line(text: str) -> str:
    return " ".join(text.split())
