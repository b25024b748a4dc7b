"""The act form keeps one form for every act, made from the act's declared fields.

Each field names the template that prints it, so no template compares kinds. Field names follow the act's fields;
a row's field is ``measures.2.due_date``, and that is also the ``field`` of a fault.
"""

import datetime
from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.frame import Page
from huiyin.web.pages.notice import LeakRow
from huiyin.web.pages.package import DocumentItem
from huiyin.web.pages.parts import Fact, FileLink, Link, Option, Passage, Sentence, Words
from huiyin.web.pages.waiting import Waiting

WIDE_FROM = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """What every field has. ``label`` is the question, ``help`` what stands beside it, ``faults`` full sentences."""

    template: ClassVar[str]
    name: str
    label: Words
    required: bool = True
    help: Words | None = None
    faults: tuple[Sentence, ...] = ()

    @property
    def id(self) -> str:
        """The field's id in the page; the summary of faults links to it."""
        return "field-" + self.name.replace(".", "-")

    @property
    def described_by(self) -> str:
        """The ids of help and faults, for ``aria-describedby``; empty without any."""
        parts = [f"{self.id}-help"] if self.help else []
        parts += [f"{self.id}-fault"] if self.faults else []
        return " ".join(parts)

    @property
    def columns(self) -> int:
        """How many columns the field has beside each other; a single question has one."""
        return 1


@dataclass(frozen=True, slots=True, kw_only=True)
class LongTextField(FormField):
    """A text of several lines. ``language`` is the language that it is written in."""

    template: ClassVar[str] = "fields/long_text.html"
    value: str = ""
    rows: int = 5
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineField(FormField):
    """A text of one line. ``type`` is the browser's: text, number, password; ``mode`` its keyboard."""

    template: ClassVar[str] = "fields/line.html"
    value: str = ""
    type: str = "text"
    mode: str = ""
    autocomplete: str = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateField(FormField):
    """A civil date, sent as ``YYYY-MM-DD``. ``least`` and ``most`` are hints for the browser; the kernel decides."""

    template: ClassVar[str] = "fields/date.html"
    value: str = ""
    least: datetime.date | None = None
    most: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownField(FormField):
    """What a row is about: read, not changed, and sent along."""

    template: ClassVar[str] = "fields/shown.html"
    value: str = ""
    words: Words = ""
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceField(FormField):
    """One of a few answers as radio buttons, for six options or fewer."""

    template: ClassVar[str] = "fields/choice.html"
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SelectField(FormField):
    """One of more than six answers as a select box; never of all persons, bodies or findings."""

    template: ClassVar[str] = "fields/select.html"
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ManyField(FormField):
    """Several of a few answers: boxes to tick."""

    template: ClassVar[str] = "fields/many.html"
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagField(FormField):
    """A box to tick: a pledge (its full text is ``pledge``) or a plain yes."""

    template: ClassVar[str] = "fields/flag.html"
    ticked: bool = False
    pledge: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectField(FormField):
    """A person, a body, a finding: searched for, never chosen from a box with all of them.

    Without JavaScript the button "Find" sends the whole form with ``_find`` set to the field's name, and the form
    comes back with ``candidates``. With it, ``search_url?q=`` gives the candidates alone (``fields/candidates.html``).
    What is chosen ``settles`` which categories the form offers.
    """

    template: ClassVar[str] = "fields/subject.html"
    candidates: tuple[Option, ...] = ()
    many: bool = False
    query: str = ""
    search_url: str = ""
    searched: bool = False
    settles: bool = False

    @property
    def input_type(self) -> str:
        return "checkbox" if self.many else "radio"

    @property
    def query_name(self) -> str:
        return f"_query.{self.name}"

    @property
    def nothing_found(self) -> bool:
        return self.searched and not self.candidates


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFile:
    """A file that was sent with an earlier try and is kept as a draft; ``prefix`` names its inputs.

    ``token`` is the file as the server signed it: nobody can name a file that they have not sent. ``evidence`` are the
    options action and effect; empty where the file is no evidence.
    """

    prefix: str
    file: FileLink
    token: str
    evidence: tuple[Option, ...] = ()
    dated: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FilesField(FormField):
    """Files. With ``evidence`` each carries a kind (action or effect) and a date, asked with the picker."""

    template: ClassVar[str] = "fields/files.html"
    kept: tuple[KeptFile, ...] = ()
    evidence: tuple[Option, ...] = ()
    dated: str = ""
    accept: str = ""
    most_bytes: int = 0


@dataclass(frozen=True, slots=True)
class FormRow:
    """One row of a table of rows; ``name`` (``measures.2``) is sent to take it away."""

    name: str
    fields: tuple[FormField, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RowsField(FormField):
    """A table of rows. "Add a row" sends the form with ``_add`` set to the field's name; ``add`` names it better.

    ``fixed`` rows are all that there can be: none is added and none taken away.
    """

    template: ClassVar[str] = "fields/rows.html"
    headings: tuple[Words, ...] = ()
    rows: tuple[FormRow, ...] = ()
    add: Words | None = None
    fixed: bool = False

    @property
    def columns(self) -> int:
        return len(self.headings)


@dataclass(frozen=True, slots=True)
class Problem:
    """One line of the summary above a form: a sentence that leads to its field (``field-due_date``), if it has one."""

    sentence: Sentence
    field_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSignature:
    """Signed on paper by somebody else, entered by me: who signed, on which day, the scan of it.

    ``used`` says that the reader has opened it; the form then sends ``_paper=yes``.
    """

    signer: SubjectField
    signed_date: DateField
    scan: FilesField
    used: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ActFormPage(Page):
    """A form for one act. ``heading`` names act and thing; ``effect`` says what happens, ``undo`` what stays.

    ``refused`` is the sentence of a rule that forbade the act (status 409); ``ask`` says whom to ask. ``hidden`` are
    (name, value) pairs: the act's UUID, so that a second click is the same act, and the version it was based on.
    ``signers`` name who must sign after this post before it takes effect. ``preview`` is the text being acted on,
    ``document`` all that an opinion holds beneath it, ``rulings`` what was let go in a notice; ``waiting`` is what was
    asked by the act that waits for a signature.
    ``source`` is the list that a text came with, whose file still holds it where it is expunged here.
    ``checks`` says that the text in it can be searched for names before it is saved, by ``_check``; ``leaks`` are then
    the places found, None before.
    """

    template: ClassVar[str] = "act_form.html"
    heading: Words
    button: Words
    fields: tuple[FormField, ...]
    action_url: str
    cancel_url: str
    hidden: tuple[tuple[str, str], ...] = ()
    effect: Words | None = None
    undo: Words | None = None
    refused: Sentence | None = None
    ask: Sentence | None = None
    problems: tuple[Problem, ...] = ()
    preview: Passage | None = None
    waiting: Waiting | None = None
    preview_link: Link | None = None
    document: tuple[DocumentItem, ...] = ()
    rulings: tuple[Fact, ...] = ()
    source: Link | None = None
    signers: tuple[Words, ...] = ()
    paper: PaperSignature | None = None
    help: Link | None = None
    grave: bool = False
    checks: bool = False
    leaks: tuple[LeakRow, ...] | None = None

    @property
    def checked(self) -> bool:
        return self.leaks is not None

    @property
    def leaks_words(self) -> Sentence:
        """How many places were found."""
        return Sentence("web-notice-leaks", {"leaks": len(self.leaks or ())})

    @property
    def title(self) -> Words:
        return self.heading

    @property
    def width(self) -> str:
        """The width of the content: narrow, unless a table of rows has so many columns that it would be squeezed."""
        wide = any(field.columns >= WIDE_FROM for field in self.fields)
        return "" if wide else "narrow"

    @property
    def faulty(self) -> bool:
        return bool(self.problems or self.refused)


def problems_of(fields: tuple[FormField, ...], *, within: Words = "") -> tuple[Problem, ...]:
    """This function will gather the faults of all fields, rows included, for the summary: each says of which field."""
    found: list[Problem] = []
    for field in fields:
        name = _inside(within, field.label)
        found += [
            Problem(Sentence("web-form-problem", {"field": name, "fault": fault}), field.id) for fault in field.faults
        ]
        if isinstance(field, RowsField):
            for place, row in enumerate(field.rows, start=1):
                row_name = Sentence("web-part-placed", {"name": field.label, "place": place})
                found += problems_of(row.fields, within=row_name)
    return tuple(found)


def _inside(within: Words, label: Words) -> Words:
    return Sentence("web-part-within", {"outer": within, "inner": label}) if within else label
