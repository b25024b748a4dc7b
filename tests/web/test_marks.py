"""Every state has a shape that is drawn, a tone that is coloured and a word in both languages."""

import itertools
import re

import pytest

from huiyin import texts
from huiyin.kernel import kinds
from huiyin.web.pages import marks
from huiyin.web.pages.doors import _ERROR_ICONS
from huiyin.web.pages.frame import RAIL
from huiyin.web.pages.parts import Sentence
from tests.web.gallery import TODAY, day, due
from tests.web.test_templates import TEMPLATES, WEB

MARKS = [(kind, state) for kind in marks.kinds() for state in marks.states(kind)]


@pytest.mark.parametrize(("kind", "state"), MARKS)
def test_a_mark_has_shape_tone_and_word(kind: str, state: str) -> None:
    mark = marks.state_mark(kind, state)
    assert f'id="{mark.shape}"' in (WEB / "static" / "marks.svg").read_text()
    assert f".chip.tone-{mark.tone} " in (WEB / "static" / "css" / "controls.css").read_text()
    assert isinstance(mark.words, Sentence)
    assert all(texts.has(mark.words.code, language=language) for language in texts.LANGUAGES)


@pytest.mark.parametrize("name", sorted(kinds.KINDS))
def test_every_state_of_the_kernel_has_a_mark(name: str) -> None:
    for state in (*kinds.KINDS[name].states, "annulled"):
        assert marks.state_mark(name, state).shape


def test_an_unknown_state_has_none() -> None:
    with pytest.raises(KeyError):
        marks.state_mark("finding", "lost")


@pytest.mark.parametrize(("days_left", "tone"), [(-1, "late"), (0, "near"), (10, "near"), (11, "good")])
def test_timeliness_goes_by_the_days_left(days_left: int, tone: str) -> None:
    date = TODAY.fromordinal(TODAY.toordinal() + days_left)
    assert due(date).tone == tone
    assert due(date, stopped=True).tone == "calm"


def test_days_are_counted_in_words() -> None:
    said = [
        texts.say(due(date).words.code, language="en", **due(date).words.facts)
        for date in (day(11, 21), day(11, 22), day(11, 23), day(11, 24), day(11, 25))
    ]
    assert said == ["2 days overdue", "1 day overdue", "due today", "1 day left", "2 days left"]


def test_every_icon_that_is_asked_for_is_in_the_vendored_set() -> None:
    drawn = set(re.findall(r'<symbol id="([\w-]+)"', (WEB / "static" / "vendor" / "lucide.svg").read_text()))
    asked = set(itertools.chain.from_iterable(re.findall(r'icon "([\w-]+)"', path.read_text()) for path in TEMPLATES))
    assert asked | set(RAIL.values()) | set(_ERROR_ICONS.values()) | {"circle-check", "info", "circle-alert"} <= drawn
