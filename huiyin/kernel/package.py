"""The feedback package (反馈意见): a versioned document for one audience, issued and signed for person by person."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import canonical, common, facts, finding, register, requirement, standing
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.given import AS_GIVEN, Field, FieldKind
from huiyin.kernel.permit import Post
from huiyin.kernel.row import ActRow, Bundle, Clock, Kind, Situation, Taken

STATES = ("composed", "approved", "issued", "withdrawn")
AUDIENCES = ("principal", "leadership")
ITEMS = ("heading", "achievement", "problem", "requirement")
_NAMED_BY = {"achievement": "achievement", "problem": "finding", "requirement": "requirement"}


@dataclass(frozen=True, slots=True)
class Item:
    """One place in the document: what it is, and the thing itself (``subject``) or a text of its own."""

    item: str
    subject: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """Who received which text, when (签收). ``text`` is the digest of the document, or the commitment of the text of
    one that was issued before documents had a digest."""

    person: str
    post_kind: str
    text: str
    on: str
    act: str


@dataclass(frozen=True, slots=True)
class RefusedReceipt:
    """Somebody would not sign (拒签): who, in which post, for which text, what was said, who saw it."""

    person: str
    post_kind: str
    text: str
    said: str
    witnesses: str
    on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Package(Subject):
    """``audience`` is who may read it: the principal, or the leadership team (the principal among them).

    ``edition`` counts the versions of the text; the journal keeps each. ``issued_texts`` pairs each finding with the
    commitment of its statement as it was fed back (I3); ``digest`` covers all that was issued, ``approved_words`` all
    words that the approval was opened for.
    """

    round: str
    organisation: str
    inspection: str | None = None
    text: str
    items: tuple[Item, ...] = ()
    findings: tuple[str, ...]
    edition: int = 1
    drafted_by: tuple[str, ...]
    approved_by: tuple[str, ...] = ()
    approved_words: str | None = None
    return_reason: str | None = None
    issued_date: str | None = None
    issued_texts: tuple[tuple[str, str], ...] = ()
    issuer: str | None = None
    serial: int | None = None
    digest: str | None = None
    receipts: tuple[Receipt, ...] = ()
    refusals: tuple[RefusedReceipt, ...] = ()

    @property
    def things(self) -> tuple[str, ...]:
        """The achievements and requirements that the document names."""
        return tuple(each.subject for each in self.items if each.subject and each.item != "problem")


def signed_text(package: Package) -> str:
    """This function will name what a receipt is for."""
    return package.digest or package.text


def digest_of(package: Package) -> str:
    """This function will compute the digest of the document as it is issued: text, items in order, texts fed back."""
    told = {
        "audience": package.audience,
        "items": [facts.encode(each) for each in package.items],
        "organisation": package.organisation,
        "text": package.text,
        "texts": [list(each) for each in package.issued_texts],
    }
    return hashlib.sha256(canonical.encode(told)).hexdigest()


def _place(at: Situation) -> tuple[str, str]:
    where = at.subject
    return (at.given["organisation"], at.given["round"]) if where is None else (where.organisation, where.round)


def _named(given: Mapping[str, Any]) -> tuple[str, ...]:
    """This function will give the findings that a composition feeds back, in order, each once."""
    laid_out = [each["finding"] for each in given.get("items", ()) if "finding" in each]
    return tuple(dict.fromkeys(given.get("findings", laid_out)))


def items_say_one_thing(at: Situation) -> Mapping[str, Any] | None:
    """A heading has a text; any other item names its thing or has a text, not both and not another kind's."""
    barred = 0
    for each in at.given.get("items", ()):
        names = [name for name in (*_NAMED_BY.values(), "text") if name in each]
        fitting = (["text"], [_NAMED_BY.get(each["item"], "text")])
        barred += names not in fitting
    return {"items": barred} if barred else None


def items_name_the_findings(at: Situation) -> Mapping[str, Any] | None:
    """Where the document names findings one by one, it names those that are fed back with it, each once."""
    laid_out = [each["finding"] for each in at.given.get("items", ()) if "finding" in each]
    named = _named(at.given)
    differs = set(laid_out) != set(named) if laid_out else False
    return {"findings": len(named)} if differs or len(set(laid_out)) != len(laid_out) else None


def findings_are_of_the_organisation(at: Situation) -> Mapping[str, Any] | None:
    place = _place(at)
    foreign = [each for each in _named(at.given) if (at.bundle[each].organisation, at.bundle[each].round) != place]
    return {"findings": len(foreign)} if foreign else None


def findings_can_be_issued(at: Situation) -> Mapping[str, Any] | None:
    """Findings that were approved or stand issued already (imported, or issued to the other audience)."""
    ids = _named(at.given) if "text" in at.given else at.subject.findings
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
        fits = _are_imported(at, _named(at.given))
    else:
        fits = (at.bundle[named].organisation, at.bundle[named].round) == _place(at)
    return None if fits else {"organisation": _place(at)[0]}


def _are_imported(at: Situation, findings: tuple[str, ...]) -> bool:
    """Lists tell of inspections that nobody here assigned, heard or decided on; an immediate fix alone is none."""
    return bool(findings) and all(at.bundle[each].origin == "imported" for each in findings)


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


def words(at: Situation) -> str:
    """This function will compute a digest of everything that the document says now, in its own words or another's."""
    package, bundle = at.subject, at.bundle
    told = {
        "findings": [[each, bundle[each].statement, *bundle[each].manifestations] for each in package.findings],
        "items": [facts.encode(each) for each in package.items],
        "text": package.text,
        "things": [[each, _said(bundle[each])] for each in package.things],
    }
    return hashlib.sha256(canonical.encode(told)).hexdigest()


def _said(thing: Any) -> str:
    """This function will give the text of an achievement or a requirement."""
    found: str = thing.text if isinstance(thing, requirement.Requirement) else thing.statement
    return found


def words_to_keep(at: Situation) -> Mapping[str, Any]:
    return {"words": words(at)}


def words_are_as_approved(at: Situation) -> Mapping[str, Any] | None:
    """What is issued is what was approved; an objection or a correction may have changed a text in between."""
    kept = at.subject.approved_words
    return None if kept is None or kept == words(at) else {}


def not_received_yet(at: Situation) -> Mapping[str, Any] | None:
    taken = {receipt.person for receipt in at.subject.receipts}
    return {} if at.actor.holder_identities.intersection(taken) else None


def is_the_audience(at: Situation) -> Mapping[str, Any] | None:
    if at.subject.audience == "principal" and at.actor.post_kind is not Post.PRINCIPAL:
        return {"audience": at.subject.audience}
    return None


def names_the_issued_text(at: Situation) -> Mapping[str, Any] | None:
    """A receipt is for the text that was issued; who names the digest of what they read names that one."""
    return None if at.given.get("digest", signed_text(at.subject)) == signed_text(at.subject) else {}


def refused_by_the_audience(at: Situation) -> Mapping[str, Any] | None:
    """Only those for whom the package is can refuse it, once, and not after they have signed."""
    person, post_kind = at.given["person"], at.given["post_kind"]
    if at.subject.audience == "principal" and post_kind != Post.PRINCIPAL:
        return {"audience": at.subject.audience}
    known = {each.person for each in (*at.subject.receipts, *at.subject.refusals)}
    return {"audience": at.subject.audience} if person in known else None


def born(taken: Taken, bundle: Bundle) -> Package:
    """This function will make the package of its birth act."""
    given = taken.given
    return Package(
        id=taken.subjects[0][1],
        site=taken.site,
        state="composed",
        audience=given["audience"],
        round=given["round"],
        organisation=given["organisation"],
        inspection=given.get("inspection"),
        text=given["text"]["text"],
        items=_items(given),
        findings=_named(given),
        drafted_by=taken.participants,
    )


def _items(given: Mapping[str, Any]) -> tuple[Item, ...]:
    def item(row: Mapping[str, Any]) -> Item:
        subject = next((row[name] for name in _NAMED_BY.values() if name in row), None)
        return Item(row["item"], subject, row["text"]["text"] if "text" in row else None)

    return tuple(item(each) for each in given.get("items", ()))


def revised(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will put a new version in the place of the old one, which the journal keeps."""
    package, given = taken.subject, taken.given
    changed = replace(
        package,
        text=given["text"]["text"],
        items=_items(given),
        findings=_named(given),
        edition=package.edition + 1,
        drafted_by=tuple(dict.fromkeys((*package.drafted_by, *taken.participants))),
        return_reason=None,
    )
    return (changed,)


def approved(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep who approved, and which words: those that the first of them signed."""
    package = taken.subject
    people = tuple(dict.fromkeys((*package.approved_by, *taken.participants)))
    return (replace(package, approved_by=people, approved_words=taken.given["frozen"].get("words")),)


def returned(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    return (replace(taken.subject, return_reason=taken.given["reason"]["text"]),)


def issued(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will hand the findings over with their package: the feedback clock of each starts.

    Each is open to the audience of the package, and to whoever it was open to before. A line of before registers
    gave no number and no digest.
    """
    texts = tuple((each, bundle[each].statement) for each in taken.subject.findings)
    started = tuple(
        Clock(name, start, due, due, provisional) for name, start, due, provisional in taken.given["frozen"]["clocks"]
    )
    own = tuple(each for each in started if each.name == "receipt")
    package = replace(taken.subject, clocks=own, issued_date=taken.on, issued_texts=texts)
    numbers: tuple[Any, ...] = ()
    if register.FIELD.name in taken.given:
        book, number = register.numbered(taken, bundle, series="package")
        package = replace(package, issuer=book.issuer, serial=number, digest=digest_of(package))
        numbers = (book,)
    clocks = tuple(each for each in started if each.name != "receipt")
    handed = (_handed(bundle[each], package, clocks, on=taken.on) for each in package.findings)
    changed = tuple(each for each in handed if each != bundle[each.id])
    return (package, *changed, *numbers)


def _handed(before: finding.Finding, package: Package, clocks: tuple[Clock, ...], *, on: str) -> finding.Finding:
    opened = finding.widened(before, package.audience)
    behind = tuple(dict.fromkeys((*opened.composed_by, *package.drafted_by, *package.approved_by)))
    opened = replace(opened, composed_by=behind)
    if before.handed_over_date is not None:
        return opened
    return replace(
        opened,
        state="issued",
        issued_date=before.issued_date or on,
        handed_over_date=on,
        reference_date=on if before.origin == "inspection" else before.reference_date,
        package=package.id,
        clocks=before.clocks + clocks,
    )


def received(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep one receipt for everybody who signed, naming the text."""
    signature = taken.signatures[0]
    receipt = Receipt(signature.holder, signature.post_kind, signed_text(taken.subject), taken.on, taken.act_id)
    return (_heard(replace(taken.subject, receipts=(*taken.subject.receipts, receipt)), signature.post_kind, taken.on),)


def _heard(package: Package, post_kind: str, on: str) -> Package:
    """This function will stop the clock of the receipt once the principal has signed, or would not."""
    if post_kind != Post.PRINCIPAL:
        return package
    return replace(package, clocks=tuple(clock.stopped(on) for clock in package.clocks))


def refused(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep that somebody would not sign; they may sign later."""
    given, package = taken.given, taken.subject
    said, witnesses = given["said"]["text"], given["witnesses"]["text"]
    refusal = RefusedReceipt(given["person"], given["post_kind"], signed_text(package), said, witnesses, taken.on)
    return (_heard(replace(package, refusals=(*package.refusals, refusal)), given["post_kind"], taken.on),)


_TEXT = Field("text", FieldKind.TEXT, audience=AS_GIVEN)
_CONTENT = (
    Field("findings", FieldKind.SUBJECT, of="finding", many=True, required=False),
    _TEXT,
    Field(
        "items",
        FieldKind.ROWS,
        required=False,
        columns=(
            Field("item", FieldKind.CHOICE, choices=ITEMS),
            Field("achievement", FieldKind.SUBJECT, of="achievement", required=False),
            Field("finding", FieldKind.SUBJECT, of="finding", required=False),
            Field("requirement", FieldKind.SUBJECT, of="requirement", required=False),
            Field("text", FieldKind.TEXT, required=False, audience=AS_GIVEN),
        ),
    ),
)
_FITS = (
    inspection_is_of_the_organisation,
    items_say_one_thing,
    items_name_the_findings,
    findings_are_of_the_organisation,
    findings_can_be_issued,
    items_are_of_the_organisation,
)
ACTS = (
    ActRow(
        "compose",
        "package",
        (),
        "composed",
        birth=True,
        given=(
            Field("round", FieldKind.SUBJECT, of="round"),
            Field("organisation", FieldKind.SUBJECT, of="body"),
            Field("inspection", FieldKind.SUBJECT, of="inspection", required=False),
            Field("audience", FieldKind.CHOICE, choices=AUDIENCES),
            *_CONTENT,
        ),
        needs=_FITS,
    ),
    ActRow(
        "revise",
        "package",
        ("composed",),
        None,
        given=(Field("based_on", FieldKind.INTEGER, minimum=1), *_CONTENT),
        needs=(is_based_on_the_newest, *_FITS),
        effect=revised,
        reads=("inspection",),
    ),
    ActRow(
        "approve",
        "package",
        ("composed",),
        "approved",
        given=(common.NOTE,),
        signers=((Post.OFFICE_HEAD,), (Post.LEADING_GROUP_MEMBER,)),
        effect=approved,
        reads=("findings", "things"),
        keeps=words_to_keep,
    ),
    ActRow("return", "package", ("approved",), "composed", given=(common.REASON,), effect=returned),
    ActRow("withdraw", "package", ("composed", "approved"), "withdrawn", given=(common.REASON,)),
    ActRow(
        "issue",
        "package",
        ("approved",),
        "issued",
        given=(common.NOTE, common.FILES, register.FIELD),
        foreseen=(findings_can_be_issued, items_still_stand, use_is_decided, words_are_as_approved),
        needs=(register.register_is_the_signers,),
        effect=issued,
        touches=("findings",),
        reads=("findings.inspection", "inspection", "things"),
        births=(register.BIRTH,),
        moves=(("finding", "approved", "issued"), ("register", "", "open")),
        starts=("feedback", "receipt"),
    ),
    ActRow(
        "sign_for",
        "package",
        ("issued",),
        None,
        since="issued_date",
        given=(Field("digest", FieldKind.DIGEST, required=False), common.NOTE),
        foreseen=(is_the_audience, not_received_yet),
        needs=(names_the_issued_text,),
        effect=received,
    ),
    ActRow(
        "refuse_to_sign",
        "package",
        ("issued",),
        None,
        since="issued_date",
        given=(
            Field("person", FieldKind.SUBJECT, of="person"),
            Field("post_kind", FieldKind.CHOICE, choices=(Post.PRINCIPAL.value, Post.LEADERSHIP_MEMBER.value)),
            Field("said", FieldKind.TEXT),
            Field("witnesses", FieldKind.TEXT),
            *standing.NOT_IN_POST,
        ),
        needs=(refused_by_the_audience, standing.holds_the_post),
        effect=refused,
    ),
)
KIND = Kind(
    "package",
    Package,
    (*ACTS, *common.acts("package", STATES)),
    references={
        "round": "round",
        "organisation": "body",
        "inspection": "inspection",
        "findings": "finding",
        "issuer": "body",
    },
    states=STATES,
    open_states=("composed", "approved"),
    birth=born,
)
