"""The gallery's room of the feedback: progress, coverage, sessions, answers, the composer, an opinion, a meeting."""

from collections.abc import Callable

from huiyin.papers import opinion
from huiyin.papers.opinion import Piece
from huiyin.web.pages import composer, delivery, marks, meeting, package
from huiyin.web.pages.act_form import LongTextField, Problem, SelectField
from huiyin.web.pages.comparison import Comparison, VersionsPage, compared
from huiyin.web.pages.delivery import (
    AnswerCell,
    AnswerRow,
    BoardDay,
    Cell,
    Column,
    CoveredRow,
    DeliveryRow,
    OwedAnswer,
    SessionCard,
    Share,
)
from huiyin.web.pages.parts import Fact, FileLink, Link, OpenAct, Option, Passage, Sentence
from tests.web.gallery import DIGEST, DIGEST_B, Setting, at, day, due, frame_of
from tests.web.gallery_finding import history

NAMES = (
    ("Lantian Power Group", "蓝田电力集团"),
    ("Northern Shipbuilding Group", "北方船舶集团"),
    ("Meridian Grain Reserve", "子午粮储集团"),
    ("Qinghe Nuclear Engineering", "清河核电工程公司"),
    ("Department of Water and Soil", "水土保持司"),
)
COLUMNS = ("heard", "decided", "principal", "leadership", "session", "receipts", "answers")
EXITS = (
    "Emergency exits at three substations are blocked by stored cable drums; the monthly inspection ticked them as "
    "clear from March to September.",
    "三座变电站的安全出口被电缆盘堵塞，3月至9月的每月检查记录均填写为“畅通”。",
)
TENDERS = (
    "Tenders below the threshold were split to avoid open bidding: 14 contracts with one supplier within two months.",
    "将应公开招标的项目拆分，两个月内与同一供应商签订 14 份合同。",
)
GRID = (
    "All branch lines were put under remote control two years before the plan.",
    "提前两年完成全部支线远程监控改造。",
)
DEMAND = ("Take first and overall responsibility", "主要负责人履行整改第一责任人责任")
DEMAND_TEXT = (
    "The principal handles the rectification in person and reports within two months.",
    "主要负责人亲自抓整改落实，两个月内报告整改情况。",
)
SAME_KIND = ("Draw inferences from one instance", "举一反三、标本兼治")


def tabs(current: str, *, own: bool = False) -> tuple[Link, ...]:
    """This function will give the tabs of the round."""
    names = ("", "sessions", "answers") if own else ("", "feedback", "sessions", "answers", "coverage")
    return tuple(
        Link(Sentence(f"web-tab-{name or 'round'}"), f"/rounds/1/{name}/" if name else "/rounds/1/", name == current)
        for name in names
    )


def heading(setting: Setting) -> str:
    """This function will give the title of the made-up round."""
    return setting.pick("Second round of the 20th term", "二十届中央第二轮巡视")


def _cells(states: str, words: tuple[object, ...]) -> tuple[Cell, ...]:
    named = {"o": "open", "b": "begun", "d": "done", "r": "refused", "x": "otherwise"}
    return tuple(
        Cell(Sentence(f"web-feedback-{name}"), marks.state_mark("delivery", named[state]), "/packages/1/", said)  # type: ignore[arg-type]
        for name, state, said in zip(COLUMNS, states, words, strict=True)
    )


def _signed(done: int, total: int, refused: int = 0) -> Sentence:
    return Sentence("web-feedback-signed", {"done": done, "total": total, "refused": refused})


def progress(setting: Setting) -> delivery.FeedbackPage:
    """This function will give the progress of a round with each state in it."""
    pick = setting.pick
    on = "2026-03-26"
    composed = marks.state_mark("package", "composed").words
    planned = Sentence("web-feedback-on", {"date": "2026-03-28", "time": "09:00"})
    third = Sentence("web-share", {"done": 3, "total": 3})
    rows = (
        ("ddddddd", ("", "", on, on, on, _signed(9, 9), third), None, None),
        ("dddddrb", ("", "", on, on, on, _signed(7, 8, 1), Sentence("web-share", {"done": 1, "total": 3})), None,
         Sentence("web-act-name", {"act": "answer.give"})),
        ("dddbboo", ("", "", on, composed, planned, "", ""),
         Link(Sentence("web-act-name", {"act": "package.approve"}), "/packages/3/"), None),
        ("ddooooo", ("",) * 7, Link(Sentence("web-act-name", {"act": "package.compose"}), "/inspections/4/"), None),
        ("dxxxxxo", ("",) * 7, None, None),
    )  # fmt: skip
    return delivery.FeedbackPage(
        frame=frame_of(setting, "feedback"),
        crumbs=(Link(Sentence("web-kinds-round"), "/rounds/"),),
        heading=heading(setting),
        mark=marks.state_mark("round", "feedback"),
        tabs=tabs("feedback"),
        told=Share(Sentence("web-feedback-told"), 2, 4),
        shares=tuple(
            Share(Sentence(f"web-feedback-{name}"), done, total)
            for name, done, total in zip(COLUMNS, (5, 5, 3, 2, 2, 16, 4), (5, 5, 4, 4, 4, 17, 6), strict=True)
        ),
        columns=tuple(Sentence(f"web-feedback-{name}") for name in COLUMNS),
        rows=tuple(
            DeliveryRow(
                Link(pick(*name), "/bodies/1/"),
                pick(f"Inspection Team {place}", f"第{opinion.numeral(place)}巡视组"),
                _cells(states, words),
                following,
                waits,
                done=states in ("ddddddd", "dxxxxxo"),
            )
            for place, (name, (states, words, following, waits)) in enumerate(zip(NAMES, rows, strict=True), start=1)
        ),
        acts=tuple(
            OpenAct(Sentence("web-act-name", {"act": code}), "/meetings/")
            for code in ("meeting.call", "session.schedule", "requirement.issue")
        ),
        meetings=(
            Link(
                Sentence(
                    "web-feedback-meeting", {"number": "1", "date": "2026-03-25", "state": pick("held", "已召开")}
                ),
                "/meetings/1/",
            ),
        ),
        compose_url="/rounds/1/packages/compose/",
        as_of=day(3, 28),
        empty=Sentence("web-feedback-none"),
    )


def progress_empty(setting: Setting) -> delivery.FeedbackPage:
    """This function will give the page where there is no round yet."""
    return delivery.FeedbackPage(
        frame=frame_of(setting, "feedback"),
        heading=Sentence("web-rail-feedback"),
        as_of=day(3, 1),
        empty=Sentence("web-feedback-no-round"),
    )


def coverage(setting: Setting) -> delivery.CoveragePage:
    """This function will give the tree of a term."""
    pick = setting.pick
    second = (Link(heading(setting), "/rounds/1/"),)
    rounds = (second, (), (*second, Link(pick("Third round", "第三轮"), "/rounds/2/")), (), second)
    return delivery.CoveragePage(
        frame=frame_of(setting, "feedback"),
        heading=heading(setting),
        term="20",
        tabs=tabs("coverage"),
        covered=Share(Sentence("web-coverage-inspected"), 3, 5),
        rows=tuple(
            CoveredRow(
                Link(pick(*name), "/bodies/1/"),
                pick("Enterprise", "企业"),
                depth,
                marks.state_mark("delivery", "done" if listed else "open"),
                listed,
            )
            for name, depth, listed in zip(NAMES, (0, 1, 1, 2, 0), rounds, strict=True)
        ),
        as_of=day(11, 23),
    )


def board(setting: Setting) -> delivery.BoardPage:
    """This function will give the board of two days with a clash."""
    pick = setting.pick

    def card(place: int, state: str, times: str, *, clash: bool = False) -> SessionCard:
        told = ("scheduled", "principal_told", "leadership_told", "delivered").index(state)
        with_other = Sentence("web-clash-with-team", {"organisation": pick(*NAMES[2]), "time": "09:30"})
        return SessionCard(
            organisation=Link(pick(*NAMES[place]), "/sessions/1/"),
            team_name=pick("Inspection Team 3", "第三巡视组"),
            chair_name=pick("Inga Falk", "英嘉禾"),
            times=times,
            place=pick("Head office, room 2", "总部第二会议室"),
            mark=marks.state_mark("session", state),
            principal_told=told > 0,
            leadership_told=told > 1,
            closed=told > 2,
            clashes=(with_other,) if clash else (),
            moved=place,
        )

    return delivery.BoardPage(
        frame=frame_of(setting, "feedback"),
        heading=heading(setting),
        tabs=tabs("sessions"),
        told=Share(Sentence("web-board-told"), 1, 5),
        days=(
            BoardDay(day(3, 26), (card(0, "delivered", "09:00–11:00"), card(1, "leadership_told", "14:30–16:30"))),
            BoardDay(
                day(3, 27),
                (
                    card(2, "scheduled", "09:00–11:00", clash=True),
                    card(3, "scheduled", "09:30–11:30", clash=True),
                    card(0, "principal_told", "14:30–16:30"),
                ),
            ),
        ),
        clashes=(
            Sentence("web-clash-over-team", {"one": pick(*NAMES[2]), "other": pick(*NAMES[3]), "date": "2026-03-27"}),
        ),
        unscheduled=(Link(pick(*NAMES[4]), "/sessions/acts/schedule/"),),
        acts=(OpenAct(Sentence("web-act-name", {"act": "session.schedule"}), "/sessions/acts/schedule/", main=True),),
        as_of=day(3, 26),
    )


def matrix(setting: Setting) -> delivery.MatrixPage:
    """This function will give the matrix with each state of an answer."""
    pick = setting.pick

    def cell(state: str) -> AnswerCell:
        if not state:
            return AnswerCell(pick(*DEMAND))
        late = state == "late"
        given = state in ("answered", "accepted")
        date = day(5, 20) if given else day(11, 10) if late else day(12, 1)
        code = "web-matrix-on" if given else "web-matrix-until"
        mark = marks.state_mark("answer", "awaited" if late else state)
        words = Sentence(code, {"date": date.isoformat()})
        return AnswerCell(pick(*DEMAND), mark, "/answers/1/", late=late, date=date, date_words=words)

    states = (
        ("accepted", "accepted"), ("accepted", "answered"), ("returned", "late"), ("late", "awaited"), ("accepted", ""),
    )  # fmt: skip
    return delivery.MatrixPage(
        frame=frame_of(setting, "answers"),
        heading=heading(setting),
        tabs=tabs("answers"),
        shares=(
            Share(Sentence("web-matrix-answered"), 5, 9, "stage-3"),
            Share(Sentence("web-matrix-accepted"), 4, 9, "stage-5"),
            Share(Sentence("web-matrix-late"), 2, 9, "late"),
        ),
        columns=(
            Column(Link("1", "/requirements/1/"), pick(*DEMAND), setting.language, accepted=3, owed=5),
            Column(Link("2", "/requirements/2/"), pick(*SAME_KIND), setting.language, accepted=1, owed=4),
        ),
        rows=tuple(
            AnswerRow(pick(*name), tuple(cell(each) for each in pair), pair.count("accepted"), sum(map(bool, pair)))
            for name, pair in zip(NAMES, states, strict=True)
        ),
        unasked=(
            Sentence("unasked-undecided", {"organisation": pick(*NAMES[0])}),
            Sentence("unasked-decided_since", {"organisation": pick(*NAMES[1]), "requirements": "2"}),
        ),
        views=tuple(
            Link(Sentence(f"web-matrix-view-{name}"), f"?show={name}", name == "all")
            for name in ("all", "waiting", "late", "to_judge")
        ),
        csv_url="/rounds/1/answers.csv",
        acts=(OpenAct(Sentence("web-act-name", {"act": "requirement.issue"}), "/requirements/acts/issue/"),),
        as_of=day(11, 23),
        empty=Sentence("web-matrix-none"),
    )


def matrix_empty(setting: Setting) -> delivery.MatrixPage:
    """This function will give the matrix of a round in which nothing was asked."""
    return delivery.MatrixPage(
        frame=frame_of(setting, "answers"),
        heading=heading(setting),
        tabs=tabs("answers"),
        as_of=day(3, 20),
        empty=Sentence("web-matrix-none"),
    )


def own_answers(setting: Setting) -> delivery.OwnAnswersPage:
    """This function will give the requirements as an organisation sees them."""
    pick = setting.pick

    def owed(state: str, demand: tuple[str, str], **more: object) -> OwedAnswer:
        return OwedAnswer(
            heading=pick(*demand),
            language=setting.language,
            text=pick(*DEMAND_TEXT),
            mark=marks.state_mark("answer", state),
            url="/answers/1/",
            **more,  # type: ignore[arg-type]
        )

    act = OpenAct(pick("Give answer 3", "提交答复 3"), "/answers/3/acts/give/", main=True)
    said = pick("The group's chairman leads the rectification office.", "集团董事长任整改领导小组组长。")
    return delivery.OwnAnswersPage(
        frame=frame_of(setting, "answers"),
        heading=heading(setting),
        tabs=tabs("answers", own=True),
        answered=Share(Sentence("web-matrix-answered"), 1, 2),
        rows=(
            owed(
                "returned",
                SAME_KIND,
                answer=said,
                answer_language=setting.language,
                answered_date=day(11, 2),
                due=due(day(11, 28)),
                return_reason=pick("Say which subsidiaries were looked at.", "请说明已排查哪些所属单位。"),
                act=act,
            ),
            owed("accepted", DEMAND, answer=said, answered_date=day(5, 20), to_do=Sentence("web-own-accepted")),
        ),
        csv_url="/rounds/1/answers.csv",
        as_of=day(11, 23),
    )


def _pieces(pick: Callable[[str, str], str]) -> tuple[Piece, ...]:
    return (
        Piece("achievement", pick(*GRID)),
        Piece("problem", pick(*EXITS), (pick("Three exits, seen on 4 May.", "5月4日现场查看三处。"),)),
        Piece("problem", pick(*TENDERS)),
        Piece("requirement", pick(*DEMAND), (pick(*DEMAND_TEXT),)),
    )


def _text(setting: Setting) -> str:
    return opinion.written(
        _pieces(setting.pick),
        audience="leadership",
        organisation=setting.pick(*NAMES[0]),
        language=setting.language,
        profile="cn-inspection",
    )


def _comparison(setting: Setting, left: Sentence, right: Sentence) -> Comparison:
    pick = setting.pick
    changed = _text(setting).replace(pick("14 contracts", "14 份"), pick("15 contracts", "15 份"))
    changed += "\n" + pick("Report by the end of May.", "请于5月底前报告。")
    return Comparison(left, right, compared(_text(setting), changed), setting.language, setting.language)


def composing(setting: Setting, **more: object) -> composer.ComposerPage:
    """This function will give the composer in the middle of the work."""
    pick, language = setting.pick, setting.language

    def offered(number: str, said: tuple[str, str], *details: str, inside: bool = False) -> composer.Offered:
        return composer.Offered(number, number, pick(*said), f"/findings/{number}/", language, details, inside)

    def placed(place: int, kind: str, said: tuple[str, str]) -> composer.Placed:
        return composer.Placed(
            place=place,
            kind=kind,
            hidden=((f"items.{place}.item", "problem"), (f"items.{place}.finding", str(place))),
            text=pick(*said),
            language=language,
            first=place == 0,
            last=place == 3,
        )

    problem = pick("Finding 12", "问题 12")
    field = LongTextField(
        name="items.1.text",
        label=Sentence("choice-item-heading"),
        value=pick("Problems", "主要问题"),
        rows=1,
        language=language,
    )
    own = ("heading", "achievement", "requirement")
    settled: dict[str, object] = {
        "frame": frame_of(setting, "package"),
        "heading": Sentence(
            "web-composer-new",
            {"organisation": pick(*NAMES[0]), "audience": Sentence("choice-audience-leadership")},
        ),
        "button": Sentence("web-composer-save"),
        "audience": marks.state_mark("audience", "leadership"),
        "place": Link(pick(*NAMES[0]), "/bodies/1/"),
        "action_url": "/inspections/1/compose/leadership/",
        "cancel_url": "/packages/",
        "hidden": (("_act_id", "1"), ("_language", language)),
        "shelves": (
            composer.Shelf(
                Sentence("web-composer-shelf-achievement"),
                (offered("4", GRID, inside=True),),
                Sentence("web-composer-none-achievement"),
            ),
            composer.Shelf(
                Sentence("web-composer-shelf-problem"),
                (
                    offered("12", EXITS, pick("Three exits, seen on 4 May.", "5月4日现场查看三处。"), inside=True),
                    offered("13", TENDERS),
                ),
                Sentence("web-composer-none-problem"),
            ),
            composer.Shelf(
                Sentence("web-composer-shelf-requirement"), (), Sentence("web-composer-none-requirement")
            ),
        ),
        "items": (
            placed(0, pick("Achievement 4", "成绩 4"), GRID),
            composer.Placed(place=1, kind=Sentence("choice-item-heading"), hidden=(("items.1.item", "heading"),),
                            field=field),
            placed(2, problem, EXITS),
            placed(3, pick("Requirement 1", "整改要求 1"), DEMAND),
        ),
        "text": LongTextField(name="text", label=Sentence("web-composer-text"), value=_text(setting), rows=18,
                              language=language, help=Sentence("web-composer-text-help")),
        "label": SelectField(name="_label", label=Sentence("web-fact-label"),
                             options=(Option("1", Sentence("label-internal"), chosen=True),)),
        "adds": tuple((each, Sentence(f"web-composer-add-{each}")) for each in own),
        "writes": tuple((each, Sentence(f"web-composer-write-{each}")) for each in ("en", "zh-Hans")),
        "proposed": _comparison(setting, Sentence("web-composer-typed"), Sentence("web-composer-made")),
        "proposed_language": language,
        "effect": Sentence("act-package-compose-consequence"),
    }  # fmt: skip
    return composer.ComposerPage(**{**settled, **more})  # type: ignore[arg-type]


def composing_stale(setting: Setting) -> composer.ComposerPage:
    """This function will give the composer to the second of two clerks."""
    theirs, mine = (
        Sentence(f"web-composer-{name}", {"edition": edition}) for name, edition in (("theirs", 3), ("mine", 2))
    )
    same = compared(_text(setting), _text(setting))
    return composing(
        setting,
        proposed=None,
        label=None,
        stale=composer.Stale(
            (
                (Sentence("web-composer-differs-items"), Comparison(theirs, mine, same)),
                (Sentence("web-composer-differs-text"), _comparison(setting, theirs, mine)),
            ),
            3,
            heading=Sentence("web-composer-stale"),
            tick=Sentence("web-composer-read", {"edition": 3}),
        ),
        refused=Sentence("refused-is_based_on_the_newest", {"act": "package.revise", "edition": 3, "asked": 2}),
    )


def composing_empty(setting: Setting) -> composer.ComposerPage:
    """This function will give the composer with nothing in it, sent without a text."""
    fault = Sentence("fault-missing_value")
    label = Sentence("web-composer-text")
    return composing(
        setting,
        audience=marks.state_mark("audience", "principal"),
        shelves=tuple(
            composer.Shelf(Sentence(f"web-composer-shelf-{item}"), (), Sentence(f"web-composer-none-{item}"))
            for item in ("achievement", "problem", "requirement")
        ),
        items=(),
        proposed=None,
        text=LongTextField(name="text", label=label, rows=6, language=setting.language, faults=(fault,)),
        problems=(Problem(Sentence("web-form-problem", {"field": label, "fault": fault}), "field-text"),),
    )


def versions(setting: Setting) -> VersionsPage:
    """This function will give two versions side by side."""
    options = tuple(
        Option(
            str(number),
            Sentence("web-versions-one", {"number": number, "person": "Otto", "at": at(3, 20 + number)}),
            number == 1,
        )
        for number in (1, 2)
    )
    one, other = (Sentence("web-versions-name", {"number": number}) for number in (1, 2))
    return VersionsPage(
        frame=frame_of(setting, "package"),
        heading=Sentence("web-versions-heading", {"number": "5"}),
        action_url="/packages/5/versions/",
        left=options,
        right=options,
        comparison=_comparison(setting, one, other),
    )


def opinion_composed(setting: Setting) -> package.PackagePage:
    """This function will give an opinion that waits for its second signature."""
    pick = setting.pick
    signer = setting.signer("cyril")
    return package.PackagePage(
        frame=frame_of(setting, "package"),
        crumbs=(Link(Sentence("web-kinds-package"), "/packages/"),),
        heading=pick("Feedback opinion 5", "反馈意见 5"),
        mark=marks.state_mark("package", "composed"),
        audience=marks.state_mark("audience", "leadership"),
        organisation=Link(pick(*NAMES[0]), "/bodies/1/"),
        text=Passage(_text(setting), setting.language, digest=DIGEST, version=3),
        items=(
            package.DocumentItem(Sentence("choice-item-heading"), pick("Problems", "主要问题"), heading=True),
            package.DocumentItem(
                Sentence("choice-item-problem"),
                pick(*EXITS),
                setting.language,
                Link(pick("Finding 12", "问题 12"), "/findings/12/"),
            ),
        ),
        facts=(Fact(Sentence("web-fact-edition"), 3),),
        return_reason=setting.passage("Name the substations.", "请写明变电站名称。"),
        chain=(
            package.ChainStep(pick("Head of the office", "巡视办主任"), signer, at(3, 22)),
            package.ChainStep(pick("Member of the leading group", "领导小组成员"), next=True),
        ),
        barred=(
            Sentence("web-package-barred-drafters", {"persons": (pick("Otto", "奥托"), pick("Cleo", "克莉"))}),
            Sentence("web-package-barred-signed"),
        ),
        links=(Link(Sentence("web-package-versions", {"count": 3}), "/packages/5/versions/"),),
        open_acts=(OpenAct(pick("Sign for opinion 5", "签署反馈意见 5"), "/packages/5/acts/countersign/", main=True),),
        history=history(setting)[:1],
    )


def opinion_issued(setting: Setting) -> package.PackagePage:
    """This function will give an opinion for the principal, issued, as the principal sees it."""
    pick = setting.pick

    def row(name: tuple[str, str], state: str, **more: object) -> package.ReceiptRow:
        post = Sentence("post-principal" if state == "signed" else "post-leadership_member")
        return package.ReceiptRow(pick(*name), post, marks.state_mark("receipt", state), **more)  # type: ignore[arg-type]

    number = {"issuer": pick("Inspection Office", "巡视办"), "year": "2026", "serial": 17}
    return package.PackagePage(
        frame=frame_of(setting, "package"),
        crumbs=(Link(Sentence("web-kinds-package"), "/packages/"),),
        heading=pick("Feedback opinion 6", "反馈意见 6"),
        mark=marks.state_mark("package", "issued"),
        audience=marks.state_mark("audience", "principal"),
        alone=Sentence("web-package-alone-yours"),
        organisation=Link(pick(*NAMES[0]), "/bodies/1/"),
        text=Passage(_text(setting), setting.language, digest=DIGEST, version=2),
        facts=(
            Fact(Sentence("web-fact-serial"), Sentence("web-package-number", number)),
            Fact(Sentence("web-fact-issued_date"), day(3, 25)),
            Fact(Sentence("field-digest"), DIGEST_B, code=True),
        ),
        receipts=(
            row(("Omar Haddad", "欧明远"), "signed", on=day(3, 26), line_url="/journal/40/"),
            row(
                ("Mei Songyu", "梅松雨"),
                "on_paper",
                on=day(3, 26),
                entered_by_name=pick("Otto", "奥托"),
                scan_url="/files/1/",
            ),
            row(("Rita Moss", "莫丽"), "by_delegate", on=day(3, 27), for_name=pick("Karl Brandt", "白卡尔")),
            row(
                ("Max Reuter", "马啸"),
                "refused",
                on=day(3, 26),
                said=setting.passage("I was not in office then.", "当时本人尚未任职。"),
                witnesses=setting.passage("Inga Falk, Otto", "英嘉禾、奥托"),
            ),
            row(("Paula Stern", "施宝兰"), "missing"),
        ),
        issued=True,
        open_acts=(OpenAct(pick("Sign for opinion 6", "签收反馈意见 6"), "/packages/6/acts/sign_for/", main=True),),
    )


def the_meeting(setting: Setting) -> meeting.MeetingPage:
    """This function will give a meeting with its minutes."""
    pick = setting.pick

    def row(name: tuple[str, str], title: tuple[str, str], presence: str) -> meeting.AttendanceRow:
        mark = marks.state_mark("presence", presence)
        return meeting.AttendanceRow(pick(*name), pick(*title), mark, pick(*NAMES[0]), "/people/1/")

    counted = {"present": 2, "absent": 0, "excused": 1}
    return meeting.MeetingPage(
        frame=frame_of(setting, "feedback"),
        crumbs=(Link(Sentence("web-kinds-meeting"), "/meetings/"),),
        heading=pick("Feedback meeting 1", "集中反馈会 1"),
        mark=marks.state_mark("meeting", "minuted"),
        day=day(3, 25),
        starts="09:00",
        place=pick("Great hall", "大礼堂"),
        round=Link(heading(setting), "/rounds/1/"),
        agenda=(
            meeting.AgendaRow(
                1,
                Sentence("choice-item-directive"),
                pick("The directive of March", "三月重要指示精神"),
                setting.language,
                setting.passage("Look into the roots and treat them.", "深挖根源、对症下药。"),
                pick("Inga Falk", "英嘉禾"),
            ),
            meeting.AgendaRow(2, Sentence("choice-item-common_problems"), pick("What many have", "共性问题通报")),
        ),
        attendance=(
            row(("Omar Haddad", "欧明远"), ("Chairman of the board", "董事长、党委书记"), "present"),
            row(("Mei Songyu", "梅松雨"), ("Chief engineer", "总工程师"), "present"),
            row(("Max Reuter", "马啸"), ("Chief accountant", "总会计师"), "excused"),
        ),
        counted=Sentence("web-meeting-counted", counted),
        minutes=setting.passage("All items were dealt with.", "各项议程均已进行。", digest=DIGEST),
        files=(FileLink(pick("Speech.pdf", "讲话稿.pdf"), "/files/1/", 120_400, DIGEST),),
        requirements=(Link(f"1 · {pick(*DEMAND)}", "/requirements/1/"),),
        require=OpenAct(Sentence("web-meeting-require"), "/requirements/acts/issue/"),
        open_acts=(),
        history=history(setting)[:1],
    )


def meeting_called(setting: Setting) -> meeting.MeetingPage:
    """This function will give a meeting that was called, to somebody who does not read who comes."""
    return meeting.MeetingPage(
        frame=frame_of(setting, "feedback"),
        heading=setting.pick("Feedback meeting 2", "集中反馈会 2"),
        mark=marks.state_mark("meeting", "called"),
        day=day(3, 25),
        place=setting.pick("Great hall", "大礼堂"),
        attendance_hidden=True,
    )


ALL = (
    progress,
    progress_empty,
    coverage,
    board,
    matrix,
    matrix_empty,
    own_answers,
    composing,
    composing_stale,
    composing_empty,
    versions,
    opinion_composed,
    opinion_issued,
    the_meeting,
    meeting_called,
)
