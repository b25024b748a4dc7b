"""The public notice (公开稿/通报): a text for party or public, drafted from released wordings, approved, published.

One of rectification tells what became of findings: of those that are closed, or kept under review, and of no others.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import common, register
from huiyin.kernel.actor import Post
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow, Bundle, Kind, Situation, Taken

STATES = ("drafted", "approved", "published", "withdrawn")
READERSHIPS = ("party", "public")
KINDS = ("feedback", "rectification")
RECTIFIED = ("closed", "sustained")  # states of findings of which a notice of rectification tells
SERIES = "notice"


@dataclass(frozen=True, slots=True)
class Overruled:
    """What an approver ruled to be no leak, in commitments: what the text says there, within which words, and why."""

    said: str
    within: str
    reason: str
    by: tuple[str, ...]
    on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice(Subject):
    """``edition`` counts the versions of the text, ``earlier_texts`` are those before it. ``named_bodies`` may be named
    in it. ``notice_kind`` says whether it tells of findings or of their rectification. ``issuer`` is the body that
    published it, and numbered it: ``ordinal`` within the year of
    ``published_date``, without gaps.

    ``leaks`` is what the check found in the text that was published: nothing, or it would not have been, save what was
    ``overruled``.
    """

    round: str
    organisation: str | None = None
    readership: str
    notice_kind: str = KINDS[0]
    findings: tuple[str, ...]
    named_bodies: tuple[str, ...] = ()
    text: str
    edition: int = 1
    earlier_texts: tuple[str, ...] = ()
    drafted_by: tuple[str, ...]
    issuer: str | None = None
    approved_date: str | None = None
    published_date: str | None = None
    ordinal: int | None = None
    leaks: int | None = None
    overruled: tuple[Overruled, ...] = ()
    withdrawn_date: str | None = None

    @property
    def overruled_by(self) -> frozenset[str]:
        """Everybody who stands behind a ruling: they approve no text that was let go by it."""
        return frozenset(person for each in self.overruled for person in each.by)


def _told_of(at: Situation) -> list[Any]:
    ids = at.given["findings"] if "findings" in at.given or at.subject is None else at.subject.findings
    return [at.bundle[each] for each in ids]


def wordings_are_released(at: Situation) -> Mapping[str, Any] | None:
    found = [each.wording for each in _told_of(at)]
    unreleased = sum(each is None or each.released_date is None for each in found)
    return {"findings": unreleased} if unreleased else None


def none_is_the_principals_alone(at: Situation) -> Mapping[str, Any] | None:
    """What the principal alone was told of is in no notice, as it is in no copy."""
    restricted = sum(each.audience == "principal" for each in _told_of(at))
    return {"findings": restricted} if restricted else None


def findings_are_rectified(at: Situation) -> Mapping[str, Any] | None:
    """A notice of rectification tells of what is closed, or kept under review, at that moment: nothing is told in
    public as done that was reopened since, or that a look-back found false."""
    kind = at.given.get("notice_kind", KINDS[0]) if at.subject is None else at.subject.notice_kind
    left = sum(each.state not in RECTIFIED or each.look_back == "false" for each in _told_of(at))
    return {"findings": left} if left and kind == "rectification" else None


def findings_are_of_the_round(at: Situation) -> Mapping[str, Any] | None:
    """A notice about one organisation tells of its findings alone; every notice keeps to its round."""
    source = at.given if at.subject is None else {"round": at.subject.round, "organisation": at.subject.organisation}
    found = [at.bundle[each] for each in at.given["findings"]]
    organisation = source.get("organisation")
    foreign = [each for each in found if each.round != source["round"] or organisation not in (None, each.organisation)]
    return {"findings": len(foreign)} if foreign else None


def is_the_newest_edition(at: Situation) -> Mapping[str, Any] | None:
    """Two people at one text: who revises what somebody else has changed meanwhile reads that first."""
    base = at.given["base_edition"]
    return None if base == at.subject.edition else {"base": base, "edition": at.subject.edition}


def text_was_checked(at: Situation) -> Mapping[str, Any] | None:
    """What was searched for names is the text that is decided on, not one that came in its place."""
    return None if at.given.get("checked") == at.subject.text else {}


def no_leak_is_found(at: Situation) -> Mapping[str, Any] | None:
    leaks = at.given.get("leaks", 0)
    return {"leaks": leaks} if leaks else None


def says_what_was_found(at: Situation) -> Mapping[str, Any] | None:
    """What is ruled on is what the check found in the text as it stands, told by the words around it."""
    return None if at.given.get("leaks") else {}


def born(taken: Taken, bundle: Bundle) -> Notice:
    """This function will make the notice of its birth act."""
    given = taken.given
    return Notice(
        id=taken.subjects[0][1],
        site=taken.site,
        state="drafted",
        round=given["round"],
        organisation=given.get("organisation"),
        readership=given["readership"],
        notice_kind=given.get("notice_kind", KINDS[0]),
        findings=tuple(dict.fromkeys(given["findings"])),
        named_bodies=tuple(dict.fromkeys(given.get("named_bodies", ()))),
        text=given["text"]["text"],
        drafted_by=taken.participants,
    )


def revised(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will put a new edition of the text in the place of the old one; an approval was of the old one."""
    notice, given = taken.subject, taken.given
    changed = replace(
        notice,
        text=given["text"]["text"],
        edition=notice.edition + 1,
        earlier_texts=(*notice.earlier_texts, notice.text),
        findings=tuple(dict.fromkeys(given["findings"])),
        named_bodies=tuple(dict.fromkeys(given.get("named_bodies", ()))),
        drafted_by=tuple(dict.fromkeys((*notice.drafted_by, *taken.participants))),
        approved_date=None,
    )
    return (changed,)


def approved(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    return (replace(taken.subject, approved_date=taken.on),)


def published(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will give the notice its number, which the publishing body counts by the year."""
    book, ordinal = register.numbered(taken, bundle, series=SERIES)
    found = taken.given["leaks"]
    changed = replace(taken.subject, published_date=taken.on, issuer=book.issuer, ordinal=ordinal, leaks=found)
    return (changed, book)


def overruled(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep what is no leak, for this edition and those to come; an approval was given without it."""
    notice, given = taken.subject, taken.given
    piece, within, reason = (given[each]["text"] for each in ("piece", "within", "reason"))
    ruled = Overruled(piece, within, reason, taken.participants, taken.on)
    return (replace(notice, overruled=(*notice.overruled, ruled), approved_date=None),)


def withdrawn(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    return (replace(taken.subject, withdrawn_date=taken.on),)


_ITEMS = (
    Field("findings", FieldKind.SUBJECT, of="finding", many=True),
    Field("named_bodies", FieldKind.SUBJECT, required=False, of="body", many=True),
    Field("text", FieldKind.TEXT),
)
# What the check of the text found, and of which text.
_CHECKED = (
    Field("checked", FieldKind.DIGEST, required=False, by_book=True),
    Field("leaks", FieldKind.INTEGER, required=False, by_book=True),
)
ACTS = (
    ActRow(
        "draft",
        "notice",
        (),
        "drafted",
        birth=True,
        given=(
            Field("round", FieldKind.SUBJECT, of="round"),
            Field("organisation", FieldKind.SUBJECT, required=False, of="body"),
            Field("readership", FieldKind.CHOICE, choices=READERSHIPS),
            Field("notice_kind", FieldKind.CHOICE, required=False, choices=KINDS),
            *_ITEMS,
        ),
        needs=(findings_are_of_the_round, none_is_the_principals_alone, wordings_are_released, findings_are_rectified),
    ),
    ActRow(
        "revise",
        "notice",
        ("drafted", "approved"),
        "drafted",
        given=(Field("base_edition", FieldKind.INTEGER, minimum=1), *_ITEMS, common.NOTE),
        needs=(
            is_the_newest_edition,
            findings_are_of_the_round,
            none_is_the_principals_alone,
            wordings_are_released,
            findings_are_rectified,
        ),
        effect=revised,
    ),
    ActRow(
        "approve",
        "notice",
        ("drafted",),
        "approved",
        given=(common.NOTE, *_CHECKED),
        foreseen=(none_is_the_principals_alone, wordings_are_released, findings_are_rectified),
        needs=(text_was_checked, no_leak_is_found),
        effect=approved,
        signers=((Post.OFFICE_HEAD,), (Post.LEADING_GROUP_MEMBER,)),
        reads=("findings",),
    ),
    ActRow(
        "overrule",
        "notice",
        ("drafted", "approved"),
        "drafted",
        given=(
            Field("piece", FieldKind.TEXT),
            Field("within", FieldKind.TEXT),
            common.REASON,
            Field("leaks", FieldKind.INTEGER, required=False, by_book=True),
        ),
        needs=(says_what_was_found,),
        effect=overruled,
    ),
    ActRow(
        "publish",
        "notice",
        ("approved",),
        "published",
        given=(common.NOTE, common.FILES, *_CHECKED, register.FIELD),
        foreseen=(none_is_the_principals_alone, wordings_are_released, findings_are_rectified),
        needs=(text_was_checked, no_leak_is_found, register.register_is_the_signers),
        effect=published,
        reads=("findings",),
        births=(register.BIRTH,),
        moves=(("register", "", "open"),),
    ),
    ActRow(
        "withdraw",
        "notice",
        ("drafted", "approved", "published"),
        "withdrawn",
        given=(common.REASON,),
        effect=withdrawn,
    ),
)
KIND = Kind(
    "notice",
    Notice,
    (*ACTS, *common.acts("notice", STATES)),
    references={
        "round": "round",
        "organisation": "body",
        "findings": "finding",
        "named_bodies": "body",
        "issuer": "body",
    },
    states=STATES,
    open_states=STATES[:2],
    birth=born,
)
