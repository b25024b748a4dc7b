"""The one door to write: an act comes in, a line goes into the journal, and what it changed is put beside it.

Order within the one transaction: hold off batches, read, lock the subjects by id, decide, lock the journal's
head, seal the line, write. The head is locked last, or acts on different subjects would fork the journal.
"""

import datetime
from collections.abc import Callable, Mapping
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils.module_loading import import_string

from huiyin.kernel import act, given
from huiyin.kernel import journal as kernel_journal
from huiyin.kernel.actor import Actor
from huiyin.kernel.refused import Refused
from huiyin.record import database, journal, parts
from huiyin.record.batch import Batch, Receipt
from huiyin.record.models import Line, SubjectHead
from huiyin.record.settling import Moved, settle
from huiyin.record.shelf import Shelf

TRIES = 4


def perform(call: act.Call, *, actor: Actor, at: datetime.datetime) -> Receipt:
    """This function will perform one act, or refuse it and change nothing.

    The same act again, known by its ``act_id``, gives the receipt of the first time. ``at`` is now, aware, in
    UTC.

    :raises Refused: any code of :func:`settling.settle`; act_id_reused, file_not_stored, busy, storage_full; whatever
        an examiner refuses.
    """
    _examine(call, actor=actor)
    for _ in range(TRIES):
        try:
            with database.with_room(), transaction.atomic():
                return _perform(call, actor=actor, at=at)
        except Moved:
            continue
        except (IntegrityError, Refused):
            # The same act twice at the same moment: the other one was done after this one had looked for it, and
            # before it looked at the subject, which is born or has moved on by now.
            receipt = repeated(call, actor=actor)
            if receipt is None:
                raise
            return receipt
    raise Refused("busy", act=call.act)


def _examine(call: act.Call, *, actor: Actor) -> None:
    """This function will have examined what the book can't judge itself, where an act brings such a thing.

    Who examines what is told by the installation (``settings.EXAMINERS``), because rooms do not know each other. It is
    done before the transaction, which waits for nobody, and not again for an act that was performed before.
    """
    examiners: Mapping[str, Callable[[act.Call, Actor], None]] = import_string(settings.EXAMINERS)
    examiner = examiners.get(call.act)
    if examiner is not None and repeated(call, actor=actor) is None:
        examiner(call, actor)


def _perform(call: act.Call, *, actor: Actor, at: datetime.datetime) -> Receipt:
    journal.enter(actor.site)
    receipt = repeated(call, actor=actor)
    if receipt is not None:
        return receipt
    shelf = Shelf(actor.site)
    settled = settle(call, shelf, actor=actor, at=at)
    batch = Batch(journal.lock_last(actor.site), shelf)
    receipt = batch.add(settled, at=at)
    batch.write()
    return receipt


def repeated(call: act.Call, *, actor: Actor) -> Receipt | None:
    """This function will give the receipt of an act that was performed before, None if it was not.

    :raises Refused: act_id_reused, when the id stands for another act, subject or signer.
    """
    line = journal.line_of(actor.site, call.act_id) if given.is_uuid(call.act_id) else None
    return None if line is None else receipt_of(line, call, actor=actor)


def receipt_of(line: Line, call: act.Call, *, actor: Actor) -> Receipt:
    """This function will give the receipt of a stored line, if it is the line of this call.

    :raises Refused: act_id_reused.
    """
    envelope = kernel_journal.decode_line(line.envelope.encode()).envelope
    asked = (call.act, call.subject, actor.person)
    same = (envelope.act, envelope.subjects[0][1], envelope.signed_by) == asked
    if not same or not _says_the_same(line, call):
        raise Refused("act_id_reused", act_id=call.act_id)
    heads = SubjectHead.objects.filter(site=actor.site, subject=envelope.subjects[0][1])
    return Receipt(
        number=envelope.number,
        act_id=envelope.act_id,
        digest=line.digest,
        subjects=envelope.subjects,
        subject_number=heads.values_list("number", flat=True).get(),
        effect=envelope.effect,
        repeated=True,
    )


def _says_the_same(line: Line, call: act.Call) -> bool:
    """This function will tell whether a call gives what the line of its id was given, as far as it isn't erased.

    The book itself fills in values, so those that the line has beyond the call's say nothing.
    """
    known = {each.name: each for each in parts.of_line(str(line.site), line.number)}
    own = known.get(kernel_journal.GIVEN)
    if own is None or own.is_erased:
        return True
    # What the book fills in (the rules of a round) stands in clear.
    filled = {name: value for name, value in own.value.items() if isinstance(value, str)}
    try:
        values, made = given.collect(
            act.row_of(call.act).given,
            {**{name: filled[name] for name in filled.keys() - call.given.keys()}, **call.given},
            salt=call.salt, language=call.language, label=call.label,
        )  # fmt: skip
    except Refused:
        return False
    for part in made:
        stored = known.get(part.name)
        content = kernel_journal.open_part(part)
        if stored is None or content is None:
            return False
        if not stored.is_erased and stored.value != content.value:
            return False
    new_names = {part.commitment: part.name for part in made}
    old_names = {each.commitment: each.name for each in known.values()}
    now, before = _by_name(values, new_names), _by_name(own.value, old_names)
    return _within(now, before)


def _within(now: Any, before: Any) -> bool:
    """This function will tell whether all that a call says was said before; the book fills in columns of rows too."""
    if isinstance(now, dict):
        return isinstance(before, dict) and all(_within(value, before.get(name)) for name, value in now.items())
    if isinstance(now, list):
        alike = isinstance(before, list) and len(now) == len(before)
        return alike and all(_within(*pair) for pair in zip(now, before, strict=True))
    return bool(now == before)


def _by_name(value: Any, names: Mapping[str, str]) -> Any:
    """This function will put the names of parts in the place of their commitments, which no two acts have in common."""
    if isinstance(value, dict):
        return {name: _by_name(each, names) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_by_name(each, names) for each in value]
    return names.get(value, value) if isinstance(value, str) else value
