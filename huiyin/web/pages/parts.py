"""The parts keep the small values that several pages share: sentences, links, marks, dates due, signers, passages."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Sentence:
    """One text by its code, with the facts that it needs; the template says it in the page's language."""

    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)


Words = Sentence | str  # what the house says, or what somebody wrote and is printed as it stands


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere."""

    words: Words
    url: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class PaperOffer:
    """One paper that can be printed, and the forms in which it can be had."""

    name: Words
    forms: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PaperBlock:
    """The papers of a subject on its page; ``url`` leads to all about them."""

    url: str
    offers: tuple[PaperOffer, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of a choice: the value that is sent, the words that are read."""

    value: str
    words: Words
    chosen: bool = False
    note: Words | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A state as people see it: a shape, a tone and a word, never a colour alone. Made by :mod:`.marks`."""

    shape: str
    tone: str
    words: Words


@dataclass(frozen=True, slots=True)
class Due:
    """A date due. ``days_left`` counts calendar days from the page's date; negative once the date has passed.

    ``near_days`` is the profile's period in which a date counts as near. ``provisional`` says that the calendar of
    working days beyond the last official notice was not known when the date was computed. A stopped clock is calm.
    """

    date: datetime.date
    days_left: int
    near_days: int = 10
    provisional: bool = False
    stopped: bool = False

    @property
    def tone(self) -> str:
        if self.stopped:
            return "calm"
        if self.days_left < 0:
            return "late"
        return "near" if self.days_left <= self.near_days else "good"

    @property
    def shape(self) -> str:
        return {"calm": "pause", "late": "late", "near": "near", "good": "good"}[self.tone]

    @property
    def words(self) -> Sentence:
        if self.stopped:
            return Sentence("web-due-stopped")
        if self.days_left < 0:
            return Sentence("web-due-late", {"days": -self.days_left})
        if self.days_left == 0:
            return Sentence("web-due-today")
        return Sentence("web-due-left", {"days": self.days_left})


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signed, in which post, at which body; who entered it, where that was somebody else (a paper signature)."""

    person_name: str
    post_name: Words
    body_name: str = ""
    person_url: str = ""
    entered_by_name: str = ""
    on_behalf_of_name: str = ""
    scan_url: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that somebody wrote, with its language, its version and the digest of its canonical form.

    ``erased`` and ``hidden`` passages carry no text: the first was erased by an act, the second is not for this post.
    """

    text: str
    language: str = ""
    digest: str = ""
    version: int = 1
    versions_url: str = ""
    erased: bool = False
    hidden: bool = False

    @property
    def short_digest(self) -> str:
        return self.digest[:12]


@dataclass(frozen=True, slots=True)
class FileLink:
    """A file that lies sealed in the store. ``evidence`` is the Mark of its kind (action, effect), or None."""

    name: str
    url: str
    size_bytes: int
    digest: str
    media_type: str = ""
    evidence: Mark | None = None
    dated: datetime.date | None = None
    added_by: Signer | None = None
    hidden: bool = False

    @property
    def short_digest(self) -> str:
        return self.digest[:12]


@dataclass(frozen=True, slots=True)
class OpenAct:
    """An act that the post may see open on a subject.

    ``words`` name the act and the thing ("Close finding 12"). ``missing`` are full sentences saying what stands in the
    way; none means ready. ``url`` leads to the form, also where something is missing: the form says it again.
    """

    words: Words
    url: str
    missing: tuple[Sentence, ...] = ()
    effect: Words | None = None
    main: bool = False

    @property
    def ready(self) -> bool:
        return not self.missing


@dataclass(frozen=True, slots=True)
class Clock:
    """One running or stopped period of a subject, original and current date side by side."""

    name: Sentence
    original_date: datetime.date
    due: Due
    rule: Words | None = None
    extensions: int = 0
    moved_days: int = 0

    @property
    def moved(self) -> bool:
        return self.extensions > 0


@dataclass(frozen=True, slots=True)
class HistoryItem:
    """One act in the history of a subject, newest first in a list.

    ``words`` say what was done ("Verified"). ``opened`` acts still wait for ``awaits``. ``proof_url`` downloads the
    proof of inclusion; both addresses are empty for a line that the post may not open. ``backdated_days``
    are the days between the act and its entry, 0 for the same day.
    """

    number: int
    words: Words
    signer: Signer
    performed_at: datetime.datetime
    line_url: str
    proof_url: str
    reason: Passage | None = None
    basis: Words | None = None
    mark: Mark | None = None
    opened: bool = False
    awaits: tuple[Words, ...] = ()
    files: tuple[FileLink, ...] = ()
    backdated_days: int = 0


@dataclass(frozen=True, slots=True)
class Pager:
    """Keyset pages. ``capped`` counts print as "1,000+": the count stops there, the list does not."""

    shown: int
    count: int | None = None
    capped: bool = False
    next_url: str = ""
    previous_url: str = ""

    @property
    def words(self) -> Sentence:
        if self.count is None:
            return Sentence("web-pager-shown", {"shown": self.shown})
        code = "web-pager-capped" if self.capped else "web-pager-counted"
        return Sentence(code, {"shown": self.shown, "count": self.count})


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a list of facts: a name and what it is. ``code`` prints the value in figures of equal width."""

    name: Words
    value: Words | int | datetime.date | datetime.datetime
    url: str = ""
    code: bool = False
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One stage on a way of several: done, current or still to come."""

    words: Words
    done: bool = False
    current: bool = False
    url: str = ""
    on: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that is missing or wrong, as a full sentence with the link where it is mended."""

    sentence: Sentence
    url: str = ""
    link: Words | None = None
