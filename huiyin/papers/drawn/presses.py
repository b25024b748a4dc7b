"""The presses keep the few that a process of a door has at hand: started when first needed, ended when idle.

Starting one takes about a second. A press ends by itself when the process that started it ends, since its input ends.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from huiyin.papers.printed.printing import Printing

MOST = 2
IDLE_SECONDS = 60.0


class Presses:
    """Presses shared by the threads of one process."""

    def __init__(self, *, idle_seconds: float = IDLE_SECONDS, made: Callable[[], Printing] = Printing) -> None:
        self._printing = made()
        self._idle_seconds = idle_seconds
        self._free = threading.BoundedSemaphore(MOST)
        self._lock = threading.Lock()
        self._timer: threading.Timer | None = None

    @contextmanager
    def at_work(self) -> Iterator[Printing]:
        """This function will lend the presses for one piece of work; more than :data:`MOST` at once wait."""
        with self._free:
            try:
                yield self._printing
            finally:
                self._end_when_idle()

    def rest(self) -> None:
        """This function will end the presses that nobody uses."""
        self._printing.rest()

    def _end_when_idle(self) -> None:
        with self._lock:
            if self._timer is not None:
                self._timer.cancel()
            self._timer = threading.Timer(self._idle_seconds, self.rest)
            self._timer.daemon = True
            self._timer.start()


OWN = Presses()
