"""The gallery's room for figures side by side: before and after a look-back, and a day that is none."""

import dataclasses

from huiyin.kernel import figures as kernel
from huiyin.kernel import figures_beside as beside
from huiyin.kernel.figures import Counted, Rectified, Standing
from huiyin.record.queries.figures_beside import Compared, Point
from huiyin.web.pages.act_form import Problem
from huiyin.web.pages.figures_beside import FiguresBesidePage
from huiyin.web.pages.parts import Link, Sentence
from huiyin.web.views import figures_beside
from tests.web.gallery import TODAY, Setting, frame_of


def _standing(state: str, count: int, *, again: bool = False) -> Standing:
    there = "2026-05-04" if state in ("declared", "verified", "closed") else ""
    return Standing(
        state, "o", "c", "r", "2026-03-02", "", there, there if state != "declared" else "",
        there if state == "closed" else "", returned=state == "declared", again=again, on_site=state == "closed",
        findings=count,
    )  # fmt: skip


def _counted(closed: int, reopened: int) -> Counted:
    standings = [_standing("closed", closed), _standing("declared", 12), _standing("issued", 210)]
    if reopened:
        standings.append(_standing("rectifying", reopened, again=True))
    return Counted(tuple(standings), (Rectified("2026-06-01", "2026-06-08", "2026-06-02", closed),))


def _compared() -> Compared:
    first, second = (TODAY.isoformat(), 48_213), (TODAY.isoformat(), 48_260)
    before, after = _counted(806, 0), _counted(803, 3)
    return Compared(
        Point(TODAY, first[1]),
        Point(TODAY, second[1]),
        beside.entries(kernel.book(before), kernel.book(after)),
        *(
            beside.beside(
                count(before, as_of=first[0], journal_size=first[1]),
                count(after, as_of=second[0], journal_size=second[1]),
            )
            for count in (kernel.rates, kernel.ages)
        ),
    )


def figures_asked(setting: Setting, *, before: str = "48213") -> FiguresBesidePage:
    """This function will give the page with its question alone, where a day was asked for that is none."""
    return FiguresBesidePage(
        frame=frame_of(setting, "figures"),
        scope=setting.pick("Second round of the 20th term", "二十届第二轮巡视"),
        fields=tuple(figures_beside.field(name, value) for name, value in (("before", before), ("after", ""))),
        kept=(("round", "2"),),
        problems=(Problem(Sentence("figures-beside-no-point", {"value": before}), "field-before"),),
        back=Link(Sentence("web-figures-title"), "/figures/?round=2"),
    )


def figures_compared(setting: Setting) -> FiguresBesidePage:
    """This function will give the figures before and after a look-back by which three findings were taken up again."""
    return figures_beside.told(dataclasses.replace(figures_asked(setting), problems=()), _compared())


def figures_of_no_day(setting: Setting) -> FiguresBesidePage:
    """This function will give the page for a day that there never was."""
    return figures_asked(setting, before="31 February")


ALL = (figures_compared, figures_of_no_day)
