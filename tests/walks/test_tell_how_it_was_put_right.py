"""A closed finding told of in public: drafted from its wording and its closure's text, approved by two, published."""

import re

import pytest

from tests.papers.printed.reading import words
from tests.walks import calling
from tests.walks.stage import Sheet, sent
from tests.walks.test_print_a_paper import content


@pytest.mark.django_db
def test_a_notice_of_rectification_is_drafted_checked_approved_and_published() -> None:
    api = calling.opened()
    on = api.stage
    for step in (calling.taken_in, calling.handed_over, calling.planned, calling.declared, calling.verified):
        step(api)
    api.act("otto", "/findings/1/acts/set_public_wording/", wording="exits of stores were blocked.")
    api.act("cyril", "/findings/1/acts/release_wording/")
    begin = "/notices/begin/?notice_kind=rectification"
    client, subject = on.client("otto"), api.read("otto", "/findings/1/")["id"]
    assert "exits of stores were blocked" not in client.get(begin).content.decode()  # it is not closed yet
    api.act("cyril", "/findings/1/acts/close/", decision="In order.", notice_text="All exits are clear.")
    page = client.get(begin).content.decode()
    assert f'value="{subject}" checked' in page
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page))
    form = Sheet(client.post("/notices/acts/draft/", {**hidden, "findings": [subject]}).content.decode())
    (text,) = form.values["text"]
    assert text.splitlines() == [
        "Findings fed back: 1. Closed: 1; kept under review: 0; the rest, not closed: 0.",
        "On “exits of stores were blocked”: All exits are clear.",
    ]
    named = {**form.values, "readership": "public", "text": f"{text}\nHarbour Group did so."}
    checked = client.post("/notices/acts/draft/", {**named, "_check": "yes"}).content.decode()
    assert "<mark>Harbour Group</mark>" in checked
    path = client.post("/notices/acts/draft/", {**form.values, "readership": "public"})["Location"]
    assert "How it was put right" in client.get(path).content.decode()
    sent(on.client("cyril"), f"{path}acts/approve/")
    sent(on.client("lena"), f"{path}acts/countersign/")
    sent(client, f"{path}acts/publish/")
    read = Sheet(on.client("stan").get("/notices/").content.decode()).text
    assert "All exits are clear." in read and "How it was put right" in read
    made = words(content(client.get(f"{path}papers/public_notice.docx?language=en")))
    assert "All exits are clear." in made
