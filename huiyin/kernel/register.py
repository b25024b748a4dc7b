"""The register (发文簿): the last document number that a body has given, per series and year, without gaps.

It has no act of its own: the act that gives a number touches it, so that two who give one at once wait for each other,
and undoing the newest gives the number back.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import common
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import Bundle, Kind, Situation, Taken

STATES = ("open",)
# An act that gives a number names the register of its signer's body; the book fills it in where nobody does.
FIELD = Field("document_register", FieldKind.ACT, required=False, by_book=True)
BIRTH = (FIELD.name, "register")


@dataclass(frozen=True, slots=True, kw_only=True)
class Register(Subject):
    """``numbers`` holds series, year and the last number given."""

    issuer: str
    numbers: tuple[tuple[str, str, int], ...] = ()


def id_of(issuer: str) -> str:
    """This function will give the id of the one register of a body."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"huiyin:register:{issuer}"))


def register_is_the_signers(at: Situation) -> Mapping[str, Any] | None:
    named = at.given.get(FIELD.name)
    return None if named == id_of(at.actor.body) else {}


def numbered(taken: Taken, bundle: Bundle, *, series: str) -> tuple[Register, int]:
    """This function will give the next number of the signer's body in a series this year, and the register with it."""
    own, issuer, year = taken.given[FIELD.name], taken.signatures[0].body, taken.on[:4]
    known = bundle.get(own) or Register(id=own, site=taken.site, state="open", issuer=issuer)
    last = {(name, of): number for name, of, number in known.numbers}
    number = last.get((series, year), 0) + 1
    last[series, year] = number
    kept = tuple((name, of, value) for (name, of), value in sorted(last.items()))
    return replace(known, numbers=kept), number


KIND = Kind("register", Register, common.acts("register", STATES), references={"issuer": "body"}, states=STATES)
