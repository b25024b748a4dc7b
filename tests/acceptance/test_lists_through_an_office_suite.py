"""The three lists of the real plan are opened and saved by LibreOffice, as xlsx and as ods, and come in the same."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.drawn import audits
from tests.papers import real

SUITE = "soffice"
# A profile of its own, so that no office suite of the person at work is met.
_OPEN = (SUITE, "--headless", "--norestore", "--convert-to")


def saved(path: Path, kind: str) -> Path:
    """Let LibreOffice open a workbook and save it in a kind."""
    folder = path.parent / f"as-{kind}"
    profile = f"-env:UserInstallation=file://{path.parent / 'profile'}"
    subprocess.run(
        [*_OPEN, kind, "--outdir", str(folder), profile, str(path)], check=True, capture_output=True, timeout=300
    )
    return folder / f"{path.stem}.{kind}"


@pytest.mark.django_db
def test_lists_saved_by_an_office_suite_hold_no_difference(tmp_path: Path) -> None:
    files = real.files("audits-us")
    if files is None:
        return
    assert shutil.which(SUITE), "Install LibreOffice: apt-get install --no-install-recommends libreoffice-calc"
    book = audits.claimed(files)
    number = audits.planned(book, files)
    path = audits.out(book, number, tmp_path / "lists.xlsx")
    for kind in ("xlsx", "ods"):
        assert audits.same(book, number, saved(path, kind)) == 3 * 124
