"""The reader keeps what is read for a paper: texts that the asker may see, in the asker's language, each remembered."""

import datetime
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from huiyin import texts as words
from huiyin.kernel.actor import Actor
from huiyin.papers.plan_lists.content import Content
from huiyin.record import profiles
from huiyin.record.queries import names, texts
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.texts import RESTRICTED_LABEL, Shown

Subject = tuple[str, str]  # kind and id


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Who asks for a paper, at which moment, and in which language and words it is to be written.

    ``day`` and ``line`` are of the past that it is to show, by papers that can: the day, and the last line until then.
    """

    actor: Actor
    at: datetime.datetime
    language: str
    profile: str
    day: datetime.date | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Drawn:
    """Plain values for one row of the table of papers. ``read`` are the texts in it, by the subject they belong to.

    ``label`` is the highest handling label of all that is in it; ``content`` are the lists of a plan as they become
    a workbook that comes back.
    """

    paper: str
    name: str
    subject: Subject
    values: Mapping[str, Any]
    label: int
    read: Mapping[Subject, tuple[Shown, ...]]
    content: Content | None = None

    @property
    def restricted(self) -> bool:
        """Whether a mark goes across its pages, and reading it leaves a trace."""
        return self.label >= RESTRICTED_LABEL


class Reader:
    """Reads for one paper in the name of one asker."""

    def __init__(self, asker: Asker) -> None:
        self.asker = asker
        self.actor = asker.actor
        self._shown: dict[str, Shown] = {}
        self._read: dict[Subject, dict[str, Shown]] = {}
        self._label = 0

    def open(self, kind: str, facts: Any, commitments: Iterable[str | None]) -> None:
        """This function will read texts of a subject; its own label counts as theirs."""
        self.keep((kind, facts.id), texts.shown(commitments, actor=self.actor).values(), label=facts.label)

    def keep(self, subject: Subject, shown: Iterable[Shown], *, label: int = 0) -> None:
        """This function will remember texts of a subject that were read elsewhere."""
        self._label = max(self._label, label)
        for each in shown:
            self._shown[each.commitment] = each
            self._read.setdefault(subject, {})[each.commitment] = each
            if each.value is not None:
                self._label = max(self._label, each.label)

    def text(self, commitment: str | None) -> str:
        """This function will give a text that was read; one that was erased says so, one not for this post is empty."""
        shown = self._shown.get(commitment or "")
        if shown is None:
            return ""
        return self.say("drawn-erased") if shown.erased else shown.text

    def file_name(self, commitment: str) -> str:
        """This function will name a file that was read; one that was erased, or is not for this post, is empty."""
        shown = self._shown.get(commitment)
        return "" if shown is None or not isinstance(shown.value, Mapping) else str(shown.value["file_name"])

    def say(self, code: str, **facts: Any) -> str:
        """This function will say a text of the house in the language of the paper."""
        return words.say(code, language=self.asker.language, profile=self.asker.profile, **facts)

    def one_line(self, code: str, **facts: Any) -> str:
        """This function will say a text that is broken into lines as one line."""
        return ("" if self.asker.language == "zh-Hans" else " ").join(self.say(code, **facts).splitlines())

    def called(self, name: str, name_en: str) -> str:
        """This function will choose the name in the language of the paper, the other where there is only that."""
        return words.named(name, name_en, language=self.asker.language)

    def bodies(self, ids: Collection[str | None]) -> dict[str, str]:
        """This function will name bodies by id."""
        found = names.bodies(self.actor.site, {each for each in ids if each})
        return {subject: self.called(*both) for subject, both in found.items()}

    def persons(self, ids: Collection[str | None]) -> dict[str, str]:
        """This function will name those of the persons whom the asker may know."""
        found = names.visible_persons(self.actor, {each for each in ids if each})
        return {subject: self.called(*both) for subject, both in found.items()}

    def choice(self, code: str, otherwise: str) -> str:
        """This function will say a text where there is one, else what is to stand in its place."""
        known = words.has(code, language=self.asker.language, profile=self.asker.profile)
        return self.say(code) if known else otherwise

    def post(self, post_kind: str, title: str = "") -> str:
        """This function will name a post as its holder is addressed, else by what it is."""
        return title or self.say(f"post-{post_kind}")

    def round_title(self, round_id: str) -> str:
        """This function will name a round."""
        called = names.called(self.actor, [("round", round_id)])
        return called[round_id].name if round_id in called else ""

    def drawn(self, paper: str, found: Found, values: Mapping[str, Any], *, content: Content | None = None) -> Drawn:
        """This function will close the reading: the values with their handling label, and what was read for them."""
        label = max(self._label, found.facts.label)
        code = profiles.profile(self.asker.profile).labels[label]
        marked = {"label": self.say("drawn-label", label=self.say(f"label-{code}")), **values}
        name, subject = f"{paper.replace('_', '-')}-{found.number}", (found.kind, found.facts.id)
        return Drawn(paper, name, subject, marked, label, self.read(), content)

    def read(self) -> dict[Subject, tuple[Shown, ...]]:
        """This function will give what was read so far, by the subject that it belongs to."""
        return {subject: tuple(several.values()) for subject, several in self._read.items()}


def day(written: str | None) -> datetime.date | None:
    """This function will read a day as facts keep it."""
    return datetime.date.fromisoformat(written) if written else None
