"""The warning keeps the commands about warning signs: the ranked list, how usual each rule is, and computing anew."""

import argparse
from typing import Any

from django.utils import timezone

from huiyin.cli import looking, who
from huiyin.cli.speech import Speaker
from huiyin.cli.words import DONE, Commands, Words
from huiyin.kernel.sign_answer import RULES
from huiyin.notices import jobs
from huiyin.people import sites
from huiyin.record import takings
from huiyin.record.queries import names, signs, subjects
from huiyin.record.queries.signs import Listed, Rate

JOB = "signs"


def add(commands: Commands, words: Words) -> None:
    """This function will add the commands of this room."""
    group = words.group(commands, "signs")
    listed = words.command(group, "list", show, of="signs")
    words.argument(listed, "--rule", choices=RULES, default="", says="signs_rule")
    words.argument(listed, "--organisation", type=int, metavar="NUMBER", says="organisation_number")
    words.argument(listed, "--after", default="", metavar="PLACE", says="signs_after")
    looking.pages(words, listed)
    rates = words.command(group, "rates", tell, of="signs")
    who.arguments(words, rates)
    computed = words.command(group, "compute", compute, of="signs")
    words.argument(computed, "--site")


def show(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will list the signs that the post may see, the strongest first.

    :raises Refused: not_found; too_many_taken, where it is more than one person takes in a day.
    """
    at = timezone.now()
    actor = who.somebody(asked, speaker, at=at).actor
    signs.require(actor)
    place = None
    if asked.organisation is not None:
        place = subjects.by_number(actor, "body", number=asked.organisation).facts.id
    found, following = signs.page(actor, rule=asked.rule, organisation=place, after=asked.after, size=asked.limit)
    takings.take(actor, {each.finding: False for each in found}, at=at)
    where = names.bodies(actor.site, {each.organisation for each in found})
    rows = []
    for each in found:
        name, name_en = where.get(each.organisation, ("", ""))
        said = speaker.text(f"sign-{each.rule}-says", **each.facts)
        called = (name_en or name) if speaker.language == "en" else name
        rows.append((each.number, called, speaker.text(f"sign-{each.rule}"), said, each.strength))
    speaker.table(("finding", "organisation", "rule", "sign", "strength"), rows)
    if following:
        speaker.say("cli-signs-following", after=following)
    speaker.give({"signs": [_plain(each) for each in found], "next": following})
    return DONE


def tell(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will tell how usual each rule is among what the post sees, and what people answered.

    :raises Refused: not_found.
    """
    found = signs.rates(who.somebody(asked, speaker, at=timezone.now()).actor)
    rows = [
        (speaker.text(f"sign-{each.rule}"), each.carrying, each.matters, each.answered, each.not_signs)
        for each in found
    ]
    speaker.table(("rule", "carrying", "matters", "answered", "not_signs"), rows)
    speaker.give([_rate(each) for each in found])
    return DONE


def compute(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will ask the worker to make the signs of every site, or of one, wholly anew."""
    chosen = sites.every() if asked.site is None else (sites.by_code(asked.site),)
    made = []
    for site in chosen:
        params = {"site": site.code, "whole": True}
        made.append(str(jobs.start(JOB, account=None, params=params, at=timezone.now()).id))
        speaker.say("cli-signs-asked", site=site.code)
    speaker.give({"jobs": made})
    return DONE


def _plain(each: Listed) -> dict[str, Any]:
    same = ("finding", "number", "cycle", "organisation", "rule", "strength", "withheld")
    pairs = [{"finding": one.finding, "number": one.number, "own": one.own, "other": one.other} for one in each.beside]
    answers = [{"number": one.number, "verdict": one.verdict} for one in each.answers]
    return {
        **{name: getattr(each, name) for name in same},
        "facts": dict(each.facts),
        "beside": pairs,
        "answers": answers,
    }


def _rate(each: Rate) -> dict[str, Any]:
    return {name: getattr(each, name) for name in ("rule", "carrying", "matters", "not_signs", "answered")}
