"""Comments: what evaluates somebody is put to them before it is signed, and what they say is kept and answered.

Whoever is assessed answers for nothing by it: they comment, or say that they have nothing to say, or let the day pass.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import register
from huiyin.kernel.facts import replace
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow, Bundle, Situation, Taken


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """What somebody said of what was put to them. ``number`` counts within the subject, ``put_as`` how often it had
    been put by then; ``answer`` is a text of the office."""

    number: int
    text: str
    by: tuple[str, ...]
    post_kind: str
    on: str
    put_as: int
    answer: str | None = None
    answered_by: tuple[str, ...] = ()
    answered_date: str | None = None


def waiting(comments: tuple[Comment, ...]) -> tuple[int, ...]:
    """This function will give the numbers of the comments that nobody has answered."""
    return tuple(each.number for each in comments if each.answered_date is None)


def day_has_not_passed(at: Situation) -> Mapping[str, Any] | None:
    """Nobody is heard until a day that has passed."""
    asked = at.given["comments_until"]
    return None if asked >= at.on else {"until_date": asked}


def _has_spoken(put: Any) -> bool:
    """This function will tell whether whom it is about has said something of what was put to them last."""
    return put.agreed_date is not None or any(each.put_as == put.times_put for each in put.comments)


def nothing_was_said_yet(at: Situation) -> Mapping[str, Any] | None:
    """That there is nothing to say is said once, and not after something was said."""
    return {} if _has_spoken(at.subject) else None


def comment_waits(at: Situation) -> Mapping[str, Any] | None:
    """What is answered is a comment that waits for it."""
    number = at.given["number"]
    return None if number in waiting(at.subject.comments) else {"number": number}


def a_comment_waits(at: Situation) -> Mapping[str, Any] | None:
    """There is a comment to be answered."""
    return None if waiting(at.subject.comments) else {}


def every_comment_has_its_answer(at: Situation) -> Mapping[str, Any] | None:
    """What the evaluated said is answered before anybody signs."""
    numbers = waiting(at.subject.comments)
    return {"comments": len(numbers)} if numbers else None


def whom_it_is_about_was_heard(at: Situation) -> Mapping[str, Any] | None:
    """Whom it is about has said something, or that there is nothing to say, or has let the day pass."""
    until = at.subject.comments_until or ""
    return None if _has_spoken(at.subject) or at.on > until else {"until_date": until}


def _put(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    until, times_put = taken.given["comments_until"], taken.subject.times_put + 1
    return (replace(taken.subject, comments_until=until, times_put=times_put, agreed_date=None),)


def _commented(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    kept, signature = taken.subject.comments, taken.signatures[-1]
    said = Comment(
        number=len(kept) + 1,
        text=taken.given["text"]["text"],
        by=signature.participants,
        post_kind=signature.post_kind,
        on=taken.on,
        put_as=taken.subject.times_put,
    )
    return (replace(taken.subject, comments=(*kept, said)),)


def _agreed(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    return (replace(taken.subject, agreed_date=taken.on),)


def _answered(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    number, answer = taken.given["number"], taken.given["answer"]["text"]
    told = {"answer": answer, "answered_by": taken.participants, "answered_date": taken.on}
    comments = tuple(replace(each, **told) if each.number == number else each for each in taken.subject.comments)
    return (replace(taken.subject, comments=comments),)


def outcome(put: Any) -> tuple[str, str]:
    """This function will name how far whom it is about was heard, and the day of that: comments-until, agreed, unheard
    or, where there is nothing to say of it, an empty text."""
    if put.agreed_date is not None:
        return "agreed", put.agreed_date
    if put.state == "put":
        return "comments-until", put.comments_until
    return ("unheard", put.comments_until) if put.state == "signed" and not put.comments else ("", "")


def signing(kind: str) -> ActRow:
    """This function will make the row by which a kind is signed once whom it is about was heard: fixed, and numbered by
    its issuer in a series of its own."""

    def signed(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
        kept, serial = register.numbered(taken, bundle, series=kind)
        issuer = taken.signatures[0].body
        fixed = {"signed_date": taken.on, "signed_by": taken.participants, "issuer": issuer, "serial": serial}
        return (replace(taken.subject, **fixed), kept)

    return ActRow(
        "sign",
        kind,
        ("put",),
        "signed",
        given=(register.FIELD,),
        needs=(register.register_is_the_signers,),
        foreseen=(every_comment_has_its_answer, whom_it_is_about_was_heard),
        effect=signed,
        births=(register.BIRTH,),
        moves=(("register", "", "open"),),
    )


def acts(kind: str, *, before: str) -> tuple[ActRow, ...]:
    """This function will make the rows by which a kind is put to whom it is about, from the state ``before``."""
    number = Field("number", FieldKind.INTEGER, minimum=1)
    return (
        ActRow(
            "put",
            kind,
            (before,),
            "put",
            given=(Field("comments_until", FieldKind.DATE),),
            needs=(day_has_not_passed,),
            effect=_put,
        ),
        ActRow("comment", kind, ("put",), None, given=(Field("text", FieldKind.TEXT),), effect=_commented),
        ActRow("agree", kind, ("put",), None, foreseen=(nothing_was_said_yet,), effect=_agreed),
        ActRow(
            "answer_comment",
            kind,
            ("put",),
            None,
            given=(number, Field("answer", FieldKind.TEXT)),
            needs=(comment_waits,),
            foreseen=(a_comment_waits,),
            effect=_answered,
        ),
    )
