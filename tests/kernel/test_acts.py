"""What acts change, told as short stories; each also holds that replay gives the same facts again."""

import dataclasses
import datetime
from collections.abc import Iterator

import pytest

from huiyin.kernel import act, common, invariants, kinds, signing
from huiyin.kernel.actor import Post
from huiyin.kernel.refused import Refused
from huiyin.kernel.row import Clock, Pending, Signature
from tests.kernel.ledger import CALENDAR, CN, IG, START, World, uid


@pytest.fixture
def world() -> Iterator[World]:
    """A world whose journal is replayed at the end of the story."""
    made = World()
    yield made
    assert made.replay() == made.facts


def due(world: World, subject: str, clock: str) -> str | None:
    found = world[subject].clock(clock)
    return None if found is None else found.due_date


def test_a_finding_goes_from_draft_to_closure_and_a_new_cycle(world: World) -> None:
    world.do(
        "finding.draft",
        "inga",
        "d",
        inspection=world.id("inspection"),
        statement="Statement",
        manifestations=["one"],
        working_paper="Paper",
        category="innovation",
        severity="grave",
        amount=7,
    )
    assert world["d"].organisation == world.id("a")
    assert world["d"].issued_date is None
    world.do("finding.put_facts", "tara", "d", fact_sheet="Facts")
    world.wait(7)
    world.do("finding.record_reply", "tara", "d", reply="silence")
    world.do("finding.approve", "tara", "d")
    world.sign("otto", "d")
    world.do("inspection.submit_report", "tara", "inspection", summary="Summary")
    world.do("inspection.hear_report", "lena", "inspection", minutes="Minutes")
    world.do("inspection.decide_use", "lena", "inspection", uses=["refer", "feed_back"], decision="Decision")
    assert world["inspection"].uses == ("feed_back", "refer")
    world.handed_over("d")
    assert world["d"].reference_date == world["d"].handed_over_date == world["d"].issued_date == world.on()
    world.do("finding.claim", "mia", "d")
    world.sign("omar", "d")
    place = {"organisation": world.id("a"), "round": world.id("round")}
    world.do("plan.submit", "omar", "plan", **place, **world.plan_values("d"))
    world.accept_plan()
    world.wait(2)
    world.done("d")
    world.declare("d")
    world.do("finding.begin_verification", "vera", "d", depth="desk")
    world.do("finding.return", "vera", "d", further_requirement="More", due_date=world.on(20))
    assert due(world, "d", "rectification") == world.on(20)
    world.declare("d")
    world.do("finding.begin_verification", "vera", "d", depth="desk")
    world.do("finding.verify", "vera", "d", **world.answers("d"))
    world.do("finding.close", "cyril", "d", decision="Closed")
    closed = world["d"]
    world.do("finding.reopen", "lutz", "d", reason="It came back", due_date=world.on(30))
    reopened = world["d"]
    assert (reopened.state, reopened.cycle, reopened.declared_by, reopened.closed_by) == ("rectifying", 2, (), ())
    assert reopened.evidence == closed.evidence
    world.do("plan.amend", "omar", "plan", measures=[world.measure("d", id=world.id("m2"))], reason="A second try")
    world.sign("otto", "plan")
    assert world["d"].measures == (world.id("measure of d"), world.id("m2"))
    assert due(world, "d", "rectification") == due(world, "m2", "measure")
    assert world["m2"].state == "accepted"


def test_evidence_of_an_old_cycle_closes_no_new_one(world: World) -> None:
    world.closed()
    world.do("finding.reopen", "otto", "f", reason="It came back", due_date=world.on(30))
    world.declare()
    fresh = world["f"]
    old = dataclasses.replace(fresh, evidence=tuple(dataclasses.replace(each, cycle=1) for each in fresh.evidence))
    call = world.call("finding.close", "f", {"decision": "x"})
    verified = dataclasses.replace(old, state="verified")
    with pytest.raises(act.Refused) as caught:
        act.decide(
            call,
            {verified.id: verified, **world.facts, verified.id: verified},
            actor=world.cast["cyril"],
            at=world.now,
            rules=CN,
            calendar=CALENDAR,
        )
    assert caught.value.code == "effect_evidence_is_attached"


@pytest.mark.parametrize("decision", ["rejected", "amended", "sustained"])
def test_an_objection_leaves_amends_or_withdraws(world: World, decision: str) -> None:
    world.issued("f")
    before = world["f"]
    world.do("finding.object", "omar", "f", reason="Not so")
    text = {"text": "Another"} if decision == "amended" else {}
    world.do("finding.decide_objection", "cyril", "f", decision=decision, reason="Because", **text)
    after = world["f"]
    assert after.objection.decision == decision
    assert (after.statement != before.statement) == (decision == "amended")
    assert (after.state == "withdrawn") == (decision == "sustained")
    assert bool(after.running()) == (decision != "sustained")


@pytest.mark.parametrize(
    ("outcome", "clock"), [("sustained", "review"), ("verifying", "verification"), ("rectifying", "rectification")]
)
def test_a_review_keeps_or_brings_back(world: World, outcome: str, clock: str) -> None:
    world.sustained()
    assert world["f"].clock("rectification").stopped_date == world.on()
    world.do("finding.review_sustained", "vera", "f", outcome=outcome, record="Seen", next_review_date=world.on(100))
    assert world["f"].state == outcome
    assert [each.name for each in world["f"].running() if each.due_date == world.on(100)] == [clock]


def test_a_concern_is_raised_determined_and_stays(world: World) -> None:
    world.closed()
    world.determined()
    assert world["f"].concern.determination == "false"
    assert world["f"].state == "closed"


def test_a_transfer_moves_what_treats_nothing_else(world: World) -> None:
    world.submitted("f", "g")
    both = [world.id("f"), world.id("g")]
    shared = world.measure("f", id=world.id("shared"), findings=both, causes=[1, 1])
    world.returned("Share it")
    world.resubmitted("f", "g", measures=[*world.plan_values("f", "g")["measures"], shared])
    world.accept_plan()
    world.do("finding.transfer", "otto", "f", to=world.id("b"), handover="Goes over")
    world.sign("oona", "f")
    world.sign("omar", "f")
    assert world["f"].organisation == world["measure of f"].organisation == world.id("b")
    assert world["measure of f"].unowned
    assert world["shared"].organisation == world.id("a")
    assert world["f"].claims == (world.id("oona"),)
    world.do("measure.hand_over", "oona", "measure of f", to=world.id("max"), handover="To Max")
    max_ = world.actor("max", Post.LEADERSHIP_MEMBER, "b")
    world.sign(max_, "measure of f")
    assert not world["measure of f"].unowned
    assert world["measure of f"].responsible == max_.person
    # It stands in a plan of its new owner, who can add to it; what is shared goes on for the other finding alone.
    taken_in = world.facts[world["f"].plan]
    assert (taken_in.organisation, taken_in.state, taken_in.findings) == (world.id("b"), "accepted", (world.id("f"),))
    assert taken_in.measures == world["f"].measures == (world.id("measure of f"),)
    assert world["measure of f"].plan == taken_in.id
    assert world["plan"].findings == world["shared"].findings == (world.id("g"),)
    assert world.id("measure of f") not in world["plan"].measures
    more = world.measure("f", id=world.id("more"), responsible=world.id("max"))
    world.do("plan.amend", "oona", taken_in.id, measures=[more], reason="Ours")
    world.sign("vera", taken_in.id)
    assert world["f"].measures == (world.id("measure of f"), world.id("more"))
    world.do("finding.transfer", "otto", "g", to=world.id("b"), handover="Goes too")
    world.sign("omar", "g")
    world.sign("oona", "g")
    assert world["g"].plan == world["f"].plan
    posts = invariants.Posts(lambda _: frozenset(), lambda _: frozenset())
    found = invariants.gaps(world.facts.values(), look=world.facts.get, posts=posts, on=world.on())
    assert not {each.code for each in found} & {*invariants.BROKEN, "finding_in_nobodys_plan", "cause_untreated"}


def test_what_is_declared_keeps_what_it_was_declared_with(world: World) -> None:
    world.declared("f")
    before = world["f"].measures
    world.do("finding.transfer", "otto", "f", to=world.id("b"), handover="Goes over")
    world.sign("omar", "f")
    world.sign("oona", "f")
    assert (world["f"].state, world["f"].measures) == ("declared", before)
    assert world.facts[world["f"].plan].organisation == world.id("b")


def test_a_transfer_before_the_plan_leaves_the_plan(world: World) -> None:
    world.submitted("f", "g")
    world.do("finding.transfer", "otto", "f", to=world.id("b"), handover="Goes over")
    world.sign("omar", "f")
    world.sign("oona", "f")
    assert (world["f"].plan, world["f"].measures, world["f"].state) == (None, (), "claimed")
    assert (world["plan"].findings, world["plan"].measures) == ((world.id("g"),), (world.id("measure of g"),))
    assert world["measure of f"].state == "dropped"
    world.returned("Without it")
    world.resubmitted("g")
    assert world["measure of f"].state == "dropped"
    assert world["plan"].findings == (world.id("g"),)
    assert world["plan"].submissions == 2
    world.accept_plan()
    assert world["g"].state == "rectifying"


def test_what_is_proposed_for_another_finding_too_goes_on_without_the_one_transferred(world: World) -> None:
    world.submitted("f", "g")
    both = [world.id("f"), world.id("g")]
    shared = world.measure("f", id=world.id("shared"), findings=both, causes=[1, 1])
    world.returned("Share it")
    world.resubmitted("f", "g", measures=[*world.plan_values("f", "g")["measures"], shared])
    world.do("finding.transfer", "otto", "f", to=world.id("b"), handover="Goes over")
    world.sign("omar", "f")
    before = dict(world.facts)
    entry = world.sign("oona", "f")
    assert world["shared"].findings == (world.id("g"),) and world["shared"].state == "proposed"
    assert world.id("shared") in world["plan"].measures
    old = act.apply(dataclasses.replace(entry, apply_version=4), before)
    assert [each.id for each in old] == [world.id("f")]
    world.accept_plan()
    assert world["g"].state == "rectifying"


def test_a_plan_whose_findings_all_went_over_is_not_accepted(world: World) -> None:
    world.submitted("f")
    world.do("finding.transfer", "otto", "f", to=world.id("b"), handover="Goes over")
    world.sign("omar", "f")
    world.sign("oona", "f")
    with pytest.raises(Refused, match="findings_stand_as_planned"):
        world.do("plan.accept", "otto", "plan")


def test_a_returned_plan_is_awaited_until_it_comes_again(world: World) -> None:
    world.submitted("f")
    world.returned("Name the cause")
    assert [each.name for each in world["plan"].running()] == ["plan_resubmission"]
    world.resubmitted("f")
    assert [each.name for each in world["plan"].running()] == ["plan_review"]
    world.accept_plan()
    assert [each.name for each in world["plan"].running()] == ["progress_report", "principal_report"]


def test_a_plan_lets_go_of_what_it_leaves_out(world: World) -> None:
    """Imported one by one and handed over apart, they need not be planned together."""
    for name in ("f", "g"):
        world.imported(name)
        world.handed_over(name)
        world.do("finding.claim", "mia", name)
        world.sign("omar", name)
    place = {"organisation": world.id("a"), "round": world.id("round")}
    world.do("plan.submit", "omar", "plan", **place, **world.plan_values("f", "g"))
    world.returned("One at a time")
    world.resubmitted("f")
    assert (world["g"].plan, world["g"].causes, world["g"].measures) == (None, (), ())


def test_a_split_finding_is_withdrawn_for_its_parts(world: World) -> None:
    world.claimed("f")
    parts = [{"id": world.id(name), "statement": name, "manifestations": [name]} for name in ("one", "two")]
    world.do("finding.split", "otto", "f", parts=parts, reason="Two matters")
    assert world["f"].state == "withdrawn"
    assert world["f"].successors == (world.id("one"), world.id("two"))
    assert world["one"].state == "claimed"
    assert world["one"].predecessor == world.id("f")
    assert world["f"].running() == ()


def test_an_extension_keeps_the_original_date_and_moves_the_finding(world: World) -> None:
    world.rectifying("f")
    first, later = due(world, "measure of f", "measure"), world.on(100)
    world.do("measure.extend", "mia", "measure of f", due_date=later, reason="Late delivery")
    assert due(world, "measure of f", "measure") == first
    world.sign("vera", "measure of f")
    clock = world["measure of f"].clock("measure")
    assert (clock.original_date, clock.due_date, clock.extensions) == (first, later, 1)
    assert due(world, "f", "rectification") == later
    world.do("measure.extend", "omar", "measure of f", due_date=world.on(120), reason="Again")
    world.sign("lena", "measure of f")
    assert world["measure of f"].clock("measure").extensions == 2


def test_a_measure_is_worked_on_returned_replaced_and_accepted(world: World) -> None:
    world.rectifying("f")
    world.do(
        "plan.amend",
        "omar",
        "plan",
        measures=[world.measure("f", id=world.id("m2"), due_date=world.on(9))],
        reason="Better",
    )
    world.sign("vera", "plan")
    world.do("measure.cancel", "omar", "measure of f", replacement=world.id("m2"), reason="Replaced")
    world.sign("otto", "measure of f")
    assert world["measure of f"].running() == ()
    world.do("measure.start", "cora", "m2")
    world.do("measure.report_progress", "cora", "m2", progress="Half")
    world.do("measure.declare_done", "hank", "m2", result="Done", evidence=world.evidence())
    world.do("measure.return", "vera", "m2", further_requirement="More", due_date=world.on(40))
    assert (world["m2"].state, world["m2"].returns, due(world, "m2", "measure")) == ("in_progress", 1, world.on(40))
    world.do("measure.declare_done", "hank", "m2", result="Done")
    world.do("measure.accept_done", "vito", "m2")
    assert world["m2"].state == "accepted_done"
    assert len(world["m2"].evidence) == 2


def test_a_risk_goes_back_to_where_the_way_was_left() -> None:
    for way, state, clock in (
        ("imported", "issued", "plan"),
        ("claimed", "claimed", "plan"),
        ("rectifying", "rectifying", "rectification"),
    ):
        world = World(rules=IG)
        world.imported()
        if way != "imported":
            world.handed_over("f")
            world.do("finding.claim", "mia", "f")
            world.sign("omar", "f")
        if way == "rectifying":
            place = {"organisation": world.id("a"), "round": world.id("round")}
            world.do("plan.submit", "omar", "plan", **place, **world.plan_values("f"))
            world.do("plan.accept", "otto", "plan")
        world.do("finding.accept_risk", "sue", "f", rationale="Cheap", expiry_date=world.on(30))
        assert [each.name for each in world["f"].running()] == ["risk_expiry"]
        world.do("finding.expire_risk", "otto", "f", reason="Time is up", due_date=world.on(60))
        assert world["f"].state == state
        assert [each.name for each in world["f"].running()] == [clock]
        assert world.replay() == world.facts


def test_a_principal_who_is_the_responsible_leader_signs_once(world: World) -> None:
    world.issued("f")
    entry = world.do("finding.claim", "omar", "f")
    assert entry.effect == "taken"
    assert world["f"].claims == (world.id("omar"),)


def test_who_stands_in_claims_for_the_holder_of_the_post(world: World) -> None:
    world.issued("f")
    entry = world.do("finding.claim", world.delegate("max", "mia"), "f")
    assert (entry.signed_by, entry.on_behalf_of) == (world.id("max"), world.id("mia"))
    world.sign("omar", "f")
    assert world["f"].claims == (world.id("mia"),)


def test_declining_drops_the_act_that_waits(world: World) -> None:
    world.issued("f")
    world.do("finding.claim", "mia", "f")
    waiting = world["f"].pending
    world.do("finding.decline", "omar", "f", opened=waiting.act_id, reason="It is mine")
    assert world["f"].pending is None
    assert world["f"].claims == ()
    listed = {
        each.act for each in act.open_acts(world["f"], world.facts, actor=world.cast["omar"], on=world.on(), rules=CN)
    }
    assert "finding.claim" in listed


def test_whoever_may_not_sign_next_may_decline(world: World) -> None:
    world.issued("f")
    world.do("finding.claim", "mia", "f")
    waiting = world["f"]
    listed = {
        name: {
            each.act for each in act.open_acts(waiting, world.facts, actor=world.cast[name], on=world.on(), rules=CN)
        }
        for name in ("mia", "omar", "vera")
    }
    assert listed == {"mia": {"finding.decline"}, "omar": {"finding.countersign", "finding.decline"}, "vera": set()}


def test_annulling_puts_back_what_was_before_on_every_subject(world: World) -> None:
    world.submitted("f")
    before = {name: world[name] for name in ("f", "measure of f", "plan")}
    world.accept_plan()
    world.do("plan.annul", "otto", "plan", act=world["plan"].last_act, reason="Signed by mistake")
    world.sign("cyril", "plan")
    for name, was in before.items():
        now = world[name]
        assert now.version > was.version
        assert dataclasses.replace(now, version=was.version) == was
    world.do("plan.annul", "otto", "plan", act=world["plan"].last_act, reason="And the plan as well")
    world.sign("cyril", "plan")
    assert world["plan"].state == world["measure of f"].state == common.ANNULLED
    assert world["f"].plan is None


def test_a_corrected_text_takes_the_place_of_the_old_one(world: World) -> None:
    world.imported()
    old = world["f"].manifestations
    world.do("finding.correct_text", "otto", "f", corrected=old[1], text="Second, spelt right", reason="Spelling")
    assert world["f"].manifestations[0] == old[0]
    assert world["f"].manifestations[1] != old[1]
    statement = world["f"].statement
    world.do("finding.correct_text", "otto", "f", corrected=statement, text="Spelt right", reason="Spelling")
    assert world["f"].statement != statement


def test_a_label_goes_from_the_birth_to_every_text(world: World) -> None:
    given = {"inspection": world.id("inspection"), "statement": "x", "manifestations": ["y"], "working_paper": "z"}
    entry = world.perform(world.call("finding.draft", "d", given, label=2), actor=world.cast["inga"])
    assert world["d"].label == 2
    assert {part.name.split(".")[0] for part in entry.parts} == {"statement", "manifestations", "working_paper"}
    entry = world.do("finding.approve", "tara", "d", note="Read")
    from_line = [act.journal.open_part(part) for part in entry.parts]
    assert [content.label for content in from_line if content is not None] == [2]


def test_bodies_persons_posts_and_recusals(world: World) -> None:
    world.do(
        "body.found",
        "ada",
        "c",
        name="C",
        name_en="C Ltd",
        code="77",
        body_kind="enterprise",
        parent=world.id("a"),
        from_date="2020-01-01",
    )
    world.do("body.rename", "ada", "c", name="C new", reason="Renamed")
    assert world["c"].name_en is not None
    world.do("body.move", "ada", "c", parent=world.id("b"), reason="Sold")
    assert world["c"].parent == world.id("b")
    world.do("body.move", "ada", "c", reason="On its own")
    assert world["c"].parent is None
    world.do("body.abolish", "ada", "c", successors=[world.id("a")], reason="Merged")
    assert world["c"].successors == (world.id("a"),)
    world.do("person.register", "ada", "p", name="P", name_en="P. P.")
    world.do("person.same_person", "ada", "p", other=world.id("mia"), reason="Entered twice")
    assert world["p"].same_as == world.id("mia")
    world.do(
        "post.appoint",
        "ada",
        "post of mia",
        person=world.id("mia"),
        body=world.id("a"),
        post_kind="handler",
        title="Head",
        clearance=2,
        scope=[world.id("b")],
        from_date=world.on(),
        until_date=world.on(9),
    )
    world.do(
        "delegation.grant",
        "mia",
        "dg",
        post=world.id("post of mia"),
        delegate=world.id("max"),
        from_date=world.on(),
        until_date=world.on(9),
    )
    world.do("delegation.withdraw", "mia", "dg", reason="Back again")
    world.do("post.relieve", "ada", "post of mia", reason="Moved on")
    assert (world["dg"].state, world["post of mia"].until_date) == ("withdrawn", world.on())
    world.do(
        "recusal.declare",
        "mia",
        "r",
        person=world.id("mia"),
        organisation=world.id("a"),
        ground="kinship",
        reason="A brother",
    )
    world.do("recusal.lift", "otto", "r", reason="He has left")
    assert world["r"].state == "lifted"


def test_a_chain_of_bodies_is_followed_to_its_end(world: World) -> None:
    names = ("c", "d", "e")
    for above, name in zip(("a", *names), names, strict=False):
        world.do("body.found", "ada", name, name=name, body_kind="department", parent=world.id(above))
    with pytest.raises(act.Refused) as caught:
        world.do("body.move", "ada", "a", parent=world.id("e"), reason="A ring")
    assert caught.value.code == "tree_stays_a_tree"
    world.do("body.move", "ada", "b", parent=world.id("e"), reason="No ring")
    looped = dataclasses.replace(world["a"], parent=world.id("e"))
    bundle = {**world.facts, looped.id: looped}
    row = kinds.ROWS["body.move"]
    _, read = act.reach(row, world["b"], values={"parent": world.id("e")}, bundle=bundle)
    assert read == {world.id(name) for name in ("a", *names)}


def test_a_round_goes_through_its_phases(world: World) -> None:
    world.do("round.change_rules", "otto", "round", rules=IG.digest, reason="New rules", basis="Order 5")
    assert world["round"].rules == IG.digest
    world.decided()
    for phase in ("go_on_site", "begin_reporting", "begin_feedback"):
        world.do(f"round.{phase}", "otto", "round")
    world.delivered()
    for phase in ("begin_rectification", "evaluate", "archive"):
        world.do(f"round.{phase}", "otto", "round")
    assert world["round"].state == "archived"


def test_birth_acts_of_other_origins(world: World) -> None:
    inspection = {"inspection": world.id("inspection"), "statement": "x", "basis": "b"}
    world.do("finding.hand_over_fix", "tara", "fix", **inspection)
    place = {"round": world.id("round"), "organisation": world.id("a"), "reference_date": "2026-02-01"}
    world.do("finding.report_self_found", "omar", "self", **place, origin="screening", statement="x", basis="b")
    world.do("finding.report_look_back", "lutz", "back", **place, statement="x", basis="b")
    assert [world[name].origin for name in ("fix", "self", "back")] == ["immediate_fix", "screening", "look_back"]
    assert [bool(world[name].handed_over_date) for name in ("fix", "self", "back")] == [True, True, False]
    world.handed_over("back")
    assert world["back"].reference_date == "2026-02-01"


def test_a_clock_without_a_period_does_not_start() -> None:
    """A profile that leaves out a period has no date for it; nothing is made up."""
    world = World(rules=dataclasses.replace(CN, deadlines={}))
    world.closed()
    assert [clock.name for clock in world["f"].clocks] == ["rectification"]


def test_a_signature_that_the_changed_rules_no_longer_ask_for_counts_for_nothing() -> None:
    row = kinds.ROWS["finding.declare"]
    handler = Signature(Post.HANDLER, "post", "body", "holder", ("person",))
    left = signing.outstanding(row, (handler,), rules=IG)
    assert left == ((Post.LEADERSHIP_MEMBER,), (Post.PRINCIPAL,))


def test_two_persons_undo_and_erase_whatever_a_profile_says() -> None:
    alone = dataclasses.replace(
        CN, signatures={"finding.annul": (("office_head",),), "finding.close": (("office_head",),)}
    )
    assert len(signing.groups(kinds.ROWS["finding.annul"], alone)) == 2
    assert signing.groups(kinds.ROWS["finding.close"], alone) == ()


def test_clocks_stop_once() -> None:
    clock = Clock("x", "2026-01-01", "2026-02-01", "2026-02-01", provisional=True)
    stopped = clock.stopped("2026-01-15")
    assert stopped.stopped("2026-01-16") is stopped
    assert clock.extended("2026-03-01") == Clock("x", "2026-01-01", "2026-02-01", "2026-03-01", extensions=1)


def test_the_civil_day_is_that_of_the_zone() -> None:
    late = datetime.datetime(2026, 3, 2, 17, 0, tzinfo=datetime.UTC)
    assert act.civil_date(late, zone="Asia/Shanghai") == "2026-03-03"
    assert act.civil_date(late, zone="America/New_York") == "2026-03-02"
    assert late > START


def test_the_row_that_counts_is_the_one_that_waits(world: World) -> None:
    world.imported()
    countersign = kinds.ROWS["finding.countersign"]
    assert act.effective_row(countersign, None) is countersign
    assert act.effective_row(countersign, world["f"]) is countersign
    waiting = dataclasses.replace(world["f"], pending=Pending("finding.claim", uid("a"), {}, ()))
    assert act.effective_row(countersign, waiting).name == "claim"


def test_what_stands_where_an_id_is_asked_for_and_is_none_names_nothing():
    row = act.row_of("plan.submit")
    assert act.named(row.named, {"organisation": 7, "findings": [3, {"finding": [None]}]}) == set()
    assert act.named(row.named, {"findings": "all of them"}) == set()
