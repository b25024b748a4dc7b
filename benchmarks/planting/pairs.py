"""Pairs that people labelled, and how well a measure of likeness parts copies from texts of one's own."""

import csv
import dataclasses
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path

Likeness = Callable[[str, str], float]
HERE = Path(__file__).resolve().parent


@dataclasses.dataclass(frozen=True, slots=True)
class Pair:
    """Two texts, and whether one was made from the other (of public pairs: whether they mean the same)."""

    code: str
    copied: bool
    one: str
    other: str


@dataclasses.dataclass(frozen=True, slots=True)
class Parted:
    """How a likeness did at the limit given: of pairs, and over all limits (1.0 parts all, 0.5 is chance)."""

    pairs: int
    precision: float
    recall: float
    area: float


def by_hand() -> tuple[Pair, ...]:
    """This function will read the pairs that were written for this benchmark."""
    told = tomllib.loads((HERE / "pairs.toml").read_text(encoding="utf-8"))
    return tuple(Pair(code, label == "copied", one, other) for code in ("zh", "en") for label, one, other in told[code])


def public(folder: Path) -> tuple[Pair, ...]:
    """This function will read the public Chinese pairs: the same words, and half of them with another meaning."""
    with (folder / "pairs-zh" / "PAWS-X" / "dev_2k.tsv").open(encoding="utf-8", newline="") as given:
        rows = csv.DictReader(given, delimiter="\t", quoting=csv.QUOTE_NONE)
        return tuple(Pair("zh", row["label"] == "1", row["sentence1"], row["sentence2"]) for row in rows)


def parted(pairs: Iterable[Pair], likeness: Likeness, *, limit: float) -> Parted:
    """This function will say how well copies are parted from the rest."""
    scored = [(likeness(each.one, each.other), each.copied) for each in pairs]
    right = [copied for score, copied in scored if score >= limit]
    copies = sorted(score for score, copied in scored if copied)
    others = sorted(score for score, copied in scored if not copied)
    won = sum((one > other) + (one == other) / 2 for one in copies for other in others)
    return Parted(
        len(scored),
        sum(right) / len(right) if right else 0.0,
        sum(right) / len(copies),
        won / (len(copies) * len(others)),
    )
