"""Every reason for which the kernel refuses an act is reached: allowed and refused differ in one thing.

``REFUSALS`` has one entry for each code; a test holds that none is missing.
"""

import dataclasses
import datetime
from collections.abc import Callable
from typing import Any

import pytest

from huiyin.kernel import act, permit
from huiyin.kernel.actor import Actor, Enterer, Post
from huiyin.kernel.refused import Refused
from tests.kernel import refused_beside, refused_consultation, refused_feedback, refused_letters, refused_plan
from tests.kernel.codes import REFUSALS as CODES
from tests.kernel.ledger import IG, World, file, uid
from tests.kernel.refused import Refusals

REFUSALS = Refusals(
    refused_beside.REFUSALS
    | refused_plan.REFUSALS
    | refused_feedback.REFUSALS
    | refused_letters.REFUSALS
    | refused_consultation.REFUSALS
)
refuses = REFUSALS.of


def refusal_of(attempt: Callable[[], object]) -> Refused:
    with pytest.raises(Refused) as caught:
        attempt()
    return caught.value


def test_every_code_has_its_refusal() -> None:
    assert sorted(REFUSALS) == [code for code in CODES if code != "units_differ"]


@pytest.mark.parametrize("code", REFUSALS)
def test_the_act_is_refused_with_its_reason(code: str) -> None:
    world = World()
    refused = refusal_of(lambda: REFUSALS[code](world))
    assert refused.code == code
    assert code in str(refused)


def again(world: World, name: str, actor: str | Actor, subject: str, /, **more: Any) -> act.Entry:
    """This function will perform an act with something in the call changed."""
    call = dataclasses.replace(world.call(name, subject, more.pop("given", {})), **more)
    signer = world.cast[actor] if isinstance(actor, str) else actor
    return world.perform(call, actor=signer, at=world.now)


# The machinery


@refuses("unknown_act")
def _(world: World) -> object:
    return world.do("finding.delete", "otto", "f")


@refuses("already_exists")
def _(world: World) -> object:
    return world.do("body.found", "ada", "a", name="A again", body_kind="enterprise")


@refuses("unknown_clock")
def _(world: World) -> object:
    return again(world, "round.go_on_site", "otto", "round", clock="sundial")


@refuses("performed_in_future")
def _(world: World) -> object:
    return again(world, "round.go_on_site", "otto", "round", performed_at=world.now + datetime.timedelta(hours=2))


@refuses("not_by_the_server_clock")
def _(world: World) -> object:
    return again(world, "round.go_on_site", "otto", "round", performed_at=world.now - datetime.timedelta(days=2))


@refuses("unknown_label")
def _(world: World) -> object:
    return again(world, "round.go_on_site", "otto", "round", label=4)


@refuses("step_not_in_profile")
def _(world: World) -> object:
    world.closed()
    return world.do("finding.accept_risk", "sue", "f")


@refuses("not_found")
def _(world: World) -> object:
    return world.do("finding.close", "otto", "round", decision="A round is no finding.")


@refuses("nothing_waits_for_signatures")
def _(world: World) -> object:
    world.issued("f")
    return world.do("finding.countersign", "omar", "f", opened=uid("nothing"))


@refuses("waits_for_signatures")
def _(world: World) -> object:
    world.issued("f")
    world.do("finding.claim", "mia", "f")
    return world.do("finding.claim", "max", "f")


@refuses("wrong_state")
def _(world: World) -> object:
    world.closed()
    return world.do("finding.close", "cyril", "f", decision="Twice")


@refuses("not_of_this_post")
def _(world: World) -> object:
    world.verified()
    return world.do("finding.close", "stan", "f", decision="By a stranger")


@refuses("may_not_enter_for")
def _(world: World) -> object:
    world.issued("f")
    return again(world, "finding.claim", world.on_paper("mia", "stan"), "f", clock="paper", scan=file("scan"))


@refuses("paper_clock_differs")
def _(world: World) -> object:
    world.issued("f")
    return again(world, "finding.claim", world.on_paper("mia", "cora"), "f", scan=file("scan"))


@refuses("scan_missing")
def _(world: World) -> object:
    world.issued("f")
    return again(world, "finding.claim", world.on_paper("mia", "cora"), "f", clock="paper")


@refuses("given_faulty")
def _(world: World) -> object:
    world.verified()
    return world.do("finding.close", "cyril", "f", decision="   ")


@refuses("has_signed_already")
def _(world: World) -> object:
    world.rectifying("f")
    world.do("finding.sustain", "vera", "f", stage_goal="Half", next_review_date=world.on(30))
    same = dataclasses.replace(world.cast["otto"], identities=world.cast["vera"].identities | {uid("otto")})
    return world.sign(same, "f")


@refuses("not_next_to_sign")
def _(world: World) -> object:
    world.rectifying("f")
    world.done()
    return world.do(
        "finding.declare",
        "omar",
        "f",
        statement="Done",
        evidence=world.evidence(),
        same_kind_check="None",
        truth_pledge=True,
    )


# Provisos


@refuses("of_the_organisation")
def _(world: World) -> object:
    world.issued("f")
    return world.do("finding.claim", "oona", "f")


@refuses("of_either_organisation")
def _(world: World) -> object:
    world.issued("f")
    world.do("finding.transfer", "otto", "f", to=world.id("b"), handover="Goes over")
    return world.sign(world.actor("else", Post.PRINCIPAL, "else"), "f")


@refuses("not_of_the_organisation")
def _(world: World) -> object:
    world.declared()
    own = dataclasses.replace(world.cast["vera"], bodies=frozenset({world.id("watch"), world.id("a")}))
    return world.do("finding.begin_verification", own, "f", depth="desk")


@refuses("not_recused")
def _(world: World) -> object:
    world.verified()
    recused = dataclasses.replace(world.cast["cyril"], recused_from=frozenset({world.id("a")}))
    return world.do("finding.close", recused, "f", decision="Recused")


@refuses("covers_the_organisation")
def _(world: World) -> object:
    world.declared()
    elsewhere = dataclasses.replace(world.cast["vera"], scope=frozenset({world.id("b")}))
    return world.do("finding.begin_verification", elsewhere, "f", depth="desk")


@refuses("of_the_team")
def _(world: World) -> object:
    other = dataclasses.replace(world.cast["tara"], inspections=frozenset({uid("other")}))
    return world.do("inspection.submit_report", other, "inspection", summary="Summary")


@refuses("is_not_the_drafter")
def _(world: World) -> object:
    draft(world, by="tara")
    return world.do("finding.approve", "tara", "d")


@refuses("is_not_the_declarer")
def _(world: World) -> object:
    world.declared()
    return world.do("finding.begin_verification", merged(world, "vera", "mia"), "f", depth="desk")


@refuses("is_not_the_verifier")
def _(world: World) -> object:
    world.verified()
    return world.do("finding.close", "vera", "f", decision="By the verifier")


@refuses("is_not_the_closer")
def _(world: World) -> object:
    world.closed()
    world.do("finding.raise_concern", "lutz", "f", reason="Nobody knows of it")
    closed = world["f"]
    world.facts[closed.id] = dataclasses.replace(closed, state="declared")  # no act leads from closed to declared
    return world.do("finding.begin_verification", merged(world, "vera", "cyril"), "f", depth="desk")


@refuses("did_not_guide_the_measures")
def _(world: World) -> object:
    world.rectifying("f")
    world.do("finding.give_guidance", "vera", "f", guidance="Write a rule.")
    world.done()
    return world.do("measure.accept_done", "vera", "measure of f")


@refuses("did_not_submit_the_plan")
def _(world: World) -> object:
    world.submitted("f")
    return world.do("plan.accept", merged(world, "vera", "omar"), "plan")


@refuses("is_not_the_person")
def _(world: World) -> object:
    return world.do(
        "post.appoint",
        "ada",
        "p",
        person=world.id("ada"),
        body=world.id("a"),
        post_kind="handler",
        from_date=world.on(),
    )


@refuses("is_the_person")
def _(world: World) -> object:
    return world.do(
        "recusal.declare",
        "vera",
        "r",
        person=world.id("mia"),
        organisation=world.id("a"),
        ground="kinship",
        reason="A brother",
    )


@refuses("is_the_holder")
def _(world: World) -> object:
    appointed(world)
    return world.do(
        "delegation.grant",
        "omar",
        "dg",
        post=world.id("post of mia"),
        delegate=world.id("max"),
        from_date=world.on(),
        until_date=world.on(9),
    )


# Conditions


@refuses("tree_stays_a_tree")
def _(world: World) -> object:
    world.do("body.move", "ada", "b", parent=world.id("a"), reason="Joined")
    return world.do("body.move", "ada", "a", parent=world.id("b"), reason="Turned round")


@refuses("successors_stand")
def _(world: World) -> object:
    return world.do("body.abolish", "ada", "b", successors=[world.id("b")], reason="Ends")


@refuses("awaits_this_signature")
def _(world: World) -> object:
    world.issued("f")
    world.do("finding.claim", "mia", "f")
    return world.do("finding.countersign", "omar", "f", opened=uid("an act that was declined since"))


@refuses("is_the_last_act")
def _(world: World) -> object:
    world.imported()
    born = world["f"].last_act
    world.handed_over("f")
    return world.do("finding.annul", "otto", "f", act=born, reason="Too late")


@refuses("is_its_text")
def _(world: World) -> object:
    world.imported()
    return world.do("finding.correct_text", "otto", "f", corrected=world["f"].source_key, text="New", reason="A digest")


@refuses("text_is_not_handed_over")
def _(world: World) -> object:
    world.issued("f")
    return world.do("finding.correct_text", "otto", "f", corrected=world["f"].statement, text="Softer", reason="Kinder")


@refuses("is_another_person")
def _(world: World) -> object:
    return world.do("person.same_person", "ada", "mia", other=world.id("mia"), reason="Same name")


@refuses("ends_after_it_begins")
def _(world: World) -> object:
    return world.do(
        "post.appoint",
        "ada",
        "p",
        person=world.id("mia"),
        body=world.id("a"),
        post_kind="handler",
        from_date=world.on(),
        until_date=world.on(-1),
    )


@refuses("post_is_held")
def _(world: World) -> object:
    appointed(world)
    world.do("post.relieve", "ada", "post of mia", reason="Moved on")
    return world.do(
        "delegation.grant",
        "mia",
        "dg",
        post=world.id("post of mia"),
        delegate=world.id("max"),
        from_date=world.on(),
        until_date=world.on(9),
    )


@refuses("goes_to_another_person")
def _(world: World) -> object:
    appointed(world)
    return world.do(
        "delegation.grant",
        "mia",
        "dg",
        post=world.id("post of mia"),
        delegate=world.id("mia"),
        from_date=world.on(),
        until_date=world.on(9),
    )


@refuses("mandate_names_the_profile")
def _(world: World) -> object:
    return world.do(
        "round.plan",
        "otto",
        "round 2",
        mandate=world.id("mandate"),
        term="term-20",
        ordinal=3,
        title="Third",
        profile="ig-audit",
        rules=IG.digest,
    )


@refuses("findings_are_of_the_organisation")
def _(world: World) -> object:
    world.imported(organisation="b")
    return compose(world)


@refuses("findings_can_be_issued")
def _(world: World) -> object:
    draft(world)
    return compose(world, finding="d", inspection=world.id("inspection"))


@refuses("use_is_decided")
def _(world: World) -> object:
    approved(world)
    compose(world, finding="d", inspection=world.id("inspection"))
    world.approved("package")
    return world.do("package.issue", "cleo", "package")


@refuses("is_the_audience")
def _(world: World) -> object:
    issued(world, audience="principal")
    return world.do("package.sign_for", "mia", "package", digest=world["package"].digest)


@refuses("names_the_issued_text")
def _(world: World) -> object:
    issued(world)
    return world.do("package.sign_for", "omar", "package", digest=world["package"].text)


@refuses("refused_by_the_audience")
def _(world: World) -> object:
    issued(world, audience="principal")
    return refuse(world, "mia", Post.LEADERSHIP_MEMBER)


@refuses("is_based_on_the_newest")
def _(world: World) -> object:
    world.imported()
    compose(world)
    world.do("package.revise", "otto", "package", based_on=1, text="Second", findings=[world.id("f")])
    return world.do("package.revise", "cleo", "package", based_on=1, text="Also second", findings=[world.id("f")])


@refuses("register_is_the_signers")
def _(world: World) -> object:
    world.imported()
    compose(world)
    world.approved("package")
    return world.do("package.issue", "cleo", "package", document_register=uid("a register"))


@refuses("inspection_is_of_the_organisation")
def _(world: World) -> object:
    return compose(world, finding="")


@refuses("items_say_one_thing")
def _(world: World) -> object:
    world.imported()
    return compose(world, items=[{"item": "heading", "finding": world.id("f")}])


@refuses("items_name_the_findings")
def _(world: World) -> object:
    world.imported()
    world.imported("g")
    return compose(world, items=[{"item": "problem", "finding": world.id("g")}])


@refuses("is_one_file")
def _(world: World) -> object:
    files = [file("one"), file("two")]
    return world.do("blank.adopt", "otto", "blank", paper="fact_sheet", written_in="en", blank_file=files)


@refuses("items_are_of_the_organisation")
def _(world: World) -> object:
    world.imported()
    world.achieved(approve=False)
    return compose(world, items=[{"item": "achievement", "achievement": world.id("achievement")}])


@refuses("items_still_stand")
def _(world: World) -> object:
    world.imported()
    world.achieved()
    compose(world, items=[{"item": "achievement", "achievement": world.id("achievement")}])
    world.approved("package")
    world.do("achievement.withdraw", "tara", "achievement", reason="Not so")
    return world.do("package.issue", "cleo", "package")


@refuses("is_not_open_to_all")
def _(world: World) -> object:
    world.issued("f")
    world.do("finding.share", "omar", "f", share_with="all")
    return world.do("finding.share", "omar", "f", share_with="all")


@refuses("is_shared_with_somebody")
def _(world: World) -> object:
    approved(world)
    world.decided()
    world.composed("principal", "principal", findings=[world.id("d")])
    return world.do("finding.share", "omar", "d", note="Nobody")


@refuses("attendance_names_people")
def _(world: World) -> object:
    world.in_feedback()
    world.called()
    row = {"title": "Director", "presence": "present"}
    return world.do("meeting.hold", "cleo", "meeting", day=world.on(), attendance=[row])


@refuses("day_has_come")
def _(world: World) -> object:
    world.in_feedback()
    world.called()
    row = {"name": "Mr Li", "title": "Director", "presence": "present"}
    return world.do("meeting.hold", "cleo", "meeting", day=world.on(3), attendance=[row])


@refuses("ends_after_it_starts")
def _(world: World) -> object:
    world.decided()
    return world.scheduled(ends="09:00")


@refuses("nothing_else_is_then")
def _(world: World) -> object:
    world.decided()
    return world.scheduled(clash_with="session", clash_number=4, clash_over="chair")


@refuses("results_are_fed_back")
def _(world: World) -> object:
    return world.scheduled()


@refuses("package_is_issued")
def _(world: World) -> object:
    world.decided()
    world.composed("principal", "principal")
    world.composed("leadership", "leadership")
    world.scheduled()
    return world.tell("principal", package=world.id("leadership"))


@refuses("package_under_way")
def _(world: World) -> object:
    world.decided()
    return world.composed("principal", "principal", under_way_number=3)


@refuses("day_is_of_the_round")
def _(world: World) -> object:
    world.decided()
    return world.scheduled(day="0001-01-01")


@refuses("its_day_has_come")
def _(world: World) -> object:
    world.decided()
    world.composed("principal", "principal")
    world.scheduled(day=world.on(1))
    return world.tell("principal")


@refuses("the_principal_is_present")
def _(world: World) -> object:
    world.decided()
    world.composed("principal", "principal")
    world.scheduled()
    return world.tell("principal", principal_absent=True)


@refuses("says_more_than_was_issued")
def _(world: World) -> object:
    world.decided()
    return world.composed("principal", "principal", issued_number=3)


@refuses("names_the_text_told")
def _(world: World) -> object:
    world.decided()
    world.composed("principal", "principal")
    world.scheduled()
    return world.tell("principal", digest=world["principal"].text)


@refuses("presence_names_people")
def _(world: World) -> object:
    world.decided()
    world.composed("principal", "principal")
    world.scheduled()
    return world.tell("principal", present=[{"title": "Somebody"}])


@refuses("asks_every_organisation")
def _(world: World) -> object:
    world.in_feedback()
    answers = [{"id": uid("answer"), "organisation": world.id("b")}]
    return world.do("requirement.issue", "cleo", "r", round=world.id("round"), heading="H", text="T", answers=answers)


@refuses("meeting_is_of_the_round")
def _(world: World) -> object:
    world.called()
    world.do("meeting.cancel", "cleo", "meeting", reason="Put off")
    return world.required(meeting=world.id("meeting"))


@refuses("did_not_answer")
def _(world: World) -> object:
    world.required()
    world.do("answer.give", "omar", world.answer(), text="Done")
    return world.do("answer.accept", merged(world, "vera", "omar"), world.answer())


@refuses("a_use_is_decided")
def _(world: World) -> object:
    world.do("round.go_on_site", "otto", "round")
    world.do("round.begin_reporting", "otto", "round")
    return world.do("round.begin_feedback", "otto", "round")


@refuses("every_organisation_was_told")
def _(world: World) -> object:
    world.decided()
    for phase in ("go_on_site", "begin_reporting", "begin_feedback"):
        world.do(f"round.{phase}", "otto", "round")
    return world.do("round.begin_rectification", "otto", "round")


@refuses("not_received_yet")
def _(world: World) -> object:
    world.issued("f")
    world.sign_for("omar", "package of f")
    return world.sign_for(world.delegate("max", "omar"), "package of f")


@refuses("inspection_is_under_way")
def _(world: World) -> object:
    world.do("inspection.submit_report", "tara", "inspection", summary="Summary")
    world.do("inspection.hear_report", "lena", "inspection", minutes="Minutes")
    return draft(world)


@refuses("category_is_of_the_taxonomy")
def _(world: World) -> object:
    return draft(world, category="not_in_it")


@refuses("reference_date_is_not_in_the_future")
def _(world: World) -> object:
    return world.do(
        "finding.report_look_back",
        "lutz",
        "l",
        round=world.id("round"),
        organisation=world.id("a"),
        reference_date=world.on(1),
        statement="Again",
        basis="Look-back",
    )


@refuses("reply_is_recorded")
def _(world: World) -> object:
    draft(world)
    world.do("finding.put_facts", "tara", "d", fact_sheet="Facts")
    return world.do("finding.approve", "tara", "d")


@refuses("is_handed_over")
def _(world: World) -> object:
    world.imported()
    return world.do("finding.claim", "mia", "f")


@refuses("has_no_open_objection")
def _(world: World) -> object:
    world.issued("f")
    world.do("finding.object", "omar", "f", reason="Not so")
    return world.do("finding.claim", "mia", "f")


@refuses("is_not_claimed_by_oneself")
def _(world: World) -> object:
    world.claimed("f")
    return world.do("finding.claim", "mia", "f")


@refuses("has_open_objection")
def _(world: World) -> object:
    world.issued("f")
    return world.do("finding.decide_objection", "cyril", "f", decision="rejected", reason="None")


@refuses("amendment_has_a_text")
def _(world: World) -> object:
    world.issued("f")
    world.do("finding.object", "omar", "f", reason="Not so")
    return world.do("finding.decide_objection", "cyril", "f", decision="amended", reason="Right")


@refuses("is_in_no_plan")
def _(world: World) -> object:
    world.submitted("f")
    return split(world)


@refuses("has_two_new_parts")
def _(world: World) -> object:
    world.issued("f")
    return split(world, ids=(world.id("one"), world.id("a")))


@refuses("measures_are_done")
def _(world: World) -> object:
    world.rectifying("f")
    return world.declare()


@refuses("effect_evidence_is_attached")
def _(world: World) -> object:
    world.rectifying("f")
    world.done()
    old = [file("rule", evidence="action", dated=world.on()), file("old", evidence="effect", dated="2026-01-15")]
    return world.do(
        "finding.declare", "hank", "f", statement="Done", evidence=old, same_kind_check="None", truth_pledge=True
    )


@refuses("due_date_is_in_the_future")
def _(world: World) -> object:
    world.verifying()
    return world.do("finding.return", "vera", "f", further_requirement="More", due_date=world.on())


@refuses("all_manifestations_are_answered")
def _(world: World) -> object:
    world.verifying()
    values = world.answers()
    return world.do("finding.verify", "vera", "f", answers=values["answers"][:1], tests=values["tests"])


@refuses("acceptance_tests_are_met")
def _(world: World) -> object:
    world.verifying()
    return world.do("finding.verify", "vera", "f", **world.answers(outcome="not_met"))


@refuses("effect_is_met")
def _(world: World) -> object:
    world.verifying()
    return world.do("finding.verify", "vera", "f", **world.answers(outcome="not_applicable"))


@pytest.mark.parametrize(
    ("answers", "tests", "code"),
    [
        (("not_applicable", "not_applicable"), {}, "effect_is_met"),
        (("met", "not_applicable"), {"effect_meets_the_norm": "not_applicable"}, "effect_is_met"),
    ],
)
def test_not_applicable_is_no_way_round_the_effect(answers: tuple[str, ...], tests: dict[str, str], code: str) -> None:
    world = World()
    world.verifying()
    given = world.answers()
    given["answers"] = [each | {"outcome": so} for each, so in zip(given["answers"], answers, strict=True)]
    given["tests"] = [each | {"outcome": tests.get(each["test"], "met")} for each in given["tests"]]
    assert refusal_of(lambda: world.do("finding.verify", "vera", "f", **given)).code == code
    given["answers"] = [
        each | {"outcome": so} for each, so in zip(given["answers"], ("met", "not_applicable"), strict=True)
    ]
    given["tests"] = [
        each | ({"outcome": "met"} if each["test"] == "effect_meets_the_norm" else {"reason": "The only shop"})
        for each in given["tests"]
    ]
    world.do("finding.verify", "vera", "f", **given)
    assert world["f"].state == "verified"


def test_a_test_is_answered_once() -> None:
    world = World()
    world.verifying()
    given = world.answers()
    twice = [*given["tests"], given["tests"][0] | {"outcome": "not_applicable", "reason": "Second thoughts"}]
    refused = refusal_of(lambda: world.do("finding.verify", "vera", "f", answers=given["answers"], tests=twice))
    assert refused.code == "acceptance_tests_are_met"


def test_every_test_is_answered_in_words() -> None:
    world = World()
    world.verifying()
    given = world.answers()
    del given["tests"][0]["reason"]
    refused = refusal_of(lambda: world.do("finding.verify", "vera", "f", **given))
    assert [(each.field, each.code) for each in refused.facts["faults"]] == [("tests.0.reason", "missing_value")]


@refuses("answered_are_of_the_finding")
def _(world: World) -> object:
    world.rectifying("f")
    world.done()
    row = {"manifestation": world["f"].manifestations[0], "answer": "Repaired"}
    given = {"statement": "Done", "evidence": world.evidence(), "same_kind_check": "None", "truth_pledge": True}
    return world.do("finding.declare", "hank", "f", **given, own_answers=[row, row])


@refuses("unmet_are_of_the_finding")
def _(world: World) -> object:
    world.verifying()
    row = {"manifestation": world["f"].manifestations[0], "answer": "Still so"}
    return world.do("finding.return", "vera", "f", further_requirement="More", due_date=world.on(9), unmet=[row, row])


def test_who_begins_a_verification_closes_nothing() -> None:
    world = World()
    world.verifying()
    world.do("finding.verify", "vito", "f", **world.answers())
    closer = merged(world, "cyril", "vera")
    assert refusal_of(lambda: world.do("finding.close", closer, "f", decision="So")).code == "is_not_the_verifier"
    world.do("finding.close", "cyril", "f", decision="So")
    world.do("finding.reopen", "otto", "f", reason="Again", due_date=world.on(30))
    assert world["f"].begun_by == ()


def test_a_return_says_which_manifestations_are_not_met() -> None:
    world = World()
    world.verifying()
    row = {"manifestation": world["f"].manifestations[1], "answer": "Still so"}
    world.do("finding.return", "vera", "f", further_requirement="More", due_date=world.on(9), unmet=[row])
    assert world["f"].state == "rectifying"


@refuses("has_no_open_concern")
def _(world: World) -> object:
    world.verified()
    world.do("finding.raise_concern", "vito", "f", reason="Copied")
    return world.do("finding.close", "cyril", "f", decision="In spite of it")


@refuses("next_review_is_in_the_future")
def _(world: World) -> object:
    world.rectifying("f")
    return world.do("finding.sustain", "vera", "f", stage_goal="Half", next_review_date=world.on())


@refuses("has_open_concern")
def _(world: World) -> object:
    world.verified()
    return world.do("finding.determine_concern", "dora", "f", determination="cleared", reason="None")


@refuses("did_not_raise_the_concern")
def _(world: World) -> object:
    world.verified()
    world.do("finding.raise_concern", "vito", "f", reason="Copied")
    return world.do("finding.determine_concern", merged(world, "dora", "vito"), "f", determination="false", reason="So")


@refuses("is_another_organisation")
def _(world: World) -> object:
    world.issued("f")
    return world.do("finding.transfer", "otto", "f", to=world.id("a"), handover="Stays")


@refuses("both_owners_sign")
def _(world: World) -> object:
    world.issued("f")
    world.do("finding.transfer", "otto", "f", to=world.id("b"), handover="Goes over")
    world.sign("omar", "f")
    return world.sign(world.actor("second principal", Post.PRINCIPAL, "a"), "f")


@refuses("expiry_is_in_the_future")
def _(world: World) -> object:
    world = World(rules=IG)
    world.issued("f")
    return world.do("finding.accept_risk", "sue", "f", rationale="Cheap", expiry_date=world.on())


@refuses("findings_are_of_the_plan")
def _(world: World) -> object:
    world.claimed("f")
    return world.do(
        "plan.submit",
        "omar",
        "plan",
        organisation=world.id("a"),
        round=world.id("round"),
        **world.plan_values("f", "f"),
    )


@refuses("every_finding_is_claimed")
def _(world: World) -> object:
    world.issued("f")
    return submit(world, "f")


@refuses("every_issued_finding_is_planned")
def _(world: World) -> object:
    world.claimed("f", "g")
    return submit(world, "f")


@refuses("every_finding_has_a_measure")
def _(world: World) -> object:
    world.claimed("f", "g")
    return submit(world, "f", "g", measures=[world.measure("f")])


@refuses("every_measure_treats_a_cause")
def _(world: World) -> object:
    world.claimed("f")
    return submit(world, "f", measures=[world.measure("f", causes=[2])])


@refuses("measures_are_its_own")
def _(world: World) -> object:
    world.claimed("f")
    return submit(world, "f", measures=[world.measure("f"), world.measure("f")])


@refuses("no_due_date_is_past")
def _(world: World) -> object:
    world.claimed("f")
    return submit(world, "f", measures=[world.measure("f", due_date="2026-02-01")])


@refuses("findings_stand_as_planned")
def _(world: World) -> object:
    world.submitted("f")
    world.do("finding.object", "omar", "f", reason="Not so")
    return world.do("plan.accept", "otto", "plan")


@refuses("added_measures_fit")
def _(world: World) -> object:
    world.rectifying("f")
    return world.do(
        "plan.amend", "omar", "plan", measures=[world.measure("f", causes=[9], id=uid("m2"))], reason="More"
    )


@refuses("findings_are_not_judged")
def _(world: World) -> object:
    world.verified()
    return world.do("measure.return", "vito", "measure of f", further_requirement="More", due_date=world.on(9))


@refuses("extensions_are_left")
def _(world: World) -> object:
    world.rectifying("f")
    for days in (70, 80):
        extend(world, days)
        world.sign("otto", "measure of f")
    return extend(world, 90)


@refuses("later_than_now_due")
def _(world: World) -> object:
    world.rectifying("f")
    world.wait(90)
    return extend(world, 70)


@refuses("is_granted_at_the_right_level")
def _(world: World) -> object:
    world.rectifying("f")
    extend(world, 70)
    world.sign("vera", "measure of f")
    extend(world, 80)
    return world.sign("vera", "measure of f")


@refuses("another_replaces_it")
def _(world: World) -> object:
    world.rectifying("f")
    measure = world.id("measure of f")
    return world.do("measure.cancel", "omar", "measure of f", replacement=measure, reason="By itself")


@refuses("successor_differs")
def _(world: World) -> object:
    world.rectifying("f")
    return world.do("measure.hand_over", "omar", "measure of f", to=world.id("mia"), handover="To herself")


@refuses("successor_signs")
def _(world: World) -> object:
    world.rectifying("f")
    world.do("person.register", "ada", "omar", name="Omar")
    world.do("measure.hand_over", "mia", "measure of f", to=world.id("omar"), handover="To Omar")
    return world.sign("max", "measure of f")


# Steps that only these tests take


def merged(world: World, actor: str, other: str) -> Actor:
    """This function will make one person of two: an act of either counts as an act of both."""
    two = world.cast[actor].identities | world.cast[other].identities
    return dataclasses.replace(world.cast[actor], identities=two)


def draft(world: World, *, by: str = "inga", **more: Any) -> act.Entry:
    given = {
        "inspection": world.id("inspection"),
        "statement": "Statement",
        "manifestations": ["one"],
        "working_paper": "Paper",
        **more,
    }
    return world.do("finding.draft", by, "d", **given)


def approved(world: World) -> None:
    draft(world)
    world.do("finding.approve", "tara", "d")
    world.sign("otto", "d")


def compose(world: World, *, finding: str = "f", audience: str = "leadership", **more: Any) -> act.Entry:
    given = {
        "round": world.id("round"),
        "organisation": world.id("a"),
        "audience": audience,
        "findings": [world.id(finding)] if finding else [],
        "text": "Feedback",
        **more,
    }
    return world.do("package.compose", "cleo", "package", **given)


def issued(world: World, *, audience: str = "leadership", **more: Any) -> None:
    """This function will take a package to its issue; it feeds back an imported finding."""
    world.imported()
    compose(world, audience=audience, **more)
    world.approved("package")
    world.do("package.issue", "cleo", "package")


def refuse(world: World, who: str, post: Post) -> act.Entry:
    return world.do(
        "package.refuse_to_sign",
        "cleo",
        "package",
        person=world.id(who),
        post_kind=post.value,
        said="I do not agree.",
        witnesses="Two",
    )


def submit(world: World, *findings: str, **more: Any) -> act.Entry:
    place = {"organisation": world.id("a"), "round": world.id("round")}
    return world.do("plan.submit", "omar", "plan", **place, **{**world.plan_values(*findings), **more})


def split(world: World, ids: tuple[str, ...] = ()) -> act.Entry:
    ids = ids or (world.id("one"), world.id("two"))
    return world.do(
        "finding.split", "otto", "f", parts=[{"id": each, "statement": "Part"} for each in ids], reason="Two"
    )


def extend(world: World, days: int) -> act.Entry:
    return world.do("measure.extend", "mia", "measure of f", due_date=world.on(days), reason="Late delivery")


def appointed(world: World) -> None:
    world.do(
        "post.appoint",
        "ada",
        "post of mia",
        person=world.id("mia"),
        body=world.id("a"),
        post_kind="leadership_member",
        from_date=world.on(),
    )


def test_the_refusal_names_act_and_posts_to_ask() -> None:
    world = World()
    world.verified()
    refused = refusal_of(lambda: world.do("finding.close", "stan", "f", decision="By a stranger"))
    assert refused.facts["act"] == "finding.close"
    assert refused.facts["post"] == "coordinator"
    assert set(refused.facts["posts"]) == {post.value for post in permit.posts_for("finding.close")}


def test_a_coordinator_enters_for_the_own_body_and_the_office_for_everybody() -> None:
    world = World()
    world.issued("f", "g")
    for clerk, finding in (("cora", "f"), ("cleo", "g")):
        actor = world.on_paper("mia", clerk)
        entry = again(world, "finding.claim", actor, finding, clock="paper", scan=file("scan"))
        assert (entry.signed_by, entry.entered_by) == (world.id("mia"), world.id(clerk))
        assert [part.name for part in entry.parts] == ["scan.0"]


def test_what_the_actor_does_not_see_is_refused_like_what_is_not_there() -> None:
    world = World()
    call = world.call(
        "inspection.assign", "i2", {"round": world.id("round"), "team": uid("x"), "organisation": uid("y")}
    )
    refused = refusal_of(lambda: world.perform(call, actor=world.cast["otto"]))
    assert [(fault.field, fault.code) for fault in refused.facts["faults"]] == [("team", "subject_not_found")]
    rows = [{"finding": uid("nothing"), "causes": ["c"]}]
    world.claimed("f")
    place = {"organisation": world.id("a"), "round": world.id("round")}
    values = world.plan_values("f") | {"findings": rows}
    refused = refusal_of(lambda: world.do("plan.submit", "omar", "plan", **place, **values))
    assert refused.facts["faults"][0].field == "findings.0.finding"


def test_a_new_row_never_takes_the_id_of_the_subject_it_is_part_of() -> None:
    world = World()
    world.claimed("f")
    refused = refusal_of(lambda: submit(world, "f", measures=[world.measure("f", id=world.id("plan"))]))
    assert refused.code == "already_exists"


def test_values_of_the_wrong_shape_are_faults_and_no_crash() -> None:
    world = World()
    odd: Any
    for odd in (["x"], {"a": 1}, 7, None, True):
        refused = refusal_of(
            lambda odd=odd: world.do("inspection.assign", "otto", "i", organisation=odd, round=odd, team=odd)
        )
        assert refused.code == "given_faulty"
        refused = refusal_of(lambda odd=odd: world.do("post.appoint", "ada", "p", person=odd, scope=odd))
        assert refused.code in ("given_faulty", "is_not_the_person")


def test_an_enterer_stands_behind_the_act_as_well() -> None:
    world = World()
    world.declared()
    clerk = world.cast["vera"]
    enterer = Enterer(clerk.person, clerk.identities, Post.OFFICE_CLERK, clerk.body)
    vito = dataclasses.replace(world.cast["vito"], enterer=enterer)
    call = world.call("finding.begin_verification", "f", {"depth": "desk"}, clock="paper", scan=file("scan"))
    world.perform(call, actor=vito)
    call = world.call("finding.verify", "f", world.answers(), clock="paper", scan=file("scan"))
    world.perform(call, actor=vito)
    assert set(world["f"].verified_by) == {vito.person, clerk.person}
    assert refusal_of(lambda: world.do("finding.close", "vera", "f", decision="x")).code == "is_not_the_verifier"
