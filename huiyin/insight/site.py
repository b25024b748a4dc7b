"""The site keeps all matters that are compared with each other, laid out so that one can be asked about in seconds."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from huiyin.insight.declared import Matter
from huiyin.insight.thresholds import Thresholds
from huiyin.insight.wordings import Key, Wordings

# An empty file proves nothing, and all empty files have one digest.
_EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


class Site:
    """What is known of all matters. Nothing in it depends on the order in which they were added."""

    def __init__(self, matters: Iterable[Matter], *, thresholds: Thresholds) -> None:
        self.thresholds = thresholds
        self.matters: dict[Key, Matter] = {}
        self.told = Wordings(least=thresholds.text_kept)
        self.documents = Wordings(least=thresholds.document_kept)
        self.found = Wordings(least=thresholds.relapse_kept, indexed=False)
        self.files: dict[str, set[Key]] = {}
        self.recurring: dict[tuple[UUID, str], list[Key]] = {}
        self.rounds: dict[tuple[UUID, UUID], list[Key]] = {}
        self.ends: dict[tuple[UUID, date], list[Key]] = {}
        # What was worked out over all organisations: void once a matter is added.
        self.usual: dict[tuple[str, int], float] = {}
        for matter in matters:
            self.add(matter)

    def add(self, matter: Matter) -> None:
        """This method will take a matter in.

        :raises ValueError: the finding is there in this cycle already; a second one would be its own copy.
        """
        key = (matter.finding, matter.cycle)
        if key in self.matters:
            raise ValueError(f"finding {matter.finding} is there in cycle {matter.cycle} already")
        self.matters[key] = matter
        self.told.add(key, matter.told, part=0)
        for place, each in enumerate(matter.manifestations, start=1):
            self.told.add(key, each.answer or "", part=place)
        texts = dict.fromkeys(each.text for each in matter.evidence if each.text)
        for place, text in enumerate(texts):
            self.documents.add(key, text, part=place)
        self.found.add(key, matter.fed_back, part=0)
        for digest in {each.digest for each in matter.evidence} - {_EMPTY}:
            self.files.setdefault(digest, set()).add(key)
        self.recurring.setdefault((matter.body, matter.category), []).append(key)
        self.rounds.setdefault((matter.body, matter.round), []).append(key)
        if matter.evaluated_until is not None:
            self.ends.setdefault((matter.body, matter.evaluated_until), []).append(key)
        self.usual.clear()
