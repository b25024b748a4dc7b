"""The one command of a newcomer: it answers before the sample is built, and ends whole when a part of it ends."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from huiyin import texts
from tests.record import apart

PATIENCE_SECONDS = 120  # for a machine that does much else; a test that hangs is told from one that is slow


@contextlib.contextmanager
def running(port: int, environment: Mapping[str, str]) -> Iterator[subprocess.Popen[str]]:
    """Run the installation with its sample, and leave nothing of it behind."""
    command = [sys.executable, "-m", "huiyin", "run", "--sample", "--port", str(port), "--language", "en"]
    with subprocess.Popen(
        command, env=dict(environment), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as run:
        try:
            yield run
        finally:
            if run.poll() is None:
                run.terminate()


def children(run: subprocess.Popen[str]) -> dict[str, int]:
    """Give the server and the worker of a run."""
    listed = subprocess.run(
        ["ps", "--ppid", str(run.pid), "-o", "pid=,args="], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    found = [each.split(None, 1) for each in listed]
    return {"server" if "gunicorn" in args else "worker": int(pid) for pid, args in found}


@pytest.mark.usefixtures("committed")
def test_the_server_answers_before_the_sample_is_built(tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with apart.installation(tmp_path / "var") as environment, running(port, environment) as run:
        assert run.stdout is not None
        assert any("answers at" in line for line in iter(run.stdout.readline, ""))
        asked = urllib.request.Request(f"http://127.0.0.1:{port}/sign-in/", headers={"Accept-Language": "en"})
        with urllib.request.urlopen(asked, timeout=PATIENCE_SECONDS) as answer:
            page = answer.read().decode()
        assert texts.say("web-sign-in-sample-comes", language="en") in page
        # The worker is in the midst of the sample. The server is no use without it: all ends, and the fault is told.
        os.kill(children(run)["worker"], signal.SIGKILL)
        _, told = run.communicate(timeout=PATIENCE_SECONDS)
        assert run.returncode == 1
        assert f"code -{signal.SIGKILL.value}" in told
        with socket.socket() as probe:
            assert probe.connect_ex(("127.0.0.1", port)) != 0
