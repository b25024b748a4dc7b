"""The words as Fluent bundles: one per language and profile, read from this package once, parsed where they are said.

``<language>/<area>.ftl`` holds the messages of one area; ``<language>/profiles/<profile>.ftl`` replaces terms
(and, where a profile needs it, messages). Functions that messages may call, beside Fluent's own NUMBER:

    CAP(-finding(form: "many"))  capital first letter               Findings
    DATE($due_date)              ISO date as prose                  4 March 2026 / 2026年3月4日
    PLAIN($number)               a number that counts nothing       1234, where { $number } gives 1,234
    SIZE($size_bytes)            a size in bytes                    1.4 MB
    SAY("state", $state)         the message ``state-<value>``, so that a fact may be a code, or a list of codes
"""

import datetime
import functools
import importlib.resources
import itertools
import pathlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.resources.abc import Traversable
from typing import Any

from fluent.runtime import FluentBundle
from fluent.runtime.resolver import Message
from fluent.syntax import FluentParser, ast

from huiyin.texts import forms

LANGUAGES = ("en", "zh-Hans")
# A quoted cell may hold ten megabytes; nobody reads more of it than this, and Fluent refuses 2,500.
LONGEST_FACT = 2_000
# What goes on in the next line of a file is indented: whatever begins a line with a name begins an entry.
BEGINS = re.compile(r"^(-?[a-zA-Z][a-zA-Z0-9_-]*) *=", re.MULTILINE)


class UnknownText(KeyError):
    """No message has this id in this language. A bug: people never see an id in place of a sentence."""


class BadFact(ValueError):
    """A message asks for a fact that was not given, or cannot use the one it got. A bug as well."""


def folder() -> Traversable:
    """This function will give the folder of this package, also from inside a zip."""
    return importlib.resources.files("huiyin.texts")


def sources(root: Traversable | pathlib.Path, *, language: str, profile: str = "") -> Iterator[tuple[str, str]]:
    """This function will yield (file name, text): the areas by name, the profile's file last."""
    home = root / language
    for file in sorted(home.iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".ftl"):
            yield f"{language}/{file.name}", file.read_text(encoding="utf-8")
    override = home / "profiles" / f"{profile}.ftl"
    if profile and override.is_file():
        yield f"{language}/profiles/{profile}.ftl", override.read_text(encoding="utf-8")


def entries(source: str) -> Iterator[tuple[str, str]]:
    """This function will cut the text of a file into its entries: (name, text), the name of a term with its dash."""
    found = list(BEGINS.finditer(source))
    for each, following in itertools.zip_longest(found, found[1:]):
        yield each[1], source[each.start() : following.start() if following else len(source)]


class Words(FluentBundle):
    """A bundle that parses an entry when it is first said: a command says few of six thousand."""

    def __init__(self, language: str, *, functions: Mapping[str, Callable[..., Any]]) -> None:
        super().__init__([language], functions=dict(functions), use_isolating=False)
        self._written: dict[str, str] = {}

    def add(self, source: str) -> None:
        """This function will take in the entries of a file, in the place of those of the same name."""
        self._written.update(entries(source))

    def has_message(self, message_id: str) -> bool:
        """This function will tell whether there is such a message; a term is none."""
        return message_id in self._written and not message_id.startswith("-")

    def _lookup(self, entry_id: str, term: bool = False) -> Message:
        name = f"-{entry_id}" if term else entry_id
        if name not in self._compiled:
            self.add_resource(parsed(self._written[name]), allow_overrides=True)
        return super()._lookup(entry_id, term)


@functools.cache
def bundle(language: str, profile: str) -> Words:
    """This function will give the bundle of one language in the words of a profile ("": the plain words).

    :raises ValueError: for a language that is not in LANGUAGES.
    """
    if language not in LANGUAGES:
        raise ValueError(f"The language {language!r} is not one of {', '.join(LANGUAGES)}.")
    made = Words(language, functions=_functions(language, profile))
    for _, source in sources(folder(), language=language, profile=profile):
        made.add(source)
    return made


@functools.cache
def parsed(source: str) -> ast.Resource:
    """This function will parse the text of one entry, once for the bundles of all profiles.

    Without the place of each word in the file: nobody asks for it, and it is a third of a worker's sentences.
    """
    return FluentParser(with_spans=False).parse(source)


def text(code: str, facts: Mapping[str, Any], *, language: str, profile: str) -> str:
    """This function will format one message.

    :raises UnknownText: no such message.
    :raises BadFact: a fact is missing, or a function of the message refuses it.
    """
    words = bundle(language, profile)
    pattern = words.get_message(code).value if words.has_message(code) else None
    if pattern is None:
        raise UnknownText(f"There is no text {code!r} in {language}.")
    said, errors = words.format_pattern(pattern, dict(facts))
    for error in errors:
        if isinstance(error, UnknownText):
            raise error
        given = ", ".join(sorted(facts)) or "nothing"
        raise BadFact(f"The text {code!r} in {language} cannot be made from {given}: {error}.") from error
    return str(said)


class Listing(str):
    """A list in prose that still knows its items, so that ``SAY`` can name each of them."""

    items: tuple[str, ...] = ()


def listed(items: Iterable[str], *, language: str) -> Listing:
    """This function will join words in prose: ``a, b and c``, ``a、b和c``; cut where it gets too long."""
    words = tuple(items)
    said = "".join(words[:1])
    for place, word in enumerate(words[1:], start=2):
        code = "form-list-last" if place == len(words) else "form-list-more"
        said = text(code, {"first": cut(said), "second": cut(word)}, language=language, profile="")
        if len(said) > LONGEST_FACT:
            break
    listing = Listing(cut(said))
    listing.items = words
    return listing


def cut(said: str) -> str:
    """This function will cut a fact to what a sentence can hold."""
    return said if len(said) <= LONGEST_FACT else said[:LONGEST_FACT] + "…"


def message_ids(language: str) -> frozenset[str]:
    """This function will give the id of every message (terms are not messages)."""
    named = (name for _, source in sources(folder(), language=language) for name, _ in entries(source))
    return frozenset(name for name in named if not name.startswith("-"))


def _functions(language: str, profile: str) -> dict[str, Callable[..., Any]]:
    def capital(words: object) -> str:
        said = str(words)
        return said[:1].upper() + said[1:]

    def long_date(day: object) -> str:
        facts = forms.date_facts(datetime.date.fromisoformat(str(day)))
        return text("form-date", facts, language=language, profile=profile)

    def plain(number: object) -> str:
        return str(number)

    def size(size_bytes: object) -> str:
        return text("form-size", forms.size_facts(int(str(size_bytes))), language=language, profile=profile)

    def say(area: object, code: object) -> str:
        if isinstance(code, Listing):
            return listed([say(area, item) for item in code.items], language=language)
        return text(f"{area}-{str(code).replace('.', '-')}", {}, language=language, profile=profile)

    return {"CAP": capital, "DATE": long_date, "PLAIN": plain, "SIZE": size, "SAY": say}
