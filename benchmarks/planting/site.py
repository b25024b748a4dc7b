"""An unplanted site: organisations inspected in rounds, findings answered honestly, with ordinary faults.

Ordinary are: some lateness, one extension, an opening that a house always uses, a closing that everybody uses, a rule
quoted or attached by many, an old contract beside new evidence, a file saved a day later, a form that all fill in.
"""

import dataclasses
import datetime
import hashlib
import random
from pathlib import Path
from uuid import UUID

from benchmarks.planting import finding, grammar, real
from benchmarks.planting.grammar import Writer
from huiyin.insight.declared import Matter, Pointed, Shown, Treated

DAY = datetime.timedelta(days=1)
ROUNDS = tuple(
    datetime.date(year, month, 1)
    for year, month in ((2021, 3), (2021, 12), (2022, 9), (2023, 6), (2024, 3), (2024, 12))
)
NO_PERIOD = 1  # the round that sets no end of rectification
PERIOD_DAYS = 183
Where = tuple[UUID, UUID]


@dataclasses.dataclass(frozen=True, slots=True)
class House:
    """One organisation: its language, and the sentence with which it opens whatever it writes."""

    body: UUID
    code: str
    opening: str


class Site:
    """One made-up site. All that is drawn comes from one seed, so the same site is made again."""

    def __init__(self, matters: int, *, seed: int = 1, data: Path | None = None) -> None:
        self.chance = random.Random(f"site {seed}")
        self.rounds = tuple(self.id() for _ in ROUNDS)
        self.statements = real.statements(data, self.chance)
        self.audits = real.audits(data)
        self.said: set[tuple[UUID, str]] = set()
        self.houses: dict[UUID, House] = {}
        self.matters: list[Matter] = []
        # A rule that a handful attach would look like a file passed on; each is attached by fifteen or more.
        self.files = min(5, matters // 700)
        while len(self.matters) < matters:
            self.house(at_most=matters)

    def id(self) -> UUID:
        return UUID(int=self.chance.getrandbits(128), version=4)

    def house(self, *, at_most: int) -> None:
        """This method will add an organisation with the rounds that it went through."""
        code = "zh" if self.chance.random() < 0.6 else "en"
        house = House(self.id(), code, self.chance.choice(grammar.tongue(code).moves["opening"]))
        self.houses[house.body] = house
        for place in range(len(ROUNDS)):
            if self.chance.random() < 0.6 and len(self.matters) < at_most:
                size = min(self.chance.randint(6, 16), at_most - len(self.matters))
                self.inspection(house, place, size=size)

    def inspection(self, house: House, place: int, *, size: int) -> None:
        """This method will add the findings of one organisation in one round."""
        chance, begun = self.chance, ROUNDS[place]
        handed_over = begun + chance.randint(50, 110) * DAY
        until = None if place == NO_PERIOD else handed_over + PERIOD_DAYS * DAY
        pace = 0.94 if place < len(ROUNDS) - 1 else 0.7
        made = [self._matter(house, place, handed_over, until) for _ in range(size)]
        made = [each if chance.random() < pace else dataclasses.replace(each, closed=None) for each in made]
        if _share_closed(made, grave=True) < _share_closed(made, grave=False):  # the grave ones aren't left
            made = [_closed_anyway(each, chance) if each.weight == 3 else each for each in made]
        self.matters += made

    def _matter(self, house: House, place: int, handed_over: datetime.date, until: datetime.date | None) -> Matter:
        chance, code = self.chance, house.code
        topic = chance.choice(list(grammar.tongue(code).topics))
        plan = ""
        real_one = self._statement(house) if code == "en" else None
        if real_one is not None:
            category, topic, plan = real_one.category, real_one.topic, real_one.plan
        else:
            category = topic
        writer = finding.writer(chance, code, topic)
        writer.around = handed_over + 190 * DAY
        told = finding.finding(writer, items=chance.choice((1, 2, 2, 3, 3, 4)))
        writer.around = handed_over + 170 * DAY
        writer.bound = {"it": told.items[0].thing}
        fed_back = told.fed_back if real_one is None else real_one.text
        dice = chance.random()
        restated = "" if dice < 0.3 else fed_back if dice < 0.5 or real_one else told.restated()
        measures = self._measures(handed_over)
        last = max(each.done for each in measures if each.done is not None)
        declared = last + chance.randint(1, 15) * DAY
        return Matter(
            finding=self.id(),
            cycle=1,
            body=house.body,
            round=self.rounds[place],
            round_begun=ROUNDS[place],
            category=category,
            weight=chance.choices((1, 2, 3), (45, 37, 18))[0],
            fed_back=fed_back,
            restated=restated,
            told=plan or self.told(house, writer),
            handed_over=handed_over,
            declared=declared,
            closed=declared + chance.randint(7, 60) * DAY,
            evaluated_until=until,
            manifestations=tuple(
                Pointed(each, writer.say("answer", times=chance.choice((2, 2, 3)))) for each in told.manifestations
            ),
            measures=measures,
            evidence=self.evidence(writer, handed_over, declared),
        )

    def _statement(self, house: House) -> real.Statement | None:
        """This method will draw a real statement that this organisation hasn't been told before, or none."""
        if self.audits and self.chance.random() < 0.1:
            return self.audits.pop()
        if not self.statements or self.chance.random() > 0.35:
            return None
        drawn = self.chance.choice(self.statements)
        near = (house.body, drawn.text[:40])
        if near in self.said:
            return None
        self.said.add(near)
        return drawn

    def told(self, house: House, writer: Writer) -> str:
        """This method will tell what was done, in words of its own between an opening and a closing that many use."""
        chance, dice = self.chance, self.chance.random()
        opening = house.opening if dice < 0.45 else writer.say("opening") if dice < 0.6 else ""
        middle = [writer.say("cause"), *(writer.say("fix", times=chance.randint(1, 3)),), writer.say("system")]
        if chance.random() < 0.3:
            middle.pop(chance.randrange(3))
        if chance.random() < 0.2:
            middle.reverse()
        quoted = chance.choice(writer.tongue.regulations) if chance.random() < 0.04 else ""
        shame = writer.say("honest_words") if chance.random() < 0.1 else ""
        closing = writer.say("closing") if chance.random() < 0.35 else ""
        effect = writer.say("effect", times=chance.randint(1, 2))
        return (opening + quoted + "".join(middle) + effect + shame + closing).strip()

    def _measures(self, handed_over: datetime.date) -> tuple[Treated, ...]:
        chance, made = self.chance, []
        for place in range(chance.randint(1, 4)):
            first = handed_over + chance.randint(35, 190) * DAY
            moved = 1 if chance.random() < 0.12 else 0
            due = first + moved * chance.randint(10, 40) * DAY
            done: datetime.date | None = max(due + chance.randint(-30, -1) * DAY, handed_over + 20 * DAY)
            if chance.random() < 0.15:
                done = due + chance.randint(1, 25) * DAY
            if place and chance.random() < 0.06:  # one that never ends, in the hands of somebody in post
                done = None
            made.append(Treated(first, due, moved, done, True))
        return tuple(made)

    def evidence(self, writer: Writer, handed_over: datetime.date, declared: datetime.date) -> tuple[Shown, ...]:
        """This method will lay out evidence: what was done, what came of it, now and then something older or shared."""
        chance = self.chance
        made = [self.shown(writer, "action", handed_over, declared) for _ in range(chance.randint(1, 2))]
        made += [self.shown(writer, "effect", handed_over, declared) for _ in range(chance.randint(1, 2))]
        if chance.random() < 0.04:
            made.append(self.old_contract(writer, handed_over))
        if self.files and chance.random() < 0.04:
            made.append(self.public_file(writer.tongue.code))
        return tuple(made)

    def shown(self, writer: Writer, kind: str, handed_over: datetime.date, declared: datetime.date) -> Shown:
        """This method will show one piece made between feedback and declaration; a photograph holds no text."""
        chance = self.chance
        origin = handed_over + chance.randint(6, max((declared - handed_over).days - 2, 7)) * DAY
        dice = chance.random()
        saved = None if dice < 0.35 else origin if dice < 0.85 else origin + DAY if dice < 0.9 else origin - 4 * DAY
        return Shown(self.digest(), kind, origin, saved, self.document(writer) if chance.random() < 0.65 else "")

    def document(self, writer: Writer, *, plain: bool = False) -> str:
        """This method will write a document of its own, one in ten of them on a form that all fill in."""
        form = self.chance.choice(writer.tongue.forms) if not plain and self.chance.random() < 0.1 else ""
        more = [writer.say(move) for move in self.chance.sample(("cause", "fix", "system", "effect", "answer"), 2)]
        return (form + writer.say("paper", times=2) + "".join(more) + writer.say("detail", times=2)).strip()

    def old_contract(self, writer: Writer, handed_over: datetime.date) -> Shown:
        """This method will show an older paper that only explains what the matter is about."""
        origin = handed_over - self.chance.randint(200, 1_500) * DAY
        return Shown(self.digest(), "action", origin, None, self.document(writer))

    def public_file(self, code: str, *, which: int | None = None) -> Shown:
        """This method will show a rule as it was published: one file that many attach."""
        regulations = grammar.tongue(code).regulations
        text = regulations[self.chance.randrange(self.files) if which is None else which % len(regulations)]
        published = datetime.date(2019, 5, 1)
        return Shown(hashlib.sha256(text.encode()).hexdigest(), "action", published, published, text * 2)

    def digest(self) -> str:
        return f"{self.chance.getrandbits(256):064x}"


def where(matter: Matter) -> Where:
    """This function will say whose matter it is, and of which round."""
    return matter.body, matter.round


def _share_closed(matters: list[Matter], *, grave: bool) -> float:
    found = [each.closed is not None for each in matters if (each.weight == 3) == grave]
    return sum(found) / len(found) if found else 1.0


def _closed_anyway(matter: Matter, chance: random.Random) -> Matter:
    return dataclasses.replace(matter, closed=matter.closed or matter.declared + chance.randint(7, 60) * DAY)
