"""The counting keeps how a command shows how far something has come: on one line that is written over."""

import sys

from huiyin.cli.speech import Speaker


class Counter:
    """Shows counts on a terminal; where the output goes elsewhere, nothing."""

    def __init__(self, speaker: Speaker) -> None:
        self.speaker = speaker
        self.shows = sys.stderr.isatty()

    def tell(self, done: int, total: int) -> None:
        """This function will show how far it has come."""
        if self.shows:
            line = self.speaker.text("cli-progress", done=done, total=total)
            print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)

    def end(self) -> None:
        """This function will clear the line again."""
        if self.shows:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
