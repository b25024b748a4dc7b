"""The faults keep what is wrong with one row or column of a list: where it stands, a code, its facts.

A file that can't be read at all is ``Refused`` (:mod:`huiyin.kernel.refused`); its sentence is
``refused-<code>``.
"""

from dataclasses import dataclass
from typing import Any

from huiyin import texts

# A value is repeated in the report so that a person finds it again; nobody needs more of it than this.
_SHOWN_CHARACTERS = 80


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault. ``row`` counts as a spreadsheet does, from 1, headers and empty rows included; 0 means
    the whole file.

    ``column`` is the header as it stands in the file, ``value`` the beginning of what the cell holds.
    """

    file: str
    sheet: str
    row: int
    column: str
    code: str
    value: str = ""
    facts: tuple[tuple[str, str | int], ...] = ()

    def sentence(self, *, language: str, profile: str = "") -> str:
        """This function will say the fault as a sentence: what is wrong, and what to do."""
        facts: dict[str, Any] = {
            "row": self.row,
            "column": self.column,
            "value": self.value,
            **dict(self.facts),
        }
        return texts.say(f"import-{self.code}", language=language, profile=profile, **facts)


def shown(value: str) -> str:
    """This function will shorten a value to what a report shows of it, on one line."""
    line = " ".join(value[: _SHOWN_CHARACTERS * 2].split())
    return line if len(line) <= _SHOWN_CHARACTERS else line[:_SHOWN_CHARACTERS] + "…"
