"""The command that puts the figures of two days, or of two sizes of the journal, side by side."""

import argparse
import datetime
from typing import Any

from django.utils import timezone

from huiyin.cli import counted, who
from huiyin.cli.speech import Speaker
from huiyin.cli.words import DONE, Commands, Words
from huiyin.people import actors
from huiyin.record.queries import figures_beside

_COLUMNS = ("figure_name", "before", "after")


def add(commands: Commands, words: Words) -> None:
    """This function will add the command of this room."""
    told = words.command(commands, "figures-beside", tell)
    words.argument(told, "before", metavar="DAY|LINES", says="point_before")
    words.argument(told, "after", metavar="DAY|LINES", nargs="?", default="", says="point_after")
    words.argument(told, "--round", type=int, metavar="NUMBER", says="round_number")
    words.argument(told, "--organisation", type=int, metavar="NUMBER", says="organisation_number")
    who.arguments(words, told)


def tell(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will tell the figures at two points of the journal.

    :raises Refused: not_found, for a post without figures, for what is not open to it, and for a point that never was.
    """
    at = timezone.now()
    actor = who.somebody(asked, speaker, at=at).actor
    today = actors.civil_day(at)
    before, after = (figures_beside.point(actor.site, each, today=today) for each in (asked.before, asked.after))
    found = figures_beside.compared(actor, counted.chosen(asked, actor), before=before, after=after)
    told = figures_beside.plain(found, language=speaker.language, profile=speaker.profile)
    _print(told, speaker)
    speaker.give(told)
    return DONE


def _print(told: dict[str, Any], speaker: Speaker) -> None:
    points = {
        f"{name}_{fact}": value
        for name in ("before", "after")
        for fact, value in (
            ("date", datetime.date.fromisoformat(told[name]["as_of"])),
            ("size", told[name]["journal_size"]),
        )
    }
    speaker.say("figures-beside-are", **points)
    speaker.table(_COLUMNS, [(each["name"], each["before"], each["after"]) for each in told["book"]])
    rows = [(each["name"], *(_of(each[name]) for name in ("before", "after"))) for each in told["rates"]]
    speaker.table(_COLUMNS, rows)


def _of(figure: dict[str, int]) -> str:
    return f"{figure['numerator']}/{figure['denominator']}"
