"""The desk: what waits for this post, how its findings stand, what changed since the last visit."""

import datetime
from collections.abc import Iterable, Mapping

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from huiyin.kernel import finding, kinds
from huiyin.kernel.profile import Profile
from huiyin.people import accounts
from huiyin.record import profiles, trace
from huiyin.record.queries import desk as desk_queries
from huiyin.record.queries import mine, names, texts
from huiyin.record.queries.desk import Duty
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.texts import Shown
from huiyin.record.queries.writing import Step
from huiyin.web import addresses, desk_mine, framing, plan_editing, rendering, showing, waiting
from huiyin.web.pages import marks, plots
from huiyin.web.pages.desk import Change, DeskPage, ToDo
from huiyin.web.pages.parts import Due, Link, Sentence, Words
from huiyin.web.visits import Request, Visit

CHANGES = 8
# Duty → the sentence about it. The button is the act's own name.
_SAID: Mapping[str, str] = {
    "finding.approve": "approve",
    "finding.record_reply": "record_reply",
    "finding.claim": "claim",
    "finding.join_claim": "claim_left",
    "finding.declare": "declare",
    "finding.begin_verification": "begin_verification",
    "finding.verify": "verify",
    "finding.close": "close",
    "finding.review_sustained": "review_sustained",
    "finding.decide_objection": "decide_objection",
    "finding.determine_concern": "determine_concern",
    "plan.accept": "review_plan",
    "plan.resubmit": "resubmit_plan",
    "measure.start": "start_measure",
    "measure.declare_done": "declare_measure",
    "measure.accept_done": "accept_measure",
    "measure.review_sustained": "review_measure",
    "measure.hand_over": "hand_over",
    "self_examination.accept": "judge_examination",
    "self_examination.hand_in_again": "hand_in_again",
    "report.receive": "receive_report",
    "report.sign_again": "sign_report_again",
    "package.approve": "approve_package",
    "package.issue": "issue_package",
    "package.sign_for": "sign_for",
    "answer.give": "give_answer",
    "answer.accept": "judge_answer",
    "requirement.ask_others": "ask_others",
    "achievement.approve": "approve_achievement",
    "meeting.hold": "hold_meeting",
    "meeting.adopt_minutes": "adopt_minutes",
    "session.tell_principal": "tell_principal",
    "session.tell_leadership": "tell_leadership",
    "session.close": "close_session",
    "inspection.submit_report": "submit_report",
    "inspection.hear_report": "hear_report",
    "inspection.decide_use": "decide_use",
    "screening.report": "report_screening",
    "screening.accept": "accept_screening",
    "copy_notice.acknowledge": "acknowledge_copy",
    "copy_notice.state_use": "state_use",
    "letter.acknowledge": "acknowledge_letter",
    "letter.answer": "answer_letter",
    "finding.reopen": "reopen_upheld",
    "watch.lift": "lift_watch",
    "on_site_check.draw": "draw_sample",
    "on_site_check.carry_out": "carry_out_check",
    "hearing.answer": "answer_concern",
    "hearing.record_silence": "record_silence",
    "accountability_referral.send": "send_referral",
    "accountability_referral.receive": "receive_referral",
    "accountability_referral.state_result": "state_result",
    "consultation_item.answer": "answer_item",
    "consultation_item.accept": "judge_item",
    "notice.approve": "approve_notice",
    "notice.publish": "publish_notice",
    "bulk_export.approve": "approve_export",
    "bulk_export.take": "take_export",
    "evaluation.put": "put_evaluation",
    "evaluation.agree": "agree_evaluation",
    "evaluation.answer_comment": "answer_evaluation",
    "evaluation.sign": "sign_evaluation",
    "extract.put": "put_extract",
    "extract.agree": "agree_extract",
    "extract.answer_comment": "answer_extract",
    "extract.sign": "sign_extract",
}

_BEGUN: Mapping[str, str] = {
    "plan.submit": "submit_plan",
    "package.compose": "compose_package",
    "self_examination.hand_in": "hand_in",
    "report.sign": "sign_report",
}

# Births that are begun elsewhere than in the form of their act.
_BEGUN_AT: Mapping[str, str] = {"report.sign": "/reporting/"}


@require_safe
def desk(request: Request) -> HttpResponse:
    """This function will show the desk. Looking at it is noted, so that the next look shows what is new since."""
    visit = request.visit
    duties = desk_queries.duties(visit.actor, on=visit.today, rules=_rules(visit))
    standing = desk_queries.standing(visit.actor, on=visit.today)
    since = accounts.visit_desk(visit.account, at=visit.at)
    own = mine.of(visit.actor, on=visit.today)
    said, is_restricted = _texts(visit, [each.found for each in duties if each.found], own=own.measures if own else ())
    page = DeskPage(
        frame=framing.frame_of(request, place="desk", reader_mark=is_restricted),
        to_do=_to_do(visit, duties, said),
        mine=desk_mine.block(visit, own, shown=said, states=dict(standing.states)) if own else None,
        next_date=standing.next_date,
        bar=_bar(visit, dict(standing.states)) if standing.states else None,
        changes=_changes(visit, since),
        since=since,
        shortcuts=births(visit, ("finding", "package", "plan", "inspection", "self_examination")),
    )
    return rendering.answer(request, page)


def _rules(visit: Visit) -> dict[str, Profile]:
    """This function will give the rule set of each round, and that of the site."""
    digests = desk_queries.rules_of_rounds(visit.actor)
    return {"": visit.rules, **{each: profiles.by_digest(digest) for each, digest in digests.items()}}


def _texts(visit: Visit, found: Iterable[Found], *, own: Iterable[Found]) -> tuple[dict[str, Shown], bool]:
    """This function will read what the desk's findings and measures are about, and tell whether a restricted text is
    among it: reading that leaves a trace."""
    about = [(each, _text_of(each)) for each in (*found, *own)]
    said = texts.shown([commitment for _, commitment in about], actor=visit.actor)
    read = {(each.kind, each.facts.id): (said[commitment],) for each, commitment in about if commitment}
    return said, bool(trace.note_all(visit.actor, read.items(), at=visit.at, door="web"))


def _to_do(visit: Visit, duties: Iterable[Duty], said: Mapping[str, Shown]) -> tuple[ToDo, ...]:
    """This function will say what waits."""
    duties = tuple(duties)
    asked = waiting.of_several(visit, [each.found for each in duties if each.found and _is_signature(each)])
    places = {getattr(each.found.facts, "organisation", "") for each in duties if each.found} - {""}
    places |= {each.place.organisation for each in duties if each.place}
    where = names.bodies(visit.actor.site, places)
    listed = []
    for duty in duties:
        due = showing.due_of(duty.due_date, day=visit.today, rules=visit.rules)
        if duty.step is not None:
            listed.append(_to_write(duty.step, due))
            continue
        if duty.found is None:
            name = visit.named(*where.get(duty.place.organisation, ("", ""))) if duty.place else ""
            listed.append(ToDo(_begun(duty), Link(showing.act_name(duty.act), _begins_at(duty)), due, name))
            continue
        number = duty.found.number
        place = visit.named(*where.get(getattr(duty.found.facts, "organisation", ""), ("", "")))
        commitment = _text_of(duty.found)
        text = said[commitment].text[:120] if commitment else place
        deed = Link(showing.act_words(duty.act, str(number)), addresses.act(duty.act, number))
        if duty.of_another:
            deed = Link(Sentence("web-todo-look", {"number": str(number)}), addresses.subject(duty.found.kind, number))
        listed.append(
            ToDo(
                _sentence(duty, duty.found, place),
                deed,
                due,
                text,
                addresses.subject(duty.found.kind, number),
                asked.get(duty.found.facts.id),
            )
        )
    return tuple(listed)


def _is_signature(duty: Duty) -> bool:
    return duty.act.endswith(".countersign")


def _to_write(step: Step, due: Due | None) -> ToDo:
    """This function will say what is to be done about a plan that somebody else signs: it leads to the editor."""
    plan = "" if step.plan is None else str(step.plan.number)
    facts = {"count": step.count, "number": plan, "round": str(step.round)}
    about = Sentence(f"web-todo-plan-{step.name}", facts)
    deed, url = Sentence("web-editor-title"), ""
    if step.plan is not None:
        deed, url = Sentence("web-editor-again", {"number": plan}), addresses.subject("plan", step.plan.number)
    return ToDo(about, Link(deed, plan_editing.url_of(step.round)), due, subject_url=url)


def _text_of(found: Found) -> str:
    """This function will give the commitment of the text that says what a finding or a measure is about."""
    name = {"finding": "statement", "measure": "text"}.get(found.kind, "")
    return str(getattr(found.facts, name)) if name else ""


def _begins_at(duty: Duty) -> str:
    """This function will lead to where something is begun: an opinion in the composer, at the place that comes first.

    An organisation that was never inspected has no composer, but lists; its form knows the place.
    """
    place = duty.place
    if place is None:
        return _BEGUN_AT.get(duty.act) or addresses.birth(duty.act)
    if place.package:
        return addresses.subject("package", place.package)
    if place.inspection:
        return addresses.compose(place.inspection, place.audience)
    return f"{addresses.birth(duty.act)}?{showing.query_of(place.organisation, place.round)}&audience={place.audience}"


def _begun(duty: Duty) -> Words:
    return Sentence(f"web-todo-{_BEGUN[duty.act]}", {"count": duty.waiting})


def _sentence(duty: Duty, found: Found, place: str) -> Words:
    act, facts, number = duty.act, found.facts, found.number
    if duty.by_another:
        return Sentence("web-todo-by_another", {"number": str(number)})
    if duty.of_another:
        return Sentence(f"web-todo-of_another-{act.partition('.')[2]}", {"number": str(number)})
    if _is_signature(duty):
        waits = showing.act_words(facts.pending.act, str(number))
        return Sentence("web-todo-sign", {"act": waits})
    if act == "finding.declare" and facts.further_requirement:
        clock = facts.clock("rectification")
        return Sentence("web-todo-answer_return", {"number": str(number), "date": clock.started_date})
    if act == "finding.claim" and facts.claims:  # which says of one without any that it waits for its first
        act = "finding.join_claim"
    date = getattr(facts, "declared_date", None) or ""
    said = {"number": str(number), "date": date, "organisation": place}
    return Sentence(f"web-todo-{_SAID[act]}", {**said, "count": duty.waiting} if duty.waiting else said)


def _bar(visit: Visit, states: Mapping[str, int]) -> plots.StateBar:
    counts = [
        (marks.state_mark("finding", state), states[state], f"/findings/?state={state}")
        for state in finding.STATES
        if states.get(state)
    ]
    return plots.state_bar(counts, title=Sentence("web-plot-by-state"), as_of=visit.today, url="/findings/")


def _changes(visit: Visit, since: datetime.datetime | None) -> tuple[Change, ...]:
    found = desk_queries.changed_since(visit.actor, since, size=CHANGES)
    return tuple(
        Change(
            each.row.from_at,
            showing.title_of("finding", each.number),
            addresses.subject("finding", each.number),
            mark=marks.state_mark("finding", each.facts.state),
        )
        for each in found
    )


def births(visit: Visit, of: Iterable[str]) -> tuple[Link, ...]:
    """This function will list the acts that make something new, as far as this post may perform them."""
    return tuple(
        Link(showing.act_name(row.code), addresses.birth(row.code))
        for kind in of
        for row in kinds.KINDS[kind].acts
        if showing.may_begin(visit, row)
    )
