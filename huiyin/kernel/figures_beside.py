"""Figures before and after: those of two days or sizes of the journal side by side, with what lies between them."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from huiyin.kernel import figures
from huiyin.kernel.figures import Book, Figure

# The book in the order of its equation (I11).
ENTRIES = ("issued", "open", "sustained", "closed", "withdrawn", "risk_accepted")


@dataclass(frozen=True, slots=True)
class Beside:
    """One figure as it was and as it is: the same code and unit, another day or size of the journal."""

    before: Figure
    after: Figure

    @property
    def change(self) -> Fraction | None:
        """How much greater the later one is, exactly; None where one of them has no value, which is not zero."""
        before, after = self.before.value, self.after.value
        return None if before is None or after is None else after - before


def beside(before: Sequence[Figure], after: Sequence[Figure]) -> tuple[Beside, ...]:
    """This function will put figures beside those of the same code, in the order of the later ones."""
    earlier = {each.code: each for each in before}
    return tuple(Beside(earlier[each.code], each) for each in after)


def entries(before: Book, after: Book) -> tuple[tuple[str, int, int], ...]:
    """This function will put two books beside each other: code, count before, count after."""
    return tuple((name, getattr(before, name), getattr(after, name)) for name in ENTRIES)


def signed(value: Fraction, *, digits: int) -> str:
    """This function will write a change with its sign, half up; nothing at all has none."""
    written = figures.rounded(value, digits=digits)
    return f"+{written}" if value > 0 and written.strip("0.") else written
