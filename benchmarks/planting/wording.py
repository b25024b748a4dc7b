"""What is planted in words: told again, told more softly, found again; and what is innocent though it reads alike."""

import re

from benchmarks.planting import finding
from benchmarks.planting.edits import edited
from benchmarks.planting.field import Field, Fits
from huiyin.insight.declared import Matter, Pointed

_WORTH_COPYING = 150


def copied_text(field: Field) -> None:
    """This function will copy what one matter tells, or how it answers, into one to three others."""
    chance = field.chance
    source = field.take(lambda each: len(each.told) >= _WORTH_COPYING and len(each.manifestations) > 1)
    told = field.matters[source]
    same_house = chance.random() < 0.4
    by_answers = chance.random() < 0.25
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        near = field.near(source)
        fits = _copying(told, near, same_house=same_house, answers=by_answers)
        place = field.taken(fits)
        place = field.take(near) if place is None else place
        if by_answers and len(field.matters[place].manifestations) > 1:
            _copy_answers(field, source, place)
        else:
            _copy_told(field, source, place)
    field.leave(source)


def _copying(told: Matter, near: Fits, *, same_house: bool, answers: bool) -> Fits:
    return lambda each: (
        near(each) and (each.body == told.body) == same_house and (not answers or len(each.manifestations) > 1)
    )


def _copy_told(field: Field, source: int, place: int) -> None:
    text = edited(field.matters[source].told, field.chance, code=field.code(source))
    how = "told"
    if field.chance.random() < 0.25:  # a sentence of its own in front, as one puts one's own name on top
        text, how = field.writer(place).say("effect") + text, "told, with a sentence of its own"
    field.put(place, told=text)
    field.plant(place, how=how)


def _copy_answers(field: Field, source: int, place: int) -> None:
    given = [each.answer or "" for each in field.matters[source].manifestations]
    answered = [
        Pointed(each.text, edited(given[at % len(given)], field.chance, code=field.code(source)))
        for at, each in enumerate(field.matters[place].manifestations)
    ]
    field.put(place, manifestations=tuple(answered))
    field.plant(place, how="answers")


def _own(field: Field, place: int) -> str:
    """This function will tell a matter anew, without any opening, closing or quotation."""
    writer = field.writer(place)
    return writer.say("cause") + writer.say("fix", times=2) + writer.say("system") + writer.say("effect", times=2)


def _pair(field: Field) -> tuple[int, int]:
    first = field.take()
    return first, field.take(field.near(first))


def one_template(field: Field) -> None:
    """Half of the sentences are built alike, since a template asks for them; every fact in them is another."""
    first, second = _pair(field)
    moves = field.writer(first).tongue.moves
    frames = [field.chance.choice(moves[each]) for each in ("fix", "system", "effect")]
    for place in (first, second):
        writer = field.writer(place)
        own = [writer.say("cause"), writer.say("fix", times=2), writer.say("effect")]
        told = [own[0], writer.write(frames[0]), own[1], writer.write(frames[1]), own[2], writer.write(frames[2])]
        field.put(place, told="".join(told).strip())
    field.clear(first, second, why="one template, other facts and own words")


def rule_quoted(field: Field) -> None:
    """A public rule is quoted word for word by many, beside a longer text of one's own."""
    first = field.take()
    quoted = field.chance.choice(field.writer(first).tongue.regulations)
    for place in [first, *(field.take(field.near(first)) for _ in range(3))]:
        field.put(place, told=(quoted + _own(field, place)).strip())
        field.clear(place, why="the same public rule is quoted")


def repeats_the_finding(field: Field) -> None:
    """A list has one wording for a fault wherever it is found, and each organisation begins by naming the fault."""
    first = field.take(lambda each: len(each.fed_back) < 160)
    fed_back = field.matters[first].fed_back
    other = field.matters[first].body
    near = field.near(first)
    second = field.take(lambda each: near(each) and each.body != other)
    for place in (first, second):
        told = f"关于“{fed_back}”的问题：" if field.code(place) == "zh" else f"As to the finding “{fed_back}” "
        field.put(place, fed_back=fed_back, restated="", category=field.matters[first].category)
        field.put(place, told=(told + _own(field, place) + _own(field, place)).strip())
        field.clear(place, why="both repeat what was fed back, in the wording of the list")


def openings(field: Field) -> None:
    """Openings and closings that everybody uses stand around facts that are one's own."""
    first, second = _pair(field)
    writer = field.writer(first)
    before, after = writer.say("opening", times=2), writer.say("closing")
    for place in (first, second):
        field.put(place, told=(before + _own(field, place) + after).strip())
        field.clear(place, why="phrases that everybody uses")


def its_own_first_cycle(field: Field) -> None:
    """A finding in its second cycle says first what it said in its first cycle: it is the same finding."""
    place = field.take()
    old = field.matters[place].told
    later = field.again(place, told=(old[: len(old) // 2] + _own(field, place)).strip())
    shown = tuple(field.fresh(place, kind) for kind in ("action", "effect"))
    answered = tuple(
        Pointed(each.text, field.writer(place).say("answer", times=3)) for each in field.matters[place].manifestations
    )
    field.put(later, evidence=shown, manifestations=answered)
    field.clear(place, later, why="the second cycle of the same finding")


def _told(field: Field, place: int, *, items: int) -> finding.Told:
    """This function will give a matter a new finding of so many items, each answered."""
    writer = field.writer(place)
    told = finding.finding(writer, items=items)
    answered = tuple(Pointed(each, writer.say("answer", times=2)) for each in told.manifestations)
    field.put(place, fed_back=told.fed_back, manifestations=answered)
    return told


def softened(field: Field) -> None:
    """This function will restate a finding with softer verbs, without its figures, with fewer items, or all of it."""
    place = field.take()
    chance = field.chance
    told = _told(field, place, items=chance.choice((2, 3, 3, 4)))
    fewer = chance.randint(1, len(told.items) - 1)
    how = chance.choice(("verbs", "figures", "items", "verbs and figures", "all of it"))
    restated = told.softer(
        verbs=how in ("verbs", "verbs and figures", "all of it"),
        figures=how in ("figures", "verbs and figures", "all of it"),
        items=fewer if how in ("items", "all of it") else 0,
    )
    field.put(place, restated=restated)
    field.plant(place, how=how)


def other_numbering(field: Field) -> None:
    """The items are numbered in another way, or not at all; none is missing."""
    place = field.take()
    told = _told(field, place, items=3)
    field.put(place, restated=told.restated(style=(told.style + field.chance.randint(1, 4)) % 5))
    field.clear(place, why="numbered otherwise")


def other_order(field: Field) -> None:
    """The items stand in another order."""
    place = field.take()
    told = _told(field, place, items=4)
    order = list(range(4))
    field.chance.shuffle(order)
    field.put(place, restated=told.restated(order=order))
    field.clear(place, why="in another order")


def other_unit(field: Field) -> None:
    """A sum is written in another unit, a count in words: the same figures."""
    place = field.take()
    told = _told(field, place, items=2)
    text = told.restated()
    if field.code(place) == "zh":
        text = re.sub(r"(\d+)\.(\d)万元", lambda each: f"{int(each[1] + each[2]) * 1_000}元", text)
    else:
        text = re.sub(r"\$([\d,]+)", lambda each: "USD " + each[1].replace(",", ""), text)
    field.put(place, restated=text)
    field.clear(place, why="the same sum in another unit")


def harder(field: Field) -> None:
    """The organisation's own words are harder on itself, and longer."""
    place = field.take()
    told = _told(field, place, items=field.chance.choice((1, 2, 3)))
    writer = field.writer(place)
    field.put(place, restated=told.restated() + writer.say("honest_words") + writer.say("cause"))
    field.clear(place, why="harder words than were fed back")


def shorter(field: Field) -> None:
    """The summary is left away; every item, figure and hard word is there."""
    place = field.take()
    told = _told(field, place, items=field.chance.choice((2, 3)))
    text = told.restated()
    mark = "：" if field.code(place) == "zh" else ": "
    field.put(place, restated=text.split(mark, 1)[1])
    field.clear(place, why="without the summary, with all facts")


def relapse(field: Field) -> None:
    """This function will find again, in a later round, what was found in an earlier one and closed."""
    earlier, place = _rounds(field, long=90)
    then, code = field.matters[earlier], field.code(place)
    renewed = field.chance.random() < 0.35
    field.put(place, category=then.category, restated="", fed_back=_found_again(field, then.fed_back, code, renewed))
    answered = [
        Pointed(_found_again(field, each.text, code, renewed), field.writer(place).say("answer", times=2))
        for each in then.manifestations
    ]
    field.put(place, manifestations=tuple(answered))
    field.leave(earlier)
    field.plant(place, how="with new figures" if renewed else "reworded")


def _closed_before(then: Matter, now: Matter) -> bool:
    return then.closed is not None and then.closed < now.handed_over


def _found_again(field: Field, text: str, code: str, renewed: bool) -> str:
    if not renewed:
        return edited(text, field.chance, code=code)
    figures = re.sub(r"\d", lambda each: str(field.chance.randint(1, 9)), text)
    return edited(figures, field.chance, code=code, share=0.1)


def _rounds(field: Field, *, long: int = 0) -> tuple[int, int]:
    """This function will take two matters of one organisation, the earlier one closed before the later was fed back."""
    while True:
        later = field.take(lambda each: each.round_begun.year > 2021)
        earlier = field.taken(_earlier_than(field.matters[later], long=long))
        if earlier is not None:
            return earlier, later


def _earlier_than(now: Matter, *, long: int) -> Fits:
    return lambda each: (
        each.body == now.body
        and each.round_begun < now.round_begun
        and _closed_before(each, now)
        and len(each.fed_back) > long
    )


def _of_one_round(then: Matter) -> Fits:
    return lambda each: each.body == then.body and each.round == then.round


def _same_finding(field: Field, place: int, then: Matter) -> None:
    answered = tuple(Pointed(each.text, field.writer(place).say("answer", times=2)) for each in then.manifestations)
    field.put(place, fed_back=then.fed_back, restated="", manifestations=answered)


def elsewhere(field: Field) -> None:
    """Another organisation had the same fault, in the same words, in an earlier round."""
    first = field.take(lambda each: each.closed is not None and each.round_begun.year < 2023)
    then, near = field.matters[first], field.near(first)
    second = field.take(lambda each: near(each) and each.body != then.body and each.round_begun > then.round_begun)
    _same_finding(field, second, then)
    field.put(second, category=then.category)
    field.clear(first, second, why="another organisation")


def other_facts(field: Field) -> None:
    """The same organisation and category in a later round, with a fault of another kind."""
    earlier, later = _rounds(field)
    topic = field.writer(earlier).topic.code
    field.put(earlier, category=topic)
    field.put(later, category=topic)
    first, second = _told(field, earlier, items=2), _told(field, later, items=2)
    while {each.strong for each in first.items} & {each.strong for each in second.items}:
        second = _told(field, later, items=2)
    field.put(earlier, restated="")
    field.put(later, restated="")
    field.clear(earlier, later, why="the same category, other facts")


def other_category(field: Field) -> None:
    """The words come back in a finding of another category, which a list of standard wordings brings about."""
    earlier, later = _rounds(field)
    then = field.matters[earlier]
    _same_finding(field, later, then)
    if field.matters[later].category == then.category:
        field.put(later, category=then.category + "-other")
    field.clear(earlier, later, why="another category")


def same_round(field: Field) -> None:
    """One round finds the same at two sites of one organisation: nothing was closed in between."""
    while True:
        first = field.take()
        then = field.matters[first]
        second = field.taken(_of_one_round(then))
        if second is not None:
            break
    _same_finding(field, second, then)
    field.put(second, category=then.category)
    field.clear(first, second, why="the same round")


def never_closed(field: Field) -> None:
    """The earlier finding was never closed: it is carried on, and didn't come back."""
    earlier, later = _rounds(field)
    then = field.put(earlier, closed=None)
    _same_finding(field, later, then)
    field.put(later, category=then.category)
    field.clear(earlier, later, why="carried on, never closed")
