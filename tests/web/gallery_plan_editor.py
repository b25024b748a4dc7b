"""The gallery's room of the plan editor: rows whole and half written, marks, comments, what is lacking, the signing."""

import dataclasses
from collections.abc import Mapping

from huiyin.web import plan_editing
from huiyin.web.pages import act_form, marks
from huiyin.web.pages import plan_editor as pages
from huiyin.web.pages.parts import Link, Option, Pager, Sentence
from tests.web.gallery import DIGEST, Setting, at, frame_of

URL = "/rounds/2/plan/"
_WHO = ("Mei Songyu", "梅松雨")


def _row(
    value: str,
    heading: Sentence,
    columns: tuple[pages.Column, ...],
    said: Mapping[str, str],
    marked: Mapping[str, tuple[str, Sentence, bool]] | None = None,
    *,
    can_go: bool = True,
) -> pages.EditorRow:
    cells = []
    for column in columns:
        typed, fault, undecided = (marked or {}).get(column.name, ("", None, False))
        text = said.get(column.name, "")
        cells.append(
            pages.Cell(
                id=f"c-{value}-{column.name}",
                column=column,
                text=text,
                typed=typed,
                fault=fault,
                undecided=undecided,
                lacking=column.required and not text,
            )
        )
    return pages.EditorRow(
        value=value, version=3, heading=heading, cells=tuple(cells), edit_url=f"{URL}?edit={value}", can_go=can_go
    )


def _measure(value: str, place: int, said: Mapping[str, str], **marked: tuple[str, Sentence, bool]) -> pages.EditorRow:
    return _row(value, Sentence("web-editor-measure-number", {"number": place}), plan_editing.COLUMNS, said, marked)


def _cause(value: str, place: int, text: str) -> pages.EditorRow:
    heading = Sentence("web-editor-cause-number", {"number": place})
    return _row(value, heading, (plan_editing.CAUSE,), {"text": text})


def _own(value: str, text: str = "") -> pages.EditorRow:
    said = {"own_wording": text}
    return _row(value, Sentence("web-editor-own"), (plan_editing.OWN,), said, can_go=False)


def _answer(value: str, text: str = "") -> pages.EditorRow:
    return _row(value, Sentence("web-editor-answer"), (plan_editing.ANSWER,), {"answer": text}, can_go=False)


def _measures(setting: Setting) -> tuple[pages.EditorRow, ...]:
    pick = setting.pick
    whole = {
        "text": pick("Put one named person per shift in charge of the exits; sign the log at hand-over.",
                     "每班明确一名安全出口责任人，交接班时在检查记录上签字。"),
        "cause": "1",
        "also": "14/2; 15",
        "goal": pick("No blocked exit in any unannounced check", "不打招呼检查中无一处出口堵塞"),
        "target": "0",
        "unit": pick("blocked exits", "处堵塞"),
        "deliverable": pick("Duty list, signed log", "责任清单、签字记录"),
        "measure_kind": pick("Immediate", "立行立改"),
        "responsible": pick(*_WHO),
        "lead_unit": pick("Safety", "安全部"),
        "co_units": pick("Operations; Stores", "生产部；仓储部"),
        "handler": pick("Hank Weber", "韩卫"),
        "start_date": "2026-11-24",
        "due_date": "2026-12-20",
    }  # fmt: skip
    half = {
        "text": pick("Train all shift leaders.", "对全体值班长开展培训。"),
        "measure_kind": pick("In stages", "分阶段"),
        "due_date": "2027-02-28",
    }
    return (
        _measure("m1", 1, whole),
        _measure(
            "m2",
            2,
            half,
            responsible=(
                pick("Hank Weber", "韩卫"),
                Sentence("fault-not_of_the_leadership", {"value": pick("Hank Weber", "韩卫")}),
                False,
            ),
            start_date=("31/02/2027", Sentence("fault-not_a_date", {"value": "31/02/2027"}), False),
            text=(
                pick("Train all shift leaders and deputies.", "对全体值班长及副值班长开展培训。"),
                Sentence("fault-cell_changed_meanwhile", {"person": pick("Omar Haddad", "欧明远")}),
                True,
            ),
        ),
    )  # fmt: skip


def _groups(setting: Setting, *, returned: bool) -> tuple[pages.Group, ...]:
    pick = setting.pick
    remark = pages.Remark(
        number=2,
        passage=setting.passage("Who checks that the log is true?", "由谁核实记录的真实性？"),
        said_by=Sentence("post-discipline_supervisor"),
        row=_answer("a2"),
        about=Sentence("web-editor-about-measure", {"number": 1}),
    )
    first = pages.Group(
        value="f12",
        number="12",
        url="/findings/12/",
        mark=marks.state_mark("finding", "claimed"),
        statement=setting.passage(
            "On three of five visits the emergency exits of the turbine hall were blocked by cable drums; the log "
            "showed them as clear.",
            "五次检查中有三次发现汽机房安全出口被电缆盘堵塞，而检查记录均填写为畅通。",
        ),
        manifestations=(
            setting.passage("North exit, 4 March.", "3月4日，北侧出口。"),
            setting.passage("South exit, 11 and 18 March.", "3月11日、18日，南侧出口。"),
        ),
        claimed_by=(pick(*_WHO), pick("Omar Haddad", "欧明远")),
        leads=pick(*_WHO),
        own=_own("f12"),
        causes=(
            _cause("k1", 1, pick("Nobody on the shift is charged with the exits.", "班组无人负责安全出口。")),
            _cause("k2", 2, pick("The log is filled in at the desk.", "检查记录在办公室补填。")),
        ),
        measures=_measures(setting),
        remarks=(remark,) if returned else (),
        removed=(_measure("m9", 3, {"text": pick("Issue a circular.", "印发通知。")}),),
    )  # fmt: skip
    second = pages.Group(
        value="f13",
        number="13",
        url="/findings/13/",
        mark=marks.state_mark("finding", "issued"),
        statement=setting.passage(
            "Loans to a subsidiary were extended without a decision of the board.", "向子公司借款展期未经董事会决策。"
        ),
        own=_own("f13"),
        reread=DIGEST,
    )  # fmt: skip
    third = pages.Group(
        value="f14",
        number="14",
        url="/findings/14/",
        mark=marks.state_mark("finding", "claimed"),
        statement=setting.passage("Two cars were used privately.", "两辆公务用车私用。"),
        claimed_by=(pick(*_WHO),),
        own=_own("f14"),
        left_out=True,
    )
    return (first, second, third)


def _panel(setting: Setting) -> pages.Panel:
    def lack(code: str, count: int, *places: Link) -> pages.Lack:
        return pages.Lack(Sentence(f"web-editor-lacks-{code}", {"count": count}), places)

    def place(number: int) -> Link:
        return Link(Sentence("web-editor-place", {"finding": number}), f"{URL}?at={number}#finding-{number}")

    cell = {"finding": 12, "measure": 2, "column": Sentence("field-responsible")}
    looks = Sentence("web-editor-looks-documents_only", {"count": 2})
    return pages.Panel(
        lacks=(
            lack("every_finding_is_claimed", 3, place(13), place(16), place(17)),
            lack("every_measure_treats_a_cause", 2, place(12), place(14)),
            lack("cell_refused", 3, Link(Sentence("web-editor-place-cell", cell), f"{URL}?at=12#c-m2-responsible")),
        ),
        looks=(pages.Lack(looks, (place(12), place(15))),),
        findings=48,
        causes=71,
        measures=162,
        writers=((setting.pick("Cora Lind", "柯林"), at(11, 23, 8, 41)),),
    )


def _page(setting: Setting, **more: object) -> pages.PlanEditorPage:
    pick = setting.pick
    settled: dict[str, object] = {
        "frame": frame_of(setting, "plan"),
        "crumbs": (Link(Sentence("web-kinds-plan"), "/plans/"),),
        "url": URL,
        "query": "",
        "round": Link(pick("Second round of the 20th term", "二十届第二轮巡视"), "/rounds/2/"),
        "groups": _groups(setting, returned=False),
        "columns": plan_editing.COLUMNS,
        "kinds": (Option("immediate", pick("Immediate", "立行立改")),),
        "leaders": (pick(*_WHO),),
        "people": (pick(*_WHO), pick("Hank Weber", "韩卫")),
        "panel": _panel(setting),
        "pager": Pager(20, 48, next_url=f"{URL}?page=2"),
        "most_characters": 1_000_000,
        "too_large": Sentence("refused-paste_too_large", {"characters": 1_000_000, "rows": 2_000}),
    }
    return pages.PlanEditorPage(**{**settled, **more})  # type: ignore[arg-type]


def plan_editor(setting: Setting) -> pages.PlanEditorPage:
    """This function will give the editor of a plan that is half written, with cells that could not be taken."""
    return _page(setting)


def plan_editor_again(setting: Setting) -> pages.PlanEditorPage:
    """This function will give the editor of a plan that was returned, one row of it open as a form."""
    first, *others = _groups(setting, returned=True)
    row = first.causes[0]
    form = pages.RowForm(
        row=row,
        fields=(act_form.LongTextField(name="cell.text", label=row.cells[0].column.heading, value=row.cells[0].text),),
        was=(("text", row.cells[0].text),),
        heading=row.heading,
        cancel_url=URL,
    )
    about = pages.Remark(
        number=1,
        passage=setting.passage("Say what will be different in a year.", "请说明一年后会有何不同。"),
        said_by=Sentence("post-office_head"),
        row=_answer("a1", setting.pick("See the goals of measures 1 and 4.", "见措施 1、4 的目标。")),
    )
    return _page(
        setting,
        number="7",
        plan=Link(Sentence("web-plan-title", {"number": "7"}), "/plans/7/"),
        groups=(dataclasses.replace(first, editing=form), *others),
        remarks=(about,),
        rounds=(Link(Sentence("web-plan-title", {"number": "2"}), URL, True), Link("1", "/rounds/1/plan/")),
        refused=Sentence("refused-paste_too_wide", {"columns": 20, "room": 14}),
        pasted="a\tb",
        signs=True,
    )


def plan_editor_waiting(setting: Setting) -> pages.PlanEditorPage:
    """This function will give the page of a returned plan that nobody has taken up yet."""
    return _page(setting, number="7", begin=True, groups=(), pager=None)


def plan_signing(setting: Setting) -> pages.PlanSigningPage:
    """This function will give what the principal reads before signing."""
    return pages.PlanSigningPage(
        frame=frame_of(setting, "plan"),
        crumbs=(Link(Sentence("web-editor-title"), URL),),
        heading=Sentence("act-plan-resubmit", {"subject": "7"}),
        button=Sentence("act-plan-resubmit", {"subject": "7"}),
        action_url=f"{URL}sign/",
        cancel_url=URL,
        hidden=(("_act_id", "x"),),
        panel=pages.Panel(
            lacks=(), complete=Sentence("web-editor-complete"), findings=48, causes=71, measures=162
        ),
        answers=((1, setting.pick("Say who checks.", "请说明由谁核实。"),
                  setting.pick("The head of safety.", "安全部负责人。")),
                 (2, setting.pick("By when?", "何时完成？"), "")),
        groups=_groups(setting, returned=False)[:2],
        pager=Pager(20, 48, next_url=f"{URL}sign/?page=2"),
        pledge=act_form.FlagField(
            name="truth_pledge", label=Sentence("web-form-pledge"), pledge=Sentence("field-truth_pledge")
        ),
        label=None,
        effect=Sentence("act-plan-resubmit-consequence"),
    )  # fmt: skip


ALL = (plan_editor, plan_editor_again, plan_editor_waiting, plan_signing)
