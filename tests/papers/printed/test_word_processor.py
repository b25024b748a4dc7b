"""The PDF of a site's own blank: made by the word processor of the machine, alone and bounded; else refused."""

from __future__ import annotations

import json
import os
import subprocess
import time
from pathlib import Path

import pytest

from huiyin.kernel.refused import Refused
from huiyin.papers.printed import blank, table, word_processor
from huiyin.papers.printed.ordered import Order
from huiyin.papers.printed.printing import Printing
from tests.papers.printed import machines, written
from tests.papers.printed.machines import FAKE, has


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder of the programs of this machine, as yet without a word processor."""
    return machines.bare(tmp_path, monkeypatch)


def refused() -> str:
    with pytest.raises(Refused) as caught:
        word_processor.pdf_of(b"PK", paper="receipt_sheet")
    return caught.value.code


def order() -> Order:
    own = blank.build(table.paper("receipt_sheet"), language="en")
    return Order("receipt_sheet", "pdf", "en", written.usual("receipt_sheet", "en"), written.MARK, own=own)


def test_the_press_has_the_filled_docx_converted(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Printing() as printing:
        with pytest.raises(Refused) as caught:
            printing.make(order())
        assert (caught.value.code, caught.value.facts["program"]) == ("paper_own_blank_pdf", "soffice")
        has(machine, FAKE)
        monkeypatch.setenv("SECRET_OF_MINE", "x")
        made = printing.make(order())
    assert made.content.startswith(b"%PDF-1.7") and not made.faces
    told = json.loads(made.content.removeprefix(b"%PDF-1.7 "))
    assert told["docx"] == "PK" and "--headless" in told["asked"]
    assert 'DisableMacrosExecution" oor:op="fuse"><value>true' in told["settings"]
    kept = {"PATH", "LANG", "SAL_USE_VCLPLUGIN", "HOME", "TMPDIR", "XDG_RUNTIME_DIR", "FONTCONFIG_FILE", "LC_CTYPE"}
    assert set(told["environment"]) <= kept
    assert not Path(told["environment"]["HOME"]).exists(), "thrown away"


def test_it_has_no_network_where_the_machine_lets_it_be_parted(machine: Path) -> None:
    parted = subprocess.run(["/usr/bin/unshare", "--net", "--map-root-user", "/bin/true"], capture_output=True)
    has(machine, FAKE)
    told = word_processor.pdf_of(b"PK", paper="receipt_sheet").decode()
    assert (os.readlink("/proc/self/ns/net") not in told) == (parted.returncode == 0)


def test_what_fails_or_makes_nothing_is_refused(machine: Path) -> None:
    assert refused() == "paper_own_blank_pdf"
    has(machine, "#!/bin/sh\nexit 1\n")
    assert refused() == "paper_not_converted"


def test_what_takes_too_long_is_ended_with_all_that_it_started(
    machine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(word_processor, "PATIENCE_SECONDS", 0.4)
    has(machine, f"#!/bin/sh\n/bin/sleep 60 & echo $! > {tmp_path}/child\nwait\n")
    assert refused() == "paper_too_costly"
    child = int((tmp_path / "child").read_text())
    until = time.monotonic() + 5
    while Path(f"/proc/{child}/stat").exists() and " Z " not in Path(f"/proc/{child}/stat").read_text():
        assert time.monotonic() < until
        time.sleep(0.01)
