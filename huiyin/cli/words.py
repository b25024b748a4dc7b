"""The words keep how a parser is made from texts, so that the help of a command is said in its reader's language."""

import argparse
import datetime
import os
import uuid
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from huiyin import texts
from huiyin.cli.speech import Speaker

Run = Callable[[argparse.Namespace, Speaker], int]
Commands = Any  # what add_subparsers() gives; argparse has no public name for it

# The last is the one that sysexits.h has for a mistake in the program itself.
DONE, REFUSED, MISUSED, BROKEN = 0, 1, 2, 70
# What a value must be that is read like this, as its sentence names it.
_WANTED: Mapping[Callable[[str], Any], str] = {
    int: "number",
    uuid.UUID: "id",
    datetime.date.fromisoformat: "date",
    datetime.datetime.fromisoformat: "moment",
}


class Words:
    """Adds commands and arguments whose help lies in texts under ``cli-help-…`` and ``cli-argument-…``."""

    def __init__(self, language: str) -> None:
        self.language = language

    def text(self, code: str) -> str:
        """This function will say a help text."""
        # argparse formats help with %, and no text of ours means that.
        return texts.say(code, language=self.language).replace("%", "%%")

    def command(self, commands: Commands, name: str, run: Run | None = None, *, of: str = "") -> Any:
        """This function will add a command; ``of`` names the command above it, where it stands beneath one."""
        help_text = self.text(f"cli-help-{of}-{name}" if of else f"cli-help-{name}")
        made = commands.add_parser(name, language=self.language, help=help_text, description=help_text)
        if run is not None:
            made.set_defaults(run=run)
            made.add_argument("--json", action="store_true", help=self.text("cli-argument-json"))
            made.add_argument("--language", choices=texts.LANGUAGES, help=self.text("cli-argument-language"))
        return made

    def group(self, commands: Commands, name: str) -> Commands:
        """This function will add a command that only holds others."""
        return self.command(commands, name).add_subparsers(required=True, metavar=self.text("cli-help-command"))

    def argument(self, parser: Any, *names: str, says: str = "", wanted: str = "", **options: Any) -> None:
        """This function will add an argument; its help is ``cli-argument-<says>``, or that of its own name.

        ``wanted`` names what its ``type`` reads, where that is a reader of one command alone.
        """
        code = says or names[0].lstrip("-").replace("-", "_")
        if "type" in options and (wanted or options["type"] in _WANTED):
            options["type"] = self._reader(options["type"], wanted or _WANTED[options["type"]])
        parser.add_argument(*names, help=self.text(f"cli-argument-{code}"), **options)

    def _reader(self, read: Callable[[str], Any], wanted: str) -> Callable[[str], Any]:
        def reader(value: str) -> Any:
            try:
                return read(value)
            except ValueError as error:
                said = texts.say(f"cli-misused-no_{wanted}", language=self.language, value=value)
                raise argparse.ArgumentTypeError(said) from error

        return reader


def language_of(argv: Sequence[str]) -> str:
    """This function will find the language asked for, that of the terminal where none is."""
    for place, each in enumerate(argv):
        asked = each.partition("=")[2] if each.startswith("--language=") else ""
        if each == "--language" and place + 1 < len(argv):
            asked = argv[place + 1]
        if asked in texts.LANGUAGES:
            return asked
    return texts.language_of(os.environ.get("LC_ALL") or os.environ.get("LANG", ""))
