"""The installation's own secret: made at the first start, kept in the var folder, for one user only."""

from __future__ import annotations

import os
import secrets
import stat
import tempfile
from pathlib import Path

from huiyin.installation import configuration

FILE_NAME = "secret_key"
LENGTH_BYTES = 48


def secret_key(keys: Path) -> str:
    """Return the key that signs sessions, made in the folder `keys` where there is none yet.

    :raises ConfigurationFault: keys_open, where another user of the machine could read the key.
    """
    path = keys / FILE_NAME
    if not path.exists():
        _make(path)
    if path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise configuration.ConfigurationFault((configuration.Fault("keys_open", {"path": str(path)}),))
    return path.read_text(encoding="ascii")


def _make(path: Path) -> None:
    """Write a new key so that of several processes starting at once one wins and none reads half a key."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.parent.chmod(0o700)
    handle, name = tempfile.mkstemp(dir=path.parent)  # made with mode 0600
    try:
        with os.fdopen(handle, "w", encoding="ascii") as draft:
            draft.write(secrets.token_urlsafe(LENGTH_BYTES))
            draft.flush()
            os.fsync(draft.fileno())
        # A link never replaces: the second of two racing processes keeps the first one's key.
        try:
            os.link(name, path)
        except FileExistsError:
            return
    finally:
        os.unlink(name)
