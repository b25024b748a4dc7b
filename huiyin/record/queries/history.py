"""The history: the lines of a subject or of the whole journal, with the people behind them, for an actor."""

import datetime
import json
import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Min, QuerySet

from huiyin.kernel import kinds
from huiyin.kernel.actor import ADMINISTRATORS, INSPECTED, Actor, Post
from huiyin.kernel.given import UNDERNEATH, Field, FieldKind
from huiyin.kernel.refused import Refused
from huiyin.people import models as people
from huiyin.record import parts, visibility
from huiyin.record.models import FindingRow, Line, LineSubject, PackageRow, SubjectHead
from huiyin.record.queries import subjects, texts
from huiyin.record.rule import NOTHING

# These read envelopes of the whole journal; what the parts say is another matter, asked part by part.
READS_THE_JOURNAL = frozenset({Post.AUDITOR, Post.AUDIT_ADMINISTRATOR, *visibility.ALL_OF_THE_SITE})
SIZE = 50
# What may be told to one post and not to the next: a line that names one is read whole by those who may open it.
_TOLD_APART = visibility.TOLD_TO_PRINCIPALS
# What is worked out before those whom it concerns may see it.
_DRAFTED: Mapping[str, type[Any]] = {"finding": FindingRow, "package": PackageRow}


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person by name in both languages, and the post that they acted in. Names are empty where not for this post."""

    person: uuid.UUID
    name: str = ""
    name_en: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One line as it is told; ``given`` are the codes of its act where the actor may read them, ``texts`` its parts.

    ``is_whole`` tells that nothing was left out of ``given``, ``is_named_whole`` that the envelope names nothing that
    was told apart from the actor.
    """

    number: int
    act_id: uuid.UUID
    act: str
    effect: str
    digest: str
    previous: str
    performed_at: datetime.datetime
    recorded_at: datetime.datetime
    clock: str
    signed_by: Somebody
    entered_by: Somebody
    on_behalf_of: Somebody | None
    post_kind: str
    post_title: str
    body_name: str
    body_name_en: str
    subjects: tuple[tuple[str, str], ...]
    given: dict[str, Any]
    texts: tuple[texts.Shown, ...]
    is_whole: bool = True
    is_named_whole: bool = True


def of_subject(
    actor: Actor, subject: str, *, as_of: int | None = None, limit: int = 500, rows: bool = True
) -> tuple[Told, ...]:
    """This function will tell the history of a subject that the actor may see, newest first: six queries at most.
    Without ``rows``, the texts within the rows of an act are left out.

    A line that touched it and is about something else (the package that it was issued in) is told to those alone who
    may open it: the envelope would say that there is such a package.
    """
    numbers = LineSubject.objects.filter(site=actor.site, subject=subject)
    if as_of is not None:
        numbers = numbers.filter(number__lte=as_of)
    newest = numbers.order_by("-number").values("number")[:limit]
    found = Line.objects.filter(site=actor.site, number__in=newest).order_by("-number")
    return _told(found, actor=actor, rows=rows)


def of_acts(actor: Actor, numbers: Iterable[int], *, acts: Iterable[str]) -> tuple[Told, ...]:
    """This function will tell those of some lines that are of certain acts, oldest first, as far as the actor may."""
    found = Line.objects.filter(site=actor.site, number__in=numbers, act__in=tuple(acts)).order_by("number")
    return _told(found, actor=actor)


def of_act_ids(actor: Actor, ids: Iterable[str]) -> dict[str, Told]:
    """This function will tell lines by the ids of their acts, those that the actor may open."""
    found = Line.objects.filter(site=actor.site, act_id__in=set(ids)).order_by("number")
    return {str(each.act_id): each for each in _told(found, actor=actor)}


def page(
    actor: Actor,
    *,
    before: int | None = None,
    act: str = "",
    person: uuid.UUID | None = None,
    size: int = SIZE,
) -> tuple[tuple[Told, ...], int | None]:
    """This function will tell the journal of the site, newest line first, and give the cursor of the next page.

    :raises Refused: not_found, for a post that doesn't read the journal.
    """
    if not reads_the_journal(actor):
        raise Refused("not_found", kind="journal")
    found = Line.objects.filter(site=actor.site)
    if act:
        found = found.filter(act=act)
    if person is not None:
        found = found.filter(signed_by=person)
    if before is not None:
        found = found.filter(number__lt=before)
    lines = list(found.order_by("-number")[: size + 1])
    following = lines[size - 1].number if len(lines) > size else None
    return _told(lines[:size], actor=actor), following


def reads_the_journal(actor: Actor) -> bool:
    """This function will tell whether a post opens the journal of the whole site."""
    return actor.post_kind in READS_THE_JOURNAL


def one(actor: Actor, number: int) -> Told:
    """This function will tell one line to those who read the journal or see its subject.

    :raises Refused: not_found.
    """
    told = _told(Line.objects.filter(site=actor.site, number=number), actor=actor)
    if not told:
        raise Refused("not_found", kind="line")
    return told[0]


def _told(found: Iterable[Line] | QuerySet[Line], *, actor: Actor, rows: bool = True) -> tuple[Told, ...]:
    """This function will tell those of some lines that the actor may open, in their order."""
    lines = list(found)
    envelopes = {line.number: json.loads(line.envelope) for line in lines}
    primary = {number: tuple(each["subjects"][0]) for number, each in envelopes.items()}
    made: dict[int, list[parts.Shown]] = {number: [] for number in envelopes}
    for part in parts.of_lines(actor.site, list(envelopes), rows=rows):
        made[part.number].append(part)
    if not visibility.sees_all(actor):
        made = {number: _without_underneath(envelopes[number]["act"], each) for number, each in made.items()}
    in_envelope = {number: _of_envelope(each) for number, each in envelopes.items()}
    in_given = {number: _in_given(envelopes[number]["act"], each) for number, each in made.items()}
    seen = _seen({pair for each in (*in_envelope.values(), *in_given.values()) for pair in each}, actor=actor)
    about_seen = _seen_lines(primary, seen, actor=actor)
    all_named = reads_the_journal(actor) and not visibility.is_bound(actor)
    if not all_named:
        lines = [line for line in lines if line.number in about_seen]
    persons = {line.signed_by for line in lines} | {line.entered_by for line in lines}
    stood_in = (envelopes[line.number]["on_behalf_of"] for line in lines)
    persons |= {uuid.UUID(person) for person in stood_in if person}
    names = _names(persons, actor=actor)
    posts = _posts({line.post for line in lines}, site=actor.site)
    told = []
    for line in lines:
        number = line.number
        pairs = frozenset() if all_named else in_envelope[number] | in_given[number]
        hidden = {subject for _, subject in pairs if subject not in seen}
        apart = {subject for kind, subject in pairs if kind in _TOLD_APART and subject in hidden}
        if apart and not reads_the_journal(actor) and _is_all_about(apart, in_given[number], line.act):
            continue
        about = number in about_seen
        shown = tuple(
            _shown(each, actor=actor, opens=about and (not apart or each.kind == "given")) for each in made[number]
        )
        one = _tell(line, envelopes[number], names, posts, shown, hidden=frozenset(hidden))
        whole = not apart and (visibility.sees_all(actor) or not _has_underneath(line.act))
        one = replace(one, is_whole=whole, is_named_whole=apart.isdisjoint(each for _, each in in_envelope[number]))
        told.append(one if reads_the_journal(actor) else _without_closed(one, actor=actor))
    return tuple(told)


def _has_underneath(act: str) -> bool:
    """This function will tell whether an act may name what lies underneath: whether it does is not told either."""
    return act in kinds.ROWS and any(
        column.audience == UNDERNEATH for each in kinds.ROWS[act].given for column in (each, *each.columns)
    )


def _without_underneath(act: str, made: list[parts.Shown]) -> list[parts.Shown]:
    """This function will leave out of what an act was given the ids that lie underneath (M6)."""
    if not _has_underneath(act):
        return made
    return [
        replace(each, value=_open_values(kinds.ROWS[act].given, each.value))
        if each.kind == "given" and each.value
        else each
        for each in made
    ]


def _open_values(fields: Iterable[Field], value: Mapping[str, Any]) -> dict[str, Any]:
    closed = {each.name for each in fields if each.audience == UNDERNEATH}
    rows = {each.name: each.columns for each in fields if each.kind is FieldKind.ROWS}
    return {
        name: [_open_values(rows[name], row) for row in kept] if name in rows else kept
        for name, kept in value.items()
        if name not in closed
    }


def _of_envelope(envelope: dict[str, Any]) -> frozenset[tuple[str, str]]:
    return frozenset((kind, subject) for kind, subject in envelope["subjects"])


def _in_given(act: str, made: Iterable[parts.Shown]) -> frozenset[tuple[str, str]]:
    """This function will name the subjects, (kind, id), that an act was given."""
    fields = kinds.ROWS[act].given if act in kinds.ROWS else ()
    values = (each.value for each in made if each.kind == "given" and each.value)
    return frozenset(pair for value in values for pair in named(fields, value))


def named(fields: Iterable[Field], given: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """This function will name the subjects, (kind, id), that fields of an act were given, those in rows too."""
    for field in fields:
        value = given.get(field.name) or ()
        if field.kind is FieldKind.SUBJECT:
            yield from ((field.of, each) for each in ((value,) if isinstance(value, str) else value))
        elif field.kind is FieldKind.ROWS:
            for row in value:
                yield from named(field.columns, row)


def _is_all_about(apart: set[str], given: frozenset[tuple[str, str]], act: str) -> bool:
    """This function will tell whether an act on something else was about what is told apart, and about nothing more: an
    empty line would still tell that there is something. How a subject began is always told."""
    about = {subject for kind, subject in given if kind in _TOLD_APART}
    return bool(about) and about <= apart and not (act in kinds.ROWS and kinds.ROWS[act].birth)


def _without_closed(told: Told, *, actor: Actor) -> Told:
    """This function will leave out of what an act was given the subjects of kinds that are never open to the actor.

    No line need name them: the list that a finding was imported with is in what was given alone. What a field gives no
    kind of, as of what the act begins or takes along, is left out too: whether it is theirs can't be told.
    """
    fields = kinds.ROWS[told.act].given if told.act in kinds.ROWS else ()
    naming = (each for each in fields if each.kind is FieldKind.SUBJECT and each.name in told.given)
    closed = {each.name for each in naming if not each.of or visibility.rule(actor, each.of) is NOTHING}
    return replace(told, given={name: each for name, each in told.given.items() if name not in closed})


def _seen(named: Iterable[tuple[str, str]], *, actor: Actor) -> set[str]:
    """This function will name the subjects of lines that the actor may see now: one query for each hundred.

    It isn't asked for those who see the whole site, or nothing but envelopes.
    """
    if visibility.sees_all(actor) or actor.post_kind in (Post.AUDITOR, *ADMINISTRATORS):
        return set()
    return subjects.seen(actor, (pair for pair in named if pair[0] in kinds.KINDS))


def _without(value: Any, hidden: frozenset[str]) -> Any:
    """This function will leave out of what an act was given the ids of what is hidden, and the rows that name one."""
    if isinstance(value, dict):
        return {name: _without(each, hidden) for name, each in value.items() if not _speaks_of(each, hidden)}
    if isinstance(value, list):
        rows = (each for each in value if not _speaks_of(each, hidden))
        kept = (each for each in rows if not (isinstance(each, dict) and _names_any(each, hidden)))
        return [_without(each, hidden) for each in kept]
    return value


def _speaks_of(value: Any, hidden: frozenset[str]) -> bool:
    return isinstance(value, str) and value in hidden


def _names_any(row: dict[str, Any], hidden: frozenset[str]) -> bool:
    return any(_speaks_of(each, hidden) for each in row.values())


def _names(persons: set[uuid.UUID], *, actor: Actor) -> dict[uuid.UUID, Somebody]:
    """This function will name people. The inspected side reads the posts of others, not their names (attack 24)."""
    seen = people.PersonRow.objects.filter(visibility.visible_to(actor, "person"), subject__in=persons)
    current = seen.filter(until_number__isnull=True).values_list("subject", "name", "name_en")
    return {subject: Somebody(subject, name, name_en) for subject, name, name_en in current}


def _posts(posts: set[uuid.UUID], *, site: str) -> dict[uuid.UUID, tuple[str, str, uuid.UUID, tuple[str, str]]]:
    found = people.PostRow.objects.filter(site=site, subject__in=posts, until_number__isnull=True)
    held = list(found.values_list("subject", "post_kind", "title", "body"))
    bodies = people.BodyRow.objects.filter(
        site=site, subject__in={body for *_, body in held}, until_number__isnull=True
    )
    named = {subject: (name, name_en) for subject, name, name_en in bodies.values_list("subject", "name", "name_en")}
    return {post: (kind, title, body, named.get(body, ("", ""))) for post, kind, title, body in held}


def _shown(part: parts.Shown, *, actor: Actor, opens: bool) -> texts.Shown:
    """This function will show one part of a line, as hidden where it isn't open to the actor."""
    shown = texts.show(part, actor=actor)
    if opens or shown.erased:
        return shown
    return texts.Shown(shown.commitment, None, None, shown.label, part.number, part.name, part.kind, hidden=True)


def _seen_lines(primary: dict[int, tuple[str, str]], seen: set[str], *, actor: Actor) -> set[int]:
    """This function will tell which lines are about a subject, the first one named, that the actor may see now."""
    if visibility.sees_all(actor):
        return {number for number, (kind, _) in primary.items() if not visibility.is_closed_to(actor, kind)}
    begins = _begins(primary.values(), actor=actor)
    return {number for number, (_, subject) in primary.items() if subject in seen and number >= begins.get(subject, 0)}


def _begins(wanted: Iterable[tuple[str, str]], *, actor: Actor) -> dict[str, int]:
    """This function will give the lines from which on findings and packages are the inspected side's to read about.

    How they were worked out before they were issued, in which versions and by whom, is not for them (attack 24).
    """
    if actor.post_kind not in INSPECTED:
        return {}
    begins: dict[str, int] = {}
    for kind, model in _DRAFTED.items():
        drafted = {subject for of, subject in wanted if of == kind}
        if drafted:
            issued = model._default_manager.filter(site=actor.site, subject__in=drafted, issued_date__isnull=False)
            first = issued.order_by("subject").values_list("subject").annotate(first=Min("from_number"))
            begins.update((str(subject), line) for subject, line in first)
    return begins


def _tell(
    line: Line,
    envelope: dict[str, Any],
    names: dict[uuid.UUID, Somebody],
    posts: dict[uuid.UUID, tuple[str, str, uuid.UUID, tuple[str, str]]],
    shown: tuple[texts.Shown, ...],
    *,
    hidden: frozenset[str],
) -> Told:
    kind, title, _, body = posts.get(line.post, ("", "", uuid.UUID(int=0), ("", "")))
    stood_in = envelope["on_behalf_of"]
    given: dict[str, Any] = next((each.value for each in shown if each.kind == "given" and each.value is not None), {})
    return Told(
        number=line.number,
        act_id=line.act_id,
        act=line.act,
        effect=line.effect,
        digest=line.digest,
        previous=line.previous,
        performed_at=line.performed_at,
        recorded_at=line.recorded_at,
        clock=envelope["clock"],
        signed_by=names.get(line.signed_by, Somebody(line.signed_by)),
        entered_by=names.get(line.entered_by, Somebody(line.entered_by)),
        on_behalf_of=names.get(uuid.UUID(stood_in), Somebody(uuid.UUID(stood_in))) if stood_in else None,
        post_kind=kind,
        post_title=title,
        body_name=body[0],
        body_name_en=body[1],
        subjects=tuple((kind, subject) for kind, subject in envelope["subjects"] if subject not in hidden),
        given=_without(given, hidden) if hidden else given,
        texts=tuple(each for each in shown if each.kind != "given"),
    )


def numbers_of(site: str, ids: Iterable[str]) -> dict[str, tuple[str, int]]:
    """This function will give kind and number of the subjects that lines name."""
    heads = SubjectHead.objects.filter(site=site, subject__in=set(ids))
    return {str(subject): (kind, number) for subject, kind, number in heads.values_list("subject", "kind", "number")}
