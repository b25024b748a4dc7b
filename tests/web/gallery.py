"""The gallery keeps one filled page object of every kind, in both languages: for the tests and for pictures.

Everything in it is made up. ``pick`` chooses between the two languages, since what people wrote stays as they wrote it.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from huiyin.web.pages import frame, marks, plots
from huiyin.web.pages.desk import Change, DeskPage, LetterItem, ToDo
from huiyin.web.pages.frame import Addresses, Frame, Notice, PostChoice, RailItem
from huiyin.web.pages.ledger import FilterForm, FilterSentence, LedgerPage, LedgerRow, Shows, column_options
from huiyin.web.pages.parts import (
    Due,
    Link,
    Option,
    Pager,
    Passage,
    Sentence,
    Signer,
)

TODAY = datetime.date(2026, 11, 23)
DIGEST = "4f1c9a7be2d05c3386b1a7d94e60f2c85d7a0b93c14e6f8827d5b0a1c3e9f462"
DIGEST_B = "b83e07d15a2f46c9901e7d3b5c8a64f20d97e1b35a8c42f6e0791d4b6c3a85fe"
Pick = Callable[[str, str], str]


def day(month: int, date: int, year: int = 2026) -> datetime.date:
    """This function will give a date of the made-up year."""
    return datetime.date(year, month, date)


def at(month: int, date: int, hour: int = 9, minute: int = 12) -> datetime.datetime:
    """This function will give a moment of the made-up year, in UTC."""
    return datetime.datetime(2026, month, date, hour, minute, tzinfo=datetime.UTC)


def due(date: datetime.date, **more: bool) -> Due:
    """This function will give a date due as it is seen on the gallery's day."""
    return Due(date, (date - TODAY).days, **more)


@dataclass(frozen=True)
class Setting:
    """The language, the theme and the words of one gallery."""

    language: str
    theme: str = "light"

    def pick(self, english: str, chinese: str) -> str:
        return chinese if self.language == "zh-Hans" else english

    def passage(self, english: str, chinese: str, **more: object) -> Passage:
        return Passage(self.pick(english, chinese), self.language, **more)  # type: ignore[arg-type]

    def signer(self, name: str, **more: str) -> Signer:
        people = {
            "omar": ("Omar Haddad", "欧明远", "Principal", "主要负责人", "Lantian Power Group", "蓝田电力集团"),
            "mei": ("Mei Songyu", "梅松雨", "Leadership member", "班子成员", "Lantian Power Group", "蓝田电力集团"),
            "vera": (
                "Vera Lindqvist",
                "魏若兰",
                "Discipline supervisor",
                "纪检监督员",
                "Supervision Office 3",
                "第三监督室",
            ),
            "inga": ("Inga Falk", "英嘉禾", "Team head", "巡视组组长", "Inspection Team 3", "第三巡视组"),
            "cyril": ("Cyril Novak", "齐立诚", "Head of office", "巡视办主任", "Inspection Office", "巡视工作办公室"),
        }
        person, person_zh, post, post_zh, body, body_zh = people[name]
        pick = self.pick
        return Signer(
            pick(person, person_zh), pick(post, post_zh), pick(body, body_zh), person_url="/people/1/", **more
        )


def frame_of(setting: Setting, current: str, **more: object) -> Frame:
    """This function will give the frame of a signed-in handler of a made-up enterprise."""
    pick = setting.pick
    rail = tuple(RailItem(name, f"/{name}/", name == current, {"desk": 4}.get(name, 0)) for name in frame.RAIL)
    settled: dict[str, object] = {
        "language": setting.language,
        "theme": setting.theme,
        "path": "/findings/?state=rectifying",
        "today": TODAY,
        "profile": "cn-inspection",
        "site_name": pick("Central Inspection Office (sample)", "中央巡视工作办公室（示例）"),
        "round_name": pick("Second round of the 20th term", "二十届第二轮巡视"),
        "round_url": "/round/",
        "person_name": pick("Mei Songyu", "梅松雨"),
        "post_name": pick("Leadership member", "班子成员"),
        "body_name": pick("Lantian Power Group", "蓝田电力集团"),
        "posts": (
            PostChoice(
                "1", pick("Leadership member", "班子成员"), pick("Lantian Power Group", "蓝田电力集团"), current=True
            ),
            PostChoice(
                "2",
                pick("Principal", "主要负责人"),
                pick("Lantian Power Group", "蓝田电力集团"),
                on_behalf_of_name=pick("Omar Haddad", "欧明远"),
            ),
        ),
        "rail": rail,
        "inbox_unread": 3,
        "sample": True,
        "addresses": Addresses(),
    }
    return Frame(**{**settled, **more})  # type: ignore[arg-type]


def bar(setting: Setting) -> plots.StateBar:
    """This function will draw findings by state."""
    counts = (
        ("issued", 21),
        ("claimed", 38),
        ("rectifying", 214),
        ("declared", 61),
        ("verifying", 47),
        ("verified", 29),
    )
    more = (("closed", 806), ("sustained", 52), ("withdrawn", 12))
    return plots.state_bar(
        [(marks.state_mark("finding", state), count, f"/findings/?state={state}") for state, count in (*counts, *more)],
        title=setting.pick("Findings by state", "问题状态分布"),
        as_of=TODAY,
        url="/findings/",
    )


def desk(setting: Setting) -> DeskPage:
    """This function will give a desk with work on it."""
    pick = setting.pick

    def item(english: str, chinese: str, button: tuple[str, str], on: datetime.date, behind: tuple[str, str]) -> ToDo:
        return ToDo(pick(english, chinese), Link(pick(*button), "/findings/1/"), due(on), pick(*behind), "/findings/1/")

    safety = (
        "Emergency exits at three substations are blocked by stored cable drums.",
        "三座变电站安全出口被电缆盘堵塞。",
    )
    tender = (
        "Tenders below the threshold were split to avoid open bidding.",
        "将应公开招标项目拆分为多个标段规避招标。",
    )
    return DeskPage(
        frame=frame_of(setting, "desk"),
        to_do=(
            item(
                "Finding 3-07 was returned on 4 November; a further requirement waits for your answer.",
                "问题 3-07 于11月4日被退回，进一步整改要求待答复。",
                ("Answer finding 3-07", "答复问题 3-07"),
                day(11, 18),
                safety,
            ),
            item(
                "Measure 3-12-2 is declared done by its handler and waits for your signature.",
                "措施 3-12-2 经办人已申报完成，待您签署。",
                ("Sign measure 3-12-2", "签署措施 3-12-2"),
                day(11, 25),
                tender,
            ),
            item(
                "Finding 3-15 is fed back and claimed by nobody in the leadership team.",
                "问题 3-15 已反馈，班子成员尚无人认领。",
                ("Claim finding 3-15", "认领问题 3-15"),
                day(12, 4),
                ("Overtime records of two mines were completed afterwards.", "两处矿井的加班记录系事后补填。"),
            ),
            item(
                "The rectification plan of your group needs a cause for 2 findings.",
                "本集团整改方案中有 2 个问题尚未写明原因。",
                ("Complete the plan", "补充整改方案"),
                day(12, 20),
                ("Rectification plan R-03", "整改方案 R-03"),
            ),
        ),
        more=2,
        more_url="/findings/?mine=1",
        bar=bar(setting),
        changes=(
            Change(
                at(11, 22, 7),
                pick("Finding 3-02 was verified.", "问题 3-02 核验通过。"),
                "/findings/2/",
                setting.signer("vera"),
                marks.state_mark("finding", "verified"),
            ),
            Change(
                at(11, 21, 2),
                pick("Finding 3-01 was closed.", "问题 3-01 已销号。"),
                "/findings/3/",
                setting.signer("cyril"),
                marks.state_mark("finding", "closed"),
            ),
        ),
        since=at(11, 19, 1),
        letters=(
            LetterItem(
                pick("Letter 2026-041", "督办函〔2026〕41号"),
                pick("One finding is overdue by more than five days.", "1 个问题逾期超过五日，请说明情况。"),
                "/letters/1/",
                day(11, 23),
                due(day(11, 30)),
            ),
        ),
    )


def desk_empty(setting: Setting) -> DeskPage:
    """This function will give a desk where all is settled."""
    return DeskPage(
        frame=frame_of(setting, "desk", inbox_unread=0, theme=setting.theme), to_do=(), next_date=day(12, 20)
    )


ROWS = (
    (
        "3-07",
        "rectifying",
        day(11, 18),
        "Emergency exits at three substations are blocked by stored cable drums; the monthly inspection ticked them as "
        "clear from March to September.",
        "三座变电站的安全出口被电缆盘堵塞，3月至9月的每月检查记录均填写为“畅通”。",
    ),
    (
        "3-12",
        "declared",
        day(11, 25),
        "Tenders below the threshold were split to avoid open bidding: 14 contracts with "
        "one supplier within two months.",
        "将应公开招标的项目拆分，两个月内与同一供应商签订 14 份合同。",
    ),
    (
        "3-15",
        "issued",
        day(12, 4),
        "Overtime records of two mines were completed afterwards; 212 entries carry one and the same pen and date.",
        "两处矿井的加班记录系事后补填，212 条记录笔迹、日期相同。",
    ),
    (
        "3-18",
        "verifying",
        day(12, 9),
        "Research funds of 3.4 million paid for equipment that the institute had already owned.",
        "科研经费 340 万元用于购置研究所已有的设备。",
    ),
    (
        "3-21",
        "sustained",
        day(3, 31, 2027),
        "The building up of the second-line leadership teams has no plan beyond one year.",
        "二级班子建设缺乏一年以上的规划。",
    ),
    (
        "3-02",
        "verified",
        day(12, 2),
        "Travel claims of the sales department were approved by the claimant.",
        "销售部门差旅报销由本人审批。",
    ),
    ("3-01", "closed", None, "Two company cars were kept at private addresses.", "两辆公务用车长期停放在个人住处。"),
)


def ledger(setting: Setting) -> LedgerPage:
    """This function will give a list with a filter."""
    pick = setting.pick
    rows = tuple(
        LedgerRow(
            number=number,
            url=f"/findings/{number}/",
            statement=pick(english, chinese),
            language=setting.language,
            mark=marks.state_mark("finding", state),
            side=(marks.state_mark("side", "objection"),) if number == "3-18" else (),
            organisation_name=pick("Lantian Power Group", "蓝田电力集团"),
            organisation_url="/bodies/1/",
            due=None if on is None else due(on, provisional=number == "3-21"),
            owner_name="" if number == "3-15" else pick("Mei Songyu", "梅松雨"),
            last_act=pick("Returned", "退回整改") if number == "3-07" else pick("Declared", "完成申报"),
            last_date=day(11, 4),
            select_value=number,
        )
        for number, state, on, english, chinese in ROWS
    )
    states = tuple(
        Option(state, marks.state_mark("finding", state).words, state == "rectifying")
        for state in marks.states("finding")
    )
    return LedgerPage(
        frame=frame_of(setting, "ledger"),
        rows=rows,
        pager=Pager(7, 1000, capped=True, next_url="?after=3-01"),
        form=FilterForm(
            states=states,
            timeliness=(Option("late", pick("Overdue", "逾期")), Option("near", pick("Due soon", "临期"))),
        ),
        filters=(
            FilterSentence(pick("open", "未办结"), "/findings/?a"),
            FilterSentence(pick("Lantian Power Group", "蓝田电力集团"), "/findings/?b"),
        ),
        views=(
            Link(pick("All", "全部"), "/findings/"),
            Link(pick("Mine", "由我负责"), "/findings/?mine=1", current=True),
            Link(pick("Overdue", "逾期"), "/findings/?late=1"),
        ),
        sorts=(Link(pick("date due", "期限"), "?sort=due", current=True), Link(pick("number", "编号"), "?sort=number")),
        columns=column_options(Shows()),
        csv_url="/findings.csv",
    )


def ledger_empty(setting: Setting) -> LedgerPage:
    """This function will give a list in which nothing fits, on a past day, with the filter open."""
    return LedgerPage(
        frame=frame_of(setting, "ledger", as_of=day(6, 30)),
        rows=(),
        pager=Pager(0, 0),
        form=FilterForm(query=setting.pick("boat", "船"), open=True),
        filters=(FilterSentence(setting.pick("contains “boat”", "正文包含“船”"), "/findings/"),),
    )


def notices(setting: Setting) -> DeskPage:
    """This function will give a page with a notice of each tone, with a past day shown."""
    spoken = tuple(
        Notice(Sentence(code), tone) for code, tone in (("web-desk-settled", "good"), ("web-error-409", "late"))
    )
    return DeskPage(frame=frame_of(setting, "desk", as_of=day(6, 30), notices=spoken), to_do=())
