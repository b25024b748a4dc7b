"""The on-site check: planned, carried out by two and cited, through pages and the API; whom it asked stays with it."""

import pytest
from django.utils import timezone

from huiyin.record import check as checking
from tests.papers.printed.reading import words
from tests.walks import calling, stage
from tests.walks.calling import Api
from tests.walks.stage import Sheet, filled
from tests.walks.test_close_a_finding import days
from tests.walks.test_print_a_paper import content

NAME = "Wang of the night shift"
SAID = "Since May the exits stay clear"


@pytest.mark.django_db
def test_what_two_persons_saw_is_cited_and_names_stay_with_the_check() -> None:
    on = stage.raised()
    api = Api(on)
    for step in (calling.taken_in, calling.handed_over, calling.planned, calling.declared):
        step(api)
    found = api.read("vera", "/findings/1/")
    place = {"round": found["facts"]["round"], "organisation": on.bodies["harbour"]}
    planned = api.act("vera", "/on_site_checks/acts/plan/", **place, purpose="verification",
                      findings=[found["id"]], reason="Key area")  # fmt: skip
    vera, path = on.client("vera"), "/on_site_checks/1/acts/carry_out/"
    paper = "/on_site_checks/1/papers/check_form.docx"
    form = words(content(vera.get(f"{paper}?language=en")))
    assert "The exits are checked at every hand-over." in form and "Write no names" in form
    assert "现场检查表" in words(content(vera.get(f"{paper}?language=zh-Hans")))
    assert on.client("omar").get(paper).status_code == 404
    asked = filled(vera, path, day=days(0), results__0__result="as_declared", results__0__seen="Clear, three times.")
    people = {"asked.0.capacity": "Shift leader", "asked.0.said": SAID, "asked.0.called": NAME}
    assert vera.post(path, {**asked, **people}).status_code == 302
    calling.countersigned(api, "/on_site_checks/1/", "paul")
    form = words(content(vera.get(f"{paper}?language=en")))
    assert "Clear, three times." in form and "Shift leader" in form and NAME not in form
    page = Sheet(vera.get("/on_site_checks/1/").content.decode())
    assert "Clear, three times." in page.text and "As declared" in page.text
    lines = "/on_site_checks/1/lines/"
    assert NAME in api.get("vera", lines).content.decode()
    for name in ("otto", "cyril"):  # the office reads what was said, and not by whom
        told = api.get(name, lines).content.decode()
        assert SAID in told and NAME not in told
    api.act("vera", "/findings/1/acts/begin_verification/", depth="on_site")
    api.act("vera", "/findings/1/acts/verify/", **calling.verification(api), check=planned["subject"])
    assert api.read("vera", "/findings/1/")["facts"]["check"] == planned["subject"]
    for name in ("omar", "mia", "hank"):
        assert "check" not in api.read(name, "/findings/1/")["facts"]
        for read in ("/findings/1/lines/", "/on_site_checks/", "/on_site_checks/1/", lines):
            told = api.get(name, read).content.decode()
            assert planned["subject"] not in told and SAID not in told and NAME not in told, (name, read)
        assert "Clear, three times." not in on.client(name).get("/findings/1/").content.decode()
    assert checking.check(str(on.site.id), on=timezone.localdate()).faults == ()
