"""The figures through the pages: counted over what the post sees, on any day, and the same in the table."""

import datetime

from huiyin.kernel import figures, tabled
from huiyin.kernel.finding import Finding
from huiyin.record.queries import names
from huiyin.record.queries.tabled import Named
from huiyin.web import plotting
from huiyin.web.pages.parts import Sentence
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


def test_each_plot_has_its_table_of_the_same_day(db: None) -> None:
    on = office.opened()
    office.taken_in(on)
    client = on.client("otto")
    page = client.get("/figures/").content.decode()
    for code in tabled.CODES:
        assert f'href="/figures/{code}.csv"' in page
        table = b"".join(client.get(f"/figures/{code}.csv").streaming_content).decode()  # type: ignore[attr-defined]
        assert table.splitlines()[0].endswith("Unit,As of,Lines of the journal"), code
        assert len(table.splitlines()) > 1, code
    crossed = b"".join(client.get("/figures/organisation_category.csv").streaming_content).decode()  # type: ignore[attr-defined]
    assert "Harbour Group,No category,12,0,0,0,findings" in crossed
    assert "Whatever was declared is verified" in page and "Harbour Group" in page
    past = b"".join(client.get("/figures/declared_verified.csv?as_of=2020-01-01").streaming_content).decode()  # type: ignore[attr-defined]
    assert len(past.splitlines()) == 1
    assert client.get("/figures/nonsense.csv").status_code == 404
    assert on.client("ada").get("/figures/ages.csv").status_code == 404


def test_a_plot_draws_the_worst_rows_and_says_how_many_more_the_table_has() -> None:
    findings = [
        Finding(id=f"f{each}", site="s", state="declared", origin="imported", organisation=f"o{each}", round="r",
                statement="x", category="fire", issued_date="2026-03-25")
        for each in range(plotting.MOST_ROWS + 2)
    ]  # fmt: skip
    made = tabled.every(figures.counted(findings), themes={}, as_of="2026-11-23", journal_size=1)
    values = {(key, value) for each in made for row, _ in each.rows for key, value in zip(each.keys, row, strict=True)}
    asked = plotting.Plotted(
        tables={each.code: each for each in made},
        named={each: Named(each[1], 7 if each[0] == "organisation" else None) for each in values},
        query={"round": "1"},
        csv_urls=dict.fromkeys(tabled.CODES, "/x.csv"),
        day=datetime.date(2026, 11, 23),
    )
    crossed, (_, declared) = plotting.crossed(asked), plotting.stacked(asked)
    assert crossed is not None
    for plot in (crossed, declared):
        assert len(plot.rows) == plotting.MOST_ROWS
        assert plot.rest == Sentence("table-rest", {"count": 2})
    assert crossed.rows[0][1][0].url.startswith("/findings/?round=1&organisation=7&category=fire&state=issued")
    assert declared.title == Sentence("table-lag", {"count": plotting.MOST_ROWS + 2})


def test_a_team_without_inspections_sees_figures_of_nothing(db: None) -> None:
    on = office.opened()
    office.taken_in(on)
    page = on.client("inga").get("/figures/").content.decode()
    assert "Both sides are equal." in page and "journal of" in page
