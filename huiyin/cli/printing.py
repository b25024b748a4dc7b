"""The printing keeps the commands that make papers and calendars of what is in the book."""

import argparse
import uuid
from pathlib import Path

from django.utils import timezone

from huiyin import texts
from huiyin.cli import who
from huiyin.cli.speech import Speaker
from huiyin.cli.who import Somebody
from huiyin.cli.words import DONE, Commands, Words
from huiyin.kernel.refused import Refused
from huiyin.notices import jobs
from huiyin.papers.drawn import blanks, making, offered, rounds
from huiyin.papers.drawn.making import Printed
from huiyin.papers.drawn.reader import Asker
from huiyin.record.queries import subjects


def add(commands: Commands, words: Words) -> None:
    """This function will add the commands of this room."""
    made = words.command(commands, "paper", paper)
    words.argument(made, "kind", choices=offered.KINDS, says="paper_kind")
    words.argument(made, "number", type=int, says="paper_number")
    words.argument(made, "code", nargs="?", choices=sorted(offered.ROWS), says="paper_code")
    words.argument(made, "--form", choices=making.FORMS, default="docx")
    words.argument(made, "--to", type=Path, says="paper_to")
    who.arguments(words, made)
    whole = words.command(commands, "print", print_round)
    words.argument(whole, "number", type=int, says="round_number")
    who.arguments(words, whole)
    fetched = words.command(commands, "printed", printed)
    words.argument(fetched, "job", type=uuid.UUID)
    words.argument(fetched, "--to", type=Path, says="paper_to")
    who.arguments(words, fetched)
    empty = words.command(commands, "blank", blank)
    words.argument(empty, "code", choices=blanks.PAPERS, says="paper_code")
    words.argument(empty, "--in", dest="written_in", choices=texts.LANGUAGES, default="zh-Hans", says="blank_in")
    words.argument(empty, "--to", type=Path, says="paper_to")
    who.arguments(words, empty)
    dates = words.command(commands, "calendar", calendar)
    words.argument(dates, "number", type=int, says="round_number")
    words.argument(dates, "--to", type=Path, says="paper_to")
    who.arguments(words, dates)


def paper(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will make a paper, or list which ones a subject has.

    :raises Refused: those of ``making.paper``; file_not_writable.
    """
    asker = _asker(asked, speaker)
    if asked.code is None:
        found = subjects.by_number(asker.actor, asked.kind, number=asked.number)
        rows = offered.of(found, actor=asker.actor)
        speaker.table(
            ("paper", "name", "forms"),
            [(row.code, speaker.text(f"paper-name-{row.code}"), ", ".join(row.forms)) for row in rows],
        )
        speaker.give([{"code": row.code, "forms": list(row.forms)} for row in rows])
        return DONE
    printed = making.paper(asker, asked.kind, number=asked.number, code=asked.code, form=asked.form)
    return written(printed, speaker, to=asked.to)


def calendar(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will make the calendar of a round.

    :raises Refused: not_found, file_not_writable.
    """
    return written(making.calendar(_asker(asked, speaker), number=asked.number), speaker, to=asked.to)


def print_round(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will have all opinions of a round printed in the background.

    :raises Refused: those of ``rounds.asked``.
    """
    at = timezone.now()
    somebody = who.somebody(asked, speaker, at=at)
    on = timezone.localdate(at)
    params = rounds.asked(somebody.actor, number=asked.number, language=speaker.language, on=on)
    job = jobs.start_once(
        rounds.JOB, account=somebody.account, params=params, at=at, post=uuid.UUID(somebody.actor.post)
    )
    speaker.say("cli-print-started", job=str(job.id))
    speaker.give({"job": str(job.id)})
    return DONE


def printed(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will fetch what a job has printed.

    :raises Refused: not_found, file_changed, file_not_writable.
    """
    at = timezone.now()
    somebody = who.somebody(asked, speaker, at=at)
    job = jobs.one(somebody.account, asked.job)
    run = rounds.Run(job.id, job.kind, job.post, job.params, job.result, job.created_at)
    path = rounds.file_of(run, actor=somebody.actor, at=at)
    name = f"round-{job.params['round']}.zip"
    return written(Printed(name, "application/zip", path.read_bytes()), speaker, to=asked.to)


def blank(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will write the blank that comes with the program, to be changed.

    :raises Refused: file_not_writable.
    """
    profile = who.somebody(asked, speaker, at=timezone.now()).account.site.profile
    content = blanks.shipped(asked.code, language=asked.written_in, profile=profile)
    name = f"{asked.code.replace('_', '-')}-{asked.written_in}.docx"
    return written(Printed(name, making.MEDIA_TYPES["docx"], content), speaker, to=asked.to)


def _asker(asked: argparse.Namespace, speaker: Speaker) -> Asker:
    at = timezone.now()
    somebody: Somebody = who.somebody(asked, speaker, at=at)
    return Asker(actor=somebody.actor, at=at, language=speaker.language, profile=speaker.profile)


def written(printed: Printed, speaker: Speaker, *, to: Path | None) -> int:
    """This function will write a file, under its own name where none is given."""
    path = to or Path(printed.file_name)
    try:
        path.write_bytes(printed.content)
    except OSError as error:
        raise Refused("file_not_writable", file=str(path)) from error
    made = printed.made
    faces = dict(made.faces) if made is not None else {}
    unshown = list(made.unshown) if made is not None else []
    speaker.say("cli-file-written" if made is None else "cli-paper-written", file=str(path))
    if faces:
        speaker.say("cli-paper-faces", faces=sorted(set(faces.values())))
    if unshown:
        speaker.warn("cli-paper-unshown", characters=unshown)
    if printed.blank:
        speaker.say("cli-paper-blank", digest=printed.blank)
    told = {"file": str(path), "size_bytes": len(printed.content), "faces": faces, "unshown": unshown}
    speaker.give({**told, "blank": printed.blank or None})
    return DONE
