"""One line of the journal: its envelope, the parts that this post may read, and its proof to take away."""

import json
from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from huiyin.kernel import canonical
from huiyin.kernel.refused import Refused
from huiyin.record import journal, proofs, trace, visibility
from huiyin.record.queries import history, subjects
from huiyin.record.queries.texts import Shown
from huiyin.web import addresses, framing, rendering, showing
from huiyin.web.pages import marks
from huiyin.web.pages.journal import LinePage, PartView
from huiyin.web.pages.parts import Fact, Link, Sentence
from huiyin.web.views.journal import attachment
from huiyin.web.visits import Request, Visit

GIVEN = "given"


@require_safe
def one(request: Request, number: int) -> HttpResponse:
    """This function will show one line; reading a restricted text of it leaves a trace."""
    visit = request.visit
    told = _told(visit, number)
    line = journal.line_of(visit.actor.site, str(told.act_id))
    if line is None:
        raise Refused("not_found", kind="line")
    _leave_trace(visit, told)
    reads = history.reads_the_journal(visit.actor)
    newest = journal.size(visit.actor.site) if visit.line is None else visit.line
    named = _subjects(visit, told)
    page = LinePage(
        frame=framing.frame_of(request, place="journal", reader_mark=any(each.restricted for each in told.texts)),
        crumbs=(Link(Sentence("web-journal-title"), "/journal/"),) if reads else (),
        number=number,
        words=showing.done(told.act),
        envelope=_envelope(json.loads(line.envelope), told),
        digest=told.digest,
        previous_digest=told.previous,
        parts=_parts(visit, json.loads(line.envelope), told),
        canonical=line.envelope,
        signer=showing.signer_of(visit, told),
        subjects=named[:1],
        touched=named[1:],
        mark=marks.state_mark("side", "awaiting_signature") if told.effect == "opened" else None,
        proof_url=addresses.proof(number),
        tools=(Link(Sentence("work-line-verifier"), "/journal/verifier.py"), *_key(visit)),
        command=f"python verifier.py proof proof-{number}.json --key site.key",
        earlier_url=addresses.line(number - 1) if reads and number > 1 else "",
        later_url=addresses.line(number + 1) if reads and number < newest else "",
    )
    return rendering.answer(request, page)


def _key(visit: Visit) -> tuple[Link, ...]:
    """This function will lead to the site's key once there is one: it is made with the first signature."""
    made = visit.account.site.own_key
    return (Link(Sentence("work-line-key"), "/journal/key/"),) if made else ()


@require_safe
def proof(request: Request, number: int) -> HttpResponse:
    """This function will hand out the proof of one line, with the parts that this post may read and no others."""
    visit = request.visit
    told = _told(visit, number)
    _leave_trace(visit, told)
    made = proofs.proof_of(visit.actor, str(told.act_id))
    return attachment(canonical.encode(made), name=f"proof-{number}.json", media_type="application/json")


def _told(visit: Visit, number: int) -> history.Told:
    """This function will find a line; on a past day the lines after it are not there yet."""
    if visit.line is not None and number > visit.line:
        raise Refused("not_found", kind="line")
    return history.one(visit.actor, number)


def _leave_trace(visit: Visit, told: history.Told) -> None:
    trace.note(visit.actor, told.texts, subject=told.subjects[0], at=visit.at, door="web")


def _envelope(envelope: dict[str, Any], told: history.Told) -> tuple[Fact, ...]:
    moments = {"performed_at": told.performed_at, "recorded_at": told.recorded_at}
    words = {
        "clock": Sentence(f"clock_source-{told.clock}"),
        "effect": Sentence(f"work-effect-{told.effect}"),
    }
    shown = ("act", "act_id", "effect", "performed_at", "recorded_at", "clock", "signed_by", "entered_by",
             "on_behalf_of", "post", "rules", "taxonomy", "based_on", "site")  # fmt: skip
    facts = []
    for name in shown:
        value = envelope[name]
        if value is None:
            continue
        told_as = moments.get(name) or words.get(name)
        facts.append(Fact(Sentence(f"web-fact-{name}"), told_as or str(value), code=told_as is None))
    return tuple(facts)


def _parts(visit: Visit, envelope: dict[str, Any], told: history.Told) -> tuple[PartView, ...]:
    known = {each.commitment: each for each in told.texts}
    return tuple(
        _given(visit, commitment, told) if name == GIVEN else _part(name, known[commitment])
        for name, commitment in envelope["parts"]
    )


def _given(visit: Visit, commitment: str, told: history.Told) -> PartView:
    """This function will show the codes of an act: to those who see what it is about."""
    if not told.given and not visibility.sees_all(visit.actor):
        return PartView(
            name=GIVEN,
            words=showing.part_words(GIVEN),
            commitment=commitment,
            mark=marks.state_mark("part", "hidden"),
            note=Sentence("web-passage-hidden"),
        )
    facts = tuple((showing.part_words(name), _written(value)) for name, value in told.given.items())
    return PartView(
        name=GIVEN,
        words=showing.part_words(GIVEN),
        commitment=commitment,
        mark=marks.state_mark("part", "shown"),
        facts=facts,
    )


def _written(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)


def _part(name: str, shown: Shown) -> PartView:
    state = "erased" if shown.erased else "hidden" if shown.hidden else "shown"
    mark, words = marks.state_mark("part", state), showing.part_words(name)
    if shown.kind == "file" and state == "shown":
        file = showing.file_link(shown)
        return PartView(name=name, words=words, commitment=shown.commitment, mark=mark, file=file)
    return PartView(name=name, words=words, commitment=shown.commitment, mark=mark, passage=showing.passage(shown))


def _subjects(visit: Visit, told: history.Told) -> tuple[Link, ...]:
    """This function will name the subjects of a line, and lead to those that the post may see."""
    named = history.numbers_of(visit.actor.site, [subject for _, subject in told.subjects])
    open_to = subjects.seen(visit.actor, told.subjects)
    return tuple(
        Link(showing.title_of(*named[each]), addresses.subject(*named[each]) if each in open_to else "")
        for _, each in told.subjects
        if each in named
    )
