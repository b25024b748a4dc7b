"""Who may do what: one table (post, act) → named provisos, and the provisos themselves.

The name of a proviso is the reason code of the refusal. ``record.visibility`` is the SQL twin of what a post may see.
"""

import enum
import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


class Post(enum.StrEnum):
    """What a person holds at a body for a time. Source: docs/procedure.md, "Posts and separation of duties"."""

    TEAM_HEAD = "team_head"
    TEAM_DEPUTY = "team_deputy"
    TEAM_MEMBER = "team_member"
    OFFICE_CLERK = "office_clerk"
    OFFICE_HEAD = "office_head"
    LEADING_GROUP_MEMBER = "leading_group_member"
    PRINCIPAL = "principal"
    LEADERSHIP_MEMBER = "leadership_member"
    COORDINATOR = "coordinator"
    HANDLER = "handler"
    DISCIPLINE_SUPERVISOR = "discipline_supervisor"
    ORGANISATION_SUPERVISOR = "organisation_supervisor"
    LOOK_BACK_CHECKER = "look_back_checker"
    DECIDER = "decider"
    SUPERIOR = "superior"
    DEPARTMENT_CONTACT = "department_contact"
    LEAD_CUSTODIAN = "lead_custodian"
    RECORDS_OFFICER = "records_officer"
    ASSESSMENT_READER = "assessment_reader"
    AUDITOR = "auditor"
    SYSTEM_ADMINISTRATOR = "system_administrator"
    SECURITY_ADMINISTRATOR = "security_administrator"
    AUDIT_ADMINISTRATOR = "audit_administrator"
    SYSTEM = "system"


TEAM = (Post.TEAM_HEAD, Post.TEAM_DEPUTY, Post.TEAM_MEMBER)
OFFICE = (Post.OFFICE_CLERK, Post.OFFICE_HEAD)
LEADERSHIP = (Post.PRINCIPAL, Post.LEADERSHIP_MEMBER)
INSPECTED = (Post.PRINCIPAL, Post.LEADERSHIP_MEMBER, Post.COORDINATOR, Post.HANDLER)
SUPERVISORS = (Post.DISCIPLINE_SUPERVISOR, Post.ORGANISATION_SUPERVISOR)
RECIPIENTS = (Post.DEPARTMENT_CONTACT, Post.SUPERIOR, Post.DECIDER, *SUPERVISORS)
CHECKERS = (*SUPERVISORS, Post.LOOK_BACK_CHECKER)
# Who sees findings, and may ask for many of them at once; who lets them go.
READERS: tuple[Post, ...] = (*TEAM, *OFFICE, *INSPECTED, *CHECKERS, Post.LEADING_GROUP_MEMBER, Post.RECORDS_OFFICER)
READERS += (Post.DECIDER, Post.SUPERIOR, Post.DEPARTMENT_CONTACT)
APPROVERS = (Post.OFFICE_HEAD, Post.SECURITY_ADMINISTRATOR)
ADMINISTRATORS = (Post.SYSTEM_ADMINISTRATOR, Post.SECURITY_ADMINISTRATOR, Post.AUDIT_ADMINISTRATOR)


@dataclass(frozen=True, slots=True)
class Enterer:
    """The person at the keyboard who enters what somebody else signed on paper."""

    person: str
    identities: frozenset[str]
    post_kind: Post
    body: str


@dataclass(frozen=True, slots=True)
class Actor:
    """One person in exactly one post at one moment, with all that the provisos ask about.

    ``identities`` are all ids known to be this person. ``bodies`` are the bodies where the person holds any post now,
    with all bodies under and over them in the tree. ``told_apart`` are those bodies in which one of these posts is of
    the inspected side and none is the principal's: what was fed back to a principal alone isn't theirs, in whichever
    post they read. ``scope`` are the organisations that a supervisor's or a
    department's post covers; None means every one. ``teams_inspections`` are the inspections of the person's team.
    """

    site: str
    person: str
    identities: frozenset[str]
    post: str
    post_kind: Post
    body: str
    bodies: frozenset[str] = frozenset()
    told_apart: frozenset[str] = frozenset()
    scope: frozenset[str] | None = None
    clearance: int = 0
    recused_from: frozenset[str] = frozenset()
    inspections: frozenset[str] = frozenset()
    on_behalf_of: str | None = None
    principal_identities: frozenset[str] = frozenset()
    enterer: Enterer | None = None
    everyone: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        entered = self.enterer.identities if self.enterer else frozenset()
        object.__setattr__(self, "everyone", self.identities | self.principal_identities | entered)

    @property
    def entered_by(self) -> str:
        return self.enterer.person if self.enterer else self.person

    @property
    def holder(self) -> str:
        """Whose post it is: the one stood in for, or the signer."""
        return self.on_behalf_of or self.person

    @property
    def holder_identities(self) -> frozenset[str]:
        """All ids known to be the one whose post it is."""
        return self.principal_identities if self.on_behalf_of else self.identities

    @property
    def participants(self) -> tuple[str, ...]:
        """All persons who stand behind the act: signer, the one stood in for, enterer; each once."""
        named = (self.person, self.on_behalf_of, self.entered_by)
        return tuple(dict.fromkeys(person for person in named if person))


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
    """Whoever approved a finding, or composed or approved a package that fed it back, stands behind its words."""
    return _apart(at, "approved_by", "composed_by")


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
        did_not_answer,
        is_not_the_person,
        is_the_person,
        acts_in_person,
        one_leader_is_left,
        is_the_principals_own,
        did_not_sign_the_report,
        is_the_holder,
    )
}

_TEAM = ("of_the_team", "not_of_the_organisation", "not_recused")
_OFFICE = ("not_of_the_organisation", "not_recused")
_OWN = ("of_the_organisation", "not_recused")
_CHECK = ("covers_the_organisation", "not_of_the_organisation", "not_recused")
_OUTSIDE = (*_OFFICE, "is_not_the_drafter", "did_not_feed_it_back")
_VERIFY = (*_CHECK, "is_not_the_declarer", "did_not_guide_the_measures", "is_not_the_closer")
_CLOSE = ("not_of_the_organisation", "not_recused", "is_not_the_declarer", "is_not_the_verifier")

_HEADS = (Post.OFFICE_HEAD, Post.LEADING_GROUP_MEMBER)
# Whom a letter may go to (see the ladder of the rule sets).
_ADDRESSED = (*INSPECTED, *SUPERVISORS, *OFFICE, Post.LEADING_GROUP_MEMBER, Post.SUPERIOR)

_REVIEW = ("plan.accept", "plan.return", "plan.amend", "plan.comment", "plan.withdraw_comment")

# One row: the posts, the acts, the provisos. A post that is named in no row for an act may not perform it.
_ROWS: tuple[tuple[tuple[Post, ...], tuple[str, ...], tuple[str, ...]], ...] = (
    (OFFICE, ("mandate.issue", "round.plan", "imported_list.take_in"), ()),
    (OFFICE, ("round.go_on_site", "round.begin_reporting", "round.begin_feedback", "round.begin_rectification"), ()),
    ((Post.OFFICE_HEAD,), ("round.evaluate", "round.archive", "round.change_rules"), ()),
    (OFFICE, ("inspection.assign",), _OFFICE),
    ((Post.TEAM_HEAD,), ("inspection.submit_report",), _TEAM),
    ((Post.LEADING_GROUP_MEMBER,), ("inspection.hear_report", "inspection.decide_use"), _OFFICE),
    (OFFICE, ("package.compose", "package.revise", "package.withdraw", "package.issue"), _OFFICE),
    ((Post.OFFICE_HEAD, Post.LEADING_GROUP_MEMBER), ("package.approve",), (*_OFFICE, "is_not_the_drafter")),
    ((Post.OFFICE_HEAD, Post.LEADING_GROUP_MEMBER), ("package.return",), _OFFICE),
    (OFFICE, ("package.refuse_to_sign",), _OFFICE),
    ((Post.PRINCIPAL, Post.LEADERSHIP_MEMBER), ("package.sign_for",), _OWN),
    (OFFICE, ("meeting.call", "meeting.change_agenda", "meeting.hold", "meeting.adopt_minutes", "meeting.cancel"), ()),
    (OFFICE, ("requirement.issue", "requirement.ask_others", "requirement.withdraw"), ()),
    ((Post.PRINCIPAL,), ("answer.give",), _OWN),
    (OFFICE, ("answer.accept", "answer.return"), (*_OFFICE, "did_not_answer")),
    (SUPERVISORS, ("answer.accept", "answer.return"), (*_CHECK, "did_not_answer")),
    (OFFICE, ("session.schedule", "session.reschedule", "session.cancel"), _OFFICE),
    (OFFICE, ("session.tell_principal", "session.tell_leadership", "session.close"), _OFFICE),
    ((Post.TEAM_HEAD,), ("session.tell_principal", "session.tell_leadership", "session.close"), _TEAM),
    (TEAM, ("achievement.record",), _TEAM),
    ((Post.TEAM_HEAD,), ("achievement.correct_text", "achievement.withdraw"), _TEAM),
    ((Post.TEAM_HEAD,), ("achievement.approve",), (*_TEAM, "is_not_the_drafter")),
    (TEAM, ("finding.draft",), _TEAM),
    ((Post.TEAM_HEAD,), ("finding.put_facts", "finding.record_reply", "finding.correct_text"), _TEAM),
    ((Post.TEAM_HEAD,), ("finding.approve",), (*_TEAM, "is_not_the_drafter")),
    ((Post.OFFICE_HEAD,), ("finding.approve",), (*_OFFICE, "is_not_the_drafter")),
    ((Post.TEAM_HEAD,), ("finding.hand_over_fix",), _TEAM),
    ((Post.PRINCIPAL,), ("finding.report_self_found",), _OWN),
    (OFFICE, ("finding.import",), _OFFICE),
    (LEADERSHIP, ("finding.claim", "finding.take_lead"), _OWN),
    ((Post.HANDLER, *LEADERSHIP), ("finding.declare",), (*_OWN, "is_not_the_verifier", "is_not_the_closer")),
    (SUPERVISORS, ("finding.begin_verification", "finding.return", "finding.verify"), _VERIFY),
    (SUPERVISORS, ("finding.give_guidance",), _CHECK),
    (SUPERVISORS, ("watch.set", "watch.lift"), _CHECK),
    (CHECKERS, ("on_site_check.plan", "on_site_check.draw", "on_site_check.carry_out", "on_site_check.cancel"), _CHECK),
    ((Post.LOOK_BACK_CHECKER,), ("finding.record_look_back",), _CHECK),
    ((Post.LOOK_BACK_CHECKER,), ("finding.report_look_back",), _CHECK),
    (SUPERVISORS, ("finding.sustain", "finding.review_sustained"), _VERIFY),
    (OFFICE, ("finding.sustain",), (*_OFFICE, "is_not_the_declarer")),
    ((*OFFICE, Post.LEADING_GROUP_MEMBER), ("finding.close",), _CLOSE),
    (CHECKERS, ("finding.close",), (*_CHECK, "is_not_the_declarer", "is_not_the_verifier")),
    ((*OFFICE, Post.LEADING_GROUP_MEMBER), ("finding.reopen",), _OFFICE),
    (CHECKERS, ("finding.reopen",), _CHECK),
    ((Post.PRINCIPAL,), ("finding.object", "finding.share"), _OWN),
    ((*OFFICE, Post.LEADING_GROUP_MEMBER), ("finding.decide_objection",), _OUTSIDE),
    (CHECKERS, ("finding.raise_concern",), _CHECK),
    ((Post.DECIDER,), ("finding.determine_concern",), (*_OFFICE, "is_not_the_verifier")),
    ((Post.DECIDER,), ("hearing.tell", "hearing.record_silence"), _OFFICE),
    (INSPECTED, ("hearing.answer",), ("is_the_person", "acts_in_person")),
    ((Post.DECIDER, Post.OFFICE_HEAD), ("accountability_referral.send",), _OFFICE),
    (RECIPIENTS, ("accountability_referral.receive", "accountability_referral.state_result"), ("of_the_recipient",)),
    (OFFICE, ("finding.transfer", "finding.split", "finding.expire_risk"), _OFFICE),
    ((Post.PRINCIPAL,), ("finding.transfer",), ("of_either_organisation", "not_recused")),
    ((Post.SUPERIOR,), ("finding.accept_risk",), ("covers_the_organisation", "not_recused", "is_not_the_declarer")),
    ((Post.PRINCIPAL,), ("plan.submit", "plan.resubmit"), (*_OWN, "acts_in_person")),
    (OFFICE, _REVIEW, (*_OFFICE, "did_not_submit_the_plan")),
    (SUPERVISORS, _REVIEW, (*_CHECK, "did_not_submit_the_plan")),
    ((Post.PRINCIPAL,), ("plan.amend",), _OWN),
    ((Post.PRINCIPAL,), ("measure.change",), _OWN),
    (OFFICE, ("measure.change",), _OFFICE),
    (SUPERVISORS, ("measure.change",), _CHECK),
    (LEADERSHIP, ("measure.sustain",), _OWN),
    (SUPERVISORS, ("measure.sustain", "measure.review_sustained"), _VERIFY),
    (LEADERSHIP, ("self_examination.hand_in",), (*_OWN, "acts_in_person")),
    (LEADERSHIP, ("self_examination.hand_in_again",), (*_OWN, "is_the_person")),
    ((Post.PRINCIPAL,), ("self_examination.accept", "self_examination.return"), (*_OWN, "is_not_the_person")),
    (OFFICE, ("self_examination.accept", "self_examination.return"), (*_OFFICE, "is_the_principals_own")),
    (SUPERVISORS, ("self_examination.accept", "self_examination.return"), (*_CHECK, "is_the_principals_own")),
    ((Post.PRINCIPAL,), ("report.sign", "report.sign_again"), (*_OWN, "acts_in_person")),
    (OFFICE, ("report.receive", "report.return"), (*_OFFICE, "did_not_sign_the_report")),
    (SUPERVISORS, ("report.receive", "report.return"), (*_CHECK, "did_not_sign_the_report")),
    ((Post.HANDLER, Post.COORDINATOR, *LEADERSHIP), ("measure.start", "measure.report_progress"), _OWN),
    ((Post.HANDLER, *LEADERSHIP), ("measure.declare_done",), _OWN),
    (SUPERVISORS, ("measure.accept_done", "measure.return"), _VERIFY),
    ((Post.PRINCIPAL, Post.LEADERSHIP_MEMBER), ("measure.extend",), _OWN),
    ((*OFFICE, Post.LEADING_GROUP_MEMBER), ("measure.extend", "measure.cancel"), _OFFICE),
    (SUPERVISORS, ("measure.extend", "measure.cancel"), _CHECK),
    ((Post.PRINCIPAL,), ("measure.cancel",), _OWN),
    (LEADERSHIP, ("measure.hand_over",), _OWN),
    (OFFICE, ("measure.hand_over",), (*_OFFICE, "one_leader_is_left")),
    (SUPERVISORS, ("measure.hand_over",), (*_CHECK, "one_leader_is_left")),
    ((*OFFICE, Post.SECURITY_ADMINISTRATOR), ("body.found", "body.rename", "body.move", "body.abolish"), ()),
    ((*OFFICE, Post.SECURITY_ADMINISTRATOR), ("person.register",), ()),
    ((Post.SECURITY_ADMINISTRATOR,), ("person.same_person",), ("is_not_the_person",)),
    ((Post.SECURITY_ADMINISTRATOR,), ("post.appoint", "post.relieve"), ("is_not_the_person",)),
    ((*TEAM, *OFFICE, *INSPECTED, *CHECKERS), ("delegation.grant",), ("is_the_holder",)),
    ((*TEAM, *OFFICE, *INSPECTED, *CHECKERS), ("delegation.withdraw",), ("is_the_holder",)),
    ((*TEAM, *OFFICE, *INSPECTED, *CHECKERS, Post.DECIDER), ("recusal.declare",), ("is_the_person",)),
    (OFFICE, ("recusal.lift",), ("is_not_the_person",)),
    # Screening, campaign, copy notice; how a finding is classed and told in public.
    (OFFICE, ("screening.call", "screening.return", "screening.accept"), _OFFICE),
    (SUPERVISORS, ("screening.return", "screening.accept"), _CHECK),
    ((Post.PRINCIPAL,), ("screening.open", "screening.report"), _OWN),
    (OFFICE, ("campaign.launch", "campaign.include", "campaign.exclude"), ()),
    ((Post.OFFICE_HEAD,), ("campaign.conclude",), ()),
    ((Post.PRINCIPAL,), ("campaign.report_progress",), ("of_its_organisations",)),
    (OFFICE, ("copy_notice.send",), ()),
    (RECIPIENTS, ("copy_notice.acknowledge", "copy_notice.state_use"), ("of_the_recipient",)),
    ((*OFFICE, Post.SYSTEM), ("letter.issue",), _OFFICE),
    (_ADDRESSED, ("letter.acknowledge",), ("is_addressed",)),
    (INSPECTED, ("letter.answer",), (*_OWN, "is_addressed")),
    (OFFICE, ("notice.draft", "notice.revise", "notice.publish"), ()),
    (_HEADS, ("notice.approve",), ("is_not_the_drafter", "overruled_nothing")),
    (_HEADS, ("notice.overrule",), ("is_not_the_drafter",)),
    (_HEADS, ("notice.withdraw",), ()),
    ((Post.OFFICE_HEAD,), ("taxonomy.adopt", "taxonomy.revise", "round.change_taxonomy"), ()),
    (READERS, ("bulk_export.request",), ()),
    (READERS, ("bulk_export.take",), ("is_the_requester",)),
    (APPROVERS, ("bulk_export.approve", "bulk_export.refuse"), ("is_not_the_requester",)),
    ((Post.TEAM_HEAD,), ("finding.classify", "finding.set_public_wording"), _TEAM),
    (OFFICE, ("finding.classify", "finding.set_public_wording"), _OFFICE),
    ((Post.OFFICE_HEAD,), ("finding.release_wording",), (*_OFFICE, "is_not_the_writer")),
    ((Post.OFFICE_HEAD, Post.RECORDS_OFFICER), ("blank.adopt", "blank.replace", "blank.retire"), ()),
)


# Acts that every subject kind knows, by the bare name of the act.
_COMMON_ROWS: tuple[tuple[tuple[Post, ...], tuple[str, ...], tuple[str, ...]], ...] = (
    ((*OFFICE, Post.LEADING_GROUP_MEMBER), ("annul",), _OFFICE),
    (OFFICE, ("correct_text",), _OFFICE),
    ((Post.RECORDS_OFFICER, Post.OFFICE_HEAD), ("expunge",), _OFFICE),
)


def _table() -> dict[tuple[Post, str], tuple[str, ...]]:
    return {(post, act): named for posts, acts, named in (*_ROWS, *_COMMON_ROWS) for post in posts for act in acts}


PERMITS: Mapping[tuple[Post, str], tuple[str, ...]] = _table()

# Who may enter what somebody else signed on paper: the office for everybody, a coordinator for their own body.
ENTERS_FOR_ALL = frozenset(OFFICE)
ENTERS_FOR_OWN_BODY = frozenset({Post.COORDINATOR})


def may_enter_for(actor: Actor) -> bool:
    """This function will tell whether the enterer may enter a paper signature of this actor."""
    enterer = actor.enterer
    if enterer is None or enterer.post_kind in ENTERS_FOR_ALL:
        return True
    return enterer.post_kind in ENTERS_FOR_OWN_BODY and enterer.body == actor.body


def provisos(post: Post, act: str) -> tuple[str, ...] | None:
    """This function will give the provisos of a post for an act (``finding.close``), or None without a permit."""
    found = PERMITS.get((post, act))
    return PERMITS.get((post, act.partition(".")[2])) if found is None else found


def may_begin(actor: Actor, act: str) -> bool:
    """This function will tell whether a post may ever begin an act as its actor holds it: not for somebody else, where
    the holder answers for it in person."""
    named = provisos(actor.post_kind, act)
    return named is not None and (actor.on_behalf_of is None or acts_in_person.__name__ not in named)


@functools.cache
def posts_for(act: str) -> tuple[Post, ...]:
    """This function will name the posts that have a permit for an act, in the order of :class:`Post`."""
    return tuple(post for post in Post if provisos(post, act) is not None)


def unmet(act: str, circumstances: Circumstances) -> tuple[str, ...] | None:
    """This function will give the provisos that do not hold for an act, or None when the post has no permit at all."""
    named = provisos(circumstances.actor.post_kind, act)
    if named is None:
        return None
    return tuple(name for name in named if not PROVISOS[name](circumstances))
