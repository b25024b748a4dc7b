"""The watchlist as those who check read it: which entries concern a finding."""

import uuid
from collections.abc import Iterable
from typing import Any

from huiyin.kernel import watch
from huiyin.kernel.actor import Actor
from huiyin.kernel.finding import Finding
from huiyin.people import identities
from huiyin.record import rows, visibility
from huiyin.record.queries import subjects
from huiyin.record.queries.ledger import seen_at
from huiyin.record.rule import NOTHING


def of_finding(
    actor: Actor, finding: Finding, *, measures: Iterable[Any], as_of: int | None = None
) -> tuple[tuple[int, watch.Watch], ...]:
    """This function will give the entries that concern a finding, by number: no query for who reads none, else one, and
    two where the organisation has any."""
    if visibility.rule(actor, "watch") is NOTHING:
        return ()
    listed = seen_at(actor, "watch", as_of=as_of).filter(organisation=finding.organisation, state=watch.STATES[0])
    found = [(row.number, rows.decode("watch", row.facts)) for row in listed.order_by("number")]
    if not found:
        return ()
    posts = subjects.of_kinds(actor, {("post", each.post) for _, each in found if each.post is not None})
    same = identities.of_site(uuid.UUID(actor.site))
    responsible = {each.responsible for each in measures}
    told = []
    for number, each in found:
        post = posts.get(each.post or "")
        person = each.person if post is None else post.person
        ids = frozenset[str]() if person is None else same.of(person)
        if watch.concerns(each, finding, post=post, ids=ids, responsible=responsible):
            told.append((number, each))
    return tuple(told)
