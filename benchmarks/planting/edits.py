"""A copy that hides: a fifth of the characters of a text changed, in one of several ways."""

import random
import re
from collections.abc import Callable

SHARE = 0.2
# Sentences are put in another order only where there are at least three.
MODES = ("scattered", "words", "clauses", "script", "width")
_SIMPLE = (
    "万与专业东个为义乌书买产亲亿仅从仓们价众优会伟传伤伦伪体佣侠侦侧俭债倾储儿兑兰关兴养内写军农决况冻净准减几凤击创删别"
    "剂动务劳势区医华协单卖卫厂厅历压厌厕双变号叹吗员响问团园围国图圆圣场坏块坚垒处备复头夹夺奋妇妈孙学宁实宠审宪宽宾"
    "对寻导将尔尘层属岁岂岗岛币师帐带帮库应庙废开异弃张弹强归当录径彻总恶悬惊惩惯愿战户执扩扫扬护报担择择换据损搁摄数断"
    "无旧时显晓术机权条来杨极构枪标样桥检楼毁气汇汉汤沟泽洁测济浑涛涨渐温湾湿滚满灭灯灵点炼烧热爱环现电画畅疗盐监盖盘确码"
    "礼离种积称稳穷签简类粮系纠红约级纪纯纲纳纵纸线练组细终经结给络绝统继续维综绿缩网罚罢职联肃胜脏脑节药获营虑虽补装见观"
    "规视览觉计订认讨让训议讯记讲许论设访证评识诉词试话询该详语误说请诸读课调谁谈谋谓谢责败账货质购费贴资赋赏赖赛赵车转轮软"
    "较载辅辆输边达迁过运还这进远违连迟适选递逻遗邓邮邻郑释里钟钢钱铁银锁错键长门闭问间闲闻阅队阳阴阶际陆险随隐难须顶项顺"
    "须预领频题额风飞饭饮馆马驻驾验鱼鸟鲁黄点齐龙"
)
_FULL = (
    "萬與專業東個為義烏書買產親億僅從倉們價眾優會偉傳傷倫偽體傭俠偵側儉債傾儲兒兌蘭關興養內寫軍農決況凍淨準減幾鳳擊創刪別"
    "劑動務勞勢區醫華協單賣衛廠廳歷壓厭廁雙變號嘆嗎員響問團園圍國圖圓聖場壞塊堅壘處備復頭夾奪奮婦媽孫學寧實寵審憲寬賓"
    "對尋導將爾塵層屬歲豈崗島幣師帳帶幫庫應廟廢開異棄張彈強歸當錄徑徹總惡懸驚懲慣願戰戶執擴掃揚護報擔擇擇換據損擱攝數斷"
    "無舊時顯曉術機權條來楊極構槍標樣橋檢樓毀氣匯漢湯溝澤潔測濟渾濤漲漸溫灣濕滾滿滅燈靈點煉燒熱愛環現電畫暢療鹽監蓋盤確碼"
    "禮離種積稱穩窮簽簡類糧係糾紅約級紀純綱納縱紙線練組細終經結給絡絕統繼續維綜綠縮網罰罷職聯肅勝髒腦節藥獲營慮雖補裝見觀"
    "規視覽覺計訂認討讓訓議訊記講許論設訪證評識訴詞試話詢該詳語誤說請諸讀課調誰談謀謂謝責敗賬貨質購費貼資賦賞賴賽趙車轉輪軟"
    "較載輔輛輸邊達遷過運還這進遠違連遲適選遞邏遺鄧郵鄰鄭釋裡鐘鋼錢鐵銀鎖錯鍵長門閉問間閒聞閱隊陽陰階際陸險隨隱難須頂項順"
    "須預領頻題額風飛飯飲館馬駐駕驗魚鳥魯黃點齊龍"
)
_TRADITIONAL = dict(zip(_SIMPLE, _FULL, strict=True))
_HALF = {"，": ",", "。": ".", "：": ":", "；": ";", "（": "(", "）": ")", "、": ",", "！": "!", "？": "?"}
_STRANGE = {
    "zh": "的一是在不了有和人这中大为上来到时要以会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实",
    "en": "etaoinshrdlucmfwypvbgk",
}
_SWAPS = {
    "zh": (
        ("整改", "改进"), ("检查", "查验"), ("制度", "规章"), ("负责", "牵头"), ("完成", "办结"), ("发现", "查出"), ("问题", "毛病"),
        ("全部", "悉数"), ("已经", "业已"), ("立即", "马上"), ("同时", "并且"), ("没有", "未曾"), ("职工", "员工"), ("部门", "科室"),
        ("现在", "如今"), ("以后", "今后"), ("记录", "登记"), ("办理", "处理"), ("因为", "由于"), ("认为", "觉得"), ("重新", "再次"),
        ("随机", "任意"), ("合格", "达标"), ("原先", "原来"), ("此前", "先前"), ("签字", "签名"), ("涉及", "牵涉"), ("共", "计"),
        ("起", "开始"), ("由", "经"), ("把", "将"), ("和", "与"), ("也", "亦"), ("都", "均"), ("只", "仅"), ("再", "又"), ("在", "于"),
    ),
    "en": (
        ("that", "which"), ("checked", "examined"), ("and", "as well as"), ("number", "count"), ("found", "discovered"), ("the", "this"),
        ("started", "began"), ("files", "papers"), ("staff", "employees"), ("new", "fresh"), ("returned", "handed back"), ("of", "from"),
        ("first", "earliest"), ("showed", "revealed"), ("down", "lower"), ("looked", "glanced"), ("after", "following"), ("was", "has been"),
        ("were", "had been"), ("by", "through"), ("at", "near"), ("on", "upon"), ("with", "having"), ("we", "our team"), ("each", "every"),
        ("errors", "mistakes"), ("besides", "moreover"), ("since", "because"), ("place", "location"), ("asked", "questioned"),
    ),
}  # fmt: skip


def edited(text: str, chance: random.Random, *, code: str, mode: str = "", share: float = SHARE) -> str:
    """This function will change that share of the characters; what is only moved or set in another script comes on top
    of at least half of it.
    """
    mode = mode or chance.choice(MODES if code == "zh" else ("scattered", "words", "clauses", "width"))
    return _WAYS[mode](text, chance, code, share)


def _scattered(text: str, chance: random.Random, code: str, share: float) -> str:
    """This function will put a wrong character, none, or one more at places drawn anywhere."""
    chosen = set(chance.sample(range(len(text)), round(len(text) * share)))
    out = []
    for place, letter in enumerate(text):
        dice = chance.random()
        if place not in chosen:
            out.append(letter)
        elif dice < 0.5:
            out.append(chance.choice(_STRANGE[code]))
        elif dice < 0.75:
            out.append(letter + chance.choice(_STRANGE[code]))
    return "".join(out)


def _words(text: str, chance: random.Random, code: str, share: float) -> str:
    """This function will swap words for others of like meaning, then drop and double words until enough is changed."""
    left = round(len(text) * share)
    for one, other in chance.sample(_SWAPS[code], len(_SWAPS[code])):
        old, new = (one, other) if chance.random() < 0.8 else (other, one)
        found = text.count(old) if code == "zh" else len(re.findall(rf"\b{old}\b", text))
        if not found or len(old) * found > left:
            continue
        text = text.replace(old, new) if code == "zh" else re.sub(rf"\b{old}\b", new, text)
        left -= max(len(old), len(new)) * found
    pieces = re.findall(r"\s*\w+|\W", text) if code == "en" else re.findall(r".{1,2}", text, re.S)
    places = chance.sample(range(len(pieces)), len(pieces))
    for place in places:
        if left <= 0:
            break
        left -= len(pieces[place])
        if chance.random() < 0.5:
            pieces[place] = ""
        else:
            pieces[place] = pieces[chance.choice(places)] if chance.random() < 0.7 else pieces[place] * 2
    return "".join(pieces)


def _clauses(text: str, chance: random.Random, code: str, share: float) -> str:
    """This function will put the sentences in another order and change half of the share within them."""
    cut = re.findall(r"[^。；.;]+[。；.;]?\s*", text) or [text]
    if len(cut) > 2:
        chance.shuffle(cut)
    return _scattered("".join(cut), chance, code, share / 2)


def _script(text: str, chance: random.Random, code: str, share: float) -> str:
    """This function will set characters in the traditional script until half of the share is changed, from anywhere on,
    and change the rest otherwise.
    """
    start, left = chance.randrange(len(text)), round(len(text) * share / 2)
    out = list(text)
    for place in [*range(start, len(text)), *range(start)]:
        if left and text[place] in _TRADITIONAL:
            out[place] = _TRADITIONAL[text[place]]
            left -= 1
    return _scattered("".join(out), chance, code, share / 2)


def _width(text: str, chance: random.Random, code: str, share: float) -> str:
    """This function will set digits and letters wide and marks narrow, and change half of the share otherwise."""
    if code == "zh":
        text = "".join(_HALF.get(each, chr(ord(each) + 0xFEE0) if "0" <= each <= "z" else each) for each in text)
    else:
        text = "".join(chr(ord(each) + 0xFEE0) if each.isdigit() else each for each in text).replace(" ", "\u00a0", 3)
    return _scattered(text, chance, code, share / 2)


_WAYS: dict[str, Callable[[str, random.Random, str, float], str]] = {
    "scattered": _scattered,
    "words": _words,
    "clauses": _clauses,
    "script": _script,
    "width": _width,
}
