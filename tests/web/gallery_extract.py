"""The gallery's room of assessment extracts: one of an organisation, one of a leader, the findings behind a number."""

from huiyin.web.pages import marks
from huiyin.web.pages.extract import BehindPage, ExtractPage, Heard
from huiyin.web.pages.figures import Figure
from huiyin.web.pages.parts import Fact, Link, OpenAct, Sentence
from huiyin.web.pages.report import Listing
from huiyin.web.pages.three_lists import Cell
from tests.web.gallery import DIGEST, TODAY, Setting, day, frame_of
from tests.web.gallery_finding import history

RATES = (("declared_rate", 41, 62), ("verified_rate", 30, 62), ("closed_rate", 28, 62), ("reopen_rate", 2, 28))
STATES = ("closed", "declared", "rectifying")


def _figure(code: str, above: int, below: int) -> Figure:
    url = f"/extracts/4/behind/{code}/"
    return Figure(
        name=Sentence(f"figure-{code}"),
        value=f"{100 * above / below:.1f} %",
        unit=Sentence("unit-findings"),
        definition=Sentence(f"figure-{code}-definition"),
        numerator=above,
        denominator=below,
        numerator_url=url,
        denominator_url=url,
    )


def _page(setting: Setting, **more: object) -> ExtractPage:
    settled: dict[str, object] = {
        "frame": frame_of(setting, "extract"),
        "crumbs": (Link(Sentence("web-kinds-extract"), "/extracts/"),),
        "heading": Sentence("extract-title-organisation", {"number": "4", "year": "2026"}),
        "mark": marks.state_mark("extract", "signed"),
        "organisation": Link(setting.pick("Lantian Power Group", "蓝田电力集团"), "/bodies/1/"),
        "scope": Sentence("extract-is-organisation", {"year": "2026"}),
        "figures": tuple(_figure(*each) for each in RATES),
        "as_of": TODAY,
        "journal_size": 48_213,
        "facts": (Fact(Sentence("extract-signed-on"), TODAY),),
        "history": history(setting),
    }
    return ExtractPage(**{**settled, **more})  # type: ignore[arg-type]


def extract(setting: Setting) -> ExtractPage:
    """This function will give the signed extract of an organisation."""
    pick, passage = setting.pick, setting.passage
    heard = (
        Heard(
            number=1,
            passage=passage("Two of these were done in May.", "其中两项已于五月完成。"),
            who=pick("Principal", "主要负责人"),
            on=day(11, 20),
            answer=passage("As the ledger has it on that day.", "以台账当日记载为准。"),
            answered_on=day(11, 22),
        ),
        Heard(number=2, passage=passage("And so was the third.", "第三项亦然。"), who=pick("Principal", "主要负责人"),
              on=day(11, 21)),
    )  # fmt: skip
    note = passage("For the talk of December.", "供十二月谈话参考。")
    until = Sentence("extract-comments-until", {"date": TODAY})
    return _page(setting, note=note, heard=heard, heard_is=until)


def extract_of_a_leader(setting: Setting) -> ExtractPage:
    """This function will give a leader's extract before it is signed, whose numbers don't come out again."""
    pick = setting.pick
    names = [Sentence(f"printed-field-{each}") for each in ("deed", "acts", "on_paper")]
    deeds = (("claimed", "6", "1"), ("examined_themself", "1", "0"))
    rows = tuple(
        (
            Cell(name=names[0], words=Sentence(f"deed-{code}")),
            Cell(name=names[1], text=acts, figure=True),
            Cell(name=names[2], text=paper, figure=True),
        )
        for code, acts, paper in deeds
    )
    columns = tuple(Cell(name=each, figure=place > 0) for place, each in enumerate(names))
    about = {
        "name": pick("Mei Songyu", "梅松雨"),
        "post": Sentence("web-post-name", {"post": Sentence("post-leadership_member")}),
    }
    return _page(
        setting,
        heading=Sentence("extract-title-leader", {"number": "5", "year": "2026"}),
        mark=marks.state_mark("extract", "drawn_up"),
        about=Sentence("extract-about-leader", about),
        scope=Sentence("extract-is-leader", {"year": "2026"}),
        facts=(),
        differing=Sentence("gap-extract_numbers_differ", {"figures": 2}),
        deeds=(Listing(name=Sentence("extract-deeds"), columns=columns, rows=rows),),
        deeds_are=Sentence("extract-deeds-are", {"year": "2026"}),
        open_acts=(
            OpenAct(Sentence("act-extract-sign", {"subject": ""}), "/extracts/5/acts/sign/", main=True),
            OpenAct(Sentence("act-extract-count_again", {"subject": ""}), "/extracts/5/acts/count_again/"),
        ),
    )


def extract_behind(setting: Setting) -> BehindPage:
    """This function will give the findings behind a number, one of which may not be opened."""
    days = ("handed-over", "declared", "verified", "closed")
    heads = (
        Sentence("extract-column-finding"),
        *(Sentence(f"extract-behind-{each}") for each in ("counts", "state", *days)),
    )
    rows = tuple(
        (
            Cell(name=heads[0], text=str(11 + place), url=f"/findings/{11 + place}/" if place else "", figure=True),
            Cell(name=heads[1], words=Sentence("web-yes") if place == 0 else ""),
            Cell(name=heads[2], words=Sentence(f"state-finding-{state}")),
            *(
                Cell(name=each, day=day(3 + 2 * at, 26) if at + place < 4 else None)
                for at, each in enumerate(heads[3:])
            ),
        )
        for place, state in enumerate(STATES)
    )
    told = {"above": 28, "below": 62, "date": TODAY.isoformat(), "size": 48_213}
    return BehindPage(
        frame=frame_of(setting, "extract"),
        crumbs=(Link(Sentence("web-kinds-extract"), "/extracts/"),),
        heading=Sentence("extract-behind-title", {"figure": "closed_rate"}),
        figure=_figure("closed_rate", 28, 62),
        told=Sentence("extract-behind-are", told),
        digest=DIGEST,
        same=True,
        listings=(
            Listing(
                name=heads[0],
                columns=tuple(Cell(name=each, figure=place == 0) for place, each in enumerate(heads)),
                rows=rows,
            ),
        ),
        unseen=Sentence("extract-behind-unseen", {"count": 2}),
    )


ALL = (extract, extract_of_a_leader, extract_behind)
