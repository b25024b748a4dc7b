"""The real lists come in with the counts that were counted by hand, each by its shipped mapping."""

import datetime
import json
from collections import Counter
from pathlib import Path

import pytest

from huiyin.kernel.refused import Refused
from huiyin.papers import mapping, proposal, report, tables
from huiyin.papers.proposed import ProposedFinding
from huiyin.papers.report import CheckReport
from huiyin.papers.tables import GivenFile
from tests.papers import made, real

TODAY = datetime.date(2026, 11, 23)


def imported(name: str) -> tuple[CheckReport, list[ProposedFinding]] | None:
    if (files := real.files(name)) is None:
        return None
    known = mapping.shipped()
    assert proposal.recognise(files, known.values()) == known[name]
    checked = report.check(files, known[name], today=TODAY, unknown_among=lambda named: ())
    return checked, list(report.findings(files, known[name], today=TODAY, checked=checked))


def test_audits_and_their_plans() -> None:
    if (read := imported("audits-us")) is None:
        return
    checked, findings = read
    assert (checked.findings, checked.measures, checked.organisations, checked.errors) == (124, 124, 9, ())
    assert len({(each.organisation_key, each.reference) for each in findings}) == 124
    assert all(each.measures[0] for each in findings)
    assert max(len(each.statement) for each in findings) > 15_000


def test_food_violations_of_san_francisco() -> None:
    if (read := imported("food-sf")) is None:
        return
    checked, findings = read
    assert checked.rows == 39_006
    assert dict(checked.error_counts) == {"clock_time": 12, "date_out_of_range": 1}
    assert (checked.findings, checked.faulty_rows, checked.can_leave_out) == (38_993, 13, True)
    assert dict(checked.warning_counts) == {"corrected_before_found": 141, "reported_in_future": 1}
    assert sum("reported_corrected_date" in dict(each.reported) for each in findings) == 30_594
    assert len({each.statement for each in findings}) == 68
    assert not any("corrected" in each.statement for each in findings)
    assert {"TROPISUEÑO", "KIÊN THANH"} <= {each.organisation_name for each in findings}
    assert len({each.key for each in findings}) == len(findings)


def test_food_inspections_of_toronto() -> None:
    if (read := imported("food-toronto")) is None:
        return
    checked, findings = read
    assert (checked.rows, checked.findings, checked.not_findings) == (77_686, 43_979, 33_707)
    assert (checked.errors, checked.duplicate_count) == ((), 0)
    assert len({each.key for each in findings}) == 43_979
    assert len({each.statement for each in findings}) == 373
    severities = Counter(each.severity for each in findings)
    assert severities == {"minor": 21_920, "moderate": 18_894, "serious": 2_357, None: 808}


def test_deficiencies_of_nursing_homes() -> None:
    if (read := imported("nursing-homes")) is None:
        return
    checked, findings = read
    assert (checked.rows, checked.findings) == (331, 330)
    assert [(fault.row, fault.code) for fault in checked.errors] == [(332, "row_short")]
    assert checked.can_leave_out
    # When the file was processed is kept as reported.
    assert dict(checked.warning_counts) == {"corrected_before_found": 1, "dates_not_read": 1}
    assert findings[0].organisation_key == "015045"


def test_importing_one_year_first_changes_no_key() -> None:
    if (home := real.folder("food-toronto")) is None:
        return
    known = mapping.shipped()["food-toronto"]

    def keys(*names: str) -> set[str]:
        files = [GivenFile(each, home / each) for each in names]
        checked = report.check(files, known, today=TODAY, unknown_among=lambda named: ())
        return {each.key for each in report.findings(files, known, today=TODAY, checked=checked)}

    assert keys("dinesafe.2003.csv") < keys("dinesafe.2004.csv", "dinesafe.2003.csv")


def test_the_template_with_its_titles_in_row_five() -> None:
    if (home := real.folder("poam-xlsx")) is None:
        return
    found = proposal.propose([GivenFile("t.xlsx", home / "FedRAMP-POAM-Template.xlsx")], name="poam")
    (file,) = found.files
    assert (file.header.row, len(file.header.names)) == (5, 31)
    assert found.missing == ("organisation_name",)
    assert found.mapping.key == mapping.Key(("POAM ID",))


def test_odd_csv_reads_as_its_authors_meant() -> None:
    if (home := real.folder("csv-spectrum")) is None:
        return
    for path in sorted((home / "csvs").glob("*.csv")):
        titles, *rows = [cells for _, cells in tables.rows(tables.open_file(GivenFile(path.name, path)))]
        assert isinstance(titles, list)
        read = [dict(zip(titles, cells, strict=True)) for cells in rows if isinstance(cells, list)]
        # One csv came here with the line ends inside its cells turned from CRLF to LF.
        wanted = (home / "json" / f"{path.stem}.json").read_text(encoding="utf-8").replace("\\r\\n", "\\n")
        assert read == json.loads(wanted), path.name


@pytest.mark.parametrize("name", ["hostile-zips/success", "zip-slip"])
def test_hostile_archives_are_refused_with_a_sentence(name: str) -> None:
    if (home := real.folder(name)) is None:
        return
    for path in sorted(home.glob("*.zip")) + sorted(home.glob("*.tar")):
        with pytest.raises(Refused) as refused:
            tables.open_file(GivenFile(path.name, path))
        assert refused.value.facts["file"] == path.name


def test_naughty_strings_come_through_as_they_are(tmp_path: Path) -> None:
    if (home := real.folder("naughty-strings")) is None:
        return
    strings = [line for line in (home / "blns.txt").read_text(encoding="utf-8").split("\n") if line.strip()]
    rows = [
        made.LIST_TITLES,
        *(("甲", str(number), line, "2025-01-01", "") for number, line in enumerate(strings)),
    ]
    checked = report.check([made.csv_list(tmp_path, rows)], made.LIST, today=TODAY, unknown_among=lambda named: ())
    lost = {fault.code for fault in checked.errors}
    assert lost <= {"statement_missing"}
    assert checked.findings > 500
