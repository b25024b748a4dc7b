"""What is refused of consultations and their items. For ``test_refusals``."""

import dataclasses

from tests.kernel.ledger import World
from tests.kernel.refused import Refusals

REFUSALS = Refusals()
refuses = REFUSALS.of


@refuses("organs_meet")
def _(world: World) -> object:
    world.issued("f")
    return world.consulted("f", attendance=[{"body": world.id("office"), "name": "Alone"}], items=[])


@refuses("findings_are_of_what_it_is_about")
def _(world: World) -> object:
    world.issued("f")
    return world.consulted("f", about=world.id("b"))


@refuses("items_are_asked_of_the_organs")
def _(world: World) -> object:
    world.issued("f")
    return world.consulted("f", items=[world.item("item", "staffing", 0)])


@refuses("items_are_settled")
def _(world: World) -> object:
    world.issued("f")
    world.consulted("f")
    return world.do("consultation.conclude", "otto", "consultation", conclusion="Done")


@refuses("is_apart_from_those_concerned")
def _(world: World) -> object:
    world.issued("f")
    recused = dataclasses.replace(world.cast["otto"], recused_from=frozenset({world.id("a")}))
    world.cast["otto"] = recused
    return world.consulted("f")
