"""The gallery's room of evaluations: one that was put to the principal, who commented; one that does not come out."""

from huiyin.web.pages import marks
from huiyin.web.pages.evaluation import EvaluationPage
from huiyin.web.pages.extract import Heard
from huiyin.web.pages.parts import Fact, Link, OpenAct, Sentence
from huiyin.web.pages.report import Listing
from huiyin.web.pages.three_lists import Cell
from tests.web.gallery import TODAY, Setting, day, frame_of
from tests.web.gallery_finding import history

SCORES = (
    ("verified_rate", 30, 62, "30", "14.52"),
    ("closed_rate", 28, 62, "20", "9.03"),
    ("reopen_rate", 0, 0, "10", "0.00"),
)


def _scores() -> Listing:
    heads = [Sentence(f"evaluation-{each}") for each in ("indicator", "value", "weight", "points")]
    rows = tuple(
        (
            Cell(name=heads[0], words=Sentence(f"figure-{code}")),
            Cell(
                name=heads[1],
                words=Sentence("evaluation-of", {"above": above, "below": below})
                if below
                else Sentence("evaluation-nothing"),
            ),
            Cell(name=heads[2], text=weight, figure=True),
            Cell(name=heads[3], text=points, figure=True),
        )
        for code, above, below, weight, points in SCORES
    )
    columns = tuple(Cell(name=each, figure=place > 1) for place, each in enumerate(heads))
    return Listing(name=Sentence("evaluation-scores"), columns=columns, rows=rows)


def _deductions(setting: Setting) -> Listing:
    heads = [Sentence(f"evaluation-{each}") for each in ("deduction", "times", "points", "reason")]
    reason = setting.pick("The stamp of the report says a week after its date.", "报告收文日期比期限晚一周。")
    row = (
        Cell(name=heads[0], words=Sentence("evaluation-deducted-late_report")),
        Cell(name=heads[1], text="1", figure=True),
        Cell(name=heads[2], text="−2.00", figure=True),
        Cell(name=heads[3], text=reason, wide=True),
    )
    columns = tuple(Cell(name=each, figure=place in (1, 2)) for place, each in enumerate(heads))
    return Listing(name=Sentence("evaluation-deductions"), columns=columns, rows=(row,))


def evaluation(setting: Setting) -> EvaluationPage:
    """This function will give an evaluation that its principal has commented on."""
    heard = Heard(
        number=1,
        passage=setting.passage("It was handed in on the day.", "报告系当日报送。"),
        who=setting.pick("Principal", "主要负责人"),
        on=day(11, 20),
    )
    return _page(
        setting,
        heard=(heard,),
        heard_is=Sentence("extract-comments-until", {"date": TODAY}),
        open_acts=(
            OpenAct(
                Sentence("act-evaluation-answer_comment", {"subject": ""}),
                "/evaluations/2/acts/answer_comment/",
                main=True,
            ),
            OpenAct(Sentence("act-evaluation-score_again", {"subject": ""}), "/evaluations/2/acts/score_again/"),
        ),
    )


def evaluation_that_differs(setting: Setting) -> EvaluationPage:
    """This function will give an evaluation whose scores don't come out again."""
    return _page(
        setting,
        listings=(_scores(),),
        differing=Sentence("gap-evaluation_differs", {"figures": 2}),
        note=setting.passage("For the round.", "供本轮使用。"),
    )


def _page(setting: Setting, **more: object) -> EvaluationPage:
    settled: dict[str, object] = {
        "frame": frame_of(setting, "evaluation"),
        "crumbs": (Link(Sentence("web-kinds-evaluation"), "/evaluations/"),),
        "heading": Sentence("evaluation-title", {"number": "2"}),
        "mark": marks.state_mark("evaluation", "put"),
        "organisation": Link(setting.pick("Lantian Power Group", "蓝田电力集团"), "/bodies/1/"),
        "total": Sentence("evaluation-total", {"points": "76.41", "grade": Sentence("evaluation-grade-fairly_good")}),
        "scored_by": Sentence("evaluation-by", {"name": "cn-inspection", "version": 1}),
        "listings": (_scores(), _deductions(setting)),
        "as_of": TODAY,
        "journal_size": 48_213,
        "facts": (Fact(Sentence("evaluation-digest"), "9f3c1a77b0e24d15"),),
        "history": history(setting),
    }
    return EvaluationPage(**{**settled, **more})  # type: ignore[arg-type]


ALL = (evaluation, evaluation_that_differs)
