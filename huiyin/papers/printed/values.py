"""The values keep how plain values become what a paper shows: checked against its fields, numbered, written out.

No value is ever dropped: a character that can't stand in a file, or that would turn the text round it, is
shown as U+FFFD.
"""

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from huiyin import texts
from huiyin.kernel.refused import Refused
from huiyin.papers.printed import headlines, pieces
from huiyin.papers.printed.paper import Field, Grid, Pairs, Paper, Title, page_of

Values = Mapping[str, Any]

ITEMS_LIMIT = 20_000
CHARACTERS_LIMIT = 5_000_000

# Not allowed in XML, or no characters; and the marks that turn the order of the characters after them.
_UNSHOWABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)
_LINE_ENDS = re.compile("\r\n|[\r\u0085\u2028\u2029]")


@dataclass(frozen=True)
class Mark:
    """Who had the paper made, when: at the foot of every page; on restricted ones also across it.

    ``at`` carries the zone in which it is written; ``leave`` says at the foot who else let it go, if that took two.
    """

    person: str
    at: datetime.datetime
    restricted: bool = False
    leave: str = ""


def filled(paper: Paper, values: Values, *, language: str, profile: str = "") -> dict[str, Any]:
    """This function will give what each placeholder of a paper shows.

    :raises Refused: paper_language, paper_field_missing, paper_field_unknown, paper_field_kind, paper_too_long.
    """
    if language not in paper.languages:
        raise Refused("paper_language", paper=paper.code, asked=language)
    writer = _Writer(paper, language=language, profile=profile)
    shown = writer.fields(paper.fields, values, where="")
    for each in paper.fields:
        if each.kind == "list":
            shown[f"{each.name}_none"] = "" if shown[each.name] else writer.say("printed-none")
    for position, attachment in enumerate(shown["attachments"], start=1):
        attachment["lead"] = _lead(position, of=len(shown["attachments"]), writer=writer, language=language)
    facts = {each.name: shown[each.name] for each in paper.fields if each.kind != "list"}
    shown["paper_title"] = writer.say(f"printed-title-{paper.code}", **facts)
    for block in paper.blocks:
        if isinstance(block, Title) and block.name and shown[block.name]:
            shown["paper_title"] = shown[block.name]
    shown["paper_title"] = headlines.broken(shown["paper_title"], most=page_of(paper, language).title_characters)
    return shown


def one_line(title: str, *, language: str) -> str:
    """This function will write a title of several lines as one, for where a file tells of itself."""
    return ("" if language == "zh-Hans" else " ").join(title.split("\n"))


def mark_line(mark: Mark, *, language: str, profile: str = "") -> str:
    """This function will write a mark out."""
    facts = {"person": clean(mark.person), "at": _moment(mark.at, language=language)}
    return texts.say("printed-mark", language=language, profile=profile, **facts)


def foot_line(mark: Mark, *, language: str, profile: str = "") -> str:
    """This function will write a mark out as it stands at the foot, with who let the paper go."""
    line = mark_line(mark, language=language, profile=profile)
    if not mark.leave:
        return line
    return texts.say("printed-mark-leave", language=language, profile=profile, mark=line, leave=clean(mark.leave))


def clean(text: str) -> str:
    """This function will make a text fit to be shown: line ends as one, tabs as spaces, the unshowable as U+FFFD."""
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    return _UNSHOWABLE.sub("\ufffd", text)


def all_fields(paper: Paper) -> tuple[Field, ...]:
    """This function will give the fields of a paper with those of its lists, at every depth."""

    def below(fields: Sequence[Field]) -> tuple[Field, ...]:
        return tuple(each for field in fields for each in (field, *below(field.fields)))

    return below(paper.fields)


def pens(paper: Paper) -> tuple[str, ...]:
    """This function will give the places of a paper that are left to the pen."""
    known = {each.name for each in all_fields(paper)}
    names = [name for block in paper.blocks if isinstance(block, Pairs) for name in block.names]
    names += [name for block in paper.blocks if isinstance(block, Grid) for name, _ in block.columns]
    return tuple(name for name in names if name not in known)


class _Writer:
    def __init__(self, paper: Paper, *, language: str, profile: str) -> None:
        self._paper = paper.code
        self._language = language
        self._profile = profile
        self._characters = 0
        self._items = 0

    def say(self, code: str, **facts: Any) -> str:
        return texts.say(code, language=self._language, profile=self._profile, **facts)

    def fields(self, fields: Sequence[Field], values: Values, *, where: str, depth: int = 0) -> dict[str, Any]:
        """Each field's text, a list's items; ``where`` is the path to them, for a refusal."""
        unknown = sorted(set(values) - {each.name for each in fields})
        if unknown:
            raise Refused("paper_field_unknown", paper=self._paper, field=where + str(unknown[0])[:80])
        shown: dict[str, Any] = {}
        for each in fields:
            given = values.get(each.name)
            path = where + each.name
            if each.needed and (given is None or given == ""):
                raise Refused("paper_field_missing", paper=self._paper, field=path)
            if each.kind == "list":
                shown[each.name] = self._list(each, given, path=path, depth=depth)
            else:
                shown[each.name] = self._scalar(each, given, path=path)
        return shown

    def _list(self, field: Field, given: Any, *, path: str, depth: int) -> list[dict[str, Any]]:
        if given is not None and not isinstance(given, list | tuple):
            raise self._wrong_kind(field, path)
        shown = []
        for position, item in enumerate(given or (), start=1):
            if not isinstance(item, Mapping):
                raise self._wrong_kind(field, path)
            self._items += 1
            if self._items > ITEMS_LIMIT:
                raise Refused("paper_too_long", paper=self._paper, limit=ITEMS_LIMIT)
            written = self.fields(field.fields, item, where=f"{path}[{position}].", depth=depth + 1)
            number = pieces.line_number if depth else pieces.item_number
            shown.append(written | {
                "number": number(position, language=self._language), "serial": str(position),
            })  # fmt: skip
        return shown

    def _scalar(self, field: Field, given: Any, *, path: str) -> str:
        if given is None:
            return ""
        match field.kind:
            case "date" if isinstance(given, datetime.date) and not isinstance(given, datetime.datetime):
                return texts.long_date(given, language=self._language)
            case "moment" if isinstance(given, datetime.datetime) and given.tzinfo is not None:
                return _moment(given, language=self._language)
            case "moment" if isinstance(given, datetime.date) and not isinstance(given, datetime.datetime):
                # The day is known, and the hour is not.
                return texts.long_date(given, language=self._language)
            case "count" if isinstance(given, int) and not isinstance(given, bool):
                return texts.number(given)
            case "text" | "prose" if isinstance(given, str):
                return self._text(given, lines=field.kind == "prose")
            case _:
                raise self._wrong_kind(field, path)

    def _text(self, given: str, *, lines: bool) -> str:
        self._characters += len(given)
        if self._characters > CHARACTERS_LIMIT:
            raise Refused("paper_too_long", paper=self._paper, limit=CHARACTERS_LIMIT)
        text = clean(given)
        if not lines:
            return " ".join(text.split("\n")).strip()
        return "\n".join(line.strip() for line in text.split("\n") if line.strip())

    def _wrong_kind(self, field: Field, path: str) -> Refused:
        return Refused("paper_field_kind", paper=self._paper, field=path, kind=field.kind)


def _moment(at: datetime.datetime, *, language: str) -> str:
    return f"{texts.long_date(at.date(), language=language)} {at:%H:%M}"


def _lead(position: int, *, of: int, writer: _Writer, language: str) -> str:
    """What stands before an attachment's name: a single one has no number (GB/T 9704-2012, 7.3.5)."""
    first = writer.say("printed-attachments")
    if of == 1:
        return first
    if language == "en":
        # Letters have no common width, so that nothing could stand under the first number.
        return writer.say("printed-attachment", number=position)
    # Blank of the same width, so that the numbers stand under each other.
    before = first if position == 1 else "\u3000" * len(first)
    return f"{before}{position}. "
