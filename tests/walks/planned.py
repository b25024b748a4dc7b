"""A plan for walks: one finding that was handed over and claimed, and where it is wanted an accepted plan for it."""

import uuid
from collections.abc import Sequence

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


def planned(text: str, *, more: Sequence[str] = (), accepted: bool = True) -> Api:
    """Set the scene: one finding, and an accepted plan with one measure of this text, and ``more`` of them."""
    api = claimed()
    found = api.read("omar", "/findings/1/")
    measures = [
        {
            "id": str(uuid.uuid4()), "findings": [found["id"]], "causes": [1], "text": each, "measure_kind": "staged",
            "responsible": api.stage.persons["mia"], "due_date": calling.days(20), "lead_unit": "Stores",
        }
        for each in (text, *more)
    ]  # fmt: skip
    api.act(
        "omar", "/plans/acts/submit/", round=found["facts"]["round"], organisation=api.stage.bodies["harbour"],
        findings=[{"finding": found["id"], "causes": ["Nobody is charged with the exits."]}], truth_pledge=True,
        measures=measures,
    )  # fmt: skip
    if accepted:
        api.act("cyril", "/plans/1/acts/accept/")
        calling.countersigned(api, "/plans/1/", "vera", "paul")
    return api
