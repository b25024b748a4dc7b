"""Given values: all faults at once, each with its place; texts and files go behind commitments."""

from typing import Any

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from huiyin.kernel import given, journal, kinds
from huiyin.kernel.given import AS_GIVEN, Field, FieldKind
from huiyin.kernel.refused import Refused
from tests.kernel.ledger import digest, file, uid

SALT = bytes(32)


def collect(field: Field, value: Any) -> Any:
    clean, _ = given.collect((field,), {field.name: value}, salt=SALT, language="en", label=1)
    return clean.get(field.name)


def faults(field: Field, value: Any) -> list[tuple[str, str]]:
    with pytest.raises(Refused) as caught:
        collect(field, value)
    assert caught.value.code == "given_faulty"
    return [(fault.field, fault.code) for fault in caught.value.facts["faults"]]


def of(kind: FieldKind, **more: Any) -> Field:
    return Field("x", kind, **more)


CLEAR = [
    (of(FieldKind.DATE), "2026-03-02", "20260302", "not_a_date"),
    (of(FieldKind.DATE), "2024-02-29", "2026-02-29", "not_a_date"),
    (of(FieldKind.CHOICE, choices=("a", "b")), "a", "c", "not_a_choice"),
    (of(FieldKind.CODE), "term-20", "Term 20", "not_a_code"),
    (of(FieldKind.DIGEST), digest("x"), digest("x").upper(), "not_a_digest"),
    (of(FieldKind.ACT), uid("x"), uid("x").upper(), "not_an_id"),
    (of(FieldKind.SUBJECT), uid("x"), "x" * 36, "not_an_id"),
    (of(FieldKind.INTEGER, minimum=1), 1, 0, "out_of_range"),
    (of(FieldKind.INTEGER), 2**53 - 1, 2**53, "out_of_range"),
    (of(FieldKind.INTEGER), 3, True, "not_an_integer"),
    (of(FieldKind.FLAG), False, "yes", "not_a_flag"),
    (of(FieldKind.PLEDGE), True, False, "pledge_not_made"),
    (of(FieldKind.SUBJECT, many=True), [uid("x")], uid("x"), "not_a_list"),
    (of(FieldKind.ROWS, columns=(Field("y", FieldKind.CODE),)), [{"y": "a"}], {"y": "a"}, "not_a_list"),
]


@pytest.mark.parametrize(("field", "good", "bad", "code"), CLEAR)
def test_what_fits_is_kept_and_what_does_not_is_a_fault(field: Field, good: Any, bad: Any, code: str) -> None:
    assert collect(field, good) == good
    assert faults(field, bad) == [("x", code)]


HIDDEN = [
    (of(FieldKind.TEXT), "x" * 100_001, "text_too_long"),
    (of(FieldKind.TEXT), "a\x00b", "text_not_storable"),
    (of(FieldKind.TEXT), " \n ", "missing_value"),
    (of(FieldKind.TEXT), 7, "not_a_text"),
    (of(FieldKind.LINE), "a\nb", "more_than_one_line"),
    (of(FieldKind.LINE), "a\u2028b", "more_than_one_line"),
    (of(FieldKind.TEXT), None, "missing_value"),
]


@pytest.mark.parametrize(("field", "bad", "code"), HIDDEN)
def test_a_text_that_can_not_be_kept_is_a_fault(field: Field, bad: Any, code: str) -> None:
    assert faults(field, bad) == [("x", code)]


def test_a_file_says_what_it_shows_and_when() -> None:
    evidence = of(FieldKind.FILES, evidence=True)
    good = file("a", evidence="effect", dated="2026-03-02")
    (kept,) = collect(evidence, [good])
    assert (kept["evidence"], kept["dated"]) == ("effect", "2026-03-02")
    assert list(collect(of(FieldKind.FILES), [good])[0]) == ["file"]
    assert faults(evidence, [file("a", evidence="rumour", dated="2026-03-02")]) == [("x.0", "evidence_kind_missing")]
    assert faults(evidence, [file("a", evidence="effect", dated="soon")]) == [("x.0", "evidence_date_missing")]
    assert faults(evidence, [file("a", evidence="effect")]) == [("x.0", "evidence_date_missing")]
    assert faults(of(FieldKind.FILES), ["a.pdf"]) == [("x.0", "not_a_file")]


def test_rows_are_checked_column_by_column_and_all_faults_come_at_once() -> None:
    rows = of(FieldKind.ROWS, columns=(Field("day", FieldKind.DATE), Field("note", FieldKind.TEXT, required=False)))
    assert faults(rows, [{"day": "never", "more": 1}, "row", {}]) == [
        ("x.0.more", "unknown_field"),
        ("x.0.day", "not_a_date"),
        ("x.1", "not_a_row"),
        ("x.2.day", "missing_value"),
    ]
    assert faults(of(FieldKind.ACT, many=True), [uid("x")] * 20_001) == [("x", "too_many")]


def test_empty_items_of_a_list_are_left_out_where_none_is_needed() -> None:
    wanted, optional = of(FieldKind.TEXT, many=True), of(FieldKind.TEXT, many=True, required=False)
    assert len(collect(optional, ["", "a", " "])) == 1
    assert collect(optional, [""]) is None
    assert collect(of(FieldKind.TEXT, required=False), " ") is None
    assert faults(wanted, ["a", " "]) == [("x.1", "missing_value")]


def test_texts_go_behind_commitments_in_their_language_audience_and_label() -> None:
    fields = (
        Field("statement", FieldKind.TEXT),
        Field("paper", FieldKind.TEXT, audience="team"),
        Field("audience", FieldKind.CHOICE, choices=("principal",)),
        Field("text", FieldKind.TEXT, audience=AS_GIVEN),
    )
    values = {"statement": " e\u0301\r\n", "paper": "p", "audience": "principal", "text": "t"}
    clean, parts = given.collect(fields, values, salt=SALT, language="zh-Hans", label=2)
    opened = {part.name: journal.open_part(part) for part in parts}
    assert {name: content.audience for name, content in opened.items() if content} == {
        "statement": "all",
        "paper": "team",
        "text": "principal",
    }
    statement = opened["statement"]
    assert statement is not None
    assert (statement.value, statement.language, statement.label) == ("é", "zh-Hans", 2)
    assert clean["statement"] == {"text": parts[0].commitment}


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from([uid("x"), "2026-03-02", file("x")]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)


@drawn(st.sampled_from(sorted(kinds.ROWS)), st.data())
def test_no_value_whatever_makes_a_crash(code: str, data: st.DataObject) -> None:
    row = kinds.ROWS[code]
    values = {field.name: data.draw(VALUES) for field in row.given}
    try:
        given.collect(row.given, values, salt=SALT, language="en", label=1)
    except Refused as refused:
        assert refused.code == "given_faulty"


def test_dates_and_ids_have_one_form() -> None:
    assert [given.civil_date(value) for value in ("2026-3-2", "2026-W10-1", "2026-02-30")] == [None, None, None]
    assert [given.is_uuid(value) for value in (uid("x"), "{" + uid("x")[:-2] + "}", "x" * 36)] == [True, False, False]


def test_a_text_that_is_to_be_finished_leaves_no_room_open() -> None:
    begun = "1. Own part\n[Meetings chaired …]\n【现场督查……】"
    assert given.rooms(begun) == ("[Meetings chaired …]", "【现场督查……】")
    assert given.rooms("[Chaired] and […] and [12] and 【要求】 and [" + "x" * 401 + "…]") == ()
    finished = of(FieldKind.TEXT, finished=True)
    assert faults(finished, begun) == [("x", "rooms_left")]
    assert collect(finished, "Two meetings chaired.") and collect(of(FieldKind.TEXT), begun)
