"""The gallery keeps one filled page object of every kind, in both languages: for the tests and for pictures.

Everything in it is made up. ``pick`` chooses between the two languages, since what people wrote stays as they wrote it.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from huiyin.web.pages import frame, marks, plots
from huiyin.web.pages.desk import Change, DeskPage, LetterItem, ToDo
from huiyin.web.pages.finding import CauseView, FindingPage, ManifestationView, MeasureView, PastCycle, Reported
from huiyin.web.pages.frame import Addresses, Frame, Notice, PostChoice, RailItem
from huiyin.web.pages.ledger import FilterForm, FilterSentence, LedgerPage, LedgerRow, Shows, column_options
from huiyin.web.pages.parts import (
    Clock,
    Due,
    Fact,
    FileLink,
    HistoryItem,
    Link,
    Mark,
    OpenAct,
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
            "vera": ("Vera Lindqvist", "魏若兰", "Discipline supervisor", "纪检监督员", "Supervision Office 3", "第三监督室"),
            "inga": ("Inga Falk", "英嘉禾", "Team head", "巡视组组长", "Inspection Team 3", "第三巡视组"),
            "cyril": ("Cyril Novak", "齐立诚", "Head of office", "巡视办主任", "Inspection Office", "巡视工作办公室"),
        }
        person, person_zh, post, post_zh, body, body_zh = people[name]
        pick = self.pick
        return Signer(pick(person, person_zh), pick(post, post_zh), pick(body, body_zh), person_url="/people/1/", **more)


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
            PostChoice("1", pick("Leadership member", "班子成员"), pick("Lantian Power Group", "蓝田电力集团"), current=True),
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
    counts = (("issued", 21), ("claimed", 38), ("rectifying", 214), ("declared", 61), ("verifying", 47), ("verified", 29))
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

    safety = ("Emergency exits at three substations are blocked by stored cable drums.", "三座变电站安全出口被电缆盘堵塞。")
    tender = ("Tenders below the threshold were split to avoid open bidding.", "将应公开招标项目拆分为多个标段规避招标。")
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
    return DeskPage(frame=frame_of(setting, "desk", inbox_unread=0, theme=setting.theme), to_do=(), next_date=day(12, 20))


_ROWS = (
    ("3-07", "rectifying", day(11, 18), "Emergency exits at three substations are blocked by stored cable drums; the "
     "monthly inspection ticked them as clear from March to September.", "三座变电站的安全出口被电缆盘堵塞，3月至9月的每月检查记录均填写为“畅通”。"),
    ("3-12", "declared", day(11, 25), "Tenders below the threshold were split to avoid open bidding: 14 contracts with "
     "one supplier within two months.", "将应公开招标的项目拆分，两个月内与同一供应商签订 14 份合同。"),
    ("3-15", "issued", day(12, 4), "Overtime records of two mines were completed afterwards; 212 entries carry one and "
     "the same pen and date.", "两处矿井的加班记录系事后补填，212 条记录笔迹、日期相同。"),
    ("3-18", "verifying", day(12, 9), "Research funds of 3.4 million paid for equipment that the institute had already "
     "owned.", "科研经费 340 万元用于购置研究所已有的设备。"),
    ("3-21", "sustained", day(3, 31, 2027), "The building up of the second-line leadership teams has no plan beyond one "
     "year.", "二级班子建设缺乏一年以上的规划。"),
    ("3-02", "verified", day(12, 2), "Travel claims of the sales department were approved by the claimant.",
     "销售部门差旅报销由本人审批。"),
    ("3-01", "closed", None, "Two company cars were kept at private addresses.", "两辆公务用车长期停放在个人住处。"),
)  # fmt: skip


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
        for number, state, on, english, chinese in _ROWS
    )
    states = tuple(
        Option(state, marks.state_mark("finding", state).words, state == "rectifying") for state in marks.states("finding")
    )
    return LedgerPage(
        frame=frame_of(setting, "ledger"),
        rows=rows,
        pager=Pager(7, 1000, capped=True, next_url="?after=3-01"),
        form=FilterForm(states=states, timeliness=(Option("late", pick("Overdue", "逾期")), Option("near", pick("Due soon", "临期")))),
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


def history(setting: Setting) -> tuple[HistoryItem, ...]:
    """This function will give the acts of one finding, newest first."""
    pick = setting.pick

    def item(number: int, english: str, chinese: str, who: str, on: datetime.datetime, **more: object) -> HistoryItem:
        signer = setting.signer(who)
        return HistoryItem(number, pick(english, chinese), signer, on, f"/journal/{number}/", f"/journal/{number}/proof/", **more)  # type: ignore[arg-type]

    paper = setting.signer("omar", entered_by_name=pick("Lin Shu", "林疏"), scan_url="/files/9/")
    return (
        item(
            48_213,
            "Returned",
            "退回整改",
            "vera",
            at(11, 4),
            mark=marks.state_mark("finding", "rectifying"),
            reason=setting.passage(
                "Exits at Beigang are clear, those at Nanhe were blocked again on the day of the visit.",
                "北港站出口已畅通，南河站现场检查当日再次堵塞。",
            ),
        ),
        item(47_020, "Verification begun", "开始核验", "vera", at(10, 28)),
        HistoryItem(
            46_902,
            pick("Declared", "完成申报"),
            paper,
            at(10, 20),
            "/journal/46902/",
            "/journal/46902/proof/",
            backdated_days=2,
        ),
        item(31_877, "Claimed", "认领", "mei", at(4, 12)),
        item(30_114, "Issued with package 3", "随反馈意见 3 反馈", "cyril", at(3, 27)),
    )


def measure(setting: Setting, number: str, state: str, english: str, chinese: str, **more: object) -> MeasureView:
    """This function will give one measure of the thread."""
    return MeasureView(
        number=number,
        passage=setting.passage(english, chinese),
        mark=marks.state_mark("measure", state),
        owner_name=setting.pick("Mei Songyu", "梅松雨"),
        **more,  # type: ignore[arg-type]
    )


def causes(setting: Setting) -> tuple[CauseView, ...]:
    """This function will give the thread of one finding: two causes, one of them untreated."""
    pick = setting.pick
    files = (
        FileLink(
            pick("New route plan of the store.pdf", "物资堆放新路线图.pdf"),
            "/files/1/",
            1_420_113,
            DIGEST,
            evidence=marks.state_mark("evidence", "action"),
            dated=day(6, 2),
        ),
        FileLink(
            pick("Photographs of all exits, 2 to 30 October.zip", "10月2日至30日各出口照片.zip"),
            "/files/2/",
            18_204_551,
            DIGEST_B,
            evidence=marks.state_mark("evidence", "effect"),
            dated=day(10, 30),
        ),
    )
    return (
        CauseView(
            setting.passage(
                "Cable is delivered weekly; the only level ground is in front of the exits.",
                "电缆每周到货，站内唯一的平地在安全出口前。",
            ),
            (
                measure(
                    setting,
                    "3-07-1",
                    "done_declared",
                    "Lay out a store beyond the fence and move all drums there.",
                    "在围栏外设置堆场，电缆盘全部移出。",
                    due=due(day(11, 18)),
                    original_date=day(9, 30),
                    evidence=files,
                ),
                measure(
                    setting,
                    "3-07-2",
                    "in_progress",
                    "Let the shift leader photograph each exit at hand-over; the picture goes to the control room.",
                    "交接班时由值班长对各出口拍照，报送调度室。",
                    due=due(day(12, 15)),
                    deliverable=setting.passage("Order of the day and a month of photographs", "值班制度及一个月照片"),
                ),
            ),
        ),
        CauseView(
            setting.passage(
                "The monthly inspection is filled in at the desk, without a walk through the station.",
                "每月检查在办公室填写，未到现场。",
            ),
            (),
        ),
    )


def finding(setting: Setting) -> FindingPage:
    """This function will give a finding in the midst of its second cycle."""
    pick = setting.pick
    return FindingPage(
        frame=frame_of(setting, "ledger", reader_mark=pick("Read by Mei Songyu, 23 November 2026 20:41", "阅读人：梅松雨  2026年11月23日 20:41")),
        crumbs=(Link(pick("Ledger", "台账"), "/findings/"), Link(pick("Lantian Power Group", "蓝田电力集团"), "/bodies/1/")),
        number="3-07",
        statement=setting.passage(_ROWS[0][3], _ROWS[0][4], digest=DIGEST, version=2, versions_url="/findings/1/versions/"),
        mark=marks.state_mark("finding", "rectifying"),
        side=(marks.state_mark("side", "reopened"),),
        due=due(day(11, 18)),
        organisation=Link(pick("Lantian Power Group", "蓝田电力集团"), "/bodies/1/"),
        cycle=2,
        label=pick("Internal", "内部"),
        declared=pick("Declared done on 20 October 2026.", "2026年10月20日申报完成。"),
        manifestations=(
            ManifestationView(
                1,
                setting.passage("Beigang substation, 14 March: two of four exits blocked.", "北港变电站，3月14日：四个出口中两个被堵。"),
                setting.passage("Clear on 28 October, seen on the spot.", "10月28日现场查看，均已畅通。"),
                setting.signer("vera"),
            ),
            ManifestationView(
                2, setting.passage("Nanhe substation, 15 March: the only rear exit blocked.", "南河变电站，3月15日：唯一的后门被堵。")
            ),
        ),
        causes=causes(setting),
        reported=(
            Reported(
                pick("From the list “Safety audit 2025”, row 118.", "来自《2025年安全审计问题清单》第118行。"),
                (
                    Fact(Sentence("web-ledger-state"), pick("“Closed”", "“已完成”")),
                    Fact(Sentence("web-clocks-original"), day(12, 31, 2025)),
                ),
                (setting.passage("Drums moved.", "已移走电缆盘。"),),
                Link(pick("Line 12,004", "流水第 12,004 号"), "/journal/12004/"),
            ),
        ),
        facts=(
            Fact(Sentence("web-ledger-category"), pick("3.2 Safety of production", "3.2 安全生产")),
            Fact(Sentence("web-ledger-severity"), pick("Serious", "较重")),
            Fact(Sentence("web-ledger-origin"), pick("Inspection, package 3", "巡视反馈（反馈意见 3）"), "/packages/3/"),
        ),
        open_acts=(
            OpenAct(pick("Answer the further requirement", "答复进一步整改要求"), "/findings/1/acts/answer/", main=True),
            OpenAct(
                pick("Declare finding 3-07 done", "申报问题 3-07 完成"),
                "/findings/1/acts/declare/",
                (
                    Sentence("web-form-nothing-found"),
                    Sentence("web-thread-untreated"),
                ),
            ),
        ),
        clocks=(
            Clock(
                Sentence("web-state-round-rectification"),
                day(9, 30),
                due(day(11, 18)),
                pick("Six months from the feedback of 27 March 2026", "自2026年3月27日反馈之日起六个月"),
                extensions=1,
                moved_days=49,
            ),
        ),
        history=history(setting),
        past_cycles=(
            PastCycle(1, day(3, 27), day(9, 2), marks.state_mark("finding", "closed"), history(setting)[-2:]),
        ),
        later_url="/findings/2/",
        earlier_url="/findings/0/",
        proof_url="/journal/48213/proof/",
    )


def notices(setting: Setting) -> DeskPage:
    """This function will give a page with a notice of each tone, with a past day shown."""
    spoken = tuple(Notice(Sentence(code), tone) for code, tone in (("web-desk-settled", "good"), ("web-error-409", "late")))
    return DeskPage(frame=frame_of(setting, "desk", as_of=day(6, 30), notices=spoken), to_do=())


def marks_of_all(kind: str) -> tuple[Mark, ...]:
    """This function will give every mark of a kind."""
    return tuple(marks.state_mark(kind, state) for state in marks.states(kind))
