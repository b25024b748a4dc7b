"""The strict reading of a table that people write by hand (TOML): every key known, every value in its bounds.

A reader gathers faults instead of stopping at the first one, so that a person mends a file in one go. What a
faulty key would have held is stood in for until the end; nothing of a faulty table ever leaves the loader.
"""

import datetime
import hashlib
import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import canonical

LIMIT_BYTES = 1_000_000
CODE = re.compile(r"[a-z][a-z0-9_]{0,63}\Z")
NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z")
LINE = re.compile(r"[^\x00-\x1f\x7f]{1,200}\Z")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: where (``deadlines.plan.count``), the reason code, its facts.

    The sentence for it is the text ``profile-fault-<code>``, said with ``path`` and the facts.
    """

    path: str
    code: str
    facts: Mapping[str, Any]


class ProfileFault(ValueError):
    """A rule set or a calendar can't be taken; ``faults`` names everything that is wrong with it."""

    def __init__(self, faults: Collection[Fault], /) -> None:
        super().__init__("; ".join(f"{each.path or '-'}: {each.code}" for each in faults))
        self.faults = tuple(faults)


class Reader:
    """One reading: the faults found so far. The getters leave a key alone that :meth:`table` reported missing."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def fault(self, path: str, code: str, **facts: Any) -> None:
        """This function will note one fault."""
        self.faults.append(Fault(path, code, facts))

    def table(
        self, value: Any, path: str, *, keys: Collection[str], optional: Collection[str] = ()
    ) -> Mapping[str, Any]:
        """This function will give the table itself, or an empty one where there is none."""
        if not isinstance(value, dict):
            self.fault(path, "wrong_type", expected="table")
            return {}
        for key in value:
            if key not in keys and key not in optional:
                self.fault(under(path, key), "unknown_key")
        for key in keys:
            if key not in value:
                self.fault(under(path, key), "missing_key")
        return value

    def named_tables(self, table: Mapping[str, Any], key: str, *, names: Collection[str]) -> Mapping[str, Any]:
        """This function will give the entries of a table whose keys are names from a list, all optional."""
        found = self.table(table.get(key, {}), key, keys=(), optional=names)
        return {name: value for name, value in found.items() if name in names}

    def rows(self, table: Mapping[str, Any], key: str, path: str) -> list[Any]:
        """This function will give a list that is not empty."""
        found = self._value(table, key, path, list, "list")
        if found is not None and not found:
            self.fault(under(path, key), "empty_list")
        return found or []

    def text(self, table: Mapping[str, Any], key: str, path: str, *, like: re.Pattern[str]) -> str:
        """This function will give a short text of a certain form."""
        found = self._value(table, key, path, str, "text")
        if found is None:
            return ""
        if not like.match(found):
            self.fault(under(path, key), "wrong_form", value=found[:80])
        return str(found)

    def choice(self, table: Mapping[str, Any], key: str, path: str, *, of: Collection[str]) -> str:
        """This function will give one word of a list of words."""
        found = self._value(table, key, path, str, "text")
        if found is not None and found not in of:
            self.fault(under(path, key), "not_one_of", value=found[:80], known=tuple(of))
            found = None
        return found or next(iter(of))

    def choices(self, table: Mapping[str, Any], key: str, path: str, *, of: Collection[str]) -> tuple[str, ...]:
        """This function will give a list of words, each known and each once; it may be empty."""
        return self.words(table.get(key, []), under(path, key), of=of)

    def words(self, value: Any, path: str, *, of: Collection[str]) -> tuple[str, ...]:
        """This function will check a list of words that has no key of its own."""
        if not isinstance(value, list):
            self.fault(path, "wrong_type", expected="list")
            return ()
        known = tuple(of)  # compared, not hashed: what stands in the list may be a table
        for place, word in enumerate(value):
            if word not in known:
                self.fault(f"{path}.{place}", "not_one_of", value=str(word)[:80], known=known)
            elif word in value[:place]:
                self.fault(f"{path}.{place}", "named_twice", value=word)
        return tuple(word for word in value if word in known)

    def integer(self, table: Mapping[str, Any], key: str, path: str, *, least: int, most: int) -> int:
        """This function will give a whole number between two bounds, both allowed."""
        found = self._value(table, key, path, int, "integer")
        if found is not None and not least <= found <= most:
            self.fault(under(path, key), "out_of_range", value=found, least=least, most=most)
            found = None
        return least if found is None else int(found)

    def flag(self, table: Mapping[str, Any], key: str, path: str) -> bool:
        """This function will give a truth value."""
        return bool(self._value(table, key, path, bool, "flag"))

    def date(self, table: Mapping[str, Any], key: str, path: str) -> datetime.date:
        """This function will give a civil date."""
        return self._value(table, key, path, datetime.date, "date") or datetime.date.min

    def finish(self) -> None:
        """This function will end the reading.

        :raises ProfileFault: with all faults, when there are any.
        """
        if self.faults:
            raise ProfileFault(self.faults)

    def _value(self, table: Mapping[str, Any], key: str, path: str, kind: type, name: str) -> Any:
        if key not in table:
            return None
        # Not isinstance: True is an int and a datetime is a date, and neither is meant.
        if type(table[key]) is not kind:
            self.fault(under(path, key), "wrong_type", expected=name)
            return None
        return table[key]


def under(path: str, key: str) -> str:
    """This function will write the place of a key below a place."""
    return f"{path}.{key}" if path else key


def parse(raw: bytes) -> Mapping[str, Any]:
    """This function will read TOML.

    :raises ProfileFault: too_large, not_utf8, not_toml.
    """
    if len(raw) > LIMIT_BYTES:
        raise ProfileFault([Fault("", "too_large", {"limit_bytes": LIMIT_BYTES})])
    try:
        return tomllib.loads(raw.decode())
    except UnicodeDecodeError as error:
        raise ProfileFault([Fault("", "not_utf8", {"position": error.start})]) from error
    except tomllib.TOMLDecodeError as error:
        raise ProfileFault([Fault("", "not_toml", {"reason": str(error)})]) from error


def digest(table: Any) -> str:
    """This function will give the SHA-256, in hex, of a table's canonical JSON; dates are written as in ISO."""
    return hashlib.sha256(canonical.encode(_plain(table))).hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, datetime.date) else value
