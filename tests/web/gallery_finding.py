"""The gallery's first room keeps one finding: its thread, its clocks, its history."""

import dataclasses
import datetime
from typing import Any

from huiyin.web.pages import marks, wording
from huiyin.web.pages.finding import (
    CauseView,
    ClosingView,
    FindingPage,
    ManifestationView,
    MeasureView,
    PastCycle,
    Reported,
)
from huiyin.web.pages.parts import (
    Clock,
    Fact,
    FileLink,
    HistoryItem,
    Link,
    OpenAct,
    Sentence,
)
from tests.web.gallery import DIGEST, DIGEST_B, ROWS, Setting, at, day, due, frame_of


def history(setting: Setting) -> tuple[HistoryItem, ...]:
    """This function will give the acts of one finding, newest first."""
    pick = setting.pick

    def item(number: int, english: str, chinese: str, who: str, on: datetime.datetime, **more: Any) -> HistoryItem:
        signer = setting.signer(who)
        return HistoryItem(
            number, pick(english, chinese), signer, on, f"/journal/{number}/", f"/journal/{number}/proof/", **more
        )

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
        frame=frame_of(
            setting,
            "ledger",
            reader_mark=pick("Read by Mei Songyu, 23 November 2026 20:41", "阅读人：梅松雨  2026年11月23日 20:41"),
        ),
        crumbs=(
            Link(pick("Ledger", "台账"), "/findings/"),
            Link(pick("Lantian Power Group", "蓝田电力集团"), "/bodies/1/"),
        ),
        number="3-07",
        statement=setting.passage(
            ROWS[0][3], ROWS[0][4], digest=DIGEST, version=2, versions_url="/findings/1/versions/"
        ),
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
                setting.passage(
                    "Beigang substation, 14 March: two of four exits blocked.",
                    "北港变电站，3月14日：四个出口中两个被堵。",
                ),
                setting.passage("Clear on 28 October, seen on the spot.", "10月28日现场查看，均已畅通。"),
                setting.signer("vera"),
            ),
            ManifestationView(
                2,
                setting.passage(
                    "Nanhe substation, 15 March: the only rear exit blocked.", "南河变电站，3月15日：唯一的后门被堵。"
                ),
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
            Fact(
                Sentence("web-ledger-origin"), pick("Inspection, package 3", "巡视反馈（反馈意见 3）"), "/packages/3/"
            ),
        ),
        open_acts=(
            OpenAct(
                pick("Answer the further requirement", "答复进一步整改要求"), "/findings/1/acts/answer/", main=True
            ),
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
        wording=wording.WordingView(
            setting.passage("Units left emergency exits blocked.", "单位安全出口长期被堵塞。", digest=DIGEST),
            marks.state_mark("wording", "released"),
            writers=pick("Inga Falk", "英嘉禾"),
            released_by=setting.signer("cyril"),
            released_date=day(11, 2),
        ),
        objection=wording.ObjectionView(
            marks.state_mark("objection", "amended"),
            day(4, 2),
            setting.passage("The exits were blocked for one year, not three.", "出口被堵为一年，并非三年。"),
            signer=setting.signer("omar"),
            decided_on=day(4, 20),
            decision_reason=setting.passage(
                "The delivery notes show that the drums came in 2025.", "送货单显示电缆盘系2025年运入。"
            ),
            decided_by=setting.signer("cyril"),
        ),
        later_url="/findings/2/",
        earlier_url="/findings/0/",
        proof_url="/journal/48213/proof/",
    )


def finding_to_close(setting: Setting) -> FindingPage:
    """This function will give a verified finding with its closing sheet: a concern about it is open, a measure too."""
    shown = finding(setting)
    return dataclasses.replace(
        shown,
        mark=marks.state_mark("finding", "verified"),
        verified=setting.pick("Verified on 12 November 2026.", "2026年11月12日核验通过。"),
        manifestations=shown.manifestations[:1],
        side=(marks.state_mark("side", "concern"),),
        open_acts=(),
        wording=None,
        closing=ClosingView(
            (Sentence("closing-blocked-measures", {"measures": 1}), Sentence("closing-blocked-concern")),
            tuple(
                Link(Sentence(f"paper-form-{form}"), f"/findings/1/papers/closing_sheet.{form}")
                for form in ("docx", "pdf")
            ),
        ),
    )


def finding_nothing_blocks(setting: Setting) -> FindingPage:
    """This function will give the same finding once nothing is open any more."""
    found = finding_to_close(setting)
    assert found.closing is not None
    return dataclasses.replace(found, side=(), closing=dataclasses.replace(found.closing, blocks=()))


ALL = (finding, finding_to_close, finding_nothing_blocks)
