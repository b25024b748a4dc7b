"""Notices: nothing that the site knows goes out, whatever was called what before; the text comes from the wordings."""

import datetime

import pytest

from huiyin.kernel.refused import Refused
from huiyin.record import check, leaks
from huiyin.record.queries import notices
from tests.kernel.ledger import CN
from tests.record.book import AppointedBook, Book

pytestmark = pytest.mark.django_db


@pytest.fixture
def book() -> Book:
    """Make a stage with a released finding, one that isn't, and names of all sorts, former ones among them."""
    book = AppointedBook()
    statement = "安全出口被电缆盘堵塞，三年未改"
    book.do("finding.draft", "inga", "draft", inspection=book.id("inspection"), statement=statement,
            manifestations=["two"], working_paper="底稿第十二号，另见 DG-2026/017",
            working_paper_number="2026-0181")  # fmt: skip
    book.do("finding.draft", "inga", "short", inspection=book.id("inspection"), statement="另一个问题",
            manifestations=["three"], working_paper="x", working_paper_number="7-2")  # fmt: skip
    book.issued("f")
    book.worded()
    names = {"name": "远洋港务集团有限公司", "name_en": "Far Sea Harbour Group Co., Ltd.", "code": "HARB-07"}
    book.do("body.found", "ada", "harbour", **names, body_kind="enterprise")
    book.do("body.rename", "ada", "harbour", name="海港控股集团", reason="Merged")
    book.do("person.register", "ada", "li", name="李明亮", name_en="Mingliang Li")
    return book


def found_in(book: Book, text: str, **more: tuple[str, ...]) -> list[tuple[str, str]]:
    """Give what a text gives away: what it is, and the words."""
    found = leaks.of_text(book.site, text, round_id=book.id("round"), findings=(book.id("f"),), **more)
    return [(each.known.what, text[each.start : each.end]) for each in found]


def test_every_name_that_the_site_ever_knew_is_found(book: Book) -> None:
    named = (*leaks._persons(book.site), *leaks._bodies(book.site))
    words = {each.words for each in named}
    assert {"李明亮", "Li Mingliang", "远洋港务集团有限公司", "远洋港务", "海港控股集团", "HARB-07", "Mia"} <= words
    for each in named:
        assert any(found[0] == each.what for found in found_in(book, f"有的（{each.words}）。")), each.words
    assert found_in(book, "有的单位安全出口不畅。") == []


def test_people_are_found_by_post_and_those_who_were_only_typed(book: Book) -> None:
    agenda = [
        {"item": "speech", "heading": "A word", "speaker": "欧莫"},
        {"item": "speech", "heading": "Two", "speaker": "市委书记"},
    ]
    given = {"round": book.id("round"), "day": book.on(1), "starts": "08:00", "place": "Hall"}
    book.do("meeting.call", "cleo", "meeting", agenda=agenda, **given)
    for text, words in (
        ("李书记带头", "李书记"),
        ("李某某带头", "李某某"),
        ("欧莫讲话", "欧莫"),
        ("欧某", "欧某"),
        ("某港务公司", "港务公司"),
    ):
        assert [said for _, said in found_in(book, text)] == [words]
    assert found_in(book, "市委书记讲话，关于主任会议。") == []
    book.in_feedback()
    came = [{"name": "王五", "title": "主任", "presence": "present"}]
    book.do("meeting.hold", "cleo", "meeting", day=book.on(), chair="赵立行", recorder="钱小记", attendance=came)
    for name in ("王五", "赵立行", "钱小记"):
        assert [said for _, said in found_in(book, f"有的单位（{name}）")] == [name]


def test_traditional_characters_hide_nothing(book: Book) -> None:
    for text, words in (("某港務公司", "港務公司"), ("李書記帶頭", "李書記"), ("李明亮", "李明亮")):
        assert [said for _, said in found_in(book, text)] == [words]
    book.do("person.register", "ada", "ou", name="歐陽莫")
    assert [said for _, said in found_in(book, "欧阳书记与欧阳莫")] == ["欧阳书记", "欧阳莫"]
    book.do("body.found", "ada", "tower", name="廣源電塔集團有限公司", body_kind="enterprise")
    assert [said for _, said in found_in(book, "广源电塔")] == ["广源电塔"]


def test_a_body_is_found_by_one_word_of_its_name(book: Book) -> None:
    book.do("body.found", "ada", "quay", name="码头", name_en="Quayside Group", body_kind="enterprise")
    assert [said for _, said in found_in(book, "Quayside dues; the quayside.")] == ["Quayside"]
    assert [said for _, said in found_in(book, "Harbour dues rose at Harbour, not at a harbour.")] == ["Harbour"]
    assert found_in(book, "Power and Safety were checked by the Office.") == []
    assert found_in(book, "Quayside", named_bodies=(book.id("quay"),)) == []


def test_an_approver_overrules_one_finding_of_the_check_with_a_reason(book: Book) -> None:
    book.do("person.register", "ada", "wei", name="王伟")
    book.noticed("f", text="有的大王伟业未改，李明亮亦然。")
    ruling = {"piece": "王伟", "within": "大王伟业", "reason": "A trade name"}
    for by in ("cleo", "inga", "omar"):
        with pytest.raises(Refused):
            book.do("notice.overrule", by, "notice", **ruling)
    for wrong in ({"within": "王伟"}, {"piece": "李明", "within": "，李明亮"}, {"piece": "大王"}, {"within": "王伟大"}):
        with pytest.raises(Refused) as caught:
            book.do("notice.overrule", "otto", "notice", **{**ruling, **wrong})
        assert caught.value.code == "says_what_was_found"
    # Whatever is sent: the book itself looks.
    with pytest.raises(Refused):
        book.do("notice.overrule", "otto", "notice", **{**ruling, "piece": "未改", "leaks": 3})
    book.do("notice.overrule", "otto", "notice", **ruling, leaks=1)
    assert [each.known.words for each in leaks.of_notice(book.site, book["notice"])] == ["李明亮"]
    with pytest.raises(Refused) as caught:
        book.do("notice.approve", "cyril", "notice", **book.checked())
    assert caught.value.facts["leaks"] == 1
    # A ruling stands in later editions, and says who gave it; another place of the same name is found.
    items = {"base_edition": 1, "findings": [book.id("f")]}
    book.do("notice.revise", "cleo", "notice", **items, text="有的大王伟业未改，王伟亦然。")
    assert [each.start for each in leaks.of_notice(book.site, book["notice"])] == [9]
    assert book["notice"].overruled[0].by == (book.id("otto"),)
    book.do("notice.revise", "cleo", "notice", **{**items, "base_edition": 2}, text="有的大王伟业未改。")
    with pytest.raises(Refused) as caught:
        book.do("notice.approve", "otto", "notice", **book.checked())
    assert caught.value.code == "overruled_nothing"
    book.do("notice.approve", "cyril", "notice", **book.checked())
    book.sign("lena", "notice")
    book.do("notice.publish", "cleo", "notice", **book.checked())
    found = check.check(book.site, on=datetime.date.fromisoformat(book.on()))
    assert found.overruled == ((1, 1),)
    assert "public_text_names" not in {gap.code for gap in found.gaps} and found.faults == ()


def test_papers_and_unreleased_texts_are_found_and_released_ones_are_not(book: Book) -> None:
    assert found_in(book, "见底稿DG-2026/017。") == [("working_paper", "DG-2026/017")]
    assert found_in(book, "见2026-0181号。") == [("working_paper", "2026-0181")]
    assert found_in(book, "共72处。") == []  # a short number is met by chance
    assert found_in(book, "如底稿第十二号，另见 DG-2026/017")[0][0] == "working_paper"
    assert found_in(book, "发现安全出口被电缆盘堵塞，三年未改。") == [("finding", "安全出口被电缆盘堵塞，三年未改")]
    assert found_in(book, "Statement of f, and what was found of it") == []


def test_a_body_that_is_named_openly_may_be_named(book: Book) -> None:
    text = "对海港控股集团（原远洋港务集团）的巡视"
    assert {what for what, _ in found_in(book, text)} == {"body"}
    assert found_in(book, text, named_bodies=(book.id("harbour"),)) == []


def test_no_notice_is_approved_or_published_that_gives_something_away(book: Book) -> None:
    book.noticed("f", text="有的李明亮未改。")
    with pytest.raises(Refused) as caught:
        book.do("notice.approve", "otto", "notice")
    assert (caught.value.code, caught.value.facts["leaks"]) == ("no_leak_is_found", 1)
    # Whatever is sent: the book itself counts.
    with pytest.raises(Refused) as caught:
        book.do("notice.approve", "otto", "notice", checked=book["notice"].text, leaks=0)
    assert caught.value.code == "no_leak_is_found"
    items = {"base_edition": 1, "findings": [book.id("f")], "text": "有的未改。"}
    book.do("notice.revise", "cleo", "notice", **items)
    book.do("notice.approve", "otto", "notice", **book.checked())
    book.sign("lena", "notice")
    book.do("person.register", "ada", "wei", name="未改")
    with pytest.raises(Refused) as caught:
        book.do("notice.publish", "cleo", "notice")
    assert caught.value.code == "no_leak_is_found"


def test_what_was_published_is_numbered_read_and_asked_again_each_day(book: Book) -> None:
    book.approved_notice("f")
    book.do("notice.publish", "cleo", "notice", **book.checked())
    for by in ("omar", "stan", "vera", "otto"):
        (read,) = notices.published(book.cast[by])
        assert (read.ordinal, read.readership, read.text.text) == (1, "public", "Some did so.")

    def gaps() -> set[str]:
        found = check.check(book.site, on=datetime.date.fromisoformat(book.on()))
        assert found.faults == ()
        return {gap.code for gap in found.gaps}

    assert "public_text_names" not in gaps()
    book.do("person.register", "ada", "did", name="Did So")
    assert "public_text_names" in gaps()
    book.do("notice.withdraw", "otto", "notice", reason="It names somebody")
    assert (notices.published(book.cast["omar"]), "public_text_names" in gaps()) == ((), False)


def test_what_is_for_the_party_is_read_by_those_of_its_round(book: Book) -> None:
    book.noticed("f", readership="party")
    book.do("notice.approve", "otto", "notice", **book.checked())
    book.sign("lena", "notice")
    book.do("notice.publish", "cleo", "notice", **book.checked())
    read = {by: len(notices.published(book.cast[by])) for by in ("omar", "hank", "inga", "otto", "oona", "vera", "dan")}
    assert read == {"omar": 1, "hank": 1, "inga": 1, "otto": 1, "oona": 0, "vera": 0, "dan": 0}


def test_whoever_works_on_no_notice_learns_no_name_from_the_check(book: Book) -> None:
    book.noticed("f", text="有的李明亮未改。")
    given = {"round_id": book.id("round"), "findings": [book.id("f")]}
    assert len(notices.leaks_of(book.cast["cleo"], book["notice"])) == 1
    assert len(notices.leaks_in(book.cast["cleo"], "李明亮", **given)) == 1
    for by in ("omar", "tara", "vera", "ada"):
        with pytest.raises(Refused):
            notices.leaks_of(book.cast[by], book["notice"])
        with pytest.raises(Refused):
            notices.leaks_in(book.cast[by], "李明亮", **given)


def test_wordings_become_sentences_a_theme_each() -> None:
    assert (
        notices.drafted([["党组落实不力。", "有的用人不严；"], [" "]], language="zh-Hans")
        == "有的党组落实不力；有的用人不严。"
    )
    groups = [["units were slow.", "Some units hid it"], ["others paid twice"]]
    assert notices.drafted(groups, language="en") == "Some units were slow; some units hid it.\nSome others paid twice."
    book = AppointedBook()
    book.issued("f", "g", "h")
    for name, category in (("f", "talent_development"), ("g", "innovation")):
        book.do("finding.classify", "otto", name, category=category, reason="Theme")
        book.worded(name)
    ids = [book.id(each) for each in ("f", "g", "h")]
    made = notices.draft_of(book.cast["cleo"], ids, taxonomy=CN.taxonomy, language="en")
    assert made == "Some did g.\nSome did f."
    book.worded("h")
    assert notices.draft_of(book.cast["cleo"], ids, taxonomy=CN.taxonomy, language="en").endswith("Some did h.")
