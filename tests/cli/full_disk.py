"""An installation whose folder lies on a small disk of its own, filled up before each import."""

import contextlib
import io
import json
import os
from pathlib import Path

from huiyin.cli.main import main as huiyin
from tests.cli.killed_import import BODIES, ROWS, Machine, unsound

LEFT_BYTES = (0, 16 * 2**10, 128 * 2**10, 512 * 2**10)


def fill(filler: Path, *, left: int) -> None:
    """Leave so many bytes of room on the disk of a file."""
    filler.unlink(missing_ok=True)
    room = os.statvfs(filler.parent)
    with filler.open("wb") as file, contextlib.suppress(OSError):
        for _ in range(max(room.f_bavail * room.f_frsize - left, 0) // 4096):
            file.write(b"\0" * 4096)


def said(*command: str) -> tuple[int, str]:
    """Give a command and return its code with what it complained of."""
    err = io.StringIO()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(err):
        code = huiyin([*command, "--language", "en"])
    return code, err.getvalue()


def main(folder: Path) -> None:
    """Import on a disk with less and more room, and say what came of it, as one line of JSON."""
    machine = Machine(folder)
    machine.set_up()
    filler = folder / "var" / "filler"
    wrong, refused = [], 0
    for left in LEFT_BYTES:
        machine.write_list()
        before = machine.stored()
        fill(filler, left=left)
        code, complaint = said(*machine.wish(), *machine.named("clara"))
        filler.unlink()
        grown = len(machine.stored() - before)
        # The first list brings its mandate, its round and its bodies too.
        whole = ROWS + 1 + (0 if machine.acknowledged else BODIES + 2)
        if (code, grown) not in ((0, whole), (1, 0)) or (code and "no room left" not in complaint):
            wrong.append(f"{left}: code {code}, {grown} acts, {complaint[-300:]}")
        refused += code
        wrong += unsound(machine)
        machine.acknowledged = machine.stored() if not code else machine.acknowledged
    if said(*machine.wish(), *machine.named("clara"))[0]:
        wrong.append("refused with room")
    print(json.dumps({"wrong": wrong, "refused": refused}))
