"""The words: every sentence shown to a person, in every language, in the terms of every profile.

    texts.say("refused-no_effect_evidence", language="en", profile="ig-audit", number=12)

A fact may be text, a number, a date (written as in ISO; ``DATE($x)`` in the message makes it prose), a
datetime, a truth value ("yes" or "no", to select on), a UUID, or a list of those (joined as in prose). What
messages can call is listed in ``huiyin.texts.bundles``.
"""

import datetime
from collections.abc import Iterable
from typing import Any

from huiyin.texts import bundles, forms
from huiyin.texts.bundles import LANGUAGES, BadFact, UnknownText, listed

__all__ = ["LANGUAGES", "BadFact", "UnknownText", "codes", "has", "language_of", "say"]
__all__ += ["date_time", "duration", "iso_date", "listed", "long_date", "number", "size"]

# Only what was said without facts is kept: the cache stays as large as the files and holds no restricted
# text.
_said: dict[tuple[str, str, str], str] = {}


def say(code: str, *, language: str, profile: str = "", **facts: Any) -> str:
    """This function will say the text ``code`` in a language, in the terms of a profile.

    :raises UnknownText: no such text. An id is never shown in its place.
    :raises BadFact: a fact that the text needs is missing or of no use.
    """
    if facts:
        given = {name: _fact(value, language=language) for name, value in facts.items()}
        return bundles.text(code, given, language=language, profile=profile)
    key = (code, language, profile)
    said = _said.get(key)
    if said is None:
        said = _said[key] = bundles.text(code, {}, language=language, profile=profile)
    return said


def named(name: str, name_en: str, *, language: str) -> str:
    """This function will choose the name of a person or body in a language, the other one where there is only that."""
    return name_en or name if language == "en" else name or name_en


def has(code: str, *, language: str, profile: str = "") -> bool:
    """This function will tell whether there is such a text."""
    return bundles.bundle(language, profile).has_message(code)


def codes(language: str) -> frozenset[str]:
    """This function will give the ids of all texts of a language."""
    return bundles.message_ids(language)


def language_of(tag: str) -> str:
    """This function will choose the language for a tag as browsers write it (``zh-CN``, ``en-GB``).

    English where the tag names neither, since a stranger is likelier to read it.
    """
    return "zh-Hans" if tag.replace("_", "-").lower().split("-")[0] == "zh" else "en"


def iso_date(day: datetime.date) -> str:
    """This function will write a date for a table: ``2026-03-04``."""
    return day.isoformat()


def long_date(day: datetime.date, *, language: str) -> str:
    """This function will write a date for prose: ``4 March 2026``, ``2026年3月4日``."""
    return bundles.text("form-date", forms.date_facts(day), language=language, profile="")


def date_time(moment: datetime.datetime) -> str:
    """This function will write a moment to the minute, in the zone that it carries: ``2026-03-04 14:05``."""
    return moment.strftime("%Y-%m-%d %H:%M")


def number(count: int) -> str:
    """This function will write a count in groups of three, as both languages do: ``1,234``."""
    return f"{count:,}"


def size(size_bytes: int, *, language: str) -> str:
    """This function will write a size in decimal units: ``1.4 MB``."""
    return bundles.text("form-size", forms.size_facts(size_bytes), language=language, profile="")


def duration(seconds: int, *, language: str) -> str:
    """This function will write a length of time by its two largest units: ``2 hours 5 minutes``."""
    said = [
        bundles.text(f"form-{unit}s", {"count": count}, language=language, profile="")
        for unit, count in forms.duration_facts(seconds)
    ]
    if len(said) == 1:
        return said[0]
    lengths = {"first": said[0], "second": said[1]}
    return bundles.text("form-two-lengths", lengths, language=language, profile="")


def _fact(value: Any, *, language: str) -> str | int:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return value
    if isinstance(value, datetime.datetime):
        return date_time(value)
    if isinstance(value, datetime.date):
        return iso_date(value)
    if isinstance(value, Iterable) and not isinstance(value, str):
        return listed([str(_fact(item, language=language)) for item in value], language=language)
    return bundles.cut(str(value))
