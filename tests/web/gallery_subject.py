"""The gallery's room of the pages that every kind has, of one's own password, and of work and reading as lists."""

from huiyin.web.pages import doors, jobs, marks, subject
from huiyin.web.pages.act_form import LineField
from huiyin.web.pages.parts import Fact, Link, OpenAct, Pager, Sentence
from tests.web.gallery import Setting, at, day, frame_of
from tests.web.gallery_finding import history


def one(setting: Setting) -> subject.SubjectPage:
    """This function will give one package."""
    pick = setting.pick
    return subject.SubjectPage(
        frame=frame_of(setting, "package"),
        crumbs=(Link(pick("Packages", "反馈意见"), "/packages/"),),
        heading=pick("Feedback package 5", "反馈意见 5"),
        mark=marks.state_mark("package", "issued"),
        passages=(
            subject.NamedPassage(
                pick("Text", "正文"), setting.passage("You are asked to put this right.", "请认真整改。")
            ),
        ),
        facts=(Fact(Sentence("web-fact-issued_date"), day(3, 26)),),
        parts=((pick("Findings", "问题"), (Link(pick("Finding 12", "问题 12"), "/findings/12/"),)),),
        links=(Link(Sentence("web-subject-findings"), "/findings/?package=1"),),
        open_acts=(OpenAct(pick("Sign for package 5", "签收反馈意见 5"), "/packages/5/acts/sign_for/", main=True),),
        history=history(setting)[:2],
    )


def consultation(setting: Setting) -> subject.SubjectPage:
    """This function will give one consultation, with what was asked of whom."""
    pick = setting.pick
    return subject.SubjectPage(
        frame=frame_of(setting, "consultation"),
        crumbs=(Link(Sentence("web-kinds-consultation"), "/consultations/"),),
        heading=pick("Consultation 2", "会商 2"),
        mark=marks.state_mark("consultation", "recorded"),
        passages=(
            subject.NamedPassage(
                Sentence("field-minutes"),
                setting.passage("It was agreed to look into the other stores.", "会商同意对其他仓库一并核查。"),
            ),
        ),
        facts=(Fact(Sentence("field-day"), day(11, 16)),),
        parts=(
            (
                Sentence("web-fact-items"),
                (Link(pick("3 · Look into the other stores", "3 · 核查其他仓库"), "/consultation_items/3/"),),
            ),
            (
                Sentence("web-consultation-attendance"),
                (Link(pick("Vera Lindqvist, for Supervision Office 3", "第三监督室：魏若兰"), ""),),
            ),
        ),
        open_acts=(OpenAct(pick("Ask more in consultation 2", "在会商 2 中增加事项"), "/consultations/2/acts/ask/"),),
        history=history(setting)[:1],
    )


def several(setting: Setting) -> subject.SubjectsPage:
    """This function will give the list of packages."""
    pick = setting.pick
    return subject.SubjectsPage(
        frame=frame_of(setting, "package"),
        heading=pick("Packages", "反馈意见"),
        rows=(
            subject.SubjectRow(
                url="/packages/5/",
                number="5",
                name=pick("Feedback package 5", "反馈意见 5"),
                mark=marks.state_mark("package", "issued"),
                organisation_name=pick("Lantian Power Group", "蓝田电力集团"),
            ),
        ),
        pager=Pager(1),
        acts=(OpenAct(pick("Compose a package", "起草反馈意见"), "/packages/acts/compose/", main=True),),
    )


def several_empty(setting: Setting) -> subject.SubjectsPage:
    """This function will give a list with nothing in it."""
    heading = setting.pick("Mandates", "部署")
    return subject.SubjectsPage(frame=frame_of(setting, ""), heading=heading, rows=(), pager=Pager(0))


def password(setting: Setting) -> doors.PasswordPage:
    """This function will give the change of a temporary password."""

    def field(name: str) -> LineField:
        return LineField(name=name, label=Sentence(f"web-password-{name}"), type="password")

    return doors.PasswordPage(
        frame=frame_of(setting, "", person_name=""),
        old=field("old"),
        new=field("new"),
        action_url="/password/",
        must=True,
        refused=Sentence("refused-old_password_wrong"),
    )


def background(setting: Setting) -> jobs.JobsPage:
    """This function will give the work that somebody has asked for."""
    row = jobs.JobRow(
        url="/jobs/1/",
        words=setting.pick("Import of a list", "导入清单"),
        mark=marks.state_mark("job", "done"),
        at=at(11, 4),
        sentence=setting.pick("124 findings were stored.", "已存入 124 个问题。"),
    )
    return jobs.JobsPage(frame=frame_of(setting, ""), rows=(row,))


ALL = (one, consultation, several, several_empty, password, background)
