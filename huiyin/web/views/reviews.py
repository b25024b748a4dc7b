"""The joint review of a plan: its page, a comment on one of its items, and what one submission changed."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from huiyin.kernel import act
from huiyin.kernel.refused import Refused
from huiyin.record import acts as book
from huiyin.record import calls, trace
from huiyin.record.queries import names, plans, reviews, subjects, submissions
from huiyin.record.queries.plans import Whole
from huiyin.record.queries.reviews import Review
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.submissions import FieldChange, ItemChange, Submission
from huiyin.web import addresses, framing, papers, rendering, reviewing, showing, waiting
from huiyin.web.pages import marks
from huiyin.web.pages.comparison import side_by_side
from huiyin.web.pages.parts import Link, Option, Pager, Sentence, Words
from huiyin.web.pages.review import ChangedField, ChangedItem, ReviewPage, SubmissionsPage
from huiyin.web.reviewing import Scene, Try
from huiyin.web.visits import Request, Visit

SIZE = 20
VIEWS = ("all", "open", "signs")
_COMMENT = "plan.comment"
_KEPT, _FAULTY = 409, 422


def address(number: int) -> str:
    """This function will give the address of the review of a plan."""
    return f"{addresses.subject('plan', number)}review/"


@require_http_methods(["GET", "HEAD", "POST"])
def review(request: Request, *, number: int) -> HttpResponse:
    """This function will show the review of a plan, or keep a comment on one of its items."""
    if request.method == "POST":
        return _commented(request, number)
    return _shown(request, number)


def _commented(request: Request, number: int) -> HttpResponse:
    """This function will perform the comment, and lead back to the item that it is on."""
    visit, query = request.visit, request.POST
    found = subjects.by_number(visit.actor, "plan", number=number)
    given: dict[str, Any] = {name: query[name] for name in ("finding", "measure") if query.get(name)}
    item = next(iter(given.values()), "")
    text = str(query.get("text", ""))
    call = calls.call(
        _COMMENT,
        {**given, "text": text},
        at=visit.at,
        act_id=str(query.get("_act_id", "")),
        subject=found.facts.id,
        language=visit.language,
        label=found.facts.label,
    )
    try:
        if book.repeated(call, actor=visit.actor) is None:
            book.perform(call, actor=visit.actor, at=visit.at)
    except Refused as refused:
        if refused.code == "not_found":
            raise
        status = _FAULTY if refused.facts.get("faults") else _KEPT
        words = Sentence("review-comment-faulty") if refused.facts.get("faults") else rendering.sentence_of(refused)
        return _shown(request, number, tried=Try(item, text, words), status=status)
    messages.success(request, "web-notice-done")
    back = str(query.get("_back", ""))
    known = names.numbers(visit.actor.site, [item]) if item else {}
    kind, of = known.get(item, ("plan", 0))
    query_string = f"?{back}" if back.replace("=", "").replace("&", "").isalnum() else ""
    return HttpResponseRedirect(f"{address(number)}{query_string}#{f'{kind}-{of}' if of else 'said'}")


def _shown(request: Request, number: int, *, tried: Try | None = None, status: int = 200) -> HttpResponse:
    visit = request.visit
    whole = plans.whole(visit.actor, number=number, as_of=visit.line)
    bundle = _bundle(visit, whole)
    rules = showing.rules_of(visit, whole.plan, bundle=bundle)
    found = reviews.review(visit.actor, whole, rules=rules)
    facts = found.facts
    read = trace.note(visit.actor, found.shown.values(), subject=("plan", facts.id), at=visit.at, door="web")
    scene = _scene(visit, found, bundle=bundle, rules=rules, tried=tried)
    view = request.GET.get("show", "")
    view = view if view in _views(found) else "all"
    chosen = _fitting(found, view)
    start = _start(request.GET.get("from", ""), chosen, tried=tried)
    base = address(number)
    inside = {each.facts.id for each in (*whole.findings, *whole.measures)}
    called = names.called(visit.actor, [("body", facts.organisation)])
    page = ReviewPage(
        frame=framing.frame_of(request, place="plan", reader_mark=bool(read)),
        crumbs=(Link(showing.title_of("plan", number), addresses.subject("plan", number)),),
        heading=Sentence("review-title", {"number": str(number)}),
        mark=marks.state_mark("plan", facts.state),
        organisation=showing.link_to(visit, called[facts.organisation]),
        plan=Link(showing.title_of("plan", number), addresses.subject("plan", number)),
        submission=facts.submissions,
        views=tuple(
            Link(Sentence(f"review-view-{each}"), base if each == "all" else f"{base}?show={each}", each == view)
            for each in _views(found)
        ),
        items=reviewing.items(scene, chosen[start : start + SIZE]),
        empty=Sentence("review-nothing" if whole.findings else "web-plan-empty"),
        pager=_pager(start, chosen, base=base, narrowed="" if view == "all" else f"&show={view}"),
        counts=reviewing.sign_counts(found),
        signs=reviewing.signs_beside(scene, inside),
        comments=reviewing.comments(scene, found.comments_on(None, None)),
        form=reviewing.plan_form(scene),
        organs=reviewing.organs(scene) if facts.state == "submitted" else (),
        open_comments=len(facts.open_comments),
        links=_links(number, facts.submissions),
        open_acts=showing.usual_acts(visit, whole.plan, bundle=bundle, rules=rules),
        waiting=waiting.of(visit, whole.plan),
        clocks=showing.clocks_of(facts.clocks, day=visit.day, rules=rules),
        papers=papers.of(visit, whole.plan),
        action_url=base,
        button=Sentence("review-comment"),
    )
    return rendering.answer(request, page, status=status)


def _bundle(visit: Visit, whole: Whole) -> dict[str, Any]:
    """This function will gather what acts on the plan look at: most of it was loaded with the plan."""
    facts = whole.plan.facts
    wanted = [("round", facts.round), ("body", facts.organisation)]
    loaded = {each.facts.id: each.facts for each in (whole.plan, *whole.findings, *whole.measures)}
    return {**loaded, **subjects.of_kinds(visit.actor, wanted, as_of=visit.line)}


def _scene(visit: Visit, found: Review, *, bundle: Any, rules: Any, tried: Try | None) -> Scene:
    facts = found.facts
    on = visit.today.isoformat()
    open_now = (
        {each.act for each in act.open_acts(facts, bundle, actor=visit.actor, on=on, rules=rules) if not each.unmet}
        if visit.as_of is None
        else set()
    )
    said_by = {each.body for each in facts.comments} | {each.body for each in found.signed}
    persons = found.whole.persons() | {each.holder for each in found.signed}
    return Scene(
        visit=visit,
        review=found,
        rules=rules,
        people=names.visible_persons(visit.actor, persons),
        bodies=names.bodies(visit.actor.site, said_by),
        may_comment=_COMMENT in open_now,
        may_withdraw="plan.withdraw_comment" in open_now,
        tried=tried,
    )


def _views(found: Review) -> tuple[str, ...]:
    return VIEWS if found.signs is not None else VIEWS[:2]


def _fitting(found: Review, view: str) -> list[Found]:
    """This function will choose the findings that are shown: they or one of their measures have what is looked for."""
    found_on: dict[str, set[str | None]] = {
        "open": {each.subject for each in found.facts.open_comments},
        "signs": {each.subject for each in found.signs or ()},
    }
    looked_for = found_on.get(view)
    if looked_for is None:
        return list(found.whole.findings)
    return [each for each in found.whole.findings if looked_for.intersection((each.facts.id, *each.facts.measures))]


def _start(asked: str, chosen: Sequence[Found], *, tried: Try | None) -> int:
    """This function will give the place of the first finding of the page; of a refused comment that of its item."""
    if tried is not None:
        places = [at for at, each in enumerate(chosen) if tried.item in (each.facts.id, *each.facts.measures)]
        return places[0] // SIZE * SIZE if places else 0
    place = int(asked) if asked.isdecimal() and len(asked) < 7 else 0
    return place if place < len(chosen) else 0


def _pager(start: int, chosen: Sequence[Found], *, base: str, narrowed: str) -> Pager | None:
    """This function will lead through more findings than one page holds."""
    if len(chosen) <= SIZE:
        return None
    following = f"{base}?from={start + SIZE}{narrowed}" if start + SIZE < len(chosen) else ""
    earlier = f"{base}?from={max(start - SIZE, 0)}{narrowed}" if start else ""
    return Pager(min(SIZE, len(chosen) - start), len(chosen), next_url=following, previous_url=earlier)


def _links(number: int, count: int) -> tuple[Link, ...]:
    base = addresses.subject("plan", number)
    listed = [Link(Sentence("review-to-plan"), base)]
    if count > 1:
        listed.append(Link(Sentence("review-to-submissions"), f"{base}submissions/"))
    return tuple(listed)


@require_safe
def compare(request: Request, *, number: int) -> HttpResponse:
    """This function will tell what one submission of a plan changed against another: the last against the one before,
    unless asked."""
    visit = request.visit
    found = subjects.by_number(visit.actor, "plan", number=number)
    told = submissions.of_plan(visit.actor, found.facts.id)
    shown = submissions.shown_in(told)
    read = trace.note(visit.actor, shown, subject=("plan", found.facts.id), at=visit.at, door="web")
    last = len(told)
    left = _chosen(request.GET.get("left", ""), last, usual=max(last - 1, 1))
    right = _chosen(request.GET.get("right", ""), last, usual=last)
    changes = submissions.differences(told[left - 1], told[right - 1]) if last > 1 else ()
    page = SubmissionsPage(
        frame=framing.frame_of(request, place="plan", reader_mark=bool(read)),
        crumbs=(
            Link(showing.title_of("plan", number), addresses.subject("plan", number)),
            Link(Sentence("review-title", {"number": str(number)}), address(number)),
        ),
        heading=Sentence("submissions-title", {"number": str(number)}),
        action_url=request.path,
        left=_options(visit, told, left) if last > 1 else (),
        right=_options(visit, told, right) if last > 1 else (),
        said=_said(changes) if changes else None,
        items=_changed(visit, changes, left=left, right=right),
        empty=Sentence("submissions-one" if last < 2 else "submissions-same"),
    )
    return rendering.answer(request, page)


def _chosen(asked: str, last: int, *, usual: int) -> int:
    chosen = int(asked) if asked.isdecimal() and len(asked) < 6 else usual
    return chosen if 1 <= chosen <= last else usual


def _options(visit: Visit, told: Iterable[Submission], chosen: int) -> tuple[Option, ...]:
    return tuple(Option(str(each.number), _version(visit, each), each.number == chosen) for each in told)


def _version(visit: Visit, each: Submission) -> Sentence:
    signer = visit.named(each.told.signed_by.name, each.told.signed_by.name_en)
    facts = {"number": each.number, "person": signer, "at": each.told.performed_at}
    return Sentence("submissions-version" if signer else "submissions-version-unnamed", facts)


def _said(changes: Sequence[ItemChange]) -> Sentence:
    counts = {name: sum(each.change == name for each in changes) for name in ("added", "removed", "changed")}
    return Sentence("submissions-said", counts)


def _changed(visit: Visit, changes: Sequence[ItemChange], *, left: int, right: int) -> tuple[ChangedItem, ...]:
    """This function will show what changed; persons and findings are named as far as the reader may know them."""
    wanted = [(each.item, each.subject) for each in changes]
    values = [(field.kind, one) for each in changes for field in each.fields for one in (*field.before, *field.after)]
    numbers = names.numbers(
        visit.actor.site, {subject for _, subject in wanted} | {one for kind, one in values if kind == "finding"}
    )
    people = names.visible_persons(visit.actor, {one for kind, one in values if kind == "person"})
    seen = subjects.seen(visit.actor, wanted)
    spoken = _Spoken(visit, numbers, people, left, right)
    return tuple(
        ChangedItem(
            sentence=Sentence(
                f"submissions-{each.change}-{each.item}",
                {"number": str(numbers[each.subject][1]) if each.subject in numbers else "—"},
            ),
            mark=marks.state_mark("item_change", each.change),
            url=addresses.subject(each.item, numbers[each.subject][1]) if each.subject in seen else "",
            fields=tuple(spoken.field(field) for field in each.fields),
        )
        for each in changes
    )


class _Spoken:
    """Says the values of changed fields in the reader's words."""

    def __init__(self, visit: Visit, numbers: Any, people: Any, left: int, right: int) -> None:
        self.visit, self.numbers, self.people = visit, numbers, people
        self.sides = tuple(Sentence("submissions-name", {"number": each}) for each in (left, right))

    def field(self, each: FieldChange) -> ChangedField:
        """This function will show one field: a text line by line, all else before and after."""
        name = Sentence(f"field-{each.name}")
        if each.kind == "text" and each.before and each.after:
            before, after = ("\n".join(values) for values in (each.before, each.after))
            compared = side_by_side(before, after, left_name=self.sides[0], right_name=self.sides[1])
            return ChangedField(name=name, comparison=compared)
        before_words, after_words = (
            tuple(self.value(each, one) for one in values) for values in (each.before, each.after)
        )
        return ChangedField(name=name, before=before_words, after=after_words)

    def value(self, field: FieldChange, value: str) -> Words:
        """This function will say one value: a name, a number of a finding, a choice; a digest is cut short."""
        if field.kind == "person":
            return self.visit.named(*self.people.get(value, ("", ""))) or Sentence("submissions-somebody")
        if field.kind == "finding" and value in self.numbers:
            return showing.title_of("finding", self.numbers[value][1])
        if field.kind == "choice":
            return showing.choice_words(field.name, value, language=self.visit.language)
        return value[:12] if field.kind == "code" else value
