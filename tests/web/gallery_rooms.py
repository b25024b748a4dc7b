"""The gallery's second half keeps forms, plans, rounds, imports, the journal, figures and the doors."""

import datetime

from huiyin.web.pages import act_form, checks, doors, figures, imports, jobs, journal, marks, people, plan, plots, round
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
from tests.web.gallery import DIGEST, DIGEST_B, TODAY, Setting, at, bar, causes, day, due, frame_of, history


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
                Option("desk", pick("At the desk, from the papers", "书面核验"), note=pick("Not enough for a watched finding.", "重点督办问题不得仅书面核验。")),
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
            help=pick("Say what you saw, where and when. It is kept as you write it.", "写明所见、地点和时间，原文留存。"),
            value=pick("All four exits at Beigang were clear.", "北港站四个出口均畅通。"),
            language=setting.language,
        ),
        DateField(name="seen_on", label=pick("On which day?", "核验日期"), value="2026-11-31", faults=(Sentence("web-error-409"),)),
        LineField(name="basis", label=pick("Basis document", "依据文号"), required=False),
        SelectField(name="category", label=pick("Category", "问题类别"), options=(Option("3.2", "3.2"), Option("3.3", "3.3", chosen=True))),
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
                    prefix="files.0",
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
        effect=pick("The finding becomes verified and the clock of closure starts.", "该问题转为“核验通过”，销号期限开始计算。"),
        undo=pick("Your signature can't be taken back; only two persons can annul it.", "签署后不能自行撤回，须两人办理作废。"),
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
                statement=setting.passage("Emergency exits at three substations are blocked.", "三座变电站安全出口被堵塞。"),
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


def plans(setting: Setting) -> plan.PlansPage:
    """This function will give the list of plans."""
    pick = setting.pick
    row = plan.PlanListRow(
        number="R-03",
        url="/plans/1/",
        organisation_name=pick("Lantian Power Group", "蓝田电力集团"),
        mark=marks.state_mark("plan", "submitted"),
        findings=41,
        measures=118,
        gaps=1,
    )
    return plan.PlansPage(frame=frame_of(setting, "plan"), rows=(row,))


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
            definition=pick("Verified or closed in the current cycle, of all issued.", "本周期核验通过和已销号数，占反馈总数。"),
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
    ages = (("0–30", 62, "good"), ("31–90", 118, "good"), ("91–180", 141, "near"), ("181–365", 80, "late"), ("365+", 9, "late"))
    unit = pick("findings", "个问题")
    parts = ((pick("open", "未办结"), 410), (pick("sustained", "长期坚持"), 52), (pick("closed", "已销号"), 806), (pick("withdrawn", "已撤回"), 12))
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
            definition=pick("Findings that have reached each state, counted at each month's first day.", "各月1日累计达到各状态的问题数。"),
        ),
        ageing=plots.small_bars(
            [(pick(f"{words} days", f"{words} 天"), count, tone, "/findings/") for words, count, tone in ages],
            title=pick("89 open findings are older than half a year", "89 个未办结问题已超过半年"),
            heading=pick("Age", "时长"),
            unit=unit,
            as_of=TODAY,
            definition=pick("Open findings by the days since they were issued.", "未办结问题按反馈以来天数划分。"),
        ),
        csv_url="/figures.csv",
    )


def round_page(setting: Setting) -> round.RoundPage:
    """This function will give a round with its inspections."""
    pick = setting.pick
    states = marks.states("round")
    names = (("Lantian Power Group", "蓝田电力集团"), ("Haiyue Shipping", "海岳航运集团"), ("Ministry of Wetlands", "湿地管理部"))
    return round.RoundPage(
        frame=frame_of(setting, "round"),
        name=pick("Second round of the 20th term", "二十届第二轮巡视"),
        mark=marks.state_mark("round", "rectification"),
        mandate=(
            Fact(Sentence("web-journal-number"), pick("Decision No. 4 of 2025", "〔2025〕4号")),
            Fact(Sentence("web-import-on"), day(9, 1, 2025)),
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
        history=history(setting)[-1:],
    )


def rounds(setting: Setting) -> round.RoundsPage:
    """This function will give the list of rounds."""
    row = round.RoundRow(
        name=setting.pick("Second round of the 20th term", "二十届第二轮巡视"),
        url="/round/",
        mark=marks.state_mark("round", "rectification"),
        mandate=setting.pick("Decision No. 4 of 2025", "〔2025〕4号"),
        inspections=33,
        findings=1280,
        open=410,
    )
    return round.RoundsPage(frame=frame_of(setting, "round"), rows=(row,))


def _steps(setting: Setting, current: int) -> tuple[Step, ...]:
    pick = setting.pick
    names = (pick("Files", "选择文件"), pick("Columns", "核对各列"), pick("Check report", "检查报告"), pick("Stored", "入库"))
    return tuple(Step(name, index < current, index == current) for index, name in enumerate(names))


def upload(setting: Setting) -> imports.UploadPage:
    """This function will give the first page of an import."""
    pick = setting.pick
    row = imports.ImportRow(
        url="/import/1/",
        name=pick("Audit findings 2025", "2025年审计问题清单"),
        mark=marks.state_mark("job", "done"),
        rows=124,
        findings=124,
        on="2026-11-02",
    )
    return imports.UploadPage(
        frame=frame_of(setting, "import"),
        steps=_steps(setting, 0),
        files=FilesField(name="files", label=pick("Table files", "表格文件"), accept=".csv,.xlsx,.xls,.ods", most_bytes=100_000_000),
        mappings=(Option("", pick("Propose one", "由系统提出"), chosen=True), Option("audits-us", "audits-us")),
        action_url="/import/",
        fields=(SelectField(name="round", label=pick("Round", "轮次"), options=(Option("1", pick("Second round", "第二轮")),)),),
        earlier=(row,),
    )


def mapping(setting: Setting) -> imports.MappingPage:
    """This function will give the page where columns are mapped."""
    pick = setting.pick
    options = tuple(
        Option(value, words) for value, words in (("", pick("Leave out", "不导入")), ("statement", pick("Statement", "问题表述")))
    )
    reason = pick("The header says so.", "表头名称一致。")
    columns = tuple(
        imports.ColumnRow(
            name=f"c{index}", header=header, samples=("2025-001", "2025-002"), options=options, reason=reason, sure=index == 0
        )
        for index, header in enumerate(("Finding Ref", "Finding Text", "Agency"))
    )
    described = (Fact(Sentence("web-import-rows"), 124), Fact(Sentence("web-import-name"), "xlsx"))
    return imports.MappingPage(
        frame=frame_of(setting, "import"),
        steps=_steps(setting, 1),
        files=(imports.MappedFile(name="findings.xlsx", described=described, columns=columns),),
        action_url="/import/1/mapping/",
        back_url="/import/",
    )


def report(setting: Setting) -> imports.ReportPage:
    """This function will give a check report with faults."""
    pick = setting.pick
    fault = imports.RowFault(
        file="violations.csv",
        row=10_412,
        column="date",
        value="98731207",
        sentence=pick("The year 9873 lies in the future. Correct the date or leave the row out.", "年份 9873 晚于今天，请更正日期或剔除该行。"),
    )
    return imports.ReportPage(
        frame=frame_of(setting, "import"),
        steps=_steps(setting, 2),
        counts=(
            Fact(Sentence("web-import-rows"), 39_006),
            Fact(Sentence("web-plans-findings"), 38_993),
            Fact(Sentence("web-import-faults"), 13),
        ),
        clean=False,
        action_url="/import/1/store/",
        button=pick("Store 38,993 findings", "将 38,993 个问题入库"),
        faults=(fault,),
        fault_counts=((pick("Date not possible", "日期有误"), 13),),
        warnings=(fault,),
        warning_count=1,
        unknown_bodies=((pick("Harbour Kitchen", "港湾厨房"), 12), (pick("Golden Noodle", "金面馆"), 4)),
        unknown_count=2,
        duplicates=(fault,),
        sample=(("10-20170103", pick("Harbour Kitchen", "港湾厨房"), "Unclean or degraded floors, walls or ceilings"),),
        can_leave_out=True,
        left_out=13,
        known=Sentence("web-import-refused-whole"),
        digests=(Fact(Sentence("web-journal-digest"), DIGEST, code=True),),
        xlsx_url="/import/1/report.xlsx",
        back_url="/import/1/",
    )


def stored(setting: Setting) -> imports.StoredPage:
    """This function will give the last page of an import."""
    pick = setting.pick
    return imports.StoredPage(
        frame=frame_of(setting, "import"),
        steps=_steps(setting, 4),
        sentence=pick("38,993 findings were stored in one act.", "38,993 个问题已在一次办理中入库。"),
        counts=(Fact(Sentence("web-plans-findings"), 38_993),),
        links=(Link(pick("Open them in the ledger", "在台账中查看"), "/findings/"), Link(pick("The line", "流水记录"), "/journal/1/")),
    )


def job(setting: Setting) -> jobs.JobPage:
    """This function will give a job that runs."""
    pick = setting.pick
    return jobs.JobPage(
        frame=frame_of(setting, "import"),
        words=pick("Storing violations.csv", "正在将 violations.csv 入库"),
        mark=marks.state_mark("job", "running"),
        done=18_240,
        total=38_993,
        unit=pick("rows", "行"),
        running=True,
        progress_url="/jobs/1/",
        time_left=pick("4 seconds", "4秒"),
        facts=(Fact(Sentence("web-journal-at"), at(11, 23)),),
        cancel_url="/jobs/1/cancel/",
    )


def inbox(setting: Setting) -> jobs.InboxPage:
    """This function will give an inbox."""
    pick = setting.pick
    messages = (
        jobs.Message(at=at(11, 23), sentence=pick("The import has ended: 38,993 findings stored.", "导入完成：38,993 个问题已入库。"), url="/jobs/1/", unread=True),
        jobs.Message(at=at(11, 20), sentence=pick("Letter 2026-041 was sent to you.", "收到督办函〔2026〕41号。"), url="/letters/1/"),
    )
    return jobs.InboxPage(frame=frame_of(setting, "desk"), messages=messages, pager=Pager(2, 2), read_url="/inbox/read/", unread=1)


def journal_page(setting: Setting) -> journal.JournalPage:
    """This function will give the newest lines, one of them not open to the post."""
    rows = tuple(
        journal.LineRow(
            number=item.number,
            url=item.line_url,
            recorded_at=item.performed_at,
            digest=DIGEST_B,
            words=item.words,
            subject=Link(setting.pick("Finding 3-07", "问题 3-07"), "/findings/1/"),
            signer=item.signer,
            proof_url=item.proof_url,
            hidden=index == 2,
        )
        for index, item in enumerate(history(setting))
    )
    note = "huiyin/0b7c6a52-5a6e-4b58-9d0e-7b1c1f0b9c11\n48213\nTx6bq+LQXDOGsafZTmDyyF16C5PBTm+IJ9WwocPp9GI=\n\n— huiyin/0b7c6a52 zX1k…\n"
    return journal.JournalPage(
        frame=frame_of(setting, "journal"),
        rows=rows,
        pager=Pager(5, 48_213, next_url="?before=30114"),
        size=48_213,
        acts=(Option("finding.close", setting.pick("Close", "销号")),),
        checkpoint=journal.CheckpointView(
            size=48_213,
            root=DIGEST,
            signed_at=at(11, 23),
            key_name="huiyin/0b7c6a52+4f1c9a7b",
            note=note,
            note_url="/journal/checkpoint",
            key_url="/journal/key",
        ),
        export_url="/journal/export/",
        verifier_url="/journal/verifier.py",
        commands=("python verifier.py proof proof-48213.json --key site.vkey", "python verifier.py journal journal.tar"),
    )


def line(setting: Setting) -> journal.LinePage:
    """This function will give one line with a part of each kind."""
    shown = setting.passage("Exits at Nanhe were blocked again.", "南河站出口再次被堵。")
    hidden = setting.passage("", "", hidden=True)
    return journal.LinePage(
        frame=frame_of(setting, "journal"),
        number=48_213,
        words=setting.pick("Returned", "退回整改"),
        envelope=(
            Fact(Sentence("web-journal-act"), "finding.return", code=True),
            Fact(Sentence("web-journal-at"), at(11, 4)),
        ),
        digest=DIGEST,
        previous_digest=DIGEST_B,
        parts=(
            journal.PartView(name="given", commitment=DIGEST, mark=marks.state_mark("part", "shown"), facts=(("on", "2026-11-04"),)),
            journal.PartView(name="requirement", commitment=DIGEST_B, mark=marks.state_mark("part", "shown"), passage=shown),
            journal.PartView(name="note", commitment=DIGEST, mark=marks.state_mark("part", "hidden"), passage=hidden),
            journal.PartView(name="reporter", commitment=DIGEST, mark=marks.state_mark("part", "erased"), note=Sentence("web-passage-erased")),
        ),
        canonical='{"act":"finding.return","act_id":"0191c0de-7b1c-7000-8000-000000000001","algorithms":{"line":"sha-256"}}',
        signer=setting.signer("vera"),
        subjects=(Link(setting.pick("Finding 3-07", "问题 3-07"), "/findings/1/"),),
        proof_url="/journal/48213/proof/",
        earlier_url="/journal/48212/",
    )


def check(setting: Setting, *, sound: bool = False) -> checks.CheckPage:
    """This function will give a check with a fault and a gap, or a clean one."""
    pick = setting.pick
    fault = Gap(Sentence("web-check-fault-count", {"count": 1}), "/findings/1/", pick("Finding 3-07", "问题 3-07"))
    gap = Gap(Sentence("web-thread-untreated"), "/findings/1/", pick("Finding 3-07", "问题 3-07"))
    group = checks.GapGroup(pick("Findings without a measure", "尚无措施的问题"), 3, (gap, gap, gap))
    return checks.CheckPage(
        frame=frame_of(setting, "check"),
        ran_at=at(11, 23, 1),
        journal_size=48_213,
        took=pick("3 seconds", "3秒"),
        faults=() if sound else (fault,),
        fault_count=0 if sound else 1,
        gap_groups=() if sound else (group,),
        gap_count=0 if sound else 3,
        run_url="/check/run/",
    )


def check_sound(setting: Setting) -> checks.CheckPage:
    """This function will give a check that found nothing."""
    return check(setting, sound=True)


def _held(setting: Setting) -> tuple[people.HeldPost, ...]:
    pick = setting.pick
    person = Link(pick("Mei Songyu", "梅松雨"), "/people/1/")
    body = Link(pick("Lantian Power Group", "蓝田电力集团"), "/bodies/1/")
    return (
        people.HeldPost(post_name=pick("Leadership member", "班子成员"), person=person, body=body, from_date=day(1, 5, 2024)),
        people.HeldPost(
            post_name=pick("Handler", "经办人"), person=person, body=body, from_date=day(3, 1, 2021), to_date=day(1, 4, 2024)
        ),
    )


def people_page(setting: Setting) -> people.PeoplePage:
    """This function will give a list of persons."""
    pick = setting.pick
    rows = (
        people.PersonRow(url="/people/1/", name=pick("Mei Songyu", "梅松雨"), posts=(pick("Leadership member, Lantian", "班子成员，蓝田电力集团"),)),
        people.PersonRow(url="/people/2/", name=pick("Lin Shu", "林疏")),
    )
    return people.PeoplePage(frame=frame_of(setting, "people"), rows=rows, pager=Pager(2, 2))


def person(setting: Setting) -> people.PersonPage:
    """This function will give one person."""
    return people.PersonPage(
        frame=frame_of(setting, "people"),
        name=setting.pick("Mei Songyu", "梅松雨"),
        posts=_held(setting),
        recusals=(Fact(Sentence("web-ledger-organisation"), setting.pick("Haiyue Shipping", "海岳航运集团")),),
        history=history(setting)[3:4],
    )


def bodies(setting: Setting) -> people.BodiesPage:
    """This function will give a tree of bodies."""
    pick = setting.pick
    rows = (
        people.BodyRow(url="/bodies/1/", name=pick("Lantian Power Group", "蓝田电力集团"), kind=pick("Enterprise", "企业"), findings=41, open=12),
        people.BodyRow(url="/bodies/2/", name=pick("Beigang Branch", "北港分公司"), kind=pick("Enterprise", "企业"), depth=1, findings=7, open=3),
        people.BodyRow(url="/bodies/3/", name=pick("Old Works", "老厂"), kind=pick("Enterprise", "企业"), depth=2, abolished=True),
    )
    return people.BodiesPage(frame=frame_of(setting, "bodies"), rows=rows, pager=Pager(3, 3))


def body(setting: Setting) -> people.BodyPage:
    """This function will give one body."""
    pick = setting.pick
    return people.BodyPage(
        frame=frame_of(setting, "bodies"),
        name=pick("Lantian Power Group", "蓝田电力集团"),
        kind=pick("Enterprise", "企业"),
        posts=_held(setting),
        facts=(Fact(Sentence("web-person-time"), day(1, 1, 1998)),),
        under=(Link(pick("Beigang Branch", "北港分公司"), "/bodies/2/"),),
        links=(Link(pick("Findings", "问题"), "/findings/"),),
    )


def posts(setting: Setting) -> people.PostsPage:
    """This function will give the choice of post."""
    frame = frame_of(setting, "")
    return people.PostsPage(frame=frame, posts=frame.posts)


def sign_in(setting: Setting) -> doors.SignInPage:
    """This function will give the sign-in of the sample site."""
    pick = setting.pick
    named = (
        ("Head of office", "巡视办主任", "Cyril Novak", "齐立诚", "Inspection Office", "巡视工作办公室"),
        ("Team head", "巡视组组长", "Inga Falk", "英嘉禾", "Inspection Team 3", "第三巡视组"),
        ("Principal", "主要负责人", "Omar Haddad", "欧明远", "Lantian Power Group", "蓝田电力集团"),
        ("Leadership member", "班子成员", "Mei Songyu", "梅松雨", "Lantian Power Group", "蓝田电力集团"),
        ("Discipline supervisor", "纪检监督员", "Vera Lindqvist", "魏若兰", "Supervision Office 3", "第三监督室"),
        ("Auditor", "审计员", "Ada Brandt", "安达明", "Inspection Office", "巡视工作办公室"),
    )
    accounts = tuple(
        doors.SampleAccount(user_name=f"user{index}", post_name=pick(post, post_zh), person_name=pick(who, who_zh), body_name=pick(at_body, at_body_zh))
        for index, (post, post_zh, who, who_zh, at_body, at_body_zh) in enumerate(named)
    )
    return doors.SignInPage(
        frame=frame_of(setting, "", person_name=""),
        name=LineField(name="username", label=Sentence("web-sign-in-name"), autocomplete="username"),
        password=LineField(name="password", label=Sentence("web-sign-in-password"), type="password", autocomplete="current-password"),
        action_url="/sign-in/",
        next_path="/",
        sample_accounts=accounts,
        sample_password="huiyin-sample",
        sample_url="/sign-in/sample/",
        sample_seed=pick("Anchor March 2026, seed 20.", "基准 2026年3月，种子 20。"),
    )


def sign_in_plain(setting: Setting) -> doors.SignInPage:
    """This function will give the sign-in of a real site after a wrong password."""
    sample = sign_in(setting)
    return doors.SignInPage(
        frame=sample.frame,
        name=sample.name,
        password=sample.password,
        action_url="/sign-in/",
        refused=Sentence("web-error-429"),
    )


def search(setting: Setting) -> doors.SearchPage:
    """This function will give results of a search."""
    pick = setting.pick
    hit = doors.Hit(
        kind=pick("Finding", "问题"),
        words="3-07",
        url="/findings/1/",
        pieces=((pick("Emergency ", "三座变电站的安全"), False), (pick("exits", "出口"), True), (pick(" are blocked.", "被堵塞。"), False)),
        mark=marks.state_mark("finding", "rectifying"),
        beside=pick("Lantian Power Group", "蓝田电力集团"),
    )
    kinds = (Link(pick("All", "全部"), "?q", current=True), Link(pick("Findings", "问题"), "?q&kind=finding"))
    return doors.SearchPage(
        frame=frame_of(setting, "", search_query=pick("exits", "出口")),
        query=pick("exits", "出口"),
        hits=(hit, hit),
        pager=Pager(2, 2),
        kinds=kinds,
    )


def keys(setting: Setting) -> doors.KeysPage:
    """This function will give the page of keys."""
    return doors.KeysPage(frame=frame_of(setting, ""))


def not_found(setting: Setting) -> doors.ErrorPage:
    """This function will give the page of what is not there."""
    return doors.ErrorPage(frame=frame_of(setting, "", person_name=""), status=404)


def refused(setting: Setting) -> doors.ErrorPage:
    """This function will give the page of a rule that forbids."""
    return doors.ErrorPage(frame=frame_of(setting, ""), status=409, refused=Sentence("web-error-409"))


ALL = (
    form, plan_page, plans, figures_page, round_page, rounds, upload, mapping, report, stored, job, inbox, journal_page,
    line, check, check_sound, people_page, person, bodies, body, posts, sign_in, sign_in_plain, search, keys, not_found,
    refused,
)  # fmt: skip

__all__ = ["ALL", "due", *(function.__name__ for function in ALL)]
