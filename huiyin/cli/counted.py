"""The counted keeps the command that tells the figures, today or as of a day, with the tables behind their plots."""

import argparse
import datetime
import uuid
from typing import Any

from django.utils import timezone

from huiyin.cli import looking, who
from huiyin.cli.speech import Speaker
from huiyin.cli.words import DONE, Commands, Words
from huiyin.kernel.actor import Actor
from huiyin.kernel.tabled import CODES
from huiyin.people import actors
from huiyin.record.queries import subjects, tabled
from huiyin.record.queries.ledger import Wanted


def add(commands: Commands, words: Words) -> None:
    """This function will add the command of this room."""
    told = words.command(commands, "figures", tell)
    words.argument(told, "--round", type=int, metavar="NUMBER", says="figures_round")
    words.argument(told, "--organisation", type=int, metavar="NUMBER", says="organisation_number")
    words.argument(told, "--table", choices=CODES, default="", says="figures_table")
    looking.of_a_day(words, told)


def tell(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will tell the figures of what the post may see, each with what it counts.

    :raises Refused: not_found, for a post without figures, and for what is not open to it.
    """
    at = timezone.now()
    actor = who.somebody(asked, speaker, at=at).actor
    wanted = chosen(asked, actor)
    today = actors.civil_day(at)
    day: datetime.date = min(asked.as_of or today, today)
    line = subjects.line_of_day(actor.site, day) if day < today else None
    reader = tabled.Reader(actor, speaker.language, speaker.profile)
    told = tabled.plain(reader, wanted, day=day, as_of=line)
    told["tables"] = [each for each in told["tables"] if asked.table in ("", each["code"])]
    _print(told, speaker, alone=bool(asked.table))
    speaker.give(told)
    return DONE


def chosen(asked: argparse.Namespace, actor: Actor) -> Wanted:
    """This function will give what is to be counted: of a round, of an organisation, or of all.

    :raises Refused: not_found, for what is not open to the post.
    """
    ids: dict[str, uuid.UUID] = {}
    for name, kind in (("round", "round"), ("organisation", "body")):
        number = getattr(asked, name)
        if number is not None:
            ids[name] = uuid.UUID(subjects.by_number(actor, kind, number=number).facts.id)
    places = (ids["organisation"],) if "organisation" in ids else ()
    return Wanted(round=ids.get("round"), organisations=places)


def _print(told: dict[str, Any], speaker: Speaker, *, alone: bool) -> None:
    speaker.say("web-figures-basis", date=datetime.date.fromisoformat(told["as_of"]), size=told["journal_size"])
    if not alone:
        rates = [
            (each["name"], each["numerator"], each["denominator"], speaker.text(f"unit-{each['unit']}"))
            for each in told["rates"]
        ]
        speaker.table(("figure", "numerator", "denominator", "unit"), rates)
    for table in told["tables"]:
        speaker.say(f"table-{table['code']}")
        speaker.say(f"table-{table['code']}-means")
        titles = (*(f"table_{each}" for each in (*table["keys"], *table["columns"])),)
        speaker.table(titles, [(*row["named"], *row["counts"]) for row in table["rows"]])
