"""Plain and slow ways to see each pattern, written for the tests alone: they say whether a plant is one.

They know the public rules and forms of the made-up site and take them out of every text; whatever finds signs may not.
"""

import re
import statistics
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta

from benchmarks.planting import edits, grammar
from huiyin.insight.declared import Matter, Sign

SIMPLE = {full: simple for simple, full in edits._TRADITIONAL.items()}
LONG_ENOUGH = 40
# How often something was found: sums of money may stand in another unit.
COUNT = re.compile(r"(\d+)(?=处| instances| occasions| times)")


def _plain(text: str) -> str:
    """This function will take out what is everybody's, and what only looks different."""
    for code in ("zh", "en"):
        tongue = grammar.tongue(code)
        known = (*tongue.regulations, *tongue.forms, *tongue.moves["opening"], *tongue.moves["closing"])
        for each in known:
            text = text.replace(each.strip(), "")
    text = unicodedata.normalize("NFKC", text).lower()
    return "".join(SIMPLE.get(each, each) for each in text if each.isalnum() or each == " ")


def _grams(text: str) -> Counter[str]:
    size = 2 if any(each > "\u2fff" for each in text) else 4
    return Counter(text[place : place + size] for place in range(len(text) - size + 1))


def likeness(one: str, other: str) -> float:
    """This function will say what share two texts have in common of what they are made of, from 0 to 1."""
    return _common(_grams(_plain(one)), _grams(_plain(other)))


def _common(ones: Counter[str], others: Counter[str]) -> float:
    least, most = sorted((ones.total(), others.total()))
    if least < LONG_ENOUGH or 2 * least / (least + most) < 0.4:
        return 0.0
    return 2 * (ones & others).total() / (least + most)


def _alike(texts: Sequence[tuple[Matter, str]], least: float) -> Iterator[Matter]:
    """This function will give the matters of texts that are alike, compared each with each of other findings."""
    made = [(matter, _grams(_plain(text))) for matter, text in texts]
    for at, (matter, ones) in enumerate(made):
        for other, others in made[:at]:
            if other.finding != matter.finding and _common(ones, others) >= least:
                yield from (matter, other)


def copied_text(matters: Sequence[Matter]) -> Iterator[Matter]:
    yield from _alike([(each, each.told) for each in matters], 0.5)
    answers = [(each, " ".join(sorted(point.answer or "" for point in each.manifestations))) for each in matters]
    yield from _alike(answers, 0.5)


def same_file(matters: Sequence[Matter]) -> Iterator[Matter]:
    holders: dict[str, dict[object, Matter]] = defaultdict(dict)
    for each in matters:
        for shown in each.evidence:
            holders[shown.digest][each.finding] = each
    for found in holders.values():
        if len(found) > 1 and len({each.body for each in found.values()}) < 5:
            yield from found.values()


def like_document(matters: Sequence[Matter]) -> Iterator[Matter]:
    texts = [(each, shown.text) for each in matters for shown in each.evidence if shown.text]
    yield from _alike(texts, 0.5)


def evidence_before(matters: Sequence[Matter]) -> Iterator[Matter]:
    for each in matters:
        old = [any(day and day < each.handed_over for day in (shown.origin, shown.metadata)) for shown in each.evidence]
        effects = [is_old for is_old, shown in zip(old, each.evidence, strict=True) if shown.kind == "effect"]
        if any(effects) or (old and all(old)):
            yield each


def metadata_differs(matters: Sequence[Matter]) -> Iterator[Matter]:
    for each in matters:
        for shown in each.evidence:
            last = min(shown.origin or each.declared, each.declared) + timedelta(days=3)
            if shown.metadata and shown.metadata > last and shown.metadata > each.handed_over:
                yield each


def documents_only(matters: Sequence[Matter]) -> Iterator[Matter]:
    yield from (each for each in matters if all(shown.kind != "effect" for shown in each.evidence))


def unanswered(matters: Sequence[Matter]) -> Iterator[Matter]:
    for each in matters:
        if any(not (point.answer or "").strip(" —-/") for point in each.manifestations):
            yield each


def closing_burst(matters: Sequence[Matter]) -> Iterator[Matter]:
    groups = defaultdict(list)
    for each in matters:
        groups[each.body, each.round].append(each)
    for found in groups.values():
        if len(found) < 5:
            continue
        until = found[0].evaluated_until
        days = [[each.declared for each in found], [each.closed for each in found if each.closed]]
        late = until and any(sum(0 <= (until - day).days < 8 for day in list_) > 0.6 * len(found) for list_ in days)
        due = [each.declared == max(point.due for point in each.measures) for each in found if each.measures]
        if late or sum(due) > 0.6 * len(found):
            yield from found


def hard_left(matters: Sequence[Matter]) -> Iterator[Matter]:
    houses = defaultdict(list)
    for each in matters:
        houses[each.body].append(each)
    for found in houses.values():
        heavy = [each.closed is not None for each in found if each.weight == 3]
        others = [each.closed is not None for each in found if each.weight < 3]
        if len(heavy) > 1 and others and statistics.mean(others) - statistics.mean(heavy) > 0.6:
            yield from (each for each in found if each.weight == 3 and each.closed is None)


def slipping(matters: Sequence[Matter]) -> Iterator[Matter]:
    for each in matters:
        if any(point.moved > 2 or (point.due - point.first_due).days > 120 for point in each.measures):
            yield each


def softened(matters: Sequence[Matter]) -> Iterator[Matter]:
    """Of the made-up wordings alone: a soft one that was told hard, a figure that is gone, fewer counts than items."""
    soft = {
        wrong[1] for code in ("zh", "en") for topic in grammar.tongue(code).topics.values() for wrong in topic.wrongs
    }
    for each in matters:
        if not each.restated:
            continue
        counts, kept = COUNT.findall(each.fed_back), set(COUNT.findall(each.restated))
        if any(wrong in each.restated for wrong in soft) or any(count not in kept for count in counts):
            yield each


def orphaned(matters: Sequence[Matter]) -> Iterator[Matter]:
    yield from (each for each in matters if any(not point.owned for point in each.measures))


def relapse(matters: Sequence[Matter]) -> Iterator[Matter]:
    for each in matters:
        for other in matters:
            if other.body == each.body and other.category == each.category and other.round_begun < each.round_begun:
                if other.closed is not None and likeness(each.fed_back, other.fed_back) >= 0.5:
                    yield each


RULES = {
    each.__name__: each
    for each in (
        copied_text, same_file, like_document, evidence_before, metadata_differs, documents_only, unanswered,
        closing_burst, hard_left, slipping, softened, orphaned, relapse,
    )
}  # fmt: skip


def signs(rule: str) -> Callable[[Sequence[Matter]], list[Sign]]:
    """This function will make one of these ways into what the scorer calls."""
    return lambda matters: [Sign(rule, each.finding, each.cycle, 1.0, (), ()) for each in RULES[rule](matters)]
