"""From what the book tells to what a page shows: passages, files, signers, dates, acts, history."""

import datetime
import functools
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from django.conf import settings

from huiyin import texts as words
from huiyin.kernel import act, kinds, permit
from huiyin.kernel.profile import Profile
from huiyin.kernel.round import Round
from huiyin.kernel.row import ActRow, Situation
from huiyin.kernel.row import Clock as KernelClock
from huiyin.record import visibility
from huiyin.record.queries import history, subjects, taxonomies
from huiyin.record.queries.names import Named
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.texts import Shown
from huiyin.web import addresses
from huiyin.web.framing import post_name
from huiyin.web.pages import marks
from huiyin.web.pages.parts import (
    Clock,
    Due,
    FileLink,
    HistoryItem,
    Link,
    Mark,
    OpenAct,
    Passage,
    Sentence,
    Signer,
    Words,
)
from huiyin.web.visits import Visit

LABELS = 4
# Acts that are always there and seldom meant: they stand below the others.
_SELDOM = ("decline", "annul", "expunge", "correct_text", "refuse_to_sign")


def passage(shown: Shown | None, *, version: int = 1) -> Passage:
    """This function will show a text, or that it was erased, or that it isn't open to this post."""
    if shown is None:
        return Passage("", erased=True)
    return Passage(
        shown.text,
        language=shown.language or "",
        digest=shown.commitment,
        version=version,
        erased=shown.erased,
        hidden=shown.hidden,
    )


def file_link(shown: Shown) -> FileLink:
    """This function will show a file; its address is that of the commitment, so that rights are asked each time."""
    value = shown.value if isinstance(shown.value, dict) else None
    if value is None:
        return FileLink("", "", 0, shown.commitment, hidden=True)
    evidence = value["evidence"]
    return FileLink(
        value["file_name"],
        addresses.file(shown.commitment),
        value["size_bytes"],
        value["digest"],
        media_type=value["media_type"],
        evidence=marks.state_mark("evidence", evidence) if evidence else None,
        dated=datetime.date.fromisoformat(value["dated"]) if value["dated"] else None,
    )


def title_of(kind: str, number: int) -> Sentence:
    """This function will name a subject by its kind and number: "Finding 12"."""
    return Sentence("web-subject-title", {"kind": Sentence(f"kind-{kind}"), "number": str(number)})


def name_of(visit: Visit, named: Named) -> Words:
    """This function will name a subject as people call it: by its name, else by kind and number."""
    name = visit.named(named.name, named.name_en)
    if not name:
        return title_of(named.kind, named.number)
    return name if named.kind in ("body", "person", "round", "mandate") else f"{named.number} · {name[:120]}"


def link_to(visit: Visit, named: Named) -> Link:
    """This function will lead to a subject by its name."""
    return Link(name_of(visit, named), addresses.subject(named.kind, named.number))


def due_of(date: datetime.date | None, *, day: datetime.date, rules: Profile, provisional: bool = False) -> Due | None:
    """This function will say how many days are left until a date on the day that the page shows."""
    if date is None:
        return None
    return Due(date, (date - day).days, near_days=rules.near_due_days, provisional=provisional)


def clocks_of(found: Iterable[KernelClock], *, day: datetime.date, rules: Profile) -> tuple[Clock, ...]:
    """This function will show the clocks of a subject, running ones first, of each name the newest stopped one."""
    found = tuple(found)
    newest = {each.name: each for each in found}
    kept = [each for each in found if each.stopped_date is None or newest[each.name] is each]
    shown = []
    for each in sorted(kept, key=lambda clock: (clock.stopped_date is not None, clock.due_date)):
        due, original = (datetime.date.fromisoformat(value) for value in (each.due_date, each.original_date))
        shown.append(
            Clock(
                name=Sentence(f"clock-{each.name}"),
                original_date=original,
                due=Due(
                    due,
                    (due - day).days,
                    near_days=rules.near_due_days,
                    provisional=each.provisional,
                    stopped=each.stopped_date is not None,
                ),
                extensions=each.extensions,
                moved_days=(due - original).days,
            )
        )
    return tuple(shown)


def act_name(code: str) -> Sentence:
    """This function will name an act without its subject: "Close the finding"."""
    return Sentence("web-act-name", {"act": code})


def done(code: str) -> Sentence:
    """This function will say what was done, as histories have it: "Verified"."""
    return Sentence(f"did-{code.partition('.')[2]}")


def act_words(code: str, subject: str) -> Sentence:
    """This function will name an act with its subject: "Close finding 12"."""
    return Sentence("act-" + code.replace(".", "-"), {"subject": subject})


def category_of(visit: Visit, code: str) -> Words:
    """This function will name a category; a code that no rule set here knows any more is shown as it is."""
    sentence = f"category-{code}"
    if words.has(sentence, language=visit.language, profile=visit.profile):
        return Sentence(sentence)
    if not code:
        return ""
    if not visit.own_categories:
        visit.own_categories.update(taxonomies.named(visit.actor) or {"": ("", "")})
    return visit.named(*visit.own_categories.get(code, ("", ""))) or code


def consequence(code: str) -> Sentence:
    """This function will say what an act does and what can't be taken back."""
    return Sentence("act-" + code.replace(".", "-") + "-consequence")


def rules_of(visit: Visit, found: Found, *, bundle: Mapping[str, Any]) -> Profile:
    """This function will find the rule set that decides about a subject: that of its round, else of the site."""
    holder = found.facts if found.kind == "round" else bundle.get(getattr(found.facts, "round", "") or "")
    return taxonomies.rules_of(visit.actor, holder) if isinstance(holder, Round) else visit.rules


def open_acts(
    visit: Visit, found: Found, *, bundle: Mapping[str, Any], rules: Profile, name: str = ""
) -> tuple[OpenAct, ...]:
    """This function will list the acts open to this post, ready ones first, each with what still stands in its way.

    Nothing can be done on a past day.
    """
    if visit.as_of is not None:
        return ()
    on = visit.today.isoformat()
    listed = []
    for each in act.open_acts(found.facts, bundle, actor=visit.actor, on=on, rules=rules):
        situation = Situation(found.facts, bundle, visit.actor, {}, on, rules)
        missing = tuple(_reason(each.act, code, situation) for code in each.unmet)
        seldom = each.act.partition(".")[2] in _SELDOM
        shown = OpenAct(
            words=act_words(each.act, name or str(found.number)),
            url=addresses.act(each.act, found.number),
            missing=missing,
        )
        listed.append((bool(missing), seldom, shown))
    listed.sort(key=lambda pair: pair[:2])
    return tuple(
        OpenAct(shown.words, shown.url, shown.missing, main=place == 0 and not blocked and not seldom)
        for place, (blocked, seldom, shown) in enumerate(listed)
    )


def _reason(code: str, unmet: str, situation: Situation) -> Sentence:
    """This function will say why an act is barred, with the facts of the condition or proviso that bars it."""
    effective = act.effective_row(kinds.ROWS[code], situation.subject)
    for condition in effective.foreseen:
        if condition.__name__ == unmet:
            return Sentence(f"refused-{unmet}", {"act": effective.code, **(condition(situation) or {})})
    posts = tuple(post.value for post in permit.posts_for(effective.code))
    facts = {"act": effective.code, "post": situation.actor.post_kind.value, "posts": posts}
    return Sentence(f"refused-{unmet}", facts)


def signer_of(visit: Visit, told: history.Told, *, scan: Shown | None = None) -> Signer:
    """This function will name who signed a line, in which post, and who entered it."""
    entered = told.entered_by if told.entered_by.person != told.signed_by.person else None
    stood_in_for = told.on_behalf_of
    return Signer(
        person_name=visit.named(told.signed_by.name, told.signed_by.name_en),
        post_name=post_name(told.post_kind, told.post_title) if told.post_kind else Sentence("post-system"),
        body_name=visit.named(told.body_name, told.body_name_en),
        entered_by_name=visit.named(entered.name, entered.name_en) if entered else "",
        on_behalf_of_name=visit.named(stood_in_for.name, stood_in_for.name_en) if stood_in_for else "",
        scan_url=addresses.file(scan.commitment) if scan is not None and scan.value else "",
    )


def history_of(visit: Visit, lines: Sequence[history.Told]) -> tuple[HistoryItem, ...]:
    """This function will show the history of a subject, newest first."""
    acts = {str(told.act_id): told.act for told in lines}
    return tuple(_history_item(visit, told, signed=acts.get(told.given.get("opened", ""), "")) for told in lines)


def _history_item(visit: Visit, told: history.Told, *, signed: str) -> HistoryItem:
    """This function will show one act: who, when, why, with which files; ``signed`` is the act that it signs."""
    is_birth = kinds.ROWS[told.act].birth
    scan = next((each for each in told.texts if each.name.startswith("scan.")), None)
    texts = [each for each in told.texts if each.kind == "text" and "." not in each.name]
    files = tuple(file_link(each) for each in told.texts if each.kind == "file" and each is not scan)
    said = next((each for each in texts if each.name != "basis"), None)
    return HistoryItem(
        number=told.number,
        words=_signed(told.act, signed) if signed else done(told.act),
        signer=signer_of(visit, told, scan=scan),
        performed_at=told.performed_at,
        line_url=addresses.line(told.number),
        proof_url=addresses.proof(told.number),
        reason=None if said is None or is_birth else passage(said),
        basis=_basis(texts),
        mark=clock_mark(told),
        opened=told.effect == "opened",
        files=files,
        backdated_days=(told.recorded_at.date() - told.performed_at.date()).days,
    )


def _basis(texts: Sequence[Shown]) -> str | None:
    """This function will give the basis that an act cites (M1), where this post may read it."""
    cited = next((each for each in texts if each.name == "basis"), None)
    return None if cited is None or cited.hidden or cited.erased else cited.text


def clock_mark(told: history.Told | None) -> Mark | None:
    """This function will mark a time that is not the server's: that of a paper, or one that was only stated."""
    if told is None or told.clock == "server":
        return None
    return marks.state_mark("side", "on_paper" if told.clock == "paper" else "stated")


def _signed(code: str, signed: str) -> Sentence:
    facts = {"act": signed}
    return Sentence("web-history-declined" if code.endswith(".decline") else "web-history-countersigned", facts)


def label_name(rules: Profile, label: int) -> Sentence:
    """This function will name a handling label in the words of the rule set."""
    return Sentence(f"label-{rules.labels[label]}")


def labels_open_to(visit: Visit) -> range:
    """This function will give the handling labels that this post may give: never above clearance or ceiling."""
    return range(min(LABELS - 1, visit.actor.clearance, settings.HUIYIN.ceiling) + 1)


def side_marks(row: Any) -> tuple[Mark, ...]:
    """This function will give the marks that stand beside the state of a finding."""
    found = (
        ("objection", row.objection_open),
        ("concern", row.concern_open),
        ("awaiting_signature", bool(row.pending_act)),
        ("unowned", row.unowned),
        ("reopened", row.cycle > 1),
        ("principal_only", row.audience == "principal" and row.state in visibility.TOLD_APART),
    )
    return tuple(marks.state_mark("side", name) for name, stands in found if stands)


def part_words(name: str) -> Words:
    """This function will name a part of a line as its field is called in the form: ``answers.0.answer``."""
    pieces = name.split(".")
    said: Words = ""
    for place, piece in enumerate(pieces):
        if piece.isdecimal():
            continue
        code = next((code for code in (f"web-part-{piece}", f"field-{piece}") if has_text(code)), "")
        words: Words = Sentence(code) if code else piece
        number = pieces[place + 1] if place + 1 < len(pieces) else ""
        if number.isdecimal():
            words = Sentence("web-part-placed", {"name": words, "place": int(number) + 1})
        said = Sentence("web-part-within", {"outer": said, "inner": words}) if said else words
    return said


def choice_words(field: str, value: str, *, language: str) -> Words:
    """This function will name a code in words where there are any, else give the code itself."""
    for code in (f"choice-{field}-{value}", f"{field}-{value}"):
        if words.has(code, language=language):
            return Sentence(code)
    return value


def reach_of(visit: Visit, found: Found) -> dict[str, Any]:
    """This function will load what the acts open on a subject look at."""
    return subjects.reach_of(visit.actor, found)


def has_text(code: str) -> bool:
    """This function will tell whether there is such a text; both languages have the same."""
    return words.has(code, language="en")


def query_of(organisation: str, round_id: str) -> str:
    """This function will write the query that narrows a search for subjects."""
    return urlencode({name: value for name, value in (("organisation", organisation), ("round", round_id)) if value})


def may_begin(visit: Visit, row: ActRow) -> bool:
    """This function will tell whether a post may perform a birth act by a form; lists come in by the import."""
    by_hand = row.code not in ("finding.import", "imported_list.take_in")
    allowed = not row.option or visit.rules.allows(row.option)
    return row.birth and by_hand and allowed and permit.may_begin(visit.actor, row.code)


def may_do(visit: Visit, row: ActRow) -> bool:
    """This function will tell whether a post may ever perform an act on a subject that is there."""
    return visit.as_of is None and permit.may_begin(visit.actor, row.code)


def field_words(row: ActRow, name: str, *, within: str = "") -> Sentence:
    """This function will name a field: by the act or the rows it is ``within`` where these have a word of their own,
    else by its name."""
    codes = (f"field-{row.kind}-{row.name}-{name}", f"field-{within}-{name}" if within else "")
    return Sentence(next((each for each in codes if each and has_text(each)), f"field-{name}"))


def usual_acts(visit: Visit, found: Found, *, bundle: Mapping[str, Any], rules: Profile) -> tuple[OpenAct, ...]:
    """This function will list the acts open on a subject within another's page, those for undoing aside."""
    undoing = tuple(addresses.act(f"{found.kind}.{name}", found.number) for name in _SELDOM)
    return tuple(each for each in open_acts(visit, found, bundle=bundle, rules=rules) if each.url not in undoing)


def one_of(codes: Sequence[str]) -> Sentence:
    """This function will name several of whom one is enough: "the principal or a leadership member"."""
    named = [Sentence(code) for code in codes]
    return functools.reduce(lambda one, other: Sentence("web-form-or", {"one": one, "other": other}), named)


def list_name(kind: str) -> Sentence:
    """This function will name the list of a kind."""
    return Sentence(f"web-kinds-{kind}")
