"""The composer of a feedback opinion: every button sends the whole form, and what was typed always comes back."""

import dataclasses
import uuid
from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.template.loader import get_template
from django.views.decorators.http import require_http_methods

from huiyin.kernel import kinds
from huiyin.kernel.facts import USUAL_LABEL
from huiyin.kernel.refused import Refused
from huiyin.record import acts as book
from huiyin.record import calls, drafts, profiles, trace
from huiyin.record.queries import drafting, names, subjects, texts
from huiyin.record.queries.drafting import Thing
from huiyin.record.queries.subjects import Found
from huiyin.texts import LANGUAGES
from huiyin.web import addresses, composing, composing_pages, framing, rendering, showing
from huiyin.web.choices import Scene
from huiyin.web.composing import Draft, Row
from huiyin.web.composing_pages import Newer
from huiyin.web.pages.people import PostsPage
from huiyin.web.posted import Posted
from huiyin.web.views import acts
from huiyin.web.visits import Request, Visit

_STALE = "is_based_on_the_newest"
_FAULTY, _KEPT = 422, 409
_TYPING = "typing"  # what the page itself sends now and then, where no button was pressed
# What a button of the form is named that does something with it and saves no version.
_BUTTONS = ("_put", "_all", "_up", "_down", "_remove", "_add", "_write", "_take")


@require_http_methods(["GET", "HEAD", "POST"])
def compose(request: Request, *, number: int, audience: str) -> HttpResponse:
    """This function will compose a new opinion of an inspection for one audience."""
    visit = request.visit
    inspection = subjects.by_number(visit.actor, "inspection", number=number)
    round_ = subjects.by_id(visit.actor, "round", subject=inspection.facts.round)
    facts = inspection.facts
    place = {"round": facts.round, "organisation": facts.organisation, "inspection": facts.id, "audience": audience}
    scene = Scene(visit, kinds.ROWS["package.compose"], None, profiles.by_digest(round_.facts.rules), place)
    acts.may_open(scene)
    return _answered(request, scene, place, read_of=inspection)


@require_http_methods(["GET", "HEAD", "POST"])
def revise(request: Request, *, number: int) -> HttpResponse:
    """This function will make a new version of an opinion that is being composed."""
    visit = request.visit
    found = subjects.by_number(visit.actor, "package", number=number)
    rules = showing.rules_of(visit, found, bundle=subjects.reach_of(visit.actor, found))
    scene = Scene(visit, kinds.ROWS["package.revise"], found, rules, {})
    facts = found.facts
    place = {"round": facts.round, "organisation": facts.organisation, "audience": facts.audience}
    place |= {"inspection": facts.inspection} if facts.inspection else {}
    if request.method != "POST":
        acts.fits_the_state(scene)
    acts.may_open(scene)
    return _answered(request, scene, place, read_of=found)


def _answered(request: Request, scene: Scene, place: Mapping[str, str], *, read_of: Found) -> HttpResponse:
    if request.method != "POST":
        draft = _opened(scene, place)
        return _shown(request, draft, read_of=read_of)
    draft = _posted(request, scene, place)
    try:
        if "_drop" in request.POST:
            drafts.drop_opinion(scene.visit.actor, draft.opinion, version=draft.kept)
            return HttpResponseRedirect(request.path)
        if "_keep" in request.POST:
            return _put_aside(request, draft)
        if any(name in request.POST for name in _BUTTONS):
            draft = _done(draft, request.POST)
            return _shown(request, _kept(draft), read_of=read_of)
        return _saved(request, draft)
    except Refused as refused:
        if refused.code == "not_found":
            raise
        status = _FAULTY if refused.facts.get("faults") else _KEPT
        return _shown(request, dataclasses.replace(draft, refused=refused), read_of=read_of, status=status)


def _things(visit: Visit, place: Mapping[str, str], rows: list[Row]) -> tuple[tuple[Thing, ...], dict[str, Thing]]:
    """This function will load what can go in, and by id that and what is in and could not go in any more."""
    offered = drafting.things(
        visit.actor,
        organisation=place["organisation"],
        round_id=place["round"],
        inspection=place.get("inspection", ""),
    )
    known = {each.subject: each for each in offered}
    others = [(kind, subject) for kind, subject in map(composing.subject_of, rows) if subject and subject not in known]
    return offered, {**drafting.named(visit.actor, others), **known}


def _opened(scene: Scene, place: Mapping[str, str]) -> Draft:
    """This function will lay out the draft that was kept, else the newest version, or an empty document."""
    found, edition, text, language = scene.found, 0, "", scene.visit.language
    rows: list[Row] = []
    if found is not None:
        shown = texts.shown([found.facts.text, *(each.text for each in found.facts.items)], actor=scene.visit.actor)
        rows = list(composing.rows_of(found.facts, shown))
        text, language = shown[found.facts.text].text, shown[found.facts.text].language or language
        edition = found.facts.edition
    draft = Draft(
        scene=scene,
        place=place,
        offered=(),
        things={},
        rows=rows,
        text=text,
        act_id=str(uuid.uuid4()),
        subject=found.facts.id if found else str(uuid.uuid4()),
        based_on=edition,
        language=language,
    )
    kept = drafts.of_opinion(scene.visit.actor, draft.opinion)
    if kept is not None:
        draft = composing.continued(draft, kept)
    offered, things = _things(scene.visit, place, draft.rows)
    return dataclasses.replace(draft, offered=offered, things=things)


def _posted(request: Request, scene: Scene, place: Mapping[str, str]) -> Draft:
    query, visit = request.POST, request.visit
    form = Posted(
        query,
        request.FILES,
        owner=str(visit.account.id),
        site=visit.actor.site,
        body=visit.actor.body,
        at=visit.at,
        removed=query.get("_remove", ""),
    )
    values = form.values(scene.row.given)
    rows = [row for row in values.get("items", ()) if row.get("item")]
    offered, things = _things(visit, place, rows)
    return Draft(
        scene=scene,
        place=place,
        offered=offered,
        things=things,
        rows=rows,
        text=str(values.get("text", "")),
        act_id=query.get("_act_id", ""),
        subject=scene.found.facts.id if scene.found else query.get("_subject", ""),
        # Whoever has read the newer version says so by its number.
        based_on=_whole(query.get("_read", "")) or _whole(query.get("based_on", "")),
        language=_language(query.get("_language", ""), visit),
        label=int(query["_label"]) if query.get("_label", "") in ("0", "1", "2", "3") else USUAL_LABEL,
        kept=_whole(query.get("_read_draft", "")) or _whole(query.get("_draft", "")),
        told_to_both="told_to_both" in query,
    )


def _language(asked: str, visit: Visit) -> str:
    return asked if asked in LANGUAGES else visit.language


def _whole(value: str) -> int:
    return int(value) if value.isdecimal() and len(value) < 10 else 0


def _done(draft: Draft, query: QueryDict) -> Draft:
    """This function will do what a button says with the form as it came."""
    rows, offered = draft.rows, draft.offered
    if "_put" in query:
        rows = composing.with_all(rows, [each for each in offered if each.subject == query["_put"]])
    elif "_all" in query:
        rows = composing.with_all(rows, offered)
    elif "_up" in query or "_down" in query:
        up = "_up" in query
        rows = composing.moved(rows, _whole(query.get("_up" if up else "_down", "")), by=-1 if up else 1)
    elif query.get("_add") in composing.OWN:
        rows = [*rows, {"item": query["_add"]}]
    asked = query.get("_write") or query.get("_take") or draft.language
    changed = dataclasses.replace(draft, rows=rows, language=_language(asked, draft.scene.visit))
    if "_take" in query or ("_write" in query and not draft.text.strip()):
        return dataclasses.replace(changed, text=composing_pages.written(changed, name=_name(draft)))
    return dataclasses.replace(changed, proposes="_write" in query)


def _name(draft: Draft) -> str:
    """This function will name the organisation, as the reader calls it."""
    organisation = draft.place["organisation"]
    return draft.scene.visit.named(*names.bodies(draft.scene.visit.actor.site, [organisation])[organisation])


def _kept(draft: Draft) -> Draft:
    """This function will keep the form as the draft of its opinion, over the draft that it came from.

    :raises Refused: draft_changed.
    """
    visit = draft.scene.visit
    version = drafts.keep_opinion(visit.actor, draft.opinion, content=draft.content, version=draft.kept, at=visit.at)
    return dataclasses.replace(draft, kept=version)


def _put_aside(request: Request, draft: Draft) -> HttpResponse:
    """This function will keep the form, and answer the page that asks while somebody types with the one part that
    tells of it.

    :raises Refused: draft_changed, to whoever pressed the button.
    """
    if request.POST["_keep"] != _TYPING:
        _kept(draft)
        messages.success(request, "web-composer-notice-kept")
        return HttpResponseRedirect(request.path)
    try:
        shown = composing_pages.kept_of(request, _kept(draft))
    except Refused:
        shown = composing_pages.kept_of(request, draft, failed=True)
    # The tags of a template speak the language of a page's frame.
    page = PostsPage(frame=framing.frame_of(request), posts=())
    part = get_template(shown.template).render({"kept": shown, "page": page}, request)
    # Without this header nothing is put into the page: neither the door of sign-in nor a page of absence.
    return HttpResponse(part, headers={"HX-Reswap": "outerHTML"})


def _saved(request: Request, draft: Draft) -> HttpResponse:
    """This function will perform the act and lead to the package. The same form sent again leads there too."""
    visit, row = draft.scene.visit, draft.scene.row
    call = calls.call(
        row.code,
        draft.given,
        at=visit.at,
        act_id=draft.act_id,
        subject=draft.subject,
        language=draft.language,
        label=draft.label,
    )
    receipt = book.repeated(call, actor=visit.actor)
    if receipt is None:
        drafts.require_opinion(visit.actor, draft.opinion, version=draft.kept)
        receipt = book.perform(call, actor=visit.actor, at=visit.at)
        drafts.drop_opinion(visit.actor, draft.opinion, version=draft.kept)
    messages.success(request, "web-notice-done")
    return HttpResponseRedirect(addresses.subject("package", receipt.subject_number))


def _newer(draft: Draft) -> Newer | None:
    """This function will load the version or the draft that came in between, where one did."""
    if draft.refused is not None and draft.refused.code == "draft_changed":
        return _newer_draft(draft)
    if draft.refused is None or draft.refused.code != _STALE or draft.scene.found is None:
        return None
    visit = draft.scene.visit
    found = subjects.by_number(visit.actor, "package", number=draft.scene.found.number)
    shown = texts.shown([found.facts.text, *(each.text for each in found.facts.items)], actor=visit.actor)
    rows: list[Row] = list(composing.rows_of(found.facts, shown))
    _, things = _things(visit, draft.place, rows)
    return Newer(found.facts.edition, rows, things, shown[found.facts.text].text)


def _newer_draft(draft: Draft) -> Newer | None:
    visit = draft.scene.visit
    kept = drafts.of_opinion(visit.actor, draft.opinion)
    if kept is None:
        return None
    rows: list[Row] = list(kept.content["items"])
    _, things = _things(visit, draft.place, rows)
    return Newer(kept.version, rows, things, kept.content["text"], is_draft=True)


def _shown(request: Request, draft: Draft, *, read_of: Found, status: int = 200) -> HttpResponse:
    visit = draft.scene.visit
    shown = [text for each in draft.things.values() for text in each.shown]
    read = trace.note(visit.actor, shown, subject=(read_of.kind, read_of.facts.id), at=visit.at, door="web")
    organisation = draft.place["organisation"]
    where = names.called(visit.actor, [("body", organisation)])[organisation]
    page = composing_pages.page(request, draft, newer=_newer(draft), where=where, is_restricted=bool(read))
    return rendering.answer(request, page, status=status)
