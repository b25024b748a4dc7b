"""What is refused around the feedback: texts that were approved, words changed since. For ``test_refusals``."""

from collections.abc import Callable

from tests.kernel.ledger import World

Try = Callable[[World], object]
REFUSALS: dict[str, Try] = {}


def refuses(code: str) -> Callable[[Try], Try]:
    """This function will note what must be refused with a code."""

    def note(attempt: Try) -> Try:
        assert code not in REFUSALS
        REFUSALS[code] = attempt
        return attempt

    return note


def correct(world: World, finding: str, text: str) -> object:
    given = {"corrected": world[finding].statement, "text": text, "reason": "Better words"}
    return world.do("finding.correct_text", "cleo", finding, **given)


@refuses("text_is_not_approved")
def _(world: World) -> object:
    world.drafted("d")
    world.do("finding.approve", "tara", "d")
    world.sign("otto", "d")
    return correct(world, "d", "Softer")


@refuses("words_are_as_approved")
def _(world: World) -> object:
    world.imported()
    world.do("package.compose", "cleo", "p", **world.place(), audience="principal", findings=[world.id("f")], text="x")
    world.approved("p")
    correct(world, "f", "Softer")
    return world.do("package.issue", "cleo", "p")


@refuses("did_not_feed_it_back")
def _(world: World) -> object:
    world.issued("f")
    world.do("finding.object", "omar", "f", reason="Not so")
    return world.do("finding.decide_objection", "lena", "f", decision="rejected", reason="It is so")
