"""A measure that gave way to another one stays to be read in the task list, with its replacement and its first date."""

import csv
import io
import uuid

import pytest

from tests.walks.planning import Planning
from tests.walks.test_close_a_finding import days
from tests.walks.test_take_lists_out_and_in import brought, content, text

pytestmark = pytest.mark.django_db
LISTS = "/plans/1/lists/"


def test_what_was_cancelled_is_listed_with_what_replaced_it_and_its_first_date() -> None:
    scene = Planning()
    scene.accepted("f")
    scene.ids["second"] = str(uuid.uuid4())
    second = scene.measure("f", id=scene.ids["second"], due_date=days(40), text="Do it better.")
    scene.do("plan.amend", "omar", "plan", measures=[second], reason="Better")
    scene.sign("plan", "plan", "vera")
    scene.do("measure.cancel", "omar", "m of f", replacement=scene.ids["second"], reason="Better")
    scene.sign("measure", "m of f", "vera")
    omar = scene.stage.client("omar")
    listed = list(csv.DictReader(io.StringIO(content(omar.get(f"{LISTS}task_list.csv")).decode("utf-8-sig"))))
    told = [(each["Measure no."], each["Original due date"], each["Due"], each["State"]) for each in listed]
    assert told == [
        ("2", days(20), days(40), listed[0]["State"]),
        ("1", days(20), days(20), "Cancelled, replaced by no. 2"),
    ]
    path = brought(omar, content(omar.get(f"{LISTS}lists.xlsx")))
    assert "Nothing is different." in text(omar, path)
