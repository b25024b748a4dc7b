"""The lexicon keeps the words that the signs know, read once from ``lexicon.toml``: what everybody writes, names of
laws, what denies, what softens. Words lie beside the code, so that an office can read and question them.
"""

import importlib.resources
import re
import tomllib
from typing import Any


def _read() -> dict[str, Any]:
    """This function will read the file that ships with the house."""
    named = importlib.resources.files("huiyin.insight") / "lexicon.toml"
    return tomllib.loads(named.read_text(encoding="utf-8"))


def any_of(patterns: list[str]) -> re.Pattern[str]:
    """This function will make one pattern of several, the longest first where they are plain words."""
    return re.compile("|".join(f"(?:{each})" for each in sorted(patterns, key=len, reverse=True)))


WORDS = _read()
