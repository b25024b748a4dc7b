"""The letter: one of each matter, date and step; numbered, acknowledged, answered; nothing of it stops a clock."""

import dataclasses

import pytest

from huiyin.kernel import invariants, letter, numbering
from huiyin.kernel.refused import Refused
from tests.kernel import letters, refused_beside
from tests.kernel.ledger import CN, World


@pytest.fixture
def world() -> World:
    world = World()
    world.rectifying("f")
    return world


def gaps(world: World) -> set[str]:
    posts = invariants.Posts(lambda body: frozenset(), lambda body: frozenset())
    found = [each for each in world.facts.values() if isinstance(each, letter.Letter)]
    return {each.code for each in invariants.gaps(found, look=world.facts.get, posts=posts, on=world.on())}


def to_the_day(world: World, days: int) -> None:
    """This function will let time pass until so many days from the measure's date."""
    due = world["measure of f"].due_date
    while world.on() < due:
        world.wait(1)
    world.wait(days)


def test_the_ladder_sends_numbered_letters_that_are_acknowledged_and_answered(world: World) -> None:
    to_the_day(world, 1)
    letters.lettered(world, "measure of f", "measure", "omar", by="system", step=1, skipped=[-20, -10])
    letters.lettered(world, "measure of f", "measure", "omar", name="second", extra=1, text_en="Due")
    first, second = letters.the(world), letters.the(world, "second")
    assert (first.serial, second.serial, first.skipped, first.step) == (1, 2, (-20, -10), 1)
    assert (first.organisation, first.issuer, first.audience) == (world.id("a"), world.id("office"), "all")
    assert first.matter_kind, first.matter == ("measure", world.id("measure of f"))
    assert gaps(world) == {"letter_not_acknowledged", "letter_unanswered"}
    for each in ("letter", "second"):
        letters.does(world, "acknowledge", world.delegate("stand-in", "omar"), each)
    assert letters.the(world).receipts == (letter.Receipt(world.id("omar"), world.on()),)
    assert gaps(world) == {"letter_unanswered"}
    before = world["measure of f"].clocks
    for each in ("letter", "second"):
        letters.does(world, "answer", "omar", each, reply="The supplier failed; done by May")
    assert letters.the(world).state == "answered"
    assert gaps(world) == set()
    assert world["measure of f"].clocks == before
    assert world.replay() == world.facts


def test_a_letter_before_the_date_asks_for_no_answer_and_ends_with_its_matter(world: World) -> None:
    to_the_day(world, -10)
    letters.lettered(world, "measure of f", "measure", "hank", by="system", step=-10)
    assert gaps(world) == {"letter_not_acknowledged"}
    world.done("f")
    assert gaps(world) == set()


def test_a_copy_that_somebody_outside_receives_is_not_the_organisations_receipt(world: World) -> None:
    letters.lettered(world, "measure of f", "measure", "vera", "hank", extra=1)
    vera = dataclasses.replace(world.cast["vera"], body=world.id("office"))
    letters.does(world, "acknowledge", vera)
    assert letters.the(world).state == "issued"
    letters.does(world, "acknowledge", "hank")
    assert letters.the(world).state == "acknowledged"


def test_the_same_step_of_the_same_date_is_sent_once_and_a_new_date_begins_anew(world: World) -> None:
    letters.lettered(world, "measure of f", "measure", "hank", extra=1)
    with pytest.raises(Refused) as caught:
        letters.lettered(world, "measure of f", "measure", "omar", by="system", name="again", extra=1)
    assert caught.value.code == "already_exists"
    due = world["measure of f"].due_date
    same = {"clock": "measure", "step": 1}
    assert letter.id_of("m", due_date=due, **same) != letter.id_of("m", due_date="2027-01-01", **same)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "more",
    [{"measure": None}, {"finding": "f"}, {"clock": "plan"}, {"round": None}],
    ids=["none", "two", "clock", "round"],
)
def test_a_letter_names_one_matter_of_the_round_with_its_clock(world: World, more: dict[str, str | None]) -> None:
    given = letters.values(world, "measure of f", "measure", "omar", extra=1)
    given |= {name: world.id(value) if name == "finding" and value else value for name, value in more.items()}
    given = {name: value for name, value in given.items() if value is not None}
    call = dataclasses.replace(world.call("letter.issue", "x", given), subject=letter.named_by(given))
    with pytest.raises(Refused) as caught:
        world.perform(call, actor=world.cast["cleo"], at=world.now)
    assert caught.value.code == "matter_is_due_then"


@pytest.mark.parametrize("more", [{}, {"step": 2}, {"step": -20, "extra": 1}])
def test_a_letter_is_of_a_step_that_is_due_or_a_further_one(world: World, more: dict[str, int]) -> None:
    to_the_day(world, -20)
    with pytest.raises(Refused) as caught:
        letters.lettered(world, "measure of f", "measure", "omar", **more)
    assert caught.value.code == "step_is_due"


def test_what_the_principal_was_told_alone_is_named_to_nobody_else_there() -> None:
    world = World()
    world.imported()
    refused_beside.to_the_principal(world)
    with pytest.raises(Refused) as caught:
        letters.lettered(world, "f", "feedback", "omar", "hank", extra=1)
    assert (caught.value.code, caught.value.facts["people"]) == ("addressees_are_in_post", (world.id("hank"),))
    letters.lettered(world, "f", "feedback", "omar", "vera", extra=1)
    assert letters.the(world).audience == "principal"


def test_who_has_left_the_post_is_addressed_no_more(world: World) -> None:
    rows = letters.addressed(world, "hank")
    world.do("post.relieve", "ada", "post of hank", reason="Moved")
    given = {**letters.values(world, "measure of f", "measure", "omar", extra=1), "addressees": rows}
    call = dataclasses.replace(world.call("letter.issue", "x", given), subject=letter.named_by(given))
    with pytest.raises(Refused) as caught:
        world.perform(call, actor=world.cast["cleo"], at=world.now)
    assert caught.value.code == "addressees_are_in_post"


STARTED, DUE = "2026-03-01", "2026-06-30"


@pytest.mark.parametrize(
    ("on", "sent", "expected"),
    [
        ("2026-06-09", (), None),
        ("2026-06-10", (), (-20, ())),
        ("2026-06-12", (-20,), None),
        ("2026-06-20", (-20,), (-10, ())),
        ("2026-06-25", (), (-10, (-20,))),
        ("2026-06-30", (-20, -10), None),
        ("2026-07-01", (-20, -10), (1, ())),
        ("2026-08-30", (-20,), (30, (-10, 1, 15))),
        ("2026-08-30", (30,), None),
    ],
)
def test_a_missed_run_sends_the_highest_step_and_notes_those_under_it(
    on: str, sent: tuple[int, ...], expected: tuple[int, tuple[int, ...]] | None
) -> None:
    found = letter.highest_due(CN.ladder, started_date=STARTED, due_date=DUE, on=on, sent=sent)
    told = None if found is None else (found[0].days_from_due, tuple(each.days_from_due for each in found[1]))
    assert told == expected


def test_a_step_whose_day_lay_before_the_clock_began_was_not_missed() -> None:
    found = letter.highest_due(CN.ladder, started_date="2026-06-15", due_date=DUE, on="2026-07-01", sent=())
    assert found is not None
    assert [each.days_from_due for each in found[1]] == [-10]


def test_no_number_tells_others_of_a_letter_to_the_principal_alone() -> None:
    world = World()
    world.imported("one")
    world.imported("two")
    world.composed("principal", "principal", findings=[world.id("one")])
    world.composed("leadership", "leadership", findings=[world.id("two")])
    letters.lettered(world, "one", "feedback", "omar", extra=1)
    letters.lettered(world, "two", "feedback", "mia", name="second", extra=1)
    letters.lettered(world, "two", "feedback", "omar", name="third", extra=2)
    found = [letters.the(world, each) for each in ("letter", "second", "third")]
    assert [(each.series, each.serial) for each in found] == [
        ("letter_principal", 1), ("letter_leadership", 1), ("letter_leadership", 2),
    ]  # fmt: skip
    given_out: dict[str, int] = {}
    assert [numbering.next_number(given_out, each) for each in found] == [3, 2, 6]
    assert world.replay() == world.facts
