"""The gallery's second room keeps the act form, plans, rounds and figures."""

import datetime

from huiyin.web import plotting
from huiyin.web.pages import act_form, figures, marks, plan, plots, round
from huiyin.web.pages.act_form import (
    ChoiceField,
    DateField,
    FilesField,
    FlagField,
    FormRow,
    KeptFile,
    LineField,
    LongTextField,
    ManyField,
    PaperSignature,
    RowsField,
    SelectField,
    SubjectField,
)
from huiyin.web.pages.parts import Fact, FileLink, Gap, Link, OpenAct, Option, Pager, Sentence, Step
from tests.web.gallery import DIGEST, TODAY, Setting, bar, day, frame_of
from tests.web.gallery_finding import causes, history


def _evidence(setting: Setting, chosen: str = "") -> tuple[Option, ...]:
    return tuple(
        Option(kind, marks.state_mark("evidence", kind).words, kind == chosen) for kind in marks.states("evidence")
    )


def _fields(setting: Setting) -> tuple[act_form.FormField, ...]:
    pick = setting.pick
    missing = Sentence("web-thread-untreated")
    rows = tuple(
        FormRow(
            f"answers.{index}",
            (
                LongTextField(name=f"answers.{index}.answer", label=pick("Answer", "答复"), rows=2, faults=faults),
                DateField(name=f"answers.{index}.seen_on", label=pick("Seen on", "查看日期"), value="2026-11-20"),
            ),
        )
        for index, faults in enumerate(((), (missing,)))
    )
    return (
        ChoiceField(
            name="depth",
            label=pick("How was it verified?", "采用何种方式核验？"),
            options=(
                Option(
                    "desk",
                    pick("At the desk, from the papers", "书面核验"),
                    note=pick("Not enough for a watched finding.", "重点督办问题不得仅书面核验。"),
                ),
                Option("on_site", pick("On the spot", "现场核验"), chosen=True),
            ),
        ),
        ManyField(
            name="tests",
            label=pick("Which acceptance tests are met?", "哪些验收标准已达到？"),
            options=(
                Option("measures", pick("Measures carried out", "措施落实到位"), chosen=True),
                Option("effect", pick("Effect meets the norm", "成效达到标准")),
                Option("same_kind", pick("Same kind fixed elsewhere", "同类问题已一并整改")),
            ),
        ),
        LongTextField(
            name="reason",
            label=pick("What have you seen?", "核验所见情况"),
            help=pick(
                "Say what you saw, where and when. It is kept as you write it.", "写明所见、地点和时间，原文留存。"
            ),
            value=pick("All four exits at Beigang were clear.", "北港站四个出口均畅通。"),
            language=setting.language,
        ),
        DateField(
            name="seen_on",
            label=pick("On which day?", "核验日期"),
            value="2026-11-31",
            faults=(Sentence("web-error-409"),),
        ),
        LineField(name="basis", label=pick("Basis document", "依据文号"), required=False),
        SelectField(
            name="category",
            label=pick("Category", "问题类别"),
            options=(Option("3.2", "3.2"), Option("3.3", "3.3", chosen=True)),
        ),
        SubjectField(
            name="second_checker",
            label=pick("Second checker", "第二核验人"),
            query=pick("Lin", "林"),
            searched=True,
            search_url="/people/find/",
            candidates=(
                Option("p1", pick("Lin Shu", "林疏"), note=pick("Supervision Office 3", "第三监督室"), chosen=True),
                Option("p2", pick("Lin Wen", "林文"), note=pick("Supervision Office 1", "第一监督室")),
            ),
        ),
        FilesField(
            name="files",
            label=pick("Evidence", "佐证材料"),
            most_bytes=200_000_000,
            evidence=_evidence(setting),
            kept=(
                KeptFile(
                    prefix="files.kept.0",
                    token="signed",
                    file=FileLink(pick("Photographs.zip", "现场照片.zip"), "/files/1/", 18_204_551, DIGEST),
                    evidence=_evidence(setting, "effect"),
                    dated="2026-10-30",
                ),
            ),
        ),
        RowsField(
            name="answers",
            label=pick("Answer each manifestation", "逐条答复具体表现"),
            headings=(pick("Answer", "答复"), pick("Seen on", "查看日期")),
            rows=rows,
        ),
        FlagField(
            name="pledge",
            label=pick("I pledge this.", "本人作出上述承诺。"),
            pledge=pick(
                "What I declare is true. I know that a false declaration is held accountable.",
                "以上情况属实。本人知悉虚假申报须承担责任。",
            ),
        ),
    )


def form(setting: Setting, *, faulty: bool = True) -> act_form.ActFormPage:
    """This function will give a form with a field of every kind."""
    pick = setting.pick
    fields = _fields(setting)
    paper = PaperSignature(
        signer=SubjectField(name="signed_by", label=pick("Who signed?", "签署人"), search_url="/people/find/"),
        signed_date=DateField(name="signed_on", label=pick("On which day?", "签署日期")),
        scan=FilesField(name="scan", label=pick("Scan of the paper", "纸质件扫描件")),
    )
    return act_form.ActFormPage(
        frame=frame_of(setting, "ledger"),
        crumbs=(Link(pick("Ledger", "台账"), "/findings/"), Link(pick("Finding 3-07", "问题 3-07"), "/findings/1/")),
        heading=pick("Verify finding 3-07", "核验问题 3-07"),
        button=pick("Verify finding 3-07", "确认问题 3-07 核验通过"),
        fields=fields,
        action_url="/findings/1/acts/verify/",
        cancel_url="/findings/1/",
        hidden=(("act_id", "0191"), ("based_on", "14")),
        effect=pick(
            "The finding becomes verified and the clock of closure starts.", "该问题转为“核验通过”，销号期限开始计算。"
        ),
        undo=pick(
            "Your signature can't be taken back; only two persons can annul it.", "签署后不能自行撤回，须两人办理作废。"
        ),
        refused=Sentence("web-error-409") if faulty else None,
        problems=act_form.problems_of(fields) if faulty else (),
        preview=setting.passage("Emergency exits at three substations are blocked.", "三座变电站安全出口被堵塞。"),
        preview_link=Link(pick("Finding 3-07", "问题 3-07"), "/findings/1/"),
        signers=(pick("Second checker", "第二核验人"),),
        paper=paper,
        help=Link(pick("How verification works", "核验说明"), "/help/verify/"),
        grave=True,
    )


def plan_page(setting: Setting) -> plan.PlanPage:
    """This function will give a plan with a gap."""
    pick = setting.pick
    gap = Gap(Sentence("web-thread-untreated"), "#finding-3-07")
    return plan.PlanPage(
        frame=frame_of(setting, "plan"),
        number="R-03",
        organisation=Link(pick("Lantian Power Group", "蓝田电力集团"), "/bodies/1/"),
        round=Link(pick("Second round of the 20th term", "二十届第二轮巡视"), "/round/"),
        mark=marks.state_mark("plan", "submitted"),
        findings=(
            plan.PlanFinding(
                number="3-07",
                url="/findings/1/",
                statement=setting.passage(
                    "Emergency exits at three substations are blocked.", "三座变电站安全出口被堵塞。"
                ),
                mark=marks.state_mark("finding", "claimed"),
                claimed_by=(pick("Mei Songyu", "梅松雨"), pick("Omar Haddad", "欧明远")),
                causes=causes(setting),
                gaps=(gap,),
            ),
        ),
        gaps=(gap,),
        lists=tuple(
            Link(pick(english, chinese), f"/plans/1/{index}/", index == 0)
            for index, (english, chinese) in enumerate(
                (("Problem list", "问题清单"), ("Task list", "任务清单"), ("Responsibility list", "责任清单"))
            )
        ),
        edit_url="/plans/1/edit/",
        open_acts=(OpenAct(pick("Accept plan R-03", "审核通过方案 R-03"), "/plans/1/acts/accept/", (gap.sentence,)),),
        history=history(setting)[:1],
    )


def _figures(setting: Setting) -> tuple[figures.Figure, ...]:
    pick = setting.pick
    findings = pick("findings", "个问题")
    return (
        figures.Figure(
            name=pick("Verified", "核验通过率"),
            value="65.2 %",
            numerator=835,
            denominator=1280,
            numerator_url="/findings/?v=1",
            denominator_url="/findings/",
            unit=findings,
            definition=pick(
                "Verified or closed in the current cycle, of all issued.", "本周期核验通过和已销号数，占反馈总数。"
            ),
        ),
        figures.Figure(
            name=pick("Declared", "申报完成率"),
            value="73.6 %",
            numerator=943,
            denominator=1280,
            unit=findings,
            definition=pick("Declared done by the organisation, of all issued.", "被巡视单位申报完成数，占反馈总数。"),
        ),
        figures.Figure(
            name=pick("On time", "按期率"),
            value="58.1 %",
            numerator=485,
            denominator=835,
            unit=findings,
            beside=pick("By current date 81.0 %, mean slip 23 days", "按现行期限为 81.0 %，平均推迟 23 天"),
            definition=pick("Verified by the original date.", "按原定期限核验通过数，占核验通过总数。"),
        ),
        figures.Figure(
            name=pick("Overdue", "逾期"),
            value="37",
            unit=findings,
            definition=pick("Open with a current date in the past.", "现行期限已过而未办结。"),
        ),
    )


def figures_page(setting: Setting) -> figures.FiguresPage:
    """This function will give the figures of a round with its plots."""
    pick = setting.pick
    days = [datetime.date(2026, month, 1) for month in range(3, 12)]
    series = (
        (pick("issued", "反馈"), "issued", (310, 1240, 1268, 1280, 1280, 1280, 1280, 1280, 1280)),
        (pick("declared", "申报"), "declared", (0, 12, 90, 210, 402, 588, 760, 872, 943)),
        (pick("verified", "核验"), "verified", (0, 4, 51, 130, 290, 470, 640, 741, 835)),
        (pick("closed", "销号"), "closed", (0, 0, 30, 98, 250, 431, 602, 720, 806)),
    )
    ages = (
        ("0–30", 62, "good"),
        ("31–90", 118, "good"),
        ("91–180", 141, "near"),
        ("181–365", 80, "late"),
        ("365+", 9, "late"),
    )
    unit = pick("findings", "个问题")
    parts = (
        (pick("open", "未办结"), 410),
        (pick("sustained", "长期坚持"), 52),
        (pick("closed", "已销号"), 806),
        (pick("withdrawn", "已撤回"), 12),
    )
    return figures.FiguresPage(
        frame=frame_of(setting, "figures"),
        scope=pick("Second round of the 20th term", "二十届第二轮巡视"),
        as_of=TODAY,
        journal_size=48_213,
        figures=_figures(setting),
        balance=figures.Balance(
            issued=1280, parts=tuple((words, count, "/findings/") for words, count in parts), balances=True
        ),
        bar=bar(setting),
        closure=plots.over_time(
            days,
            series,
            title=pick("Verified lags declared by 108 findings", "核验比申报少 108 个问题"),
            heading=pick("Day", "日期"),
            unit=unit,
            as_of=TODAY,
            definition=pick(
                "Findings that have reached each state, counted at each month's first day.",
                "各月1日累计达到各状态的问题数。",
            ),
        ),
        ageing=plots.small_bars(
            [(pick(f"{words} days", f"{words} 天"), count, tone, "/findings/") for words, count, tone in ages],
            title=pick("89 open findings are older than half a year", "89 个未办结问题已超过半年"),
            heading=pick("Age", "时长"),
            unit=unit,
            as_of=TODAY,
            definition=pick("Open findings by the days since they were issued.", "未办结问题按反馈以来天数划分。"),
        ),
        stacked=_stacked(setting),
        crossed=_crossed(setting),
        csv_url="/figures.csv",
    )


_STAGES = plotting.STAGES
_SHARES = ((21, 4, 9, 12), (30, 0, 3, 2), (0, 0, 0, 5))


def _places(setting: Setting) -> tuple[str, ...]:
    return tuple(
        setting.pick(*each)
        for each in (
            ("Lantian Power Group", "蓝田电力集团"),
            ("Haiyue Shipping", "海岳航运集团"),
            ("Ministry of Wetlands", "湿地管理部"),
        )
    )


def _bar(shares: tuple[int, ...]) -> plots.StateBar:
    return plots.state_bar(
        [(mark, each, "") for mark, each in zip(_STAGES, shares, strict=True)], title="", as_of=TODAY
    )


def _stacked(setting: Setting) -> tuple[plots.Stacked, ...]:
    """This function will give declared against verified, by organisation."""
    columns = tuple(Sentence(f"table-column-{each}") for each in ("issued", "declared", "verified", "closed"))
    rows = []
    for place, shares in zip(_places(setting), _SHARES, strict=True):
        closed, verified, declared, _ = shares
        counts = (sum(shares), closed + verified + declared, closed + verified, closed)
        cells = tuple((column, count, "/findings/") for column, count in zip(columns, counts, strict=True))
        rows.append(plots.StackedRow(place, cells, _bar(shares)))
    return (
        plots.Stacked(
            code="declared_verified",
            title=Sentence("table-lag", {"count": 12}),
            heading=Sentence("table-key-organisation"),
            columns=columns,
            rows=tuple(rows),
            as_of=TODAY,
            definition=Sentence("table-declared_verified-means"),
            legend=_STAGES,
            rest=Sentence("table-rest", {"count": 3}),
            csv_url="/figures/declared_verified.csv",
        ),
    )


def _crossed(setting: Setting) -> plots.Crossed:
    """This function will give organisations by themes, one of which was found at one of them alone."""
    themes = (
        setting.pick("Safety of production and of the public", "安全生产与公共安全"),
        setting.pick("Use of money and of public property", "资金和公共财产使用"),
        Sentence("table-category-none"),
    )

    def cells(shares: tuple[int, ...], place: int) -> tuple[plots.CrossedCell, ...]:
        words = Sentence("table-cell", {"closed": shares[0], "issued": sum(shares)})
        full = (plots.CrossedCell(each, words, "/findings/", _bar(shares)) for each in themes)
        return tuple(plots.CrossedCell(themes[column]) if column > place else cell for column, cell in enumerate(full))

    return plots.Crossed(
        code="organisation_category",
        title=Sentence("table-organisation_category"),
        heading=Sentence("table-key-organisation"),
        columns=themes,
        rows=tuple(
            (place, cells(shares, number))
            for number, (place, shares) in enumerate(zip(_places(setting), _SHARES, strict=True))
        ),
        as_of=TODAY,
        definition=Sentence("table-organisation_category-means"),
        legend=_STAGES,
        rest=Sentence("table-behind"),
        csv_url="/figures/organisation_category.csv",
    )


def round_page(setting: Setting) -> round.RoundPage:
    """This function will give a round with its inspections."""
    pick = setting.pick
    states = marks.states("round")
    names = (
        ("Lantian Power Group", "蓝田电力集团"),
        ("Haiyue Shipping", "海岳航运集团"),
        ("Ministry of Wetlands", "湿地管理部"),
    )
    return round.RoundPage(
        frame=frame_of(setting, "round"),
        name=pick("Second round of the 20th term", "二十届第二轮巡视"),
        mark=marks.state_mark("round", "rectification"),
        mandate=(
            Fact(Sentence("web-fact-document_number"), pick("Decision No. 4 of 2025", "〔2025〕4号")),
            Fact(Sentence("web-fact-issued_date"), day(9, 1, 2025)),
        ),
        stages=tuple(
            Step(marks.state_mark("round", state).words, index < 4, index == 4) for index, state in enumerate(states)
        ),
        inspections=tuple(
            round.InspectionRow(
                url=f"/inspections/{index}/",
                team_name=pick(f"Team {index + 1}", f"第{index + 1}组"),
                organisation_name=pick(*name),
                organisation_url=f"/bodies/{index}/",
                mark=marks.state_mark("inspection", "use_decided"),
                findings=41 - index,
                open=12,
                overdue=2,
                closed=27,
                findings_url="/findings/",
            )
            for index, name in enumerate(names)
        ),
        pager=Pager(3, 33, next_url="?after=3"),
        bar=bar(setting),
        figures=_figures(setting),
        compose_url="/rounds/1/packages/compose/",
        history=history(setting)[-1:],
    )


ALL = (form, plan_page, figures_page, round_page)
