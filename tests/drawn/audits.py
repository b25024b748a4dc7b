"""The real findings of the audits and their corrective action plans, brought into the book as one plan of 124 findings.

It comes in by the import of lists alone; what the lists don't say (causes, who answers, kinds, dates) is decided as a
person would decide it in the draft.
"""

from __future__ import annotations

import datetime
import uuid
from pathlib import Path
from typing import Any

from huiyin.papers import mapping as mappings
from huiyin.papers import opening, report
from huiyin.papers.drawn import lists_in, taken_out
from huiyin.papers.drawn.lists_in import Checked
from huiyin.papers.drawn.reader import Asker
from huiyin.papers.plan_lists import foreign
from huiyin.papers.tables import GivenFile
from huiyin.record import bulk, draft_rows, plan_drafts, plan_signing, plan_writing
from huiyin.record.bulk import Asked
from huiyin.record.queries import subjects
from tests.kernel.ledger import digest
from tests.record.book import Book

CAUSE = "The control is not laid down."


def asker(book: Book, by: str = "omar") -> Asker:
    return Asker(actor=book.cast[by], at=book.now, language="en", profile="cn-inspection")


def claimed(files: list[GivenFile]) -> Book:
    """Take the findings of the list in as those of one organisation, hand them over and have them claimed."""
    book = Book()
    given = {"mandate": book.id("mandate"), "round": book.id("round"), "title": "Audits", "mapping": "columns"}
    book.do("imported_list.take_in", "cleo", "list", **given, content_digest=digest("list"), rows=124, findings=124)
    mapping = mappings.shipped()["audits-us"]
    checked = report.check(files, mapping, today=book.now.date(), unknown_among=lambda named: ())
    found = list(report.findings(files, mapping, today=book.now.date(), checked=checked))
    ids = [book.id(each.key) for each in found]
    cleo, mia, omar = (book.cast[name] for name in ("cleo", "mia", "omar"))
    several(book, [
        book.call("finding.import", each.key, {
            **book.place(), "imported_list": book.id("list"), "source_key": each.key, "statement": each.statement,
            "reference_date": book.on(-1),
            "reported": [{"name": name, "value": value} for name, value in each.reported],
        })
        for each in found
    ], by=cleo)  # fmt: skip
    package = {**book.place(), "audience": "leadership", "findings": ids, "text": "Feedback"}
    several(book, [book.call("package.compose", "package", package)], by=cleo)
    approval = book.call("package.approve", "package", {})
    several(book, [approval], by=book.cast["otto"])
    several(book, [book.call("package.countersign", "package", {"opened": approval.act_id})], by=book.cast["lena"])
    several(book, [book.call("package.issue", "package", {})], by=cleo)
    claims = [book.call("finding.claim", each.key, {}) for each in found]
    several(book, claims, by=mia)
    several(book, [book.call("finding.countersign", each.key, {"opened": claim.act_id})
                   for each, claim in zip(found, claims, strict=True)], by=omar)  # fmt: skip
    return book


def several(book: Book, calls: list[Any], *, by: Any) -> None:
    """Perform many acts of somebody in the book alone."""
    bulk.perform_many([Asked(call, by, call.performed_at) for call in calls], site=book.site)


def checked(book: Book, files: list[GivenFile]) -> Checked:
    """Check the plans' own list against the findings."""
    known = [mappings.shipped()["audits-us"]]
    mapping = foreign.mapping_of(foreign.propose([files[1]], known=known), {}, name="audits-us")
    number = subjects.by_id(book.cast["omar"], "round", subject=book.id("round")).number
    return lists_in.check(book.cast["omar"], [files[1]], mapping=mapping, round_number=number, today=book.now.date())


def planned(book: Book, files: list[GivenFile]) -> int:
    """Put the list into the draft, decide what it doesn't say, and have the plan submitted and accepted."""
    found = checked(book, files)
    kept = lists_in.keep(book.cast["omar"], found, confirmed=(), due={}, at=book.now, today=book.now.date())
    assert (kept.measures > 100, kept.beside) == (True, 0)
    omar, matter = book.cast["omar"], found.matter
    laid = plan_drafts.laid(matter)
    rows = {row.id: None for several_ in laid.measures.values() for row in several_}
    assert not [row for several_ in laid.measures.values() for row in several_ if "due_date" in row.content]
    for finding in matter.ids:
        plan_writing.add(omar, matter, sort="cause", finding=finding, typed={"text": CAUSE}, at=book.now)
    due = (book.now.date() + datetime.timedelta(days=90)).isoformat()
    for column, typed in (("due_date", due), ("measure_kind", "staged"), ("responsible", "Mia")):
        plan_writing.fill(omar, matter, column=column, typed=typed, chosen=rows, at=book.now)
    whole = plan_signing.whole(omar, matter)
    return plan_signing.sign(
        omar, whole, read=draft_rows.stamp(matter.draft), act_id=str(uuid.uuid4()), truth_pledge=True, language="en",
        label=1, at=book.now,
    )  # fmt: skip


def out(book: Book, number: int, path: Path) -> Path:
    """Let the three lists leave as a workbook."""
    path.write_bytes(taken_out.workbook(asker(book), number=number).content)
    return path


def same(book: Book, number: int, *paths: Path) -> int:
    """Bring lists in again, which must hold no difference; give the number of rows that were known."""
    given = [GivenFile(path.name, path) for path in paths]
    assert opening.open_files(given)
    found = taken_out.compare(asker(book), given, number=number, today=book.now.date())
    difference = found.difference
    assert not difference.changes, [(each.row, each.column, each.before[:80], each.after[:80])
                                    for each in difference.changes[:5]]  # fmt: skip
    assert not difference.notes, difference.notes[:5]
    assert difference.is_same and found.plans.acts == ()
    return difference.rows
