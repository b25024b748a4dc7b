"""Who comes to a session or a meeting, and what is told there: what the book knows of it before anybody types."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q

from huiyin import texts
from huiyin.kernel import package
from huiyin.kernel.actor import LEADERSHIP, Post
from huiyin.record.queries import names, subjects
from huiyin.record.queries.names import Held
from huiyin.record.queries.subjects import Found
from huiyin.web.visits import Visit

# Who is told a document, by the act: its audience and the posts that are expected.
TOLD = {
    "session.tell_principal": ("principal", (Post.PRINCIPAL,)),
    "session.tell_leadership": ("leadership", LEADERSHIP),
}
MOST_ORGANISATIONS = 200


def issued_to(visit: Visit, session: Any, *, act: str) -> tuple[Found, ...]:
    """This function will list the packages that can be told in a session: issued, of its organisation and audience."""
    audience, _ = TOLD[act]
    place = Q(organisation=session.organisation, round=session.round, state="issued", audience=audience)
    found, _ = subjects.page(visit.actor, "package", condition=place)
    return found


def to_a_session(visit: Visit, session: Any, *, act: str) -> dict[str, Any]:
    """This function will fill in a telling: the one package with its digest, and who holds the posts that day."""
    issued = issued_to(visit, session, act=act)
    held = names.held_at(visit.actor, [session.organisation], kinds=[post.value for post in TOLD[act][1]])
    expected = sorted(_on(held, session.day), key=lambda each: (each.post_kind != Post.PRINCIPAL, each.number))
    values: dict[str, Any] = {"present": [_person(visit, each) for each in expected]}
    if len(issued) == 1:
        values |= {"package": issued[0].facts.id, "digest": package.signed_text(issued[0].facts)}
    return values


def to_a_meeting(visit: Visit, meeting: Any) -> dict[str, Any]:
    """This function will fill in who was called to a meeting: the principals of the round's organisations that day."""
    inspected, _ = subjects.page(visit.actor, "inspection", condition=Q(round=meeting.round), size=MOST_ORGANISATIONS)
    organisations = {each.facts.organisation for each in inspected}
    held = names.held_at(visit.actor, organisations, kinds=[Post.PRINCIPAL.value])
    called = sorted(_on(held, meeting.day), key=lambda each: (each.body_number, each.number))
    rows = [{**_person(visit, each), "body": each.body, "presence": "present"} for each in called]
    return {"day": meeting.day, "attendance": rows}


def _on(held: Iterable[Held], day: str) -> list[Held]:
    return [
        each
        for each in held
        if each.from_date.isoformat() <= day and (each.until_date is None or each.until_date.isoformat() >= day)
    ]


def _person(visit: Visit, held: Held) -> dict[str, Any]:
    """This function will name a person with the title of that day, the name of the post where it has none."""
    kind = texts.say(f"post-{held.post_kind}", language=visit.language, profile=visit.profile)
    return {"person": held.person, "title": held.title or kind}
