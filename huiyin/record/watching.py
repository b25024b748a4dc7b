"""Which entries of the watchlist concern a finding that is being verified: looked up once the act holds its locks.

They are shown to the rules and stand in no line: what the inspected side may read of the act never tells of them.
"""

import uuid
from typing import Any

from huiyin.kernel import act, watch
from huiyin.kernel.finding import Finding
from huiyin.people import identities
from huiyin.record import standing
from huiyin.record.shelf import Shelf

_ACTS = ("finding.begin_verification", "finding.verify")


def told(call: act.Call, shelf: Shelf, *, subject: Any) -> dict[str, Any]:
    """This function will give the entries that concern the finding of an act, by id: two queries, for these acts."""
    if call.act not in _ACTS or not isinstance(subject, Finding):
        return {}
    return {each.id: each for each in concerning(subject, shelf)}


def concerning(finding: Finding, shelf: Shelf) -> list[watch.Watch]:
    """This function will give the entries of the watchlist that concern a finding."""
    listed = list(standing.of_place("watch", shelf, states=watch.STATES[:1], organisation=finding.organisation))
    if not listed:
        return []
    same = identities.of_site(uuid.UUID(shelf.site))
    shelf.fetch({*finding.measures, *(each.post for each in listed if each.post is not None)})
    responsible = {shelf.facts[each].responsible for each in finding.measures if each in shelf.facts}
    found = []
    for each in listed:
        post = shelf.facts.get(each.post or "")
        person = each.person if post is None else post.person
        ids = frozenset[str]() if person is None else same.of(person)
        if watch.concerns(each, finding, post=post, ids=ids, responsible=responsible):
            found.append(each)
    return found
