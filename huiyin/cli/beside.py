"""Beside a finding: leaks of a notice, copies and uses, progress of a campaign, versions of texts, trees as tables."""

import argparse
import csv
from collections.abc import Sequence
from pathlib import Path

from django.utils import timezone

from huiyin.cli import who
from huiyin.cli.speech import Speaker
from huiyin.cli.words import DONE, REFUSED, Commands, Words
from huiyin.kernel import canonical
from huiyin.kernel.actor import Actor
from huiyin.kernel.leaks import Leak, around
from huiyin.kernel.refused import Refused
from huiyin.papers import sheets
from huiyin.people import actors
from huiyin.record import trace
from huiyin.record.queries import campaigns, copies, names, notices, subjects, taxonomies, texts, versions
from huiyin.record.queries.texts import Shown


def add(commands: Commands, words: Words) -> None:
    """This function will add the commands of this room."""
    of_notices = words.group(commands, "notices")
    _numbered(words, words.command(of_notices, "leaks", leaks, of="notices"))
    checked = words.command(of_notices, "check", check_text, of="notices")
    words.argument(checked, "path", type=Path, says="text_file")
    words.argument(checked, "--in-round", type=int, required=True, metavar="NUMBER")
    words.argument(checked, "--finding", type=int, action="append", default=[], metavar="NUMBER", says="told_finding")
    words.argument(checked, "--naming", type=int, action="append", default=[], metavar="NUMBER", says="named_body")
    words.argument(checked, "--notice", type=int, metavar="NUMBER", says="in_notice")
    who.arguments(words, checked)
    listed = words.command(commands, "copies", list_copies)
    words.argument(listed, "--in-round", type=int, metavar="NUMBER")
    who.arguments(words, listed)
    of_campaigns = words.group(commands, "campaigns")
    _numbered(words, words.command(of_campaigns, "progress", progress, of="campaigns"))
    of_texts = words.group(commands, "texts")
    _numbered(words, words.command(of_texts, "versions", text_versions, of="texts"))
    of_trees = words.group(commands, "taxonomy")
    _numbered(words, words.command(of_trees, "categories", categories, of="taxonomy"))
    made = words.command(of_trees, "export", export_taxonomy, of="taxonomy")
    words.argument(made, "--to", type=Path, required=True, says="table_file")
    _numbered(words, made)


def _numbered(words: Words, parser: argparse.ArgumentParser) -> None:
    words.argument(parser, "number", type=int, says="subject_number")
    who.arguments(words, parser)


def leaks(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will list what a notice would give away, and refuse where there is anything."""
    at = timezone.now()
    actor = who.somebody(asked, speaker, at=at).actor
    facts = subjects.by_number(actor, "notice", number=asked.number).facts
    shown = texts.shown((facts.text,), actor=actor)[facts.text]
    trace.note(actor, (shown,), subject=("notice", facts.id), at=at, door="cli")
    found = notices.leaks_of(actor, facts)
    return _told(found, shown.text, speaker)


def check_text(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will list what a text in a file would give away, and store nothing.

    :raises Refused: file_not_readable.
    """
    actor = who.somebody(asked, speaker, at=timezone.now()).actor
    try:
        text = canonical.text(asked.path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, canonical.NotCanonical) as error:
        raise Refused("file_not_readable", file=str(asked.path)) from error
    round_id, findings, bodies = (
        [subjects.by_number(actor, kind, number=each).facts.id for each in numbers]
        for kind, numbers in (("round", [asked.in_round]), ("finding", asked.finding), ("body", asked.naming))
    )
    of_notice = [] if asked.notice is None else [subjects.by_number(actor, "notice", number=asked.notice).facts]
    ruled = [each for facts in of_notice for each in notices.rulings_of(actor, facts)]
    found = notices.leaks_in(actor, text, round_id=round_id[0], findings=findings, named_bodies=bodies, overruled=ruled)
    return _told(found, text, speaker)


def _told(found: Sequence[Leak], text: str, speaker: Speaker) -> int:
    """This function will tell the places of a text that give something away."""
    said = [
        (text.count("\n", 0, each.start) + 1, speaker.text(f"leak-what-{each.known.what}"), text[each.start : each.end])
        for each in found
    ]
    speaker.table(("row", "kind", "text"), said)
    speaker.say("web-notice-leaks", leaks=len(found))
    speaker.give(
        [
            {
                "what": each.known.what,
                "subject": each.known.subject,
                "start": each.start,
                "end": each.end,
                "said": words,
                "within": around(text, each),
            }
            for each, (_, _, words) in zip(found, said, strict=True)
        ]
    )
    return REFUSED if found else DONE


def list_copies(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will list what was copied to whom, received and used."""
    at = timezone.now()
    actor = who.somebody(asked, speaker, at=at).actor
    in_round = ""
    if asked.in_round is not None:
        in_round = subjects.by_number(actor, "round", number=asked.in_round).facts.id
    found = copies.matrix(actor, on=actors.civil_day(at), round_id=in_round)
    where = _names(actor, {each.body for each in found}, speaker=speaker)
    rows = [
        (copy.number, speaker.text(f"state-copy_notice-{copy.state}"), copy.due_date, where.get(each.body, ""))
        for each in found
        for copy in each.copies
    ]
    speaker.table(("number", "state", "due", "body"), rows)
    speaker.give(
        [
            {
                "body": each.body,
                "number": copy.number,
                "state": copy.state,
                "findings": list(copy.told),
                "due_date": copy.due_date,
                "late": copy.late,
            }
            for each in found
            for copy in each.copies
        ]
    )
    return DONE


def progress(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will count the findings and measures of a campaign by organisation."""
    at = timezone.now()
    actor = who.somebody(asked, speaker, at=at).actor
    facts = subjects.by_number(actor, "campaign", number=asked.number).facts
    found = campaigns.progress(actor, facts)
    where = _names(actor, {each.organisation for each in found}, speaker=speaker)
    rows = [
        (each.findings, each.verified, each.closed, each.measures, each.done, where.get(each.organisation, ""))
        for each in found
    ]
    speaker.table(("findings", "verified", "closed", "measures", "measures_done", "organisation"), rows)
    speaker.give(
        [
            {
                "organisation": each.organisation,
                "states": dict(each.states),
                "findings": each.findings,
                "verified": each.verified,
                "closed": each.closed,
                "measure_states": dict(each.measure_states),
                "measures": each.measures,
                "done": each.done,
            }
            for each in found
        ]
    )
    return DONE


def text_versions(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will list every version of the texts of a finding, oldest first."""
    at = timezone.now()
    actor = who.somebody(asked, speaker, at=at).actor
    facts = subjects.by_number(actor, "finding", number=asked.number).facts
    found = versions.of_finding(actor, facts.id)
    read = [each.text for each in found] + [each.reason for each in found if each.reason is not None]
    trace.note(actor, read, subject=("finding", facts.id), at=at, door="cli")
    rows = [
        (
            each.line,
            timezone.localtime(each.recorded_at).strftime("%Y-%m-%d %H:%M"),
            speaker.text(f"field-{each.field}"),
            _said(each.text, speaker),
        )
        for each in found
    ]
    speaker.table(("line", "when", "field", "text"), rows)
    speaker.give(
        [
            {
                "field": each.field,
                "place": each.place,
                "line": each.line,
                "until_line": each.until_line,
                "recorded_at": each.recorded_at,
                "text": each.text.text,
                "reason": each.reason.text if each.reason is not None else None,
            }
            for each in found
        ]
    )
    return DONE


def _said(shown: Shown, speaker: Speaker) -> str:
    if shown.hidden:
        return speaker.text("cli-text-hidden")
    return speaker.text("cli-text-erased") if shown.erased else shown.text


def categories(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will list the taxonomy that the findings of a round are classed by, open and closed categories."""
    actor = who.somebody(asked, speaker, at=timezone.now()).actor
    rows = taxonomies.of_round(actor, subjects.by_number(actor, "round", number=asked.number).facts)
    name, closed = "en" if speaker.language == "en" else "zh", speaker.text("field-closed")
    told = [(each["code"], each["under"], closed if each["closed"] else "", each[name] or each["zh"]) for each in rows]
    speaker.table(("code", "under", "state", "category"), told)
    speaker.give(rows)
    return DONE


def export_taxonomy(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will write a version of a site's own taxonomy as a table, which the editor reads again.

    :raises Refused: file_not_writable.
    """
    actor = who.somebody(asked, speaker, at=timezone.now()).actor
    rows = taxonomies.table(actor, subjects.by_number(actor, "taxonomy", number=asked.number).facts)
    try:
        with asked.to.open("w", encoding="utf-8-sig", newline="") as file:
            table = csv.DictWriter(file, taxonomies.COLUMNS)
            table.writeheader()
            table.writerows({name: sheets.neutral(str(value)) for name, value in row.items()} for row in rows)
    except OSError as error:
        raise Refused("file_not_writable", file=str(asked.to)) from error
    speaker.say("cli-taxonomy-written", count=len(rows), file=str(asked.to))
    speaker.give(rows)
    return DONE


def _names(actor: Actor, bodies: set[str], *, speaker: Speaker) -> dict[str, str]:
    known = names.bodies(actor.site, bodies)
    return {body: (english or name) if speaker.language == "en" else name for body, (name, english) in known.items()}
