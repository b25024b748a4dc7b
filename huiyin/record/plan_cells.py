"""The cells of a plan that is being written: what each column takes, read from what was typed, and shown as typed.

The columns are those of the act itself (``plan.submit``); what they take, the kernel checks. Here a person is found by
name, a kind by its words, a date as offices write it.
"""

import dataclasses
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from huiyin import texts
from huiyin.kernel import canonical, given, kinds
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.refused import Refused
from huiyin.record import draft_rows
from huiyin.record.draft_rows import Cell

# In the order of the table. The cause of the finding that the row lies under; others with theirs in ``also``.
COLUMNS = (
    "text", "cause", "also", "goal", "target", "unit", "deliverable", "measure_kind", "responsible", "lead_unit",
    "co_units", "handler", "start_date", "due_date",
)  # fmt: skip
OF_FINDINGS = ("own_wording", "left_out")
# The columns that only hold what others say too: a person is looked up for these alone.
PEOPLE = ("responsible", "handler")
LEFT_OUT = draft_rows.LEFT_OUT
_ROWS = {each.name: each for each in kinds.ROWS["plan.submit"].given}
FIELDS: Mapping[str, Field] = {each.name: each for each in _ROWS["measures"].columns}
_OWN_WORDING = next(each for each in _ROWS["findings"].columns if each.name == "own_wording")
_TEXT = Field("text", FieldKind.TEXT)
# 2026-12-01, also with the signs for year, month and day.
_DAY = re.compile(r"(\d{4})\s*[-/.\u5e74]\s*(\d{1,2})\s*[-/.\u6708]\s*(\d{1,2})\s*\u65e5?\Z")
_ALSO = re.compile(r"#?(\d{1,15})(?:\s*[/:／：]\s*(\d{1,3}))?\Z")
_APART = re.compile(r"[,;，；、\n]")
_NUMBERED = re.compile(r"(.*?)\s*[#＃](\d{1,15})\Z", re.S)


@dataclass(frozen=True, slots=True)
class Known:
    """A person with a post at the organisation; ``leads`` where it is one of its leadership."""

    person: str
    number: int
    name: str
    name_en: str
    leads: bool


@dataclass(frozen=True, slots=True)
class Behind:
    """What cells are read against: ``people`` of the organisation, ``findings`` of the plan by number, and their
    ``causes``, ids in their order."""

    people: Sequence[Known] = ()
    findings: Mapping[int, str] = field(default_factory=dict)
    causes: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def numbers(self) -> dict[str, int]:
        """This function will give the number of each finding."""
        return {subject: number for number, subject in self.findings.items()}


Reader = Callable[[str, str, Behind, str], Any]


class _Unfit(Exception):
    """What was typed can't be taken: the code of the fault and its facts."""

    def __init__(self, code: str, **facts: Any) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


def required(name: str) -> bool:
    """This function will tell whether a measure can't be without this column."""
    return name in FIELDS and FIELDS[name].required


def read(name: str, typed: str, *, behind: Behind, finding: str) -> Cell:
    """This function will read one cell of a row under a finding; what can't be taken comes back with its reason."""
    kept = typed.encode(errors="replace").decode().replace("\0", "?")[: given.TEXT_LIMIT_CHARACTERS]
    text = typed.strip()
    if not text:
        return Cell(kept)
    if "\0" in typed or typed.encode(errors="replace") != typed.encode(errors="surrogatepass"):
        return Cell(kept, code="text_not_storable")  # no database keeps these, nor the reason with them in it
    try:
        reader: Reader = _READERS.get(name, _checked)
        return Cell(kept, reader(name, text, behind, finding))
    except _Unfit as unfit:
        return Cell(kept, code=unfit.code, facts=unfit.facts)


def _checked(name: str, value: Any, behind: Behind, finding: str) -> Any:
    """This function will let the kernel check a value, and give it back as it keeps it."""
    checked = FIELDS.get(name, _OWN_WORDING if name == "own_wording" else _TEXT)
    if checked.kind is FieldKind.LINE and isinstance(value, str):
        value = " ".join(value.split())  # a cell of a spreadsheet may be broken where the column is narrow
    optional = dataclasses.replace(checked, name="value", required=False)
    try:
        given.collect((optional,), {"value": value}, salt=bytes(32), language=None, label=0)
    except Refused as refused:
        fault = refused.facts["faults"][0]
        raise _Unfit(fault.code, **fault.facts) from None
    return canonical.text(value) if isinstance(value, str) else value


def _date(name: str, text: str, behind: Behind, finding: str) -> str:
    written = _DAY.match(text)
    if written is None:
        raise _Unfit("not_a_date", value=text[:40])
    year, month, day = (int(each) for each in written.groups())
    return str(_checked(name, f"{year:04}-{month:02}-{day:02}", behind, finding))


def _whole(name: str, text: str, behind: Behind, finding: str) -> int:
    plain = re.sub(r"[,，\s]", "", text)
    if not re.fullmatch(r"-?\d{1,15}", plain):
        raise _Unfit("not_an_integer")
    value: int = _checked(name, int(plain), behind, finding)
    return value


def _kind(name: str, text: str, behind: Behind, finding: str) -> str:
    for code in FIELDS[name].choices:
        if text.casefold() in (code, *(each.casefold() for each in words_of(name, code))):
            return code
    known = tuple(words_of(name, code)[0] for code in FIELDS[name].choices)
    raise _Unfit("not_a_kind_of_measure", value=text[:40], known=known)


def words_of(name: str, code: str) -> tuple[str, ...]:
    """This function will give the words of a choice in every language."""
    return tuple(texts.say(f"choice-{name}-{code}", language=language) for language in texts.LANGUAGES)


def _person(name: str, text: str, behind: Behind, finding: str) -> str:
    must_lead = name == "responsible"
    numbered = _NUMBERED.match(text)
    said = numbered[1] if numbered else text
    number = int(numbered[2]) if numbered else None
    found = [
        each
        for each in behind.people
        if text == each.person or ((not said or _same(said, each)) and number in (None, each.number))
    ]
    fitting = [each for each in found if each.leads or not must_lead]
    if len(fitting) > 1:
        names = tuple(f"{each.name} #{each.number}" for each in fitting)
        raise _Unfit("several_of_that_name", value=text[:80], people=names)
    if not fitting:
        raise _Unfit("not_of_the_leadership" if found else "nobody_of_that_name", value=text[:80])
    return fitting[0].person


def _same(said: str, known: Known) -> bool:
    folded = "".join(said.split()).casefold()
    return folded in ("".join(each.split()).casefold() for each in (known.name, known.name_en) if each)


def _cause(name: str, text: str, behind: Behind, finding: str) -> str:
    """This function will find a cause of the row's finding by its number."""
    known = behind.causes.get(finding, ())
    if not text.isdecimal() or len(text) > 4 or not 1 <= int(text) <= len(known):
        raise _Unfit("no_such_cause", value=text[:40], causes=len(known))
    return known[int(text) - 1]


def _also(name: str, text: str, behind: Behind, finding: str) -> list[list[str]]:
    """This function will read the further findings of a measure: numbers, each with the number of a cause or none."""
    found: list[list[str]] = []
    for each in filter(None, (part.strip() for part in _APART.split(text))):
        written = _ALSO.match(each)
        subject = behind.findings.get(int(written[1])) if written else None
        if written is None or subject is None:
            raise _Unfit("no_such_finding", value=each[:40])
        if subject == finding or subject in (one for one, _ in found):
            raise _Unfit("finding_named_twice", number=int(written[1]))
        cause = _cause(name, written[2], behind, subject) if written[2] else ""
        found.append([subject, cause])
    return found


def _several(name: str, text: str, behind: Behind, finding: str) -> list[str]:
    listed = [part.strip() for part in _APART.split(text) if part.strip()]
    _checked(name, listed, behind, finding)
    return [canonical.text(each) for each in listed]


def _yes(name: str, text: str, behind: Behind, finding: str) -> bool | None:
    return True if text == "yes" else None


_READERS: Mapping[str, Reader] = {
    "cause": _cause,
    "also": _also,
    "target": _whole,
    "measure_kind": _kind,
    "responsible": _person,
    "handler": _person,
    "co_units": _several,
    "start_date": _date,
    "due_date": _date,
    LEFT_OUT: _yes,
}


def shown(name: str, value: Any, *, behind: Behind, finding: str, language: str) -> str:
    """This function will write a value as somebody would type it, so that it can be read again."""
    if value is None:
        return ""
    if name == "cause":
        return str(_number(behind.causes.get(finding, ()), value) or "")
    if name == "also":
        numbers = behind.numbers()
        return "; ".join(
            _pair(numbers[subject], _number(behind.causes.get(subject, ()), cause))
            for subject, cause in value
            if subject in numbers
        )
    if name == "measure_kind":
        return texts.say(f"choice-measure_kind-{value}", language=language)
    if name in PEOPLE:
        return next((_called(each, behind, language) for each in behind.people if each.person == value), "")
    if name == "co_units":
        return "; ".join(value)
    return str(value)


def _pair(number: int, cause: int | None) -> str:
    return f"{number}/{cause}" if cause else str(number)


def _number(known: Sequence[str], cause: str) -> int | None:
    return known.index(cause) + 1 if cause in known else None


def _called(known: Known, behind: Behind, language: str) -> str:
    """This function will name a person so that the name is theirs alone."""
    name = texts.named(known.name, known.name_en, language=language)
    same = [each for each in behind.people if each.person != known.person and _same(name, each)]
    return f"{name} #{known.number}" if same else name
