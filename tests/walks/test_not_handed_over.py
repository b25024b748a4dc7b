"""Findings of a list are unknown to their organisation until they are handed over: no door tells of them."""

import json
from typing import Any

import pytest

from huiyin.record.models import FindingRow, ImportedListRow, Line
from tests.walks.calling import Api
from tests.web import office

HARBOUR = ("omar", "mia", "hank", "cora")
WORDS = "安全出口被电缆盘堵塞"
PAGES = (
    "/", "/findings/", "/findings/?state=issued", "/findings/?q=安全出口", "/findings.csv", "/findings/1/",
    "/findings/1/acts/claim/", "/findings/1/acts/object/", "/lists/", "/lists/1/", "/mandates/", "/mandates/1/",
    "/rounds/", "/rounds/1/", "/packages/", "/search/?q=安全出口", "/search/?q=List", "/plans/acts/submit/",
    "/candidates/plan.submit/findings.finding/?q=安全", "/candidates/finding.import/imported_list/?q=List",
    "/findings/acts/report_self_found/", "/journal/", "/check/",
)  # fmt: skip
READS = (
    "/findings/", "/findings/1/", "/findings/1/lines/", "/findings/?text=安全出口", "/lists/", "/lists/1/",
    "/lists/1/lines/", "/rounds/", "/rounds/1/", "/mandates/", "/mandates/1/", "/search/?text=安全出口", "/packages/",
)  # fmt: skip


@pytest.mark.django_db
def test_it_is_heard_of_through_no_door() -> None:
    on = office.opened()
    office.taken_in(on)
    api = Api(on)
    site = str(on.site.id)
    taken = ImportedListRow.objects.get(site=site)
    ids = {str(taken.subject), *(str(each.subject) for each in FindingRow.objects.filter(site=site))}
    lines = Line.objects.filter(site=site, act__in=("finding.import", "imported_list.take_in", "round.plan"))
    secrets = (WORDS, "Second round", "Plan of the year", *ids)
    for name in HARBOUR:
        client = on.client(name)
        for path in PAGES:
            answer = client.get(path, follow=True)
            assert answer.status_code in (200, 403, 404), (name, path)
            body = answer.getvalue().decode()
            assert [each for each in secrets if each in body] == [], (name, path)
        for path in READS:
            said = api.get(name, path).content.decode()
            assert [each for each in secrets if each in said] == [], (name, path)
        assert api.read(name, "/findings/", count="true")["count"] == 0
        assert api.read(name, "/figures/")["book"]["issued"] == 0
        assert "Verified,0,0,findings" in client.get("/figures.csv").getvalue().decode()
        for line in lines:
            for path in (f"/journal/{line.number}/", f"/journal/{line.number}/proof/"):
                assert client.get(path).status_code == 404, (name, line.act)
            for path in (f"/journal/{line.number}/", f"/journal/{line.number}/proof/"):
                assert api.get(name, path).status_code == 404, (name, line.act)
        assert client.get("/lists/1/").status_code == 404
    handed_over(on, api)


def handed_over(on: office.Stage, api: Api) -> None:
    """One of the twelve is handed over: that one is open, its list and the others are not."""
    row = FindingRow.objects.get(site=on.site.id, number=1, until_number=None)
    otto, cyril, lena, omar = (on.actor(name) for name in ("otto", "cyril", "lena", "omar"))
    given: dict[str, Any] = {"round": str(row.round), "organisation": str(row.organisation), "audience": "leadership"}
    receipt = on.perform("package.compose", otto, **given, text="Please", findings=[str(row.subject)])
    package = receipt.subjects[0][1]
    opened = on.perform("package.approve", cyril, subject=package)
    on.perform("package.countersign", lena, subject=package, opened=opened.act_id)
    on.perform("package.issue", otto, subject=package)
    assert on.client("omar").get("/findings/1/").status_code == 200
    assert on.client("omar").get("/rounds/1/").status_code == 200
    for path in ("/findings/2/", "/lists/1/"):
        assert on.client("omar").get(path).status_code == 404
        assert api.get("omar", path).status_code == 404
    hidden = str(row.imported_list)
    told = [api.read("omar", "/findings/1/"), *api.read("omar", "/findings/1/lines/")["lines"]]
    assert [each for each in told if hidden in json.dumps(each)] == []
    assert api.read("omar", "/findings/", count="true")["count"] == 1
    assert omar.body == str(row.organisation)
