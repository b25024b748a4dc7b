"""A year of 33 organisations with missed runs, runs twice, leave, handovers, people who go and dates that move: no
letter is lost and none doubled."""

import datetime
import random
from collections import Counter

import pytest

from huiyin.kernel.actor import Actor, Post
from huiyin.kernel.measure import Measure
from huiyin.kernel.refused import Refused
from huiyin.people import actors
from huiyin.people.actors import HELD
from huiyin.people.models import CURRENT, PostRow
from huiyin.record import acts, calls, rows, visibility
from huiyin.sample import build
from tests.notices.year import Year, facts_of

pytestmark = pytest.mark.django_db
NOW = datetime.datetime(2026, 6, 20, 12, tzinfo=datetime.UTC)
SCALE = 99
ACTS_A_DAY = 6


class Office:
    """The people of the sample at work: somebody in a post acts, and what is refused is left."""

    def __init__(self, built: build.Built) -> None:
        self.site = built.site
        self.done: Counter[str] = Counter()

    def actor(self, row: PostRow, at: datetime.datetime) -> Actor:
        post = Post(row.post_kind)
        made = actors.system(self.site.id)
        inspections = visibility.inspections_of_team(str(row.body))
        return Actor(site=made.site, person=str(row.person), identities=frozenset({str(row.person)}),
                     post=str(row.subject), post_kind=post, body=str(row.body), bodies=frozenset({str(row.body)}),
                     clearance=row.clearance, inspections=inspections)  # fmt: skip

    def posts(self, **where: object) -> list[PostRow]:
        return list(PostRow.objects.filter(CURRENT, site=self.site.id, state=HELD, **where).order_by("subject"))

    def do(self, code: str, row: PostRow, subject: str | None, at: datetime.datetime, **given: object) -> str | None:
        call = calls.call(code, given, at=at, subject=subject)
        try:
            receipt = acts.perform(call, actor=self.actor(row, at), at=at)
        except Refused:
            return None
        self.done[code] += 1
        return receipt.act_id

    def happens(self, chance: random.Random, at: datetime.datetime) -> None:
        live = [each for each in facts_of(self.site, "measure") if each.state in ("accepted", "in_progress")]
        for _ in range(ACTS_A_DAY if live else 0):
            at += datetime.timedelta(minutes=1)
            getattr(self, chance.choice(("extends", "hands_over", "leaves", "goes", "does", "reports")))(
                chance, chance.choice(live), at
            )

    def leaders(self, measure: Measure) -> list[PostRow]:
        kinds = (Post.PRINCIPAL, Post.LEADERSHIP_MEMBER)
        return self.posts(body=measure.organisation, post_kind__in=kinds)

    def extends(self, chance: random.Random, measure: Measure, at: datetime.datetime) -> None:
        due = datetime.date.fromisoformat(measure.due_date) + datetime.timedelta(days=chance.choice((20, 45)))
        leaders, heads = self.leaders(measure), self.posts(post_kind=Post.OFFICE_HEAD)
        own = {"due_date": due.isoformat(), "reason": "Delivery is late"}
        opened = self.do("measure.extend", leaders[0], measure.id, at, **own) if leaders else None
        self.signs(opened, heads, measure, at)

    def signs(self, opened: str | None, signers: list[PostRow], measure: Measure, at: datetime.datetime) -> None:
        """The first who may signs; where nobody may, what waits is declined, so that it isn't in the way for ever."""
        if opened is None:
            return
        for name in ("countersign", "decline"):
            more = {"reason": "Not now"} if name == "decline" else {}
            for each in signers:
                if self.do(f"measure.{name}", each, measure.id, at, opened=opened, **more):
                    return

    def hands_over(self, chance: random.Random, measure: Measure, at: datetime.datetime) -> None:
        leaders = self.leaders(measure)
        if len(leaders) < 2:
            return
        to, other = chance.sample(leaders, 2)
        given = {"to": str(to.person), "handover": "All of it", "unsigned_because": "On leave"}
        opened = self.do("measure.hand_over", to, measure.id, at, **given)
        self.signs(opened, [other], measure, at)

    def leaves(self, chance: random.Random, measure: Measure, at: datetime.datetime) -> None:
        leaders = self.leaders(measure)
        if len(leaders) < 2:
            return
        away, instead = chance.sample(leaders, 2)
        until = (at + datetime.timedelta(days=14)).date().isoformat()
        given = {"post": str(away.subject), "delegate": str(instead.person), "from_date": at.date().isoformat()}
        self.do("delegation.grant", away, None, at, **given, until_date=until)

    def goes(self, chance: random.Random, measure: Measure, at: datetime.datetime) -> None:
        keepers, members = self.posts(post_kind=Post.SECURITY_ADMINISTRATOR), self.leaders(measure)
        if chance.random() < 0.1 and len(members) > 1:
            self.do("post.relieve", keepers[0], str(members[-1].subject), at, reason="Moved")

    def does(self, chance: random.Random, measure: Measure, at: datetime.datetime) -> None:
        leaders = self.leaders(measure)
        if leaders and chance.random() < 0.4:
            self.do("measure.declare_done", leaders[0], measure.id, at, result="Done")

    def reports(self, chance: random.Random, measure: Measure, at: datetime.datetime) -> None:
        leaders = self.leaders(measure)
        if leaders and self.do("measure.start", leaders[0], measure.id, at) is None:
            self.do("measure.report_progress", leaders[0], measure.id, at, progress="Half")


@pytest.mark.parametrize("seed", [1, 2])
def test_a_year_of_33_organisations_loses_no_letter_and_doubles_none(seed: int) -> None:
    built = build.build(at=NOW, seed=seed, scale=SCALE)
    office = Office(built)
    year = Year(built.site, NOW + datetime.timedelta(days=1), seed=seed, happens=office.happens)
    year.pass_by()
    found = facts_of(built.site, "letter")
    assert {"measure.extend", "measure.hand_over", "measure.countersign", "measure.declare_done", "delegation.grant",
            "post.relieve", "measure.report_progress"} <= set(office.done), office.done  # fmt: skip
    assert len({each.organisation for each in found}) == built.organisations == 33
    assert any(each.skipped for each in found) and any(each.step == 30 for each in found)
    assert rows.current("letter", str(built.site.id)).count() == len(found)
