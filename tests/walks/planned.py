"""A plan for walks: one finding that was handed over and claimed, and where it is wanted an accepted plan for it."""

import uuid

from django.core.cache import cache

from tests.walks import calling
from tests.walks.calling import Api


def claimed() -> Api:
    """Set the scene: one finding that is claimed and waits for a plan."""
    cache.clear()
    api = calling.opened()
    calling.taken_in(api)
    calling.handed_over(api)
    return api


def planned(text: str) -> Api:
    """Set the scene: one finding, and an accepted plan with one measure of this text."""
    api = claimed()
    found = api.read("omar", "/findings/1/")
    measure = {
        "id": str(uuid.uuid4()), "findings": [found["id"]], "causes": [1], "text": text, "measure_kind": "staged",
        "responsible": api.stage.persons["mia"], "due_date": calling.days(20), "lead_unit": "Stores",
    }  # fmt: skip
    api.act(
        "omar", "/plans/acts/submit/", round=found["facts"]["round"], organisation=api.stage.bodies["harbour"],
        findings=[{"finding": found["id"], "causes": ["Nobody is charged with the exits."]}], truth_pledge=True,
        measures=[measure],
    )  # fmt: skip
    api.act("cyril", "/plans/1/acts/accept/")
    calling.countersigned(api, "/plans/1/", "vera", "paul")
    return api
