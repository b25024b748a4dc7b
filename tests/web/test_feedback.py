"""The pages of a feedback: asked for with one, ten and a hundred organisations; what each says of what stands."""

import datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.walks.stage import Sheet, Stage
from tests.web import office

MET = 10
PINNED = {
    "/rounds/1/feedback/": 16,
    "/rounds/1/coverage/": 15,
    "/rounds/1/sessions/": 18,
    "/rounds/1/answers/": 14,
    "/inspections/1/compose/principal/": 17,
    "/packages/2/": 20,
    "/packages/2/versions/": 12,
    "/packages/2/acts/revise/": 17,
    "/meetings/1/": 18,
}


def asked(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200
    return len(queries)


def fed_back(on: Stage, organisations: int) -> None:
    """Let some organisations be inspected, each with a package and two answers that it owes; ten of them are met."""
    otto, lena = on.actor("otto"), on.actor("lena")
    began = timezone.localdate() - datetime.timedelta(days=30)
    in_round = {"round": office.round_of(on)}
    for place in range(organisations):
        body = on.perform(
            "body.found", on.actor("ada"), name=f"第{place}集团", body_kind="enterprise", from_date=began.isoformat()
        ).subjects[0][1]  # fmt: skip
        inspection = on.perform(
            "inspection.assign", otto, **in_round, team=on.bodies["team"], organisation=body
        ).subjects[0][1]  # fmt: skip
        on.perform(
            "package.compose", otto, **in_round, organisation=body, inspection=inspection, audience="principal",
            text="Text", items=[{"item": "heading", "text": f"Heading {place}"}],
        )  # fmt: skip
        if place >= MET:
            continue
        on.perform("inspection.submit_report", on.actor("inga"), subject=inspection, summary="Summary")
        on.perform("inspection.hear_report", lena, subject=inspection, minutes="Minutes")
        on.perform("inspection.decide_use", lena, subject=inspection, uses=["feed_back"], decision="Decision")
        on.perform(
            "session.schedule", otto, inspection=inspection, day=timezone.localdate().isoformat(), starts="09:00",
            ends="10:00",
            place="Hall", chair=list(on.persons.values())[place],
        )  # fmt: skip
    for phase in ("go_on_site", "begin_reporting", "begin_feedback"):
        on.perform(f"round.{phase}", otto, subject=in_round["round"])
    came = min(organisations, 40)  # texts are asked for by the hundred
    rows = [{"title": f"Head {place}", "name": f"Name {place}", "presence": "present"} for place in range(came)]
    meeting = on.perform(
        "meeting.call", otto, **in_round, day=began.isoformat(), place="Hall",
        agenda=[{"item": "speech", "heading": "Speech"}],
    ).subjects[0][1]  # fmt: skip
    on.perform("meeting.hold", otto, subject=meeting, day=began.isoformat(), attendance=rows)
    for heading in ("One", "Two"):
        on.perform("requirement.issue", otto, **in_round, meeting=meeting, heading=heading, text="Text")


@pytest.mark.parametrize("organisations", [1, 10, 100])
def test_a_page_of_the_feedback_asks_as_often_for_many_as_for_one(db: None, organisations: int) -> None:
    on = office.opened()
    fed_back(on, organisations)
    client = on.client("otto")
    asked(client, "/")
    assert {path: asked(client, path) for path in PINNED} == PINNED


def test_sessions_at_once_are_named_and_the_grid_says_what_is_next(db: None) -> None:
    on = office.opened()
    fed_back(on, 2)
    client = on.client("otto")
    board = Sheet(client.get("/rounds/1/sessions/").content.decode()).text
    assert "is needed in both" in board
    progress = client.get("/rounds/1/feedback/").content.decode()
    assert "0 of 2" in Sheet(progress).text
    assert progress.count('href="/packages/2/"') == 1  # a clerk can read it, and approves nothing
    assert on.client("cyril").get("/rounds/1/feedback/").content.decode().count('href="/packages/2/"') == 2
    late = Sheet(client.get("/rounds/1/answers/?show=late").content.decode()).text
    assert "No row fits" in late
