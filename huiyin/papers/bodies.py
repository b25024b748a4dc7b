"""The bodies keep how an organisation is found by what a list calls it: by its own code, else by its name."""

import datetime
import uuid
from collections.abc import Collection, Iterable

from huiyin.kernel.refused import Refused
from huiyin.papers.proposed import ProposedFinding
from huiyin.papers.report import NamedOrganisation
from huiyin.people import tree


class Directory:
    """The bodies of a site that stand on a day, by code and by name in either language."""

    def __init__(self, site: str, *, on: datetime.date) -> None:
        self.codes: dict[str, set[str]] = {}
        self.names: dict[str, set[str]] = {}
        self.without_code: dict[str, set[str]] = {}
        for node in tree.current(uuid.UUID(site)).standing(on):
            names = filter(None, (node.name, node.name_en))
            self._note(node.id, code=node.code, names=names)

    def _note(self, body: str, *, code: str, names: Iterable[str]) -> None:
        if code:
            self.codes.setdefault(_folded(code), set()).add(body)
        for name in map(_folded, names):
            self.names.setdefault(name, set()).add(body)
            if not code:
                self.without_code.setdefault(name, set()).add(body)

    def find(self, key: str, name: str) -> str | None:
        """This function will give the id of a body, None where it isn't known.

        Where the list has codes, a code decides: two bodies may share a name, and only one that has no code of its
        own is known by name then.

        :raises Refused: body_ambiguous.
        """
        by_name = self.names if key == name else self.without_code
        found = self.codes.get(_folded(key)) or by_name.get(_folded(name), set())
        if len(found) > 1:
            raise Refused("body_ambiguous", body=name or key, bodies=len(found))
        return next(iter(found), None)

    def of(self, finding: ProposedFinding) -> str | None:
        """This function will give the body of a finding of a list."""
        return self.find(finding.organisation_key, finding.organisation_name)

    def unknown_among(self, named: Iterable[NamedOrganisation]) -> Collection[str]:
        """This function will give the keys of the organisations that are not known here."""
        return [each.key for each in named if self.find(each.key, each.name) is None]

    def add(self, body: str, *, key: str, name: str) -> None:
        """This function will note a body that is being founded for the list."""
        self._note(body, code=key if key != name else "", names=(name,))


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
