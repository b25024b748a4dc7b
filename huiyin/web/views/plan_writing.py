"""What is written in the plan editor: one address, to which every cell, button and pasted table is sent."""

import dataclasses
from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.views.decorators.http import require_POST

from huiyin.kernel.given import is_uuid
from huiyin.kernel.refused import Refused
from huiyin.record import draft_rows, plan_drafts, plan_signing, plan_writing, trace
from huiyin.record.draft_rows import Row
from huiyin.record.plan_drafts import Matter
from huiyin.web import plan_editing, rendering
from huiyin.web.pages.parts import Sentence
from huiyin.web.views import plan_editor
from huiyin.web.views.plan_editor import SAVED
from huiyin.web.visits import Request, Visit

_KEPT = 409
_MOST_VERSIONS = 2_000


@require_POST
def write(request: Request, *, number: int) -> HttpResponse:
    """This function will do what a button or a key of the page says, and show the page, or the part that changed."""
    visit, query = request.visit, request.POST
    matter = plan_drafts.of_round(visit.actor, number)
    try:
        done = _done(visit, matter, query)
    except Refused as refused:
        if refused.code == "not_found":
            raise
        if "_part" not in query:
            return plan_editor.shown(request, matter, refused=refused, typed=query)
        whole = plan_signing.whole(visit.actor, matter)
        said = rendering.sentence_of(refused)
        return plan_editor.part(request, plan_editing.scene(visit, whole), said=said, tone="late", status=_KEPT)
    if "_part" in query:
        return _changed(request, matter, done)
    if done.notice:
        messages.success(request, done.notice)
    return HttpResponseRedirect(f"{plan_editing.url_of(number)}?{query.get('_query', '')}#{done.aim}")


@dataclasses.dataclass(frozen=True, slots=True)
class _Done:
    """What was done: the rows that were written, or the findings whose rows have changed, and what to say of it."""

    rows: tuple[Row, ...] = ()
    findings: tuple[str, ...] = ()
    said: Sentence = SAVED
    notice: str = ""
    aim: str = ""
    tone: str = "good"


def _done(visit: Visit, matter: Matter, query: QueryDict) -> _Done:
    for name, deed in _DEEDS:
        if name in query:
            return deed(visit, matter, query)
    return _cells(visit, matter, query)


def _cells(visit: Visit, matter: Matter, query: QueryDict) -> _Done:
    """This function will write the cells of a row that came, those that were changed."""
    row = query.get("row", "")
    typed = {
        name.removeprefix("cell."): str(query[name])
        for name in query
        if name.startswith("cell.") and str(query[name]) != query.get(f"was.{name.removeprefix('cell.')}")
    }
    if not typed:
        return _Done(aim=f"row-{row}")
    based_on = plan_editor.whole_number(query.get("version", "")) or 0
    done = plan_writing.put(visit.actor, matter, row=row, typed=typed, based_on=based_on, at=visit.at)
    return _written_row(done, typed)


def _written_row(done: Row, typed: Mapping[str, str]) -> _Done:
    if any(name in done.refused for name in typed):
        return _Done((done,), said=Sentence("web-editor-not-taken"), aim=f"row-{done.id}", tone="near")
    return _Done((done,), notice="web-notice-kept", aim=f"row-{done.id}")


def _add(visit: Visit, matter: Matter, query: QueryDict) -> _Done:
    sort, finding, after = (*str(query["_add"]).split(":"), "", "")[:3]
    made = plan_writing.add(visit.actor, matter, sort=sort, finding=finding, after=after, at=visit.at)
    return _Done(findings=(finding,), said=Sentence("web-editor-added"), aim=f"row-{made.id}")


def _remove(visit: Visit, matter: Matter, query: QueryDict) -> _Done:
    gone = plan_writing.put_away(visit.actor, matter, row=str(query["_remove"]), removed=True, at=visit.at)
    return _of_finding(matter, gone, Sentence("web-editor-removed"))


def _restore(visit: Visit, matter: Matter, query: QueryDict) -> _Done:
    back = plan_writing.put_away(visit.actor, matter, row=str(query["_restore"]), removed=False, at=visit.at)
    return _of_finding(matter, back, Sentence("web-editor-restored"))


def _of_finding(matter: Matter, row: Row, said: Sentence) -> _Done:
    finding = row.parent or ""
    number = next((each for each, subject in matter.findings.items() if subject == finding), 0)
    return _Done(findings=(finding,), said=said, aim=f"finding-{number}")


def _let_go(visit: Visit, matter: Matter, query: QueryDict) -> _Done:
    row, _, name = str(query["_let_go"]).partition(":")
    plan_writing.let_go(visit.actor, matter, row=row, name=name, at=visit.at)
    now = draft_rows.one(matter.draft, row)
    return _Done((now,) if now else (), aim=f"row-{row}")


def _take(visit: Visit, matter: Matter, query: QueryDict) -> _Done:
    """This function will write what was typed over what was written meanwhile: a person has decided, who had both
    before them; not over what has come in since."""
    row, name, read = (*str(query["_take"]).split(":"), "", "")[:3]
    stored = draft_rows.one(matter.draft, row) if is_uuid(row) else None
    if stored is None or name not in stored.refused:
        raise Refused("not_found", kind="plan")
    typed = {name: str(stored.refused[name]["text"])}
    based_on = plan_editor.whole_number(read) or 0
    done = plan_writing.put(visit.actor, matter, row=row, typed=typed, based_on=based_on, at=visit.at)
    return _written_row(done, typed)


def _reread(visit: Visit, matter: Matter, query: QueryDict) -> _Done:
    finding, _, digest = str(query["_reread"]).partition(":")
    done = plan_writing.put(visit.actor, matter, row=finding, typed={"text_digest": digest}, based_on=None, at=visit.at)
    return _of_finding(matter, done, SAVED)


def _left_out(visit: Visit, matter: Matter, query: QueryDict) -> _Done:
    finding, _, said = str(query["_left_out"]).partition(":")
    done = plan_writing.put(visit.actor, matter, row=finding, typed={"left_out": said}, based_on=None, at=visit.at)
    return _of_finding(matter, done, SAVED)


def _paste(visit: Visit, matter: Matter, query: QueryDict) -> _Done:
    asked = str(query.get("into", ""))
    finding = matter.findings.get(int(asked), "") if asked.isdecimal() and len(asked) < 16 else asked
    done = plan_writing.paste(
        visit.actor,
        matter,
        sort=query.get("sort", "measure"),
        finding=finding,
        row=query.get("row", ""),
        column=query.get("column", "text"),
        text=query.get("table", ""),
        versions=_versions(query),
        at=visit.at,
    )
    facts = {"taken": done.taken, "refused": done.refused, "added": done.added}
    aim = f"row-{done.rows[0].id}" if done.rows else ""
    return _Done(
        findings=(finding,),
        said=Sentence("web-editor-pasted", facts),
        notice="web-notice-pasted-in-part" if done.refused else "web-notice-pasted",
        aim=aim,
        tone="near" if done.refused else "good",
    )


def _fill(visit: Visit, matter: Matter, query: QueryDict) -> _Done:
    ticked = (each.partition(":") for each in query.getlist("chosen")[:_MOST_VERSIONS])
    chosen: dict[str, int | None] = {row: plan_editor.whole_number(read) or 0 for row, _, read in ticked}
    done = plan_writing.fill(
        visit.actor, matter, column=query.get("column", ""), typed=query.get("fill", ""), chosen=chosen, at=visit.at
    )
    findings = tuple(dict.fromkeys(str(each.parent) for each in done))
    return _Done(
        findings=findings,
        said=Sentence("web-editor-filled", {"count": len(done)}),
        notice="web-notice-filled",
        aim=f"row-{done[0].id}" if done else "",
    )


def _begin(visit: Visit, matter: Matter, query: QueryDict) -> _Done:
    plan_writing.begin(visit.actor, matter, at=visit.at)
    return _Done()


_DEEDS = (
    ("_add", _add),
    ("_remove", _remove),
    ("_restore", _restore),
    ("_let_go", _let_go),
    ("_take", _take),
    ("_reread", _reread),
    ("_left_out", _left_out),
    ("_paste", _paste),
    ("_fill", _fill),
    ("_begin", _begin),
)


def _versions(query: QueryDict) -> dict[str, int]:
    """This function will read which version of each row the writer had before them: ``id:version``, several."""
    pairs = (each.partition(":") for each in str(query.get("versions", "")).split(",")[:_MOST_VERSIONS])
    return {row: version for row, _, at in pairs if (version := plan_editor.whole_number(at)) is not None}


def _changed(request: Request, matter: Matter, done: _Done) -> HttpResponse:
    """This function will show what has changed: rows as they are now, or the findings that they lie under."""
    visit = request.visit
    ids = {*done.findings, *(each.parent for each in done.rows if each.parent)}
    whole = plan_signing.whole_of(visit.actor, matter, findings=ids if done.findings else ())
    if not done.findings:
        whole = dataclasses.replace(whole, laid=plan_drafts.laid(matter, findings=ids))
    at = plan_editing.scene(visit, whole, query=request.POST.get("_query", ""))
    if done.findings:
        shown, called = plan_editing.texts_of(visit, whole, ids=whole.findings)
        trace.note(visit.actor, shown.values(), subject=("round", matter.round.facts.id), at=visit.at, door="web")
        at = dataclasses.replace(at, shown=shown, called=called)
    return plan_editor.part(request, at, said=done.said, tone=done.tone, rows=done.rows)
