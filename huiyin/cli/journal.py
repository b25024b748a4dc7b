"""The journal keeps the commands about what proves itself: checks, exports, checkpoints, proofs of single acts."""

import argparse
import itertools
import json
import sys
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.utils import timezone

from huiyin import verifier
from huiyin.cli import who
from huiyin.cli.counting import Counter
from huiyin.cli.speech import Speaker
from huiyin.cli.words import DONE, REFUSED, Commands, Words
from huiyin.kernel import checkpoint, kinds
from huiyin.kernel.refused import Refused
from huiyin.people import actors, sites
from huiyin.people.models import Site
from huiyin.record import backup as keeping
from huiyin.record import check as book
from huiyin.record import checkpoints, database, export, invariant_of, proofs
from huiyin.record.queries import history

HIGHEST_LABEL = 3
SHOWN_GAPS = 5  # of each invariant, on a terminal; a file or a program is given all of them


def add(commands: Commands, words: Words) -> None:
    """This function will add the commands of this room."""
    checked = words.command(commands, "check", check)
    words.argument(checked, "--against", action="append", type=Path, default=[])
    words.argument(checked, "--site")
    kept = words.command(commands, "backup", backup)
    words.argument(kept, "path", type=Path, says="backup_path")
    restored = words.command(commands, "restore", restore)
    words.argument(restored, "path", type=Path, says="backup_path")
    group = words.group(commands, "journal")
    made = words.command(group, "export", export_journal, of="journal")
    words.argument(made, "path", type=Path, says="export_path")
    words.argument(made, "--up-to-label", type=int, choices=range(4), default=HIGHEST_LABEL)
    words.argument(made, "--without-files", action="store_true")
    words.argument(made, "--site")
    signed = words.command(group, "checkpoint", sign, of="journal")
    words.argument(signed, "--site")
    proof = words.command(group, "proof", prove, of="journal")
    words.argument(proof, "line", says="proof_line")
    words.argument(proof, "--out", type=Path)
    who.arguments(words, proof)
    verified = words.command(group, "verify", verify, of="journal")
    words.argument(verified, "path", type=Path, says="verified_path")
    words.argument(verified, "--key", action="append", required=True)
    words.argument(verified, "--against", action="append", default=[])


def check(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will check every site, or one, from its first line to its last file."""
    at = timezone.now()
    sound, plain = True, []
    for site in _chosen(asked.site):
        speaker.profile = site.profile
        heads = [_left(path, site=site) for path in asked.against]
        counter = Counter(speaker)
        report = book.check(str(site.id), on=actors.civil_day(at), heads=heads, progress=counter.tell)
        counter.end()
        sound &= report.sound
        _tell(report, site, speaker)
        plain.append(_plain(report, site))
    orphans = book.orphans()
    for each in orphans:
        speaker.warn("cli-check-orphan", site=each)
        plain.append({"site": each, "sound": False, "faults": [{"code": "site_missing"}]})
    if not plain:
        speaker.warn("cli-check-nothing")
    speaker.give(plain)
    return DONE if sound and plain and not orphans else REFUSED


def _tell(report: book.Report, site: Site, speaker: Speaker) -> None:
    facts = {"site": site.code, "lines": report.lines, "subjects": report.subjects}
    if report.sound:
        speaker.say("cli-check-sound", **facts)
    else:
        speaker.say("cli-check-unsound", **facts, faults=len(report.faults))
    if report.faults:
        speaker.table(
            ("code", "fault"), [(each.code, book.say(each, language=speaker.language)) for each in report.faults]
        )
    for number, rulings in report.overruled:
        speaker.say("cli-check-overruled", number=number, rulings=rulings)
    if report.gaps:
        speaker.say("cli-check-gaps", count=len(report.gaps))
    counts = invariant_of.counted(each.code for each in report.gaps)
    speaker.table(
        ("invariant", "waiting", "text"),
        [(speaker.text(f"invariant-name-{each}"), counts[each], speaker.text(f"invariant-{each}")) for each in counts],
    )
    if report.gaps:
        shown = _shown(report.gaps)
        rows = []
        for gap in shown:
            kind = speaker.text(f"kind-{gap.kind}")
            invariant = speaker.text(f"invariant-name-{invariant_of.OF[gap.code]}")
            rows.append((invariant, kind, gap.number, speaker.text(f"gap-{gap.code}", **gap.facts), _path(gap)))
        speaker.table(("invariant", "kind", "number", "text", "link"), rows)
        if len(shown) < len(report.gaps):
            speaker.say("cli-check-more", count=len(report.gaps) - len(shown))


def _shown(gaps: Sequence[book.GapFound]) -> list[book.GapFound]:
    """This function will order gaps by invariant, and on a terminal keep the first of each."""
    order = list(invariant_of.counted(()))
    by_invariant = sorted(gaps, key=lambda gap: order.index(invariant_of.OF[gap.code]))
    if not sys.stdout.isatty():
        return by_invariant
    grouped = itertools.groupby(by_invariant, key=lambda gap: invariant_of.OF[gap.code])
    return [gap for _, each in grouped for gap in itertools.islice(each, SHOWN_GAPS)]


def _plain(report: book.Report, site: Site) -> dict[str, Any]:
    return {
        "site": site.code,
        "sound": report.sound,
        "lines": report.lines,
        "subjects": report.subjects,
        "faults": [
            {"code": each.code, "table": each.table, "key": each.key, "facts": dict(each.facts)}
            for each in report.faults
        ],
        "gaps": [
            {
                "code": each.code,
                "invariant": invariant_of.OF[each.code],
                "kind": each.kind,
                "number": each.number,
                "facts": dict(each.facts),
                "path": _path(each),
            }
            for each in report.gaps
        ],
        "overruled": [{"notice": number, "rulings": rulings} for number, rulings in report.overruled],
    }


def _path(gap: book.GapFound) -> str:
    """This function will give the path of the page where a gap is mended, the same at every site."""
    return f"/{kinds.PLURALS[gap.kind]}/{gap.number}/" if gap.number else ""


def _left(path: Path, *, site: Site) -> checkpoint.Checkpoint:
    try:
        return checkpoints.read_what_left(path.read_text(encoding="utf-8"), site=str(site.id))
    except (OSError, UnicodeDecodeError) as error:
        raise Refused("file_not_readable", file=str(path)) from error
    except checkpoint.NotANote as error:
        raise Refused("not_a_note", file=str(path)) from error


def _chosen(code: str | None) -> tuple[Site, ...]:
    return sites.every() if code is None else (sites.by_code(code),)


def _one(code: str | None) -> Site:
    """This function will choose the site: the one named, else the only one."""
    found = _chosen(code)
    if len(found) != 1:
        raise Refused("site_unclear", sites=tuple(each.code for each in found))
    return found[0]


def export_journal(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will write a journal into files that need no database."""
    site = _one(asked.site)
    counter = Counter(speaker)
    made = export.export(
        str(site.id),
        asked.path,
        label=asked.up_to_label,
        with_files=not asked.without_files,
        progress=counter.tell,
    )
    counter.end()
    speaker.say("cli-exported", path=str(made.path), lines=made.lines, files=made.files)
    speaker.give({"path": str(made.path), "lines": made.lines, "parts": made.parts, "files": made.files})
    return DONE


def sign(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will sign the journal as it stands, and print the note."""
    site = _one(asked.site)
    note = checkpoints.make(str(site.id), at=timezone.now())
    if speaker.as_json:
        speaker.give({"note": note})
    else:
        print(note, end="")
    return DONE


def prove(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will make the proof of one act, to be checked without this installation."""
    actor = who.somebody(asked, speaker, at=timezone.now()).actor
    act_id = asked.line
    if asked.line.isdecimal():
        act_id = str(history.one(actor, int(asked.line)).act_id)
    proof = json.dumps(proofs.proof_of(actor, _id(act_id)), ensure_ascii=False, indent=1)
    if asked.out is None:
        print(proof)
        return DONE
    try:
        asked.out.write_text(f"{proof}\n", encoding="utf-8")
    except OSError as error:
        raise Refused("file_not_writable", file=str(asked.out)) from error
    speaker.say("cli-proof-written", path=str(asked.out))
    speaker.give({"path": str(asked.out)})
    return DONE


def _id(value: str) -> str:
    try:
        return str(uuid.UUID(value))
    except ValueError as error:
        raise Refused("not_found", kind="line") from error


def verify(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will check an exported journal, or the proof of an act, as a stranger would."""
    what = "proof" if asked.path.suffix == ".json" else "journal"
    arguments = [what, str(asked.path), "--language", speaker.language]
    for name in ("key", "against"):
        arguments += [part for value in getattr(asked, name) for part in (f"--{name}", value)]
    return verifier.main(arguments)


def backup(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will write all sites with their files into a backup."""
    return _kept("cli-backed-up", keeping.backup(asked.path, at=timezone.now()), speaker)


def restore(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will fill an empty installation from a backup, if every check of it holds."""
    database.require_fit()
    call_command("migrate", interactive=False, verbosity=0)
    return _kept("cli-restored", keeping.restore(asked.path, on=actors.civil_day(timezone.now())), speaker)


def _kept(code: str, kept: keeping.Kept, speaker: Speaker) -> int:
    facts = {"path": str(kept.path), "sites": kept.sites, "rows": kept.rows, "files": kept.files}
    speaker.say(code, **facts)
    speaker.give(facts)
    return DONE
