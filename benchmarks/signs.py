"""The warning signs of a whole site, measured: all at once, and one new matter in a site that is laid out already.

    python -m benchmarks.signs [MATTERS]

measures that alone, and tells the memory that the process held at most. The matters are made up: a thirtieth of them
copies another with a fifth of its characters changed.
"""

import datetime
import random
import resource
import sys
import time
import uuid
from collections import Counter
from collections.abc import Iterator

from benchmarks import words
from benchmarks.world import Rate
from huiyin.insight import signs
from huiyin.insight.declared import Matter, Pointed, Shown, Treated

ORGANISATIONS, ROUNDS = 330, 3
ALL = "warning signs of a site, matters"
ONE = "warning signs of a new matter, matters"
NEW = 20
_BEGUN = datetime.date(2024, 3, 1)
_A_CHARACTER = (0x4E00, 3_000)
_COPIED_EVERY, _CHANGED = 30, 0.2
_SITES = (
    "The pumps of the eastern basin were taken apart and got new seals", "Two clerks now count the vouchers each",
    "Every third lorry is weighed at the gate", "The ward keeps a list of who had which key", "The roof was laid anew",
)  # fmt: skip


def matters(count: int, *, seed: int = 7) -> Iterator[Matter]:
    """This function will make up so many matters, always the same ones."""
    chance = random.Random(seed)
    statements = list(words.statements(count))
    told: list[str] = []
    for place in range(count):
        if place % _COPIED_EVERY == _COPIED_EVERY - 1:
            told.append(_changed(chance.choice(told[-5_000:]), chance))
        else:
            told.append("。".join(_sentence(chance) for _ in range(chance.randint(2, 4))) + chance.choice(_SITES))
        yield _matter(place, count, told=told[-1], found=statements[place], chance=chance)


def _sentence(chance: random.Random) -> str:
    """This function will make a sentence of words as words are: a few everywhere, most of them seldom."""
    said = []
    for _ in range(chance.randint(6, 12)):
        first = _A_CHARACTER[0] + int(_A_CHARACTER[1] * chance.random() ** 3)
        said.append(chr(first) + chr(_A_CHARACTER[0] + first * 7_919 % _A_CHARACTER[1]))
        if chance.random() < 0.2:
            said.append(str(chance.randint(2, 900)))
    return "".join(said) + chance.choice(words.THEMES)


def _changed(text: str, chance: random.Random) -> str:
    return "".join(
        chr(_A_CHARACTER[0] + chance.randrange(3_000)) if chance.random() < _CHANGED else each for each in text
    )


def _matter(place: int, count: int, *, told: str, found: str, chance: random.Random) -> Matter:
    this_round = place * ROUNDS // count
    begun = _BEGUN + datetime.timedelta(days=240 * this_round)
    handed_over = begun + datetime.timedelta(days=60)
    due = handed_over + datetime.timedelta(days=chance.randint(60, 120))
    declared = handed_over + datetime.timedelta(days=chance.randint(30, 140))
    origin = declared - datetime.timedelta(days=chance.randint(0, 25))
    answers = tuple(Pointed(found, _sentence(chance)) for _ in range(chance.randint(1, 3)))
    shown = tuple(
        Shown(f"{chance.getrandbits(256):064x}", kind, origin, origin, "。".join(_sentence(chance) for _ in range(6)))
        for kind in ("action", "effect")
    )
    return Matter(
        finding=_id(chance), cycle=1, body=uuid.UUID(int=place % ORGANISATIONS), round=uuid.UUID(int=this_round),
        round_begun=begun, category=str(place % 40), weight=chance.randint(1, 3), fed_back=found, restated=found,
        told=told, handed_over=handed_over, declared=declared, closed=declared + datetime.timedelta(days=20),
        evaluated_until=handed_over + datetime.timedelta(days=150), manifestations=answers,
        measures=(Treated(due, due, chance.randint(0, 1), declared, True),), evidence=shown,
    )  # fmt: skip


def _id(chance: random.Random) -> uuid.UUID:
    return uuid.UUID(int=chance.getrandbits(128), version=4)


def whole_site(count: int) -> tuple[Rate, Rate, Counter[str]]:
    """This function will look at a whole site, then at new matters one by one; and count the signs of each rule."""
    (*laid_out,) = matters(count + NEW)
    start = time.perf_counter()
    watch = signs.Watch(laid_out[:count])
    found = watch.all()
    whole = Rate(count, time.perf_counter() - start)
    start = time.perf_counter()
    for each in laid_out[count:]:
        watch.add(each)
        watch.of(each.finding, each.cycle)
    return whole, Rate(NEW, time.perf_counter() - start), Counter(each.rule for each in found)


def main(count: int) -> None:
    """This function will measure and tell."""
    whole, new, found = whole_site(count)
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_024
    sys.stdout.write(
        f"{ALL}: {whole.count:,} in {whole.seconds:.1f} s\n{ONE}: {new.count} in {new.seconds:.1f} s\n"
        f"memory held at most: {held:,.0f} MiB\n"
    )
    for rule in signs.RULES:
        sys.stdout.write(f"  {rule:18} {found[rule]:>8,} of {count:,}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
