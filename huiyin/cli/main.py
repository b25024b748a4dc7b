"""The entrance of the command ``huiyin``: the parser of all commands, and what happens when one is refused."""

import argparse
import os
import sys
from collections.abc import Sequence

from django.db import DatabaseError

from huiyin.cli import (
    acting,
    assessing,
    beside,
    breaking,
    counted,
    feedback,
    figures_beside,
    findings,
    journal,
    kits,
    lists,
    looking,
    planning,
    printing,
    rectification,
    reminding,
    rows,
    sampling,
    serving,
    sites,
    three_lists,
    warning,
    work,
)
from huiyin.cli.parsing import Parser
from huiyin.cli.speech import Speaker
from huiyin.cli.words import BROKEN, REFUSED, Words, language_of
from huiyin.kernel.refused import Refused
from huiyin.papers.intake import RowRefused
from huiyin.record import database

ROOMS = (
    serving,
    sites,
    lists,
    looking,
    findings,
    feedback,
    planning,
    rectification,
    counted,
    assessing,
    figures_beside,
    beside,
    acting,
    rows,
    sampling,
    printing,
    three_lists,
    kits,
    work,
    reminding,
    warning,
    journal,
)


def parser(language: str) -> Parser:
    """This function will make the parser of every command, with help in a language."""
    words = Words(language)
    made = Parser(language=language, prog="huiyin", description=words.text("cli-help-huiyin"))
    commands = made.add_subparsers(required=True, metavar=words.text("cli-help-command"))
    for room in ROOMS:
        room.add(commands, words)
    return made


def main(argv: Sequence[str] | None = None) -> int:
    """This function will run one command and give its exit code: 0 done, 1 refused or found wrong, 2 misused, 70 broken
    by a mistake of the program or by damage that it does not know."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    language = language_of(arguments)
    asked = parser(language).parse_args(arguments)
    speaker = Speaker(language, as_json=asked.json)
    try:
        return _run(asked, speaker)
    except Exception as error:  # noqa: BLE001 - the outermost door: nobody is shown the inside of the program
        breaking.tell(error, speaker)
        return BROKEN


def _run(asked: argparse.Namespace, speaker: Speaker) -> int:
    try:
        with database.with_room():
            code: int = asked.run(asked, speaker)
        sys.stdout.flush()
    except Refused as refused:
        speaker.refuse(refused)
        if isinstance(refused, RowRefused):
            speaker.warn("cli-import-at-row", row=refused.row, file=refused.file)
        return REFUSED
    except DatabaseError as error:
        unusable = database.refusal_at_the_door(error)
        if unusable is None:
            raise
        speaker.refuse(unusable)
        return REFUSED
    except KeyboardInterrupt:
        return REFUSED
    except BrokenPipeError:
        # Whoever read the output has seen enough; Python would complain once more when it closes it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return REFUSED
    return code
