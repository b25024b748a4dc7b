"""The largest lists that are read take no more memory to propose, check and yield than a worker has."""

from pathlib import Path

import pytest

from tests.papers import weighed

LISTS = {
    "more organisations than a list can hold": (
        """
    with (folder / "list.csv").open("w") as file:
        file.write("Organisation code,Organisation,Date,Finding\\n")
        for n in range(210_000):
            file.write(f"{n:09},Mill number {n} of the valley,2025-03-04,Invoices were paid twice by mill {n}.\\n")
        """,
        "too_many_organisations",
    ),
    "organisations with the longest names": (
        """
    with (folder / "list.csv").open("w") as file:
        file.write("Organisation code,Organisation,Date,Finding\\n")
        for n in range(40_000):
            file.write(f"{n:0290},{'磨' * 290}{n},2025-03-04,Invoices were paid twice by mill {n}.\\n")
        """,
        "too_many_organisations",
    ),
    "more faulty rows than there may be": (
        """
    with (folder / "list.csv").open("w") as file:
        file.write("Organisation,Date,Finding\\n")
        for n in range(22_000):
            date = "x" * 5_000 if n > 1_000 else "2025-03-04"
            file.write(f"Mill,{date},Invoices {n} were paid twice by the mill.\\n")
        """,
        "too_many_errors",
    ),
    "a large joined table": (
        """
    with (folder / "list.csv").open("w") as file, (folder / "mills.csv").open("w") as mills:
        file.write("Organisation code,Date,Finding\\n")
        mills.write("Organisation code,Organisation\\n")
        for n in range(90_000):
            file.write(f"{n:09},2025-03-04,Invoices were paid twice by mill {n}.\\n")
            mills.write(f"{n:09},Mill number {n} {'of the valley ' * 8}\\n")
        """,
        "90000 90000 90000",
    ),
}


@pytest.mark.parametrize("name", LISTS)
def test_no_list_takes_more_memory_than_a_worker_has(tmp_path: Path, name: str) -> None:
    content, outcome = LISTS[name]
    said, peak_mib = weighed.weighed(tmp_path, content)
    assert said == outcome
    assert peak_mib < weighed.LIMIT_MIB, f"{name}: {peak_mib} MiB"
