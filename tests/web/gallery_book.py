"""The gallery's third room keeps the import, work in the background, the journal and the check."""

from huiyin.web.pages import checks, imports, jobs, journal, marks
from huiyin.web.pages.act_form import (
    FilesField,
    SelectField,
)
from huiyin.web.pages.parts import Fact, Gap, Link, Option, Pager, Sentence, Step
from tests.web.gallery import DIGEST, DIGEST_B, Setting, at, frame_of
from tests.web.gallery_finding import history


def _steps(setting: Setting, current: int) -> tuple[Step, ...]:
    pick = setting.pick
    names = (
        pick("Files", "选择文件"),
        pick("Columns", "核对各列"),
        pick("Check report", "检查报告"),
        pick("Stored", "入库"),
    )
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
        files=FilesField(
            name="files", label=pick("Table files", "表格文件"), accept=".csv,.xlsx,.xls,.ods", most_bytes=100_000_000
        ),
        mappings=(Option("", pick("Propose one", "由系统提出"), chosen=True), Option("audits-us", "audits-us")),
        action_url="/import/",
        fields=(
            SelectField(
                name="round", label=pick("Round", "轮次"), options=(Option("1", pick("Second round", "第二轮")),)
            ),
        ),
        earlier=(row,),
    )


def mapping(setting: Setting) -> imports.MappingPage:
    """This function will give the page where columns are mapped."""
    pick = setting.pick
    options = tuple(
        Option(value, words)
        for value, words in (("", pick("Leave out", "不导入")), ("statement", pick("Statement", "问题表述")))
    )
    reason = pick("The header says so.", "表头名称一致。")
    columns = tuple(
        imports.ColumnRow(
            name=f"c{index}",
            header=header,
            samples=("2025-001", "2025-002"),
            options=options,
            reason=reason,
            sure=index == 0,
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
        sentence=pick(
            "The year 9873 lies in the future. Correct the date or leave the row out.",
            "年份 9873 晚于今天，请更正日期或剔除该行。",
        ),
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
        csv_url="/import/1/report.csv",
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
        links=(
            Link(pick("Open them in the ledger", "在台账中查看"), "/findings/"),
            Link(pick("The line", "流水记录"), "/journal/1/"),
        ),
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


def job_composed(setting: Setting) -> jobs.JobPage:
    """This function will give a job that has composed the opinions of a round, save some."""
    pick = setting.pick

    def left(organisation: str, audience: str, code: str, **more: int) -> Fact:
        of = {"organisation": organisation, "audience": Sentence(f"choice-audience-{audience}")}
        return Fact(Sentence("compose-left-of", of), Sentence(f"compose-left-{code}", more))

    return jobs.JobPage(
        frame=frame_of(setting, "import"),
        words=Sentence("notices-kind-compose"),
        mark=marks.state_mark("job", "done"),
        done=0,
        total=0,
        unit=Sentence("compose-unit"),
        running=False,
        progress_url="/jobs/2/",
        facts=(Fact(Sentence("web-fact-ended_at"), at(11, 25)),),
        left_out=(
            left(pick("Lantian Power Group", "蓝田电力集团"), "principal", "under_way", number=12),
            left(pick("Lantian Power Group", "蓝田电力集团"), "leadership", "kept_apart", findings=2),
            left(pick("Port of Beihai", "北海港务"), "principal", "no_findings"),
        ),
        sentence=Sentence("notices-compose-done", {"number": 1, "composed": 64, "left_out": 3}),
        result=Link(Sentence("compose-look"), "/rounds/1/feedback/"),
    )


def inbox(setting: Setting) -> jobs.InboxPage:
    """This function will give an inbox."""
    pick = setting.pick
    messages = (
        jobs.Message(
            at=at(11, 23),
            sentence=pick("The import has ended: 38,993 findings stored.", "导入完成：38,993 个问题已入库。"),
            url="/jobs/1/",
            unread=True,
        ),
        jobs.Message(
            at=at(11, 20),
            sentence=pick("Letter 2026-041 was sent to you.", "收到督办函〔2026〕41号。"),
            url="/letters/1/",
        ),
    )
    return jobs.InboxPage(
        frame=frame_of(setting, "desk"), messages=messages, pager=Pager(2, 2), read_url="/inbox/read/", unread=1
    )


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
    note = (
        "huiyin/0b7c6a52-5a6e-4b58-9d0e-7b1c1f0b9c11\n"
        "48213\nTx6bq+LQXDOGsafZTmDyyF16C5PBTm+IJ9WwocPp9GI=\n\n"
        "— huiyin/0b7c6a52 zX1k…\n"
    )
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
        commands=(
            "python verifier.py proof proof-48213.json --key site.vkey",
            "python verifier.py journal journal.tar",
        ),
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
            journal.PartView(
                name="given",
                words=Sentence("web-part-given"),
                commitment=DIGEST,
                mark=marks.state_mark("part", "shown"),
                facts=((Sentence("field-due_date"), "2026-11-04"),),
            ),
            journal.PartView(
                name="further_requirement",
                words=Sentence("field-further_requirement"),
                commitment=DIGEST_B,
                mark=marks.state_mark("part", "shown"),
                passage=shown,
            ),
            journal.PartView(
                name="note",
                words=Sentence("field-note"),
                commitment=DIGEST,
                mark=marks.state_mark("part", "hidden"),
                passage=hidden,
            ),
            journal.PartView(
                name="reason",
                words=Sentence("field-reason"),
                commitment=DIGEST,
                mark=marks.state_mark("part", "erased"),
                note=Sentence("web-passage-erased"),
            ),
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


ALL = (upload, mapping, report, stored, job, job_composed, inbox, journal_page, line, check, check_sound)
