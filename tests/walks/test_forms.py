"""The forms of acts: faults stand at their fields, drafts pass from hand to hand, paper is entered for its signer."""

import datetime
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from huiyin.record.models import Line
from huiyin.record.queries import names
from tests.walks import stage, writing
from tests.walks.stage import Sheet, Stage, filled, sent
from tests.walks.test_close_a_finding import STATEMENT, Walk, days, handed_over, taken_in


@pytest.fixture
def walk(db: None) -> Walk:
    return Walk(stage.raised())


def found(on: Stage, name: str, path: str) -> Sheet:
    return Sheet(on.client(name).get(path).content.decode())


def test_faults_stand_at_their_fields_and_nothing_typed_is_lost(walk: Walk) -> None:
    path = "/mandates/acts/issue/"
    client = walk.stage.client("otto")
    answer = client.post(path, filled(client, path, title="Plan\nof two lines", issued_date="2026-02-31"))
    page = answer.content.decode()
    sheet = Sheet(page)
    assert answer.status_code == 422
    for name in ("title", "issuer", "issued_date", "profile"):
        assert f'href="#field-{name}"' in page, name
    assert sheet.values["issued_date"] == ["2026-02-31"]
    assert not Line.objects.filter(site=walk.stage.site.id, act="mandate.issue").exists()


def test_rows_are_added_and_taken_away_without_scripts(walk: Walk) -> None:
    path = "/findings/acts/import/"
    client = walk.stage.client("otto")
    typed = filled(client, path, statement="One", manifestations__0="first")
    longer = Sheet(client.post(path, {**typed, "_add": "manifestations"}).content.decode())
    assert {"manifestations.0", "manifestations.1"} <= longer.names
    two = {**longer.values, "manifestations.1": "second", "_remove": "manifestations.0"}
    shorter = Sheet(client.post(path, two).content.decode())
    assert shorter.values["manifestations.0"] == ["second"] and "manifestations.1" not in shorter.names
    assert shorter.values["_act_id"] == typed["_act_id"]


def test_a_subject_is_searched_for_by_name(walk: Walk) -> None:
    path = "/packages/acts/compose/"
    client = walk.stage.client("otto")
    typed = filled(client, path)
    answer = client.post(path, {**typed, "_query.organisation": "harb", "_find": "organisation"})
    page = answer.content.decode()
    bodies = walk.stage.bodies
    assert f'value="{bodies["harbour"]}"' in page and f'value="{bodies["river"]}"' not in page
    alone = client.get("/candidates/package.compose/organisation/?q=river").content.decode()
    assert "River Power" in alone and "<html" not in alone


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(walk: Walk) -> None:
    taken_in(walk)
    path = f"{walk.path}acts/correct_text/"
    client = walk.stage.client("otto")
    stale = filled(client, path, text="A better text.", reason="A slip of the pen.")
    stale["corrected"] = list(stale.get("corrected", [])) or _first_choice(walk)
    fresh = {**filled(walk.stage.client("cyril"), path, text="Other.", reason="Slip."), "corrected": stale["corrected"]}
    assert walk.stage.client("cyril").post(path, fresh).status_code == 302
    answer = client.post(path, stale)
    assert answer.status_code == 409
    assert "has changed since you opened this form" in Sheet(answer.content.decode()).text


def _first_choice(walk: Walk) -> list[str]:
    facts = names.facts_of(walk.stage.actor("otto"), "finding", ids=[walk.id("otto", "finding")])[0]
    return [facts.statement]


def test_a_coordinator_writes_the_plan_and_the_principal_submits_it(walk: Walk) -> None:
    taken_in(walk)
    handed_over(walk)
    cells = {"text": "Charge somebody.", "measure_kind": "immediate", "due_date": days(30)}
    editor = writing.write(
        walk.stage.client("cora"), cause="Nobody is charged.", responsible=walk.stage.persons["mia"], **cells
    )
    refused = walk.stage.client("cora").post(f"{editor}sign/", {})
    assert refused.status_code == 409
    plan = writing.sign(walk.stage.client("omar"), editor)
    assert "Charge somebody." in found(walk.stage, "omar", plan).text
    assert walk.stage.client("stan").get(editor).status_code == 404


def test_a_clerk_enters_what_was_signed_on_paper(walk: Walk) -> None:
    taken_in(walk)
    handed_over_on_paper(walk)
    page = found(walk.stage, "cyril", "/packages/1/")
    assert "signed on paper, entered by Otto" in page.text
    receipt = Line.objects.filter(site=walk.stage.site.id, act="package.sign_for").get()
    assert (str(receipt.signed_by), str(receipt.entered_by)) == (
        walk.stage.persons["omar"],
        walk.stage.persons["otto"],
    )


def handed_over_on_paper(walk: Walk) -> None:
    package = sent(
        walk.stage.client("otto"), "/packages/acts/compose/", round=walk.id("otto", "round"),
        organisation=walk.stage.bodies["harbour"], audience="leadership", findings=[walk.id("otto", "finding")],
        text="Put this right.",
    )  # fmt: skip
    sent(walk.stage.client("cyril"), f"{package}acts/approve/")
    sent(walk.stage.client("lena"), f"{package}acts/countersign/")
    sent(walk.stage.client("otto"), f"{package}acts/issue/")
    path = f"{package}acts/sign_for/"
    typed = filled(walk.stage.client("otto"), path)
    unsigned = walk.stage.client("otto").post(path, {**typed, "_paper": "yes"})
    assert unsigned.status_code == 422
    signed = {
        **typed, "_paper": "yes", "_signer": walk.stage.posts["omar"], "_signed_date": timezone.localdate().isoformat(),
        "_scan": SimpleUploadedFile("page.txt", b"signed page"),
    }  # fmt: skip
    answer = walk.stage.client("otto").post(path, signed)
    assert answer.status_code == 302, Sheet(answer.content.decode()).text


def test_evidence_leaves_as_an_attachment_from_a_sandbox(walk: Walk) -> None:
    taken_in(walk)
    path = "/mandates/acts/issue/"
    typed = filled(
        walk.stage.client("otto"), path, title="T", issuer="I", issued_date=days(-5), profile="cn-inspection"
    )
    hostile = SimpleUploadedFile("x.html", b"<script>alert(1)</script>", content_type="text/html")
    assert walk.stage.client("otto").post(path, {**typed, "files": hostile}).status_code == 302
    page = walk.stage.client("otto").get("/mandates/2/").content.decode()
    address = page.split('href="/files/')[1].split('"')[0]
    answer = walk.stage.client("otto").get(f"/files/{address}")
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Type"] == "application/octet-stream"
    assert (answer["X-Content-Type-Options"], answer["Content-Security-Policy"].split(";")[0]) == ("nosniff", "sandbox")
    assert b"".join(answer) == b"<script>alert(1)</script>"
    assert walk.stage.client("otto").get(f"/files/{'0' * 64}/").status_code == 404


def test_a_past_day_shows_the_past_and_offers_no_act(walk: Walk) -> None:
    taken_in(walk)
    yesterday = (timezone.localdate() - datetime.timedelta(days=1)).isoformat()
    assert walk.stage.client("cyril").get(f"{walk.path}?as_of={yesterday}").status_code == 404
    today = found(walk.stage, "cyril", walk.path)
    assert STATEMENT in today.text


def test_a_page_asks_as_often_for_many_rows_as_for_one(walk: Walk) -> None:
    taken_in(walk)
    client = walk.stage.client("otto")

    def asked(path: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(path).status_code == 200
        return len(queries)

    paths = ("/findings/", walk.path, "/rounds/", "/people/", "/packages/acts/compose/")
    asked("/findings/")
    before = [asked(path) for path in paths]
    place = {
        "round": walk.id("otto", "round"), "organisation": walk.stage.bodies["harbour"],
        "imported_list": walk.id("otto", "imported_list"), "reference_date": days(-100),
    }  # fmt: skip
    for number in range(30):
        walk.stage.perform(
            "finding.import", walk.stage.actor("otto"), **place, source_key=f"{number:064x}", statement=f"No. {number}"
        )
    asked("/findings/")
    assert [asked(path) for path in paths] == before
    assert max(before) <= 45


def test_the_summary_says_which_field_each_fault_is_of(walk: Walk) -> None:
    path = "/findings/acts/import/"
    client = walk.stage.client("otto")
    answer = client.post(path, {**filled(client, path), "manifestations.0": ""})
    assert answer.status_code == 422
    summary = answer.content.decode().split('id="summary"')[1].split("</section>")[0]
    said = re.findall(r'<a href="#field-([\w-]+)">([^<]+)</a>', summary)
    assert ("statement", "Statement: This is needed. Fill it in.") in said
    assert all(": " in sentence for _, sentence in said)
