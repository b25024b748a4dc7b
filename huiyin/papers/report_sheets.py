"""The report sheets keep the check report as a workbook or csv, for whoever mends the list in a spreadsheet."""

from collections.abc import Callable, Iterator, Sequence
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
    say = _sayer(language, profile)
    counts: list[tuple[Cell, ...]] = [(say(f"count-{name}"), getattr(report, name)) for name in _COUNTS]
    counts.append((say("content_digest"), report.content_digest))
    counts += [(say("file"), note.name, note.digest, note.kind, note.encoding) for note in report.files]
    unknown = [(each.key, each.name, each.findings) for each in report.unknown_organisations]
    organisation_titles = [say("organisation_key"), say("organisation_name"), say("count-findings")]
    titles = [say(title) for title in _FAULT_TITLES]
    fault_sheets = [
        (say(kind), titles, _rows(faults, language=language, profile=profile)) for kind, faults in _kinds(report)
    ]
    sheets.write_xlsx(
        file,
        [
            (say("summary"), [say("what"), say("how_many")], counts),
            *fault_sheets,
            (say("unknown_organisations"), organisation_titles, unknown),
        ],
    )


def csv_lines(report: CheckReport, *, language: str, profile: str = "") -> Iterator[bytes]:
    """This function will yield the faults of a check report as csv, errors first, each with its kind; organisations
    that are not known stand below, by code and name."""
    say = _sayer(language, profile)

    def rows() -> Iterator[tuple[Cell, ...]]:
        for kind, faults in _kinds(report):
            for row in _rows(faults, language=language, profile=profile):
                yield (say(kind), *row)
        for each in report.unknown_organisations:
            yield (say("unknown_organisations"), None, None, None, each.key, each.name, None, None)

    return sheets.csv_lines([say("what"), *(say(title) for title in _FAULT_TITLES)], rows())


def _sayer(language: str, profile: str) -> Callable[[str], str]:
    return lambda code: texts.say(f"import-sheet-{code}", language=language, profile=profile)


def _kinds(report: CheckReport) -> tuple[tuple[str, Sequence[Fault]], ...]:
    return (("errors", report.errors), ("warnings", report.warnings), ("duplicates", report.duplicates))


def _rows(faults: Sequence[Fault], *, language: str, profile: str) -> Iterator[tuple[Cell, ...]]:
    for fault in faults:
        place = (fault.file, fault.sheet, fault.row or None, fault.column)
        yield (*place, fault.value, fault.sentence(language=language, profile=profile), fault.code)
