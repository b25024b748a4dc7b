"""A mapping is a value: written, read again, the same; what can't be applied is refused with its place."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiyin.kernel.refused import Refused
from huiyin.papers import mapping
from huiyin.papers.dates import Order
from huiyin.papers.mapping import Condition, Criterion, Join, Key, Layout, Mapping, Rule
from tests.papers import made

HEADER = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=12)
FULL = Mapping(
    name="整改 list 1",
    key=Key(("a", "b"), statement=True, repeats=True, scope="s"),
    rules=(
        Rule(field="statement", columns=("a", 'b "quoted"'), join="\n", without="[ on {date} ]"),
        Rule(field="reported_corrected_date", columns=("a",), inside="[ on {date} ]", order=Order.MDY),
        Rule(field="organisation_name", text="城市发展集团"),
        Rule(field="severity", columns=("c",), values=(("重大", "serious"), ("一般", "minor"))),
        Rule(field="measure", columns=("m",), table="plans"),
    ),
    where=(Condition("a", Criterion.FILLED), Condition("c", Criterion.IS_NOT, ("x", "y"))),
    joins=(Join("plans", (("a", "A"), ("b", "B")), required=True),),
    kept=(("column_4", "备注"), ("notes", "Notes\x7f")),
    layout=Layout(sheets=("台账",), header_row=5, header_rows=2, encoding="gb18030"),
)


@pytest.mark.parametrize("value", [FULL, made.LIST, *mapping.shipped().values()], ids=lambda value: value.name)
def test_a_mapping_comes_back_from_toml_and_json(value: Mapping) -> None:
    assert mapping.loads(mapping.dumps(value)) == value
    assert mapping.from_plain(json.loads(json.dumps(mapping.to_plain(value)))) == value


@given(st.lists(HEADER, min_size=2, max_size=5, unique=True))
def test_any_header_comes_back(columns: list[str]) -> None:
    kept = tuple((f"column_{number}", column) for number, column in enumerate(columns))
    value = Mapping(
        name="any",
        key=Key(tuple(columns)),
        rules=(
            Rule(field="statement", columns=tuple(columns)),
            Rule(field="organisation_key", columns=(columns[0],)),
        ),
        kept=kept,
    )
    assert mapping.loads(mapping.dumps(value)) == value


def test_the_shipped_mappings_are_named_like_their_lists() -> None:
    assert list(mapping.shipped()) == ["audits-us", "food-sf", "food-toronto", "nursing-homes"]


@pytest.mark.parametrize(
    ("before", "after", "place", "reason"),
    [
        ('name = "made"', 'name = ""', "name", "bad_name"),
        ('name = "made"', "name = 1", "name", "wrong_type"),
        ('name = "made"', 'name = "made"\nmystery = 1', "mystery", "unknown_key"),
        ('field = "statement"', 'field = "states"', "fields.states", "unknown_field"),
        ('field = "statement"', 'field = "reference"', "fields.reference", "twice"),
        ('columns = ["存在问题"]', "columns = []", "fields.statement", "columns_missing"),
        ('columns = ["存在问题"]', 'columns = "存在问题"', "fields.columns", "wrong_type"),
        ('columns = ["存在问题"]', 'columns = ["存在问题"]\ncolour = "red"', "fields.colour", "unknown_key"),
        (
            'columns = ["存在问题"]',
            'columns = ["存在问题"]\ntable = "t"',
            "fields.statement",
            "unknown_table",
        ),
        (
            'columns = ["存在问题"]',
            'columns = ["存在问题"]\nwithout = "{date}"',
            "fields.statement",
            "bad_pattern",
        ),
        ('columns = ["存在问题"]', 'columns = ["存在问题"]\ntext = "x"', "fields.statement", "bad_text"),
        ('columns = ["发现日期"]', 'columns = ["发现日期"]\norder = "ydm"', "fields.order", "not_a_choice"),
        (
            'columns = ["整改状态"]',
            'columns = ["整改状态"]\nvalues = { a = 1 }',
            "fields.values",
            "wrong_type",
        ),
        ('columns = ["单位名称", "问题编号"]', "columns = []", "key.columns", "missing"),
        ('columns = ["单位名称", "问题编号"]', 'statement = "yes"', "key.statement", "wrong_type"),
        ('field = "organisation_name"', 'field = "amount"', "fields.organisation_name", "missing"),
    ],
)
def test_faults_are_named_with_their_place(before: str, after: str, place: str, reason: str) -> None:
    text = mapping.dumps(made.LIST)
    assert before in text
    with pytest.raises(Refused) as refused:
        mapping.loads(text.replace(before, after, 1))
    assert refused.value.code == "mapping_faulty"
    assert (place, reason) in refused.value.facts["faults"]


@pytest.mark.parametrize(
    ("addition", "place", "reason"),
    [
        ('[[where]]\ncolumn = "a"\ntest = "is"\n', "where.a", "values_wrong"),
        ('[[where]]\ncolumn = "a"\n', "where.test", "missing"),
        ('[[joins]]\ntable = "t"\non = []\n', "joins.t", "on_missing"),
        ('[[joins]]\ntable = "t"\non = [["a"]]\n', "joins.on", "wrong_type"),
        ('[kept]\n"Not A Code" = "x"\n', "kept.Not A Code", "bad_code"),
        ("[kept]\nx = 1\n", "kept", "wrong_type"),
        ("[layout]\nheader_rows = 3\n", "layout.header_row", "out_of_range"),
        ('[layout]\nencoding = "big5"\n', "layout.encoding", "unknown_encoding"),
        ("[layout]\nheader_row = true\n", "layout.header_row", "wrong_type"),
    ],
)
def test_faults_of_what_may_be_added(addition: str, place: str, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        mapping.loads(mapping.dumps(made.LIST) + "\n" + addition)
    assert (place, reason) in refused.value.facts["faults"]


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        (Rule(field="severity", columns=("c",), values=(("x", "awful"),)), "unknown_severity"),
        (Rule(field="category", columns=("c",), values=(("x", "Not A Code"),)), "bad_code"),
    ],
)
def test_words_must_turn_into_our_codes(rule: Rule, reason: str) -> None:
    value = Mapping(name="x", key=made.LIST.key, rules=(*made.LIST.rules, rule))
    with pytest.raises(Refused) as refused:
        mapping.check(value)
    assert refused.value.facts["reason"] == reason


def test_what_is_no_toml_is_refused_with_the_line() -> None:
    with pytest.raises(Refused) as refused:
        mapping.loads('name = "x\n')
    assert refused.value.code == "mapping_not_toml"
    assert "line 1" in refused.value.facts["reason"]


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("Did it Work?", "did_it_work"),
        ("Rec #", "rec"),
        ("备注", "column_7"),
        ("x" * 90, "x" * 64),
        ("#", "column_7"),
    ],
)
def test_codes_of_kept_columns(header: str, code: str) -> None:
    assert mapping.code_for(header, position=7) == code
