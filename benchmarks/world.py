"""The data that is measured: a site with its people, and findings imported and carried on by acts, many at once."""

import dataclasses
import datetime
import hashlib
import itertools
import time
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from benchmarks import words
from huiyin.kernel import act
from huiyin.kernel.actor import Actor, Post
from huiyin.people import actors, sites
from huiyin.record import bulk, profiles
from huiyin.record.bulk import Asked

PROFILE = "cn-inspection"
ORGANISATIONS = 20
AT_ONCE = 20_000
A_PACKAGE = 200
START = datetime.datetime(2026, 3, 2, 1, 0, tzinfo=datetime.UTC)
TODAY = datetime.date(2026, 11, 23)
DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Rate:
    """How many were done in how many seconds."""

    count: int
    seconds: float

    @property
    def per_second(self) -> float:
        return self.count / self.seconds if self.seconds else 0.0


class World:
    """One site of the benchmark. Ids come from its name, so that any process finds them again."""

    def __init__(self, findings: int, *, name: str = "bench") -> None:
        self.findings = findings
        self.name = name
        self.space = uuid.uuid5(uuid.NAMESPACE_URL, f"{name} {findings}")
        self.site = str(uuid.uuid5(self.space, "site"))
        self.now = START
        self.rules = profiles.profile(PROFILE)
        self.organisations = [self.id(f"organisation {place}") for place in range(ORGANISATIONS)]
        office = self.id("office")
        self.clerk = self._actor("clerk", Post.OFFICE_CLERK, office)
        self.head = self._actor("head", Post.OFFICE_HEAD, office)
        self.security = self._actor("security", Post.SECURITY_ADMINISTRATOR, office)
        self.group = self._actor("group", Post.LEADING_GROUP_MEMBER, self.id("watch"))
        self.supervisor = self._actor("supervisor", Post.DISCIPLINE_SUPERVISOR, self.id("watch"))
        self.members = [
            self._actor(f"member {place}", Post.LEADERSHIP_MEMBER, body)
            for place, body in enumerate(self.organisations)
        ]
        self.principals = [
            self._actor(f"principal {place}", Post.PRINCIPAL, body) for place, body in enumerate(self.organisations)
        ]

    def _actor(self, name: str, post: Post, body: str) -> Actor:
        person = self.id(name)
        return Actor(
            site=self.site,
            person=person,
            identities=frozenset({person}),
            post=self.id(f"post of {name}"),
            post_kind=post,
            body=body,
            bodies=frozenset({body}),
            clearance=2,
        )

    def id(self, name: str) -> str:
        """This method will give the id of something by its name."""
        return str(uuid.uuid5(self.space, name))

    def asked(self, code: str, subject: str, actor: Actor, /, **given: Any) -> Asked:
        """This method will ask for one act at the present moment of the world, one millisecond after the one before."""
        self.now += datetime.timedelta(milliseconds=1)
        return Asked(call(code, subject, given, at=self.now), actor, self.now)

    def found(self) -> None:
        """This method will found the site with its people, its round and its list."""
        sites.found(
            self.name, name="基准测试办公室", name_en="Benchmark Office", profile=PROFILE, language="zh-Hans", at=START,
            site_id=uuid.UUID(self.site),
        )  # fmt: skip
        bulk.perform_many(self._beginning(), site=self.site)

    def _beginning(self) -> Iterator[Asked]:
        # The site itself appoints its first administrator, who appoints the rest.
        site = dataclasses.replace(actors.system(uuid.UUID(self.site)), post_kind=Post.SECURITY_ADMINISTRATOR)
        for name in ("office", "watch", *(f"organisation {place}" for place in range(ORGANISATIONS))):
            kind = "enterprise" if name.startswith("organisation") else "office"
            yield self.asked("body.found", self.id(name), site, name=f"单位 {name}", name_en=name, body_kind=kind)
        yield from self._appointed(self.security, by=site)
        for each in (self.clerk, self.head, self.group, self.supervisor, *self.members, *self.principals):
            yield from self._appointed(each, by=self.security)
        title = {"title": "基准测试", "issuer": "领导小组", "issued_date": "2026-01-05", "profile": PROFILE}
        yield self.asked("mandate.issue", self.id("mandate"), self.clerk, **title)
        round_ = {"term": "bench", "ordinal": 1, "title": "第一轮", "profile": PROFILE, "rules": self.rules.digest}
        yield self.asked("round.plan", self.id("round"), self.clerk, mandate=self.id("mandate"), **round_)
        yield self.asked(
            "imported_list.take_in", self.id("list"), self.clerk, mandate=self.id("mandate"), round=self.id("round"),
            title="清单", content_digest=digest("list"), mapping="columns", rows=self.findings, findings=self.findings,
        )  # fmt: skip

    def called(self, each: Actor) -> str:
        """This method will give somebody's name."""
        return "某某"

    def _appointed(self, each: Actor, *, by: Actor) -> Iterator[Asked]:
        yield self.asked("person.register", each.person, by, name=self.called(each))
        yield self.asked(
            "post.appoint", each.post, by, person=each.person, body=each.body,
            post_kind=each.post_kind.value, clearance=2, from_date="2026-01-01",
        )  # fmt: skip

    def finding(self, place: int) -> str:
        """This method will give the id of a finding by its place in the list."""
        return self.id(f"finding {place}")

    def imports(self) -> Iterator[Asked]:
        """This method will ask for the import of every finding, in the order of the list."""
        categories = [each.code for each in self.rules.taxonomy.categories]
        for place, statement in enumerate(words.statements(self.findings)):
            yield self.asked(
                "finding.import", self.finding(place), self.clerk,
                round=self.id("round"), organisation=self.organisations[place % ORGANISATIONS],
                imported_list=self.id("list"), source_key=digest(f"row {place}"),
                reference_date=(START.date() - place % 60 * DAY).isoformat(), statement=statement,
                category=categories[place % len(categories)], severity=self.rules.severities[place % 4],
                reported=[{"name": "status", "value": "整改中"}],
            )  # fmt: skip

    def handing_over(self) -> Iterator[Asked]:
        """This method will hand over four findings of five, package by package on days that follow each other."""
        each_has = -(-self.findings // ORGANISATIONS)
        for start in range(0, each_has, A_PACKAGE):
            self.now = max(self.now, START + start * 200 // each_has * DAY)
            for organisation, body in enumerate(self.organisations):
                places = range(organisation + start * ORGANISATIONS, self.findings, ORGANISATIONS)[:A_PACKAGE]
                findings = [self.finding(each) for each in places if self.is_handed_over(each)]
                if not findings:
                    continue
                package = self.id(f"package {organisation} {start}")
                yield self.asked(
                    "package.compose", package, self.clerk, round=self.id("round"), organisation=body,
                    audience="leadership", findings=findings, text="反馈意见",
                )  # fmt: skip
                approval = self.asked("package.approve", package, self.head)
                yield approval
                yield self.asked("package.countersign", package, self.group, opened=approval.call.act_id)
                yield self.asked("package.issue", package, self.clerk)

    @staticmethod
    def is_handed_over(place: int) -> bool:
        """This method will tell which findings are handed over: four of five, in every organisation."""
        return place // ORGANISATIONS % 5 != 0

    @staticmethod
    def is_claimed(place: int) -> bool:
        """This method will tell which findings are claimed: two of five, in every organisation."""
        return place // ORGANISATIONS % 5 in (1, 2)

    def claims(self) -> Iterator[Asked]:
        """This method will let two findings of five be claimed, each by a leader and the principal."""
        for place in range(self.findings):
            if not self.is_claimed(place):
                continue
            organisation = place % ORGANISATIONS
            claim = self.asked("finding.claim", self.finding(place), self.members[organisation])
            yield claim
            signed = {"opened": claim.call.act_id}
            yield self.asked("finding.countersign", self.finding(place), self.principals[organisation], **signed)


def call(code: str, subject: str, given: Mapping[str, Any], *, at: datetime.datetime) -> act.Call:
    """This function will make a call with a fresh id; its salt follows from the id."""
    act_id = str(uuid.uuid4())
    return act.Call(code, act_id, subject, given, at, hashlib.sha256(act_id.encode()).digest())


def digest(name: str) -> str:
    """This function will give some digest for a name."""
    return hashlib.sha256(name.encode()).hexdigest()


def perform(asked: Iterable[Asked], *, site: str, tell: Callable[[int], None] = lambda done: None) -> Rate:
    """This function will perform acts in large batches, each certain by itself, and time the whole."""
    begun, done = time.perf_counter(), 0
    waiting = iter(asked)
    while portion := list(itertools.islice(waiting, AT_ONCE)):
        done += len(bulk.perform_many(portion, site=site))
        tell(done)
    return Rate(done, time.perf_counter() - begun)
