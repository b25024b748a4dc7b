"""The named provisos of the permits: what must hold of the persons besides the post.

The name of a proviso is the reason code of the refusal.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel.actor import Actor, Post


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a proviso looks at: the subject (None at a birth), everything loaded by id, the actor, the given values."""

    subject: Any
    bundle: Mapping[str, Any]
    actor: Actor
    given: Mapping[str, Any]

    def organisation(self) -> str | None:
        """This function will name the organisation that the act concerns, or None when it concerns none."""
        inspection = self.bundle.get(self.given.get("inspection", ""))
        for source in (getattr(self.subject, "organisation", None), self.given.get("organisation")):
            if isinstance(source, str):
                return source
        found = getattr(inspection, "organisation", None)
        return found if isinstance(found, str) else None


Proviso = Callable[[Circumstances], bool]


def of_the_organisation(at: Circumstances) -> bool:
    return at.organisation() == at.actor.body


def of_either_organisation(at: Circumstances) -> bool:
    """A transfer is signed by the principal who gives and by the principal who takes."""
    return at.actor.body in (at.organisation(), at.given.get("to"))


def not_of_the_organisation(at: Circumstances) -> bool:
    return at.organisation() not in at.actor.bodies


def of_its_organisations(at: Circumstances) -> bool:
    """A campaign is of several organisations; each reports for itself."""
    return at.actor.body in getattr(at.subject, "organisations", ())


def of_the_recipient(at: Circumstances) -> bool:
    return at.actor.body == getattr(at.subject, "recipient", None)


def is_addressed(at: Circumstances) -> bool:
    """A letter is acknowledged by those whom it names, or who stand in; the principal answers for all there."""
    named = {each.person for each in getattr(at.subject, "addressees", ())}
    answers_for_all = at.actor.post_kind is Post.PRINCIPAL and of_the_organisation(at)
    return answers_for_all or bool(named & at.actor.holder_identities)


def is_not_the_requester(at: Circumstances) -> bool:
    """A requester approves nothing of their own."""
    return _apart(at, "requested_by")


def is_the_requester(at: Circumstances) -> bool:
    return getattr(at.subject, "requester", None) in at.actor.identities


def is_not_the_writer(at: Circumstances) -> bool:
    """Whoever wrote the public wording doesn't release it."""
    return not at.actor.everyone.intersection(getattr(getattr(at.subject, "wording", None), "written_by", ()))


def not_recused(at: Circumstances) -> bool:
    return at.organisation() not in at.actor.recused_from


def covers_the_organisation(at: Circumstances) -> bool:
    return at.actor.scope is None or at.organisation() in at.actor.scope


def of_the_team(at: Circumstances) -> bool:
    inspection = (
        getattr(at.subject, "inspection", None) or at.given.get("inspection") or getattr(at.subject, "id", None)
    )
    return inspection in at.actor.inspections


def _apart(at: Circumstances, *duties: str) -> bool:
    return not any(at.actor.everyone.intersection(getattr(at.subject, duty, ())) for duty in duties)


def is_not_the_drafter(at: Circumstances) -> bool:
    return _apart(at, "drafted_by")


def did_not_feed_it_back(at: Circumstances) -> bool:
    """Whoever approved a finding, or composed or approved a package that fed it back, stands behind its words.

    Of the packages those in the bundle count. The finding keeps in ``composed_by`` who stood behind those of old lines.
    """
    told = [each for each in at.bundle.values() if at.subject.id in dict(getattr(each, "issued_texts", ()))]
    behind = {person for each in told for person in (*each.drafted_by, *each.approved_by)}
    return _apart(at, "approved_by", "composed_by") and not at.actor.everyone & behind


def overruled_nothing(at: Circumstances) -> bool:
    """Whoever ruled that something in a notice gives nothing away leaves it to others to approve the notice."""
    return _apart(at, "overruled_by")


def is_not_the_declarer(at: Circumstances) -> bool:
    return _apart(at, "declared_by")


def is_not_the_verifier(at: Circumstances) -> bool:
    """Whoever began a verification is one of those who verified."""
    return _apart(at, "verified_by", "begun_by")


def is_not_the_closer(at: Circumstances) -> bool:
    return _apart(at, "closed_by")


def did_not_guide_the_measures(at: Circumstances) -> bool:
    """Whoever advised on the measures of a finding judges neither the finding nor its measures."""
    concerned = (at.subject, *(at.bundle.get(each) for each in getattr(at.subject, "findings", ())))
    return not any(at.actor.everyone.intersection(getattr(each, "guided_by", ())) for each in concerned)


def did_not_submit_the_plan(at: Circumstances) -> bool:
    return _apart(at, "submitted_by")


def did_not_answer(at: Circumstances) -> bool:
    """Nobody judges an answer that they gave or entered."""
    return _apart(at, "answered_by")


def is_apart_from_those_concerned(at: Circumstances) -> bool:
    """Whoever belongs to the organisation that organs consult about, or may not act on it, has no part in that."""
    about = getattr(at.subject, "about", None) or at.given.get("about")
    return about not in at.actor.bodies | at.actor.recused_from


def is_not_the_person(at: Circumstances) -> bool:
    """Nobody appoints, merges or gives rights to themself."""
    named = {getattr(at.subject, "id", None), getattr(at.subject, "person", None)}
    named |= {at.given.get("person"), at.given.get("other")}
    return not at.actor.everyone.intersection(filter(None, named))


def is_the_person(at: Circumstances) -> bool:
    concerned = getattr(at.subject, "person", None) or at.given.get("person")
    return concerned in at.actor.identities


def acts_in_person(at: Circumstances) -> bool:
    """What is one's own to answer for is not signed by somebody who stands in: to examine oneself, to sign for a plan
    or a report with the pledge (M16)."""
    return at.actor.on_behalf_of is None


def one_leader_is_left(at: Circumstances) -> bool:
    """Two leaders sign a handover; where there is but one, somebody who supervises the organisation signs second."""
    return bool(at.given.get("last_leader"))


def is_the_principals_own(at: Circumstances) -> bool:
    """What the principal has handed in is judged outside; what others have, by their principal."""
    return getattr(at.subject, "post_kind", None) == Post.PRINCIPAL


def did_not_sign_the_report(at: Circumstances) -> bool:
    return _apart(at, "signed_by")


def it_is_about_them(at: Circumstances) -> bool:
    """What is about a leader is commented on by that leader, what is about the organisation by its principal."""
    person = getattr(at.subject, "person", None)
    if person is None:
        return at.actor.post_kind is Post.PRINCIPAL
    return person in at.actor.holder_identities


def is_the_holder(at: Circumstances) -> bool:
    """The post that is delegated is one's own."""
    post: Any = at.bundle.get(str(at.given.get("post") or getattr(at.subject, "post", "")))
    return post is not None and post.person in at.actor.identities


PROVISOS: Mapping[str, Proviso] = {
    proviso.__name__: proviso
    for proviso in (
        of_the_organisation,
        of_either_organisation,
        not_of_the_organisation,
        of_its_organisations,
        of_the_recipient,
        is_addressed,
        is_not_the_writer,
        is_not_the_requester,
        is_the_requester,
        not_recused,
        covers_the_organisation,
        of_the_team,
        is_not_the_drafter,
        did_not_feed_it_back,
        overruled_nothing,
        is_not_the_declarer,
        is_not_the_verifier,
        is_not_the_closer,
        did_not_guide_the_measures,
        did_not_submit_the_plan,
        is_apart_from_those_concerned,
        did_not_answer,
        is_not_the_person,
        is_the_person,
        acts_in_person,
        one_leader_is_left,
        is_the_principals_own,
        did_not_sign_the_report,
        is_the_holder,
        it_is_about_them,
    )
}
