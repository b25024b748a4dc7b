"""The work keeps the commands that tell of work in the background: jobs and the inbox."""

import argparse

from django.utils import timezone

from huiyin.cli import who
from huiyin.cli.speech import Speaker
from huiyin.cli.words import DONE, Commands, Words
from huiyin.notices import inbox, jobs, progress


def add(commands: Commands, words: Words) -> None:
    """This function will add the commands of this room."""
    who.arguments(words, words.command(commands, "jobs", list_jobs))
    told = words.command(commands, "inbox", show_inbox)
    words.argument(told, "--mark-read", action="store_true")
    who.arguments(words, told)


def list_jobs(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will list the jobs of an account, newest first."""
    account = who.somebody(asked, speaker, at=timezone.now()).account
    rows, plain = [], []
    for job in jobs.of(account):
        noted = progress.read(job.id)
        come = speaker.text("cli-progress", done=noted.done, total=noted.total) if noted and noted.total else ""
        sentence = speaker.text(job.message, **job.facts) if job.message else come
        begun = timezone.localtime(job.created_at).strftime("%Y-%m-%d %H:%M")
        kind, state = speaker.text(f"notices-kind-{job.kind}"), speaker.text(f"notices-state-{job.state}")
        rows.append((begun, kind, state, sentence))
        plain.append({"id": str(job.id), "kind": job.kind, "state": job.state, "facts": job.facts})
    speaker.table(("when", "kind", "state", "text"), rows)
    speaker.give(plain)
    return DONE


def show_inbox(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will show what an account was told, newest first."""
    at = timezone.now()
    account = who.somebody(asked, speaker, at=at).account
    found = inbox.items(account)
    speaker.table(
        ("when", "text"),
        [
            (timezone.localtime(each.created_at).strftime("%Y-%m-%d %H:%M"), speaker.text(each.message, **each.facts))
            for each in found
        ],
    )
    speaker.give([{"at": each.created_at, "message": each.message, "facts": each.facts} for each in found])
    if asked.mark_read:
        inbox.read_all(account, at=at)
    return DONE
