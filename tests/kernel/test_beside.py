"""Screening, campaign, copy notice, public wording: what goes on beside a finding's own way, told as short stories."""

import dataclasses
from collections.abc import Iterator

import pytest

from huiyin.kernel import register, site_taxonomy
from huiyin.kernel.finding import Wording
from huiyin.kernel.refused import Refused
from tests.kernel.ledger import World


@pytest.fixture
def world() -> Iterator[World]:
    """A world whose journal is replayed at the end of the story."""
    made = World()
    yield made
    assert made.replay() == made.facts


def refusal(world: World, *call: str, **given: object) -> Refused:
    """This function will give the reason for which an act is refused."""
    with pytest.raises(Refused) as caught:
        world.do(*call, **given)
    return caught.value


def test_a_screening_is_called_reported_returned_and_accepted(world: World) -> None:
    world.screened("first")
    assert world["s"].running()[0].due_date == "2026-04-02"
    report = {"summary": "Seen", "areas": ["Loans", "Guarantees"]}
    world.do("screening.report", "omar", "s", number_found=1, **report)
    assert (world["s"].findings, world["s"].running()) == ((world.id("first"),), ())
    world.do("screening.return", "vera", "s", further_requirement="Look at leases", due_date=world.on(10))
    assert (world["s"].returns, world["s"].running()[0].due_date) == (1, world["s"].clocks[-1].due_date)
    world.do("finding.report_self_found", "omar", "second", **world.place(), origin="screening", basis="Screening",
             reference_date=world.on(), statement="Lease", screening=world.id("s"))  # fmt: skip
    assert world["second"].screening == world.id("s")
    world.do("screening.report", "omar", "s", number_found=2, **report)
    world.do("screening.accept", "otto", "s")
    assert (world["s"].state, world["s"].number_found, world["s"].further_requirement) == ("accepted", 2, None)


def test_a_screening_that_found_nothing_says_so(world: World) -> None:
    world.do("screening.open", "omar", "s", **world.place(), scope="Loans")
    nothing = {"summary": "None", "areas": ["Loans"], "number_found": 0}
    assert refusal(world, "screening.report", "omar", "s", **nothing).code == "number_is_what_was_reported"
    world.do("screening.report", "omar", "s", **nothing, nothing_found=True)
    assert world["s"].number_found == 0


@pytest.mark.parametrize("wrong", [{"origin": "self_check"}, {"organisation": "b"}])
def test_a_finding_of_another_source_or_place_comes_from_no_screening_here(world: World, wrong: dict[str, str]) -> None:
    world.screened()
    given = {**world.place(wrong.get("organisation", "a")), "origin": wrong.get("origin", "screening")}
    by = "oona" if "organisation" in wrong else "omar"
    more = {"reference_date": world.on(), "statement": "x", "basis": "b", "screening": world.id("s")}
    assert refusal(world, "finding.report_self_found", by, "x", **given, **more).code == "screening_fits"


def test_a_campaign_gathers_lets_go_and_hears_each_organisation(world: World) -> None:
    world.issued("f", "g")
    world.launched()
    world.do("campaign.include", "cleo", "campaign", findings=[world.id("f"), world.id("g")])
    world.do("campaign.exclude", "otto", "campaign", findings=[world.id("g")], reason="Another matter")
    assert world["campaign"].findings == (world.id("f"),)
    world.do("campaign.report_progress", "omar", "campaign", progress="Ours")
    world.do("campaign.report_progress", "oona", "campaign", progress="Theirs")
    assert [each.organisation for each in world["campaign"].reports] == [world.id("a"), world.id("b")]
    world.do("campaign.conclude", "otto", "campaign", summary="Sold")
    assert (world["campaign"].state, world["campaign"].running()) == ("concluded", ())


def test_a_campaign_gathers_measures_too_and_lets_them_go(world: World) -> None:
    world.rectifying("f", "g")
    world.launched()
    mine, other = (world.id(f"measure of {name}") for name in ("f", "g"))
    world.do("campaign.include", "cleo", "campaign", measures=[mine, other])
    assert (world["campaign"].measures, world["campaign"].findings) == ((mine, other), ())
    world.do("campaign.include", "cleo", "campaign", findings=[world.id("f")])
    world.do("campaign.exclude", "cleo", "campaign", measures=[other], reason="Another matter")
    assert (world["campaign"].measures, world["campaign"].findings) == ((mine,), (world.id("f"),))


def test_a_campaign_takes_in_only_measures_that_stand_there(world: World) -> None:
    world.rectifying("f")
    world.submitted("g", plan="second")
    world.do("campaign.launch", "cleo", "campaign", round=world.id("round"), title="Idle assets", aim="Use or sell",
             organisations=[world.id("b")], from_date=world.on(), until_date=world.on(9))  # fmt: skip
    asked = [world.id(f"measure of {name}") for name in ("f", "g", "g")]
    found = refusal(world, "campaign.include", "cleo", "campaign", measures=asked)
    assert found.code == "measures_are_of_its_organisations"
    assert found.facts == {"act": "campaign.include", "foreign": 3, "unaccepted": 2, "twice": 1}


def test_a_campaign_takes_in_only_what_was_issued_there(world: World) -> None:
    world.do("finding.draft", "inga", "d", inspection=world.id("inspection"), statement="x", manifestations=["one"],
             working_paper="p")  # fmt: skip
    world.do("body.found", "ada", "c", name="C", body_kind="enterprise")
    world.imported("elsewhere", organisation="c")
    world.launched()
    found = refusal(world, "campaign.include", "cleo", "campaign", findings=[world.id("d"), world.id("elsewhere")])
    assert found.facts == {"act": "campaign.include", "foreign": 1, "unissued": 1, "twice": 0}


def test_a_copy_is_received_and_its_use_stated(world: World) -> None:
    world.issued("f")
    world.copied("f")
    world.do("copy_notice.acknowledge", "dan", "copy")
    assert world["copy"].acknowledged_by == world.id("dan")
    world.do("copy_notice.state_use", "dan", "copy", use="A rule was written")
    assert (world["copy"].state, world["copy"].running()) == ("used", ())


def test_what_was_not_issued_or_was_withdrawn_is_copied_to_nobody(world: World) -> None:
    world.imported("f")
    world.handed_over("f")
    world.do("finding.object", "omar", "f", reason="Not so")
    world.do("finding.decide_objection", "cyril", "f", decision="sustained", reason="Right")
    world.do("finding.draft", "inga", "d", inspection=world.id("inspection"), statement="x", manifestations=["one"],
             working_paper="p")  # fmt: skip
    with pytest.raises(Refused) as caught:
        world.copied("f", "d")
    assert (caught.value.facts["unissued"], caught.value.facts["restricted"]) == (2, 0)


def test_a_wording_is_released_for_the_text_that_it_was_written_for(world: World) -> None:
    world.issued("f")
    world.worded()
    world.do("finding.set_public_wording", "otto", "f", wording="Some others did")
    assert world["f"].wording == Wording(world["f"].wording.text, (world.id("cleo"), world.id("otto")))
    assert refusal(world, "finding.release_wording", "otto", "f").code == "is_not_the_writer"
    world.do("finding.release_wording", "cyril", "f")
    assert world["f"].wording.released_date == world.on()
    world.do("finding.object", "omar", "f", reason="Not so")
    amended = {"decision": "amended", "reason": "Right", "text": "Another"}
    world.do("finding.decide_objection", "cyril", "f", **amended, plan_due_date=world.on(90))
    assert world["f"].wording.released_date is None


@pytest.mark.parametrize("due", [None, 90])
def test_the_clock_of_the_plan_changes_only_where_the_decision_names_a_date(world: World, due: int | None) -> None:
    world.issued("f")
    before = world["f"].clock("feedback")
    world.do("finding.object", "omar", "f", reason="Not so")
    date = {} if due is None else {"plan_due_date": world.on(due)}
    world.do("finding.decide_objection", "cyril", "f", decision="rejected", reason="So it is", **date)
    after = world["f"].clock("feedback")
    assert after == (before if due is None else before.extended(world.on(due)))


def test_the_parts_of_a_split_finding_are_worded_anew(world: World) -> None:
    world.issued("f")
    world.worded()
    parts = [{"id": world.id(each), "statement": each} for each in ("one", "two")]
    world.do("finding.split", "otto", "f", parts=parts, reason="Two things")
    assert (world["one"].wording, world["f"].wording is None) == (None, False)


def test_a_finding_has_one_main_category_and_tags_beside_it(world: World) -> None:
    world.issued("f")
    world.do("finding.classify", "otto", "f", category="innovation", tags=["talent_development"], reason="Both")
    assert (world["f"].category, world["f"].tags) == ("innovation", ("talent_development",))
    world.do("finding.classify", "otto", "f", category="main_business", reason="One")
    assert world["f"].tags == ()
    for wrong in ({"tags": ["innovation"]}, {"category": "innovation", "tags": ["conduct_rules"] * 2}):
        more = {"reference_date": world.on(), "statement": "x", "basis": "b", "origin": "self_check", **wrong}
        found = refusal(world, "finding.report_self_found", "omar", "x", **world.place(), **more)
        assert found.code == "tags_are_further_ones"
    unknown = {"category": "innovation", "tags": ["not_in_it"], "reason": "x"}
    assert refusal(world, "finding.classify", "otto", "f", **unknown).facts["category"] == "not_in_it"


def test_a_closed_category_is_offered_no_more() -> None:
    taxonomy = World().rules.taxonomy
    closed = dataclasses.replace(
        taxonomy, categories=tuple(dataclasses.replace(each, closed=True) for each in taxonomy.categories)
    )
    assert taxonomy.offers("innovation")
    assert closed.holds("innovation")
    assert not closed.offers("innovation")


def test_a_notice_is_revised_approved_published_and_withdrawn(world: World) -> None:
    world.issued("f", "g")
    for each in ("f", "g"):
        world.worded(each)
    world.approved_notice("f")
    text = world["notice"].text
    world.do("notice.revise", "otto", "notice", base_edition=1, findings=[world.id("g")], text="Some did more.")
    assert (world["notice"].state, world["notice"].edition, world["notice"].approved_date) == ("drafted", 2, None)
    assert (world["notice"].earlier_texts, world["notice"].findings) == ((text,), (world.id("g"),))
    assert refusal(world, "notice.approve", "otto", "notice", **world.checked()).code == "is_not_the_drafter"
    world.do("notice.approve", "cyril", "notice", **world.checked())
    world.sign("lena", "notice")
    world.do("notice.publish", "cleo", "notice", **world.checked())
    assert (world["notice"].ordinal, world["notice"].leaks) == (1, 0)
    world.do("notice.withdraw", "otto", "notice", reason="A mistake")
    assert (world["notice"].state, world["notice"].ordinal) == ("withdrawn", 1)


def test_who_wrote_a_notice_overrules_nothing_in_it(world: World) -> None:
    world.issued("f")
    world.worded()
    world.noticed("f")
    ruling = {"piece": "Did", "within": "Did So", "reason": "A verb", "leaks": 1}
    assert refusal(world, "notice.overrule", "cleo", "notice", **ruling).code == "not_of_this_post"
    world.do("notice.revise", "otto", "notice", base_edition=1, findings=[world.id("f")], text="Did So.")
    assert refusal(world, "notice.overrule", "otto", "notice", **ruling).code == "is_not_the_drafter"
    world.do("notice.overrule", "lena", "notice", **ruling)
    (ruled,) = world["notice"].overruled
    assert (ruled.by, ruled.on, world["notice"].state) == ((world.id("lena"),), world.on(), "drafted")


def test_who_overruled_the_check_neither_approves_nor_countersigns(world: World) -> None:
    world.issued("f")
    world.worded()
    world.approved_notice("f")
    ruling = {"piece": "Did", "within": "Did So", "reason": "A verb", "leaks": 1}
    # An approval was given without the ruling: it is given anew, by others.
    world.do("notice.overrule", "otto", "notice", **ruling)
    assert (world["notice"].state, world["notice"].approved_date) == ("drafted", None)
    assert refusal(world, "notice.publish", "cleo", "notice", **world.checked()).code == "wrong_state"
    assert refusal(world, "notice.approve", "otto", "notice", **world.checked()).code == "overruled_nothing"
    world.do("notice.overrule", "lena", "notice", **ruling)
    world.do("notice.approve", "cyril", "notice", **world.checked())
    with pytest.raises(Refused) as caught:
        world.sign("lena", "notice")
    assert caught.value.code == "overruled_nothing"


def test_notices_are_numbered_by_the_year_without_a_gap(world: World) -> None:
    world.issued("f")
    world.worded()
    for name in ("one", "two", "three"):
        world.approved_notice("f", name=name)
        world.do("notice.publish", "cleo", name, **world.checked(name))
    world.do("notice.annul", "otto", "three", act=world["three"].last_act, reason="Too early")
    world.sign("lena", "three")
    assert (world["three"].state, world["three"].ordinal) == ("approved", None)
    world.do("notice.publish", "cleo", "three", **world.checked("three"))
    world.wait(400)
    world.approved_notice("f", name="next")
    world.do("notice.publish", "cleo", "next", **world.checked("next"))
    assert [world[name].ordinal for name in ("one", "two", "three", "next")] == [1, 2, 3, 1]
    book = world[register.id_of(world.id("office"))]
    assert book.numbers == (("notice", "2026", 3), ("notice", "2027", 1), ("package", "2026", 1))


def test_a_text_that_changed_after_it_was_searched_is_not_published(world: World) -> None:
    world.issued("f")
    world.worded()
    world.approved_notice("f")
    stale = world.checked()
    world.do("notice.revise", "otto", "notice", base_edition=1, findings=[world.id("f")], text="By Mia.")
    world.do("notice.approve", "cyril", "notice", **world.checked())
    world.sign("lena", "notice")
    assert refusal(world, "notice.publish", "cleo", "notice", **stale).code == "text_was_checked"


def test_a_wording_that_is_taken_back_holds_the_notice_up(world: World) -> None:
    world.issued("f")
    world.worded()
    world.approved_notice("f")
    world.do("finding.set_public_wording", "cleo", "f", wording="Some others did")
    found = refusal(world, "notice.publish", "cleo", "notice", **world.checked())
    assert (found.code, found.facts["findings"]) == ("wordings_are_released", 1)


def test_a_bulk_export_is_let_go_by_another_person_and_taken_once(world: World) -> None:
    world.exported()
    assert refusal(world, "bulk_export.take", "vera", "export").code == "wrong_state"
    world.do("bulk_export.approve", "ada", "export", until_date=world.on(2))
    world.do("bulk_export.take", "vera", "export")
    export = world["export"]
    assert (export.requester, export.approved_by) == (world.id("vera"), (world.id("ada"),))
    assert (export.state, export.taken_date) == ("taken", world.on())
    assert refusal(world, "bulk_export.take", "vera", "export").code == "wrong_state"
    world.exported(name="other")
    world.do("bulk_export.refuse", "otto", "other", reason="Too much")
    assert world["other"].state == "refused"


def test_a_site_adopts_a_taxonomy_and_a_round_is_moved_to_it(world: World) -> None:
    world.adopted("a", "a/b", "-c")
    world.adopted("a", "-a/b", "-c", "d", name="second", follows="tree")
    first, second = world["tree"], world["second"]
    assert (first.state, second.state, second.name, second.edition) == ("superseded", "in_force", "ours", 2)
    assert first.digest != second.digest
    tree = site_taxonomy.tree(second)
    assert [(each.code, each.level, each.closed) for each in tree.categories] == [
        ("a", 1, False), ("b", 2, True), ("c", 1, True), ("d", 1, False),
    ]  # fmt: skip
    moves = [{"from_category": each.code, "to_category": "a"} for each in world.rules.taxonomy.categories]
    given = {"taxonomy": world.id("second"), "reason": "Ours"}
    found = refusal(world, "round.change_taxonomy", "otto", "round", **given, moves=moves[1:])
    assert (found.code, found.facts["lost"], found.facts["nowhere"]) == ("every_category_goes_somewhere", 1, 0)
    world.do("round.change_taxonomy", "otto", "round", **given, moves=moves)
    assert world["round"].taxonomy == world.id("second")
    assert dict(world["round"].category_moves)["innovation"] == "a"


@pytest.mark.parametrize(
    ("codes", "faulty"),
    [
        (("a", "a"), 1),
        (("a/b", "a"), 1),
        (("-a", "a/b"), 1),
        (("-a", "-a/b"), 0),
        (("a", "a/b", "b/c", "c/d", "d/e"), 0),
        (("a", "a/b", "b/c", "c/d", "d/e", "e/f"), 1),
    ],
)
def test_a_taxonomy_is_a_tree_of_few_levels(world: World, codes: tuple[str, ...], faulty: int) -> None:
    if not faulty:
        world.adopted(*codes)
        return
    with pytest.raises(Refused) as caught:
        world.adopted(*codes)
    assert (caught.value.code, caught.value.facts["categories"]) == ("categories_form_a_tree", faulty)


def test_a_taxonomy_holds_no_more_than_people_can_read(world: World) -> None:
    with pytest.raises(Refused) as caught:
        world.adopted(*(f"c{place}" for place in range(501)))
    assert caught.value.facts["most"] == 500
