"""What the sample is made of: bodies, people's names and finding patterns, read from ``content/*.toml``."""

import functools
import importlib.resources
import random
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

# The theme of a pattern → its category in the taxonomy of ``cn-inspection``.
CATEGORIES: Mapping[str, str] = {
    "main_business": "main_business",
    "innovation": "innovation",
    "control_of_subordinates": "subordinate_control",
    "risk": "risk_prevention",
    "key_positions": "key_position_integrity",
    "conduct": "conduct_rules",
    "leadership": "leadership_team",
    "grass_roots": "grass_roots_organisation",
}
KEY_POSITION_THEMES = frozenset({"key_positions"})
KEY_AREA_THEMES = frozenset({"control_of_subordinates", "key_positions", "risk"})
MONEY_THEMES = frozenset({"conduct", "control_of_subordinates", "risk"})


@dataclass(frozen=True, slots=True)
class Wording:
    """One finding in one language. Every cause has at least one measure; the first measure treats the first cause."""

    statement: str
    manifestations: tuple[str, ...]
    causes: tuple[str, ...]
    measures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """One kind of finding with its wording in each language."""

    theme: str
    wordings: Mapping[str, Wording]


@dataclass(frozen=True, slots=True)
class MadeUpBody:
    """One made-up body; ``language`` is what its people write in."""

    code: str
    name: str
    name_en: str
    body_kind: str
    language: str


def _read(name: str) -> dict[str, Any]:
    folder = importlib.resources.files("huiyin.sample") / "content"
    return tomllib.loads((folder / f"{name}.toml").read_text(encoding="utf-8"))


@functools.cache
def patterns() -> tuple[Pattern, ...]:
    """This function will give all patterns in the order of the file."""
    return tuple(
        Pattern(each["theme"], {"zh-Hans": _wording(each["zh"]), "en": _wording(each["en"])})
        for each in _read("findings")["pattern"]
    )


def _wording(stored: Mapping[str, Any]) -> Wording:
    names = ("manifestations", "causes", "measures")
    return Wording(stored["statement"], *(tuple(stored[name]) for name in names))


@functools.cache
def offices() -> Mapping[str, MadeUpBody]:
    """This function will give the bodies that run the round, by what they are."""
    kinds = {
        "office": "office",
        "leading_group": "leading_group",
        "discipline_supervisor": "supervisor",
        "organisation_supervisor": "supervisor",
        "administration": "other",
    }
    read = _read("bodies")
    return {name: _body(read[name], kind) for name, kind in kinds.items()}


def organisations(count: int) -> tuple[MadeUpBody, ...]:
    """This function will give as many bodies to be inspected: the made-up ones first, then branches of them."""
    read = _read("bodies")
    own = [_body(each, "enterprise") for each in read["enterprise"]]
    own += [_body(each, "department") for each in read["department"]]
    found = list(own[:count])
    for ordinal in range(len(own), count):
        parent, branch = own[ordinal % len(own)], ordinal // len(own)
        found.append(
            MadeUpBody(
                f"{parent.code}-{branch:03}",
                f"{parent.name}第{branch}分公司",
                f"{parent.name_en}, Branch {branch}",
                "enterprise",
                parent.language,
            )
        )
    return tuple(found)


def _body(stored: Mapping[str, str], kind: str) -> MadeUpBody:
    language = stored.get("language", "zh-Hans")
    return MadeUpBody(stored["code"], stored["name"], stored["name_en"], kind, language)


def person_name(ordinal: int) -> tuple[str, str]:
    """This function will give the name of the nth made-up person in Chinese and in pinyin; 900 differ."""
    surnames, given_names = _names()
    surname, surname_en = surnames[ordinal % len(surnames)]
    given, given_en = given_names[(ordinal // len(surnames) + ordinal) % len(given_names)]
    return surname + given, f"{surname_en} {given_en}"


@functools.cache
def _names() -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    read = _read("names")
    surnames, given = (tuple((name, pinyin) for name, pinyin in read[part].items()) for part in ("surnames", "given"))
    return surnames, given


def filled(text: str, *, language: str, chance: random.Random, year: int) -> str:
    """This function will fill the slots of a text by chance; a unit at the head of an English sentence is a capital."""
    slots = {
        "unit": phrase("unit", language=language, chance=chance),
        "system": phrase("system", language=language, chance=chance),
        "year": year - chance.randrange(3),
        "n": chance.randrange(2, 19),
        "amount": f"{chance.randrange(12, 980)}",
    }
    said = text.format(**slots)
    return said[0].upper() + said[1:]


@functools.cache
def _phrases() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    return {
        language: {occasion: tuple(said) for occasion, said in occasions.items()}
        for language, occasions in _read("phrases").items()
    }


def phrases(occasion: str, *, language: str) -> tuple[str, ...]:
    """This function will give everything that somebody may write on an occasion."""
    return _phrases()[language][occasion]


def goals(*, language: str) -> tuple[tuple[str, int, str], ...]:
    """This function will give the goals that have a figure: words, figure, unit."""
    parted = (each.split(" | ") for each in phrases("counted_goal", language=language))
    return tuple((goal, int(target), unit) for goal, target, unit in parted)


def phrase(occasion: str, *, language: str, chance: random.Random) -> str:
    """This function will choose what somebody writes on an occasion."""
    return chance.choice(phrases(occasion, language=language))
