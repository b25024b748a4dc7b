"""Random acts by random posts: whatever is decided can be applied, the book balances, replay gives the facts again.

One walk is 150 acts tried in one site, most of them plausible and many refused. Hypothesis chooses the
seeds; a seed that fails is its own minimal example, since the walk is the same every time.
"""

import dataclasses
import random
from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huiyin.kernel import act, canonical, common, facts, invariants, journal, kinds, permit
from huiyin.kernel.actor import Actor
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.refused import Refused
from huiyin.kernel.row import ActRow
from tests.kernel.ledger import IG, World, digest, file, uid

DUTIES = ("declared_by", "verified_by", "closed_by")
JUDGING = {
    "finding.declare": "declared_by",
    "finding.return": "verified_by",
    "finding.verify": "verified_by",
    "finding.close": "closed_by",
}
WAYS = ("imported", "issued", "claimed", "submitted", "rectifying", "declared", "verifying", "verified", "closed")
JUDGED_KINDS = ("finding", "plan", "measure", "package")


def nobody(body: str) -> frozenset[str]:
    """This function will name those who hold a post there: what is walked here asks for nobody's."""
    return frozenset()


NOWHERE = invariants.Posts(nobody, nobody)


class Values:
    """Makes values for any act from its declared fields: mostly good ones, by chance not."""

    def __init__(self, world: World, seed: random.Random) -> None:
        self.world = world
        self.random = seed

    def given(self, row: ActRow, subject: Any) -> dict[str, Any]:
        values = self.rows(row.given, subject)
        if row.name in common.SIGNATURE_ACTS and subject is not None and subject.pending is not None:
            values["opened"] = subject.pending.act_id
        if row.name == "annul" and subject is not None:
            values["act"] = subject.last_act
        if row.code in ("plan.submit", "plan.resubmit"):
            values |= self.plan(subject)
        if row.code == "plan.resubmit" and subject is not None:
            values["answers"] = [{"number": each.number, "answer": "So"} for each in subject.open_comments]
        if row.code in ("plan.comment", "plan.return"):
            values = {"text": "Why?"} if row.name == "comment" else {"comments": [{"text": "Why?"}]}
        if row.code == "plan.amend":
            values["measures"] = [self.measure(each) for each in subject.findings[:1]]
        if row.code == "package.compose":
            waiting = self.found("finding", "issued", "approved")
            values |= {"findings": waiting, "organisation": self.world.id("a")}
        return values

    def plan(self, subject: Any) -> dict[str, Any]:
        claimed = self.found("finding", "claimed") if subject is None else list(subject.findings)
        return {
            "organisation": self.world.id("a"),
            "findings": [{"finding": each, "causes": ["A cause"]} for each in claimed],
            "measures": [self.measure(each) for each in claimed],
        }

    def measure(self, finding: str) -> dict[str, Any]:
        return self.world.measure(finding, id=self.id(), findings=[finding])

    def found(self, kind: str, *states: str) -> list[str]:
        alike = (each for each in self.world.facts.values() if kinds.kind_of(each) == kind)
        return [each.id for each in alike if not states or each.state in states]

    def id(self) -> str:
        return uid(str(self.random.random()))

    def rows(self, fields: tuple[Field, ...], subject: Any) -> dict[str, Any]:
        return {
            field.name: self.value(field, subject) for field in fields if field.required or self.random.random() < 0.2
        }

    def value(self, field: Field, subject: Any) -> Any:
        if field.kind is FieldKind.FILES and field.evidence:
            return self.world.evidence()
        if field.kind is FieldKind.ROWS and field.name == "answers" and subject is not None:
            return self.world.answers_of(subject)
        if field.kind is FieldKind.ROWS and field.name == "tests":
            return [{"test": test, "outcome": "met", "reason": "Seen"} for test in field.columns[0].choices]
        if field.kind is FieldKind.ROWS:
            return [self.rows(field.columns, subject) for _ in range(2)]
        if field.many:
            return [self.one(field, subject)]
        return self.one(field, subject)

    def one(self, field: Field, subject: Any) -> Any:
        match field.kind:
            case FieldKind.TEXT | FieldKind.LINE:
                return f"Text {self.random.random()}"
            case FieldKind.CHOICE:
                return self.random.choice(field.choices)
            case FieldKind.CODE:
                return (
                    self.world.rules.taxonomy.categories[0].code if field.name == "category" else self.world.rules.name
                )
            case FieldKind.DATE:
                past = field.name == "reference_date"
                return self.world.on(self.random.choice((-60, -9, 0) if past else (-60, 0, 30, 90, 91, 200)))
            case FieldKind.TIME:
                return self.random.choice(("09:00", "10:30"))
            case FieldKind.INTEGER:
                return 1
            case FieldKind.FLAG | FieldKind.PLEDGE:
                return True
            case FieldKind.FILES:
                return file("note")
            case FieldKind.SUBJECT:
                return self.random.choice(self.found(field.of) or [self.id()])
            case FieldKind.ACT:
                return self.id()
            case _:
                texts = [getattr(subject, name) for name in getattr(subject, "CORRECTABLE", ())]
                return self.random.choice([*(text for text in texts if isinstance(text, str)), digest("x")])


class Walk:
    """A site in which people do what they can, and try what they can't."""

    def __init__(self, seed: int, world: World | None = None) -> None:
        self.random = random.Random(seed)
        self.world = world or (World(rules=IG) if seed % 5 == 0 else World())
        self.done: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self.way = self.random.choice(WAYS)
        if self.world.rules is not IG or self.way in ("imported", "issued", "claimed"):
            getattr(self.world, self.way)(*(("f", "g") if self.way in ("issued", "claimed", "submitted") else ("f",)))

    def step(self) -> None:
        chance = self.random.random()
        if chance < 0.06:
            self.begins()
        elif chance < 0.09:
            self.changes_hands()
        elif chance < 0.12:
            self.world.wait(self.random.randint(1, 40))
        else:
            self.goes_on()

    def goes_on(self) -> None:
        """Somebody performs an act on something: mostly one that its row allows in this state, mostly in a fit post."""
        subjects = [each for each in self.world.facts.values() if each.state != common.ANNULLED]
        judged = [each for each in subjects if kinds.kind_of(each) in JUDGED_KINDS]
        waiting = [each for each in subjects if each.pending is not None]
        subject = self.random.choice(self.random.choice((judged, judged, waiting, subjects)) or subjects)
        rows = [row for row in kinds.KINDS[kinds.kind_of(subject)].acts if not row.birth]
        fit = [
            row
            for row in rows
            if subject.state in row.from_states and (subject.pending is not None) == (row.name in common.SIGNATURE_ACTS)
        ]
        rare = {"annul", "expunge", "decline", "correct_text"}
        common_ones = [row for row in fit if row.name not in rare]
        row = self.random.choice(common_ones if common_ones and self.random.random() < 0.85 else fit or rows)
        self.tries(row, subject)

    def begins(self) -> None:
        births = ("finding.import", "finding.draft", "finding.report_self_found", "package.compose", "plan.submit")
        name = self.random.choice((*births, self.random.choice([row.code for row in kinds.ROWS.values() if row.birth])))
        self.tries(kinds.ROWS[name], None)

    def changes_hands(self) -> None:
        """Two identities turn out to be one person; or somebody stands in for another, or enters for another."""
        name, other = self.random.sample(sorted(self.world.cast), 2)
        first, second = self.world.cast[name], self.world.cast[other]
        if self.random.random() < 0.4:
            both = first.identities | second.identities
            self.world.cast[name] = dataclasses.replace(first, identities=both)
            self.world.cast[other] = dataclasses.replace(second, identities=both)
        else:
            self.world.cast[f"{name} for {other}"] = dataclasses.replace(
                second,
                person=first.person,
                identities=first.identities,
                on_behalf_of=second.person,
                principal_identities=second.identities,
            )

    def tries(self, row: ActRow, subject: Any) -> None:
        effective = act.effective_row(row, subject)
        may = [who for who in self.world.cast.values() if who.post_kind in permit.posts_for(effective.code)]
        actor = self.random.choice(may if may and self.random.random() < 0.9 else sorted_cast(self.world))
        values = Values(self.world, self.random)
        call = self.world.call(row.code, values.id() if subject is None else subject.id, values.given(row, subject))
        try:
            entry = self.world.perform(call, actor=actor)
        except Refused as refused:
            self.refused[refused.code] += 1
            return
        self.done[row.code] += 1
        self.lasts(entry)
        if effective.code in JUDGING and row.name != "decline":
            self.keeps_duties_apart(self.world.facts[call.subject], JUDGING[effective.code], actor)

    def keeps_duties_apart(self, finding: Any, duty: str, actor: Actor) -> None:
        """Nobody behind this signature, under any name, has one of the other duties in this cycle."""
        for other in DUTIES:
            assert other == duty or not actor.everyone.intersection(getattr(finding, other)), (duty, other)

    def lasts(self, entry: act.Entry) -> None:
        """What was decided was applied; its facts are read back from their stored form, and its line from its bytes."""
        for _, subject in entry.subjects:
            found = self.world.facts[subject]
            stored = canonical.decode(canonical.encode(facts.encode(found)))
            assert facts.decode(type(found), stored) == found
        sealed, parts = self.world.lines[-1]
        assert journal.decode_line(sealed.raw).envelope == sealed.envelope
        assert list(journal.verify_parts(sealed.envelope, parts)) == []

    def holds(self) -> None:
        """The book balances, no state lies outside the table, and no invariant is broken."""
        findings = [each for each in self.world.facts.values() if kinds.kind_of(each) == "finding"]
        assert invariants.balanced(findings, place=self.world.site) is None
        for each in self.world.facts.values():
            assert each.state in (*kinds.KINDS[kinds.kind_of(each)].states, common.ANNULLED)
        for code, kind, before, after in self.world.moved:
            row = kinds.ROWS[code]
            own = kind == row.kind and after in (row.to_state, before) and before in ("", *row.from_states)
            assert own or before == after or row.name == "annul" or (kind, before, after) in row.moves, (code, kind)
        found = self.world.facts
        gaps = invariants.gaps(found.values(), look=found.get, posts=NOWHERE, on=self.world.on())
        assert [gap for gap in gaps if gap.code in invariants.BROKEN] == []
        assert self.world.replay() == found
        assert list(journal.verify_chain(sealed.raw for sealed, _ in self.world.lines)) == []


def sorted_cast(world: World) -> list[Actor]:
    return [world.cast[name] for name in sorted(world.cast)]


@pytest.mark.no_cover
@settings(max_examples=5, deadline=None)
@given(seed=st.integers(0, 2**16))
def test_random_acts_by_random_posts_break_nothing(seed: int) -> None:
    walked(seed).holds()


@pytest.mark.no_cover
def test_the_walks_get_far_enough_to_mean_something() -> None:
    walks = [walked(seed) for seed in (4, 6, 7, 11, 13)]
    done = sum((walk.done for walk in walks), Counter[str]())
    for walk in walks:
        walk.holds()
    assert len(done) > 50
    assert sum(done.values()) > 150


def walked(seed: int) -> Walk:
    walk = Walk(seed)
    for _ in range(120):
        walk.step()
    return walk
