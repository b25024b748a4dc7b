"""The conditions of a bulk export as plain pairs of name and value, and as sentences that can be read back."""

from collections.abc import Iterable, Sequence

from huiyin.record.bulk_exports import IDS, PACKAGES, PAPERS
from huiyin.record.queries import names
from huiyin.record.queries.ledger import Wanted
from huiyin.web import showing
from huiyin.web.pages.parts import Sentence, Words
from huiyin.web.visits import Visit

Pairs = Sequence[tuple[str, str]]
# Sentences of the ledger's own filters.
_SAID = {
    "state": "web-state-finding-",
    "side": "web-side-",
}
_TIMES = {"late": "web-filter-overdue", "on_time": "web-filter-on_time", "near": "web-export-near"}


def of(wanted: Wanted) -> list[tuple[str, str]]:
    """This function will write a wish of the ledger as conditions."""
    several = {
        "state": wanted.states,
        "origin": wanted.origins,
        "severity": wanted.severities,
        "timeliness": wanted.timeliness,
        "side": wanted.side,
        "organisation": wanted.organisations,
    }
    pairs = [(name, str(value)) for name, values in several.items() for value in values]
    pairs += [(name, str(getattr(wanted, name))) for name in IDS if getattr(wanted, name) is not None]
    pairs += [(name, value) for name, value in (("category", wanted.category), ("text", wanted.text)) if value]
    return pairs


def words_of(visit: Visit, pairs: Pairs) -> tuple[Words, ...]:
    """This function will read conditions back, each as words: four queries at most."""
    wanted = [("body" if name == "organisation" else name, value) for name, value in pairs if _is_id(name)]
    known = names.called(visit.actor, [pair for pair in wanted if names.of_id(pair[1]) is not None])
    return tuple(_words(visit, name, value=value, known=known) for name, value in pairs)


def _is_id(name: str) -> bool:
    return name == "organisation" or name in IDS


def _words(visit: Visit, name: str, *, value: str, known: dict[str, names.Named]) -> Words:
    if value in known:
        return showing.name_of(visit, known[value])
    if name in _SAID and showing.has_text(_SAID[name] + value):
        return Sentence(_SAID[name] + value)
    if name == "timeliness" and value in _TIMES:
        return Sentence(_TIMES[value])
    if name == "origin" and showing.has_text(f"web-origin-{value}"):
        return Sentence("web-filter-origin", {"origin": Sentence(f"web-origin-{value}")})
    if name == "severity" and showing.has_text(f"choice-severity-{value}"):
        return Sentence("web-filter-severity", {"severity": Sentence(f"choice-severity-{value}")})
    if (name, value) == (PAPERS, PACKAGES):
        return Sentence("web-export-papers")
    if name == "category":
        return Sentence("web-filter-category", {"category": showing.category_of(visit, value)})
    return Sentence("web-filter-query", {"query": value})


def pairs_of(rows: Iterable[dict[str, str]]) -> list[tuple[str, str]]:
    """This function will take the rows of a form as pairs."""
    return [(str(row.get("name", "")), str(row.get("value", ""))) for row in rows]
