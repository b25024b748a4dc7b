"""The figures through the pages: counted over what the post sees, on any day, and the same in the table."""

import datetime

from huiyin.web.views.figures import _days
from tests.web import office


def test_the_book_balances_on_the_page_and_the_table_says_the_same(db: None) -> None:
    on = office.opened()
    office.taken_in(on)
    client = on.client("otto")
    page = client.get("/figures/").content.decode()
    assert "Both sides are equal." in page
    table = b"".join(client.get("/figures.csv").streaming_content).decode()  # type: ignore[attr-defined]
    assert "Verified,0,12,findings" in table
    assert client.get("/figures/?round=1").status_code == 200
    assert client.get("/figures/?round=2").status_code == 404


def test_a_day_before_the_import_has_none_of_it(db: None) -> None:
    on = office.opened()
    office.taken_in(on)
    page = on.client("otto").get("/figures/?as_of=2020-01-01").content.decode()
    assert "journal of 0 lines" in page


def test_those_without_findings_have_no_figures(db: None) -> None:
    on = office.opened()
    for name in ("ada", "audrey"):
        assert on.client(name).get("/figures/").status_code == 404
        assert on.client(name).get("/figures.csv").status_code == 404


def test_the_days_of_the_plot_end_with_the_day_shown() -> None:
    day = datetime.date
    assert _days(day(2026, 1, 15), day(2026, 3, 10)) == [
        day(2026, 1, 1),
        day(2026, 2, 1),
        day(2026, 3, 1),
        day(2026, 3, 10),
    ]
    assert len(_days(day(2026, 3, 10), day(2026, 3, 10))) == 2
    assert len(_days(day(2020, 1, 1), day(2026, 3, 10))) == 24
    assert len(_days(day(2026, 3, 1), day(2026, 3, 1))) == 2


def test_a_team_without_inspections_sees_figures_of_nothing(db: None) -> None:
    on = office.opened()
    office.taken_in(on)
    page = on.client("inga").get("/figures/").content.decode()
    assert "Both sides are equal." in page and "journal of" in page
