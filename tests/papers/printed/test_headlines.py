"""Titles broken by sense: no word cut, no last line of one character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiyin.papers.printed import headlines


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("签收单", ["签收单"]),
        ("关于巡视海川港务集团有限公司党委的反馈意见", ["关于巡视海川港务集团有限公司党委的", "反馈意见"]),
        (
            "关于海川港务集团有限公司的\n反馈意见（主要负责人）",
            ["关于海川港务集团有限公司的", "反馈意见（主要负责人）"],
        ),
        (
            "关于中国海川港口航运（集团）有限责任公司的\n反馈意见",
            ["关于中国海川港口航运", "（集团）有限责任公司的", "反馈意见"],
        ),
        (
            "市委第二巡视组向海川港务集团有限公司党委反馈巡视情况",
            ["市委第二巡视组", "向海川港务集团有限公司党委反馈巡视情况"],
        ),
    ],
)
def test_a_chinese_title_keeps_its_words(title: str, lines: list[str]) -> None:
    assert headlines.broken(title, most=20).split("\n") == lines


def test_an_english_title_stands_in_even_lines() -> None:
    title = "What the second team found at the Haichuan Port and Shipping Group and its companies"
    lines = headlines.broken(title, most=26).split("\n")
    assert lines == ["What the second team found at the Haichuan", "Port and Shipping Group and its companies"]
    word = "W" * 99
    assert headlines.broken(word, most=26) == word
    assert headlines.broken("字" * 100_000, most=20) == "字" * 100_000


@given(st.text("关于的甲乙（）、集团公司 abc", max_size=80), st.integers(6, 30))
def test_nothing_is_lost_and_every_line_fits(title: str, most: int) -> None:
    broken = headlines.broken(title, most=most)
    assert "".join(broken.split()) == "".join(title.split())
    if broken != title:
        assert all(headlines._wide(each) <= most for each in broken.split("\n"))
