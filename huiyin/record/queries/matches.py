"""Matches: subjects of one kind whose texts hold the words that somebody looks for, or whose number or name it is."""

from collections.abc import Iterable
from dataclasses import dataclass

from huiyin.kernel.actor import Actor
from huiyin.record import rows, search, visibility
from huiyin.record.models import SubjectHead
from huiyin.record.queries import names, texts

SIZE = 20
# The kinds that are searched, in the order in which they are shown.
KINDS = (
    "finding", "measure", "package", "achievement", "requirement", "meeting", "round", "inspection", "mandate",
    "imported_list", "body", "person",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """One subject that fits: its number and state, what it is called, the first of its texts that the actor reads.

    ``read`` is that text as it was looked up, so that whoever shows it can note the reading.
    """

    kind: str
    subject: str
    number: int
    state: str
    name: str
    name_en: str
    text: str
    organisation: str
    organisation_en: str
    read: texts.Shown | None = None


def of_kinds(actor: Actor, kinds: Iterable[str], *, text: str, size: int = SIZE) -> dict[str, tuple[Match, ...]]:
    """This function will give what fits of several kinds, by kind: one query, and those of :func:`found` for each."""
    common = search.is_common(search.phrases(text))
    return {kind: found(actor, kind, text=text, size=size, common=common) for kind in kinds}


def found(actor: Actor, kind: str, *, text: str, size: int = SIZE, common: bool | None = None) -> tuple[Match, ...]:
    """This function will give the newest subjects of a kind that fit, those with that number first.

    Seven queries at most, whatever is found; ``common`` is whether the text is, where the caller knows.
    Only what the actor may see and read is looked at.
    """
    wanted = text.strip()
    if not wanted:
        return ()
    if kind in search.FOUND:
        return _by_words(actor, kind, wanted, size=size, common=common)
    named = names.candidates(actor, kind, query=wanted, most=size)
    states = _states(actor, kind, [each.subject for each in named])
    return tuple(
        Match(
            kind=kind,
            subject=each.subject,
            number=each.number,
            state=states[each.subject],
            name=each.name,
            name_en=each.name_en,
            text="",
            organisation=each.organisation,
            organisation_en=each.organisation_en,
        )
        for each in named
    )


def _states(actor: Actor, kind: str, ids: list[str]) -> dict[str, str]:
    stored = rows.current(kind, actor.site).filter(subject__in=ids).values_list("subject", "state")
    return {str(subject): state for subject, state in stored}


def _by_words(actor: Actor, kind: str, wanted: str, *, size: int, common: bool | None) -> tuple[Match, ...]:
    visible = rows.current(kind, actor.site).filter(visibility.visible_to(actor, kind)).exclude(state="annulled")
    numbered = []
    if wanted.isdecimal() and len(wanted) < 18:
        heads = SubjectHead.objects.filter(site=actor.site, kind=kind, number=int(wanted))
        numbered = list(visible.filter(subject__in=heads.values("subject")))
    holding = search.walked(visible, actor, text=wanted, kind=kind, common=common)
    holding = holding.exclude(subject__in=[row.subject for row in numbered])
    rows_found = [*numbered, *holding.order_by("-from_number")[: size - len(numbered)]]
    said = {str(row.subject): search.said_by(rows.decode(kind, row.facts)) for row in rows_found}
    shown = texts.shown([each for commitments in said.values() for each in commitments], actor=actor)
    known = names.numbers(actor.site, list(said))
    places = names.bodies(actor.site, [row.organisation for row in rows_found if hasattr(row, "organisation")])
    nowhere = ("", "")
    read = {each: _first_holding([shown[one] for one in of], wanted) for each, of in said.items()}
    return tuple(
        Match(
            kind=kind,
            subject=str(row.subject),
            number=known[str(row.subject)][1],
            state=row.state,
            name="",
            name_en="",
            text=each.text if (each := read[str(row.subject)]) is not None else "",
            read=read[str(row.subject)],
            organisation=places.get(str(getattr(row, "organisation", "")), nowhere)[0],
            organisation_en=places.get(str(getattr(row, "organisation", "")), nowhere)[1],
        )
        for row in rows_found
    )


def _first_holding(said: list[texts.Shown], wanted: str) -> texts.Shown | None:
    """This function will choose the text that holds a word of the search, else the first."""
    words = [word.casefold() for word in wanted.split()]
    holding = (each for each in said if any(word in each.text.casefold() for word in words))
    return next(holding, next(iter(said), None))
