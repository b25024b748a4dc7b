"""Copy notices: what was sent to whom, received and used, as a matrix and as a table; and the page of one."""

from collections.abc import Iterator, Mapping, Sequence

from django.http import HttpResponse, StreamingHttpResponse
from django.views.decorators.http import require_safe

from huiyin.kernel import kinds
from huiyin.kernel.copy_notice import CopyNotice
from huiyin.record import trace
from huiyin.record.queries import copies, names, subjects, texts
from huiyin.record.queries.copies import Copy, Recipient
from huiyin.record.queries.history import Told
from huiyin.record.queries.names import Named
from huiyin.web import addresses, beside, framing, rendering, showing, tables
from huiyin.web.pages import marks
from huiyin.web.pages.copies import CopiesPage, CopyCell, CopyPage, RecipientRow, ToldRow
from huiyin.web.pages.notice import ChainStep
from huiyin.web.pages.parts import Fact, FileLink, Link, OpenAct, Option, Sentence, Words
from huiyin.web.visits import Request, Visit

CSV_ADDRESS = "/copy_notices.csv"
MOST_TOLD = 100
_HEADS = (
    "web-copies-recipient",
    "field-recipient_kind",
    "web-ledger-number",
    "web-ledger-state",
    "web-plans-findings",
    "web-fact-sent_date",
    "field-copy_notice-send-due_date",
    "web-copies-late",
)
_ROUNDS = 20


def _matrix(visit: Visit, asked: str) -> tuple[Recipient, ...]:
    round_id = names.of_id(asked)
    wanted = str(round_id) if round_id else ""
    return copies.matrix(visit.actor, on=visit.day, round_id=wanted, as_of=visit.line)


@require_safe
def matrix(request: Request) -> HttpResponse:
    """This function will show bodies with their copies, and findings against bodies."""
    visit, asked = request.visit, request.GET.get("round", "")
    recipients = _matrix(visit, asked)
    turned = copies.by_finding(recipients)
    wanted = [("body", each.body) for each in recipients] + [("finding", each) for each in list(turned)[:MOST_TOLD]]
    called = names.called(visit.actor, [pair for pair in wanted if pair[1]])
    rounds = names.candidates(visit.actor, "round", most=_ROUNDS)
    page = CopiesPage(
        frame=framing.frame_of(request, place="copy"),
        recipients=tuple(_recipient(visit, each, called.get(each.body)) for each in recipients),
        body_names=tuple(_name(visit, called.get(each.body)) for each in recipients),
        told=tuple(
            _told(visit, finding, cells, called, recipients) for finding, cells in list(turned.items())[:MOST_TOLD]
        ),
        more=max(0, len(turned) - MOST_TOLD),
        rounds=(
            Option("", Sentence("web-copies-all-rounds"), not asked),
            *(Option(each.subject, showing.name_of(visit, each), each.subject == asked) for each in rounds),
        ),
        csv_url=f"{CSV_ADDRESS}?{request.GET.urlencode()}" if recipients else "",
        acts=tuple(
            OpenAct(showing.act_name(row.code), addresses.birth(row.code), main=True)
            for row in kinds.KINDS["copy_notice"].acts
            if showing.may_begin(visit, row)
        ),
    )
    return rendering.answer(request, page)


def _name(visit: Visit, named: Named | None) -> str:
    return visit.named(named.name, named.name_en) if named is not None else ""


def _recipient(visit: Visit, each: Recipient, named: Named | None) -> RecipientRow:
    return RecipientRow(
        name=_name(visit, named),
        url=addresses.subject("body", named.number) if named is not None else "",
        role=Sentence(f"choice-recipient_kind-{each.copies[-1].recipient_kind}"),
        copies=tuple(_cell(visit, copy) for copy in each.copies),
        acknowledged=each.acknowledged,
        used=each.used,
        late=each.late,
    )


def _cell(visit: Visit, copy: Copy) -> CopyCell:
    return CopyCell(
        number=str(copy.number),
        url=addresses.subject("copy_notice", copy.number),
        mark=marks.state_mark("copy_notice", copy.state),
        due=showing.due_of(copy.due_date, day=visit.day, rules=visit.rules),
        findings=copy.findings,
        sent_date=copy.sent_date,
    )


def _told(
    visit: Visit,
    finding: str,
    cells: Mapping[str, Sequence[Copy]],
    called: Mapping[str, Named],
    recipients: Sequence[Recipient],
) -> ToldRow:
    named = called.get(finding)
    words: Words = Sentence("web-copies-common-text") if not finding else Sentence("web-copies-unseen-finding")
    if named is not None:
        words = showing.name_of(visit, named)
    return ToldRow(
        words,
        addresses.subject("finding", named.number) if named is not None else "",
        tuple(
            (_name(visit, called.get(each.body)), tuple(_cell(visit, copy) for copy in cells.get(each.body, ())))
            for each in recipients
        ),
    )


@require_safe
def as_csv(request: Request) -> StreamingHttpResponse:
    """This function will give the copies as a table: one line for each copy notice."""
    visit = request.visit
    recipients = _matrix(visit, request.GET.get("round", ""))
    told = {("finding", finding) for each in recipients for copy in each.copies for finding in copy.told}
    called = names.called(visit.actor, [*told, *(("body", each.body) for each in recipients)])
    return tables.answer(_lines(visit, recipients, called), name=f"copies-{visit.day.isoformat()}")


def _lines(visit: Visit, recipients: Sequence[Recipient], called: Mapping[str, Named]) -> Iterator[list[str]]:
    yield [tables.said(visit, Sentence(each)) for each in _HEADS]
    for recipient in recipients:
        for copy in recipient.copies:
            yield [
                _name(visit, called.get(recipient.body)),
                tables.said(visit, Sentence(f"choice-recipient_kind-{copy.recipient_kind}")),
                str(copy.number),
                tables.said(visit, Sentence(f"web-state-copy_notice-{copy.state}")),
                " ".join(str(called[each].number) for each in copy.told if each in called),
                copy.sent_date.isoformat(),
                copy.due_date.isoformat() if copy.due_date else "",
                tables.said(visit, Sentence("web-yes")) if copy.late else "",
            ]


@require_safe
def one(request: Request, *, number: int) -> HttpResponse:
    """This function will show one copy notice. Reading a restricted text leaves a trace."""
    visit = request.visit
    found = subjects.by_number(visit.actor, "copy_notice", number=number, as_of=visit.line)
    facts: CopyNotice = found.facts
    told = beside.told_of(visit, found)
    shown = texts.shown([facts.text, facts.use], actor=visit.actor)
    read = trace.note(visit.actor, shown.values(), subject=("copy_notice", facts.id), at=visit.at, door="web")
    called = names.called(
        visit.actor,
        [("round", facts.round), ("body", facts.recipient), *(("finding", each) for each in facts.findings)],
    )
    common = beside.beside(visit, found, told=told)
    recipient = called.get(facts.recipient)
    findings = beside.links_to(visit, called, ids=facts.findings)
    page = CopyPage(
        frame=framing.frame_of(request, place="copy", reader_mark=bool(read)),
        crumbs=(Link(showing.list_name("copy_notice"), addresses.listing("copy_notice")),),
        number=str(number),
        recipient=showing.link_to(visit, recipient) if recipient is not None else None,
        text=showing.passage(shown.get(facts.text)),
        findings=findings,
        findings_unseen=len(facts.findings) - len(findings),
        use=showing.passage(shown.get(facts.use)) if facts.use else None,
        chain=_chain(visit, facts, told),
        files=_files(told),
        facts=_facts(visit, facts, called),
        **common,
    )
    return rendering.answer(request, page)


def _chain(visit: Visit, facts: CopyNotice, told: Sequence[Told]) -> tuple[ChainStep, ...]:
    """This function will show when it was sent, received and used, and by whom."""
    newest = {each.act: each for each in reversed(told)}
    received = newest.get("copy_notice.acknowledge") if facts.acknowledged_date else None
    used = newest.get("copy_notice.state_use") if facts.used_date else None
    return (
        beside.step(visit, Sentence("did-send"), told=newest.get("copy_notice.send")),
        beside.step(visit, Sentence("did-acknowledge"), told=received, state="next"),
        beside.step(visit, Sentence("did-state_use"), told=used, state="next" if received is not None else "later"),
    )


def _files(told: Sequence[Told]) -> tuple[FileLink, ...]:
    return tuple(
        showing.file_link(part)
        for each in told
        for part in each.texts
        if part.kind == "file" and not part.name.startswith("scan.")
    )


def _facts(visit: Visit, facts: CopyNotice, called: Mapping[str, Named]) -> tuple[Fact, ...]:
    listed = [
        Fact(Sentence("web-fact-label"), showing.label_name(visit.rules, facts.label)),
        Fact(Sentence("field-recipient_kind"), Sentence(f"choice-recipient_kind-{facts.recipient_kind}")),
    ]
    if facts.round in called:
        link = showing.link_to(visit, called[facts.round])
        listed.append(Fact(Sentence("web-fact-round"), link.words, link.url))
    return tuple(listed)
