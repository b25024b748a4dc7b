"""Figures before and after, through page, API and command: each by its own day and size, to those who have figures."""

import re

import pytest

from tests.api.described import Held
from tests.walks import calling
from tests.walks.calling import Api, days
from tests.walks.planning import Planning
from tests.walks.stage import Sheet
from tests.walks.test_beside_by_api_and_command import command

pytestmark = pytest.mark.django_db
PAGE = "/figures/beside/"


@pytest.fixture
def scene() -> Planning:
    """Set the scene: three findings that are being rectified."""
    scene = Planning()
    scene.accepted("north", "east", "west")
    return scene


@pytest.fixture
def api(scene: Planning) -> Api:
    return Api(scene.stage, client=Held())


def test_two_sizes_of_the_journal_stand_side_by_side(
    scene: Planning, api: Api, capsys: pytest.CaptureFixture[str]
) -> None:
    first = api.read("otto", "/figures/")
    size = first["journal_size"]
    calling.declared(api)
    last = api.read("otto", "/figures/")
    told = api.read("otto", "/figures/beside/", before=str(size))
    assert [told[each]["journal_size"] for each in ("before", "after")] == [size, last["journal_size"]]
    (declared,) = [each for each in told["rates"] if each["code"] == "declared_rate"]
    assert [tuple(declared[each].values()) for each in ("before", "after")] == [(0, 3), (1, 3)]
    for name, counted in (("before", first), ("after", last)):
        assert {each["code"]: each[name] for each in told["book"]} == counted["book"]
        assert [(each["code"], *each[name].values()) for each in told["rates"]] == [
            (each["code"], each["numerator"], each["denominator"]) for each in counted["rates"]
        ]
    otto = api.stage.client("otto")
    page = Sheet(otto.get(f"{PAGE}?before={size}&round=1").content.decode()).text
    assert f"journal of {size} lines" in page and f"journal of {last['journal_size']} lines" in page
    assert re.search(r"Declared done 0\.0 % 0 of 3 findings 33\.3 % 1 of 3 findings \+33\.3 points", page), page
    assert re.search(r"On time by the original date – 0 of 0 rectifications — —", page), page  # one points at people
    assert f'href="{PAGE}?' in otto.get("/figures/?round=1").content.decode()
    by_command = command(scene, capsys, "otto", "figures-beside", str(size))
    assert by_command == told
    yesterday = api.read("otto", "/figures/beside/", before=days(-1), after=days(0))
    assert yesterday["before"] == {"as_of": days(-1), "journal_size": 0} and yesterday["after"] == told["after"]


def test_a_point_that_never_was_is_said_to_be_none(api: Api) -> None:
    otto = api.stage.client("otto")
    for asked in ("31 February", "0", "999999", "9" * 30, "１２x"):
        page = otto.get(PAGE, {"before": asked, "round": "1"})
        said = page.content.decode()
        assert page.status_code == 422 and f"“{asked}” is neither a day" in said and 'value="1"' in said
        assert api.get("otto", "/figures/beside/", before=asked).status_code == 404
    assert otto.get(PAGE).status_code == 200  # yesterday beside now


def test_those_without_figures_have_none_to_compare(api: Api) -> None:
    for name, asked in (("ada", {}), ("stan", {"organisation": api.stage.bodies["harbour"]})):
        assert api.get(name, "/figures/beside/", before="1", **asked).status_code == 404
    assert api.stage.client("ada").get(PAGE).status_code == 404
    number = api.read("otto", "/findings/1/")["facts"]["organisation"]
    assert api.read("omar", "/figures/beside/", before="1", organisation=number)["book"][0]["after"] == 3
