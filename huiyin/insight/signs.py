"""Warning signs: what in a declared or closed matter is worth a look, by rules that anybody can read. None accuses.

    signs(matters)            all signs of a site, the strongest first
    Watch(matters)            the same, built once: add(matter), then of(finding, cycle) in seconds

One module per family: copied text, files, dates, paper, crowding, wording, relapse. What each sign says and doesn't say
lies in the texts, by its code.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from uuid import UUID

from huiyin.insight import copied, crowding, dated, files, paper, relapse, wording
from huiyin.insight.declared import Matter, Sign
from huiyin.insight.site import Site
from huiyin.insight.thresholds import USUAL, Thresholds

RULES = (
    "copied_text", "same_file", "like_document", "evidence_before", "metadata_differs", "documents_only", "unanswered",
    "closing_burst", "hard_left", "slipping", "softened", "orphaned", "relapse",
)  # fmt: skip
_FAMILIES: tuple[Callable[[Site, Matter], Iterator[Sign]], ...] = (
    copied.signs, files.signs, dated.signs, paper.signs, crowding.signs, wording.signs, relapse.signs,
)  # fmt: skip


class Watch:
    """All matters of a site, laid out once, and the signs of each when asked."""

    def __init__(self, matters: Iterable[Matter], *, thresholds: Thresholds = USUAL) -> None:
        self._site = Site(matters, thresholds=thresholds)

    def add(self, matter: Matter) -> None:
        """This method will take a new matter in.

        :raises ValueError: the finding is there in this cycle already.
        """
        self._site.add(matter)

    def of(self, finding: UUID, cycle: int) -> list[Sign]:
        """This method will give the signs of one matter, as a look at the whole site gives them now."""
        matter = self._site.matters[finding, cycle]
        found = [sign for family in _FAMILIES for sign in family(self._site, matter)]
        return sorted(found, key=_order)

    def all(self) -> list[Sign]:
        """This method will give the signs of all matters, the strongest first."""
        return sorted((sign for key in self._site.matters for sign in self.of(*key)), key=_order)


def signs(matters: Iterable[Matter], thresholds: Thresholds = USUAL) -> list[Sign]:
    """This function will give all signs in these matters, the strongest first, in whatever order they come."""
    return Watch(matters, thresholds=thresholds).all()


def _order(sign: Sign) -> tuple[float, int, UUID, int]:
    return (-sign.strength, RULES.index(sign.rule), sign.finding, sign.cycle)


@dataclass(frozen=True, slots=True)
class BaseRate:
    """How usual a sign is in this site: ``carrying`` of ``matters`` bear it; of ``answered`` ones people said of
    ``not_signs`` that they are none."""

    rule: str
    carrying: int
    matters: int
    not_signs: int
    answered: int

    @property
    def share(self) -> Fraction | None:
        """The share of matters that bear the sign; None where there are none."""
        return Fraction(self.carrying, self.matters) if self.matters else None


def base_rates(found: Iterable[Sign], *, matters: int, answers: Mapping[tuple[str, UUID, int], bool]) -> list[BaseRate]:
    """This function will count each rule. ``answers`` holds what people said of signs: True where it is one."""
    bearing: dict[str, set[tuple[UUID, int]]] = {rule: set() for rule in RULES}
    for sign in found:
        bearing[sign.rule].add((sign.finding, sign.cycle))
    said = {rule: [is_one for (of, _, _), is_one in answers.items() if of == rule] for rule in RULES}
    return [BaseRate(rule, len(bearing[rule]), matters, said[rule].count(False), len(said[rule])) for rule in RULES]
