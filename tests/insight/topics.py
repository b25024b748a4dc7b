"""Findings on seven topics, each told four times in Chinese and four times in English, no two alike."""

from huiyin.insight.groups import Finding

TOPICS = {
    "splitting": (
        "市一中将食堂设备采购拆分为三个合同，每个均低于招标限额，规避公开招标。",
        "该局把办公楼装修工程化整为零，分别签订小额合同，未履行招投标程序。",
        "同类物资在一个月内分五次直接采购，累计金额超过公开招标标准。",
        "有意将信息系统项目肢解发包，绕开集中采购。",
        "The purchase of laptops was divided into four orders, each just under the tender threshold.",
        "Works at the depot were split into small contracts so that no competitive tender was held.",
        "Similar supplies bought from one vendor within a month exceeded the bidding limit in total.",
        "Contract splitting was used to stay below the value at which open tendering is mandatory.",
    ),
    "exits": (
        "三楼安全通道堆放杂物，疏散受阻。",
        "宿舍楼两个消防出口被上锁，应急时无法打开。",
        "仓库内货架占用疏散走道，宽度不足一米。",
        "东侧疏散楼梯间停放电动自行车，堵塞逃生路线。",
        "The emergency exit on the second floor was blocked by stacked furniture.",
        "Two fire doors in the dormitory were chained shut and could not be opened from inside.",
        "Escape corridors in the warehouse were obstructed by pallets.",
        "Bicycles stored in the stairwell impede evacuation.",
    ),
    "assets": (
        "固定资产账实不符，12台电脑在账上有记录但实物无法找到。",
        "新购置的设备未及时登记入固定资产台账。",
        "盘点发现仪器标签缺失，编号与资产台账不一致。",
        "多年未开展固定资产清查，部分已报废资产仍挂账。",
        "Twelve computers listed in the asset register could not be located.",
        "Newly acquired equipment had not been entered in the fixed asset ledger.",
        "No physical inventory of fixed assets has been taken for three years.",
        "Tags were missing from instruments and numbers did not match the asset register.",
    ),
    "accounts": (
        "信息系统多人共用管理员账号，密码长期未更换。",
        "离职人员的系统账号没有及时停用，仍可登录。",
        "业务系统使用弱口令，未启用双因素认证。",
        "系统账号权限未定期复核，密码规则未设置。",
        "Former employees' accounts had not been disabled and could still log in.",
        "Staff share one administrator account and the password has not been changed.",
        "Weak passwords are accepted by the system.",
        "User access rights are not reviewed; leavers keep their accounts.",
    ),
    "waste": (
        "医疗废物与生活垃圾混放，没有分类收集。",
        "危险废物暂存间无标识，未按规定贮存。",
        "废机油露天存放，危险废物转移联单缺失。",
        "感染性废物超过两天未转运处置。",
        "Clinical waste was mixed with household rubbish instead of being segregated.",
        "The hazardous waste store lacked labels and bunding.",
        "Used oil was kept in the open and waste transfer notes were missing.",
        "Infectious waste was not collected for disposal within two days.",
    ),
    "cold": (
        "冷藏柜温度达到12℃，高于规定的5℃。",
        "熟食在室温下放置超过四小时。",
        "冷冻食品解冻后反复冷冻，冰柜温度异常。",
        "食品冷藏温度没有记录，冷链中断。",
        "The refrigerator was at 12 C although cold food has to be kept at 5 C or below.",
        "Cooked rice was left at room temperature for over four hours.",
        "Frozen food was thawed and frozen again; the freezer was too warm.",
        "Cold storage temperatures of food were not recorded.",
    ),
    "cars": (
        "公务用车未封存停放，节假日外出无派车单。",
        "公车私用，油卡管理混乱。",
        "公务车辆加油、维修没有登记台账。",
        "领导干部违规占用下属单位车辆。",
        "Official cars were driven on holidays with no trip order.",
        "Vehicles were used for private purposes and fuel cards were not controlled.",
        "There is no log of refuelling and repairs for the official cars.",
        "Managers kept cars of a subordinate unit for their own use.",
    ),
}


def findings() -> list[Finding]:
    """Return them all; the category is the topic."""
    return [
        Finding(f"{topic}-{number}", text, category=topic)
        for topic, texts in TOPICS.items()
        for number, text in enumerate(texts)
    ]
