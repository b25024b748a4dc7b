"""The findings keep the commands of the ledger: findings by what they are and when they are due, and by words."""

import argparse
import datetime
from typing import Any

from django.utils import timezone

from huiyin.cli import looking, who
from huiyin.cli.speech import Speaker
from huiyin.cli.words import DONE, Commands, Words
from huiyin.kernel import finding
from huiyin.kernel.actor import Actor
from huiyin.people import actors
from huiyin.record import trace
from huiyin.record.queries import ledger, plain, subjects, texts
from huiyin.record.queries.ledger import Listed, Wanted


def add(commands: Commands, words: Words) -> None:
    """This function will add the commands of this room."""
    group = words.group(commands, "findings")
    listed = words.command(group, "list", list_findings, of="findings")
    words.argument(listed, "--state", action="append", choices=finding.STATES, default=[])
    words.argument(listed, "--severity", action="append", choices=finding.SEVERITIES, default=[])
    words.argument(listed, "--timeliness", action="append", choices=ledger.TIMELINESS, default=[])
    words.argument(listed, "--in-round", type=int, metavar="NUMBER")
    words.argument(listed, "--text", default="")
    _paged(words, listed)
    shown = words.command(group, "show", looking.show, of="findings")
    words.argument(shown, "subject", metavar="NUMBER|ID", says="number_or_id")
    shown.set_defaults(kind="finding")
    looking.of_a_day(words, shown)
    searched = words.command(commands, "search", search)
    words.argument(searched, "text", says="search_text")
    _paged(words, searched)


def _paged(words: Words, parser: Any) -> None:
    words.argument(parser, "--order", choices=sorted(ledger.ORDERS), default="due")
    words.argument(parser, "--after", default="", metavar="CURSOR", says="after_cursor")
    looking.pages(words, parser)


def list_findings(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will list findings, one page."""
    at = timezone.now()
    actor = who.somebody(asked, speaker, at=at).actor
    in_round = None
    if asked.in_round is not None:
        in_round = subjects.uuid_of(subjects.by_number(actor, "round", number=asked.in_round).facts.id)
    wanted = Wanted(
        states=tuple(asked.state),
        severities=tuple(asked.severity),
        timeliness=tuple(asked.timeliness),
        round=in_round,
        text=asked.text,
    )
    return _page(asked, wanted, actor, at=at, speaker=speaker)


def search(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will list the findings that hold some words."""
    at = timezone.now()
    actor = who.somebody(asked, speaker, at=at).actor
    return _page(asked, Wanted(text=asked.text), actor, at=at, speaker=speaker)


def _page(asked: argparse.Namespace, wanted: Wanted, actor: Actor, *, at: datetime.datetime, speaker: Speaker) -> int:
    on = actors.civil_day(at)
    page = ledger.page(actor, wanted, on=on, order=asked.order, cursor=asked.after, size=asked.limit)
    read = [(("finding", str(each.subject)), (each.statement,)) for each in page.rows]
    trace.note_all(actor, read, at=at, door="cli")
    count, more = ledger.count(actor, wanted, on=on)
    speaker.table(("number", "state", "due", "organisation", "statement"), [_row(each, speaker) for each in page.rows])
    speaker.say("cli-findings-counted", count=count, more=more)
    if page.following:
        speaker.say("cli-findings-following", cursor=page.following)
    speaker.give(
        {
            "findings": [plain.listed(each) for each in page.rows],
            "count": count,
            "more": more,
            "following": page.following,
        }
    )
    return DONE


def _row(found: Listed, speaker: Speaker) -> tuple[Any, ...]:
    state = speaker.text(f"state-finding-{found.state}")
    name = found.organisation_name_en if speaker.language == "en" else found.organisation_name
    said = looking.cut(_said(found.statement, speaker))
    return found.number, state, found.due_date, name or found.organisation_name, said


def _said(shown: texts.Shown, speaker: Speaker) -> str:
    """This function will give a text as the post may read it."""
    if shown.hidden:
        return speaker.text("cli-text-hidden")
    return speaker.text("cli-text-erased") if shown.erased else shown.text
