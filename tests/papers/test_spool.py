"""The spool gives back what it was given, as often as it is asked, or says that it keeps nothing."""

import datetime
import decimal
import itertools

from hypothesis import given
from hypothesis import strategies as st

from huiyin.papers.proposed import ProposedFinding
from huiyin.papers.spool import Spool

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
WORDS = st.none() | TEXT
FINDINGS = st.builds(
    ProposedFinding,
    key=TEXT,
    reference=TEXT,
    organisation_key=TEXT,
    organisation_name=TEXT,
    statement=TEXT,
    manifestations=st.lists(TEXT, max_size=3).map(tuple),
    category=WORDS,
    severity=WORDS,
    found_date=st.none() | st.dates(),
    amount=st.none() | st.decimals(allow_nan=False, allow_infinity=False),
    measures=st.lists(TEXT, max_size=2).map(tuple),
    reported=st.lists(st.tuples(TEXT, TEXT), max_size=3).map(tuple),
    file=TEXT,
    sheet=TEXT,
    row=st.integers(1, 2_000_000),
)
ONE = ProposedFinding(
    key="k",
    reference="A-1",
    organisation_key="甲",
    organisation_name="甲",
    statement="招标未公开。\n第二行" * 1_000,
    manifestations=("一", "二"),
    category=None,
    severity="minor",
    found_date=datetime.date(2025, 3, 31),
    amount=decimal.Decimal("12.50"),
    measures=(),
    reported=(("reference", "A-1"),),
    file="list.csv",
    sheet="",
    row=2,
)


@given(st.lists(FINDINGS, max_size=5))
def test_findings_come_back_as_they_were(findings: list[ProposedFinding]) -> None:
    spool = Spool()
    for each in findings:
        spool.add(each)
    assert list(spool) == list(spool) == findings


def test_two_readings_do_not_disturb_each_other() -> None:
    spool = Spool()
    for _ in range(300):
        spool.add(ONE)
    first, second = iter(spool), iter(spool)
    assert len(list(itertools.islice(first, 100))) == 100
    assert len(list(second)) == 300
    assert len(list(first)) == 200


def test_what_is_too_much_is_not_kept_at_all() -> None:
    spool = Spool(limit_bytes=100_000)
    spool.add(ONE)
    assert spool.whole
    for _ in range(10):
        spool.add(ONE)
    assert (spool.whole, list(spool)) == (False, [])
