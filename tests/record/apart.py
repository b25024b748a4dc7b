"""An installation of its own beside that of the tests, on a database of the same make; and programs that run in it."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from django.conf import settings
from django.db import connection


@contextlib.contextmanager
def installation(var: Path, *, made: str = "") -> Iterator[dict[str, str]]:
    """Give the surroundings of an empty installation; its database, on PostgreSQL ``made`` so, is gone afterwards."""
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("HUIYIN_")},
        "DJANGO_SETTINGS_MODULE": "huiyin.installation.settings",
        "HUIYIN_VAR": str(var),
    }
    if connection.vendor == "sqlite":
        yield environment
        return
    name = f"apart_{os.getpid()}"
    with connection.cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {name}")
        cursor.execute(f"CREATE DATABASE {name} {made}")
    yield {**environment, "HUIYIN_DATABASE": address(name)}
    with connection.cursor() as cursor:
        cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


def address(name: str) -> str:
    """Write the address of another database on the server of the tests."""
    held = settings.DATABASES["default"]
    port = f"&port={held['PORT']}" if held["PORT"] else ""
    return f"postgresql://{held['USER']}:{held['PASSWORD']}@/{name}?host={held['HOST'] or 'localhost'}{port}"


def run(program: str, *arguments: str, environment: Mapping[str, str], seconds: int) -> list[str]:
    """Run a few lines of Python in an installation and give what they printed, line by line."""
    done = subprocess.run(
        [sys.executable, "-c", f"import django\ndjango.setup()\n{program}", *arguments],
        env=dict(environment),
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )
    assert done.returncode == 0, f"ended with {done.returncode}: {done.stderr}"
    return done.stdout.splitlines()
