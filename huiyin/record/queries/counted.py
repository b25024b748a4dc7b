"""The findings that figures are counted over: their facts, today or as of a line, for an actor."""

import datetime

from huiyin.kernel.finding import Finding
from huiyin.kernel.permit import Actor
from huiyin.record import rows
from huiyin.record.queries import ledger
from huiyin.record.queries.ledger import Wanted


def findings(actor: Actor, wanted: Wanted, *, on: datetime.date, as_of: int | None = None) -> tuple[Finding, ...]:
    """This function will give the facts of every finding that the actor sees and that is wanted: one query.

    Drafts are among them: what is issued is for the figures to say.
    """
    stored = ledger.chosen(actor, wanted, on=on, as_of=as_of).order_by("number").values_list("facts", flat=True)
    return tuple(rows.decode("finding", facts) for facts in stored.iterator(chunk_size=2_000))
