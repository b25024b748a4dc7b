"""What the pages of a report show beside its text: sentences and lists that the ledger gives, as they are printed."""

import datetime
from collections.abc import Iterable, Sequence

from huiyin.kernel.figures import Figure
from huiyin.papers import progress_text
from huiyin.papers.drawn import reported, reports
from huiyin.papers.drawn.reader import Reader
from huiyin.papers.plan_lists import columns
from huiyin.papers.plan_lists.content import Cells
from huiyin.record import trace
from huiyin.record.queries import names
from huiyin.web import addresses, papers
from huiyin.web.pages.parts import Link, Sentence, Words
from huiyin.web.pages.report import Listing
from huiyin.web.pages.three_lists import Cell
from huiyin.web.visits import Visit

_MOST = 50
_WIDE = frozenset({"problem", "measure"})
_LINKS = {"finding_no": "finding", "measure_no": "measure"}


def counted(visit: Visit, figures: Sequence[Figure], *, report_kind: str, organisation: str) -> str:
    """This function will say in sentences what figures of a report count."""
    name = visit.named(*names.bodies(visit.actor.site, [organisation]).get(organisation, ("", "")))
    return progress_text.counted(
        figures,
        report_kind=report_kind,
        organisation=name,
        as_of=figures[0].as_of,
        language=visit.language,
        profile=visit.profile,
    )


def listings(visit: Visit, plan: tuple[str, int], *, line: int, day: datetime.date) -> tuple[Listing, ...]:
    """This function will list findings and measures of a plan (id and number) as of a line. Reading a restricted text
    leaves a trace."""
    reader = Reader(papers.asker(visit, visit.language))
    stands = reported.standing(reader, plan[0], line=line, day=day)
    trace.note_all(visit.actor, reader.read().items(), at=visit.at, door="web")
    lists = f"{addresses.subject('plan', plan[1])}lists/"
    told = (
        ("not_done", stands.not_done, reports.MEASURE, "task_list"),
        ("done", stands.done, reports.MEASURE, "task_list"),
        ("findings_listed", stands.findings, reports.FINDING, "problem_list"),
    )
    return tuple(
        _listing(Sentence(f"printed-section-{name}"), rows, shown, url=f"{lists}?list={code}")
        for name, rows, shown, code in told
    )


def deeds(
    visit: Visit, *, organisation: str, round_id: str, person: str, line: int, day: datetime.date
) -> tuple[Listing, ...]:
    """This function will count what a member of a leadership did themself up to a line."""
    reader = Reader(papers.asker(visit, visit.language))
    own = reported.deeds(reader, organisation, round_id=round_id, person=person, line=line, day=day)
    rows = reported.deed_rows(reader, own)
    return (_listing(Sentence("printed-section-deeds"), rows, ("deed", "acts", "on_paper")),)


def _listing(name: Words, rows: Sequence[Cells], shown: Iterable[str], *, url: str = "") -> Listing:
    shown = tuple(shown)
    left = len(rows) - _MOST
    return Listing(
        name=name,
        columns=tuple(_cell(column, {}) for column in shown),
        rows=tuple(tuple(_cell(column, cells) for column in shown) for cells in rows[:_MOST]),
        more=Link(Sentence("report-listing-more", {"rows": left}), url) if left > 0 else None,
    )


def _cell(column: str, cells: Cells) -> Cell:
    value = cells.get(column)
    day = value if isinstance(value, datetime.date) else None
    known = columns.COLUMNS.get(column)
    kind = _LINKS.get(column)
    number = value if isinstance(value, int) else 0
    return Cell(
        name=Sentence(f"printed-field-{column}"),
        text="" if value is None or day else str(value),
        day=day,
        url=addresses.subject(kind, number) if kind and number else "",
        wide=column in _WIDE,
        figure=known.kind in ("no", "count") if known else column in ("acts", "on_paper"),
    )
