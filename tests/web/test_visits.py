"""What every page asks of an address before its view does: a day that is one, words in the place of codes."""

import pytest
from django.utils import timezone

from huiyin import texts
from huiyin.record import profiles
from tests.web import office

pytestmark = pytest.mark.django_db

PAGES = ("/", "/findings/", "/findings.csv", "/figures/", "/journal/", "/search/?q=x", "/rounds/1/")


def test_a_day_that_is_none_is_no_page() -> None:
    stage = office.opened()
    client = stage.client("otto")
    for page in PAGES:
        for day in ("x", "1", "2026-02-30", "20260101x", "-1"):
            answer = client.get(page, {"as_of": day} | ({"q": "x"} if "?" in page else {}))
            assert answer.status_code == 404, (page, day)
    assert client.get("/findings/?as_of=2026-01-01").status_code == 200


def test_categories_are_words_in_the_filter_and_in_the_list() -> None:
    stage = office.opened()
    office.inspect(stage)
    code = profiles.profile(office.RULES).taxonomy.categories[0].code
    name = texts.say(f"category-{code}", language="en", profile=office.RULES)
    stage.perform(
        "finding.report_self_found", stage.actor("omar"), round=office.round_of(stage), origin="screening",
        organisation=stage.actor("omar").body, statement="The exit was blocked.", category=code,
        reference_date=timezone.localdate().isoformat(), basis="Screening of exits",
    )  # fmt: skip
    page = stage.client("otto").get("/findings/?columns=category").content.decode()
    assert f'<option value="{code}">{name}</option>' in page
    listed = stage.client("otto").get("/findings.csv").getvalue().decode()
    assert code not in listed
    assert name in listed
