"""Who acts: own posts and delegated ones, every id of everybody behind the act, and what bars them."""

import datetime
import uuid
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction
from pytest_django import DjangoAssertNumQueries

from huiyin.kernel.actor import Post
from huiyin.kernel.refused import Refused
from huiyin.people import actors, tree
from tests.people import cast
from tests.people.cast import Cast

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


@pytest.fixture
def stage() -> Cast:
    return cast.cast_on_stage()


def _paper(stage: Cast, enterer: str, signer: str, **more: object) -> actors.Actor:
    values = {"at": cast.NOW, "signed_at": cast.NOW, "inspections_of_team": cast.no_inspections, **more}
    return actors.actor_for_signer(
        stage.accounts[enterer],
        stage.posts[enterer],
        signer_post=stage.posts[signer],
        **values,  # type: ignore[arg-type]
    )


def _refused(stage: Cast, name: str, **more: object) -> str:
    with pytest.raises(Refused) as refused:
        stage.actor(name, **more)  # type: ignore[arg-type]
    return refused.value.code


def test_an_actor_says_who_where_and_what(stage: Cast) -> None:
    omar = stage.actor("omar")
    assert (omar.site, omar.person) == (str(stage.site.id), str(stage.persons["omar"]))
    assert (omar.post, omar.post_kind) == (str(stage.posts["omar"]), Post.PRINCIPAL)
    assert omar.body == str(stage.bodies["harbour"])
    assert omar.bodies == {str(stage.bodies["harbour"]), str(stage.bodies["dock"])}
    assert (omar.scope, omar.clearance, omar.recused_from) == (None, 2, frozenset())
    assert omar.everyone == {omar.person}
    assert (omar.on_behalf_of, omar.enterer) == (None, None)


def test_a_second_post_says_what_its_principal_keeps(stage: Cast) -> None:
    stage.add_post("second", Post.LEADERSHIP_MEMBER, of="vera", at="harbour")
    assert stage.actor("vera").told_apart == {str(stage.bodies["harbour"])}
    stage.add_post("third", Post.PRINCIPAL, of="vera", at="harbour")
    assert stage.actor("vera").told_apart == frozenset()


def test_bodies_reach_up_and_down_the_tree_for_every_post_of_every_id(stage: Cast) -> None:
    stage.add_post("side", Post.HANDLER, of="vera", at="dock")
    stage.add_person("vera again")
    stage.add_post("another side", Post.AUDITOR, of="vera again", at="river")
    before = stage.actor("vera")
    assert before.bodies == {str(stage.bodies[name]) for name in ("discipline", "dock", "harbour")}
    stage.merge("vera again", "vera")
    after = stage.actor("vera")
    assert after.bodies == before.bodies | {str(stage.bodies["river"])}
    assert after.identities == {str(stage.persons["vera"]), str(stage.persons["vera again"])}
    assert after.person == str(stage.persons["vera"])


def test_merges_count_from_either_id_and_along_chains(stage: Cast) -> None:
    for name in ("second", "third"):
        stage.add_person(name)
    stage.merge("omar", "second")
    stage.merge("third", "second")
    ids = {str(stage.persons[name]) for name in ("omar", "second", "third")}
    assert stage.actor("omar").identities == ids
    stage.add_post("late", Post.HANDLER, of="third", at="dock")
    posts = actors.posts_of(stage.accounts["omar"], on=cast.TODAY)
    assert {post.post for post in posts} == {stage.posts["omar"], stage.posts["late"]}


def test_a_recusal_of_any_id_holds_for_the_body_and_all_under_it(stage: Cast) -> None:
    stage.add_person("vera again")
    recusal = stage.recuse("vera again", "harbour")
    assert stage.actor("vera").recused_from == frozenset()
    stage.merge("vera", "vera again")
    assert stage.actor("vera").recused_from == {str(stage.bodies["harbour"]), str(stage.bodies["dock"])}
    stage.change(recusal, state="lifted")
    assert stage.actor("vera").recused_from == frozenset()


def test_a_recusal_from_a_part_leaves_the_whole(stage: Cast) -> None:
    stage.recuse("vera", "dock")
    assert stage.actor("vera").recused_from == {str(stage.bodies["dock"])}


def test_a_scope_and_a_clearance_are_the_posts_own(stage: Cast) -> None:
    stage.add_post(
        "watch", Post.ORGANISATION_SUPERVISOR, of="vera", at="discipline", clearance=3,
        scope=(str(stage.bodies["harbour"]),),
    )  # fmt: skip
    watch = actors.actor(
        stage.accounts["vera"], stage.posts["watch"], at=cast.NOW, inspections_of_team=cast.no_inspections
    )
    assert (watch.scope, watch.clearance) == ({str(stage.bodies["harbour"])}, 3)
    assert (stage.actor("vera").scope, stage.actor("vera").clearance) == (None, 2)


def test_a_scope_of_nothing_covers_nothing(stage: Cast) -> None:
    stage.change(stage.posts["vera"], scope=())
    assert stage.actor("vera").scope == frozenset()


def test_only_team_posts_ask_for_inspections(stage: Cast) -> None:
    asked: list[str] = []

    def inspections(team: str) -> frozenset[str]:
        asked.append(team)
        return frozenset({"inspection"})

    assert stage.actor("inga", team=inspections).inspections == {"inspection"}
    assert stage.actor("omar", team=inspections).inspections == frozenset()
    assert asked == [str(stage.bodies["team"])]


def test_a_post_of_somebody_else_reads_like_no_post(stage: Cast) -> None:
    answers = []
    for post in (stage.posts["omar"], uuid.uuid4()):
        with pytest.raises(Refused) as refused:
            actors.actor(stage.accounts["stan"], post, at=cast.NOW, inspections_of_team=cast.no_inspections)
        answers.append((refused.value.code, refused.value.facts))
    assert answers == [("post_not_held", {})] * 2


def test_a_post_of_another_site_is_not_held(stage: Cast) -> None:
    other = cast.cast_on_stage()
    other.persons["omar"] = stage.persons["omar"]
    foreign = other.add_post("foreign", Post.PRINCIPAL, of="omar", at="harbour")
    with pytest.raises(Refused, match="post_not_held"):
        actors.actor(stage.accounts["omar"], foreign, at=cast.NOW, inspections_of_team=cast.no_inspections)


def test_a_post_holds_from_its_first_to_its_last_day(stage: Cast) -> None:
    stage.change(stage.posts["omar"], from_date="2026-03-30", until_date="2026-03-31")
    assert _refused(stage, "omar", at=cast.NOW - DAY) == "post_not_held"
    assert stage.actor("omar", at=cast.NOW).post_kind is Post.PRINCIPAL
    assert stage.actor("omar", at=cast.NOW + DAY).post_kind is Post.PRINCIPAL
    assert _refused(stage, "omar", at=cast.NOW + 2 * DAY) == "post_not_held"


def test_days_are_those_of_the_installation() -> None:
    last_moment = datetime.datetime(2026, 3, 30, 23, 59, tzinfo=ZoneInfo("Asia/Shanghai"))
    assert actors.civil_day(last_moment) == datetime.date(2026, 3, 30)
    next_day = datetime.datetime(2026, 3, 30, 16, 0, tzinfo=datetime.UTC)
    assert actors.civil_day(next_day) == datetime.date(2026, 3, 31)


def test_a_relieved_or_annulled_post_is_gone_at_once(stage: Cast) -> None:
    stage.change(stage.posts["omar"], state="relieved", until_date="2026-03-30")
    stage.change(stage.posts["stan"], state="annulled")
    assert _refused(stage, "omar") == "post_not_held"
    assert _refused(stage, "stan") == "post_not_held"
    assert actors.posts_of(stage.accounts["omar"], on=cast.TODAY) == ()


def test_standing_in_brings_the_post_and_the_holders_hindrances(stage: Cast) -> None:
    stage.add_person("dan")
    stage.add_post("dan", Post.LOOK_BACK_CHECKER, of="dan", at="office", clearance=1)
    stage.add_account("dan")
    stage.add_post("seat", Post.AUDITOR, of="vera", at="river")
    stage.recuse("vera", "harbour")
    stage.delegate("vera", "dan", from_date=cast.TODAY, until_date=cast.TODAY + DAY)
    dan = actors.actor(stage.accounts["dan"], stage.posts["vera"], at=cast.NOW, inspections_of_team=cast.no_inspections)
    assert (dan.person, dan.on_behalf_of) == (str(stage.persons["dan"]), str(stage.persons["vera"]))
    assert (dan.post_kind, dan.clearance) == (Post.DISCIPLINE_SUPERVISOR, 2)
    assert dan.everyone == {str(stage.persons["dan"]), str(stage.persons["vera"])}
    assert str(stage.bodies["river"]) in dan.bodies
    assert str(stage.bodies["dock"]) in dan.recused_from


def test_standing_in_lasts_as_long_as_delegation_and_post(stage: Cast) -> None:
    given = stage.delegate("omar", "stan", from_date=cast.TODAY, until_date=cast.TODAY + DAY)
    account = stage.accounts["stan"]

    def may(at: datetime.datetime) -> bool:
        return stage.posts["omar"] in {held.post for held in actors.posts_of(account, on=actors.civil_day(at))}

    assert [may(cast.NOW + days * DAY) for days in (-1, 0, 1, 2)] == [False, True, True, False]
    stage.change(given, state="withdrawn")
    assert not may(cast.NOW)
    stage.change(given, state="granted")
    stage.change(stage.posts["omar"], state="relieved")
    assert not may(cast.NOW)


def test_posts_are_listed_own_ones_first_and_each_delegation_marked(stage: Cast) -> None:
    stage.delegate("omar", "stan", from_date=cast.TODAY, until_date=cast.TODAY + DAY)
    own, stood_in = actors.posts_of(stage.accounts["stan"], on=cast.TODAY)
    assert (own.post_kind, own.on_behalf_of, own.until_date) == (Post.COORDINATOR, None, None)
    assert (own.body, own.body_name) == (stage.bodies["river"], "江河电力")
    assert (stood_in.post_kind, stood_in.body_name) == (Post.PRINCIPAL, "港务集团")
    assert (stood_in.on_behalf_of, stood_in.until_date) == (stage.persons["omar"], cast.TODAY + DAY)


def test_a_delegation_to_ones_own_other_id_is_the_own_post(stage: Cast) -> None:
    stage.delegate("omar", "stan", from_date=cast.TODAY, until_date=cast.TODAY + DAY)
    stage.merge("stan", "omar")
    stan = actors.actor(
        stage.accounts["stan"], stage.posts["omar"], at=cast.NOW, inspections_of_team=cast.no_inspections
    )
    assert stan.on_behalf_of is None
    assert len(stan.everyone) == 2


def test_a_paper_signature_has_a_signer_and_an_enterer(stage: Cast) -> None:
    paper = _paper(stage, "cyril", "omar")
    assert (paper.person, paper.entered_by) == (str(stage.persons["omar"]), str(stage.persons["cyril"]))
    assert paper.post_kind is Post.PRINCIPAL
    assert paper.everyone == {str(stage.persons["omar"]), str(stage.persons["cyril"])}
    assert paper.enterer is not None
    assert (paper.enterer.post_kind, paper.enterer.body) == (Post.OFFICE_HEAD, str(stage.bodies["office"]))


def test_what_bars_the_enterer_bars_the_paper(stage: Cast) -> None:
    stage.recuse("cyril", "harbour")
    stage.add_post("seat", Post.AUDITOR, of="cyril", at="river")
    stage.change(stage.posts["cyril"], clearance=1)
    paper = _paper(stage, "cyril", "vera")
    assert str(stage.bodies["dock"]) in paper.recused_from
    assert str(stage.bodies["river"]) in paper.bodies
    assert paper.clearance == 1


def test_an_enterer_who_stands_in_is_barred_by_the_holder_too(stage: Cast) -> None:
    stage.recuse("cyril", "river")
    stage.delegate("cyril", "inga", from_date=cast.TODAY, until_date=cast.TODAY)
    paper = actors.actor_for_signer(
        stage.accounts["inga"], stage.posts["cyril"], signer_post=stage.posts["vera"], at=cast.NOW,
        signed_at=cast.NOW, inspections_of_team=cast.no_inspections,
    )  # fmt: skip
    assert paper.recused_from == {str(stage.bodies["river"])}


def test_a_paper_counts_by_the_day_it_was_signed(stage: Cast) -> None:
    stage.change(stage.posts["omar"], state="relieved", until_date="2026-03-28")
    signed_at = datetime.datetime(2026, 3, 28, 6, 0, tzinfo=datetime.UTC)
    assert _paper(stage, "cyril", "omar", signed_at=signed_at).post_kind is Post.PRINCIPAL
    with pytest.raises(Refused, match="signer_held_no_post"):
        _paper(stage, "cyril", "omar", signed_at=signed_at + DAY)


def test_a_stand_in_signs_paper_for_the_holder(stage: Cast) -> None:
    with pytest.raises(Refused, match="signer_held_no_post"):
        _paper(stage, "cyril", "omar", stand_in=stage.persons["inga"])
    stage.delegate("omar", "inga", from_date=cast.TODAY, until_date=cast.TODAY)
    paper = _paper(stage, "cyril", "omar", stand_in=stage.persons["inga"])
    assert (paper.person, paper.on_behalf_of) == (str(stage.persons["inga"]), str(stage.persons["omar"]))
    assert paper.participants == tuple(str(stage.persons[name]) for name in ("inga", "omar", "cyril"))


def test_a_coordinator_finds_out_no_posts_of_other_bodies(stage: Cast) -> None:
    with pytest.raises(Refused) as foreign:
        _paper(stage, "stan", "omar")
    stage.posts["nobody"] = uuid.uuid4()
    with pytest.raises(Refused) as absent:
        _paper(stage, "stan", "nobody")
    assert (foreign.value.code, foreign.value.facts) == (absent.value.code, absent.value.facts)
    stage.add_person("head")
    stage.add_post("head", Post.PRINCIPAL, of="head", at="river")
    assert _paper(stage, "stan", "head").person == str(stage.persons["head"])


def test_the_system_is_the_same_for_a_site_for_ever(stage: Cast) -> None:
    one = actors.system(stage.site.id)
    assert one == actors.system(stage.site.id)
    assert one.post_kind is Post.SYSTEM
    assert one.person != actors.system(uuid.uuid4()).person


def test_the_founder_acts_until_there_is_an_administrator(stage: Cast) -> None:
    with pytest.raises(Refused, match="site_has_administrator"):
        actors.founder(stage.site, at=cast.NOW)
    stage.change(stage.posts["ada"], state="relieved")
    founder = actors.founder(stage.site, at=cast.NOW)
    assert founder.post_kind is Post.SECURITY_ADMINISTRATOR
    assert founder.person == actors.system(stage.site.id).person


@pytest.mark.parametrize("others", [0, 10, 200])
def test_the_number_of_queries_stays(
    stage: Cast, others: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(others):
        stage.add_body(f"body {number}", over="harbour")
        stage.add_person(f"person {number}")
        stage.add_post(f"post {number}", Post.HANDLER, of=f"person {number}", at=f"body {number}")
    stage.delegate("omar", "stan", from_date=cast.TODAY, until_date=cast.TODAY)
    account = stage.accounts["stan"]
    tree.current(stage.site.id)
    for queries in (6, 1):
        with django_assert_num_queries(queries):
            stage.actor("stan")
    for queries in (7, 1):
        with django_assert_num_queries(queries):
            actors.actor(account, stage.posts["omar"], at=cast.NOW, inspections_of_team=cast.no_inspections)
    for queries in (5, 1):
        with django_assert_num_queries(queries):
            actors.posts_of(account, on=cast.TODAY)
    with django_assert_num_queries(7):
        _paper(stage, "cyril", "omar")


def test_a_change_that_is_rolled_back_leaves_nothing_behind(stage: Cast) -> None:
    number = stage.number
    with transaction.atomic():
        stage.recuse("vera", "harbour")
        assert stage.actor("vera").recused_from
        transaction.set_rollback(True)
    assert not stage.actor("vera").recused_from
    stage.number = number
    stage.recuse("vera", "river")
    assert stage.actor("vera").recused_from == {str(stage.bodies["river"])}
