"""What is told of a finding's texts beside its thread: public wording, objection, and all versions on a page."""

import datetime
import itertools
from collections.abc import Mapping, Sequence

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from huiyin.kernel.finding import Finding
from huiyin.record import trace
from huiyin.record.queries import subjects, versions
from huiyin.record.queries.history import Told
from huiyin.record.queries.texts import Shown
from huiyin.record.queries.versions import Version
from huiyin.web import addresses, framing, rendering, showing
from huiyin.web.pages import comparison, marks
from huiyin.web.pages.parts import Link, Passage, Sentence, Words
from huiyin.web.pages.wording import FindingTextsPage, ObjectionView, TextView, VersionView, WordingView
from huiyin.web.visits import Request, Visit


def wording_of(
    visit: Visit,
    facts: Finding,
    *,
    shown: Mapping[str, Shown],
    people: Mapping[str, tuple[str, str]],
    told: Sequence[Told],
) -> WordingView | None:
    """This function will show the public wording of a finding to those who may read it."""
    wording = facts.wording
    text = shown.get(wording.text) if wording is not None else None
    if wording is None or text is None or text.hidden:
        return None
    writers = [visit.named(*people[each]) for each in wording.written_by if each in people]
    line = next((each for each in told if each.act == "finding.release_wording"), None)
    released = wording.released_date is not None and line is not None
    return WordingView(
        passage=showing.passage(text),
        mark=marks.state_mark("wording", "released" if wording.released_date else "written"),
        writers=Sentence("web-listed", {"listed": tuple(writers)}) if writers else None,
        released_by=showing.signer_of(visit, line) if released and line is not None else None,
        released_date=datetime.date.fromisoformat(wording.released_date) if wording.released_date else None,
    )


def objection_of(visit: Visit, facts: Finding, *, told: Sequence[Told]) -> ObjectionView | None:
    """This function will show the last objection with its reasons, and its decision with its own."""
    objection = facts.objection
    if objection is None:
        return None
    raised = next((each for each in told if each.act == "finding.object"), None)
    decided = next((each for each in told if each.act == "finding.decide_objection"), None)
    if objection.decision is None:
        decided = None
    return ObjectionView(
        mark=marks.state_mark("objection", objection.decision or "open"),
        on=datetime.date.fromisoformat(objection.on),
        reason=_reason(raised),
        signer=showing.signer_of(visit, raised) if raised is not None else None,
        decided_on=datetime.date.fromisoformat(objection.decided_on) if objection.decided_on else None,
        decision_reason=_reason(decided),
        decided_by=showing.signer_of(visit, decided) if decided is not None else None,
    )


def _reason(told: Told | None) -> Passage | None:
    if told is None:
        return None
    part = next((each for each in told.texts if each.name == "reason"), None)
    return showing.passage(part) if part is not None else None


def texts_address(number: int) -> str:
    """This function will give the address of all versions of a finding's texts."""
    return f"{addresses.subject('finding', number)}texts/"


@require_safe
def texts(request: Request, *, number: int) -> HttpResponse:
    """This function will show every version of every text of a finding. Reading a restricted one leaves a trace."""
    visit = request.visit
    found = subjects.by_number(visit.actor, "finding", number=number, as_of=visit.line)
    told = versions.of_finding(visit.actor, found.facts.id, as_of=visit.line)
    shown = [each.text for each in told] + [each.reason for each in told if each.reason is not None]
    read = trace.note(visit.actor, shown, subject=("finding", found.facts.id), at=visit.at, door="web")
    title = showing.title_of("finding", number)
    page = FindingTextsPage(
        frame=framing.frame_of(request, place="ledger", reader_mark=bool(read)),
        crumbs=(Link(title, addresses.subject("finding", number)),),
        number=str(number),
        texts=tuple(
            TextView(_name(*place), _versions(visit, list(of)))
            for place, of in itertools.groupby(
                sorted(told, key=lambda each: (each.field != "statement", each.place)),
                key=lambda each: (each.field, each.place),
            )
        ),
    )
    return rendering.answer(request, page)


def _name(field: str, place: int) -> Words:
    if field == "statement":
        return Sentence("web-finding-statement")
    return Sentence("web-texts-manifestation", {"place": place + 1})


def _versions(visit: Visit, of: Sequence[Version]) -> tuple[VersionView, ...]:
    """This function will show the versions of one text, newest first, each held against the one before."""
    listed = []
    for place, each in enumerate(of):
        before = of[place - 1] if place else None
        comparable = before is not None and before.text.text and each.text.text
        listed.append(
            VersionView(
                name=Sentence("web-passage-version", {"version": place + 1}),
                passage=showing.passage(each.text, version=place + 1),
                at=each.recorded_at,
                line=each.line,
                line_url=addresses.line(each.line) if each.told is not None else "",
                act=showing.done(each.told.act) if each.told is not None else "",
                signer=showing.signer_of(visit, each.told) if each.told is not None else None,
                reason=showing.passage(each.reason) if each.reason is not None else None,
                current=each.until_line is None,
                compared=comparison.side_by_side(
                    before.text.text,
                    each.text.text,
                    left_name=Sentence("web-passage-version", {"version": place}),
                    right_name=Sentence("web-passage-version", {"version": place + 1}),
                    languages=(before.text.language or "", each.text.language or ""),
                )
                if before is not None and comparable
                else None,
            )
        )
    return tuple(reversed(listed))
