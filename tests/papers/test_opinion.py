"""The text of an opinion: sections and numbers in either language, in the words of a rule set, from its items alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiyin.papers import opinion
from huiyin.papers.opinion import Piece

GOOD = Piece("achievement", "Berths were electrified.")
BAD = Piece("problem", "Tenders were split.", ("Nine parts\nof one quay.", "One bidder."))
ALONE = Piece("problem", "Exits were blocked.", ("On 4 May.",))
ASKED = Piece("requirement", "Open the tenders", ("All above the threshold.",))


def written(*pieces: Piece, audience: str = "leadership", language: str = "en", profile: str = "cn-inspection") -> str:
    return opinion.written(pieces, audience=audience, organisation="港务集团", language=language, profile=profile)


def test_items_are_parted_by_kind_and_numbered() -> None:
    assert written(GOOD, BAD, ALONE, ASKED, language="zh-Hans").splitlines() == [
        "关于巡视港务集团情况的反馈", "",
        "一、取得的成绩", "（一）Berths were electrified.", "",
        "二、发现的主要问题", "（一）Tenders were split.", "1. Nine parts of one quay.", "2. One bidder.",
        "（二）Exits were blocked.", "On 4 May.", "",
        "三、整改要求", "（一）Open the tenders", "All above the threshold.",
    ]  # fmt: skip
    english = written(BAD, ASKED, audience="principal")
    assert "1. Outstanding problems\n(1) Tenders were split.\n(a) Nine parts of one quay.\n(b) One bidder." in english
    assert english.startswith("Outstanding problems found in the inspection of 港务集团")


def test_the_words_are_those_of_the_rule_set() -> None:
    plain, audit = (written(BAD, profile=profile) for profile in ("cn-inspection", "ig-audit"))
    assert plain.splitlines()[0] != audit.splitlines()[0]
    assert plain.splitlines()[1:] == audit.splitlines()[1:]


def test_a_heading_that_was_written_takes_what_follows() -> None:
    said = written(Piece("heading", "Seen in April"), BAD, GOOD, Piece("heading", "What now"), ASKED)
    heads = [line for line in said.splitlines() if line[:3] in ("1. ", "2. ", "3. ")]
    assert heads == ["1. Seen in April", "2. What now"]
    assert said.index("(1) Tenders") < said.index("(2) Berths") < said.index("2. What now")


def test_a_heading_that_is_numbered_already_is_not_numbered_again() -> None:
    said = written(Piece("heading", "一、主要成绩"), GOOD, language="zh-Hans")
    assert said.splitlines()[2] == "一、主要成绩"


def test_nothing_but_a_title_is_written_of_nothing() -> None:
    assert "\n" not in written()


@given(st.lists(st.sampled_from((GOOD, BAD, ALONE, ASKED, Piece("heading", "H")))), st.sampled_from(("en", "zh-Hans")))
def test_every_item_is_there_once_and_in_order(pieces: list[Piece], language: str) -> None:
    said = written(*pieces, language=language)
    place = 0
    for piece in pieces:
        place = said.index(piece.text, place) + len(piece.text)
    assert sum(said.count(each.text) for each in (GOOD, BAD, ALONE, ASKED)) == sum(
        piece.item != "heading" for piece in pieces
    )


@pytest.mark.parametrize(
    ("number", "said"),
    [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (42, "四十二"), (99, "九十九"), (100, "100"), (0, "0")],
)
def test_numbers_are_written_as_papers_do(number: int, said: str) -> None:
    assert opinion.numeral(number) == said


def test_letters_go_on_after_z() -> None:
    many = Piece("problem", "Many", tuple(f"m{place}" for place in range(28)))
    assert "\n(z) m25\n(aa) m26\n(ab) m27" in written(many)
