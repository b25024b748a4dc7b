"""The plan editor keeps the page on which an organisation writes its plan: findings, and the rows beneath each.

Every row is printed by one template and every cell of it by another, so that what comes back after a cell was saved is
what the page would have shown. Everything is a form or a link; the script only makes it quicker.
"""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.act_form import FormField, Problem
from huiyin.web.pages.frame import Frame, Page
from huiyin.web.pages.parts import Link, Mark, Option, Pager, Passage, Sentence, Words


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, and ``kind``, by which it is typed (text, line, number, date, choice, person, few)."""

    name: str
    heading: Words
    kind: str
    required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell: ``text`` is what stands in it. ``typed`` was not taken, ``fault`` says why; nor was what ``others`` had
    typed before.

    ``undecided`` says that ``text`` was written meanwhile, so that one of both is to be chosen.
    """

    id: str
    column: Column
    text: str = ""
    typed: str = ""
    fault: Sentence | None = None
    undecided: bool = False
    others: tuple[str, ...] = ()
    lacking: bool = False

    @property
    def marked(self) -> bool:
        return self.fault is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorRow:
    """One row: ``value`` names it, ``version`` is the one that its writer has before them.

    ``heading`` is what it is called in its table.
    """

    value: str
    version: int
    heading: Words
    cells: tuple[Cell, ...]
    edit_url: str = ""
    can_go: bool = False
    current: bool = False

    @property
    def id(self) -> str:
        return f"row-{self.value}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A comment of a reviewer beside its item, with the row of its answer; ``about`` is empty for the whole plan."""

    number: int
    passage: Passage
    said_by: Words
    row: EditorRow
    about: Words = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One finding of the plan with its rows. ``leads`` is who leads among those who claim it.

    ``reread`` is the digest of a text that has changed since the first word was written for it.
    """

    value: str
    number: str
    url: str
    mark: Mark
    statement: Passage
    manifestations: tuple[Passage, ...] = ()
    claimed_by: tuple[str, ...] = ()
    leads: str = ""
    own: EditorRow
    causes: tuple[EditorRow, ...] = ()
    measures: tuple[EditorRow, ...] = ()
    remarks: tuple[Remark, ...] = ()
    removed: tuple[EditorRow, ...] = ()
    left_out: bool = False
    reread: str = ""
    editing: "RowForm | None" = None

    @property
    def id(self) -> str:
        return f"finding-{self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowForm:
    """One row as a plain form. ``was`` are the values that it was opened with: what wasn't changed isn't written."""

    row: EditorRow
    fields: tuple[FormField, ...]
    was: tuple[tuple[str, str], ...]
    heading: Words
    cancel_url: str


@dataclass(frozen=True, slots=True)
class Lack:
    """What is lacking of one kind: the sentence with its number, the first places, and a link to all of them."""

    sentence: Sentence
    places: tuple[Link, ...]
    all_url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """Completeness as it stands: what is lacking, or that nothing is; what a reviewer will look at, who else writes."""

    lacks: tuple[Lack, ...]
    looks: tuple[Lack, ...] = ()
    findings: int = 0
    causes: int = 0
    measures: int = 0
    writers: tuple[tuple[str, datetime.datetime], ...] = ()
    complete: Sentence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanEditorPage(Page):
    """The editor, a page of findings at a time. ``begin`` says that a returned plan waits to be taken up."""

    template: ClassVar[str] = "plan_editor.html"
    url: str
    query: str
    round: Link
    number: str = ""
    plan: Link | None = None
    rounds: tuple[Link, ...] = ()
    begin: bool = False
    groups: tuple[Group, ...] = ()
    remarks: tuple[Remark, ...] = ()
    columns: tuple[Column, ...] = ()
    kinds: tuple[Option, ...] = ()
    leaders: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    panel: Panel
    pager: Pager | None = None
    q: str = ""
    only: Sentence | None = None
    refused: Sentence | None = None
    problems: tuple[Problem, ...] = ()
    pasted: str = ""
    filled: str = ""
    signs: bool = False
    most_characters: int = 0
    too_large: Words = ""

    @property
    def title(self) -> Words:
        if self.plan is not None:
            return Sentence("web-editor-again", {"number": self.number})
        return Sentence("web-editor-title")


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorPart:
    """What has changed after something was saved: the parts of the page to be put in place of the old ones."""

    template: ClassVar[str] = "plan_editor_part.html"
    frame: Frame
    url: str
    query: str
    rows: tuple[EditorRow, ...] = ()
    groups: tuple[Group, ...] = ()
    columns: tuple[Column, ...] = ()
    said: Sentence
    tone: str = "good"
    panel: Panel | None = None

    @property
    def icon(self) -> str:
        return "circle-check" if self.tone == "good" else "circle-alert"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSigningPage(Page):
    """What will be signed: a page of findings with causes and measures, the answers, and the pledge for the whole."""

    template: ClassVar[str] = "plan_signing.html"
    heading: Words
    button: Words
    action_url: str
    cancel_url: str
    hidden: tuple[tuple[str, str], ...]
    panel: Panel
    answers: tuple[tuple[int, str, str], ...]
    groups: tuple[Group, ...] = ()
    pager: Pager | None = None
    pledge: FormField
    label: FormField | None
    effect: Words
    refused: Sentence | None = None
    problems: tuple[Problem, ...] = ()
    signs: bool = True

    @property
    def title(self) -> Words:
        return self.heading
