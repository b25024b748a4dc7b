"""The check through the pages: a job, then what it found, for the posts that may ask."""

from huiyin.notices.models import Job
from tests.web import office


def test_a_check_runs_as_a_job_and_shows_what_waits(db: None) -> None:
    on = office.opened()
    office.taken_in(on)
    client = on.client("otto")
    started = client.post("/check/run/")
    assert client.post("/check/run/")["Location"] == started["Location"]  # the one under way
    office.worked()
    assert client.get(started["Location"]).status_code == 200
    page = client.get("/check/").content.decode()
    assert "Every row, counter and file equals what the journal says." in page
    assert 'href="/findings/1/"' in page


def test_an_auditor_sees_that_something_waits_but_no_way_to_it(db: None) -> None:
    on = office.opened()
    office.taken_in(on)
    client = on.client("audrey")
    client.post("/check/run/")
    office.worked()
    page = client.get("/check/").content.decode()
    assert "Finding 1:" in page
    assert 'href="/findings/1/"' not in page


def test_the_inspected_side_starts_no_check(db: None) -> None:
    on = office.opened()
    for name in ("omar", "vera", "inga"):
        assert on.client(name).get("/check/").status_code == 404
        assert on.client(name).post("/check/run/").status_code == 404
    assert on.client("otto").get("/check/run/").status_code == 405
    assert not Job.objects.filter(kind="check").exists()
