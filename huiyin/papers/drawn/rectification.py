"""The rectification keeps what is drawn from plans and measures: review sheet, extension sheet, handover sheet."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils import timezone

from huiyin.kernel.plan import Comment, Plan
from huiyin.papers.drawn.reader import Drawn, Reader, day
from huiyin.record import profiles
from huiyin.record.queries import plans, reviews, subjects, threads
from huiyin.record.queries.reviews import Review
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.threads import Step


def review_sheet(reader: Reader, found: Found) -> Drawn:
    """This function will draw the review sheet of a plan: comments with their answers, signs, signatures.

    Signs are for those who judge: on the organisation's own sheet there are none.
    """
    plan: Plan = found.facts
    whole = plans.whole(reader.actor, number=found.number)
    round_ = subjects.by_id(reader.actor, "round", subject=plan.round)
    review = reviews.review(reader.actor, whole, rules=profiles.by_digest(round_.facts.rules))
    reader.keep(("plan", plan.id), review.shown.values(), label=plan.label)
    people = reader.persons(whole.persons() | {each.holder for each in review.signed})
    bodies = reader.bodies({plan.organisation, *(each.body for each in plan.comments)})
    places = _places(reader, review)
    values = {
        "organisation": bodies.get(plan.organisation, ""),
        "round": reader.round_title(plan.round),
        "submission": plan.submissions,
        "state": reader.say(f"state-plan-{plan.state}"),
        "as_of": timezone.localtime(reader.asker.at).date(),
        "comments": [_comment(reader, each, places, bodies) for each in plan.comments],
        "signs": [
            {
                "sign": reader.say(f"review-signs-{each.code}"),
                "subject": places.get(each.subject, ""),
                "says": reader.say(
                    f"review-sign-{each.code}",
                    **reviews.sign_facts(each, person=lambda person: people.get(person, "")),
                ),
            }
            for each in review.signs or ()
        ],
        "organs": _organs(reader, review, people),
    }
    return reader.drawn("plan_review_sheet", found, values)


def _places(reader: Reader, review: Review) -> dict[str, str]:
    """This function will name what comments and signs are on, as a paper names it."""
    known = {each.facts.id: (each.kind, each.number) for each in (*review.whole.findings, *review.whole.measures)}
    known |= {subject: found for subject, found in review.numbers.items() if subject not in known}
    return {
        subject: reader.say(f"drawn-{kind}-number", number=str(number))
        for subject, (kind, number) in known.items()
        if kind in ("finding", "measure")
    }


def _comment(reader: Reader, each: Comment, places: Mapping[str, str], bodies: Mapping[str, str]) -> dict[str, Any]:
    answer = reader.text(each.answer) if each.answer else ""
    if each.withdrawn_date:
        answer = reader.say("web-state-comment-withdrawn")
    return {
        "code": str(each.number),
        "subject": places.get(each.subject or "", ""),
        "said": reader.text(each.text),
        "organ": bodies.get(each.body, "") or reader.post(each.post_kind),
        "said_on": day(each.on),
        "answer": answer,
    }


def _organs(reader: Reader, review: Review, people: Mapping[str, str]) -> list[dict[str, Any]]:
    given = [
        {
            "organ": reader.post(each.post_kind),
            "name": people.get(each.holder, ""),
            "outcome": reader.say("drawn-has-signed"),
        }
        for each in review.signed
    ]
    left = [{"organ": _either(reader, [post.value for post in group])} for group in review.outstanding]
    return [*given, *left]


def _either(reader: Reader, posts: Iterable[str]) -> str:
    """This function will name several posts of whom one is enough."""
    first, *others = (reader.say(f"post-{each}") for each in posts)
    for each in others:
        first = reader.say("web-form-or", one=first, other=each)
    return first


def extension_sheet(reader: Reader, found: Found) -> Drawn:
    """This function will draw the sheet of the last extension that was asked for: the original date, the one before,
    the one asked for, why, and who has signed."""
    facts = found.facts
    steps = [each for each in threads.of_measure(reader.actor, found) if each.act == "measure.extend"]
    asked = next((each for each in reversed(steps) if each.state != "declined"), None)
    clock = facts.clock("measure")
    before = asked.before.clock("measure") if asked is not None and asked.before is not None else None
    values = {
        **_measure(reader, found, asked),
        "original_due": day(clock.original_date) if clock else None,
        "before_due": day(before.due_date) if before else None,
        "asked_due": day(asked.given.get("due_date")) if asked is not None else None,
        "extensions": clock.extensions if clock else 0,
        "reason": _said(reader, asked),
        "organs": _signed(reader, asked),
    }
    return reader.drawn("extension_sheet", found, values)


def handover_sheet(reader: Reader, found: Found) -> Drawn:
    """This function will draw the sheet of the last handover; where there was none, one to be filled in by hand."""
    facts = found.facts
    steps = [each for each in threads.of_measure(reader.actor, found) if each.act == "measure.hand_over"]
    last = next((each for each in reversed(steps) if each.state != "declined"), None)
    gives = last.before.responsible if last is not None and last.before is not None else facts.responsible
    takes = str(last.given["to"]) if last is not None and "to" in last.given else ""
    people = reader.persons([gives, takes])
    listed = subjects.several(reader.actor, "finding", subjects=facts.findings)
    for each in listed.values():
        reader.open("finding", each.facts, [each.facts.statement])
    values = {
        **_measure(reader, found, last),
        "responsible": people.get(gives, ""),
        "successor": people.get(takes, ""),
        "state": reader.say("web-state-side-unowned" if facts.unowned else f"state-measure-{facts.state}"),
        "due": found.row.due_date,
        "findings": [
            {
                "code": reader.say("drawn-finding-number", number=str(each.number)),
                "statement": reader.text(each.facts.statement),
            }
            for each in sorted(listed.values(), key=lambda each: each.number)
        ],
        "progress": reader.text(facts.progress) or reader.say("printed-none"),
        "handover": _said(reader, last) or reader.say("printed-none"),
        "organs": _signed(reader, last),
    }
    return reader.drawn("handover_sheet", found, values)


def _measure(reader: Reader, found: Found, step: Step | None) -> dict[str, Any]:
    """This function will read what every sheet of a measure has, and the texts of the step that it tells of."""
    facts = found.facts
    reader.open("measure", facts, [facts.text, facts.progress])
    if step is not None:
        reader.keep(("measure", facts.id), step.texts)
    text = " ".join(reader.text(facts.text).split())
    return {
        "organisation": reader.bodies([facts.organisation]).get(facts.organisation, ""),
        "round": reader.round_title(facts.round),
        "measure": f"{reader.say('drawn-measure-number', number=str(found.number))} {text}",
        "responsible": reader.persons([facts.responsible]).get(facts.responsible, ""),
    }


def _said(reader: Reader, step: Step | None) -> str:
    """This function will give what was written with a step."""
    return "\n".join(reader.text(each.commitment) for each in step.texts) if step is not None else ""


def _signed(reader: Reader, step: Step | None) -> list[dict[str, Any]]:
    """This function will list who has signed a step: those before it took effect, and the last one."""
    if step is None or step.told is None:
        return []
    people = reader.persons([each.holder for each in step.signatures])
    listed = [
        {"organ": reader.post(each.post_kind), "name": people.get(each.holder, "")} for each in step.signatures
    ]  # fmt: skip
    told = step.told
    name = reader.called(told.signed_by.name, told.signed_by.name_en)
    on = timezone.localtime(told.performed_at).date()
    organ = reader.post(told.post_kind, told.post_title) if told.post_kind else reader.say("drawn-unnamed")
    return [*listed, {"organ": organ, "name": name, "signed_on": on}]
