"""The amending keeps how a proposed mapping follows what a person chose: another field for a column, or none."""

import dataclasses
from collections.abc import Iterable
from collections.abc import Mapping as Keyed

from huiyin.kernel.refused import Refused
from huiyin.papers import mapping as mappings
from huiyin.papers import opening
from huiyin.papers.mapping import FIELDS, Key, Mapping, Rule
from huiyin.papers.proposal import Proposal, complete, titles

KEEP = ""  # the column is kept as reported
LEAVE_OUT = "-"  # the column is not read
# ``title`` is no field of a finding: it stands before its text.
CHOICES = (*FIELDS, "title")
_MAIN = "list"

Chosen = Keyed[tuple[int, str], str]


def chosen_by_title(proposal: Proposal, wanted: Keyed[str, str]) -> Chosen:
    """This function will turn choices by title into choices by (file, column): for every file that has the column.

    :raises Refused: column_unknown, field_unknown.
    """
    chosen: dict[tuple[int, str], str] = {}
    for title, field in wanted.items():
        if field not in (*CHOICES, KEEP, LEAVE_OUT):
            raise Refused("field_unknown", field=field, fields=CHOICES)
        names = [file.header.names for file in proposal.files]
        places = [(place, at) for place, each in enumerate(names) if (at := opening.find_column(each, title)) >= 0]
        if not places:
            raise Refused("column_unknown", column=title, found=titles(proposal))
        chosen |= {(place, names[place][at]): field for place, at in places}
    return chosen


def amend(proposal: Proposal, chosen: Chosen, *, name: str, organisation: str = "") -> Mapping:
    """This function will give the mapping that follows the choices: a field by (file, column) of the proposal.

    A field whose columns stay as proposed keeps its rule whole, with the date hidden in its text and the words turned
    into ours. A column that nobody chose for stays as proposed. ``organisation`` names the one organisation of a list
    that has no column for it.

    :raises Refused: mapping_incomplete, mapping_faulty.
    """
    was = {(place, each.column): each.field for place, file in enumerate(proposal.files) for each in file.columns}
    now = {**was, **{column: field for column, field in chosen.items() if column in was}}
    main = {place for place, file in enumerate(proposal.files) if file.table == _MAIN}
    before, after = _by_field(was, main), _by_field(now, main)
    rules = _rules(proposal.mapping, before, after, table="")
    for table in dict.fromkeys(file.table for file in proposal.files if file.table not in ("", _MAIN)):
        files = {place for place, file in enumerate(proposal.files) if file.table == table}
        rules += _rules(proposal.mapping, _by_field(was, files), _by_field(now, files), table=table)
    same_statement = _statement(before) == _statement(after)
    if organisation and not _names_organisations(rules):
        rules.append(Rule(field="organisation_name", text=organisation))
    made = dataclasses.replace(
        proposal.mapping,
        name=name,
        rules=_once(rules),
        key=_key(proposal.mapping.key, before, after),
        where=proposal.mapping.where if same_statement else (),
        kept=_kept(proposal, now),
    )
    return complete(dataclasses.replace(proposal, mapping=made))


def _names_organisations(rules: Iterable[Rule]) -> bool:
    return any(rule.field in ("organisation_key", "organisation_name") for rule in rules)


def _by_field(fields: Keyed[tuple[int, str], str], files: set[int]) -> dict[str, tuple[str, ...]]:
    """This function will give the columns of each field, each once, however many files of the list have it."""
    found: dict[str, dict[str, None]] = {}
    for (place, column), field in fields.items():
        if place in files and field in CHOICES:
            found.setdefault(field, {})[column] = None
    return {field: tuple(columns) for field, columns in found.items()}


def _statement(columns: Keyed[str, tuple[str, ...]]) -> tuple[str, ...]:
    return (*columns.get("title", ()), *columns.get("statement", ()))


def _rules(
    proposed: Mapping, before: Keyed[str, tuple[str, ...]], after: Keyed[str, tuple[str, ...]], *, table: str
) -> list[Rule]:
    rules = []
    for field in FIELDS:
        was, now = (_statement(each) if field == "statement" else each.get(field, ()) for each in (before, after))
        kept = next((each for each in proposed.rules if each.field == field and each.table == table), None)
        if kept is not None and was == now and (now or _still_there(kept, before, after)):
            rules.append(kept)
        elif now:
            rules.append(Rule(field=field, columns=now, table=table, join=": " if field == "statement" else " "))
    return rules


def _still_there(rule: Rule, before: Keyed[str, tuple[str, ...]], after: Keyed[str, tuple[str, ...]]) -> bool:
    """This function will tell whether what hides in a text can still be found: while that text is read as proposed."""
    return bool(rule.inside) and _statement(before) == _statement(after)


def _once(rules: list[Rule]) -> tuple[Rule, ...]:
    """This function will keep one rule for each field: that of the list before that of a joined table."""
    kept: dict[str, Rule] = {}
    for rule in rules:
        kept.setdefault(rule.field, rule)
    return tuple(kept.values())


def _key(proposed: Key, before: Keyed[str, tuple[str, ...]], after: Keyed[str, tuple[str, ...]]) -> Key:
    """This function will keep the proposed key while the columns that make it are what they were."""
    parts = ("organisation_key", "organisation_name", "reference", "found_date")
    if all(before.get(each) == after.get(each) for each in parts):
        return proposed
    organisation = after.get("organisation_key") or after.get("organisation_name") or ()
    reference = after.get("reference", ())
    if reference:
        return Key((*organisation, *reference))
    return Key((*organisation, *after.get("found_date", ())), statement=True, repeats=True)


def _kept(proposal: Proposal, now: Keyed[tuple[int, str], str]) -> tuple[tuple[str, str], ...]:
    """This function will keep as reported every column of the list that has content and no field, unless left out."""
    codes = {header: code for code, header in proposal.mapping.kept}
    kept: dict[str, str] = {}
    for place, file in enumerate(proposal.files):
        if file.table != _MAIN:
            continue
        for position, each in enumerate(file.columns, start=1):
            if now[place, each.column] in (KEEP, "serial") and each.samples and each.column not in kept.values():
                code = codes.get(each.column) or mappings.code_for(each.column, position=position)
                kept[code if code not in kept else f"column_{position}"] = each.column
    return tuple(kept.items())
