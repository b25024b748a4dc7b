"""Who may do what: one table (post, act) → named provisos.

``kernel.proviso`` holds the provisos themselves. ``record.visibility`` is the SQL twin of what a post may see.
"""

import functools
from collections.abc import Mapping

from huiyin.kernel.actor import (
    APPROVERS,
    CHECKERS,
    INSPECTED,
    LEADERSHIP,
    OFFICE,
    ORGANS,
    READERS,
    RECIPIENTS,
    SUPERVISORS,
    TEAM,
    Actor,
    Post,
)
from huiyin.kernel.proviso import PROVISOS, Circumstances, acts_in_person

_TEAM = ("of_the_team", "not_of_the_organisation", "not_recused")
_OFFICE = ("not_of_the_organisation", "not_recused")
_OWN = ("of_the_organisation", "not_recused")
_CHECK = ("covers_the_organisation", "not_of_the_organisation", "not_recused")
_APART = ("is_apart_from_those_concerned",)
_ANOTHERS = (*_OFFICE, "is_not_the_drafter")
_OUTSIDE = (*_ANOTHERS, "did_not_feed_it_back")
_VERIFY = (*_CHECK, "is_not_the_declarer", "did_not_guide_the_measures", "is_not_the_closer")
_CLOSE = ("not_of_the_organisation", "not_recused", "is_not_the_declarer", "is_not_the_verifier")

_HEADS = (Post.OFFICE_HEAD, Post.LEADING_GROUP_MEMBER)
# Whom a letter may go to (see the ladder of the rule sets).
_ADDRESSED = (*INSPECTED, *ORGANS, Post.LEADING_GROUP_MEMBER)

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
    ((Post.OFFICE_HEAD, Post.LEADING_GROUP_MEMBER), ("package.approve", "extract.sign", "evaluation.sign"), _ANOTHERS),
    ((Post.OFFICE_HEAD, Post.LEADING_GROUP_MEMBER), ("package.return",), _OFFICE),
    (OFFICE, ("package.refuse_to_sign", "extract.draw_up", "extract.count_again", "extract.withdraw"), _OFFICE),
    (OFFICE, ("extract.put", "extract.answer_comment", "evaluation.put", "evaluation.answer_comment"), _OFFICE),
    (OFFICE, ("evaluation.draw_up", "evaluation.score_again", "evaluation.withdraw"), _OFFICE),
    (LEADERSHIP, ("extract.comment", "extract.agree"), (*_OWN, "it_is_about_them")),
    ((Post.PRINCIPAL,), ("evaluation.comment", "evaluation.agree"), _OWN),
    ((Post.PRINCIPAL, Post.LEADERSHIP_MEMBER), ("package.sign_for",), _OWN),
    (OFFICE, ("meeting.call", "meeting.change_agenda", "meeting.hold", "meeting.adopt_minutes", "meeting.cancel"), ()),
    (OFFICE, ("requirement.issue", "requirement.ask_others", "requirement.withdraw"), ()),
    ((Post.PRINCIPAL,), ("answer.give",), _OWN),
    (OFFICE, ("answer.accept", "answer.return"), (*_OFFICE, "did_not_answer")),
    (SUPERVISORS, ("answer.accept", "answer.return"), (*_CHECK, "did_not_answer")),
    (OFFICE, ("session.schedule", "session.reschedule", "session.cancel"), _OFFICE),
    (OFFICE, ("session.tell_principal", "session.tell_leadership", "session.close"), _OFFICE),
    ((Post.TEAM_HEAD,), ("session.tell_principal", "session.tell_leadership", "session.close"), _TEAM),
    (TEAM, ("achievement.record", "finding.draft"), _TEAM),
    ((Post.TEAM_HEAD,), ("achievement.correct_text", "achievement.withdraw"), _TEAM),
    ((Post.TEAM_HEAD,), ("achievement.approve",), (*_TEAM, "is_not_the_drafter")),
    ((Post.TEAM_HEAD,), ("finding.put_facts", "finding.record_reply", "finding.correct_text"), _TEAM),
    ((Post.TEAM_HEAD,), ("finding.approve",), (*_TEAM, "is_not_the_drafter")),
    ((Post.OFFICE_HEAD,), ("finding.approve",), (*_OFFICE, "is_not_the_drafter")),
    ((Post.PRINCIPAL,), ("finding.report_self_found",), _OWN),
    (LEADERSHIP, ("finding.claim", "finding.join_claim", "finding.take_lead"), _OWN),
    ((Post.HANDLER, *LEADERSHIP), ("finding.declare",), (*_OWN, "is_not_the_verifier", "is_not_the_closer")),
    (SUPERVISORS, ("finding.begin_verification", "finding.return", "finding.verify"), _VERIFY),
    (SUPERVISORS, ("finding.give_guidance",), _CHECK),
    (SUPERVISORS, ("watch.set", "watch.lift"), _CHECK),
    (CHECKERS, ("sign_answer.judge", "sign_answer.take_back"), _CHECK),
    (CHECKERS, ("on_site_check.plan", "on_site_check.draw", "on_site_check.carry_out", "on_site_check.cancel"), _CHECK),
    ((Post.LOOK_BACK_CHECKER,), ("finding.record_look_back", "finding.report_look_back"), _CHECK),
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
    (OFFICE, ("finding.import", "finding.transfer", "finding.split", "finding.expire_risk"), _OFFICE),
    ((Post.PRINCIPAL,), ("finding.transfer",), ("of_either_organisation", "not_recused")),
    ((Post.SUPERIOR,), ("finding.accept_risk",), ("covers_the_organisation", "not_recused", "is_not_the_declarer")),
    ((Post.PRINCIPAL,), ("plan.submit", "plan.resubmit"), (*_OWN, "acts_in_person")),
    (OFFICE, _REVIEW, (*_OFFICE, "did_not_submit_the_plan")),
    (SUPERVISORS, _REVIEW, (*_CHECK, "did_not_submit_the_plan")),
    ((Post.PRINCIPAL,), ("plan.amend", "measure.change", "measure.cancel"), _OWN),
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
    (LEADERSHIP, ("measure.hand_over",), _OWN),
    (OFFICE, ("measure.hand_over",), (*_OFFICE, "one_leader_is_left")),
    (SUPERVISORS, ("measure.hand_over",), (*_CHECK, "one_leader_is_left")),
    ((*OFFICE, Post.SECURITY_ADMINISTRATOR), ("body.found", "body.rename", "body.move", "body.abolish"), ()),
    ((*OFFICE, Post.SECURITY_ADMINISTRATOR), ("person.register",), ()),
    ((Post.SECURITY_ADMINISTRATOR,), ("person.same_person",), ("is_not_the_person",)),
    ((Post.SECURITY_ADMINISTRATOR,), ("post.appoint", "post.relieve"), ("is_not_the_person",)),
    ((*TEAM, *OFFICE, *INSPECTED, *CHECKERS), ("delegation.grant", "delegation.withdraw"), ("is_the_holder",)),
    ((*TEAM, *OFFICE, *INSPECTED, *CHECKERS, Post.DECIDER), ("recusal.declare",), ("is_the_person",)),
    (OFFICE, ("recusal.lift",), ("is_not_the_person",)),
    # Screening, campaign, copy notice; how a finding is classed and told in public.
    (OFFICE, ("screening.call", "screening.return", "screening.accept"), _OFFICE),
    (SUPERVISORS, ("screening.return", "screening.accept"), _CHECK),
    ((Post.PRINCIPAL,), ("screening.open", "screening.report"), _OWN),
    (OFFICE, ("campaign.launch", "campaign.include", "campaign.exclude"), ()),
    ((Post.PRINCIPAL,), ("campaign.report_progress",), ("of_its_organisations",)),
    (OFFICE, ("copy_notice.send",), ()),
    (RECIPIENTS, ("copy_notice.acknowledge", "copy_notice.state_use"), ("of_the_recipient",)),
    ((*OFFICE, Post.SYSTEM), ("letter.issue",), _OFFICE),
    (_ADDRESSED, ("letter.acknowledge",), ("is_addressed",)),
    ((*INSPECTED, *ORGANS), ("letter.answer",), (*_OWN, "is_addressed")),
    (OFFICE, ("consultation.record", "consultation.ask", "consultation.conclude"), _APART),
    (ORGANS, ("consultation_item.answer",), ("of_the_organisation", *_APART)),
    (OFFICE, ("consultation_item.accept", "consultation_item.return"), (*_APART, "did_not_answer")),
    (OFFICE, ("consultation_item.withdraw",), _APART),
    (OFFICE, ("notice.draft", "notice.revise", "notice.publish"), ()),
    (_HEADS, ("notice.approve",), ("is_not_the_drafter", "overruled_nothing")),
    (_HEADS, ("notice.overrule",), ("is_not_the_drafter",)),
    (_HEADS, ("notice.withdraw",), ()),
    ((Post.OFFICE_HEAD,), ("campaign.conclude", "taxonomy.adopt", "taxonomy.revise", "round.change_taxonomy"), ()),
    (READERS, ("bulk_export.request",), ()),
    (READERS, ("bulk_export.take",), ("is_the_requester",)),
    (APPROVERS, ("bulk_export.approve", "bulk_export.refuse"), ("is_not_the_requester",)),
    ((Post.TEAM_HEAD,), ("finding.hand_over_fix", "finding.classify", "finding.set_public_wording"), _TEAM),
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
