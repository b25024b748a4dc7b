"""What a text that is to go out would give away: names of persons and bodies, working papers, unreleased findings.

The kernel finds; here stands what the site knows. All names ever borne are asked for, whoever asks, because a reader of
the published text is bound by nobody's rights.
"""

import functools
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

import opencc

from huiyin import texts
from huiyin.kernel import canonical, leaks
from huiyin.kernel.finding import Finding
from huiyin.kernel.leaks import Known, Leak, Ruling
from huiyin.kernel.meeting import Meeting
from huiyin.kernel.notice import Notice
from huiyin.kernel.session import Session
from huiyin.people.models import BodyRow, PersonRow
from huiyin.record import parts, rows
from huiyin.record.portions import portions

_AT_ONCE = 500
_LONGEST_NUMBER = 40
# What people write down as the number of a paper has letters and digits in it; a mere year or date is none.
_NUMBER = re.compile(r"(?=\S*[A-Za-z])(?=\S*\d)[A-Za-z0-9][A-Za-z0-9/_.-]{2,}[A-Za-z0-9]")
# A body's code in lists, or the number of a paper, is one of its own where it is too long to be met by chance.
_SHORTEST_CODE = 5
_NAMED_APART = ("enterprise", "department", "institution", "region", "other")
# The blocks of Chinese characters in Unicode.
_CHINESE = ((0x3400, 0xA000), (0x20000, 0x323B0))


def of_notice(site: str, notice: Notice) -> tuple[Leak, ...]:
    """This function will check the text of a notice as it stands; nothing is found in one that was erased."""
    return _of_notice(site, notice, _text_of(site, notice))


def _of_notice(site: str, notice: Notice, text: str) -> tuple[Leak, ...]:
    return of_text(
        site,
        text,
        round_id=notice.round,
        findings=notice.findings,
        named_bodies=notice.named_bodies,
        overruled=rulings(site, notice),
    )


def _text_of(site: str, notice: Notice) -> str:
    return parts.texts(site, [notice.text]).get(notice.text, "")


def rulings(site: str, notice: Notice) -> tuple[Ruling, ...]:
    """This function will give what was ruled to be no leak in a notice; a ruling of which a text was erased is none."""
    said = parts.texts(site, [each for one in notice.overruled for each in (one.said, one.within)])
    return tuple(Ruling(said.get(each.said, ""), said.get(each.within, "")) for each in notice.overruled)


def said_in_notice(site: str, notice: Notice, *, said: Any, within: Any) -> int:
    """This function will count the places that the check finds in a notice where it says this within these words.

    Whatever is no text has no place.
    """
    if not isinstance(said, str) or not isinstance(within, str):
        return 0
    text = _text_of(site, notice)
    try:
        wanted = set(Ruling(canonical.text(said), canonical.text(within)).places(text))
    except canonical.NotCanonical:
        return 0
    return sum((each.start, each.end) in wanted for each in _of_notice(site, notice, text))


def of_text(
    site: str,
    text: str,
    *,
    round_id: str,
    findings: Collection[str],
    named_bodies: Collection[str] = (),
    overruled: Collection[Ruling] = (),
) -> tuple[Leak, ...]:
    """This function will find in a text all that the site knows and that it may not say, in the order of the text.

    ``findings`` are the released items that it tells of, ``named_bodies`` those that it names openly, ``overruled``
    what was ruled to be no leak.
    """
    bodies = tuple(_bodies(site))
    allowed = frozenset(named_bodies)
    statements, papers = _of_findings(site, round_id=round_id, told=frozenset(findings))
    return leaks.find(
        text,
        names=(*_persons(site), *_typed(site), *(each for each in bodies if each.subject not in allowed), *papers),
        passages=statements,
        allowed=[each.words for each in bodies if each.subject in allowed],
        overruled=overruled,
        variants=_simplified(),
    )


@functools.cache
def _simplified() -> Mapping[str, str]:
    """This function will give the simplified form of each traditional character, by itself: a place stays a place."""
    characters = [chr(code) for first, end in _CHINESE for code in range(first, end)]
    simple = opencc.OpenCC("hk2s").convert("\n".join(characters)).split("\n")
    table = {old: new for old, new in zip(characters, simple, strict=True) if old != new}
    # What is traditional to one and simplified to another leads on to the simplest.
    return {old: table.get(new, new) for old, new in table.items()}


def _in_simplified(words: str) -> str:
    simplified = _simplified()
    return "".join(simplified.get(each, each) for each in words)


def _persons(site: str) -> Iterator[Known]:
    """This function will name every person by every name, in the other order too where it is spelled in letters."""
    borne = PersonRow.objects.filter(site=site).order_by().values_list("subject", "name", "name_en").distinct()
    for subject, name, name_en in borne:
        for words in filter(None, (name, name_en)):
            yield Known("person", str(subject), words)
            yield from (Known("person", str(subject), each) for each in _called(words))
            given, *family = words.split()
            if family:
                yield Known("person", str(subject), " ".join((*family, given)))


def _typed(site: str) -> Iterator[Known]:
    """This function will name whoever was only typed: who spoke, led, wrote the minutes or was there, as far as it is a
    name and no post.
    """
    owners: dict[str, str] = {}
    for stored in rows.current("meeting", site).values_list("facts", flat=True).iterator():
        meeting: Meeting = rows.decode("meeting", stored)
        said = (*(each.speaker for each in meeting.agenda), *(each.name for each in meeting.attendance))
        said += (meeting.chair, meeting.recorder)
        owners.update((each, meeting.id) for each in said if each is not None)
    for stored in rows.current("session", site).values_list("facts", flat=True).iterator():
        session: Session = rows.decode("session", stored)
        present = [each for telling in session.told for each in telling.present]
        owners.update((each.name, session.id) for each in present if each.name is not None)
    titles = _forms("leak-titles")
    for commitment, words in _read(site, owners):
        if leaks.is_personal(words, titles=titles):
            for each in (words, *_called(words)):
                yield Known("person", owners[commitment], each)


def _bodies(site: str) -> Iterator[Known]:
    """This function will name every body by every name, for short too, and by its code."""
    endings, beginnings, types = (_forms(f"leak-{each}") for each in ("endings", "beginnings", "types"))
    common = frozenset(each.casefold() for each in _forms("leak-common-words"))
    columns = ("subject", "body_kind", "name", "name_en", "code")
    borne = BodyRow.objects.filter(site=site).order_by().values_list(*columns).distinct()
    for subject, body_kind, name, name_en, code in borne:
        for words in filter(None, (name, name_en)):
            yield Known("body", str(subject), words)
            # Legal forms are known in simplified characters.
            words = _in_simplified(words)
            stems = leaks.short_forms(words, endings=endings, beginnings=beginnings)
            for short in (*stems, *leaks.by_trade(words, stems=stems, types=types)):
                yield Known("body", str(subject), short)
            # Offices and teams have names of common words alone.
            alone = leaks.parts(words, endings=endings, beginnings=beginnings, common=common)
            for part, written in alone if body_kind in _NAMED_APART else ():
                yield Known("body", str(subject), part, written)
        if len(leaks.folded(code)) >= _SHORTEST_CODE:
            yield Known("body", str(subject), code)


def _called(words: str) -> tuple[str, ...]:
    titles, surnames, small_words = (_forms(f"leak-{each}") for each in ("titles", "surnames", "small-words"))
    return leaks.called(_in_simplified(words), titles=titles, surnames=surnames, small_words=small_words)


@functools.cache
def _forms(code: str) -> list[str]:
    return [each for language in texts.LANGUAGES for each in texts.say(code, language=language).split("|")]


def _of_findings(site: str, *, round_id: str, told: frozenset[str]) -> tuple[list[Known], list[Known]]:
    """This function will give the texts of the round's findings that aren't released, and the numbers of all papers."""
    found = rows.current("finding", site).filter(round=round_id).values_list("facts", flat=True)
    statements: dict[str, str] = {}
    papers: dict[str, str] = {}
    numbers: dict[str, str] = {}
    for stored in found.iterator():
        finding: Finding = rows.decode("finding", stored)
        if finding.working_paper is not None:
            papers[finding.working_paper] = finding.id
        if finding.working_paper_number is not None:
            numbers[finding.working_paper_number] = finding.id
        if finding.id not in told and not _is_released(finding):
            statements.update((each, finding.id) for each in (finding.statement, *finding.manifestations))
    named = [
        Known("working_paper", papers[each], words) for each, text in _read(site, papers) for words in _cited(text)
    ]
    named += [
        Known("working_paper", numbers[each], text)
        for each, text in _read(site, numbers)
        if len(leaks.folded(text)) >= _SHORTEST_CODE
    ]
    return [Known("finding", statements[each], text) for each, text in _read(site, statements)], named


def _is_released(finding: Finding) -> bool:
    return finding.wording is not None and finding.wording.released_date is not None


def _read(site: str, commitments: Iterable[str]) -> Iterator[tuple[str, str]]:
    wanted = list(commitments)
    for portion in portions(wanted, _AT_ONCE):
        yield from parts.texts(site, portion).items()


def _cited(text: str) -> Iterator[str]:
    """This function will give what a working paper is cited by: a short text as a whole, and each number in a long."""
    if len(text) <= _LONGEST_NUMBER:
        yield text
    yield from _NUMBER.findall(text)
