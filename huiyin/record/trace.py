"""The trace of restricted reading: who read which restricted text, in which post, when, through which door.

A door that shows texts notes them here in the same transaction; whoever keeps the audit reads it. Nothing in it is ever
changed, and it says that a text was read, never what it says. What a door gives to a program counts as taken out, too.
"""

import datetime
import html
import json
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from huiyin.kernel.actor import Actor, Post
from huiyin.kernel.refused import Refused
from huiyin.people import temporal
from huiyin.record import tables, takings
from huiyin.record.models import Line, ReadTrace, SubjectHead
from huiyin.record.queries import texts
from huiyin.record.queries.files import Held
from huiyin.record.queries.texts import Shown

DOORS = ("web", "api", "cli", "paper")
GIVING = frozenset({"api", "cli"})  # what comes out there is data, and not a page to be read
READERS = frozenset({Post.AUDITOR, Post.AUDIT_ADMINISTRATOR})
SIZE = 50
_BEGINNING = 12


@dataclass(frozen=True, slots=True)
class Read:
    """One reading of one text; ``part`` is its commitment, ``place`` the row's own id."""

    place: uuid.UUID
    person: uuid.UUID
    post: uuid.UUID
    kind: str
    subject: uuid.UUID
    part: str
    at: datetime.datetime
    door: str


def note(actor: Actor, shown: Iterable[Shown], *, subject: tuple[str, str], at: datetime.datetime, door: str) -> int:
    """This function will note the restricted ones among the texts that were shown, and give their number.

    ``subject`` is kind and id of what was opened; each text counts once. Whoever stands in or enters for somebody is
    noted as the person that they are.

    :raises ValueError: for a door that isn't there.
    :raises Refused: as :func:`note_all`.
    """
    return note_all(actor, ((subject, shown),), at=at, door=door)


def note_all(
    actor: Actor, read: Iterable[tuple[tuple[str, str], Iterable[Shown]]], *, at: datetime.datetime, door: str
) -> int:
    """This function will note the same for several subjects at once: one statement, none where nothing is restricted.

    At a door that gives data, each subject of which a text is shown counts as taken out.

    :raises ValueError: for a door that isn't there.
    :raises Refused: as ``takings.take``; then nothing may be shown.
    """
    if door not in DOORS:
        raise ValueError(f"There is no door {door!r}.")
    read = [(subject, tuple(shown)) for subject, shown in read]
    if door in GIVING:
        takings.take(actor, taken(read), at=at)
    return _insert(actor, read, at=at, door=door)


def note_file(actor: Actor, held: Held, *, at: datetime.datetime, door: str) -> int:
    """This function will note a restricted file that is handed out, and count it as taken out, whichever door it is: a
    file is no page.

    :raises Refused: as ``takings.take``; then it may not be handed out.
    """
    restricted = held.label >= texts.RESTRICTED_LABEL
    subject = (held.kind, held.subject)
    takings.take(actor, takings.of_file(actor.site, subject, restricted=restricted), at=at)
    return _insert(actor, [(subject, (held.shown,))], at=at, door=door)


def _insert(
    actor: Actor, read: Iterable[tuple[tuple[str, str], Iterable[Shown]]], *, at: datetime.datetime, door: str
) -> int:
    made = [
        (str(temporal.new_id()), actor.site, actor.entered_by, actor.post, *subject, commitment, at, door)
        for subject, shown in read
        for commitment in sorted({each.commitment for each in shown if each.restricted})
    ]
    tables.insert(ReadTrace, made)
    texts.watch().noted.update(each[-3] for each in made)
    return len(made)


def taken(read: Iterable[tuple[tuple[str, str], Iterable[Shown]]]) -> dict[str, bool]:
    """This function will tell of which subjects a text is shown, and of which a restricted one."""
    told: dict[str, bool] = {}
    for (_, subject), shown in read:
        seen = [each.restricted for each in shown if each.value is not None]
        if seen:
            told[subject] = any(seen) or told.get(subject, False)
    return told


def note_left(actor: Actor, content: str | None, *, at: datetime.datetime, door: str) -> int:
    """This function will note what a door shows in its answer and has not noted itself, and give the number.

    ``content`` is the answer as it leaves; None takes all for shown, where it leaves piece by piece. Each text is noted
    under the subject of its line.
    """
    left = [each for each in texts.watch().left() if content is None or _is_in(each, content)]
    if not left:
        return 0
    lines = Line.objects.filter(site=actor.site, number__in={each.line for each in left})
    about = {number: tuple(json.loads(raw)["subjects"][0]) for number, raw in lines.values_list("number", "envelope")}
    return note_all(actor, [(about[each.line], (each,)) for each in left], at=at, door=door)


def _is_in(shown: Shown, content: str) -> bool:
    """This function will tell by its beginning whether a text is in an answer: many a page shows no more of it."""
    said = shown.text or str((shown.value or {}).get("file_name", ""))
    begins = said.strip().partition("\n")[0][:_BEGINNING]
    forms = (begins, html.escape(begins), html.escape(begins).replace("&#x27;", "&#39;"), json.dumps(begins)[1:-1])
    return any(each in content for each in forms)


def page(
    actor: Actor,
    *,
    subject: uuid.UUID | None = None,
    person: uuid.UUID | None = None,
    finding: int | None = None,
    before: uuid.UUID | None = None,
    size: int = SIZE,
) -> tuple[Read, ...]:
    """This function will list readings, newest first: two queries at most.

    ``finding`` keeps those of the finding of that number; ``before`` is the place of the last one of the page before.

    :raises Refused: not_found, for a post that doesn't keep the audit; bad_cursor.
    """
    if actor.post_kind not in READERS:
        raise Refused("not_found", kind="trace")
    found = ReadTrace.objects.filter(site=actor.site)
    if before is not None:
        edge = found.filter(id=before).values_list("at", flat=True).first()
        if edge is None:
            raise Refused("bad_cursor")
        found = found.filter(at__lte=edge).exclude(at=edge, id__gte=before)
    if subject is not None:
        found = found.filter(subject=subject)
    if person is not None:
        found = found.filter(person=person)
    if finding is not None:
        heads = SubjectHead.objects.filter(site=actor.site, kind="finding", number=finding)
        found = found.filter(subject__in=heads.values("subject"))
    columns = ("id", "person", "post", "kind", "subject", "part", "at", "door")
    return tuple(Read(*row) for row in found.order_by("-at", "-id").values_list(*columns)[:size])
