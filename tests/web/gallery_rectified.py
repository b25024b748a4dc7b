"""The gallery's room of what follows a plan: its review and submissions, a leadership, a measure, a report."""

import dataclasses
from typing import Any

from huiyin.record import invariant_of
from huiyin.web.pages import checks, leaders, marks, measure, report, review
from huiyin.web.pages.act_form import FlagField, LongTextField
from huiyin.web.pages.comparison import side_by_side
from huiyin.web.pages.delivery import Share
from huiyin.web.pages.desk import DeskPage, MineBlock, MyMeasure
from huiyin.web.pages.figures import Figure
from huiyin.web.pages.parts import Clock, Fact, FileLink, Gap, Link, OpenAct, Option, Pager, Sentence, Words
from huiyin.web.pages.three_lists import Cell
from huiyin.web.pages.waiting import AskedField, Values, Waiting
from tests.web import gallery, gallery_book
from tests.web.gallery import DIGEST, DIGEST_B, TODAY, Setting, day, due, frame_of
from tests.web.gallery_finding import history

MEMBERS = (("Omar Haddad", "欧明远", 3, 2), ("Mei Songyu", "梅松雨", 2, 0), ("Lu Heng", "陆衡", 0, 0))


def _comment(setting: Setting, number: int, state: str, english: str, chinese: str, **more: Any) -> review.CommentView:
    return review.CommentView(
        number=number,
        passage=setting.passage(english, chinese),
        mark=marks.state_mark("comment", state),
        person_name=setting.pick("Vera Lindqvist", "魏若兰"),
        post=Sentence("web-post-name", {"post": Sentence("post-discipline_supervisor")}),
        body_name=setting.pick("Supervision Office 3", "第三监督室"),
        on=day(4, 20),
        submission=1,
        **more,
    )


def _form(setting: Setting, id_: str, of: str, refused: Sentence | None = None) -> review.CommentForm:
    said = setting.pick("Whose exits?", "哪些出口？") if refused else ""
    label = Sentence("review-comment-on", {"item": of})
    return review.CommentForm(id=f"comment-on-{id_}", label=label, hidden=(), text=said, refused=refused)


def _measure(setting: Setting) -> review.MeasureItem:
    pick = setting.pick
    return review.MeasureItem(
        id="measure-41",
        number="41",
        url="/measures/41/",
        passage=setting.passage("Issue a rule on emergency exits to all stations.", "向各站印发安全出口管理办法。"),
        mark=marks.state_mark("measure", "proposed"),
        treats=setting.passage("Nobody is charged with the exits at night.", "夜间出口无人负责。"),
        told=(
            (Sentence("field-deliverable"), pick("A rule", "管理办法")),
            (Sentence("field-measure_kind"), Sentence("choice-measure_kind-staged")),
        ),
        owner_name=pick("Mei Songyu", "梅松雨"),
        due=due(day(12, 20)),
        signs=(Sentence("review-sign-documents_only", {"word": pick("rule", "办法")}),),
        comments=(
            _comment(
                setting,
                2,
                "answered",
                "A rule alone clears no exit. What will be seen on the spot?",
                "仅有制度并不能使出口畅通，现场能看到什么？",
                answered_on=day(4, 28),
                answer=setting.passage("Each station is visited twice in May.", "五月对每个站现场检查两次。"),
            ),
        ),
        form=_form(setting, "measure-41", pick("measure 41", "措施 41")),
    )


def plan_review(setting: Setting) -> review.ReviewPage:
    """This function will give a plan under review, with comments on every kind of item."""
    pick = setting.pick
    item = review.FindingItem(
        id="finding-12",
        number="12",
        url="/findings/12/",
        statement=setting.passage(
            "Emergency exits of eleven stations are blocked by cable drums; inspection records call them clear.",
            "十一个站安全出口被电缆盘堵塞，检查记录均填写为畅通。",
        ),
        mark=marks.state_mark("finding", "claimed"),
        own_wording=setting.passage("Exits could be better managed.", "安全出口管理有待加强。"),
        causes=(
            setting.passage("Nobody is charged with the exits at night.", "夜间出口无人负责。"),
            setting.passage("Records are filled in without looking.", "检查记录不到现场即填写。"),
        ),
        measures=(_measure(setting),),
        elsewhere=(Link(pick("Measure 44", "措施 44"), "#measure-44"),),
        signs=(
            Sentence("review-sign-untreated_cause", {"cause": 2, "causes": 2}),
            Sentence(
                "review-sign-softened_wording",
                {
                    "kept_percent": 9,
                    "dropped": 2,
                    "manifestations": 2,
                    "words": 1,
                    "weaker": (pick("could be better", "有待加强"),),
                },
            ),
        ),
        comments=(
            _comment(
                setting,
                1,
                "open",
                "Which eleven?",
                "是哪十一个站？",
                withdraw=Link(Sentence("review-withdraw", {"number": 1}), "/plans/1/acts/withdraw_comment/?number=1"),
            ),
        ),
        form=_form(setting, "finding-12", pick("finding 12", "问题 12"), Sentence("review-comment-faulty")),
    )
    return review.ReviewPage(
        frame=frame_of(setting, "plan"),
        crumbs=(Link(pick("Plan 1", "整改方案 1"), "/plans/1/"),),
        heading=Sentence("review-title", {"number": "1"}),
        mark=marks.state_mark("plan", "submitted"),
        organisation=Link(pick("Lantian Power Group", "蓝田电力集团"), "/bodies/1/"),
        plan=Link(pick("Plan 1", "整改方案 1"), "/plans/1/"),
        submission=2,
        views=tuple(Link(Sentence(f"review-view-{each}"), "?", each == "all") for each in ("all", "open", "signs")),
        items=(item,),
        empty=Sentence("review-nothing"),
        pager=Pager(20, 124, next_url="?from=20"),
        counts=(
            review.SignCount(Sentence("review-signs-untreated_cause"), 1),
            review.SignCount(Sentence("review-signs-documents_only"), 14),
            review.SignCount(Sentence("review-signs-softened_wording"), 3),
        ),
        signs=(
            Gap(
                Sentence("review-sign-missing_item", {"issued_date": "2026-03-27"}),
                "/findings/19/",
                pick("Finding 19", "问题 19"),
            ),
        ),
        comments=(_comment(setting, 3, "withdrawn", "Wait for the meeting.", "待会议研究。", withdrawn_on=day(4, 22)),),
        form=_form(setting, "plan", pick("the plan", "方案")),
        organs=(
            review.Organ(
                pick("Discipline supervisor", "纪检监督员"),
                marks.state_mark("chain", "done"),
                pick("Vera Lindqvist", "魏若兰"),
                pick("Supervision Office 3", "第三监督室"),
            ),
            review.Organ(
                pick("Office clerk or head of office", "巡视办工作人员或主任"), marks.state_mark("chain", "next")
            ),
            review.Organ(pick("Organisation supervisor", "组织监督员"), marks.state_mark("chain", "next")),
        ),
        open_comments=1,
        links=(
            Link(Sentence("review-to-plan"), "/plans/1/"),
            Link(Sentence("review-to-submissions"), "/plans/1/submissions/"),
        ),
        open_acts=(
            OpenAct(pick("Return plan 1", "退回整改方案 1"), "/plans/1/acts/return/", main=True),
            OpenAct(
                pick("Accept plan 1", "通过整改方案 1"),
                "/plans/1/acts/accept/",
                missing=(Sentence("review-open", {"count": 1}),),
            ),
        ),
        clocks=(Clock(name=Sentence("clock-plan_review"), original_date=day(12, 4), due=due(day(12, 4))),),
        action_url="/plans/1/review/",
        button=Sentence("review-comment"),
    )


def submissions(setting: Setting) -> review.SubmissionsPage:
    """This function will give what the second submission changed."""
    pick = setting.pick
    sides = Sentence("submissions-name", {"number": 1}), Sentence("submissions-name", {"number": 2})
    text = side_by_side(
        pick("Issue a rule on emergency exits.", "印发安全出口管理办法。"),
        pick("Clear the exits of all eleven stations and visit each twice.", "清理十一个站安全出口并各检查两次。"),
        left_name=sides[0],
        right_name=sides[1],
    )
    return review.SubmissionsPage(
        frame=frame_of(setting, "plan"),
        crumbs=(Link(pick("Plan 1", "整改方案 1"), "/plans/1/"),),
        heading=Sentence("submissions-title", {"number": "1"}),
        action_url="/plans/1/submissions/",
        left=(Option("1", sides[0], chosen=True),),
        right=(Option("2", sides[1], chosen=True),),
        said=Sentence("submissions-said", {"added": 1, "removed": 0, "changed": 1}),
        items=(
            review.ChangedItem(
                sentence=Sentence("submissions-changed-measure", {"number": "41"}),
                mark=marks.state_mark("item_change", "changed"),
                url="/measures/41/",
                fields=(
                    review.ChangedField(name=Sentence("field-text"), comparison=text),
                    review.ChangedField(name=Sentence("field-due_date"), before=("2026-12-31",), after=("2026-12-20",)),
                ),
            ),
            review.ChangedItem(
                sentence=Sentence("submissions-added-measure", {"number": "57"}),
                mark=marks.state_mark("item_change", "added"),
                fields=(review.ChangedField(name=Sentence("field-responsible"), after=(pick("Lu Heng", "陆衡"),)),),
            ),
        ),
        empty=Sentence("submissions-same"),
    )


def _about(setting: Setting, current: str) -> leaders.About:
    pick = setting.pick
    return leaders.About(
        heading=pick("Second round", "第二轮"),
        tabs=tuple(Link(Sentence(f"web-tab-{each}"), "/", each == "leaders") for each in ("round", "leaders")),
        pages=tuple(
            Link(Sentence(f"leaders-page-{each}"), f"/rounds/1/{each}/", each == current)
            for each in ("leaders", "examinations", "personal")
        ),
        organisation=Link(pick("Lantian Power Group", "蓝田电力集团"), "/bodies/1/"),
        others=(Link(pick("Beigang Steel", "北港钢铁"), "?organisation=2"),),
        csv_url="/rounds/1/leaders.csv",
        as_of=TODAY,
    )


def _name(setting: Setting, place: int) -> str:
    return setting.pick(*MEMBERS[place][:2])


def claims(setting: Setting) -> leaders.ClaimsPage:
    """This function will give a matrix with a finding that nobody has, and one that everybody and so nobody has."""
    pick = setting.pick
    rows = (
        ("12", "Emergency exits are blocked", "安全出口被堵塞", ("leads", "claims", ""), None),
        (
            "13",
            "Contracts were split below the threshold",
            "拆分合同规避招标",
            ("", "", ""),
            Sentence("web-plan-unclaimed"),
        ),
        (
            "14",
            "Overtime was paid without records",
            "无记录发放加班费",
            ("claims",) * 3,
            Sentence("leaders-all-and-nobody"),
        ),
    )
    return leaders.ClaimsPage(
        frame=frame_of(setting, "round"),
        about=_about(setting, "leaders"),
        shares=(
            Share(Sentence("leaders-claimed"), 2, 3, "stage-3"),
            Share(Sentence("leaders-led"), 1, 3, "stage-5"),
            Share(Sentence("leaders-crowd"), 1, 3, "late"),
        ),
        views=tuple(
            Link(Sentence(f"leaders-view-{each}"), "?", each == "all") for each in ("all", "unclaimed", "crowd")
        ),
        members=tuple(
            leaders.Member(
                name=_name(setting, place),
                post=Sentence("web-post-name", {"post": Sentence("post-leadership_member")}),
                claims=claimed,
                leads=led,
                measures=place * 3,
                examination=Link(pick("Self-examination 1", "自查剖析 1"), "/self_examinations/1/") if place else None,
                mark=marks.state_mark("self_examination", "handed_in") if place else None,
            )
            for place, (_, _, claimed, led) in enumerate(MEMBERS)
        ),
        rows=tuple(
            leaders.ClaimRow(
                url=f"/findings/{number}/",
                number=number,
                text=pick(english, chinese),
                language=setting.language,
                cells=tuple(
                    leaders.ClaimCell(
                        _name(setting, place), marks.state_mark("claim", state) if state else None, 2 * place
                    )
                    for place, state in enumerate(states)
                ),
                warning=warning,
            )
            for number, english, chinese, states, warning in rows
        ),
        idle=Sentence("leaders-idle", {"listed": (pick("Lu Heng", "陆衡"),)}),
        empty=Sentence("leaders-none-fits"),
    )


def examinations(setting: Setting) -> leaders.ExaminationsPage:
    """This function will give the self-examinations of a leadership, one of them missing."""
    states = ("", "returned", "accepted")
    return leaders.ExaminationsPage(
        frame=frame_of(setting, "round"),
        about=_about(setting, "examinations"),
        handed_in=Share(Sentence("leaders-handed-in"), 2, 3, "stage-4"),
        rows=tuple(
            leaders.ExaminationRow(
                organisation=setting.pick("Lantian Power Group", "蓝田电力集团"),
                name=_name(setting, place),
                post=Sentence("web-post-name", {"post": Sentence("post-leadership_member")}),
                mark=marks.state_mark("self_examination", state)
                if state
                else marks.state_mark("examination", "missing"),
                link=Link(setting.pick("Self-examination 1", "自查剖析 1"), "/self_examinations/1/") if state else None,
                findings=place,
                on=day(4, 2) if state else None,
            )
            for place, state in enumerate(states)
        ),
        acts=(OpenAct(setting.pick("Hand in", "提交自查剖析"), "/self_examinations/acts/hand_in/", main=True),),
        note=Sentence("leaders-own-alone"),
        empty=Sentence("leaders-nobody"),
    )


def deeds(setting: Setting) -> leaders.DeedsPage:
    """This function will give the record of two members."""
    counted = (("received", 1, 0), ("claimed", 7, 2), ("signed_plans", 2, 1), ("chaired", 1, 0))
    return leaders.DeedsPage(
        frame=frame_of(setting, "round"),
        about=_about(setting, "personal"),
        members=tuple(
            leaders.DeedsOf(
                name=_name(setting, place),
                post=Sentence("web-post-name", {"post": Sentence("post-leadership_member")}),
                cells=tuple(leaders.DeedCell(Sentence(f"deed-{code}"), acts, paper) for code, acts, paper in counted),
                standing=tuple(
                    leaders.DeedCell(Sentence(f"standing-{code}"), place + 1, 0)
                    for code in ("claims", "leads", "overdue")
                ),
                total=11,
                on_paper=3,
            )
            for place in range(2)
        ),
        journal_size=48_213,
        empty=Sentence("leaders-nobody"),
    )


def _evidence(setting: Setting) -> measure.StepFile:
    file = FileLink(
        setting.pick("Exits in May.pdf", "五月出口照片.pdf"),
        "/files/1/",
        482_113,
        DIGEST_B,
        evidence=marks.state_mark("evidence", "effect"),
        dated=day(5, 30),
    )
    return measure.StepFile(file, Sentence("label-internal"))


def _asked(setting: Setting) -> Waiting:
    """This function will give a change that waits for its second signature: a text, a figure, a row."""
    before = setting.passage("Clear the exits.", "清理出口。")
    after = setting.passage("Clear the exits of all eleven stations.", "清理十一个站的出口。")
    row = (
        AskedField(Sentence("field-due_date"), Values(facts=(Fact("", day(12, 20)),))),
        AskedField(Sentence("field-deliverable"), Values(), before=Values()),
    )
    return Waiting(
        Sentence("web-acts-waiting", {"act": "measure.change"}),
        (
            AskedField(Sentence("field-text"), Values(passages=(after,)), before=Values(passages=(before,))),
            AskedField(Sentence("field-target"), Values(facts=(Fact("", 11),)), before=Values()),
            AskedField(Sentence("field-measures"), Values(), rows=(row,)),
        ),
    )


def measure_page(setting: Setting) -> measure.MeasurePage:
    """This function will give a measure that nobody answers for, extended, changed, with evidence."""
    pick = setting.pick
    people = {"before": pick("Mei Songyu", "梅松雨"), "after": pick("Lu Heng", "陆衡")}
    moved = {"before": "2026-10-31", "after": "2026-12-20", "count": 1, "original": "2026-10-31"}
    change = measure.ChangeView(
        name=Sentence("field-text"),
        comparison=side_by_side(
            pick("Clear the exits.", "清理出口。"),
            pick("Clear the exits of all eleven stations.", "清理十一个站的出口。"),
            left_name=Sentence("submissions-before"),
            right_name=Sentence("submissions-after"),
        ),
    )
    figure = measure.ChangeView(name=Sentence("field-target"), before=(), after=("11",))

    def step(words: str, line: int, **more: Any) -> measure.StepView:
        return measure.StepView(
            words=words,
            on=day(9, 2),
            line=line,
            line_url=f"/journal/{line}/",
            signer=setting.signer("mei"),
            **more,
        )

    progress = ((Sentence("field-progress"), setting.passage("Seven of eleven are clear.", "十一个站中七个已畅通。")),)
    steps = (
        step(pick("Accepted", "通过"), 31_900, said=(Sentence("measure-step-due", {"date": "2026-10-31"}),)),
        step(pick("Progress", "报告进展"), 40_100, passages=progress, files=(_evidence(setting),)),
        step(pick("Extended", "延期"), 41_020, said=(Sentence("measure-step-extended", moved),)),
        step(pick("Changed", "变更"), 42_000, changes=(change, figure)),
        step(
            pick("Handed over", "交接"),
            43_000,
            said=(Sentence("measure-step-to-hand-over", people),),
            mark=marks.state_mark("step", "opened"),
        ),
        measure.StepView(
            words=Sentence("measure-step-left"),
            on=TODAY,
            line=44_000,
            said=(Sentence("measure-step-unowned", {"person": people["before"]}),),
        ),
    )
    return measure.MeasurePage(
        frame=frame_of(setting, "plan"),
        crumbs=(Link(pick("Plan 1", "整改方案 1"), "/plans/1/"),),
        number="41",
        mark=marks.state_mark("measure", "in_progress"),
        side=(marks.state_mark("side", "unowned"),),
        text=setting.passage("Clear the exits of all eleven stations.", "清理十一个站的出口。", digest=DIGEST),
        organisation=Link(pick("Lantian Power Group", "蓝田电力集团"), "/bodies/1/"),
        plan=Link(pick("Plan 1", "整改方案 1"), "/plans/1/"),
        unowned=Sentence("measure-unowned", {"person": people["before"]}),
        due=due(day(12, 20)),
        extended=Sentence("measure-extended", {"extensions": 1, "original": "2026-10-31", "due": "2026-12-20"}),
        review=Sentence("measure-next-review", {"date": "2027-03-31"}),
        facts=(
            Fact(Sentence("field-measure_kind"), Sentence("choice-measure_kind-staged")),
            Fact(Sentence("field-responsible"), Sentence("measure-nobody")),
        ),
        passages=((Sentence("field-deliverable"), setting.passage("Exits clear", "出口畅通")),),
        treats=(
            measure.Treated(
                Link(pick("12 · Emergency exits are blocked", "12 · 安全出口被堵塞"), "/findings/12/"),
                setting.passage("Nobody is charged with the exits at night.", "夜间出口无人负责。"),
            ),
        ),
        steps=steps,
        evidence=(_evidence(setting),),
        open_acts=(OpenAct(pick("Hand over measure 41", "交接措施 41"), "/measures/41/acts/hand_over/", main=True),),
        waiting=_asked(setting),
        clocks=(
            Clock(
                name=Sentence("clock-measure"),
                original_date=day(10, 31),
                due=due(day(12, 20)),
                extensions=1,
                moved_days=50,
            ),
        ),
        history=history(setting),
    )


def _figures() -> tuple[Figure, ...]:
    return tuple(
        Figure(
            name=Sentence(f"figure-{code}"),
            value=value,
            unit=Sentence("unit-findings"),
            definition=Sentence(f"figure-{code}-definition"),
            numerator=numerator,
            denominator=124,
        )
        for code, value, numerator in (("declared_rate", "48.4 %", 60), ("verified_rate", "25.0 %", 31))
    )


def _counted(setting: Setting) -> str:
    return setting.pick("124 findings.\nDeclared done: 60 of 124.", "截至2026年3月26日，应整改问题 124 个。")


def _listings(setting: Setting) -> tuple[report.Listing, ...]:
    """This function will give measures that are not done, more than the page shows, and a list of nothing."""

    def cell(column: str, **more: Any) -> Cell:
        return Cell(name=Sentence(f"printed-field-{column}"), **more)

    text = setting.pick("Clear the exits of all eleven stations.", "清理十一个站的出口。")
    row = (
        cell("measure_no", text="41", url="/measures/41/", figure=True),
        cell("measure", text=text, wide=True),
        cell("due", day=day(12, 20)),
        cell("progress"),
    )
    more = Link(Sentence("report-listing-more", {"rows": 12}), "/plans/1/lists/?list=task_list")
    not_done, done = (Sentence(f"printed-section-{each}") for each in ("not_done", "done"))
    return (
        report.Listing(name=not_done, columns=row, rows=(row, row), more=more),
        report.Listing(name=done, columns=row, rows=()),
    )


def report_compose(setting: Setting) -> report.ComposeReportPage:
    """This function will give a report that came back and is written again."""
    pick = setting.pick
    return report.ComposeReportPage(
        frame=frame_of(setting, "plan"),
        heading=Sentence("report-compose-title", {"kind": Sentence("choice-report_kind-progress")}),
        kinds=tuple(
            Link(Sentence(f"choice-report_kind-{each}"), f"/plans/1/reports/{each}/", each == "progress")
            for each in ("progress", "principal")
        ),
        organisation=Link(pick("Lantian Power Group", "蓝田电力集团"), "/bodies/1/"),
        plan=Link(pick("Plan 1", "整改方案 1"), "/plans/1/"),
        counted=_counted(setting),
        listings=_listings(setting),
        figures=_figures(),
        as_of=TODAY,
        journal_size=48_213,
        action_url="/reports/acts/sign/",
        cancel_url="/plans/1/",
        hidden=(("plan", DIGEST),),
        text=LongTextField(name="text", label=Sentence("field-text"), value=pick("So far …", "截至目前……"), rows=18),
        pledge=FlagField(name="truth_pledge", label=Sentence("field-truth_pledge")),
        button=Sentence("web-act-name", {"act": "report.sign"}),
        effect=Sentence("act-report-sign-consequence"),
        comments=(setting.passage("Which seven stations?", "是哪七个站？"),),
    )


def report_to_be_entered(setting: Setting) -> report.ComposeReportPage:
    """This function will give the same page to one who writes it and does not sign."""
    form = Link(Sentence("report-on-paper"), "/reports/acts/sign/")
    return dataclasses.replace(report_compose(setting), button=None, form=form)


def report_page(setting: Setting) -> report.ReportPage:
    """This function will give a report that was signed and returned."""
    pick = setting.pick
    facts: tuple[tuple[Words, int], ...] = ((Sentence("report-edition"), 2),)
    return report.ReportPage(
        frame=frame_of(setting, "plan"),
        crumbs=(Link(Sentence("web-kinds-report"), "/reports/"),),
        heading=Sentence("report-title", {"kind": Sentence("choice-report_kind-principal"), "number": "3"}),
        mark=marks.state_mark("report", "returned"),
        organisation=Link(pick("Lantian Power Group", "蓝田电力集团"), "/bodies/1/"),
        plan=Link(pick("Plan 1", "整改方案 1"), "/plans/1/"),
        text=setting.passage("I chaired four meetings.", "本人主持会议四次。", digest=DIGEST),
        counted=_counted(setting),
        listings=_listings(setting),
        figures=_figures(),
        as_of=TODAY,
        journal_size=48_213,
        comments=(setting.passage("On which days?", "分别是哪几天？"),),
        facts=tuple(Fact(name, value) for name, value in facts),
        compose=Link(Sentence("report-write-again"), "/reports/3/again/"),
        open_acts=(OpenAct(pick("Sign report 3 again", "再次签署报告 3"), "/reports/3/acts/sign_again/", main=True),),
        clocks=(Clock(name=Sentence("clock-report"), original_date=day(12, 4), due=due(day(12, 4))),),
        history=history(setting),
    )


def report_that_differs(setting: Setting) -> report.ReportPage:
    """This function will give a report whose figures don't come out again."""
    return dataclasses.replace(
        report_page(setting), differing=Sentence("gap-report_figures_differ", {"figures": 2}), comments=(), compose=None
    )


def desk_of_a_leader(setting: Setting) -> DeskPage:
    """This function will give the desk of a leader, with what lies with them."""
    pick = setting.pick
    listed = MyMeasure(
        number="41",
        url="/measures/41/",
        text=pick("Clear the exits of all eleven stations.", "清理十一个站的出口。"),
        language=setting.language,
        mark=marks.state_mark("measure", "in_progress"),
        due=due(day(11, 20)),
    )
    mine = MineBlock(
        measures=(listed, dataclasses.replace(listed, number="44", due=due(day(12, 20)))),
        said=Sentence("desk-mine-said", {"open": 2, "late": 1}),
        counts=(Link(Sentence("desk-unclaimed", {"count": 3}), "/findings/?state=issued"),),
        links=(Link(Sentence("leaders-page-personal"), "/rounds/1/personal/"),),
    )
    return dataclasses.replace(gallery.desk(setting), mine=mine)


def check_of_invariants(setting: Setting) -> checks.CheckPage:
    """This function will give a check that tells of every invariant."""
    rows = tuple(
        checks.InvariantRow(
            name=Sentence(f"invariant-name-{name}"),
            says=Sentence(f"invariant-{name}"),
            count=3 if name == "i1" else 0,
            url="#gap-finding_without_measure" if name == "i1" else "",
        )
        for name in (*invariant_of.INVARIANTS, invariant_of.OWNED)
    )
    page = gallery_book.check(setting)
    groups = tuple(dataclasses.replace(each, id="gap-finding_without_measure") for each in page.gap_groups)
    return dataclasses.replace(page, invariants=rows, gap_groups=groups)


ALL = (
    plan_review,
    submissions,
    claims,
    examinations,
    deeds,
    measure_page,
    report_compose,
    report_to_be_entered,
    report_page,
    report_that_differs,
    desk_of_a_leader,
    check_of_invariants,
)
