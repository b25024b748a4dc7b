"""The gallery's room of papers: what a subject can be printed as, and what a paper was set in."""

from huiyin.web.pages import marks, papers, subject
from huiyin.web.pages.parts import Fact, Link, PaperBlock, PaperOffer, Sentence
from tests.web.gallery import DIGEST, Setting, frame_of


def _offers(of: str, *codes: str, forms: tuple[str, ...] = ("docx", "pdf")) -> tuple[PaperOffer, ...]:
    return tuple(
        PaperOffer(
            Sentence(f"paper-name-{code}"),
            tuple(Link(Sentence(f"paper-form-{form}"), f"{of}papers/{code}.{form}") for form in forms),
        )
        for code in codes
    )


def papers_on_a_page(setting: Setting) -> subject.SubjectPage:
    """This function will give a meeting with the papers that it has."""
    pick, own = setting.pick, "/meetings/1/"
    return subject.SubjectPage(
        frame=frame_of(setting, "round"),
        crumbs=(Link(pick("Meetings", "会议"), "/meetings/"),),
        heading=pick("Meeting 1", "会议 1"),
        mark=marks.state_mark("meeting", "minuted"),
        papers=PaperBlock(f"{own}papers/", _offers(own, "attendance_sheet", "meeting_minutes")),
    )


def papers_of_a_round(setting: Setting) -> papers.PapersPage:
    """This function will give the papers of a round, which the office may print as a whole."""
    pick, own = setting.pick, "/rounds/3/"
    offers = _offers(own, "requirement_matrix", forms=("docx", "pdf", "xlsx"))
    return papers.PapersPage(
        frame=frame_of(setting, "round"),
        crumbs=(Link(pick("Round 3", "轮次 3"), own),),
        heading=Sentence("paper-heading", {"name": pick("round 3", "轮次 3")}),
        languages=_languages(setting, own),
        rows=tuple((each, Link(Sentence("paper-look"), f"{own}papers/?look=requirement_matrix")) for each in offers),
        calendar=Link(Sentence("paper-calendar"), f"{own}calendar.ics"),
        print_url=f"{own}papers/print/",
        packages=66,
    )


def papers_looked_at(setting: Setting) -> papers.PapersPage:
    """This function will give the papers of an opinion, one of them looked at: one character has no glyph."""
    pick, own = setting.pick, "/packages/5/"
    offers = _offers(own, "feedback_principal", "receipt_sheet")
    faces = {"title": "Noto Serif CJK SC", "body": "Noto Serif CJK SC", "heading": "Noto Sans CJK SC"}
    return papers.PapersPage(
        frame=frame_of(setting, "package"),
        crumbs=(Link(pick("Feedback package 5", "反馈意见 5"), own),),
        heading=Sentence("paper-heading", {"name": pick("feedback package 5", "反馈意见 5")}),
        languages=_languages(setting, own),
        rows=tuple((each, Link(Sentence("paper-look"), f"{own}papers/?look=receipt_sheet")) for each in offers),
        looked=papers.Looked(
            name=offers[0].name,
            faces=tuple(Fact(Sentence(f"paper-face-{role}"), name) for role, name in faces.items()),
            unshown=("\U00032000 U+32000",),
        ),
    )


def papers_refused(setting: Setting) -> papers.PapersPage:
    """This function will give the papers of an opinion whose PDF can't be made."""
    pick, own = setting.pick, "/packages/5/"
    offers = _offers(own, "feedback_principal")
    return papers.PapersPage(
        frame=frame_of(setting, "package"),
        crumbs=(Link(pick("Feedback package 5", "反馈意见 5"), own),),
        heading=Sentence("paper-heading", {"name": pick("feedback package 5", "反馈意见 5")}),
        languages=_languages(setting, own),
        rows=tuple((each, Link(Sentence("paper-look"), f"{own}papers/?look=feedback_principal")) for each in offers),
        refused=Sentence("refused-paper_own_blank_pdf", {"program": "soffice"}),
        own=(Sentence("paper-own-blank", {"name": offers[0].name, "digest": DIGEST}),),
        blanks=Link(Sentence("web-kinds-blank"), "/blanks/"),
    )


def _languages(setting: Setting, own: str) -> tuple[Link, ...]:
    return tuple(
        Link(Sentence(f"paper-language-{each}"), f"{own}papers/?language={each}", current=each == setting.language)
        for each in ("zh-Hans", "en")
    )


ALL = (papers_on_a_page, papers_of_a_round, papers_looked_at, papers_refused)
