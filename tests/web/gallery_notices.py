"""The gallery's room of what goes out: notices in the making and published, and the texts of a finding."""

from huiyin.web.pages import comparison, marks, notice, subject, wording
from huiyin.web.pages.parts import Fact, Link, OpenAct, Option, Pager, Sentence
from tests.web.gallery import DIGEST, Setting, at, day, frame_of
from tests.web.gallery_finding import history

BEFORE = (
    "Some units left emergency exits blocked for three years; some, as Lantian Power Group did, entered checks "
    "that nobody made.\nSome leaders approved spending against the rules.",
    "有的单位安全出口长期被堵塞，三年未改；有的（如蓝田电力集团）填写了从未进行的检查记录。\n有的领导人员违规审批支出。",
)
NOW = (
    "Some units left emergency exits blocked for years; some entered checks that nobody made.\n"
    "Some leaders approved spending against the rules, and some did so repeatedly.",
    "有的单位安全出口长期被堵塞；有的填写了从未进行的检查记录。\n有的领导人员违规审批支出，有的屡次违规。",
)


def _pieces(setting: Setting, code: str, name: str, place: int) -> comparison.Comparison:
    return comparison.side_by_side(
        setting.pick(*BEFORE),
        setting.pick(*NOW),
        left_name=Sentence(code, {name: place - 1}),
        right_name=Sentence(code, {name: place}),
        languages=(setting.language, setting.language),
    )


def _leaks(setting: Setting) -> tuple[notice.LeakRow, ...]:
    pick = setting.pick
    return (
        notice.LeakRow(
            what=Sentence("leak-what-body"),
            line=1,
            before=pick("…three years; some, as ", "…三年未改；有的（如"),
            said=pick("Lantian Power", "蓝田电力"),
            after=pick(" Group did, entered…", "集团）填写了从未…"),
            mend=Sentence("web-leak-mend-body"),
            whose=Link(pick("Lantian Power Group", "蓝田电力集团"), "/bodies/1/"),
            hidden=(("piece", "Lantian Power"), ("within", "as Lantian Power Group")),
        ),
        notice.LeakRow(
            what=Sentence("leak-what-finding"),
            line=2,
            before=pick("Some leaders ", "有的领导人员"),
            said=pick("approved spending against the rules", "违规审批支出"),
            after=".",
            mend=Sentence("web-leak-mend-finding"),
            whose=Link(pick("41 · Spending without a decision", "41 · 未经集体决策支出"), "/findings/41/"),
        ),
    )


def _items(setting: Setting) -> tuple[notice.ItemRow, ...]:
    pick = setting.pick
    return (
        notice.ItemRow(
            "12",
            "/findings/12/",
            pick("Lantian Power Group", "蓝田电力集团"),
            setting.passage("Units left emergency exits blocked.", "单位安全出口长期被堵塞。"),
            day(11, 2),
        ),
        notice.ItemRow("41", "/findings/41/", pick("Haiyue Shipping Group", "海岳航运集团"), None),
    )


def notice_leaking(setting: Setting) -> notice.NoticePage:
    """This function will give a notice whose text gives something away, in its third edition."""
    pick = setting.pick
    return notice.NoticePage(
        frame=frame_of(setting, "notice"),
        crumbs=(Link(Sentence("web-kinds-notice"), "/notices/"),),
        number="4",
        mark=marks.state_mark("notice", "drafted"),
        text=setting.passage(*NOW, digest=DIGEST, version=3),
        items=_items(setting),
        leaks=_leaks(setting),
        overrule_url="/notices/12/acts/overrule/",
        to_do=Sentence("web-notice-leaks", {"leaks": 2}),
        editions=tuple(
            Link(Sentence("web-notice-edition", {"edition": each}), f"?edition={each}", each == 3) for each in (2, 3)
        ),
        edition_by=setting.signer("inga"),
        compared=_pieces(setting, "web-notice-edition", "edition", 3),
        chain=(
            notice.ChainStep(
                Sentence("web-notice-step-text", {"edition": 3}),
                marks.state_mark("chain", "done"),
                setting.signer("inga"),
                at(11, 20),
            ),
            notice.ChainStep(
                Sentence("web-post-name", {"post": Sentence("post-office_head")}), marks.state_mark("chain", "next")
            ),
            notice.ChainStep(
                Sentence("web-post-name", {"post": Sentence("post-leading_group_member")}),
                marks.state_mark("chain", "later"),
            ),
            notice.ChainStep(Sentence("web-notice-step-publish"), marks.state_mark("chain", "later")),
        ),
        facts=(
            Fact(Sentence("field-readership"), Sentence("choice-readership-public")),
            Fact(
                Sentence("web-notice-numbered-by"),
                pick("Central Inspection Office", "中央巡视工作办公室"),
                "/bodies/9/",
            ),
        ),
        open_acts=(
            OpenAct(pick("Revise notice 4", "修改通报 4"), "/notices/4/acts/revise/", main=True),
            OpenAct(
                pick("Approve notice 4", "批准通报 4"),
                "/notices/4/acts/approve/",
                missing=(Sentence("refused-wordings_are_released", {"act": "notice.approve", "findings": 1}),),
            ),
        ),
        history=history(setting)[:2],
    )


def notice_published(setting: Setting) -> notice.NoticePage:
    """This function will give a published notice."""
    leaking = notice_leaking(setting)
    signer = setting.signer("cyril")
    steps = (
        (Sentence("web-notice-step-text", {"edition": 1}), setting.signer("inga")),
        (Sentence("web-post-name", {"post": Sentence("post-office_head")}), signer),
        (Sentence("web-post-name", {"post": Sentence("post-leading_group_member")}), setting.signer("vera")),
        (Sentence("web-notice-step-publish"), signer),
    )
    return notice.NoticePage(
        frame=leaking.frame,
        crumbs=leaking.crumbs,
        number="3",
        mark=marks.state_mark("notice", "published"),
        published_as=Sentence("web-notice-numbered", {"ordinal": 7, "year": 2026}),
        text=setting.passage(*NOW, digest=DIGEST),
        items=leaking.items[:1],
        chain=tuple(notice.ChainStep(words, marks.state_mark("chain", "done"), by, at(11, 9)) for words, by in steps),
        facts=leaking.facts,
        history=history(setting)[:1],
    )


def notices(setting: Setting) -> notice.NoticesPage:
    """This function will give the office's notices and those published."""
    pick = setting.pick
    rows = tuple(
        subject.SubjectRow(
            url=f"/notices/{number}/",
            number=str(number),
            name=pick(*NOW),
            mark=marks.state_mark("notice", state),
            organisation_name=place,
        )
        for number, state, place in (
            (4, "drafted", ""),
            (3, "published", pick("Lantian Power Group", "蓝田电力集团")),
            (1, "withdrawn", ""),
        )
    )
    published = notice.PublishedRow(
        Sentence("web-notice-numbered", {"ordinal": 7, "year": 2026}),
        Sentence("choice-notice_kind-rectification"),
        Sentence("choice-readership-public"),
        day(11, 9),
        setting.passage(*NOW, digest=DIGEST),
    )
    return notice.NoticesPage(
        frame=frame_of(setting, "notice"),
        making=rows,
        pager=Pager(3),
        published=(published,),
        begin_url="/notices/begin/",
    )


def notices_of_others(setting: Setting) -> notice.NoticesPage:
    """This function will give the notices as somebody reads them who works on none, before anything is published."""
    return notice.NoticesPage(frame=frame_of(setting, "notice"), making=None, pager=Pager(0), published=())


def _kinds(chosen: str) -> tuple[Option, ...]:
    return tuple(
        Option(each, Sentence(f"choice-notice_kind-{each}"), each == chosen) for each in ("feedback", "rectification")
    )


def notice_begin(setting: Setting) -> notice.NoticeBeginPage:
    """This function will give the begin of a notice."""
    pick = setting.pick
    rows = tuple(
        notice.WordingRow(
            f"id-{number}", str(number), f"/findings/{number}/", pick(*place), pick(*category), setting.passage(*said)
        )
        for number, place, category, said in (
            (
                12,
                ("Lantian Power Group", "蓝田电力集团"),
                ("Main business", "主责主业"),
                ("Units left emergency exits blocked.", "单位安全出口长期被堵塞。"),
            ),
            (
                41,
                ("Haiyue Shipping Group", "海岳航运集团"),
                ("Integrity", "廉洁风险"),
                ("Leaders approved spending against the rules.", "领导人员违规审批支出。"),
            ),
        )
    )
    return notice.NoticeBeginPage(
        frame=frame_of(setting, "notice"),
        crumbs=(Link(Sentence("web-kinds-notice"), "/notices/"),),
        kinds=_kinds("feedback"),
        rounds=(Option("r", pick("Second round of the 20th term", "二十届第二轮巡视"), chosen=True),),
        organisations=(Option("", Sentence("web-notice-begin-all"), chosen=True),),
        round="r",
        organisation="",
        rows=rows,
        waiting=3,
        waiting_url="/findings/",
        draft_url="/notices/acts/draft/",
        hidden=(("_find", "text"),),
    )


def notice_begin_empty(setting: Setting) -> notice.NoticeBeginPage:
    """This function will give the begin of a notice where no wording is released."""
    full = notice_begin(setting)
    return notice.NoticeBeginPage(
        frame=full.frame,
        kinds=_kinds("rectification"),
        rounds=full.rounds,
        organisations=full.organisations,
        round="r",
        organisation="",
        rows=(),
        waiting=0,
        waiting_url="/findings/",
        draft_url=full.draft_url,
    )


def finding_texts(setting: Setting) -> wording.FindingTextsPage:
    """This function will give the versions of a finding's texts."""
    pick = setting.pick
    amended = wording.VersionView(
        name=Sentence("web-passage-version", {"version": 2}),
        passage=setting.passage(*NOW, digest=DIGEST, version=2),
        at=at(4, 20),
        line=812,
        line_url="/journal/812/",
        act=Sentence("did-decide_objection"),
        signer=setting.signer("cyril"),
        reason=setting.passage(
            "Half of the objection is right: the period was given as three years.", "异议部分成立：“三年”的表述不准确。"
        ),
        current=True,
        compared=_pieces(setting, "web-passage-version", "version", 2),
    )
    first = wording.VersionView(
        name=Sentence("web-passage-version", {"version": 1}),
        passage=setting.passage(*BEFORE, digest=DIGEST),
        at=at(3, 26),
        line=640,
        line_url="/journal/640/",
        act=Sentence("did-draft"),
        signer=setting.signer("inga"),
    )
    other = wording.VersionView(
        name=Sentence("web-passage-version", {"version": 1}),
        passage=setting.passage("The north exit was blocked.", "北门被堵。"),
        at=at(3, 26),
        line=640,
        current=True,
    )
    return wording.FindingTextsPage(
        frame=frame_of(setting, "ledger"),
        crumbs=(Link(pick("Finding 12", "问题 12"), "/findings/12/"),),
        number="12",
        texts=(
            wording.TextView(Sentence("web-finding-statement"), (amended, first)),
            wording.TextView(Sentence("web-texts-manifestation", {"place": 1}), (other,)),
        ),
    )


ALL = (
    notice_leaking,
    notice_published,
    notices,
    notices_of_others,
    notice_begin,
    notice_begin_empty,
    finding_texts,
)
