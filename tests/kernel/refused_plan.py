"""What is refused around plans: comments, texts, measures, leads, self-examinations, reports. For ``test_refusals``."""

from datetime import timedelta
from typing import Any

from tests.kernel.ledger import World
from tests.kernel.refused import Refusals

REFUSALS = Refusals()
refuses = REFUSALS.of


def submit(world: World, **more: Any) -> object:
    """This function will submit a plan for one finding, with something in its measure changed."""
    world.claimed("f")
    values = world.plan_values("f", measures=[world.measure("f", **more)])
    return world.do("plan.submit", "omar", "plan", organisation=world.id("a"), round=world.id("round"), **values)


@refuses("finding_text_is_unchanged")
def _(world: World) -> object:
    world.claimed("f")
    values = world.plan_values("f")
    values["findings"][0]["text_digest"] = "0" * 64
    return world.do("plan.submit", "omar", "plan", organisation=world.id("a"), round=world.id("round"), **values)


@refuses("every_measure_begins_before_it_is_due")
def _(world: World) -> object:
    return submit(world, start_date=world.on(90))


@refuses("every_target_has_a_unit")
def _(world: World) -> object:
    return submit(world, target=3)


@refuses("leaders_answer_for_measures")
def _(world: World) -> object:
    world.do("person.register", "ada", "hank", name="Hank")
    world.claimed("f")
    values = world.plan_values("f", measures=[world.measure("f", responsible=world.id("hank"))])
    return world.do("plan.submit", "omar", "plan", **world.place(), **values, not_leading=[world.id("hank")])


@refuses("comments_are_on_its_items")
def _(world: World) -> object:
    world.submitted("f")
    world.imported("g")
    return world.do("plan.comment", "vera", "plan", finding=world.id("g"), text="Why?")


@refuses("a_comment_stands_open")
def _(world: World) -> object:
    world.submitted("f")
    return world.do("plan.return", "otto", "plan")


@refuses("no_comment_stands_open")
def _(world: World) -> object:
    world.submitted("f")
    world.do("plan.comment", "vera", "plan", text="Why?")
    return world.do("plan.accept", "otto", "plan")


@refuses("every_comment_is_answered")
def _(world: World) -> object:
    world.submitted("f")
    world.returned("Why?", "Who?")
    return world.resubmitted("f", answers=[{"number": 1, "answer": "Because"}])


@refuses("comment_is_of_ones_own_body")
def _(world: World) -> object:
    world.submitted("f")
    world.do("plan.comment", "vera", "plan", text="Why?")
    return world.do("plan.withdraw_comment", "otto", "plan", number=1, reason="Clear")


@refuses("nobody_answers_or_it_is_accepted")
def _(world: World) -> object:
    world.submitted("f")
    return world.do("measure.hand_over", "mia", "measure of f", to=world.id("max"), handover="To Max")


@refuses("somebody_answers")
def _(world: World) -> object:
    world.rectifying("f")
    held = {"body": world.id("a"), "post_kind": "leadership_member", "from_date": world.on()}
    world.do("post.appoint", "ada", "post of mia", person=world.id("mia"), **held)
    world.do("post.relieve", "ada", "post of mia", reason="Moved on")
    return world.do("measure.declare_done", "hank", "measure of f", result="Done")


@refuses("predecessor_is_heard")
def _(world: World) -> object:
    world.rectifying("f")
    world.do("measure.hand_over", "max", "measure of f", to=world.id("max"), handover="Mine now")
    return world.sign("omar", "measure of f")


@refuses("one_leader_is_left")
def _(world: World) -> object:
    world.rectifying("f")
    world.do("measure.hand_over", "max", "measure of f", to=world.id("max"), handover="Mine now")
    return world.sign("vera", "measure of f")


@refuses("every_measure_has_a_leader")
def _(world: World) -> object:
    world.submitted("f")
    held = {"person": world.id("mia"), "body": world.id("a"), "from_date": "2026-01-01"}
    world.do("post.appoint", "ada", "first", post_kind="leadership_member", **held)
    world.do("post.appoint", "ada", "second", post_kind="handler", **held)
    world.do("post.relieve", "ada", "first", reason="A handler now")
    return world.do("plan.accept", "otto", "plan")


@refuses("something_is_changed")
def _(world: World) -> object:
    world.rectifying("f")
    return world.do("measure.change", "omar", "measure of f", reason="None")


@refuses("target_has_a_unit")
def _(world: World) -> object:
    world.rectifying("f")
    return world.do("measure.change", "omar", "measure of f", target=3, reason="A figure")


@refuses("is_meant_to_last")
def _(world: World) -> object:
    world.rectifying("f")
    world.do("measure.start", "hank", "measure of f")
    return world.do("measure.sustain", "mia", "measure of f", stage_goal="Half", next_review_date=world.on(90))


@refuses("review_has_its_date")
def _(world: World) -> object:
    world.lasting("f")
    return world.do("measure.review_sustained", "vera", "measure of f", outcome="sustained", record="Seen")


@refuses("nobody_else_leads")
def _(world: World) -> object:
    world.issued("f")
    world.do("finding.claim", "mia", "f", lead=True)
    world.sign("omar", "f")
    return world.do("finding.claim", "max", "f", lead=True)


@refuses("is_claimed_by_oneself")
def _(world: World) -> object:
    world.claimed("f")
    return world.do("finding.take_lead", "max", "f")


@refuses("does_not_lead_already")
def _(world: World) -> object:
    world.claimed("f")
    world.do("finding.take_lead", "mia", "f")
    world.sign("omar", "f")
    return world.do("finding.take_lead", "mia", "f")


@refuses("is_the_only_one")
def _(world: World) -> object:
    world.examined("mia")
    return world.do("self_examination.hand_in", "mia", "again", **world.place(), text="More", earlier=1)


@refuses("acts_in_person")
def _(world: World) -> object:
    stands_in = world.delegate("max", "mia")
    return world.do("self_examination.hand_in", stands_in, "examination", **world.place(), text="Hers")


@refuses("is_the_principals_own")
def _(world: World) -> object:
    world.examined("mia")
    return world.do("self_examination.accept", "vera", "examination of mia")


@refuses("self_examination_fits")
def _(world: World) -> object:
    world.examined("mia")
    found = {"reference_date": world.on(), "statement": "Risk", "basis": "Herself"}
    found |= {"origin": "self_check", "self_examination": world.id("examination of mia")}
    return world.do("finding.report_self_found", "omar", "s", **world.place(), **found)


@refuses("plan_is_in_force")
def _(world: World) -> object:
    world.submitted("f")
    return world.reported()


@refuses("figures_are_counted")
def _(world: World) -> object:
    world.rectifying("f")
    return world.reported(figures=[])


@refuses("did_not_sign_the_report")
def _(world: World) -> object:
    world.rectifying("f")
    world.reported(by=world.on_paper("omar", "cleo"))
    return world.do("report.receive", "cleo", "report")


@refuses("later_date_is_granted")
def _(world: World) -> object:
    world.rectifying("f")
    world.wait(70)
    world.done("f")
    return world.do("measure.return", "vera", "measure of f", further_requirement="More", due_date=world.on(9))


@refuses("replacement_is_due_no_later")
def _(world: World) -> object:
    world.rectifying("f")
    later = world.measure("f", id=world.id("second"), due_date=world.on(99))
    world.do("plan.amend", "omar", "plan", measures=[later], reason="Better")
    world.sign("vera", "plan")
    world.wait(70)
    return world.do("measure.cancel", "omar", "measure of f", replacement=world.id("second"), reason="Better")


@refuses("added_dates_are_granted")
def _(world: World) -> object:
    world.rectifying("f")
    world.wait(70)
    return world.do("plan.amend", "omar", "plan", measures=[world.measure("f", id=world.id("m2"))], reason="Better")


@refuses("next_review_is_within_the_period")
def _(world: World) -> object:
    world.sustained("f")
    dated = {"outcome": "sustained", "next_review_date": world.on(400)}
    return world.do("finding.review_sustained", "vera", "f", record="Seen", **dated)


@refuses("earlier_day_needs_a_paper")
def _(world: World) -> object:
    world.rectifying("f")
    world.wait(9)
    call = world.call("measure.start", "measure of f", {}, clock="stated", performed_at=world.now - timedelta(days=2))
    return world.perform(call, actor=world.cast["hank"], at=world.now)


@refuses("earlier_day_needs_a_reason")
def _(world: World) -> object:
    world.issued("f")
    world.wait(9)
    call = world.call("finding.claim", "f", {}, clock="stated", performed_at=world.now - timedelta(days=2))
    return world.perform(call, actor=world.cast["mia"], at=world.now)
