"""Sampling through the pages: a plan in words with its table, an interval, and a reason where there is none."""

import pytest

from huiyin.kernel.refused import Refused
from huiyin.web.views.sampling import USUAL, planned
from tests.web import office


def test_a_plan_is_said_and_its_table_turns_where_it_says(db: None) -> None:
    client = office.opened().client("otto")
    assert "How many to check?" in client.get("/sampling/").content.decode()
    page = client.get("/sampling/?population=400&confidence=95&tolerable=5&expected=1").content.decode()
    assert "Draw 85 of the 400 at random" in page and "fewer than 20 of the 400 are wrong" in page
    assert page.count("not shown") == 3
    endless = client.get("/sampling/?tolerable=5&expected=1.25%25&method=binomial").content.decode()
    assert "Draw 124 at random" in endless and "no more than 2 of them are wrong" in endless


def test_what_a_check_found_becomes_an_interval(db: None) -> None:
    client = office.opened().client("otto")
    page = client.get("/sampling/?found_population=400&found_confidence=95&found_sample=93&found_errors=2")
    assert "from 2 to 27 of all are wrong: 0.5 to 6.75 %" in page.content.decode()


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("tolerable=x", "is no percentage"),
        ("tolerable=5&expected=many", "is no whole number"),
        ("tolerable=5&expected=5%25", "as much is expected to be wrong as is tolerated"),
        ("found_sample=5&found_errors=6", "no more can be wrong than were checked"),
    ],
)
def test_a_question_without_an_answer_is_shown_with_the_reason(db: None, query: str, said: str) -> None:
    answer = office.opened().client("otto").get(f"/sampling/?{query}")
    assert answer.status_code == 422 and said in answer.content.decode()


def test_those_who_plan_no_checks_have_no_such_page(db: None) -> None:
    on = office.opened()
    for name in ("omar", "stan", "ada", "inga"):
        assert on.client(name).get("/sampling/?tolerable=5").status_code == 404
        assert 'href="/sampling/"' not in on.client(name).get("/").content.decode()
    assert 'href="/sampling/"' in on.client("otto").get("/").content.decode()


def test_bars_are_held_against_what_is_tolerated() -> None:
    shown = planned({**USUAL, "population": "400", "expected": "1", "method": "nonsense"})
    assert [row.tone for row in shown.rows] == ["good", "good", "late", "late", "late"]
    assert shown.rows[1].width < shown.mark < shown.rows[2].width
    with pytest.raises(Refused):
        planned({**USUAL, "method": "hypergeometric"})
