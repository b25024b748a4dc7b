"""The lists keep the command that takes a list in: first what storing would do, then, where that is asked, storing."""

import argparse
import datetime
import itertools
import uuid
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils import timezone
from uuid_utils import compat

from huiyin.cli import who
from huiyin.cli.counting import Counter
from huiyin.cli.speech import Speaker
from huiyin.cli.who import Somebody
from huiyin.cli.words import DONE, REFUSED, Commands, Words
from huiyin.kernel import body
from huiyin.kernel.refused import Refused
from huiyin.notices import jobs
from huiyin.notices.models import Job
from huiyin.papers import amending, columns, intake, mapping, proposal, report_sheets
from huiyin.papers.columns import ColumnUse
from huiyin.papers.faults import Fault
from huiyin.papers.intake import Checked, Taken, Wish
from huiyin.papers.mapping import Mapping
from huiyin.papers.proposal import Proposal
from huiyin.papers.report import CheckReport, FileNote
from huiyin.papers.tables import GivenFile
from huiyin.people import actors
from huiyin.record import blobs
from huiyin.record.queries import subjects

SHOWN_FAULTS = 20
SHOWN_BODIES = 10
_COUNTS = ("rows", "findings", "not_findings", "faulty_rows", "blank_rows", "footers", "duplicate_count", "measures")


def add(commands: Commands, words: Words) -> None:
    """This function will add the commands of this room."""
    made = words.command(commands, "import", take_in)
    words.argument(made, "files", nargs="+", type=Path, says="list_files")
    columns = made.add_mutually_exclusive_group()
    words.argument(columns, "--mapping")
    words.argument(
        columns, "--column", metavar="TITLE=FIELD", dest="columns", type=_column, wanted="column", action="append"
    )
    words.argument(made, "--organisation", default="")
    words.argument(made, "--save-mapping", metavar="NAME")
    words.argument(made, "--report", type=Path)
    words.argument(made, "--store", action="store_true")
    words.argument(made, "--background", action="store_true")
    words.argument(made, "--leave-out", action="store_true")
    words.argument(made, "--create-bodies", action="store_true")
    words.argument(made, "--body-kind", choices=body.BODY_KINDS, default=intake.PRESUMED_BODY_KIND, says="created_kind")
    words.argument(made, "--title", says="list_title")
    place = made.add_mutually_exclusive_group()
    words.argument(place, "--round", type=int)
    words.argument(place, "--new-round", metavar="TITLE")
    words.argument(made, "--found-on", type=datetime.date.fromisoformat)
    words.argument(made, "--label", type=int, choices=range(4), default=1)
    who.arguments(words, made)


def take_in(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will check a list and, where that is asked, store it.

    :raises Refused: file_not_readable, round_missing; whatever ``papers.intake`` refuses.
    """
    at = timezone.now()
    somebody = who.somebody(asked, speaker, at=at)
    files = [_given(each) for each in asked.files]
    chosen, proposed = _mapping(asked, files, speaker=speaker)
    if asked.save_mapping:
        _save(chosen, asked.save_mapping)
        speaker.say("cli-mapping-saved", name=asked.save_mapping)
    today = actors.civil_day(at)
    checked = intake.check(files, chosen, actor=somebody.actor, today=today)
    if asked.report is not None:
        _write_report(asked.report, checked.report, speaker)
    used = _used(asked, checked.report, proposed)
    _show(checked, used, speaker)
    told = _plain(checked, used, speaker)
    if not asked.store:
        speaker.give({"checked": told, "stored": None})
        speaker.say("cli-import-dry")
        return DONE if checked.report.is_clean else REFUSED
    if asked.background:
        job = _started(asked, files, chosen, somebody)
        speaker.say("cli-import-started")
        speaker.give({"checked": told, "job": str(job.id)})
        return DONE
    taken = _stored(asked, files, chosen, somebody, checked=checked.report, speaker=speaker)
    _tell(taken, speaker)
    speaker.give({"checked": told, "stored": _taken(taken)})
    return DONE


def _given(path: Path) -> GivenFile:
    if not path.is_file():
        raise Refused("file_not_readable", file=str(path))
    return GivenFile(path.name, path)


def _mapping(asked: argparse.Namespace, files: list[GivenFile], *, speaker: Speaker) -> tuple[Mapping, Proposal | None]:
    """This function will find the mapping asked for, else the one that the files fit, else propose one; with the
    proposal, where there is one.

    :raises Refused: mapping_unknown, mapping_incomplete, and whatever reading a mapping or a file refuses.
    """
    known = mapping.shipped() | _saved()
    if asked.columns or asked.organisation:
        proposed = _propose(files)
        chosen = amending.chosen_by_title(proposed, dict(asked.columns or ()))
        organisation = " ".join(asked.organisation.split())
        return amending.amend(proposed, chosen, name=proposed.mapping.name, organisation=organisation), proposed
    if asked.mapping is None:
        recognised = proposal.recognise(files, known.values())
        if recognised is not None:
            return recognised, None
        proposed = _propose(files)
        if proposed.missing:
            _show_columns(columns.proposed(proposed), speaker)
        return proposal.complete(proposed), proposed
    if asked.mapping in known:
        return known[asked.mapping], None
    path = Path(asked.mapping)
    if not path.is_file():
        raise Refused("mapping_unknown", mapping=asked.mapping, known=tuple(sorted(known)))
    return mapping.loads(_text(path)), None


def _used(asked: argparse.Namespace, found: CheckReport, proposed: Proposal | None) -> tuple[ColumnUse, ...]:
    """This function will tell what becomes of each column, and why: as proposed, as chosen, as the mapping says."""
    if proposed is None:
        return found.columns
    return columns.explained(found.columns, proposed, chosen=dict(asked.columns or ()))


def _column(text: str) -> tuple[str, str]:
    """This function will read TITLE=FIELD; a title may hold the sign itself, a field never does."""
    title, sign, field = text.rpartition("=")
    if not (sign and title):
        raise ValueError(text)
    return title, field


def _propose(files: list[GivenFile]) -> Proposal:
    return proposal.propose(files, name=" ".join(files[0].path.stem.split())[:80] or "list")


def _folder() -> Path:
    return Path(settings.HUIYIN.var) / "mappings"


def _saved() -> dict[str, Mapping]:
    """This function will read the mappings that were kept by name at this installation."""
    read = (mapping.loads(_text(path)) for path in sorted(_folder().glob("*.toml")))
    return {each.name: each for each in read}


def _save(chosen: Mapping, name: str) -> None:
    kept = mapping.from_plain({**mapping.to_plain(chosen), "name": name})
    _folder().mkdir(mode=0o700, parents=True, exist_ok=True)
    place = _folder() / f"{kept.name}.toml"
    fresh = place.with_suffix(".new")
    fresh.write_text(mapping.dumps(kept), encoding="utf-8")
    fresh.replace(place)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused("file_not_readable", file=str(path)) from error


def _write_report(path: Path, checked: CheckReport, speaker: Speaker) -> None:
    try:
        with path.open("wb") as file:
            if path.suffix.lower() == ".csv":
                file.writelines(report_sheets.csv_lines(checked, language=speaker.language, profile=speaker.profile))
            else:
                report_sheets.write(file, checked, language=speaker.language, profile=speaker.profile)
    except OSError as error:
        raise Refused("file_not_writable", file=str(path)) from error


def _stored(
    asked: argparse.Namespace,
    files: list[GivenFile],
    chosen: Mapping,
    somebody: Somebody,
    *,
    checked: CheckReport,
    speaker: Speaker,
) -> Taken:
    at = timezone.now()
    title = asked.title or asked.new_round or files[0].name
    counter = Counter(speaker)
    wish = Wish(
        imported_list=str(compat.uuid7()),
        title=title,
        **_place(asked, somebody),
        leave_out=asked.leave_out,
        create_bodies=asked.create_bodies,
        body_kind=asked.body_kind,
        label=asked.label,
        found_date=asked.found_on,
        language=somebody.account.site.language,
    )
    taken = intake.store(files, chosen, wish=wish, actor=somebody.actor, at=at, checked=checked, progress=counter.tell)
    counter.end()
    return taken


def _started(asked: argparse.Namespace, files: list[GivenFile], chosen: Mapping, somebody: Somebody) -> Job:
    """This function will leave the storing to the worker; the files lie in the store by then."""
    at = timezone.now()
    title = asked.title or asked.new_round or files[0].name
    digests = []
    for each in files:
        with each.path.open("rb") as stream:
            digests.append(blobs.put(stream, site=somebody.site, at=at, body=somebody.actor.body).digest)
    params = {
        "files": [{"name": each.name, "digest": digest} for each, digest in zip(files, digests, strict=True)],
        "mapping": mapping.to_plain(chosen),
        **_place(asked, somebody),
        "title": title,
        "leave_out": asked.leave_out,
        "create_bodies": asked.create_bodies,
        "body_kind": asked.body_kind,
        "label": asked.label,
        "found_date": asked.found_on.isoformat() if asked.found_on else None,
    }
    post = uuid.UUID(somebody.actor.post)
    return jobs.start("import", account=somebody.account, params=params, at=at, post=post)


def _place(asked: argparse.Namespace, somebody: Somebody) -> dict[str, str]:
    """This function will say under which round the list comes, one that is there or a new one."""
    if asked.round is not None:
        return {"round": subjects.by_number(somebody.actor, "round", number=asked.round).facts.id}
    intake.require_place(round=None, new_round=asked.new_round)
    return {"new_round": asked.new_round}


def _show(checked: Checked, used: tuple[ColumnUse, ...], speaker: Speaker) -> None:
    """This function will show how the list was read, and what storing would do: files, columns, the counts, then the
    first faults and unknown bodies.
    """
    found = checked.report
    speaker.say("cli-import-mapping", mapping=found.mapping)
    speaker.table(
        ("file", "kind", "encoding", "delimiter", "sheet", "row_of_titles"),
        [
            (note.name, note.kind, note.encoding, _delimiter(note, speaker), *place)
            for note in found.files
            for place in zip(note.sheets, note.header_rows, strict=True)
        ],
    )
    _show_columns(used, speaker)
    for name in _COUNTS:
        speaker.say("cli-import-count", what=speaker.text(f"import-sheet-count-{name}"), count=getattr(found, name))
    speaker.say("cli-import-count", what=speaker.text("cli-import-known"), count=checked.stored)
    of_rows = found.can_leave_out or all(fault.row for fault in found.errors)
    _show_faults(f"cli-import-errors{'' if of_rows else '-whole'}", found.errors, len(found.errors), speaker)
    _show_faults("cli-import-warnings", found.warnings, sum(dict(found.warning_counts).values()), speaker)
    unknown = found.unknown_organisations
    if unknown:
        speaker.say("cli-import-unknown", count=len(unknown))
        rows = [(each.key, each.findings, each.name) for each in unknown[:SHOWN_BODIES]]
        speaker.table(("code", "findings", "name"), rows)
    if checked.earlier is not None:
        speaker.say("cli-import-earlier", number=checked.earlier)


def _show_columns(used: tuple[ColumnUse, ...], speaker: Speaker) -> None:
    said = {"language": speaker.language, "profile": speaker.profile}
    rows = [(each.file, each.column, each.meaning(**said), each.reason(**said)) for each in used]
    speaker.table(("file", "column", "becomes", "why"), rows)


def _delimiter(note: FileNote, speaker: Speaker) -> str:
    return speaker.text("cli-delimiter-tab") if note.delimiter == "\t" else note.delimiter


def _show_faults(code: str, faults: tuple[Fault, ...], count: int, speaker: Speaker) -> None:
    if not count:
        return
    speaker.say(code, count=count)
    rows = []
    for fault in itertools.islice(faults, SHOWN_FAULTS):
        sentence = fault.sentence(language=speaker.language, profile=speaker.profile)
        rows.append((fault.file, fault.row or "", sentence))
    speaker.table(("file", "row", "fault"), rows)


def _tell(taken: Taken, speaker: Speaker) -> None:
    if not taken.unchanged:
        facts = {"number": taken.number, "findings": taken.findings, "bodies": taken.bodies}
        speaker.say("cli-import-stored", **facts, left_out=taken.left_out, known=taken.known)
    elif taken.number is not None:
        speaker.say("cli-import-unchanged", number=taken.number)
    else:
        speaker.say("cli-import-nothing-new", known=taken.known)


def _plain(checked: Checked, used: tuple[ColumnUse, ...], speaker: Speaker) -> dict[str, Any]:
    found = checked.report
    return {
        **{name: getattr(found, name) for name in _COUNTS},
        "mapping": found.mapping,
        "files": [note.read_as() for note in found.files],
        "columns": [columns.plain(each, language=speaker.language, profile=speaker.profile) for each in used],
        "content_digest": found.content_digest,
        "errors": [_plain_fault(each, speaker) for each in found.errors],
        "warnings": [_plain_fault(each, speaker) for each in found.warnings],
        "error_counts": dict(found.error_counts),
        "warning_counts": dict(found.warning_counts),
        "organisations": found.organisations,
        "unknown_bodies": [{"code": each.key, "name": each.name} for each in found.unknown_organisations],
        "earlier": checked.earlier,
        "known": checked.stored,
    }


def _plain_fault(fault: Fault, speaker: Speaker) -> dict[str, Any]:
    return {
        "file": fault.file,
        "sheet": fault.sheet,
        "row": fault.row,
        "column": fault.column,
        "code": fault.code,
        "sentence": fault.sentence(language=speaker.language, profile=speaker.profile),
    }


def _taken(taken: Taken) -> dict[str, Any]:
    return {
        "imported_list": taken.number,
        "findings": taken.findings,
        "left_out": taken.left_out,
        "bodies": taken.bodies,
        "known": taken.known,
        "unchanged": taken.unchanged,
    }
