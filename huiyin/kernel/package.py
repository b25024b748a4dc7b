"""The feedback package (反馈意见): a versioned document for one audience, issued and signed for person by person."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import canonical, common, facts, finding, package_needs, register, standing
from huiyin.kernel.actor import Post
from huiyin.kernel.facts import Subject, replace
from huiyin.kernel.given import AS_GIVEN, Field, FieldKind
from huiyin.kernel.row import ActRow, Bundle, Clock, Kind, Situation, Taken

STATES = ("composed", "approved", "issued", "withdrawn")
AUDIENCES = ("principal", "leadership")
# The series of the documents that a leadership reads, once of all documents.
SHARED_SERIES = "package"
# In steps of this a finding's versions go on with the package of the leadership.
VERSIONS_APART = 100
ITEMS = ("heading", "achievement", "problem", "requirement")


@dataclass(frozen=True, slots=True)
class Item:
    """One place in the document: what it is, and the thing itself (``subject``) or a text of its own."""

    item: str
    subject: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """Who received which text, when (签收). ``text`` is the digest of the document, or the commitment of the text of
    one that was issued before documents had a digest.

    ``person`` is for whom it was received, the holder of the post. ``signed_by`` is who stood in and signed for them,
    ``entered_by`` who entered what was signed on paper; neither is there where the holder signed here themself.
    """

    person: str
    post_kind: str
    text: str
    on: str
    act: str
    signed_by: str | None = None
    entered_by: str | None = None

    @property
    def how(self) -> str:
        """How it was signed: by the holder's own hand here or on paper, or by a delegate here or on paper."""
        own, delegated = ("signed", "by_delegate") if self.entered_by is None else ("on_paper", "by_delegate_on_paper")
        return own if self.signed_by is None else delegated


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
    commitment of its statement as it was fed back (I3); ``digest`` covers all that was issued: ``words`` are the
    commitments of each thing in the document behind its id, ``addressee`` those of the organisation's names. Packages
    issued before those were kept have neither. ``approved_words`` is the digest of all words that the approval was
    opened for. ``series`` is the one in which ``serial`` runs without gaps: that for the principal alone has its own,
    since a gap would tell the leadership of it. ``corrects`` is the opinion that was issued before a decision amended
    what it says of the findings ``amended``.
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
    words: tuple[tuple[str, ...], ...] = ()
    addressee: tuple[str, ...] = ()
    issuer: str | None = None
    series: str = SHARED_SERIES
    serial: int | None = None
    digest: str | None = None
    receipts: tuple[Receipt, ...] = ()
    refusals: tuple[RefusedReceipt, ...] = ()
    corrects: str | None = None
    amended: tuple[str, ...] = ()

    @property
    def involved(self) -> frozenset[str]:
        """Everybody whom a receipt or a refusal names."""
        named = [(each.person, each.signed_by, each.entered_by) for each in self.receipts]
        named += [(each.person, None, None) for each in self.refusals]
        return frozenset(person for several in named for person in several if person)

    @property
    def is_numbered_apart(self) -> bool:
        """Whether its document number is one of those for the principal alone, which are written otherwise."""
        return self.series != SHARED_SERIES

    @property
    def received_by(self) -> frozenset[str]:
        """For whom it was signed, by their own hand or a delegate's."""
        return frozenset(each.person for each in self.receipts)

    @property
    def things(self) -> tuple[str, ...]:
        """The achievements and requirements that the document names."""
        return tuple(each.subject for each in self.items if each.subject and each.item != "problem")


def signed_text(package: Package) -> str:
    """This function will name what a receipt is for."""
    return package.digest or package.text


def digest_of(package: Package) -> str:
    """This function will compute the digest of the document as it is issued: text, items in order, texts fed back,
    and since they are kept, all words of its things and the names of whom it goes to.
    """
    told: dict[str, Any] = {
        "audience": package.audience,
        "items": [facts.encode(each) for each in package.items],
        "organisation": package.organisation,
        "text": package.text,
        "texts": [list(each) for each in package.issued_texts],
    }
    if package.addressee:
        told |= {"addressee": list(package.addressee), "words": [list(each) for each in package.words]}
    return hashlib.sha256(canonical.encode(told)).hexdigest()


def not_received_yet(at: Situation) -> Mapping[str, Any] | None:
    """Nobody signs twice. A delegate's signature doesn't bar the one whose post it is, theirs bars every delegate."""
    stands_in = at.actor.on_behalf_of is not None
    taken = {each.person for each in at.subject.receipts if stands_in or each.signed_by is None}
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
        findings=package_needs.findings_of(given),
        drafted_by=taken.participants,
        **_corrected(given),
    )


def _corrected(given: Mapping[str, Any]) -> dict[str, Any]:
    return {"corrects": given.get("corrects"), "amended": tuple(given.get("amended", ()))}


def _items(given: Mapping[str, Any]) -> tuple[Item, ...]:
    def item(row: Mapping[str, Any]) -> Item:
        subject = next((row[name] for name in package_needs.NAMED_BY.values() if name in row), None)
        return Item(row["item"], subject, row["text"]["text"] if "text" in row else None)

    return tuple(item(each) for each in given.get("items", ()))


def revised(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will put a new version in the place of the old one, which the journal keeps."""
    package, given = taken.subject, taken.given
    changed = replace(
        package,
        text=given["text"]["text"],
        items=_items(given),
        findings=package_needs.findings_of(given),
        edition=package.edition + 1,
        drafted_by=tuple(dict.fromkeys((*package.drafted_by, *taken.participants))),
        return_reason=None,
        **_corrected(given),
    )
    return (changed,)


def approved(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep who approved, and which words: those that the first of them signed."""
    package = taken.subject
    if not taken.answered_for:
        return (package,)
    people = tuple(dict.fromkeys((*package.approved_by, *taken.participants)))
    return (replace(package, approved_by=people, approved_words=taken.given["frozen"].get("approved_words")),)


def returned(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    return (replace(taken.subject, return_reason=taken.given["reason"]["text"]),)


def issued(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will hand the findings over with their package: the feedback clock of each starts.

    Each is open to the audience of the package, and to whoever it was open to before. One that the principal alone was
    told of is handed over anew with the package of the leadership: its days and its clock are those of that.

    Who stands behind the package is kept by the package alone: a finding that was handed over already is not written
    anew by another one, so that none of those who read it can tell that there is another.

    A line of before registers gave no number and no digest; one of before the principal's document numbers ran apart
    took one of the shared ones.
    """
    texts = tuple((each, bundle[each].statement) for each in taken.subject.findings)
    started = tuple(
        Clock(name, start, due, due, provisional) for name, start, due, provisional in taken.given["frozen"]["clocks"]
    )
    own = tuple(each for each in started if each.name == "receipt")
    frozen = taken.given["frozen"]
    package = replace(
        taken.subject,
        clocks=own,
        issued_date=taken.on,
        issued_texts=texts,
        words=tuple(tuple(each) for each in frozen.get("words", ())),
        addressee=tuple(frozen.get("addressee", ())),
    )
    numbers: tuple[Any, ...] = ()
    if register.FIELD.name in taken.given:
        series = frozen.get("series", SHARED_SERIES)
        book, number = register.numbered(taken, bundle, series=series)
        package = replace(package, issuer=book.issuer, series=series, serial=number, digest=digest_of(package))
        numbers = (book,)
    clocks = tuple(each for each in started if each.name != "receipt")
    behind = (*package.drafted_by, *package.approved_by) if taken.answered_for and not taken.tells_unseen else ()
    handed = (_handed(bundle[each], package, clocks, behind, taken=taken) for each in package.findings)
    changed = tuple(each for each in handed if each != bundle[each.id])
    return (package, *changed, *numbers)


def _handed(
    before: finding.Finding, package: Package, clocks: tuple[Clock, ...], behind: tuple[str, ...], *, taken: Taken
) -> finding.Finding:
    on = taken.on
    opened = finding.widened(before, package.audience)
    opened = replace(opened, composed_by=tuple(dict.fromkeys((*opened.composed_by, *behind))))
    # Whoever is told now must not read from a date that the principal was told earlier, and alone.
    is_told_anew = taken.tells_anew and before.audience == "principal" and opened.audience != "principal"
    if before.handed_over_date is not None and not is_told_anew:
        return opened
    # What came by a list keeps the day of its list.
    issued_date = on if is_told_anew and before.origin == "inspection" else before.issued_date
    begun = {each.name for each in clocks}
    if taken.tells_unseen and package.audience != "principal":
        opened = replace(opened, version=_first_told(before.version))
    return replace(
        opened,
        state="issued",
        issued_date=issued_date or on,
        handed_over_date=on,
        reference_date=on if before.origin == "inspection" else before.reference_date,
        package=package.id,
        clocks=tuple(each for each in before.clocks if each.name not in begun) + clocks,
    )


def _first_told(version: int) -> int:
    """This function will give the version in which a leadership first reads a finding: the next hundred, since the one
    that follows would tell whether it was written in between, when the principal alone was told.
    """
    return (version // VERSIONS_APART + 1) * VERSIONS_APART


def received(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will keep one receipt for everybody who signed, naming the text, and whose hand it was."""
    signature = taken.signatures[0]
    receipt = Receipt(
        signature.holder,
        signature.post_kind,
        signed_text(taken.subject),
        taken.on,
        taken.act_id,
        signed_by=taken.signed_by if taken.signed_by != signature.holder else None,
        entered_by=taken.entered_by if taken.entered_by != taken.signed_by else None,
    )
    package = replace(taken.subject, receipts=(*taken.subject.receipts, receipt))
    return (_heard(package, signature.post_kind, taken.proven_on),)


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
    return (_heard(replace(package, refusals=(*package.refusals, refusal)), given["post_kind"], taken.proven_on),)


# The opinion for the same inspection and audience that has told all findings of this one, where there is one.
_ISSUED = Field("issued_number", FieldKind.INTEGER, required=False, by_book=True)
# The issued opinion that this one corrects, and the findings of which that one said what was amended since.
_CORRECTS = (
    Field("corrects", FieldKind.SUBJECT, of="package", required=False, by_book=True),
    Field("amended", FieldKind.SUBJECT, of="finding", many=True, required=False, by_book=True),
)
# The opinion for the other audience that has some of the findings, how many, and that both are to be told of them.
_BOTH = (
    Field("both_number", FieldKind.INTEGER, required=False, by_book=True),
    Field("in_both", FieldKind.INTEGER, required=False, by_book=True),
    Field("told_to_both", FieldKind.FLAG, required=False),
)
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
    package_needs.inspection_is_of_the_organisation,
    package_needs.items_say_one_thing,
    package_needs.items_name_the_findings,
    package_needs.findings_are_of_the_organisation,
    package_needs.findings_can_be_issued,
    package_needs.items_are_of_the_organisation,
    package_needs.both_are_to_be_told,
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
            Field("under_way_number", FieldKind.INTEGER, required=False, by_book=True),
            _ISSUED,
            *_CORRECTS,
            *_BOTH,
            *_CONTENT,
        ),
        needs=(package_needs.package_under_way, package_needs.says_more_than_was_issued, *_FITS),
    ),
    ActRow(
        "revise",
        "package",
        ("composed",),
        None,
        given=(Field("based_on", FieldKind.INTEGER, minimum=1), _ISSUED, *_CORRECTS, *_BOTH, *_CONTENT),
        needs=(package_needs.is_based_on_the_newest, package_needs.says_more_than_was_issued, *_FITS),
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
        opened_with=package_needs.words_to_keep,
    ),
    ActRow("return", "package", ("approved",), "composed", given=(common.REASON,), effect=returned),
    ActRow("withdraw", "package", ("composed", "approved"), "withdrawn", given=(common.REASON,)),
    ActRow(
        "issue",
        "package",
        ("approved",),
        "issued",
        given=(common.NOTE, common.FILES, register.FIELD),
        foreseen=(
            package_needs.findings_can_be_issued,
            package_needs.items_still_stand,
            package_needs.use_is_decided,
            package_needs.its_round_feeds_back,
            package_needs.words_are_as_approved,
        ),
        needs=(register.register_is_the_signers,),
        effect=issued,
        touches=("findings",),
        reads=("findings.inspection", "inspection", "organisation", "round", "things"),
        keeps=package_needs.words_as_issued,
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
        stated="note",
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
        stated="witnesses",
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
        "corrects": "package",
        "amended": "finding",
    },
    states=STATES,
    open_states=("composed", "approved"),
    # Whom the leadership's opinion is for must not learn by its number whether there is one for the principal alone.
    apart=("audience", ("leadership", "principal")),
    birth=born,
)
