"""Whatever is changed behind the program's back is found and named, on either database.

Each change is made by plain SQL with the triggers gone, looked at, and rolled back.
"""

import contextlib
import copy
import dataclasses
import datetime
import hashlib
import json
import os
import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, connections, models, transaction
from django.test.utils import override_settings
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoDbBlocker

from huiyin import texts
from huiyin.kernel import checkpoint, merkle
from huiyin.kernel import journal as kernel_journal
from huiyin.people import temporal
from huiyin.record import blobs, check, checkpoints, keys, replay, rows, stored, walls
from huiyin.record.faults import BROKE_OFF
from huiyin.record.models import (
    Blob,
    Checkpoint,
    Counter,
    Draft,
    DraftRow,
    FindingRow,
    FindingTag,
    Head,
    Line,
    LineSubject,
    PartRow,
    RaisedSign,
    ReadFile,
    ReadTrace,
    SearchIndex,
    SearchText,
    SignRun,
    SubjectHead,
    Taking,
    TreeNode,
)
from tests.kernel import letters
from tests.kernel.ledger import START
from tests.record.book import AppointedBook, Book
from tests.record.kept import KeptBook, erase_a_name

pytestmark = pytest.mark.django_db

ON = datetime.date(2026, 11, 23)
LATER = START + datetime.timedelta(days=200)
UNEXAMINED: dict[str, Any] = {}
TABLES: list[type[Any]] = [
    Blob, Checkpoint, Counter, FindingTag, Head, Line, LineSubject, PartRow, SearchText, SubjectHead,
    *rows.MODELS.values(),
]  # fmt: skip
# What the tables are called in a fault; a state row bears the name of its kind.
PLACES = {
    Blob: "files", Checkpoint: "checkpoints", Counter: "counters", Head: "head", Line: "lines",
    FindingTag: "tags", LineSubject: "line_subjects", PartRow: "parts", SubjectHead: "subject_heads", TreeNode: "tree",
    **{model: kind for kind, model in rows.MODELS.items()},
}  # fmt: skip
# Tables that no act writes: what somebody writes before signing, who read what, and the inside of the search.
# Signs are computed from the book, and are made anew.
OF_NO_ACT = {Draft, DraftRow, RaisedSign, ReadFile, ReadTrace, SearchIndex, SignRun, Taking}
# What stands in no line and follows from none: names of rows, when and for whom something was put or signed.
FREE = {
    *((model, "id") for model in (*rows.MODELS.values(), SearchText)),
    (Blob, "stored_at"),
    (Blob, "body"),
    (Checkpoint, "signed_at"),
    (Checkpoint, "site"),
}


@pytest.fixture(scope="module")
def committed_stage(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> KeptBook:
    """Commit the stage once: making it takes longer than most tests that change something on it."""
    with django_db_blocker.unblock():
        made = stage()
        connections.close_all()
    return made


@pytest.fixture
def book(committed_stage: KeptBook) -> KeptBook:
    """Give a test the stage to do with as it likes: its rows are put back at the end, its memory is the test's own."""
    own = copy.copy(committed_stage)
    for name, value in vars(committed_stage).items():
        setattr(own, name, copy.copy(value))
    return own


def stage() -> KeptBook:
    """Make a stage: a finding closed with evidence, another open, a name erased, a note signed; every kind is there."""
    book = KeptBook()
    book.do("delegation.grant", "mia", "dg", post=book.id("post of mia"), delegate=book.id("max"),
            from_date=book.on(), until_date=book.on(9))  # fmt: skip
    book.do("recusal.declare", "mia", "r", person=book.id("mia"), organisation=book.id("b"), ground="kinship",
            reason="Kin")  # fmt: skip
    book.achieved()
    book.called()
    book.required()
    book.decided()
    book.scheduled()
    book.closed("f")
    book.beside()
    book.examined("mia")
    book.reported()
    book.do("extract.draw_up", "cleo", "extract", organisation=book.id("a"), year=2026, post=book.id("post of mia"))
    book.agreed_to("extract", "mia")
    book.do("extract.sign", "otto", "extract")
    book.do("evaluation.draw_up", "cleo", "evaluation", organisation=book.id("a"), round=book.id("round"),
            deductions=[{"code": "late_report", "times": 1, "reason": "A week"}], note="By the book")  # fmt: skip
    file = dataclasses.replace(book.put("blank", "action"), evidence=None)
    # A blank is examined at the door; what is in it makes no difference to its rows.
    with override_settings(EXAMINERS="tests.record.test_tamper.UNEXAMINED"):
        book.do("blank.adopt", "otto", "blank", paper="fact_sheet", written_in="en", blank_file=[file])
    checkpoints.make(book.site, at=LATER)
    book.imported("g")
    for tags in (["risk_prevention", "subordinate_control"], ["risk_prevention"]):
        book.do("finding.classify", "otto", "g", category="innovation", tags=tags, reason="Both")
    book.determined("f")
    book.do("finding.reopen", "otto", "f", reason="As determined", due_date=book.on(30))
    book.issued("late")
    letters.lettered(book, "late", "feedback", "omar", extra=1)
    erase_a_name(book)
    checkpoints.make(book.site, at=LATER)
    book.imported("h")
    return book


@contextlib.contextmanager
def behind_the_back() -> Iterator[None]:
    """Let a test change whatever it likes, and take it back afterwards."""
    with transaction.atomic(), connection.cursor() as cursor:
        for table in [
            model._meta.db_table
            for room in ("people", "record")
            for model in apps.get_app_config(room).get_models()
            if model._meta.managed
        ]:
            if connection.vendor == "postgresql":
                cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
                cursor.execute(f"ALTER TABLE {table} DROP CONSTRAINT IF EXISTS {table}_begins")
            else:
                cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s", [table])
                for (name,) in cursor.fetchall():
                    cursor.execute(f"DROP TRIGGER {name}")
        yield
        transaction.set_rollback(True)


@contextlib.contextmanager
def taken_back() -> Iterator[None]:
    """Take one change of many back, where the triggers stay gone for all of them."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def found(book: Book, **more: Any) -> list[check.Fault]:
    """Check, and see that every fault can be said in both languages; that the triggers are gone is no news here."""
    report = check.check(book.site, on=ON, **more)
    for fault in report.faults:
        for language in texts.LANGUAGES:
            assert check.say(fault, language=language)
    return [fault for fault in report.faults if fault.table != "triggers"]


def codes(book: Book, **more: Any) -> set[tuple[str, str]]:
    return {(fault.code, fault.table) for fault in found(book, **more)}


def changed(field: Any, value: Any) -> Any:
    """Give another value that the column can hold."""
    kind = field.get_internal_type()
    if kind == "UUIDField":
        return uuid.uuid5(uuid.NAMESPACE_URL, str(value))
    if kind == "DateTimeField":
        return (value or START) + datetime.timedelta(microseconds=1)
    if kind == "DateField":
        return (value or ON) - datetime.timedelta(days=1)
    if kind == "BooleanField":
        return not value
    if kind == "JSONField":
        return [*value, 1] if isinstance(value, list) else {**(value or {}), "x": 1}
    if isinstance(value, int):
        return value + 1000  # clear of what unique keys refuse
    if value is None:
        return 1 if "Integer" in kind else "x"
    return ("x" if value[:1] != "x" else "y") + value[1:]


def rows_of(book: Book, model: type[Any]) -> list[dict[str, Any]]:
    names = [field.attname for field in model._meta.concrete_fields]
    found = list(model._default_manager.filter(site=book.site).values(*names))
    # A count of nothing says nothing; what an erased part was is told by no line.
    needed = {Counter: "findings", PartRow: "body"}.get(model)
    return [row for row in found if needed is None or row[needed]]


def rewrite(model: type[models.Model], row: dict[str, Any], name: str, *, to: Any) -> None:
    """Change one column of one row, known by all its columns that are not null."""
    known = {key: value for key, value in row.items() if value is not None and not isinstance(value, dict | list)}
    assert model._default_manager.filter(**known).update(**{name: to}) == 1


def test_a_book_that_nobody_touched_is_sound(book: KeptBook) -> None:
    report = check.check(book.site, on=ON)
    assert (report.faults, report.lines) == ((), len(book.lines))
    assert report.sound


def test_every_table_that_an_act_writes_is_tampered_with() -> None:
    ours = {model for model in apps.get_models() if model.__module__.startswith("huiyin.record.")}
    assert ours - OF_NO_ACT == {*TABLES, TreeNode} - set(people_rows())
    assert {model for model in apps.get_models() if issubclass(model, temporal.StateRow)} == set(rows.MODELS.values())


def people_rows() -> list[type[Any]]:
    """Give the tables of the hall that acts write."""
    return [model for model in rows.MODELS.values() if model.__module__.startswith("huiyin.people.")]


def is_named(fault: check.Fault, model: type[Any], column: str) -> bool:
    """Tell whether a fault names the table that was changed, and the column where it says that one differs."""
    if model is SearchText:  # named by the subject that would be found wrongly
        return fault.code in ("search_differs", "row_without_line")
    if model is Line and fault.code == "row_without_line":  # a line that went elsewhere, by what it left hanging
        return True
    return fault.table == PLACES[model] and fault.facts.get("column", column) in (column, "subjects")


@pytest.mark.parametrize("model", TABLES, ids=lambda model: model._meta.model_name)
def test_a_change_of_any_column_is_found_and_named(book: KeptBook, model: type[Any]) -> None:
    assert missed_columns(book, model, every_row=False) == []


def missed_columns(book: KeptBook, model: type[Any], *, every_row: bool) -> list[Any]:
    """Change each column of one row, or of every row, and give the changes that no fault names."""
    stored = rows_of(book, model)
    assert stored, "the stage has something of every table"
    missed = []
    with behind_the_back():
        for place, field in enumerate(model._meta.concrete_fields):
            if (model, field.attname) in FREE:
                continue
            one = stored[place * 7 % len(stored)]  # another row for each column: of the past, and current
            for row in stored if every_row else (one,):
                with taken_back():
                    rewrite(model, row, field.attname, to=changed(field, row[field.attname]))
                    faults = found(book)
                if not any(is_named(fault, model, field.attname) for fault in faults):
                    missed.append((field.attname, row[field.attname], faults[:3]))
    return missed


@pytest.mark.parametrize("model", TABLES, ids=lambda model: model._meta.model_name)
def test_a_row_that_is_gone_is_found(book: KeptBook, model: type[Any]) -> None:
    stored = rows_of(book, model)
    with behind_the_back():
        for row in stored[:: max(len(stored) // 2, 1)]:
            known = {key: each for key, each in row.items() if each is not None and not isinstance(each, dict | list)}
            with taken_back():
                model._default_manager.filter(**known).delete()
                assert found(book), row


# The column by which a table hangs on the lines.
HANGS_BY: dict[type[Any], str] = {
    **dict.fromkeys((Line, LineSubject, PartRow), "number"),
    **dict.fromkeys((*rows.MODELS.values(), FindingTag), "from_number"),
}


def phantom(model: type[Any], row: dict[str, Any], place: int) -> dict[str, Any]:
    """Give a row like one that is there, of something that no act made, at a place in the journal."""
    new = {**row, HANGS_BY[model]: place}
    for name in ("id", "subject", "act_id"):
        if name in new:
            new[name] = uuid.uuid4()
    for name in ("previous", "commitment"):
        if name in new:
            new[name] = hashlib.sha256(f"{name} {place}".encode()).hexdigest()
    if "name" in new and model is PartRow:
        new["name"] = "phantom"
    return new


@pytest.mark.parametrize("model", HANGS_BY, ids=lambda model: model._meta.model_name)
def test_a_row_that_somebody_put_in_at_any_place_is_found_and_named(book: KeptBook, model: type[Any]) -> None:
    row, last = rows_of(book, model)[-1], len(book.lines)
    places = (0, -1, last + 1, *(() if model is Line else (3, last)))
    unseen = []
    with behind_the_back():
        for place in places:
            with taken_back():
                model._default_manager.create(**phantom(model, row, place))
                if not any(fault.table == PLACES[model] for fault in found(book)):
                    unseen.append(place)
    assert unseen == []


def test_the_database_itself_keeps_places_below_the_first_line_free(book: KeptBook) -> None:
    for model in HANGS_BY:
        row = rows_of(book, model)[-1]
        with pytest.raises(IntegrityError), transaction.atomic():
            model._default_manager.create(**phantom(model, row, 0))


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_change_of_any_byte_of_line_part_salt_and_facts_is_found(book: KeptBook, data: st.DataObject) -> None:
    columns: list[tuple[type[Any], str]] = [(Line, "envelope"), (PartRow, "body"), (PartRow, "salt")]
    model, name = data.draw(st.sampled_from([*columns, *((each, "facts") for each in rows.MODELS.values())]))
    stored = [row for row in rows_of(book, model) if row[name]]
    if not stored:
        return
    row = data.draw(st.sampled_from(stored))
    place = data.draw(st.integers(0, len(row[name]) - 1))
    other = data.draw(
        st.sampled_from(['"', "{", "0", "1", "a", "é", " ", "}"]).filter(lambda each: each != row[name][place])
    )
    with behind_the_back():
        rewrite(model, row, name, to=row[name][:place] + other + row[name][place + 1 :])
        assert found(book)


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("record_line", "number"), ("record_line", "recorded_at"), ("record_line", "act_id"),
        ("record_findingrow", "due_date"), ("record_findingrow", "from_at"), ("record_findingrow", "round"),
        ("record_findingrow", "from_number"), ("record_findingrow", "claimed"),
        ("record_head", "recorded_at"), ("record_partrow", "body"), ("record_partrow", "salt"),
        ("record_subjecthead", "subject"), ("record_counter", "round"), ("record_line", "envelope"),
    ],
)  # fmt: skip
def test_bytes_that_are_no_value_at_all_are_named(book: KeptBook, table: str, column: str) -> None:
    if connection.vendor != "sqlite":
        return  # PostgreSQL keeps no such bytes; what it does keep is tried below
    with behind_the_back():
        overwrite(book, table, column, to="CAST(X'FF00C3' AS TEXT)")
        assert_named(book)


def overwrite(book: Book, table: str, column: str, *, to: str) -> None:
    """Set a column of one row, of the newest that has a value in it, to what an SQL expression gives."""
    row, site = ("rowid", book.site.replace("-", "")) if connection.vendor == "sqlite" else ("ctid", book.site)
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {table} SET {column} = {to} WHERE {row} = "
            f"(SELECT max({row}) FROM {table} WHERE site = %s AND {column} IS NOT NULL)",
            [site],
        )
        assert cursor.rowcount == 1


def assert_named(book: Book) -> None:
    """See that a difference is named, and that no part of the check broke off over it."""
    faults = found(book)
    assert faults
    assert [each for each in faults if each.code == BROKE_OFF] == []


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("people_postrow", "person"), ("people_postrow", "body"), ("people_personrow", "subject"),
        ("record_selfexaminationrow", "person"), ("record_roundrow", "subject"), ("record_findingrow", "organisation"),
    ],
)  # fmt: skip
def test_an_id_that_is_none_any_more_is_named(book: KeptBook, table: str, column: str) -> None:
    if connection.vendor != "sqlite":
        return  # PostgreSQL keeps nothing but ids in such a column
    for value in ("'zz'", f"'{'g' * 32}'"):
        with behind_the_back():
            overwrite(book, table, column, to=value)
            assert_named(book)


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("record_findingrow", "from_at"), ("record_findingrow", "due_date"), ("record_line", "recorded_at"),
        ("record_head", "recorded_at"), ("people_postrow", "from_date"),
    ],
)  # fmt: skip
def test_days_that_only_postgresql_has_are_named(book: KeptBook, table: str, column: str) -> None:
    if connection.vendor != "postgresql":
        return  # to SQLite these are texts, of which the tests above have others
    for value in ("'infinity'", "'-infinity'", "'0044-03-15 BC'"):
        with behind_the_back():
            overwrite(book, table, column, to=value)
            assert_named(book)


@pytest.mark.parametrize("column", ["signed_at", "stored_at"])
def test_days_without_end_where_no_line_tells_another_end_no_check(book: KeptBook, column: str) -> None:
    if connection.vendor != "postgresql":
        return  # as above
    with behind_the_back():
        overwrite(book, {"signed_at": "record_checkpoint", "stored_at": "record_blob"}[column], column, to="'infinity'")
        assert found(book) == []


@pytest.mark.parametrize("kind", rows.MODELS)
@pytest.mark.parametrize("facts", ["{}", "X", "[1]", "null", ""])
def test_facts_that_are_no_facts_of_any_kind_are_named(book: KeptBook, kind: str, facts: str) -> None:
    with behind_the_back():
        rows.MODELS[kind]._default_manager.filter(site=book.site).update(facts=facts)
        faults = found(book)
    assert ("row_differs", kind) in {(each.code, each.table) for each in faults}


def test_a_finding_that_a_report_counts_and_that_is_none_any_more_is_named_with_the_report(book: KeptBook) -> None:
    with behind_the_back():
        FindingRow.objects.filter(site=book.site).update(facts="{}")
        report = check.check(book.site, on=ON)
    assert "report_figures_differ" in {gap.code for gap in report.gaps}
    assert BROKE_OFF not in {each.code for each in report.faults}


def test_damage_that_nobody_foresaw_is_named_with_its_place_and_the_check_goes_on(
    book: KeptBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*args: Any, **more: Any) -> Any:
        raise ZeroDivisionError("what a row says")

    def breaks_off(*args: Any) -> Iterator[Any]:
        yield from broken()

    with behind_the_back():
        Counter.objects.filter(site=book.site).update(findings=77)
        for target, name, breaks, place in (
            (check, "_gone", breaks_off, ("sections", "checkpoints")),
            (replay.Replay, "_columns_of_line", breaks_off, ("lines", "3")),
            (stored, "between", broken, ("sections", "lines")),
            (replay.Replay, "_heads", breaks_off, ("sections", "subject_heads")),
            (check, "_posts", broken, ("sections", "gaps")),
            (check, "_file", broken, ("sections", "files")),
        ):
            with monkeypatch.context() as patched:
                patched.setattr(target, name, breaks)
                faults = found(book)
            met = {(each.table, each.key): each for each in faults if each.code == BROKE_OFF}
            assert place in met, place
            assert "ZeroDivisionError" in met[place].facts["reason"]
            assert "what a row says" not in str(met)
            assert len(faults) > len(met) or name in ("between", "_columns_of_line"), place


@pytest.mark.parametrize("to", ["3.0", "true", '"3"'])
def test_a_number_at_the_end_of_the_journal_that_is_written_otherwise_is_named(book: KeptBook, to: str) -> None:
    Head.objects.filter(site=book.site).update(numbers={**Head.objects.get(site=book.site).numbers, "mandate": 1})
    assert found(book) == []
    changed = json.dumps(Head.objects.get(site=book.site).numbers).replace('"mandate": 1', f'"mandate": {to}')
    with behind_the_back():
        overwrite(book, "record_head", "numbers", to=f"'{changed}'")
        assert {(each.table, each.facts["column"]) for each in found(book)} == {("head", "numbers")}


def test_a_number_at_the_end_of_the_journal_that_stands_twice_is_named(book: KeptBook) -> None:
    if connection.vendor != "sqlite":
        return  # PostgreSQL keeps the last of the two alone
    numbers = json.dumps(Head.objects.get(site=book.site).numbers)
    with behind_the_back():
        overwrite(book, "record_head", "numbers", to="'" + numbers.replace("{", '{"finding": 1, ', 1) + "'")
        assert {(each.table, each.facts["column"]) for each in found(book)} == {("head", "numbers")}


def test_a_file_that_was_changed_cut_or_removed_is_named(book: KeptBook) -> None:
    digest = Blob.objects.filter(site=book.site).values_list("digest", flat=True).order_by("digest")[0]
    place = blobs.place_of(digest)
    content = place.read_bytes()
    place.chmod(0o600)
    for wrong, code in ((b"x" + content[1:], "file_changed"), (content[:-1], "file_changed"), (None, "file_missing")):
        if wrong is None:
            place.unlink()
        else:
            place.write_bytes(wrong)
        assert {(each.code, each.table, each.key) for each in found(book)} == {(code, "files", digest)}
    for put in (place.mkdir, lambda: place.symlink_to("/dev/zero"), lambda: os.mkfifo(place)):
        place.unlink(missing_ok=True)
        put()
        assert {(each.code, each.table, each.key) for each in found(book)} == {("file_changed", "files", digest)}
        place.rmdir() if place.is_dir() else place.unlink()
    place.write_bytes(content)
    assert found(book) == []


def test_a_line_that_was_dropped_is_named(book: KeptBook) -> None:
    with behind_the_back():
        Line.objects.filter(site=book.site, number=9).delete()
        named = found(book)
    assert ("lines_missing", "lines", "9") in {(each.code, each.table, each.key) for each in named}


def test_two_lines_that_were_swapped_are_named(book: KeptBook) -> None:
    with behind_the_back():
        swap(book, 5, 6)
        named = found(book)
    assert ("lines_swapped", "lines", "5") in {(each.code, each.table, each.key) for each in named}


def swap(book: Book, one: int, other: int) -> None:
    """Let two lines change places, with all their columns but the number."""
    lines = Line.objects.filter(site=book.site)
    contents = {row["number"]: row for row in rows_of(book, Line)}
    for number in (one, other):
        lines.filter(number=number).update(act_id=uuid.uuid4(), previous=f"{number}")
    for number, place in ((one, other), (other, one)):
        moved = {key: value for key, value in contents[number].items() if key not in ("site", "number")}
        lines.filter(number=place).update(**moved)


@pytest.mark.parametrize("mended", [False, True], ids=["head left", "head mended"])
def test_a_tail_that_was_cut_off_is_named(book: KeptBook, mended: bool) -> None:
    with behind_the_back():
        cut(book, mended=mended)
        named = codes(book)
    assert ("row_without_line", "finding") in named
    if not mended:
        assert ("row_differs", "head") in named


def cut(book: Book, *, mended: bool) -> None:
    """Take the last line away, and let the head say that it never was."""
    last = len(book.lines)
    Line.objects.filter(site=book.site, number=last).delete()
    if mended:
        before = book.lines[-2][0]
        digests = [line.digest for line, _ in book.lines[:-1]]
        Head.objects.filter(site=book.site).update(
            number=last - 1,
            digest=before.digest.hex(),
            recorded_at=before.envelope.recorded_at,
            frontier=merkle.grow(merkle.Frontier(), digests)[0].encode(),
        )


def test_what_left_earlier_tells_a_cut_that_left_no_trace(book: KeptBook) -> None:
    """Lines, rows and head all agree; only a note that left knows of one line more."""
    root = merkle.root(line.digest for line, _ in book.lines)
    longer = checkpoint.Checkpoint(checkpoint.origin_of(book.site), len(book.lines) + 1, root)
    assert codes(book, heads=[longer]) == {("tail_missing", "lines")}


def test_a_journal_that_was_rewritten_and_signed_again_contradicts_one_note_that_left(book: KeptBook) -> None:
    """All is made anew by the program itself, with the site's own key: another history, sound in every row."""
    note = checkpoints.make(book.site, at=LATER)
    other: list[Any] = []
    for line, _ in book.lines:
        other.append(reseal(line, other))
    assert found(book, heads=[checkpoints.read(note, site=book.site)]) == []
    with behind_the_back():
        Checkpoint.objects.filter(site=book.site).delete()
        renew_lines(book, other)
        signed_again = checkpoints.make(book.site, at=LATER)
        assert checkpoints.read(signed_again, site=book.site).size == len(book.lines)
        assert codes(book) == set()
        left_earlier = checkpoints.read_what_left(note, site=book.site)
        assert codes(book, heads=[left_earlier]) == {("root_differs", "lines")}


@pytest.mark.parametrize(("gone", "named"), [((0,), 0), ((1,), 1), ((2,), 2), ((0, 1, 2), 2)])
def test_a_checkpoint_that_is_gone_is_named_whatever_is_signed_later(
    book: KeptBook, gone: tuple[int, ...], named: int
) -> None:
    checkpoints.make(book.site, at=LATER)
    notes = Checkpoint.objects.filter(site=book.site)
    sizes = sorted(notes.values_list("size", flat=True))
    with behind_the_back():
        notes.filter(size__in=[sizes[place] for place in gone]).delete()
        assert missing(book) == [str(sizes[named])]
        checkpoints.make(book.site, at=LATER)  # the same journal: nothing is stored in its place
        assert missing(book) == [str(sizes[named])]
        book.imported("later")
        checkpoints.make(book.site, at=LATER)
        assert missing(book) == [str(sizes[named])]


def missing(book: Book) -> list[str]:
    """Name the checkpoints that a check misses."""
    return [each.key for each in found(book) if each.code == "checkpoint_missing" and each.table == "checkpoints"]


def test_the_newest_checkpoint_that_is_gone_with_what_names_it_is_told_by_the_one_that_left(book: KeptBook) -> None:
    """Inside nothing speaks of it any more, as of the newest lines that went with all their rows."""
    left_earlier = checkpoints.read(checkpoints.make(book.site, at=LATER), site=book.site)
    with behind_the_back():
        cut(book, mended=True)
        newest = Checkpoint.objects.filter(site=book.site, size=left_earlier.size)
        Head.objects.filter(site=book.site).update(signed=newest.get().previous)
        newest.delete()
        assert not [each for each in found(book) if "checkpoint" in each.table or each.code == "tail_missing"]
        assert ("tail_missing", "lines") in codes(book, heads=[left_earlier])


def reseal(line: Any, before: list[Any]) -> Any:
    """Write a line again, as if it had been performed a moment earlier, after lines that were written again."""
    previous = before[-1].digest.hex() if before else kernel_journal.NOTHING_BEFORE
    envelope = line.envelope
    moved = {name: getattr(envelope, name) for name in envelope.__slots__}
    moved["performed_at"] -= datetime.timedelta(microseconds=1)
    return kernel_journal.seal_line(kernel_journal.Envelope(**{**moved, "previous": previous}))


def renew_lines(book: Book, lines: list[Any]) -> None:
    found = Line.objects.filter(site=book.site)
    for number in range(1, len(lines) + 1):
        found.filter(number=number).update(previous=hashlib.sha256(str(number).encode()).hexdigest())
    for line in lines:
        found.filter(number=line.envelope.number).update(
            envelope=line.raw.decode(),
            digest=line.digest.hex(),
            previous=line.envelope.previous,
            performed_at=line.envelope.performed_at,
        )
    frontier, _ = merkle.grow(merkle.Frontier(), [line.digest for line in lines])
    Head.objects.filter(site=book.site).update(digest=lines[-1].digest.hex(), frontier=frontier.encode(), signed=None)


def test_a_part_that_is_gone_without_an_act_is_named(book: KeptBook) -> None:
    statement = book["f"].statement
    with behind_the_back():
        PartRow.objects.filter(site=book.site, commitment=statement).update(salt=None, body=None)
        assert ("erased_without_act", "parts") in codes(book)


def test_a_node_of_the_tree_that_was_changed_is_named() -> None:
    book = AppointedBook()
    while len(book.lines) < 260:
        number = len(book.lines)
        book.do("body.found", "ada", f"body {number}", name=f"Body {number}", body_kind="other")
    for change in ({"digest": "0" * 64}, {"index": 3}, {"level": 2}):
        with behind_the_back():
            TreeNode.objects.filter(site=book.site).update(**change)
            assert {table for _, table in codes(book)} == {"tree"}


def test_a_row_of_no_line_is_named(book: KeptBook) -> None:
    for model in (LineSubject, SubjectHead, PartRow, Counter):
        row = rows_of(book, model)[0]
        key = {LineSubject: "number", SubjectHead: "subject", PartRow: "commitment", Counter: "organisation"}[model]
        extra = {SubjectHead: {"number": 999}, PartRow: {"name": "other"}, Counter: {"findings": 1}}.get(model, {})
        field = model._meta.get_field(key)
        with behind_the_back():
            model._default_manager.create(**{**row, key: changed(field, row[key]), **extra})
            assert found(book), model


def test_without_the_key_the_check_says_so_and_goes_on(book: KeptBook) -> None:
    place = keys.public_place(book.site)
    line = place.read_text()
    place.unlink()
    assert codes(book) == {("site_key_missing", "checkpoints")}
    place.write_text(line)


def test_triggers_that_are_gone_or_switched_off_are_named_one_by_one(book: KeptBook) -> None:
    with behind_the_back():
        report = check.check(book.site, on=ON)
        named = {fault.key for fault in report.faults if fault.code == "trigger_missing"}
    assert named == walls.TRIGGERS[connection.vendor]
    assert check.check(book.site, on=ON).faults == ()


def test_every_trigger_that_refuses_is_known() -> None:
    """Those that begin tables at the first line, and those of the search, are held by the rows themselves."""
    sql = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    if connection.vendor == "postgresql":
        sql = "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
    with connection.cursor() as cursor:
        cursor.execute(sql)
        names = {name for (name,) in cursor.fetchall()}
    others = {name for name in names if name.endswith("_begins") or name.startswith("record_searchtext_")}
    assert names - others == walls.TRIGGERS[connection.vendor]


def test_a_counter_of_none_that_was_never_counted_is_named(book: KeptBook) -> None:
    with behind_the_back():
        none = Counter.objects.filter(site=book.site, findings=0).first()
        assert none is not None
        Counter.objects.filter(
            site=book.site, round=none.round, organisation=none.organisation, state=none.state
        ).update(state="nonsense")
        assert ("counter_differs", "counters") in codes(book)


def test_an_emptied_search_index_is_named(book: KeptBook) -> None:
    if connection.vendor != "sqlite":
        return  # PostgreSQL's index is no table of its own
    with behind_the_back():
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM record_searchindex")
        assert ("index_incomplete", "search") in codes(book)


def test_a_journal_without_its_site_is_named(book: KeptBook) -> None:
    assert book.site not in check.orphans()
    with behind_the_back():
        stray = uuid.uuid4()
        Head.objects.filter(site=book.site).update(site=stray)
        assert str(stray) in check.orphans()
