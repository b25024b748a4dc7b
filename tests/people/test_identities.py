"""One person under many ids: merges hold in both directions and along chains."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiyin.people import identities
from huiyin.people.identities import Identities
from tests.people import cast

PAIRS = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")))


@given(PAIRS, st.randoms(use_true_random=False))
def test_merges_are_an_equivalence_in_any_order(pairs: list[tuple[str, str]], chance: object) -> None:
    known = Identities(pairs)
    shuffled = list(pairs)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    again = Identities(shuffled)
    for person in "abcdefgh":
        group = known.of(person)
        assert person in group
        assert group == again.of(person)
        assert all(known.of(other) == group for other in group)
    assert all(known.same(one, other) and known.same(other, one) for one, other in pairs)


def test_nobody_else_is_joined() -> None:
    known = Identities([("a", "b"), ("b", "c"), ("x", "y")])
    assert known.of("c") == {"a", "b", "c"}
    assert known.of("x") == {"x", "y"}
    assert known.of("z") == {"z"}
    assert not known.same("a", "x")


@pytest.mark.django_db
def test_merges_of_another_site_and_annulled_ones_do_not_count() -> None:
    stage, other = cast.cast_on_stage(), cast.cast_on_stage()
    stage.merge("omar", "stan")
    omar, stan = str(stage.persons["omar"]), str(stage.persons["stan"])
    assert identities.of_site(stage.site.id).same(stan, omar)
    assert not identities.of_site(other.site.id).same(stan, omar)
    stage.change(stage.persons["omar"], state="known", same_as=None)
    assert not identities.of_site(stage.site.id).same(stan, omar)
