"""What is refused beside the findings' own way: screenings, campaigns, copies, wordings. For ``test_refusals``."""

from huiyin.kernel import act
from tests.kernel.ledger import World
from tests.kernel.refused import Refusals

REFUSALS = Refusals()
refuses = REFUSALS.of


def to_the_principal(world: World) -> None:
    """This function will have an imported finding issued to the principal alone."""
    world.do("package.compose", "cleo", "p", **world.place(), audience="principal", findings=[world.id("f")], text="x")
    world.approved("p")
    world.do("package.issue", "cleo", "p")


@refuses("number_is_what_was_reported")
def _(world: World) -> object:
    world.screened("r")
    return world.do("screening.report", "omar", "s", summary="Two", areas=["Loans"], number_found=2)


@refuses("screening_fits")
def _(world: World) -> object:
    world.screened("r")
    world.do("screening.report", "omar", "s", summary="One", areas=["Loans"], number_found=1)
    late = {"reference_date": world.on(), "statement": "Late", "basis": "Screening", "screening": world.id("s")}
    return world.do("finding.report_self_found", "omar", "late", **world.place(), origin="screening", **late)


@refuses("of_its_organisations")
def _(world: World) -> object:
    world.do("campaign.launch", "cleo", "campaign", round=world.id("round"), title="Idle assets", aim="Use or sell",
             organisations=[world.id("a")], from_date=world.on(), until_date=world.on(9))  # fmt: skip
    return world.do("campaign.report_progress", "oona", "campaign", progress="Ours")


@refuses("findings_are_of_its_organisations")
def _(world: World) -> object:
    world.issued("f")
    world.launched()
    world.do("campaign.include", "cleo", "campaign", findings=[world.id("f")])
    return world.do("campaign.include", "cleo", "campaign", findings=[world.id("f")])


@refuses("findings_are_in_it")
def _(world: World) -> object:
    world.issued("f")
    world.launched()
    return world.do("campaign.exclude", "cleo", "campaign", findings=[world.id("f")], reason="Elsewhere")


@refuses("something_is_named")
def _(world: World) -> object:
    world.launched()
    return world.do("campaign.include", "cleo", "campaign")


@refuses("measures_are_of_its_organisations")
def _(world: World) -> object:
    world.rectifying("f")
    world.launched()
    world.do("campaign.include", "cleo", "campaign", measures=[world.id("measure of f")])
    return world.do("campaign.include", "cleo", "campaign", measures=[world.id("measure of f")])


@refuses("measures_are_in_it")
def _(world: World) -> object:
    world.rectifying("f")
    world.launched()
    return world.do("campaign.exclude", "cleo", "campaign", measures=[world.id("measure of f")], reason="Elsewhere")


@refuses("of_the_recipient")
def _(world: World) -> object:
    world.copied()
    return world.do("copy_notice.acknowledge", "sue", "copy")


@refuses("findings_are_released")
def _(world: World) -> object:
    world.imported()
    to_the_principal(world)
    return world.copied("f")


@refuses("is_not_their_own")
def _(world: World) -> object:
    world.issued("f")
    return world.copied("f", recipient=world.id("a"))


@refuses("use_date_is_in_the_future")
def _(world: World) -> object:
    return world.copied(due_date=world.on())


@refuses("is_not_the_writer")
def _(world: World) -> object:
    world.issued("f")
    world.do("finding.set_public_wording", "otto", "f", wording="Some did")
    return world.do("finding.release_wording", "otto", "f")


@refuses("has_a_wording")
def _(world: World) -> object:
    world.issued("f")
    world.worded()
    return world.do("finding.release_wording", "otto", "f")


@refuses("is_issued")
def _(world: World) -> object:
    world.imported()
    world.do("finding.set_public_wording", "cleo", "f", wording="Some did")
    return world.do("finding.release_wording", "otto", "f")


@refuses("is_not_the_principals_alone")
def _(world: World) -> object:
    world.imported()
    to_the_principal(world)
    return world.do("finding.set_public_wording", "cleo", "f", wording="Some did")


@refuses("none_is_the_principals_alone")
def _(world: World) -> object:
    world.imported()
    to_the_principal(world)
    return world.noticed("f")


@refuses("tags_are_further_ones")
def _(world: World) -> object:
    world.issued("f")
    twice = {"category": "innovation", "tags": ["innovation"], "reason": "Both"}
    return world.do("finding.classify", "otto", "f", **twice)


@refuses("plan_date_fits")
def _(world: World) -> object:
    world.issued("f")
    world.do("finding.object", "omar", "f", reason="Not so")
    past = {"decision": "rejected", "reason": "So", "plan_due_date": world.on()}
    return world.do("finding.decide_objection", "cyril", "f", **past)


@refuses("wordings_are_released")
def _(world: World) -> object:
    world.issued("f")
    return world.noticed("f")


@refuses("findings_are_rectified")
def _(world: World) -> object:
    world.issued("f")
    world.worded("f")
    return world.noticed("f", notice_kind="rectification")


@refuses("findings_are_of_the_round")
def _(world: World) -> object:
    world.issued("f")
    world.worded()
    return world.noticed("f", organisation=world.id("b"))


@refuses("is_the_newest_edition")
def _(world: World) -> object:
    world.issued("f")
    world.worded()
    world.noticed("f")
    values = {"base_edition": 1, "findings": [world.id("f")], "text": "Some did otherwise."}
    world.do("notice.revise", "otto", "notice", **values)
    return world.do("notice.revise", "cyril", "notice", **values)


@refuses("text_was_checked")
def _(world: World) -> object:
    world.issued("f")
    world.worded()
    world.noticed("f")
    return world.do("notice.approve", "otto", "notice")


@refuses("no_leak_is_found")
def _(world: World) -> object:
    world.issued("f")
    world.worded()
    world.noticed("f")
    return world.do("notice.approve", "otto", "notice", **world.checked(leaks=2))


@refuses("overruled_nothing")
def _(world: World) -> object:
    world.issued("f")
    world.worded()
    world.noticed("f")
    world.do("notice.overrule", "otto", "notice", piece="Did", within="Did So", reason="A verb", leaks=1)
    return world.do("notice.approve", "otto", "notice", **world.checked())


@refuses("says_what_was_found")
def _(world: World) -> object:
    world.issued("f")
    world.worded()
    world.noticed("f")
    return world.do("notice.overrule", "otto", "notice", piece="Did", within="Did So", reason="A verb")


@refuses("is_not_the_requester")
def _(world: World) -> object:
    world.exported("otto")
    return world.do("bulk_export.approve", "otto", "export", until_date=world.on(2))


@refuses("is_the_requester")
def _(world: World) -> object:
    world.exported()
    world.do("bulk_export.approve", "otto", "export", until_date=world.on(2))
    return world.do("bulk_export.take", "vito", "export")


@refuses("what_it_holds_is_counted")
def _(world: World) -> object:
    return world.do("bulk_export.request", "vera", "export", purpose="A meeting")


@refuses("until_date_is_near")
def _(world: World) -> object:
    world.exported()
    return world.do("bulk_export.approve", "otto", "export", until_date=world.on(15))


@refuses("is_not_too_late")
def _(world: World) -> object:
    world.exported()
    world.do("bulk_export.approve", "otto", "export", until_date=world.on(2))
    world.wait(3)
    return world.do("bulk_export.take", "vera", "export")


@refuses("categories_form_a_tree")
def _(world: World) -> object:
    return world.adopted("a", "nowhere/b")


@refuses("follows_the_newest")
def _(world: World) -> object:
    world.adopted("a")
    world.adopted("a", "b", name="second", follows="tree")
    return world.adopted("a", "c", name="third", follows="tree")


@refuses("no_code_is_lost_or_used_again")
def _(world: World) -> object:
    world.adopted("a", "-b")
    return world.adopted("b", name="second", follows="tree")


@refuses("taxonomy_is_in_force")
def _(world: World) -> object:
    world.adopted("a")
    world.adopted("a", "b", name="second", follows="tree")
    return world.do("round.change_taxonomy", "otto", "round", taxonomy=world.id("tree"), reason="Ours")


@refuses("every_category_goes_somewhere")
def _(world: World) -> object:
    world.adopted("a", "-b")
    moves = [{"from_category": "innovation", "to_category": "b"}]
    return world.do("round.change_taxonomy", "otto", "round", taxonomy=world.id("tree"), moves=moves, reason="Ours")


def watching(world: World, **what: str) -> object:
    """This function will put something on the watchlist."""
    entry = {"organisation": world.id("a"), "reason": "Second time", **what}
    return world.do("watch.set", "vera", "entry", **entry)


@refuses("names_one_thing")
def _(world: World) -> object:
    world.issued("f")
    return watching(world, finding=world.id("f"), person=world.id("mia"))


@refuses("is_of_that_organisation")
def _(world: World) -> object:
    world.issued("f")
    return watching(world, finding=world.id("f"), organisation=world.id("b"))


@refuses("watched_is_seen_on_site")
def _(world: World) -> object:
    world.declared()
    watching(world, finding=world.id("f"))
    return world.do("finding.begin_verification", "vera", "f", depth="desk")


@refuses("watched_has_two_checkers")
def _(world: World) -> object:
    world.verifying()
    watching(world, finding=world.id("f"))
    world.checked_on_site("f")
    return world.do("finding.verify", "vera", "f", **world.answers(), check=world.id("check"))


def planned(world: World, *names: str, **more: object) -> object:
    """This function will plan a check of findings."""
    values = {"purpose": "verification", "findings": [world.id(each) for each in names], "reason": "Key area", **more}
    return world.do("on_site_check.plan", "vera", "check", **world.place(), **values)


@refuses("findings_are_there_to_be_seen")
def _(world: World) -> object:
    world.declared()
    return planned(world, "f", purpose="look_back")


@refuses("is_drawn_from_more")
def _(world: World) -> object:
    world.declared()
    return planned(world, "f", to_draw=1)


@refuses("has_a_sample_to_draw")
def _(world: World) -> object:
    world.declared()
    planned(world, "f")
    return world.do("on_site_check.draw", "vera", "check", announced="4711")


@refuses("sample_is_drawn")
def _(world: World) -> object:
    world.rectifying("f", "g")
    for each in ("f", "g"):
        world.done(each)
        world.declare(each)
    planned(world, "f", "g", to_draw=1)
    return world.carry_out("check", "f")


@refuses("day_is_not_to_come")
def _(world: World) -> object:
    world.declared()
    planned(world, "f")
    return world.carry_out("check", "f", day=world.on(1))


@refuses("results_answer_the_sample")
def _(world: World) -> object:
    world.declared()
    planned(world, "f")
    one = world["f"].manifestations[0]
    row = {"finding": world.id("f"), "manifestation": one, "result": "not_seen", "seen": "Closed that day"}
    return world.carry_out("check", "f", results=[row])


@refuses("check_saw_the_finding")
def _(world: World) -> object:
    world.verifying()
    world.checked_on_site("f", result="not_as_declared")
    return world.do("finding.verify", "vera", "f", **world.answers(), check=world.id("check"))


@refuses("on_site_is_by_a_check")
def _(world: World) -> object:
    world.declared()
    world.do("finding.begin_verification", "vera", "f", depth="on_site")
    return world.do("finding.verify", "vera", "f", **world.answers())


@refuses("look_back_says_what_was_seen")
def _(world: World) -> object:
    world.closed()
    world.checked_on_site("f", purpose="look_back", result="not_as_declared")
    return world.do("finding.record_look_back", "lutz", "f", check=world.id("check"), result="holds")


@refuses("concerned_were_heard")
def _(world: World) -> object:
    world.closed()
    world.do("finding.raise_concern", "lutz", "f", reason="Copied text")
    return world.do("finding.determine_concern", "dora", "f", determination="cleared", reason="None")


@refuses("concern_is_open_there")
def _(world: World) -> object:
    world.closed()
    return world.told_of_concern()


@refuses("person_is_concerned")
def _(world: World) -> object:
    world.closed()
    world.do("finding.raise_concern", "lutz", "f", reason="Copied text")
    return world.told_of_concern(who="max")


@refuses("period_has_passed")
def _(world: World) -> object:
    world.closed()
    world.do("finding.raise_concern", "lutz", "f", reason="Copied text")
    world.told_of_concern()
    return world.do("hearing.record_silence", "dora", "hearing")


@refuses("is_closed_or_upheld")
def _(world: World) -> object:
    world.declared()
    return world.do("finding.reopen", "otto", "f", reason="Again", due_date=world.on(30))


@refuses("has_no_upheld_concern")
def _(world: World) -> object:
    world.verified()
    world.determined()
    return world.do("finding.close", "cyril", "f", decision="All the same")


@refuses("goes_to_another_body")
def _(world: World) -> object:
    world.closed()
    world.determined()
    sent = {"recipient": world.id("a"), "text": "Made up"}
    return world.do("accountability_referral.send", "otto", world.referral().id, **sent)


@refuses("referral_is_begun")
def _(world: World) -> object:
    world.closed()
    world.do("finding.raise_concern", "lutz", "f", reason="Copied text")
    given = {"determination": "false", "reason": "So", "heard": 1}
    call = world.call("finding.determine_concern", "f", given)
    return act.decide(call, world.load(call), actor=world.cast["dora"], at=world.now, rules=world.rules,
                      calendar=world.calendar)  # fmt: skip


@refuses("year_has_begun")
def _(world: World) -> object:
    world.issued("f")
    counted = {"numbers": [], "as_of": world.on(), "journal_size": 9, "size_before": 0}
    return world.do("extract.draw_up", "cleo", "extract", organisation=world.id("a"), year=2027, **counted)


def drawn_up(world: World, *, until: str = "") -> None:
    """This function will draw up an extract and put it to whom it is about."""
    world.issued("f")
    world.do("extract.draw_up", "cleo", "extract", organisation=world.id("a"), year=2026)
    if until:
        world.do("extract.put", "cleo", "extract", comments_until=until)


@refuses("something_is_counted")
def _(world: World) -> object:
    return world.do("evaluation.draw_up", "cleo", "e", organisation=world.id("a"), round=world.id("round"))


@refuses("deductions_are_of_the_rubric")
def _(world: World) -> object:
    world.issued("f")
    unknown = [{"code": "rude", "times": 1, "reason": "So"}]
    place = {"organisation": world.id("a"), "round": world.id("round")}
    return world.do("evaluation.draw_up", "cleo", "e", **place, deductions=unknown)


@refuses("day_has_not_passed")
def _(world: World) -> object:
    drawn_up(world)
    return world.do("extract.put", "cleo", "extract", comments_until="2026-01-01")


@refuses("it_is_about_them")
def _(world: World) -> object:
    drawn_up(world, until=world.on(9))
    return world.do("extract.comment", "mia", "extract", text="Mine")


@refuses("nothing_was_said_yet")
def _(world: World) -> object:
    drawn_up(world, until=world.on(9))
    world.do("extract.agree", "omar", "extract")
    return world.do("extract.agree", "omar", "extract")


@refuses("a_comment_waits")
def _(world: World) -> object:
    drawn_up(world, until=world.on(9))
    return world.do("extract.answer_comment", "cleo", "extract", number=1, answer="So")


@refuses("comment_waits")
def _(world: World) -> object:
    drawn_up(world, until=world.on(9))
    world.do("extract.comment", "omar", "extract", text="It was done in May.")
    return world.do("extract.answer_comment", "cleo", "extract", number=2, answer="So")


@refuses("every_comment_has_its_answer")
def _(world: World) -> object:
    drawn_up(world, until=world.on(9))
    world.do("extract.comment", "omar", "extract", text="It was done in May.")
    return world.do("extract.sign", "otto", "extract")


@refuses("whom_it_is_about_was_heard")
def _(world: World) -> object:
    drawn_up(world, until=world.on(9))
    return world.do("extract.sign", "otto", "extract")


@refuses("post_led_it_then")
def _(world: World) -> object:
    given = {"person": world.id("mia"), "body": world.id("a"), "post_kind": "handler", "from_date": "2026-01-01"}
    world.do("post.appoint", "ada", "post of mia", **given)
    post = world.id("post of mia")
    return world.do("extract.draw_up", "cleo", "extract", organisation=world.id("a"), year=2026, post=post)
