"""The gallery's room of keepers shows sign-ins, the own account, and what auditors read."""

from huiyin.web.pages.accounts import AccountPage, AccountRow, AccountsPage, TokenRow
from huiyin.web.pages.act_form import ChoiceField, FormField, LineField, SelectField, SubjectField
from huiyin.web.pages.parts import Link, Option, Pager, Sentence
from huiyin.web.pages.traces import AccessPage, AccessRow, RefusedRow, TracePage, TraceRow
from tests.web.gallery import DIGEST, DIGEST_B, Setting, at, frame_of


def _tabs(current: str) -> tuple[Link, ...]:
    return tuple(Link(Sentence(f"work-{name}-title"), f"/{name}/", name == current) for name in ("trace", "access"))


def _questions(setting: Setting) -> tuple[FormField, ...]:
    found = (Option("1", setting.pick("Mei Songyu", "梅松雨"), chosen=True),)
    return (
        SubjectField(
            name="person", label=Sentence("work-accounts-person"), candidates=found, query="mei", searched=True
        ),
        LineField(
            name="sign_in_name",
            label=Sentence("work-accounts-name"),
            value="mei",
            help=Sentence("work-accounts-name-help"),
        ),
        ChoiceField(
            name="language",
            label=Sentence("work-accounts-language"),
            options=tuple(
                Option(value, Sentence(f"work-language-{value}"), value == setting.language)
                for value in ("zh-Hans", "en")
            ),
        ),
    )


def accounts(setting: Setting) -> AccountsPage:
    """This function will give the sign-ins of a site just after one of them was given a temporary password."""
    pick = setting.pick
    rows = (
        AccountRow(id="1", sign_in_name="ada", person_name=pick("Ada Brandt", "安达明"), own=True, opened_at=at(1, 5)),
        AccountRow(
            id="2", sign_in_name="mei", person_name=pick("Mei Songyu", "梅松雨"), temporary=True, opened_at=at(11, 23)
        ),
        AccountRow(id="3", sign_in_name="omar", person_name=pick("Omar Haddad", "欧明远"), opened_at=at(2, 11)),
        AccountRow(
            id="4",
            sign_in_name="vera.lindqvist",
            person_name=pick("Vera Lindqvist", "魏若兰"),
            closed=True,
            opened_at=at(2, 12),
        ),
    )
    return AccountsPage(
        frame=frame_of(setting, "accounts"),
        rows=rows,
        pager=Pager(4, next_url="/accounts/?after=vera.lindqvist"),
        fields=_questions(setting),
        password="quiet-harbour-eleven-lamps",
        password_of="mei",
    )


def accounts_opening(setting: Setting) -> AccountsPage:
    """This function will give the sign-ins with the form that opens one, refused."""
    return AccountsPage(
        frame=frame_of(setting, "accounts"),
        rows=(),
        pager=Pager(0),
        query="zz",
        fields=_questions(setting),
        refused=Sentence("web-error-409"),
        opening=True,
    )


def account(setting: Setting) -> AccountPage:
    """This function will give the own account with a key for programs that was issued just now."""
    pick = setting.pick
    post = pick("Leadership member", "班子成员")
    tokens = (
        TokenRow(
            id="1",
            name=pick("Monthly report", "月报程序"),
            post_name=post,
            created_at=at(10, 1),
            expires_at=at(12, 1),
            last_used_at=at(11, 22),
        ),
        TokenRow(id="2", name=pick("Test", "测试"), post_name=post, created_at=at(11, 23), expires_at=at(12, 23)),
    )
    return AccountPage(
        frame=frame_of(setting, ""),
        sign_in_name="mei",
        tokens=tokens,
        fields=(
            LineField(name="name", label=Sentence("work-token-name")),
            SelectField(name="post", label=Sentence("work-token-post"), options=(Option("1", post, chosen=True),)),
            ChoiceField(
                name="days",
                label=Sentence("work-token-days"),
                options=tuple(
                    Option(str(days), Sentence("work-token-period", {"days": days}), days == 30) for days in (30, 90)
                ),
            ),
        ),
        password=Link(Sentence("work-account-password"), "/password/"),
        jobs=Link(Sentence("work-jobs-title"), "/jobs/"),
        token=f"huiyin_{DIGEST}",
    )


def trace(setting: Setting) -> TracePage:
    """This function will give the log of restricted texts that were read."""
    pick = setting.pick
    rows = tuple(
        TraceRow(
            at=at(11, day),
            person_name=pick(who, who_zh),
            post_name=pick(post, post_zh),
            subject=pick(f"Finding {number}", f"问题 {number}"),
            part=part,
            door=Sentence(f"work-door-{door}"),
        )
        for day, who, who_zh, post, post_zh, number, part, door in (
            (22, "Vera Lindqvist", "魏若兰", "Discipline supervisor", "纪检监督员", "3-07", DIGEST, "web"),
            (21, "Cyril Novak", "齐立诚", "Head of office", "巡视办主任", "3-12", DIGEST_B, "api"),
        )
    )
    return TracePage(
        frame=frame_of(setting, "trace"),
        rows=rows,
        pager=Pager(2, next_url="/trace/?before=1"),
        tabs=_tabs("trace"),
    )


def access(setting: Setting) -> AccessPage:
    """This function will give the log of who came in, and who was turned away."""
    pick = setting.pick
    rows = tuple(
        AccessRow(
            at=at(11, day),
            event=Sentence(f"work-access-{event}"),
            person_name=pick("Mei Songyu", "梅松雨"),
            by_name=by,
            address="203.0.113.40",
        )
        for day, event, by in (
            (23, "signed_in", ""),
            (23, "password_reset", pick("Ada Brandt", "安达明")),
            (20, "token_issued", ""),
        )
    )
    return AccessPage(
        frame=frame_of(setting, "trace"),
        rows=rows,
        refusals=(
            RefusedRow(at=at(11, 22), sign_in_name="mei", address="2001:db8:85a3::8a2e:370:7334"),
            RefusedRow(at=at(11, 22), sign_in_name="mei", address="203.0.113.40", locked=True),
        ),
        pager=Pager(3),
        tabs=_tabs("access"),
    )


def access_empty(setting: Setting) -> AccessPage:
    """This function will give the log of a site that nobody has entered."""
    return AccessPage(frame=frame_of(setting, "trace"), rows=(), refusals=(), pager=Pager(0), tabs=_tabs("access"))


ALL = (accounts, accounts_opening, account, trace, access, access_empty)
