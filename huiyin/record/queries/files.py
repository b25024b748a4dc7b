"""A file behind a commitment, for an actor: found through the line that it came with and the subject of that line."""

import json

from huiyin.kernel.permit import Actor
from huiyin.kernel.refused import Refused
from huiyin.record import parts, rows, visibility
from huiyin.record.models import Line
from huiyin.record.queries import texts
from huiyin.record.queries.texts import Shown


def behind(actor: Actor, commitment: str) -> tuple[str, str, Shown]:
    """This function will give the kind and id of a file's subject, and the file: three queries.

    :raises Refused: not_found, for what is absent, erased, or not for this actor alike.
    """
    found = parts.shown(actor.site, (commitment,)).get(commitment)
    if found is None or found.kind != "file" or found.is_erased:
        raise Refused("not_found", kind="finding")
    envelope = Line.objects.values_list("envelope", flat=True).get(site=actor.site, number=found.number)
    kind, subject = json.loads(envelope)["subjects"][0]
    visible = rows.current(kind, actor.site).filter(visibility.visible_to(actor, kind), subject=subject)
    shown = texts.show(found, actor=actor)
    if shown.value is None or not visible.exists():
        raise Refused("not_found", kind="finding")
    return kind, subject, shown
