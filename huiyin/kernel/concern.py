"""The integrity concern (疑点) about a finding: raised by those who check, answered by whom it concerns, determined by
the competent organ. Cleared, perfunctory and false are kept alike, and every one of them for good.

Perfunctory or false, the finding is taken up again and a referral is due; until then both stand open (I6).
"""

from collections.abc import Mapping
from typing import Any

from huiyin.kernel import common, finding
from huiyin.kernel.accountability_referral import UPHELD, Referral, due
from huiyin.kernel.facts import replace
from huiyin.kernel.finding import Concern, Finding
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow, Bundle, Situation, Taken

Unmet = Mapping[str, Any] | None
DETERMINATIONS = ("cleared", *UPHELD)
# Where a finding may be suspected: from its declaration on.
STATES = ("declared", "verifying", "verified", "closed")


def is_upheld(found: Finding) -> bool:
    """This function will tell whether a concern about the cycle under way was found to be justified."""
    return found.concern is not None and found.concern.determination in UPHELD


def has_no_open_concern(at: Situation) -> Unmet:
    concern = at.subject.concern
    return {"on": concern.on} if concern is not None and concern.determination is None else None


def has_open_concern(at: Situation) -> Unmet:
    return None if has_no_open_concern(at) is not None else {}


def has_no_upheld_concern(at: Situation) -> Unmet:
    """What was found to be perfunctory or false is taken up again, and goes no other way."""
    return {"on": at.subject.concern.on} if is_upheld(at.subject) else None


def is_closed_or_upheld(at: Situation) -> Unmet:
    """What isn't closed yet is taken up again where it was found to be perfunctory or false; else it is returned."""
    return None if at.subject.state == "closed" or is_upheld(at.subject) else {}


def did_not_raise_the_concern(at: Situation) -> Unmet:
    """The one who raised a concern never determines it."""
    concern = at.subject.concern
    return {} if concern is not None and at.actor.everyone.intersection(concern.raised_by) else None


def concerned_were_heard(at: Situation) -> Unmet:
    """Before a concern is determined somebody whom it concerns was told of it, and each who was told has answered, or
    has let the period pass."""
    heard, unheard = at.given.get("heard", 0), at.given.get("unheard", 0)
    return None if heard and not unheard else {"heard": heard, "unheard": unheard}


def referral_is_begun(at: Situation) -> Unmet:
    """With a determination that something was perfunctory or false a referral is due, with another none."""
    return None if (at.given["determination"] in UPHELD) == ("referral" in at.given) else {}


def _kept(found: Finding, taken: Taken) -> tuple[Concern, ...]:
    """This function will add the concern that makes room to those of before."""
    if found.concern is None or not taken.keeps_concerns:
        return found.concerns
    return (*found.concerns, found.concern)


def raised(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep who raised it and when; the one that was determined before it stays beside it."""
    found = taken.subject
    return (replace(found, concern=Concern(taken.participants, taken.on), concerns=_kept(found, taken)),)


def determined(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep the determination; to take the finding up again is an act of its own, and so is the
    referral, which is due from now on."""
    concern, given = taken.subject.concern, taken.given
    on = taken.on if taken.keeps_concerns else None
    changed = replace(taken.subject, concern=Concern(concern.raised_by, concern.on, given["determination"], on))
    if "referral" not in given:
        return (changed,)
    begun: Referral = due(changed, taken, subject=given["referral"], determination=given["determination"])
    return changed, begun


def reopened(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will start a new cycle; a concern about the old one is kept with its determination."""
    concerns = _kept(taken.subject, taken)
    (changed,) = finding.reopened(taken, bundle)
    return (replace(changed, concerns=concerns),)


ACTS = (
    ActRow(
        "reopen",
        "finding",
        STATES,
        "rectifying",
        new_cycle=True,
        given=(common.REASON, common.BASIS, Field("due_date", FieldKind.DATE)),
        foreseen=(is_closed_or_upheld, has_no_open_concern),
        needs=(common.due_date_is_in_the_future,),
        effect=reopened,
        stops=("verification", "closure", "look_back"),
    ),
    ActRow(
        "raise_concern",
        "finding",
        STATES,
        None,
        # Whom it concerns is told by the organ that determines it; what the suspicion rests on is not for the others.
        given=(
            Field("reason", FieldKind.TEXT, audience="reviewers"),
            Field("files", FieldKind.FILES, required=False, audience="reviewers"),
        ),
        foreseen=(has_no_open_concern, has_no_upheld_concern),
        effect=raised,
        starts=("concern",),
    ),
    ActRow(
        "determine_concern",
        "finding",
        STATES,
        None,
        given=(
            Field("determination", FieldKind.CHOICE, choices=DETERMINATIONS),
            common.REASON,
            Field("heard", FieldKind.INTEGER, required=False, by_book=True),
            Field("unheard", FieldKind.INTEGER, required=False, by_book=True),
            Field("referral", FieldKind.SUBJECT, required=False, by_book=True),
        ),
        foreseen=(has_open_concern, did_not_raise_the_concern),
        needs=(concerned_were_heard, referral_is_begun),
        effect=determined,
        births=(("referral", "accountability_referral"),),
        moves=(("accountability_referral", "", "due"),),
        stops=("concern",),
    ),
)
