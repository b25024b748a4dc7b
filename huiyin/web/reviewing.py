"""What a review shows of a plan: items, comments with their answers, signs in words, whose signatures there are."""

import dataclasses
import datetime
import uuid
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from huiyin.kernel.measure import OWNED
from huiyin.kernel.plan import Comment
from huiyin.kernel.plan_review import SIGNS, Sign
from huiyin.kernel.profile import Profile
from huiyin.record.queries.reviews import Review, sign_facts
from huiyin.record.queries.subjects import Found
from huiyin.web import addresses, showing
from huiyin.web.pages import marks
from huiyin.web.pages.parts import Due, Gap, Link, Sentence, Words
from huiyin.web.pages.review import CommentForm, CommentView, FindingItem, MeasureItem, Organ, SignCount
from huiyin.web.visits import Visit

_NOBODY = ("", "")
# What a measure says beside its text, in the order of the lists; the figure of a goal stands with its unit.
_TOLD = ("deliverable", "goal", "target", "lead_unit", "co_units", "handler")


@dataclass(frozen=True, slots=True)
class Try:
    """A comment that was sent and refused: on which item, what it said, why."""

    item: str
    text: str
    refused: Sentence


@dataclass(frozen=True, slots=True)
class Scene:
    """A review with what is needed to show it: names of people and bodies, and what the reader may do."""

    visit: Visit
    review: Review
    rules: Profile
    people: Mapping[str, tuple[str, str]]
    bodies: Mapping[str, tuple[str, str]]
    may_comment: bool
    may_withdraw: bool
    tried: Try | None = None

    def person(self, subject: str | None) -> str:
        """This function will name a person, or nobody whom the reader may not know."""
        return self.visit.named(*self.people.get(subject or "", _NOBODY))


def items(scene: Scene, findings: Iterable[Found]) -> tuple[FindingItem, ...]:
    """This function will show findings of the plan, each with the measures that stand with it."""
    first = _first_findings(scene.review)
    measures = {each.facts.id: each for each in scene.review.whole.measures}
    return tuple(_finding(scene, each, measures, first) for each in findings)


def _first_findings(review: Review) -> dict[str, str]:
    """This function will tell for each measure the finding that it stands with: the first in the order of the page."""
    first: dict[str, str] = {}
    for each in review.whole.findings:
        for measure in each.facts.measures:
            first.setdefault(measure, each.facts.id)
    return first


def _finding(scene: Scene, found: Found, measures: Mapping[str, Found], first: Mapping[str, str]) -> FindingItem:
    facts, shown = found.facts, scene.review.shown
    own = [measures[each] for each in facts.measures if each in measures]
    return FindingItem(
        id=f"finding-{found.number}",
        number=str(found.number),
        url=addresses.subject("finding", found.number),
        statement=showing.passage(shown.get(facts.statement)),
        mark=marks.state_mark("finding", facts.state),
        own_wording=showing.passage(shown.get(facts.own_wording)) if facts.own_wording else None,
        causes=tuple(showing.passage(shown.get(each)) for each in facts.causes),
        measures=tuple(_measure(scene, each, of=facts.id) for each in own if first[each.facts.id] == facts.id),
        elsewhere=tuple(
            Link(Sentence("web-measure-name", {"number": str(each.number)}), f"#measure-{each.number}")
            for each in own
            if first[each.facts.id] != facts.id
        ),
        signs=_signs(scene, facts.id),
        comments=comments(scene, scene.review.comments_on("finding", facts.id)),
        form=_form(scene, "finding", found),
    )


def _measure(scene: Scene, found: Found, *, of: str) -> MeasureItem:
    facts, shown = found.facts, scene.review.shown
    cause = dict(facts.treats).get(of)
    return MeasureItem(
        id=f"measure-{found.number}",
        number=str(found.number),
        url=addresses.subject("measure", found.number),
        passage=showing.passage(shown.get(facts.text)),
        mark=marks.state_mark("measure", facts.state),
        treats=showing.passage(shown.get(cause)) if cause else None,
        told=tuple(_told(scene, facts)),
        owner_name=scene.person(facts.responsible),
        due=_due(scene, facts),
        signs=_signs(scene, facts.id),
        comments=comments(scene, scene.review.comments_on("measure", facts.id)),
        form=_form(scene, "measure", found),
    )


def _due(scene: Scene, facts: Any) -> Due | None:
    """This function will say until when a measure is due; one whose clock has stopped is late no more."""
    due = showing.due_of(datetime.date.fromisoformat(facts.due_date), day=scene.visit.day, rules=scene.rules)
    clock = facts.clock("measure")
    ended = facts.state not in OWNED or facts.state == "sustained" or (clock is not None and bool(clock.stopped_date))
    return dataclasses.replace(due, stopped=ended) if due else None


def _told(scene: Scene, facts: Any) -> Iterator[tuple[Words, Words]]:
    """This function will give what a measure says beside its text, each under its name."""
    shown = scene.review.shown

    def text(commitment: str | None) -> str:
        found = shown.get(commitment or "")
        return found.text if found is not None else ""

    values: Mapping[str, Words] = {
        "deliverable": text(facts.deliverable),
        "goal": text(facts.goal),
        "target": "" if facts.target is None else f"{facts.target} {text(facts.unit)}".strip(),
        "lead_unit": text(facts.lead_unit),
        "co_units": Sentence("web-listed", {"listed": tuple(text(each) for each in facts.co_units)})
        if facts.co_units
        else "",
        "handler": scene.person(facts.handler),
    }
    for name in _TOLD:
        if values[name]:
            yield Sentence(f"field-{name}"), values[name]
    yield Sentence("field-measure_kind"), Sentence(f"choice-measure_kind-{facts.measure_kind}")


def _form(scene: Scene, item: str, found: Found | None) -> CommentForm | None:
    if not scene.may_comment:
        return None
    number = "" if found is None else str(found.number)
    label: Words = Sentence("review-comment-on-plan")
    hidden: list[tuple[str, str]] = [("_act_id", str(uuid.uuid4()))]
    if found is not None:
        label = Sentence("review-comment-on", {"item": showing.title_of(item, found.number)})
        hidden.append((item, found.facts.id))
    mine = scene.tried is not None and scene.tried.item == (found.facts.id if found else "")
    return CommentForm(
        id=f"comment-on-{item}-{number}" if number else "comment-on-plan",
        label=label,
        hidden=tuple(hidden),
        text=scene.tried.text if mine and scene.tried else "",
        refused=scene.tried.refused if mine and scene.tried else None,
    )


def plan_form(scene: Scene) -> CommentForm | None:
    """This function will make the form of a comment on the plan as a whole."""
    return _form(scene, "plan", None)


def comments(scene: Scene, said: Sequence[Comment]) -> tuple[CommentView, ...]:
    """This function will show comments in their order, each with what became of it."""
    return tuple(_comment(scene, each) for each in said)


def _comment(scene: Scene, each: Comment) -> CommentView:
    state = "withdrawn" if each.withdrawn_date else "answered" if each.answered_date else "open"
    own = scene.may_withdraw and state == "open" and each.body == scene.visit.actor.body
    act = addresses.act("plan.withdraw_comment", scene.review.whole.plan.number)
    words = Sentence("review-withdraw", {"number": each.number})
    return CommentView(
        number=each.number,
        passage=showing.passage(scene.review.shown.get(each.text)),
        mark=marks.state_mark("comment", state),
        person_name=scene.person(each.by[0]),
        post=Sentence("web-post-name", {"post": Sentence(f"post-{each.post_kind}")}),
        body_name=scene.visit.named(*scene.bodies.get(each.body, _NOBODY)),
        on=datetime.date.fromisoformat(each.on),
        submission=each.submission,
        answer=showing.passage(scene.review.shown.get(each.answer)) if each.answer else None,
        answered_on=_day(each.answered_date),
        withdrawn_on=_day(each.withdrawn_date),
        withdraw=Link(words, f"{act}?number={each.number}") if own else None,
    )


def _day(written: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(written) if written else None


def _signs(scene: Scene, subject: str) -> tuple[Sentence, ...]:
    return tuple(sign_words(scene, each) for each in scene.review.signs_on(subject))


def sign_words(scene: Scene, sign: Sign) -> Sentence:
    """This function will say a sign with its facts."""
    return Sentence(f"review-sign-{sign.code}", sign_facts(sign, person=scene.person))


def signs_beside(scene: Scene, inside: Collection[str]) -> tuple[Gap, ...]:
    """This function will show the signs that are on no item of the plan: on the plan, and on what it leaves out."""
    listed = []
    for each in scene.review.signs or ():
        if each.subject not in inside:
            kind, number = scene.review.numbers.get(each.subject, (each.kind, 0))
            link = showing.title_of(kind, number)
            words = sign_words(scene, each)
            listed.append(Gap(words, "" if kind == "plan" else addresses.subject(kind, number), link))
    return tuple(listed)


def sign_counts(review: Review) -> tuple[SignCount, ...] | None:
    """This function will count the signs of the whole plan by kind, those of which there is none left out."""
    if review.signs is None:
        return None
    counted = {code: sum(each.code == code for each in review.signs) for code in SIGNS}
    return tuple(SignCount(Sentence(f"review-signs-{code}"), count) for code, count in counted.items() if count)


def organs(scene: Scene) -> tuple[Organ, ...]:
    """This function will show whose signatures the acceptance has, and whose it still needs."""
    given = [
        Organ(
            Sentence("web-post-name", {"post": Sentence(f"post-{each.post_kind}")}),
            marks.state_mark("chain", "done"),
            scene.person(each.holder),
            scene.visit.named(*scene.bodies.get(each.body, _NOBODY)),
        )
        for each in scene.review.signed
    ]
    left = [
        Organ(
            Sentence("web-post-name", {"post": showing.one_of([f"post-{post.value}" for post in group])}),
            marks.state_mark("chain", "next"),
        )
        for group in scene.review.outstanding
    ]
    return (*given, *left)
