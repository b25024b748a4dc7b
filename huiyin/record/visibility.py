"""Who sees which subjects: one table, from which the filter of every list and the check of every page are made.

A rule carries both its forms, the condition on columns and the same condition on facts, so that they can't
drift apart. Conditions compare columns with values or with id sets, never row by row with another table.
Above every rule stands the clearance: nobody sees a subject whose label is higher.
"""

import uuid
from collections.abc import Callable
from typing import Any

from django.db.models import Q, QuerySet

from huiyin.kernel import common, consultation, kinds
from huiyin.kernel.actor import (
    APPROVERS,
    CHECKERS,
    INSPECTED,
    LEADERSHIP,
    OFFICE,
    RECIPIENTS,
    TEAM,
    Actor,
    Post,
)
from huiyin.kernel.letter import OPEN_TO
from huiyin.people import tree
from huiyin.record import directory, rows
from huiyin.record.models import (
    AnswerRow,
    CampaignRow,
    CopyNoticeRow,
    FindingRow,
    InspectionRow,
    PlanRow,
    RoundRow,
    ScreeningRow,
)
from huiyin.record.rule import EVERYTHING, NOTHING, Rule, among, not_among

# These see all of the site, up to their clearance.
ALL_OF_THE_SITE = frozenset({*OFFICE, Post.LEADING_GROUP_MEMBER, Post.RECORDS_OFFICER, Post.SYSTEM})
# Who finds assessment extracts; a handler only what is about them in a post that they held.
READS_EXTRACTS = frozenset({*ALL_OF_THE_SITE, Post.ASSESSMENT_READER, *INSPECTED}) - {Post.HANDLER}
# These see what has been issued, within their scope, and nothing of the bodies that they belong to.
OUTSIDE_THE_ROUND = frozenset({*CHECKERS, Post.DECIDER, Post.DEPARTMENT_CONTACT, Post.SUPERIOR})
PACKAGE_AUDIENCES = {Post.PRINCIPAL: ("principal", "leadership"), Post.LEADERSHIP_MEMBER: ("leadership",)}
# Kinds of which some are the principal's alone.
TOLD_TO_PRINCIPALS = frozenset({"finding", "package", "session", "letter"})
# States in which a finding may still be open to a part of its organisation only; a claim opens it to all.
TOLD_APART = ("issued", "risk_accepted")
# Whom a check asked is for those who check alone.
NOT_FOR_THE_OFFICE = frozenset({"checkers"})
# Kinds that those whom they are about never see, in whatever post they read, by the field that names these; a hearing
# is open to the one whom it concerns.
NEVER_THEIRS = {
    "watch": "organisation", "sign_answer": "organisation", "on_site_check": "organisation",
    "hearing": "organisation", "accountability_referral": "organisation",
    "consultation": "about", "consultation_item": "about",
}  # fmt: skip
# What is held against somebody by name: the office's clerks read none of it, though they see all of the site.
NOT_FOR_CLERKS = frozenset({"hearing", "accountability_referral"})
TRANSFER = "finding.transfer"
# Who reads a part, by its audience, once they see the subject. Office and leading group draw up or hear all of it.
_READERS: dict[str, frozenset[Post]] = {
    "office": frozenset(TEAM),
    "team": frozenset(TEAM),
    "principal": frozenset({Post.PRINCIPAL}),
    "leadership": frozenset(LEADERSHIP),
    "reviewers": frozenset({*CHECKERS, Post.DECIDER}),
    "checkers": frozenset(CHECKERS),
}


def issued_date(facts: Any) -> str | None:
    """This function will give the day from which those outside the round may see a finding or package."""
    handed_over: str | None = getattr(facts, "handed_over_date", None)
    issued: str | None = facts.issued_date
    return issued or handed_over


_ISSUED = Rule(Q(issued_date__isnull=False), lambda facts: issued_date(facts) is not None)
# An imported finding stands issued in its list; those inspected hear of it when it is handed over.
_HANDED_OVER = Rule(Q(handed_over_date__isnull=False), lambda facts: facts.handed_over_date is not None)


def _sees_every_organisation(actor: Actor) -> bool:
    """A contact whom no organisations were given to follow reads what is copied to the body, and no more."""
    return actor.scope is None and actor.post_kind is not Post.DEPARTMENT_CONTACT


def _in_scope(actor: Actor) -> Rule:
    if actor.scope is None and not _sees_every_organisation(actor):
        return NOTHING
    scope = EVERYTHING if actor.scope is None else among("organisation", actor.scope)
    return scope & not_among("organisation", actor.bodies)


def _findings(actor: Actor) -> Rule:
    if actor.post_kind in TEAM:
        return among("inspection", actor.inspections)
    if actor.post_kind in INSPECTED:
        return _handed_over_to(actor) | _to_be_taken(actor)
    if actor.post_kind not in OUTSIDE_THE_ROUND:
        return NOTHING
    found = _ISSUED & _in_scope(actor)
    # Who may see every organisation sees what was copied too: nothing is asked for them.
    return found if _sees_every_organisation(actor) else found | _copied_to(actor)


def _handed_over_to(actor: Actor) -> Rule:
    return _HANDED_OVER & among("organisation", {actor.body}) & _open_within(actor)


def _waiting_for(actor: Actor) -> QuerySet[FindingRow]:
    """Nothing but the row's facts tells where a finding is to go; of the few that wait, the index finds those to look
    at."""
    return rows.current("finding", actor.site).filter(pending_act=TRANSFER, facts__contains=f'"to":"{actor.body}"')


def _to_be_taken(actor: Actor) -> Rule:
    """A principal reads what another organisation hands over before signing for it, today and no longer than it
    waits."""
    if actor.post_kind is not Post.PRINCIPAL:
        return NOTHING
    return Rule(Q(subject__in=_waiting_for(actor).values("subject")), lambda facts: _goes_to(facts, actor.body))


def _goes_to(facts: Any, body: str) -> bool:
    pending = facts.pending
    return pending is not None and pending.act == TRANSFER and pending.given["to"] == body


def _copied_to(actor: Actor) -> Rule:
    """Whoever must use a finding reads it: it was copied to their body."""
    if actor.post_kind not in RECIPIENTS:
        return NOTHING
    copies = CopyNoticeRow.objects.filter(
        site=actor.site, recipient=actor.body, label__lte=actor.clearance, until_number__isnull=True
    )
    stored = copies.exclude(state=common.ANNULLED).values_list("facts", flat=True)
    kept = {each for facts in stored for each in rows.decode("copy_notice", facts).findings}
    return Rule(Q(subject__in=sorted(kept)), lambda facts: facts.id in kept) if kept else NOTHING


def _open_within(actor: Actor) -> Rule:
    """What was fed back to the principal alone is open to no other post of the organisation until it is widened."""
    if actor.post_kind is Post.PRINCIPAL:
        return EVERYTHING
    found = among("audience", ("leadership", "all") if actor.post_kind in LEADERSHIP else ("all",))
    for person in sorted(actor.identities):
        found |= _shared_with(person)
    return found


def _shared_with(person: str) -> Rule:
    return Rule(Q(shared_with__contains=person), lambda facts: person in facts.shared_with)


def _rectification(actor: Actor) -> Rule:
    """Plans, measures and answers are the organisation's own papers: they exist only once it has signed them."""
    if actor.post_kind in INSPECTED:
        return among("organisation", {actor.body})
    return _in_scope(actor) if actor.post_kind in OUTSIDE_THE_ROUND else NOTHING


def _packages(actor: Actor) -> Rule:
    if actor.post_kind in TEAM:  # they tell it in the session
        return among("inspection", actor.inspections)
    audiences = PACKAGE_AUDIENCES.get(actor.post_kind)
    if audiences is not None:
        return _ISSUED & among("organisation", {actor.body}) & among("audience", audiences)
    if actor.post_kind not in OUTSIDE_THE_ROUND:
        return NOTHING
    # What the principal was told alone is a paper between the office and the principal.
    told = _ISSUED & among("audience", ("leadership",))
    if actor.post_kind is Post.SUPERIOR:
        return told & among("organisation", _led_by(actor))
    if actor.post_kind is Post.DECIDER:
        return told & _in_scope(actor) & _to_be_determined(actor)
    return told & _in_scope(actor)


def _led_by(actor: Actor) -> frozenset[str]:
    """Whom a superior is in charge of: the organisations that were given to the post, else those under its body."""
    return tree.current(uuid.UUID(actor.site)).under(actor.body) if actor.scope is None else actor.scope


def _to_be_determined(actor: Actor) -> Rule:
    """The competent organ reads what was told to an organisation of which a concern waits for it."""
    waiting = FindingRow.objects.filter(
        site=actor.site, concern_open=True, label__lte=actor.clearance, until_number__isnull=True
    )
    return Rule(
        Q(organisation__in=waiting.values("organisation")),
        lambda facts: waiting.filter(organisation=facts.organisation).exists(),
    )


def _achievements(actor: Actor) -> Rule:
    """The organisation reads of them in its package; the observation itself is the team's."""
    return among("inspection", actor.inspections) if actor.post_kind in TEAM else NOTHING


def _meetings(actor: Actor) -> Rule:
    """A round's meeting is for all who work in it, and for those inspected in that round."""
    if actor.post_kind not in INSPECTED:
        return EVERYTHING
    rounds = InspectionRow.objects.filter(site=actor.site, organisation=actor.body, until_number__isnull=True)
    return Rule(Q(round__in=rounds.values("round")), lambda facts: rounds.filter(round=facts.round).exists())


def _requirements(actor: Actor) -> Rule:
    """An organisation sees what it must answer."""
    if actor.post_kind not in INSPECTED:
        return EVERYTHING if actor.post_kind in (*TEAM, *OUTSIDE_THE_ROUND) else NOTHING
    own = AnswerRow.objects.filter(site=actor.site, organisation=actor.body, until_number__isnull=True)
    return Rule(Q(subject__in=own.values("requirement")), lambda facts: own.filter(requirement=facts.id).exists())


def _rounds(actor: Actor) -> Rule:
    """Those inspected hear of a round once they have a matter in it: who else is inspected, and when, is not theirs."""
    if actor.post_kind not in INSPECTED:
        return EVERYTHING
    now = {"site": actor.site, "until_number__isnull": True, "label__lte": actor.clearance}
    matters = (
        InspectionRow.objects.filter(**now, organisation=actor.body),
        FindingRow.objects.filter(_findings(actor).q, **now),
        PlanRow.objects.filter(**now, organisation=actor.body),
        AnswerRow.objects.filter(**now, organisation=actor.body),
        ScreeningRow.objects.filter(**now, organisation=actor.body),
        CampaignRow.objects.filter(_campaigns(actor).q, **now),
    )
    q = Q(subject__in=matters[0].values("round"))
    for each in matters[1:]:
        q |= Q(subject__in=each.values("round"))
    return Rule(q, lambda facts: any(each.filter(round=facts.id).exists() for each in matters))


def _mandates(actor: Actor) -> Rule:
    if actor.post_kind not in INSPECTED:
        return EVERYTHING
    rounds = RoundRow.objects.filter(visible_to(actor, "round"), until_number__isnull=True)
    return Rule(Q(subject__in=rounds.values("mandate")), lambda facts: rounds.filter(mandate=facts.id).exists())


def _sessions(actor: Actor) -> Rule:
    """Until the principal tells others, the session and what is told in it are the principal's."""
    if actor.post_kind in TEAM:
        return among("inspection", actor.inspections)
    if actor.post_kind is Post.PRINCIPAL:
        return among("organisation", {actor.body})
    return _in_scope(actor) if actor.post_kind in OUTSIDE_THE_ROUND else NOTHING


def _inspections(actor: Actor) -> Rule:
    if actor.post_kind not in TEAM or not actor.inspections:
        return NOTHING
    kept = actor.inspections
    return Rule(Q(subject__in=sorted(kept)), lambda facts: facts.id in kept)


def _lists(actor: Actor) -> Rule:
    """The office's own papers; what of them was published is read as a text alone (``queries.notices``)."""
    return NOTHING


def _open_to_all(actor: Actor) -> Rule:
    return EVERYTHING


def _campaigns(actor: Actor) -> Rule:
    """A campaign is announced: to every post of its organisations, and to those who follow them."""
    if actor.post_kind in INSPECTED:
        return Rule(Q(organisations__contains=actor.body), lambda facts: actor.body in facts.organisations)
    return EVERYTHING if actor.post_kind in OUTSIDE_THE_ROUND else NOTHING


def _copies(actor: Actor) -> Rule:
    return among("recipient", {actor.body}) if actor.post_kind in RECIPIENTS else NOTHING


def _self_examinations(actor: Actor) -> Rule:
    """What a member wrote of themself is theirs, their principal's, and those's who check."""
    if actor.post_kind in INSPECTED:
        own = among("organisation", {actor.body})
        return own if actor.post_kind is Post.PRINCIPAL else own & among("person", actor.identities)
    return _in_scope(actor) if actor.post_kind in CHECKERS else NOTHING


def _reports(actor: Actor) -> Rule:
    """The principal's reports go upward; within the organisation they are the leadership's and the coordinator's."""
    if actor.post_kind in INSPECTED:
        return NOTHING if actor.post_kind is Post.HANDLER else among("organisation", {actor.body})
    return _in_scope(actor) if actor.post_kind in OUTSIDE_THE_ROUND else NOTHING


def _watches(actor: Actor) -> Rule:
    """What is looked at twice is for those who check; nobody inspected ever hears of it."""
    return _in_scope(actor) if actor.post_kind in CHECKERS else NOTHING


def _checks(actor: Actor) -> Rule:
    """What is seen on the spot is for those who check, and for the organ that decides on a concern."""
    return _in_scope(actor) if actor.post_kind in (*CHECKERS, Post.DECIDER) else NOTHING


def _hearings(actor: Actor) -> Rule:
    """What somebody was told of a concern is theirs, of all those inspected; and those's who check and determine."""
    if actor.post_kind in INSPECTED:
        return among("organisation", {actor.body}) & among("person", actor.identities)
    return _in_scope(actor) if actor.post_kind in (*CHECKERS, Post.DECIDER) else NOTHING


def _referrals(actor: Actor) -> Rule:
    """A referral is read by the organ that determined, and by the body that it was sent to."""
    sent = among("recipient", {actor.body}) if actor.post_kind in RECIPIENTS else NOTHING
    return sent | _in_scope(actor) if actor.post_kind is Post.DECIDER else sent


def _letters(actor: Actor) -> Rule:
    """A letter is read where what it is about is: in the organisation, as far as that may know of it, and outside."""
    if actor.post_kind in INSPECTED:
        audiences = [audience for audience, posts in OPEN_TO.items() if actor.post_kind in posts]
        return among("organisation", {actor.body}) & among("audience", audiences)
    if actor.post_kind not in OUTSIDE_THE_ROUND:
        return NOTHING
    organs = {consultation.AUDIENCE}
    own = among("audience", organs) & among("organisation", {actor.body})
    return (not_among("audience", organs) & _in_scope(actor)) | own


def _consultations(actor: Actor) -> Rule:
    """What organs consulted about is read by those that were there."""
    if actor.post_kind not in OUTSIDE_THE_ROUND:
        return NOTHING
    return Rule(Q(bodies__contains=actor.body), lambda facts: actor.body in facts.bodies)


def _extracts(actor: Actor) -> Rule:
    """What was signed is for those who assess; the organisation reads its own, and a leader what is about them. Before
    that only those read it to whom it was put: the principal, or the leader."""
    signed, put = among("state", {"signed"}), among("state", {"put", "signed"})
    if actor.post_kind is Post.ASSESSMENT_READER:
        return signed & _in_scope(actor)
    if actor.post_kind not in INSPECTED:
        return NOTHING
    own = put & among("person", actor.identities)
    if actor.post_kind is Post.HANDLER:
        return own
    about_nobody = Rule(Q(person__isnull=True), lambda facts: facts.person is None)
    read = put if actor.post_kind is Post.PRINCIPAL else signed
    return own | (read & among("organisation", {actor.body}) & about_nobody)


def _evaluations(actor: Actor) -> Rule:
    """What was signed is read in the organisation, though by no handler, and by those who check or assess it; its
    principal reads it as soon as it is put to them."""
    signed = among("state", {"signed"})
    if actor.post_kind in INSPECTED:
        read = among("state", {"put", "signed"}) if actor.post_kind is Post.PRINCIPAL else signed
        return NOTHING if actor.post_kind is Post.HANDLER else read & among("organisation", {actor.body})
    reads = actor.post_kind in (*OUTSIDE_THE_ROUND, Post.ASSESSMENT_READER)
    return signed & _in_scope(actor) if reads else NOTHING


def _exports(actor: Actor) -> Rule:
    """Who asked for an export, and who may let it go."""
    return EVERYTHING if actor.post_kind in APPROVERS else among("requester", actor.identities)


_RULES: dict[str, Callable[[Actor], Rule]] = {
    "body": _open_to_all,
    "person": directory.persons,
    "post": directory.posts,
    "delegation": directory.delegations,
    "recusal": directory.recusals,
    "mandate": _mandates,
    "round": _rounds,
    "inspection": _inspections,
    "imported_list": _lists,
    "package": _packages,
    "finding": _findings,
    "plan": _rectification,
    "measure": _rectification,
    "achievement": _achievements,
    "meeting": _meetings,
    "requirement": _requirements,
    "answer": _rectification,
    "session": _sessions,
    "register": _lists,
    "screening": _rectification,
    "campaign": _campaigns,
    "copy_notice": _copies,
    "notice": _lists,
    "bulk_export": _exports,
    "taxonomy": _open_to_all,
    "blank": _lists,
    "self_examination": _self_examinations,
    "report": _reports,
    "watch": _watches,
    "sign_answer": _watches,
    "on_site_check": _checks,
    "letter": _letters,
    "hearing": _hearings,
    "accountability_referral": _referrals,
    "consultation": _consultations,
    "consultation_item": _consultations,
    "extract": _extracts,
    "evaluation": _evaluations,
}


def is_bound(actor: Actor) -> bool:
    """This function will tell whether another post of the person keeps something from this one."""
    return bool(actor.told_apart) and actor.post_kind not in INSPECTED


def is_closed_to(actor: Actor, kind: str) -> bool:
    """This function will tell whether nothing of a kind is a post's to read, though it sees all else of the site."""
    return kind in NOT_FOR_CLERKS and actor.post_kind is Post.OFFICE_CLERK


def sees_all(actor: Actor) -> bool:
    """This function will tell whether the actor sees all of the site, up to their clearance."""
    return actor.post_kind in ALL_OF_THE_SITE and not is_bound(actor)


def _not_of_their_principal(actor: Actor, kind: str) -> Rule:
    """What their own organisation hasn't been told, or its principal alone, is not theirs to read in another post."""
    elsewhere = not_among("organisation", actor.told_apart)
    if kind == "session":
        return elsewhere
    told = _HANDED_OVER if kind == "finding" else _ISSUED
    found = elsewhere | (told & not_among("audience", ("principal",)))
    if kind == "finding":
        for person in sorted(actor.identities):
            found |= _shared_with(person)
    return found


def rule(actor: Actor, kind: str) -> Rule:
    """This function will give the rule of one actor for one kind, clearance aside."""
    if is_closed_to(actor, kind):
        return NOTHING
    own = EVERYTHING if actor.post_kind in ALL_OF_THE_SITE else _RULES[kind](actor)
    if own is not NOTHING and kind in NEVER_THEIRS and not (kind == "hearing" and actor.post_kind in INSPECTED):
        return own & not_among(NEVER_THEIRS[kind], actor.bodies)
    if own is not NOTHING and is_bound(actor) and kind in TOLD_TO_PRINCIPALS:
        return own & _not_of_their_principal(actor, kind)
    return own


def visible_to(actor: Actor, kind: str) -> Q:
    """This function will give the filter on the state rows of a kind: what the actor may see of the own
    site."""
    return Q(site=actor.site) & Q(label__lte=actor.clearance) & rule(actor, kind).q


def findings_in_order(actor: Actor) -> Q:
    """This function will give the filter on findings for lists and counts of many: what :func:`visible_to` gives, with
    what waits to be taken over named one by one.

    Beside a query of its own, the index that a principal's list goes along would be lost (a list of 25 took 130 ms of a
    million instead of 4).
    """
    if actor.post_kind is not Post.PRINCIPAL:
        return visible_to(actor, "finding")
    waiting = sorted(_waiting_for(actor).values_list("subject", flat=True))
    own = _handed_over_to(actor).q | Q(subject__in=waiting)
    return Q(site=actor.site) & Q(label__lte=actor.clearance) & own


def may_see(actor: Actor, facts: Any) -> bool:
    """This function will tell whether the actor may see one subject: the twin of :func:`visible_to`."""
    if facts.site != actor.site or facts.label > actor.clearance:
        return False
    return rule(actor, kinds.kind_of(facts)).holds(facts)


def may_read(actor: Actor, *, audience: str, label: int) -> bool:
    """This function will tell whether the actor may read a part of a subject that they see."""
    if label > actor.clearance:
        return False
    if audience == "all" or (actor.post_kind in ALL_OF_THE_SITE and audience not in NOT_FOR_THE_OFFICE):
        return True
    return actor.post_kind in _READERS.get(audience, frozenset())


def inspections_of_team(team: str) -> frozenset[str]:
    """This function will give the inspections that a team carries out: what people need to make its
    actors."""
    found = InspectionRow.objects.filter(team=team, until_number__isnull=True)
    return frozenset(str(subject) for subject in found.values_list("subject", flat=True))
