"""The look holds: contrast in light and dark, one dark set, vendored files as recorded, plots that add up."""

import datetime
import hashlib
import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiyin.web.pages import marks, plots
from tests.web.gallery import TODAY
from tests.web.test_templates import WEB

TOKENS = (WEB / "static" / "css" / "tokens.css").read_text()
LIGHT, BY_SYSTEM, BY_CHOICE = (
    dict(re.findall(r"(--[\w-]+): (#[0-9a-f]{6})", block))
    for block in re.findall(
        r":root(?:\[data-theme=\"dark\"\]|:not\(\[data-theme=\"light\"\]\))? \{(.*?)\n *\}", TOKENS, re.DOTALL
    )[:3]
)
TONES = ("stage-1", "stage-2", "stage-3", "stage-4", "stage-5", "turned", "quiet", "late", "near", "good")
# (ink, ground): every pair that carries words.
PAIRS = [
    *(
        ("--" + ink, "--" + ground)
        for ink in ("ink", "ink-2", "ink-3", "link")
        for ground in ("ground", "surface", "surface-2", "surface-3")
    ),
    *((f"--{tone}", f"--{tone}-soft") for tone in TONES),
    *((f"--{tone}", "--surface") for tone in ("late", "near", "good")),
    ("--on-accent", "--accent"),
    ("--on-accent", "--accent-hover"),
    ("--accent-ink", "--accent-soft"),
    ("--ink", "--accent-soft"),
]


def luminance(colour: str) -> float:
    """This function will give the relative luminance of a colour. Source: WCAG 2.2."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """This function will give the contrast of two colours. Source: WCAG 2.2."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, BY_CHOICE], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_words_can_be_read(tokens: dict[str, str], ink: str, ground: str) -> None:
    assert contrast(tokens[ink], tokens[ground]) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, BY_CHOICE], ids=["light", "dark"])
def test_edges_of_controls_and_the_focus_can_be_seen(tokens: dict[str, str]) -> None:
    assert contrast(tokens["--edge"], tokens["--surface"]) >= 3
    assert contrast(tokens["--focus"], tokens["--ground"]) >= 3


def test_dark_by_system_and_dark_by_choice_are_one_set() -> None:
    assert BY_SYSTEM == BY_CHOICE
    assert set(BY_CHOICE) == set(LIGHT)


def test_vendored_files_are_as_recorded() -> None:
    folder = WEB / "static" / "vendor"
    recorded = dict(
        re.findall(r"^\| `([\w.-]+)` .*`([0-9a-f]{64})` \|$", (folder / "README.md").read_text(), re.MULTILINE)
    )
    assert recorded == {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.name != "README.md"
    }


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=13))
def test_the_segments_of_a_bar_fill_it_exactly(counts: list[int]) -> None:
    mark = marks.state_mark("finding", "closed")
    bar = plots.state_bar([(mark, count, "/") for count in counts], title="", as_of=TODAY)
    assert bar.total == sum(counts)
    assert sum(segment.width for segment in bar.segments) == (plots.BAR_WIDTH if sum(counts) else 0)
    ends = [segment.x + segment.width for segment in bar.segments]
    assert [segment.x for segment in bar.segments] == [0, *ends[:-1]]


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=8))
def test_small_bars_begin_at_zero_and_keep_their_order(counts: list[int]) -> None:
    plot = plots.small_bars(
        [("", count, "good", "") for count in counts], title="", heading="", unit="", as_of=TODAY, definition=""
    )
    assert all(0 <= bar.width <= plots.BAR_WIDTH for bar in plot.bars)
    assert sorted(counts) == [bar.count for bar in sorted(plot.bars, key=lambda bar: bar.width)] or len(set(counts)) > 1
    assert all(bar.width == 0 for bar in plot.bars if not bar.count)


@given(st.lists(st.tuples(*[st.integers(0, 100_000)] * 4), min_size=2, max_size=40))
def test_lines_stay_inside_and_labels_apart(counts: list[tuple[int, ...]]) -> None:
    days = [TODAY + datetime.timedelta(days=7 * index) for index in range(len(counts))]
    series = [(style, style, column) for style, column in zip("abcd", zip(*counts, strict=True), strict=True)]
    plot = plots.over_time(days, series, title="", heading="", unit="", as_of=TODAY, definition="")
    for line in plot.lines:
        points = [tuple(map(int, point.split(","))) for point in line.points.split()]
        assert all(plot.left <= x <= plot.right and 0 <= y <= plot.bottom for x, y in points)
    labels = sorted(line.label_y for line in plot.lines)
    assert all(below - above >= 24 for above, below in itertools.pairwise(labels))
    assert [counts for _, counts in plot.rows] == counts
    assert plot.upward[0].words == "0"
