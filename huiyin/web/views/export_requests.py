"""Bulk exports: why an export takes two persons, and the page of one on its way from request to file."""

import datetime
import uuid
from collections.abc import Sequence

from django.conf import settings
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from huiyin.kernel.bulk_export import BulkExport
from huiyin.kernel.refused import Refused
from huiyin.record import bulk_exports, trace
from huiyin.record.bulk_exports import Holding
from huiyin.record.queries import names, subjects, texts
from huiyin.record.queries.history import Told
from huiyin.record.queries.ledger import Wanted
from huiyin.web import addresses, beside, conditions, framing, papers, rendering, showing
from huiyin.web.pages.bulk_export import BulkExportPage, ExportRefusedPage
from huiyin.web.pages.notice import ChainStep
from huiyin.web.pages.parts import Fact, Link, Sentence, Words
from huiyin.web.visits import Request, Visit

REQUEST = "bulk_export.request"


def why(request: Request, found: Holding, *, wanted: Wanted, refused: Refused) -> HttpResponse:
    """This function will say why one person may not take an export, with the request at hand, status 403."""
    visit = request.visit
    pairs = conditions.of(wanted)
    most = settings.HUIYIN.bulk_rows
    reasons = []
    if found.rows > most:
        reasons.append(Sentence("web-export-too-many", {"rows": found.rows, "most": most}))
    if found.highest_label >= texts.RESTRICTED_LABEL:
        label = showing.label_name(visit.rules, found.highest_label)
        reasons.append(Sentence("web-export-restricted", {"label": label}))
    if not reasons:
        reasons.append(rendering.sentence_of(refused))
    page = ExportRefusedPage(
        frame=framing.frame_of(request, place="ledger"),
        crumbs=(Link(Sentence("web-rail-ledger"), "/findings/"),),
        reasons=tuple(reasons),
        way=Sentence("web-export-way"),
        conditions=conditions.words_of(visit, pairs),
        request_url=addresses.birth(REQUEST),
        back=Link(Sentence("web-export-back"), f"/findings/?{request.GET.urlencode()}"),
        hidden=_hidden(pairs),
    )
    return rendering.answer(request, page, status=403)


def why_not_printed(request: Request, refused: Refused, *, number: int) -> HttpResponse:
    """This function will say why one person may not print a round, with the request at hand, status 403."""
    visit = request.visit
    round_id = subjects.by_number(visit.actor, "round", number=number).facts.id
    pairs = [("round", round_id), (bulk_exports.PAPERS, bulk_exports.PACKAGES)]
    papers_url = papers.address("round", number)
    page = ExportRefusedPage(
        frame=framing.frame_of(request, place="round"),
        crumbs=(Link(showing.title_of("round", number), addresses.subject("round", number)),),
        reasons=(rendering.sentence_of(refused),),
        way=Sentence("web-export-print-way"),
        conditions=conditions.words_of(visit, pairs),
        request_url=addresses.birth(REQUEST),
        back=Link(Sentence("web-export-print-back"), papers_url),
        hidden=_hidden(pairs),
    )
    return rendering.answer(request, page, status=403)


def _hidden(pairs: conditions.Pairs) -> tuple[tuple[str, str], ...]:
    """This function will carry conditions to the form of the request."""
    named = [(f"conditions.{place}.{key}", part) for place, pair in enumerate(pairs) for key, part in
             zip(("name", "value"), pair, strict=True)]  # fmt: skip
    return (*named, ("_find", "why"), ("_act_id", str(uuid.uuid4())), ("_subject", str(uuid.uuid4())))


@require_safe
def one(request: Request, *, number: int) -> HttpResponse:
    """This function will show one bulk export, with its file to the one who took it today."""
    visit = request.visit
    found = subjects.by_number(visit.actor, "bulk_export", number=number, as_of=visit.line)
    facts: BulkExport = found.facts
    told = beside.told_of(visit, found)
    shown = texts.shown([facts.purpose, *(value for _, value in facts.conditions)], actor=visit.actor)
    read = trace.note(visit.actor, shown.values(), subject=("bulk_export", facts.id), at=visit.at, door="web")
    pairs = [(name, shown[value].text) for name, value in facts.conditions]
    own = facts.requester in visit.actor.identities
    there = own and facts.state == "taken" and facts.taken_date == visit.today.isoformat() and visit.as_of is None
    printed = _printed(visit, pairs)
    common = beside.beside(visit, found, told=told)
    page = BulkExportPage(
        frame=framing.frame_of(request, place="ledger", reader_mark=bool(read)),
        crumbs=(Link(showing.list_name("bulk_export"), addresses.listing("bulk_export")),),
        number=str(number),
        purpose=showing.passage(shown.get(facts.purpose)),
        conditions=conditions.words_of(visit, pairs),
        file_url=f"{addresses.subject('bulk_export', number)}findings.csv" if there and printed is None else "",
        print_url=printed if there and printed else "",
        explained=_explained(facts, own=own, there=there, printed=printed is not None),
        chain=_chain(visit, facts, told),
        facts=_facts(visit, facts, printed=printed is not None),
        **common,
    )
    return rendering.answer(request, page)


def _printed(visit: Visit, pairs: conditions.Pairs) -> str | None:
    """This function will give the address at which the packages of an export are printed, empty where the round is not
    seen; None for an export of the ledger.
    """
    wanted = [value for name, value in pairs if name == "round"]
    if (bulk_exports.PAPERS, bulk_exports.PACKAGES) not in pairs or not wanted:
        return None
    known = names.called(visit.actor, [("round", wanted[0])])
    return papers.address("round", known[wanted[0]].number) if wanted[0] in known else ""


def _explained(facts: BulkExport, *, own: bool, there: bool, printed: bool) -> Words:
    """This function will say what comes next, for the requester and for whoever else looks at it."""
    if there:
        return Sentence("web-export-print-there" if printed else "web-export-there")
    if facts.state == "approved":
        return Sentence("web-export-take" if own else "web-export-waits", {"date": facts.until_date or ""})
    return Sentence(f"web-export-{facts.state}" if facts.state != "annulled" else "web-state-annulled")


def _chain(visit: Visit, facts: BulkExport, told: Sequence[Told]) -> tuple[ChainStep, ...]:
    newest = {each.act.partition(".")[2]: each for each in reversed(told)}
    if facts.state == "refused":
        last = [beside.step(visit, Sentence("did-refuse"), told=newest.get("refuse"))]
    else:
        approved = newest.get("approve") if facts.approved_by else None
        taken = newest.get("take") if facts.taken_date else None
        last = [
            beside.step(visit, Sentence("did-approve"), told=approved, state="next"),
            beside.step(visit, Sentence("did-take"), told=taken, state="next" if approved is not None else "later"),
        ]
    return (beside.step(visit, Sentence("did-request"), told=newest.get("request")), *last)


def _facts(visit: Visit, facts: BulkExport, *, printed: bool) -> tuple[Fact, ...]:
    who = names.called(visit.actor, [("person", facts.requester)])
    listed = [Fact(Sentence("web-fact-requester"), *_link(visit, each)) for each in who.values()]
    listed.append(Fact(Sentence("web-export-packages" if printed else "field-row_count"), facts.row_count))
    listed.append(Fact(Sentence("field-highest_label"), showing.label_name(visit.rules, facts.highest_label)))
    listed.append(Fact(Sentence("field-journal_size"), facts.journal_size))
    if facts.until_date:
        until = datetime.date.fromisoformat(facts.until_date)
        listed.append(Fact(Sentence("field-bulk_export-approve-until_date"), until))
    return tuple(listed)


def _link(visit: Visit, named: names.Named) -> tuple[Words, str]:
    link = showing.link_to(visit, named)
    return link.words, link.url
