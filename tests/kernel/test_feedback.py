"""The feedback as a whole: packages in versions, sessions in order, requirements with their answers, who may open."""

import dataclasses
import datetime
from typing import Any

import pytest

from huiyin.kernel import act, numbering, package, register, session, timetable
from huiyin.kernel.actor import Post
from huiyin.kernel.refused import Refused
from huiyin.kernel.session import Clash, clashes
from huiyin.kernel.timetable import Slot
from tests.kernel.ledger import CN, IG, World, digest, file


@pytest.fixture
def world() -> World:
    return World()


def drafted(world: World, name: str) -> None:
    given = {"inspection": world.id("inspection"), "statement": f"Statement of {name}", "manifestations": ["one"]}
    world.do("finding.draft", "inga", name, **given, working_paper="Paper")
    world.do("finding.approve", "tara", name)
    world.sign("otto", name)


def refuse(world: World, who: str, post: Post) -> None:
    if world.id(who) not in world.facts:
        world.do("person.register", "ada", who, name=who.title())
    given = {"person": world.id(who), "post_kind": post.value, "said": "I do not agree.", "witnesses": "Two"}
    world.do("package.refuse_to_sign", "cleo", "leadership", **given)


def test_a_document_is_laid_out_from_what_it_names(world: World) -> None:
    drafted(world, "d")
    world.achieved()
    world.required()
    world.decided()
    items = [
        {"item": "heading", "text": "First"},
        {"item": "achievement", "achievement": world.id("achievement")},
        {"item": "problem", "finding": world.id("d")},
        {"item": "problem", "text": "In general"},
        {"item": "requirement", "requirement": world.id("requirement")},
    ]
    world.composed("leadership", "leadership", items=items)

    found = world["leadership"]
    assert found.findings == (world.id("d"),)
    assert [each.item for each in found.items] == [each["item"] for each in items]
    assert found.things == (world.id("achievement"), world.id("requirement"))
    assert found.issued_texts == ((world.id("d"), world["d"].statement),)
    assert found.digest == package.digest_of(found) != package.digest_of(dataclasses.replace(found, text=digest("x")))


def test_versions_follow_one_another_and_an_approval_can_be_taken_back(world: World) -> None:
    drafted(world, "d")
    place = {"round": world.id("round"), "organisation": world.id("a"), "inspection": world.id("inspection")}
    world.do("package.compose", "cleo", "p", **place, audience="principal", text="First")
    world.do("package.revise", "cyril", "p", based_on=1, text="Second", findings=[world.id("d")])
    assert (world["p"].edition, world["p"].findings) == (2, (world.id("d"),))
    with pytest.raises(Refused, match="is_not_the_drafter"):
        world.do("package.approve", "cyril", "p")
    world.approved("p")
    world.do("package.return", "lena", "p", reason="Too long")
    assert (world["p"].state, world["p"].return_reason is None) == ("composed", False)
    world.do("package.revise", "cleo", "p", based_on=2, text="Third")
    world.do("package.withdraw", "cleo", "p", reason="Not needed")
    assert (world["p"].state, world["p"].return_reason, world["d"].state) == ("withdrawn", None, "approved")


def test_whoever_corrects_a_text_is_its_writer_and_facts_are_put_again(world: World) -> None:
    world.drafted("d")
    world.do("finding.put_facts", "tara", "d", fact_sheet="What we saw")
    world.do("finding.record_reply", "tara", "d", reply="agreed")
    corrected = {"corrected": world["d"].statement, "text": "In other words", "reason": "Clearer"}
    world.do("finding.correct_text", "cleo", "d", **corrected)
    found = world["d"]
    assert (found.state, found.reply, found.running()) == ("draft", None, ())
    assert found.drafted_by == (world.id("inga"), world.id("cleo"))

    world.do("finding.correct_text", "cyril", "d", **{**corrected, "corrected": found.statement, "text": "Once more"})
    assert world["d"].drafted_by[-1] == world.id("cyril")
    world.do("finding.approve", "tara", "d")
    with pytest.raises(Refused, match="is_not_the_drafter"):
        world.sign("cyril", "d")
    world.sign("otto", "d")
    assert world["d"].approved_by == (world.id("tara"), world.id("otto"))
    # The way back: both who approved it are undone, and the old words can be corrected again.
    world.do("finding.annul", "otto", "d", act=world["d"].last_act, reason="Wrong word")
    world.sign("lena", "d")
    assert (world["d"].state, world["d"].approved_by) == ("draft", ())


def test_a_fix_alone_names_its_inspection_and_waits_for_its_decision(world: World) -> None:
    fix = {"inspection": world.id("inspection"), "statement": "A leak", "basis": "Seen"}
    world.do("finding.hand_over_fix", "tara", "fix", **fix)
    told = {"audience": "leadership", "findings": [world.id("fix")], "text": "Feedback"}
    with pytest.raises(Refused, match="inspection_is_of_the_organisation"):
        world.do("package.compose", "cleo", "p", **world.place(), **told)
    world.do("package.compose", "cleo", "p", **world.place(), **told, inspection=fix["inspection"])
    world.approved("p")
    with pytest.raises(Refused, match="use_is_decided"):
        world.do("package.issue", "cleo", "p")
    world.in_feedback()
    world.do("package.issue", "cleo", "p")

    world.imported()
    world.do("package.compose", "cleo", "q", **world.place(), **{**told, "findings": [world.id("f")]})
    with pytest.raises(Refused, match="inspection_is_of_the_organisation"):
        world.do("package.revise", "cleo", "q", based_on=1, text="Fix", findings=[world.id("fix")])
    # A line of before may have composed one without: it is not issued.
    old = world["q"]
    world.facts[old.id] = dataclasses.replace(old, findings=(world.id("fix"),))
    world.approved("q")
    with pytest.raises(Refused, match="use_is_decided"):
        world.do("package.issue", "cleo", "q")


def stated(world: World, name: str, by: str, subject: str, /, *, days: int, **given: object) -> None:
    """Perform an act now, as of so many days before."""
    call = world.call(name, subject, given, clock="stated", performed_at=world.now - datetime.timedelta(days=days))
    world.perform(call, actor=world.cast[by], at=world.now)


def test_a_claimed_day_lies_not_before_what_it_builds_on(world: World) -> None:
    world.issued("f")
    world.wait(10)
    digest_of = {"digest": world["package of f"].digest}
    world.do("package.sign_for", "omar", "package of f", **digest_of)
    with pytest.raises(Refused, match="earlier_day_needs_a_reason"):
        stated(world, "package.sign_for", "mia", "package of f", days=5, **digest_of)
    stated(world, "package.sign_for", "mia", "package of f", days=5, **digest_of, note="Entered late")
    assert [each.on for each in world["package of f"].receipts] == [world.on(), world.on(-5)]
    assert world["package of f"].born_date < world["package of f"].last_date == world.on()
    world.issued("g")
    of_g = {"digest": world["package of g"].digest}
    world.wait(4)
    stated(world, "package.sign_for", "omar", "package of g", days=3, **of_g, note="Entered late")
    assert world["package of g"].receipts[0].on == world.on(-3)
    assert world["package of g"].clock("receipt").stopped_date == world.on()
    with pytest.raises(Refused, match="performed_before_subject"):
        stated(world, "package.sign_for", "max", "package of f", days=20, **digest_of)

    world.delivered(told=("principal",))
    present = {"present": [{"name": "Chief", "title": "Secretary"}]}
    told = {"package": world.id("leadership"), "digest": world["leadership"].digest, **present}
    with pytest.raises(Refused, match="performed_before_subject"):
        stated(world, "session.tell_leadership", "cleo", "session", days=2, **told)
    world.required()
    with pytest.raises(Refused, match="performed_before_subject"):
        stated(world, "answer.give", "omar", world.answer(), days=1, text="Done")
    with pytest.raises(Refused, match="performed_before_subject"):
        asked = {"round": world.id("round"), "heading": "H", "text": "T"}
        stated(world, "requirement.issue", "cleo", "old", days=40_000, **asked)
    # A person may be entered later than the meeting that they came to.
    world.called()
    world.wait(2)
    world.do("person.register", "ada", "guest", name="Guest")
    rows = [{"person": world.id("guest"), "title": "Expert", "presence": "present"}]
    stated(world, "meeting.hold", "cleo", "meeting", days=1, day=world.on(-1), attendance=rows)


def test_a_finding_says_who_gathered_it_and_of_which_time(world: World) -> None:
    both = [world.id("mia"), world.id("max")]
    time = {"period_from": "2024-05-01", "period_until": "2025-01-31"}
    world.drafted("d", handlers=both, **time, working_paper_number="7-2")
    found = world["d"]
    assert (found.handlers, found.period_from, found.period_until) == (tuple(both), *time.values())
    assert found.working_paper_number is not None
    with pytest.raises(Refused, match="handlers_are_two_of_the_team"):
        world.drafted("e", handlers=both, handlers_outside=1)


def of_before(world: World, name: str, by: str, subject: str, /, **given: Any) -> Any:
    """Perform an act, and give what a line of the first meaning would have made of its subject and the finding d."""
    before = dict(world.facts)
    entry = world.do(name, by, subject, **given)
    made = {each.id: each for each in act.apply(dataclasses.replace(entry, apply_version=1), before)}
    return made.get(world.id(subject)), made.get(world.id("d"))


def test_a_line_of_before_means_what_it_meant(world: World) -> None:
    world.drafted("d")
    world.do("finding.put_facts", "tara", "d", fact_sheet="Facts")
    day, statement = world["d"].last_date, world["d"].statement
    world.wait(2)
    _, found = of_before(world, "finding.correct_text", "cleo", "d", corrected=statement, text="Anew", reason="Clearer")
    assert (found.state, found.drafted_by, found.last_date) == ("facts_put", (world.id("inga"),), day)
    world.do("finding.approve", "tara", "d")
    opened = world["d"].pending.act_id
    _, found = of_before(world, "finding.countersign", "otto", "d", opened=opened)
    assert (found.state, found.approved_by) == ("approved", ())

    world.in_feedback()
    told = {"audience": "leadership", "findings": [world.id("d")], "inspection": world.id("inspection"), "text": "x"}
    found, _ = of_before(world, "package.compose", "cleo", "p", **world.place(), **told)
    assert (found.born_date, found.last_date) == ("", "")
    world.do("package.approve", "otto", "p")
    found, _ = of_before(world, "package.countersign", "lena", "p", opened=world["p"].pending.act_id)
    assert (found.approved_by, found.approved_words) == ((), None)
    _, found = of_before(world, "package.issue", "cleo", "p")
    assert (found.state, found.composed_by) == ("issued", ())


def test_a_finding_told_to_the_principal_first_has_the_days_of_the_leaderships_package(world: World) -> None:
    """No date that the leadership may read tells that the principal was told earlier, and alone."""
    world.drafted("d")
    world.do("finding.approve", "tara", "d")
    world.sign("otto", "d")
    world.imported("f")
    world.decided()
    ids = [world.id("d"), world.id("f")]
    world.composed("principal", "principal", findings=ids)
    listed, first = world["f"].issued_date, world.on()
    world.wait(3)
    place = {"round": world.id("round"), "organisation": world.id("a"), "inspection": world.id("inspection")}
    world.do(
        "package.compose",
        "cleo",
        "leadership",
        **place,
        audience="leadership",
        told_to_both=True,
        findings=ids,
        text="Feedback",
    )
    world.approved("leadership")
    before = dict(world.facts)
    entry = world.do("package.issue", "cleo", "leadership")
    found, day = world["d"], world.on()
    assert (found.issued_date, found.handed_over_date, found.reference_date) == (day, day, day)
    assert (found.package, found.audience) == (world.id("leadership"), "leadership")
    assert [(each.name, each.started_date) for each in found.clocks if each.name == "feedback"] == [("feedback", day)]
    assert world["f"].issued_date == listed
    old = {each.id: each for each in act.apply(dataclasses.replace(entry, apply_version=3), before)}
    assert (old[found.id].handed_over_date, old[found.id].package) == (first, world.id("principal"))
    assert world.replay() == world.facts


def told_twice(world: World) -> tuple[act.Entry, dict[str, Any]]:
    """Tell the leadership of a finding, then the principal, by another clerk; give that issue and the facts before."""
    world.imported("f")
    world.composed("leadership", "leadership", findings=[world.id("f")])
    told = {**world.place(), "audience": "principal", "told_to_both": True, "findings": [world.id("f")], "text": "Text"}
    world.do("package.compose", "cyril", "principal", **told)
    world.approved("principal")
    before = dict(world.facts)
    return world.do("package.issue", "cleo", "principal"), before


def test_a_principals_package_leaves_what_the_leadership_reads_as_it_was(world: World) -> None:
    entry, before = told_twice(world)
    assert world["f"] == before[world.id("f")]
    # Yet whoever composed it stands behind the words, and decides on no objection to them.
    world.do("finding.object", "omar", "f", reason="Not so")
    with pytest.raises(Refused, match="did_not_feed_it_back"):
        world.do("finding.decide_objection", "cyril", "f", decision="rejected", reason="It is so")
    old = {each.id: each for each in act.apply(dataclasses.replace(entry, apply_version=5), before)}
    assert old[world.id("f")].composed_by == tuple(map(world.id, ("cyril", "otto", "lena")))
    assert world.replay() == world.facts
    clerk = world.actor("clara", Post.OFFICE_CLERK, "office")
    world.do("finding.decide_objection", clerk, "f", decision="rejected", reason="It is so")


def undone(world: World, audience: str) -> None:
    given = {"act": world[audience].last_act, "reason": "Too early"}
    world.do("package.annul", "otto", audience, **given)
    world.sign("lena", audience)


def test_an_issue_is_undone_beneath_no_other_opinion(world: World) -> None:
    told_twice(world)
    with pytest.raises(Refused, match="is_the_last_act"):  # the numbers of its issuer went on
        undone(world, "leadership")
    undone(world, "principal")
    assert world["f"].handed_over_date is not None
    undone(world, "leadership")
    assert world["f"].handed_over_date is None
    assert world.replay() == world.facts


def test_an_issue_that_only_told_more_people_is_undone_alone(world: World) -> None:
    world.imported("f")
    for audience in ("principal", "leadership"):
        told = {**world.place(), "audience": audience, "told_to_both": True, "findings": [world.id("f")], "text": "T"}
        world.do("package.compose", "cleo", audience, **told)
        world.approved(audience)
        world.do("package.issue", "cleo", audience)
    undone(world, "leadership")
    assert (world["f"].state, world["f"].audience) == ("issued", "principal")


@pytest.mark.parametrize("first", [(), ("principal",)])
def test_no_version_tells_a_leadership_that_the_principal_was_told_first(world: World, first: tuple[str, ...]) -> None:
    world.imported("f")
    for audience in (*first, "leadership"):
        told = {"told_to_both": True} if first and audience == "leadership" else {}
        content = {**world.place(), "audience": audience, **told, "findings": [world.id("f")], "text": "Text"}
        world.do("package.compose", "cleo", audience, **content)
        world.approved(audience)
        world.do("package.issue", "cleo", audience)
    assert world["f"].version == 100
    world.do("finding.claim", "omar", "f")
    assert world["f"].version == 101
    assert world.replay() == world.facts


def test_everybody_behind_the_words_of_a_finding_is_kept(world: World) -> None:
    world.issued("f")
    assert world["f"].composed_by == ()
    world.do("finding.object", "omar", "f", reason="Not so")
    world.do("finding.decide_objection", "cyril", "f", decision="amended", reason="Right", text="Amended")
    assert world["f"].drafted_by == (world.id("cleo"), world.id("cyril"))
    parts = [{"id": world.id(each), "statement": each} for each in ("one", "two")]
    world.do("finding.split", "otto", "f", parts=parts, reason="Two things")
    assert world["one"].drafted_by == tuple(map(world.id, ("cleo", "cyril", "otto")))


def test_document_numbers_have_no_gap_and_begin_anew_each_year(world: World) -> None:
    world.decided()
    for name in ("one", "two"):
        world.composed(name, "principal")
    book = register.id_of(world.id("office"))
    assert [world[name].serial for name in ("one", "two")] == [1, 2]
    world.do("package.annul", "otto", "two", act=world["two"].last_act, reason="Wrong")
    world.sign("cyril", "two")
    assert (world["two"].state, world["two"].serial) == ("approved", None)
    world.do("package.issue", "cleo", "two")
    assert world["two"].serial == 2
    world.wait(365)
    world.composed("three", "principal")
    assert world["three"].serial == 1
    assert world[book].numbers == (("package_principal", "2026", 2), ("package_principal", "2027", 1))
    assert world.replay() == world.facts


def test_no_number_tells_a_leadership_of_what_is_for_the_principal_alone(world: World) -> None:
    world.decided()
    world.composed("alone", "principal")
    world.composed("told", "leadership")
    found = {name: world[name] for name in ("alone", "told")}
    assert {name: (each.serial, each.is_numbered_apart) for name, each in found.items()} == {
        "alone": (1, True), "told": (1, False),
    }  # fmt: skip
    given_out: dict[str, int] = {}
    born = ("alone", "told", "told", "alone", "told")
    assert [numbering.next_number(given_out, found[each]) for each in born] == [2, 1, 3, 4, 5]
    assert [numbering.next_number(given_out, world["round"]) for _ in range(2)] == [1, 2]


def test_who_signs_and_who_would_not(world: World) -> None:
    world.decided()
    world.composed("leadership", "leadership")
    clock = world["leadership"].clock("receipt")
    assert clock is not None and clock.stopped_date is None
    refuse(world, "mia", Post.LEADERSHIP_MEMBER)
    assert world["leadership"].running()
    world.sign_for("omar", "leadership")
    world.sign_for("mia", "leadership")
    found = world["leadership"]
    assert [each.text for each in (*found.receipts, *found.refusals)] == [found.digest] * 3
    assert found.running() == ()
    with pytest.raises(Refused, match="refused_by_the_audience"):
        refuse(world, "omar", Post.PRINCIPAL)


def test_a_receipt_says_whose_hand_it_was_and_a_delegates_bars_nobody_else(world: World) -> None:
    world.decided()
    world.composed("leadership", "leadership")
    omar, max_, mia, cleo = (world.id(name) for name in ("omar", "max", "mia", "cleo"))
    world.sign_for(world.delegate("max", "omar"), "leadership")
    with pytest.raises(Refused, match="not_received_yet"):
        world.sign_for(world.delegate("max", "omar"), "leadership")
    world.wait(1)
    world.sign_for("omar", "leadership")
    for again in ("omar", world.delegate("mia", "omar")):
        with pytest.raises(Refused, match="not_received_yet"):
            world.sign_for(again, "leadership")
    call = world.call("package.sign_for", "leadership", {}, clock="paper", scan=file("scan"))
    world.perform(call, actor=world.on_paper("mia", "cleo"), at=world.now)
    found = world["leadership"]
    told = [(each.person, each.how, each.signed_by, each.entered_by) for each in found.receipts]
    assert told == [
        (omar, "by_delegate", max_, None),
        (omar, "signed", None, None),
        (mia, "on_paper", None, cleo),
    ]
    assert (found.received_by, found.involved) == ({omar, mia}, {omar, mia, max_, cleo})
    assert [each.stopped_date for each in found.clocks] == [world.on(-1)]
    assert world.replay() == world.facts


def test_the_refusal_of_the_principal_stops_the_clock(world: World) -> None:
    world.decided()
    world.composed("leadership", "leadership")
    refuse(world, "omar", Post.PRINCIPAL)
    assert world["leadership"].running() == ()


def test_a_rule_set_may_do_without_the_second_signature() -> None:
    world = World(rules=IG)
    world.decided()
    world.composed("principal", "principal")
    assert world["principal"].state == "issued"


def test_a_finding_is_open_to_those_it_was_told_to(world: World) -> None:
    for name in ("d", "e"):
        drafted(world, name)
    world.imported()
    world.decided()
    world.composed("principal", "principal", findings=[world.id(name) for name in ("d", "e", "f")])
    assert [world[name].audience for name in ("d", "e", "f")] == ["principal", "principal", "principal"]
    world.do("finding.share", "omar", "e", persons=[world.id("mia")])
    assert (world["e"].audience, world["e"].shared_with) == ("principal", (world.id("mia"),))
    world.composed("leadership", "leadership", findings=[world.id("e"), world.id("f")], told_to_both=True)
    assert [world[name].audience for name in ("d", "e", "f")] == ["principal", "leadership", "leadership"]
    world.do("finding.share", "omar", "e", share_with="all")
    world.do("finding.claim", "omar", "d")
    assert [world[name].audience for name in ("d", "e")] == ["all", "all"]
    assert (world["d"].package, world["e"].package) == (world.id("principal"), world.id("leadership"))


def test_a_transfer_takes_nobody_along(world: World) -> None:
    drafted(world, "d")
    world.decided()
    world.composed("principal", "principal", findings=[world.id("d")])
    world.do("finding.share", "omar", "d", persons=[world.id("mia")])
    world.do("finding.transfer", "otto", "d", to=world.id("b"), handover="Goes over")
    world.sign("omar", "d")
    world.sign("oona", "d")
    assert (world["d"].audience, world["d"].shared_with) == ("principal", ())


def test_an_achievement_stands_as_it_was_approved(world: World) -> None:
    world.achieved(approve=False)
    with pytest.raises(Refused, match="is_not_the_drafter"):
        world.do("achievement.approve", world.actor("inga", Post.TEAM_HEAD, "team"), "achievement")
    world.do("achievement.correct_text", "tara", "achievement", corrected=world["achievement"].statement, text="Better",
             reason="Clearer")  # fmt: skip
    world.do("achievement.approve", "tara", "achievement")
    with pytest.raises(Refused, match="wrong_state"):
        world.do("achievement.correct_text", "tara", "achievement", corrected=world["achievement"].statement, text="x",
                 reason="y")  # fmt: skip


def test_a_meeting_is_called_changed_held_and_minuted(world: World) -> None:
    world.in_feedback()
    world.called()
    agenda = [{"item": "speech", "heading": "Speech"}]
    world.do("meeting.change_agenda", "otto", "meeting", agenda=agenda, reason="Short", place="Room", starts="10:00")
    assert (world["meeting"].starts, [each.item for each in world["meeting"].agenda]) == ("10:00", ["speech"])
    attendance = [
        {"person": world.id("mia"), "title": "Director", "presence": "present", "body": world.id("a")},
        {"name": "A guest", "title": "Expert", "presence": "excused"},
    ]
    world.do("meeting.hold", "cleo", "meeting", day=world.on(), attendance=attendance)
    world.do("meeting.adopt_minutes", "cleo", "meeting", minutes="Minutes")
    found = world["meeting"]
    assert (found.state, found.day, len(found.attendance)) == ("minuted", world.on(), 2)
    world.required(meeting=found.id)
    assert world["requirement"].meeting == found.id


def test_a_requirement_is_answered_returned_answered_and_accepted(world: World) -> None:
    world.do("inspection.assign", "otto", "second", round=world.id("round"), team=world.id("team"),
             organisation=world.id("b"))  # fmt: skip
    tara = world.cast["tara"]
    world.cast["tara"] = dataclasses.replace(tara, inspections=tara.inspections | {world.id("second")})
    world.decided("second")
    world.required()
    answer = world.answer()
    assert len(world["requirement"].answers) == 2
    assert world["requirement"].clocks == ()
    first = world[answer].clock("answer")
    world.do("answer.give", "omar", answer, text="We will")
    world.do("answer.return", "vera", answer, reason="By when?")
    assert (world[answer].state, world[answer].returns) == ("returned", 1)
    again = world[answer].clock("answer")
    assert first is not None and again is not None and first.started_date <= again.started_date
    world.do("answer.give", "omar", answer, text="By June")
    world.do("answer.accept", "cleo", answer)
    assert world[answer].running() == ()
    world.do("requirement.withdraw", "otto", "requirement", reason="Overtaken")
    states = sorted(world[each].state for each in world["requirement"].answers)
    assert states == ["accepted", "withdrawn"]
    assert all(world[each].running() == () for each in world["requirement"].answers)
    assert world.replay() == world.facts


def test_a_session_tells_the_principal_first_and_then_the_round_knows(world: World) -> None:
    world.decided()
    for audience in ("principal", "leadership"):
        world.composed(audience, audience)
    world.scheduled()
    world.do("session.reschedule", "cleo", "session", day=world.on(2), starts="14:00", ends="15:00", reason="A storm",
             place="Room", chair=world.id("max"))  # fmt: skip
    assert (world["session"].moved, world["session"].chair) == (1, world.id("max"))
    with pytest.raises(Refused, match="wrong_state"):
        world.tell("leadership")
    with pytest.raises(Refused, match="its_day_has_come"):
        world.tell("principal")
    for days in (-40, 400):
        with pytest.raises(Refused, match="day_is_of_the_round"):
            world.do("session.reschedule", "cleo", "session", day=world.on(days), starts="14:00", ends="15:00",
                     reason="x")  # fmt: skip
    world.wait(2)
    world.tell("principal")
    world.tell("leadership", present=[{"person": world.id("mia"), "title": "Deputy"}])
    assert world["round"].delivered == ()
    world.do("session.close", "tara", "session")
    assert world["round"].delivered == (world.id("inspection"),)
    assert [each.digest for each in world["session"].told] == [
        world[audience].digest for audience in ("principal", "leadership")
    ]
    assert world.replay() == world.facts


def test_what_is_used_otherwise_or_was_annulled_is_not_waited_for(world: World) -> None:
    world.do("body.found", "ada", "c", name="Body c", body_kind="enterprise")
    for name, organisation in (("second", "b"), ("third", "c")):
        world.do("inspection.assign", "otto", name, round=world.id("round"), team=world.id("team"),
                 organisation=world.id(organisation))  # fmt: skip
    world.do("inspection.annul", "otto", "third", act=world["third"].last_act, reason="By mistake")
    world.sign("cyril", "third")
    tara = world.cast["tara"]
    both = frozenset({world.id("inspection"), world.id("second")})
    world.cast["tara"] = dataclasses.replace(tara, inspections=both)
    world.decided()
    world.decided("second", uses=("study",))
    for phase in ("go_on_site", "begin_reporting", "begin_feedback"):
        world.do(f"round.{phase}", "otto", "round")
    with pytest.raises(Refused) as caught:
        world.do("round.begin_rectification", "otto", "round")
    assert (caught.value.facts["told"], caught.value.facts["organisations"]) == (0, 1)
    world.delivered()
    world.do("round.begin_rectification", "otto", "round")


def test_nothing_is_told_and_no_session_closed_before_the_feedback_of_the_round(world: World) -> None:
    world.delivered(told=())
    present = {"present": [{"name": "Chief", "title": "Secretary"}]}
    for audience, state in (("principal", "scheduled"), ("leadership", "principal_told"), ("", "leadership_told")):
        told = {"package": world.id(audience), "digest": world[audience].digest, **present} if audience else {}
        for phase in ("planned", "on_site", "reporting"):  # lines of before went past these phases
            world.facts[world.id("session")] = dataclasses.replace(world["session"], state=state)
            world.facts[world.id("round")] = dataclasses.replace(world["round"], state=phase)
            with pytest.raises(Refused, match="feedback_has_begun"):
                world.do(f"session.{f'tell_{audience}' if audience else 'close'}", "cleo", "session", **told)


def test_what_lists_tell_of_is_issued_in_any_phase_of_its_round(world: World) -> None:
    world.issued("f")
    assert (world["round"].state, world["package of f"].state) == ("planned", "issued")


def test_a_requirement_goes_to_whom_is_fed_back_and_to_the_others_once_decided(world: World) -> None:
    world.do("body.found", "ada", "c", name="Body c", body_kind="enterprise")
    for name, organisation in (("second", "b"), ("third", "c")):
        world.do("inspection.assign", "otto", name, **world.place(organisation), team=world.id("team"))
    both = frozenset(world.id(each) for each in ("inspection", "second", "third"))
    world.cast["tara"] = dataclasses.replace(world.cast["tara"], inspections=both)
    world.decided("third", uses=("study",))
    world.required()

    def asked() -> list[str]:
        return [world.facts[each].organisation for each in world["requirement"].answers]

    assert asked() == [world.id("a")]
    with pytest.raises(Refused) as caught:
        world.do("requirement.ask_others", "cleo", "requirement")
    assert (caught.value.code, caught.value.facts["organisations"]) == ("asks_those_decided_since", 0)
    first = world["requirement"].answers
    world.wait(9)
    world.decided("second")
    world.do("requirement.ask_others", "cleo", "requirement")
    assert asked() == [world.id("a"), world.id("b")] and world["requirement"].clocks == ()
    later = world.facts[world["requirement"].answers[1]]
    assert (later.state, later.clock("answer").started_date) == ("awaited", world.on())
    assert world.facts[first[0]].clock("answer").started_date == world.on(-9)
    with pytest.raises(Refused, match="asks_those_decided_since"):
        world.do("requirement.ask_others", "cleo", "requirement")
    # Undone: who was asked later owes nothing any more, and can be asked anew.
    world.do("requirement.annul", "cleo", "requirement", act=world["requirement"].last_act, reason="Too early")
    world.sign("otto", "requirement")
    assert (asked(), world.facts[later.id].state) == ([world.id("a")], "annulled")
    world.do("requirement.ask_others", "cleo", "requirement")
    world.do("requirement.withdraw", "cleo", "requirement", reason="Settled")
    assert {world.facts[each].state for each in world["requirement"].answers} == {"withdrawn"}


def test_nobody_is_in_two_sessions_at_once() -> None:
    def one(name: str, **more: str) -> session.Session:
        fields = {"inspection": name, "organisation": name, "round": "r", "team": name, "chair": name, "place": "p"}
        when = {"day": "2026-03-26", "starts": "09:00", "ends": "10:00"}
        return session.Session(id=name, site="s", state="scheduled", **{**fields, **when, **more})

    apart = [
        one("a"),
        one("b"),
        one("c", chair="a", starts="10:00", ends="11:00"),
        one("d", chair="a", day="2026-03-27"),
    ]
    assert clashes(apart) == ()
    assert clashes([one("b", chair="a", starts="09:30"), one("a")]) == (Clash("a", "b", "chair"),)
    assert [each.over for each in clashes([one("a"), one("b", team="a", organisation="a")])] == ["team", "organisation"]


def test_a_person_and_an_organisation_are_in_one_place_at_a_time() -> None:
    def slot(name: str, **more: str) -> Slot:
        fields = {"kind": "session", "chair": name, "organisation": name, "day": "2026-03-26", "starts": "09:00"}
        return Slot(id=name, round="r", **{"ends": "10:00", **fields, **more})

    def meeting(name: str, starts: str, **more: str) -> Slot:
        return Slot(kind="meeting", id=name, **{"round": "r", "day": "2026-03-26", "starts": starts, **more})

    one = slot("a")
    assert timetable.clash(one, slot("b")) == ""
    assert timetable.clash(one, slot("b", chair="a", organisation="a", starts="09:59", ends="11:00")) == "chair"
    assert timetable.clash(one, slot("b", organisation="a", starts="08:00", ends="09:01")) == "organisation"
    for apart in ({"starts": "10:00", "ends": "11:00"}, {"starts": "08:00", "ends": "09:00"}, {"day": "2026-03-27"}):
        assert timetable.clash(one, slot("b", chair="a", **apart)) == ""
    called = {starts: meeting(starts, starts) for starts in ("08:59", "09:00", "09:59", "10:00")}
    for starts, over in (("08:59", ""), ("09:00", "round"), ("09:59", "round"), ("10:00", "")):
        assert timetable.clash(one, called[starts]) == timetable.clash(called[starts], one) == over
    assert timetable.clash(called["09:00"], meeting("b", "09:00")) == "round"
    assert timetable.clash(called["09:00"], meeting("b", "09:01")) == ""
    assert timetable.clash(called["09:00"], meeting("b", "09:00", round="other")) == ""
    others = [called["09:59"], called["09:00"], one, slot("b")]
    assert timetable.first_clash(one, others) == (called["09:00"], "round")
    assert timetable.first_clash(slot("c", starts="11:00", ends="12:00"), others) is None


def test_clocks_of_the_feedback_have_periods_in_both_rule_sets() -> None:
    for rules in (CN, IG):
        assert {"answer", "receipt"} <= set(rules.deadlines)


def test_lines_of_before_say_what_they_said(world: World) -> None:
    """An assignment that did not touch its round, an issue that gave no number: applied as they were written."""
    entry = world.do("inspection.assign", "otto", "second", round=world.id("round"), team=world.id("team"),
                     organisation=world.id("b"))  # fmt: skip
    (alone,) = act.apply(dataclasses.replace(entry, subjects=entry.subjects[:1]), {})
    assert alone == world["second"]
    world.imported()
    place = {"round": world.id("round"), "organisation": world.id("a")}
    world.do("package.compose", "cleo", "p", **place, audience="leadership", text="Text", findings=[world.id("f")])
    world.approved("p")
    before = {each: world[each] for each in (world.id("p"), world.id("f"))}
    entry = world.do("package.issue", "cleo", "p")
    given = {name: value for name, value in entry.given.items() if name != register.FIELD.name}
    found, *_ = act.apply(dataclasses.replace(entry, given=given, subjects=entry.subjects[:2]), before)
    assert (found.state, found.serial, package.signed_text(found)) == ("issued", None, found.text)


def test_what_the_book_says_is_under_way_is_not_composed_again() -> None:
    world = World()
    world.decided()
    place = {"round": world.id("round"), "organisation": world.id("a"), "inspection": world.id("inspection")}
    given = {**place, "audience": "leadership", "text": "Text"}
    with pytest.raises(Refused) as refused:
        world.do("package.compose", "cleo", "second", **given, under_way_number=3)
    assert (refused.value.code, refused.value.facts["number"]) == ("package_under_way", 3)


def test_an_issued_document_keeps_the_words_of_all_its_things() -> None:
    world = World()
    world.achieved()
    world.decided()
    world.required()
    items = [{"item": "achievement", "achievement": world.id("achievement")},
             {"item": "requirement", "requirement": world.id("requirement")}]  # fmt: skip
    world.composed("p", "leadership", items=items)
    asked, good, body = world["requirement"], world["achievement"], world["a"]
    assert world["p"].words == ((good.id, good.statement), (asked.id, asked.heading, asked.text))
    assert world["p"].addressee[0] == body.name
    assert world["p"].digest == package.digest_of(world["p"])
