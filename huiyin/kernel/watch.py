"""The watchlist (关注名单): findings, posts and persons that supervisors look at twice; those inspected never read it.

A finding that is watched, itself or through those who answer for it, is verified on site and by two persons.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from huiyin.kernel import common
from huiyin.kernel.actor import Post
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.finding import Finding
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow, Bundle, Kind, Situation, Taken

STATES = ("watching", "lifted")
WATCHED = ("finding", "post", "person")


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch(Subject):
    """One of ``finding``, ``post`` and ``person`` is what is watched, at ``organisation``."""

    CORRECTABLE: ClassVar[tuple[str, ...]] = ()

    organisation: str
    reason: str
    finding: str | None = None
    post: str | None = None
    person: str | None = None
    set_date: str
    lifted_date: str | None = None


def names_one_thing(at: Situation) -> Mapping[str, Any] | None:
    """An entry is about one finding, post or person: each is lifted for itself."""
    named = [name for name in WATCHED if name in at.given]
    return None if len(named) == 1 else {"named": len(named)}


def is_of_that_organisation(at: Situation) -> Mapping[str, Any] | None:
    """A finding is watched at its organisation, a post at its body."""
    of = {"finding": "organisation", "post": "body"}
    places = [getattr(at.bundle[at.given[name]], field) for name, field in of.items() if name in at.given]
    return {} if any(place != at.given["organisation"] for place in places) else None


def concerns(
    watch: Watch, finding: Finding, *, post: Any, ids: frozenset[str], responsible: Collection[str]
) -> bool:  # fmt: skip
    """This function will tell whether a finding is watched by an entry.

    ``post`` is the post that it names, if it names one; ``ids`` are all that are known of its person, or of the holder
    of that post; ``responsible`` those who answer for the finding's measures. A principal answers for everything.
    """
    if watch.state != STATES[0] or watch.organisation != finding.organisation:
        return False
    if watch.finding is not None:
        return watch.finding == finding.id
    if post is not None and post.post_kind == Post.PRINCIPAL:
        return True
    return not ids.isdisjoint((*finding.claims, *responsible))


def is_watched(at: Situation) -> bool:
    """This function will tell whether the finding at hand is watched: the book loads the entries that concern it."""
    return any(isinstance(each, Watch) for each in at.bundle.values())


def watched_is_seen_on_site(at: Situation) -> Mapping[str, Any] | None:
    """What is watched is not judged from papers."""
    depth = "on_site" if "check" in at.given else at.given.get("depth", at.subject.depth)
    return {} if is_watched(at) and depth != "on_site" else None


def watched_has_two_checkers(at: Situation) -> Mapping[str, Any] | None:
    """What is watched is verified by another person than the one who began."""
    begun = at.subject.begun_by
    return {} if is_watched(at) and (not begun or at.actor.everyone.intersection(begun)) else None


def born(taken: Taken, bundle: Bundle) -> Watch:
    """This function will make the entry of its birth act."""
    given = taken.given
    return Watch(
        id=taken.subjects[0][1],
        site=taken.site,
        state="watching",
        organisation=given["organisation"],
        reason=given["reason"]["text"],
        finding=given.get("finding"),
        post=given.get("post"),
        person=given.get("person"),
        set_date=taken.on,
    )


def lifted(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    return (replace(taken.subject, lifted_date=taken.on),)


ACTS = (
    ActRow(
        "set",
        "watch",
        (),
        "watching",
        birth=True,
        given=(
            Field("organisation", FieldKind.SUBJECT, of="body"),
            Field("finding", FieldKind.SUBJECT, required=False, of="finding"),
            Field("post", FieldKind.SUBJECT, required=False, of="post"),
            Field("person", FieldKind.SUBJECT, required=False, of="person"),
            common.REASON,
        ),
        needs=(names_one_thing, is_of_that_organisation),
    ),
    ActRow("lift", "watch", ("watching",), "lifted", given=(common.REASON,), effect=lifted),
)
KIND = Kind(
    "watch",
    Watch,
    (*ACTS, *common.acts("watch", STATES)),
    references={"organisation": "body", "finding": "finding", "post": "post", "person": "person"},
    states=STATES,
    open_states=STATES[:1],
    birth=born,
    plural="watches",
)
