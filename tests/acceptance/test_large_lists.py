"""The two large real lists are stored by one command each, sound afterwards, and change nothing the second time; the
largest list that is read keeps to the memory of a worker."""

from pathlib import Path

import pytest

from tests.papers import real, weighed
from tests.walks.office import Office

STORED = {
    # findings, rows left out, organisations founded
    "food-sf": (38_993, 13, 5_301),
    "food-toronto": (43_979, 0, 3_336),
}
MILLION = """
    with (folder / "list.csv").open("w") as file:
        file.write("Organisation code,Organisation,Date,Finding\\n")
        for n in range(1_000_000):
            file.write(f"{n % 100},Mill number {n % 100},2025-03-04,Invoices were paid twice by person {n}.\\n")
"""


@pytest.mark.django_db
@pytest.mark.parametrize("name", STORED)
def test_a_large_list_is_stored_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    if (files := real.files(name)) is None:
        return
    office = Office(tmp_path, capsys)
    office.set_up()
    findings, left_out, bodies = STORED[name]
    paths = [str(each.path) for each in files]
    wanted = ("--store", "--create-bodies", "--new-round", name)
    if left_out:
        assert office.ask("import", *paths, *wanted, by="clara", code=1)["refused"] == "list_has_errors"
    stored = office.ask("import", *paths, *wanted, "--leave-out", by="clara")["stored"]
    assert (stored["findings"], stored["left_out"], stored["bodies"]) == (findings, left_out, bodies)
    again = office.ask("import", *paths, *wanted, "--leave-out", by="clara")["stored"]
    assert (again["unchanged"], again["imported_list"]) == (True, stored["imported_list"])
    assert [each["sound"] for each in office.ask("check")] == [True]


def test_a_million_rows_take_no_more_memory_than_a_worker_has(tmp_path: Path) -> None:
    said, peak_mib = weighed.weighed(tmp_path, MILLION)
    assert said == "1000000 1000000 1000000"
    assert peak_mib < weighed.LIMIT_MIB, f"{peak_mib} MiB"
