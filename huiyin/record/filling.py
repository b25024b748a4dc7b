"""What the book fills in at an act, because it knows and nobody types it: what was counted, and who is left behind."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from huiyin.kernel import accountability_referral, act, extract, measure, plan, transfer
from huiyin.kernel.actor import Actor
from huiyin.kernel.given import is_uuid
from huiyin.kernel.profile import Profile
from huiyin.people import identities
from huiyin.people.models import PostRow
from huiyin.record import evaluations, extracts, journal, reports, rows, self_examinations

REPORTS = ("report.sign", "report.sign_again")
EVALUATIONS = ("evaluation.draw_up", "evaluation.score_again")
EXTRACTS = ("extract.draw_up", "extract.count_again")
# Acts that are filled in from tables: a batch has written all that came before, by then.
FROM_TABLES = frozenset(
    {
        "finding.transfer",
        "post.relieve",
        "self_examination.hand_in",
        "on_site_check.draw",
        *REPORTS,
        *EXTRACTS,
        *EVALUATIONS,
    }
)


def left_behind(post: Any, *, on: str) -> list[str]:
    """This function will name the measures that nobody answers for once a post ends: three queries."""
    same = identities.of_site(UUID(post.site)).of(post.person)
    held = PostRow.objects.filter(site=post.site, person__in=sorted(same), body=post.body, until_number__isnull=True)
    others = [rows.decode("post", stored) for stored in held.values_list("facts", flat=True)]
    own = rows.current("measure", post.site).filter(
        organisation=post.body, responsible__in=sorted(same), state__in=measure.OWNED
    )
    measures = [rows.decode("measure", stored) for stored in own.values_list("facts", flat=True)]
    return measure.left_behind(same, post, others=others, measures=measures, on=on)


def with_referral(call: act.Call) -> dict[str, Any]:
    """This function will name the referral that is due with a determination, whatever was sent: none where a concern
    is cleared."""
    given = {name: value for name, value in call.given.items() if name != "referral"}
    if given.get("determination") not in accountability_referral.UPHELD:
        return given
    return {**given, "referral": accountability_referral.id_of(call.act_id)}


def with_plan(call: act.Call, found: Any) -> dict[str, Any]:
    """This function will name the plan that a finding under a plan goes into with its transfer, whatever was sent: the
    one that is in force there, or a new one."""
    given = {name: value for name, value in call.given.items() if name != transfer.PLAN.name}
    to = given.get("to")
    if found.plan is None or found.state in transfer.BEFORE_A_PLAN or not is_uuid(str(to)):
        return given
    there = rows.current("plan", found.site).filter(organisation=to, round=found.round, state="accepted")
    plan = there.order_by("number").values_list("subject", flat=True).first()
    return {**given, transfer.PLAN.name: transfer.new_plan(call.act_id) if plan is None else str(plan)}


def _extracted(call: act.Call, bundle: Mapping[str, Any], *, site: str, on: str) -> dict[str, Any]:
    """This function will count an extract that is drawn up, or counted again; nothing, where what is asked for is not
    there or not yet, which is refused later."""
    kept = bundle.get(call.subject)
    year = call.given.get("year") if kept is None else kept.year
    organisation = str(call.given.get("organisation")) if kept is None else kept.organisation
    post = bundle.get(str(call.given.get("post") if kept is None else kept.post))
    if not isinstance(year, int) or not extract.FIRST_YEAR <= year <= int(on[:4]) or organisation not in bundle:
        return {}
    named = {"organisation": organisation, "year": year, "person": getattr(post, "person", None)}
    return extracts.given(site, named, on=on)


def _evaluated(call: act.Call, bundle: Mapping[str, Any], *, rules: Profile, site: str) -> dict[str, Any]:
    """This function will score an evaluation that is drawn up, or scored again; nothing, where what is asked for is not
    there, which is refused later."""
    kept = bundle.get(call.subject)
    place = {name: call.given.get(name) if kept is None else getattr(kept, name) for name in ("organisation", "round")}
    if not all(isinstance(each, str) and each in bundle for each in place.values()):
        return {}
    asked = {**place, "deductions": call.given.get("deductions") or ()}
    on = act.civil_date(call.performed_at, zone=rules.zone)
    return evaluations.given(site, asked, rules=rules.name, on=on)


def filled(call: act.Call, bundle: Mapping[str, Any], *, actor: Actor, rules: Profile) -> dict[str, Any]:
    """This function will give the values of a call with those that the book counts, once its rules are known."""
    if call.act in ("plan.submit", "plan.resubmit"):
        return plan.with_text_digests(call.given, bundle.get)
    if call.act == "on_site_check.draw":
        return {**call.given, "ordered": journal.first_line_of(actor.site, call.subject).digest}
    if call.act in REPORTS:
        place = bundle.get(call.subject) or bundle.get(str(call.given.get("plan")))
        if place is None:
            return dict(call.given)
        on = act.civil_date(call.performed_at, zone=rules.zone)
        size = journal.size(actor.site)
        told = reports.given(actor.site, place.organisation, round_id=place.round, on=on, size=size)
        return {**call.given, **told}
    if call.act in EXTRACTS:
        return {
            **call.given,
            **_extracted(call, bundle, site=actor.site, on=act.civil_date(call.performed_at, zone=rules.zone)),
        }
    if call.act in EVALUATIONS:
        return {**call.given, **_evaluated(call, bundle, rules=rules, site=actor.site)}
    if call.act == "self_examination.hand_in":
        named = (str(call.given.get("round")), str(call.given.get("organisation")))
        if not all(each in bundle for each in named):
            return dict(call.given)
        ids = actor.holder_identities
        count = self_examinations.earlier(actor.site, ids, round_id=named[0], organisation=named[1])
        return {**call.given, "earlier": count}
    return dict(call.given)
