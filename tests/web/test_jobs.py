"""Work in the background through the pages: one's own only, said in words, and read by a form."""

from huiyin.notices import inbox
from tests.web import office


def test_a_job_is_for_whoever_asked_for_it(db: None) -> None:
    on = office.opened()
    job = office.taken_in(on)
    assert "Store a list" in on.client("otto").get("/jobs/").content.decode()
    assert on.client("otto").get(job).status_code == 200
    assert on.client("cyril").get(job).status_code == 404
    assert "Store a list" not in on.client("cyril").get("/jobs/").content.decode()


def test_looking_at_the_inbox_reads_nothing_and_the_button_reads_all(db: None) -> None:
    on = office.opened()
    office.taken_in(on)
    otto = on.accounts["otto"]
    on.client("otto").get("/inbox/")
    assert inbox.unread(otto) == 1
    assert on.client("otto").get("/inbox/read/").status_code == 405
    assert on.client("otto").post("/inbox/read/").status_code == 302
    assert inbox.unread(otto) == 0
    assert on.client("otto").get("/inbox/?before=made-up").status_code == 404
