"""The marks keep what makes a row that left the house certain when it comes back: its ids, and a digest of each cell.

    huiyin-list/1 task_list 0192… 4711 en serial:8fQ2 finding_no:_z0a …        above the column of marks
    … with:problem_list+task_list                                              and what left in the same workbook
    0192… 12.34.7 aGVsbG8h d29ybGQh … 9xT0                                     beside each row

Digests are 48 bits of BLAKE2b: they find out what a person changed, and prove nothing.
"""

import base64
import datetime
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from huiyin.papers.proposed import clean
from huiyin.papers.sheets import Cell

_BEGIN = "huiyin-list/1"
_WITH = "with:"
_DIGEST_BYTES = 6
# Whoever makes a file may put anything where the house wrote numbers: none of theirs has more digits.
_NUMBER = r"[0-9]{1,15}"
_LINE = re.compile(_NUMBER)
_KEY = re.compile(rf"({_NUMBER})\.({_NUMBER})\.({_NUMBER})")


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the marks: list, id of the plan, line of the journal, language, (column, digest of title), and
    the lists of the same workbook."""

    code: str
    plan: str
    line: int
    language: str
    titles: tuple[tuple[str, str], ...]
    together: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RowMark:
    """The mark of a row: plan, numbers of finding and measure, its place in the list, a digest of each of its cells."""

    plan: str
    finding: int
    measure: int
    serial: int
    digests: tuple[str, ...]


def told(value: Cell) -> str:
    """This function will write a value as it is compared: a day as ISO, a number in plain digits, a text cleaned."""
    if value is None:
        return ""
    if isinstance(value, datetime.date):
        return value.isoformat()[:10]
    return clean(value).replace("\t", " ") if isinstance(value, str) else str(value)


def digest(text: str) -> str:
    """This function will give the digest of a text as it is compared."""
    raw = hashlib.blake2b(text.encode(), digest_size=_DIGEST_BYTES).digest()
    return base64.urlsafe_b64encode(raw).decode()


def title_digest(title: str) -> str:
    """This function will give the digest of the title of a column: white space and line ends don't matter."""
    return digest(" ".join(title.split()))


def head(
    code: str,
    *,
    plan: str,
    line: int,
    language: str,
    titles: Sequence[tuple[str, str]],
    together: Sequence[str] = (),
) -> str:
    """This function will write what stands above the marks; ``titles`` are (column, title), ``together`` the lists that
    leave in one workbook."""
    named = (f"{column}:{title_digest(title)}" for column, title in titles)
    said = (f"{_WITH}{'+'.join(together)}",) if together else ()
    return " ".join((_BEGIN, code, plan, str(line), language, *named, *said))


def is_head(text: str) -> bool:
    """This function will tell whether a cell stands above marks."""
    return text.strip().startswith(_BEGIN)


def read_head(text: str) -> Head | None:
    """This function will read what stands above marks; None where it was changed."""
    parts = text.split()
    if len(parts) < 6 or parts[0] != _BEGIN or not _LINE.fullmatch(parts[3]):
        return None
    said = [each for each in parts[5:] if not each.startswith(_WITH)]
    titles = tuple((column, title) for column, _, title in (each.partition(":") for each in said))
    together = tuple(code for each in parts[5:] if each.startswith(_WITH) for code in each[len(_WITH) :].split("+"))
    return Head(parts[1], parts[2], int(parts[3]), parts[4], titles, together)


def mark(plan: str, key: tuple[int, int], *, serial: int, values: Sequence[str]) -> str:
    """This function will write the mark of a row; ``values`` are its cells as they are compared."""
    said = " ".join((plan, f"{key[0]}.{key[1]}.{serial}", *map(digest, values)))
    return f"{said} {digest(said)}"


def read_mark(text: str) -> RowMark | None:
    """This function will read the mark of a row; None where it was changed."""
    said, _, check = text.strip().rpartition(" ")
    parts = said.split(" ")
    key = _KEY.fullmatch(parts[1]) if len(parts) > 1 else None
    if digest(said) != check or key is None:
        return None
    return RowMark(parts[0], int(key[1]), int(key[2]), int(key[3]), tuple(parts[2:]))
