"""What the tests live in: a throw-away var folder, and no setting inherited from the developer's shell.

Loaded by `-p tests.surroundings` (pyproject.toml), because Django's settings are read before any conftest.py.
"""

import gc
import os
import shutil
import tempfile
from pathlib import Path

import pytest

KEPT_NAMES = frozenset({"HUIYIN_DATABASE", "HUIYIN_DATA"})
KEPT_PREFIX = "HUIYIN_TEST_"

for _name in [name for name in os.environ if name.startswith("HUIYIN_")]:
    if _name not in KEPT_NAMES and not _name.startswith(KEPT_PREFIX):
        del os.environ[_name]
_var = tempfile.mkdtemp(prefix="huiyin-test-")
os.environ["HUIYIN_VAR"] = _var
# Playwright's own event loop runs while browser tests talk to the database; nothing in the house is async.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
# The frameworks alone are a million objects, and none of them is litter: looking for some after every seven hundred
# new ones was an eighth of all that the tests cost. Memory is weighed in processes of their own.
gc.set_threshold(50_000, 10, 10)


def pytest_report_header() -> str:
    """Say at the top which database and which real material this run uses."""
    database = os.environ.get("HUIYIN_DATABASE", "")
    kind = "PostgreSQL" if database else "SQLite"
    return f"huiyin: {kind}; real lists: {os.environ.get('HUIYIN_DATA') or 'not here'}"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in one line how many tests looked for real material and found none: what they print is not shown."""
    absent = [each for each in terminalreporter.stats.get("passed", ()) if "not here:" in each.capstdout]
    if absent:
        terminalreporter.write_line(f"not here: real material for {len(absent)} tests, HUIYIN_DATA names no folder")


@pytest.hookimpl(trylast=True)
def pytest_unconfigure() -> None:
    """Take the var folder away again, whatever the tests left in it."""
    shutil.rmtree(Path(_var), ignore_errors=True)
