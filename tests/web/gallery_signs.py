"""The gallery's room of warning signs: a list with what lies side by side or is restricted, answers; an empty one."""

import dataclasses
import datetime
import hashlib

from huiyin.kernel.sign_answer import RULES
from huiyin.web.pages import marks
from huiyin.web.pages.parts import Link, Option, Sentence
from huiyin.web.pages.signs import AnswerView, PairView, RateRow, SignsPage, SignView
from tests.web.gallery import Setting, frame_of

_COMPUTED = datetime.datetime(2026, 11, 27, 4, 0, tzinfo=datetime.UTC)


def _finding(number: int) -> Link:
    title = {"kind": Sentence("kind-finding"), "number": str(number)}
    return Link(Sentence("web-subject-title", title), f"/findings/{number}/")


def _sign(setting: Setting, rule: str, **facts: int | str) -> SignView:
    return SignView(
        rule=rule,
        finding=_finding(12),
        organisation=setting.pick("Lantian Power Group", "蓝田电力集团"),
        cycle=1,
        facts=Sentence(f"sign-{rule}-says", facts),
        rate=Sentence("signs-base-rate", {"carrying": 9, "matters": 412}),
        answered=Sentence("signs-answered", {"answered": 4, "not_signs": 3}),
        withheld=True,
        plan_url="/on_site_checks/acts/plan/",
        concern_url="/findings/12/acts/raise_concern/",
        answer_url="/sign_answers/acts/judge/",
    )


def signs(setting: Setting) -> SignsPage:
    """This function will give a list of three signs, of which one is restricted and one was answered."""
    own = setting.pick(
        "The leading group met, studied the matter and issued rules for the duty room; since then nobody was absent.",
        "党组召开专题会议研究部署，制定值班室管理办法，此后未再发生脱岗。",
    )
    title = {"kind": Sentence("kind-sign_answer"), "number": "3"}
    answer = Link(Sentence("web-subject-title", title), "/sign_answers/3/")
    copied = _sign(setting, "copied_text", findings=2, bodies=1, percent=94)
    shown = SignView(
        **{name: getattr(copied, name) for name in ("rule", "finding", "organisation", "cycle", "facts", "rate")},
        answered=copied.answered,
        pairs=(PairView(own, own, _finding(40)), PairView(own, "")),
        answers=(AnswerView(answer, marks.state_mark("verdict", "not_a_sign")),),
    )
    same = _sign(setting, "same_file", files=1, findings=1, bodies=0)
    digest = hashlib.sha256(b"One photograph").hexdigest()
    beside = dataclasses.replace(same, withheld=False, pairs=(PairView(digest, digest, _finding(41)),))
    return SignsPage(
        frame=frame_of(setting, "signs"),
        size=24_117,
        computed_at=_COMPUTED,
        stale=True,
        matters=412,
        rules=tuple(Option(rule, Sentence(f"sign-{rule}"), rule == RULES[0]) for rule in RULES),
        organisations=(Option("", Sentence("web-signs-all-organisations"), True), Option("7", copied.organisation)),
        signs=(shown, beside, _sign(setting, "same_file", files=1, findings=3, bodies=2)),
        rates=tuple(RateRow(Link(Sentence(f"sign-{rule}"), f"/signs/?rule={rule}"), 9, 4, 3) for rule in RULES),
        csv_url="/signs.csv",
        more_url="/signs/?after=x",
    )


def signs_empty(setting: Setting) -> SignsPage:
    """This function will give the page before anything was declared."""
    return SignsPage(
        frame=frame_of(setting, "signs"), size=0, computed_at=None, stale=False, matters=0,
        rules=(Option("", Sentence("web-signs-all-rules"), True),),
        organisations=(Option("", Sentence("web-signs-all-organisations"), True),),
        signs=(), rates=(), csv_url="/signs.csv",
    )  # fmt: skip


ALL = (signs, signs_empty)
