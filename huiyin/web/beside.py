"""What the page of every subject has beside its own: mark, acts, clocks, history; and the steps of an approval."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from huiyin.kernel import kinds, signing
from huiyin.kernel.profile import Profile
from huiyin.record.queries import history, names, subjects, texts
from huiyin.record.queries.history import Told
from huiyin.record.queries.names import Named
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.texts import Shown
from huiyin.web import addresses, showing, waiting
from huiyin.web.pages import marks
from huiyin.web.pages.campaign import FindingRow
from huiyin.web.pages.notice import ChainStep
from huiyin.web.pages.parts import Link, Sentence, Words
from huiyin.web.visits import Visit


def told_of(visit: Visit, found: Found) -> tuple[Told, ...]:
    """This function will tell the history of a subject as of the day that the page shows."""
    return history.of_subject(visit.actor, found.facts.id, as_of=visit.line)


def beside(visit: Visit, found: Found, *, told: Sequence[Told]) -> dict[str, Any]:
    """This function will give the fields that page objects share: mark, open_acts, waiting, clocks, history."""
    bundle = subjects.reach_of(visit.actor, found, as_of=visit.line)
    rules = showing.rules_of(visit, found, bundle=bundle)
    return {
        "mark": marks.state_mark(found.kind, found.facts.state),
        "open_acts": showing.open_acts(visit, found, bundle=bundle, rules=rules),
        "waiting": waiting.of(visit, found),
        "clocks": showing.clocks_of(found.facts.clocks, day=visit.day, rules=rules),
        "history": showing.history_of(visit, told),
    }


def taken(told: Iterable[Told], *acts: str) -> list[Told]:
    """This function will choose the lines of some acts, newest first, those that merely opened one too."""
    return [each for each in told if each.act in acts]


def step(visit: Visit, words: Words, *, told: Told | None, state: str = "done") -> ChainStep:
    """This function will show a step: done with who and when, next, or still to come."""
    mark = marks.state_mark("chain", state if told is None else "done")
    if told is None:
        return ChainStep(words, mark)
    return ChainStep(words, mark, showing.signer_of(visit, told), told.performed_at)


def signatures(visit: Visit, found: Found, *, code: str, rules: Profile, told: Sequence[Told]) -> list[ChainStep]:
    """This function will show the signatures of an act as steps: those given by ``told``, oldest first, then those
    outstanding, of which the first is next.
    """
    row = kinds.ROWS[code]
    given = [step(visit, _post(f"post-{each.post_kind}"), told=each) for each in told]
    pending = found.facts.pending
    before = pending.signatures if pending is not None and pending.act == code else ()
    left = () if told and pending is None else signing.outstanding(row, before, rules=rules)
    for place, group in enumerate(left):
        words = _post(*(f"post-{post.value}" for post in group))
        given.append(step(visit, words, told=None, state="later" if place else "next"))
    return given


def _post(*codes: str) -> Sentence:
    """This function will name a post, or several of whom one is enough, as it stands alone."""
    return Sentence("web-post-name", {"post": showing.one_of(codes)})


def finding_rows(visit: Visit, listed: Iterable[Found]) -> tuple[FindingRow, ...]:
    """This function will list findings with their texts, states and organisations: two queries."""
    return _rows(visit, tuple(listed), text="statement")


def measure_rows(visit: Visit, listed: Iterable[Found]) -> tuple[FindingRow, ...]:
    """This function will list measures as :func:`finding_rows` does findings."""
    return _rows(visit, tuple(listed), text="text")


def _rows(visit: Visit, listed: Sequence[Found], *, text: str) -> tuple[FindingRow, ...]:
    shown = texts.shown([getattr(each.facts, text) for each in listed], actor=visit.actor)
    where = names_of(visit, {each.facts.organisation for each in listed})
    return tuple(_finding_row(each, shown[getattr(each.facts, text)], where) for each in listed)


def _finding_row(each: Found, shown: Shown, where: Mapping[str, str]) -> FindingRow:
    return FindingRow(
        number=str(each.number),
        url=addresses.subject(each.kind, each.number),
        words=shown.text[:300],
        language=shown.language or "",
        mark=marks.state_mark(each.kind, each.facts.state),
        organisation_name=where.get(each.facts.organisation, ""),
    )


def names_of(visit: Visit, bodies: Iterable[str]) -> dict[str, str]:
    """This function will name bodies in the reader's language: one query."""
    known = names.bodies(visit.actor.site, set(bodies))
    return {body: visit.named(*both) for body, both in known.items()}


def links_to(visit: Visit, called: Mapping[str, Named], *, ids: Iterable[str]) -> tuple[Link, ...]:
    """This function will lead to those subjects that the reader may see."""
    return tuple(showing.link_to(visit, called[each]) for each in ids if each in called)
