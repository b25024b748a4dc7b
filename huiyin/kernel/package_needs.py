"""What must hold before a package is composed, approved and issued, and which words its lines keep."""

import hashlib
from collections.abc import Mapping
from typing import Any

from huiyin.kernel import canonical, facts
from huiyin.kernel.round import feedback_has_begun
from huiyin.kernel.row import Situation

# Which column of an item names its thing.
NAMED_BY = {"achievement": "achievement", "problem": "finding", "requirement": "requirement"}

# The document numbers of what is for the principal alone.
PRINCIPALS_SERIES = "package_principal"


def _place(at: Situation) -> tuple[str, str]:
    where = at.subject
    return (at.given["organisation"], at.given["round"]) if where is None else (where.organisation, where.round)


def findings_of(given: Mapping[str, Any]) -> tuple[str, ...]:
    """This function will give the findings that a composition feeds back, in order, each once."""
    laid_out = [each["finding"] for each in given.get("items", ()) if "finding" in each]
    return tuple(dict.fromkeys(given.get("findings", laid_out)))


def items_say_one_thing(at: Situation) -> Mapping[str, Any] | None:
    """A heading has a text; any other item names its thing or has a text, not both and not another kind's."""
    barred = 0
    for each in at.given.get("items", ()):
        names = [name for name in (*NAMED_BY.values(), "text") if name in each]
        fitting = (["text"], [NAMED_BY.get(each["item"], "text")])
        barred += names not in fitting
    return {"items": barred} if barred else None


def items_name_the_findings(at: Situation) -> Mapping[str, Any] | None:
    """Where the document names findings one by one, it names those that are fed back with it, each once."""
    laid_out = [each["finding"] for each in at.given.get("items", ()) if "finding" in each]
    named = findings_of(at.given)
    differs = set(laid_out) != set(named) if laid_out else False
    return {"findings": len(named)} if differs or len(set(laid_out)) != len(laid_out) else None


def findings_are_of_the_organisation(at: Situation) -> Mapping[str, Any] | None:
    place = _place(at)
    foreign = [each for each in findings_of(at.given) if (at.bundle[each].organisation, at.bundle[each].round) != place]
    return {"findings": len(foreign)} if foreign else None


def findings_can_be_issued(at: Situation) -> Mapping[str, Any] | None:
    """Findings that were approved or stand issued already (imported, or issued to the other audience)."""
    ids = findings_of(at.given) if "text" in at.given else at.subject.findings
    barred = [each for each in ids if at.bundle[each].state not in ("approved", "issued", "claimed")]
    return {"findings": len(barred)} if barred else None


def items_are_of_the_organisation(at: Situation) -> Mapping[str, Any] | None:
    """Achievements are the organisation's and approved, requirements those of its round and in force."""
    organisation, round_ = _place(at)
    barred = 0
    for each in at.given.get("items", ()):
        if "achievement" in each:
            found = at.bundle[each["achievement"]]
            barred += (found.organisation, found.round, found.state) != (organisation, round_, "approved")
        if "requirement" in each:
            found = at.bundle[each["requirement"]]
            barred += (found.round, found.state) != (round_, "issued")
    return {"items": barred} if barred else None


def inspection_is_of_the_organisation(at: Situation) -> Mapping[str, Any] | None:
    """A package says which inspection it feeds back, unless all that it hands on came from lists of before."""
    named = at.given.get("inspection") if at.subject is None else at.subject.inspection
    if named is None:
        fits = _are_imported(at, findings_of(at.given))
    else:
        fits = (at.bundle[named].organisation, at.bundle[named].round) == _place(at)
    return None if fits else {"organisation": _place(at)[0]}


def _are_imported(at: Situation, findings: tuple[str, ...]) -> bool:
    """Lists tell of inspections that nobody here assigned, heard or decided on; an immediate fix alone is none."""
    return bool(findings) and all(at.bundle[each].origin == "imported" for each in findings)


def package_under_way(at: Situation) -> Mapping[str, Any] | None:
    """Two who begin at once would feed one inspection back twice; the book names the document that is on its way."""
    number = at.given.get("under_way_number")
    return None if number is None else {"number": number}


def says_more_than_was_issued(at: Situation) -> Mapping[str, Any] | None:
    """A further opinion for the same inspection and audience feeds back a finding that none issued did."""
    number = at.given.get("issued_number")
    return None if number is None else {"number": number}


def both_are_to_be_told(at: Situation) -> Mapping[str, Any] | None:
    """What the principal is told alone reaches the leadership only where somebody said so: the book names an opinion
    for the other audience that has some of the same findings; what the principal alone was told of says so itself. It
    is said once of each: a later version is asked about what it adds."""
    if at.given.get("told_to_both"):
        return None
    audience, said = (at.given["audience"], ()) if at.subject is None else (at.subject.audience, at.subject.findings)
    added = [each for each in findings_of(at.given) if each not in said]
    alone = [each for each in added if at.bundle[each].audience == "principal"]
    count = max(len(alone) if audience == "leadership" else 0, at.given.get("in_both", 0))
    return {"findings": count, "number": at.given.get("both_number", 0)} if count else None


def is_based_on_the_newest(at: Situation) -> Mapping[str, Any] | None:
    """Two who write at once lose nothing: the second learns that there is a newer version, and keeps the form."""
    edition, asked = at.subject.edition, at.given["based_on"]
    return None if asked == edition else {"edition": edition, "asked": asked}


def items_still_stand(at: Situation) -> Mapping[str, Any] | None:
    found = [at.bundle.get(each) for each in at.subject.things]
    barred = [each for each in found if each is not None and each.state not in ("approved", "issued")]
    return {"items": len(barred)} if barred else None


def use_is_decided(at: Situation) -> Mapping[str, Any] | None:
    """Nothing is issued before the leading group heard the report and decided to feed it back (M39)."""
    found = [at.bundle[each] for each in at.subject.findings]
    wanted = [each.inspection for each in found if each.origin == "inspection"]
    if at.subject.inspection is not None:
        wanted.append(at.subject.inspection)
    elif not _are_imported(at, at.subject.findings):
        return {"organisation": at.subject.organisation}
    for each in wanted:
        inspection = at.bundle.get(each)
        if inspection is None or "feed_back" not in inspection.uses:
            return {"organisation": at.subject.organisation}
    return None


def its_round_feeds_back(at: Situation) -> Mapping[str, Any] | None:
    """An opinion goes out in the feedback of its round or later; what lists tell of was fed back elsewhere (M39)."""
    if at.subject.inspection is None and _are_imported(at, at.subject.findings):
        return None
    return feedback_has_begun(at)


def words_are_as_approved(at: Situation) -> Mapping[str, Any] | None:
    """What is issued is what was approved; an objection or a correction may have changed a text in between."""
    kept = at.subject.approved_words
    return None if kept is None or kept == words_now(at) else {}


def words_as_issued(at: Situation) -> Mapping[str, Any]:
    """This function will give what the line keeps of what is only read: whatever a thing or a name says later, the
    document says what it said when it was issued.
    """
    body = at.bundle.get(at.subject.organisation)
    kept = {
        "addressee": [] if body is None else [each for each in (body.name, body.name_en) if each],
        "words": _words_of_things(at),
    }
    return kept | ({"series": PRINCIPALS_SERIES} if at.subject.audience == "principal" else {})


def words_now(at: Situation) -> str:
    """This function will compute a digest of everything that the document says now, in its own words or another's."""
    told = {
        "items": [facts.encode(each) for each in at.subject.items],
        "text": at.subject.text,
        "words": _words_of_things(at),
    }
    return hashlib.sha256(canonical.encode(told)).hexdigest()


def words_to_keep(at: Situation) -> Mapping[str, Any]:
    """This function will give what the line of an approval keeps: what its first signer read."""
    return {"approved_words": words_now(at)}


def _words_of_things(at: Situation) -> list[list[str]]:
    """This function will name the texts of each thing that is fed back, behind its id."""
    named = dict.fromkeys((*at.subject.findings, *at.subject.things))
    return [[each, *_words(at.bundle[each])] for each in named if each in at.bundle]


def _words(thing: Any) -> tuple[str, ...]:
    """This function will name the texts of a thing, the one that it is known by first."""
    if hasattr(thing, "heading"):
        return (thing.heading, thing.text)
    return (thing.statement, *getattr(thing, "manifestations", ()))
