"""The pages of an import: what the papers found out, as page objects."""

import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from django.http import FileResponse, QueryDict, StreamingHttpResponse

from huiyin.kernel.given import File
from huiyin.kernel.refused import Refused
from huiyin.notices.models import Job
from huiyin.papers import amending, report_sheets
from huiyin.papers.faults import Fault
from huiyin.papers.intake import Checked
from huiyin.papers.proposal import ColumnChoice, FileProposal, Proposal
from huiyin.papers.report import CheckReport
from huiyin.record.queries import names, subjects, texts
from huiyin.web import addresses, framing, listed, posted, rendering, showing, tables
from huiyin.web.pages import marks
from huiyin.web.pages.act_form import FilesField, FormField, KeptFile, LineField, Problem, SelectField
from huiyin.web.pages.imports import (
    ColumnRow,
    ImportRow,
    MappedFile,
    MappingPage,
    ReportPage,
    RowFault,
    StoredPage,
    UploadPage,
)
from huiyin.web.pages.parts import Fact, FileLink, Link, Option, Pager, Sentence, Step
from huiyin.web.visits import Request, Visit

STEPS = ("files", "columns", "report", "stored")
ACCEPTED = ".csv,.tsv,.txt,.xlsx,.xls,.ods"
MOST_FAULTS = 100
_MOST_BODIES = 100
_EARLIER = 10
# Refusal → the field of the first step at which it is said; what is not here is about the files.
_FIELDS = {"round_missing": "new_round", "round_twice": "new_round", "above_the_ceiling": "label"}
Told = Mapping[str, tuple[Sentence, ...]]
_ROUNDS = 50


def steps(current: str) -> tuple[Step, ...]:
    """This function will draw the way of an import, up to the current step."""
    place = STEPS.index(current)
    return tuple(
        Step(Sentence(f"web-step-{name}"), done=index < place, current=index == place)
        for index, name in enumerate(STEPS)
    )


def upload(
    request: Request, asked: Mapping[str, Any], *, kept: Sequence[File] = (), refused: Refused | None = None
) -> UploadPage:
    """This function will make the first step, with what was typed before."""
    visit = request.visit
    wanted = asked.get("mapping", "")
    told = {_field_of(refused): (rendering.sentence_of(refused),)} if refused is not None else {}
    offered = [("", Sentence("work-import-recognise")), ("-", Sentence("work-import-propose"))]
    mappings = [Option(value, words, value == wanted) for value, words in offered]
    mappings += [Option(name, name, name == wanted) for name in listed.known_mappings(visit)]
    return UploadPage(
        frame=framing.frame_of(request, place="import"),
        steps=steps("files"),
        files=FilesField(
            name="files",
            label=Sentence("work-import-files"),
            accept=ACCEPTED,
            kept=kept_files(visit, kept),
            faults=told.get("files", ()),
        ),
        mappings=tuple(mappings),
        action_url="/import/",
        fields=_questions(visit, asked, told),
        problems=tuple(Problem(words, f"field-{name}") for name, said in told.items() for words in said),
        earlier=_earlier(visit),
    )


def _field_of(refused: Refused) -> str:
    """This function will name the field at which a refusal is said."""
    if refused.code == "not_found":
        return "round"
    return _FIELDS.get(refused.code, "files")


def kept_files(visit: Visit, files: Sequence[File]) -> tuple[KeptFile, ...]:
    """This function will show files of an earlier try, each with the token by which it is kept."""
    return tuple(
        KeptFile(
            prefix=f"files.kept.{place}",
            file=FileLink(file.file_name, "", file.size_bytes, file.digest, media_type=file.media_type),
            token=posted.token_of(file, owner=str(visit.account.id)),
        )
        for place, file in enumerate(files)
    )


def _questions(visit: Visit, asked: Mapping[str, Any], told: Told) -> tuple[FormField, ...]:
    rounds = names.candidates(visit.actor, "round", most=_ROUNDS)
    labels = showing.labels_open_to(visit)
    return (
        SelectField(
            name="round",
            label=Sentence("work-kind", {"kind": "round"}),
            options=(
                Option("", Sentence("work-import-new-round")),
                *(
                    Option(each.subject, showing.name_of(visit, each), each.subject == asked.get("round"))
                    for each in rounds
                ),
            ),
            required=False,
            faults=told.get("round", ()),
        ),
        LineField(
            name="new_round",
            label=Sentence("work-import-new-round-called"),
            value=asked.get("new_round", ""),
            required=False,
            help=Sentence("work-import-new-round-help"),
            faults=told.get("new_round", ()),
        ),
        LineField(
            name="title",
            label=Sentence("work-import-called"),
            value=asked.get("title", ""),
            required=False,
            help=Sentence("work-import-called-help"),
        ),
        SelectField(
            name="label",
            label=Sentence("web-fact-label"),
            options=tuple(
                Option(str(each), showing.label_name(visit.rules, each), str(each) == asked.get("label", "1"))
                for each in labels
            ),
            faults=told.get("label", ()),
        ),
    )


def _earlier(visit: Visit) -> tuple[ImportRow, ...]:
    found, _ = subjects.page(visit.actor, "imported_list", size=_EARLIER)
    titles = texts.shown([each.facts.title for each in found], actor=visit.actor)
    return tuple(
        ImportRow(
            url=addresses.subject("imported_list", each.number),
            name=titles[each.facts.title].text or str(each.number),
            mark=marks.state_mark("imported_list", each.facts.state),
            rows=each.facts.rows,
            findings=each.facts.findings,
            on=each.row.from_at.date().isoformat(),
        )
        for each in found
    )


def columns(
    request: Request,
    proposed: Proposal,
    *,
    chosen: amending.Chosen,
    typed: Mapping[str, str] | None = None,
    refused: Refused | None = None,
) -> MappingPage:
    """This function will make the second step: each column with what it becomes, and why."""
    typed = typed or {}
    problem = (Problem(rendering.sentence_of(refused)),) if refused is not None else ()
    missing = () if chosen else tuple(Problem(Sentence(f"work-import-missing-{each}")) for each in proposed.missing)
    return MappingPage(
        frame=framing.frame_of(request, place="import"),
        steps=steps("columns"),
        files=tuple(
            _file(request.visit, place, each, chosen) for place, each in enumerate(proposed.files) if each.table
        ),
        action_url=request.get_full_path(),
        mapping_name=typed.get("mapping_name", ""),
        fields=(
            LineField(
                name="organisation",
                label=Sentence("work-import-organisation"),
                value=typed.get("organisation", ""),
                required=False,
                help=Sentence("work-import-organisation-help"),
            ),
        ),
        problems=problem or missing,
        back_url="/import/",
    )


def _file(visit: Visit, place: int, file: FileProposal, chosen: amending.Chosen) -> MappedFile:
    described = [
        Fact(Sentence("web-fact-file"), str(file.file.kind)),
        Fact(Sentence("web-fact-encoding"), file.file.encoding),
        Fact(Sentence("web-fact-sheet"), file.sheet),
        Fact(Sentence("web-fact-header_row"), file.header.row),
    ]
    rows = tuple(
        _column(visit, f"column.{place}.{index}", each, field=chosen.get((place, each.column), each.field))
        for index, each in enumerate(file.columns)
    )
    return MappedFile(name=file.file.name, described=tuple(fact for fact in described if fact.value), columns=rows)


def _column(visit: Visit, name: str, choice: ColumnChoice, *, field: str) -> ColumnRow:
    options = [
        Option(amending.KEEP, Sentence("work-import-keep"), field not in (*amending.CHOICES, amending.LEAVE_OUT))
    ]
    options += [Option(each, Sentence(f"import-field-{each}"), each == field) for each in amending.CHOICES]
    options.append(Option(amending.LEAVE_OUT, Sentence("work-import-drop"), field == amending.LEAVE_OUT))
    return ColumnRow(
        name=name,
        header=choice.column,
        samples=choice.samples,
        options=tuple(options),
        reason=choice.reason(language=visit.language, profile=visit.profile),
        sure=choice.is_sure,
    )


def chosen(proposed: Proposal, sent: QueryDict) -> dict[tuple[int, str], str]:
    """This function will read which field was chosen for each column; an unknown one is as none."""
    known = (*amending.CHOICES, amending.LEAVE_OUT)
    found = {}
    for place, file in enumerate(proposed.files):
        for index, each in enumerate(file.columns):
            value = sent.get(f"column.{place}.{index}")
            if value is not None:
                found[place, each.column] = value if value in known else amending.KEEP
    return found


def report(
    request: Request, checked: Checked, *, addresses: Mapping[str, str], refused: Refused | None = None
) -> ReportPage:
    """This function will make the third step: what would be stored, and every row that does not fit."""
    visit, found = request.visit, checked.report
    counts = (
        ("rows", found.rows),
        ("findings", checked.would_store),
        ("clean_rows", found.not_findings),
        ("faults", found.faulty_rows),
        ("duplicates", found.duplicate_count),
    )
    return ReportPage(
        frame=framing.frame_of(request, place="import"),
        steps=steps("report"),
        counts=(
            *(Fact(Sentence(f"web-fact-{name}"), count) for name, count in counts),
            Fact(Sentence("work-import-mapping"), found.mapping),
        ),
        clean=found.is_clean,
        action_url="" if checked.is_known or not found.findings else addresses["store"],
        button=Sentence("work-import-store", {"findings": checked.would_store}),
        faults=_faults(visit, found.errors),
        fault_counts=tuple(Counter(each.column or each.file for each in found.errors).most_common()),
        warnings=_faults(visit, found.warnings),
        warning_count=sum(count for _, count in found.warning_counts),
        pager=Pager(min(len(found.errors), MOST_FAULTS), len(found.errors)) if found.errors else None,
        unknown_bodies=tuple((each.name, each.findings) for each in found.unknown_organisations[:_MOST_BODIES]),
        unknown_count=len(found.unknown_organisations),
        duplicates=_faults(visit, found.duplicates),
        sample=tuple((_reference(each.reported), each.organisation_name, each.statement) for each in found.sample),
        can_leave_out=found.can_leave_out,
        left_out=len(found.left_out),
        known=_known(checked),
        refused=rendering.sentence_of(refused) if refused is not None else None,
        digests=tuple(Fact(note.name, note.digest, code=True) for note in found.files),
        xlsx_url=addresses["workbook"],
        csv_url=addresses["sheet"],
        back_url=addresses["columns"],
    )


def _reference(reported: tuple[tuple[str, str], ...]) -> str:
    return dict(reported).get("reference", "")


def _faults(visit: Visit, found: tuple[Fault, ...]) -> tuple[RowFault, ...]:
    return tuple(
        RowFault(
            file=each.file,
            row=each.row,
            column=each.column,
            sentence=each.sentence(language=visit.language, profile=visit.profile),
            value=each.value,
            sheet=each.sheet,
        )
        for each in found[:MOST_FAULTS]
    )


def _known(checked: Checked) -> Sentence | None:
    """This function will say what of the list is in the book already."""
    if checked.earlier is not None:
        return Sentence("work-import-known", {"number": checked.earlier})
    if checked.is_known:
        return Sentence("work-import-all-known", {"stored": checked.stored})
    if checked.stored:
        return Sentence("work-import-partly-known", {"stored": checked.stored})
    return None


def workbook(visit: Visit, found: CheckReport) -> FileResponse:
    """This function will write the whole report as a workbook; the page shows the first of each kind only."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it when it is sent
    report_sheets.write(file, found, language=visit.language, profile=visit.profile)
    file.seek(0)
    return FileResponse(file, as_attachment=True, filename="check-report.xlsx")


def sheet(visit: Visit, found: CheckReport) -> StreamingHttpResponse:
    """This function will write all faults of the report as csv."""
    lines = report_sheets.csv_lines(found, language=visit.language, profile=visit.profile)
    return tables.file(lines, name="check-report")


def stored(request: Request, job: Job) -> StoredPage:
    """This function will make the last step: what the job has stored, and where it is."""
    taken = job.result
    counts = ("findings", "left_out", "bodies")
    links = [Link(Sentence("web-rail-ledger"), addresses.listing("finding"))]
    if taken["number"] is not None:
        links.insert(0, Link(showing.title_of("imported_list", taken["number"]),
                             addresses.subject("imported_list", taken["number"])))  # fmt: skip
    return StoredPage(
        frame=framing.frame_of(request, place="import"),
        steps=steps("stored"),
        sentence=Sentence(job.message, job.facts),
        counts=tuple(Fact(Sentence(f"web-fact-{name}"), taken[name]) for name in counts),
        links=tuple(links),
    )
