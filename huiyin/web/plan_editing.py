"""From a plan that is being written to the pages of its editor: groups, rows, cells, what is lacking."""

import datetime
import urllib.parse
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from huiyin.kernel.finding import text_digest
from huiyin.kernel.plan import Comment
from huiyin.record import draft_rows, plan_cells, plan_drafts, plan_gaps, plan_signing
from huiyin.record.draft_rows import Row
from huiyin.record.plan_cells import Behind, Known
from huiyin.record.plan_gaps import Completeness, Gap, Sign
from huiyin.record.plan_signing import Whole
from huiyin.record.queries import names, texts
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.texts import Shown
from huiyin.web import addresses, showing
from huiyin.web.pages import marks
from huiyin.web.pages.act_form import DateField, FormField, LineField, LongTextField, SelectField
from huiyin.web.pages.parts import Link, Option, Sentence, Words
from huiyin.web.pages.plan_editor import Cell, Column, EditorRow, Group, Lack, Panel, Remark, RowForm
from huiyin.web.visits import Visit

SIZE = 20
FEW_PLACES = 5
WRITING_MINUTES = 10
KINDS = {
    "text": "text", "goal": "text", "target": "number", "cause": "number", "also": "few", "co_units": "few",
    "measure_kind": "choice", "responsible": "person", "handler": "person", "start_date": "date", "due_date": "date",
}  # fmt: skip
_OWN_WORDS = frozenset({"text", "cause", "also"})  # the others are called what the act's form calls them
COLUMNS = tuple(
    Column(
        name,
        Sentence(f"web-editor-column-{name}" if name in _OWN_WORDS else f"field-{name}"),
        KINDS.get(name, "line"),
        plan_cells.required(name),
    )
    for name in plan_cells.COLUMNS
)
CAUSE = Column("text", Sentence("web-editor-cause"), "text", required=True)
OWN = Column("own_wording", Sentence("web-editor-own"), "text")
ANSWER = Column("answer", Sentence("web-editor-answer"), "text", required=True)


@dataclass(frozen=True, slots=True)
class Scene:
    """All that rows are shown from: the plan, what cells are read against, texts and names that the page needs."""

    visit: Visit
    whole: Whole
    behind: Behind
    url: str
    query: str = ""
    shown: Mapping[str, Shown] = field(default_factory=dict)
    called: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    lacking: frozenset[tuple[str, str]] = frozenset()
    editing: str = ""


def url_of(round_number: int) -> str:
    """This function will give the address of the editor of a round's plan."""
    return f"/rounds/{round_number}/plan/"


def scene(visit: Visit, whole: Whole, *, query: str = "", editing: str = "") -> Scene:
    """This function will make the scene of a page, without its texts."""
    people = plan_drafts.people_of(visit.actor)
    causes = plan_drafts.laid(whole.matter, findings=_others(whole)).cause_ids() if _others(whole) else {}
    behind = Behind(people, whole.matter.findings, {**causes, **whole.laid.cause_ids()})
    return Scene(visit, whole, behind, url_of(whole.matter.round.number), query, editing=editing)


def _others(whole: Whole) -> set[str]:
    """This function will name the findings that measures treat beside their own and that are not at hand."""
    if len(whole.findings) == len(whole.matter.findings):
        return set()
    listed = (row for rows in whole.laid.measures.values() for row in rows)
    return {finding for row in listed for finding, _ in row.content.get("also", ())} - set(whole.findings)


def complete(visit: Visit, whole: Whole) -> Completeness:
    """This function will say what the plan lacks today."""
    return plan_gaps.of(visit.actor, whole, on=visit.today.isoformat(), rules=visit.rules)


def texts_of(visit: Visit, whole: Whole, *, ids: Iterable[str]) -> tuple[dict[str, Shown], dict[str, tuple[str, str]]]:
    """This function will load the texts of some findings with their comments, and the names of the people in them."""
    listed = [whole.findings[each].facts for each in ids]
    wanted = [text for each in listed for text in (each.statement, *each.manifestations)]
    people = {person for each in listed for person in (*each.claims, each.lead) if person}
    if whole.matter.plan is not None:
        wanted += [each.text for each in whole.matter.plan.facts.open_comments]
    return texts.shown(wanted, actor=visit.actor), names.visible_persons(visit.actor, people)


# Rows and cells


def cause_row(at: Scene, row: Row, *, place: int) -> EditorRow:
    """This function will show a cause."""
    return _row(at, row, Sentence("web-editor-cause-number", {"number": place}), (CAUSE,), can_go=True)


def measure_row(at: Scene, row: Row, *, place: int) -> EditorRow:
    """This function will show a measure."""
    return _row(at, row, Sentence("web-editor-measure-number", {"number": place}), COLUMNS, can_go=True)


def own_row(at: Scene, finding: str) -> EditorRow:
    """This function will show what the organisation itself calls a finding."""
    row = at.whole.laid.own.get(finding) or Row(finding, "finding", finding)
    return _row(at, row, Sentence("web-editor-own"), (OWN,))


def answer_row(at: Scene, comment: Comment) -> EditorRow:
    """This function will show the answer to a comment."""
    plan = at.whole.matter.plan
    name = draft_rows.answer_id(plan.facts.id if plan else "", comment.number)
    row = at.whole.laid.answers.get(name) or Row(name, "answer", None)
    return _row(at, row, Sentence("web-editor-answer"), (ANSWER,))


def _row(at: Scene, row: Row, heading: Words, columns: Sequence[Column], *, can_go: bool = False) -> EditorRow:
    return EditorRow(
        value=row.id,
        version=row.version,
        heading=heading,
        cells=tuple(_cell(at, row, each) for each in columns),
        edit_url=f"{at.url}?{with_query(at.query, edit=row.id)}#row-{row.id}",
        can_go=can_go,
        current=row.id == at.editing,
    )


def _cell(at: Scene, row: Row, column: Column) -> Cell:
    told = row.refused.get(column.name)
    text = plan_cells.shown(
        column.name,
        row.content.get(column.name),
        behind=at.behind,
        finding=row.parent or "",
        language=at.visit.language,
    )
    return Cell(
        id=f"c-{row.id}-{column.name}",
        column=column,
        text=text,
        typed=told["text"] if told else "",
        others=tuple(told.get("others", ())) if told else (),
        fault=_fault(at, told) if told else None,
        undecided=told is not None and told["code"] in draft_rows.UNDECIDED,
        lacking=(row.id, column.name) in at.lacking or (column.required and not text),
    )


def _fault(at: Scene, told: Mapping[str, Any]) -> Sentence:
    facts = dict(told["facts"])
    if facts.get("person") == at.visit.actor.person:
        return Sentence("web-editor-changed-by-oneself")
    if "person" in facts:
        facts["person"] = _name_of(at, facts["person"])
    return Sentence(f"fault-{told['code']}", facts)


def _name_of(at: Scene, person: str) -> Words:
    known = next((each for each in at.behind.people if each.person == person), None)
    return at.visit.named(known.name, known.name_en) if known else Sentence("web-editor-somebody")


def find_row(at: Scene, row: Row) -> EditorRow:
    """This function will show one row as its table does."""
    laid, parent = at.whole.laid, row.parent or ""
    if row.sort == "finding":
        return own_row(at, row.id)
    if row.sort == "answer":
        return _row(at, row, Sentence("web-editor-answer"), (ANSWER,))
    listed = (laid.causes if row.sort == "cause" else laid.measures).get(parent, [])
    place = next((at_ for at_, each in enumerate(listed, start=1) if each.id == row.id), len(listed) + 1)
    return (cause_row if row.sort == "cause" else measure_row)(at, row, place=place)


# Findings


def group(at: Scene, found: Found) -> Group:
    """This function will show a finding with all that is written for it."""
    facts, laid = found.facts, at.whole.laid
    own = laid.own.get(facts.id)
    planned = own.content.get("text_digest") if own else None
    measures = laid.measures.get(facts.id, [])
    return Group(
        value=facts.id,
        number=str(found.number),
        url=addresses.subject("finding", found.number),
        mark=marks.state_mark("finding", facts.state),
        statement=showing.passage(at.shown.get(facts.statement)),
        manifestations=tuple(showing.passage(at.shown.get(each)) for each in facts.manifestations),
        claimed_by=tuple(at.visit.named(*at.called[each]) for each in facts.claims if each in at.called),
        leads=at.visit.named(*at.called.get(facts.lead or "", ("", ""))),
        own=own_row(at, facts.id),
        causes=tuple(
            cause_row(at, each, place=place) for place, each in enumerate(laid.causes.get(facts.id, ()), start=1)
        ),
        measures=tuple(measure_row(at, each, place=place) for place, each in enumerate(measures, start=1)),
        remarks=tuple(_remarks(at, facts.id, [each.id for each in measures])),
        removed=tuple(find_row(at, each) for each in laid.removed if each.parent == facts.id),
        left_out=at.whole.is_left_out(facts.id),
        reread=text_digest(facts) if planned not in (None, text_digest(facts)) else "",
        editing=_editing(at, found),
    )


def _remarks(at: Scene, finding: str, measures: Sequence[str]) -> Iterable[Remark]:
    plan = at.whole.matter.plan
    for each in plan.facts.open_comments if plan is not None else ():
        if each.subject == finding:
            yield remark(at, each, about=Sentence("web-editor-about-finding"))
        elif each.subject in measures:
            yield remark(
                at, each, about=Sentence("web-editor-about-measure", {"number": measures.index(each.subject) + 1})
            )


def _about(measures: Sequence[str], measure: str) -> Sentence:
    return Sentence("web-editor-about-measure", {"number": measures.index(measure) + 1})


def remarks_on_the_whole(at: Scene) -> tuple[Remark, ...]:
    """This function will show the comments that no item of the page bears: on the plan, or on what was taken out."""
    plan = at.whole.matter.plan
    if plan is None:
        return ()
    borne = {row.id for listed in at.whole.laid.measures.values() for row in listed} | set(at.whole.findings)
    return tuple(remark(at, each, about="") for each in plan.facts.open_comments if each.subject not in borne)


def remark(at: Scene, comment: Comment, *, about: Words) -> Remark:
    """This function will show a comment with the row of its answer."""
    return Remark(
        number=comment.number,
        passage=showing.passage(at.shown.get(comment.text)),
        said_by=Sentence(f"post-{comment.post_kind}"),
        row=answer_row(at, comment),
        about=about,
    )


def _editing(at: Scene, found: Found) -> RowForm | None:
    """This function will make the plain form of the row that is asked for, where it lies under this finding."""
    laid, finding = at.whole.laid, found.facts.id
    rows = (*laid.causes.get(finding, ()), *laid.measures.get(finding, ()))
    own = [own_row(at, finding)] if at.editing == finding else []
    listed = [*own, *(find_row(at, each) for each in rows if each.id == at.editing)]
    return row_form(at, listed[0]) if listed else None


def row_form(at: Scene, row: EditorRow) -> RowForm:
    """This function will make the plain form of a row."""
    return RowForm(
        row=row,
        fields=tuple(_field(at, each) for each in row.cells),
        was=tuple((each.column.name, each.typed or each.text) for each in row.cells),
        heading=row.heading,
        cancel_url=f"{at.url}?{with_query(at.query, edit='')}#row-{row.value}",
    )


def _field(at: Scene, cell: Cell) -> FormField:
    column, value = cell.column, cell.typed or cell.text
    common: dict[str, Any] = {
        "name": f"cell.{column.name}",
        "label": column.heading,
        "required": column.required,
        "faults": (cell.fault,) if cell.fault else (),
    }
    if column.kind == "text":
        return LongTextField(**common, value=value, rows=3, language=at.visit.language)
    if column.kind == "choice":
        options = tuple(Option(str(each.value), each.words, each.words == cell.text) for each in kinds(at.visit))
        return SelectField(**common, options=options)
    if column.kind == "date" and not cell.marked:
        return DateField(**common, value=value)
    return LineField(**common, value=value, mode="numeric" if column.kind == "number" else "")


def kinds(visit: Visit) -> tuple[Option, ...]:
    """This function will list the kinds of measure, by the words that are typed for them."""
    said = [
        plan_cells.shown("measure_kind", each, behind=Behind(), finding="", language=visit.language)
        for each in plan_cells.FIELDS["measure_kind"].choices
    ]
    return tuple(Option(each, each) for each in said)


def called(visit: Visit, people: Sequence[Known], *, behind: Behind) -> tuple[str, ...]:
    """This function will name people as they can be typed."""
    return tuple(
        plan_cells.shown("handler", each.person, behind=behind, finding="", language=visit.language) for each in people
    )


# What is lacking


def panel(at: Scene, told: Completeness) -> Panel:
    """This function will say what is lacking, with links to the first places of each kind."""
    by_code: dict[str, list[Gap]] = {}
    for each in told.gaps:
        by_code.setdefault(each.code, []).append(each)
    counted = told.counted()
    lacks = tuple(
        Lack(
            Sentence(f"web-editor-lacks-{code}", {"count": counted[code]}),
            tuple(_place(at, each) for each in listed[:FEW_PLACES]),
            f"{at.url}?only={code}" if len(listed) > FEW_PLACES else "",
        )
        for code, listed in by_code.items()
    )
    sees_all = plan_gaps.sees_all(at.visit.actor)
    whole = Sentence("web-editor-complete") if sees_all else Sentence("web-editor-complete-seen")
    since = at.visit.at - datetime.timedelta(minutes=WRITING_MINUTES)
    writing = draft_rows.writers(at.whole.matter.draft, since=since)
    return Panel(
        lacks=lacks,
        complete=None if lacks else whole,
        looks=tuple(_looks(at, told.signs)),
        findings=told.findings,
        causes=told.causes,
        measures=told.measures,
        writers=tuple(
            (str(_name_of(at, each.person)), each.at)
            for each in writing
            if each.person != at.visit.actor.person and isinstance(_name_of(at, each.person), str)
        ),
    )


def _looks(at: Scene, signs: Sequence[Sign]) -> Iterable[Lack]:
    by_code: dict[str, list[Sign]] = {}
    for each in signs:
        by_code.setdefault(each.code, []).append(each)
    for code, listed in by_code.items():
        places = tuple(
            _place(at, Gap(code, each.finding, each.row or each.finding))
            for each in listed[:FEW_PLACES]
            if each.finding
        )
        yield Lack(Sentence(f"web-editor-looks-{code}", {"count": len(listed)}), places)


def _place(at: Scene, gap: Gap) -> Link:
    """This function will lead to the cell of a gap, on whichever page it is."""
    if gap.code == "every_comment_is_answered":
        return Link(Sentence("web-editor-comment", {"number": int(gap.row)}), f"{at.url}#comment-{gap.row}")
    found = at.whole.findings.get(gap.finding)
    number = found.number if found else 0
    aim = f"c-{gap.row}-{gap.column}" if gap.column else f"finding-{number}"
    facts: dict[str, Any] = {"finding": number}
    code = "web-editor-place"
    listed = [each.id for each in at.whole.laid.measures.get(gap.finding, ())]
    if gap.row in listed:
        code, facts["measure"] = "web-editor-place-measure", listed.index(gap.row) + 1
    column = next((each for each in COLUMNS if each.name == gap.column and gap.row in listed), None)
    if column is not None:
        code, facts["column"] = "web-editor-place-cell", column.heading
    return Link(Sentence(code, facts), f"{at.url}?at={number}#{aim}")


def lacking(told: Completeness) -> frozenset[tuple[str, str]]:
    """This function will name the cells that lack something, by row and column."""
    return frozenset((each.row, each.column) for each in told.gaps if each.column)


def with_query(query: str, **changes: str) -> str:
    """This function will change a query: an empty value takes its name out."""
    kept = [pair for pair in urllib.parse.parse_qsl(query) if pair[0] not in changes]
    return urllib.parse.urlencode([*kept, *((name, value) for name, value in changes.items() if value)])


def answers(whole: Whole, shown: Mapping[str, Shown]) -> tuple[tuple[int, str, str], ...]:
    """This function will give each open comment with its answer: number, comment, answer."""
    plan = whole.matter.plan
    return tuple(
        (each.number, shown[each.text].text, plan_signing.answer_of(whole, each.number))
        for each in (plan.facts.open_comments if plan is not None else ())
    )
