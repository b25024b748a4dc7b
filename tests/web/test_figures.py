"""The figures through the pages: counted over what the post sees, on any day, and the same in the table."""

import datetime

from huiyin.record.queries import names
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


def test_an_organisation_is_counted_for_those_whose_it_is_and_absent_for_others(db: None) -> None:
    on = office.opened()
    office.taken_in(on)
    otto = on.client("otto")
    numbers = {each.name: each.number for each in names.candidates(on.actor("otto"), "body", most=50)}
    theirs, another = (f"organisation={numbers[each]}" for each in ("港务集团", "江河电力"))
    counted = {asked: b"".join(otto.get(f"/figures.csv?{asked}").streaming_content) for asked in (theirs, another)}  # type: ignore[attr-defined]
    assert b"Verified,0,12,findings" in counted[theirs]
    assert b"Verified,0,0,findings" in counted[another]
    assert "Harbour Group" in otto.get(f"/figures/?{theirs}&round=1").content.decode()
    for nowhere in ("organisation=99", "organisation=x"):
        assert otto.get(f"/figures/?{nowhere}").status_code == 404
    assert on.client("omar").get(f"/figures/?{theirs}").status_code == 200
    for path in ("/figures/", "/figures.csv"):
        for name in ("stan", "inga"):
            assert on.client(name).get(f"{path}?{theirs}").status_code == 404


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
