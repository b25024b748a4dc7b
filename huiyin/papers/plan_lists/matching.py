"""The matching keeps how a row of a list finds its finding: by the key of a list that came before, by its number, by a
reference, by its very words; or, as a proposal that a person must confirm, by words that are alike."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from huiyin.papers.headers import folded
from huiyin.papers.plan_lists.foreign import PlanRow

# How alike words must be to be proposed, and how much more alike than the next finding.
ALIKE = 0.5
_AHEAD = 0.1
_COMPARED_CHARACTERS = 600
_NUMBER = re.compile(r"(?:no\.?|nr\.?|#|第|编号)?\s*(\d{1,9})\s*(?:号|项|条)?\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Known:
    """A finding that rows may belong to."""

    id: str
    number: int
    statement: str
    key: str = ""
    references: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Matched:
    """A row with its finding, None where none was found. ``how`` is key, number, reference, words or alike, with
    ``share`` of alike words in percent; empty where none or several fit, ``others`` being their numbers."""

    row: PlanRow
    finding: Known | None
    how: str
    share: int = 100
    others: tuple[int, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether nobody needs to confirm it."""
        return self.finding is not None and self.how != "alike"


class Matcher:
    """Finds findings for rows."""

    def __init__(self, findings: Iterable[Known]) -> None:
        self._findings = tuple(findings)
        self._by_key = {each.key: each for each in self._findings if each.key}
        self._by_number = {each.number: each for each in self._findings}
        self._by_reference = _grouped((folded(one), each) for each in self._findings for one in each.references)
        self._by_words = _grouped((folded(each.statement), each) for each in self._findings)
        self._pairs = [_pairs(each.statement) for each in self._findings]
        self._holders: dict[str, list[int]] = {}
        for place, pairs in enumerate(self._pairs):
            for pair in pairs:
                self._holders.setdefault(pair, []).append(place)

    def match(self, row: PlanRow) -> Matched:
        """This function will find the finding of a row, by the surest way that leads to one alone."""
        if row.key in self._by_key:
            return Matched(row, self._by_key[row.key], "key")
        reference, statement = row.values.get("reference", ""), row.values.get("statement", "")
        several: Sequence[Known] = ()
        for how, fitting in (
            ("reference", self._by_reference.get(folded(reference), ()) if reference else ()),
            ("number", self._numbered(reference)),
            ("words", self._by_words.get(folded(statement), ()) if statement else ()),
        ):
            if len(fitting) == 1:
                return Matched(row, fitting[0], how)
            several = several or fitting
        if statement:
            return self._alike(row, statement)
        return Matched(row, None, "", others=tuple(each.number for each in several))

    def _numbered(self, reference: str) -> Sequence[Known]:
        found = _NUMBER.match(reference.strip())
        known = self._by_number.get(int(found[1])) if found else None
        return (known,) if known is not None else ()

    def _alike(self, row: PlanRow, statement: str) -> Matched:
        own = _pairs(statement)
        shared: Counter[int] = Counter()
        for pair in own:
            shared.update(self._holders.get(pair, ()))
        shares = sorted(
            ((2 * count / (len(own) + len(self._pairs[place])), -place) for place, count in shared.most_common(20)),
            reverse=True,
        )
        if not shares or shares[0][0] < ALIKE:
            return Matched(row, None, "")
        close = [-place for share, place in shares if share > shares[0][0] - _AHEAD]
        if len(close) > 1:
            return Matched(row, None, "", others=tuple(self._findings[place].number for place in close))
        return Matched(row, self._findings[close[0]], "alike", round(shares[0][0] * 100))


def _grouped(pairs: Iterable[tuple[str, Known]]) -> dict[str, tuple[Known, ...]]:
    found: dict[str, dict[str, Known]] = {}
    for name, each in pairs:
        if name:
            found.setdefault(name, {})[each.id] = each
    return {name: tuple(several.values()) for name, several in found.items()}


def _pairs(text: str) -> frozenset[str]:
    """This function will give the pairs of neighbouring characters of a text, of its beginning where it is long."""
    plain = folded(text[:_COMPARED_CHARACTERS]).replace(" ", "")
    return frozenset(plain[place : place + 2] for place in range(len(plain) - 1))
