"""The assessment extract: what it counts, whose it is, and that each of its numbers names the findings behind it."""

import dataclasses

import pytest

from huiyin.kernel import commented, extract, figures
from huiyin.kernel.extract import Done, Extract
from huiyin.kernel.personal import Count
from huiyin.kernel.refused import Refused
from tests.kernel.ledger import World


def drawn(world: World, name: str = "extract", **more: object) -> None:
    world.do("extract.draw_up", "cleo", name, organisation=world.id("a"), year=2026, **more)


def appointed(world: World, who: str = "mia", kind: str = "leadership_member", body: str = "a") -> str:
    given = {"person": world.id(who), "body": world.id(body), "post_kind": kind, "from_date": "2026-01-01"}
    world.do("post.appoint", "ada", f"post of {who}", **given)
    return world.id(f"post of {who}")


def refused(world: World, **more: object) -> str:
    with pytest.raises(Refused) as caught:
        world.do("extract.draw_up", "cleo", "x", **{"organisation": world.id("a"), "year": 2026, **more})
    return caught.value.code


def rates(found: Extract) -> dict[str, tuple[int, int]]:
    return {each.code: (each.numerator, each.denominator) for each in found.numbers}


def test_it_is_drawn_up_counted_again_and_signed_by_another_under_a_number() -> None:
    world = World()
    world.rectifying("f", "g")
    drawn(world, note="First")
    assert rates(world["extract"])["declared_rate"] == (0, 2)
    world.done("f")
    world.declare("f")
    world.do("extract.count_again", "cleo", "extract")
    found = world["extract"]
    assert (rates(found)["declared_rate"], found.note, found.state) == ((1, 2), None, "drawn_up")
    assert found.drafted_by == (world.id("cleo"),)
    world.agreed_to("extract")
    world.do("extract.sign", "otto", "extract")
    found = world["extract"]
    assert (found.state, found.serial, found.signed_date, found.as_of) == ("signed", 1, world.on(), world.on())
    assert found.signed_by == (world.id("otto"),) and found.issuer is not None
    assert {each.journal_size for each in found.figures} == {9}
    drawn(world, "own")
    world.do("extract.withdraw", "cleo", "own", reason="Not asked for")
    world.do("extract.draw_up", "otto", "third", organisation=world.id("a"), year=2026)
    world.agreed_to("third")
    with pytest.raises(Refused, match="is_not_the_drafter"):
        world.do("extract.sign", "otto", "third")
    world.do("extract.sign", "lena", "third")
    assert world.replay() == world.facts


def test_a_leaders_extract_counts_what_they_answer_for() -> None:
    world = World()
    world.rectifying("f", "g")
    drawn(world, post=appointed(world))
    found = world["extract"]
    assert (found.person, found.known_as) == (world.id("mia"), (world.id("mia"),))
    every = [world["f"], world["g"]]
    measures = [world["measure of f"], world["measure of g"]]
    nobody = frozenset({"nobody"})
    bare = [dataclasses.replace(each, claims=(), lead=None) for each in every]
    mia = frozenset({world.id("mia")})

    def kept(findings: list, measures: list, ids: frozenset[str]) -> list[str]:  # type: ignore[type-arg]
        return [each.id for each in extract.of_leader(findings, measures=measures, ids=ids)]

    assert kept(every, measures, nobody) == []
    assert kept([dataclasses.replace(bare[0], claims=(world.id("mia"),)), bare[1]], [], mia) == [world.id("f")]
    assert kept([dataclasses.replace(bare[0], lead=world.id("mia")), bare[1]], [], mia) == [world.id("f")]
    own = [dataclasses.replace(measures[1], responsible=world.id("mia"))]
    assert kept(bare, own, mia) == [world.id("g")]
    assert kept(bare, [dataclasses.replace(own[0], state="cancelled")], mia) == []


def test_an_extract_of_a_leader_is_of_a_post_of_that_leadership_in_that_year() -> None:
    world = World()
    world.issued("f")
    post = appointed(world)
    assert refused(world, year=2025, post=post) == "post_led_it_then"
    assert refused(world, organisation=world.id("b"), post=post) == "post_led_it_then"
    assert refused(world, post=appointed(world, "max", "handler")) == "post_led_it_then"
    world.do("post.relieve", "ada", "post of mia", reason="Moved")
    drawn(world, post=post)
    assert world["extract"].person == world.id("mia")


def test_a_year_to_come_is_not_counted_and_nobody_types_a_number() -> None:
    world = World()
    world.issued("f")
    counted = {"numbers": [], "as_of": world.on(), "journal_size": 9, "size_before": 0}
    assert refused(world, year=2027, **counted) == "year_has_begun"
    typed = {"numbers": [{"code": "closed_rate", "numerator": 1, "denominator": 1, "unit": "findings"}]}
    assert refused(world, **typed) == "given_faulty"


def test_what_an_organisation_had_on_its_hands_in_a_year() -> None:
    world = World()
    world.imported("f")
    assert not extract.counts(world["f"], year=2026)
    world.handed_over("f")
    found = world["f"]
    told = dataclasses.replace(found, handed_over_date="2025-06-01", audience="all")
    assert extract.counts(told, year=2026) and extract.counts(told, year=2025) and not extract.counts(told, year=2024)
    closed = dataclasses.replace(told, closed_date="2025-12-31", state="closed")
    assert extract.counts(closed, year=2025) and not extract.counts(closed, year=2026)
    assert not extract.counts(dataclasses.replace(told, audience="principal"), year=2026)
    assert not extract.counts(dataclasses.replace(told, state="annulled"), year=2026)
    assert [extract.last_day(2025, on="2026-03-01"), extract.last_day(2026, on="2026-03-01")] == [
        "2025-12-31", "2026-03-01",
    ]  # fmt: skip


def test_every_number_names_its_findings_as_the_figures_count_them() -> None:
    world = World()
    world.verifying("f")
    world.checked_on_site("f")
    world.do("finding.verify", "vera", "f", **world.answers(), check=world.id("check"))
    world.do("finding.close", "cyril", "f", decision="Closed")
    closed = dataclasses.replace(world["f"], category="loans")
    later = dataclasses.replace(closed, id="2", round="r2", issued_date="2027-01-01", state="issued", closed_date=None)
    other = dataclasses.replace(later, id="3", category="funds")
    every, on = [other, closed, later], world.on()
    behind = figures.behind(every, as_of=on)
    for each in figures.rates(figures.counted(every), as_of=on):
        if each.unit == "findings":
            named = behind[each.code]
            assert (each.numerator, each.denominator) == (len(named.above), len(named.below)), each.code
    assert behind["relapse_rate"] == figures.Behind((closed.id,), (closed.id,))
    assert behind["mean_slip"].above == ()
    alone = figures.behind([closed], as_of=on)
    assert alone["relapse_rate"] == figures.Behind((), (closed.id,))
    digests = {each.code: each.behind for each in extract.numbers(every, as_of=on)}
    assert digests["closed_rate"] == extract.digest_of(behind["closed_rate"])
    assert digests["closed_rate"] != extract.numbers([closed], as_of=on)[2].behind


def test_what_comes_out_otherwise_is_named_also_what_was_left_out() -> None:
    world = World()
    world.rectifying("f")
    drawn(world)
    found = world["extract"]
    deeds = (Done("claimed", 2, 0),)
    kept = extract.done([Count("claimed", 2, 0), Count("declared", 0, 0)])
    assert kept == deeds
    numbers = found.numbers
    assert extract.differing(found, numbers_again=numbers, deeds_again=()) == ()
    assert extract.differing(found, numbers_again=numbers, deeds_again=deeds) == ("claimed",)
    changed = (dataclasses.replace(numbers[0], behind="0" * 64), *numbers[1:])
    assert extract.differing(found, numbers_again=changed, deeds_again=()) == (numbers[0].code,)


def test_whom_it_is_about_comments_and_is_answered_before_anybody_signs() -> None:
    world = World()
    world.rectifying("f")
    drawn(world)

    def no(act: str, who: str, **given: object) -> str:
        with pytest.raises(Refused) as caught:
            world.do(act, who, "extract", **given)
        return caught.value.code

    assert no("extract.sign", "otto") == "wrong_state", "nobody was heard yet"
    assert no("extract.comment", "omar", text="Early") == "wrong_state"
    assert no("extract.put", "cleo", comments_until="2026-01-01") == "day_has_not_passed"
    world.do("extract.put", "cleo", "extract", comments_until=world.on(5))
    assert commented.outcome(world["extract"]) == ("comments-until", world.on(5))
    assert no("extract.sign", "otto") == "whom_it_is_about_was_heard"
    assert no("extract.comment", "mia", text="Mine") == "it_is_about_them"
    assert no("extract.comment", "oona", text="Theirs") == "of_the_organisation"
    assert no("extract.answer_comment", "cleo", number=1, answer="x") == "a_comment_waits"
    for said in ("f was done in May.", "And so was its proof."):
        world.do("extract.comment", "omar", "extract", text=said)
    assert no("extract.agree", "omar") == "nothing_was_said_yet"
    assert no("extract.sign", "otto") == "every_comment_has_its_answer"
    assert no("extract.answer_comment", "cleo", number=3, answer="x") == "comment_waits"
    world.do("extract.answer_comment", "cleo", "extract", number=2, answer="Seen.")
    assert no("extract.answer_comment", "cleo", number=2, answer="x") == "comment_waits"
    world.do("extract.count_again", "cleo", "extract")
    assert world["extract"].state == "drawn_up", "the new numbers are put to them anew"
    world.do("extract.put", "cleo", "extract", comments_until=world.on(1))
    world.do("extract.answer_comment", "cleo", "extract", number=1, answer="Counted again.")
    assert no("extract.sign", "otto") == "whom_it_is_about_was_heard"
    world.wait(3)
    world.do("extract.sign", "otto", "extract")
    found = world["extract"]
    assert [(each.number, each.put_as, each.answered_date is not None) for each in found.comments] == [
        (1, 1, True), (2, 1, True),
    ]  # fmt: skip
    assert found.comments[0].by == (world.id("omar"),) and found.comments[1].answered_by == (world.id("cleo"),)
    assert commented.outcome(found) == ("", ""), "the comments say it"
    assert world.replay() == world.facts


def test_a_leader_is_heard_on_their_own_and_a_day_can_pass_in_silence() -> None:
    world = World()
    world.rectifying("f")
    drawn(world, post=appointed(world))
    world.do("extract.put", "cleo", "extract", comments_until=world.on(1))
    with pytest.raises(Refused, match="it_is_about_them"):
        world.do("extract.agree", "omar", "extract")
    world.do("extract.agree", "mia", "extract")
    assert commented.outcome(world["extract"]) == ("agreed", world.on())
    drawn(world, "own")
    world.do("extract.put", "cleo", "own", comments_until=world.on(1))
    world.wait(3)
    world.do("extract.sign", "otto", "own")
    assert commented.outcome(world["own"]) == ("unheard", world["own"].comments_until)
    drawn(world, "third")
    assert commented.outcome(world["third"]) == ("", "")
