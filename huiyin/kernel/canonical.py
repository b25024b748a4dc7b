"""The canonical form keeps one sequence of bytes for each value and one sequence of characters for each text.

JSON by RFC 8785 with less allowed: no floats, integers below 2^53 in size, keys in ASCII. Under these limits
the ``json`` module of CPython writes exactly the bytes of RFC 8785: its escapes are the ones of section
3.2.2.2, and ASCII keys sort alike by code point (Python) and by UTF-16 unit (section 3.2.3). What it would
let through quietly (floats, number keys, big integers, lone surrogates) is refused here before or after.

The tree: ``NotCanonical`` is a ``ValueError`` with a code and facts; nothing else is raised.
"""

import json
import json.encoder
import unicodedata
from collections.abc import Callable
from typing import Any, NoReturn

INTEGER_LIMIT = 2**53 - 1
DEPTH_LIMIT = 64

_PLAIN = frozenset((str, bool, type(None)))


class NotCanonical(ValueError):
    """A value, or bytes, that have no canonical form; ``code`` says why."""

    def __init__(self, code: str, /, **facts: Any) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


def _writer() -> Callable[[Any], str]:
    """This function will make the encoder of CPython once, as ``json`` makes it anew for each value."""
    make: Any = getattr(json.encoder, "c_make_encoder", None)
    if make is None:  # an interpreter without the part of json that is written in C
        return json.JSONEncoder(
            ensure_ascii=False, check_circular=False, allow_nan=False, sort_keys=True, separators=(",", ":")
        ).encode
    # No circles are looked for, keys are sorted, no key is skipped, no NaN.
    chunks = make(None, _not_storable, json.encoder.encode_basestring, None, ":", ",", True, False, False)
    return lambda value: "".join(chunks(value, 0))


def _not_storable(value: Any) -> NoReturn:
    raise NotCanonical("kind_not_storable", kind=type(value).__name__)


_WRITE = _writer()


def write(value: Any) -> str:
    """This function will write as :func:`encode` does, without a look at what it writes.

    For values whose shape the caller knows: from anything else this makes JSON that may not be canonical.
    """
    return _WRITE(value)


def encode(value: Any, *, within: int = 0) -> bytes:
    """This function will write a value as its one canonical sequence of bytes.

    Takes None, bool, int, str, list or tuple, and dict, to any mixture of 64 levels; ``within`` are those that
    it will lie under.

    :raises NotCanonical: number_not_whole, number_too_large, key_not_ascii, kind_not_storable,
        nested_too_deep, text_not_unicode.
    """
    if type(value) not in _PLAIN:
        _examine(value, DEPTH_LIMIT - within)
    try:
        return _WRITE(value).encode()
    except UnicodeEncodeError as error:
        raise NotCanonical("text_not_unicode", position=error.start) from error


def decode(raw: bytes) -> Any:
    """This function will read canonical bytes, and nothing but canonical bytes.

    A key that stands twice, a space, another order or another escape all make bytes that differ from what
    :func:`encode` writes of the value read, and so are refused by that one comparison.

    :raises NotCanonical: not_json, not_canonical, or any code of :func:`encode`.
    """
    try:
        value = json.loads(raw.decode())
    except (ValueError, RecursionError) as error:
        raise NotCanonical("not_json", reason=str(error)) from error
    again = encode(value)
    if again != raw:
        raise NotCanonical("not_canonical", position=_first_difference(raw, again))
    return value


def text(value: str) -> str:
    """This function will give a text in its canonical form: NFC, line ends LF, white space off both ends.

    Applying it twice changes nothing. U+0000 is refused, because PostgreSQL can't keep it.

    :raises NotCanonical: text_not_unicode, text_holds_nul.
    """
    if "\x00" in value:
        raise NotCanonical("text_holds_nul", position=value.index("\x00"))
    is_ascii = value.isascii()  # and so in NFC already, and in every encoding
    if not is_ascii:
        try:
            value.encode()
        except UnicodeEncodeError as error:
            raise NotCanonical("text_not_unicode", position=error.start) from error
    if "\r" in value:
        value = value.replace("\r\n", "\n").replace("\r", "\n")
    return value.strip() if is_ascii else unicodedata.normalize("NFC", value).strip()


def _examine(value: Any, depth: int) -> None:
    # Every line and part passes here: exact types are asked first, and plain values in a dict cost no call.
    kind = type(value)
    if kind is dict:
        if not depth:
            raise NotCanonical("nested_too_deep", limit=DEPTH_LIMIT)
        for key, item in value.items():
            if type(key) is not str or not key.isascii():
                raise NotCanonical("key_not_ascii", key=repr(key))
            if type(item) not in _PLAIN:
                _examine(item, depth - 1)
    elif kind is list or kind is tuple:
        if not depth:
            raise NotCanonical("nested_too_deep", limit=DEPTH_LIMIT)
        for item in value:
            if type(item) not in _PLAIN:
                _examine(item, depth - 1)
    elif kind is int:
        if not -INTEGER_LIMIT <= value <= INTEGER_LIMIT:
            raise NotCanonical("number_too_large", limit=INTEGER_LIMIT)
    elif kind is float:
        raise NotCanonical("number_not_whole", number=repr(value))
    elif not isinstance(value, str):  # a StrEnum is written as the text it is
        raise NotCanonical("kind_not_storable", kind=kind.__name__)


def _first_difference(raw: bytes, again: bytes) -> int:
    pairs = enumerate(zip(raw, again, strict=False))
    return next((at for at, (one, two) in pairs if one != two), min(len(raw), len(again)))
