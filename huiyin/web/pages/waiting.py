"""What waits for signatures keeps what an act was given, field by field, for whoever signs it next."""

from dataclasses import dataclass

from huiyin.web.pages.parts import Fact, FileLink, Passage, Words


@dataclass(frozen=True, slots=True)
class Values:
    """What one field holds: names, dates and figures as facts without a name, texts, files."""

    facts: tuple[Fact, ...] = ()
    passages: tuple[Passage, ...] = ()
    files: tuple[FileLink, ...] = ()

    @property
    def some(self) -> bool:
        return bool(self.facts or self.passages or self.files)


@dataclass(frozen=True, slots=True)
class AskedField:
    """One field of an act: what it was given, or its ``rows``; ``before`` is what stands there until it takes effect,
    None where nothing is replaced."""

    name: Words
    now: Values
    before: Values | None = None
    rows: tuple[tuple["AskedField", ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Waiting:
    """The act that waits: a sentence that names it, and all that it was given."""

    words: Words
    fields: tuple[AskedField, ...] = ()
