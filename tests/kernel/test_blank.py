"""A site's own blank: adopted, replaced, given up, and taken up again."""

import pytest

from huiyin.kernel import blank
from huiyin.kernel.actor import Post
from huiyin.kernel.given import File
from huiyin.kernel.refused import Refused
from tests.kernel.ledger import World, digest


@pytest.fixture
def world() -> World:
    return World()


def file(name: str) -> File:
    return File(digest(name), 9, "application/zip", f"{name}.docx")


def adopt(world: World, by: str = "otto", *files: str) -> None:
    given = {"paper": "receipt_sheet", "written_in": "en", "blank_file": [file(each) for each in files or ("one",)]}
    world.do("blank.adopt", by, "blank", **given)


def test_a_blank_is_adopted_replaced_given_up_and_taken_up_again(world: World) -> None:
    adopt(world, "rolf")
    first = world["blank"]
    assert (first.state, first.paper, first.written_in, first.editions) == ("adopted", "receipt_sheet", "en", 1)
    world.do("blank.replace", "otto", "blank", blank_file=[file("two")], note="A new head")
    assert (world["blank"].editions, world["blank"].file == first.file) == (2, False)
    world.do("blank.retire", "rolf", "blank", reason="Back to the usual one")
    assert world["blank"].state == "retired"
    world.do("blank.replace", "otto", "blank", blank_file=[file("three")])
    assert (world["blank"].state, world["blank"].editions) == ("adopted", 3)


def test_only_head_and_records_officer_keep_blanks(world: World) -> None:
    keepers = set()
    for name, actor in world.cast.items():
        try:
            adopt(World(), name)
        except Refused as refused:
            assert refused.code == "not_of_this_post"
        else:
            keepers.add(actor.post_kind)
    assert keepers == {Post.OFFICE_HEAD, Post.RECORDS_OFFICER}


def test_a_blank_is_one_file(world: World) -> None:
    with pytest.raises(Refused) as caught:
        adopt(world, "otto", "one", "two")
    assert caught.value.code == "is_one_file"
    assert len(set(blank.PAPERS)) == len(blank.PAPERS)
