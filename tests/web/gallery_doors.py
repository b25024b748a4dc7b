"""The gallery's last room keeps people, bodies, sign-in, search and what is not there."""

from huiyin.web.pages import doors, marks, people
from huiyin.web.pages.act_form import (
    LineField,
)
from huiyin.web.pages.parts import Fact, Link, Pager, Sentence
from tests.web.gallery import Setting, day, frame_of
from tests.web.gallery_finding import history


def _held(setting: Setting) -> tuple[people.HeldPost, ...]:
    pick = setting.pick
    person = Link(pick("Mei Songyu", "梅松雨"), "/people/1/")
    body = Link(pick("Lantian Power Group", "蓝田电力集团"), "/bodies/1/")
    return (
        people.HeldPost(
            post_name=pick("Leadership member", "班子成员"), person=person, body=body, from_date=day(1, 5, 2024)
        ),
        people.HeldPost(
            post_name=pick("Handler", "经办人"),
            person=person,
            body=body,
            from_date=day(3, 1, 2021),
            to_date=day(1, 4, 2024),
        ),
    )


def person(setting: Setting) -> people.PersonPage:
    """This function will give one person."""
    return people.PersonPage(
        frame=frame_of(setting, "people"),
        name=setting.pick("Mei Songyu", "梅松雨"),
        posts=_held(setting),
        recusals=(Fact(Sentence("web-ledger-organisation"), setting.pick("Haiyue Shipping", "海岳航运集团")),),
        history=history(setting)[3:4],
    )


def body(setting: Setting) -> people.BodyPage:
    """This function will give one body."""
    pick = setting.pick
    return people.BodyPage(
        frame=frame_of(setting, "bodies"),
        name=pick("Lantian Power Group", "蓝田电力集团"),
        kind=pick("Enterprise", "企业"),
        posts=_held(setting),
        facts=(Fact(Sentence("web-person-time"), day(1, 1, 1998)),),
        under=(Link(pick("Beigang Branch", "北港分公司"), "/bodies/2/"),),
        links=(Link(pick("Findings", "问题"), "/findings/"),),
    )


def posts(setting: Setting) -> people.PostsPage:
    """This function will give the choice of post."""
    frame = frame_of(setting, "")
    return people.PostsPage(frame=frame, posts=frame.posts)


def sign_in(setting: Setting) -> doors.SignInPage:
    """This function will give the sign-in of the sample site."""
    pick = setting.pick
    named = (
        ("Head of office", "巡视办主任", "Cyril Novak", "齐立诚", "Inspection Office", "巡视工作办公室"),
        ("Team head", "巡视组组长", "Inga Falk", "英嘉禾", "Inspection Team 3", "第三巡视组"),
        ("Principal", "主要负责人", "Omar Haddad", "欧明远", "Lantian Power Group", "蓝田电力集团"),
        ("Leadership member", "班子成员", "Mei Songyu", "梅松雨", "Lantian Power Group", "蓝田电力集团"),
        ("Discipline supervisor", "纪检监督员", "Vera Lindqvist", "魏若兰", "Supervision Office 3", "第三监督室"),
        ("Auditor", "审计员", "Ada Brandt", "安达明", "Inspection Office", "巡视工作办公室"),
    )
    accounts = tuple(
        doors.SampleAccount(
            user_name=f"user{index}",
            post_name=pick(post, post_zh),
            person_name=pick(who, who_zh),
            body_name=pick(at_body, at_body_zh),
        )
        for index, (post, post_zh, who, who_zh, at_body, at_body_zh) in enumerate(named)
    )
    return doors.SignInPage(
        frame=frame_of(setting, "", person_name=""),
        name=LineField(name="username", label=Sentence("web-sign-in-name"), autocomplete="username"),
        password=LineField(
            name="password", label=Sentence("web-sign-in-password"), type="password", autocomplete="current-password"
        ),
        action_url="/sign-in/",
        next_path="/",
        sample_accounts=accounts,
        sample_password="huiyin-sample",
        sample_url="/sign-in/sample/",
        sample_seed=pick("Anchor March 2026, seed 20.", "基准 2026年3月，种子 20。"),
    )


def sign_in_plain(setting: Setting) -> doors.SignInPage:
    """This function will give the sign-in of a real site after a wrong password."""
    sample = sign_in(setting)
    return doors.SignInPage(
        frame=sample.frame,
        name=sample.name,
        password=sample.password,
        action_url="/sign-in/",
        refused=Sentence("web-error-429"),
    )


def search(setting: Setting) -> doors.SearchPage:
    """This function will give results of a search."""
    pick = setting.pick
    hit = doors.Hit(
        kind=pick("Finding", "问题"),
        words="3-07",
        url="/findings/1/",
        pieces=(
            (pick("Emergency ", "三座变电站的安全"), False),
            (pick("exits", "出口"), True),
            (pick(" are blocked.", "被堵塞。"), False),
        ),
        mark=marks.state_mark("finding", "rectifying"),
        beside=pick("Lantian Power Group", "蓝田电力集团"),
    )
    kinds = (Link(pick("All", "全部"), "?q", current=True), Link(pick("Findings", "问题"), "?q&kind=finding"))
    return doors.SearchPage(
        frame=frame_of(setting, "", search_query=pick("exits", "出口")),
        query=pick("exits", "出口"),
        hits=(hit, hit),
        pager=Pager(2, 2),
        kinds=kinds,
    )


def keys(setting: Setting) -> doors.KeysPage:
    """This function will give the page of keys."""
    return doors.KeysPage(frame=frame_of(setting, ""))


def not_found(setting: Setting) -> doors.ErrorPage:
    """This function will give the page of what is not there."""
    return doors.ErrorPage(frame=frame_of(setting, "", person_name=""), status=404)


def refused(setting: Setting) -> doors.ErrorPage:
    """This function will give the page of a rule that forbids."""
    return doors.ErrorPage(frame=frame_of(setting, ""), status=409, refused=Sentence("web-error-409"))


ALL = (person, body, posts, sign_in, sign_in_plain, search, keys, not_found, refused)
