"""One act at a time: what it leaves in the book, what it refuses, and what it costs."""

import dataclasses
import datetime
import itertools
import os
import uuid
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from huiyin.kernel import act, facts, kinds, numbering
from huiyin.kernel.actor import Actor
from huiyin.kernel.refused import Refused
from huiyin.people.models import BodyRow, PersonRow
from huiyin.record import acts, counters, journal, parts, rows
from huiyin.record.models import Blob, Counter, FindingRow, Line, LineSubject, PartRow, SubjectHead
from tests.kernel import ledger
from tests.record.book import Book, lines, store

pytestmark = pytest.mark.django_db


def stored_lines(book: Book) -> list[str]:
    return list(Line.objects.filter(site=book.site).order_by("number").values_list("envelope", flat=True))


def refusal(book: Book, call: act.Call, by: str | Actor) -> Refused:
    """Perform an act that must be refused, see that it left nothing, and give the refusal."""
    actor = book.cast[by] if isinstance(by, str) else by
    before = stored_lines(book)
    with pytest.raises(Refused) as caught:
        acts.perform(call, actor=actor, at=book.now)
    assert stored_lines(book) == before
    return caught.value


def agrees_with_memory(book: Book) -> None:
    """See that lines, current rows, lock rows, numbers and counters are those that memory gives."""
    assert stored_lines(book) == lines(book)
    numbers: dict[str, int] = {}
    for subject, found in book.facts.items():
        kind, number = kinds.kind_of(found), numbering.next_number(numbers, found)
        row = rows.current(kind, book.site).get(subject=subject)
        assert row.facts == rows.stored_facts(found), kind
        assert (row.state, row.version, row.label) == (found.state, found.version, found.label)
        head = SubjectHead.objects.get(site=book.site, subject=subject)
        assert (head.kind, head.version, str(head.master_site)) == (kind, found.version, book.site)
        assert head.number == number
        assert getattr(row, "number", head.number) == head.number
    findings = {name: found for name, found in book.facts.items() if kinds.kind_of(found) == "finding"}
    counted = {key: count for key, count in counters.counted(findings).items() if count}
    stored = Counter.objects.filter(site=book.site).exclude(findings=0)
    assert {(str(c.round), str(c.organisation), c.state): c.findings for c in stored} == counted


def test_the_book_keeps_what_memory_keeps_from_the_list_to_closure() -> None:
    book = Book()
    book.closed()
    book.imported("g", organisation="b")
    agrees_with_memory(book)


def test_every_row_of_the_past_begins_where_the_one_before_ended() -> None:
    book = Book()
    book.verified()
    history = list(FindingRow.objects.filter(site=book.site).order_by("from_number"))
    assert (len(history), history[-1].version) == (11, book["f"].version)
    for earlier, later in itertools.pairwise(history):
        assert (earlier.until_number, earlier.until_at) == (later.from_number, later.from_at)
    # With the leadership's package they go on at the next hundred.
    assert [row.version for row in history] == [1, *range(100, 110)]
    assert history[-1].until_number is None
    changing = LineSubject.objects.filter(site=book.site, subject=book.id("f"))
    assert {row.from_number for row in history} <= {each.number for each in changing}


def test_the_columns_of_a_finding_repeat_its_facts() -> None:
    book = Book()
    book.declared()
    row, found = FindingRow.objects.get(site=book.site, until_number=None), book["f"]
    clock = found.clock("verification")
    assert (str(row.organisation), str(row.round), row.cycle) == (found.organisation, found.round, 1)
    assert (row.due_clock, str(row.due_date)) == ("verification", clock.due_date)
    assert row.due_order == row.due_date
    assert (row.claimed, row.unowned, row.objection_open, row.concern_open) == (True, False, False, False)
    assert str(row.declared_date) == found.declared_date
    assert parts.texts(book.site, [row.statement]) == {row.statement: "Statement of f"}


def test_the_hall_holds_names_in_plain_and_keeps_them_when_something_else_changes() -> None:
    book = Book()
    book.do("body.rename", "ada", "a", name="新名", name_en="New name", reason="Decree")
    book.do("body.move", "ada", "a", parent=book.id("office"), reason="Decree")
    row = BodyRow.objects.get(site=book.site, subject=book.id("a"), until_number=None)
    assert (row.name, row.name_en, str(row.parent)) == ("新名", "New name", book.id("office"))
    assert PersonRow.objects.get(site=book.site, subject=book.id("mia")).name == "Mia"


def test_the_same_act_again_gives_the_same_receipt_and_no_line() -> None:
    book = Book()
    book.imported()
    call, actor, at = book.calls[-1]
    before = stored_lines(book)
    assert acts.perform(call, actor=actor, at=at + datetime.timedelta(days=1)) == book.receipts[-1]
    assert stored_lines(book) == before


def test_an_act_id_stands_for_one_act_subject_and_signer() -> None:
    book = Book()
    book.imported()
    call, _, _ = book.calls[-1]
    others = (
        (dataclasses.replace(call, subject=book.id("another")), "cleo"),
        (dataclasses.replace(call, act="finding.object"), "cleo"),
        (call, "otto"),
    )
    for other, by in others:
        assert refusal(book, other, by).code == "act_id_reused"


def test_an_act_id_stands_for_what_was_given() -> None:
    book = Book()
    book.imported()
    call, actor, at = book.calls[-1]
    for name, other in (("statement", "Another statement."), ("reference_date", "2025-12-31")):
        changed = dataclasses.replace(call, given={**call.given, name: other})
        assert refusal(book, changed, "cleo").code == "act_id_reused", name
    # A fresh salt makes other commitments of the same texts.
    resalted = dataclasses.replace(call, salt=bytes(32))
    assert acts.perform(resalted, actor=actor, at=at) == book.receipts[-1]


def test_what_one_may_not_see_is_refused_like_what_is_not_there() -> None:
    book = Book()
    book.imported()
    hidden = refusal(book, book.call("finding.object", "f", {"reason": "no"}), "oona")
    absent = refusal(book, book.call("finding.object", str(uuid.uuid4()), {"reason": "no"}), "oona")
    malformed = refusal(book, book.call("finding.object", "x" * 36, {"reason": "no"}), "oona")
    assert (hidden.code, hidden.facts) == (absent.code, absent.facts) == (malformed.code, malformed.facts)
    assert hidden.code == "not_found"


def test_a_reference_that_one_may_not_see_is_refused_like_one_that_is_not_there() -> None:
    book = Book()
    book.claimed("f")
    book.imported("theirs", organisation="b")
    for foreign in (book.id("theirs"), str(uuid.uuid4())):
        values = book.plan_values("f")
        values["findings"][0]["finding"] = foreign
        place = {"organisation": book.id("a"), "round": book.id("round")}
        caught = refusal(book, book.call("plan.submit", "plan", {**place, **values}), "omar")
        assert caught.code == "given_faulty"
        fault = caught.facts["faults"][0]
        assert (fault.field, fault.code) == ("findings.0.finding", "subject_not_found")


def test_an_id_is_used_once_whatever_the_kind() -> None:
    book = Book()
    caught = refusal(book, book.call("body.found", "mandate", {"name": "x", "body_kind": "other"}), "ada")
    assert caught.code == "already_exists"


@pytest.mark.parametrize("garbage", [None, 7, "x", ["x"], {"findings": "x"}, [["x"]], {"touched": [1]}])
def test_values_of_no_sense_are_refused_and_never_crash(garbage: Any) -> None:
    book = Book()
    book.claimed("f")
    for name, subject, by in (
        ("plan.submit", "plan", "omar"),
        ("finding.annul", "f", "otto"),
        ("finding.expunge", "f", "rolf"),
        ("round.plan", "r2", "otto"),
    ):
        row = kinds.ROWS[name]
        values = {field.name: garbage for field in row.given}
        assert refusal(book, book.call(name, subject, values), by).code


def test_nothing_above_the_ceiling_comes_in() -> None:
    book = Book()
    ceiling = settings.HUIYIN.ceiling
    call = book.call("body.found", "secret", {"name": "x", "body_kind": "other"}, label=ceiling + 1)
    caught = refusal(book, call, "ada")
    assert (caught.code, caught.facts) == ("above_the_ceiling", {"label": ceiling + 1, "ceiling": ceiling})


def test_a_file_must_lie_in_the_store_as_described() -> None:
    book = Book()
    file = ledger.file("basis")
    call = book.call("mandate.issue", "m2", {
        "title": "t", "issuer": "i", "issued_date": "2026-01-05", "profile": "cn-inspection", "files": [file]
    })  # fmt: skip
    assert refusal(book, call, "otto").code == "file_not_stored"
    store(book.site, call, at=book.now)
    Blob.objects.filter(site=book.site).update(size_bytes=file.size_bytes + 1)
    assert refusal(book, call, "otto").code == "file_not_stored"
    Blob.objects.filter(site=book.site).update(size_bytes=file.size_bytes)
    assert acts.perform(call, actor=book.cast["otto"], at=book.now).effect == "taken"
    assert PartRow.objects.get(site=book.site, name="files.0").blob == file.digest


def test_a_subject_of_another_master_waits_for_its_master() -> None:
    book = Book()
    book.issued("f")
    other = str(uuid.uuid4())
    SubjectHead.objects.filter(site=book.site, subject=book.id("f")).update(master_site=other)
    caught = refusal(book, book.call("finding.object", "f", {"reason": "no"}), "omar")
    assert (caught.code, caught.facts["site"]) == ("mastered_elsewhere", other)


def test_an_unknown_rule_set_is_refused() -> None:
    book = Book()
    place = {"mandate": book.id("mandate"), "term": "t", "ordinal": 3, "title": "R"}
    wrong = book.call("round.plan", "r2", {**place, "profile": "none", "rules": "0" * 64})
    assert refusal(book, wrong, "otto").code == "rules_unknown"
    unknown = book.call("round.plan", "r2", {**place, "profile": "none"})
    assert refusal(book, unknown, "otto").code == "profile_unknown"


def test_a_round_begins_with_the_newest_rules_of_its_profile() -> None:
    book = Book()
    place = {
        "mandate": book.id("mandate"),
        "term": "t",
        "ordinal": 3,
        "title": "R",
        "profile": "cn-inspection",
    }
    acts.perform(book.call("round.plan", "r2", place), actor=book.cast["otto"], at=book.now)
    found = rows.current("round", book.site).get(subject=book.id("r2"))
    assert found.rules == book.rules.digest


def test_the_time_of_record_never_goes_back() -> None:
    book = Book()
    late = book.now + datetime.timedelta(days=1)
    early = late - datetime.timedelta(hours=5)
    call = book.call("body.found", "c", {"name": "x", "body_kind": "other"}, performed_at=late)
    acts.perform(call, actor=book.cast["ada"], at=late)
    call = book.call("body.found", "d", {"name": "x", "body_kind": "other"}, performed_at=early)
    receipt = acts.perform(call, actor=book.cast["ada"], at=early)
    assert Line.objects.get(site=book.site, number=receipt.number).recorded_at == late


def test_undoing_puts_back_what_was_before_in_every_subject() -> None:
    book = Book()
    book.submitted("f", "g")
    before = {name: facts.encode(book[name]) for name in ("plan", "f", "g", "measure of f")}
    book.accept_plan()
    accepted = book["plan"].last_act
    book.do("plan.annul", "otto", "plan", act=accepted, reason="Too early")
    book.sign("cyril", "plan")
    for name, was in before.items():
        stored = rows.current(kinds.kind_of(book[name]), book.site).get(subject=book.id(name)).facts
        now = facts.encode(rows.decode(kinds.kind_of(book[name]), stored))
        assert {**now, "version": 0} == {**was, "version": 0}


def test_undoing_a_birth_leaves_an_annulled_subject() -> None:
    book = Book()
    book.imported()
    book.do("finding.annul", "otto", "f", act=book.calls[-1][0].act_id, reason="Twice")
    book.sign("cyril", "f")
    agrees_with_memory(book)
    assert FindingRow.objects.get(site=book.site, until_number=None).state == "annulled"


def test_only_the_newest_act_of_the_subject_can_be_undone() -> None:
    book = Book()
    book.imported()
    of_the_list = next(call for call, _, _ in book.calls if call.act == "imported_list.take_in").act_id
    for wrong in (of_the_list, str(uuid.uuid4())):
        caught = refusal(book, book.call("finding.annul", "f", {"act": wrong, "reason": "x"}), "otto")
        assert caught.code == "is_the_last_act"


def test_erasing_takes_text_file_and_name_and_leaves_every_commitment() -> None:
    book = Book()
    book.do("body.found", "ada", "named", name="李四的单位", body_kind="other")
    name = book["named"].name
    book.do("body.expunge", "rolf", "named", parts=[name], basis="Law", reason="A person's name")
    assert PartRow.objects.get(site=book.site, commitment=name).body is not None
    book.sign("otto", "named")
    part = PartRow.objects.get(site=book.site, commitment=name)
    assert (part.salt, part.body, part.name) == (None, None, "name")
    named = BodyRow.objects.filter(site=book.site, subject=book.id("named"))
    assert set(named.values_list("name", flat=True)) == {""}
    agrees_with_memory(book)


def test_erasing_takes_parts_of_the_subject_only_and_never_the_codes() -> None:
    book = Book()
    book.imported("f")
    book.imported("g")
    codes = PartRow.objects.filter(site=book.site, name="given").order_by("-number").first()
    assert codes is not None
    for wrong in (book["f"].statement, codes.commitment, "0" * 64):
        values = {"parts": [wrong], "basis": "Law", "reason": "x"}
        caught = refusal(book, book.call("finding.expunge", "g", values), "rolf")
        assert (caught.code, caught.facts["part"]) == ("part_not_of_subject", wrong)


# What one act asks of the database, on any size of it. Savepoints of the test's own transaction are left out.
COSTS = {
    "body.found": 11,
    "finding.import": 16,
    "finding.close": 15,
    "plan.submit": 26,
    "finding.declare": 15,
}


@pytest.mark.parametrize("findings", [1, 5])
def test_an_act_costs_the_same_number_of_queries_whatever_the_size(findings: int) -> None:
    book = Book()
    found: dict[str, int] = {}

    def counted(name: str, run: Any) -> None:
        with CaptureQueriesContext(connection) as context:
            run()
        asked = [query["sql"] for query in context if not query["sql"].startswith(("SAVEPOINT", "RELEASE"))]
        found[name] = len(asked)
        assert max(len(sql) for sql in asked) < 10_000

    def timed(name: str) -> None:
        call, actor, at = book.calls[-1]
        again = dataclasses.replace(call, act_id=str(uuid.uuid4()), subject=str(uuid.uuid4()), salt=os.urandom(32))
        counted(name, lambda: acts.perform(again, actor=actor, at=at))

    names = [f"f{place}" for place in range(findings)]
    book.do("body.found", "ada", "c", name="C", body_kind="other")
    timed("body.found")
    book.imported("x")
    timed("finding.import")
    book.claimed(*names)
    place = {"organisation": book.id("a"), "round": book.id("round")}
    submit = book.call("plan.submit", "plan", {**place, **book.plan_values(*names)})
    counted("plan.submit", lambda: acts.perform(submit, actor=book.cast["omar"], at=book.now))
    book.perform_in_memory(submit, by="omar")
    book.accept_plan()
    book.done("f0")
    declared = {"statement": "Done", "same_kind_check": "None", "truth_pledge": True}
    declare = book.call("finding.declare", "f0", {**declared, "evidence": book.evidence()})
    store(book.site, declare, at=book.now)
    counted("finding.declare", lambda: acts.perform(declare, actor=book.cast["hank"], at=book.now))
    book.perform_in_memory(declare, by="hank")
    for signer in ("mia", "omar"):
        book.sign(signer, "f0")
    book.do("finding.begin_verification", "vera", "f0", depth="desk")
    book.do("finding.verify", "vera", "f0", **book.answers("f0"))
    close = book.call("finding.close", "f0", {"decision": "Closed."})
    counted("finding.close", lambda: acts.perform(close, actor=book.cast["cyril"], at=book.now))
    entering = 1 if connection.vendor == "postgresql" else 0
    assert found == {name: count + entering for name, count in COSTS.items()}


def test_the_size_and_the_root_of_the_journal_are_those_of_its_lines() -> None:
    book = Book()
    book.closed()
    assert journal.size(book.site) == len(book.lines)
    frontier = journal.frontier(book.site)
    assert (frontier.size, frontier.root) == (len(book.lines), ledger_root(book))


def ledger_root(book: Book) -> bytes:
    return journal.merkle.root(line.digest for line, _ in book.lines)
