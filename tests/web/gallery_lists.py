"""The gallery's room of the three lists: on screen, brought in again, what was changed, and a list on its way in."""

from huiyin.web import list_pages
from huiyin.web.pages import three_lists
from huiyin.web.pages.act_form import FilesField, LongTextField, Problem, SelectField
from huiyin.web.pages.imports import RowFault
from huiyin.web.pages.parts import Fact, Link, Option, Pager, Sentence, Step
from huiyin.web.pages.three_lists import Cell, CellChange, DraftRow, ProposedAct
from tests.web.gallery import Setting, day, frame_of

OWN = "/plans/7/lists/"
_WIDE = frozenset({"problem", "own_wording", "cause", "measure", "goal"})
_FIGURES = frozenset({"finding_no", "measure_no"})


def _crumbs(setting: Setting) -> tuple[Link, ...]:
    pick = setting.pick
    return (Link(pick("Plans", "整改方案"), "/plans/"), Link(pick("Plan 7", "整改方案 7"), "/plans/7/"))


def _row(setting: Setting, number: int) -> dict[str, object]:
    pick = setting.pick
    return {
        "finding_no": str(10 + number),
        "problem": pick(
            "Subordinate companies are not under control; guarantees were given without the group's approval.",
            "对下属企业管控不到位，3家三级公司未经集团批准对外提供担保，风险防范存在短板。",
        ),
        "own_wording": pick("Guarantees of subordinate companies", "下属企业担保管理不够规范。"),
        "cause": pick("There is no rule for guarantees.", "担保审批制度缺失，授权边界不清。"),
        "measure_no": str(30 + number),
        "measure": pick(
            "Write a rule by which the group approves every guarantee,\nand bring those that stand under it.",
            "修订担保管理办法，全部担保报集团审批；\n清理存量担保并逐笔处置。",
        ),
        "goal": pick("No guarantee without approval", "存量违规担保清零"),
        "deliverable": pick("Rule for guarantees", "担保管理办法"),
        "responsible": pick("Mia Marsh", "米雅"),
        "lead_unit": pick("Finance", "财务部"),
        "due": day(9, 30, 2027),
        "state": pick("In progress", "整改中"),
    }


def _cell(name: str, value: object, number: int) -> Cell:
    url = f"/findings/{10 + number}/" if name == "finding_no" else "/measures/31/" if name == "measure_no" else ""
    own = value if not isinstance(value, str) else None
    return Cell(
        name=Sentence(f"printed-field-{name}"),
        text=value if isinstance(value, str) else "",
        day=own,  # type: ignore[arg-type]
        url=url,
        wide=name in _WIDE,
        figure=name in _FIGURES,
    )


def lists_on_screen(setting: Setting) -> three_lists.ListsPage:
    """This function will give the task list of a plan, the first rows of many."""
    pick = setting.pick
    codes = ("problem_list", "task_list", "responsibility_list")
    return three_lists.ListsPage(
        frame=frame_of(setting, "plan"),
        crumbs=_crumbs(setting),
        heading=Sentence("web-lists-title", {"number": "7"}),
        lead=pick("Lantian Power Group · First round of 2026", "蓝田电力集团 · 2026年第一轮"),
        as_of=day(11, 23),
        tabs=tuple(Link(Sentence(f"paper-name-{code}"), f"{OWN}?list={code}", code == codes[1]) for code in codes),
        name=Sentence("paper-name-task_list"),
        columns=tuple(_cell(name, "", 0) for name in _row(setting, 1)),
        rows=tuple(
            tuple(_cell(name, value, number) for name, value in _row(setting, number).items()) for number in (1, 2, 3)
        ),
        forms=(
            *(
                Link(Sentence(f"paper-form-{form}"), f"/plans/7/papers/task_list.{form}")
                for form in ("docx", "pdf", "xlsx")
            ),
            Link(Sentence("web-lists-csv"), f"{OWN}task_list.csv"),
        ),
        whole_url=f"{OWN}lists.xlsx",
        bring_url=f"{OWN}bring/",
        pager=Pager(100, 3_000, next_url=f"{OWN}?list=task_list&from=100"),
    )


def lists_brought(setting: Setting) -> three_lists.BringPage:
    """This function will give the form by which lists come in again, with a file that is none of them."""
    refused = Sentence("refused-list_not_ours", {"number": 7})
    return three_lists.BringPage(
        frame=frame_of(setting, "plan"),
        crumbs=_crumbs(setting),
        heading=Sentence("web-lists-bring-title", {"number": "7"}),
        lead=Sentence("web-lists-bring-lead"),
        files=FilesField(
            name="files", label=Sentence("work-import-files"), accept=list_pages.ACCEPTED, faults=(refused,)
        ),
        action_url=f"{OWN}bring/",
        back_url=OWN,
        problems=(Problem(refused, "field-files"),),
    )


def own_list_brought(setting: Setting) -> three_lists.BringPage:
    """This function will give the form by which an organisation's own list comes in."""
    return three_lists.BringPage(
        frame=frame_of(setting, "plan"),
        crumbs=_crumbs(setting)[:1],
        heading=Sentence("web-lists-own-title"),
        lead=Sentence("web-lists-own-lead"),
        files=FilesField(name="files", label=Sentence("work-import-files"), accept=list_pages.ACCEPTED),
        fields=(
            SelectField(
                name="round",
                label=Sentence("work-kind", {"kind": "round"}),
                options=(Option("1", setting.pick("First round of 2026", "2026年第一轮"), True),),
            ),
        ),
        action_url="/plans/bring/",
        back_url="/plans/",
    )


def lists_changed(setting: Setting) -> three_lists.ChangesPage:
    """This function will give what is different in lists that came in: acts of one's own and another's, and faults."""
    pick, place = setting.pick, Sentence("web-lists-place", {"row": 12, "sheet": setting.pick("Task list", "任务清单")})
    title = {name: Sentence(f"printed-field-{name}") for name in ("measure", "due", "progress", "responsible")}
    half = pick("Half is done.", "已完成一半。")
    before, after = pick("Write a rule.", "修订办法。"), pick("Write a rule and teach it.", "修订办法并组织培训。")
    return three_lists.ChangesPage(
        note=Sentence("web-lists-nothing-yet"),
        frame=frame_of(setting, "plan"),
        crumbs=(*_crumbs(setting), Link(Sentence("web-lists-lists"), OWN)),
        heading=Sentence("web-lists-changes-title", {"number": "7"}),
        rows=412,
        acts=(
            ProposedAct(
                key="measure.change.31",
                words=Sentence("act-measure-change", {"subject": "31"}),
                url="/measures/31/",
                cells=(CellChange(name=title["measure"], before=before, after=after, place=place,
                                  note=Sentence("web-lists-changed-here")),),
                open=True,
            ),
            ProposedAct(
                key="measure.extend.31",
                words=Sentence("act-measure-extend", {"subject": "31"}),
                url="/measures/31/",
                cells=(CellChange(name=title["due"], before="2027-09-30", after="2027-12-31", place=place),),
                open=True,
                outcome=Sentence("refused-waits_for_signatures", {"act": "measure.change"}),
            ),
            ProposedAct(
                key="measure.report_progress.32",
                words=Sentence("act-measure-report_progress", {"subject": "32"}),
                url="/measures/32/",
                cells=(CellChange(name=title["progress"], before="", after=half, place=place),),
                open=False,
            ),
        ),
        action_url=f"{OWN}changes/",
        back_url=f"{OWN}bring/",
        reason=LongTextField(
            name="reason", label=Sentence("web-lists-reason"), help=Sentence("web-lists-reason-help"), rows=2,
            required=False,
        ),
        barred=(
            RowFault(
                file="lists.xlsx", sheet=pick("Task list", "任务清单"), row=14, column=title["responsible"],
                sentence=Sentence("import-list_person_unknown", {"row": 14, "value": pick("Nobody", "某某")}),
                value=pick("Nobody", "某某"),
            ),
        ),
        notes=(
            RowFault(
                file="lists.xlsx", sheet=pick("Task list", "任务清单"), row=0, column="",
                sentence=Sentence("import-list_row_missing", {"finding": 12, "measure": 33}),
            ),
        ),
    )  # fmt: skip


def own_list_checked(setting: Setting) -> three_lists.DraftReportPage:
    """This function will give the check report of an own list: sure, alike and unfound rows, and days in the words."""
    pick = setting.pick
    found = Link(pick("Finding 11", "问题 11"), "/findings/11/")
    written = pick("Write a rule by September 30, 2027.", "2027年9月30日前修订担保管理办法。")
    return three_lists.DraftReportPage(
        frame=frame_of(setting, "plan"),
        crumbs=_crumbs(setting)[:1],
        steps=tuple(
            Step(Sentence(f"web-step-{name}"), done=place < 2, current=place == 2)
            for place, name in enumerate(("files", "columns", "report", "stored"))
        ),
        counts=(
            Fact(Sentence("web-fact-rows"), 3),
            Fact(Sentence("web-lists-sure"), 1),
            Fact(Sentence("web-lists-alike"), 1),
            Fact(Sentence("web-lists-unfound"), 1),
        ),
        rows=(
            DraftRow(
                key="0", row=2, place="台账.xlsx", finding=found, how=Sentence("web-lists-how-words", {"share": 100}),
                measure=written, days=(("2027-09-30", written),),
            ),
            DraftRow(
                key="1", row=3, place="台账.xlsx", finding=found, asks=True,
                how=Sentence("web-lists-how-alike", {"share": 72}),
                measure=pick("Bring standing guarantees under it.", "清理存量担保。"),
            ),
            DraftRow(
                key="2", row=4, place="台账.xlsx", finding=None, how=Sentence("web-lists-how-none", {"share": 0}),
                measure=pick("Something else.", "其他事项。"),
            ),
        ),
        action_url="/plans/bring/report/",
        back_url="/plans/bring/columns/",
        left=(Link(pick("Finding 12", "问题 12"), "/findings/12/"),),
        left_count=1,
        faults=(
            RowFault(
                file="台账.xlsx", row=4, column=Sentence("printed-field-problem"),
                sentence=Sentence("import-list_finding_not_found", {"row": 4}), value=pick("Else", "其他"),
            ),
        ),
        fault_count=1,
    )  # fmt: skip


ALL = (lists_on_screen, lists_brought, own_list_brought, lists_changed, own_list_checked)
