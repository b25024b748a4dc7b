"""The three lists keep the commands that let the lists of a plan leave, compare them when they come in, and bring in
an organisation's own list of measures."""

import argparse
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.utils import timezone

from huiyin.cli import who
from huiyin.cli.speech import Speaker
from huiyin.cli.who import Somebody
from huiyin.cli.words import DONE, REFUSED, Commands, Words
from huiyin.kernel.refused import Refused
from huiyin.papers import mapping as mappings
from huiyin.papers.drawn import kept_mappings, lists_in, taken_out
from huiyin.papers.drawn.lists_in import Checked
from huiyin.papers.drawn.reader import Asker
from huiyin.papers.drawn.taken_out import Compared
from huiyin.papers.faults import Fault
from huiyin.papers.mapping import Mapping
from huiyin.papers.plan_lists import columns, drafting, foreign
from huiyin.papers.plan_lists.acting import Proposed
from huiyin.papers.plan_lists.drafting import Place
from huiyin.papers.tables import GivenFile
from huiyin.people import actors
from huiyin.record import acts, calls, draft_rows

SHOWN = 40
_SEED = "huiyin compare"


def add(commands: Commands, words: Words) -> None:
    """This function will add the commands of this room."""
    made = words.command(commands, "lists", lists)
    words.argument(made, "number", type=int, says="plan_number")
    words.argument(made, "--list", dest="code", choices=columns.LISTS, says="plan_list")
    words.argument(made, "--to", type=Path, says="paper_to")
    who.arguments(words, made)
    again = words.command(commands, "compare", compare)
    words.argument(again, "number", type=int, says="plan_number")
    words.argument(again, "files", nargs="+", type=Path, says="list_files")
    words.argument(again, "--mapping", says="plan_mapping")
    words.argument(again, "--take", action="append", default=[], metavar="ACT", says="take")
    words.argument(again, "--take-all", action="store_true")
    words.argument(again, "--reason", default="", says="take_reason")
    who.arguments(words, again)
    own = words.command(commands, "bring", bring)
    words.argument(own, "round", type=int, says="round_number")
    words.argument(own, "files", nargs="+", type=Path, says="list_files")
    words.argument(own, "--mapping", says="plan_mapping")
    words.argument(own, "--save-mapping", metavar="NAME")
    words.argument(own, "--confirm", type=int, action="append", default=[], metavar="ROW", says="confirm_row")
    words.argument(own, "--due", type=_chosen_day, action="append", default=[], metavar="ROW=DAY", says="due_row")
    words.argument(own, "--keep", action="store_true", says="keep_draft")
    words.argument(own, "--over", action="store_true", says="draft_over")
    who.arguments(words, own)


def lists(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will write the lists of a plan: one as csv, or all three as a workbook.

    :raises Refused: not_found, file_not_writable.
    """
    asker = _asker(who.somebody(asked, speaker, at=timezone.now()), speaker)
    if asked.code:
        name = f"{asked.code.replace('_', '-')}-{asked.number}.csv"
        content = b"".join(taken_out.csv(asker, number=asked.number, code=asked.code))
    else:
        printed = taken_out.workbook(asker, number=asked.number)
        name, content = printed.file_name, printed.content
    path = asked.to or Path(name)
    try:
        path.write_bytes(content)
    except OSError as error:
        raise Refused("file_not_writable", file=str(path)) from error
    speaker.say("cli-file-written", file=str(path))
    speaker.give({"file": str(path), "size_bytes": len(content)})
    return DONE


def compare(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will tell what is different in lists that come in, and perform the acts that are chosen.

    :raises Refused: those of ``taken_out.compare``; list_reason_missing.
    """
    somebody = who.somebody(asked, speaker, at=timezone.now())
    files = [_given(each) for each in asked.files]
    mapping = _asked_mapping(asked, somebody)
    at = timezone.now()
    found = taken_out.compare(
        _asker(somebody, speaker), files, number=asked.number, today=actors.civil_day(at), mapping=mapping
    )
    chosen = [each for each in found.plans.acts if asked.take_all or each.key in asked.take]
    if any(each.said for each in chosen) and not asked.reason.strip():
        raise Refused("list_reason_missing")
    speaker.say("cli-compare-known", rows=found.difference.rows)
    if found.difference.is_same:
        speaker.say("web-lists-same")
    rows = [
        (each.key, cell.column, cell.before[:SHOWN], cell.after[:SHOWN])
        for each in found.plans.acts
        for cell in each.cells
    ]
    rows += [(each.key, "", "", row.cells.get("measure", "")[:SHOWN]) for each in found.plans.acts for row in each.rows]
    if rows:
        speaker.table(("act", "column", "before", "after"), rows)
    _tell((*found.plans.barred, *found.difference.notes), speaker)
    outcomes = _taken(somebody, found, chosen, reason=asked.reason.strip(), speaker=speaker)
    speaker.give(
        {
            "rows": found.difference.rows,
            "acts": [_plain_act(each) for each in found.plans.acts],
            "barred": [_plain(each) for each in found.plans.barred],
            "notes": [_plain(each) for each in found.difference.notes],
            "taken": outcomes,
        }
    )
    return REFUSED if any(code != "taken" for code in outcomes.values()) else DONE


def _taken(
    somebody: Somebody, found: Compared, chosen: Sequence[Proposed], *, reason: str, speaker: Speaker
) -> dict[str, str]:
    """This function will take in what was chosen: into the draft of a returned plan, else by acts."""
    drafted = [each for each in chosen if each.draft is not None]
    written = taken_out.draft(somebody.actor, found, chosen=drafted, at=timezone.now())
    outcomes = {}
    for each, row in zip(drafted, written, strict=True):
        refused = sorted(set(row.refused).intersection(each.given))
        outcomes[each.key] = row.refused[refused[0]]["code"] if refused else "taken"
        speaker.say("cli-compare-drafted", act=each.key)
        for name in refused:
            told = row.refused[name]
            code = draft_rows.HOLDS_ANOTHER if told["code"] in draft_rows.UNDECIDED else told["code"]
            speaker.warn(f"fault-{code}", **told["facts"])
    performed = (each for each in chosen if each.draft is None)
    return outcomes | {each.key: _take(each, somebody, reason=reason, speaker=speaker) for each in performed}


def _take(each: Proposed, somebody: Somebody, *, reason: str, speaker: Speaker) -> str:
    """This function will perform one act, and tell how it went: ``taken``, or the code of its refusal."""
    at = timezone.now()
    given = {**each.given, **({each.said: reason} if each.said else {})}
    act_id = str(uuid.uuid5(uuid.UUID(somebody.actor.post), f"{_SEED} {each.act_id_seed}"))
    try:
        call = calls.call(each.act, given, at=at, act_id=act_id, subject=each.subject, language=speaker.language)
        acts.perform(call, actor=somebody.actor, at=at)
    except Refused as refused:
        facts = {name: told for name, told in refused.facts.items() if name != "faults"}
        speaker.warn(f"refused-{refused.code}", **facts)
        return refused.code
    speaker.say("cli-compare-taken", act=each.key)
    return "taken"


def bring(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will check an organisation's own list of measures, and put it into the draft of its plan.

    :raises Refused: those of ``lists_in``.
    """
    at = timezone.now()
    somebody = who.somebody(asked, speaker, at=at)
    today = actors.civil_day(at)
    files = [_given(each) for each in asked.files]
    mapping = _asked_mapping(asked, somebody) or _proposed(files, somebody)
    if asked.save_mapping:
        mapping = kept_mappings.keep(somebody.actor, mapping, name=asked.save_mapping)
        speaker.say("cli-mapping-saved", name=mapping.name)
    checked = lists_in.check(somebody.actor, files, mapping=mapping, round_number=asked.round, today=today)
    _show(checked, speaker)
    report = checked.report
    told: dict[str, Any] = {
        "mapping": mappings.dumps(mapping),
        "rows": [
            {
                "row": each.row.row,
                "finding": each.finding.number if each.finding else None,
                "how": each.how,
                "days": [{"day": day.day, "words": day.words} for day in report.days.get(drafting.place(each.row), ())],
            }
            for each in report.rows
        ],
        "left": [each.number for each in report.left],
        "faults": [_plain(each) for each in (*report.faults, *report.notes)],
    }
    if asked.keep:
        confirmed = {drafting.place(each.row) for each in report.rows if each.row.row in asked.confirm}
        kept = lists_in.keep(
            somebody.actor,
            checked,
            confirmed=confirmed,
            due=_due(checked, asked.due),
            over=asked.over,
            at=at,
            today=today,
        )
        speaker.say("cli-bring-kept", measures=kept.measures)
        if kept.beside:
            speaker.warn("cli-bring-beside", cells=kept.beside)
        told |= {"measures": kept.measures, "beside": kept.beside}
    speaker.give(told)
    return DONE


def _chosen_day(text: str) -> tuple[int, str]:
    """This function will read which of its days becomes the due date of a row: ``12=2031-05-01``."""
    row, _, day = text.partition("=")
    if not row.isdecimal() or len(row) > 7:
        raise argparse.ArgumentTypeError(text)
    return int(row), day


def _due(checked: Checked, chosen: Sequence[tuple[int, str]]) -> dict[Place, str]:
    """This function will find the rows that days were chosen for.

    :raises Refused: list_day_not_found, for a row that isn't there.
    """
    places = [drafting.place(each.row) for each in checked.report.rows]
    found: dict[Place, str] = {}
    for row, day in chosen:
        at = [each for each in places if each[2] == row]
        if not at:
            raise Refused("list_day_not_found", row=row, day=day)
        found |= dict.fromkeys(at, day)
    return found


def _show(checked: Checked, speaker: Speaker) -> None:
    rows = []
    for each in checked.report.rows[:SHOWN]:
        how = speaker.text(f"web-lists-how-{each.how or 'none'}", share=each.share)
        days = ", ".join(day.day for day in checked.report.days.get(drafting.place(each.row), ()))
        rows.append((each.row.row, each.finding.number if each.finding else "", how, days))
    speaker.table(("row", "finding", "how", "days"), rows)
    _tell((*checked.report.faults, *checked.report.notes), speaker)


def _tell(found: tuple[Fault, ...], speaker: Speaker) -> None:
    rows = [
        (each.file, each.row or "", each.sentence(language=speaker.language, profile=speaker.profile))
        for each in found[:SHOWN]
    ]
    if rows:
        speaker.table(("file", "row", "fault"), rows)


def _asker(somebody: Somebody, speaker: Speaker) -> Asker:
    return Asker(actor=somebody.actor, at=timezone.now(), language=speaker.language, profile=speaker.profile)


def _given(path: Path) -> GivenFile:
    if not path.is_file():
        raise Refused("file_not_readable", file=str(path))
    return GivenFile(path.name, path)


def _asked_mapping(asked: argparse.Namespace, somebody: Somebody) -> Mapping | None:
    """This function will find the mapping that was asked for: by its name, or a file of its text."""
    if asked.mapping is None:
        return None
    kept = kept_mappings.of(somebody.actor).get(asked.mapping)
    if kept is not None:
        return kept
    path = Path(asked.mapping)
    if not path.is_file():
        raise Refused("file_not_readable", file=asked.mapping)
    return mappings.loads(path.read_text(encoding="utf-8", errors="replace"))


def _proposed(files: list[GivenFile], somebody: Somebody) -> Mapping:
    found = foreign.propose(files, known=mappings.shipped().values())
    kept = kept_mappings.fitting(somebody.actor, found.header.names)
    return foreign.mapping_of(found, kept_mappings.chosen(kept), name="plan")


def _plain_act(each: Proposed) -> dict[str, Any]:
    names = ("row", "column", "before", "after", "changed_here")
    cells = [{name: getattr(one, name) for name in names} for one in each.cells]
    return {"key": each.key, "act": each.act, "number": each.number, "given": dict(each.given), "cells": cells}


def _plain(fault: Fault) -> dict[str, Any]:
    return {name: getattr(fault, name) for name in ("file", "sheet", "row", "column", "code", "value")}
