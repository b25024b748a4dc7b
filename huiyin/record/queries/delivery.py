"""The feedback of a round, organisation by organisation: what has been done for each, and what is next.

One row per inspection; a round that reached its organisations by lists alone has none.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from huiyin.kernel import common
from huiyin.kernel.actor import LEADERSHIP, Actor, Post
from huiyin.kernel.package import AUDIENCES, Package
from huiyin.kernel.session import Session
from huiyin.people.models import PostRow
from huiyin.record import rows, visibility
from huiyin.record.models import InspectionRow
from huiyin.record.queries.ledger import at_line

# States of an inspection → what it waits for.
_OF_INSPECTION = {
    "assigned": "inspection.submit_report",
    "reported": "inspection.hear_report",
    "heard": "inspection.decide_use",
}
_OF_PACKAGE = {"composed": "package.approve", "approved": "package.issue"}
_OF_SESSION = {
    "scheduled": "session.tell_principal",
    "principal_told": "session.tell_leadership",
    "leadership_told": "session.close",
}


@dataclass(frozen=True, slots=True)
class Document:
    """The package of one audience that counts: the newest that was not withdrawn, by its number."""

    number: int
    facts: Package


@dataclass(frozen=True, slots=True)
class Held:
    """The session of an inspection that counts, by its number."""

    number: int
    facts: Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What has been done for one inspected organisation.

    ``expected`` are the persons who hold a post of the leadership there, ``principals`` those of them who are first
    responsible; ``answers`` are counts by state.
    """

    inspection: str
    number: int
    state: str
    uses: tuple[str, ...]
    team: str
    organisation: str
    documents: Mapping[str, Document] = field(default_factory=dict)
    session: Held | None = None
    expected: frozenset[str] = frozenset()
    principals: frozenset[str] = frozenset()
    answers: Mapping[str, int] = field(default_factory=dict)

    @property
    def is_heard(self) -> bool:
        return self.state in ("heard", "use_decided")

    @property
    def is_decided(self) -> bool:
        return self.state == "use_decided"

    @property
    def is_fed_back(self) -> bool:
        """Whether the leading group decided to feed these results back."""
        return "feed_back" in self.uses

    def is_issued(self, audience: str) -> bool:
        document = self.documents.get(audience)
        return document is not None and document.facts.state == "issued"

    @property
    def is_told(self) -> bool:
        return self.session is not None and self.session.facts.state == "delivered"

    @property
    def signed(self) -> int:
        """Receipts given for the documents that were issued: one for everybody who signed, or was signed for."""
        return sum(len(each.facts.received_by) for each in self.documents.values())

    @property
    def refused(self) -> int:
        """Refusals of those who have not signed later."""
        return sum(len(refused_of(each.facts)) for each in self.documents.values())

    @property
    def unsigned(self) -> int:
        """Persons of whom there is neither a receipt nor a refusal, for each issued document."""
        return sum(len(missing_of(each.facts, self)) for each in self.documents.values())

    @property
    def asked(self) -> int:
        """Requirements that the organisation owes an answer to, those withdrawn aside."""
        return sum(count for state, count in self.answers.items() if state != "withdrawn")

    @property
    def answered(self) -> int:
        return sum(self.answers.get(state, 0) for state in ("answered", "accepted"))


def refused_of(package: Package) -> frozenset[str]:
    """This function will name those who would not sign and have not signed later."""
    return frozenset(each.person for each in package.refusals) - package.received_by


def missing_of(package: Package, delivery: Delivery) -> frozenset[str]:
    """This function will name those for whom an issued package is and who have neither signed nor refused."""
    if package.state != "issued":
        return frozenset()
    wanted = delivery.principals if package.audience == "principal" else delivery.expected
    heard = package.received_by.union(each.person for each in package.refusals)
    return wanted - heard


def next_act(delivery: Delivery) -> str:
    """This function will name the first act that the feedback of an organisation waits for; empty when it is done.

    Where the results are used otherwise nothing is waited for.
    """
    if not delivery.is_decided:
        return _OF_INSPECTION.get(delivery.state, "")
    if not delivery.is_fed_back:
        return ""
    for audience in AUDIENCES:
        document = delivery.documents.get(audience)
        if not delivery.is_issued(audience):
            return "package.compose" if document is None else _OF_PACKAGE[document.facts.state]
    if not delivery.is_told:
        return "session.schedule" if delivery.session is None else _OF_SESSION[delivery.session.facts.state]
    if delivery.unsigned:
        return "package.sign_for"
    return "answer.give" if delivery.answered < delivery.asked else ""


def sees_all(actor: Actor) -> bool:
    """This function will tell whether a post sees every organisation of a round, so that "none" means none."""
    return actor.post_kind in visibility.ALL_OF_THE_SITE


def deliveries(actor: Actor, round_id: str, *, as_of: int | None = None) -> tuple[Delivery, ...]:
    """This function will tell how far the feedback has come for each inspection that stands, by number: five queries.

    Only what the actor sees is counted.
    """
    found = list(_seen(actor, "inspection", round_id, as_of).order_by("number"))
    documents = _documents(actor, round_id, as_of)
    sessions = _sessions(actor, round_id, as_of)
    answers: dict[str, dict[str, int]] = {}
    for place, state in _seen(actor, "answer", round_id, as_of).values_list("organisation", "state"):
        counts = answers.setdefault(str(place), {})
        counts[state] = counts.get(state, 0) + 1
    leaders = _leaders(actor, round_id, as_of)
    told = []
    for row in found:
        place = str(row.organisation)
        of_place = leaders.get(place, {})
        told.append(
            Delivery(
                inspection=str(row.subject),
                number=row.number,
                state=row.state,
                uses=rows.decode("inspection", row.facts).uses,
                team=str(row.team),
                organisation=place,
                documents=documents.get(place, {}),
                session=sessions.get(str(row.subject)),
                expected=frozenset(of_place),
                principals=frozenset(person for person, kinds in of_place.items() if Post.PRINCIPAL.value in kinds),
                answers=answers.get(place, {}),
            )
        )
    return tuple(told)


def _seen(actor: Actor, kind: str, round_id: str, as_of: int | None) -> Any:
    model: Any = rows.MODELS[kind]
    visible = model.objects.filter(visibility.visible_to(actor, kind)).filter(at_line(as_of))
    return visible.filter(round=round_id).exclude(state=common.ANNULLED)


def _documents(actor: Actor, round_id: str, as_of: int | None) -> dict[str, dict[str, Document]]:
    """This function will give of each organisation and audience the newest package that was not withdrawn."""
    found: dict[str, dict[str, Document]] = {}
    kept = _seen(actor, "package", round_id, as_of).exclude(state="withdrawn").order_by("number")
    for number, stored in kept.values_list("number", "facts"):
        package = rows.decode("package", stored)
        found.setdefault(package.organisation, {})[package.audience] = Document(number, package)
    return found


def _sessions(actor: Actor, round_id: str, as_of: int | None) -> dict[str, Held]:
    kept = _seen(actor, "session", round_id, as_of).exclude(state="cancelled").order_by("number")
    held = ((number, rows.decode("session", stored)) for number, stored in kept.values_list("number", "facts"))
    return {session.inspection: Held(number, session) for number, session in held}


def _leaders(actor: Actor, round_id: str, as_of: int | None) -> dict[str, dict[str, Collection[str]]]:
    """This function will give by organisation who holds a post of its leadership, with the kinds of those posts."""
    inspected = InspectionRow.objects.filter(site=actor.site, round=round_id, until_number__isnull=True)
    held = PostRow.objects.filter(visibility.visible_to(actor, "post")).filter(at_line(as_of))
    held = held.filter(state="held", post_kind__in=[post.value for post in LEADERSHIP])
    found: dict[str, dict[str, set[str]]] = {}
    listed = held.filter(body__in=inspected.values("organisation")).values_list("body", "person", "post_kind")
    for body, person, post_kind in listed:
        found.setdefault(str(body), {}).setdefault(str(person), set()).add(post_kind)
    return found  # type: ignore[return-value]
