"""Two texts side by side: whatever they are, each side reads as it was, and only what differs is marked."""

from hypothesis import given
from hypothesis import strategies as st

from huiyin.web.pages import comparison
from huiyin.web.pages.comparison import ComparedLine, compared

TEXT = st.lists(st.text(alphabet="ab 问题。", max_size=8), max_size=6).map("\n".join)


def side(lines: tuple[ComparedLine, ...], name: str) -> list[str]:
    return ["".join(run.text for run in getattr(line, name)) for line in lines]


@given(TEXT, TEXT)
def test_both_sides_read_as_they_were(left: str, right: str) -> None:
    lines = compared(left, right)
    for name, text in (("left", left), ("right", right)):
        kept = [said for said in side(lines, name) if said]
        assert kept == [line for line in text.splitlines() if line]
    assert all(line.left == line.right for line in lines if line.change is None)


def test_characters_are_marked_in_chinese_and_words_in_english() -> None:
    [line] = compared("签订 14 份合同", "签订 15 份合同")
    assert [run.text for run in line.left if run.gone] == ["14"]
    assert [run.text for run in line.right if run.new] == ["15"]
    [line] = compared("整改不力", "整改有力")
    assert [run.text for run in line.left if run.gone] == ["不"]
    assert [run.text for run in line.right if run.new] == ["有"]


def test_lines_that_one_side_alone_has_say_so() -> None:
    lines = compared("one\ntwo", "one")
    assert [line.change.code if line.change else "" for line in lines] == ["", "web-compare-gone"]
    lines = compared("one", "one\ntwo")
    assert [line.change.code if line.change else "" for line in lines] == ["", "web-compare-new"]


def test_a_very_long_line_is_compared_as_a_whole() -> None:
    long = "word " * comparison.MOST_WORDS
    [line] = compared(long, long + "end")
    assert line.left[0].gone and line.right[0].new
