"""The mapping keeps which column of a list holds what: a value that is proposed, changed, kept by name,
applied again.

Its text is TOML (docs/reference/import.md). What hides in a text is found by a pattern of plain words
around one place, ``[ date violation corrected: {date} ]`` (:mod:`patterns`).
"""

import dataclasses
import enum
import importlib.resources
import json
import re
import tomllib
from collections.abc import Iterable
from collections.abc import Mapping as Keyed
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import finding
from huiyin.kernel.refused import Refused
from huiyin.papers import encodings, patterns
from huiyin.papers.dates import Order

TEXT_FIELDS = ("statement", "manifestations", "measure")
DATE_FIELDS = ("found_date", "due_date", "reported_corrected_date", "reported_closed_date")
PLAIN_FIELDS = (
    "reference",
    "organisation_key",
    "organisation_name",
    "category",
    "severity",
    "reported_status",
    "responsible",
    "amount",
)
FIELDS = (*TEXT_FIELDS, *DATE_FIELDS, *PLAIN_FIELDS)
# What a list of measures is mapped to, where it becomes a plan.
PLAN_FIELDS = (
    "reference", "statement", "cause", "measure", "goal", "target", "unit", "deliverable", "measure_kind",
    "responsible", "lead_unit", "co_units", "handler", "start_date", "due_date", "progress",
)  # fmt: skip
PURPOSES = {"findings": FIELDS, "plan": PLAN_FIELDS}
SEVERITIES = finding.SEVERITIES
HEADER_ROW_LIMIT = 50
_CODE = re.compile(r"[a-z0-9][a-z0-9_.-]{0,63}\Z")
_NAME = re.compile(r"[\w][\w .-]{0,79}\Z")
_NOT_CODE = re.compile(r"[^a-z0-9]+")


class Criterion(enum.StrEnum):
    """How a column tells findings from rows that are none (a clean inspection, say)."""

    FILLED = "filled"
    EMPTY = "empty"
    IS = "is"
    IS_NOT = "is_not"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Where one field comes from. ``columns`` are headers, joined by ``join`` where there are several.

    ``table`` names a joined table that the columns are in. ``inside`` takes only what stands at ``{date}``
    of a pattern, ``without`` takes the text with the pattern cut out; ``order`` is for dates; ``values``
    turns the list's words into ours (compared without case), as severities need; ``text`` puts words
    around, ``Auditee of report {}``, or is the value itself where there are no columns: a list of one
    organisation.
    """

    field: str
    columns: tuple[str, ...] = ()
    join: str = " "
    table: str = ""
    inside: str = ""
    without: str = ""
    order: Order = Order.AUTO
    values: tuple[tuple[str, str], ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition that every row which is a finding meets. ``values`` are compared without case."""

    column: str
    test: Criterion
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Join:
    """A second table: each row of the list finds its row there by equal ``on`` columns (ours, theirs).

    ``required`` makes a row without its counterpart a fault instead of a warning.
    """

    table: str
    on: tuple[tuple[str, str], ...]
    required: bool = False


@dataclass(frozen=True, slots=True)
class Key:
    """What makes a row the same row when the list comes again: columns, and the statement where
    ``statement`` is set.

    ``repeats`` allows several rows with one key (a list without a reference of its own): they are then
    numbered in the order of the list. Without it a second row with a key is a fault. ``scope`` tells lists
    apart whose keys are short.
    """

    columns: tuple[str, ...]
    statement: bool = False
    repeats: bool = False
    scope: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where the table stands in a file. Everything empty or 0 is found out; ``sheets`` are names of sheets to
    read."""

    sheets: tuple[str, ...] = ()
    header_row: int = 0
    header_rows: int = 1
    encoding: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """A mapping. ``kept`` are the columns kept as reported elsewhere: (code, header). ``purpose`` says what the list
    becomes: findings, or a plan for findings that are there."""

    name: str
    rules: tuple[Rule, ...]
    key: Key
    where: tuple[Condition, ...] = ()
    joins: tuple[Join, ...] = ()
    kept: tuple[tuple[str, str], ...] = ()
    layout: Layout = Layout()
    purpose: str = "findings"

    def rule(self, field: str) -> Rule | None:
        """This function will give the rule of a field, None where the mapping leaves it out."""
        return next((rule for rule in self.rules if rule.field == field), None)

    def main_columns(self) -> tuple[str, ...]:
        """This function will give every header that the list itself must have."""
        columns = [column for rule in self.rules if not rule.table for column in rule.columns]
        columns += [
            *self.key.columns,
            *(each.column for each in self.where),
            *(header for _, header in self.kept),
        ]
        columns += [ours for join in self.joins for ours, _ in join.on]
        return tuple(dict.fromkeys(columns))

    def joined_columns(self, table: str) -> tuple[str, ...]:
        """This function will give every header that a joined table must have."""
        columns = [column for rule in self.rules if rule.table == table for column in rule.columns]
        columns += [theirs for join in self.joins if join.table == table for _, theirs in join.on]
        return tuple(dict.fromkeys(columns))


def check(mapping: Mapping) -> Mapping:
    """This function will make sure that a mapping can be applied, and give it back.

    :raises Refused: mapping_faulty, with every fault at once as (place, reason) pairs.
    """
    faults = tuple(_faults(mapping))
    if faults:
        raise _faulty(*faults)
    return mapping


def require(mapping: Mapping, *, purpose: str) -> None:
    """This function will hold a mapping to what its list is to become.

    :raises Refused: mapping_faulty.
    """
    if mapping.purpose != purpose:
        raise _faulty(("purpose", "not_a_choice"))


def code_for(header: str, *, position: int) -> str:
    """This function will make the code under which a column is kept, from its header or its position (from
    1)."""
    slug = _NOT_CODE.sub("_", header.casefold()).strip("_")[:64].strip("_")
    # A header without Latin letters leaves nothing to make a code of; the mapping tells its header by the
    # code.
    return slug if len(slug) > 1 else f"column_{position}"


def loads(text: str) -> Mapping:
    """This function will read a mapping from its TOML text.

    :raises Refused: mapping_not_toml, mapping_faulty (an unknown key or a wrong type included).
    """
    try:
        return from_plain(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise Refused("mapping_not_toml", reason=str(error)) from error


def dumps(mapping: Mapping) -> str:
    """This function will write a mapping as TOML; ``loads`` gives the same mapping back."""
    plain = to_plain(mapping)
    lines = [f"{name} = {_toml(value)}" for name, value in plain.items() if not _is_table(value)]
    for name, value in plain.items():
        if isinstance(value, dict):
            lines += ["", f"[{name}]", *(f"{_key(key)} = {_toml(each)}" for key, each in value.items())]
        elif _is_table(value):
            for row in value:
                lines += ["", f"[[{name}]]", *(f"{_key(key)} = {_toml(each)}" for key, each in row.items())]
    return "\n".join(lines) + "\n"


def to_plain(mapping: Mapping) -> dict[str, Any]:
    """This function will give a mapping as dicts, lists and texts, as JSON and TOML hold it; defaults are
    left out."""
    plain: dict[str, Any] = {"name": mapping.name}
    if mapping.purpose != "findings":
        plain["purpose"] = mapping.purpose
    for name, value in (("layout", _plain(mapping.layout)), ("key", _plain(mapping.key))):
        if value:
            plain[name] = value
    plain["fields"] = [_plain(rule) for rule in mapping.rules]
    if mapping.where:
        plain["where"] = [_plain(condition) for condition in mapping.where]
    if mapping.joins:
        plain["joins"] = [_plain(join) for join in mapping.joins]
    if mapping.kept:
        plain["kept"] = dict(mapping.kept)
    return plain


def from_plain(plain: Keyed[str, Any]) -> Mapping:
    """This function will make a mapping from dicts, lists and texts, and check it.

    :raises Refused: mapping_faulty.
    """
    known = {"name", "purpose", "layout", "key", "fields", "where", "joins", "kept"}
    unknown = sorted(set(plain) - known)
    if unknown:
        raise _faulty(*((name, "unknown_key") for name in unknown))
    kept = plain.get("kept", {})
    if not isinstance(kept, dict) or not all(isinstance(each, str) for each in kept.values()):
        raise _faulty(("kept", "wrong_type"))
    return check(
        Mapping(
            name=_typed(plain.get("name", ""), str, "name"),
            rules=tuple(_made(Rule, row, "fields") for row in _rows(plain, "fields")),
            key=_made(Key, plain.get("key", {"columns": []}), "key"),
            where=tuple(_made(Condition, row, "where") for row in _rows(plain, "where")),
            joins=tuple(_made(Join, row, "joins") for row in _rows(plain, "joins")),
            kept=tuple(kept.items()),
            layout=_made(Layout, plain.get("layout", {}), "layout"),
            purpose=_typed(plain.get("purpose", "findings"), str, "purpose"),
        )
    )


def shipped() -> dict[str, Mapping]:
    """This function will give the mappings that come with Huiyin, by name."""
    folder = importlib.resources.files("huiyin.papers").joinpath("mappings")
    read = (loads(each.read_text(encoding="utf-8")) for each in folder.iterdir() if each.name.endswith(".toml"))
    return {each.name: each for each in sorted(read, key=lambda mapping: mapping.name)}


def _faults(mapping: Mapping) -> Iterable[tuple[str, str]]:
    if not _NAME.match(mapping.name):
        yield "name", "bad_name"
    fields = [rule.field for rule in mapping.rules]
    if mapping.purpose not in PURPOSES:
        yield "purpose", "not_a_choice"
    for field in fields:
        if field not in PURPOSES.get(mapping.purpose, FIELDS):
            yield f"fields.{field}", "unknown_field"
        elif fields.count(field) > 1:
            yield f"fields.{field}", "twice"
    yield from _missing(mapping, fields)
    tables = {join.table for join in mapping.joins}
    for rule in mapping.rules:
        yield from _rule_faults(rule, tables, purpose=mapping.purpose)
    for condition in mapping.where:
        if (condition.test in (Criterion.IS, Criterion.IS_NOT)) != bool(condition.values):
            yield f"where.{condition.column}", "values_wrong"
    for join in mapping.joins:
        if not join.on or not join.table:
            yield f"joins.{join.table}", "on_missing"
    for code, _ in mapping.kept:
        if not _CODE.match(code):
            yield f"kept.{code}", "bad_code"
    if not 0 <= mapping.layout.header_row <= HEADER_ROW_LIMIT or mapping.layout.header_rows not in (1, 2):
        yield "layout.header_row", "out_of_range"
    if mapping.layout.encoding and mapping.layout.encoding not in encodings.READABLE:
        yield "layout.encoding", "unknown_encoding"


def _faulty(*faults: tuple[str, str]) -> Refused:
    """This function will refuse a mapping; its sentence is about the first of its faults."""
    place, reason = faults[0]
    return Refused("mapping_faulty", place=place, reason=reason, others=len(faults) - 1, faults=faults)


def _missing(mapping: Mapping, fields: list[str]) -> Iterable[tuple[str, str]]:
    """This function will name what a mapping can't be without, for what its list becomes."""
    if mapping.purpose == "plan":
        # A plan is for findings that are there: by their words, by a reference, or by the key that they came with.
        if not mapping.key.columns and not {"statement", "reference"}.intersection(fields):
            yield "fields.reference", "missing"
        return
    if "statement" not in fields:
        yield "fields.statement", "missing"
    if "organisation_key" not in fields and "organisation_name" not in fields:
        yield "fields.organisation_name", "missing"
    if not mapping.key.columns and not mapping.key.statement:
        yield "key.columns", "missing"


def _rule_faults(rule: Rule, tables: set[str], *, purpose: str) -> Iterable[tuple[str, str]]:
    where = f"fields.{rule.field}"
    if not rule.columns and not (rule.text and (purpose == "plan" or rule.field.startswith("organisation"))):
        yield where, "columns_missing"
    if rule.table and rule.table not in tables:
        yield where, "unknown_table"
    for pattern in (rule.inside, rule.without):
        if pattern and not patterns.is_pattern(pattern):
            yield where, "bad_pattern"
    if rule.text and rule.text.count("{}") != bool(rule.columns):
        yield where, "bad_text"
    if rule.field == "severity" and any(ours not in SEVERITIES for _, ours in rule.values):
        yield where, "unknown_severity"
    if rule.field == "category" and any(not _CODE.match(ours) for _, ours in rule.values):
        yield where, "bad_code"


def _plain(value: Any) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    for field in dataclasses.fields(value):
        held = getattr(value, field.name)
        if field.default is not dataclasses.MISSING and held == field.default:
            continue
        if field.name == "values" and isinstance(value, Rule):
            plain[field.name] = dict(held)
        elif isinstance(held, tuple):
            plain[field.name] = [list(each) if isinstance(each, tuple) else each for each in held]
        else:
            plain[field.name] = str(held) if isinstance(held, enum.StrEnum) else held
    return plain


def _made(cls: Any, plain: Any, where: str) -> Any:
    """This function will make one dataclass of plain values and refuse what it can't take."""
    if not isinstance(plain, dict):
        raise _faulty((where, "wrong_type"))
    fields = {field.name: field for field in dataclasses.fields(cls)}
    values: dict[str, Any] = {}
    for name, value in plain.items():
        if name not in fields:
            raise _faulty((f"{where}.{name}", "unknown_key"))
        values[name] = _value(fields[name], value, f"{where}.{name}")
    missing = [
        field.name for field in fields.values() if field.default is dataclasses.MISSING and field.name not in values
    ]
    if missing:
        raise _faulty(*((f"{where}.{name}", "missing") for name in missing))
    return cls(**values)


def _value(field: Any, value: Any, where: str) -> Any:
    wanted_type = field.type
    if wanted_type is Order or wanted_type is Criterion:
        if value not in tuple(wanted_type):
            raise _faulty((where, "not_a_choice"))
        return wanted_type(value)
    if wanted_type in (str, int, bool):
        return _typed(value, wanted_type, where)
    if field.name == "values" and isinstance(value, dict):
        return tuple((str(key), _typed(each, str, where)) for key, each in value.items())
    if not isinstance(value, list):
        raise _faulty((where, "wrong_type"))
    if field.name == "on":
        if not all(isinstance(pair, list) and len(pair) == 2 for pair in value):
            raise _faulty((where, "wrong_type"))
        return tuple((_typed(ours, str, where), _typed(theirs, str, where)) for ours, theirs in value)
    return tuple(_typed(each, str, where) for each in value)


def _typed(value: Any, wanted_type: type, where: str) -> Any:
    if type(value) is not wanted_type:
        raise _faulty((where, "wrong_type"))
    return value


def _rows(plain: Keyed[str, Any], name: str) -> list[Any]:
    rows = plain.get(name, [])
    if not isinstance(rows, list):
        raise _faulty((name, "wrong_type"))
    return rows


def _is_table(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and bool(value) and isinstance(value[0], dict))


def _toml(value: Any) -> str:
    if isinstance(value, str):
        # A JSON string is a TOML string, but for U+007F, which TOML wants escaped.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "[" + ", ".join(_toml(each) for each in value) + "]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{_key(key)} = {_toml(each)}" for key, each in value.items()) + " }"
    return str(value)


def _key(key: str) -> str:
    return key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else _toml(key)
