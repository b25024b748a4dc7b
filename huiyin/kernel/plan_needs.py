"""The conditions on acts about plans: what is complete, what fits, what stands open (I1, I3, M14, M15, M17)."""

from collections.abc import Iterable, Mapping
from typing import Any

from huiyin.kernel import finding, measure_needs
from huiyin.kernel.actor import OFFICE, Post
from huiyin.kernel.row import Situation

Unmet = Mapping[str, Any] | None


def findings_of(at: Situation) -> list[Any]:
    """This function will give the findings that the given rows name, in their order."""
    return [at.bundle[each["finding"]] for each in at.given["findings"]]


def treated_by(row: Mapping[str, Any]) -> list[tuple[str, int]]:
    """This function will pair the findings of a measure's row with the places of the causes that it treats.

    Lines of before measures named a cause for each finding hold one, of the first finding.
    """
    return list(zip(row["findings"], row.get("causes") or [row["cause"]], strict=False))


def findings_are_of_the_plan(at: Situation) -> Unmet:
    """All findings belong to the organisation and round of the plan, each once, and to no other plan."""
    place = at.given if at.subject is None else {"organisation": at.subject.organisation, "round": at.subject.round}
    found = findings_of(at)
    own = None if at.subject is None else at.subject.id
    foreign = [
        each
        for each in found
        if each.organisation != place["organisation"] or each.round != place["round"] or each.plan not in (None, own)
    ]
    twice = len(found) - len({each.id for each in found})
    return {"foreign": len(foreign), "twice": twice} if foreign or twice else None


def every_finding_is_claimed(at: Situation) -> Unmet:
    """I1, M17: a plan whose finding nobody claimed is refused."""
    unclaimed = [each for each in findings_of(at) if each.state != "claimed" or not each.claims]
    return {"findings": len(unclaimed)} if unclaimed else None


def finding_text_is_unchanged(at: Situation) -> Unmet:
    """I3: a plan is made for the texts that stand. Each row names the digest of the text that its writer had; a plan
    that is accepted was submitted for the texts of today."""
    if "findings" in at.given:
        pairs = [(at.bundle[each["finding"]], each.get("text_digest")) for each in at.given["findings"]]
    else:
        found = [at.bundle[each] for each in at.subject.findings]
        pairs = [(each, each.planned_text) for each in found if each.planned_text is not None]
    changed = [each for each, planned in pairs if planned != finding.text_digest(each)]
    return {"findings": len(changed)} if changed else None


def every_finding_has_a_measure(at: Situation) -> Unmet:
    """I1, M15: every finding has at least one measure, and no measure is for a finding outside the plan."""
    planned = {each["finding"] for each in at.given["findings"]}
    treated = {finding for each in at.given["measures"] for finding in each["findings"]}
    bare, outside = planned - treated, treated - planned
    return {"findings": len(bare), "outside": len(outside)} if bare or outside else None


def every_measure_treats_a_cause(at: Situation) -> Unmet:
    """M14: every measure names a cause of each of its findings, and every cause of every finding is treated."""
    causes = {each["finding"]: len(each["causes"]) for each in at.given["findings"]}
    treated = {pair for each in at.given["measures"] for pair in treated_by(each)}
    uncaused = [each for each in at.given["measures"] if not _names_causes(each, causes)]
    named = {(finding, cause) for finding, count in causes.items() for cause in range(1, count + 1)}
    untreated = named - treated
    return {"uncaused": len(uncaused), "untreated": len(untreated)} if uncaused or untreated else None


def _names_causes(row: Mapping[str, Any], causes: Mapping[str, int]) -> bool:
    """This function will tell whether a measure names one known cause for each of its findings, each of them once."""
    each_once = len(set(row["findings"])) == len(row["findings"]) == len(row["causes"])
    return each_once and all(cause <= causes.get(finding, 0) for finding, cause in treated_by(row))


def every_issued_finding_is_planned(at: Situation) -> Unmet:
    """I3: what was fed back with a package is planned whole: none of its findings is left out on the way."""
    planned = {each["finding"] for each in at.given["findings"]}
    left_out = set()
    for found in findings_of(at):
        package = at.bundle.get(found.package or "")
        for each in package.findings if package is not None else ():
            other = at.bundle[each]
            waits = other.state in ("issued", "claimed") and other.plan in (None, found.plan)
            if waits and other.organisation == found.organisation and each not in planned:
                left_out.add(each)
    return {"findings": len(left_out)} if left_out else None


def findings_stand_as_planned(at: Situation) -> Unmet:
    """Nothing has happened to the findings since the plan was submitted that an acceptance would run over."""
    plan = at.subject
    found = [at.bundle[each] for each in plan.findings]
    as_planned = (plan.id, plan.organisation, "claimed")
    changed = sum((each.plan, each.organisation, each.state) != as_planned for each in found)
    objected = sum(each.objection is not None and each.objection.decision is None for each in found)
    all_gone = not found  # a plan whose findings all went over to others is a plan of nothing
    return {"changed": changed + all_gone, "objected": objected} if changed or objected or all_gone else None


def every_measure_has_a_leader(at: Situation) -> Unmet:
    """M34: no plan comes into force with measures whose leader has left since it was submitted: was relieved, or held
    a post that ended by its date."""
    relieved = [each for each in at.subject.measures if each in at.bundle and at.bundle[each].unowned]
    left = len(relieved) + at.given.get("leaderless_measures", 0)
    return {"measures": left} if left else None


def added_measures_fit(at: Situation) -> Unmet:
    """A measure that is added treats known causes of findings of this plan that are being rectified."""
    barred = 0
    for each in at.given["measures"]:
        found = [at.bundle[finding] for finding in each["findings"]]
        known = all(one.plan == at.subject.id and one.state == "rectifying" for one in found)
        barred += not known or not _names_causes(each, {one.id: len(one.causes) for one in found})
        barred += each["id"] in at.bundle
    twice = len(at.given["measures"]) - len({each["id"] for each in at.given["measures"]})
    return {"measures": barred + twice} if barred or twice else None


def added_dates_are_granted(at: Situation) -> Unmet:
    """A finding is due with its latest measure: one that is added with a later date puts the finding off, and follows
    the rules of an extension."""
    grants = at.subject.pending is not None
    for each in at.given["measures"]:
        running = [clock for one in each["findings"] for clock in at.bundle[one].running()]
        for clock in (one for one in running if one.name == "rectification"):
            unmet = measure_needs.ungranted(clock, each["due_date"], at=at, on=at.on, grants=grants)
            if unmet is not None:
                return unmet
    return None


def measures_are_its_own(at: Situation) -> Unmet:
    """A measure's id is new, or names a measure that this plan proposed before; no id comes twice."""
    ids = [each["id"] for each in at.given["measures"]]
    own = set() if at.subject is None else set(at.subject.measures)
    foreign = [each for each in ids if each in at.bundle and each not in own]
    return {"measures": len(foreign)} if foreign or len(set(ids)) != len(ids) else None


def no_due_date_is_past(at: Situation) -> Unmet:
    past = [each for each in at.given["measures"] if each["due_date"] < at.on]
    return {"measures": len(past)} if past else None


def every_measure_begins_before_it_is_due(at: Situation) -> Unmet:
    late = [each for each in at.given["measures"] if each.get("start_date", "") > each["due_date"]]
    return {"measures": len(late)} if late else None


def every_target_has_a_unit(at: Situation) -> Unmet:
    """A figure says what it counts, and a unit stands beside a figure."""
    barred = [each for each in at.given["measures"] if ("target" in each) != ("unit" in each)]
    return {"measures": len(barred)} if barred else None


def comments_are_on_its_items(at: Situation) -> Unmet:
    """A comment is on the plan as a whole, or on one finding or one measure of it."""
    rows = at.given.get("comments", ()) if "text" not in at.given else (at.given,)
    known = {"finding": at.subject.findings, "measure": at.subject.measures}
    barred = 0
    for each in rows:
        named = [name for name in known if name in each]
        barred += len(named) > 1 or any(each[name] not in known[name] for name in named)
    return {"comments": barred} if barred else None


def a_comment_stands_open(at: Situation) -> Unmet:
    """A plan is returned for what its reviewers have said of it, so that it is known what must be answered."""
    return None if at.subject.open_comments or at.given.get("comments") else {}


def no_comment_stands_open(at: Situation) -> Unmet:
    """What a reviewer has said is answered in the next submission, or taken back, before the plan is accepted."""
    numbers = _numbers(at.subject.open_comments)
    return {"comments": len(numbers), "numbers": _listed(numbers)} if numbers else None


def every_comment_is_answered(at: Situation) -> Unmet:
    """A plan that comes again answers each comment that stands open, by its number, once."""
    answered = [each["number"] for each in at.given.get("answers", ())]
    waiting = _numbers(at.subject.open_comments)
    fits = sorted(answered) == list(waiting)
    left = tuple(each for each in waiting if each not in answered)
    return None if fits else {"comments": len(left), "numbers": _listed(left or waiting)}


def comment_is_of_ones_own_body(at: Situation) -> Unmet:
    """The organ that has made a comment takes it back, and no other: two organs may be one body in the book."""
    organ = (at.actor.body, _organ(at.actor.post_kind))
    own = [each.number for each in at.subject.open_comments if (each.body, _organ(each.post_kind)) == organ]
    return None if at.given["number"] in own else {"number": at.given["number"]}


def _organ(post_kind: str) -> str:
    """This function will name the organ that a post speaks for: clerk and head of the office for one and the same."""
    return Post.OFFICE_HEAD.value if post_kind in OFFICE else str(post_kind)


def _numbers(comments: Iterable[Any]) -> tuple[int, ...]:
    return tuple(each.number for each in comments)


def _listed(numbers: Iterable[int]) -> str:
    """This function will write numbers as a sentence takes them, in any language."""
    return ", ".join(map(str, numbers))
