"""The parts behind the commitments of lines: stored with each line, looked up by commitment, erased by
act."""

import json
import re
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from huiyin.kernel import journal
from huiyin.kernel.refused import Refused
from huiyin.record.models import LineSubject, PartRow
from huiyin.record.portions import portions

AT_ONCE = 5_000
_ERASED = "null"  # in the place of a body that is no more

# A canonical body begins with these keys. To read them here is ten times as fast as to decode the whole body.
_START = re.compile(r'\{"audience":"([a-z_]+)","kind":"([a-z]+)","label":([0-9]+),')


@dataclass(frozen=True, slots=True)
class Shown:
    """A part as it can be shown: who may see it, and its value, None once it is erased."""

    commitment: str
    number: int
    name: str
    kind: str
    audience: str
    label: int
    value: Any
    is_erased: bool
    language: str | None = None


def row(part: journal.Part, *, site: str, number: int) -> tuple[Any, ...]:
    """This function will give the row of a fresh part, in the order of the table's fields."""
    if part.salt is None or part.body is None:
        raise ValueError(f"part {part.name} of line {number} is erased already")
    body = part.body.decode()
    start = _START.match(body)
    if start is None:
        raise ValueError(f"part {part.name} of line {number} is not canonical")
    audience, kind, label = start.groups()
    blob = json.loads(body)["value"]["digest"] if kind == "file" else None
    return (site, part.commitment, number, part.name, part.salt.hex(), body, blob, int(label), audience, kind)


def text_of(part: journal.Part) -> str | None:
    """This function will give the text of a fresh part, None for any other kind."""
    content = journal.open_part(part)
    return content.value if content is not None and content.kind == "text" else None


def shown(site: str, commitments: Iterable[str]) -> dict[str, Shown]:
    """This function will look parts up by commitment. It asks nobody who may read them: the caller does."""
    rows = PartRow.objects.filter(site=site, commitment__in=set(commitments))
    return {found.commitment: _shown(found) for found in rows}


def of_line(site: str, number: int) -> tuple[Shown, ...]:
    """This function will give all parts of one line, in the order of their names."""
    return tuple(_shown(found) for found in PartRow.objects.filter(site=site, number=number).order_by("name"))


def of_lines(site: str, numbers: Collection[int], *, rows: bool = True) -> tuple[Shown, ...]:
    """This function will give all parts of several lines with one query, in the order of the lines and names.

    Without ``rows``, the texts within rows are left out: a plan has tens of thousands of them in one line.
    """
    found = PartRow.objects.filter(site=site, number__in=numbers)
    if not rows:
        found = found.exclude(kind="text", name__contains=".")
    return tuple(_shown(each) for each in found.order_by("number", "name"))


def lines_naming(site: str, subjects: Iterable[UUID | str]) -> list[int]:
    """This function will give the numbers of the lines that name any of many subjects: a query for each
    :data:`AT_ONCE` of them.

    Where lines are looked for by a query within the query, PostgreSQL may run it again for every line.
    """
    numbers: set[int] = set()
    for portion in portions(sorted({str(each) for each in subjects}), AT_ONCE):
        found = LineSubject.objects.filter(site=site, subject__in=portion)
        numbers.update(found.values_list("number", flat=True))
    return sorted(numbers)


def texts_of_lines(site: str, numbers: Collection[int], *, wanted: Container[str] | None = None) -> Iterator[Shown]:
    """This function will give the texts of many lines, all or those ``wanted`` by commitment, with a query for each
    :data:`AT_ONCE` lines.

    Not by a cursor: PostgreSQL plans one for its first rows, and took seconds for the rest. And the bodies of a query
    are parsed as one array: a plan has twenty thousand of them.
    """
    for portion in portions(sorted(numbers), AT_ONCE):
        found = PartRow.objects.filter(site=site, number__in=portion, kind="text")
        stored = found.values_list("commitment", "number", "name", "kind", "audience", "label", "body")
        kept = [each for each in stored if wanted is None or each[0] in wanted]
        bodies = json.loads(f"[{','.join(each[-1] or _ERASED for each in kept)}]")
        for each, body in zip(kept, bodies, strict=True):
            yield _opened(each[:-1], body)


def texts(site: str, commitments: Collection[str]) -> Mapping[str, str]:
    """This function will look texts up by commitment; erased ones are left out."""
    found = shown(site, commitments) if commitments else {}
    return {each.commitment: each.value for each in found.values() if each.kind == "text" and not each.is_erased}


def stored(found: PartRow) -> journal.Part:
    """This function will give a stored part in the form of the journal, ready to be checked or exported."""
    salt = None if found.salt is None else bytes.fromhex(found.salt)
    body = None if found.body is None else found.body.encode()
    return journal.Part(found.name, found.commitment, salt, body)


def _shown(found: PartRow) -> Shown:
    about = (found.commitment, found.number, found.name, found.kind, found.audience, found.label)
    return _opened(about, json.loads(found.body or _ERASED))


def _opened(about: Sequence[Any], body: Mapping[str, Any] | None) -> Shown:
    """This function will open the body of a part, which holds its value and language; None once it was erased."""
    commitment, number, name, kind, audience, label = about
    value, language = (None, None) if body is None else (body["value"], body["language"])
    return Shown(commitment, number, name, kind, audience, label, value, is_erased=body is None, language=language)


def opened(found: PartRow) -> Shown:
    """This function will open a row that somebody else has found."""
    return _shown(found)


def require_erasable(commitments: Collection[str], *, site: str, subject: str) -> None:
    """This function will see to it that each commitment is a text or file of a line of that subject.

    :raises Refused: part_not_of_subject.
    """
    lines = LineSubject.objects.filter(site=site, subject=subject).values("number")
    rows = PartRow.objects.filter(site=site, commitment__in=set(commitments), number__in=lines)
    found = set(rows.exclude(kind=journal.GIVEN).values_list("commitment", flat=True))
    missing = sorted(set(commitments) - found)
    if missing:
        raise Refused("part_not_of_subject", part=missing[0], parts=len(missing))


def erase(commitments: Collection[str], *, site: str) -> frozenset[str]:
    """This function will erase parts for good and give the digests of the files that they spoke of."""
    rows = PartRow.objects.filter(site=site, commitment__in=set(commitments))
    spoken_of = set(rows.exclude(blob=None).values_list("blob", flat=True))
    rows.update(salt=None, body=None, blob=None)
    return frozenset(digest for digest in spoken_of if digest is not None)
