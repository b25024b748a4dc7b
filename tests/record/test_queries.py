"""Every list and page asks a fixed number of questions, shows each post what it may see, and any day as it was."""

import dataclasses
import datetime
import uuid
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from huiyin.kernel.refused import Refused
from huiyin.record import bulk, profiles
from huiyin.record.bulk import Asked
from huiyin.record.models import FindingRow
from huiyin.record.queries import desk, history, ledger, subjects, texts
from huiyin.record.queries.ledger import Wanted
from tests.kernel.ledger import CN, uid
from tests.record.book import Book
from tests.record.listed import take_in

pytestmark = pytest.mark.django_db

LONGEST_SQL = 10_000


def costs(run: Callable[[], Any]) -> int:
    """Count what a read asks of the database, and hold each question to its length."""
    with CaptureQueriesContext(connection) as context:
        run()
    assert all(len(query["sql"]) < LONGEST_SQL for query in context)
    return len(context)


def numbers(page: ledger.Page) -> list[int]:
    """Give the numbers of the findings on a page."""
    return [row.number for row in page.rows]


@pytest.mark.parametrize("findings", [1, 10, 1_000])
def test_reads_cost_the_same_at_any_size(findings: int) -> None:
    book = Book()
    first, *_ = take_in(book, [f"第{place}项消防通道堵塞" for place in range(findings)])
    otto, on = book.cast["otto"], book.now.date()
    rules = {"": CN}
    found = subjects.by_number(otto, "finding", number=1)
    portions = 1 if findings <= 100 else 2  # of texts, on a page of 200
    costly = {
        "page": costs(lambda: ledger.page(otto, Wanted(), on=on, size=200)),
        "filtered": costs(lambda: ledger.page(otto, Wanted(states=("issued",), text="消防"), on=on, size=200)),
        "count": costs(lambda: ledger.count(otto, Wanted(), on=on)),
        "one": costs(lambda: subjects.by_number(otto, "finding", number=1)),
        "reach": costs(lambda: subjects.reach_of(otto, found)),
        "history": costs(lambda: history.of_subject(otto, book.id(first))),
        "journal": costs(lambda: history.page(otto)),
        "journal of a supervisor": costs(lambda: history.of_subject(book.cast["vera"], book.id(first))),
        "duties": costs(lambda: desk.duties(otto, on=on, rules=rules)),
        "standing": costs(lambda: desk.standing(otto, on=on)),
        "changed": costs(lambda: desk.changed_since(otto, None)),
    }
    assert costly == {
        "page": 3 + portions,
        "filtered": 4 + portions,
        "count": 1,
        "one": 1,
        "reach": 1,
        "history": 4,
        "journal": 4,
        "journal of a supervisor": 5,
        "duties": 9,
        "standing": 2,
        "changed": 1,
    }


def walk(turn: Callable[[str], ledger.Page]) -> Iterator[ledger.Page]:
    """Turn the pages of a list from the first to the last."""
    page = turn("")
    yield page
    while page.following:
        page = turn(page.following)
        yield page


@pytest.mark.parametrize("order", list(ledger.ORDERS))
def test_pages_hold_every_finding_once_in_order_and_turn_both_ways(order: str) -> None:
    book = Book()
    listed = take_in(book, [f"Statement {place}" for place in range(23)])
    book.issued("f")
    book.handed_over(*listed[5:9])
    otto, on = book.cast["otto"], book.now.date()

    def turn(cursor: str) -> ledger.Page:
        return ledger.page(otto, Wanted(), on=on, order=order, cursor=cursor, size=5)

    pages = list(walk(turn))
    whole = [number for page in pages for number in numbers(page)]
    columns, downwards = ledger.ORDERS[order]
    current = FindingRow.objects.filter(site=book.site, until_number=None)
    signs = [f"-{column}" if downwards else column for column in columns]
    assert whole == list(current.order_by(*signs).values_list("number", flat=True))
    assert len(whole) == 24
    assert not pages[0].preceding
    assert not pages[-1].following
    back = [pages[-1]]
    while back[-1].preceding:
        back.append(turn(back[-1].preceding))
    assert [numbers(page) for page in reversed(back)] == [numbers(page) for page in pages]


def test_a_page_beyond_the_end_is_empty_and_a_wrong_cursor_refused() -> None:
    book = Book()
    book.imported("f")
    otto, on = book.cast["otto"], book.now.date()
    assert ledger.page(otto, Wanted(), on=on, order="number", cursor=">99").rows == ()
    for wrong in ("x", ">", ">a", "?1", ">1~2", f">{2**63}", ">２~1", "<-", ">\N{SUPERSCRIPT TWO}"):
        with pytest.raises(Refused, match="bad_cursor"):
            ledger.page(otto, Wanted(), on=on, order="number", cursor=wrong)
    for wrong in (">2026-13-01~1", ">2026-03-01", ">~"):
        with pytest.raises(Refused, match="bad_cursor"):
            ledger.page(otto, Wanted(), on=on, cursor=wrong)
    with pytest.raises(Refused, match="unknown_order"):
        ledger.page(otto, Wanted(), on=on, order="facts")


def test_filters_keep_what_they_say() -> None:
    book = Book()
    take_in(book, ["One", "Two"])
    take_in(book, ["Three"], organisation="b")
    book.closed("f")
    book.issued("g")
    otto, on = book.cast["otto"], book.now.date()

    def kept(**wanted: Any) -> set[int]:
        return set(numbers(ledger.page(otto, Wanted(**wanted), on=on)))

    everything = kept()
    assert kept(states=("closed",)) == {4}
    assert kept(states=("closed", "issued")) == everything
    assert kept(organisations=(uuid.UUID(book.id("b")),)) == {3}
    assert kept(round=uuid.UUID(book.id("round"))) == everything
    assert kept(round=uuid.UUID(uid("other"))) == set()
    assert kept(plan=uuid.UUID(book["f"].plan)) == {4}
    assert kept(package=uuid.UUID(book["g"].package)) == {5}
    assert kept(imported_list=uuid.UUID(book.id("list")), text="three") == {3}
    assert kept(origins=("imported",)) == everything
    assert kept(origins=("inspection",)) == set()
    assert kept(timeliness=("no_date",)) | kept(timeliness=("late", "near", "on_time")) == everything
    assert kept(side=("unclaimed",)) == everything - {4}
    for side in ledger.SIDES:
        assert kept(side=(side,)) <= everything
    late = ledger.page(otto, Wanted(timeliness=("late",)), on=on + datetime.timedelta(days=400))
    assert 5 in numbers(late)


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        (Wanted(), "record_finding_due"),
        (Wanted(states=("claimed",)), "record_finding_state"),
        (Wanted(text="消防"), "record_finding_current"),
        (Wanted(text="消防", states=("issued",), organisations=(uuid.UUID(int=1),)), "record_finding_current"),
        (Wanted(side=("waits_for_signatures",)), "record_finding_pending"),
        (Wanted(side=("objection_open",)), "record_finding_objection"),
        (Wanted(side=("concern_open",)), "record_finding_concern"),
        (Wanted(side=("unowned",)), "record_finding_unowned"),
    ],
)
def test_a_filter_that_finds_few_has_an_index(wanted: Wanted, index: str) -> None:
    if connection.vendor != "sqlite":
        print("not here: PostgreSQL plans by counts of its own, and a table of the tests has next to no rows")
        return
    book = Book()
    with CaptureQueriesContext(connection) as context:
        ledger.page(book.cast["otto"], wanted, on=book.now.date())
    listed = next(query["sql"] for query in context if "record_findingrow" in query["sql"])
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {listed}")
        plan = [step for *_, step in cursor.fetchall()]
    assert [step for step in plan if f" {index} " in step], plan


def test_a_category_covers_all_that_lies_under_it() -> None:
    taxonomy = profiles.profile("cn-inspection").taxonomy
    below = next(each for each in taxonomy.categories if each.under)
    top = taxonomy.path(below.code)[0]
    beside = next(each.code for each in taxonomy.children("") if each.code != top)
    book = Book()
    names = take_in(book, ["One", "Two"])
    FindingRow.objects.filter(site=book.site, subject=book.id(names[0])).update(category=below.code)
    otto, on = book.cast["otto"], book.now.date()
    for category, kept in ((below.code, [1]), (top, [1]), (beside, []), ("nothing", [])):
        assert numbers(ledger.page(otto, Wanted(category=category), on=on)) == kept


def test_the_count_stops_at_its_cap(monkeypatch: pytest.MonkeyPatch) -> None:
    book = Book()
    take_in(book, ["消防通道"] * 5 + ["other"])
    otto, on = book.cast["otto"], book.now.date()
    assert ledger.count(otto, Wanted(), on=on) == (6, False)
    for cap, expected in ((5, (5, False)), (4, (4, True))):
        monkeypatch.setattr(ledger, "COUNT_CAP", cap)
        for common_from, most in ((2, 3), (2, 6), (4_000, 6)):
            monkeypatch.setattr("huiyin.record.search.COMMON_FROM", common_from)
            monkeypatch.setattr(ledger, "_FIRST_HITS", most)
            assert ledger.count(otto, Wanted(text="消防"), on=on) == expected
            assert ledger.count(book.cast["vera"], Wanted(text="消防"), on=on) == expected


def test_any_day_is_shown_as_it_was_and_to_those_who_may_see_it_today() -> None:
    book = Book()
    book.imported("f")
    before = book.receipts[-1].number
    book.handed_over("f")
    later = book.receipts[-1].number
    otto, on = book.cast["otto"], book.now.date()
    listed = {line: ledger.page(otto, Wanted(), on=on, as_of=line).rows for line in (before - 1, before, later, None)}
    assert listed[before - 1] == ()
    assert listed[later] == listed[None]
    assert (listed[before][0].due_date, listed[later][0].due_date is None) == (None, False)
    was = subjects.by_number(otto, "finding", number=1, as_of=before)
    assert (was.facts.package, subjects.by_number(otto, "finding", number=1).facts.package is None) == (None, False)
    assert subjects.line_at(book.site, book.now) == later
    assert subjects.line_at(book.site, book.now - datetime.timedelta(minutes=1)) == later - 1
    assert subjects.line_at(book.site, datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)) == 0
    with pytest.raises(Refused, match="not_found"):
        subjects.by_number(book.cast["oona"], "finding", number=1, as_of=later)
    assert len(history.of_subject(otto, book.id("f"), as_of=before)) == 1


def test_a_restricted_statement_is_hidden_and_an_erased_one_says_so() -> None:
    book = Book()
    book.imported("f")
    book.imported("g")
    book.do("finding.expunge", "rolf", "g", parts=[book["g"].statement], basis="Law", reason="A name")
    book.sign("otto", "g")
    shown, erased = (row.statement for row in ledger.page(book.cast["otto"], Wanted(), on=book.now.date()).rows)
    assert (shown.text, shown.erased, shown.hidden) == ("Statement of f", False, False)
    assert (erased.text, erased.erased, erased.hidden) == ("", True, False)
    part = texts.shown([book["f"].statement], actor=book.cast["otto"])[book["f"].statement]
    assert (part.label, part.restricted) == (1, False)


def test_the_history_tells_who_did_what_and_keeps_names_from_the_inspected() -> None:
    book = Book()
    book.claimed("f")
    told = history.of_subject(book.cast["otto"], book.id("f"))
    assert [each.act for each in told][:2] == ["finding.countersign", "finding.claim"]
    claim = told[1]
    assert (claim.effect, str(claim.signed_by.person), claim.signed_by.name) == ("opened", book.id("mia"), "Mia")
    assert (claim.post_kind, claim.body_name) == ("leadership_member", "Body a")
    imported = history.of_subject(book.cast["omar"], book.id("f"))[-1]
    assert (imported.act, imported.signed_by.name, imported.on_behalf_of) == ("finding.import", "", None)
    assert imported.given["source_key"]
    assert "Statement of f" in [part.text for part in imported.texts]
    assert history.of_subject(book.cast["oona"], book.id("f")) == ()


def test_the_history_of_a_finding_is_silent_about_what_one_may_not_open() -> None:
    book = Book()
    book.do(
        "finding.draft", "inga", "f", inspection=book.id("inspection"), statement="Statement", manifestations=["one"],
        working_paper="Paper",
    )  # fmt: skip
    book.do("finding.put_facts", "tara", "f", fact_sheet="Facts")
    book.do("finding.record_reply", "tara", "f", reply="agreed")
    book.do("finding.approve", "tara", "f")
    book.sign("otto", "f")
    book.do("inspection.submit_report", "tara", "inspection", summary="Summary")
    book.do("inspection.hear_report", "lena", "inspection", minutes="Minutes")
    book.do("inspection.decide_use", "lena", "inspection", uses=["feed_back"], decision="Decision")
    book.handed_over("f")

    def told(name: str) -> list[str]:
        return [each.act for each in history.of_subject(book.cast[name], book.id("f"))]

    assert {"finding.draft", "finding.approve", "package.issue"} <= set(told("otto"))
    # A handler sees the finding and no package; neither sees how the team worked it out, or who did.
    assert told("hank") == []
    assert told("mia") == ["package.issue"]
    drafted = next(each for each in history.of_subject(book.cast["otto"], book.id("f")) if each.act == "finding.draft")
    with pytest.raises(Refused):
        history.one(book.cast["mia"], drafted.number)


def test_the_journal_is_read_line_by_line_by_those_who_may() -> None:
    book = Book()
    book.closed("f")
    size = book.receipts[-1].number
    read: list[int] = []
    before: int | None = None
    while True:
        lines, before = history.page(book.cast["anna"], before=before, size=7)
        read += [line.number for line in lines]
        if before is None:
            break
    assert read == list(range(size, 0, -1))
    assert all(not part.text for line in history.page(book.cast["anna"])[0] for part in line.texts)
    closing, _ = history.page(book.cast["otto"], act="finding.close")
    assert [line.act for line in closing] == ["finding.close"]
    by_mia, _ = history.page(book.cast["otto"], person=uuid.UUID(book.id("mia")))
    assert {str(line.signed_by.person) for line in by_mia} == {book.id("mia")}
    with pytest.raises(Refused, match="not_found"):
        history.page(book.cast["omar"])
    assert history.one(book.cast["omar"], closing[0].number).act == "finding.close"
    for number in (closing[0].number, size + 1):
        with pytest.raises(Refused, match="not_found"):
            history.one(book.cast["oona"], number)


def test_subjects_of_a_kind_are_turned_page_by_page_whatever_one_line_made() -> None:
    book = Book()
    book.submitted("f", "g", "h")
    otto = book.cast["otto"]
    read: list[int] = []
    before: int | None = None
    while True:
        found, before = subjects.page(otto, "measure", before=before, size=2)
        read += [each.number for each in found]
        if before is None:
            break
    assert sorted(read) == [1, 2, 3]
    assert subjects.several(book.cast["oona"], "measure", subjects=[book.id("measure of f")]) == {}
    with pytest.raises(Refused, match="not_found"):
        subjects.by_id(book.cast["oona"], "plan", subject=book.id("plan"))


def duties(book: Book, by: str) -> list[tuple[str, str | None]]:
    """Give what somebody must do now: the acts, and on which subject."""
    found = desk.duties(book.cast[by], on=book.now.date(), rules={"": CN})
    return [(duty.act, duty.found.facts.id if duty.found else None) for duty in found]


def test_the_desk_says_where_an_opinion_is_composed_next() -> None:
    book = Book()
    book.imported("f")
    book.imported("g")
    place = {"round": book.id("round"), "organisation": book.id("a")}

    def where() -> tuple[str, int, int]:
        found = desk.duties(book.cast["cleo"], on=book.now.date(), rules={"": CN})
        (at,) = [each.place for each in found if each.place is not None]
        assert (at.organisation, at.round) == (book.id("a"), book.id("round"))
        return at.audience, at.inspection, at.package

    assert where() == ("principal", 1, 0)
    book.do("package.compose", "cleo", "p", **place, audience="principal", inspection=book.id("inspection"), text="x")
    assert where() == ("leadership", 1, 0)
    book.do("package.compose", "cleo", "l", **place, audience="leadership", findings=[book.id("f")], text="x")
    assert where() == ("principal", 1, 2)
    book.in_feedback()
    for name in ("p", "l"):
        book.approved(name)
        book.do("package.issue", "cleo", name)
    assert where() == ("leadership", 1, 0)


def test_a_meeting_stands_on_the_desk_until_its_minutes_are_adopted() -> None:
    book = Book()
    book.in_feedback()
    book.called()

    def said(by: str = "cleo") -> list[tuple[str, str | None]]:
        found = desk.duties(book.cast[by], on=book.now.date(), rules={"": CN})
        return [(each.act, str(each.due_date)) for each in found if each.act.startswith("meeting.")]

    assert said() == [("meeting.hold", book.on(1))] and said("inga") == said("omar") == said("stan") == []
    book.wait(days=2)
    attendance = [{"name": "Li", "title": "Chief", "presence": "present"}]
    book.do("meeting.hold", "cleo", "meeting", day=book.on(-1), attendance=attendance)
    assert said() == [("meeting.adopt_minutes", "None")]
    book.do("meeting.adopt_minutes", "cleo", "meeting", minutes="Minutes")
    assert said() == []


def test_the_desk_says_whose_turn_it_is() -> None:
    book = Book()
    book.imported("f")
    assert duties(book, "cleo") == [("package.compose", None)]
    book.handed_over("f")
    assert ("finding.claim", book.id("f")) in duties(book, "mia")
    book.do("finding.claim", "mia", "f")
    assert ("finding.countersign", book.id("f")) in duties(book, "omar")
    assert ("finding.claim", book.id("f")) not in duties(book, "max")
    book.sign("omar", "f")
    assert ("plan.submit", None) in duties(book, "omar")
    assert ("finding.claim", book.id("f")) not in duties(book, "omar")
    assert ("finding.claim", book.id("f")) not in duties(book, "max")
    book.do("plan.submit", "omar", "plan", organisation=book.id("a"), round=book.id("round"), **book.plan_values("f"))
    while book["plan"].pending:
        assert ("plan.countersign", book.id("plan")) in duties(book, "mia")
        book.sign("mia", "plan")
    assert ("plan.accept", book.id("plan")) in duties(book, "otto")
    assert duties(book, "oona") == []


def test_the_desk_tells_who_began_a_verification_from_whoever_else_may_judge() -> None:
    book = Book()
    book.verifying("f")

    def begun(by: str) -> dict[str, bool]:
        found = desk.duties(book.cast[by], on=book.now.date(), rules={"": CN})
        return {each.found.facts.id: each.by_another for each in found if each.found and each.act == "finding.verify"}

    assert begun("vera") == {book.id("f"): False}
    assert begun("vito") == {book.id("f"): True}


def test_the_desk_is_never_longer_than_seven_and_the_worst_comes_first() -> None:
    book = Book()
    names = take_in(book, [f"Statement {place}" for place in range(12)])
    book.handed_over(*names)
    found = desk.duties(book.cast["mia"], on=book.now.date(), rules={"": CN})
    assert len(found) == desk.MOST
    dates = [duty.due_date or datetime.date.max for duty in found]
    assert dates == sorted(dates)


def test_what_stands_is_counted_alike_from_counters_and_from_rows() -> None:
    book = Book()
    book.closed("f")
    book.issued("g")
    take_in(book, ["Draft", "Draft"], organisation="b")
    on = book.now.date()
    whole = desk.standing(book.cast["otto"], on=on)
    assert dict(whole.states) == {"closed": 1, "issued": 3}
    assert whole.next_date is not None and whole.next_date >= on
    assert desk.standing(book.cast["otto"], on=on + datetime.timedelta(days=400)).next_date is None
    assert whole == desk.standing(book.cast["vera"], on=on)
    assert dict(desk.standing(book.cast["oona"], on=on).states) == {}  # those of a list, not handed over yet
    given = {"statement": "Draft", "manifestations": ["One"], "working_paper": "Paper"}
    book.do("finding.draft", "inga", "d", inspection=book.id("inspection"), **given)
    book.do("finding.object", "omar", "g", reason="No")
    book.do("finding.decide_objection", "cyril", "g", decision="sustained", text="Right", reason="Right")
    for by, actor in book.cast.items():
        one_by_one = dict(desk.standing(dataclasses.replace(actor, clearance=1), on=on).states)
        assert dict(desk.standing(actor, on=on).states) == one_by_one, by
    changed = desk.changed_since(book.cast["otto"], None, size=3)
    assert changed[0].number == 2


def test_many_at_once_and_one_by_one_read_alike() -> None:
    book = Book()
    names = take_in(book, ["A"])
    again = book.call("finding.hand_over_fix", "x", {})
    with pytest.raises(bulk.RefusedInBatch):
        bulk.perform_many([Asked(again, book.cast["otto"], book.now)], site=book.site)
    assert [str(row.subject) for row in ledger.page(book.cast["otto"], Wanted(), on=book.now.date()).rows] == [
        book.id(names[0])
    ]


def test_an_opinion_that_waits_is_on_the_desk_beside_all_that_has_a_date() -> None:
    book = Book()
    names = [f"f{place}" for place in range(9)]
    book.rectifying(*names)
    for name in names:
        book.done(name)
        book.declare(name)
    book.imported("g")
    book.do("package.compose", "cleo", "opinion", round=book.id("round"), organisation=book.id("a"),
            findings=[book.id("g")], audience="principal", text="Feedback")  # fmt: skip

    def waits(name: str) -> list[str]:
        return [each.act for each in desk.duties(book.cast[name], on=book.now.date(), rules={"": CN})]

    assert "package.approve" in waits("otto")
    book.approved("opinion")
    assert "package.issue" in waits("cleo")


def test_one_duty_of_each_act_is_kept_before_the_worst_of_all() -> None:
    day = datetime.date(2026, 1, 1)
    closing = [desk.Duty("finding.close", None, day + datetime.timedelta(days=each)) for each in range(9)]
    package = desk.Duty("package.approve", None, None)
    assert desk._cut([*closing, package]) == [*closing[: desk.MOST - 1], package]
    assert desk._cut(closing) == closing[: desk.MOST]
