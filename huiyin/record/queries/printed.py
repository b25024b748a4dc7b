"""What papers and calendars are drawn from beyond one subject: what belongs to a round, who is there, the blank."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import common
from huiyin.kernel.achievement import Achievement
from huiyin.kernel.actor import Actor
from huiyin.kernel.package import Package
from huiyin.record import parts, rows, visibility
from huiyin.record.models import LineSubject, PackageRow
from huiyin.record.queries import history, names, subjects, texts
from huiyin.record.queries.history import Told
from huiyin.record.queries.ledger import at_line
from huiyin.record.queries.names import Held
from huiyin.record.queries.subjects import Found

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class OwnBlank:
    """A blank of a site's own that is in use: its number, and its file in the store by its digest. ``workbook`` where
    the file is one: a list can have both a document and a workbook."""

    number: int
    digest: str
    workbook: bool = False


def own_blank(site: str, *, paper: str, language: str, workbook: bool = False) -> OwnBlank | None:
    """This function will give the blank that a site uses for a paper, whoever asks; none where its file was erased.

    The document, or with ``workbook`` the workbook. Of two adopted at the same moment the newest counts. Two queries.
    """
    standing = rows.current("blank", site).filter(paper=paper, written_in=language, state="adopted")
    found = list(standing.order_by("-from_number", "-number"))
    files = [rows.decode("blank", row.facts).file for row in found]
    shown = parts.shown(site, files) if files else {}
    for row, file in zip(found, files, strict=True):
        told = shown.get(file)
        if told is None or told.value is None:
            if not workbook:
                return None
            continue
        if (told.value["media_type"] == WORKBOOK) is workbook:
            return OwnBlank(row.number, told.value["digest"], workbook)
    return None


def of_round(actor: Actor, kind: str, *, round_id: str, **columns: Any) -> tuple[Found, ...]:
    """This function will give the subjects of a kind that belong to a round and stand, by number: one query.

    ``columns`` narrow by columns of the state row.
    """
    seen = rows.current(kind, actor.site).filter(visibility.visible_to(actor, kind), round=round_id, **columns)
    found = seen.exclude(state=common.ANNULLED).order_by("number")
    return tuple(Found(kind, row.number, rows.decode(kind, row.facts), row.from_number, row) for row in found)


def packages(actor: Actor, *, round_id: str, as_of: int | None = None) -> tuple[Found, ...]:
    """This function will give the packages of a round that stand, by number: one query.

    With ``as_of``, as they were after that line, those of them that stand today too: one query more.
    """
    standing = tuple(each for each in of_round(actor, "package", round_id=round_id) if each.facts.state != "withdrawn")
    if as_of is None:
        return standing
    kept = {each.facts.id for each in standing}
    seen = visibility.visible_to(actor, "package")
    then = PackageRow.objects.filter(at_line(as_of)).filter(seen, round=round_id)
    found = then.exclude(state__in=("withdrawn", common.ANNULLED)).order_by("number")
    return tuple(
        Found("package", row.number, rows.decode("package", row.facts), row.from_number, row)
        for row in found
        if str(row.subject) in kept
    )


def labels(actor: Actor, held: Sequence[Found]) -> tuple[int, ...]:
    """This function will give for each package the highest label of all that its papers would show: a query for each
    hundred things or texts in them.
    """
    named = {pair for each in held for pair in _things(each.facts)}
    known: dict[str, Any] = dict(subjects.of_kinds(actor, [pair for pair in named if pair[0] != "achievement"]))
    known |= achievements(actor, [subject for kind, subject in named if kind == "achievement"])
    said = [tuple(_said(each.facts, known)) for each in held]
    shown = texts.shown([one for several in said for one in several], actor=actor)
    return tuple(
        max(each.facts.label, *(shown[one].label for one in several if one and shown[one].value is not None), 0)
        for each, several in zip(held, said, strict=True)
    )


def _things(package: Package) -> Iterator[tuple[str, str]]:
    """This function will name what a package tells of, by kind and id."""
    yield from (("finding", each) for each in package.findings)
    kinds = {"achievement": "achievement", "problem": "finding", "requirement": "requirement"}
    yield from ((kinds[each.item], each.subject) for each in package.items if each.subject and each.item in kinds)


def _said(package: Package, known: Mapping[str, Any]) -> Iterator[str | None]:
    """This function will yield the commitments of all that a package can say."""
    yield package.text
    yield from (each.text for each in package.items)
    yield from (text for _, text in package.issued_texts)
    yield from (each for row in package.words for each in row[1:])
    yield from package.addressee
    for _, subject in _things(package):
        facts = known.get(subject)
        yield getattr(facts, "statement", None)
        yield getattr(facts, "text", None)
        yield from getattr(facts, "manifestations", ())


def achievements(actor: Actor, ids: Collection[str]) -> dict[str, Achievement]:
    """This function will give the achievements that a package names, by id, to one who sees the package: one query.

    The organisation sees no achievement by itself, and reads of it in the package that was issued to it.
    """
    if not ids:
        return {}
    found = rows.current("achievement", actor.site).filter(subject__in=sorted(ids), label__lte=actor.clearance)
    kept = found.exclude(state=common.ANNULLED).values_list("subject", "facts")
    return {str(subject): rows.decode("achievement", stored) for subject, stored in kept}


def told(actor: Actor, kind: str, *, subject: str, acts: Collection[str]) -> tuple[Told, ...]:
    """This function will tell the lines of certain acts about a subject, oldest first, to who may read them."""
    numbers = LineSubject.objects.filter(site=actor.site, subject=subject, kind=kind)
    return history.of_acts(actor, numbers.values_list("number", flat=True), acts=acts)


def principals(actor: Actor, organisations: Collection[str]) -> dict[str, Held]:
    """This function will give the principal of each organisation now, those that the actor may know of."""
    held = names.held_at(actor, organisations, kinds=("principal",))
    return {each.body: each for each in held}
