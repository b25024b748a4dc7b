"""Reading, measured: the pages of the ledger with their filters and searches, one finding, the desk, the journal."""

import dataclasses
import gc
import json
import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

from benchmarks import words
from benchmarks.world import TODAY, World
from huiyin.record.queries import desk, history, ledger, subjects
from huiyin.record.queries.ledger import Wanted

PAGE = 25
FOUND = 50
# Opened by a worker of its own.
PAGES = {
    "API, list of 25 findings": "/api/findings/?size=25",
    "API, one finding": "/api/findings/1/",
    "ledger page, HTML": "/findings/",
    "ledger page, HTML, one state": "/findings/?state=claimed",
    "ledger page, HTML, a rare word": "/findings/?q=丁七",
    "desk, HTML": "/",
    "one finding, HTML": "/findings/1/",
}
TIMES = 40
SEARCHES = 100


@dataclass(frozen=True, slots=True)
class Timed:
    """One thing that was asked for again and again: milliseconds, queries of one asking."""

    name: str
    p50: float
    p95: float
    queries: int
    times: int


def timed(name: str, asks: Sequence[Callable[[], Any]]) -> Timed:
    """This function will ask each in turn, the first of them once before to warm up. What this process has made until
    then is put aside, as a server puts aside what it has loaded."""
    with CaptureQueriesContext(connection) as context:
        asks[0]()
    gc.collect()
    gc.freeze()
    took = []
    for ask in asks:
        begun = time.perf_counter()
        ask()
        took.append((time.perf_counter() - begun) * 1_000)
    took.sort()
    return Timed(name, took[len(took) // 2], took[int(len(took) * 0.95)], len(context), len(took))


def serialised(rows: Any) -> str:
    """This function will write rows as the API does: JSON text."""
    names = [field.name for field in dataclasses.fields(ledger.Listed)]
    told = [{name: getattr(row, name) for name in names} | {"statement": row.statement.text} for row in rows]
    return json.dumps(told, default=str, ensure_ascii=False)


def pages(world: World) -> list[Timed]:
    """This function will measure the list as each post asks for it, with the count that stands above it."""
    office, principal = world.clerk, world.principals[0]
    organisation = uuid.UUID(world.organisations[3])
    category = world.rules.taxonomy.children("")[0].code

    def ask(actor: Any, wanted: Wanted, **more: Any) -> Callable[[], Any]:
        def read() -> Any:
            page = ledger.page(actor, wanted, on=TODAY, size=more.get("size", PAGE), order=more.get("order", "due"))
            return serialised(page.rows), ledger.count(actor, wanted, on=TODAY)

        return read

    asked = {
        "list of 25 by due date, the office": ask(office, Wanted()),
        "list of 25 by number": ask(office, Wanted(), order="newest"),
        "list of 25 by last act": ask(office, Wanted(), order="last_act"),
        "list of 25, a principal": ask(principal, Wanted()),
        "list of 25, a supervisor": ask(world.supervisor, Wanted()),
        "one state": ask(office, Wanted(states=("claimed",))),
        "late": ask(office, Wanted(timeliness=("late",))),
        "late or near, one organisation": ask(
            office, Wanted(timeliness=("late", "near"), organisations=(organisation,))
        ),
        "one category with all under it": ask(office, Wanted(category=category)),
        "one severity": ask(office, Wanted(severities=("grave",))),
        "waits for signatures (none)": ask(office, Wanted(side=("waits_for_signatures",))),
        "state, organisation and text": ask(
            office, Wanted(states=("issued",), organisations=(organisation,), text="消防")
        ),
        "four states and two organisations": ask(
            office,
            Wanted(
                states=("issued", "claimed", "rectifying", "declared"),
                organisations=(organisation, uuid.UUID(world.organisations[4])),
            ),
        ),
    }
    return [timed(name, [read] * TIMES) for name, read in asked.items()]


def searching(world: World) -> list[Timed]:
    """This function will measure searches for two Chinese characters: first 50 by due date, count capped."""

    def ask(actor: Any, text: str) -> Callable[[], Any]:
        def read() -> Any:
            page = ledger.page(actor, Wanted(text=text), on=TODAY, size=FOUND)
            return serialised(page.rows), ledger.count(actor, Wanted(text=text), on=TODAY)

        return read

    drawn = words.searches(SEARCHES, world.findings)
    found = [timed("search, the whole mix", [ask(world.clerk, each.text) for each in drawn])]
    for kind in ("rare", "some", "common"):
        asks = [ask(world.clerk, each.text) for each in drawn if each.kind == kind]
        found.append(timed(f"search, {kind} words", asks))
    found.append(timed("search, a principal", [ask(world.principals[0], each.text) for each in drawn]))
    return found


def others(world: World) -> list[Timed]:
    """This function will measure one finding with all that its page needs, the desk, the journal."""
    office, rules = world.clerk, {"": world.rules}

    def finding() -> Any:
        found = subjects.by_number(office, "finding", number=world.findings // 2 + 1)
        return subjects.reach_of(office, found), history.of_subject(office, found.facts.id)

    asked: dict[str, Callable[[], Any]] = {
        "one finding with its history": finding,
        "desk: duties, the office": lambda: desk.duties(office, on=TODAY, rules=rules),
        "desk: duties, a principal": lambda: desk.duties(world.principals[0], on=TODAY, rules=rules),
        "desk: duties, a supervisor": lambda: desk.duties(world.supervisor, on=TODAY, rules=rules),
        "desk: what stands, the office": lambda: desk.standing(office, on=TODAY),
        "desk: what stands, a principal": lambda: desk.standing(world.principals[0], on=TODAY),
        "journal, 50 lines": lambda: history.page(office),
    }
    return [timed(name, [read] * TIMES) for name, read in asked.items()]
