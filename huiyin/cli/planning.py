"""Commands on the plan that an organisation is writing: its rows, its cells, pasted tables, what it lacks."""

import argparse
import sys
from pathlib import Path
from typing import Any

from django.utils import timezone

from huiyin.cli import who
from huiyin.cli.speech import Speaker
from huiyin.cli.words import DONE, REFUSED, Commands, Words
from huiyin.kernel.refused import Refused
from huiyin.record import plan_cells, plan_drafts, plan_gaps, plan_plain, plan_signing, plan_writing, profiles
from huiyin.record.draft_rows import Row
from huiyin.record.plan_cells import Behind
from huiyin.record.plan_drafts import Matter

TITLES = ("finding", "row", "version", "kind", "column", "value", "refusal")


def add(commands: Commands, words: Words) -> None:
    """This function will add the commands of this room."""
    group = words.group(commands, "plan")
    for name, run in (("show", show), ("gaps", gaps), ("set", set_cell), ("add", add_row), ("paste", paste)):
        made = words.command(group, name, run, of="plan")
        words.argument(made, "number", type=int, says="round_number")
        if name == "set":
            words.argument(made, "row", says="draft_row")
            columns = sorted({*plan_cells.COLUMNS, *plan_cells.OF_FINDINGS, "answer"})
            words.argument(made, "column", choices=columns, says="draft_cell")
            words.argument(made, "value", says="draft_value")
            words.argument(made, "--read", type=int, default=0, metavar="VERSION", says="draft_version")
            words.argument(made, "--over", action="store_true", says="draft_over")
        if name in ("add", "paste"):
            words.argument(made, "finding", type=int, says="draft_finding")
            words.argument(made, "--sort", choices=("cause", "measure"), default="measure", says="draft_sort")
        if name == "paste":
            words.argument(made, "file", type=Path, says="draft_file")
            words.argument(made, "--column", choices=plan_cells.COLUMNS, default="text", says="draft_column")
        who.arguments(words, made)


def _opened(asked: argparse.Namespace, speaker: Speaker) -> tuple[Any, Matter]:
    actor = who.somebody(asked, speaker, at=timezone.now()).actor
    return actor, plan_drafts.of_round(actor, asked.number)


def _behind(actor: Any, matter: Matter) -> Behind:
    causes = plan_drafts.laid(matter).cause_ids()
    return Behind(plan_drafts.people_of(actor), matter.findings, causes)


def _told(actor: Any, matter: Matter, row: Row, speaker: Speaker) -> dict[str, Any]:
    return plan_plain.row(row, behind=_behind(actor, matter), language=speaker.language)


def show(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will print the rows of the plan, a line for each cell."""
    actor, matter = _opened(asked, speaker)
    whole = plan_signing.whole(actor, matter)
    content = plan_plain.draft(whole, behind=_behind(actor, matter), language=speaker.language)
    speaker.table(TITLES, [line for each in content["rows"] for line in _lines(each, speaker)])
    speaker.give(content)
    return DONE


def _lines(row: dict[str, Any], speaker: Speaker) -> list[tuple[Any, ...]]:
    head = (row["finding"], row["row"], row["version"], speaker.text(f"cli-sort-{row['sort']}"))
    lines = [(*head, name, value, "") for name, value in row["cells"].items()]
    lines += [(*head, name, told["typed"], told["code"]) for name, told in row["refused"].items()]
    return lines or [(*head, "", "", "")]


def gaps(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will print what the plan lacks; the exit code says whether there is anything."""
    somebody = who.somebody(asked, speaker, at=timezone.now())
    matter = plan_drafts.of_round(somebody.actor, asked.number)
    whole = plan_signing.whole(somebody.actor, matter)
    rules = profiles.profile(somebody.account.site.profile)
    told = plan_gaps.of(somebody.actor, whole, on=timezone.localdate().isoformat(), rules=rules)
    for code, count in told.counted().items():
        speaker.say(f"web-editor-lacks-{code}", count=count)
    if not told.gaps:
        speaker.say("web-editor-complete" if plan_gaps.sees_all(somebody.actor) else "web-editor-complete-seen")
    speaker.give(plan_plain.gaps(told, whole))
    return REFUSED if told.gaps else DONE


def set_cell(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will write one cell, and say where it could not be taken: one that holds something else that was
    not read keeps both, unless it is to be written over."""
    actor, matter = _opened(asked, speaker)
    typed, read = {asked.column: asked.value}, None if asked.over else asked.read
    row = plan_writing.put(actor, matter, row=asked.row, typed=typed, based_on=read, at=timezone.now())
    return _written(actor, matter, row, speaker)


def add_row(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will add a row under a finding."""
    actor, matter = _opened(asked, speaker)
    finding = matter.findings.get(asked.finding, "")
    row = plan_writing.add(actor, matter, sort=asked.sort, finding=finding, at=timezone.now())
    return _written(actor, matter, row, speaker)


def paste(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will take a table in under a finding, as new rows.

    :raises Refused: file_not_readable; those of ``plan_writing.paste``.
    """
    actor, matter = _opened(asked, speaker)
    try:
        text = sys.stdin.read() if str(asked.file) == "-" else asked.file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused("file_not_readable", file=str(asked.file)) from error
    done = plan_writing.paste(
        actor,
        matter,
        sort=asked.sort,
        finding=matter.findings.get(asked.finding, ""),
        row="",
        column=asked.column,
        text=text,
        at=timezone.now(),
    )
    facts = {"taken": done.taken, "refused": done.refused, "added": done.added}
    speaker.say("web-editor-pasted", **facts)
    speaker.give({**facts, "rows": [_told(actor, matter, each, speaker) for each in done.rows]})
    return REFUSED if done.refused else DONE


def _written(actor: Any, matter: Matter, row: Row, speaker: Speaker) -> int:
    content = _told(actor, matter, row, speaker)
    speaker.table(TITLES, _lines(content, speaker))
    speaker.give(content)
    return REFUSED if row.refused else DONE
