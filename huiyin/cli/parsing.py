"""The parsing keeps how a misused command is told: argparse itself speaks English only, and names types as code does.

What argparse finds wrong comes as a text and no code, so it is read by its form; a text of no known form is passed on
whole, inside a sentence of ours.
"""

import argparse
import functools
import re
import sys
from collections.abc import Iterable
from typing import Any, NoReturn

from huiyin import texts
from huiyin.cli.words import MISUSED

_ARGUMENT = r"(?:argument (?P<argument>.+?): )"
_NEEDS_VALUE = r"expected (?:one|at least one|\d+) arguments?"
# The code of the sentence, and what argparse says; Python 3.11 to 3.13 differ in the quotes of the choices.
_FORMS = (
    ("needed", r"the following arguments are required: (?P<arguments>.+)"),
    ("unknown", r"unrecognized arguments: (?P<arguments>.+)"),
    ("together", _ARGUMENT + r"not allowed with argument (?P<other>.+)"),
    ("no_value", _ARGUMENT + r"ignored explicit argument (?P<value>.+)"),
    ("value", _ARGUMENT + _NEEDS_VALUE),
    ("choice", _ARGUMENT + r"invalid choice: (?P<value>.+) \(choose from (?P<choices>.+)\)"),
    ("ambiguous", _ARGUMENT + r"?ambiguous option: (?P<option>.+) could match (?P<options>.+)"),
    ("argument", _ARGUMENT + r"(?P<said>.+)"),  # whatever a reader of ours says of its value
    ("other", r"(?P<said>.+)"),
)


class Parser(argparse.ArgumentParser):
    """A parser that says its headings, and what is wrong with a command, in one language."""

    def __init__(self, *, language: str, **options: Any) -> None:
        formatter = functools.partial(_Formatter, usage=texts.say("cli-help-usage", language=language) + " ")
        super().__init__(**options, add_help=False, formatter_class=formatter)
        self.language = language
        self._positionals.title = self._say("cli-help-arguments")
        self._optionals.title = self._say("cli-help-options")
        self.add_argument("-h", "--help", action="help", help=self._say("cli-argument-help"))

    def error(self, message: str) -> NoReturn:
        """This method will say what is wrong with the command, and end it."""
        self.print_usage(sys.stderr)
        self.exit(MISUSED, f"{self.prog}: {self.sentence(message)}\n")

    def sentence(self, message: str) -> str:
        """This method will put into a sentence what argparse says."""
        for code, form in _FORMS:
            found = re.fullmatch(form, message, re.DOTALL)
            if found is not None:
                facts = {name: _plain(each) for name, each in found.groupdict(default="").items()}
                return self._say(f"cli-misused-{code}", **facts)
        return message

    def _say(self, code: str, **facts: Any) -> str:
        return texts.say(code, language=self.language, **facts)


class _Formatter(argparse.HelpFormatter):
    def __init__(self, prog: str, *, usage: str) -> None:
        super().__init__(prog)
        self._heading = usage

    def add_usage(
        self, usage: str | None, actions: Iterable[Any], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, self._heading if prefix is None else prefix)


def _plain(said: str) -> str:
    """This function will take off the quotes in which Python writes values."""
    return re.sub(r"'([^']*)'", r"\1", said)
