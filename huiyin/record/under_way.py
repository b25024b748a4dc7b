"""Which feedback opinion is on its way already when another is composed for the same inspection and audience: looked up
once the act holds its locks, so that of two who compose at one moment the second is told.
"""

import dataclasses

from huiyin.kernel import act
from huiyin.kernel.package import Package
from huiyin.record import rows
from huiyin.record.shelf import Shelf

_NAME = "under_way_number"
_OPEN = ("composed", "approved")


def told(call: act.Call, shelf: Shelf) -> act.Call:
    """This function will name the document that is on its way, whatever was sent: one query, for this act alone."""
    if call.act != "package.compose":
        return call
    given = {name: value for name, value in call.given.items() if name != _NAME}
    inspection, audience = given.get("inspection"), given.get("audience")
    if not isinstance(inspection, str) or not isinstance(audience, str) or shelf.find("inspection", inspection) is None:
        return dataclasses.replace(call, given=given)
    stored = rows.current("package", shelf.site).filter(state__in=_OPEN, inspection=inspection, audience=audience)
    found = {str(subject) for subject in stored.values_list("subject", flat=True)}
    shelf.fetch(found)
    made = (each for each in shelf.facts.values() if isinstance(each, Package) and each.id != call.subject)
    open_ones = [each.id for each in made if each.state in _OPEN and each.inspection == inspection]
    first = min((shelf.held[each].number for each in open_ones if shelf.facts[each].audience == audience), default=None)
    return dataclasses.replace(call, given=given if first is None else {**given, _NAME: first})
