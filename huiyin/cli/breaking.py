"""The breaking keeps what is left of a command that met a mistake of the program: a sentence, and details in a file.

The details may hold what a row says; so they lie where only the installation's own user reads, never on the screen.
"""

import os
import tempfile
import traceback
from pathlib import Path

from django.conf import settings

from huiyin.cli.speech import Speaker

FOLDER = "broken"


def tell(error: Exception, speaker: Speaker) -> None:
    """This function will say that a command broke, and where its details lie."""
    place = _kept("".join(traceback.format_exception(error)))
    facts = {"reason": type(error).__name__, "path": str(place)}
    speaker.warn("cli-broken", **facts)
    speaker.give({"refused": "broken", "facts": facts})


def _kept(details: str) -> Path:
    """This function will keep the details beside the data, or where the system keeps what is passing."""
    folder = Path(settings.HUIYIN.var) / FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return _written(details, folder=str(folder))
    except OSError:
        return _written(details, folder=None)


def _written(details: str, *, folder: str | None) -> Path:
    file, path = tempfile.mkstemp(prefix="huiyin-", suffix=".txt", dir=folder)
    with os.fdopen(file, "w", encoding="utf-8", errors="backslashreplace") as opened:
        opened.write(details)
    return Path(path)
