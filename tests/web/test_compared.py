"""Versions side by side: what each says is whole, what both say isn't marked; trees keep every row, in order."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import given
from hypothesis import strategies as st

from huiyin.kernel.refused import Refused
from huiyin.web import trees
from huiyin.web.pages.compared import compare

WRITTEN = st.text(st.sampled_from("ab 有的，\n"), max_size=60)


@given(WRITTEN, WRITTEN)
def test_the_pieces_of_each_side_are_its_text(before: str, after: str) -> None:
    found = compare(before, after)
    assert "".join(piece.words for piece in found.before) == before
    assert "".join(piece.words for piece in found.after) == after
    kept = ["".join(piece.words for piece in side if not piece.changed) for side in (found.before, found.after)]
    assert kept[0] == kept[1]
    assert found.same is (before == after)


def test_words_are_changed_whole_and_chinese_by_character() -> None:
    changed = [piece.words for piece in compare("They paid twice.", "They paid thrice.").after if piece.changed]
    assert changed == ["thrice"]
    changed = [piece.words for piece in compare("三年未改", "两年未改").after if piece.changed]
    assert changed == ["两"]


def test_long_texts_are_compared_by_lines() -> None:
    lines = [f"第{row}条：安全出口被堵塞，检查记录均填写为畅通。\n" for row in range(2_000)]
    changed = [*lines[:1_000], "第一千条改过。\n", *lines[1_001:]]
    found = compare("".join(lines), "".join(changed))
    assert [piece.words for piece in found.after if piece.changed] == ["第一千条改过。\n"]


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
