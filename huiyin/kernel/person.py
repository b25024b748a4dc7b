"""The person (人员), the posts held for a time (职务), delegations (授权代行) and recusals (回避)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from huiyin.kernel import common
from huiyin.kernel.actor import Post
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow, Bundle, Kind, Situation, Taken

PERSON_STATES = ("known", "merged")
HELD_STATES = ("held", "relieved")
GRANTED_STATES = ("granted", "withdrawn")
RECUSAL_STATES = ("declared", "lifted")
APPOINTABLE = tuple(post.value for post in Post if post is not Post.SYSTEM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Subject):
    """A human being known by one id across sites. ``same_as`` is set once two ids turn out to be one person."""

    CORRECTABLE: ClassVar[tuple[str, ...]] = ("name", "name_en")

    name: str
    name_en: str | None = None
    same_as: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PostHeld(Subject):
    """What a person holds at a body from a day until a day, both included. ``scope`` None covers every organisation."""

    CORRECTABLE: ClassVar[tuple[str, ...]] = ("title",)

    person: str
    body: str
    post_kind: str
    title: str | None = None
    clearance: int = 1
    scope: tuple[str, ...] | None = None
    from_date: str
    until_date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation(Subject):
    """Who stands in for the holder of a post, from a day until a day, both included."""

    post: str
    delegate: str
    from_date: str
    until_date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recusal(Subject):
    """Why a person must not act on an organisation. ``ground`` is a code, the reason a text."""

    person: str
    organisation: str
    ground: str


def is_another_person(at: Situation) -> Mapping[str, Any] | None:
    other = at.bundle[at.given["other"]]
    return {} if other.id == at.subject.id or other.same_as is not None else None


def ends_after_it_begins(at: Situation) -> Mapping[str, Any] | None:
    until = at.given.get("until_date")
    begins = at.given.get("from_date", "")
    return {"from_date": begins, "until_date": until} if until is not None and until < begins else None


def post_is_held(at: Situation) -> Mapping[str, Any] | None:
    return None if at.bundle[at.given["post"]].state == "held" else {}


def goes_to_another_person(at: Situation) -> Mapping[str, Any] | None:
    return {} if at.given["delegate"] in at.actor.identities else None


def person_born(taken: Taken, bundle: Bundle) -> Person:
    """This function will make the person of its birth act."""
    given = taken.given
    name_en = given["name_en"]["text"] if "name_en" in given else None
    return Person(id=taken.subjects[0][1], site=taken.site, state="known", name=given["name"]["text"], name_en=name_en)


def post_born(taken: Taken, bundle: Bundle) -> PostHeld:
    """This function will make the post of its birth act."""
    given = taken.given
    return PostHeld(
        id=taken.subjects[0][1],
        site=taken.site,
        state="held",
        person=given["person"],
        body=given["body"],
        post_kind=given["post_kind"],
        title=given["title"]["text"] if "title" in given else None,
        clearance=given.get("clearance", 1),
        scope=tuple(given["scope"]) if "scope" in given else None,
        from_date=given["from_date"],
        until_date=given.get("until_date"),
    )


def delegation_born(taken: Taken, bundle: Bundle) -> Delegation:
    """This function will make the delegation of its birth act."""
    given = taken.given
    return Delegation(
        id=taken.subjects[0][1],
        site=taken.site,
        state="granted",
        post=given["post"],
        delegate=given["delegate"],
        from_date=given["from_date"],
        until_date=given["until_date"],
    )


def recusal_born(taken: Taken, bundle: Bundle) -> Recusal:
    """This function will make the recusal of its birth act."""
    given = taken.given
    return Recusal(
        id=taken.subjects[0][1],
        site=taken.site,
        state="declared",
        person=given["person"],
        organisation=given["organisation"],
        ground=given["ground"],
    )


def merged(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will note that two ids are one person; acts of both count as acts of one from now on."""
    return (replace(taken.subject, same_as=taken.given["other"]),)


def relieved(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will end the post; the measures that nobody answers for from now on are unowned (M34)."""
    left = tuple(replace(bundle[each], unowned=True) for each in taken.given.get("measures", ()))
    return (replace(taken.subject, until_date=taken.on), *left)


PERSON_ACTS = (
    ActRow(
        "register",
        "person",
        (),
        "known",
        birth=True,
        given=(Field("name", FieldKind.LINE), Field("name_en", FieldKind.LINE, required=False)),
    ),
    ActRow(
        "same_person",
        "person",
        ("known",),
        "merged",
        given=(Field("other", FieldKind.SUBJECT, of="person"), common.REASON),
        needs=(is_another_person,),
        effect=merged,
    ),
)
POST_ACTS = (
    ActRow(
        "appoint",
        "post",
        (),
        "held",
        birth=True,
        given=(
            Field("person", FieldKind.SUBJECT, of="person"),
            Field("body", FieldKind.SUBJECT, of="body"),
            Field("post_kind", FieldKind.CHOICE, choices=APPOINTABLE),
            Field("title", FieldKind.LINE, required=False),
            Field("clearance", FieldKind.INTEGER, required=False),
            Field("scope", FieldKind.SUBJECT, of="body", required=False, many=True),
            Field("from_date", FieldKind.DATE),
            Field("until_date", FieldKind.DATE, required=False),
        ),
        needs=(ends_after_it_begins,),
    ),
    ActRow(
        "relieve",
        "post",
        ("held",),
        "relieved",
        # The book names the measures that the holder answers for, where this was their last post of the leadership.
        given=(
            common.REASON,
            Field("measures", FieldKind.SUBJECT, of="measure", required=False, many=True, by_book=True),
        ),
        effect=relieved,
        touches=("given.measures",),
    ),
)
DELEGATION_ACTS = (
    ActRow(
        "grant",
        "delegation",
        (),
        "granted",
        birth=True,
        given=(
            Field("post", FieldKind.SUBJECT, of="post"),
            Field("delegate", FieldKind.SUBJECT, of="person"),
            Field("from_date", FieldKind.DATE),
            Field("until_date", FieldKind.DATE),
        ),
        needs=(post_is_held, ends_after_it_begins, goes_to_another_person),
    ),
    ActRow("withdraw", "delegation", ("granted",), "withdrawn", given=(common.REASON,), reads=("post",)),
)
RECUSAL_ACTS = (
    ActRow(
        "declare",
        "recusal",
        (),
        "declared",
        birth=True,
        given=(
            Field("person", FieldKind.SUBJECT, of="person"),
            Field("organisation", FieldKind.SUBJECT, of="body"),
            Field("ground", FieldKind.CHOICE, choices=("kinship", "employment", "interest", "discipline", "other")),
            common.REASON,
        ),
    ),
    ActRow("lift", "recusal", ("declared",), "lifted", given=(common.REASON,)),
)
PERSON_KIND = Kind(
    "person",
    Person,
    (*PERSON_ACTS, *common.acts("person", PERSON_STATES), common.text_correction("person", PERSON_STATES)),
    references={"same_as": "person"},
    states=PERSON_STATES,
    birth=person_born,
    plural="people",
)
POST_KIND = Kind(
    "post",
    PostHeld,
    (*POST_ACTS, *common.acts("post", HELD_STATES), common.text_correction("post", HELD_STATES)),
    references={"person": "person", "body": "body"},
    states=HELD_STATES,
    birth=post_born,
)
DELEGATION_KIND = Kind(
    "delegation",
    Delegation,
    (*DELEGATION_ACTS, *common.acts("delegation", GRANTED_STATES)),
    references={"post": "post", "delegate": "person"},
    states=GRANTED_STATES,
    birth=delegation_born,
)
RECUSAL_KIND = Kind(
    "recusal",
    Recusal,
    (*RECUSAL_ACTS, *common.acts("recusal", RECUSAL_STATES)),
    references={"person": "person", "organisation": "body"},
    states=RECUSAL_STATES,
    birth=recusal_born,
)
