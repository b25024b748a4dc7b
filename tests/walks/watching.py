"""Whoever looks at a job's page while it works: what its bar says each time that the job tells how far it has come."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from huiyin.notices import progress

_BAR = re.compile(r'<progress id="bar" value="(\d+)" max="(\d+)"></progress>')


def bars(monkeypatch: pytest.MonkeyPatch, client: Client, page: str) -> list[tuple[int, int]]:
    """Have a page looked at whenever its job tells how far it is; give the list that fills with done and total."""
    seen: list[tuple[int, int]] = []
    write = progress.write

    def written(*args: Any, **told: Any) -> None:
        write(*args, **told)
        found = _BAR.search(client.get(page).content.decode())
        if found:
            seen.append((int(found[1]), int(found[2])))

    monkeypatch.setattr(progress, "write", written)
    return seen
