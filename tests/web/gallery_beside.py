"""The gallery's room of copies, campaigns and screenings."""

from huiyin.web.pages import campaign as campaigns
from huiyin.web.pages import copies, marks, notice, plots
from huiyin.web.pages.parts import Clock, Fact, Link, OpenAct, Option, Sentence
from tests.web.gallery import DIGEST, TODAY, Setting, at, day, due, frame_of
from tests.web.gallery_finding import history

BODIES = (
    ("Ministry of Emergency Management", "应急管理部门", "functional_department"),
    ("Personnel Organ", "组织部门", "personnel_organ"),
    ("Discipline Organ", "纪检监察机关", "discipline_organ"),
)
ORGANISATIONS = (
    ("Lantian Power Group", "蓝田电力集团", {"rectifying": 6, "declared": 2, "verified": 1, "closed": 5}),
    ("Haiyue Shipping Group", "海岳航运集团", {"issued": 3, "rectifying": 4, "closed": 1}),
    ("Beigang Steel", "北港钢铁", {}),
)


def _cell(number: int, state: str, *, late: bool = False) -> copies.CopyCell:
    mark = marks.state_mark("copy_notice", state)
    waits = due(day(11, 10)) if late else due(day(12, 20))
    return copies.CopyCell(str(number), f"/copy_notices/{number}/", mark, None if state == "used" else waits, 2)


def copy_matrix(setting: Setting) -> copies.CopiesPage:
    """This function will give what was copied to whom."""
    pick = setting.pick
    cells = (
        (_cell(1, "used"), _cell(4, "acknowledged", late=True)),
        (_cell(2, "acknowledged"),),
        (_cell(3, "sent"),),
    )
    recipients = tuple(
        copies.RecipientRow(
            name=pick(english, chinese),
            url=f"/bodies/{place}/",
            role=Sentence(f"choice-recipient_kind-{kind}"),
            copies=row,
            acknowledged=sum(each.mark != marks.state_mark("copy_notice", "sent") for each in row),
            used=place == 1,
            late=place == 1,
        )
        for place, ((english, chinese, kind), row) in enumerate(zip(BODIES, cells, strict=True), start=1)
    )
    names = tuple(row.name for row in recipients)
    said = pick("12 · Emergency exits are blocked", "12 · 安全出口被堵塞")
    told = (
        copies.ToldRow(said, "/findings/12/", tuple(zip(names, (cells[0], (), cells[2]), strict=True))),
        copies.ToldRow(Sentence("web-copies-common-text"), "", tuple(zip(names, ((), cells[1], ()), strict=True))),
    )
    return copies.CopiesPage(
        frame=frame_of(setting, "copy"),
        recipients=recipients,
        body_names=names,
        told=told,
        more=2,
        rounds=(Option("", Sentence("web-copies-all-rounds"), chosen=True),),
        csv_url="/copy_notices.csv",
        acts=(OpenAct(pick("Send a copy notice", "发出抄告"), "/copy_notices/acts/send/", main=True),),
    )


def copy_matrix_empty(setting: Setting) -> copies.CopiesPage:
    """This function will give the matrix before anything was copied."""
    return copies.CopiesPage(frame=frame_of(setting, "copy"), recipients=(), body_names=(), told=())


def copy_notice(setting: Setting) -> copies.CopyPage:
    """This function will give one copy notice that was received and whose use is stated."""
    pick = setting.pick
    return copies.CopyPage(
        frame=frame_of(setting, "copy"),
        crumbs=(Link(Sentence("web-kinds-copy_notice"), "/copy_notices/"),),
        number="1",
        mark=marks.state_mark("copy_notice", "acknowledged"),
        recipient=Link(pick(*BODIES[0][:2]), "/bodies/5/"),
        text=setting.passage(
            "In several groups emergency exits are blocked. Please look at the rule on storage in corridors.",
            "多家集团存在安全出口被堵塞的问题，请研究完善通道存放物品的规定。",
            digest=DIGEST,
        ),
        findings=(Link(pick("12 · Emergency exits are blocked", "12 · 安全出口被堵塞"), "/findings/12/"),),
        findings_unseen=1,
        chain=(
            notice.ChainStep(
                Sentence("did-send"), marks.state_mark("chain", "done"), setting.signer("cyril"), at(11, 2)
            ),
            notice.ChainStep(
                Sentence("did-acknowledge"), marks.state_mark("chain", "done"), setting.signer("vera"), at(11, 4)
            ),
            notice.ChainStep(Sentence("did-state_use"), marks.state_mark("chain", "next")),
        ),
        facts=(
            Fact(Sentence("field-recipient_kind"), Sentence("choice-recipient_kind-functional_department")),
            Fact(Sentence("web-fact-round"), pick("Second round of the 20th term", "二十届第二轮巡视"), "/rounds/1/"),
        ),
        open_acts=(OpenAct(pick("State the use of copy notice 1", "说明抄告 1 的运用"), "/x/", main=True),),
        clocks=(Clock(Sentence("clock-use"), day(12, 20), due(day(12, 20))),),
        history=history(setting)[:2],
    )


def _rows(setting: Setting) -> tuple[campaigns.FindingRow, ...]:
    pick = setting.pick
    return tuple(
        campaigns.FindingRow(
            str(number), f"/findings/{number}/", pick(*said), setting.language,
            marks.state_mark("finding", state), pick("Lantian Power Group", "蓝田电力集团"),
        )
        for number, state, said in (
            (12, "rectifying", ("Emergency exits are blocked.", "安全出口被堵塞。")),
            (14, "closed", ("Checks were entered that nobody made.", "填写了从未进行的检查记录。")),
        )
    )  # fmt: skip


def _bar(setting: Setting, counts: dict[str, int]) -> plots.StateBar:
    return plots.state_bar(
        [(marks.state_mark("finding", state), count, f"?state={state}") for state, count in counts.items()],
        title=Sentence("web-plot-by-state"),
        as_of=TODAY,
    )


def _measures(setting: Setting) -> tuple[campaigns.FindingRow, ...]:
    return (
        campaigns.FindingRow(
            number="7",
            url="/measures/7/",
            words=setting.pick("Walk every exit at the change of shift.", "交接班时逐一检查安全出口。"),
            language=setting.language,
            mark=marks.state_mark("measure", "in_progress"),
            organisation_name=setting.pick("Port of Beihai", "北海港务"),
        ),
    )


def campaign(setting: Setting) -> campaigns.CampaignPage:
    """This function will give a campaign over three organisations."""
    pick = setting.pick
    sums = {"issued": 3, "rectifying": 10, "declared": 2, "verified": 1, "closed": 6}
    standing = tuple(
        campaigns.StandingRow(
            name=pick(english, chinese),
            url=f"/findings/?organisation={place}",
            findings=sum(counts.values()),
            verified=counts.get("verified", 0) + counts.get("closed", 0),
            closed=counts.get("closed", 0),
            bar=_bar(setting, counts),
            last_report=day(11, 12) if place == 1 else None,
        )
        for place, (english, chinese, counts) in enumerate(ORGANISATIONS, start=1)
    )
    report = campaigns.ReportView(
        pick("Lantian Power Group", "蓝田电力集团"),
        pick("Omar Haddad", "欧明远"),
        day(11, 12),
        setting.passage("All corridors of the three substations are clear.", "三座变电站通道已全部清理。"),
    )
    links = [Link(Sentence("web-view-all"), "?", current=True)]
    links += [
        Link(
            Sentence("web-campaign-state", {"state": Sentence(f"web-state-finding-{state}"), "count": count}),
            f"?state={state}",
        )
        for state, count in sums.items()
    ]
    return campaigns.CampaignPage(
        frame=frame_of(setting, "campaign"),
        crumbs=(Link(Sentence("web-kinds-campaign"), "/campaigns/"),),
        name=pick("Safe ways out", "安全通道专项整治"),
        mark=marks.state_mark("campaign", "running"),
        aim=setting.passage("Every exit is free, and every check is made.", "通道畅通，检查到位。"),
        standing=standing,
        bar=_bar(setting, sums),
        progress=Sentence(
            "web-campaign-progress", {"findings": 22, "verified": 7, "closed": 6, "measures": 3, "done": 1}
        ),
        reports=(report,),
        findings=_rows(setting),
        findings_total=22,
        measures=_measures(setting),
        measures_total=3,
        states=tuple(links),
        facts=(Fact(Sentence("field-from_date"), day(10, 1)), Fact(Sentence("field-until_date"), day(12, 31))),
        open_acts=(
            OpenAct(
                pick("Gather findings into campaign 1", "向专项整治 1 纳入问题"),
                "/campaigns/1/acts/include/",
                main=True,
            ),
        ),
        clocks=(Clock(Sentence("clock-campaign"), day(12, 31), due(day(12, 31))),),
        history=history(setting)[:2],
    )


def campaign_empty(setting: Setting) -> campaigns.CampaignPage:
    """This function will give a campaign that has just been launched."""
    full = campaign(setting)
    return campaigns.CampaignPage(
        frame=full.frame,
        name=full.name,
        mark=full.mark,
        aim=full.aim,
        standing=full.standing[2:],
        bar=None,
        progress=Sentence(
            "web-campaign-progress", {"findings": 0, "verified": 0, "closed": 0, "measures": 0, "done": 0}
        ),
        reports=(),
        findings=(),
        findings_total=0,
    )


def screening(setting: Setting) -> campaigns.ScreeningPage:
    """This function will give a screening that was reported and returned."""
    pick = setting.pick
    return campaigns.ScreeningPage(
        frame=frame_of(setting, "screening"),
        crumbs=(Link(Sentence("web-kinds-screening"), "/screenings/"),),
        number="2",
        mark=marks.state_mark("screening", "reported"),
        organisation=Link(pick("Lantian Power Group", "蓝田电力集团"), "/bodies/1/"),
        scope=setting.passage("Guarantees given to subsidiaries since 2023.", "2023年以来对子公司提供的担保。"),
        summary=setting.passage(
            "Three guarantees were given without a decision.", "三笔担保未经集体决策。", digest=DIGEST
        ),
        areas=(setting.passage("Guarantees", "担保"), setting.passage("Loans between companies", "公司间借款")),
        counted=Sentence("web-screening-counted", {"said": 2, "findings": 2}),
        further=setting.passage("Look at 2022 too.", "请一并排查2022年。"),
        findings=_rows(setting),
        facts=(Fact(Sentence("web-fact-returns"), 1),),
        open_acts=(OpenAct(pick("Accept screening 2", "认可风险排查 2"), "/screenings/2/acts/accept/", main=True),),
        clocks=(Clock(Sentence("clock-screening"), day(11, 1), due(day(12, 1)), extensions=1, moved_days=30),),
        history=history(setting)[:2],
    )


def screening_empty(setting: Setting) -> campaigns.ScreeningPage:
    """This function will give a screening that is under way, as its principal sees it."""
    full = screening(setting)
    act = setting.pick("Report a self-found finding", "报告自查发现的问题")
    return campaigns.ScreeningPage(
        frame=full.frame,
        number="3",
        mark=marks.state_mark("screening", "under_way"),
        organisation=full.organisation,
        scope=full.scope,
        found_acts=(OpenAct(act, "/findings/acts/report_self_found/"),),
        clocks=full.clocks,
    )


ALL = (
    copy_matrix,
    copy_matrix_empty,
    copy_notice,
    campaign,
    campaign_empty,
    screening,
    screening_empty,
)
