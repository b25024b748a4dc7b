"""The views of the plan editor: the page, what is lacking, and the signing."""

import dataclasses
import urllib.parse
import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.template.loader import get_template
from django.views.decorators.http import require_http_methods, require_safe

from huiyin.kernel import act, kinds, permit
from huiyin.kernel.actor import INSPECTED
from huiyin.kernel.facts import USUAL_LABEL
from huiyin.kernel.given import is_uuid
from huiyin.kernel.refused import Refused
from huiyin.record import draft_rows, pasted, plan_drafts, plan_gaps, plan_signing, trace
from huiyin.record.draft_rows import Row
from huiyin.record.plan_drafts import Matter
from huiyin.record.plan_gaps import Completeness
from huiyin.record.plan_signing import Whole
from huiyin.record.queries import names, subjects, texts
from huiyin.web import addresses, forms, framing, plan_editing, rendering, showing
from huiyin.web.pages.act_form import FlagField, SelectField, problems_of
from huiyin.web.pages.parts import Link, Option, Pager, Sentence
from huiyin.web.pages.plan_editor import EditorPart, PlanEditorPage, PlanSigningPage
from huiyin.web.plan_editing import SIZE, Scene
from huiyin.web.views import acts
from huiyin.web.visits import Request, Visit

_KEPT, _FAULTY = 409, 422
SAVED = Sentence("web-editor-saved")


def begin(request: Request) -> HttpResponse:
    """This function will lead those inspected to the editor; others may enter what was signed on paper."""
    if request.visit.actor.post_kind in INSPECTED:
        return _to_editor(request)
    return acts.birth(request, plural="plans", name="submit")


def again(request: Request, *, number: int) -> HttpResponse:
    """This function will lead those inspected from a plan that was returned to the editor of its round."""
    if request.visit.actor.post_kind not in INSPECTED:
        return acts.on_subject(request, plural="plans", number=number, name="resubmit")
    plan = subjects.by_number(request.visit.actor, "plan", number=number).facts
    return HttpResponseRedirect(plan_editing.url_of(names.numbers(plan.site, [plan.round])[plan.round][1]))


def _to_editor(request: Request) -> HttpResponse:
    """This function will lead to the newest round in which the organisation has a plan to write, else to the plans."""
    waiting = plan_drafts.rounds(request.visit.actor)
    asked = request.GET.get("round", "")
    if is_uuid(asked):
        known = names.called(request.visit.actor, [("round", asked)])
        waiting = tuple(each.number for each in known.values() if each.number in waiting) or waiting
    if not waiting:
        messages.info(request, "web-notice-nothing-to-plan", extra_tags="near")
        return HttpResponseRedirect(addresses.listing("plan"))
    return HttpResponseRedirect(plan_editing.url_of(waiting[0]))


@require_safe
def page(request: Request, *, number: int) -> HttpResponse:
    """This function will show the editor. Reading a restricted text leaves a trace."""
    return shown(request, plan_drafts.of_round(request.visit.actor, number))


@require_safe
def panel(request: Request, *, number: int) -> HttpResponse:
    """This function will say what is lacking now, as a part of the page."""
    visit = request.visit
    whole = plan_signing.whole(visit.actor, plan_drafts.of_round(visit.actor, number))
    at = plan_editing.scene(visit, whole)
    return part(request, at, said=SAVED, told=plan_editing.complete(visit, whole))


def shown(
    request: Request, matter: Matter, *, refused: Refused | None = None, typed: QueryDict | None = None
) -> HttpResponse:
    visit, query = request.visit, request.GET if typed is None else QueryDict(typed.get("_query", ""))
    whole = plan_signing.whole(visit.actor, matter)
    told = plan_editing.complete(visit, whole)
    listed = _chosen(visit, whole, told, query)
    start = _start(listed, query, matter)
    on_page = listed[start : start + SIZE]
    shown, called = plan_editing.texts_of(visit, whole, ids=on_page)
    kept = urllib.parse.urlencode([(name, query[name]) for name in ("page", "at", "q", "only") if query.get(name)])
    at = dataclasses.replace(
        plan_editing.scene(visit, whole, query=kept, editing=query.get("edit", "")),
        shown=shown,
        called=called,
        lacking=plan_editing.lacking(told),
    )
    read = trace.note(visit.actor, shown.values(), subject=("round", matter.round.facts.id), at=visit.at, door="web")
    made = _page(request, at, told, on_page=on_page, start=start, count=len(listed), is_restricted=bool(read))
    if refused is not None:
        typed_text = "" if typed is None or refused.code == "paste_too_large" else str(typed.get("table", ""))
        made = dataclasses.replace(
            made,
            refused=rendering.sentence_of(refused),
            pasted=typed_text,
            filled="" if typed is None else str(typed.get("fill", "")),
        )
    return rendering.answer(request, made, status=200 if refused is None else _KEPT)


def _chosen(visit: Visit, whole: Whole, told: Completeness, query: QueryDict) -> list[str]:
    """This function will choose the findings to be shown: all, those that lack something, those that hold a text."""
    listed = list(whole.findings)
    only = query.get("only", "")
    if only in plan_gaps.CODES:
        lacking = {each.finding for each in told.gaps if each.code == only}
        listed = [each for each in listed if each in lacking]
    asked = query.get("q", "").strip().casefold()
    if asked:
        statements = texts.shown([whole.findings[each].facts.statement for each in listed], actor=visit.actor)
        listed = [each for each in listed if asked in _written(whole, each, statements)]
    return listed


def _written(whole: Whole, finding: str, statements: Mapping[str, Any]) -> str:
    """This function will put together what can be looked for under a finding: its number, its text, what is written."""
    found, laid = whole.findings[finding], whole.laid
    rows: Iterable[Row] = (*laid.causes.get(finding, ()), *laid.measures.get(finding, ()))
    said = [str(value) for row in rows for value in row.content.values() if isinstance(value, str)]
    return "\n".join((str(found.number), statements[found.facts.statement].text, *said)).casefold()


def whole_number(value: str) -> int | None:
    """This function will read a small number, None for anything else."""
    return int(value) if value.isdecimal() and len(value) < 10 else None


def _start(listed: Sequence[str], query: QueryDict, matter: Matter) -> int:
    """This function will find where the page begins: at a page's number, or so that a finding is on it."""
    number = whole_number(query.get("at", ""))
    if number is not None and matter.findings.get(number) in listed:
        return listed.index(matter.findings[number]) // SIZE * SIZE
    asked = query.get("page", "")
    if asked.isdecimal() and len(asked) < 6:
        return min(max(int(asked) - 1, 0) * SIZE, max(len(listed) - 1, 0) // SIZE * SIZE)
    return 0


def _page(
    request: Request,
    at: Scene,
    told: Completeness,
    *,
    on_page: Sequence[str],
    start: int,
    count: int,
    is_restricted: bool,
) -> PlanEditorPage:
    visit, whole, matter = at.visit, at.whole, at.whole.matter
    plan = matter.plan
    waiting = plan is not None and not draft_rows.begun(matter.draft)
    query = QueryDict(at.query)
    only = query.get("only", "")
    place = start // SIZE + 1
    rounds = plan_drafts.rounds(visit.actor)
    named = names.named(visit.actor, [matter.round.facts])[0]
    return PlanEditorPage(
        frame=dataclasses.replace(
            framing.frame_of(request, place="plan", reader_mark=is_restricted), path=f"{at.url}?{at.query}"
        ),
        crumbs=(Link(showing.list_name("plan"), addresses.listing("plan")),),
        url=at.url,
        query=at.query,
        round=showing.link_to(visit, named),
        number=str(plan.number) if plan else "",
        plan=Link(showing.title_of("plan", plan.number), addresses.subject("plan", plan.number)) if plan else None,
        rounds=tuple(
            Link(showing.title_of("round", each), plan_editing.url_of(each), each == matter.round.number)
            for each in rounds
        )
        if len(rounds) > 1
        else (),
        begin=waiting,
        groups=() if waiting else tuple(plan_editing.group(at, whole.findings[each]) for each in on_page),
        remarks=() if waiting else plan_editing.remarks_on_the_whole(at),
        columns=plan_editing.COLUMNS,
        kinds=plan_editing.kinds(visit),
        leaders=plan_editing.called(visit, [each for each in at.behind.people if each.leads], behind=at.behind),
        people=plan_editing.called(visit, at.behind.people, behind=at.behind),
        panel=plan_editing.panel(at, told),
        pager=_pager(at, at.url, place=place, count=count, shown=len(on_page)),
        q=query.get("q", "")[:100],
        only=Sentence(f"web-editor-only-{only}") if only in plan_gaps.CODES else None,
        signs=permit.may_begin(visit.actor, _row(matter).code),
        most_characters=pasted.MOST_CHARACTERS,
        too_large=Sentence("refused-paste_too_large", {"characters": pasted.MOST_CHARACTERS, "rows": pasted.MOST_ROWS}),
    )


def _pager(at: Scene, address: str, *, place: int, count: int, shown: int) -> Pager | None:
    if count <= SIZE:
        return None

    def url(page_: int) -> str:
        return f"{address}?{plan_editing.with_query(at.query, page=str(page_), at='')}"

    more = place * SIZE < count
    return Pager(
        shown, count, next_url=url(place + 1) if more else "", previous_url=url(place - 1) if place > 1 else ""
    )


def _row(matter: Matter) -> Any:
    return kinds.ROWS[plan_signing.ACTS[matter.plan is not None]]


def part(
    request: Request,
    at: Scene,
    *,
    said: Sentence,
    tone: str = "good",
    rows: Sequence[Row] = (),
    told: Completeness | None = None,
    status: int = 200,
) -> HttpResponse:
    changed = () if told is not None or status != 200 else tuple(at.whole.findings.values())
    made = EditorPart(
        frame=dataclasses.replace(rendering.bare_frame(request), profile=request.visit.profile),
        url=at.url,
        query=at.query,
        rows=tuple(plan_editing.find_row(at, each) for each in rows),
        groups=() if rows else tuple(plan_editing.group(at, each) for each in changed),
        columns=plan_editing.COLUMNS,
        said=said,
        tone=tone,
        panel=plan_editing.panel(at, told) if told is not None else None,
    )
    return HttpResponse(get_template(made.template).render({"page": made}, request), status=status)


# The signing


@require_http_methods(["GET", "HEAD", "POST"])
def sign(request: Request, *, number: int) -> HttpResponse:
    """This function will show what the principal would sign, or submit it."""
    visit, query = request.visit, request.POST
    before = plan_signing.signed_before(visit.actor, query.get("_act_id", ""))
    if before is not None:
        return HttpResponseRedirect(addresses.subject("plan", before))
    matter = plan_drafts.of_round(visit.actor, number)
    whole = plan_signing.whole(visit.actor, matter)
    if request.method != "POST":
        return rendering.answer(request, _signing(request, whole))
    try:
        plan = plan_signing.sign(
            visit.actor,
            whole,
            read=query.get("_read", ""),
            act_id=query.get("_act_id", ""),
            truth_pledge=query.get("truth_pledge") == "yes",
            language=visit.language,
            label=int(query["_label"]) if query.get("_label", "") in ("0", "1", "2", "3") else USUAL_LABEL,
            at=visit.at,
        )
    except Refused as refused:
        status = _FAULTY if refused.facts.get("faults") else _KEPT
        return rendering.answer(request, _signing(request, whole, refused=refused), status=status)
    messages.success(request, "web-notice-done")
    return HttpResponseRedirect(addresses.subject("plan", plan))


def _signing(request: Request, whole: Whole, *, refused: Refused | None = None) -> PlanSigningPage:
    visit, plan = request.visit, whole.matter.plan
    row = act.row_of(plan_signing.ACTS[plan is not None])
    listed = [each for each in whole.findings if not whole.is_left_out(each)]
    start = _start(listed, request.GET, whole.matter)
    on_page = listed[start : start + SIZE]
    shown, called = plan_editing.texts_of(visit, whole, ids=on_page)
    at = dataclasses.replace(plan_editing.scene(visit, whole), shown=shown, called=called)
    about = ("round", whole.matter.round.facts.id)
    read = trace.note(visit.actor, shown.values(), subject=about, at=visit.at, door="web")
    faults = tuple(refused.facts.get("faults", ())) if refused else ()
    pledge = FlagField(
        name="truth_pledge",
        label=Sentence("web-form-pledge"),
        pledge=Sentence("field-truth_pledge"),
        faults=tuple(forms.fault_sentence(each) for each in faults if each.field == "truth_pledge"),
    )
    heading = showing.act_words(row.code, str(plan.number)) if plan else showing.act_name(row.code)
    hidden = (("_act_id", str(uuid.uuid4())), ("_read", draft_rows.stamp(whole.matter.draft)))
    return PlanSigningPage(
        frame=framing.frame_of(request, place="plan", reader_mark=bool(read)),
        crumbs=(Link(Sentence("web-editor-title"), at.url),),
        heading=heading,
        button=heading,
        action_url=f"{at.url}sign/",
        cancel_url=at.url,
        hidden=hidden,
        panel=plan_editing.panel(at, plan_editing.complete(visit, whole)),
        answers=plan_editing.answers(whole, shown),
        groups=tuple(plan_editing.group(at, whole.findings[each]) for each in on_page),
        pager=_pager(at, f"{at.url}sign/", place=start // SIZE + 1, count=len(listed), shown=len(on_page)),
        pledge=pledge,
        label=None if plan else _label(request, least=whole.least_label),
        effect=showing.consequence(row.code),
        refused=rendering.sentence_of(refused) if refused else None,
        problems=problems_of((pledge,)) if faults else (),
        signs=permit.may_begin(visit.actor, row.code),
    )


def _label(request: Request, *, least: int) -> SelectField:
    """This function will offer the labels that the plan may have: none below that of its narrowest finding."""
    visit = request.visit
    chosen = request.POST.get("_label", str(max(USUAL_LABEL, least)))
    options = tuple(
        Option(str(each), showing.label_name(visit.rules, each), str(each) == chosen)
        for each in showing.labels_open_to(visit)
        if each >= least
    )
    why = Sentence("web-editor-least-label", {"label": showing.label_name(visit.rules, least)}) if least else None
    return SelectField(name="_label", label=Sentence("web-fact-label"), options=options, help=why)
