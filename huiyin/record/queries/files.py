"""A file behind a commitment, for an actor: found through the line that it came with and the subject of that line."""

import json
from dataclasses import dataclass

from huiyin.kernel.actor import Actor
from huiyin.kernel.refused import Refused
from huiyin.record import parts, rows, visibility
from huiyin.record.models import Line
from huiyin.record.queries import texts
from huiyin.record.queries.texts import Shown


@dataclass(frozen=True, slots=True)
class Held:
    """A file with the kind and id of what it came with; ``label`` is the higher one of the two."""

    kind: str
    subject: str
    shown: Shown
    label: int


def behind(actor: Actor, commitment: str) -> Held:
    """This function will give a file and what it came with: three queries.

    :raises Refused: not_found, for what is absent, erased, or not for this actor alike.
    """
    found = parts.shown(actor.site, (commitment,)).get(commitment)
    if found is None or found.kind != "file" or found.is_erased:
        raise Refused("not_found", kind="finding")
    envelope = Line.objects.values_list("envelope", flat=True).get(site=actor.site, number=found.number)
    kind, subject = json.loads(envelope)["subjects"][0]
    visible = rows.current(kind, actor.site).filter(visibility.visible_to(actor, kind), subject=subject)
    shown = texts.show(found, actor=actor)
    facts = visible.values_list("facts", flat=True).first()
    if shown.value is None or facts is None:
        raise Refused("not_found", kind="finding")
    return Held(kind, subject, shown, max(rows.decode(kind, facts).label, shown.label))
