"""The reading keeps how a row of a list becomes a proposed finding, or faults, or is no finding at all."""

import dataclasses
import datetime
import decimal
import hashlib
import re
from collections.abc import Callable, Iterator

from huiyin.kernel import given
from huiyin.papers import faults as marks
from huiyin.papers import opening, proposed, tables, taking
from huiyin.papers.columns import Watch
from huiyin.papers.dates import DateReader, NotADate, Order, OrderEvidence
from huiyin.papers.faults import Fault
from huiyin.papers.mapping import DATE_FIELDS, Rule
from huiyin.papers.merged import Merged
from huiyin.papers.opening import JoinedTable, Opened, Source
from huiyin.papers.proposed import ProposedFinding
from huiyin.papers.tables import Broken
from huiyin.papers.taking import Take

# What stands under a table and is no row of it: totals, notes, who filled it in.
_FOOTER = re.compile(
    r"\W*(?:(?:grand |sub)?total|sum|notes?\b|source|prepared by|end of|legend|generated|printed|page \d"
    r"|合计|总计|小计|共计|注[:：1一]|备注[:：]|说明[:：]|填表|制表|审核人|填报|单位负责人|联系电话|数据来源|签字)",
    re.IGNORECASE,
)
_FOOTER_CELLS = 3
# Longer texts are not remembered, and no organisation has a longer name.
_REMEMBERED_CHARACTERS = 300
_NAME_CHARACTERS = 300
# First row of a key and its source in one number: two would take twice the memory over a million rows.
_ROW_BITS = 32
_SEPARATOR = "\x1f"
# Kept as reported, under the name of the field, in this order.
_REPORTED = (
    "reference",
    "category",
    "severity",
    "due_date",
    "reported_status",
    "reported_corrected_date",
    "reported_closed_date",
    "responsible",
    "amount",
)


class Reading:
    """One pass over an opened import. Iterating yields, row by row, a finding or the tuple of what is
    wrong with a row.

    Beside it count ``rows`` (with content, below the titles), ``not_findings``, ``blank_rows``,
    ``footers``; warnings and repeats go to ``warn`` and ``repeat`` as they are met.
    """

    def __init__(
        self,
        opened: Opened,
        *,
        today: datetime.date,
        orders: dict[str, Order],
        warn: Callable[[Fault], None],
        repeat: Callable[[Fault], None],
    ) -> None:
        self.opened = opened
        self.today = today
        self.orders = orders
        self.warn = warn
        self.repeat = repeat
        self.rows = self.not_findings = self.blank_rows = self.footers = 0
        self.keys: dict[int, int] = {}
        self.readers = {
            field: DateReader(order, today=today) for field, order in orders.items() if order is not Order.AUTO
        }

    def __iter__(self) -> Iterator[ProposedFinding | tuple[Fault, ...]]:
        for place, source in enumerate(self.opened.sources):
            yield from self._outcomes(source, place=place)

    def _outcomes(self, source: Source, *, place: int) -> Iterator[ProposedFinding | tuple[Fault, ...]]:
        """This function will yield what becomes of the rows of one sheet, one row late: the next may go on with it."""
        rows = _SourceRows(self, source, place=place)
        merged = Merged(source.file, source.sheet)
        held: ProposedFinding | tuple[Fault, ...] | None = None
        cut = tables.rows(source.file, sheet=source.sheet)
        for number, cells in merged.fill(cut, first=source.header.first_content_row):
            first = rows.continued_from(number, merged)
            if first and not isinstance(cells, Broken):
                held = rows.go_on(number, cells, held, first=first)
                continue
            if held is not None:
                yield held
            held = rows.broken(number, cells) if isinstance(cells, Broken) else rows.read(number, cells)
        if held is not None:
            yield held
        for fault in rows.watch.faults():
            self.warn(fault)

    def unused(self) -> Iterator[Fault]:
        """This function will yield, after the pass, the rows of joined tables that no row of the list asked
        for."""
        measure = self.opened.mapping.rule("measure")
        for table in self.opened.joined.values():
            # A plan without its finding is a gap; a register of all organisations has rows that no list
            # needs.
            if measure is None or measure.table != table.join.table:
                continue
            for key in (each for each in table.rows if each not in table.used):
                source, number = table.places[key]
                yield Fault(source.file.name, source.sheet, number, "", "joined_unused", " + ".join(key))


def date_orders(opened: Opened) -> tuple[dict[str, Order], tuple[Fault, ...]]:
    """This function will decide for each date field which way round its dates stand, in a pass of its own
    if need be.

    A column that can't be decided gives a fault for the whole import; its field stays AUTO and is not read.
    """
    rules = [rule for rule in opened.mapping.rules if rule.field in DATE_FIELDS]
    orders = {rule.field: rule.order for rule in rules}
    asked = [rule for rule in rules if rule.order is Order.AUTO]
    if not asked:
        return orders, ()
    evidence = {rule.field: OrderEvidence() for rule in asked}
    for source in opened.sources:
        takes = [(evidence[rule.field], taking.take(rule, source.header.names)) for rule in asked if not rule.table]
        first, width = source.header.first_content_row, len(source.header.names)
        for number, cells in tables.rows(source.file, sheet=source.sheet) if takes else ():
            if number >= first and not isinstance(cells, Broken) and len(cells) >= width:
                for seen, take in takes:
                    if value := take(cells):
                        seen.add(value)
    for rule in asked:
        if rule.table:
            take = taking.take(rule, opened.mapping.joined_columns(rule.table))
            for row in opened.joined[rule.table].rows.values():
                if value := take(row):
                    evidence[rule.field].add(value)
    faults = []
    for rule in asked:
        found = evidence[rule.field].order()
        if found is None:
            faults.append(_order_fault(rule, evidence[rule.field], opened.sources[0]))
        else:
            orders[rule.field] = found
    return orders, tuple(faults)


def _order_fault(rule: Rule, evidence: OrderEvidence, source: Source) -> Fault:
    facts: tuple[tuple[str, str | int], ...] = (("field", rule.field),)
    if evidence.day_first:
        facts += (
            ("day_first", marks.shown(evidence.day_first)),
            ("month_first", marks.shown(evidence.month_first)),
        )
        return Fault(source.file.name, source.sheet, 0, rule.columns[0], "date_order_mixed", facts=facts)
    value = marks.shown(evidence.doubtful)
    return Fault(source.file.name, source.sheet, 0, rule.columns[0], "date_order_open", value, facts)


class _SourceRows:
    """Reads the rows of one sheet. What can be worked out once from mapping and titles is worked out here."""

    def __init__(self, reading: Reading, source: Source, *, place: int) -> None:
        mapping = reading.opened.mapping
        names = source.header.names
        self.reading = reading
        self.source = source
        self.place = place
        self.names = names
        self.width = len(names)
        self.key_indices = [source.index(column) for column in mapping.key.columns]
        self.key = mapping.key
        statement = mapping.rule("statement")
        columns = statement.columns if statement is not None and not statement.table else ()
        self.statement_indices = [source.index(column) for column in columns]
        self.needed = [*self.key_indices, *self.statement_indices]
        self.where = [(source.index(each.column), taking.test(each)) for each in mapping.where]
        self.joins = [
            (table, [source.index(ours) for ours, _ in table.join.on]) for table in reading.opened.joined.values()
        ]
        self.takes: dict[str, tuple[Rule, Take]] = {}
        self.joined_takes: dict[str, tuple[Rule, Take]] = {}
        for rule in mapping.rules:
            if rule.table:
                columns = mapping.joined_columns(rule.table)
                self.joined_takes[rule.field] = (rule, taking.take(rule, columns))
            else:
                self.takes[rule.field] = (rule, taking.take(rule, names))
        self.dates = [field for field in DATE_FIELDS if field in reading.readers and mapping.rule(field) is not None]
        self.kept = [(code, source.index(column)) for code, column in mapping.kept]
        self.values = {
            rule.field: {theirs.casefold(): ours for theirs, ours in rule.values}
            for rule in mapping.rules
            if rule.values
        }
        self.reported = [field for field in _REPORTED if mapping.rule(field) is not None]
        self.cleaned: dict[str, str] = {}
        self.watch = Watch(source, mapping, today=reading.today)

    def fault(self, number: int, column: str, code: str, value: str = "", **facts: str | int) -> Fault:
        return Fault(
            self.source.file.name,
            self.source.sheet,
            number,
            column,
            code,
            marks.shown(value),
            tuple(facts.items()),
        )

    def broken(self, number: int, cells: Broken) -> tuple[Fault, ...]:
        self.reading.rows += 1
        return (Fault(self.source.file.name, self.source.sheet, number, "", cells.code, facts=opening.LIMITS),)

    def continued_from(self, number: int, merged: Merged) -> int:
        """This function will give the row of the finding that this row goes on with, 0 where it is one of its own:
        the cells of its statement are merged over both."""
        starts = {merged.start_of(number, index) for index in self.statement_indices}
        first = starts.pop() if len(starts) == 1 else 0
        return first if first >= self.source.header.first_content_row else 0

    def go_on(
        self, number: int, cells: list[str], held: ProposedFinding | tuple[Fault, ...] | None, *, first: int
    ) -> ProposedFinding | tuple[Fault, ...] | None:
        """This function will add to a finding what a further row of it says: more measures, other claims."""
        if not isinstance(held, ProposedFinding) or not any(cells):
            return held
        faults: list[Fault] = []
        values = {field: self.text(take(cells)) for field, (_, take) in self.takes.items()}
        claims = self.claims(cells, values, self.days(number, values, faults))
        if faults:
            return tuple(faults)
        self.reading.warn(self.fault(number, "", "row_goes_on", first=first))
        measure, facts = values.get("measure", ""), taking.lines(values.get("manifestations", ""))
        return dataclasses.replace(
            held,
            measures=tuple(dict.fromkeys((*held.measures, *filter(None, (measure,))))),
            manifestations=tuple(dict.fromkeys((*held.manifestations, *facts))),
            reported=tuple(dict.fromkeys((*held.reported, *claims))),
        )

    def read(self, number: int, cells: list[str]) -> ProposedFinding | tuple[Fault, ...] | None:
        """This function will read one row; None for a blank row, a footer, or a row that the mapping calls no
        finding."""
        reading = self.reading
        if not any(cells) or not any(map(str.strip, cells)):
            reading.blank_rows += 1
            return None
        reading.rows += 1
        misfit = self.misfit(number, cells)
        if misfit == "footer":
            reading.rows -= 1
            reading.footers += 1
            reading.warn(self.fault(number, "", "footer_left_out", next(filter(None, map(str.strip, cells)))))
            return None
        if misfit:
            facts = {"cells": len(cells), "columns": self.width, "limit": given.TEXT_LIMIT_CHARACTERS}
            return (self.fault(number, self.long_column(cells), misfit, cells[0], **facts),)
        self.watch.look(cells)
        for index, test in self.where:
            if not test(cells[index] if index < len(cells) else ""):
                reading.not_findings += 1
                return None
        return self.finding(number, cells)

    def misfit(self, number: int, cells: list[str]) -> str:
        """This function will tell why a row does not fit its table; empty where it does."""
        if max(map(len, cells)) > given.TEXT_LIMIT_CHARACTERS:
            return "cell_too_long"
        whole = len(cells) >= self.width
        if not (whole and all(cells[i] for i in self.needed)) and self.is_footer(cells):
            return "footer"
        if not whole:
            return "row_short"
        if len(cells) > self.width and any(map(str.strip, cells[self.width :])):
            return "row_wide" if self.source.file.sheets else "row_long"
        return ""

    def is_footer(self, cells: list[str]) -> bool:
        filled = [cell for cell in cells if cell.strip()]
        return len(filled) <= min(_FOOTER_CELLS, self.width - 1) and _FOOTER.match(filled[0]) is not None

    def long_column(self, cells: list[str]) -> str:
        longest = max(range(len(cells)), key=lambda i: len(cells[i]))
        too_long = len(cells[longest]) > given.TEXT_LIMIT_CHARACTERS and longest < self.width
        return self.names[longest] if too_long else ""

    def finding(self, number: int, cells: list[str]) -> ProposedFinding | tuple[Fault, ...]:
        faults: list[Fault] = []
        values = {field: self.text(take(cells)) for field, (_, take) in self.takes.items()}
        self.join(number, cells, values, faults)
        days = self.days(number, values, faults)
        statement = values.get("statement", "")
        if not statement:
            faults.append(self.fault(number, self.column("statement"), "statement_missing"))
        name, code = self.organisation(number, values, faults)
        key = self.key_of(number, cells, statement, faults)
        if faults:
            return tuple(faults)
        if any(map(proposed.holds_controls, cells)):
            self.reading.warn(self.fault(number, "", "controls_removed"))
        return ProposedFinding(
            key=key,
            reference=values.get("reference", ""),
            organisation_key=code or name,
            organisation_name=name or code,
            statement=statement,
            manifestations=taking.lines(values.get("manifestations", "")),
            category=self.ours("category", values),
            severity=self.ours("severity", values),
            found_date=days.get("found_date"),
            amount=self.amount(number, values),
            measures=(values["measure"],) if values.get("measure") else (),
            reported=self.claims(cells, values, days),
            file=self.source.file.name,
            sheet=self.source.sheet,
            row=number,
        )

    def organisation(self, number: int, values: dict[str, str], faults: list[Fault]) -> tuple[str, str]:
        """This function will give name and code of the organisation, each on one line."""
        name = " ".join(values.get("organisation_name", "").split())
        code = " ".join(values.get("organisation_key", "").split())
        column = self.column("organisation_key", "organisation_name")
        if not (name or code):
            faults.append(self.fault(number, column, "organisation_missing"))
        elif max(len(name), len(code)) > _NAME_CHARACTERS:
            facts = {"limit": _NAME_CHARACTERS}
            faults.append(self.fault(number, column, "organisation_too_long", name or code, **facts))
        return name, code

    def text(self, value: str) -> str:
        """This function will clean a value; the same texts come again and again in a list, so they are
        remembered."""
        if len(value) > _REMEMBERED_CHARACTERS:
            return proposed.clean(value)
        known = self.cleaned.get(value)
        if known is None:
            if len(self.cleaned) > 4_096:
                self.cleaned.clear()
            known = self.cleaned[value] = proposed.clean(value)
        return known

    def join(self, number: int, cells: list[str], values: dict[str, str], faults: list[Fault]) -> None:
        for table, indices in self.joins:
            key = tuple(self.text(cells[i]) for i in indices)
            row = table.rows.get(key)
            if row is not None:
                table.used.add(key)
                self.take_joined(table, row, values)
            elif table.join.required:
                faults.append(self.fault(number, self.names[indices[0]], "joined_missing", " + ".join(key)))
            elif table.sources:
                self.reading.warn(self.fault(number, self.names[indices[0]], "joined_none", " + ".join(key)))

    def take_joined(self, table: JoinedTable, row: list[str], values: dict[str, str]) -> None:
        for field, (rule, take) in self.joined_takes.items():
            if rule.table == table.join.table:
                values[field] = self.text(take(row))

    def days(self, number: int, values: dict[str, str], faults: list[Fault]) -> dict[str, datetime.date]:
        """This function will read the dates of a row and hold them against each other and today."""
        days: dict[str, datetime.date] = {}
        for field in self.dates:
            value = values.get(field, "")
            if not value:
                continue
            day = self.reading.readers[field].read(value)
            if isinstance(day, NotADate) and field == "due_date":
                # It is kept as reported, and ledgers say 长期坚持 or "end of March" there: their words serve as well.
                self.reading.warn(self.fault(number, self.column(field), "due_in_words", value))
            elif isinstance(day, NotADate):
                faults.append(self.fault(number, self.column(field), day.code, value, field=field))
            else:
                days[field] = day
        found, today = days.get("found_date"), self.reading.today
        if found is not None and found > today:
            faults.append(self.fault(number, self.column("found_date"), "found_in_future", found.isoformat()))
        for field in ("reported_corrected_date", "reported_closed_date"):
            day_after = days.get(field)
            if day_after is None:
                continue
            if found is not None and day_after < found:
                facts = {"found_date": found.isoformat(), "date": day_after.isoformat()}
                self.reading.warn(self.fault(number, self.column(field), "corrected_before_found", **facts))
            elif day_after > today:
                self.reading.warn(self.fault(number, self.column(field), "reported_in_future", day_after.isoformat()))
        return days

    def key_of(self, number: int, cells: list[str], statement: str, faults: list[Fault]) -> str:
        """This function will make the key of a row: the same for the same row of the same list, whenever it
        comes."""
        parts = [self.text(cells[i]) for i in self.key_indices]
        if not all(parts) and not self.key.repeats:
            blank = self.names[self.key_indices[parts.index("")]]
            faults.append(self.fault(number, blank, "key_missing"))
        if faults:
            return ""
        if self.key.statement:
            parts.append(statement)
        whole = _SEPARATOR.join((self.key.scope, *parts))
        digest = hashlib.sha256(whole.encode())
        known = self.reading.keys
        # Eight bytes tell a million rows apart; whole digests would take three times the memory.
        short = int.from_bytes(digest.digest()[:8], "big")
        if self.key.repeats:
            ordinal = known[short] = known.get(short, 0) + 1
            if ordinal > 1:
                self.reading.repeat(self.fault(number, "", "same_as_before", " + ".join(parts), count=ordinal))
                return hashlib.sha256(f"{whole}{_SEPARATOR}{ordinal}".encode()).hexdigest()
        elif short in known:
            column = self.names[self.key_indices[0]] if self.key_indices else ""
            source = self.reading.opened.sources[known[short] >> _ROW_BITS]
            first = known[short] & ((1 << _ROW_BITS) - 1)
            value = " + ".join(parts)
            fault = self.fault(number, column, "key_twice", value, first=first, first_file=source.file.name)
            self.reading.repeat(fault)
            faults.append(fault)
        else:
            known[short] = self.place << _ROW_BITS | number
        return digest.hexdigest()

    def claims(
        self, cells: list[str], values: dict[str, str], days: dict[str, datetime.date]
    ) -> tuple[tuple[str, str], ...]:
        claimed = []
        for field in self.reported:
            day = days.get(field)
            if day is not None:
                claimed.append((field, day.isoformat()))
            elif value := values.get(field):
                claimed.append((field, value))
        for code, index in self.kept:
            if value := self.text(cells[index]):
                claimed.append((code, value))
        return tuple(claimed)

    def ours(self, field: str, values: dict[str, str]) -> str | None:
        """This function will turn a word of the list into our code, None where the mapping has no
        counterpart."""
        words = self.values.get(field)
        return words.get(values.get(field, "").casefold()) if words else None

    def amount(self, number: int, values: dict[str, str]) -> decimal.Decimal | None:
        value = values.get("amount", "")
        if not value:
            return None
        read = proposed.amount(value)
        if read is None:
            self.reading.warn(self.fault(number, self.column("amount"), "not_an_amount", value))
        return read

    def column(self, *fields: str) -> str:
        """This function will name the column that a field comes from."""
        for field in fields:
            rule = (self.takes.get(field) or self.joined_takes.get(field) or (None,))[0]
            if rule is not None and rule.columns:
                return rule.columns[0]
        return ""
