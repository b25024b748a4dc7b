"""The tables behind the plots of the figures, for every door: with the names that a reader knows."""

import dataclasses
import datetime
import functools
from dataclasses import dataclass
from typing import Any

from huiyin import texts
from huiyin.kernel import figures, tabled
from huiyin.kernel.actor import Actor
from huiyin.kernel.figures import Counted
from huiyin.kernel.site_taxonomy import SiteTaxonomy
from huiyin.kernel.tabled import Table
from huiyin.record import profiles, rows
from huiyin.record.queries import counted, names, taxonomies
from huiyin.record.queries.ledger import Wanted


@dataclass(frozen=True, slots=True)
class Reader:
    """In which words a table is read."""

    actor: Actor
    language: str
    profile: str


@dataclass(frozen=True, slots=True)
class Named:
    """What a key of a table names: the words for it, and the number of an organisation."""

    words: str
    number: int | None = None


def tables(site: str, found: Counted, *, as_of: str, journal_size: int) -> tuple[Table, ...]:
    """This function will draw up the tables of what was counted: one query, for the site's own categories."""
    return tabled.every(found, themes=themes(site), as_of=as_of, journal_size=journal_size)


def themes(site: str) -> dict[str, str]:
    """This function will name the theme that each category lies under, of those installed and of the site's own."""
    found = dict(_shipped())
    stored = rows.current("taxonomy", site).exclude(state="annulled").order_by("number")
    for each in stored.values_list("facts", flat=True):
        own: SiteTaxonomy = rows.decode("taxonomy", each)
        for node in own.nodes:  # a node stands after the one it is under
            found[node.code] = found[node.under] if node.under else node.code
    return found


@functools.cache
def _shipped() -> dict[str, str]:
    every = (each for rules in reversed(profiles.shipped()) for each in rules.taxonomy.categories)
    found: dict[str, str] = {}
    for each in every:
        found[each.code] = found[each.under] if each.under else each.code
    return found


def named(reader: Reader, of: tuple[Table, ...]) -> dict[tuple[str, str], Named]:
    """This function will name all keys of tables, by (key, value): two queries for the organisations, two more for each
    hundred categories of the site's own where a table has one.
    """
    values = {(key, value) for each in of for row, _ in each.rows for key, value in zip(each.keys, row, strict=True)}
    places = {value for key, value in values if key == "organisation"}
    bodies, numbers = names.bodies(reader.actor.site, places), names.numbers(reader.actor.site, places)
    found = {
        ("organisation", each): Named(
            texts.named(*bodies.get(each, ("", "")), language=reader.language), numbers[each][1]
        )
        for each in places
    }
    categories = {value for key, value in values if key == "category"}
    own = {} if all(_known(reader, each) for each in categories) else taxonomies.named(reader.actor)
    for each in categories:
        found["category", each] = Named(_category(reader, each, own))
    for key, value in values - found.keys():
        found[key, value] = Named(value if key == "day" else _say(reader, f"table-{key}-{value}"))
    return found


def plain(reader: Reader, wanted: Wanted, *, day: datetime.date, as_of: int | None) -> dict[str, Any]:
    """This function will give the figures of a day as plain values: the book, the rates, the ages, and the tables.

    :raises Refused: not_found, as :func:`.counted.at_size`.
    """
    on = day.isoformat()
    counts, size = counted.at_size(reader.actor, wanted, on=day, as_of=as_of)
    made = tables(reader.actor.site, counts, as_of=on, journal_size=size)
    words = named(reader, made)
    return {
        "as_of": on,
        "journal_size": size,
        "book": dataclasses.asdict(figures.book(counts)),
        "rates": [_figure(reader, each) for each in figures.rates(counts, as_of=on, journal_size=size)],
        "ages": [_figure(reader, each) for each in figures.ages(counts, as_of=on, journal_size=size)],
        "tables": [_table(reader, each, words) for each in made],
    }


def _figure(reader: Reader, figure: figures.Figure) -> dict[str, Any]:
    return {
        "code": figure.code,
        "name": _say(reader, f"figure-{figure.code}"),
        "numerator": figure.numerator,
        "denominator": figure.denominator,
        "unit": figure.unit,
    }


def _table(reader: Reader, table: Table, words: dict[tuple[str, str], Named]) -> dict[str, Any]:
    return {
        "code": table.code,
        "name": _say(reader, f"table-{table.code}"),
        "definition": _say(reader, f"table-{table.code}-means"),
        "unit": table.unit,
        "keys": list(table.keys),
        "columns": list(table.columns),
        "rows": [
            {
                "of": dict(zip(table.keys, keys, strict=True)),
                "named": [words[key, value].words for key, value in zip(table.keys, keys, strict=True)],
                "counts": list(counts),
            }
            for keys, counts in table.rows
        ],
    }


def _known(reader: Reader, category: str) -> bool:
    return not category or texts.has(f"category-{category}", language=reader.language, profile=reader.profile)


def _category(reader: Reader, category: str, own: dict[str, tuple[str, str]]) -> str:
    if not category:
        return _say(reader, "table-category-none")
    if _known(reader, category):
        return _say(reader, f"category-{category}")
    return texts.named(*own.get(category, ("", "")), language=reader.language) or category


def _say(reader: Reader, code: str) -> str:
    return texts.say(code, language=reader.language, profile=reader.profile)
