"""What is planted in conduct: no answer, a burst, grave ones left, moved dates, nobody in charge; and what isn't."""

import dataclasses
import datetime
from collections.abc import Callable

from benchmarks.planting.field import Field
from benchmarks.planting.site import DAY
from huiyin.insight.declared import Matter, Pointed, Treated

_BURST = 6  # matters of one organisation in one round; fewer are no crowd
_NO_ANSWER = (None, None, None, None, None, None, "", "  ", None, None, None, "—")


def unanswered(field: Field) -> None:
    """This function will take away one answer, or all of them."""
    place, chance = field.take(lambda each: bool(each.manifestations)), field.chance
    given = list(field.matters[place].manifestations)
    every = chance.random() < 0.3
    chosen = range(len(given)) if every else (chance.randrange(len(given)),)
    for each in chosen:
        given[each] = dataclasses.replace(given[each], answer=chance.choice(_NO_ANSWER))
    field.put(place, manifestations=tuple(given))
    field.plant(place, how="all of them" if every else "one of them")


def _answering(field: Field, why: str, *answers: tuple[str, str]) -> None:
    """This function will answer the manifestations of a matter by given words, Chinese and English, in turn."""
    place = field.take(lambda each: bool(each.manifestations))
    code = field.code(place)
    given = [
        Pointed(each.text, answers[at % len(answers)][0 if code == "zh" else 1])
        for at, each in enumerate(field.matters[place].manifestations)
    ]
    field.put(place, manifestations=tuple(given))
    field.clear(place, why=why)


def short_answer(field: Field) -> None:
    """An answer of a few words is an answer."""
    site = field.site.chance.randint(2, 90)
    _answering(field, "short", (f"已拆除{site}处。", f"Removed, {site} pieces."), ("已退。", "Paid back."))


def disputed(field: Field) -> None:
    """What is disputed with a reason is answered."""
    count = field.chance.randint(2, 90)
    _answering(
        field, "disputed with a reason",
        (
            f"与事实不符：该{count}份单据已于反馈前入账，见附件。",
            f"Not so: these {count} vouchers were booked before, see annex.",
        ),
    )  # fmt: skip


def only_a_figure(field: Field) -> None:
    """A figure and a date are an answer."""
    _answering(field, "a figure alone", (f"{field.chance.randint(3, 90)}万元", f"${field.chance.randint(3, 90)},000"))


def other_language(field: Field) -> None:
    """The answer is in the other language."""
    count = field.chance.randint(2, 90)
    _answering(field, "in the other language", (f"Done, {count} of them.", f"已办{count}件。"))


def nothing_pointed(field: Field) -> None:
    """Nothing particular was pointed at, so nothing waits for an answer."""
    place = field.take()
    field.put(place, manifestations=())
    field.clear(place, why="no manifestation at all")


def _shifted(field: Field, matter: Matter, declared: datetime.date, *, closed: datetime.date | None) -> Matter:
    """This function will declare a matter on another day, with everything before it still before it."""
    declared = max(declared, matter.handed_over + 12 * DAY)
    measures = tuple(
        each if each.done is None else dataclasses.replace(each, done=min(each.done, declared))
        for each in matter.measures
    )
    shown = []
    for each in matter.evidence:
        if each.origin is not None and each.origin >= matter.handed_over and each.origin + 2 * DAY > declared:
            origin = field.day(matter.handed_over + 6 * DAY, declared - 2 * DAY)
            each = dataclasses.replace(each, origin=origin, metadata=None if each.metadata is None else origin)
        shown.append(each)
    return dataclasses.replace(matter, declared=declared, closed=closed, measures=measures, evidence=tuple(shown))


def _crowd(members: list[Matter]) -> bool:
    return len(members) >= _BURST and members[0].evaluated_until is not None


def _days(field: Field, *, day: Callable[[int, int, Matter], datetime.date], without: bool = False) -> list[int]:
    """This function will take one organisation in one round and set the day of each declaration by its place."""
    places = field.take_all(
        field.together,  # type: ignore[arg-type]
        fits=lambda members: len(members) >= _BURST and (members[0].evaluated_until is None) == without,
    )
    for at, place in enumerate(places):
        matter = field.matters[place]
        when = day(at, len(places), matter)
        lag = field.chance.randint(7, 60) * DAY
        field.matters[place] = _shifted(field, matter, when, closed=None if matter.closed is None else when + lag)
    return places


def _until(matter: Matter) -> datetime.date:
    assert matter.evaluated_until is not None
    return matter.evaluated_until


def closing_burst(field: Field) -> None:
    """This function will crowd the declarations or closings of one organisation into the last week, or set each of them
    on the very day on which it is due.
    """
    chance = field.chance
    how = chance.choice(
        ("declared in the last week", "declared in the last week", "closed in the last week", "each on its due date")
    )
    if how == "each on its due date":
        places = _days(field, day=lambda at, count, matter: max(each.due for each in matter.measures))
        for place in places:
            matter = field.matters[place]
            last = max(each.due for each in matter.measures)
            field.put(place, declared=last)
    elif how == "declared in the last week":
        early = chance.choice((0, 0, 1))
        places = _days(
            field,
            day=lambda at, count, matter: (
                matter.declared if at < early else _until(matter) - chance.randint(0, 6) * DAY
            ),
        )
    else:
        places = _days(field, day=lambda at, count, matter: _until(matter) - chance.randint(15, 70) * DAY)
        for place in places:
            field.put(place, closed=_until(field.matters[place]) - chance.randint(0, 6) * DAY)
    field.plant(*places, how=how)


def one_meeting(field: Field) -> None:
    """One meeting, long before the end, closes a batch with different due dates."""
    chance, before = field.chance, field.chance.randint(45, 75) * DAY
    places = _days(field, day=lambda at, count, matter: _until(matter) - before - chance.randint(9, 60) * DAY)
    for place in places:
        field.put(place, closed=_until(field.matters[place]) - before)
    field.clear(*places, why="one meeting closed a batch")


def middle_week(field: Field) -> None:
    """All is declared in one week in the middle of the period, when the ledger was opened to the organisation."""
    before = field.chance.randint(70, 110)
    chance = field.chance
    places = _days(field, day=lambda at, count, matter: _until(matter) - (before + chance.randint(0, 6)) * DAY)
    field.clear(*places, why="one week in the middle")


def after_the_end(field: Field) -> None:
    """All is declared some weeks after the end: late, and not in time for it."""
    chance = field.chance
    places = _days(field, day=lambda at, count, matter: _until(matter) + chance.randint(20, 30) * DAY)
    field.clear(*places, why="weeks after the end")


def no_end(field: Field) -> None:
    """The round sets no end that one could crowd before."""
    chance = field.chance
    places = _days(
        field, day=lambda at, count, matter: matter.handed_over + chance.randint(120, 126) * DAY, without=True
    )
    field.clear(*places, why="a round without an end of period")


def steady(field: Field) -> None:
    """Declared one after the other at a steady pace, the last one on the last day."""
    places = _days(
        field,
        day=lambda at, count, matter: (
            matter.handed_over + 30 * DAY + (_until(matter) - matter.handed_over - 30 * DAY) * (at + 1) // count
        ),
    )
    field.clear(*places, why="a steady pace to the last day")


def in_time(field: Field) -> None:
    """Each is declared some days before it is due, as one does who keeps dates."""
    chance = field.chance
    places = _days(
        field, day=lambda at, count, matter: max(each.due for each in matter.measures) - chance.randint(3, 20) * DAY
    )
    crowded = [
        place for place in places if 0 <= (_until(field.matters[place]) - field.matters[place].declared).days < 21
    ]
    for place in crowded[len(places) // 4 :]:  # a quarter may fall near the end
        matter = field.matters[place]
        field.matters[place] = _shifted(
            field, matter, _until(matter) - chance.randint(40, 90) * DAY, closed=matter.closed
        )
    field.clear(*places, why="days before each due date")


def _ranked(field: Field, *, graves: int, closed: Callable[[int, int, bool], bool], last: bool = False) -> list[int]:
    """This function will take an organisation and say in each of its rounds what is grave and what is closed."""
    places = field.take_all(
        field.houses,  # type: ignore[arg-type]
        fits=lambda members: len(members) >= 8 and len({each.round for each in members}) <= 4,
    )
    for together in {each.round: None for each in (field.matters[place] for place in places)}:
        inside = [place for place in places if field.matters[place].round == together]
        grave = min(graves, len(inside) // 2)
        for at, place in enumerate(inside):
            matter, heavy = field.matters[place], at < grave
            rank = at if heavy else at - grave
            of_them = grave if heavy else len(inside) - grave
            declared = matter.handed_over + field.chance.randint(170, 230) * DAY if heavy and last else matter.declared
            lag = field.chance.randint(7, 60) * DAY
            matter = _shifted(field, matter, declared, closed=declared + lag if closed(rank, of_them, heavy) else None)
            field.matters[place] = dataclasses.replace(matter, weight=3 if heavy else 1 + at % 2)
    return places


def hard_left(field: Field) -> None:
    """This function will let an organisation close all but its grave findings, which it declares last."""
    places = _ranked(
        field,
        graves=field.chance.randint(2, 4),
        closed=lambda rank, count, heavy: not heavy,
        last=field.chance.random() < 0.7,
    )
    field.plant(*places, how="all grave ones left")


def all_closed(field: Field) -> None:
    """What is hard takes longer: the grave ones were declared last, and are closed."""
    places = _ranked(field, graves=3, closed=lambda rank, count, heavy: True, last=True)
    field.clear(*places, why="the grave ones came last and are closed")


def none_closed(field: Field) -> None:
    """Nothing is closed yet, whatever its weight."""
    places = _ranked(field, graves=3, closed=lambda rank, count, heavy: False)
    field.clear(*places, why="nothing is closed yet")


def in_proportion(field: Field) -> None:
    """Two thirds are closed, of the grave ones as of the others."""
    places = _ranked(field, graves=3, closed=lambda rank, count, heavy: rank * 3 < count * 2)
    field.clear(*places, why="closed in proportion")


def slight_left(field: Field) -> None:
    """The grave ones were closed first, and slight ones are left."""
    places = _ranked(field, graves=3, closed=lambda rank, count, heavy: heavy or rank % 2 == 0)
    field.clear(*places, why="the slight ones are left")


def no_grave(field: Field) -> None:
    """There is no grave finding, and some are open."""
    places = _ranked(field, graves=0, closed=lambda rank, count, heavy: rank % 3 > 0)
    field.clear(*places, why="no grave finding")


def _treat(field: Field, place: int, *, first: int, due: int, moved: int, done: int | None, owned: bool = True) -> None:
    """This function will set one measure of a matter, in days from the feedback."""
    matter = field.matters[place]
    start = matter.handed_over
    made = Treated(start + first * DAY, start + due * DAY, moved, None if done is None else start + done * DAY, owned)
    kept = list(matter.measures)
    kept[field.chance.randrange(len(kept))] = made
    declared = max([matter.declared, *(each.done + DAY for each in kept if each.done is not None)])
    closed = None if matter.closed is None else max(matter.closed, declared + 7 * DAY)
    field.put(place, measures=tuple(kept), declared=declared, closed=closed)


def slipping(field: Field) -> None:
    """This function will move one measure again and again, or once or twice by very long."""
    place, chance = field.take(), field.chance
    first = chance.randint(40, 120)
    again = chance.random() < 0.6
    if again:
        moved, due = chance.randint(3, 6), first + chance.randint(60, 300)
    else:
        moved, due = chance.choice((1, 2)), first + chance.randint(180, 420)
    _treat(
        field,
        place,
        first=first,
        due=due,
        moved=moved,
        done=due - chance.randint(0, 20) if chance.random() < 0.8 else None,
    )
    field.plant(place, how="again and again" if again else "by very long")


def one_extension(field: Field) -> None:
    """One extension was granted for a good reason."""
    place, first = field.take(), field.chance.randint(40, 120)
    due = first + field.chance.randint(15, 45)
    _treat(field, place, first=first, due=due, moved=1, done=due - 3)
    field.clear(place, why="one extension")


def two_short(field: Field) -> None:
    """A date was moved twice by a few days."""
    place, first = field.take(), field.chance.randint(40, 120)
    _treat(field, place, first=first, due=first + field.chance.randint(4, 14), moved=2, done=first + 2)
    field.clear(place, why="twice by days")


def brought_forward(field: Field) -> None:
    """A date was moved, and to an earlier day."""
    place, first = field.take(), field.chance.randint(100, 200)
    due = first - field.chance.randint(20, 60)
    _treat(field, place, first=first, due=due, moved=1, done=due - 4)
    field.clear(place, why="brought forward")


def long_from_the_start(field: Field) -> None:
    """A building takes a year, and the plan said so."""
    place, first = field.take(), field.chance.randint(300, 420)
    _treat(field, place, first=first, due=first, moved=0, done=first - 9)
    field.clear(place, why="long from the start")


def done_late(field: Field) -> None:
    """A measure was done some weeks after it was due, and its date was never moved."""
    place, first = field.take(), field.chance.randint(60, 120)
    _treat(field, place, first=first, due=first, moved=0, done=first + field.chance.randint(10, 40))
    field.clear(place, why="done late, never moved")


def orphaned(field: Field) -> None:
    """This function will leave a measure that isn't done with an owner who has gone, and nobody who signed for it."""
    place, first = field.take(), field.chance.randint(60, 200)
    _treat(field, place, first=first, due=first, moved=0, done=None, owned=False)
    field.plant(place, how="not done, nobody in post")


def handed_on(field: Field) -> None:
    """The owner left, and the successor signed and finished it."""
    place, first = field.take(), field.chance.randint(60, 200)
    _treat(field, place, first=first, due=first, moved=0, done=first - 5)
    field.clear(place, why="a successor signed")


def handed_on_open(field: Field) -> None:
    """The owner left, the successor signed and isn't through."""
    place, first = field.take(), field.chance.randint(60, 200)
    _treat(field, place, first=first, due=first + 20, moved=1, done=None)
    field.clear(place, why="a successor signed, not done yet")


def overdue_and_owned(field: Field) -> None:
    """A measure is long overdue, and its owner is there."""
    place, first = field.take(), field.chance.randint(30, 50)
    _treat(field, place, first=first, due=first, moved=0, done=None)
    field.clear(place, why="overdue, with its owner in post")


def no_measure(field: Field) -> None:
    """What was put right at once needed no measure."""
    place = field.take()
    field.put(place, measures=())
    field.clear(place, why="no measure was needed")


def many_owned(field: Field) -> None:
    """Many measures, half of them not done, and every owner is there."""
    place = field.take()
    start = field.matters[place].handed_over
    made = [
        Treated(start + day * DAY, start + day * DAY, 0, None if day % 20 else start + 20 * DAY, True)
        for day in range(40, 100, 10)
    ]
    field.put(place, measures=tuple(made))
    field.clear(place, why="many, each with an owner in post")
