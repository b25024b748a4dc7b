"""How a finding is classed and how it may be told in public: acts that change neither its state nor its statement."""

from collections.abc import Mapping
from typing import Any

from huiyin.kernel import common, finding, finding_needs
from huiyin.kernel.facts import replace
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow, Bundle, Situation, Taken

# A wording is written once the text is fixed; what was withdrawn is told to nobody.
WORDED = ("approved", *finding.OPEN, "closed", "sustained", "risk_accepted")


def has_a_wording(at: Situation) -> Mapping[str, Any] | None:
    wording = at.subject.wording
    return None if wording is not None and wording.released_date is None else {}


def is_issued(at: Situation) -> Mapping[str, Any] | None:
    """Nothing is told in public before the organisation has been told."""
    return None if at.subject.handed_over_date is not None else {}


def is_not_the_principals_alone(at: Situation) -> Mapping[str, Any] | None:
    """What is for the principal alone is told in public no more than by a copy."""
    return {} if at.subject.audience == "principal" else None


def worded(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep a new wording, which has to be released anew, and everybody who ever wrote at it."""
    before = taken.subject.wording
    writers = () if before is None else before.written_by
    written_by = tuple(dict.fromkeys((*writers, *taken.participants)))
    return (replace(taken.subject, wording=finding.Wording(taken.given["wording"]["text"], written_by)),)


def released(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    wording = taken.subject.wording
    return (replace(taken.subject, wording=finding.Wording(wording.text, wording.written_by, taken.on)),)


def classed(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will put the finding under another main category, with other tags beside it."""
    tags = tuple(taken.given.get("tags", ()))
    return (replace(taken.subject, category=taken.given["category"], tags=tags),)


ACTS = (
    ActRow(
        "classify",
        "finding",
        ("draft", "facts_put", "approved", *finding.OPEN, "closed", "sustained", "risk_accepted"),
        None,
        given=(
            Field("category", FieldKind.CODE),
            Field("tags", FieldKind.CODE, required=False, many=True),
            common.REASON,
        ),
        needs=(finding_needs.category_is_of_the_taxonomy, finding_needs.tags_are_further_ones),
        effect=classed,
    ),
    ActRow(
        "set_public_wording",
        "finding",
        WORDED,
        None,
        given=(Field("wording", FieldKind.TEXT, audience="team"),),
        foreseen=(is_not_the_principals_alone,),
        effect=worded,
    ),
    ActRow(
        "release_wording",
        "finding",
        WORDED,
        None,
        given=(common.NOTE,),
        foreseen=(has_a_wording, is_issued, is_not_the_principals_alone),
        effect=released,
    ),
)
