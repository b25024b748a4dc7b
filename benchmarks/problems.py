"""Made-up findings in Chinese and English without end, most of them worded as no other, to time groups with."""

import random
from collections.abc import Iterator

from huiyin.insight.groups import Finding


def _list(text: str, *, by: str = "、") -> list[str]:
    """This function will take a list apart."""
    return text.split(by)


_PLACES = _list(
    "滨江、石桥、东湖、南岭、西城、北港、云溪、安平、长洲、新塘、金山、白河、青田、红旗、大桥、和平、"
    "胜利、光明、永宁、福林"
)
_UNITS = _list("财政局、中心小学、人民医院、水务公司、交通站、粮库、福利院、图书馆、供电所、农机站、档案馆、救助站")
_WHAT = _list(
    "消防通道、灭火器、应急照明、固定资产台账、合同档案、招标程序、差旅报销、公务接待、公务用车、"
    "专项资金、工程进度、药品库存、食品留样、冷藏温度、危险废物、医疗废物、排污许可、特种设备、电梯检验、"
    "员工培训、考勤记录、档案管理、数据备份、账号密码、信访答复、低保审核、会议记录、岗位分离、公章使用、"
    "票据管理"
)
_FAULTS = _list(
    "未按规定执行、没有记录可查、长期无人负责、存在明显漏洞、与实际情况不符、超过规定期限、责任不落实、检查流于形式"
)
_DETAILS = _list(
    "抽查{}件中有{}件不合要求；涉及金额{}.{}万元；最早一起发生在{}月前，共{}起；{}个科室、{}名人员与此有关",
    by="；",
)
_AFTER = _list(
    "现场未能说明原因、上一轮检查已经指出、相关制度尚未建立、整改措施停留在纸面、主管部门没有督促、容易造成损失"
)
_PLACES_EN = _list(
    "Harbour, Northfield, Millbrook, Ashton, Riverside, Kingsway, Oldtown, Westgate, Hillcrest, Lakeside, Stonebridge",
    by=", ",
)
_UNITS_EN = _list(
    "clinic, school, water works, depot, granary, library, care home, archive, power station, market",
    by=", ",
)
_WHAT_EN = _list(
    "fire exits, extinguishers, emergency lighting, the asset register, contract files, "
    "the tender procedure, travel claims, hospitality spending, official cars, earmarked funds, "
    "progress of works, medicine stocks, food samples, cold storage temperature, hazardous waste, "
    "clinical waste, the discharge permit, lifting equipment, lift inspections, staff training, "
    "attendance records, record keeping, data backups, user accounts, answers to complaints, "
    "benefit checks, minutes of meetings, segregation of duties, use of seals, receipts",
    by=", ",
)
_FAULTS_EN = _list(
    "were not handled as the rules ask, could not be shown to us, had been nobody's task for long, "
    "show clear gaps, do not agree with what was found on site, were past the time allowed, "
    "were checked on paper only",
    by=", ",
)
_DETAILS_EN = _list(
    "{} of {} cases failed, {}.{} thousand are concerned, it began {} months ago in {} places",
    by=", ",
)
_AFTER_EN = _list(
    "nobody on site could say why, it had been noted in the last round, no procedure exists, "
    "the measures stayed on paper, the department did not follow up, losses may follow",
    by=", ",
)


def findings(chance: random.Random) -> Iterator[Finding]:
    """This function will draw findings, six of ten in Chinese; the category is what they are about."""
    number = 0
    while True:
        number += 1
        about = chance.randrange(len(_WHAT))
        few = chance.randint(2, 9), chance.randint(2, 90)
        if chance.random() < 0.6:
            text = (
                f"{chance.choice(_PLACES)}{chance.choice(_UNITS)}{_WHAT[about]}{chance.choice(_FAULTS)}，"
                f"{chance.choice(_DETAILS).format(*few)}，{chance.choice(_AFTER)}，{chance.choice(_AFTER)}。"
            )
        else:
            text = (
                f"{chance.choice(_PLACES_EN)} {chance.choice(_UNITS_EN)}: {_WHAT_EN[about]} "
                f"{chance.choice(_FAULTS_EN)}; "
                f"{chance.choice(_DETAILS_EN).format(*few)}, {chance.choice(_AFTER_EN)}, {chance.choice(_AFTER_EN)}."
            )
        yield Finding(f"{number:08}", text, category=f"{about + 1:02}")
