"""The proposed finding keeps what one row of a list would become, if the person who imports it says so."""

import datetime
import decimal
import re
import unicodedata
from dataclasses import dataclass

# Control characters that no text needs. Vertical tabs and form feeds are what word processors leave for a
# line end.
_LINE_ENDS = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_ODD = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedFinding:
    """One finding of a list. ``key`` is a SHA-256 in hex, the same whenever this row comes again (not:
    across lists).

    ``severity`` and ``category`` are codes of ours, None where the list's word has no counterpart;
    ``reported`` keeps what the list claims as (code, text): status, dates of correction and closing, and
    every column that is kept. ``measures`` are texts of measures as reported elsewhere.
    """

    key: str
    reference: str
    organisation_key: str
    organisation_name: str
    statement: str
    manifestations: tuple[str, ...]
    category: str | None
    severity: str | None
    found_date: datetime.date | None
    amount: decimal.Decimal | None
    measures: tuple[str, ...]
    reported: tuple[tuple[str, str], ...]
    file: str
    sheet: str
    row: int


def clean(value: str) -> str:
    """This function will give a text as it is kept: NFC, LF line ends, no control characters, trimmed.

    The result is canonical in the sense of ``kernel.canonical.text``; most cells are plain ASCII and cost
    next to nothing.
    """
    if value.isascii() and not _ODD.search(value):
        return value.strip()
    text = _CONTROLS.sub("", _LINE_ENDS.sub("\n", value))
    return unicodedata.normalize("NFC", text).strip()


def holds_controls(value: str) -> bool:
    """This function will tell whether ``clean`` takes control characters out of a text."""
    return _CONTROLS.search(value) is not None


def amount(value: str) -> decimal.Decimal | None:
    """This function will read a sum of money as lists write it: ``$1,234.50``, ``12.5万元``; None where it
    is none.

    The unit is the list's own; 万 and 亿 multiply.
    """
    text = unicodedata.normalize("NFKC", value).strip().lstrip("$¥€£￥").strip()
    factor = 1
    for suffix, size in (("亿元", 10**8), ("万元", 10**4), ("亿", 10**8), ("万", 10**4), ("元", 1)):
        if text.endswith(suffix):
            text, factor = text.removesuffix(suffix).strip(), size
            break
    if not re.fullmatch(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d{1,15}(?:\.\d{1,6})?", text):
        return None
    return decimal.Decimal(text.replace(",", "")) * factor
