"""The pages of a list of measures on its way into the draft of a plan, as page objects."""

from collections.abc import Mapping, Sequence

from django.http import QueryDict

from huiyin.kernel.given import File
from huiyin.kernel.refused import Refused
from huiyin.papers import amending
from huiyin.papers.drawn import kept_mappings
from huiyin.papers.drawn.lists_in import Checked
from huiyin.papers.mapping import PLAN_FIELDS
from huiyin.papers.mapping import Mapping as ListMapping
from huiyin.papers.plan_lists import drafting, foreign
from huiyin.papers.plan_lists.foreign import Proposal
from huiyin.papers.plan_lists.matching import Matched
from huiyin.papers.proposal import ColumnChoice
from huiyin.record.queries import names
from huiyin.web import addresses, framing, import_pages, list_pages, rendering, showing
from huiyin.web.pages.act_form import FilesField, Problem, SelectField
from huiyin.web.pages.imports import ColumnRow, MappedFile, MappingPage
from huiyin.web.pages.parts import Fact, Link, Option, Sentence
from huiyin.web.pages.three_lists import BringPage, DraftReportPage, DraftRow
from huiyin.web.visits import Request, Visit

ADDRESS = "/plans/bring/"
MOST_ROWS = 1_000
_ROUNDS = 50
# What a field of a plan is called: as the column of the lists that shows it.
_COLUMN = {"reference": "finding_no", "statement": "problem", "start_date": "start", "due_date": "due"}


def bring(
    request: Request, asked: Mapping[str, str], *, kept: Sequence[File] = (), refused: Refused | None = None
) -> BringPage:
    """This function will make the first step: the files, and the round whose findings they are for."""
    visit = request.visit
    faults = (rendering.sentence_of(refused),) if refused is not None else ()
    rounds = names.candidates(visit.actor, "round", most=_ROUNDS)
    return BringPage(
        frame=framing.frame_of(request, place="plan"),
        crumbs=(Link(showing.list_name("plan"), addresses.listing("plan")),),
        heading=Sentence("web-lists-own-title"),
        lead=Sentence("web-lists-own-lead"),
        files=FilesField(
            name="files",
            label=Sentence("work-import-files"),
            accept=list_pages.ACCEPTED,
            kept=import_pages.kept_files(visit, kept),
            faults=faults,
        ),
        fields=(
            SelectField(
                name="round",
                label=Sentence("work-kind", {"kind": "round"}),
                options=tuple(
                    Option(str(each.number), showing.name_of(visit, each), str(each.number) == asked.get("round"))
                    for each in rounds
                ),
            ),
        ),
        action_url=ADDRESS,
        back_url=addresses.listing("plan"),
        problems=tuple(Problem(words, "field-files") for words in faults),
    )


def columns(
    request: Request,
    proposed: Proposal,
    *,
    chosen: Mapping[str, str],
    back_url: str = ADDRESS,
    refused: Refused | None = None,
) -> MappingPage:
    """This function will make the second step: each column with the field of a plan that it stands for, and why."""
    described = [
        Fact(Sentence("web-fact-file"), str(proposed.file.kind)),
        Fact(Sentence("web-fact-sheet"), proposed.sheet),
        Fact(Sentence("web-fact-header_row"), proposed.header.row),
    ]
    rows = tuple(
        _column(request.visit, f"column.{place}", each, field=chosen.get(each.column, each.field))
        for place, each in enumerate(proposed.columns)
    )
    file = MappedFile(name=proposed.file.name, described=tuple(fact for fact in described if fact.value), columns=rows)
    return MappingPage(
        frame=framing.frame_of(request, place="plan"),
        steps=import_pages.steps("columns"),
        files=(file,),
        action_url=request.get_full_path(),
        mapping_name=request.POST.get("mapping_name", ""),
        problems=(Problem(rendering.sentence_of(refused)),) if refused is not None else (),
        back_url=back_url,
    )


def field_name(field: str) -> Sentence:
    """This function will name a field of a plan."""
    return Sentence(f"printed-field-{_COLUMN.get(field, field)}")


def _column(visit: Visit, name: str, choice: ColumnChoice, *, field: str) -> ColumnRow:
    options = [Option(each, field_name(each), each == field) for each in PLAN_FIELDS]
    left_out = Option(amending.LEAVE_OUT, Sentence("work-import-drop"), field not in PLAN_FIELDS)
    return ColumnRow(
        name=name,
        header=choice.column,
        samples=choice.samples,
        options=(left_out, *options),
        reason=choice.reason(language=visit.language, profile=visit.profile) if choice.field else None,
        sure=choice.is_sure,
    )


def chosen(proposed: Proposal, sent: QueryDict) -> dict[str, str]:
    """This function will read which field was chosen for each column, by its title."""
    found = {each.column: sent.get(f"column.{place}") for place, each in enumerate(proposed.columns)}
    return {column: field for column, field in found.items() if field is not None}


def mapping_of(request: Request, proposed: Proposal, *, chosen: Mapping[str, str]) -> ListMapping:
    """This function will make the mapping that was chosen, and keep it where a name for it was given.

    :raises Refused: mapping_faulty, mapping_too_many.
    """
    name = " ".join(request.POST.get("mapping_name", "").split())
    mapping = foreign.mapping_of(proposed, dict(chosen), name=name or "plan")
    return kept_mappings.keep(request.visit.actor, mapping, name=name) if name else mapping


def report(request: Request, checked: Checked, *, back_url: str, refused: Refused | None = None) -> DraftReportPage:
    """This function will make the third step: which finding each row belongs to, what comes of it, what is wrong."""
    visit, found = request.visit, checked.report
    sure = sum(each.sure for each in found.rows)
    counts = (
        ("web-fact-rows", len(found.rows)),
        ("web-lists-sure", sure),
        ("web-lists-alike", sum(each.finding is not None for each in found.rows) - sure),
        ("web-lists-unfound", sum(each.finding is None for each in found.rows)),
    )
    return DraftReportPage(
        frame=framing.frame_of(request, place="plan"),
        crumbs=(Link(showing.list_name("plan"), addresses.listing("plan")),),
        steps=import_pages.steps("report"),
        counts=tuple(Fact(Sentence(name), count) for name, count in counts),
        rows=tuple(_row(checked, place, each) for place, each in enumerate(found.rows[:MOST_ROWS])),
        action_url=request.get_full_path(),
        back_url=back_url,
        left=tuple(
            Link(showing.title_of("finding", each.number), addresses.subject("finding", each.number))
            for each in found.left[:MOST_ROWS]
        ),
        left_count=len(found.left),
        faults=list_pages.faults(visit, found.faults, name=field_name),
        fault_count=len(found.faults),
        notes=list_pages.faults(visit, found.notes, name=field_name),
        problems=(Problem(rendering.sentence_of(refused)),) if refused is not None else (),
    )


def _row(checked: Checked, place: int, each: Matched) -> DraftRow:
    finding = each.finding
    return DraftRow(
        key=str(place),
        row=each.row.row,
        place=each.row.sheet or each.row.file,
        finding=Link(showing.title_of("finding", finding.number), addresses.subject("finding", finding.number))
        if finding is not None else None,
        how=Sentence(f"web-lists-how-{each.how or 'none'}", {"share": each.share}),
        measure=each.row.values.get("measure", ""),
        days=tuple((day.day, day.words) for day in checked.report.days.get(drafting.place(each.row), ())),
        asks=finding is not None and not each.sure,
    )  # fmt: skip
