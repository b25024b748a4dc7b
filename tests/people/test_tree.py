"""The dated tree: above and under, as of a line or a moment, heirs, and the tree kept in memory."""

import datetime

import pytest
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from huiyin.people import tree
from huiyin.people.models import BodyRow
from huiyin.people.tree import Node, Tree
from tests.people import cast

DAY = datetime.timedelta(days=1)


def _tree(parents: dict[str, str | None]) -> Tree:
    nodes = {
        name: Node(name, name, "", "", "other", parent, "standing", cast.BEGAN, None, ())
        for name, parent in parents.items()
    }
    return Tree(nodes)


def test_above_under_and_related() -> None:
    whole = _tree({"a": None, "b": "a", "c": "b", "d": "a", "e": None})
    assert whole.above("c") == ("b", "a")
    assert whole.under("a") == {"b", "c", "d"}
    assert whole.related("b") == {"a", "b", "c"}
    assert whole.related_to(["c", "d"]) == {"a", "b", "c", "d"}
    assert whole.related_to([]) == frozenset()
    assert whole.related("unknown") == {"unknown"}
    assert whole.children[None] == ("a", "e")


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from([*"abcdefgh", None])))
def test_any_parents_end_even_in_a_ring(parents: dict[str, str | None]) -> None:
    whole = _tree(parents)
    for name in parents:
        assert whole.related(name) == {name} | whole.under(name) | set(whole.above(name))
        assert all(name in whole.under(other) for other in whole.above(name))


@pytest.mark.django_db
def test_the_tree_is_read_once_until_a_body_changes(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    stage = cast.cast_on_stage()
    dock, harbour = str(stage.bodies["dock"]), str(stage.bodies["harbour"])
    assert tree.current(stage.site.id).above(dock) == (harbour,)
    with django_assert_num_queries(1):
        assert tree.current(stage.site.id).nodes[dock].name == "东码头公司"
    stage.change(stage.bodies["dock"], parent=None)
    with django_assert_num_queries(2):
        assert tree.current(stage.site.id).above(dock) == ()


@pytest.mark.django_db
def test_a_tree_that_was_rolled_back_is_forgotten() -> None:
    stage = cast.cast_on_stage()
    site, number = stage.site.id, stage.number
    with transaction.atomic():
        stage.add_body("ghost")
        assert str(stage.bodies["ghost"]) in tree.current(site).nodes
        transaction.set_rollback(True)
    stage.number = number
    stage.add_body("quay")
    names = {node.name for node in tree.current(site).nodes.values()}
    assert "quay" in names
    assert "ghost" not in names


@pytest.mark.django_db
def test_as_of_a_line_and_as_of_a_moment() -> None:
    stage = cast.cast_on_stage()
    dock, before = str(stage.bodies["dock"]), stage.number
    stage.change(stage.bodies["dock"], name="新名", parent=str(stage.bodies["river"]), at=cast.NOW + DAY)
    then = tree.as_of_number(stage.site.id, before)
    assert (then.nodes[dock].name, then.nodes[dock].parent) == ("东码头公司", str(stage.bodies["harbour"]))
    assert tree.as_of_number(stage.site.id, stage.number).nodes[dock].name == "新名"
    assert tree.as_of_number(stage.site.id, 0).nodes == {}
    assert tree.as_of(stage.site.id, cast.NOW).nodes[dock].name == "东码头公司"
    assert tree.as_of(stage.site.id, cast.NOW + DAY).nodes[dock].name == "新名"


@pytest.mark.django_db
def test_heirs_follow_successors_to_those_that_stand() -> None:
    stage = cast.cast_on_stage()
    east, west, last = stage.add_body("east"), stage.add_body("west"), stage.add_body("last")
    stage.change(west, state="abolished", until_date="2026-02-01", successors=(str(last),))
    ended = {"state": "abolished", "until_date": "2026-01-01"}
    stage.change(stage.bodies["dock"], **ended, successors=(str(east), str(west)))
    stage.change(stage.bodies["river"], **ended)
    now = tree.current(stage.site.id)
    assert now.heirs(str(stage.bodies["dock"])) == (str(east), str(last))
    assert now.heirs(str(stage.bodies["river"])) == ()
    assert now.heirs(str(stage.bodies["harbour"])) == (str(stage.bodies["harbour"]),)
    assert now.heirs("unknown") == ()


@pytest.mark.django_db
def test_standing_counts_first_and_last_day_and_annulled_bodies_are_gone() -> None:
    stage = cast.cast_on_stage()
    ended, never = stage.add_body("ended"), stage.add_body("never")
    stage.change(ended, state="abolished", until_date="2026-03-30")
    stage.change(never, state="annulled")
    now = tree.current(stage.site.id)
    assert str(never) not in now.nodes
    assert str(ended) in {node.id for node in now.standing(cast.TODAY)}
    assert str(ended) not in {node.id for node in now.standing(cast.TODAY + DAY)}
    assert not list(now.standing(cast.BEGAN - DAY))


@pytest.mark.django_db
def test_a_body_has_one_current_row() -> None:
    stage = cast.cast_on_stage()
    stage.change(stage.bodies["dock"], parent=None)
    rows = BodyRow.objects.filter(site=stage.site.id, subject=stage.bodies["dock"])
    assert [row.until_number is None for row in rows.order_by("from_number")] == [False, True]
