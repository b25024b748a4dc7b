"""The report sheets keep the check report as a workbook, for whoever mends the list in a spreadsheet."""

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from huiyin import texts
from huiyin.papers import sheets
from huiyin.papers.faults import Fault
from huiyin.papers.report import CheckReport
from huiyin.papers.sheets import Cell

_COUNTS = (
    "rows",
    "findings",
    "not_findings",
    "faulty_rows",
    "blank_rows",
    "footers",
    "duplicate_count",
    "measures",
)
_FAULT_TITLES = ("file", "sheet", "row", "column", "value", "sentence", "code")


def write(file: BinaryIO, report: CheckReport, *, language: str, profile: str = "") -> None:
    """This function will write a check report as xlsx: counts and files, errors, warnings, repeats, unknown
    bodies."""

    def say(code: str) -> str:
        return texts.say(f"import-sheet-{code}", language=language, profile=profile)

    def rows(faults: Sequence[Fault]) -> Iterator[tuple[Cell, ...]]:
        for fault in faults:
            sentence = fault.sentence(language=language, profile=profile)
            place = (fault.file, fault.sheet, fault.row or None, fault.column)
            yield (*place, fault.value, sentence, fault.code)

    titles = [say(title) for title in _FAULT_TITLES]
    counts: list[tuple[Cell, ...]] = [(say(f"count-{name}"), getattr(report, name)) for name in _COUNTS]
    counts.append((say("content_digest"), report.content_digest))
    counts += [(say("file"), note.name, note.digest, note.kind, note.encoding) for note in report.files]
    unknown = [(each.key, each.name, each.findings) for each in report.unknown_organisations]
    organisation_titles = [say("organisation_key"), say("organisation_name"), say("count-findings")]
    sheets.write_xlsx(
        file,
        [
            (say("summary"), [say("what"), say("how_many")], counts),
            (say("errors"), titles, rows(report.errors)),
            (say("warnings"), titles, rows(report.warnings)),
            (say("duplicates"), titles, rows(report.duplicates)),
            (say("unknown_organisations"), organisation_titles, unknown),
        ],
    )
