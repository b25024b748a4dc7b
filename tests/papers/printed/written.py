"""What papers are filled with in tests: a usual set of values, the emptiest, the longest, the rarest."""

# Sentences of two scripts, one a line: their width is not theirs to choose.
# ruff: noqa: E501
from __future__ import annotations

import datetime
from typing import Any

from huiyin.papers.plan_lists import columns
from huiyin.papers.printed import table
from huiyin.papers.printed.paper import Field, Paper, Prose, Title
from huiyin.papers.printed.values import Mark
from tests.papers.printed import written_rectified

RARE = "𠮷㐀龘䶮"
DAY = datetime.date(2026, 3, 26)
ZONE = datetime.timezone(datetime.timedelta(hours=8))
MOMENT = datetime.datetime(2026, 3, 26, 14, 5, tzinfo=ZONE)
MARK = Mark("印芳", MOMENT)
RESTRICTED = Mark("印芳", MOMENT, restricted=True)
DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

Values = dict[str, Any]

_COMMON: dict[str, Values] = {
    "zh-Hans": {
        "number": "巡组发〔2026〕3号",
        "label": "知悉范围：仅限收件人",
        "issuer": "中共海川市委巡视工作办公室",
        "date": DAY,
    },
    "en": {"number": "HC/2026/3", "label": "Addressee only", "issuer": "Inspection Office of Haichuan", "date": DAY},
}
_ZH_PEOPLE = [
    {"body": "海川港务集团有限公司", "name": "欧阳莫", "post": "党委书记、董事长", "note": ""},
    {"body": "海川港务集团有限公司", "name": "𠮷田龘", "post": "党委副书记、总经理", "note": "线上"},
    {"body": "市委巡视工作办公室", "name": "柯蕾", "post": "副主任"},
]
_EN_PEOPLE = [
    {"body": "Haichuan Port Group", "name": "Omar Ouyang", "post": "Party secretary and chair", "note": ""},
    {"body": "Haichuan Port Group", "name": "Mia Marsh", "post": "General manager", "note": "by video"},
    {"body": "Inspection Office", "name": "Cleo Kerr", "post": "Deputy director"},
]
_OPINION_ZH: Values = {
    "organisation": "海川港务集团有限公司",
    "round": "2026年第一轮",
    "addressee": "欧阳莫同志",
    "opening": "根据市委统一部署，2026年1月5日至3月5日，市委第二巡视组对海川港务集团有限公司党委开展了常规巡视。\n市委听取了巡视报告，研究决定了成果运用。现将巡视情况反馈如下。",
    "achievements": [
        {"text": "港区自动化改造按期完成，集装箱吞吐量连续三年增长，主责主业进一步聚焦。"},
        {"text": "基层党组织换届工作规范，应换届支部全部按期换届。"},
    ],
    "problems": [
        {
            "statement": "对下属企业管控不到位，风险防范存在短板。",
            "category": "防范风险",
            "manifestations": [
                {"text": "2023年至2025年，3家三级公司未经集团批准对外提供担保，金额合计4,260万元。"},
                {"text": "集团审计部2024年发现的11项问题中，有6项至今没有整改记录。"},
            ],
        },
        {
            "statement": "关键岗位廉洁风险防控不严。",
            "manifestations": [{"text": "物资采购中心17份合同由同一人经办、验收和结算。"}],
        },
        {"statement": "基层党建责任层层递减。", "manifestations": []},
    ],
    "requirements": [
        {"text": "主要负责人履行第一责任人责任，亲自部署、亲自过问、亲自协调、亲自督办。"},
        {"text": "制定整改方案，建立问题清单、任务清单、责任清单。"},
        {"text": "举一反三，健全对下属企业担保、采购的管控制度。"},
    ],
    "answer_by": datetime.date(2026, 4, 10),
    "closing": "整改落实情况请按规定时限报告。",
    "digest": DIGEST,
    "attachments": [{"name": "问题底稿目录"}, {"name": "整改情况报告格式"}],
}
_OPINION_EN: Values = {
    "organisation": "Haichuan Port Group",
    "round": "First round of 2026",
    "addressee": "Mr Omar Ouyang",
    "opening": "From 5 January to 5 March 2026 the second team inspected the party committee of Haichuan Port Group.\n"
    "The report has been heard and the use of its results decided. This is what was found.",
    "achievements": [
        {"text": "The automation of the port was finished in time, and throughput has grown three years running."},
    ],
    "problems": [
        {
            "statement": "Subordinate companies are not under control, and risk is not guarded against.",
            "category": "Risk",
            "manifestations": [
                {
                    "text": "From 2023 to 2025 three third-tier companies gave guarantees of 42.6 million yuan without leave."
                },
                {
                    "text": "Of eleven problems found by internal audit in 2024, six have no record of correction to this day."
                },
            ],
        },
        {
            "statement": "Integrity in key positions is not guarded.",
            "manifestations": [{"text": "Seventeen contracts were let, accepted and paid by one person."}],
        },
    ],
    "requirements": [
        {"text": "The principal answers in person for the rectification and leads it."},
        {"text": "Draw up a plan with its three lists: problems, tasks, responsibilities."},
    ],
    "answer_by": datetime.date(2026, 4, 10),
    "closing": "Please report on the rectification within the time set.",
    "digest": DIGEST,
    "attachments": [{"name": "Index of working papers"}, {"name": "Form of the report"}],
}


def _meeting(people: list[Values], **words: str) -> Values:
    return {
        "meeting": words["meeting"], "held_at": MOMENT, "place": words["place"], "chair": words["chair"],
        "recorder": words["recorder"], "present": people,
    }  # fmt: skip


_MEETING_ZH = _meeting(
    _ZH_PEOPLE, meeting="2026年第一轮巡视集中反馈会", place="市委办公楼二楼会议室", chair="常明", recorder="柯蕾"
)
_MEETING_EN = _meeting(
    _EN_PEOPLE, meeting="Centralised feedback meeting of the first round of 2026", place="Room 2", chair="Chang Ming",
    recorder="Cleo Kerr",
)  # fmt: skip
_LIST_ZH: Values = {
    "organisation": "海川港务集团有限公司",
    "round": "2026年第一轮",
    "as_of": DAY,
    "rows": [
        {
            "finding_no": "12",
            "category": "防范风险",
            "problem": "对下属企业管控不到位，风险防范存在短板。",
            "cause": "担保审批制度缺失。",
            "measure_no": "31",
            "measure": "修订担保管理办法，全部担保报集团审批。",
            "goal": "存量违规担保清零。",
            "deliverable": "担保管理办法",
            "responsible": "米雅",
            "lead_unit": "财务部",
            "co_units": "审计部\n法务部",
            "handler": "韩克",
            "due": datetime.date(2026, 9, 30),
            "state": "整改中",
        },
        {
            "finding_no": "13",
            "category": "廉洁风险",
            "problem": "关键岗位廉洁风险防控不严。",
            "cause": "经办与结算未分离。",
            "measure_no": "32",
            "measure": "分离经办、验收和结算岗位。",
            "responsible": "𠮷田龘",
            "lead_unit": "采购中心",
            "due": datetime.date(2026, 6, 30),
            "state": "已接受",
        },
    ],
}
_LIST_EN: Values = {
    "organisation": "Haichuan Port Group",
    "round": "First round of 2026",
    "as_of": DAY,
    "rows": [
        {
            "finding_no": "12",
            "category": "Risk",
            "problem": "Subordinate companies are not under control.",
            "cause": "There is no rule for guarantees.",
            "measure_no": "31",
            "measure": "Write a rule by which the group approves every guarantee.",
            "goal": "No guarantee without leave.",
            "deliverable": "Rule for guarantees",
            "responsible": "Mia Marsh",
            "lead_unit": "Finance",
            "co_units": "Audit\nLaw",
            "handler": "Hank Cole",
            "due": datetime.date(2026, 9, 30),
            "state": "In progress",
        },
    ],
}


def _list(code: str, whole: Values) -> Values:
    """The columns that a list has on paper."""
    shown = {name for name, _ in columns.PAGE[code]}
    rows = [{name: value for name, value in row.items() if name in shown} for row in whole["rows"]]
    return whole | {"rows": rows}


_MATRIX_ZH: Values = {
    "round": "2026年第一轮", "as_of": DAY, "answered": 1, "all": 4,
    "requirements": [
        {"code": "R1", "text": "主要负责人履行第一责任人责任。"},
        {"code": "R2", "text": "制定整改方案，建立三张清单。"},
    ],
    "answers": [
        {"organisation": "海川港务集团有限公司", "requirement": "R1", "state": "已答复", "due": datetime.date(2026, 4, 10),
         "answered_on": DAY, "answer": "已成立领导小组。\n由党委书记任组长。"},
        {"organisation": "海川港务集团有限公司", "requirement": "R2", "state": "未答复", "due": datetime.date(2026, 4, 10)},
        {"organisation": "海川城建投资公司", "requirement": "R1", "state": "未答复", "due": datetime.date(2026, 4, 10)},
        {"organisation": "海川城建投资公司", "requirement": "R2", "state": "未答复", "due": datetime.date(2026, 4, 10)},
    ],
}  # fmt: skip
_MATRIX_EN: Values = {
    "round": "First round of 2026", "as_of": DAY, "answered": 1, "all": 2,
    "requirements": [{"code": "R1", "text": "The principal answers in person."}, {"code": "R2", "text": "Draw up a plan."}],
    "answers": [
        {"organisation": "Haichuan Port Group", "requirement": "R1", "state": "answered", "due": datetime.date(2026, 4, 10),
         "answered_on": DAY, "answer": "A group was formed, led by the principal."},
        {"organisation": "Haichuan Port Group", "requirement": "R2", "state": "open", "due": datetime.date(2026, 4, 10)},
    ],
}  # fmt: skip

_OWN: dict[str, dict[str, Values]] = {
    "zh-Hans": {
        "feedback_principal": {
            "organisation": "海川港务集团有限公司", "round": "2026年第一轮", "addressee": "海川港务集团有限公司党委",
            "title": "关于巡视海川港务集团的反馈意见",
            "text": "一、主要问题\n（一）对下属企业管控不到位。\n二、整改要求\n（一）制定整改方案。\n整改落实情况请按规定时限报告。",
            "digest": DIGEST, "attachments": [{"name": "问题底稿目录"}, {"name": "整改情况报告格式"}],
        },
        "fact_sheet": {
            "organisation": "海川港务集团有限公司", "round": "2026年第一轮", "team": "市委第二巡视组",
            "handlers": "印芳、韩克", "opening": "请逐条核对以下事实。",
            "put_on": DAY, "reply_by": datetime.date(2026, 4, 2),
            "facts": [
                {"statement": "3家三级公司未经批准对外提供担保。", "period": "2023年至2025年", "amount": "4,260万元",
                 "working_paper": "D-012", "reply": "金额属实，其中1家已补办手续。"},
                {"statement": "17份采购合同由同一人经办、验收和结算。", "period": "2024年", "working_paper": "D-015"},
            ],
        },
        "meeting_minutes": _MEETING_ZH | {
            "agenda": [
                {"title": "传达上级关于巡视工作的要求", "text": "与会人员学习了有关讲话精神。"},
                {"title": "通报共性问题", "text": "巡视办通报了33家单位的共性问题。\n一些单位主责主业不聚焦；一些单位对下属企业管控不力。"},
                {"title": "部署整改工作"},
            ],
            "minutes": "会议由常明同志主持。\n会议强调，要逐条整改。",
            "decisions": [{"text": "各单位于4月10日前逐条答复整改要求。"}, {"text": "3月26日至29日进行一对一反馈。"}],
            "attachments": [{"name": "整改要求"}],
        },
        "receipt_sheet": {
            "organisation": "海川港务集团有限公司", "round": "2026年第一轮", "text_title": "反馈意见（领导班子）第1版",
            "digest": DIGEST, "session_at": MOMENT,
            "receipts": [
                {"name": "欧阳莫", "post": "党委书记、董事长", "received_at": MOMENT, "outcome": "已签收"},
                {"name": "𠮷田龘", "post": "总经理", "received_at": MOMENT, "outcome": "不愿签字", "note": "已当面送达"},
                {"name": "米雅", "post": "纪委书记"},
            ],
        },
        "supervision_letter": {
            "organisation": "海川港务集团有限公司", "addressee": "海川港务集团有限公司", "digest": DIGEST,
            "text": "海川港务集团有限公司：现就措施 12 予以督办。该事项应于2026年3月31日前办结，已逾期 3 天。\n请立即办理，并书面答复逾期原因和办结时间。",
            "goes_to": [{"body": "海川港务集团有限公司", "name": "欧阳莫", "post": "主要负责人"}, {"post": "分管领导"}],
        },
        "check_form": {
            "organisation": "海川港务集团有限公司", "round": "2026年第一轮", "purpose": "核验", "reason": "属重点领域。",
            "looked_at": [
                {"finding_no": "12", "manifestation": "安全出口被堵塞。", "declared": "已清理。", "result": "与申报一致",
                 "seen": "三处均已畅通。"},
                {"finding_no": "12", "manifestation": "检查记录失实。"},
            ],
            "people_asked": [{"asked_as": "现场班组长", "asked_said": "五月以来保持畅通。"}, {}],
        },
        "consultation_minutes": {
            "heading": "仓库安全出口问题整改会商", "held_on": DAY, "place": "二号会议室", "about": "海川港务集团有限公司",
            "round": "2026年第一轮", "minutes": "会议同意对其他仓库一并核查。\n有关制度由应急管理部门明确。",
            "asked": [
                {"text": "核查其他仓库。", "owed_by": "纪检组", "due": DAY, "state": "已答复", "answer": "已核查11处。"},
                {"text": "明确适用制度。", "owed_by": "应急管理局", "due": DAY, "state": "待答复"},
            ],
            "conclusion": "其他仓库符合要求。",
            "present": [{"body": "纪检组", "name": "魏若兰", "post": "副组长"}, {"body": "应急管理局", "name": "邓安"}],
        },
        "requirement_matrix": _MATRIX_ZH,
        "public_notice": {
            "title": "市委第二巡视组向海川港务集团有限公司党委反馈巡视情况",
            "text": "根据市委统一部署，市委第二巡视组于2026年1月5日至3月5日对海川港务集团有限公司党委进行了巡视。\n"
            "巡视组指出，一些下属企业管控不力，一些关键岗位廉洁风险防控不严，一些基层党组织建设薄弱。",
            "contact": "联系电话：0000-12340000。",
        },
        "attendance_sheet": _MEETING_ZH,
        **{code: _list(code, _LIST_ZH) for code in columns.LISTS},
    },
    "en": {
        "feedback_principal": {
            "organisation": "Haichuan Port Group", "round": "First round of 2026", "addressee": "the leadership team",
            "title": "What was found at Haichuan Port Group",
            "text": "1. Findings\n(1) Subordinate companies are not under control.\n2. Requirements\n(1) Draw up a plan.",
            "digest": DIGEST,
        },
        "fact_sheet": {
            "organisation": "Haichuan Port Group", "round": "First round of 2026", "team": "Second team",
            "handlers": "Inga Moor, Hank Cole", "opening": "Please examine the facts below.",
            "put_on": DAY, "reply_by": datetime.date(2026, 4, 2),
            "facts": [
                {"statement": "Three third-tier companies gave guarantees without leave.", "period": "2023 to 2025",
                 "amount": "42.6 million yuan", "working_paper": "D-012", "reply": "Right; one has since been approved."},
                {"statement": "One person let, accepted and paid 17 contracts.", "period": "2024", "working_paper": "D-015"},
            ],
        },
        "meeting_minutes": _MEETING_EN | {
            "agenda": [
                {"title": "What was asked from above", "text": "The directive was read and talked over."},
                {"title": "Problems that several share", "text": "The office told of what the 33 organisations share."},
            ],
            "minutes": "Chang Ming was in the chair.\nEach problem is to be put right.",
            "decisions": [{"text": "Every organisation answers each requirement before 10 April."}],
            "attachments": [{"name": "Requirements"}],
        },
        "receipt_sheet": {
            "organisation": "Haichuan Port Group", "round": "First round of 2026",
            "text_title": "Feedback opinion for the leadership team, version 1", "digest": DIGEST, "session_at": MOMENT,
            "receipts": [
                {"name": "Omar Ouyang", "post": "Chair", "received_at": MOMENT, "outcome": "signed"},
                {"name": "Mia Marsh", "post": "General manager", "received_at": MOMENT, "outcome": "refused to sign",
                 "note": "handed over in person"},
            ],
        },
        "supervision_letter": {
            "organisation": "Haichuan Port Group", "addressee": "Haichuan Port Group", "digest": DIGEST,
            "text": "Haichuan Port Group: this letter is about measure 12.\nIt was due on 31 March 2026. Do it now.",
            "goes_to": [{"body": "Haichuan Port Group", "name": "Omar Ouyang", "post": "principal"}],
        },
        "check_form": {
            "organisation": "Haichuan Port Group", "purpose": "verification", "checked_on": DAY,
            "looked_at": [{"finding_no": "12", "manifestation": "Exits were blocked.", "declared": "Cleared."}],
            "people_asked": [{}, {}],
        },
        "consultation_minutes": {
            "heading": "The exits of the stores", "held_on": DAY, "minutes": "It was agreed to look at the others.",
            "asked": [{"text": "Look at the others.", "owed_by": "Discipline office", "due": DAY, "state": "asked"}],
            "present": [{"body": "Discipline office", "name": "Vera Lindqvist"}],
        },
        "requirement_matrix": _MATRIX_EN,
        "public_notice": {
            "text": "The second team inspected Haichuan Port Group from 5 January to 5 March 2026.\n"
            "It pointed out that some subordinate companies are not under control, and some key positions not guarded.",
        },
        "attendance_sheet": _MEETING_EN,
        **{code: _list(code, _LIST_EN) for code in columns.LISTS},
    },
}  # fmt: skip


# A paper with lists within lists, as no row of the table has them and a blank can.
RICH = Paper(
    "feedback_principal",
    (
        *(Field(name) for name in ("organisation", "round")),
        Field("addressee", needed=True),
        Field("opening", "prose"),
        Field("achievements", "list", fields=(Field("text", "prose", needed=True),)),
        Field("problems", "list", fields=(
            Field("statement", needed=True),
            Field("category"),
            Field("manifestations", "list", fields=(Field("text", "prose", needed=True),)),
        )),
        Field("requirements", "list", fields=(Field("text", "prose", needed=True),)),
        Field("answer_by", "date"),
        Field("closing", "prose"),
        Field("digest"),
    ),
    (Title(), Prose("opening")),
)  # fmt: skip


def rich(language: str) -> Values:
    """What the paper with lists within lists is filled from."""
    return _COMMON[language] | (_OPINION_ZH if language == "zh-Hans" else _OPINION_EN)


def usual(paper: str, language: str) -> Values:
    """Values as an office would hand them in."""
    own = _OWN[language] | {"zh-Hans": written_rectified.ZH, "en": written_rectified.EN}[language]
    return _COMMON[language] | own["feedback_principal" if paper == "feedback_leadership" else paper]


def emptiest(paper: str) -> Values:
    """Nothing but what is needed, and lists without an item."""
    return {each.name: _value(each, "x", items=0) for each in table.paper(paper).fields if each.needed}


def longest(paper: str, *, items: int = 25) -> Values:
    """Every field filled, each list with many items, each text several lines long."""
    sentence = "此处为一段很长的文字，用以查看换行、分页和表格是否仍然端正；" * 6
    return {each.name: _value(each, sentence, items=items) for each in table.paper(paper).fields}


def rarest(paper: str) -> Values:
    """Every text rare, odd or hostile to whoever reads it as anything but text."""
    text = f"{RARE} <&>\"' {{{{ 7*7 }}}} {{% for x in y %}} =1+1 #eval(1) $x^2$ \\u{{1F600}} _a_ *b* [c] @d"
    return {each.name: _value(each, text, items=2) for each in table.paper(paper).fields}


def _value(field: Field, text: str, *, items: int) -> Any:
    match field.kind:
        case "list":
            # A list within a list stays short: the longest paper is to be long, not a book.
            return [{each.name: _value(each, text, items=min(items, 2)) for each in field.fields} for _ in range(items)]
        case "date":
            return DAY
        case "moment":
            return MOMENT
        case "count":
            return 1_234
        case "prose":
            return f"{text}\n{text}"
        case _:
            return text
