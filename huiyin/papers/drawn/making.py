"""The making keeps how a door has a paper or a calendar made: drawn for the asker, marked, pressed, noted as read."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from huiyin import texts
from huiyin.kernel.actor import INSPECTED, Actor
from huiyin.kernel.refused import Refused
from huiyin.papers.drawn import blanks, calendars, offered, presses, workbooks
from huiyin.papers.drawn.reader import Asker, Drawn, Subject
from huiyin.papers.printed.ordered import Order
from huiyin.papers.printed.paper import Form
from huiyin.papers.printed.printing import Made
from huiyin.papers.printed.values import Mark
from huiyin.record import takings, trace
from huiyin.record.queries import names
from huiyin.record.queries.texts import Shown

DOOR = "paper"
FORMS: tuple[Form, ...] = ("docx", "pdf", "xlsx")
MEDIA_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ics": "text/calendar; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class Printed:
    """A file to be handed out under a name; ``made`` tells what it was set in and what could not be shown, ``blank``
    is the digest of the site's own blank that it was filled into, if there is one.
    """

    file_name: str
    media_type: str
    content: bytes
    made: Made | None = None
    blank: str = ""


def paper(asker: Asker, kind: str, *, number: int, code: str, form: str) -> Printed:
    """This function will make a paper of a subject in a form, and note the restricted texts in it as read.

    :raises Refused: not_found, as ``offered.draw``; those of ``printing.Printing.make``.
    """
    chosen = form_of(code, form, kind=kind)
    drawn = offered.draw(asker, kind, number=number, code=code)
    own = blanks.in_use(asker, drawn.paper)
    marked = mark(asker, restricted=drawn.restricted)
    if chosen == "xlsx" and drawn.content is not None:
        return _list(asker, drawn, code=code, marked=marked)
    order = order_of(asker, drawn, form=chosen, mark=marked, own=blanks.content(own))
    with presses.OWN.at_work() as printing:
        made = printing.make(order)
    taken(asker, drawn.subject, read=drawn.read, restricted=drawn.restricted, listed=drawn.content is not None)
    digest = own.digest if own is not None else ""
    return Printed(f"{drawn.name}.{chosen}", MEDIA_TYPES[chosen], made.content, made, digest)


def _list(asker: Asker, drawn: Drawn, *, code: str, marked: Mark) -> Printed:
    """This function will make a list as a workbook that comes back: the site's own where it has one."""
    content = drawn.content
    if content is None:
        raise TypeError("a list was drawn without its rows")
    own = blanks.in_use(asker, code, workbook=True)
    if own is None:
        made = workbooks.xlsx(asker, content, codes=(code,), mark=marked)
    else:
        order = order_of(asker, drawn, form="xlsx", mark=marked, own=blanks.content(own))
        rows = [[row.finding, row.measure, dict(row.cells)] for row in content.lists[code]]
        told = {"plan": content.plan, "number": content.number, "line": content.line, "rows": rows}
        with presses.OWN.at_work() as printing:
            made = printing.workbook(order, told)
    taken(asker, drawn.subject, read=drawn.read, restricted=drawn.restricted, listed=True)
    return Printed(f"{drawn.name}.xlsx", MEDIA_TYPES["xlsx"], made, blank=own.digest if own is not None else "")


def form_of(code: str, form: str, *, kind: str) -> Form:
    """This function will read a form.

    :raises Refused: not_found, for a paper that the kind never has, or never in this form.
    """
    row = offered.ROWS.get(code)
    chosen = next((each for each in FORMS if each == form), None)
    if row is None or row.kind != kind or chosen is None or chosen not in row.forms:
        raise Refused("not_found", kind=kind)
    return chosen


@transaction.atomic
def taken(
    asker: Asker, of: Subject, *, read: Mapping[Subject, tuple[Shown, ...]], restricted: bool, listed: bool = False
) -> None:
    """This function will note a paper as read, and count a restricted one as taken out: one record, however many texts
    stand on it.

    The lists of a plan (``listed``) are tables: whoever isn't bound by the plan takes each finding of them, and each
    measure that is restricted.

    :raises Refused: as ``takings.take``.
    """
    if listed and asker.actor.post_kind not in INSPECTED:
        counted = [each for each in read.items() if each[0][0] == "finding" or any(one.restricted for one in each[1])]
        takings.take(asker.actor, trace.taken(counted), at=asker.at)
    elif restricted:
        takings.take(asker.actor, {of[1]: True}, at=asker.at)
    note(asker.actor, [read], at=asker.at)


def calendar(asker: Asker, *, number: int) -> Printed:
    """This function will make the calendar of a round, and note the restricted texts in it as read.

    :raises Refused: not_found.
    """
    drawn = calendars.of_round(asker, number=number)
    with presses.OWN.at_work() as printing:
        content = printing.calendar(
            drawn.events, site=asker.actor.site, at=asker.at, name=drawn.name, restricted=drawn.restricted
        )
    note(asker.actor, [drawn.read], at=asker.at)
    return Printed(f"round-{number}.ics", MEDIA_TYPES["ics"], content)


def mark(asker: Asker, *, restricted: bool, leave: str = "") -> Mark:
    """This function will make the mark of person and time. Whoever stands in for somebody is named as who they are.

    ``leave`` says who else let the paper go, if it took two.
    """
    person = asker.actor.entered_by
    name, name_en = names.persons(asker.actor.site, [person]).get(person, ("", ""))
    called = texts.named(name, name_en, language=asker.language)
    return Mark(called, timezone.localtime(asker.at), restricted=restricted, leave=leave)


def order_of(asker: Asker, drawn: Drawn, *, form: Form, mark: Mark, own: bytes | None) -> Order:
    """This function will make the order for the press; ``own`` is the site's own blank, if it has one."""
    return Order(drawn.paper, form, asker.language, drawn.values, mark, profile=asker.profile, own=own)


@transaction.atomic
def note(actor: Actor, read: Iterable[Mapping[Subject, tuple[Shown, ...]]], *, at: datetime.datetime) -> int:
    """This function will note the restricted texts that papers hold, before they leave, and give their number."""
    noted = 0
    for each in read:
        for subject, shown in each.items():
            if any(one.restricted for one in shown):
                noted += trace.note(actor, shown, subject=subject, at=at, door=DOOR)
    return noted
