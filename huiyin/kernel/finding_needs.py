"""The conditions on acts about findings. A condition gives None when it holds, else the facts of its refusal."""

import datetime
from collections.abc import Mapping
from typing import Any

from huiyin.kernel import common, deadline, finding
from huiyin.kernel.actor import Post
from huiyin.kernel.row import Situation

Unmet = Mapping[str, Any] | None
DONE_MEASURES = frozenset({"done_declared", "accepted_done", "cancelled", "dropped"})


def is_handed_over(at: Situation) -> Unmet:
    """A finding is claimed after it was handed over with a package, not before."""
    return {} if at.subject.handed_over_date is None else None


def is_not_claimed_by_oneself(at: Situation) -> Unmet:
    if at.subject.pending is not None:  # whoever countersigns may have claimed it as well
        return None
    return {} if at.actor.holder_identities.intersection(at.subject.claims) else None


def nobody_else_leads(at: Situation) -> Unmet:
    """One of those who claim a finding leads; another one takes that over by an act of its own."""
    return {} if at.given.get("lead", False) and at.subject.lead is not None else None


def is_claimed_by_oneself(at: Situation) -> Unmet:
    """Only who claims a finding can lead; the principal who countersigns need not claim it."""
    if at.subject.pending is not None:
        return None
    return None if at.actor.holder_identities.intersection(at.subject.claims) else {}


def does_not_lead_already(at: Situation) -> Unmet:
    if at.subject.pending is not None:
        return None
    return {} if at.subject.lead in at.actor.holder_identities else None


def reply_is_recorded(at: Situation) -> Unmet:
    """Facts that were put to the organisation are approved with its reply, or a note of its silence."""
    return {} if at.subject.state == "facts_put" and at.subject.reply is None else None


def text_is_not_approved(at: Situation) -> Unmet:
    """Two persons approved these words; who changes them has the approval annulled first, and it is given anew."""
    return {} if at.subject.state == "approved" else None


def silence_is_due(at: Situation) -> Unmet:
    """Nobody is silent before their reply is due."""
    clock = at.subject.clock("facts_reply")
    early = at.given["reply"] == "silence" and clock is not None and at.on < clock.due_date
    return {"due_date": clock.due_date} if early else None


def handlers_are_two_of_the_team(at: Situation) -> Unmet:
    """Facts are gathered by two at least, each once, all of the team."""
    named, outside = at.given.get("handlers"), at.given.get("handlers_outside", 0)
    if named is None:
        return None
    fits = len(named) == len(set(named)) >= 2 and not outside
    return None if fits else {"handlers": len(set(named)), "outside": outside}


def period_is_in_order(at: Situation) -> Unmet:
    """What a finding tells of began before it ended, and is no matter of the future."""
    given = at.given
    days = [given[name] for name in ("period_from", "period_until") if name in given]
    return None if [*days, at.on] == sorted([*days, at.on]) else {"from_date": days[0], "until_date": days[-1]}


def is_in_no_plan(at: Situation) -> Unmet:
    """A finding that a plan treats already is not split: its measures would lose what they are for."""
    return None if at.subject.plan is None else {}


def both_owners_sign(at: Situation) -> Unmet:
    """A transfer is signed by one principal on each side, not by two on the same."""
    if at.subject.pending is None or at.actor.post_kind is not Post.PRINCIPAL:
        return None
    signed = [each.body for each in at.subject.pending.signatures if each.post_kind == Post.PRINCIPAL]
    return {} if at.actor.body in signed else None


def measures_are_done(at: Situation) -> Unmet:
    """Every live measure of the finding is at least declared done."""
    live = [each for each in at.subject.measures if at.bundle[each].state not in DONE_MEASURES]
    return {"measures": len(live)} if live else None


def has_no_open_objection(at: Situation) -> Unmet:
    objection = at.subject.objection
    return {"on": objection.on} if objection is not None and objection.decision is None else None


def has_open_objection(at: Situation) -> Unmet:
    return None if has_no_open_objection(at) is not None else {}


def effect_evidence_is_attached(at: Situation) -> Unmet:
    """I4: at least one file of effect, of this cycle, dated after the feedback (or the origin's reference date).

    The profile may ask for more files of either kind, never for fewer.
    """
    files = [(each.evidence, each.dated, each.cycle) for each in at.subject.evidence]
    files += [(each["evidence"], each["dated"], at.subject.cycle) for each in at.given.get("evidence", ())]
    current = [(evidence, dated) for evidence, dated, cycle in files if cycle == at.subject.cycle]
    actions = sum(evidence == "action" for evidence, _ in current)
    if actions < at.rules.evidence.action_files:
        return {"missing": "action", "reference_date": at.subject.reference_date}
    reference = at.subject.reference_date or ""
    effects = sum(evidence == "effect" and reference < dated <= at.on for evidence, dated in current)
    if effects < at.rules.evidence.effect_files:
        return {"missing": "effect", "reference_date": at.subject.reference_date}
    return None


def all_manifestations_are_answered(at: Situation) -> Unmet:
    """I2: every manifestation has one answer; a finding without any answers for its statement."""
    expected = at.subject.manifestations or (at.subject.statement,)
    answered = [each["manifestation"] for each in at.given["answers"]]
    missing = set(expected).difference(answered)
    if missing or len(answered) != len(expected):
        return {"unanswered": len(missing), "manifestations": len(expected)}
    return None


def acceptance_tests_are_met(at: Situation) -> Unmet:
    """A finding with a manifestation or a test that is not met is returned, not verified."""
    failed = [each["outcome"] for each in at.given["answers"] if each["outcome"] == "not_met"]
    failed += [each["outcome"] for each in at.given["tests"] if each["outcome"] == "not_met"]
    tests = [each["test"] for each in at.given["tests"]]
    missing = set(finding.TESTS).difference(tests)
    if failed or missing or len(tests) != len(finding.TESTS):
        return {"not_met": len(failed), "unanswered": len(missing)}
    return None


def effect_is_met(at: Situation) -> Unmet:
    """Nothing is verified by "not applicable" alone: the effect is met, and a manifestation at least."""
    answers = sum(each["outcome"] == "met" for each in at.given["answers"])
    effect = any(each["test"] == finding.EFFECT and each["outcome"] == "met" for each in at.given["tests"])
    return None if effect and answers else {"answers": answers}


def unmet_are_of_the_finding(at: Situation) -> Unmet:
    """What is returned may say of which manifestations: each is one of the finding's, and is said once."""
    return _named_once(at, "unmet")


def answered_are_of_the_finding(at: Situation) -> Unmet:
    """A declaration may answer manifestations one by one: each is one of the finding's, and is answered once."""
    return _named_once(at, "own_answers")


def _named_once(at: Situation, rows: str) -> Unmet:
    named = [each["manifestation"] for each in at.given.get(rows, ())]
    known = set(named).intersection(at.subject.manifestations or (at.subject.statement,))
    return None if len(named) == len(known) else {"manifestations": len(named), "known": len(known)}


def next_review_is_in_the_future(at: Situation) -> Unmet:
    return None if at.given["next_review_date"] > at.on else {"date": at.given["next_review_date"]}


def next_review_is_within_the_period(at: Situation) -> Unmet:
    """What is kept under review is looked at again within the time that the profile says; what is taken up again has
    a date of another kind."""
    asked = at.given.get("next_review_date")
    if asked is None or at.given.get("outcome", "sustained") != "sustained":
        return None
    months = at.rules.longest_review_months
    start = datetime.date.fromisoformat(at.on)
    latest = deadline.months_after(start, months).isoformat()
    return {"date": asked, "latest": latest, "months": months} if asked > latest else None


def expiry_is_in_the_future(at: Situation) -> Unmet:
    return None if at.given["expiry_date"] > at.on else {"date": at.given["expiry_date"]}


def category_is_of_the_taxonomy(at: Situation) -> Unmet:
    """Main category and further tags are open nodes of the taxonomy in force."""
    named = [at.given.get("category"), *at.given.get("tags", ())]
    unknown = [each for each in named if each is not None and not at.rules.taxonomy.offers(each)]
    return {"category": unknown[0]} if unknown else None


def tags_are_further_ones(at: Situation) -> Unmet:
    """A finding has one main category; tags stand beside it, each once, and none stands alone."""
    tags = at.given.get("tags", ())
    twice = len(tags) - len(set(tags) - {at.given.get("category")})
    return {"tags": len(tags), "twice": twice} if twice or (tags and "category" not in at.given) else None


def screening_fits(at: Situation) -> Unmet:
    """What a screening brings up is of its organisation and round, and comes while it is under way."""
    if "screening" not in at.given:
        return None
    found = at.bundle[at.given["screening"]]
    place = (found.organisation, found.round, "screening")
    fits = place == (at.given["organisation"], at.given["round"], at.given["origin"]) and found.state == "under_way"
    return None if fits else {"state": f"screening.{found.state}"}


def self_examination_fits(at: Situation) -> Unmet:
    """What a self-examination brings up is of its organisation and round."""
    if "self_examination" not in at.given:
        return None
    found = at.bundle[at.given["self_examination"]]
    place = (found.organisation, found.round, "self_examination")
    fits = place == (at.given["organisation"], at.given["round"], at.given["origin"]) and found.state != common.ANNULLED
    return None if fits else {"state": f"self_examination.{found.state}"}


def plan_date_fits(at: Situation) -> Unmet:
    """A decision changes a clock that runs, to a day to come; a finding that is withdrawn has no plan to come."""
    due = at.given.get("plan_due_date")
    if due is None:
        return None
    running = any(each.name in finding.PLAN_CLOCKS for each in at.subject.running())
    fits = running and due > at.on and at.given["decision"] != "sustained"
    return None if fits else {"date": due}


def reference_date_is_not_in_the_future(at: Situation) -> Unmet:
    return None if at.given["reference_date"] <= at.on else {"date": at.given["reference_date"]}


def is_another_organisation(at: Situation) -> Unmet:
    return {} if at.given["to"] == at.subject.organisation else None


def inspection_is_under_way(at: Situation) -> Unmet:
    """A team drafts findings while its inspection is under way: until the leading group has heard the report."""
    inspection = at.bundle[at.given["inspection"]]
    return None if inspection.state in ("assigned", "reported") else {"state": f"inspection.{inspection.state}"}


def amendment_has_a_text(at: Situation) -> Unmet:
    return {} if at.given["decision"] == "amended" and "text" not in at.given else None


def has_two_new_parts(at: Situation) -> Unmet:
    """A finding is split into at least two, each with an id that nothing else has."""
    ids = [each["id"] for each in at.given["parts"]]
    known = [each for each in ids if each in at.bundle]
    return {"parts": len(ids)} if len(set(ids)) < 2 or len(set(ids)) != len(ids) or known else None


def is_not_open_to_all(at: Situation) -> Unmet:
    return {} if at.subject.audience == "all" else None


def is_shared_with_somebody(at: Situation) -> Unmet:
    return None if "share_with" in at.given or "persons" in at.given else {}
