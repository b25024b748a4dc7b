"""The ledger as a table: within what one person may take, and beyond it with another's word."""

import dataclasses

import pytest
from django.conf import settings
from django.test import override_settings
from django.utils import timezone

from huiyin.record.models import ReadTrace
from tests.walks import stage as stages
from tests.web import office

pytestmark = pytest.mark.django_db


def held_to(rows: int) -> override_settings:
    """Let one person take so many rows."""
    return override_settings(HUIYIN=dataclasses.replace(settings.HUIYIN, bulk_rows=rows))


@pytest.fixture
def stage() -> stages.Stage:
    stage = office.opened()
    office.inspect(stage)
    for place in range(3):
        stage.perform(
            "finding.report_self_found", stage.actor("omar"), round=office.round_of(stage), origin="screening",
            organisation=stage.actor("omar").body, statement=f"Exit {place} was blocked.",
            reference_date=timezone.localdate().isoformat(), basis="Screening of exits",
        )  # fmt: skip
    return stage


def test_one_person_takes_as_many_rows_as_the_site_allows(stage: stages.Stage) -> None:
    client = stage.client("otto")
    with held_to(2):
        assert client.get("/findings.csv").status_code == 403
        listed = client.get("/findings.csv?selected=1&selected=2").getvalue().decode()
        assert ("Exit 0" in listed, "Exit 2" in listed) == (True, False)
    with held_to(3):
        assert "Exit 2" in client.get("/findings.csv").getvalue().decode()


def test_two_persons_let_more_go_once_with_both_names_in_the_file(stage: stages.Stage) -> None:
    conditions = [{"name": "origin", "value": "screening"}]
    asked = stage.perform("bulk_export.request", stage.actor("vera"), purpose="A meeting", conditions=conditions)
    number, subject = asked.subject_number, asked.subjects[0][1]
    address = f"/bulk_exports/{number}/findings.csv"
    with held_to(0):
        stage.perform(
            "bulk_export.approve", stage.actor("cyril"), subject=subject, until_date=timezone.localdate().isoformat()
        )
        assert stage.client("vera").get(address).status_code == 403
        stage.perform("bulk_export.take", stage.actor("vera"), subject=subject)
        listed = stage.client("vera").get(address).getvalue().decode()
        assert "Exit 2" in listed
        mark = listed.splitlines()[-1]
        assert (mark.count("Vera"), mark.count("Cyril")) == (2, 1)
        for other in ("otto", "omar", "stan"):
            assert stage.client(other).get(address).status_code == 404


def test_restricted_texts_in_a_list_leave_a_trace_and_a_mark(stage: stages.Stage) -> None:
    office.taken_in(stage, f"编号,被巡视单位,存在问题\nA-1,港务集团,{office.SECRET}\n", label=2)
    client = stage.client("otto")
    for address in ("/findings/", "/search/?q=depot", "/findings.csv?selected=1", "/"):
        before = ReadTrace.objects.count()
        page = client.get(address)
        body = (page.getvalue() if page.streaming else page.content).decode()
        restricted = "depot of" in body or "deputy" in body
        assert ("reader-mark" in body, ReadTrace.objects.count() - before) == (restricted, int(restricted)), address
    assert client.get("/findings.csv").status_code == 403
