"""The taken out keep how the lists of a plan leave through a door as a whole, and how they come in again."""

import dataclasses
import datetime
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Mapping as Mapping_
from dataclasses import dataclass, field

from huiyin import texts
from huiyin.kernel import permit
from huiyin.kernel.actor import INSPECTED, Actor
from huiyin.kernel.refused import Refused
from huiyin.papers import opening
from huiyin.papers.drawn import making, plan_lists, redrafted, workbooks
from huiyin.papers.drawn.making import Printed
from huiyin.papers.drawn.reader import Asker, Reader
from huiyin.papers.mapping import Mapping
from huiyin.papers.plan_lists import acting, beside, columns, coming_back, comparison, foreign, redrafting
from huiyin.papers.plan_lists.acting import Plans, Proposed
from huiyin.papers.plan_lists.coming_back import ListedSheet
from huiyin.papers.plan_lists.comparison import Comparison, Then
from huiyin.papers.plan_lists.content import Content
from huiyin.papers.plan_lists.matching import Known
from huiyin.papers.plan_lists.people import People
from huiyin.papers.tables import GivenFile
from huiyin.record import plan_drafts, plan_writing
from huiyin.record.draft_rows import Row
from huiyin.record.plan_drafts import Matter
from huiyin.record.plan_writing import Typed
from huiyin.record.queries import names, subjects
from huiyin.record.queries import texts as texts_of
from huiyin.record.queries.subjects import Found


@dataclass(frozen=True, slots=True)
class Compared:
    """Lists that came in again, beside the plan as it stands: what is different, and the acts that this proposes.

    ``matter`` is the draft of a plan that was returned, for those who write in it: there changes become cells of it, of
    the ``versions`` of its rows that the lists were held against.
    """

    plan: Found
    content: Content
    difference: Comparison
    plans: Plans
    matter: Matter | None = None
    versions: Mapping_[str, int] = field(default_factory=dict)

    def is_open(self, actor: Actor, each: Proposed) -> bool:
        """This method will tell whether a post can ever take in what a list proposes; a draft is its writers'."""
        return permit.provisos(actor.post_kind, each.act) is not None if each.draft is None else self.matter is not None


def read(asker: Asker, *, number: int, on_screen: bool = False) -> tuple[Found, Content]:
    """This function will read a plan as its lists, and note the restricted texts in it as read, and as taken out unless
    they are shown on the screen.

    :raises Refused: not_found; as ``takings.take``.
    """
    found = subjects.by_number(asker.actor, "plan", number=number, as_of=asker.line)
    reader = Reader(asker)
    content = plan_lists.of_plan(reader, found)
    held = reader.read()
    if on_screen:
        making.note(asker.actor, [held], at=asker.at)
    else:
        restricted = any(text.restricted for several in held.values() for text in several)
        making.taken(asker, ("plan", found.facts.id), read=held, restricted=restricted, listed=True)
    return found, content


def workbook(asker: Asker, *, number: int) -> Printed:
    """This function will write all three lists of a plan as one workbook.

    :raises Refused: not_found.
    """
    found, content = read(asker, number=number)
    mark = making.mark(asker, restricted=False)
    made = workbooks.xlsx(asker, content, codes=columns.LISTS, mark=mark)
    return Printed(f"plan-{found.number}-lists.xlsx", making.MEDIA_TYPES["xlsx"], made)


def csv(asker: Asker, *, number: int, code: str) -> Iterator[bytes]:
    """This function will write one list of a plan as csv.

    :raises Refused: not_found.
    """
    if code not in columns.LISTS:
        raise Refused("not_found", kind="plan")
    _, content = read(asker, number=number)
    return workbooks.csv(asker, content, code=code)


def known(files: Sequence[GivenFile]) -> tuple[ListedSheet, ...]:
    """This function will find the sheets that left this program as lists of a plan; none in files of others.

    :raises Refused: whatever :func:`opening.open_files` refuses.
    """
    return coming_back.known(opening.open_files(files))


def compare(
    asker: Asker,
    files: Sequence[GivenFile],
    *,
    number: int,
    today: datetime.date,
    mapping: Mapping | None = None,
) -> Compared:
    """This function will compare lists that came in again with a plan as it stands now. Nothing is stored.

    With a ``mapping``, a list of any other layout.

    :raises Refused: not_found; list_not_ours, where no sheet left this program; whatever opening the files refuses.
    """
    found = subjects.by_number(asker.actor, "plan", number=number)
    if mapping is not None:
        return _other(asker, found, files, mapping, today=today)
    opened = opening.open_files(files)
    listed = coming_back.known(opened)
    if not listed:
        raise Refused("list_not_ours", number=number)
    noticed = coming_back.not_known(opened, listed)
    # Names, kinds and states are compared in the language in which they left.
    language = listed[0].head.language
    written_in = language if language in texts.LANGUAGES else asker.language
    reader = Reader(dataclasses.replace(asker, language=written_in))
    content = plan_lists.of_plan(reader, found)
    making.note(asker.actor, [reader.read()], at=asker.at)
    then = _then(asker.actor, found, line=min(each.head.line for each in listed))
    people = people_of(asker.actor, found.facts.organisation)
    matter = redrafted.matter_of(reader, found)
    if matter is None:
        difference = comparison.compare(content, listed, then=then, today=today, noticed=noticed)
        return Compared(found, content, difference, acting.propose(difference, content, people=people, today=today))
    laid = plan_drafts.standing(asker.actor, matter)
    content = redrafted.over(reader, content, laid=laid)
    difference = comparison.compare(content, listed, then=then, today=today, noticed=noticed)
    cells = acting.Cells(people, today=today)
    plans = redrafting.propose(difference, content, draft=redrafted.drafted(laid), cells=cells)
    return Compared(found, content, difference, plans, matter, redrafted.versions(laid))


def draft(actor: Actor, compared: Compared, *, chosen: Iterable[Proposed], at: datetime.datetime) -> tuple[Row, ...]:
    """This function will write what was chosen into the draft of a returned plan. What can't be taken stays beside its
    cell with the reason, and so does what says otherwise than the draft where that was changed since the list left."""
    if compared.matter is None:
        return ()
    typed = [
        Typed(
            each.given, row=each.draft.row, sort=each.draft.sort, finding=each.draft.finding,
            based_on=compared.versions.get(each.draft.row, 0), unread=redrafting.unread(each),
        )
        for each in chosen
        if each.draft is not None
    ]  # fmt: skip
    return plan_writing.put_all(actor, compared.matter, typed=typed, at=at) if typed else ()


def _other(
    asker: Asker, found: Found, files: Sequence[GivenFile], mapping: Mapping, *, today: datetime.date
) -> Compared:
    """This function will compare a list of another layout with a plan."""
    actor = asker.actor
    rows, noticed = foreign.read(files, mapping)
    reader = Reader(asker)
    content = plan_lists.of_plan(reader, found)
    making.note(actor, [reader.read()], at=asker.at)
    findings = subjects.several(actor, "finding", subjects=found.facts.findings).values()
    people = people_of(actor, found.facts.organisation)
    cells = coming_back.Reader(opening.open_files(files)[0], today=today)
    difference = beside.compare(
        foreign.without_blank(rows), content, noticed=noticed, findings=known_findings(actor, tuple(findings)),
        people=people, cells=cells,
    )  # fmt: skip
    return Compared(found, content, difference, acting.propose(difference, content, people=people, today=today))


def known_findings(actor: Actor, found: Sequence[Found]) -> tuple[Known, ...]:
    """This function will tell by what rows may find findings: one query for each hundred texts."""
    wanted = {each.facts.id: [text for name, text in each.facts.reported if name == "reference"] for each in found}
    shown = texts_of.shown(
        [one for each in found for one in (each.facts.statement, *wanted[each.facts.id])], actor=actor
    )
    return tuple(
        Known(
            each.facts.id,
            each.number,
            shown[each.facts.statement].text,
            each.facts.source_key or "",
            tuple(shown[one].text for one in wanted[each.facts.id] if shown[one].text),
        )
        for each in found
    )


def people_of(actor: Actor, organisation: str) -> People:
    """This function will gather who holds a post at an organisation, as far as the actor may know: four queries."""
    people = People()
    for each in names.held_at(actor, [organisation], kinds=[post.value for post in INSPECTED]):
        people.add(each.person, (each.person_name, each.person_name_en))
    return people


def _then(actor: Actor, found: Found, *, line: int) -> Then:
    """This function will tell what the plan held when its lists left; as now, where it wasn't there or was changed."""
    try:
        facts = subjects.by_id(actor, "plan", subject=found.facts.id, number=found.number, as_of=line).facts
    except Refused:
        facts = found.facts
    return Then(frozenset(facts.findings), frozenset(facts.measures))
