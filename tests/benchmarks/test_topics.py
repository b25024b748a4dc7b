"""The labelled findings are what their README says: enough of each, each with one known label, no two of them near."""

import collections
import csv
import hashlib
import itertools
import re
import unicodedata
from pathlib import Path

import pytest
from rapidfuzz import fuzz

from huiyin import texts

TOPICS = Path(__file__).parents[2] / "benchmarks" / "topics"
EACH = 8
# The wordings of one matter differ by far more than a slot that was filled otherwise.
NEAR = 70
FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")


def _rows(name: str) -> list[dict[str, str]]:
    with (TOPICS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def findings() -> list[dict[str, str]]:
    """The findings, in the order of the file."""
    return _rows("findings.csv")


def test_forty_topics_have_enough_of_each_language(findings: list[dict[str, str]]) -> None:
    counts = collections.Counter((row["topic"], row["language"]) for row in findings)
    assert len(findings) >= 640
    assert len({topic for topic, _ in counts}) == 40
    assert {language for _, language in counts} == set(texts.LANGUAGES)
    assert {pair: count for pair, count in counts.items() if count < EACH} == {}
    assert len(counts) == 40 * len(texts.LANGUAGES)


def test_every_label_is_explained_and_used(findings: list[dict[str, str]]) -> None:
    labels = _rows("labels.csv")
    assert len({row["topic"] for row in labels}) == len(labels)
    assert {row["topic"] for row in labels} == {row["topic"] for row in findings}
    assert [row["topic"] for row in labels if not all(row.values())] == []
    read = (TOPICS / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\b[a-z]+(?:_[a-z]+)+\b", read)) <= {row["topic"] for row in labels} | {"test_topics"}


def test_ids_come_from_the_texts_and_the_order_tells_nothing(findings: list[dict[str, str]]) -> None:
    ids = [row["id"] for row in findings]
    assert ids == [hashlib.sha256(row["text"].encode()).hexdigest()[:8] for row in findings]
    assert ids == sorted(set(ids))
    read = (TOPICS / "README.md").read_text(encoding="utf-8")
    named = {name for cell in re.findall(r"^\| ([0-9a-f, ]{8,}) \|", read, re.MULTILINE) for name in cell.split(", ")}
    assert named and named <= set(ids)


def test_no_two_texts_are_near_each_other(findings: list[dict[str, str]]) -> None:
    plain = {row["id"]: _plain(row["text"]) for row in findings}
    assert len(set(plain.values())) == len(findings)
    by_language = itertools.groupby(sorted(findings, key=lambda row: row["language"]), key=lambda row: row["language"])
    near = [
        (one["text"], other["text"])
        for _, rows in by_language
        for one, other in itertools.combinations(rows, 2)
        if fuzz.ratio(plain[one["id"]], plain[other["id"]], score_cutoff=NEAR)
    ]
    assert near == []


def test_no_figure_bridges_the_languages_of_a_topic(findings: list[dict[str, str]]) -> None:
    figures = collections.defaultdict(set)
    for row in findings:
        found = {figure.rstrip(",").replace(",", "") for figure in FIGURE.findall(row["text"])}
        figures[row["topic"], row["language"]] |= {figure for figure in found if len(figure) > 1}
    first, second = texts.LANGUAGES
    shared = {topic: figures[topic, first] & figures[topic, second] for topic, _ in list(figures)}
    assert {topic: both for topic, both in shared.items() if both} == {}


def test_texts_are_whole_sentences_in_their_language(findings: list[dict[str, str]]) -> None:
    ends = {"en": (".", '."', ".)"), "zh-Hans": ("。", "。”")}
    assert [row["text"] for row in findings if not row["text"].endswith(ends[row["language"]])] == []
    han = {row["id"]: bool(re.search(r"[\u4e00-\u9fff]", row["text"])) for row in findings}
    assert [row["text"] for row in findings if han[row["id"]] != (row["language"] == "zh-Hans")] == []
    assert [row["text"] for row in findings if row["text"] != unicodedata.normalize("NFC", row["text"].strip())] == []


def _plain(text: str) -> str:
    """Return a text without case, width, spaces and punctuation, so that none of these makes two texts of one."""
    return "".join(mark for mark in unicodedata.normalize("NFKC", text).casefold() if mark.isalnum())
