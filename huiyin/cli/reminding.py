"""The reminding keeps the command that runs the ladder: what a scheduler calls each day, and what shows beforehand."""

import argparse
from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from huiyin.cli.counting import Counter
from huiyin.cli.speech import Speaker
from huiyin.cli.words import DONE, REFUSED, Commands, Words
from huiyin.notices import letters
from huiyin.people import sites
from huiyin.people.models import Site
from huiyin.record.queries import names
from huiyin.record.queries.ladder import Due


def add(commands: Commands, words: Words) -> None:
    """This function will add the commands of this room."""
    made = words.command(commands, "remind", remind)
    words.argument(made, "--site")
    words.argument(made, "--dry-run", action="store_true")


def remind(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will send the letters of the ladder that are due, at every site or at one, or list them only."""
    at = timezone.now()
    chosen = sites.every() if asked.site is None else (sites.by_code(asked.site),)
    plain: list[dict[str, Any]] = []
    whole = True
    for site in chosen:
        speaker.profile = site.profile
        found = letters.due(site, at=at)
        _list(found, site, speaker)
        told: dict[str, Any] = {"site": site.code, "due": [_plain(each) for each in found]}
        if not asked.dry_run:
            counter = Counter(speaker)
            done = letters.run(site, at=at, progress=counter.tell)
            counter.end()
            speaker.say("cli-remind-sent", letters=done.sent, messages=done.told, site=site.code)
            for each, code in done.refused:
                speaker.warn("cli-remind-refused", number=each.number, kind=each.kind, reason=code)
            whole &= not done.refused
            told |= {"sent": done.sent, "told": done.told, "refused": [code for _, code in done.refused]}
        plain.append(told)
    speaker.give(plain)
    return DONE if whole else REFUSED


def _list(found: Iterable[Due], site: Site, speaker: Speaker) -> None:
    found = tuple(found)
    where = names.bodies(str(site.id), {each.organisation for each in found})
    rows = []
    for each in found:
        name, name_en = where.get(each.organisation, ("", ""))
        what = f"{speaker.text(f'kind-{each.kind}')} {each.number}"
        step = letters.step_words(each.step or 0, language=speaker.language, profile=site.profile)
        rows.append((what, each.due_date, step, (name_en or name) if speaker.language == "en" else name))
    speaker.table(("about", "due", "step", "organisation"), rows)


def _plain(found: Due) -> dict[str, Any]:
    return {
        "kind": found.kind,
        "matter": found.matter,
        "number": found.number,
        "organisation": found.organisation,
        "clock": found.clock,
        "due_date": found.due_date,
        "step": found.step,
        "skipped": list(found.skipped),
        "to": list(found.to),
    }
