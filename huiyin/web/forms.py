"""The form of an act, made from the act's declared fields: one function for every act of every kind."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings

from huiyin.kernel import taxonomy
from huiyin.kernel.given import Fault, Field, FieldKind, File
from huiyin.kernel.row import ActRow
from huiyin.record.queries import names, texts
from huiyin.record.queries.taxonomies import COLUMNS
from huiyin.web import choices, conditions, invited, posted, showing, trees
from huiyin.web.choices import Scene
from huiyin.web.pages.act_form import (
    ChoiceField,
    DateField,
    FilesField,
    FlagField,
    FormField,
    FormRow,
    KeptFile,
    LineField,
    LongTextField,
    ManyField,
    RowsField,
    SelectField,
    ShownField,
    SubjectField,
)
from huiyin.web.pages.parts import FileLink, Option, Sentence, Words
from huiyin.web.pages.taxonomy import TreeEditRow, TreeField

FEW = 6
_FIXED = frozenset({"manifestation", "test", "finding", "number"})
# What the form itself carries: from which edition, and for which text, somebody started.
_CARRIED = frozenset({"base_edition", "based_on", "text_digest"})
# Rows that answer what is there already, one each: none is added and none left out.
_ANSWERED = frozenset({"answers", "tests", "results"})


@dataclass(slots=True)
class Made:
    """The fields of a form, and the (name, value) pairs that travel unseen with it."""

    fields: list[FormField] = field(default_factory=list)
    hidden: list[tuple[str, str]] = field(default_factory=list)


def made_for(scene: Scene, *, faults: Iterable[Fault] = (), queries: Mapping[str, str] | None = None) -> Made:
    """This function will make the fields of an act for its values; ``queries`` is what was typed into searches."""
    maker = _Maker(scene, tuple(faults), queries or {})
    for each in scene.row.given:
        maker.add(each)
    return maker.made


def fault_sentence(fault: Fault) -> Sentence:
    """This function will say what is wrong with one value."""
    return Sentence(f"fault-{fault.code}", fault.facts)


# What the book fills in by itself, so that nobody is asked for it.
_FILLED = frozenset({"round.plan.rules", "requirement.issue.answers", "requirement.ask_others.answers"})


class _Maker:
    """Walks the declared fields of one act and makes the fields of its form."""

    def __init__(self, scene: Scene, faults: Sequence[Fault], queries: Mapping[str, str]) -> None:
        self.scene = scene
        self.faults = faults
        self.queries = queries
        self.made = Made()
        self.answers: dict[str, Sequence[tuple[str, Words]] | None] = {}

    def add(self, each: Field) -> None:
        """This function will add one declared field, unless the book itself knows its value."""
        row, found = self.scene.row, self.scene.found
        value = self.scene.values.get(each.name)
        if each.by_book or each.name == "touched" or f"{row.code}.{each.name}" in _FILLED:
            return
        if each.kind is FieldKind.ACT:
            known = value or (_act_meant(each.name, found.facts) if found else "")
            self.made.hidden.append((each.name, known))
        elif each.name in _CARRIED or self.follows(each):
            self.made.hidden.append((each.name, "" if value is None else str(value)))
        else:
            self.made.fields.append(self.one(each, each.name, each.name, value))

    def follows(self, each: Field) -> bool:
        """This function will tell whether a digest need not be chosen: one document alone is there to be told."""
        if each.kind is not FieldKind.DIGEST or self.scene.row.code not in invited.TOLD:
            return False
        return [code for code, _ in self.codes(each, each.name) or ()] == [self.scene.values.get(each.name)]

    def label(self, each: Field, within: str = "") -> Words:
        """This function will name a field of the act, or of the rows that it is ``within``."""
        return showing.field_words(self.scene.row, each.name, within=within)

    def told(self, name: str, *, leaf: bool = True) -> tuple[Sentence, ...]:
        """This function will give the faults of a field, for a leaf those of its single values too."""
        found: list[Sentence] = []
        for fault in self.faults:
            concerns = fault.field == name or (leaf and fault.field.startswith(f"{name}."))
            if concerns and fault_sentence(fault) not in found:
                found.append(fault_sentence(fault))
        return tuple(found)

    def one(self, each: Field, name: str, path: str, value: Any) -> FormField:
        """This function will make one field. ``name`` is its name in the form, ``path`` the same without places."""
        within = path.rpartition(".")[0]
        common: dict[str, Any] = {"name": name, "label": self.label(each, within), "required": each.required}
        if self.scene.row.code in trees.EDITS and path == "categories":
            return self.tree(each, value or ())
        if self.scene.row.code == "bulk_export.request" and path == "conditions":
            return self.conditions(each, value or ())
        if each.kind is FieldKind.ROWS:
            return self.rows(each, name, value or [{}] if each.required else value or [])
        if each.many and each.kind in (posted.ON_LINES if within else posted.WRITTEN):
            return self.many_texts(each, name, path, value)
        common["faults"] = self.told(name)
        if path.partition(".")[2] in _FIXED and value and path != "unmet.manifestation":
            return self.shown(common, path, str(value))
        answers = self.codes(each, path)
        if path == "category":
            common["help"] = choices.categories_help(self.scene)
        if answers is not None:
            return _of_answers(answers, common, value, many=each.many)
        kind = each.kind
        if kind is FieldKind.CHOICE:
            answers = tuple((each_, self.choice_words(each.name, each_)) for each_ in each.choices)
            return _of_answers(answers, common, value, many=each.many)
        if kind is FieldKind.SUBJECT:
            return self.subject(each, common, path, value)
        if kind is FieldKind.FILES:
            return self.files(each, common, value or ())
        if kind is FieldKind.PLEDGE:
            label = Sentence("web-form-pledge")
            return FlagField(**{**common, "label": label}, ticked=bool(value), pledge=self.label(each))
        if kind is FieldKind.FLAG:
            return FlagField(**common, ticked=bool(value))
        if kind is FieldKind.DATE:
            return DateField(**common, value=str(value or ""))
        if kind is FieldKind.TEXT:
            language = self.scene.visit.language
            return LongTextField(**common, value=value or "", rows=3 if "." in name else 5, language=language)
        mode = "numeric" if kind is FieldKind.INTEGER else ""
        return LineField(**common, value="" if value is None else str(value), mode=mode)

    def codes(self, each: Field, path: str) -> Sequence[tuple[str, Words]] | None:
        """This function will look up once what all rows of a column can be answered with."""
        same = "category" if path in taxonomy.FIELDS else path
        if same not in self.answers:
            self.answers[same] = choices.codes(self.scene, each, path=path)
        return self.answers[same]

    def choice_words(self, name: str, value: str) -> Words:
        return showing.choice_words(name, value, language=self.scene.visit.language)

    def shown(self, common: dict[str, Any], path: str, value: str) -> FormField:
        """This function will show what a row is about: a manifestation, a test, a finding."""
        words: Words = value
        language = ""
        if path == "tests.test":
            words = self.choice_words("test", value)
        elif path == "answers.number":
            found = self.scene.found
            told = {str(each.number): each.text for each in found.facts.comments} if found else {}
            text = texts.shown(told.values(), actor=self.scene.visit.actor)[told[value]]
            words, language = f"{value}. {text.text}", text.language or ""
        elif path == "results.finding":
            found_ = names.called(self.scene.visit.actor, [("finding", value)]).get(value)
            words = showing.title_of("finding", found_.number) if found_ is not None else value
        elif path in ("answers.manifestation", "results.manifestation"):
            text = texts.shown((value,), actor=self.scene.visit.actor)[value]
            words, language = text.text, text.language or ""
        else:
            options = dict(self.codes(Field("findings", FieldKind.SUBJECT), "measures.findings") or ())
            words = options.get(value, value)
        return ShownField(**common, value=value, words=words, language=language)

    def subject(self, each: Field, common: dict[str, Any], path: str, value: Any) -> FormField:
        chosen = [value] if isinstance(value, str) else list(value or ())
        query = self.queries.get(common["name"], "")
        offered = choices.candidates(self.scene, each, path=path, query=query, chosen=chosen)
        act = self.scene.row
        return SubjectField(
            **common,
            candidates=offered,
            many=each.many,
            query=query,
            searched=bool(query),
            settles=each.of in ("inspection", "round") and _is_classed(act),
            search_url=f"/candidates/{act.code}/{path}/?{showing.query_of(self.scene.organisation, self.scene.round)}",
        )

    def many_texts(self, each: Field, name: str, path: str, value: Any) -> FormField:
        label, required = self.label(each), each.required
        if "." in path:  # within a row there is no room for rows: one text on each line
            written = "\n".join(map(str, value or ()))
            label = self.label(each, path.rpartition(".")[0])
            faults = self.told(name)
            help_ = Sentence("web-form-one-per-line")
            return LongTextField(
                name=name, label=label, required=required, value=written, rows=3, help=help_, faults=faults
            )
        listed = list(value or [""])
        rows = tuple(
            FormRow(
                f"{name}.{place}",
                (self.one_text(each, f"{name}.{place}", text),),
            )
            for place, text in enumerate(listed)
        )
        own = self.told(name, leaf=False)
        return RowsField(name=name, label=label, required=required, headings=(label,), rows=rows, faults=own)

    def one_text(self, each: Field, name: str, text: str) -> FormField:
        """This function will make the field of one among several texts, of one line or of many."""
        common: dict[str, Any] = {"name": name, "label": self.label(each), "required": each.required, "value": text}
        common["faults"] = self.told(name)
        if each.kind is FieldKind.LINE:
            return LineField(**common)
        return LongTextField(**common, rows=2, language=self.scene.visit.language)

    def rows(self, each: Field, name: str, value: Sequence[Mapping[str, Any]]) -> FormField:
        rows = []
        unseen = [column for column in each.columns if column.kind is FieldKind.ACT or column.name in _CARRIED]
        columns = [column for column in each.columns if column not in unseen]
        for place, line in enumerate(value):
            at = f"{name}.{place}"
            for column in unseen:
                fresh = str(uuid.uuid4()) if column.kind is FieldKind.ACT else ""
                self.made.hidden.append((f"{at}.{column.name}", line.get(column.name) or fresh))
            fields = tuple(
                self.one(column, f"{at}.{column.name}", f"{name}.{column.name}", line.get(column.name))
                for column in columns
            )
            rows.append(FormRow(at, fields))
        headings = tuple(self.label(column, name) for column in columns)
        own = self.told(name, leaf=False)
        return RowsField(
            name=name,
            label=self.label(each),
            required=each.required,
            headings=headings,
            rows=tuple(rows),
            faults=own,
            fixed=name in _ANSWERED and bool(rows) and all(isinstance(row.fields[0], ShownField) for row in rows),
        )

    def tree(self, each: Field, value: Sequence[Mapping[str, Any]]) -> FormField:
        """This function will make the editor of a taxonomy, held against the version that the edit starts from."""
        scene = self.scene
        old = trees.before(scene.visit, scene.row.code, values=scene.values, rules=scene.rules)
        kept = {row["code"] for row in old} if scene.row.code == "taxonomy.revise" else set()
        rows = tuple(
            TreeEditRow(
                name=f"{each.name}.{place}",
                row=shown,
                under=str(line.get("under", "")),
                fixed=shown.code in kept,
                faults=self.told(f"{each.name}.{place}"),
            )
            for place, (line, shown) in enumerate(zip(value, trees.shown(value, held_against=old), strict=True))
        )
        return TreeField(
            name=each.name,
            label=self.label(each),
            rows=rows,
            codes=tuple(row.row.code for row in rows if row.row.code and not row.row.closed),
            changes=trees.changes(value, held_against=old),
            faults=self.told(each.name, leaf=False),
            unread=Sentence("refused-table_not_read", {"columns": COLUMNS}) if "_unread" in scene.values else None,
        )

    def conditions(self, each: Field, value: Sequence[dict[str, str]]) -> FormField:
        """This function will show the conditions that the ledger was narrowed by; they are set there and not here."""
        pairs = conditions.pairs_of(value)
        rows = []
        for place, (words, (name, part)) in enumerate(
            zip(conditions.words_of(self.scene.visit, pairs), pairs, strict=True)
        ):
            at = f"{each.name}.{place}"
            self.made.hidden.append((f"{at}.name", name))
            field = ShownField(name=f"{at}.value", label=self.label(each), value=part, words=words)
            rows.append(FormRow(at, (field,)))
        none = None if rows else Sentence("web-export-everything")
        return RowsField(
            name=each.name,
            label=self.label(each),
            required=bool(rows),
            help=none,
            headings=(self.label(each),),
            rows=tuple(rows),
            faults=self.told(each.name),
            fixed=True,
        )

    def files(self, each: Field, common: dict[str, Any], value: Sequence[File]) -> FormField:
        kept = tuple(
            KeptFile(
                prefix=f"{common['name']}.kept.{place}",
                file=FileLink(file.file_name, "", file.size_bytes, file.digest, media_type=file.media_type),
                token=posted.token_of(file, owner=str(self.scene.visit.account.id)),
                evidence=_evidence(file.evidence or "") if each.evidence else (),
                dated=file.dated or "",
            )
            for place, file in enumerate(value)
        )
        return FilesField(
            **common, kept=kept, evidence=_evidence("") if each.evidence else (), most_bytes=settings.HUIYIN.file_bytes
        )


def _is_classed(row: ActRow) -> bool:
    return any(each.name in taxonomy.FIELDS for each in row.given)


def _of_answers(
    answers: Sequence[tuple[str, Words]], common: dict[str, Any], value: Any, *, many: bool
) -> ManyField | ChoiceField | SelectField:
    chosen = {value} if isinstance(value, str) else set(value or ())
    options = tuple(Option(each, words, each in chosen) for each, words in answers)
    if many:
        return ManyField(**common, options=options)
    in_row = "." in common["name"]
    few = len(options) <= FEW and not in_row
    return ChoiceField(**common, options=options) if few else SelectField(**common, options=options)


def _evidence(chosen: str) -> tuple[Option, ...]:
    return tuple(Option(each, Sentence(f"choice-evidence-{each}"), each == chosen) for each in ("action", "effect"))


def _act_meant(name: str, facts: Any) -> str:
    """This function will give the act that a form is about: the one that waits for signatures, or the last one."""
    if name == "opened":
        return facts.pending.act_id if facts.pending is not None else ""
    return str(facts.last_act)
