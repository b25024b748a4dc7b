"""The block of the desk that says what lies with the person: their measures, what nobody has taken, their own acts."""

from collections.abc import Iterator, Mapping

from huiyin.kernel.actor import LEADERSHIP
from huiyin.record.queries.mine import Mine
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.texts import Shown
from huiyin.web import addresses, showing
from huiyin.web.pages import marks
from huiyin.web.pages.desk import MineBlock, MyMeasure
from huiyin.web.pages.parts import Link, Sentence
from huiyin.web.visits import Visit

_CUT = 120
# The pages about the leadership of the round at hand; the link finds out which that is when it is followed.
AT_HAND = {"leaders": "/leading/", "personal": "/leading/personal/"}


def block(visit: Visit, found: Mine, *, shown: Mapping[str, Shown], states: Mapping[str, int]) -> MineBlock:
    """This function will make the block; ``shown`` holds the texts of the measures, ``states`` counts the findings that
    the person sees."""
    return MineBlock(
        measures=tuple(_measure(visit, each, shown[each.facts.text]) for each in found.measures),
        said=Sentence("desk-mine-said", {"open": found.open, "late": found.late}),
        counts=tuple(_counts(states)),
        links=tuple(
            Link(Sentence(f"leaders-page-{name}"), url)
            for name, url in AT_HAND.items()
            if visit.actor.post_kind in LEADERSHIP
        ),
    )


def _measure(visit: Visit, each: Found, text: Shown) -> MyMeasure:
    return MyMeasure(
        number=str(each.number),
        url=addresses.subject("measure", each.number),
        text=text.text[:_CUT],
        language=text.language or "",
        mark=marks.state_mark("measure", each.facts.state),
        due=showing.due_of(each.row.due_date, day=visit.today, rules=visit.rules),
    )


def _counts(states: Mapping[str, int]) -> Iterator[Link]:
    if states.get("issued"):
        yield Link(Sentence("desk-unclaimed", {"count": states["issued"]}), "/findings/?state=issued")
