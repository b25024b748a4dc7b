"""The assessing keeps the command that opens the findings behind one number of an assessment extract."""

import argparse

from django.utils import timezone

from huiyin.cli import who
from huiyin.cli.speech import Speaker
from huiyin.cli.words import DONE, Commands, Words
from huiyin.record.queries import extracts, subjects


def add(commands: Commands, words: Words) -> None:
    """This function will add the commands of this room."""
    opened = words.command(words.group(commands, "extracts"), "behind", behind, of="extracts")
    words.argument(opened, "number", type=int, says="subject_number")
    words.argument(opened, "code", says="figure_code")
    who.arguments(words, opened)


def behind(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will print the findings behind a number, as they stood when it was counted."""
    actor = who.somebody(asked, speaker, at=timezone.now()).actor
    facts = subjects.by_number(actor, "extract", number=asked.number).facts
    told = extracts.behind(actor, facts, code=asked.code)
    speaker.table(
        ("number", "state", "category", "closed", "counted"),
        [
            (each["number"], speaker.text(f"state-finding-{each['state']}"), each["category"], each["closed_date"],
             speaker.text("web-yes") if each["counts"] else "")
            for each in told["findings"]
        ],
    )  # fmt: skip
    speaker.say(
        "extract-behind-are", above=told["above"], below=told["below"], date=told["as_of"], size=told["journal_size"]
    )
    speaker.say("extract-behind-same" if told["same"] else "extract-behind-differs")
    if told["unseen"]:
        speaker.say("extract-behind-unseen", count=told["unseen"])
    speaker.give(told)
    return DONE
