"""The ordered keeps what is asked of the press, and how it travels to it: one line of JSON."""

import datetime
import hashlib
import json
import pathlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from huiyin.papers.printed.paper import Form
from huiyin.papers.printed.values import Mark


@dataclass(frozen=True)
class Order:
    """One paper to be made. ``own`` is a site's own blank; ``fonts`` are its own folders of type."""

    paper: str
    form: Form
    language: str
    values: Mapping[str, Any]
    mark: Mark
    profile: str = ""
    own: bytes | None = None
    fonts: tuple[pathlib.Path, ...] = field(default=())

    def spoken(self) -> dict[str, Any]:
        """This function will write the order out as plain values."""
        return {
            "paper": self.paper,
            "form": self.form,
            "language": self.language,
            "profile": self.profile,
            "values": self.values,
            "person": self.mark.person,
            "at": self.mark.at,
            "restricted": self.mark.restricted,
            "leave": self.mark.leave,
            "own": None if self.own is None else self.own.hex(),
            "fonts": [str(folder) for folder in self.fonts],
        }

    def digest(self) -> str:
        """This function will tell this order from every other."""
        return hashlib.sha256(written(self.spoken()).encode()).hexdigest()


def written(plain: Any) -> str:
    """This function will write plain values, dates and moments among them, as one line."""
    return json.dumps(plain, default=_dated, ensure_ascii=True, sort_keys=True)


def read(line: str) -> Any:
    """This function will read such a line back."""
    return json.loads(line, object_hook=_undated)


def order_of(spoken: Mapping[str, Any]) -> Order:
    """This function will make the order that was written out."""
    return Order(
        paper=spoken["paper"],
        form=spoken["form"],
        language=spoken["language"],
        values=spoken["values"],
        mark=Mark(spoken["person"], spoken["at"], restricted=spoken["restricted"], leave=spoken["leave"]),
        profile=spoken["profile"],
        own=None if spoken["own"] is None else bytes.fromhex(spoken["own"]),
        fonts=tuple(pathlib.Path(folder) for folder in spoken["fonts"]),
    )


def _dated(value: Any) -> dict[str, str]:
    # A moment is a date too, so it comes first. Only its offset travels: names of zones never show.
    if isinstance(value, datetime.datetime):
        return {"~moment": value.isoformat()}
    if isinstance(value, datetime.date):
        return {"~date": value.isoformat()}
    raise TypeError(f"no plain value: {type(value).__name__}")


def _undated(found: dict[str, Any]) -> Any:
    if found.keys() == {"~moment"}:
        return datetime.datetime.fromisoformat(found["~moment"])
    if found.keys() == {"~date"}:
        return datetime.date.fromisoformat(found["~date"])
    return found
