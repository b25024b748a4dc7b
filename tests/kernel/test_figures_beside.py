"""Figures before and after: pairs by code, the exact change, and nothing where one of them has no value."""

from fractions import Fraction

from huiyin.kernel import figures, figures_beside
from huiyin.kernel.figures import Book, Counted, Figure, Standing


def figure(code: str, numerator: int, denominator: int, size: int) -> Figure:
    return Figure(code, numerator, denominator, "findings", "2026-05-04", size)


def test_figures_stand_beside_those_of_the_same_code() -> None:
    before = (figure("closed_rate", 4, 4, 90), figure("reopen_rate", 0, 0, 90))
    after = (figure("reopen_rate", 1, 4, 120), figure("closed_rate", 3, 4, 120))
    reopened, closed = figures_beside.beside(before, after)
    assert (closed.before, closed.after, closed.change) == (before[0], after[1], Fraction(-1, 4))
    assert reopened.change is None
    assert figures_beside.Beside(reopened.after, reopened.before).change is None


def test_both_books_balance() -> None:
    nothing = Book(0, 0, 0, 0, 0, 0)
    standing = Standing("closed", "o", "", "r", "2026-05-04", "", "", "", "", returned=False, again=False, on_site=True)
    now = figures.book(Counted((standing,), ()))
    entries = figures_beside.entries(nothing, now)
    assert [code for code, _, _ in entries] == list(figures_beside.ENTRIES)
    assert [(before, after) for _, before, after in entries] == [(0, 1), (0, 0), (0, 0), (0, 1), (0, 0), (0, 0)]


def test_a_change_has_its_sign() -> None:
    written = [figures_beside.signed(Fraction(each), digits=1) for each in ("12.25", "-0.04", "0.04", "0", "-7")]
    assert written == ["+12.3", "0.0", "0.0", "0.0", "-7.0"]
    assert figures_beside.signed(Fraction(1200), digits=0) == "+1200"
