"""Trees keep every row, in order, and are read as spreadsheets write them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import given
from hypothesis import strategies as st

from huiyin.kernel.refused import Refused
from huiyin.web import trees

ROWS = st.lists(
    st.fixed_dictionaries({"code": st.sampled_from("abcde"), "under": st.sampled_from(["", *"abcde"])}), max_size=8
)


@given(ROWS)
def test_a_tree_in_order_keeps_every_row_and_is_in_order_already(rows: list[dict[str, str]]) -> None:
    ordered = trees.in_order(rows)
    key = str
    assert sorted(ordered, key=key) == sorted(rows, key=key)
    assert trees.in_order(ordered) == ordered
    assert len(trees.shown(ordered)) == len(rows)


def sent(content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile("tree.csv", content)


def test_a_table_is_read_as_spreadsheets_write_it() -> None:
    table = "code,under,zh,en,closed\nmoney,,资金,'=Money,\nold,money,旧,Old,1\n,,,,\n"
    expected = [
        {"code": "money", "zh": "资金", "en": "=Money", "closed": False},
        {"code": "old", "under": "money", "zh": "旧", "en": "Old", "closed": True},
    ]
    for encoding in ("utf-8", "utf-8-sig", "gb18030"):
        assert trees.from_file(sent(table.encode(encoding))) == expected


@pytest.mark.parametrize(
    "content", [b"", b"a,b\n1,2\n", b"\xff\xfe\x00", b"code\n" + b"x" * trees.MOST_BYTES, b'code\n"' + b"x" * 200_000]
)
def test_what_is_no_table_is_refused(content: bytes) -> None:
    with pytest.raises(Refused) as caught:
        trees.from_file(sent(content))
    assert caught.value.code == "table_not_read"
