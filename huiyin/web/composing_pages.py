"""From a feedback opinion on its way to the page of the composer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from huiyin.kernel.given import Fault
from huiyin.record import drafts
from huiyin.record.queries import names
from huiyin.record.queries.drafting import NAMES, Thing
from huiyin.record.queries.names import Named
from huiyin.texts import LANGUAGES
from huiyin.web import addresses, composing, forms, framing, rendering, showing
from huiyin.web.composing import OWN, Draft, Row
from huiyin.web.pages import marks
from huiyin.web.pages.act_form import LongTextField, Problem, SelectField
from huiyin.web.pages.comparison import Comparison, compared
from huiyin.web.pages.composer import ComposerPage, KeptDraft, Offered, Placed, Shelf, Stale
from huiyin.web.pages.parts import Link, Option, Sentence, Words
from huiyin.web.visits import Request

_TEXT_ROWS = 18
# What is said where somebody else was first: the heading, theirs, mine, the box to tick and its name in the form.
_OF_VERSION = (
    "web-composer-stale", "web-composer-theirs", "web-composer-mine", "web-composer-read", "_read",
)  # fmt: skip
_OF_DRAFT = (
    "web-composer-draft-stale", "web-composer-draft-theirs", "web-composer-draft-mine", "web-composer-draft-read",
    "_read_draft",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Newer:
    """What somebody else has saved in between: a version, or a draft by its own count (``is_draft``)."""

    edition: int
    rows: Sequence[Row]
    things: Mapping[str, Thing]
    text: str
    is_draft: bool = False


def written(draft: Draft, *, name: str) -> str:
    """This function will write the text that the items give, in its language and the round's words."""
    return _written(draft, draft.rows, draft.things, name=name)


def _written(draft: Draft, rows: Sequence[Row], things: Mapping[str, Thing], *, name: str) -> str:
    return composing.written(
        rows,
        things,
        audience=draft.place["audience"],
        organisation=name,
        language=draft.language,
        profile=draft.scene.rules.name,
    )


def kept_of(request: Request, draft: Draft, *, failed: bool = False) -> KeptDraft:
    """This function will say whose draft stands in the form and since when, or that it could not be kept."""
    visit = draft.scene.visit
    if not draft.kept and not failed:
        return KeptDraft(url=request.path)
    found = drafts.of_opinion(visit.actor, draft.opinion)
    is_read = found is not None and found.version == draft.kept
    known = names.persons(visit.actor.site, [found.owner]) if found is not None else {}
    who = visit.named(*known.get(found.owner, ("", ""))) if found is not None else ""
    note = Sentence("web-composer-not-kept" if failed else "web-composer-kept", {"person": who})
    shown = note if failed or is_read else None
    return KeptDraft(draft.kept, request.path, shown, found.updated_at if found is not None and shown else None)


def page(request: Request, draft: Draft, *, newer: Newer | None, where: Named, is_restricted: bool) -> ComposerPage:
    """This function will make the page of the composer as the form stands."""
    scene, visit = draft.scene, draft.scene.visit
    audience, found = draft.place["audience"], draft.scene.found
    name = visit.named(where.name, where.name_en)
    faults = tuple(draft.refused.facts.get("faults", ())) if draft.refused else ()
    items = tuple(_placed(draft, place, faults) for place in range(len(draft.rows)))
    facts = {"audience": Sentence(f"choice-audience-{audience}"), "organisation": name}
    number = str(found.number) if found else ""
    heading = showing.act_words(scene.row.code, number) if found else Sentence("web-composer-new", facts)
    back = addresses.subject("package", found.number) if found else addresses.listing("package")
    crumbs = (Link(showing.title_of("package", found.number), back),) if found else ()
    hidden = [("_act_id", draft.act_id), ("_language", draft.language)]
    hidden.append(("based_on", str(draft.based_on)) if found else ("_subject", draft.subject))
    return ComposerPage(
        frame=framing.frame_of(request, place="package", reader_mark=is_restricted),
        crumbs=crumbs,
        heading=heading,
        button=Sentence("web-composer-save"),
        audience=marks.state_mark("audience", audience),
        place=showing.link_to(visit, where),
        action_url=request.path,
        cancel_url=back,
        hidden=tuple(hidden),
        shelves=tuple(_shelf(draft, item) for item in NAMES),
        items=items,
        text=LongTextField(
            name="text",
            label=Sentence("web-composer-text"),
            value=draft.text,
            rows=_TEXT_ROWS,
            language=draft.language,
            help=Sentence("web-composer-text-help"),
            faults=tuple(forms.fault_sentence(each) for each in faults if each.field == "text"),
        ),
        label=None if found else _label(draft),
        adds=tuple((item, Sentence(f"web-composer-add-{item}")) for item in OWN),
        writes=tuple((each, Sentence(f"web-composer-write-{each}")) for each in LANGUAGES),
        proposed=_proposed(draft, name) if draft.proposes else None,
        proposed_language=draft.language,
        stale=_stale(draft, newer, name) if newer else None,
        refused=rendering.sentence_of(draft.refused) if draft.refused else None,
        problems=_problems(faults, items),
        effect=showing.consequence(scene.row.code),
        kept=kept_of(request, draft),
        asks_both=draft.told_to_both or (draft.refused is not None and draft.refused.code == "both_are_to_be_told"),
        told_to_both=draft.told_to_both,
    )


def _label(draft: Draft) -> SelectField:
    visit = draft.scene.visit
    options = tuple(
        Option(str(each), showing.label_name(draft.scene.rules, each), each == draft.label)
        for each in showing.labels_open_to(visit)
    )
    return SelectField(name="_label", label=Sentence("web-fact-label"), options=options)


def _shelf(draft: Draft, item: str) -> Shelf:
    inside = {composing.subject_of(row)[1] for row in draft.rows}
    return Shelf(
        Sentence(f"web-composer-shelf-{item}"),
        tuple(
            Offered(
                value=each.subject,
                number=str(each.number),
                text=each.text.text,
                url=addresses.subject(each.kind, each.number),
                language=each.text.language or "",
                details=tuple(detail.text for detail in each.details),
                inside=each.subject in inside,
            )
            for each in draft.offered
            if each.item == item
        ),
        Sentence(f"web-composer-none-{item}"),
    )


def _placed(draft: Draft, place: int, faults: Sequence[Fault]) -> Placed:
    row = draft.rows[place]
    name, item = f"items.{place}", str(row["item"])
    kind, subject = composing.subject_of(row)
    thing = draft.things.get(subject)
    words: Words = showing.choice_words("item", item, language=draft.scene.visit.language)
    hidden = [(f"{name}.item", item)]
    first, last = place == 0, place == len(draft.rows) - 1
    if subject:
        hidden.append((f"{name}.{kind}", subject))
        if thing is not None:
            words = showing.title_of(kind, thing.number)
        text = thing.text if thing else None
        details = tuple(each.text for each in thing.details) if thing else ()
        return Placed(
            place=place,
            kind=words,
            hidden=tuple(hidden),
            text=text.text if text else "",
            language=(text.language or "") if text else "",
            details=details,
            first=first,
            last=last,
        )
    field = LongTextField(
        name=f"{name}.text",
        label=words,
        value=str(row.get("text", "")),
        rows=1 if item == "heading" else 3,
        language=draft.scene.visit.language,
        faults=tuple(forms.fault_sentence(each) for each in faults if each.field == f"{name}.text"),
    )
    return Placed(place=place, kind=words, hidden=tuple(hidden), field=field, first=first, last=last)


def _proposed(draft: Draft, name: str) -> Comparison:
    proposed = written(draft, name=name)
    typed, made = Sentence("web-composer-typed"), Sentence("web-composer-made")
    return Comparison(typed, made, compared(draft.text, proposed), draft.language, draft.language)


def _stale(draft: Draft, newer: Newer, name: str) -> Stale:
    """This function will lay what was saved in between beside what was typed."""
    heading, theirs, mine, tick, name_of_tick = _OF_DRAFT if newer.is_draft else _OF_VERSION
    left = Sentence(theirs, {"edition": newer.edition})
    right = Sentence(mine, {"edition": draft.kept if newer.is_draft else draft.based_on})
    items = compared(
        _written(draft, newer.rows, newer.things, name=name), _written(draft, draft.rows, draft.things, name=name)
    )
    return Stale(
        (
            (Sentence("web-composer-differs-items"), Comparison(left, right, items)),
            (Sentence("web-composer-differs-text"), Comparison(left, right, compared(newer.text, draft.text))),
        ),
        newer.edition,
        heading=Sentence(heading),
        tick=Sentence(tick, {"edition": newer.edition}),
        name=name_of_tick,
    )


def _problems(faults: Sequence[Fault], items: Sequence[Placed]) -> tuple[Problem, ...]:
    """This function will name each fault; it leads to its field where the page has one."""
    known: dict[str, tuple[str, Words]] = {"text": ("field-text", Sentence("web-composer-text"))}
    known |= {each.field.name: (each.field.id, each.kind) for each in items if each.field}
    found = []
    for fault in faults:
        field_id, words = known.get(fault.field, ("", Sentence("web-composer-items")))
        sentence = Sentence("web-form-problem", {"field": words, "fault": forms.fault_sentence(fault)})
        found.append(Problem(sentence, field_id))
    return tuple(found)
