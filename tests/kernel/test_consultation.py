"""The consultation: what organs ask of one another is answered by a date, judged, or listed; nobody inspected in it."""

import dataclasses

import pytest

from huiyin.kernel import consultation, invariants
from huiyin.kernel.actor import Post
from huiyin.kernel.refused import Refused
from tests.kernel import letters
from tests.kernel.ledger import World


@pytest.fixture
def world() -> World:
    world = World()
    world.issued("f")
    world.consulted("f")
    return world


def gaps(world: World) -> list[str]:
    posts = invariants.Posts(lambda body: frozenset(), lambda body: frozenset())
    found = [each for each in world.facts.values() if isinstance(each, consultation.ConsultationItem)]
    told = invariants.gaps(found, look=world.facts.get, posts=posts, on=world.on())
    return sorted(each.code for each in told)


def refused(world: World, code: str, act: str, by: str, subject: str, **given: object) -> None:
    with pytest.raises(Refused) as caught:
        world.do(act, by, subject, **given)
    assert caught.value.code == code


def test_items_are_unanswered_until_the_organ_answers_and_the_office_judges(world: World) -> None:
    held, item = world["consultation"], world["item"]
    assert held.bodies == tuple(world.id(each) for each in ("office", "staffing", "field"))
    assert held.items == (world.id("item"), world.id("second item"))
    assert (item.organisation, item.about, item.audience) == (world.id("staffing"), world.id("a"), "organs")
    assert gaps(world) == ["consultation_unanswered"] * 2
    refused(world, "of_the_organisation", "consultation_item.answer", "dan", "item", answer="Not asked of us")
    world.do("consultation_item.answer", "sven", "item", answer="Looked at")
    assert (world["item"].state, world["item"].running()) == ("answered", ())
    assert gaps(world) == ["consultation_unanswered", "consultation_unjudged"]
    refused(world, "due_date_is_in_the_future", "consultation_item.return", "otto", "item", reason="Thin",
            due_date=world.on())  # fmt: skip
    world.do("consultation_item.return", "otto", "item", reason="Thin", due_date=world.on(10))
    assert (world["item"].returns, world["item"].clock("consultation").due_date) == (1, world.on(10))
    assert gaps(world) == ["consultation_unanswered"] * 2
    world.do("consultation_item.answer", "sven", "item", answer="Looked at again")
    assert world["item"].answered_by == (world.id("sven"),)
    world.do("consultation_item.accept", "otto", "item")
    world.do("consultation_item.withdraw", "otto", "second item", reason="Settled otherwise")
    assert gaps(world) == []
    world.do("consultation.conclude", "otto", "consultation", conclusion="Agreed")
    assert world["consultation"].concluded_date == world.on()
    assert world.replay() == world.facts


def test_more_is_asked_until_it_is_concluded(world: World) -> None:
    world.do("consultation.ask", "cleo", "consultation", items=[world.item("third", "office", 5)])
    assert world["consultation"].items[-1] == world.id("third")
    refused(world, "items_are_asked_of_the_organs", "consultation.ask", "cleo", "consultation",
            items=[world.item("fourth", "b", 5)])  # fmt: skip
    refused(world, "items_are_asked_of_the_organs", "consultation.ask", "cleo", "consultation",
            items=[world.item("item", "staffing", 5)])  # fmt: skip
    world.do("consultation_item.answer", "cleo", "third", answer="Done by the office")
    refused(world, "did_not_answer", "consultation_item.accept", "cleo", "third")
    world.do("consultation_item.accept", "otto", "third")


def test_it_may_be_about_nobody_and_ask_nothing(world: World) -> None:
    world = World()
    seats = [{"body": world.id("office"), "name": "O", "title": "Head"}, {"body": world.id("field"), "name": "D"}]
    world.consulted(about=None, round=None, attendance=seats, items=[])
    assert (world["consultation"].about, world["consultation"].items) == (None, ())
    world.do("consultation.conclude", "otto", "consultation", conclusion="Known")


def test_annulling_the_record_annuls_what_it_asked(world: World) -> None:
    recorded = world["consultation"].last_act
    world.do("consultation.annul", "otto", "consultation", act=recorded, reason="Twice")
    world.sign("cyril", "consultation")
    assert {world[each].state for each in ("consultation", "item", "second item")} == {"annulled"}


def test_a_letter_about_an_item_goes_to_the_organ_and_to_nobody_inspected(world: World) -> None:
    world.do("person.register", "ada", "sven", name="Sven")
    for name, kind in (("sven", "organisation_supervisor"), ("insider", "principal")):
        person = world.id("sven")
        world.do("post.appoint", "ada", f"post of {name}", person=person, body=world.id("staffing"), post_kind=kind,
                 from_date="2026-01-01")  # fmt: skip
    told = {"kind": "consultation_item", "extra": 1}
    with pytest.raises(Refused) as caught:
        letters.lettered(world, "item", "consultation", "insider", **told)
    assert caught.value.code == "addressees_are_in_post"
    letters.lettered(world, "item", "consultation", "sven", **told)
    assert (letters.the(world).audience, letters.the(world).organisation) == ("organs", world.id("staffing"))
    letters.does(world, "acknowledge", "sven")
    letters.does(world, "answer", "sven", reply="By Friday")
    assert world["item"].state == "asked" and letters.the(world).state == "answered"


def test_nobody_of_the_organisation_that_it_is_about_takes_part(world: World) -> None:
    inside = dataclasses.replace(world.cast["sven"], bodies=frozenset({world.id("staffing"), world.id("a")}))
    world.cast["sven"] = inside
    refused(world, "is_apart_from_those_concerned", "consultation_item.answer", "sven", "item", answer="Ours")
    handler = world.actor("handler", Post.HANDLER, "staffing")
    world.cast["handler"] = handler
    refused(world, "not_of_this_post", "consultation_item.answer", "handler", "item", answer="Ours")
