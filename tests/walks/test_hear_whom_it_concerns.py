"""Whoever determines a concern is led from the finding to telling those whom it concerns, and nobody else is."""

import re

import pytest

from huiyin.kernel.actor import Post
from tests.walks import calling, stage

TELL = re.compile(r'href="(/hearings/acts/tell/\?[^"]+)"')


@pytest.mark.django_db
def test_the_finding_leads_to_whom_its_concern_concerns() -> None:
    api = calling.opened()
    for step in (calling.taken_in, calling.handed_over, calling.planned, calling.declared):
        step(api)
    on = api.stage
    stage.joined(on, "dora", body="discipline", post=Post.DECIDER)
    api.act("vera", "/findings/1/acts/raise_concern/", reason="The photograph is older than the exits.")
    page = on.client("dora").get("/findings/1/").content.decode()
    led = TELL.search(page)
    assert led is not None, page
    form = on.client("dora").get(led[1].replace("&amp;", "&")).content.decode()
    offered = {name for name, person in on.persons.items() if person in form}
    assert offered == {"hank", "mia", "omar"}  # who declared, claimed, answers for a measure
    for who in ("vera", "cyril", "omar", "mia"):
        assert TELL.search(on.client(who).get("/findings/1/").content.decode()) is None, who
    for nowhere in ("x", on.persons["mia"], ""):
        assert on.client("dora").get("/hearings/acts/tell/", {"finding": nowhere}).status_code == 200
