"""The one view of every act of every kind: shows its form, performs it, and says why where it is refused."""

import dataclasses
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from huiyin.kernel import act, common, kinds, permit, signing
from huiyin.kernel.actor import Actor
from huiyin.kernel.facts import USUAL_LABEL
from huiyin.kernel.given import Fault
from huiyin.kernel.refused import Refused
from huiyin.kernel.row import ActRow
from huiyin.record import acts, calls, visibility
from huiyin.record.queries import drafting, names, subjects, texts
from huiyin.record.rule import NOTHING
from huiyin.web import (
    addresses,
    choices,
    documents,
    forms,
    framing,
    leaking,
    paper,
    posted,
    rendering,
    showing,
    trees,
    waiting,
)
from huiyin.web.choices import Scene
from huiyin.web.pages.act_form import ActFormPage, SelectField, problems_of
from huiyin.web.pages.notice import LeakRow
from huiyin.web.pages.package import DocumentItem
from huiyin.web.pages.parts import Link, Option, Passage, Sentence
from huiyin.web.posted import Posted
from huiyin.web.visits import Request

# Acts that take something away for good, or bind others; their sentence stands out.
_GRAVE = frozenset({"close", "annul", "expunge", "withdraw", "abolish", "relieve", "accept_risk", "same_person"})
_PREVIEWED = ("statement", "text", "title")
# What the book says of the act as a whole, where no rule of the kernel forbids it.
# Forms beside which there is a better place for the usual way.
_BETTER = {"package.compose": Link(Sentence("web-composer-elsewhere"), "/feedback/")}
# What links to a form say of it, beyond the subject.
_TOLD_BY_LINKS: Mapping[str, tuple[str, ...]] = {"plan.withdraw_comment": ("number",)}
_KEPT = 409
_FAULTY = 422


@dataclass(frozen=True, slots=True)
class Sheet:
    """One form on its way: the scene, the act's own id, what was typed, what is wrong."""

    scene: Scene
    act_id: str
    subject: str
    label: int
    signed: paper.Signed
    queries: Mapping[str, str]
    refused: Refused | None = None
    leaks: tuple[LeakRow, ...] | None = None

    @property
    def faults(self) -> tuple[Fault, ...]:
        return tuple(self.refused.facts.get("faults", ())) if self.refused is not None else ()


@require_http_methods(["GET", "HEAD", "POST"])
def on_subject(request: Request, *, plural: str, number: int, name: str) -> HttpResponse:
    """This function will show the form of an act on a subject, or perform it."""
    row = _row(plural, name, birth=False)
    found = subjects.by_number(request.visit.actor, row.kind, number=number)
    rules = showing.rules_of(request.visit, found, bundle=subjects.reach_of(request.visit.actor, found))
    scene = Scene(request.visit, row, found, rules, {})
    return _answered(request, scene)


@require_http_methods(["GET", "HEAD", "POST"])
def birth(request: Request, *, plural: str, name: str) -> HttpResponse:
    """This function will show the form of an act that makes a subject, or perform it."""
    row = _row(plural, name, birth=True)
    if row.kind in visibility.NEVER_THEIRS and visibility.rule(request.visit.actor, row.kind) is NOTHING:
        raise Refused("not_found", kind=row.kind)
    return _answered(request, Scene(request.visit, row, None, request.visit.rules, {}))


def _row(plural: str, name: str, *, birth: bool) -> ActRow:
    row = kinds.ROWS.get(f"{addresses.KINDS.get(plural, '')}.{name}")
    if row is None or row.birth is not birth:
        raise Refused("not_found", kind="finding")
    return row


def _answered(request: Request, scene: Scene) -> HttpResponse:
    if request.method == "POST":
        return _posted(request, scene)
    fits_the_state(scene)
    may_open(scene)
    if scene.found is None:
        values = choices.first_values(scene, {name: str(value) for name, value in request.GET.items()})
    else:
        values = choices.values_of(scene, scene.found) | _asked_for(scene, request)
    subject = scene.found.facts.id if scene.found else str(uuid.uuid4())
    sheet = Sheet(
        dataclasses.replace(scene, values=values),
        act_id=str(uuid.uuid4()),
        subject=subject,
        label=USUAL_LABEL,
        signed=paper.Signed(),
        queries={},
    )
    return rendering.answer(request, _page(request, sheet))


def _asked_for(scene: Scene, request: HttpRequest) -> dict[str, Any]:
    """This function will take from the address what a link on a page has said already: which comment is taken back."""
    return {name: request.GET[name] for name in _TOLD_BY_LINKS.get(scene.row.code, ()) if request.GET.get(name)}


def may_open(scene: Scene) -> None:
    """This function will refuse the form to a post that could never send it, nor enter it for somebody who could.

    :raises Refused: not_of_this_post.
    """
    subject = scene.found.facts if scene.found else None
    effective = act.effective_row(scene.row, subject)
    actor = scene.visit.actor
    if permit.provisos(actor.post_kind, effective.code) is None and not paper.may_enter(actor):
        posts = tuple(post.value for post in permit.posts_for(effective.code))
        raise Refused("not_of_this_post", act=effective.code, post=actor.post_kind.value, posts=posts)


def fits_the_state(scene: Scene) -> None:
    """This function will refuse a form that the kernel would refuse whatever was written into it.

    :raises Refused: waits_for_signatures, nothing_waits_for_signatures, wrong_state.
    """
    if scene.found is None:
        return
    row, facts = scene.row, scene.found.facts
    if facts.pending is None and row.name in common.SIGNATURE_ACTS:
        raise Refused("nothing_waits_for_signatures", kind=row.kind)
    if facts.pending is not None and row.name not in common.SIGNATURE_ACTS:
        raise Refused("waits_for_signatures", act=facts.pending.act)
    if facts.state not in row.from_states:
        raise Refused("wrong_state", act=row.code, state=f"{row.kind}.{facts.state}")


def _posted(request: Request, scene: Scene) -> HttpResponse:
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
    sheet = Sheet(
        scene,
        act_id=query.get("_act_id", ""),
        subject=scene.found.facts.id if scene.found else query.get("_subject", ""),
        label=int(str(query["_label"])) if query.get("_label", "") in ("0", "1", "2", "3") else USUAL_LABEL,
        signed=paper.Signed(),
        queries={key.removeprefix("_query."): str(value) for key, value in query.items() if key.startswith("_query.")},
    )
    try:
        values = form.values(scene.row.given)
        if scene.row.code in trees.EDITS:
            values = _tree(request, scene, values)
        sheet = dataclasses.replace(sheet, scene=dataclasses.replace(scene, values=values), signed=paper.read(form))
        if query.get("_add"):
            return _again(request, sheet, posted.with_row(values, query["_add"], fields=scene.row.given))
        if "_find" in query or "_remove" in query:
            proposed = dataclasses.replace(sheet.scene, values=choices.proposed(sheet.scene))
            return rendering.answer(request, _page(request, dataclasses.replace(sheet, scene=proposed)))
        if "_check" in query and leaking.is_checked(scene):
            checked = dataclasses.replace(sheet, leaks=leaking.in_form(sheet.scene))
            return rendering.answer(request, _page(request, checked))
        return _performed(request, sheet)
    except Refused as refused:
        if refused.code == "not_found":
            raise
        sheet = dataclasses.replace(sheet, refused=refused)
        status = _FAULTY if sheet.faults else _KEPT
        return rendering.answer(request, _page(request, sheet), status=status)


def _tree(request: HttpRequest, scene: Scene, values: dict[str, Any]) -> dict[str, Any]:
    """This function will put the rows of a taxonomy in order, or those of a table that was sent in their place."""
    if request.POST.get("_find") == "table":
        old = trees.before(scene.visit, scene.row.code, values=values, rules=scene.rules)
        try:
            for upload in request.FILES.getlist("_table")[:1]:
                values = {**values, "categories": trees.with_missing(trees.from_file(upload), kept=old)}
        except Refused:
            values = {**values, "_unread": True}
    return {**values, "categories": trees.in_order(values.get("categories", ()))}


def _again(request: Request, sheet: Sheet, values: dict[str, Any]) -> HttpResponse:
    longer = dataclasses.replace(sheet, scene=dataclasses.replace(sheet.scene, values=values))
    return rendering.answer(request, _page(request, longer))


def _performed(request: Request, sheet: Sheet) -> HttpResponse:
    """This function will perform the act and lead to its subject. The same form sent again leads there too."""
    scene, visit = sheet.scene, sheet.scene.visit
    signed = paper.signature(visit, sheet.signed) if sheet.signed.used else None
    call = calls.call(
        scene.row.code,
        scene.values,
        at=visit.at,
        act_id=sheet.act_id,
        subject=sheet.subject,
        paper=signed,
        language=visit.language,
        label=sheet.label,
    )
    actor: Actor = visit.actor
    if signed is not None:
        actor = calls.signer(visit.account, visit.account.active_post or signed.post, paper=signed, at=visit.at)
    receipt = acts.repeated(call, actor=actor)
    if receipt is None:
        _require_version(request, scene)
        receipt = acts.perform(call, actor=actor, at=visit.at)
    opened = receipt.effect == "opened"
    messages.success(request, "web-notice-opened" if opened else "web-notice-done", extra_tags="near" if opened else "")
    return HttpResponseRedirect(addresses.subject(scene.row.kind, receipt.subject_number))


def _require_version(request: HttpRequest, scene: Scene) -> None:
    """This function will refuse an act on what somebody else has changed since the form was opened.

    :raises Refused: changed_meanwhile.
    """
    read = request.POST.get("_version", "")
    if scene.found is not None and read and read != str(scene.found.facts.version):
        raise Refused("changed_meanwhile", kind=scene.row.kind, number=scene.found.number)


def _page(request: Request, sheet: Sheet) -> ActFormPage:
    scene = choices.in_its_round(sheet.scene)
    row, visit, found = scene.row, scene.visit, scene.found
    made = forms.made_for(scene, faults=sheet.faults, queries=sheet.queries)
    signed = paper.asked(visit, sheet.signed, faults=sheet.faults) if paper.may_enter(visit.actor) else None
    fields = (*made.fields, *(() if found else (_label_field(scene, sheet.label),)))
    asked = fields if signed is None else (*fields, signed.signer, signed.signed_date, signed.scan)
    kept = [("_act_id", sheet.act_id), *made.hidden]
    kept += [("_version", str(found.facts.version))] if found else [("_subject", sheet.subject)]
    effective = act.effective_row(row, found.facts if found else None)
    heading = showing.act_words(row.code, str(found.number)) if found else showing.act_name(row.code)
    back = addresses.subject(row.kind, found.number) if found else addresses.listing(row.kind)
    return ActFormPage(
        frame=framing.frame_of(request),
        crumbs=(Link(showing.title_of(row.kind, found.number), back),) if found else (),
        heading=heading,
        button=heading,
        fields=fields,
        action_url=request.path,
        cancel_url=back,
        hidden=tuple(kept),
        effect=showing.consequence(row.code),
        undo=showing.consequence(effective.code) if effective is not row and row.name == "countersign" else None,
        refused=rendering.sentence_of(sheet.refused) if sheet.refused is not None else None,
        problems=problems_of(asked) if sheet.faults else (),
        preview=_preview(scene),
        document=_document(scene),
        rulings=leaking.before_signing(visit, found),
        waiting=waiting.of(visit, found) if found else None,
        source=_source(scene, effective),
        signers=_signers(scene),
        paper=signed,
        grave=row.name in _GRAVE,
        help=_BETTER.get(row.code),
        checks=leaking.is_checked(scene),
        leaks=sheet.leaks,
    )


def _label_field(scene: Scene, label: int) -> SelectField:
    options = tuple(
        Option(str(each), showing.label_name(scene.rules, each), each == label)
        for each in showing.labels_open_to(scene.visit)
    )
    return SelectField(name="_label", label=Sentence("web-fact-label"), options=options)


def _preview(scene: Scene) -> Passage | None:
    """This function will show the text that the act is about, so that nobody signs what they have not before them."""
    if scene.found is None:
        return None
    for name in _PREVIEWED:
        commitment = getattr(scene.found.facts, name, None)
        if commitment:
            return showing.passage(texts.shown((commitment,), actor=scene.visit.actor)[commitment])
    return None


def _document(scene: Scene) -> tuple[DocumentItem, ...]:
    """This function will show all of an opinion that is signed or sent on; who revises it has it in fields."""
    found = scene.found
    if found is None or found.kind != "package" or scene.row.name == "revise":
        return ()
    actor = scene.visit.actor
    shown = texts.shown([each.text for each in found.facts.items], actor=actor)
    return documents.items(scene.visit, found.facts, shown=shown, things=drafting.things_of(actor, found.facts))


def _source(scene: Scene, effective: ActRow) -> Link | None:
    """This function will lead to the list whose file holds the same text still, where a text is expunged."""
    found = scene.found
    taken = getattr(found.facts, "imported_list", None) if found is not None else None
    if effective.name != "expunge" or not taken:
        return None
    named = names.called(scene.visit.actor, [("imported_list", taken)])
    return showing.link_to(scene.visit, named[taken]) if taken in named else None


def _signers(scene: Scene) -> tuple[Sentence, ...]:
    """This function will name whose signatures are outstanding once this one is given."""
    found = scene.found
    pending = found.facts.pending if found is not None else None
    effective = act.effective_row(scene.row, found.facts if found else None)
    if scene.row.name == "decline":
        return ()
    before = pending.signatures if pending is not None and effective is not scene.row else ()
    try:
        left = signing.sign(effective, before, actor=scene.visit.actor, rules=scene.rules)
    except Refused:
        left = signing.outstanding(effective, before, rules=scene.rules)
    return tuple(showing.one_of([f"post-{post.value}" for post in group]) for group in left)
