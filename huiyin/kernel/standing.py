"""What still stands open across the site when something is to end, or is to be begun twice: the book counts it.

The book fills in what is in the way, and nothing where nothing is.
"""

from collections.abc import Mapping
from typing import Any

from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import Situation


def _counted(*names: str) -> tuple[Field, ...]:
    return tuple(Field(name, FieldKind.INTEGER, required=False, by_book=True) for name in names)


OF_A_BODY = _counted("unsigned_packages", "open_sessions", "open_answers", "open_findings")
UNPLANNED = _counted("unplanned_findings")
UNENDED = _counted("open_findings")
NAMESAKE = _counted("namesake")
HANDLERS_OUTSIDE = _counted("handlers_outside")
NOT_IN_POST = (Field("not_in_post", FieldKind.FLAG, required=False, by_book=True),)
# Somebody is principal there on that day, and neither they nor a delegate of theirs is among those present.
ABSENT = (Field("principal_absent", FieldKind.FLAG, required=False, by_book=True),)
# Nobody but one is in the leadership of the organisation on that day.
LAST_LEADER = (Field("last_leader", FieldKind.FLAG, required=False, by_book=True),)
# Who answers for a measure holds no post of the leadership on that day: was relieved, or it ended by its date.
LEADER_LEFT = (Field("leader_left", FieldKind.FLAG, required=False, by_book=True),)
# Measures of a plan under review that no line calls unowned, and whose leader holds no such post on that day.
LEADERLESS = _counted("leaderless_measures")
# Who is to answer for a measure of a plan and holds no post of the leadership there on that day.
NOT_LEADING = (Field("not_leading", FieldKind.SUBJECT, of="person", required=False, many=True, by_book=True),)


def nothing_is_left_behind(at: Situation) -> Mapping[str, Any] | None:
    """What waits for a body's own posts would wait for ever once it is abolished."""
    found = {field.name: at.given.get(field.name, 0) for field in OF_A_BODY}
    return found if any(found.values()) else None


def findings_have_plans(at: Situation) -> Mapping[str, Any] | None:
    """A rectification is evaluated once each finding has a plan; where one has none, the office says why."""
    unplanned = at.given.get("unplanned_findings", 0)
    return {"findings": unplanned} if unplanned and "reason" not in at.given else None


def findings_have_ended(at: Situation) -> Mapping[str, Any] | None:
    """A round is filed once each finding is closed, sustained under review, withdrawn or accepted as a risk."""
    unended = at.given.get("open_findings", 0)
    return {"findings": unended} if unended else None


def round_is_new(at: Situation) -> Mapping[str, Any] | None:
    """Term and ordinal name one round."""
    return {"number": at.given["namesake"]} if "namesake" in at.given else None


def holds_the_post(at: Situation) -> Mapping[str, Any] | None:
    """Only who holds a post there on that day can refuse in it."""
    return {} if at.given.get("not_in_post") else None


def the_principal_is_present(at: Situation) -> Mapping[str, Any] | None:
    """What is for the principal is told to the principal, or to whoever stands in by a signed delegation."""
    return {} if at.given.get("principal_absent") else None


def leaders_answer_for_measures(at: Situation) -> Mapping[str, Any] | None:
    """Whoever answers for a measure holds a post of the organisation's leadership on that day (M34). Measures are
    counted as their rows stand."""
    barred = at.given.get("not_leading", ())
    rows = [number for number, each in enumerate(at.given["measures"], 1) if each["responsible"] in barred]
    return {"people": tuple(barred), "numbers": ", ".join(map(str, rows))} if barred else None
