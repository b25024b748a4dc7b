"""The shelf: what the book holds now of the subjects that acts concern, each read once.

A single act reads unlocked, then locks by id (``hold``) and reads again what has moved in between. A batch
holds the head of the journal for itself, so that nothing moves, and keeps its shelf from act to act.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import given
from huiyin.people.models import Site
from huiyin.record import rows
from huiyin.record.models import SubjectHead
from huiyin.record.portions import portions

# Ids per statement: the longest SQL stays below 10 kB, whatever an act names.
IDS_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Held:
    """What stands in the lock row of a subject."""

    kind: str
    number: int
    master_site: str
    version: int


class Shelf:
    """Facts and lock rows by id, for one act."""

    def __init__(self, site: str) -> None:
        self.site = site
        self.facts: dict[str, Any] = {}
        self.held: dict[str, Held] = {}
        self.looked_for: set[str] = set()
        self._profile: str | None = None

    @property
    def profile(self) -> str:
        """The name of the rule set that the site works by where no round says otherwise."""
        if self._profile is None:
            self._profile = Site.objects.values_list("profile", flat=True).get(id=self.site)
        return self._profile

    def find(self, kind: str, subject: str) -> Any:
        """This function will give the facts of a subject of a known kind, or None."""
        if subject not in self.facts and subject not in self.looked_for and given.is_uuid(subject):
            self._read(kind, [subject])
        found = self.facts.get(subject)
        return found if found is not None and isinstance(found, rows.FACTS[kind]) else None

    def fetch(self, ids: Iterable[str]) -> None:
        """This function will load subjects of any kind; those that do not exist are remembered as absent."""
        # Never ``set - dict.keys()``: that walks the whole dict, and in a batch it holds thousands.
        unknown = [each for each in ids if each not in self.facts and each not in self.looked_for]
        wanted = {each for each in unknown if given.is_uuid(each)}
        if not wanted:
            return
        self._read_held(SubjectHead.objects.all(), wanted)
        self.looked_for |= wanted
        by_kind: dict[str, list[str]] = {}
        # Nor ``set.intersection(dict)``, which walks the dict as well.
        for each in (each for each in wanted if each in self.held):
            by_kind.setdefault(self.held[each].kind, []).append(each)
        for kind, subjects in sorted(by_kind.items()):
            self._read(kind, subjects)

    def hold(self, ids: Iterable[str]) -> bool:
        """This function will lock subjects in the order of their ids, refresh the facts that moved
        meanwhile, and tell whether any did.

        Locks: the subjects' rows, before the journal's head.
        """
        ids = {each for each in ids if given.is_uuid(each)}
        self._read_held(SubjectHead.objects.select_for_update(no_key=True), ids)
        moved: dict[str, list[str]] = {}
        for each in (each for each in ids if each in self.held):
            held, known = self.held[each], self.facts.get(each)
            if known is None or known.version != held.version:
                moved.setdefault(held.kind, []).append(each)
        for kind, subjects in sorted(moved.items()):
            self._read(kind, subjects)
        return bool(moved)

    def put(self, subject: Any, held: Held) -> None:
        """This function will keep what an act has just made of a subject."""
        self.facts[subject.id] = subject
        self.held[subject.id] = held

    def _read_held(self, heads: Any, ids: Collection[str]) -> None:
        for portion in portions(sorted(ids), IDS_AT_ONCE):  # in one order everywhere, as locks are taken
            found = heads.filter(site=self.site, subject__in=portion).order_by("subject")
            columns = ("subject", "kind", "number", "master_site", "version")
            for subject, kind, number, master_site, version in found.values_list(*columns):
                self.held[str(subject)] = Held(kind, number, str(master_site), version)

    def _read(self, kind: str, ids: Collection[str]) -> None:
        self.looked_for.update(ids)
        for portion in portions(sorted(ids), IDS_AT_ONCE):  # in one order everywhere, as locks are taken
            found = rows.current(kind, self.site).filter(subject__in=portion)
            for subject, stored in found.values_list("subject", "facts"):
                self.facts[str(subject)] = rows.decode(kind, stored)


class BatchShelf(Shelf):
    """The shelf of a batch, which holds the journal's head for itself: nothing moves under it."""

    def find(self, kind: str, subject: str) -> Any:
        """This function will give the facts of a subject of a known kind, or None."""
        self.fetch((subject,))
        found = self.facts.get(subject)
        return found if found is not None and isinstance(found, rows.FACTS[kind]) else None

    def hold(self, ids: Iterable[str]) -> bool:
        """This function will load what is not loaded yet; it has no need to lock."""
        self.fetch(ids)
        return False

    def clear(self) -> None:
        """This function will forget everything, once all of it is written."""
        self.facts.clear()
        self.held.clear()
        self.looked_for.clear()
