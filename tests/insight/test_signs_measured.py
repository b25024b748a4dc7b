"""How the search for copies does on labelled pairs that nobody here made: printed as it is, a trap included.

PAWS-X pairs share their words; the label says whether they share their meaning. A search for copies can't tell that
from words, so a person must confirm. Held is only that it does better than a coin of the same weight.
"""

import csv
import os
from pathlib import Path

from huiyin.insight.wordings import Wordings, plainly
from tests.insight.matters import matter

LABELLED = "pairs-zh/PAWS-X/dev_2k.tsv"


def test_pairs_of_the_same_words() -> None:
    home = os.environ.get("HUIYIN_DATA")
    if not home:
        print("not here: labelled pairs, HUIYIN_DATA is not set")
        return
    with (Path(home) / LABELLED).open(encoding="utf-8", newline="") as file:
        pairs = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    texts = Wordings(least=1.0, indexed=False)
    for number, pair in enumerate(pairs):
        for part in (1, 2):
            texts.add((matter(number).finding, part), pair[f"sentence{part}"], part=part)
    counted = {(near, same): 0 for near in (True, False) for same in (True, False)}
    for number, pair in enumerate(pairs):
        one, other = ([*texts.of((matter(number).finding, part)), None][0] for part in (1, 2))
        if one is None or other is None:
            continue
        like = texts.compared(one, other)
        near = bool(plainly(one, other)) and like.share >= 0.62 and like.kept >= 14 and not like.other_facts
        counted[near, pair["label"] == "1"] += 1
    right, wrong, missed = counted[True, True], counted[True, False], counted[False, True]
    precision, recall = right / (right + wrong), right / (right + missed)
    same = (right + missed) / sum(counted.values())
    of = sum(counted.values())
    print(f"PAWS-X zh: {of} pairs, {same:.2f} mean the same; near: precision {precision:.2f}, recall {recall:.2f}")
    assert precision > same
