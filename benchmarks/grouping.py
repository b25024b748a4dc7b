"""How near groups of findings come to groups made by hand, beside three baselines; time and memory of a large run.

``python -m benchmarks.grouping`` measures the labelled sets that are here: food-toronto's texts where ``HUIYIN_DATA``
names the folder, labelled by the section of the regulation, whose citation is taken out of them first; and a set in
two languages. ``python -m benchmarks.grouping 100000`` groups as many made-up findings, most of them worded as no
other.
"""

import csv
import itertools
import os
import random
import re
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import baselines, problems
from benchmarks.baselines import Measured
from huiyin.insight import groups, growing, meaning
from huiyin.insight.groups import Finding

TOPICS = Path(__file__).parent / "topics" / "findings.csv"
_CITATION = re.compile(r"\s*-?\s*O\.?\s*REG\.?\s*(?:No\.?)?\s*562/90.*$", re.I)
_SECTION = re.compile(r"562/90\s*SEC\.?\s*\(?(\d+)", re.I)
# So many vectors are made in a run that finds none; all others are guessed.
MADE_AT_ONCE = 3_000
NEW = 100
ABOUT = (
    "A label is a group made by hand; only texts that differ are counted. k-means is told how many labels there are, "
    "ours and the others are not. A text that is left over is a group of its own, for ours and for HDBSCAN alike. "
    "What is better than ours is marked. Set out to be reached: nothing marked; an adjusted Rand index of 0.5 on the "
    "set in two languages; 100,000 findings in 300 s and 3,072 MiB, 100 new ones in 2 s.\n"
)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A set of texts with labels made by hand."""

    name: str
    texts: tuple[str, ...]
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Large:
    """What a large run took, in seconds and MiB."""

    findings: int
    distinct: int
    groups: int
    seconds: float
    of_vectors: float
    new_seconds: float
    mebibytes: float


def toronto(data: Path) -> Labelled:
    """This function will read the distinct texts that cite a section, without the citation."""
    found = {}
    for path in sorted((data / "food-toronto").glob("*.csv")):
        with path.open(encoding="utf-8", errors="replace", newline="") as file:
            for row in csv.DictReader(file):
                text = row["Infraction Details"].strip()
                if section := _SECTION.search(text):
                    found[text] = (_CITATION.sub("", text), section[1])
    texts, labels = zip(*(found[each] for each in sorted(found)), strict=True)
    return Labelled("food-toronto, by section", texts, labels)


def two_languages(language: str = "") -> Labelled:
    """This function will read the set in forty topics, whole or one language of it."""
    with TOPICS.open(encoding="utf-8", newline="") as file:
        rows = [each for each in csv.DictReader(file) if language in ("", each["language"])]
    name = f"forty topics, {language or 'both languages'}"
    return Labelled(name, tuple(each["text"] for each in rows), tuple(each["topic"] for each in rows))


def sets() -> Iterator[Labelled]:
    """This function will give the labelled sets that are here."""
    data = os.environ.get("HUIYIN_DATA")
    if data and (Path(data) / "food-toronto").is_dir():
        yield toronto(Path(data))
    else:
        sys.stdout.write("not here: food-toronto\n")
    for language in ("", "zh-Hans", "en"):
        yield two_languages(language)


def quality(labelled: Labelled) -> dict[str, Measured]:
    """This function will measure ours, with and without the sentence model, and each baseline."""
    texts = labelled.texts
    vectors = meaning.of(texts) if meaning.is_here() else []
    ways: dict[str, Sequence[bytes | None]] = {"ours, by wording alone": [None] * len(texts)}
    if vectors:
        ways = {"ours": vectors, **ways}
    found = {}
    for name, some in ways.items():
        told = [
            Finding(f"{at:06}", text, vector=vector) for at, (text, vector) in enumerate(zip(texts, some, strict=True))
        ]
        labels = groups.grouped(told).labels()
        found[name] = [labels.get(each.id, each.id) for each in told]
    found |= baselines.all_of(texts, vectors, count=len(set(labelled.labels)))
    return {name: baselines.measures(labelled.labels, some) for name, some in found.items()}


def large(count: int) -> Large:
    """This function will group made-up findings from nothing, then put new ones to the groups."""
    told = list(itertools.islice(problems.findings(random.Random(1)), count + NEW))
    start = time.perf_counter()
    vectors = {}
    if meaning.is_here():
        wanted = set(groups.to_embed(told[:count], most=MADE_AT_ONCE))
        some = [each for each in told[:count] if each.id in wanted]
        vectors = dict(zip((each.id for each in some), meaning.of(each.text for each in some), strict=True))
    made = time.perf_counter() - start
    found = groups.grouped(
        Finding(each.id, each.text, each.category, vector=vectors.get(each.id)) for each in told[:count]
    )
    whole = time.perf_counter() - start
    start = time.perf_counter()
    new = told[count:]
    fresh = meaning.of(each.text for each in new) if meaning.is_here() else [None] * NEW
    growing.added(found, [Finding(e.id, e.text, e.category, vector=v) for e, v in zip(new, fresh, strict=True)])
    return Large(
        findings=count,
        distinct=len({each.text for each in told[:count]}),
        groups=len(found.groups),
        seconds=whole,
        of_vectors=made,
        new_seconds=time.perf_counter() - start,
        mebibytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_024,
    )


def table(labelled: Labelled) -> str:
    """This function will write what was measured of a labelled set; a baseline that is better is marked."""
    found = quality(labelled)
    ours = found["ours"] if "ours" in found else found["ours, by wording alone"]
    lines = [
        f"### {labelled.name}: {len(labelled.texts)} texts, {len(set(labelled.labels))} labels\n",
        "| way | adjusted Rand index | NMI | B-cubed F |\n|---|---:|---:|---:|",
    ]
    for name, some in found.items():
        cells = [
            f"{value:.3f}" + (" **over ours**" if round(value, 3) > round(own, 3) and "ours" not in name else "")
            for value, own in zip(some, ours, strict=True)
        ]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """This function will measure and tell."""
    if len(sys.argv) > 1:
        took = large(int(sys.argv[1]))
        sys.stdout.write(
            f"{took.findings:,} findings, {took.distinct:,} distinct texts: {took.groups:,} groups "
            f"in {took.seconds:.1f} s, {took.of_vectors:.1f} s of them for vectors; {NEW} new ones "
            f"in {took.new_seconds:.2f} s; memory at most {took.mebibytes:,.0f} MiB\n"
        )
        return
    for each in sets():
        sys.stdout.write(table(each) + "\n")


if __name__ == "__main__":
    main()
