"""The journal keeps one line for each act: envelope, commitments to its parts, link to the line before.

The format is specified in ``docs/journal.md``. The grammar below is the whole of version 1: every value of an
envelope is ASCII without escapes, so that one regular expression over the bytes tells canonical form, order
of keys, and every field at once. Old versions will be read by their own reader and given as today's
:class:`Envelope`; bytes never change.

The tree: ``NotALine`` and ``NotAPart`` are ``ValueError`` with a code and facts. A chain that is wrong raises
nothing: its faults are yielded, because whoever checks a journal wants all of them.
"""

import dataclasses
import datetime
import functools
import hmac
import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import canonical, checkpoint, merkle

VERSION = 1
NOTHING_BEFORE = "0" * 64
ALGORITHMS = {"line": "sha-256", "part": "hmac-sha-256"}
PART_KINDS = ("given", "text", "file")
GIVEN = "given"
SALT_BYTES = 32
ROOT_BATCH = 4096

_ACT = "[a-z][a-z0-9_]{0,39}[.][a-z][a-z0-9_]{0,39}"
_COUNT = "0|[1-9][0-9]{0,14}"  # stays below 2^53
_DIGEST = "[0-9a-f]{64}"
_NAME = "[a-z][a-z0-9_]{0,39}"
_PART_NAME = "[a-z][a-z0-9_]{0,39}(?:[.][a-z0-9_]{1,40}){0,4}"
_NUMBER = "[1-9][0-9]{0,14}"
_TIME = "[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9][.][0-9]{6}Z"
_UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_PART = rf'\["{_PART_NAME}","{_DIGEST}"\]'
_SUBJECT = rf'\["{_NAME}","{_UUID}"\]'

_GRAMMAR = {  # in the order of the keys, which is that of the bytes
    "act": f'"{_ACT}"',
    "act_id": f'"{_UUID}"',
    "algorithms": r'\{"line":"sha-256","part":"hmac-sha-256"\}',
    "apply": _NUMBER,
    "based_on": _COUNT,
    "clock": '"(?:server|stated|paper)"',
    "effect": '"(?:taken|opened)"',
    "entered_by": f'"{_UUID}"',
    "number": _NUMBER,
    "on_behalf_of": f'null|"{_UUID}"',
    "origin": rf'null|\{{"digest":"{_DIGEST}","number":(?:{_NUMBER}),"site":"{_UUID}"\}}',
    "parts": rf"\[{_PART}(?:,{_PART})*\]",
    "performed_at": f'"{_TIME}"',
    "post": f'"{_UUID}"',
    "previous": f'"{_DIGEST}"',
    "recorded_at": f'"{_TIME}"',
    "rules": f'"{_DIGEST}"',
    "signed_by": f'"{_UUID}"',
    "site": f'"{_UUID}"',
    "subjects": rf"\[{_SUBJECT}(?:,{_SUBJECT})*\]",
    "taxonomy": f'null|"{_DIGEST}"',
    "v": "1",
}
_LINE = re.compile(
    r"\{" + ",".join(f'"{name}":(?P<{name}>{value})' for name, value in _GRAMMAR.items()) + r"\}", re.ASCII
)
_VERSION_AT_END = re.compile(rb',"v":([1-9][0-9]{0,8})\}\Z')
_PARTS = re.compile(rf'\["({_PART_NAME})","({_DIGEST})"\]')
_SUBJECTS = re.compile(rf'\["({_NAME})","({_UUID})"\]')
_ORIGIN = re.compile(rf'\{{"digest":"({_DIGEST})","number":({_NUMBER}),"site":"({_UUID})"\}}')
_PART_NAME_ONLY = re.compile(_PART_NAME)


class NotALine(ValueError):
    """Bytes, or an envelope, that are no line of this format; ``code`` says why."""

    def __init__(self, code: str, /, **facts: Any) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


class NotAPart(ValueError):
    """A part that cannot be made, or does not open its commitment; ``code`` says why."""

    def __init__(self, code: str, /, **facts: Any) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a line was first written, if another site's journal had it before."""

    site: str
    number: int
    digest: str


@dataclass(frozen=True, slots=True)
class Envelope:
    """What of an act stands in clear in its line. Digests are hex, ids UUIDs in lower case, times aware.

    ``based_on`` is the version of the first subject that the act was decided on, 0 at its birth. ``parts``
    pairs names with commitments, in the order of the names.
    """

    site: str
    number: int
    act_id: str
    act: str
    effect: str
    subjects: tuple[tuple[str, str], ...]
    performed_at: datetime.datetime
    recorded_at: datetime.datetime
    clock: str
    signed_by: str
    on_behalf_of: str | None
    entered_by: str
    post: str
    rules: str
    taxonomy: str | None
    based_on: int
    parts: tuple[tuple[str, str], ...]
    previous: str = NOTHING_BEFORE
    origin: Origin | None = None
    apply: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    """An envelope, its bytes as they were written, and their digest, which is a leaf of the Merkle tree."""

    envelope: Envelope
    raw: bytes
    digest: bytes


@dataclass(frozen=True, slots=True)
class Part:
    """What stands behind one commitment. ``salt`` and ``body`` are None once erased."""

    name: str
    commitment: str
    salt: bytes | None
    body: bytes | None


@dataclass(frozen=True, slots=True)
class Content:
    """An opened part: who may see it (audience, handling label), kind, language of a text, and value."""

    audience: str
    kind: str
    label: int
    language: str | None
    value: Any


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in a journal: the reason code, the number of the line, facts for its sentence."""

    code: str
    number: int
    facts: Mapping[str, Any] = dataclasses.field(default_factory=dict)


def make_part(
    name: str, *, kind: str, value: Any, salt: bytes, label: int, audience: str, language: str | None
) -> Part:
    """This function will put a value behind a commitment.

    ``salt`` is the act's: 32 random bytes, to be thrown away once all parts are made, or an erased part could
    be guessed again. A text comes in canonical form already (:func:`canonical.text`).

    :raises NotAPart: part_name_faulty, part_kind_unknown, salt_faulty; NotCanonical for the value.
    """
    if not _PART_NAME_ONLY.fullmatch(name):
        raise NotAPart("part_name_faulty", name=name)
    if kind not in PART_KINDS:
        raise NotAPart("part_kind_unknown", name=name, kind=kind)
    if len(salt) != SALT_BYTES:
        raise NotAPart("salt_faulty", name=name)
    # hmac.digest is one call into C; hmac.new takes five times as long.
    own_salt = hmac.digest(salt, name.encode(), "sha256")
    body = _body_start(audience, kind, label, language) + canonical.encode(value, within=1) + b"}"
    return Part(name, _commitment(name, own_salt, body), own_salt, body)


@functools.lru_cache(maxsize=256, typed=True)
def _body_start(audience: str, kind: str, label: int, language: str | None) -> bytes:
    """This function will write a body up to its value, which is last in order and all that is ever new."""
    start = {"audience": audience, "kind": kind, "label": label, "language": language, "value": None}
    return canonical.encode(start).removesuffix(b"null}")


def open_part(part: Part) -> Content | None:
    """This function will check a part against its commitment and give what it holds, or None if it was
    erased.

    :raises NotAPart: part_half_erased, part_changed, part_malformed.
    """
    if part.salt is None and part.body is None:
        return None
    if part.salt is None or part.body is None:
        raise NotAPart("part_half_erased", name=part.name)
    if not hmac.compare_digest(_commitment(part.name, part.salt, part.body), part.commitment):
        raise NotAPart("part_changed", name=part.name)
    try:
        value = canonical.decode(part.body)
    except canonical.NotCanonical as error:
        raise NotAPart("part_malformed", name=part.name) from error
    if not isinstance(value, dict) or value.keys() != {"audience", "kind", "label", "language", "value"}:
        raise NotAPart("part_malformed", name=part.name)
    return Content(**value)


def erased(part: Part) -> Part:
    """This function will give a part as it is once erased: the commitment stays, what opens it is gone."""
    return Part(part.name, part.commitment, None, None)


def commitments(parts: Iterable[Part]) -> tuple[tuple[str, str], ...]:
    """This function will give the pairs of name and commitment that an envelope takes, in their order."""
    return tuple(sorted((part.name, part.commitment) for part in parts))


def seal_line(envelope: Envelope) -> Line:
    """This function will write an envelope as a line.

    :raises NotALine: line_malformed with the ``field``, for what could not be read again; parts_unordered.
    """
    fields = {
        "act": envelope.act,
        "act_id": envelope.act_id,
        "algorithms": ALGORITHMS,
        "apply": envelope.apply,
        "based_on": envelope.based_on,
        "clock": envelope.clock,
        "effect": envelope.effect,
        "entered_by": envelope.entered_by,
        "number": envelope.number,
        "on_behalf_of": envelope.on_behalf_of,
        "origin": envelope.origin and dataclasses.asdict(envelope.origin),
        "parts": envelope.parts,
        "performed_at": _written(envelope.performed_at),
        "post": envelope.post,
        "previous": envelope.previous,
        "recorded_at": _written(envelope.recorded_at),
        "rules": envelope.rules,
        "signed_by": envelope.signed_by,
        "site": envelope.site,
        "subjects": envelope.subjects,
        "taxonomy": envelope.taxonomy,
        "v": VERSION,
    }
    # The grammar below is stricter than canonical form, so that nothing else need look at the values.
    text = canonical.write(fields)
    if _LINE.fullmatch(text) is None:
        raise _malformed(canonical.encode(fields))
    _require_order(envelope.parts)
    raw = text.encode()
    return Line(envelope, raw, merkle.leaf_digest(raw))


def decode_line(raw: bytes) -> Line:
    """This function will read a line of any version, strictly, and give its envelope as today's.

    :raises NotALine: line_version_unknown, line_malformed, parts_unordered.
    """
    version = _VERSION_AT_END.search(raw)
    if version is None:
        raise _malformed(raw)
    reader = _READERS.get(int(version[1]))
    if reader is None:
        raise NotALine("line_version_unknown", version=int(version[1]))
    return Line(reader(raw), raw, merkle.leaf_digest(raw))


def _read_1(raw: bytes) -> Envelope:
    match = _LINE.fullmatch(raw.decode(errors="replace"))
    if match is None:
        raise _malformed(raw)
    field = match.groupdict()
    parts = tuple(_PARTS.findall(field["parts"]))
    _require_order(parts)
    return Envelope(
        site=field["site"][1:-1],
        number=int(field["number"]),
        act_id=field["act_id"][1:-1],
        act=field["act"][1:-1],
        effect=field["effect"][1:-1],
        subjects=tuple(_SUBJECTS.findall(field["subjects"])),
        performed_at=_read_time(field["performed_at"], "performed_at"),
        recorded_at=_read_time(field["recorded_at"], "recorded_at"),
        clock=field["clock"][1:-1],
        signed_by=field["signed_by"][1:-1],
        on_behalf_of=_read_text(field["on_behalf_of"]),
        entered_by=field["entered_by"][1:-1],
        post=field["post"][1:-1],
        rules=field["rules"][1:-1],
        taxonomy=_read_text(field["taxonomy"]),
        based_on=int(field["based_on"]),
        parts=parts,
        previous=field["previous"][1:-1],
        origin=_read_origin(field["origin"]),
        apply=int(field["apply"]),
    )


_READERS: dict[int, Callable[[bytes], Envelope]] = {1: _read_1}


def verify_parts(envelope: Envelope, parts: Sequence[Part]) -> Iterator[Fault]:
    """This function will check the stored parts of a line against its envelope, and yield what is wrong.

    Codes: part_missing, part_unknown, part_twice, commitment_differs, and those of :func:`open_part`; each
    names it.
    """
    committed = dict(envelope.parts)
    seen = set()
    for part in parts:
        if part.name in seen:
            yield Fault("part_twice", envelope.number, {"name": part.name})
        elif part.name not in committed:
            yield Fault("part_unknown", envelope.number, {"name": part.name})
        elif part.commitment != committed[part.name]:
            yield Fault("commitment_differs", envelope.number, {"name": part.name})
        else:
            try:
                open_part(part)
            except NotAPart as error:
                yield Fault(error.code, envelope.number, error.facts)
        seen.add(part.name)
    for name in committed:
        if name not in seen:
            yield Fault("part_missing", envelope.number, {"name": name})


def verify_chain(
    lines: Iterable[bytes], *, site: str | None = None, heads: Sequence[checkpoint.Checkpoint] = ()
) -> Iterator[Fault]:
    """This function will walk a journal's lines from the first and yield what is wrong, in one pass and
    little memory.

    ``heads`` are checkpoints whose signatures were checked elsewhere; each must fit the lines it covers.

    Codes: those of :func:`decode_line`, at the place where the line stands; line_of_other_site; lines_missing
    (up to ``last``); lines_swapped (with the next); number_changed (``found``); line_out_of_place
    (``expected``); line_changed (``next`` does not follow from it: one of the two was changed);
    first_line_missing (line 1 follows another); and for a head tail_missing (up to ``last``), root_differs
    (at that size; ``expected``, ``found``).
    """
    roots = _Roots(heads)
    expected = 1
    last: Line | None = None
    gap: Fault | None = None  # held back: the next line tells a gap from a swapped pair or a changed number
    yield from roots.compare()  # a checkpoint may be of no lines
    for raw in lines:
        yield from roots.add(merkle.leaf_digest(raw))
        try:
            line = decode_line(raw)
        except NotALine as error:
            if gap is not None:
                yield gap
            yield Fault(error.code, expected, error.facts)
            expected, last, gap = expected + 1, None, None
            continue
        number = line.envelope.number
        site = site or line.envelope.site
        if line.envelope.site != site:
            yield Fault("line_of_other_site", number, {"site": line.envelope.site})
        if gap is not None:
            told = _tell(gap, number)
            yield told
            gap = None
            if told.code == "lines_swapped":
                continue  # the higher of the two is ``last`` already
            if told.code == "number_changed":
                expected, last = number, None
        if number < expected:
            yield Fault("line_out_of_place", number, {"expected": expected})
            continue
        if number > expected:
            gap = Fault("lines_missing", expected, {"last": number - 1})
        elif last is not None and line.envelope.previous != last.digest.hex():
            yield Fault("line_changed", last.envelope.number, {"next": number})
        elif number == 1 and line.envelope.previous != NOTHING_BEFORE:
            yield Fault("first_line_missing", number, {"previous": line.envelope.previous})
        expected, last = number + 1, line
    if gap is not None:
        yield gap
    yield from roots.finish()


class _Roots:
    """Compares the tree over the lines with checkpoints; grows in batches, as one leaf at a time is slow."""

    def __init__(self, heads: Sequence[checkpoint.Checkpoint]) -> None:
        self.heads = sorted(heads, key=lambda head: head.size, reverse=True)
        self.frontier = merkle.Frontier()
        self.leaves: list[bytes] = []

    def add(self, leaf: bytes) -> Iterator[Fault]:
        """This method will take one more leaf, and yield a fault if a checkpoint of that size differs."""
        self.leaves.append(leaf)
        size = self.frontier.size + len(self.leaves)
        if len(self.leaves) == ROOT_BATCH or (self.heads and self.heads[-1].size == size):
            yield from self.compare()

    def finish(self) -> Iterator[Fault]:
        """This method will compare what is left, and yield a fault for each checkpoint of more lines."""
        yield from self.compare()
        size = self.frontier.size
        for head in reversed(self.heads):
            yield Fault("tail_missing", size + 1, {"last": head.size})

    def compare(self) -> Iterator[Fault]:
        """This method will grow the tree by the batch, and compare the checkpoints of just that size."""
        self.frontier, _ = merkle.grow(self.frontier, self.leaves)
        self.leaves.clear()
        while self.heads and self.heads[-1].size == self.frontier.size:
            head, found = self.heads.pop(), self.frontier.root
            if found != head.root:
                yield Fault("root_differs", head.size, {"expected": head.root.hex(), "found": found.hex()})


def _tell(gap: Fault, number: int) -> Fault:
    """This function will tell, by the number of the next line, what a number too high was."""
    if number == gap.number == gap.facts["last"]:
        return Fault("lines_swapped", number, {"next": number + 1})
    if number == gap.number + 1:
        return Fault("number_changed", gap.number, {"found": gap.facts["last"] + 1})
    return gap


def _malformed(raw: bytes) -> NotALine:
    """This function will name what is wrong with bytes that the grammar refused."""
    try:
        value = canonical.decode(raw)
    except canonical.NotCanonical as error:
        return NotALine("line_malformed", field=error.code)
    if not isinstance(value, dict):
        return NotALine("line_malformed", field="not_an_object")
    for name, pattern in _GRAMMAR.items():
        if name not in value or re.fullmatch(pattern, canonical.encode(value[name]).decode()) is None:
            return NotALine("line_malformed", field=name)
    return NotALine("line_malformed", field=min(value.keys() - _GRAMMAR.keys()))


def _require_order(parts: Sequence[tuple[str, str]]) -> None:
    # Strictly rising names: none stands twice, and their order says nothing.
    for one, two in itertools.pairwise(parts):
        if one[0] >= two[0]:
            raise NotALine("parts_unordered")


def _commitment(name: str, salt: bytes, body: bytes) -> str:
    return hmac.digest(salt, name.encode() + b"\0" + body, "sha256").hex()


def _written(at: datetime.datetime) -> str:
    # isoformat in UTC ends in "+00:00"; strftime takes four times as long.
    at = at if at.tzinfo is datetime.UTC else at.astimezone(datetime.UTC)
    return at.isoformat(timespec="microseconds")[:-6] + "Z"


def _read_time(value: str, field: str) -> datetime.datetime:
    try:
        return datetime.datetime.fromisoformat(value[1:-1])
    except ValueError as error:
        raise NotALine("line_malformed", field=field) from error


def _read_origin(value: str) -> Origin | None:
    match = _ORIGIN.fullmatch(value)
    return None if match is None else Origin(match[3], int(match[2]), match[1])


def _read_text(value: str) -> str | None:
    return None if value == "null" else value[1:-1]
