"""The frame around a page, made from the visit: rail, posts, inbox, the day that is shown."""

from django.contrib import messages
from django.http import HttpRequest

from huiyin.insight import plain
from huiyin.kernel.actor import INSPECTED, OFFICE, RECIPIENTS, TEAM, Actor, Post
from huiyin.notices import inbox
from huiyin.record import check, visibility
from huiyin.record.queries import counted, history, names, signs, supervision
from huiyin.record.rule import NOTHING
from huiyin.web import rounds
from huiyin.web.pages.frame import Frame, Notice, PostChoice, RailItem
from huiyin.web.pages.parts import Sentence
from huiyin.web.visits import Request, Visit

KEEPS_ACCOUNTS = frozenset({Post.SECURITY_ADMINISTRATOR})
READS_THE_TRACE = frozenset({Post.AUDITOR, Post.AUDIT_ADMINISTRATOR})
_AT_RECTIFICATION = frozenset({*visibility.ALL_OF_THE_SITE, *visibility.OUTSIDE_THE_ROUND, *INSPECTED})
_ADDRESSES = {
    "desk": "/",
    "ledger": "/findings/",
    "mandate": "/mandates/",
    "round": "/rounds/",
    "supervision": "/supervision/",
    "signs": "/signs/",
    "letter": "/letters/",
    "consultation": "/consultations/",
    "feedback": "/feedback/",
    "answers": "/answering/",
    "plan": "/plans/",
    "package": "/packages/",
    "screening": "/screenings/",
    "campaign": "/campaigns/",
    "copy": "/copy_notices/",
    "notice": "/notices/",
    "taxonomy": "/taxonomies/",
    "import": "/import/",
    "on_site_check": "/on_site_checks/",
    "watch": "/watches/",
    "hearing": "/hearings/",
    "accountability_referral": "/accountability_referrals/",
    "check": "/check/",
    "figures": "/figures/",
    "extract": "/extracts/",
    "evaluation": "/evaluations/",
    "sampling": "/sampling/",
    "journal": "/journal/",
    "bodies": "/bodies/",
    "people": "/people/",
    "accounts": "/accounts/",
    "trace": "/trace/",
}

# What those alone find in the rail to whom any of it may be open; whom a concern concerns finds it on the desk.
_OF_A_CONCERN = ("on_site_check", "watch", "hearing", "accountability_referral")


def _may_hold(actor: Actor, kind: str) -> bool:
    """This function will tell whether a post outside the inspected organisations may see anything of a kind."""
    return actor.post_kind not in INSPECTED and visibility.rule(actor, kind) is not NOTHING


def places(actor: Actor) -> tuple[str, ...]:
    """This function will name the places that a post may open, in the order of the rail."""
    sees_findings = counted.counts(actor)
    open_to = {
        "ledger": sees_findings,
        "mandate": actor.post_kind in (*OFFICE, Post.LEADING_GROUP_MEMBER),
        "round": sees_findings,
        "supervision": actor.post_kind in supervision.POSTS,
        "signs": actor.post_kind in signs.POSTS,
        "letter": actor.post_kind in INSPECTED,
        "consultation": actor.post_kind in visibility.ALL_OF_THE_SITE | visibility.OUTSIDE_THE_ROUND,
        "feedback": bool({"feedback", "sessions"}.intersection(rounds.open_to(actor))),
        "answers": "answers" in rounds.open_to(actor),
        "plan": sees_findings and actor.post_kind not in TEAM,
        "package": sees_findings and actor.post_kind not in (*TEAM, Post.COORDINATOR, Post.HANDLER),
        "screening": actor.post_kind in _AT_RECTIFICATION,
        "campaign": actor.post_kind in _AT_RECTIFICATION,
        "copy": actor.post_kind in (*visibility.ALL_OF_THE_SITE, *RECIPIENTS),
        "notice": sees_findings,
        "taxonomy": actor.post_kind in OFFICE,
        "import": actor.post_kind in OFFICE,
        **{kind: _may_hold(actor, kind) for kind in _OF_A_CONCERN},
        "check": actor.post_kind in check.POSTS,
        "figures": sees_findings,
        "extract": actor.post_kind in visibility.READS_EXTRACTS,
        "evaluation": actor.post_kind in visibility.READS_EXTRACTS | visibility.OUTSIDE_THE_ROUND,
        "sampling": actor.post_kind in plain.POSTS,
        "journal": history.reads_the_journal(actor),
        "people": actor.post_kind not in INSPECTED or actor.post_kind in (Post.PRINCIPAL, Post.COORDINATOR),
        "accounts": actor.post_kind in KEEPS_ACCOUNTS,
        "trace": actor.post_kind in READS_THE_TRACE,
    }
    return tuple(name for name in _ADDRESSES if open_to.get(name, True))


def frame_of(request: Request, *, place: str = "", query: str = "", reader_mark: bool = False) -> Frame:
    """This function will make the frame of a page that lies at a place of the rail."""
    visit = request.visit
    current = next(each for each in visit.held if str(each.post) == visit.actor.post)
    name = _own_name(visit)
    return Frame(
        language=visit.language,
        path=request.get_full_path() if request.method == "GET" else request.path,
        today=visit.today,
        profile=visit.profile,
        theme=visit.account.theme,
        site_name=visit.named(visit.account.site.name, visit.account.site.name_en),
        person_name=name,
        post_name=post_name(current.post_kind, current.title),
        body_name=visit.named(current.body_name, current.body_name_en),
        posts=choices(visit),
        rail=tuple(RailItem(each, _ADDRESSES[each], each == place) for each in places(visit.actor)),
        inbox_unread=inbox.unread(visit.account),
        search_query=query,
        as_of=visit.as_of,
        notices=_notices(request),
        sample=visit.account.site.is_sample,
        reader_mark=reader_mark_of(visit) if reader_mark else "",
    )


def reader_mark_of(visit: Visit) -> str:
    """This function will give the mark of person and time that stands over restricted texts."""
    return f"{_own_name(visit)} · {visit.at.astimezone():%Y-%m-%d %H:%M}"


def post_name(kind: str, title: str = "") -> Sentence | str:
    """This function will name a post by its title, or by its kind where it has none."""
    return title or Sentence("web-post-name", {"post": Sentence(f"post-{kind}")})


def choices(visit: Visit) -> tuple[PostChoice, ...]:
    """This function will list the posts that the person may act in."""
    stood_in_for = names.persons(visit.actor.site, {each.on_behalf_of for each in visit.held if each.on_behalf_of})
    return tuple(
        PostChoice(
            value=str(each.post),
            post_name=post_name(each.post_kind, each.title),
            body_name=visit.named(each.body_name, each.body_name_en),
            current=str(each.post) == visit.actor.post,
            on_behalf_of_name=visit.named(*stood_in_for.get(str(each.on_behalf_of), ("", "")))
            if each.on_behalf_of
            else "",
        )
        for each in visit.held
    )


def _own_name(visit: Visit) -> str:
    own = str(visit.account.person)
    return visit.named(*names.persons(visit.actor.site, {own}).get(own, ("", ""))) or visit.account.sign_in_name


def _notices(request: HttpRequest) -> tuple[Notice, ...]:
    """This function will take the notices that the request before has left."""
    left = []
    for message in messages.get_messages(request):
        left.append(Notice(Sentence(str(message)), message.extra_tags or "good"))
    return tuple(left)
