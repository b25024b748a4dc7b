"""The findings keep the commands that look into the book: the list of findings, one of them, and search."""

import argparse
import datetime
from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from huiyin.cli import who
from huiyin.cli.speech import Speaker
from huiyin.cli.words import DONE, Commands, Words
from huiyin.kernel import act, finding
from huiyin.kernel.permit import Actor
from huiyin.people import actors
from huiyin.record import profiles, trace
from huiyin.record.queries import history, ledger, subjects, texts
from huiyin.record.queries.ledger import Listed, Wanted

SHOWN_ACTS = 20

# In a table on a terminal; `findings show` and --json give the whole text.
SHOWN_CHARACTERS = 160


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
    shown = words.command(group, "show", show_finding, of="findings")
    words.argument(shown, "number", type=int, says="finding_number")
    who.arguments(words, shown)
    searched = words.command(commands, "search", search)
    words.argument(searched, "text", says="search_text")
    _paged(words, searched)


def _paged(words: Words, parser: Any) -> None:
    words.argument(parser, "--order", choices=sorted(ledger.ORDERS), default="due")
    words.argument(parser, "--size", type=int, default=ledger.SIZES[0])
    words.argument(parser, "--cursor", default="")
    who.arguments(words, parser)


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
    page = ledger.page(actor, wanted, on=on, order=asked.order, cursor=asked.cursor, size=asked.size)
    for each in page.rows:
        trace.note(actor, [each.statement], subject=("finding", str(each.subject)), at=at, door="cli")
    count, more = ledger.count(actor, wanted, on=on)
    speaker.table(("number", "state", "due", "organisation", "statement"), [_row(each, speaker) for each in page.rows])
    speaker.say("cli-findings-counted", count=count, more=more)
    if page.following:
        speaker.say("cli-findings-following", cursor=page.following)
    speaker.give(
        {"findings": [_plain(each) for each in page.rows], "count": count, "more": more, "following": page.following}
    )
    return DONE


def _row(found: Listed, speaker: Speaker) -> tuple[Any, ...]:
    state = speaker.text(f"state-finding-{found.state}")
    name = found.organisation_name_en if speaker.language == "en" else found.organisation_name
    said = _said(found.statement, speaker)
    shown = said if len(said) <= SHOWN_CHARACTERS else f"{said[:SHOWN_CHARACTERS].rstrip()}…"
    return found.number, state, found.due_date, name or found.organisation_name, shown


def _said(shown: texts.Shown, speaker: Speaker) -> str:
    """This function will give a text as the post may read it."""
    if shown.hidden:
        return speaker.text("cli-text-hidden")
    return speaker.text("cli-text-erased") if shown.erased else shown.text


def _plain(found: Listed) -> dict[str, Any]:
    return {
        "number": found.number,
        "id": str(found.subject),
        "state": found.state,
        "organisation": found.organisation_name,
        "severity": found.severity,
        "category": found.category,
        "due_date": found.due_date.isoformat() if found.due_date else None,
        "statement": found.statement.text,
    }


def show_finding(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will show one finding: what it says, what the list claimed, what was done, what can be done."""
    at = timezone.now()
    actor = who.somebody(asked, speaker, at=at).actor
    found = subjects.by_number(actor, "finding", number=asked.number)
    facts = found.facts
    claimed = [commitment for _, commitment in facts.reported]
    said = texts.shown([facts.statement, *facts.manifestations, *claimed], actor=actor)
    trace.note(actor, said.values(), subject=("finding", facts.id), at=at, door="cli")
    told = history.of_subject(actor, facts.id, limit=SHOWN_ACTS)
    day = actors.civil_day(at).isoformat()
    rules = profiles.by_digest(subjects.by_id(actor, "round", subject=facts.round).facts.rules)
    possible = act.open_acts(facts, subjects.reach_of(actor, found), actor=actor, on=day, rules=rules)
    if not speaker.as_json:
        _print(found, said, told, possible, speaker)
    speaker.give(
        {
            "number": found.number,
            "id": facts.id,
            "state": facts.state,
            "version": facts.version,
            "statement": said[facts.statement].text,
            # What a verification answers, one by one, by the commitment of its text.
            "manifestations": list(facts.manifestations or (facts.statement,)),
            "reported": [{"name": name, "value": said[each].text} for name, each in facts.reported],
            "history": [{"line": each.number, "act": each.act, "act_id": str(each.act_id)} for each in told],
            "open_acts": [each.act for each in possible if not each.unmet],
        }
    )
    return DONE


def _print(
    found: subjects.Found,
    said: dict[str, texts.Shown],
    told: tuple[history.Told, ...],
    possible: Sequence[act.OpenAct],
    speaker: Speaker,
) -> None:
    facts = found.facts
    speaker.say("cli-finding", number=found.number, state=speaker.text(f"state-finding-{facts.state}"))
    for commitment in (facts.statement, *facts.manifestations):
        print(_said(said[commitment], speaker))
    if facts.reported:
        speaker.say("cli-finding-reported")
        speaker.table(("field", "text"), [(name, _said(said[each], speaker)) for name, each in facts.reported])
    speaker.say("cli-finding-history")
    done = [(each.number, _moment(each.performed_at), _act(each.act, speaker)) for each in told]
    speaker.table(("line", "when", "act"), done)
    speaker.say("cli-finding-open")
    speaker.table(("code", "act"), [(each.act, _act(each.act, speaker)) for each in possible if not each.unmet])


def _act(code: str, speaker: Speaker) -> str:
    return speaker.text(f"doing-{code.replace('.', '-')}")


def _moment(moment: datetime.datetime) -> str:
    return timezone.localtime(moment).strftime("%Y-%m-%d %H:%M")
