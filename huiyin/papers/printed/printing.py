"""The printing keeps how doors and jobs have papers made: by presses, which are processes of their own.

    with printing.Printing() as prints:
        made = prints.make(Order("receipt_sheet", "pdf", "zh-Hans", values, mark))
        report = prints.many({"33-principal": order, …}, folder=folder, progress=tell)

A press is started when it is first needed. Starting one takes about half a second; a door that prints one paper can
afford it, and keeps nothing of it afterwards.
"""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import queue
import re
import select
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import IO, Any, Self, cast

import huiyin
from huiyin.kernel.refused import Refused
from huiyin.papers.printed import ordered, programs
from huiyin.papers.printed.event import Event
from huiyin.papers.printed.ordered import Order

# A paper of 20,000 rows takes about ten seconds on a slow machine.
PATIENCE_SECONDS = 120.0
KEPT = "made.jsonl"
_NAME = re.compile(r"[\w-]{1,120}")
_SETTINGS = "HUIYIN_"

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Made:
    """A file that was made. ``faces`` tells what a PDF was set in, ``unshown`` what no font had a glyph for."""

    content: bytes
    digest: str
    faces: Mapping[str, str]
    unshown: tuple[str, ...]


@dataclass(frozen=True)
class Report:
    """What became of many orders: digests by file name, refusals by order, and how many were there already."""

    files: Mapping[str, str]
    refused: Mapping[str, Refused]
    unshown: Mapping[str, tuple[str, ...]]
    kept: int


def sets_own_blanks() -> bool:
    """This function will tell whether this machine can make the PDF of a blank of the site's own."""
    return programs.word_processor() is not None


class Printing:
    """Some presses, at most ``presses`` at once."""

    def __init__(self, *, presses: int = 1, patience_seconds: float = PATIENCE_SECONDS) -> None:
        self._presses = presses
        self._patience_seconds = patience_seconds
        self._idle: queue.SimpleQueue[_Press] = queue.SimpleQueue()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.rest()

    def rest(self) -> None:
        """This function will end the presses that are not at work; they are started again when they are needed."""
        while True:
            try:
                press = self._idle.get_nowait()
            except queue.Empty:
                return
            press.end()

    def make(self, order: Order) -> Made:
        """This function will make one paper.

        :raises Refused: those of ``values.filled``, paper_unknown, paper_form, paper_no_glyph, paper_too_costly; those
            of ``own_blank.examine`` and of ``word_processor.pdf_of`` where the order has a blank of the site's own.
        """
        content, said = self._work({"work": "paper", "order": order.spoken()})
        return Made(content, said["digest"], said.get("faces", {}), tuple(said.get("unshown", ())))

    def workbook(self, order: Order, content: Mapping[str, Any]) -> bytes:
        """This function will fill a list into a site's own workbook, ``order.own``. ``content`` are plan, number, line
        and rows, each of finding, measure and cells.

        :raises Refused: as ``own_workbook.examine``; paper_too_costly.
        """
        return self._work({"work": "workbook", "order": order.spoken(), "content": content})[0]

    def blank(self, paper: str, *, language: str, profile: str = "") -> bytes:
        """This function will build the shipped docx of a paper, with its placeholders."""
        return self._work({"work": "blank", "paper": paper, "language": language, "profile": profile})[0]

    def examine(self, content: bytes, *, paper: str) -> None:
        """This function will make sure that a docx can be kept as a site's own blank of a paper.

        :raises Refused: as ``own_blank.examine``; paper_too_costly.
        """
        self._work({"work": "examine", "paper": paper, "content": content.hex()})

    def calendar(
        self, events: Sequence[Event], *, site: str, at: datetime, name: str, restricted: bool = False
    ) -> bytes:
        """This function will write a calendar; see ``calendar_file.make``."""
        spoken = [each.spoken() for each in events]
        asked = {"work": "calendar", "events": spoken, "site": site, "at": at, "name": name, "restricted": restricted}
        return self._work(asked)[0]

    def many(
        self, orders: Mapping[str, Order], *, folder: pathlib.Path, progress: Progress = lambda done, of: None
    ) -> Report:
        """This function will make a file of each order, named by its key and form, in a folder.

        What an earlier run made there of the same order, byte for byte, is kept: a run that was killed is taken up
        by the same call, with marks of the same moment. A refused order does not stop the others.
        """
        for name in orders:
            if not _NAME.fullmatch(name):
                raise ValueError(f"no name for a file: {name!r}")
        folder.mkdir(parents=True, exist_ok=True)
        done = _kept(folder, orders)
        kept = len(done)
        files = {path: said["digest"] for path, said in done.items()}
        unshown = {path: tuple(said["unshown"]) for path, said in done.items() if said["unshown"]}
        refused: dict[str, Refused] = {}
        progress(kept, len(orders))
        waiting = {name: order for name, order in orders.items() if _file(name, order) not in done}
        with concurrent.futures.ThreadPoolExecutor(self._presses) as pool, (folder / KEPT).open("a") as book:
            # Whatever a killed run left of a line ends here.
            book.write("\n")
            futures = {pool.submit(self._into, folder, name=name, order=order): name for name, order in waiting.items()}
            try:
                for count, future in enumerate(concurrent.futures.as_completed(futures), start=kept + 1):
                    name = futures[future]
                    try:
                        said = future.result()
                    except Refused as error:
                        refused[name] = error
                    else:
                        files[said["file"]] = said["digest"]
                        if said["unshown"]:
                            unshown[said["file"]] = tuple(said["unshown"])
                        book.write(json.dumps(said) + "\n")
                        book.flush()
                    progress(count, len(orders))
            finally:
                # A caller that gives up, or a bug, waits for what is at the press and no more.
                pool.shutdown(cancel_futures=True)
        return Report(files, refused, unshown, kept)

    def _into(self, folder: pathlib.Path, *, name: str, order: Order) -> dict[str, Any]:
        file = _file(name, order)
        said = self._ask({"work": "paper", "order": order.spoken(), "to": str(folder / file)})
        unshown = said.get("unshown", [])
        return {"file": file, "order": _order_digest(order), "digest": said["digest"], "unshown": unshown}

    def _work(self, asked: dict[str, Any]) -> tuple[bytes, dict[str, Any]]:
        with tempfile.TemporaryDirectory(prefix="huiyin-press-") as folder:
            to = pathlib.Path(folder) / "made"
            said = self._ask(asked | {"to": str(to)})
            return to.read_bytes(), said

    def _ask(self, asked: dict[str, Any]) -> dict[str, Any]:
        try:
            press = self._idle.get_nowait()
        except queue.Empty:
            press = _Press()
        try:
            said = press.ask(asked, patience_seconds=self._patience_seconds)
        except BaseException:
            press.end()
            raise
        self._idle.put(press)
        if "refused" in said:
            raise Refused(said["refused"], **said["facts"])
        return said


class _Press:
    """One process, and the lines to and from it."""

    def __init__(self) -> None:
        surroundings = {name: value for name, value in os.environ.items() if not name.startswith(_SETTINGS)}
        # A file, since a pipe that nobody reads would stop a press that complains much.
        self._faults = tempfile.TemporaryFile()  # noqa: SIM115 - closed by end()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "huiyin.papers.printed.press"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._faults, env=surroundings,
        )  # fmt: skip

    def ask(self, asked: dict[str, Any], *, patience_seconds: float) -> dict[str, Any]:
        """This function will hand in one order and wait for its answer.

        :raises Refused: paper_too_costly, when it took too long or more memory than a press has.
        """
        to_press, from_press = cast(IO[bytes], self._process.stdin), cast(IO[bytes], self._process.stdout)
        try:
            to_press.write(ordered.written(asked).encode() + b"\n")
            to_press.flush()
        except BrokenPipeError:
            return self._ended()
        until = time.monotonic() + patience_seconds
        line = b""
        while not line.endswith(b"\n"):
            ready, _, _ = select.select([from_press], [], [], max(until - time.monotonic(), 0))
            if not ready:
                raise Refused("paper_too_costly")
            piece = os.read(from_press.fileno(), 1 << 16)
            if not piece:
                return self._ended()
            line += piece
        answer: dict[str, Any] = ordered.read(line.decode())
        return answer

    def end(self) -> None:
        """This function will end the process."""
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout, self._faults):
            if pipe is not None:
                pipe.close()

    def _ended(self) -> dict[str, Any]:
        status = self._process.wait()
        self._faults.seek(0)
        told = self._faults.read().decode(errors="replace")
        if status < 0 or "MemoryError" in told or "memory allocation" in told:
            raise Refused("paper_too_costly")
        raise RuntimeError(f"the press ended with {status}:\n{told[-4000:]}")


def _file(name: str, order: Order) -> str:
    return f"{name}.{order.form}"


def _order_digest(order: Order) -> str:
    # Another version may lay out the same order otherwise.
    return hashlib.sha256(f"{huiyin.__version__} {order.digest()}".encode()).hexdigest()


def _kept(folder: pathlib.Path, orders: Mapping[str, Order]) -> dict[str, dict[str, Any]]:
    """This function will find the files of an earlier run that are as they were made, of the same orders."""
    book = folder / KEPT
    if not book.exists():
        return {}
    wanted = {_file(name, order): _order_digest(order) for name, order in orders.items()}
    found = {}
    for line in book.read_text(encoding="utf-8").splitlines():
        try:
            said = json.loads(line)
        except ValueError:
            continue  # the line at which a run was killed
        path = folder / said["file"]
        if wanted.get(said["file"]) == said["order"] and path.is_file():
            if hashlib.sha256(path.read_bytes()).hexdigest() == said["digest"]:
                found[said["file"]] = said
    return found
