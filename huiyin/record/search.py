"""Search: the words of subjects, for those who may read them, in Chinese and in any other script.

Chinese isn't written in words, and most of its words are two characters long: so a run of it is indexed as each two
characters that stand together, anything else as whole words without case. One function makes the tokens, for texts
and for what is looked for, on both databases. A subject's texts are found under their own audience and label: a row
holds only what one circle of readers may read, and the circle is asked before anything is counted.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet

from huiyin.kernel import common, journal, kinds
from huiyin.kernel.actor import Actor
from huiyin.record import parts, rows, tables, visibility
from huiyin.record.models import SearchIndex, SearchText
from huiyin.record.portions import portions

# The texts of each kind that are found, by field of its facts, or of the rows within one. They must be the subject's
# own: a text that came from a subject which others see (a cause, from the plan) would be found by people who may not
# read it.
FOUND: Mapping[str, tuple[str, ...]] = {
    "finding": ("statement", "manifestations", "working_paper"),
    "measure": ("text", "deliverable"),
    "package": ("text",),
    "achievement": ("statement",),
    "requirement": ("heading", "text"),
    "meeting": ("agenda.heading", "agenda.text", "place", "minutes"),
}
# Every audience that a text may have (tested): who reads which is for ``visibility`` to say.
AUDIENCES = ("all", "office", "team", "principal", "leadership", "reviewers", "checkers", "underneath")
LONGEST_QUERY = 200
MOST_PHRASES = 8
# Up to here the index is asked first and its rows are put in order; beyond it a list is walked in its order and each
# row looked at, because what is so common comes soon.
COMMON_FROM = 2_000
_AT_ONCE = 200
_KINDS = ("UUIDField", "CharField", "UUIDField", "PositiveSmallIntegerField", "CharField", "TextField")

_UNSPACED = "\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
_RUN = re.compile(rf"[{_UNSPACED}]+|[^\W_{_UNSPACED}]+")
_IS_UNSPACED = re.compile(rf"[{_UNSPACED}]")
# A whole word; or a character of an unspaced run, with the one behind it if the run goes on.
_TOKEN = re.compile(rf"([^\W_{_UNSPACED}]+)|(?=([{_UNSPACED}]{{1,2}}))[{_UNSPACED}]")


def _folded(text: str) -> str:
    return text.lower() if text.isascii() else unicodedata.normalize("NFKC", text).casefold()


def _runs(text: str) -> Iterator[str]:
    return (found.group() for found in _RUN.finditer(_folded(text)))


def _pairs(run: str) -> list[str]:
    return [run[place : place + 2] for place in range(len(run) - 1)]


def tokens(text: str) -> str:
    """This function will cut a text into tokens between spaces.

    A run of Chinese gives each two neighbours and its last character alone, so that any of its characters begins a
    token.
    """
    found = " ".join([word or pair for word, pair in _TOKEN.findall(_folded(text))])
    return f" {found} " if found else ""


def phrases(query: str) -> tuple[str, ...]:
    """This function will cut what is looked for into phrases, all of which a text must hold; each is tokens in a row.

    A single Chinese character is a phrase that ends in ``*``: the beginning of a token.
    """
    found = []
    for run in _runs(query[:LONGEST_QUERY]):
        if not _IS_UNSPACED.match(run):
            found.append(run)
        else:
            found.append(" ".join(_pairs(run)) if len(run) > 1 else f"{run}*")
    return tuple(dict.fromkeys(found))[:MOST_PHRASES]


def narrowed(found: QuerySet[Any], actor: Actor, *, text: str, kind: str) -> QuerySet[Any]:
    """This function will keep the rows of a kind whose texts hold what is looked for, as far as the actor reads them.

    The caller has filtered by what the actor sees. Nothing to look for finds nothing.
    """
    wanted = phrases(text)
    if not wanted:
        return found.none()
    return found.filter(subject__in=_readable(_hits(wanted), actor, kind=kind).values("subject"))


def walked(found: QuerySet[Any], actor: Actor, *, text: str, kind: str, common: bool | None = None) -> QuerySet[Any]:
    """This function will keep the same rows as :func:`narrowed`, in the way that suits the first page of a long list.

    Costs one query at once, which counts how common the phrases are, unless the caller knows (``common``).
    """
    wanted = phrases(text)
    if not (is_common(wanted) if common is None else common):
        return narrowed(found, actor, text=text, kind=kind)
    same = _containing(SearchText.objects.filter(subject=OuterRef("subject")), wanted)
    return found.filter(Exists(_readable(same, actor, kind=kind)))


def first(found: QuerySet[Any], actor: Actor, *, text: str, kind: str, most: int) -> QuerySet[Any]:
    """This function will keep rows among the first ``most`` hits only: enough to learn that there are many."""
    some = _rows_of_index(phrases(text)).values("id")[:most]
    read = _readable(SearchText.objects.filter(id__in=some), actor, kind=kind)
    return found.filter(subject__in=read.values("subject"))


def is_common(wanted: tuple[str, ...]) -> bool:
    """This function will tell whether phrases stand in more than :data:`COMMON_FROM` texts, whoever reads them."""
    return bool(wanted) and _rows_of_index(wanted).values("id")[: COMMON_FROM + 1].count() > COMMON_FROM


def _rows_of_index(wanted: tuple[str, ...]) -> QuerySet[Any]:
    """This function will give the hits as the index alone knows them: on SQLite the texts stay unread."""
    return _matching(wanted) if connection.vendor == "sqlite" else _hits(wanted)


def _hits(wanted: tuple[str, ...]) -> QuerySet[Any]:
    if connection.vendor == "sqlite":
        return SearchText.objects.filter(id__in=_matching(wanted).values("id"))
    whole = [token for phrase in wanted if not phrase.endswith("*") for token in phrase.split(" ")]
    found = _containing(SearchText.objects.all(), wanted)
    return found.filter(tokens__tokens=whole) if whole else found


def _matching(wanted: tuple[str, ...]) -> QuerySet[SearchIndex]:
    terms = (f'"{each[:-1]}" *' if each.endswith("*") else f'"{each}"' for each in wanted)
    return SearchIndex.objects.filter(tokens__match=" AND ".join(terms))


def _containing(found: QuerySet[SearchText], wanted: tuple[str, ...]) -> QuerySet[SearchText]:
    for phrase in wanted:
        found = found.filter(tokens__contains=f" {phrase[:-1]}" if phrase.endswith("*") else f" {phrase} ")
    return found


def _readable(found: QuerySet[SearchText], actor: Actor, *, kind: str) -> QuerySet[SearchText]:
    read = [each for each in AUDIENCES if visibility.may_read(actor, audience=each, label=0)]
    found = found.filter(site=actor.site, kind=kind, label__lte=actor.clearance)
    return found if len(read) == len(AUDIENCES) else found.filter(audience__in=read)


@dataclass(frozen=True, slots=True)
class Text:
    """One text with the circle of its readers; ``value`` is None once it is erased."""

    value: str | None
    audience: str
    label: int


class Changes:
    """What acts have changed of the texts that are found, gathered until it is written."""

    def __init__(self, site: str) -> None:
        self.site = site
        self.fresh: dict[str, journal.Part] = {}
        self.born: dict[str, tuple[str, tuple[str, ...]]] = {}
        self.changed: dict[str, tuple[str, tuple[str, ...]]] = {}

    def note(self, before: Any, after: Any) -> None:
        """This function will note one subject's change; ``before`` is None at a birth."""
        kind = kinds.kind_of(after)
        if kind not in FOUND:
            return
        said = said_by(after)
        if before is None or after.id in self.born:
            self.born[after.id] = (kind, said)
        elif said != said_by(before) or after.id in self.changed:
            self.changed[after.id] = (kind, said)

    def keep(self, made: Iterable[journal.Part]) -> None:
        """This function will keep fresh parts in hand, so that they need not be read back."""
        self.fresh.update((part.commitment, part) for part in made)

    def write(self) -> None:
        """This function will put the rows of what was noted."""
        index({**self.born, **self.changed}, site=self.site, stale=self.changed, fresh=self.fresh)
        for each in (self.fresh, self.born, self.changed):
            each.clear()


def said_by(facts: Any) -> tuple[str, ...]:
    """This function will give the commitments of the texts by which a subject is found; none once it is annulled."""
    if facts.state == common.ANNULLED:
        return ()
    found: list[str] = []
    for path in FOUND.get(kinds.kind_of(facts), ()):
        name, _, column = path.partition(".")
        value = getattr(facts, name)
        if column:
            value = [each for row in value if (each := getattr(row, column))]
        found += [value] if isinstance(value, str) else value or ()
    return tuple(found)


def index(
    said: Mapping[str, tuple[str, tuple[str, ...]]],
    *,
    site: str,
    stale: Iterable[str],
    fresh: Mapping[str, journal.Part],
) -> None:
    """This function will write what subjects say now: kind and commitments by subject id.

    ``stale`` are those among them that have rows already; ``fresh`` the parts at hand, others are read.
    """
    _forget(stale, site=site)
    wanted = [each for _, commitments in said.values() for each in commitments]
    missing = [each for each in wanted if each not in fresh]
    known = {each: _opened(fresh[each]) for each in wanted if each in fresh}
    for portion in portions(missing, _AT_ONCE):
        read = parts.shown(site, portion)
        known.update((each, Text(part.value, part.audience, part.label)) for each, part in read.items())
    made: list[tuple[Any, ...]] = []
    for subject, (kind, commitments) in said.items():
        made += rows_of(subject, commitments, site=site, kind=kind, known=known)
    tables.run("insert_search_rows", made, kinds=_KINDS)


def _opened(part: journal.Part) -> Text:
    """This function will read a part that was sealed a moment ago; its commitment needs no checking."""
    body = json.loads(part.body or b"{}")
    return Text(body.get("value"), body.get("audience", ""), body.get("label", 0))


def rows_of(
    subject: str, commitments: Iterable[str], *, site: str, kind: str, known: Mapping[str, Text]
) -> Iterator[tuple[Any, ...]]:
    """This function will give the rows of one subject, one per audience and label; erased texts are left out."""
    circles: dict[tuple[int, str], list[str]] = {}
    for each in commitments:
        text = known.get(each)
        if text is not None and text.value is not None:
            circles.setdefault((text.label, text.audience), []).append(tokens(text.value))
    for (label, audience), found in circles.items():
        together = "".join(found)
        if together:
            yield (site, kind, subject, label, audience, together)


def _forget(subjects: Iterable[str], *, site: str) -> None:
    ids = list(subjects)
    for portion in portions(ids, _AT_ONCE):
        SearchText.objects.filter(site=site, subject__in=portion).delete()


def lost_from_index(site: str) -> int:
    """This function will count the texts that search can't find because the index beside them lacks them (SQLite only;
    PostgreSQL keeps its index equal by itself).
    """
    if connection.vendor != "sqlite":
        return 0
    with connection.cursor() as cursor:
        cursor.execute(tables.statement("count_lost_from_index"), [site.replace("-", "")])
        return int(cursor.fetchone()[0])


def renew(kind: str, subject: str, *, site: str) -> None:
    """This function will write anew what one subject says, after a text of it was erased."""
    stored = rows.current(kind, site).filter(subject=subject).values_list("facts", flat=True).first()
    if stored is None or kind not in FOUND:
        return
    said = said_by(rows.decode(kind, stored))
    index({subject: (kind, said)}, site=site, stale=(subject,), fresh={})
