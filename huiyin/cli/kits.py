"""The kits keep the commands that make the kit of an on-site check, and read or carry out the answer that came back."""

import argparse
from pathlib import Path

from django.utils import timezone

from huiyin.cli import who
from huiyin.cli.printing import written
from huiyin.cli.speech import Speaker
from huiyin.cli.words import DONE, Commands, Words
from huiyin.kernel.refused import Refused
from huiyin.papers.drawn.reader import Asker
from huiyin.papers.kits import answer, making
from huiyin.record import acts, calls


def add(commands: Commands, words: Words) -> None:
    """This function will add the commands of this room."""
    of_kits = words.group(commands, "kit")
    made = words.command(of_kits, "make", make, of="kit")
    words.argument(made, "number", type=int, says="check_number")
    words.argument(made, "--to", type=Path, says="paper_to")
    who.arguments(words, made)
    read = words.command(of_kits, "read", take, of="kit")
    words.argument(read, "number", type=int, says="check_number")
    words.argument(read, "file", type=Path, says="kit_answer")
    words.argument(read, "--store", action="store_true", says="kit_store")
    who.arguments(words, read)


def make(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will write the kit of a check.

    :raises Refused: those of ``making.kit``; file_not_writable.
    """
    at = timezone.now()
    actor = who.somebody(asked, speaker, at=at).actor
    asker = Asker(actor=actor, at=at, language=speaker.language, profile=speaker.profile)
    return written(making.kit(asker, number=asked.number), speaker, to=asked.to)


def take(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will report on an answer, and with ``--store`` carry out the check by it, for a second signature.

    :raises Refused: those of ``answer.take``; whatever the act refuses; file_not_readable.
    """
    at = timezone.now()
    somebody = who.somebody(asked, speaker, at=at)
    try:
        raw = asked.file.read_bytes()
    except OSError as error:
        raise Refused("file_not_readable", file=str(asked.file)) from error
    taken = answer.take(somebody.actor, raw, number=asked.number, at=at)
    told = {"results": sum(taken.counted.values()), "unanswered": taken.unanswered, "foreign": taken.foreign}
    speaker.say("kit-report", **told, photographs=len(taken.values.get("photographs", ())))
    speaker.give({"counted": dict(taken.counted), "fits": taken.fits, **told})
    if asked.store:
        language = somebody.account.site.language
        call = calls.call(
            "on_site_check.carry_out", taken.values, at=at, subject=taken.found.facts.id, language=language
        )
        receipt = acts.perform(call, actor=somebody.actor, at=at)
        kind = speaker.text("kind-on_site_check")
        speaker.say(f"cli-act-{receipt.effect}", kind=kind, number=receipt.subject_number, line=receipt.number)
    return DONE
