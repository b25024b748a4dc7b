"""The pages of the three lists: what was read and compared, as page objects."""

import datetime
from collections.abc import Callable, Mapping, Sequence

from huiyin.kernel.given import File
from huiyin.kernel.refused import Refused
from huiyin.papers.drawn.taken_out import Compared
from huiyin.papers.faults import Fault
from huiyin.papers.plan_lists import columns
from huiyin.papers.plan_lists.acting import Proposed
from huiyin.papers.plan_lists.comparison import Added, Changed
from huiyin.papers.plan_lists.content import Content, ListRow
from huiyin.papers.sheets import Cell as Value
from huiyin.record.queries.subjects import Found
from huiyin.web import addresses, framing, import_pages, plan_editing, rendering, showing
from huiyin.web.pages.act_form import FilesField, LongTextField, Problem
from huiyin.web.pages.imports import RowFault
from huiyin.web.pages.parts import Link, Pager, Sentence, Words
from huiyin.web.pages.three_lists import BringPage, Cell, CellChange, ChangesPage, ListsPage, ProposedAct
from huiyin.web.visits import Request, Visit

ROWS_ON_A_PAGE = 100
ACCEPTED = ".csv,.xlsx,.xls,.ods"
_WIDE = 24
_ROW_COLUMNS = ("finding_no", "cause", "measure", "measure_kind", "responsible", "due")


def address(number: int) -> str:
    """This function will give the address of the lists of a plan."""
    return f"{addresses.subject('plan', number)}lists/"


def lists(request: Request, found: Found, *, content: Content) -> ListsPage:
    """This function will make the page of one list; which, and which hundred rows, stands in the address."""
    visit = request.visit
    asked = request.GET.get("list", "")
    code = asked if asked in columns.LISTS else columns.LISTS[0]
    rows = content.lists[code]
    begin = _begin(request.GET.get("from", ""), of=len(rows))
    shown = rows[begin : begin + ROWS_ON_A_PAGE]
    past = f"as_of={visit.as_of.isoformat()}" if visit.as_of else ""
    own, named = address(found.number), _shown_columns(code, rows)
    place = rows[0].cells if rows else {}
    return ListsPage(
        frame=framing.frame_of(request, place="plan"),
        crumbs=_crumbs(found),
        heading=Sentence("web-lists-title", {"number": str(found.number)}),
        lead=" · ".join(str(place[name]) for name in ("organisation", "round") if place.get(name)),
        as_of=visit.day,
        tabs=tuple(Link(_name(each), _with(own, f"list={each}", past), current=each == code) for each in columns.LISTS),
        name=_name(code),
        columns=tuple(_cell(column, None, None) for column in named),
        rows=tuple(tuple(_cell(column, row.cells.get(column), row) for column in named) for row in shown),
        forms=(
            *(
                Link(Sentence(f"paper-form-{form}"), _with(f"{own[:-6]}papers/{code}.{form}", past))
                for form in ("docx", "pdf", "xlsx")
            ),
            Link(Sentence("web-lists-csv"), _with(f"{own}{code}.csv", past)),
        ),
        whole_url=_with(f"{own}lists.xlsx", past),
        bring_url="" if visit.as_of else f"{own}bring/",
        pager=_pager(own, code, begin, len(rows), past),
    )


def _crumbs(found: Found) -> tuple[Link, ...]:
    return (
        Link(showing.list_name("plan"), addresses.listing("plan")),
        Link(showing.title_of("plan", found.number), addresses.subject("plan", found.number)),
    )


def _name(code: str) -> Sentence:
    return Sentence(f"paper-name-{code}")


def _with(url: str, *queries: str) -> str:
    asked = "&".join(each for each in queries if each)
    return f"{url}?{asked}" if asked else url


def _begin(asked: str, *, of: int) -> int:
    begin = int(asked) if asked.isdecimal() and len(asked) < 9 else 0
    return begin - begin % ROWS_ON_A_PAGE if begin < of else 0


def _pager(own: str, code: str, begin: int, count: int, past: str) -> Pager | None:
    if count <= ROWS_ON_A_PAGE:
        return None
    after, before = begin + ROWS_ON_A_PAGE, begin - ROWS_ON_A_PAGE
    return Pager(
        shown=min(ROWS_ON_A_PAGE, count - begin),
        count=count,
        next_url=_with(own, f"list={code}", f"from={after}", past) if after < count else "",
        previous_url=_with(own, f"list={code}", f"from={before}", past) if before >= 0 else "",
    )


def _shown_columns(code: str, rows: Sequence[ListRow]) -> tuple[str, ...]:
    """This function will name the columns of a list on screen: the number first, and none that is empty throughout the
    list, which would push others off the screen."""
    own = tuple(column for column, _ in columns.PAGE[code] if column != "finding_no")
    kept = ("finding_no", *own) if "state" in own else ("finding_no", *own, "state")
    return tuple(each for each in kept if any(row.cells.get(each) not in (None, "") for row in rows)) or kept


def _cell(column: str, value: Value, row: ListRow | None) -> Cell:
    known = columns.COLUMNS[column]
    url = ""
    if row is not None and column == "finding_no":
        url = addresses.subject("finding", row.finding)
    elif row is not None and column == "measure_no":
        url = addresses.subject("measure", row.measure)
    day = value if isinstance(value, datetime.date) else None
    return Cell(
        name=Sentence(f"printed-field-{column}"),
        text="" if value is None or day else str(value),
        day=day,
        url=url,
        wide=known.width >= _WIDE,
        figure=known.kind in ("no", "count"),
    )


def bring(request: Request, found: Found, *, kept: Sequence[File] = (), refused: Refused | None = None) -> BringPage:
    """This function will make the form by which lists come in again."""
    own = address(found.number)
    faults = (rendering.sentence_of(refused),) if refused is not None else ()
    return BringPage(
        frame=framing.frame_of(request, place="plan"),
        crumbs=(*_crumbs(found), Link(Sentence("web-lists-lists"), own)),
        heading=Sentence("web-lists-bring-title", {"number": str(found.number)}),
        lead=Sentence("web-lists-bring-lead"),
        files=FilesField(
            name="files",
            label=Sentence("work-import-files"),
            accept=ACCEPTED,
            kept=import_pages.kept_files(request.visit, kept),
            faults=faults,
        ),
        action_url=f"{own}bring/",
        back_url=own,
        problems=tuple(Problem(words, "field-files") for words in faults),
    )


def changes(
    request: Request,
    compared: Compared,
    *,
    reason: str = "",
    refused: Refused | None = None,
    outcomes: Mapping[str, Refused] | None = None,
) -> ChangesPage:
    """This function will make the page of what is different, with what came of those acts that were chosen."""
    visit, found = request.visit, compared.plan
    told = {key: rendering.sentence_of(each) for key, each in (outcomes or {}).items()}
    proposed = tuple(_act(visit, compared, each, told.get(each.key)) for each in compared.plans.acts)
    says = any(each.said and compared.is_open(visit.actor, each) for each in compared.plans.acts)
    return ChangesPage(
        frame=framing.frame_of(request, place="plan"),
        crumbs=(*_crumbs(found), Link(Sentence("web-lists-lists"), address(found.number))),
        heading=Sentence("web-lists-changes-title", {"number": str(found.number)}),
        rows=compared.difference.rows,
        acts=proposed,
        action_url=request.get_full_path(),
        back_url=f"{address(found.number)}bring/",
        reason=LongTextField(
            name="reason", label=Sentence("web-lists-reason"), help=Sentence("web-lists-reason-help"), value=reason,
            rows=2, required=False,
        ) if says else None,
        barred=faults(visit, compared.plans.barred),
        notes=faults(visit, compared.difference.notes),
        problems=(Problem(rendering.sentence_of(refused), "field-reason" if says else ""),) if refused else (),
        state=_state(compared),
        note=Sentence("web-lists-nothing-yet" if compared.matter is None else "web-lists-nothing-yet-draft"),
    )  # fmt: skip


def _state(compared: Compared) -> Sentence | None:
    if compared.matter is not None:
        return Sentence("web-lists-into-draft")
    return None if compared.plan.facts.state == "accepted" else Sentence("web-lists-not-accepted")


def _act(visit: Visit, compared: Compared, each: Proposed, outcome: Sentence | None) -> ProposedAct:
    kind = each.act.partition(".")[0]
    cells = tuple(_change(one) for one in each.cells)
    words, url = showing.act_words(each.act, str(each.number)), addresses.subject(kind, each.number)
    if each.draft is not None and compared.matter is not None:
        code = "added" if each.rows else each.draft.sort
        words = Sentence(f"web-lists-draft-{code}", {"number": each.draft.number})
        finding = next((at for at, subject in compared.matter.findings.items() if subject == each.draft.finding), 0)
        url = f"{plan_editing.url_of(compared.matter.round.number)}?at={finding}#row-{each.draft.row}"
    return ProposedAct(
        key=each.key,
        words=words,
        url=url,
        cells=(*cells, *(cell for row in each.rows for cell in _added(row))),
        open=compared.is_open(visit.actor, each),
        outcome=outcome,
    )


def _change(one: Changed) -> CellChange:
    return CellChange(
        name=column_name(one.title),
        before=one.before,
        after=one.after,
        place=Sentence("web-lists-place", {"row": one.row, "sheet": one.sheet or one.file}),
        note=Sentence("web-lists-changed-here") if one.changed_here else None,
    )


def _added(row: Added) -> tuple[CellChange, ...]:
    place = Sentence("web-lists-place", {"row": row.row, "sheet": row.sheet or row.file})
    shown = ((column, row.cells.get(column, "")) for column in _ROW_COLUMNS)
    return tuple(
        CellChange(name=Sentence(f"printed-field-{column}"), before="", after=value, place=place)
        for column, value in shown
        if value
    )


def column_name(column: str) -> Words:
    """This function will name a column of the lists by its title."""
    return Sentence(f"printed-field-{column}") if column in columns.COLUMNS else column


def faults(visit: Visit, found: Sequence[Fault], *, name: Callable[[str], Words] = column_name) -> tuple[RowFault, ...]:
    """This function will tell faults as rows; ``name`` tells what a column is called."""
    return tuple(
        RowFault(
            file=each.file,
            row=each.row,
            column=name(each.column) if each.column else "",
            sentence=each.sentence(language=visit.language, profile=visit.profile),
            value=each.value,
            sheet=each.sheet,
        )
        for each in found[: import_pages.MOST_FAULTS]
    )
