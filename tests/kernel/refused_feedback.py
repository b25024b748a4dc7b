"""What is refused around the feedback: texts that were approved, words changed since. For ``test_refusals``."""

import datetime

from tests.kernel.ledger import World, file
from tests.kernel.refused import Refusals

REFUSALS = Refusals()
refuses = REFUSALS.of


def correct(world: World, finding: str, text: str) -> object:
    given = {"corrected": world[finding].statement, "text": text, "reason": "Better words"}
    return world.do("finding.correct_text", "cleo", finding, **given)


@refuses("text_is_not_approved")
def _(world: World) -> object:
    world.drafted("d")
    world.do("finding.approve", "tara", "d")
    world.sign("otto", "d")
    return correct(world, "d", "Softer")


@refuses("words_are_as_approved")
def _(world: World) -> object:
    world.imported()
    world.do("package.compose", "cleo", "p", **world.place(), audience="principal", findings=[world.id("f")], text="x")
    world.approved("p")
    correct(world, "f", "Softer")
    return world.do("package.issue", "cleo", "p")


@refuses("its_round_feeds_back")
def _(world: World) -> object:
    world.decided()
    place = {**world.place(), "inspection": world.id("inspection")}
    world.do("package.compose", "cleo", "p", **place, audience="principal", text="Text")
    world.approved("p")
    world.do("round.go_on_site", "otto", "round")
    return world.do("package.issue", "cleo", "p")


@refuses("did_not_feed_it_back")
def _(world: World) -> object:
    world.issued("f")
    world.do("finding.object", "omar", "f", reason="Not so")
    return world.do("finding.decide_objection", "lena", "f", decision="rejected", reason="It is so")


@refuses("feedback_has_begun")
def _(world: World) -> object:
    world.decided()
    world.do("round.go_on_site", "otto", "round")
    return world.do("requirement.issue", "cleo", "r", round=world.id("round"), heading="H", text="T")


@refuses("both_are_to_be_told")
def _(world: World) -> object:
    world.imported()
    told = {**world.place(), "findings": [world.id("f")], "text": "Text"}
    world.do("package.compose", "cleo", "p", **told, audience="principal")
    world.approved("p")
    world.do("package.issue", "cleo", "p")
    return world.do("package.compose", "cleo", "l", **told, audience="leadership")


@refuses("common_problems_name_their_findings")
def _(world: World) -> object:
    world.drafted("d")
    agenda = [{"item": "speech", "heading": "S", "findings": [world.id("d")]}]
    when = {"day": world.on(1), "place": "Hall"}
    return world.do("meeting.call", "cleo", "meeting", round=world.id("round"), agenda=agenda, **when)


@refuses("asks_those_decided_since")
def _(world: World) -> object:
    world.required()
    return world.do("requirement.ask_others", "cleo", "requirement")


@refuses("copies_what_was_fed_back")
def _(world: World) -> object:
    world.do("body.found", "ada", "field", name="Field", body_kind="department")
    text = {"text": "Some did so", "due_date": world.on(9), "recipient_kind": "superior"}
    return world.do("copy_notice.send", "cleo", "c", round=world.id("round"), recipient=world.id("field"), **text)


@refuses("round_takes_inspections")
def _(world: World) -> object:
    world.in_feedback()
    place = world.place("b")
    return world.do("inspection.assign", "otto", "late", **place, team=world.id("team"))


@refuses("organisation_is_inspected_once")
def _(world: World) -> object:
    return world.do("inspection.assign", "otto", "twice", **world.place(), team=world.id("team"))


@refuses("performed_before_subject")
def _(world: World) -> object:
    world.issued("f")
    given = {"digest": world["package of f"].digest}
    paper = {"clock": "paper", "scan": file("scan"), "performed_at": world.now - datetime.timedelta(days=30)}
    call = world.call("package.sign_for", "package of f", given, **paper)
    return world.perform(call, actor=world.on_paper("omar", "cleo"), at=world.now)


@refuses("nothing_is_left_behind")
def _(world: World) -> object:
    return world.do("body.abolish", "ada", "a", reason="Merged", open_sessions=1)


@refuses("findings_have_plans")
def _(world: World) -> object:
    world.in_rectification()
    return world.do("round.evaluate", "otto", "round", unplanned_findings=2)


@refuses("findings_have_ended")
def _(world: World) -> object:
    world.in_rectification()
    world.do("round.evaluate", "otto", "round", unplanned_findings=2, reason="Under appeal")
    return world.do("round.archive", "otto", "round", open_findings=2)


@refuses("round_is_new")
def _(world: World) -> object:
    given = {"mandate": world.id("mandate"), "profile": world.rules.name, "rules": world.rules.digest}
    return world.do("round.plan", "otto", "again", **given, term="term-20", ordinal=2, title="Again", namesake=1)


@refuses("holds_the_post")
def _(world: World) -> object:
    world.issued("f")
    said = {"post_kind": "leadership_member", "said": "No", "witnesses": "Two", "not_in_post": True}
    return world.do("package.refuse_to_sign", "cleo", "package of f", person=world.id("max"), **said)


@refuses("silence_is_due")
def _(world: World) -> object:
    world.drafted("d")
    world.do("finding.put_facts", "tara", "d", fact_sheet="Facts")
    return world.do("finding.record_reply", "tara", "d", reply="silence")


@refuses("handlers_are_two_of_the_team")
def _(world: World) -> object:
    return world.drafted("d", handlers=[world.id("mia"), world.id("mia")])


@refuses("period_is_in_order")
def _(world: World) -> object:
    return world.drafted("d", period_from="2026-01-02", period_until="2025-03-04")
