"""The gallery's room of the office's desk over the organisations."""

from huiyin.record.queries import supervision as counted
from huiyin.web.pages import marks, supervision
from huiyin.web.pages.parts import Link, Sentence
from tests.web.gallery import TODAY, Setting, day, due, frame_of

HEADINGS = tuple(Sentence(f"web-supervision-{code}") for code in counted.CODES)
ORGANISATIONS = (
    ("Lantian Power Group", "蓝田电力集团", (4, 1, 0, 2, 1, 6, 3)),
    ("Haiyue Shipping Group", "海岳航运集团", (0, 0, 1, 0, 0, 2, 0)),
)


def _cells(counts: tuple[int, ...], place: int) -> tuple[supervision.CountCell, ...]:
    return tuple(
        supervision.CountCell(heading, count, f"/supervision/?organisation={place}&what={code}" if count else "")
        for heading, code, count in zip(HEADINGS, counted.CODES, counts, strict=True)
    )


def supervision_desk(setting: Setting) -> supervision.SupervisionPage:
    """This function will give the desk with one count opened and two letters due."""
    pick = setting.pick
    team = pick("Team Three", "第三巡视组")
    rows = tuple(
        supervision.StandingRow(pick(english, chinese), f"/bodies/{place}/", team, _cells(counts, place))
        for place, (english, chinese, counts) in enumerate(ORGANISATIONS, start=1)
    )
    title = {"kind": Sentence("kind-measure"), "number": "12"}
    link = Link(Sentence("web-subject-title", title), "/measures/12/")
    mark = marks.state_mark("measure", "in_progress")
    step = pick("1 days after the date", "期限后 1 天")
    return supervision.SupervisionPage(
        frame=frame_of(setting, "supervision"),
        as_of=TODAY,
        headings=HEADINGS,
        rows=rows,
        teams=(supervision.StandingRow(team, "", "", _cells((4, 1, 1, 2, 1, 8, 3), 1)),),
        chosen=pick("Lantian Power Group", "蓝田电力集团"),
        chosen_what=HEADINGS[0],
        owed=(
            supervision.OwedRow(link, mark, due(day(11, 22)), "measure", 12),
            supervision.OwedRow(link, mark),
        ),
        due=(supervision.DueRow(link, rows[0].name, step, due(day(11, 22)), "measure", 12),),  # type: ignore[arg-type]
        due_count=2,
        press_url="/supervision/letters/",
        back="/supervision/",
        letters_url="/letters/",
    )


def supervision_desk_empty(setting: Setting) -> supervision.SupervisionPage:
    """This function will give the desk of a supervisor on whom nothing waits."""
    return supervision.SupervisionPage(
        frame=frame_of(setting, "supervision"), as_of=TODAY, headings=HEADINGS, rows=(), letters_url="/letters/"
    )


ALL = (supervision_desk, supervision_desk_empty)
