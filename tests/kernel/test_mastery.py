"""Two sites exchange their lines in any order, twice and with gaps, and come to the same facts."""

import dataclasses
import itertools
from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huiyin.kernel import journal, mastery
from huiyin.kernel.mastery import Arrival, Merged, Missing
from tests.kernel.ledger import World, given_of


def arrivals(world: World) -> list[Arrival]:
    return [Arrival(line, given_of(parts)) for line, parts in world.lines]


def office() -> World:
    world = World("office")
    world.closed("f")
    world.imported("g")
    return world


def bureau() -> World:
    """A second site, whose organisation also acts on a finding of the office: a proposal for the office."""
    world = World("bureau")
    world.rectifying("f", "h")
    world.do("measure.start", "hank", "measure of f")
    world.facts[OFFICE.id("g")] = OFFICE["g"]
    world.do("finding.transfer", "otto", OFFICE.id("g"), to=world.id("b"), handover="It is ours")
    del world.facts[OFFICE.id("g")]
    world.do("measure.declare_done", "hank", "measure of f", result="Done")
    return world


OFFICE = office()
BUREAU = bureau()
LINES = [*arrivals(OFFICE), *arrivals(BUREAU)]
TOGETHER = {**OFFICE.facts, **BUREAU.facts}


def merged(lines: Iterable[Arrival]) -> Merged:
    return mastery.merge(Merged(), lines)


def test_the_journals_of_two_sites_make_the_facts_of_both() -> None:
    known = merged(LINES)
    assert known.facts == TOGETHER
    assert {known.masters[each.id] for each in OFFICE.facts.values()} == {OFFICE.site}
    assert known.faults == ()
    assert mastery.missing(known) == ()


@pytest.mark.no_cover
@settings(max_examples=15, deadline=None)
@given(order=st.permutations(range(len(LINES))), cuts=st.lists(st.integers(0, len(LINES)), max_size=4))
def test_the_order_and_the_packages_do_not_matter(order: Sequence[int], cuts: list[int]) -> None:
    known = Merged()
    bounds = [0, *sorted(cuts), len(order)]
    for first, last in itertools.pairwise(bounds):
        known = mastery.merge(known, [LINES[place] for place in order[first:last]])
    known = mastery.merge(known, [LINES[place] for place in order[:9]])  # some of them again
    assert known == merged(LINES)


@pytest.mark.no_cover
@settings(max_examples=15, deadline=None)
@given(lost=st.integers(0, len(LINES) - 1), data=st.data())
def test_a_lost_line_is_named_and_makes_good_when_it_comes(lost: int, data: st.DataObject) -> None:
    order = data.draw(st.permutations([place for place in range(len(LINES)) if place != lost]))
    known = merged(LINES[place] for place in order)
    envelope = LINES[lost].line.envelope
    number = envelope.number
    last = max(each.line.envelope.number for each in LINES if each.line.envelope.site == envelope.site)
    expected = () if number == last else (Missing(envelope.site, number, number),)
    assert mastery.missing(known) == expected
    assert mastery.merge(known, [LINES[lost]]) == merged(LINES)


def test_gaps_of_both_sites_are_named_apart() -> None:
    known = merged(each for each in LINES if each.line.envelope.number not in (2, 3, 5))
    expected = [Missing(site, *gap) for site in sorted((OFFICE.site, BUREAU.site)) for gap in ((2, 3), (5, 5))]
    assert list(mastery.missing(known)) == expected


def test_a_foreign_act_is_a_proposal_until_its_master_writes_it() -> None:
    office = World("office")
    office.closed("f")
    office.imported("g")
    known = merged(LINES)
    (proposal,) = mastery.proposals(known)
    assert (proposal.site, proposal.act, proposal.subject) == (BUREAU.site, "finding.transfer", OFFICE.id("g"))
    assert proposal.master == OFFICE.site
    assert known.facts[OFFICE.id("g")].pending is None
    # The office takes it over: a line of its own, the same act, the bureau's line as its origin.
    there = next(line for line, _ in BUREAU.lines if line.envelope.act_id == proposal.act_id)
    office.origin = journal.Origin(BUREAU.site, proposal.number, there.digest.hex())
    call = dataclasses.replace(
        office.call("finding.transfer", "g", {"to": office.id("b"), "handover": "It is theirs"}), act_id=proposal.act_id
    )
    office.perform(call, actor=dataclasses.replace(BUREAU.cast["otto"], site=BUREAU.site))
    together = merged([*arrivals(office), *arrivals(BUREAU)])
    assert mastery.proposals(together) == ()
    pending = together.facts[OFFICE.id("g")].pending
    assert pending is not None
    assert pending.act_id == proposal.act_id
    assert together == merged([*arrivals(BUREAU), *arrivals(office)])


def test_a_proposal_waits_for_a_subject_that_has_not_arrived() -> None:
    (proposal,) = mastery.proposals(merged(arrivals(BUREAU)))
    assert proposal.master is None


def test_what_another_site_tells_again_is_passed_over() -> None:
    first, _ = OFFICE.lines[0]
    told = World("relay")
    told.lines.clear()
    told.facts.clear()
    told.origin = journal.Origin(OFFICE.site, 1, first.digest.hex())
    told.do("body.found", "ada", OFFICE.id("a"), name="Body a", body_kind="enterprise")
    together = merged([*arrivals(told), *LINES])
    assert together.facts == TOGETHER
    assert mastery.proposals(together) == mastery.proposals(merged(LINES))


def test_a_plan_for_a_masters_findings_is_born_at_the_master() -> None:
    """An organisation submits a plan for findings of the office: a birth that becomes the office's own."""
    office = World("office")
    office.claimed("f")
    known = merged(arrivals(office))
    office.origin = journal.Origin(BUREAU.site, 77, "0" * 64)
    place = {"organisation": office.id("a"), "round": office.id("round")}
    omar = dataclasses.replace(office.cast["omar"], site=BUREAU.site)
    entry = office.do("plan.submit", omar, "plan", **place, **office.plan_values("f"))
    after = mastery.merge(known, arrivals(office))
    assert after.masters[office.id("plan")] == office.site
    assert entry.act_id in after.adopted
    office.origin = None
    office.accept_plan()
    assert mastery.merge(after, arrivals(office)).facts == office.facts


def test_a_fork_and_a_line_that_does_not_follow_are_named() -> None:
    other = World("office")
    other.do("body.found", "ada", "c", name="Another body", body_kind="other")
    forked = merged([*arrivals(OFFICE), arrivals(other)[-1], arrivals(other)[-1]])
    number = len(other.lines)
    assert forked.faults == (journal.Fault("line_forked", number, {"site": OFFICE.site}),)
    stray = [*arrivals(other), arrivals(OFFICE)[number]]
    assert merged(stray).faults == (journal.Fault("line_changed", number + 1, {"site": OFFICE.site}),)
