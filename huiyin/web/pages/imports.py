"""The import keeps its four pages: choose files, map columns, read the check report, store."""

from dataclasses import dataclass
from typing import ClassVar

from huiyin.web.pages.act_form import FilesField, FormField, Problem
from huiyin.web.pages.frame import Page
from huiyin.web.pages.parts import Fact, Link, Mark, Option, Pager, Sentence, Step, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRow:
    """An import that was begun or stored before."""

    url: str
    name: str
    mark: Mark
    rows: int
    findings: int
    on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadPage(Page):
    """First step. ``mappings`` are those kept by name, an empty value proposes one; ``fields`` ask round and label."""

    template: ClassVar[str] = "import_upload.html"
    steps: tuple[Step, ...]
    files: FilesField
    mappings: tuple[Option, ...]
    action_url: str
    fields: tuple[FormField, ...] = ()
    problems: tuple[Problem, ...] = ()
    earlier: tuple[ImportRow, ...] = ()

    @property
    def title(self) -> Sentence:
        return Sentence("web-import-title")


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnRow:
    """One column of the list: its header, what stands in it, the field it is proposed for and why."""

    name: str
    header: str
    samples: tuple[str, ...]
    options: tuple[Option, ...]
    reason: Words | None = None
    sure: bool = False

    @property
    def id(self) -> str:
        return "column-" + self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedFile:
    """One file with its columns. ``described`` says format, encoding, header row, sheet; ``count`` are its rows."""

    name: str
    described: tuple[Fact, ...]
    columns: tuple[ColumnRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MappingPage(Page):
    """Second step: which column holds what. Nothing is stored."""

    template: ClassVar[str] = "import_mapping.html"
    steps: tuple[Step, ...]
    files: tuple[MappedFile, ...]
    action_url: str
    mapping_name: str = ""
    fields: tuple[FormField, ...] = ()
    problems: tuple[Problem, ...] = ()
    back_url: str = ""

    @property
    def title(self) -> Sentence:
        return Sentence("web-import-mapping-title")


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFault:
    """One value that does not fit: where it stands as the person sees it, and the sentence."""

    file: str
    row: int
    column: Words
    sentence: Words
    value: str = ""
    sheet: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPage(Page):
    """Third step: what would be stored, and every fault. ``faults`` is a page of them, ``fault_counts`` their sums.

    ``clean`` may be stored as it is. Otherwise ``leave_out`` offers to store the rest with each row left out listed,
    and ``create_bodies`` to found the unknown bodies by act. ``known`` says that this import changes nothing.
    """

    template: ClassVar[str] = "import_report.html"
    steps: tuple[Step, ...]
    counts: tuple[Fact, ...]
    clean: bool
    action_url: str
    button: Words
    faults: tuple[RowFault, ...] = ()
    fault_counts: tuple[tuple[Words, int], ...] = ()
    warnings: tuple[RowFault, ...] = ()
    warning_count: int = 0
    pager: Pager | None = None
    unknown_bodies: tuple[tuple[str, int], ...] = ()
    unknown_count: int = 0
    duplicates: tuple[RowFault, ...] = ()
    sample: tuple[tuple[str, str, str], ...] = ()
    can_leave_out: bool = False
    left_out: int = 0
    known: Sentence | None = None
    refused: Sentence | None = None
    digests: tuple[Fact, ...] = ()
    xlsx_url: str = ""
    csv_url: str = ""
    back_url: str = ""
    hidden: tuple[tuple[str, str], ...] = ()

    @property
    def title(self) -> Sentence:
        return Sentence("web-import-report-title")


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPage(Page):
    """Last step: what was stored, with its line in the journal."""

    template: ClassVar[str] = "import_stored.html"
    steps: tuple[Step, ...]
    sentence: Words
    counts: tuple[Fact, ...]
    links: tuple[Link, ...]

    @property
    def title(self) -> Sentence:
        return Sentence("web-import-stored-title")
