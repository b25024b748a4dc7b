"""The journal as a list, the checkpoint that was signed over it, and what checks it outside the building."""

import datetime
import inspect
from urllib.parse import urlencode

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from huiyin import verifier
from huiyin.kernel import checkpoint, kinds
from huiyin.kernel.refused import Refused
from huiyin.record import checkpoints, keys, visibility
from huiyin.record import journal as book
from huiyin.record.queries import history, subjects
from huiyin.web import addresses, framing, rendering, showing
from huiyin.web.pages import marks
from huiyin.web.pages.journal import CheckpointView, JournalPage, LineRow
from huiyin.web.pages.parts import Link, Option, Pager, Sentence
from huiyin.web.visits import Request, Visit

# What somebody types who has the files at hand, and nothing of this installation.
COMMANDS = (
    "pip install cryptography",
    "python verifier.py proof proof-12.json --key site.key",
    "python verifier.py journal journal.tar --key site.key --against checkpoint.txt",
)
_MOST_DIGITS = 15


@require_safe
def listing(request: Request) -> HttpResponse:
    """This function will show the lines of the journal, newest first, filtered by act and by day."""
    visit, query = request.visit, request.GET
    act = query.get("act", "") if query.get("act", "") in kinds.ROWS else ""
    first, last = _day(query.get("from", "")), _day(query.get("to", ""))
    before = _before(visit, query.get("before", ""), last=last)
    told, following = history.page(visit.actor, before=before, act=act)
    floor = subjects.line_of_day(visit.actor.site, first - datetime.timedelta(days=1)) if first else 0
    kept = tuple(each for each in told if each.number > floor)
    if following is not None and following <= floor + 1:
        following = None
    chosen = {name: query[name] for name in ("act", "from", "to", "as_of") if query.get(name)}
    page = JournalPage(
        frame=framing.frame_of(request, place="journal"),
        rows=_rows(visit, kept),
        pager=Pager(
            len(kept),
            next_url=f"/journal/?{urlencode({**chosen, 'before': following})}" if following else "",
            previous_url=f"/journal/?{urlencode(chosen)}" if query.get("before") else "",
        ),
        size=book.size(visit.actor.site) if visit.line is None else visit.line,
        acts=_acts(act),
        from_date=first.isoformat() if first else "",
        to_date=last.isoformat() if last else "",
        checkpoint=_checkpoint(visit),
        verifier_url="/journal/verifier.py",
        commands=COMMANDS,
    )
    return rendering.answer(request, page)


def _day(text: str) -> datetime.date | None:
    """This function will read a day of the filter; what is none filters nothing."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


def _before(visit: Visit, cursor: str, *, last: datetime.date | None) -> int | None:
    """This function will give the line that the page ends before: the cursor, the last day wanted, the day shown."""
    if cursor and not (cursor.isdecimal() and len(cursor) <= _MOST_DIGITS):
        raise Refused("bad_cursor")
    ends = [int(cursor)] if cursor else []
    if last is not None and last < datetime.date.max:
        ends.append(subjects.line_of_day(visit.actor.site, last) + 1)
    if visit.line is not None:
        ends.append(visit.line + 1)
    return min(ends, default=None)


def _acts(chosen: str) -> tuple[Option, ...]:
    return tuple(Option(code, showing.act_name(code), code == chosen) for code in kinds.ROWS)


def _rows(visit: Visit, told: tuple[history.Told, ...]) -> tuple[LineRow, ...]:
    named = history.numbers_of(visit.actor.site, [each.subjects[0][1] for each in told])
    opens = visit.actor.post_kind in visibility.ALL_OF_THE_SITE
    rows = []
    for each in told:
        kind, number = named[each.subjects[0][1]]
        name = showing.title_of(kind, number)
        words = showing.done(each.act)
        rows.append(
            LineRow(
                number=each.number,
                url=addresses.line(each.number),
                recorded_at=each.recorded_at,
                digest=each.digest,
                words=words if opens else Sentence("work-journal-act-on", {"act": words, "subject": name}),
                subject=Link(name, addresses.subject(kind, number)) if opens else None,
                signer=showing.signer_of(visit, each),
                mark=marks.state_mark("side", "awaiting_signature") if each.effect == "opened" else None,
                proof_url=addresses.proof(each.number),
            )
        )
    return tuple(rows)


def _checkpoint(visit: Visit) -> CheckpointView | None:
    stored = checkpoints.newest(visit.actor.site)
    if stored is None:
        return None
    head = checkpoint.Checkpoint.decode(checkpoint.Note.decode(stored.note).text)
    return CheckpointView(
        size=stored.size,
        root=head.root.hex(),
        signed_at=stored.signed_at,
        key_name=keys.public_key(visit.actor.site).name,
        note=stored.note,
        note_url="/journal/checkpoint/",
        key_url="/journal/key/",
    )


@require_safe
def note(request: Request) -> HttpResponse:
    """This function will hand out the newest signed checkpoint: the same text for everybody who is signed in."""
    stored = checkpoints.newest(request.visit.actor.site)
    if stored is None:
        raise Refused("not_found", kind="checkpoint")
    return attachment(stored.note.encode(), name=f"checkpoint-{stored.size}.txt", media_type="text/plain")


@require_safe
def key(request: Request) -> HttpResponse:
    """This function will hand out the line by which others verify what this site signs."""
    if not request.visit.account.site.own_key:
        raise Refused("not_found", kind="checkpoint")  # the key is made with the first signature, never by looking
    line = keys.verifier_key(request.visit.actor.site)
    return attachment(f"{line}\n".encode(), name="site.key", media_type="text/plain")


@require_safe
def program(request: Request) -> HttpResponse:
    """This function will hand out the checking program, one file that needs nothing of this house."""
    return attachment(inspect.getsource(verifier).encode(), name="verifier.py", media_type="text/x-python")


def attachment(content: bytes, *, name: str, media_type: str) -> HttpResponse:
    """This function will hand out a file that the browser saves and never shows."""
    return HttpResponse(
        content,
        content_type=f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
