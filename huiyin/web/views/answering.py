"""Requirement × organisation: how every answer stands; and the same for one organisation, with what it must do."""

import datetime
import uuid
from collections.abc import Iterable, Mapping, Sequence

from django.db.models import Q
from django.http import HttpResponse, StreamingHttpResponse
from django.views.decorators.http import require_safe

from huiyin import texts as said
from huiyin.kernel import kinds, permit
from huiyin.kernel.actor import INSPECTED
from huiyin.kernel.requirement import UNANSWERED
from huiyin.papers import sheets
from huiyin.record import bulk_exports, takings
from huiyin.record.queries import feedback, names, subjects, texts
from huiyin.record.queries.feedback import Owed, Unasked
from huiyin.record.queries.subjects import Found
from huiyin.web import addresses, framing, rendering, rounds, showing, tables
from huiyin.web.pages import marks
from huiyin.web.pages.delivery import (
    AnswerCell,
    AnswerRow,
    Column,
    MatrixPage,
    OwedAnswer,
    OwnAnswersPage,
    Share,
)
from huiyin.web.pages.parts import Link, OpenAct, Sentence
from huiyin.web.visits import Request, Visit

_NOBODY = ("", "")
_MOST = 200
VIEWS = ("all", "waiting", "late", "to_judge")
_COLUMNS = ("requirement", "heading", "organisation", "state", "due", "answered", "returns")


@require_safe
def answers(request: Request, *, number: int) -> HttpResponse:
    """This function will show the matrix of a round; an organisation sees its own requirements and answers."""
    visit = request.visit
    round_ = rounds.found(visit, number, page="answers")
    if visit.actor.post_kind in INSPECTED:
        return rendering.answer(request, _own(request, round_))
    return rendering.answer(request, _matrix(request, round_))


def _late(owed: Owed, day: datetime.date) -> bool:
    return owed.state in UNANSWERED and owed.due_date is not None and owed.due_date < day


def _requirements(visit: Visit, round_id: str) -> tuple[Found, ...]:
    found, _ = subjects.page(visit.actor, "requirement", condition=Q(round=round_id), size=_MOST, as_of=visit.line)
    return tuple(sorted(found, key=lambda each: each.number))


def _fits(cells: Iterable[Owed], view: str, day: datetime.date) -> bool:
    cells = tuple(cells)
    return {
        "waiting": any(each.state in UNANSWERED for each in cells),
        "late": any(_late(each, day) for each in cells),
        "to_judge": any(each.state == "answered" for each in cells),
    }.get(view, True)


def _matrix(request: Request, round_: Found) -> MatrixPage:
    visit, number = request.visit, round_.number
    owed = feedback.matrix(visit.actor, round_.facts.id, as_of=visit.line)
    asked = _requirements(visit, round_.facts.id)
    shown = texts.shown([each.facts.heading for each in asked], actor=visit.actor)
    left = feedback.unasked(visit.actor, round_.facts, owed=owed, as_of=visit.line)
    where = names.bodies(
        visit.actor.site, {organisation for _, organisation in owed} | {each.organisation for each in left}
    )
    view = request.GET.get("show", "")
    view = view if view in VIEWS else "all"
    ordered = sorted({body for _, body in owed}, key=lambda body: visit.named(*where[body]))
    rows = []
    for body in ordered:
        cells = [owed.get((each.facts.id, body)) for each in asked]
        if _fits((each for each in cells if each is not None), view, visit.day):
            named = zip(asked, cells, strict=True)
            rows.append(
                AnswerRow(
                    visit.named(*where[body]),
                    tuple(_cell(visit, shown[each.facts.heading].text, cell) for each, cell in named),
                    accepted=sum(each is not None and each.state == "accepted" for each in cells),
                    owed=sum(each is not None and each.state != "withdrawn" for each in cells),
                )
            )
    issue = kinds.ROWS["requirement.issue"]
    begins = visit.as_of is None and showing.may_begin(visit, issue)
    base = rounds.address(number, "answers")
    return MatrixPage(
        frame=framing.frame_of(request, place="answers"),
        crumbs=(Link(showing.list_name("round"), addresses.listing("round")),),
        heading=rounds.title(visit, round_),
        tabs=rounds.tabs(visit, number, current="answers"),
        shares=_shares(visit, owed.values()),
        columns=tuple(_column(each, shown, owed) for each in asked),
        rows=tuple(rows),
        unasked=tuple(_unasked(visit.named(*where[each.organisation]), each) for each in left),
        views=tuple(
            Link(Sentence(f"web-matrix-view-{each}"), base if each == "all" else f"{base}?show={each}", each == view)
            for each in VIEWS
        ),
        csv_url=f"/rounds/{number}/answers.csv",
        acts=(OpenAct(showing.act_name(issue.code), f"{addresses.birth(issue.code)}?round={round_.facts.id}"),)
        if begins
        else (),
        as_of=visit.day,
        empty=Sentence("web-matrix-none" if not asked else "web-matrix-none-fits"),
    )


def _unasked(name: str, each: Unasked) -> Sentence:
    """This function will say whom some requirement did not reach, and why."""
    numbers = ", ".join(str(number) for number in each.requirements)
    return Sentence(f"unasked-{each.why}", {"organisation": name, "requirements": numbers})


def _shares(visit: Visit, owed: Iterable[Owed]) -> tuple[Share, ...]:
    standing = [each for each in owed if each.state != "withdrawn"]
    given = sum(each.state in ("answered", "accepted") for each in standing)
    accepted = sum(each.state == "accepted" for each in standing)
    late = sum(_late(each, visit.day) for each in standing)
    return (
        Share(Sentence("web-matrix-answered"), given, len(standing), "stage-3"),
        Share(Sentence("web-matrix-accepted"), accepted, len(standing), "stage-5"),
        Share(Sentence("web-matrix-late"), late, len(standing), "late"),
    )


def _column(each: Found, shown: Mapping[str, texts.Shown], owed: Mapping[tuple[str, str], Owed]) -> Column:
    own = [cell for (requirement, _), cell in owed.items() if requirement == each.facts.id]
    heading = shown[each.facts.heading]
    return Column(
        Link(str(each.number), addresses.subject("requirement", each.number)),
        heading.text,
        heading.language or "",
        accepted=sum(cell.state == "accepted" for cell in own),
        owed=sum(cell.state != "withdrawn" for cell in own),
    )


def _cell(visit: Visit, heading: str, owed: Owed | None) -> AnswerCell:
    if owed is None:
        return AnswerCell(heading)
    date, code = owed.answered_date, "web-matrix-on"
    if owed.state in UNANSWERED:
        date, code = owed.due_date, "web-matrix-until"
    return AnswerCell(
        heading,
        marks.state_mark("answer", owed.state),
        addresses.subject("answer", owed.number),
        late=_late(owed, visit.day),
        date=date,
        date_words=Sentence(code, {"date": date.isoformat()}) if date else "",
    )


def _own(request: Request, round_: Found) -> OwnAnswersPage:
    """This function will list what one organisation must answer, that which waits for it first."""
    visit, number = request.visit, round_.number
    found, _ = subjects.page(visit.actor, "answer", condition=Q(round=round_.facts.id), size=_MOST, as_of=visit.line)
    asked = subjects.several(
        visit.actor, "requirement", subjects=[each.facts.requirement for each in found], as_of=visit.line
    )
    wanted = [text for each in asked.values() for text in (each.facts.heading, each.facts.text)]
    wanted += [text for each in found for text in (each.facts.text, each.facts.return_reason) if text]
    shown = texts.shown(wanted, actor=visit.actor)
    ordered = sorted(found, key=lambda each: (each.facts.state not in UNANSWERED, each.row.due_order, each.number))
    rows = tuple(_owed(visit, each, asked[each.facts.requirement], shown) for each in ordered)
    standing = [each for each in found if each.facts.state != "withdrawn"]
    given = sum(each.facts.state not in UNANSWERED for each in standing)
    return OwnAnswersPage(
        frame=framing.frame_of(request, place="answers"),
        crumbs=(Link(showing.list_name("round"), addresses.listing("round")),),
        heading=rounds.title(visit, round_),
        tabs=rounds.tabs(visit, number, current="answers"),
        answered=Share(Sentence("web-matrix-answered"), given, len(standing)),
        rows=rows,
        csv_url=f"/rounds/{number}/answers.csv",
        as_of=visit.day,
    )


def _owed(visit: Visit, each: Found, requirement: Found, shown: Mapping[str, texts.Shown]) -> OwedAnswer:
    facts, heading = each.facts, shown[requirement.facts.heading]
    text, reason = shown.get(facts.text or ""), shown.get(facts.return_reason or "")
    waits = facts.state in UNANSWERED
    may = waits and visit.as_of is None and permit.provisos(visit.actor.post_kind, "answer.give") is not None
    words = showing.act_words("answer.give", str(each.number))
    return OwedAnswer(
        heading=heading.text,
        language=heading.language or "",
        text=shown[requirement.facts.text].text,
        mark=marks.state_mark("answer", facts.state),
        url=addresses.subject("answer", each.number),
        answer=text.text if text else "",
        answer_language=(text.language or "") if text else "",
        due=showing.due_of(each.row.due_date, day=visit.day, rules=visit.rules) if waits else None,
        answered_date=None if facts.answered_date is None else datetime.date.fromisoformat(facts.answered_date),
        return_reason=reason.text if reason else "",
        act=OpenAct(words, addresses.act("answer.give", each.number), main=True) if may else None,
        to_do=Sentence(f"web-own-{facts.state}") if not may else None,
    )


@require_safe
def as_csv(request: Request, *, number: int) -> StreamingHttpResponse:
    """This function will give the answers that the post sees as a table for a spreadsheet, one row for each.

    :raises Refused: needs_two_persons, for restricted texts and for more rows than one person may take (M42); as
        ``takings.take``.
    """
    visit = request.visit
    round_ = rounds.found(visit, number, page="answers")
    owed = feedback.matrix(visit.actor, round_.facts.id, as_of=visit.line)
    asked = {each.facts.id: each for each in _requirements(visit, round_.facts.id)}
    shown = texts.shown([each.facts.heading for each in asked.values()], actor=visit.actor)
    cells = [cell for cell in owed.values() if cell.requirement in asked]
    highest = max((each.label for each in shown.values() if each.value is not None), default=0)
    bulk_exports.require_one_person(bulk_exports.Holding(len(cells), highest))
    owing = (uuid.uuid5(uuid.UUID(cell.requirement), cell.organisation) for cell in cells)
    takings.take(visit.actor, {str(each): False for each in owing}, at=visit.at)
    where = names.bodies(visit.actor.site, {organisation for _, organisation in owed})
    header = [_say(visit, f"web-matrix-column-{name}") for name in _COLUMNS]
    rows = (_cells(visit, cell, asked, shown, where) for cell in cells)
    return tables.file(sheets.csv_lines(header, rows), name=f"answers-{number}-{visit.day.isoformat()}")


def _cells(
    visit: Visit,
    cell: Owed,
    asked: Mapping[str, Found],
    shown: Mapping[str, texts.Shown],
    where: Mapping[str, tuple[str, str]],
) -> Sequence[sheets.Cell]:
    requirement = asked[cell.requirement]
    state = "web-matrix-is-late" if _late(cell, visit.day) else f"state-answer-{cell.state}"
    return (
        requirement.number,
        shown[requirement.facts.heading].text,
        visit.named(*where.get(cell.organisation, _NOBODY)),
        _say(visit, state),
        cell.due_date,
        cell.answered_date,
        cell.returns,
    )


def _say(visit: Visit, code: str) -> str:
    return said.say(code, language=visit.language, profile=visit.profile)
