"""The block of the desk that says what lies with the person: their measures, what nobody has taken, their own acts."""

from collections.abc import Iterator

from huiyin.kernel.permit import LEADERSHIP
from huiyin.record import trace
from huiyin.record.queries import mine, names, texts
from huiyin.record.queries.mine import Mine
from huiyin.record.queries.subjects import Found
from huiyin.web import addresses, rounds, showing
from huiyin.web.pages import marks
from huiyin.web.pages.desk import MineBlock, MyMeasure
from huiyin.web.pages.parts import Link, Sentence
from huiyin.web.visits import Visit

_CUT = 120


def block(visit: Visit) -> tuple[MineBlock | None, bool]:
    """This function will make the block, and tell whether a restricted text is in it: reading that leaves a trace."""
    found = mine.of(visit.actor, on=visit.today)
    if found is None:
        return None, False
    shown = texts.shown([each.facts.text for each in found.measures], actor=visit.actor)
    read = [(("measure", each.facts.id), (shown[each.facts.text],)) for each in found.measures]
    noted = trace.note_all(visit.actor, read, at=visit.at, door="web")
    made = MineBlock(
        measures=tuple(_measure(visit, each, shown[each.facts.text]) for each in found.measures),
        said=Sentence("desk-mine-said", {"open": found.open, "late": found.late}),
        counts=tuple(_counts(found)),
        links=tuple(_links(visit)),
    )
    return made, bool(noted)


def _measure(visit: Visit, each: Found, text: texts.Shown) -> MyMeasure:
    return MyMeasure(
        number=str(each.number),
        url=addresses.subject("measure", each.number),
        text=text.text[:_CUT],
        language=text.language or "",
        mark=marks.state_mark("measure", each.facts.state),
        due=showing.due_of(each.row.due_date, day=visit.today, rules=visit.rules),
    )


def _counts(found: Mine) -> Iterator[Link]:
    if found.unclaimed:
        yield Link(Sentence("desk-unclaimed", {"count": found.unclaimed}), "/findings/?state=issued")
    if found.unowned:
        yield Link(Sentence("desk-unowned", {"count": found.unowned}), addresses.listing("measure"))


def _links(visit: Visit) -> Iterator[Link]:
    """This function will lead to the pages about the leadership in the newest round that the person has a matter in."""
    if visit.actor.post_kind not in LEADERSHIP:
        return
    for newest in names.candidates(visit.actor, "round", most=1):
        yield Link(Sentence("leaders-page-leaders"), rounds.address(newest.number, "leaders"))
        yield Link(Sentence("leaders-page-personal"), rounds.address(newest.number, "personal"))
