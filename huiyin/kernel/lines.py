"""Between an act and its line: how a decided act is sealed, and how a line is read back for replay and other sites."""

import datetime
from collections.abc import Mapping
from typing import Any

from huiyin.kernel import act, journal


def seal(
    entry: act.Entry,
    salt: bytes,
    *,
    number: int,
    recorded_at: datetime.datetime,
    previous: str,
    site: str | None = None,
    origin: journal.Origin | None = None,
) -> tuple[journal.Line, tuple[journal.Part, ...]]:
    """This function will make the line of a decided act, and its parts in the order of their names.

    ``salt`` is the one the act was called with. ``site`` is the journal that the line goes to, the entry's own unless
    the act was performed elsewhere; then ``origin`` says where its first line lies.
    """
    own = journal.make_part(
        journal.GIVEN, kind="given", value=entry.given, salt=salt, label=0, audience="all", language=None
    )
    parts = tuple(sorted((own, *entry.parts), key=lambda part: part.name))
    envelope = journal.Envelope(
        site=site or entry.site,
        number=number,
        act_id=entry.act_id,
        act=entry.act,
        effect=entry.effect,
        subjects=entry.subjects,
        performed_at=entry.performed_at,
        recorded_at=recorded_at,
        clock=entry.clock,
        signed_by=entry.signed_by,
        on_behalf_of=entry.on_behalf_of,
        entered_by=entry.entered_by,
        post=entry.post,
        rules=entry.rules,
        taxonomy=entry.taxonomy,
        based_on=entry.based_on,
        parts=tuple((part.name, part.commitment) for part in parts),
        previous=previous,
        origin=origin,
        apply=entry.apply_version,
    )
    return journal.seal_line(envelope), parts


def entry_of(line: journal.Envelope, given: Mapping[str, Any]) -> act.Entry:
    """This function will read the act back from its line and the value of its part ``given``, for :func:`act.apply`.

    The parts behind commitments are left out: what an act changes never depends on a text that may be erased.
    """
    return act.Entry(
        act=line.act,
        act_id=line.act_id,
        effect=line.effect,
        subjects=line.subjects,
        based_on=line.based_on,
        performed_at=line.performed_at,
        clock=line.clock,
        signed_by=line.signed_by,
        on_behalf_of=line.on_behalf_of,
        entered_by=line.entered_by,
        post=line.post,
        site=line.site if line.origin is None else line.origin.site,
        rules=line.rules,
        taxonomy=line.taxonomy,
        given=given,
        parts=(),
        apply_version=line.apply,
    )
