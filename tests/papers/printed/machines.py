"""Machines for tests: what programs they have, whatever the one has on which the tests run."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from huiyin.papers.printed import programs

# It writes a "PDF" that tells what it was given.
FAKE = f"""#!{sys.executable}
import json, os, pathlib, sys
asked = sys.argv[1:]
folder = pathlib.Path(asked[asked.index("--outdir") + 1])
profile = asked[0].removeprefix("-env:UserInstallation=file://")
told = {{
    "asked": asked, "environment": dict(os.environ), "network": os.readlink("/proc/self/ns/net"),
    "settings": pathlib.Path(profile, "user", "registrymodifications.xcu").read_text(),
    "docx": pathlib.Path(asked[-1]).read_bytes()[:2].decode(),
}}
folder.joinpath("paper.pdf").write_bytes(b"%PDF-1.7 " + json.dumps(told).encode())
"""


def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Take every program from the machine, and give the folder in which it looks for some."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def has(machine: Path, script: str = FAKE) -> None:
    """Let the machine have a word processor."""
    program = machine / programs.WORD_PROCESSOR
    program.write_text(script)
    program.chmod(0o755)
