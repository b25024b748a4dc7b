"""The opinions keep what is drawn from a feedback package: the opinion itself, and the sheet of its receipts."""

from collections.abc import Mapping
from typing import Any

from huiyin.kernel.package import Package, signed_text
from huiyin.kernel.permit import LEADERSHIP, Post
from huiyin.papers.drawn.reader import Drawn, Reader, day
from huiyin.record.queries import names, printed, subjects
from huiyin.record.queries.subjects import Found

# Which posts sign for the package of each audience.
_SIGNERS = {"principal": (Post.PRINCIPAL,), "leadership": tuple(LEADERSHIP)}


def opinion(reader: Reader, found: Found) -> Drawn:
    """This function will draw the feedback opinion.

    Its text is the whole document where it says what any of its items says; else it is the opening, and the items
    follow in the order of the document, in the wording that was issued.
    """
    package: Package = found.facts
    things = _things(reader, package)
    issuer = reader.bodies([package.organisation, package.issuer])
    organisation = issuer.get(package.organisation, "")
    common = {
        "number": _number(reader, package, issuer.get(package.issuer or "", "")),
        "issuer": issuer.get(package.issuer or "", ""),
        "date": day(package.issued_date),
        "organisation": organisation,
        "round": reader.round_title(package.round),
        "addressee": reader.say(f"drawn-addressee-{package.audience}", organisation=organisation),
        "digest": package.digest or "",
    }
    text = reader.text(package.text)
    folded = _folded(text)
    if any(_folded(each["said"]) in folded for several in things.values() for each in several if each["said"]):
        title, rest = titled(text)
        return reader.drawn("feedback_written", found, {**common, "title": title, "text": rest})
    problems = [
        {"statement": each["said"], "category": each["category"], "manifestations": _texts(each["under"])}
        for each in things["problem"]
    ]
    lists = {
        "achievements": _texts(each["said"] for each in things["achievement"]),
        "problems": problems,
        "requirements": _texts(each["said"] for each in things["requirement"]),
    }
    return reader.drawn(f"feedback_{package.audience}", found, {**common, "opening": text, **lists})


def _texts(said: Any) -> list[dict[str, str]]:
    return [{"text": each} for each in said if each]


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
    return reader.say("drawn-number", issuer=issuer, year=package.issued_date[:4], serial=str(package.serial))


def _things(reader: Reader, package: Package) -> dict[str, list[dict[str, Any]]]:
    """This function will give what the items say, by what they are: ``said``, what stands ``under`` it, its category.

    A finding that was issued says what was issued, whatever it says today. What the asker may not see is left out.
    """
    named = {name: [each.subject for each in package.items if each.item == name] for name in _KINDS}
    if not package.items:
        named["problem"] = list(package.findings)
    wanted = [(_KINDS[name], each) for name in ("problem", "requirement") for each in named[name] if each]
    known: dict[str, Any] = subjects.of_kinds(reader.actor, wanted)
    known |= printed.achievements(reader.actor, [each for each in named["achievement"] if each])
    issued = dict(package.issued_texts)
    said = {each: issued.get(each) or _own_text(facts) for each, facts in known.items()}
    below = {each: getattr(facts, "manifestations", ()) for each, facts in known.items()}
    own = [each.text for each in package.items]
    reader.open("package", package, [package.text, *own, *said.values(), *(one for of in below.values() for one in of)])
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in _KINDS}
    for each in package.items or [_Problem(subject) for subject in package.findings]:
        if each.item in found and (each.subject is None or each.subject in known):
            text = said[each.subject] if each.subject else each.text
            under = [reader.text(one) for one in below[each.subject]] if each.subject else []
            category = _category(reader, known.get(each.subject or ""))
            found[each.item].append({"said": reader.text(text), "under": under, "category": category})
    return found


_KINDS = {"achievement": "achievement", "problem": "finding", "requirement": "requirement"}


class _Problem:
    """A finding of a package that has no items, in the place of an item."""

    item = "problem"
    text: str | None = None

    def __init__(self, subject: str) -> None:
        self.subject: str | None = subject


def _own_text(facts: Any) -> str | None:
    own: str | None = getattr(facts, "statement", None) or getattr(facts, "text", None)
    return own


def _category(reader: Reader, facts: Any) -> str:
    code = getattr(facts, "category", None)
    return reader.choice(f"category-{code}", code) if code else ""


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
    involved = [*(each.person for each in package.receipts), *(each.person for each in package.refusals)]
    people = reader.persons(involved)
    rows: list[Mapping[str, Any]] = [
        {
            "name": people.get(each.person) or reader.say("drawn-unnamed"),
            "post": reader.post(each.post_kind),
            "received_at": day(each.on),
            "outcome": reader.say("drawn-signed"),
        }
        for each in package.receipts
    ]
    signed = {each.person for each in package.receipts}
    rows += [
        {
            "name": people.get(each.person) or reader.say("drawn-unnamed"),
            "post": reader.post(each.post_kind),
            "received_at": day(each.on),
            "outcome": reader.say("drawn-refused"),
            "note": reader.text(each.said),
        }
        for each in package.refusals
        if each.person not in signed
    ]
    seen = set(involved)
    kinds = [post.value for post in _SIGNERS[package.audience]]
    for held in names.held_at(reader.actor, [package.organisation], kinds=kinds):
        if held.person not in seen:
            seen.add(held.person)
            name = reader.called(held.person_name, held.person_name_en) or reader.say("drawn-unnamed")
            rows.append({"name": name, "post": reader.post(held.post_kind, held.title)})
    return rows
