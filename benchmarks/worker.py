"""One worker of the server as a process of its own: how soon it answers, what memory it holds, how fast its pages are.

Asked for as ``python -m benchmarks.worker FINDINGS MOMENT``; ``MOMENT`` is when it was started, by the wall clock.
"""

import functools
import json
import re
import sys
import time
import uuid
from pathlib import Path
from typing import Any

from django.conf import settings
from django.test import Client
from django.utils import timezone

from benchmarks.reading import PAGES, timed
from benchmarks.world import World
from huiyin.installation.wsgi import application
from huiyin.people import accounts
from huiyin.people.models import Account

TIMES = 25
SIGN_IN = "bench-clerk"
PASSWORD = "a benchmark has no secrets"


def account(world: World) -> Account:
    """This function will give the sign-in of the benchmark's clerk, opened at the first time."""
    found = Account.objects.filter(sign_in_name=SIGN_IN).first()
    if found is not None:
        return found
    at = timezone.now()
    opened = accounts.open_account(
        world.security, person=uuid.UUID(world.clerk.person), sign_in_name=SIGN_IN, password=PASSWORD, language="en",
        at=at,
    )  # fmt: skip
    accounts.change_password(opened, old=PASSWORD, new=PASSWORD[::-1], at=at)
    accounts.take_post(opened, uuid.UUID(world.clerk.post), at=at)
    return opened


def main(findings: int, moment: float) -> dict[str, Any]:
    """This function will answer pages and tell seconds to the first answer, MiB, and milliseconds of each page."""
    if not callable(application):
        raise SystemExit("There is no application.")
    settings.ALLOWED_HOSTS = ["127.0.0.1"]
    world = World(findings)
    client = Client(SERVER_NAME="127.0.0.1")
    client.get("/sign-in/")
    first = time.time() - moment
    client.force_login(account(world), backend=settings.AUTHENTICATION_BACKENDS[-1])
    pages = []
    for name, address in PAGES.items():
        if client.get(address).status_code != 200:
            raise SystemExit(f"{address} answered {client.get(address).status_code}.")
        pages.append(timed(name, [functools.partial(client.get, address)] * TIMES))
    # The most that this process held. Not ru_maxrss, which begins with what its parent held when it was started.
    memory = int(re.findall(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text(encoding="ascii"))[0]) / 1024
    return {"first": first, "memory": memory, "pages": [[p.name, p.p50, p.p95, p.queries, p.times] for p in pages]}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(int(sys.argv[1]), float(sys.argv[2]))) + "\n")
