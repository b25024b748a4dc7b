"""The feedback of a round: how far it has come for every organisation, and who was covered in its term."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from django.db.models import Q
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from huiyin.kernel import kinds, permit
from huiyin.record.queries import delivery, feedback, names, subjects
from huiyin.record.queries.delivery import Delivery
from huiyin.record.queries.feedback import Covered
from huiyin.web import addresses, framing, rendering, rounds, showing
from huiyin.web.pages import marks
from huiyin.web.pages.delivery import Cell, CoveragePage, CoveredRow, DeliveryRow, FeedbackPage, Phase, Share
from huiyin.web.pages.parts import Link, OpenAct, Sentence, Words
from huiyin.web.visits import Request, Visit

_NOBODY = ("", "")
_COLUMNS = ("heard", "decided", "principal", "leadership", "session", "receipts", "answers")
_MEETINGS = 10
_DEEPEST = 4
# Births that have an address of their own, or are begun from the page of the round.
_BEGINS = ("meeting.call", "session.schedule", "requirement.issue")


@require_safe
def progress(request: Request, *, number: int) -> HttpResponse:
    """This function will show the feedback of a round, organisation by organisation, with what is next for each."""
    visit = request.visit
    round_ = rounds.found(visit, number, page="feedback")
    told = delivery.deliveries(visit.actor, round_.facts.id, as_of=visit.line)
    where = names.bodies(visit.actor.site, {each.organisation for each in told} | {each.team for each in told})
    known = names.numbers(visit.actor.site, {each.organisation for each in told})
    meetings, _ = subjects.page(
        visit.actor, "meeting", condition=Q(round=round_.facts.id), size=_MEETINGS, as_of=visit.line
    )
    page = FeedbackPage(
        frame=framing.frame_of(request, place="feedback"),
        crumbs=(Link(showing.list_name("round"), addresses.listing("round")),),
        heading=rounds.title(visit, round_),
        mark=marks.state_mark("round", round_.facts.state),
        tabs=rounds.tabs(visit, number, current="feedback"),
        told=fed_back(told),
        shares=_shares(told),
        columns=tuple(Sentence(f"web-feedback-{name}") for name in _COLUMNS),
        rows=tuple(_row(visit, each, where, known, number) for each in told),
        acts=_begins(visit, round_.facts.id),
        meetings=tuple(_meeting(visit, each) for each in meetings),
        compose_url=rounds.compose_url(visit, round_) if told else "",
        as_of=visit.day,
        empty=Sentence("web-feedback-none"),
    )
    return rendering.answer(request, page)


def _meeting(visit: Visit, found: subjects.Found) -> Link:
    state = marks.state_mark("meeting", found.facts.state).words
    facts = {"number": str(found.number), "date": found.facts.day, "state": state}
    return Link(Sentence("web-feedback-meeting", facts), addresses.subject("meeting", found.number))


def _begins(visit: Visit, round_id: str) -> tuple[OpenAct, ...]:
    """This function will list what can be begun for the round as a whole."""
    if visit.as_of is not None:
        return ()
    return tuple(
        OpenAct(showing.act_name(code), f"{addresses.birth(code)}?round={round_id}")
        for code in _BEGINS
        if showing.may_begin(visit, kinds.ROWS[code])
    )


def fed_back(told: Sequence[Delivery]) -> Share:
    """This function will count the organisations that were told in both audiences, of those to be told."""
    wanted = [each for each in told if each.is_fed_back]
    return Share(Sentence("web-feedback-told"), sum(each.is_told for each in wanted), len(wanted))


def _shares(told: Sequence[Delivery]) -> tuple[Share, ...]:
    wanted = [each for each in told if each.is_fed_back]
    counted = (
        ("heard", sum(each.is_heard for each in told), len(told)),
        ("decided", sum(each.is_decided for each in told), len(told)),
        ("principal", sum(each.is_issued("principal") for each in wanted), len(wanted)),
        ("leadership", sum(each.is_issued("leadership") for each in wanted), len(wanted)),
        ("session", sum(each.is_told for each in wanted), len(wanted)),
        ("receipts", *_receipts(told)),
        ("answers", sum(each.answered for each in told), sum(each.asked for each in told)),
    )
    return tuple(Share(Sentence(f"web-feedback-{name}"), done, total) for name, done, total in counted)


def _receipts(told: Iterable[Delivery]) -> tuple[int, int]:
    signed = outstanding = 0
    for each in told:
        signed += each.signed
        outstanding += each.unsigned + each.refused
    return signed, signed + outstanding


def phases(told: Sequence[Delivery], *, closed: int, findings: int, state: str) -> tuple[Phase, ...]:
    """This function will lay out the phases of a round, each with its own completion."""
    by_name = dict(zip(_COLUMNS, _shares(told), strict=True))
    reported = sum(each.state != "assigned" for each in told)
    shares = {
        "on_site": (Share(Sentence("web-phase-reported"), reported, len(told)),),
        "reporting": (by_name["heard"], by_name["decided"]),
        "feedback": (by_name["principal"], by_name["leadership"], by_name["session"], by_name["receipts"]),
        "rectification": (by_name["answers"], Share(Sentence("web-phase-closed"), closed, findings)),
    }
    order = tuple(shares)
    at = order.index(state) if state in order else len(order) if state in ("evaluated", "archived") else -1
    return tuple(
        Phase(Sentence(f"web-state-round-{name}"), listed, done=place < at, current=place == at)
        for place, (name, listed) in enumerate(shares.items())
    )


def _row(
    visit: Visit,
    each: Delivery,
    where: Mapping[str, tuple[str, str]],
    known: Mapping[str, tuple[str, int]],
    number: int,
) -> DeliveryRow:
    act = delivery.next_act(each)
    following = _next(visit, each, act, number) if act else None
    organisation = visit.named(*where.get(each.organisation, _NOBODY))
    return DeliveryRow(
        organisation=Link(organisation, addresses.subject("body", known[each.organisation][1])),
        team_name=visit.named(*where.get(each.team, _NOBODY)),
        cells=_cells(each, number),
        next=following,
        next_words=showing.act_name(act) if act and following is None else None,
        done=not act,
    )


def _cells(each: Delivery, number: int) -> tuple[Cell, ...]:
    inspection = addresses.subject("inspection", each.number)
    told = [
        ("heard", "done" if each.is_heard else _begun(each.state == "reported"), inspection, ""),
        ("decided", _decided(each), inspection, ""),
        ("principal", *_document(each, "principal")),
        ("leadership", *_document(each, "leadership")),
        ("session", *_session(each)),
        ("receipts", *_signed(each)),
        ("answers", *_answered(each, number)),
    ]
    return tuple(
        Cell(Sentence(f"web-feedback-{name}"), marks.state_mark("delivery", state), url, words)
        for name, state, url, words in told
    )


def _begun(begun: bool) -> str:
    return "begun" if begun else "open"


def _decided(each: Delivery) -> str:
    if not each.is_decided:
        return "open"
    return "done" if each.is_fed_back else "otherwise"


def _document(each: Delivery, audience: str) -> tuple[str, str, Words]:
    document = each.documents.get(audience)
    if document is None:
        return _waited(each), "", ""
    url = addresses.subject("package", document.number)
    if document.facts.state == "issued":
        return "done", url, document.facts.issued_date or ""
    return "begun", url, marks.state_mark("package", document.facts.state).words


def _waited(each: Delivery) -> str:
    return "otherwise" if each.is_decided and not each.is_fed_back else "open"


def _session(each: Delivery) -> tuple[str, str, Words]:
    if each.session is None:
        return _waited(each), "", ""
    url, facts = addresses.subject("session", each.session.number), each.session.facts
    if each.is_told:
        return "done", url, facts.day
    return "begun", url, Sentence("web-feedback-on", {"date": facts.day, "time": facts.starts})


def _signed(each: Delivery) -> tuple[str, str, Words]:
    signed, total = _receipts([each])
    if not total:
        return _waited(each), "", ""
    facts = {"done": signed, "total": total, "refused": each.refused}
    state = "refused" if each.refused else "begun" if each.unsigned else "done"
    return state, "", Sentence("web-feedback-signed", facts)


def _answered(each: Delivery, number: int) -> tuple[str, str, Words]:
    if not each.asked:
        return "open", "", ""
    state = "done" if each.answered == each.asked else _begun(bool(each.answered))
    share = Share("", each.answered, each.asked)
    return state, rounds.address(number, "answers"), share.counted


def _next(visit: Visit, each: Delivery, act: str, number: int) -> Link | None:
    """This function will lead to where the next thing is done, for whoever may do it."""
    if visit.as_of is not None or permit.provisos(visit.actor.post_kind, act) is None:
        return None
    audience = next((name for name in ("principal", "leadership") if not each.is_issued(name)), "")
    places: Mapping[str, Callable[[], str]] = {
        "inspection": lambda: addresses.act(act, each.number),
        "package": lambda: _at_package(each, audience),
        "session": lambda: _at_session(each),
        "answer": lambda: rounds.address(number, "answers"),
    }
    return Link(showing.act_name(act), places[act.partition(".")[0]]())


def _at_package(each: Delivery, audience: str) -> str:
    document = each.documents.get(audience)
    if document is None:
        return addresses.compose(each.number, audience)
    return addresses.subject("package", document.number)


def _at_session(each: Delivery) -> str:
    if each.session is None:
        return f"{addresses.birth('session.schedule')}?inspection={each.inspection}"
    return addresses.subject("session", each.session.number)


@require_safe
def coverage(request: Request, *, number: int) -> HttpResponse:
    """This function will show which organisations of the term were inspected, and which not yet."""
    visit = request.visit
    round_ = rounds.found(visit, number, page="coverage")
    covered = feedback.coverage(visit.actor, round_.facts.term, as_of=visit.line)
    known = names.numbers(visit.actor.site, {each.body for each in covered})
    inspected = {("round", each) for one in covered for each in one.rounds}
    called = names.called(visit.actor, inspected)
    by_round = {each: showing.link_to(visit, named) for each, named in called.items()}
    page = CoveragePage(
        frame=framing.frame_of(request, place="feedback"),
        crumbs=(Link(showing.list_name("round"), addresses.listing("round")),),
        heading=rounds.title(visit, round_),
        term=round_.facts.term,
        tabs=rounds.tabs(visit, number, current="coverage"),
        covered=Share(Sentence("web-coverage-inspected"), sum(bool(each.rounds) for each in covered), len(covered)),
        rows=tuple(_covered(visit, each, depth, known, by_round) for each, depth in _in_order(covered)),
        as_of=visit.day,
    )
    return rendering.answer(request, page)


def _covered(
    visit: Visit,
    each: Covered,
    depth: int,
    known: Mapping[str, tuple[str, int]],
    by_round: Mapping[str, Link],
) -> CoveredRow:
    return CoveredRow(
        body=Link(visit.named(each.name, each.name_en), addresses.subject("body", known[each.body][1])),
        kind=showing.choice_words("body_kind", each.body_kind, language=visit.language),
        depth=min(depth, _DEEPEST),
        mark=marks.state_mark("delivery", "done" if each.rounds else "open"),
        rounds=tuple(by_round[one] for one in each.rounds if one in by_round),
    )


def _in_order(covered: Sequence[Covered]) -> list[tuple[Covered, int]]:
    """This function will put bodies under their parents, each with its depth; a body whose parent is not listed, or
    stands beneath itself, is at the top."""
    listed = {each.body: each for each in covered}
    under: dict[str, list[Covered]] = {}
    for each in covered:
        under.setdefault(each.parent if each.parent in listed else "", []).append(each)
    ordered: list[tuple[Covered, int]] = []
    waiting = [(each, 0) for each in reversed(under.get("", []))]
    while waiting:
        each, depth = waiting.pop()
        ordered.append((each, depth))
        waiting += [(child, depth + 1) for child in reversed(under.get(each.body, []))]
    placed = {each.body for each, _ in ordered}
    return ordered + [(each, 0) for each in covered if each.body not in placed]
