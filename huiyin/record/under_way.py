"""Which feedback opinion is on its way already, or was issued, when another is written for the same inspection and
audience: looked up once the act holds its locks, so that of two who compose at one moment the second is told.
"""

import dataclasses

from huiyin.kernel import act
from huiyin.kernel.finding import Finding
from huiyin.kernel.package import Package
from huiyin.record import rows
from huiyin.record.shelf import Shelf

_ACTS = ("package.compose", "package.revise")
_OPEN = ("composed", "approved")
_ISSUED = "issued"
_NAMES = ("under_way_number", "issued_number")


def told(call: act.Call, shelf: Shelf) -> act.Call:
    """This function will name the document that is on its way, and the one that told all of this, whatever was sent:
    one query, for these acts alone.
    """
    if call.act not in _ACTS:
        return call
    given = {name: value for name, value in call.given.items() if name not in _NAMES}
    call = dataclasses.replace(call, given=given)
    inspection, audience = _place(call, shelf)
    if not isinstance(inspection, str) or not isinstance(audience, str) or shelf.find("inspection", inspection) is None:
        return call
    stored = rows.current("package", shelf.site).filter(inspection=inspection, audience=audience)
    shelf.fetch({str(each) for each in stored.filter(state__in=(*_OPEN, _ISSUED)).values_list("subject", flat=True)})
    made = [each for each in shelf.facts.values() if isinstance(each, Package) and each.id != call.subject]
    alike = [each for each in made if (each.inspection, each.audience) == (inspection, audience)]
    open_ones = [each for each in alike if each.state in _OPEN] if call.act == "package.compose" else []
    issued = [each for each in alike if each.state == _ISSUED]
    numbers = {
        "under_way_number": _first(open_ones, shelf),
        "issued_number": None if _says_more(call, issued, shelf) else _first(issued, shelf),
    }
    found = {name: number for name, number in numbers.items() if number is not None}
    return dataclasses.replace(call, given={**given, **found})


def _place(call: act.Call, shelf: Shelf) -> tuple[object, object]:
    """This function will give inspection and audience of what is written, as they were sent or as they stand."""
    before = shelf.find("package", call.subject) if call.act == "package.revise" else None
    if before is not None:
        return before.inspection, before.audience
    return call.given.get("inspection"), call.given.get("audience")


def _first(packages: list[Package], shelf: Shelf) -> int | None:
    return min((shelf.held[each.id].number for each in packages), default=None)


def _says_more(call: act.Call, issued: list[Package], shelf: Shelf) -> bool:
    """This function will tell whether a document names a finding that none of those issued did."""
    told_before = {finding for each in issued for finding in each.findings}
    named = act.named(act.row_of(call.act).named, call.given) - told_before
    return any(isinstance(shelf.facts.get(each), Finding) for each in named)
