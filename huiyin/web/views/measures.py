"""The page of one measure: what it is for, and its way from the plan on, step by step, with dates before and after."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from huiyin.kernel.measure import Change, Measure
from huiyin.kernel.profile import Profile
from huiyin.record import trace
from huiyin.record.queries import names, subjects, texts, threads
from huiyin.record.queries.names import Named
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.texts import Shown
from huiyin.record.queries.threads import Step
from huiyin.web import addresses, framing, papers, rendering, showing, waiting
from huiyin.web.pages import marks
from huiyin.web.pages.comparison import side_by_side
from huiyin.web.pages.measure import ChangeView, MeasurePage, StepFile, StepView, Treated
from huiyin.web.pages.parts import Fact, Link, Passage, Sentence, Words
from huiyin.web.visits import Request, Visit

_NOBODY = ("", "")
_TEXTS = ("text", "deliverable", "goal", "unit", "lead_unit", "co_units")
_PERSONS = ("handler",)
_UNOWNED = "side", "unowned"


@dataclass(frozen=True, slots=True)
class Behind:
    """A measure with what its page is made of: texts by commitment, people and subjects by name, its steps."""

    visit: Visit
    found: Found
    rules: Profile
    shown: Mapping[str, Shown]
    people: Mapping[str, tuple[str, str]]
    called: Mapping[str, Named]
    steps: tuple[Step, ...]

    @property
    def facts(self) -> Measure:
        """What is known of the measure."""
        own: Measure = self.found.facts
        return own

    def person(self, subject: str | None) -> Words:
        """This function will name a person, or say that the reader's post does not hear the name."""
        named = self.visit.named(*self.people.get(subject or "", _NOBODY))
        return named or Sentence("submissions-somebody")

    def passage(self, commitment: str | None) -> Passage:
        """This function will show a text."""
        return showing.passage(self.shown.get(commitment or ""))


def _behind(visit: Visit, found: Found, rules: Profile) -> Behind:
    facts: Measure = found.facts
    steps = threads.of_measure(visit.actor, found, as_of=visit.line)
    wanted: list[str | None] = [getattr(facts, name) for name in _TEXTS[:-1]]
    wanted += [*facts.co_units, facts.progress, facts.stage_goal, *(cause for _, cause in facts.treats)]
    wanted += [value for each in facts.changes if each.name in _TEXTS for value in (*each.before, *each.after)]
    persons = {facts.responsible, facts.handler, *(each.after.responsible for each in steps)}
    persons |= {
        value for each in facts.changes if each.name in _PERSONS for value in (*each.before, *each.after)
    }  # fmt: skip
    persons |= {each.given.get("to") for each in steps}
    replaced = [str(each.given["replacement"]) for each in steps if "replacement" in each.given]
    references = [("body", facts.organisation), ("plan", facts.plan), *(("finding", each) for each in facts.findings)]
    references += [("measure", each) for each in replaced]
    return Behind(
        visit,
        found,
        rules,
        shown=texts.shown(wanted, actor=visit.actor),
        people=names.visible_persons(visit.actor, {each for each in persons if each}),
        called=names.called(visit.actor, references),
        steps=steps,
    )


@require_safe
def measure(request: Request, *, number: int) -> HttpResponse:
    """This function will show one measure. Reading a restricted text leaves a trace."""
    visit = request.visit
    found = subjects.by_number(visit.actor, "measure", number=number, as_of=visit.line)
    bundle = subjects.reach_of(visit.actor, found, as_of=visit.line)
    lies = _behind(visit, found, showing.rules_of(visit, found, bundle=bundle))
    facts = lies.facts
    read = [*lies.shown.values(), *(one for each in lies.steps for one in (*each.texts, *each.files))]
    noted = trace.note(visit.actor, read, subject=("measure", facts.id), at=visit.at, door="web")
    told = tuple(each.told for each in reversed(lies.steps) if each.told is not None)
    page = MeasurePage(
        frame=framing.frame_of(request, place="plan", reader_mark=bool(noted)),
        crumbs=tuple(_crumbs(lies)),
        number=str(number),
        mark=marks.state_mark("measure", facts.state),
        side=(marks.state_mark(*_UNOWNED),) if facts.unowned else (),
        text=lies.passage(facts.text),
        organisation=_link(lies, facts.organisation),
        plan=_link(lies, facts.plan),
        unowned=Sentence("measure-unowned", {"person": lies.person(facts.responsible)}) if facts.unowned else None,
        due=showing.due_of(found.row.due_date, day=visit.day, rules=lies.rules),
        extended=_extended(facts),
        review=Sentence("measure-next-review", {"date": facts.next_review_date}) if facts.next_review_date else None,
        facts=tuple(_facts(lies)),
        passages=tuple(_passages(lies)),
        treats=tuple(_treats(lies)),
        steps=tuple(_step(lies, each) for each in lies.steps),
        evidence=tuple(_file(lies, one) for each in lies.steps for one in each.files if _is_evidence(one)),
        open_acts=showing.open_acts(visit, found, bundle=bundle, rules=lies.rules),
        waiting=waiting.of(visit, found),
        clocks=showing.clocks_of(facts.clocks, day=visit.day, rules=lies.rules),
        history=showing.history_of(visit, told),
        papers=papers.of(visit, found),
    )
    return rendering.answer(request, page)


def _crumbs(lies: Behind) -> Iterator[Link]:
    plan = lies.called.get(lies.facts.plan)
    if plan is not None:
        yield Link(showing.title_of("plan", plan.number), addresses.subject("plan", plan.number))


def _link(lies: Behind, subject: str) -> Link | None:
    named = lies.called.get(subject)
    if named is None:
        return None
    if named.kind == "body":
        return showing.link_to(lies.visit, named)
    return Link(showing.title_of(named.kind, named.number), addresses.subject(named.kind, named.number))


def _extended(facts: Measure) -> Sentence | None:
    clock = facts.clock("measure")
    if clock is None or not clock.extensions:
        return None
    told = {"extensions": clock.extensions, "original": clock.original_date, "due": clock.due_date}
    return Sentence("measure-extended", told)


def _facts(lies: Behind) -> Iterator[Fact]:
    facts = lies.facts
    yield Fact(Sentence("web-fact-label"), showing.label_name(lies.rules, facts.label))
    yield Fact(Sentence("field-measure_kind"), Sentence(f"choice-measure_kind-{facts.measure_kind}"))
    if facts.target is not None:
        unit = lies.passage(facts.unit).text if facts.unit else ""
        yield Fact(Sentence("field-target"), f"{facts.target} {unit}".strip())
    responsible: Words = Sentence("measure-nobody") if facts.unowned else lies.person(facts.responsible)
    yield Fact(Sentence("field-responsible"), responsible)
    if facts.handler:
        yield Fact(Sentence("field-handler"), lies.person(facts.handler))
    for name in ("lead_unit", "co_units"):
        value = getattr(facts, name)
        several = (value,) if isinstance(value, str) else value or ()
        said = tuple(lies.shown[each].text for each in several if each in lies.shown)
        if said:
            yield Fact(Sentence(f"field-{name}"), Sentence("web-listed", {"listed": said}))
    if facts.start_date:
        yield Fact(Sentence("field-start_date"), datetime.date.fromisoformat(facts.start_date))
    if facts.returns:
        yield Fact(Sentence("measure-returns"), facts.returns)


def _passages(lies: Behind) -> Iterator[tuple[Words, Passage]]:
    for name in ("deliverable", "goal", "progress", "stage_goal"):
        commitment = getattr(lies.facts, name)
        if commitment:
            yield Sentence(f"field-{name}"), lies.passage(commitment)


def _treats(lies: Behind) -> Iterator[Treated]:
    causes = dict(lies.facts.treats)
    for each in lies.facts.findings:
        named = lies.called.get(each)
        if named is not None:
            cause = causes.get(each)
            yield Treated(showing.link_to(lies.visit, named), lies.passage(cause) if cause else None)


def _is_evidence(shown: Shown) -> bool:
    return isinstance(shown.value, dict) and bool(shown.value["evidence"])


def _file(lies: Behind, shown: Shown) -> StepFile:
    return StepFile(showing.file_link(shown), showing.label_name(lies.rules, shown.label))


def _step(lies: Behind, each: Step) -> StepView:
    """This function will show one step: what was done, what it changed, what was said, who signed."""
    told = each.told
    on = timezone.localtime(told.performed_at).date() if told is not None else None
    changed = each.after.changes[len(each.before.changes) :] if each.before is not None else ()
    known = {"opened": "opened", "declined": "declined"}.get(each.state)
    return StepView(
        words=showing.done(each.act) if told is not None else Sentence("measure-step-left"),
        on=on or lies.visit.day,
        mark=marks.state_mark("step", known) if known else None,
        said=tuple(_said(lies, each)),
        passages=tuple((_name(one), showing.passage(one)) for one in each.texts),
        changes=tuple(_change(lies, one) for one in changed),
        files=tuple(_file(lies, one) for one in each.files),
        signer=showing.signer_of(lies.visit, told) if told is not None else None,
        line=each.line,
        line_url=addresses.line(each.line) if told is not None else "",
        link=_link(lies, str(each.given["replacement"])) if "replacement" in each.given else None,
    )


def _name(part: Shown) -> Words:
    """This function will name a text of a step; one read again from what was opened bears its name too."""
    return showing.part_words(part.name) if part.name else ""


def _said(lies: Behind, each: Step) -> Iterator[Sentence]:
    """This function will say in sentences what a step did to dates and to who answers."""
    before, after = each.before, each.after
    if before is None:
        return
    if each.state == "opened" and each.act in ("measure.extend", "measure.hand_over"):
        yield from _asked(lies, each)
    was, now = before.clock("measure"), after.clock("measure")
    if was is not None and now is not None and now.extensions > was.extensions:
        facts = {"before": was.due_date, "after": now.due_date, "count": now.extensions, "original": now.original_date}
        yield Sentence("measure-step-extended", facts)
    elif now is not None and (was is None or now.started_date != was.started_date or now.due_date != was.due_date):
        yield Sentence("measure-step-due", {"date": now.due_date})
    if before.responsible != after.responsible or (before.unowned and not after.unowned):
        people = {"before": lies.person(before.responsible), "after": lies.person(after.responsible)}
        yield Sentence("measure-step-handed-over", people)
    if after.unowned and not before.unowned:
        yield Sentence("measure-step-unowned", {"person": lies.person(after.responsible)})
    if after.next_review_date and after.next_review_date != before.next_review_date:
        yield Sentence("measure-next-review", {"date": after.next_review_date})
    if before.state != after.state:
        yield Sentence("measure-step-state", {"state": Sentence(f"state-measure-{after.state}")})


def _asked(lies: Behind, each: Step) -> Iterator[Sentence]:
    clock = each.after.clock("measure")
    if "due_date" in each.given and clock is not None:
        yield Sentence("measure-step-asked", {"before": clock.due_date, "after": each.given["due_date"]})
    if "to" in each.given:
        people = {"before": lies.person(each.after.responsible), "after": lies.person(each.given["to"])}
        yield Sentence("measure-step-to-hand-over", people)


def _change(lies: Behind, each: Change) -> ChangeView:
    name = Sentence(f"field-{each.name}")
    if each.name in _TEXTS:
        before, after = (_joined(lies, values) for values in (each.before, each.after))
        sides = Sentence("submissions-before"), Sentence("submissions-after")
        return ChangeView(name=name, comparison=side_by_side(before, after, left_name=sides[0], right_name=sides[1]))
    before_words, after_words = (
        tuple(lies.person(value) if each.name in _PERSONS else value for value in values)
        for values in (each.before, each.after)
    )
    return ChangeView(name=name, before=before_words, after=after_words)


def _joined(lies: Behind, values: Iterable[str]) -> str:
    return "\n".join(lies.shown[each].text for each in values if each in lies.shown)
