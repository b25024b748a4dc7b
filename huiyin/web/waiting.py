"""What is asked by an act that waits for signatures, shown to whoever signs next: all that the act was given.

It is read from the line that opened it, so that nothing is told here that the journal would not tell; made from the
declared fields, so that a new act needs nothing here. Texts come past the watch, and so leave their trace.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import kinds, taxonomy
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow
from huiyin.record.queries import history, names, texts
from huiyin.record.queries.history import Told
from huiyin.record.queries.names import Named
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.texts import Shown
from huiyin.web import addresses, showing
from huiyin.web.pages.parts import Fact, Link, Sentence, Words
from huiyin.web.pages.waiting import AskedField, Values, Waiting
from huiyin.web.visits import Visit

_WRITTEN = (FieldKind.TEXT, FieldKind.LINE)
# What is there for the machine: which act is meant, the digest of a text.
_UNSEEN = (FieldKind.ACT, FieldKind.DIGEST)
# Where the value that an act replaces has another name than the one that it is given by.
_REPLACES: Mapping[str, str] = {"measure.hand_over.to": "responsible", "finding.transfer.to": "organisation"}


def of(visit: Visit, found: Found) -> Waiting | None:
    """This function will show what waits for signatures on a subject, None where nothing does."""
    return of_several(visit, (found,)).get(found.facts.id)


def of_several(visit: Visit, found: Iterable[Found]) -> dict[str, Waiting]:
    """This function will show the same for several subjects, by id: a dozen queries, none where nothing waits."""
    pending = [each for each in found if each.facts.pending is not None]
    if not pending:
        return {}
    lines = history.of_act_ids(visit.actor, [each.facts.pending.act_id for each in pending])
    told = {each.facts.id: lines.get(each.facts.pending.act_id) for each in pending}
    references: set[tuple[str, str]] = set()
    before: set[str] = set()
    for each in pending:
        row = kinds.ROWS[each.facts.pending.act]
        stands = {one.name: _standing(each, row, one) for one in row.given}
        references.update(history.named(row.given, each.facts.pending.given))
        references.update(history.named(row.given, {name: value for name, value in stands.items() if value}))
        before.update(one for name, value in stands.items() for one in _several(value) if _is_written(row, name))
    shown = texts.shown(before, actor=visit.actor)
    called = names.called(visit.actor, references)
    return {each.facts.id: _Reader(visit, each, told[each.facts.id], shown, called).waiting() for each in pending}


def _is_written(row: ActRow, name: str) -> bool:
    return any(each.name == name and each.kind in _WRITTEN for each in row.given)


def _standing(found: Found, row: ActRow, field: Field) -> Any:
    """This function will give what stands where an act would put what it was given, as facts hold it."""
    if field.kind in (FieldKind.ROWS, FieldKind.FILES):
        return None
    if field.name == "due_date":  # of the clock that runs: each extension moves it
        due = getattr(found.row, "due_date", None)
        return due.isoformat() if due is not None else None
    return getattr(found.facts, _REPLACES.get(f"{row.code}.{field.name}", field.name), None)


def _several(value: Any) -> Sequence[Any]:
    if value is None:
        return ()
    return tuple(value) if isinstance(value, list | tuple) else (value,)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Shows one act that waits: the line that opened it, texts that stand now, subjects by name."""

    visit: Visit
    found: Found
    told: Told | None
    shown: Mapping[str, Shown]
    called: Mapping[str, Named]

    def waiting(self) -> Waiting:
        pending = self.found.facts.pending
        words = Sentence("web-acts-waiting", {"act": pending.act})
        if self.told is None:
            return Waiting(words)
        row = kinds.ROWS[pending.act]
        return Waiting(words, tuple(self.fields(row, row.given, pending.given, self.told.given)))

    def fields(
        self,
        row: ActRow,
        fields: Iterable[Field],
        given: Mapping[str, Any],
        open_to: Mapping[str, Any],
        within: str = "",
    ) -> Iterator[AskedField]:
        """This method will show the fields that were given; of those that are not ``open_to`` the reader, that they
        were."""
        for field in fields:
            if field.name not in given or field.kind in _UNSEEN or field.name == "touched":
                continue
            name = showing.field_words(row, field.name, within=within)
            if field.kind is FieldKind.ROWS:
                yield AskedField(name, self.left_out(field, given, open_to), rows=self.rows(row, field, open_to))
                continue
            stands = None if within else _standing(self.found, row, field)
            replaces = not within and hasattr(self.found.facts, _REPLACES.get(f"{row.code}.{field.name}", field.name))
            before = self.values(field, [_as_given(field, each) for each in _several(stands)]) if replaces else None
            now = self.values(field, _several(open_to.get(field.name)))
            yield AskedField(name, now if field.name in open_to else _HIDDEN, before)

    def rows(self, row: ActRow, field: Field, open_to: Mapping[str, Any]) -> tuple[tuple[AskedField, ...], ...]:
        listed = _several(open_to.get(field.name))
        return tuple(tuple(self.fields(row, field.columns, each, each, within=field.name)) for each in listed)

    def left_out(self, field: Field, given: Mapping[str, Any], open_to: Mapping[str, Any]) -> Values:
        """This method will tell where rows are not shown because they name what the reader may not know."""
        return _HIDDEN if len(_several(open_to.get(field.name))) < len(_several(given[field.name])) else Values()

    def values(self, field: Field, listed: Sequence[Any]) -> Values:
        if field.kind in _WRITTEN:
            return Values(passages=tuple(showing.passage(self.text(each["text"])) for each in listed))
        if field.kind is FieldKind.FILES:
            told = (self.text(each["file"]) for each in listed)
            return Values(files=tuple(showing.file_link(each) for each in told if each is not None))
        return Values(facts=tuple(self.fact(field, each) for each in listed))

    def text(self, commitment: str) -> Shown | None:
        told = self.told.texts if self.told is not None else ()
        return next((each for each in told if each.commitment == commitment), None) or self.shown.get(commitment)

    def fact(self, field: Field, value: Any) -> Fact:
        if field.kind is FieldKind.SUBJECT:
            link = self.link(field.of, value)
            return Fact("", link.words, link.url)
        if field.kind is FieldKind.DATE:
            return Fact("", datetime.date.fromisoformat(value))
        if isinstance(value, bool):
            return Fact("", Sentence("web-yes" if value else "web-no"))
        if isinstance(value, int):
            return Fact("", value)
        if field.name in taxonomy.FIELDS:
            return Fact("", showing.category_of(self.visit, value))
        return Fact("", showing.choice_words(field.name, str(value), language=self.visit.language))

    def link(self, kind: str, subject: str) -> Link:
        named = self.called.get(subject)
        if named is None:
            hidden: Words = Sentence("web-passage-hidden")
            return Link(hidden, "")
        return Link(showing.name_of(self.visit, named), addresses.subject(named.kind, named.number))


_HIDDEN = Values(facts=(Fact("", Sentence("web-passage-hidden")),))


def _as_given(field: Field, value: Any) -> Any:
    """This function will give a value as facts hold it in the form in which an act is given it."""
    return {"text": value} if field.kind in _WRITTEN else value
