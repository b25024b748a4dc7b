"""The world of the kernel's tests, performed in the book and beside it in memory: the one is the oracle
of the other."""

import dataclasses
import datetime
import uuid
from collections.abc import Mapping

from huiyin.kernel import act
from huiyin.kernel.actor import Actor, Post
from huiyin.people import actors, sites
from huiyin.record import acts, bulk, evaluations, extracts, filling, profiles, reports, settling
from huiyin.record.batch import Receipt
from huiyin.record.models import Blob
from tests.kernel import ledger
from tests.kernel.ledger import START

APPOINTED_LATER = ("mia", "max")


def found_site(name: str = "", *, profile: str = "cn-inspection") -> str:
    """Found a site that no other test knows, so that nothing ever has to be cleared away; give its name
    in a world."""
    name = name or uuid.uuid4().hex
    sites.found(
        f"book-{name[:12]}", name="某市委巡察办", name_en="A City's Office", profile=profile, language="en",
        at=START, site_id=uuid.UUID(ledger.uid(name)),
    )  # fmt: skip
    return name


class Book(ledger.World):
    """A world whose acts are performed in the database too, with the same ids, salts and times."""

    # Whether the lines give out the posts that the cast sign in: a check asks for that, and few other tests do.
    appointed = False

    def __init__(self, name: str = "") -> None:
        self.receipts: list[Receipt] = []
        self.calls: list[tuple[act.Call, Actor, datetime.datetime]] = []
        self.calendar = profiles.calendar_of(ledger.CN)  # else both would roll a date to different working days
        super().__init__(found_site(name))
        for name in APPOINTED_LATER:
            self.do("post.appoint", "ada", f"post of {name}", person=self.id(name), body=self.id("a"),
                    post_kind="leadership_member", from_date="2026-01-01")  # fmt: skip

    def people(self) -> dict[str, Actor]:
        cast = super().people()
        if self.appointed:
            self.appoint(cast)
        return cast

    def appoint(self, cast: Mapping[str, Actor]) -> None:
        """Let the site found a body and appoint the cast to their posts there, its administrator last of all."""
        site = dataclasses.replace(actors.system(uuid.UUID(self.site)), post_kind=Post.SECURITY_ADMINISTRATOR)
        calls = [self.call("body.found", "stage", {"name": "Stage", "body_kind": "office"})]
        appointed = sorted(cast, key=lambda each: cast[each].post_kind is Post.SECURITY_ADMINISTRATOR)
        for name in (each for each in appointed if each not in APPOINTED_LATER):
            held = {"person": self.id(name), "body": self.id("stage"), "post_kind": cast[name].post_kind.value}
            calls.append(self.call("person.register", name, {"name": name.title()}))
            calls.append(self.call("post.appoint", f"post of {name}", {**held, "from_date": "2026-01-01"}))
        self.now = START
        moved = [dataclasses.replace(each, performed_at=START) for each in calls]
        self.receipts += bulk.perform_many([bulk.Asked(each, site, START) for each in moved], site=self.site)
        for each in moved:
            self.calls.append((each, site, START))
            super().perform(each, actor=site, at=START)

    def perform(self, call: act.Call, *, actor: Actor, at: datetime.datetime | None = None) -> act.Entry:
        """Perform an act in both; the book comes first, since it is the one that may refuse more."""
        moment = at or call.performed_at
        call = self.counted(call)
        store(self.site, call, at=moment)
        self.receipts.append(acts.perform(call, actor=actor, at=moment))
        self.calls.append((call, actor, moment))
        return super().perform(call, actor=actor, at=moment)

    def counted(self, call: act.Call) -> act.Call:
        """Have the figures of a report or an extract counted by the book, so that memory keeps the same."""
        if call.act not in (*filling.REPORTS, *filling.EXTRACTS, *filling.EVALUATIONS):
            return call
        on = act.civil_date(call.performed_at, zone=self.rules.zone)
        if call.act in filling.EVALUATIONS:
            held = self.facts.get(call.subject)
            place = call.given if held is None else {"organisation": held.organisation, "round": held.round}
            asked = {**place, "deductions": call.given.get("deductions", ())}
            told = evaluations.given(self.site, asked, rules=self.rules.name, on=on)
            return dataclasses.replace(call, given={**call.given, **told})
        if call.act in filling.EXTRACTS:
            kept = self.facts.get(call.subject)
            named = dict(call.given) if kept is None else {name: getattr(kept, name) for name in kept.__slots__}
            post = self.facts.get(named.get("post") or "")
            asked = {"organisation": named["organisation"], "year": named["year"]}
            told = extracts.given(self.site, {**asked, "person": getattr(post, "person", None)}, on=on)
            return dataclasses.replace(call, given={**call.given, **told})
        told = reports.given(self.site, self.id("a"), round_id=self.id("round"), on=on, size=len(self.lines))
        return dataclasses.replace(call, given={**call.given, **told})

    def perform_in_memory(self, call: act.Call, *, by: str) -> act.Entry:
        """Let memory catch up with an act that a test has performed in the book by itself."""
        return super().perform(call, actor=self.cast[by], at=call.performed_at)


class AppointedBook(Book):
    """A book that a check finds sound."""

    appointed = True


def store(site: str, call: act.Call, *, at: datetime.datetime) -> None:
    """Put the rows of the files that a call names, without their content."""
    for file in settling.files_of(call):
        row = Blob(
            site=site,
            digest=file.digest,
            size_bytes=file.size_bytes,
            media_type=file.media_type,
            stored_at=at,
        )
        Blob.objects.bulk_create([row], ignore_conflicts=True)


def lines(book: ledger.Ledger) -> list[str]:
    """Give the lines that memory holds, as the database keeps them."""
    return [line.raw.decode() for line, _ in book.lines]
