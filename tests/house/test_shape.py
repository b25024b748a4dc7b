"""The shape of the code holds, and each rule about it is shown to fail where it is broken."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.house import shape, source
from tests.house.source import ROOT, Breach

Rule = Callable[[Path], list[Breach]]
SAID = '"""Says what is kept here."""\n'

# Each rule beside one small tree that breaks it, and the line where it must be found.
BROKEN: list[tuple[Rule, dict[str, str], int]] = [
    (shape.too_long, {"huiyin/web/long.py": SAID + "a = 1\n" * 500}, 501),
    (shape.too_long, {"huiyin/web/tall.py": SAID + "def act():\n" + "    a = 1\n" * 60}, 2),
    (shape.too_long, {"huiyin/web/templates/long.html": "<p>\n" * 151}, 151),
    (shape.hidden_imports, {"huiyin/web/late.py": SAID + "def act():\n    import os\n"}, 3),
    (shape.unsaid, {"huiyin/web/mute.py": "a = 1\n"}, 1),
    (shape.many_positional, {"huiyin/record/wide.py": SAID + "def act(one, two, three):\n    pass\n"}, 2),
    (shape.swallowed, {"huiyin/web/deaf.py": SAID + "try:\n    a = 1\nexcept Exception:\n    a = 2\n"}, 4),
    (shape.swallowed, {"huiyin/web/deaf.py": SAID + "try:\n    a = 1\nexcept:\n    a = 2\n"}, 4),
    (
        shape.swallowed,
        {"huiyin/cli/deaf.py": SAID + "try:\n    a = 1\nexcept (KeyError, Exception):\n    a = 2\n"},
        4,
    ),
    (shape.concurrent, {"huiyin/web/soon.py": SAID + "async def act():\n    pass\n"}, 2),
    (shape.concurrent, {"huiyin/web/soon.py": SAID + "import asyncio\n"}, 2),
    (shape.clocks, {"huiyin/kernel/clock.py": SAID + "import datetime\nat = datetime.datetime.now()\n"}, 3),
    (shape.clocks, {"huiyin/kernel/clock.py": SAID + "import time\nat = time.time()\n"}, 3),
    (shape.doubles, {"tests/web/test_false.py": SAID + "from unittest.mock import patch\n"}, 2),
    (shape.left_over, {"huiyin/web/later.py": SAID + "# TO" + "DO: later\n"}, 2),
    (shape.left_over, {"huiyin/web/templates/later.html": "<!-- FIX" + "ME -->\n"}, 1),
]
RULES: list[Rule] = list(dict.fromkeys(rule for rule, _, _ in BROKEN))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_house_keeps_the_rule(rule: Rule) -> None:
    found = rule(ROOT)
    assert not found, source.listed(found)


@pytest.mark.parametrize(("rule", "files", "line"), BROKEN, ids=lambda value: getattr(value, "__name__", ""))
def test_a_breach_is_found_at_its_line(rule: Rule, files: dict[str, str], line: int, tmp_path: Path) -> None:
    assert [breach.line for breach in rule(source.plant(tmp_path, files))] == [line]


def test_what_the_rules_allow_is_left_alone(tmp_path: Path) -> None:
    source.plant(
        tmp_path,
        {
            "huiyin/web/apps.py": SAID + "def ready():\n    '''Start.'''\n    import os\n",
            "huiyin/cli/main.py": SAID + "try:\n    a = 1\nexcept Exception:\n    a = 2\n",
            "huiyin/kernel/act.py": SAID + "def decide(act, facts, *, at): ...\n",
            "huiyin/record/tidy.py": SAID + "try:\n    a = 1\nexcept BaseException:\n    a = 2\n    raise\n",
            "huiyin/web/__init__.py": "",
        },
    )
    assert [breach for rule in RULES for breach in rule(tmp_path)] == []
