"""The opinions keep what is drawn from a feedback package: the opinion itself, and the sheet of its receipts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from huiyin import texts
from huiyin.kernel.actor import LEADERSHIP, Post
from huiyin.kernel.package import Package, Receipt, signed_text
from huiyin.papers import opinion as composer
from huiyin.papers.drawn.reader import Drawn, Reader, day
from huiyin.record.queries import drafting, names, printed, subjects
from huiyin.record.queries.drafting import Item, Thing
from huiyin.record.queries.subjects import Found

# Which posts sign for the package of each audience.
_SIGNERS = {"principal": (Post.PRINCIPAL,), "leadership": tuple(LEADERSHIP)}


def opinion(reader: Reader, found: Found) -> Drawn:
    """This function will draw the feedback opinion: the document that was approved, whole.

    Its text alone where it says every item in their order; else the text, and below it the items under their headings,
    in their order, as the composer writes them. An issued one says what it said when it was issued.
    """
    package: Package = found.facts
    items, things = _document(reader, package)
    bodies = reader.bodies([package.organisation, package.issuer])
    today = bodies.get(package.organisation, "")
    organisation = _as_addressed(reader, package) or today
    title, text = _whole(reader, package, items, things, organisation=organisation)
    values = {
        "number": _number(reader, package, bodies.get(package.issuer or "", "")),
        "issuer": bodies.get(package.issuer or "", ""),
        "date": day(package.issued_date),
        "organisation": organisation,
        "round": reader.round_title(package.round),
        "addressee": reader.say(f"drawn-addressee-{package.audience}", organisation=organisation),
        "title": title,
        "corrects": _corrects(reader, package, things),
        "text": text,
        "digest": package.digest or "",
        "later": _later(reader, things.values(), addressed=organisation, today=today),
    }
    return reader.drawn(f"feedback_{package.audience}", found, values)


def _document(reader: Reader, package: Package) -> tuple[list[Item], dict[str, Thing]]:
    """This function will read the items of a package; a text that was erased says so in its place."""
    items, things = drafting.items_of(reader.actor, package)
    reader.open("package", package, [package.text, *package.addressee])
    own = [each.shown for each in items if each.shown is not None]
    reader.keep(("package", package.id), own, label=package.label)
    for each in things.values():
        reader.keep(("package", package.id), each.shown, label=package.label)
    said = [replace(each, text=reader.text(each.shown.commitment)) if each.shown else each for each in items]
    return said, {name: _said(reader, each) for name, each in things.items()}


def _said(reader: Reader, thing: Thing) -> Thing:
    words = [replace(each, value=reader.text(each.commitment)) for each in thing.shown]
    return replace(thing, text=words[0], details=tuple(words[1:]))


def _as_addressed(reader: Reader, package: Package) -> str:
    """This function will name the organisation as it was called when the document was issued to it."""
    return reader.called(*drafting.addressed(reader.actor, package))


def _whole(
    reader: Reader, package: Package, items: Sequence[Item], things: Mapping[str, Thing], *, organisation: str
) -> tuple[str, str]:
    """This function will give title and text of the whole document."""
    text = reader.text(package.text)
    pieces = composer.pieces_of(items, things)
    asker = reader.asker
    if not pieces or says_all(text, pieces):
        return titled(text)
    written = composer.written(
        pieces, audience=package.audience, organisation=organisation, language=asker.language, profile=asker.profile
    )
    title, rest = titled(text)
    first, _, sections = written.partition("\n")
    return title or first, f"{rest.rstrip()}\n{sections}"


def says_all(text: str, pieces: Sequence[composer.Piece]) -> bool:
    """This function will tell whether a text says every item and all beneath it, one behind the other."""
    folded, place = _folded(text), 0
    for words in (_folded(said) for each in pieces for said in (each.text, *each.details)):
        found = folded.find(words, place)
        if found < 0:
            return False
        place = found + len(words)
    return True


def _corrects(reader: Reader, package: Package, things: Mapping[str, Thing]) -> str:
    """This function will say which issued opinion this one corrects and in which findings; one that its reader may not
    see is not named."""
    earlier = subjects.of_kinds(reader.actor, [("package", package.corrects)] if package.corrects else [])
    if package.corrects not in earlier:
        return ""
    corrected: Package = earlier[package.corrects]
    issuer = reader.bodies([corrected.issuer]).get(corrected.issuer or "", "")
    numbers = sorted(things[each].number for each in package.amended if each in things)
    return reader.say(
        "drawn-corrects",
        number=_number(reader, corrected, issuer),
        on=day(corrected.issued_date),
        findings=", ".join(str(each) for each in numbers),
    )


def _later(reader: Reader, things: Iterable[Thing], *, addressed: str, today: str) -> str:
    """This function will tell what has changed since the document was issued, which the document does not show."""
    notes = [reader.say("drawn-amended", number=each.number, on=day(each.amended)) for each in things if each.amended]
    if today and addressed != today:
        notes.append(reader.say("drawn-renamed", name=today))
    return "\n".join(notes)


def _folded(text: str) -> str:
    return "".join(text.split())


def titled(text: str) -> tuple[str, str]:
    """This function will part a title from a text: a first line with a blank line under it."""
    lines = text.strip().splitlines()
    if len(lines) > 2 and lines[0].strip() and not lines[1].strip():
        return lines[0].strip(), "\n".join(lines[2:])
    return "", text


def _number(reader: Reader, package: Package, issuer: str) -> str:
    if package.serial is None or package.issued_date is None:
        return reader.say("drawn-draft", edition=package.edition)
    code = "drawn-number-principal" if package.is_numbered_apart else "drawn-number"
    return reader.say(code, issuer=issuer, year=package.issued_date[:4], serial=str(package.serial))


def receipts(reader: Reader, found: Found) -> Drawn:
    """This function will draw the sheet on which an audience signs: who has signed, who would not, who is missing."""
    package: Package = found.facts
    refused = [text for each in package.refusals for text in (each.said, each.witnesses)]
    reader.open("package", package, [package.text, *refused])
    organisation = reader.bodies([package.organisation]).get(package.organisation, "")
    values = {
        "number": _number(reader, package, reader.bodies([package.issuer]).get(package.issuer or "", "")),
        "organisation": organisation,
        "round": reader.round_title(package.round),
        "text_title": reader.say(
            "drawn-text-title",
            title=reader.one_line(f"printed-title-feedback_{package.audience}", organisation=organisation),
            edition=package.edition,
        ),
        "digest": signed_text(package),
        "session_at": _told_on(reader, package),
        "receipts": _rows(reader, package),
    }
    return reader.drawn("receipt_sheet", found, values)


def _told_on(reader: Reader, package: Package) -> Any:
    """This function will give the day on which the package was told, to one who sees its session."""
    for each in printed.of_round(reader.actor, "session", round_id=package.round, organisation=package.organisation):
        for telling in each.facts.told:
            if telling.package == package.id:
                return day(telling.on)
    return None


def _rows(reader: Reader, package: Package) -> list[Mapping[str, Any]]:
    people = reader.persons(package.involved)
    rows: list[Mapping[str, Any]] = [_received(reader, each, people) for each in package.receipts]
    rows += [
        {
            "name": people.get(each.person) or reader.say("drawn-unnamed"),
            "post": reader.post(each.post_kind),
            "received_at": day(each.on),
            "outcome": reader.say("drawn-refused"),
            "note": reader.text(each.said),
        }
        for each in package.refusals
        if each.person not in package.received_by
    ]
    seen = set(package.received_by.union(each.person for each in package.refusals))
    kinds = [post.value for post in _SIGNERS[package.audience]]
    for held in names.held_at(reader.actor, [package.organisation], kinds=kinds):
        if held.person not in seen:
            seen.add(held.person)
            name = reader.called(held.person_name, held.person_name_en) or reader.say("drawn-unnamed")
            rows.append({"name": name, "post": reader.post(held.post_kind, held.title)})
    return rows


def _received(reader: Reader, receipt: Receipt, people: Mapping[str, str]) -> Mapping[str, Any]:
    """This function will make the row of one receipt: whose hand it was, for whom, and who entered it from paper."""
    unnamed = reader.say("drawn-unnamed")
    notes = []
    if receipt.signed_by:
        notes.append(reader.say("drawn-receipt-for", person=people.get(receipt.person) or unnamed))
    if receipt.entered_by:
        notes.append(reader.say("drawn-receipt-entered", person=people.get(receipt.entered_by) or unnamed))
    note = {"note": texts.listed(notes, language=reader.asker.language)} if notes else {}
    return note | {
        "name": people.get(receipt.signed_by or receipt.person) or unnamed,
        "post": reader.post(receipt.post_kind),
        "received_at": day(receipt.on),
        "outcome": reader.say(f"drawn-receipt-{receipt.how}"),
    }
