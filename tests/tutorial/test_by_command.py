"""The tutorial by command runs as it stands on its page, with a shell and an installation of its own."""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.house.source import ROOT

PAGE = ROOT / "docs" / "tutorial" / "by-command.md"


def test_the_page_runs_to_its_end(tmp_path: Path) -> None:
    script = "\n".join(re.findall(r"^```bash\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.M | re.S))
    # The command as it is installed, from this tree and no other.
    command = tmp_path / "bin" / "huiyin"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec {sys.executable} -m huiyin "$@"\n')
    command.chmod(0o755)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("HUIYIN_")}
    environment = {**kept, "PATH": f"{command.parent}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}

    ran = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True
    )

    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "(refused, as it should be)" in ran.stdout
    assert (tmp_path / "tutorial" / "proof.json").stat().st_size > 0
