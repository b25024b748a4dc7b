"""Which feedback opinion is on its way already, or was issued, when another is written for the same inspection: one for
the same audience, or one for the other with some of the same findings. Looked up once the act holds its locks, so that
of two who compose at one moment the second is told.
"""

import dataclasses
from typing import Any

from huiyin.kernel import act
from huiyin.kernel.finding import Finding
from huiyin.kernel.package import Package
from huiyin.record import rows
from huiyin.record.shelf import Shelf

_ACTS = ("package.compose", "package.revise")
_OPEN = ("composed", "approved")
_ISSUED = "issued"
_NAMES = ("under_way_number", "issued_number", "both_number", "in_both", "corrects", "amended")


def told(call: act.Call, shelf: Shelf) -> act.Call:
    """This function will name the document that is on its way, the one that told all of this, and the one that tells
    the other audience some of it, whatever was sent: one query, for these acts alone.
    """
    if call.act not in _ACTS:
        return call
    given = {name: value for name, value in call.given.items() if name not in _NAMES}
    call = dataclasses.replace(call, given=given)
    inspection, audience = _place(call, shelf)
    if not isinstance(inspection, str) or not isinstance(audience, str) or shelf.find("inspection", inspection) is None:
        return call
    stored = rows.current("package", shelf.site).filter(inspection=inspection)
    shelf.fetch({str(each) for each in stored.filter(state__in=(*_OPEN, _ISSUED)).values_list("subject", flat=True)})
    made = [each for each in shelf.facts.values() if isinstance(each, Package) and each.id != call.subject]
    beside = [each for each in made if each.inspection == inspection]
    alike = [each for each in beside if each.audience == audience]
    open_ones = [each for each in alike if each.state in _OPEN] if call.act == "package.compose" else []
    issued = [each for each in alike if each.state == _ISSUED]
    numbers: dict[str, Any] = {
        **_corrected(call, issued, shelf),
        "under_way_number": _first(open_ones, shelf),
        "issued_number": None if _says_more(call, issued, shelf) else _first(issued, shelf),
        **_in_both(call, [each for each in beside if each.audience != audience], shelf),
    }
    found = {name: number for name, number in numbers.items() if number is not None}
    return dataclasses.replace(call, given={**given, **found})


def corrected(call: act.Call, shelf: Shelf) -> dict[str, Any]:
    """This function will give the document that another corrects, which nobody but the book has named, by its id."""
    named = call.given.get("corrects") if call.act in _ACTS else None
    return {named: shelf.facts[named]} if isinstance(named, str) and named in shelf.facts else {}


def _in_both(call: act.Call, others: list[Package], shelf: Shelf) -> dict[str, int | None]:
    """This function will count the findings that an opinion for the other audience has too, and name that one. What
    the leadership was told already is no secret from the principal."""
    before = shelf.find("package", call.subject) if call.act == "package.revise" else None
    named = _named(call, shelf).difference(() if before is None else before.findings)
    kept = [each for each in others if each.state in _OPEN or (each.state, each.audience) == (_ISSUED, "principal")]
    alike = [each for each in kept if named.intersection(each.findings)]
    shared = {finding for each in alike for finding in each.findings}
    return {"both_number": _first(alike, shelf), "in_both": len(named & shared) or None}


def _place(call: act.Call, shelf: Shelf) -> tuple[object, object]:
    """This function will give inspection and audience of what is written, as they were sent or as they stand."""
    before = shelf.find("package", call.subject) if call.act == "package.revise" else None
    if before is not None:
        return before.inspection, before.audience
    return call.given.get("inspection"), call.given.get("audience")


def _first(packages: list[Package], shelf: Shelf) -> int | None:
    return min((shelf.held[each.id].number for each in packages), default=None)


def _says_more(call: act.Call, issued: list[Package], shelf: Shelf) -> bool:
    """This function will tell whether a document says of a finding what none of those issued did: that it is there, or
    what a decision amended since."""
    told_before = {pair for each in issued for pair in each.issued_texts}
    return any((each, shelf.facts[each].statement) not in told_before for each in _named(call, shelf))


def _corrected(call: act.Call, issued: list[Package], shelf: Shelf) -> dict[str, Any]:
    """This function will name the findings of which the issued documents say what was amended since, and the newest
    document that says it."""
    newest: dict[str, tuple[str, str]] = {}
    for package in sorted(issued, key=lambda each: shelf.held[each.id].number):
        newest |= {finding: (package.id, text) for finding, text in package.issued_texts}
    said = {each: newest[each] for each in sorted(_named(call, shelf)) if each in newest}
    amended = [each for each, (_, text) in said.items() if text != shelf.facts[each].statement]
    if not amended:
        return {}
    last = max((said[each][0] for each in amended), key=lambda package: shelf.held[package].number)
    return {"corrects": last, "amended": amended}


def _named(call: act.Call, shelf: Shelf) -> set[str]:
    """This function will give the findings that a document names."""
    named = act.named(act.row_of(call.act).named, call.given)
    return {each for each in named if isinstance(shelf.facts.get(each), Finding)}
