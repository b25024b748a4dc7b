"""The proposal keeps what a list looks like to a reader who has never seen it: which column holds what, and
why."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from huiyin import texts
from huiyin.kernel.refused import Refused
from huiyin.papers import dates, faults, headers, mapping, opening, proposed, tables
from huiyin.papers.headers import Header, Match
from huiyin.papers.mapping import DATE_FIELDS, Condition, Criterion, Join, Key, Layout, Mapping, Rule
from huiyin.papers.merged import Merged
from huiyin.papers.tables import Broken, GivenFile, TableFile

_READ_ROWS = 400
_SHOWN_SAMPLES = 3
_SHOWN_TITLES = 40
SURE_SCORE = 80
# A header word in the middle of a longer title is no reason by itself.
_LEAST_SCORE = 60
_HIDDEN_DATE = re.compile(
    r"([\[(（【])\s*([^\[\]()（）【】\d]{3,60}?)\s*[:：]\s*([^\[\]()（）【】]{6,30})\s*([\])）】])"
)
_HIDDEN_OFTEN = 3
# Share of rows without a statement from which a list is taken to hold rows that are no findings.
_CLEAN_SHARE = 0.05
_JOIN_FIELDS = ("reference", "organisation_key", "organisation_name", "serial")


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """What one column is proposed for. ``field`` is empty where it is kept as reported; ``rule`` says why:
    exact, contained, content, none."""

    column: str
    field: str
    score: int
    rule: str
    word: str
    samples: tuple[str, ...]

    @property
    def is_sure(self) -> bool:
        return self.score >= SURE_SCORE

    def reason(self, *, language: str, profile: str = "") -> str:
        """This function will say why the column is proposed for its field."""
        code = f"import-reason-{self.rule}"
        return texts.say(code, language=language, profile=profile, word=self.word, column=self.column)


@dataclass(frozen=True, slots=True)
class FileProposal:
    """One file: its sheet and title row, what its columns are proposed for. ``table`` is ``list``, the
    name of a joined table, or empty where the file found no use."""

    file: TableFile
    sheet: str
    header: Header
    table: str
    columns: tuple[ColumnChoice, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed mapping, not yet checked: ``missing`` names the fields that a person has to find first. A template
    has no rows yet, and its titles may say enough all the same.
    """

    mapping: Mapping
    files: tuple[FileProposal, ...]
    missing: tuple[str, ...]
    has_rows: bool


@dataclass(frozen=True, slots=True)
class _Read:
    """The beginning of one file."""

    file: TableFile
    sheet: str
    header: Header
    rows: tuple[list[str], ...]
    # For each row the columns that a merged cell lies over from above.
    covered: tuple[frozenset[int], ...]

    def values(self, column: str) -> list[str]:
        index = self.header.names.index(column)
        return [row[index].strip() for row in self.rows if index < len(row) and row[index].strip()]


def recognise(files: Sequence[GivenFile], mappings: Iterable[Mapping]) -> Mapping | None:
    """This function will give the mapping that the files fit, the one with most columns where several do.

    :raises Refused: where a file can't be read at all.
    """
    fitting: list[Mapping] = []
    examined = opening.open_files(files)
    for known in mappings:
        try:
            opened = opening.place(examined, known)
        except Refused:
            continue
        if all(table.sources for table in opened.joined.values()):
            fitting.append(known)
    return max(fitting, key=lambda each: len(each.main_columns()), default=None)


def propose(files: Sequence[GivenFile], *, name: str) -> Proposal:
    """This function will propose a mapping for files that nobody has mapped yet.

    :raises Refused: no_files, header_not_found, and whatever :func:`tables.open_file` refuses.
    """
    read = [_read(each) for each in opening.open_files(files)]
    choices = [_choices(each) for each in read]
    main = max(range(len(read)), key=lambda i: (_weight(choices[i]), len(read[i].rows)))
    chosen = {choice.field: choice.column for choice in choices[main] if choice.field}
    rules = _rules(read[main], chosen)
    joins: list[Join] = []
    uses = ["" for _ in read]
    for i, each in enumerate(read):
        if i == main or set(read[main].header.names) <= set(each.header.names):
            uses[i] = "list"
            continue
        addition = _join(read[main], each, chosen, choices[i], table=f"table_{len(joins) + 1}")
        if addition is not None:
            joins.append(addition[0])
            rules += addition[1]
            uses[i] = addition[0].table
            chosen |= {rule.field: rule.columns[0] for rule in addition[1]}
    made = Mapping(
        name=name,
        rules=tuple(rules),
        key=_key(read[main], chosen, {column for choice in choices[main] if (column := choice.column)}),
        where=_where(read[main], chosen),
        joins=tuple(joins),
        kept=_kept(read[main], choices[main]),
        layout=_layout(read[main]),
    )
    described = tuple(
        FileProposal(each.file, each.sheet, each.header, use, tuple(columns))
        for each, use, columns in zip(read, uses, choices, strict=True)
    )
    return Proposal(made, described, _missing(made), any(map(_has_rows, read)))


def complete(found: Proposal) -> Mapping:
    """This function will give the mapping of a proposal that lacks nothing.

    :raises Refused: list_without_rows, mapping_incomplete, mapping_faulty.
    """
    missing = _missing(found.mapping)
    if missing and not found.has_rows:
        first = found.files[0]
        facts = {"file": first.file.name, "header_row": first.header.row, "found": titles(found)}
        raise Refused("list_without_rows", **facts)
    if missing:
        raise Refused("mapping_incomplete", fields=missing, found=titles(found))
    return mapping.check(found.mapping)


def titles(found: Proposal) -> tuple[str, ...]:
    """This function will give the titles that were found, the first of them where there are many."""
    return tuple(dict.fromkeys(each.column for file in found.files for each in file.columns))[:_SHOWN_TITLES]


def _read(file: TableFile) -> _Read:
    """This function will read the beginning of the sheet whose titles say most."""
    best: tuple[float, _Read] | None = None
    for sheet in file.sheet_names:
        sample = opening.first_rows(file, sheet=sheet, count=_READ_ROWS)
        header = headers.find(sample)
        if header is None:
            continue
        merged = Merged(file, sheet)
        filled = merged.fill(sample, first=header.first_content_row)
        whole = ((number, cells) for number, cells in filled if not isinstance(cells, Broken) and any(cells))
        rows = [(cells, merged.over(number)) for number, cells in whole]
        weight = sum(max((each.score for each in headers.match(title)), default=0) for title in header.names)
        if best is None or weight > best[0]:
            texts_of_cells, covered = (tuple(cells for cells, _ in rows), tuple(over for _, over in rows))
            best = (weight, _Read(file, sheet, header, texts_of_cells, covered))
    if best is None:
        raise Refused("header_not_found", file=file.name)
    return best[1]


def _has_rows(read: _Read) -> bool:
    """This function will tell whether anything stands below the titles, however far below."""
    if read.rows:
        return True
    first = read.header.first_content_row
    found = tables.rows(read.file, sheet=read.sheet)
    return any(number >= first and (isinstance(cells, Broken) or any(cells)) for number, cells in found)


def _choices(read: _Read) -> list[ColumnChoice]:
    """This function will give each column its field: the surest pairs first, no field and no column twice."""
    pairs: list[tuple[int, int, str, Match]] = []
    for i, column in enumerate(read.header.names):
        values = read.values(column)
        for match in headers.match(column):
            score = match.score + _content(match.field, values)
            if score >= _LEAST_SCORE:
                pairs.append((score, -i, column, match))
    by_column: dict[str, tuple[int, Match]] = {}
    taken: set[str] = set()
    for score, _, column, match in sorted(pairs, key=lambda pair: pair[:2], reverse=True):
        if column not in by_column and match.field not in taken:
            by_column[column] = (min(score, 100), match)
            taken.add(match.field)
    choices = []
    for column in read.header.names:
        samples = tuple(dict.fromkeys(faults.shown(value) for value in read.values(column)))[:_SHOWN_SAMPLES]
        score, found = by_column.get(column, (0, Match("", 0, "none", "")))
        choices.append(ColumnChoice(column, found.field, score, found.rule, found.word, samples))
    return choices


def _content(field: str, values: Sequence[str]) -> int:
    """This function will weigh what stands in a column against the field: dates must look like dates, and so
    on."""
    if not values:
        return 0
    if field in DATE_FIELDS:
        share = sum(map(dates.looks_like_a_date, values)) / len(values)
        return 15 if share > 0.8 else (-100 if share < 0.3 else 0)
    if field == "amount":
        return 10 if sum(proposed.amount(value) is not None for value in values) * 2 > len(values) else -100
    # A Chinese character says about as much as three Latin letters, and takes three bytes.
    average = sum(len(value.encode()) for value in values) / len(values)
    if field == "statement":
        return 12 if average >= 30 else (-30 if average < 6 else 0)
    if field == "measure":
        # A few short words again and again are what was done to the organisation, not what it means to do.
        again = len(values) >= 20 and len(set(values)) * 5 < len(values)
        return -50 if again and average < 40 else (12 if average >= 40 else 0)
    if field in ("category", "severity", "reported_status", "reference", "organisation_key"):
        return -30 if average > 400 else 0
    return 0


def _weight(choices: Sequence[ColumnChoice]) -> int:
    fields = {choice.field: choice.score for choice in choices}
    return fields.get("statement", fields.get("title", 0)) * 100 + sum(fields.values())


def _rules(read: _Read, chosen: dict[str, str]) -> list[Rule]:
    rules = []
    title, statement = chosen.get("title"), chosen.get("statement")
    for field, column in chosen.items():
        if field in ("serial", "title", "statement"):
            continue
        rules.append(Rule(field=field, columns=(column,)))
    if statement or title:
        columns = tuple(each for each in (title, statement) if each)
        rule = Rule(field="statement", columns=columns, join=": " if len(columns) > 1 else " ")
        rules.insert(0, rule)
    if statement and not title:
        pattern = _hidden_date(read.values(statement))
        if pattern and "reported_corrected_date" not in chosen:
            rules[0] = replace(rules[0], without=pattern)
            rules.append(Rule(field="reported_corrected_date", columns=(statement,), inside=pattern))
            chosen["reported_corrected_date"] = statement
    return rules


def _hidden_date(values: Sequence[str]) -> str:
    """This function will find a labelled date in brackets in many texts, as the pattern for it."""
    counts: dict[str, int] = {}
    for value in values:
        for left, label, inside, right in _HIDDEN_DATE.findall(value):
            if dates.looks_like_a_date(inside):
                pattern = f"{left} {' '.join(label.split())}: {{date}} {right}"
                counts[pattern] = counts.get(pattern, 0) + 1
    best = max(counts, key=lambda pattern: counts[pattern], default="")
    if counts.get(best, 0) < _HIDDEN_OFTEN:
        return ""
    # Only a date of correction may be taken out of the text unasked; any other stays where it is.
    label = best[1:-1].replace("{date}", "").strip(" :")
    return best if any(match.field == "reported_corrected_date" for match in headers.match(label)) else ""


def _join(
    main: _Read, other: _Read, chosen: dict[str, str], choices: Sequence[ColumnChoice], *, table: str
) -> tuple[Join, list[Rule]] | None:
    """This function will find by which columns a second table belongs to the list, and what it adds."""
    shared = [column for column in main.header.names if opening.find_column(other.header.names, column) >= 0]
    keys = [column for column in shared if column in (chosen.get(field) for field in _JOIN_FIELDS)]
    if not keys:
        return None
    # A register has one row for each key; of a table with more, the first row would speak for all.
    if not _is_unique(other, keys):
        keys = shared
    if not _is_unique(other, keys):
        return None
    on = tuple((ours, other.header.names[opening.find_column(other.header.names, ours)]) for ours in keys)
    rules = [
        Rule(field=choice.field, columns=(choice.column,), table=table)
        for choice in choices
        if choice.field and choice.field not in (*chosen, "serial", "title") and choice.column not in shared
    ]
    return (Join(table, on), rules) if rules else None


def _is_unique(read: _Read, columns: Sequence[str]) -> bool:
    places = [opening.find_column(read.header.names, column) for column in columns]
    keys = [key for row in read.rows if any(key := tuple(_cell(row, i) for i in places))]
    return len(set(keys)) == len(keys)


def _key(read: _Read, chosen: dict[str, str], columns: set[str]) -> Key:
    """This function will choose what makes a row unique: a reference, or else its content."""
    organisation = chosen.get("organisation_key") or chosen.get("organisation_name")
    reference = chosen.get("reference")
    parts = [column for column in (organisation, reference) if column and column in columns]
    found = chosen.get("found_date")
    if reference:
        indices = [read.header.names.index(column) for column in parts]
        width = max(indices) + 1
        own = [row for row, over in zip(read.rows, read.covered, strict=True) if indices[-1] not in over]
        keys = [tuple(row[i].strip() for i in indices) for row in own if len(row) >= width]
        if len(set(keys)) == len(keys) and all(all(key) for key in keys):
            alone = len({key[-1] for key in keys}) == len(keys)
            # A reference that is unique only within an organisation may well be the code of a rule: the day
            # tells more.
            return Key(tuple(parts) if alone or not found else (*parts, found))
    kept = tuple(dict.fromkeys(column for column in (*parts, found) if column and column in columns))
    return Key(kept, statement=True, repeats=True)


def _where(read: _Read, chosen: dict[str, str]) -> tuple[Condition, ...]:
    """This function will tell findings from clean inspections: rows of an organisation that have neither text nor
    measure. A row with a measure only goes on with a finding above, and must not be passed over unseen."""
    statement = chosen.get("statement")
    if statement is None or not read.rows:
        return ()
    organisation = chosen.get("organisation_key") or chosen.get("organisation_name")
    place = {name: i for i, name in enumerate(read.header.names)}
    filled = [i for i in (place.get(organisation or ""),) if i is not None]
    blank = [i for i in (place[statement], place.get(chosen.get("measure", ""))) if i is not None]

    def clean(row: list[str]) -> bool:
        return all(_cell(row, i) for i in filled) and not any(_cell(row, i) for i in blank)

    many = sum(map(clean, read.rows)) > _CLEAN_SHARE * len(read.rows)
    return (Condition(statement, Criterion.FILLED),) if many else ()


def _cell(row: list[str], index: int) -> str:
    return row[index].strip() if index < len(row) else ""


def _kept(read: _Read, choices: Sequence[ColumnChoice]) -> tuple[tuple[str, str], ...]:
    """This function will keep as reported every column that has content and no field of its own."""
    kept: dict[str, str] = {}
    for position, choice in enumerate(choices, start=1):
        if choice.field in ("", "serial") and choice.samples:
            code = mapping.code_for(choice.column, position=position)
            kept[code if code not in kept else f"column_{position}"] = choice.column
    return tuple(kept.items())


def _layout(read: _Read) -> Layout:
    """This function will name the sheets of the list: where there are several, all that have the titles of the first.

    An office keeps a sheet per organisation or year; the others are notes, legends, pivots.
    """
    if len(read.file.sheet_names) == 1:
        return Layout()
    wanted = {headers.folded(name) for name in read.header.names}
    alike = [sheet for sheet in read.file.sheet_names if sheet == read.sheet or wanted <= _titles(read.file, sheet)]
    return Layout(sheets=tuple(alike))


def _titles(file: TableFile, sheet: str) -> set[str]:
    header = headers.find(opening.first_rows(file, sheet=sheet))
    return {headers.folded(name) for name in header.names} if header is not None else set()


def _missing(made: Mapping) -> tuple[str, ...]:
    fields = {rule.field for rule in made.rules}
    missing = [] if "statement" in fields else ["statement"]
    if not fields & {"organisation_key", "organisation_name"}:
        missing.append("organisation_name")
    return tuple(missing)
