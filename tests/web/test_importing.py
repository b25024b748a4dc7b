"""A list through the pages: recognised or chosen, checked, refused whole or stored by a job, known when it returns."""

import re

from huiyin.notices.models import Job
from huiyin.record.queries import subjects
from tests.walks import stage
from tests.web import office


def findings(on: office.Stage) -> int:
    """Count the findings that the clerk sees."""
    found, _ = subjects.page(on.actor("otto"), "finding", size=100)
    return len(found)


def test_a_list_is_stored_by_a_job_and_a_second_time_changes_nothing(db: None) -> None:
    on = office.opened()
    job = office.taken_in(on)
    page = on.client("otto").get(job).content.decode()
    assert findings(on) == 12
    stored = re.search(r'href="(/import/stored/[^"]+)"', page)
    assert stored is not None
    assert "/lists/1/" in on.client("otto").get(stored[1]).content.decode()
    again = report_of(on, office.LIST)
    assert "changes nothing" in again and "/import/store/?list" not in again
    faulty = office.LIST.replace("A-", "B-") + "B-13,,一行没有单位的问题,x\n"
    assert "refused whole" in report_of(on, faulty)
    office.taken_in(on, faulty, leave_out="yes")
    more = report_of(on, faulty)
    assert "changes nothing" in more and "/import/store/?list" not in more and "refused whole" not in more
    assert on.client("otto").get("/inbox/").content.decode().count("data-row>") == 2


def report_of(on: office.Stage, text: str) -> str:
    """Bring a list as far as its check report."""
    asked = {"files": office.upload(text), "round": office.round_of(on), "label": "1", "mapping": "-"}
    client = on.client("otto")
    return client.get(
        client.post(client.post("/import/", asked)["Location"], {"mapping_name": "columns"})["Location"]
    ).content.decode()


def test_what_was_known_when_it_is_sent_is_said_once(db: None) -> None:
    on = office.opened()
    client = on.client("otto")
    form = re.search(r'action="(/import/store/[^"]+)"', report_of(on, office.LIST))
    assert form is not None
    office.taken_in(on)
    late = client.post(form[1], {})
    assert late.status_code == 409
    assert Job.objects.filter(account=on.accounts["otto"]).count() == 1
    assert "/import/store/?list" not in late.content.decode()


def test_a_list_begins_its_round_on_a_site_without_any(db: None) -> None:
    on = stage.raised()
    client = on.client("otto")
    first = client.get("/").content.decode()
    assert 'href="/mandates/"' in first
    asked = {"files": office.upload(office.LIST), "round": "", "label": "1", "mapping": "-"}
    missing = client.post("/import/", asked)
    assert missing.status_code == 422
    assert 'href="#field-new_round"' in missing.content.decode()
    token = re.search(r'name="files.kept.0.kept" value="([^"]+)"', missing.content.decode())
    assert token is not None  # the file was sent once, and is here
    kept = {"files.kept.0.kept": token[1]}
    removed = client.post("/import/", {**kept, "_remove": "files.kept.0"}).content.decode()
    assert "files.kept.0" not in removed
    columns = client.post("/import/", {**kept, "new_round": "Round of the list", "label": "1", "mapping": "-"})
    page = client.get(client.post(columns["Location"], {})["Location"]).content.decode()
    form = re.search(r'action="(/import/store/[^"]+)"', page)
    assert form is not None
    client.post(form[1], {})
    office.worked()
    assert findings(on) == 12
    assert "Round of the list" in client.get("/rounds/").content.decode()
    assert "Round of the list" in client.get("/mandates/").content.decode()
    both = {**asked, "files": office.upload(office.LIST), "round": office.round_of(on), "new_round": "Another"}
    assert client.post("/import/", both).status_code == 422


def test_a_kept_mapping_needs_no_choice_the_next_time(db: None) -> None:
    on = office.opened()
    office.taken_in(on)
    asked = {"files": office.upload(office.LIST), "round": office.round_of(on), "label": "1", "mapping": "columns"}
    step = on.client("otto").post("/import/", asked)
    assert step["Location"].startswith("/import/report/")


def test_a_list_with_faults_is_refused_whole_until_the_rows_are_left_out(db: None) -> None:
    on = office.opened()
    text = office.LIST + "A-13,,一行没有单位的问题,x\n"
    client = on.client("otto")
    asked = {"files": office.upload(text), "round": office.round_of(on), "label": "1", "mapping": "-"}
    step = client.post(client.post("/import/", asked)["Location"], {})
    page = client.get(step["Location"]).content.decode()
    form = re.search(r'action="(/import/store/[^"]+)"', page)
    assert form is not None
    refused = client.post(form[1], {})
    assert refused.status_code == 409
    assert not Job.objects.filter(account=on.accounts["otto"]).exists()
    sent = {client.post(form[1], {"leave_out": "yes"})["Location"] for _ in range(2)}
    assert len(sent) == 1  # a second click is the same job
    assert Job.objects.filter(account=on.accounts["otto"]).count() == 1


def test_a_column_may_become_something_else_or_nothing(db: None) -> None:
    on = office.opened()
    client = on.client("otto")
    asked = {"files": office.upload(office.LIST), "round": office.round_of(on), "label": "1", "mapping": "-"}
    columns = client.post("/import/", asked)["Location"]
    chosen = {"column.0.0": "reference", "column.0.1": "organisation_name", "column.0.2": "statement"}
    kept = client.get(client.post(columns, {**chosen, "column.0.3": "responsible"})["Location"])
    assert kept.status_code == 200
    without = client.post(columns, {**chosen, "column.0.2": "-"})
    assert without.status_code == 422  # nothing is left that says what was found


def test_a_list_of_one_organisation_is_told_whose_it_is(db: None) -> None:
    on = office.opened()
    client = on.client("otto")
    asked = {"files": office.upload("编号,问题\nA-1,库房没有台账\n"), "round": office.round_of(on), "label": "1"}
    columns = client.post("/import/", {**asked, "mapping": "-"})["Location"]
    assert 'name="organisation"' in client.get(columns).content.decode()
    chosen = {"column.0.0": "reference", "column.0.1": "statement"}
    assert client.post(columns, chosen).status_code == 422
    told = client.post(columns, {**chosen, "organisation": " 第一 工厂 "})["Location"]
    assert "第一 工厂" in client.get(told).content.decode()


def test_the_faults_are_handed_out_as_csv_and_as_a_workbook(db: None) -> None:
    on = office.opened()
    client = on.client("otto")
    text = office.LIST + "A-13,,一行没有单位的问题,x\n"
    asked = {"files": office.upload(text), "round": office.round_of(on), "label": "1", "mapping": "-"}
    page = client.get(client.post(client.post("/import/", asked)["Location"], {})["Location"]).content.decode()
    told = re.findall(r'href="(/import/(?:workbook|sheet)/[^"]+)"', page)
    workbook, sheet = (client.get(each) for each in told)
    assert b"".join(workbook.streaming_content).startswith(b"PK")
    lines = b"".join(sheet.streaming_content).decode("utf-8-sig").splitlines()
    assert len(lines) == 2
    assert ",14," in lines[1]
    assert on.client("cyril").get(told[1]).status_code == 404


def test_only_the_office_imports_and_only_its_own_lists(db: None) -> None:
    on = office.opened()
    for name in ("omar", "inga", "vera", "audrey", "ada"):
        assert on.client(name).get("/import/").status_code == 404
    asked = {"files": office.upload(office.LIST), "round": office.round_of(on), "label": "1", "mapping": "-"}
    columns = on.client("otto").post("/import/", asked)["Location"]
    assert on.client("otto").get(columns).status_code == 200
    assert on.client("cyril").get(columns).status_code == 404
    assert on.client("otto").get("/import/columns/?list=made-up").status_code == 404


def test_what_is_no_table_is_said_on_the_first_page(db: None) -> None:
    on = office.opened()
    asked = {"files": office.upload("%PDF-1.7\n%", "list.csv"), "round": office.round_of(on), "label": "1"}
    assert on.client("otto").post("/import/", asked).status_code == 422
    assert on.client("otto").post("/import/", {"round": office.round_of(on)}).status_code == 422
    too_high = {"files": office.upload(office.LIST), "round": office.round_of(on), "label": "3"}
    assert on.client("otto").post("/import/", too_high).status_code == 422  # this installation holds nothing so high


def test_a_list_of_nothing_but_titles_is_said_to_be_one(db: None) -> None:
    on = office.opened()
    page = report_of(on, office.LIST.splitlines()[0] + "\n")
    assert "no row of the list below them" in page
    assert "/import/store/?list" not in page
    client, asked = on.client("otto"), {"round": office.round_of(on), "label": "1", "mapping": "-"}
    columns = client.post("/import/", {**asked, "files": office.upload("Foo,Bar\n")})["Location"]
    refused = client.post(columns, {})
    assert refused.status_code == 422
    assert "has titles in row 1" in refused.content.decode()


def test_a_list_with_more_columns_than_are_read_is_refused_in_a_sentence(db: None) -> None:
    on = office.opened()
    wide = ",".join(f"c{number}" for number in range(2000))
    asked = {"files": office.upload(f"{wide}\n{wide}\n"), "round": office.round_of(on), "label": "1", "mapping": "-"}
    answer = on.client("otto").post("/import/", asked, follow=True)
    assert answer.status_code == 422
    assert "2,000 columns" in answer.content.decode()
