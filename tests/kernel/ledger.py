"""A ledger in memory: performs acts as the record does, keeps their lines, and replays them; no database, no doors.

``World`` is a round with its people, so that a test says only what it is about.
"""

import copy
import dataclasses
import datetime
import functools
import hashlib
import importlib.resources
import pathlib
import uuid
from collections.abc import Iterable, Mapping
from typing import Any

from huiyin.kernel import (
    accountability_referral,
    act,
    common,
    deadline,
    evaluation,
    extract,
    facts,
    figures,
    journal,
    kinds,
    lines,
    plan,
    profile,
    register,
    requirement,
    rubric,
    transfer,
    watch,
)
from huiyin.kernel.actor import LEADERSHIP, TEAM, Actor, Enterer, Post
from huiyin.kernel.finding import Finding
from huiyin.kernel.given import File
from huiyin.kernel.hearing import HEARD, Hearing
from huiyin.kernel.measure import Measure, left_behind
from huiyin.kernel.package import Package, signed_text
from huiyin.kernel.person import PostHeld
from huiyin.kernel.self_examination import SelfExamination
from huiyin.kernel.watch import Watch

START = datetime.datetime(2026, 3, 2, 1, 0, tzinfo=datetime.UTC)
RUBRIC = rubric.load_rubric((pathlib.Path(rubric.__file__).parent / "rubrics" / "cn-inspection-1.toml").read_bytes())
CALENDAR = deadline.WorkCalendar(frozenset(), frozenset(), datetime.date(2027, 12, 31))


def shipped(name: str, version: int = 4) -> profile.Profile:
    """This function will load one of the rule sets that come with the house: the newest, unless told otherwise."""
    folder = importlib.resources.files("huiyin.kernel") / "profiles"
    return profile.load_profile((folder / f"{name}-{version}.toml").read_bytes())


CN = shipped("cn-inspection")
IG = shipped("ig-audit")


@functools.cache
def uid(name: str) -> str:
    """This function will give the same id for the same name, always."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, name))


def digest(name: str) -> str:
    """This function will give some digest for a name."""
    return hashlib.sha256(name.encode()).hexdigest()


def file(name: str, *, evidence: str | None = None, dated: str | None = None) -> File:
    """This function will make a file that lies in the store already."""
    return File(digest(name), 1_200, "application/pdf", f"{name}.pdf", evidence, dated)


class Ledger:
    """One site's journal and facts. ``before`` keeps what each act that took effect changed, for undoing."""

    calendar = CALENDAR

    def __init__(self, site: str = "site", *, rules: profile.Profile = CN) -> None:
        self.site = uid(site)
        self.rules = rules
        self.facts: dict[str, Any] = {}
        self.lines: list[tuple[journal.Line, tuple[journal.Part, ...]]] = []
        self.before: dict[str, dict[str, Any]] = {}
        self.origin: journal.Origin | None = None
        self.moved: set[tuple[str, str, str, str]] = set()

    def load(self, call: act.Call) -> dict[str, Any]:
        """This method will gather everything that the rules look at, and nothing else."""
        row = act.row_of(call.act)
        bundle = {call.subject: self.facts[call.subject]} if call.subject in self.facts else {}
        subject = bundle.get(call.subject)
        while True:
            touched, read = act.reach(row, subject, values=call.given, bundle=bundle)
            more = {each: self.facts[each] for each in touched | read if each in self.facts and each not in bundle}
            if not more:
                break
            bundle |= more
        if act.effective_row(row, subject).name == "annul" and subject is not None:
            undone = call.given if subject.pending is None else subject.pending.given
            for each, before in self.before.get(str(undone.get("act")), {}).items():
                if before is not None:
                    bundle[common.before_key(each)] = before
        if call.act in ("finding.begin_verification", "finding.verify") and isinstance(subject, Finding):
            bundle |= {each.id: each for each in self.watching(subject)}
        if call.act == "finding.decide_objection" and isinstance(subject, Finding):
            told = [each for each in self.facts.values() if isinstance(each, Package) and each.state == "issued"]
            bundle |= {each.id: each for each in told if subject.id in each.findings}
        return bundle

    def watching(self, found: Finding) -> list[Watch]:
        """This method will find the entries of the watchlist that concern a finding."""
        responsible = {self.facts[each].responsible for each in found.measures}
        listed = []
        for each in (one for one in self.facts.values() if isinstance(one, Watch)):
            post = self.facts.get(each.post or "")
            ids = frozenset({each.person if post is None else post.person})
            if watch.concerns(each, found, post=post, ids=ids, responsible=responsible):
                listed.append(each)
        return listed

    def perform(self, call: act.Call, *, actor: Actor, at: datetime.datetime | None = None) -> act.Entry:
        """This method will decide, apply and seal one act, as the record does in one transaction."""
        if call.act.endswith(".annul") and call.given.get("act") in self.before:
            touched = [each for each in self.before[call.given["act"]] if each != call.subject]
            call = dataclasses.replace(call, given={**call.given, "touched": touched})
        call = filled(call, self.facts, actor=actor)
        entry = act.decide(
            call, self.load(call), actor=actor, at=at or call.performed_at, rules=self.rules, calendar=self.calendar
        )
        subjects = {each: self.facts[each] for _, each in entry.subjects if each in self.facts}
        changed = act.apply(entry, subjects)
        assert {each.id for each in changed} <= {each for _, each in entry.subjects}
        if entry.effect == "taken" and not call.act.endswith(".decline"):
            pending = subjects[call.subject].pending if call.subject in subjects else None
            undone_by = entry.act_id if pending is None else pending.act_id
            self.before[undone_by] = {each.id: self.facts.get(each.id) for each in changed}
        for each in changed:
            was = self.facts.get(each.id)
            row = act.effective_row(kinds.ROWS[entry.act], subjects.get(call.subject))
            self.moved.add((row.code, kinds.kind_of(each), was.state if was else "", each.state))
        self.facts |= {each.id: each for each in changed}
        line, parts = lines.seal(
            entry,
            call.salt,
            number=len(self.lines) + 1,
            recorded_at=at or call.performed_at,
            previous=self.lines[-1][0].digest.hex() if self.lines else journal.NOTHING_BEFORE,
            site=self.site,
            origin=self.origin,
        )
        self.lines.append((line, parts))
        return entry

    def replay(self) -> dict[str, Any]:
        """This method will make the facts again from the bytes of the lines and the parts ``given`` alone."""
        again: dict[str, Any] = {}
        for sealed, parts in self.lines:
            envelope = journal.decode_line(sealed.raw).envelope
            entry = lines.entry_of(envelope, given_of(parts))
            subjects = {each: again[each] for _, each in entry.subjects if each in again}
            again |= {each.id: each for each in act.apply(entry, subjects)}
        return again


def _leaders(call: act.Call, responsible: str, posts: list[PostHeld]) -> dict[str, bool]:
    """This function will tell who is left to hand over. Most tests appoint nobody: then nobody has left either."""
    on = act.civil_date(call.performed_at, zone=CN.zone)
    own = [each.until_date or on for each in posts if each.person == responsible]
    left = bool(own) and all(until < on for until in own)
    last = len({each.person for each in posts if each.state == "held"}) == 1
    return {**({"last_leader": True} if last else {}), **({"leader_left": True} if left else {})}


def _told_of(call: act.Call, known: Mapping[str, Any]) -> dict[str, Any]:
    """This function will count who was heard on a concern, and name the referral that follows from it."""
    told = [each for each in known.values() if isinstance(each, Hearing) and each.finding == call.subject]
    raised = known[call.subject].concern
    own = [each for each in told if raised is not None and each.concern_date >= raised.on]
    counts = {"heard": sum(each.state in HEARD for each in own), "unheard": sum(each.state == "told" for each in own)}
    upheld = call.given.get("determination") in accountability_referral.UPHELD
    referral = {"referral": accountability_referral.id_of(call.act_id)} if upheld else {}
    return {name: count for name, count in counts.items() if count} | referral


def extracted(call: act.Call, known: Mapping[str, Any]) -> dict[str, Any]:
    """This function will count an extract as the record does, from the facts as they are now."""
    kept = known.get(call.subject)
    year = call.given["year"] if kept is None else kept.year
    organisation = call.given["organisation"] if kept is None else kept.organisation
    post = known.get(call.given.get("post", "") if kept is None else kept.post)
    on = extract.last_day(year, on=act.civil_date(call.performed_at, zone=CN.zone))
    found = [each for each in known.values() if isinstance(each, Finding) and each.organisation == organisation]
    counted = [each for each in found if extract.counts(each, year=year)]
    told: dict[str, Any] = {}
    if post is not None:
        ids = frozenset({post.person})
        measures = [each for each in known.values() if isinstance(each, Measure)]
        counted = list(extract.of_leader(counted, measures=measures, ids=ids))
        told = {"known_as": [post.person]}
    numbers = [dataclasses.asdict(each) for each in extract.numbers(counted, as_of=on)]
    return {**told, "numbers": numbers, "as_of": on, "journal_size": 9, "size_before": 0}


def evaluated(call: act.Call, known: Mapping[str, Any]) -> dict[str, Any]:
    """This function will score an evaluation as the record does, from the facts as they are now."""
    kept = known.get(call.subject)
    place = {name: call.given[name] if kept is None else getattr(kept, name) for name in ("organisation", "round")}
    found = [
        each
        for each in known.values()
        if isinstance(each, Finding)
        and evaluation.counts(each)
        and (each.organisation, each.round) == (place["organisation"], place["round"])
    ]
    on = act.civil_date(call.performed_at, zone=CN.zone)
    numbers = {each.code: each for each in extract.numbers(found, as_of=on)}
    codes = {each.code for each in RUBRIC.deductions}
    asked = [(each["code"], each["times"]) for each in call.given.get("deductions", ()) if each["code"] in codes]
    counted = [figures.Figure(n.code, n.numerator, n.denominator, n.unit, on, 9) for n in numbers.values()]
    outcome = rubric.evaluate(RUBRIC, counted, found=asked)
    told = {"rubric": RUBRIC.digest, "as_of": on, "journal_size": 9}
    if outcome is None:
        return told
    scores = [dataclasses.asdict(numbers[w.code]) | {"weight": w.weight, "points": w.points} for w in outcome.weighed]
    off = [{"points": each} for each in outcome.taken_off]
    return {**told, "scores": scores, "taken_off": off, "total": outcome.total, "grade": outcome.grade}


def filled(call: act.Call, known: Mapping[str, Any], *, actor: Actor) -> act.Call:
    """This function will fill in what the record fills in: a register, the answers that a requirement waits for."""
    if call.act == "self_examination.hand_in" and "earlier" not in call.given:
        place = (call.given.get("round"), call.given.get("organisation"))
        own = [each for each in known.values() if isinstance(each, SelfExamination)]
        before = [each for each in own if each.person in actor.holder_identities and each.state != common.ANNULLED]
        count = sum((each.round, each.organisation) == place for each in before)
        return dataclasses.replace(call, given={**call.given, "earlier": count})
    if call.act in ("report.sign", "report.sign_again") and "figures" not in call.given:
        counted = {"figures": [{"code": "closed_rate", "numerator": 0, "denominator": 1, "unit": "findings"}]}
        on = act.civil_date(call.performed_at, zone=CN.zone)
        counted |= {"as_of": on, "journal_size": 9}
        register_of = {register.FIELD.name: register.id_of(actor.body)} if call.act == "report.sign" else {}
        return dataclasses.replace(call, given={**call.given, **counted, **register_of})
    if call.act == "finding.determine_concern" and call.subject in known:
        sent = {name: value for name, value in call.given.items() if name not in ("heard", "unheard", "referral")}
        return dataclasses.replace(call, given={**sent, **_told_of(call, known)})
    if call.act in ("extract.draw_up", "extract.count_again") and "numbers" not in call.given:
        return dataclasses.replace(call, given={**call.given, **extracted(call, known)})
    if call.act in ("evaluation.draw_up", "evaluation.score_again") and "rubric" not in call.given:
        return dataclasses.replace(call, given={**call.given, **evaluated(call, known)})
    if call.act == "on_site_check.draw" and "ordered" not in call.given:
        return dataclasses.replace(call, given={**call.given, "ordered": digest(f"line of {call.subject}")})
    if call.act == "measure.hand_over" and call.subject in known and "last_leader" not in call.given:
        posts = [each for each in known.values() if isinstance(each, PostHeld)]
        at_the_body = [each for each in posts if each.body == known[call.subject].organisation]
        led = [each for each in at_the_body if each.post_kind in LEADERSHIP]
        return dataclasses.replace(call, given={**call.given, **_leaders(call, known[call.subject].responsible, led)})
    if call.act == "letter.issue" and "key" not in call.given:
        call = dataclasses.replace(call, given={**call.given, "key": call.subject})
    row = kinds.ROWS.get(call.act)
    if row is not None and register.BIRTH in row.births and register.FIELD.name not in call.given:
        own = register.id_of(actor.body)
        return dataclasses.replace(call, given={**call.given, register.FIELD.name: own})
    if call.act in ("plan.submit", "plan.resubmit"):
        return dataclasses.replace(call, given=plan.with_text_digests(call.given, known.get))
    found = known.get(call.subject)
    if call.act == "finding.transfer" and getattr(found, "plan", None) and found.state not in transfer.BEFORE_A_PLAN:
        there = [
            each.id
            for each in known.values()
            if isinstance(each, plan.Plan) and (each.organisation, each.state) == (call.given["to"], "accepted")
        ]
        return dataclasses.replace(call, given={**call.given, "plan": (*there, transfer.new_plan(call.act_id))[0]})
    if call.act == "post.relieve" and call.subject in known and "measures" not in call.given:
        held, alike = known[call.subject], [each for each in known.values() if each.site == known[call.subject].site]
        others = [each for each in alike if isinstance(each, PostHeld)]
        measures = [each for each in alike if isinstance(each, Measure)]
        on = act.civil_date(call.performed_at, zone=CN.zone)
        left = left_behind(frozenset({held.person}), held, others=others, measures=measures, on=on)
        return dataclasses.replace(call, given={**call.given, "measures": left})
    if call.act == "requirement.issue" and "answers" not in call.given and call.given.get("round") in known:
        asked = requirement.asked(call.act_id, [known[each] for each in known[call.given["round"]].inspections])
        return dataclasses.replace(call, given={**call.given, "answers": asked}) if asked else call
    if call.act == "requirement.ask_others" and call.subject in known and "answers" not in call.given:
        inspections = [known[each] for each in known[found.round].inspections]
        asked = requirement.asked(call.act_id, inspections, answers=[known[each] for each in found.answers])
        return dataclasses.replace(call, given={**call.given, "answers": asked}) if asked else call
    return call


def given_of(parts: Iterable[journal.Part]) -> Mapping[str, Any]:
    """This function will open the part that holds an act's codes, ids and dates."""
    content = journal.open_part(next(part for part in parts if part.name == journal.GIVEN))
    assert content is not None
    return content.value


BEGUN: dict[str, "World"] = {}


class World(Ledger):
    """A ledger with a mandate, a round, two organisations, an inspection and a person in each post."""

    def __init__(self, site: str = "site", *, rules: profile.Profile = CN) -> None:
        super().__init__(site, rules=rules)
        self.now = START
        self.count = 0
        self.cast = self.people()
        # Hundreds of tests begin with the same world: what is in it never changes, so they share it.
        usual = type(self) is World and rules is CN
        if usual and site in BEGUN:
            self.takes_up(BEGUN[site])
            return
        self.begins(rules)
        if usual:
            BEGUN[site] = kept = copy.copy(self)
            kept.takes_up(self)

    def takes_up(self, other: "World") -> None:
        """This method will go on from where another world is, without touching it."""
        self.now, self.count = other.now, other.count
        self.facts, self.lines, self.before = dict(other.facts), list(other.lines), dict(other.before)
        self.moved = set(other.moved)

    def begins(self, rules: profile.Profile) -> None:
        """This method will set the stage act by act."""
        for body, kind in (("a", "enterprise"), ("b", "enterprise"), ("office", "office"), ("team", "team")):
            self.do("body.found", "ada", body, name=f"Body {body}", body_kind=kind)
        self.do("person.register", "ada", "mia", name="Mia")
        self.do("person.register", "ada", "max", name="Max")
        self.do(
            "mandate.issue",
            "otto",
            "mandate",
            title="Work arrangement",
            issuer="The group",
            issued_date="2026-01-05",
            profile=rules.name,
        )
        self.do(
            "round.plan",
            "otto",
            "round",
            mandate=self.id("mandate"),
            term="term-20",
            ordinal=2,
            title="Second round",
            profile=rules.name,
            rules=rules.digest,
        )
        self.do(
            "inspection.assign",
            "otto",
            "inspection",
            round=self.id("round"),
            team=self.id("team"),
            organisation=self.id("a"),
        )

    def people(self) -> dict[str, Actor]:
        """This method will make the cast: one person in each post, named by the first letters of it where it helps."""
        named = {
            "tara": (Post.TEAM_HEAD, "team"),
            "theo": (Post.TEAM_DEPUTY, "team"),
            "inga": (Post.TEAM_MEMBER, "team"),
            "cleo": (Post.OFFICE_CLERK, "office"),
            "otto": (Post.OFFICE_HEAD, "office"),
            "cyril": (Post.OFFICE_HEAD, "office"),
            "lena": (Post.LEADING_GROUP_MEMBER, "group"),
            "omar": (Post.PRINCIPAL, "a"),
            "mia": (Post.LEADERSHIP_MEMBER, "a"),
            "max": (Post.LEADERSHIP_MEMBER, "a"),
            "cora": (Post.COORDINATOR, "a"),
            "hank": (Post.HANDLER, "a"),
            "oona": (Post.PRINCIPAL, "b"),
            "stan": (Post.COORDINATOR, "b"),
            "vera": (Post.DISCIPLINE_SUPERVISOR, "watch"),
            "vito": (Post.DISCIPLINE_SUPERVISOR, "watch"),
            "sven": (Post.ORGANISATION_SUPERVISOR, "staffing"),
            "lutz": (Post.LOOK_BACK_CHECKER, "office"),
            "dora": (Post.DECIDER, "organ"),
            "sue": (Post.SUPERIOR, "above"),
            "dan": (Post.DEPARTMENT_CONTACT, "field"),
            "rolf": (Post.RECORDS_OFFICER, "office"),
            "ada": (Post.SECURITY_ADMINISTRATOR, "office"),
            "sam": (Post.SYSTEM_ADMINISTRATOR, "office"),
            "anna": (Post.AUDIT_ADMINISTRATOR, "office"),
        }
        return {name: self.actor(name, post, body) for name, (post, body) in named.items()}

    def actor(self, name: str, post: Post, body: str, **more: Any) -> Actor:
        """This method will make a person in a post; a team's posts get the inspection."""
        teams = frozenset({self.id("inspection")}) if post in TEAM else frozenset()
        fields = {"bodies": frozenset({self.id(body)}), "clearance": 3, "inspections": teams, **more}
        return Actor(
            site=self.site,
            person=self.id(name),
            identities=fields.pop("identities", frozenset({self.id(name)})),
            post=self.id(f"post of {name}"),
            post_kind=post,
            body=self.id(body),
            **fields,
        )

    def id(self, name: str) -> str:
        """This method will give the id of a name in this site; the same name at another site is another subject."""
        return name if len(name) == 36 else uid(f"{self.site}/{name}")

    def __getitem__(self, name: str) -> Any:
        return self.facts[self.id(name)]

    def call(self, name: str, subject: str, given: Mapping[str, Any], **more: Any) -> act.Call:
        """This method will make a call at the present time, an hour after the one before."""
        self.count += 1
        self.now += datetime.timedelta(hours=1)
        act_id = uid(f"{self.site}/act {self.count}")
        salt = hashlib.sha256(act_id.encode()).digest()
        return act.Call(name, act_id, self.id(subject), given, more.pop("performed_at", self.now), salt, **more)

    def do(self, name: str, by: str | Actor, subject: str, /, **given: Any) -> act.Entry:
        """This method will let somebody perform an act with these values."""
        actor = self.cast[by] if isinstance(by, str) else by
        return self.perform(self.call(name, subject, given), actor=actor, at=self.now)

    def sign(self, by: str | Actor, subject: str, /) -> act.Entry:
        """This method will countersign whatever waits on a subject."""
        waiting = self[subject]
        return self.do(f"{kinds.kind_of(waiting)}.countersign", by, subject, opened=waiting.pending.act_id)

    def on(self, days: int = 0) -> str:
        """This method will give the civil day so many days from now."""
        return act.civil_date(self.now + datetime.timedelta(days=days), zone=self.rules.zone)

    def wait(self, days: int) -> None:
        """This method will let time pass."""
        self.now += datetime.timedelta(days=days)

    def delegate(self, name: str, holder: str) -> Actor:
        """This method will make a person stand in for the holder of a post."""
        stands_for = self.cast[holder]
        return dataclasses.replace(
            stands_for,
            person=self.id(name),
            identities=frozenset({self.id(name)}),
            on_behalf_of=stands_for.person,
            principal_identities=stands_for.identities,
        )

    def on_paper(self, signer: str, clerk: str) -> Actor:
        """This method will make a signer whose paper signature a clerk enters."""
        enters = self.cast[clerk]
        enterer = Enterer(enters.person, enters.identities, enters.post_kind, enters.body)
        return dataclasses.replace(self.cast[signer], enterer=enterer)

    # One finding's way, step by step; each step leaves the finding in the state it is named by.

    def imported(self, name: str = "f", *, organisation: str = "a", label: int = 1) -> None:
        if self.id("list") not in self.facts:
            self.do(
                "imported_list.take_in",
                "cleo",
                "list",
                mandate=self.id("mandate"),
                round=self.id("round"),
                title="List",
                content_digest=digest("list"),
                mapping="columns",
                rows=9,
                findings=9,
            )
        given = {
            "round": self.id("round"),
            "organisation": self.id(organisation),
            "imported_list": self.id("list"),
            "source_key": digest(name),
            "reference_date": "2026-01-15",
            "statement": f"Statement of {name}",
            "manifestations": ["first", "second"],
            "reported": [{"name": "status", "value": "open"}],
        }
        self.perform(self.call("finding.import", name, given, label=label), actor=self.cast["cleo"], at=self.now)

    def handed_over(self, *names: str, organisation: str = "a") -> None:
        package = f"package of {names[0]}"
        own = {}
        if any(self[name].origin != "imported" for name in names):
            self.in_feedback()
            own = {"inspection": self.id("inspection")}
        self.do(
            "package.compose",
            "cleo",
            package,
            round=self.id("round"),
            organisation=self.id(organisation),
            audience="leadership",
            findings=[self.id(name) for name in names],
            text="Feedback",
            **own,
        )
        self.approved(package)
        self.do("package.issue", "cleo", package)

    def sign_for(self, by: str | Actor, package: str) -> None:
        """This method will let somebody sign for the text that was issued."""
        self.do("package.sign_for", by, package, digest=signed_text(self[package]))

    def drafted(self, name: str = "d", *, by: str = "inga", **more: Any) -> None:
        """This method will draft a finding of the inspection of ``a``."""
        given = {"inspection": self.id("inspection"), "statement": f"Statement of {name}", "manifestations": ["one"]}
        self.do("finding.draft", by, name, **{**given, "working_paper": "Paper", **more})

    def decided(self, inspection: str = "inspection", *, uses: tuple[str, ...] = ("feed_back",)) -> None:
        """This method will have the report of an inspection heard and the use of its results decided, once."""
        if self[inspection].state != "assigned":
            return
        self.do("inspection.submit_report", "tara", inspection, summary="Summary")
        self.do("inspection.hear_report", "lena", inspection, minutes="Minutes")
        self.do("inspection.decide_use", "lena", inspection, uses=list(uses), decision="Decision")

    def in_feedback(self) -> None:
        """This method will bring the round into its feedback, from wherever it is before."""
        self.decided()
        phases = {"planned": "go_on_site", "on_site": "begin_reporting", "reporting": "begin_feedback"}
        while self["round"].state in phases:
            self.do(f"round.{phases[self['round'].state]}", "otto", "round")

    def in_rectification(self) -> None:
        """This method will bring the round behind its feedback."""
        self.in_feedback()
        self.delivered()
        self.do("round.begin_rectification", "otto", "round")

    def achieved(self, name: str = "achievement", *, approve: bool = True) -> None:
        """This method will record an achievement of ``a``."""
        self.do("achievement.record", "inga", name, inspection=self.id("inspection"), statement="Good work")
        if approve:
            self.do("achievement.approve", "tara", name)

    def called(self, meeting: str = "meeting") -> None:
        """This method will call the centralised meeting."""
        agenda = [{"item": "directive", "heading": "The directive", "text": "What it says", "speaker": "Chief"}]
        when = {"day": self.on(1), "starts": "08:00", "place": "Hall"}
        self.do("meeting.call", "cleo", meeting, round=self.id("round"), agenda=agenda, **when)

    def required(self, name: str = "requirement", **more: Any) -> act.Entry:
        """This method will issue a requirement to the round, in its feedback."""
        self.in_feedback()
        given = {"round": self.id("round"), "heading": "Rectify", "text": "Rectify all of it", **more}
        return self.do("requirement.issue", "cleo", name, **given)

    def answer(self, requirement: str = "requirement") -> str:
        """This method will give the id of the answer of ``a``."""
        found = (self.facts[each] for each in self[requirement].answers)
        return str(next(each.id for each in found if each.organisation == self.id("a")))

    def composed(self, package: str, audience: str, **more: Any) -> None:
        """This method will compose, approve and issue a package of the inspection of ``a``, in its round's feedback."""
        self.in_feedback()
        place = {"round": self.id("round"), "organisation": self.id("a"), "inspection": self.id("inspection")}
        self.do("package.compose", "cleo", package, **{**place, "audience": audience, "text": "Feedback", **more})
        self.approved(package)
        self.do("package.issue", "cleo", package)

    def scheduled(self, session: str = "session", **more: Any) -> None:
        """This method will schedule the session of the inspection."""
        when = {"day": self.on(), "starts": "09:00", "ends": "10:30", "place": "Hall", "chair": self.id("mia")}
        self.do("session.schedule", "cleo", session, **{"inspection": self.id("inspection"), **when, **more})

    def tell(self, audience: str, session: str = "session", **more: Any) -> act.Entry:
        """This method will record what an audience was told, from the package of its name."""
        given = {
            "package": self.id(audience),
            "digest": self[audience].digest,
            "present": [{"name": "Chief", "title": "Secretary"}],
        }
        return self.do(f"session.tell_{audience}", "cleo", session, **{**given, **more})

    def delivered(self, told: tuple[str, ...] = ("principal", "leadership")) -> None:
        """This method will take the one inspection of the round through its feedback, or to whom was told last."""
        for audience in ("principal", "leadership"):
            self.composed(audience, audience)
        self.scheduled()
        for audience in told:
            self.tell(audience)
        if len(told) == 2:
            self.do("session.close", "tara", "session")

    def approved(self, package: str) -> None:
        """This method will sign what was composed, as far as the rules ask for it."""
        self.do("package.approve", "otto", package)
        if self[package].pending is not None:
            self.sign("lena", package)

    def issued(self, *names: str) -> None:
        for name in names:
            self.imported(name)
        self.handed_over(*names)

    def claimed(self, *names: str) -> None:
        self.issued(*names)
        for name in names:
            self.do("finding.claim", "mia", name)
            self.sign("omar", name)

    def plan_values(self, *names: str, **more: Any) -> dict[str, Any]:
        return {
            "findings": [{"finding": self.id(name), "causes": [f"cause of {name}"]} for name in names],
            "measures": [self.measure(name) for name in names],
            "truth_pledge": True,
            **more,
        }

    def measure(self, finding: str, **more: Any) -> dict[str, Any]:
        values = {
            "id": self.id(f"measure of {finding}"),
            "findings": [self.id(finding)],
            "causes": [1],
            "text": f"Measure for {finding}",
            "deliverable": "A rule",
            "measure_kind": "staged",
            "responsible": self.id("mia"),
            "due_date": self.on(60),
        }
        return values | more

    def submitted(self, *names: str, plan: str = "plan") -> None:
        self.claimed(*names)
        place = {"organisation": self.id("a"), "round": self.id("round")}
        self.do("plan.submit", "omar", plan, **place, **self.plan_values(*names))

    def returned(self, *comments: str, plan: str = "plan", by: str = "otto") -> None:
        """This function will have a plan returned with comments on it as a whole."""
        self.do("plan.return", by, plan, comments=[{"text": each} for each in comments])

    def resubmitted(self, *names: str, plan: str = "plan", **more: Any) -> None:
        """This function will submit a plan again, with an answer to each comment that stands open."""
        answers = [{"number": each.number, "answer": "Done"} for each in self[plan].open_comments]
        self.do("plan.resubmit", "omar", plan, **{**self.plan_values(*names), "answers": answers, **more})

    def accept_plan(self, plan: str = "plan") -> None:
        self.do("plan.accept", "otto", plan)
        self.sign("vera", plan)
        self.sign("sven", plan)

    def rectifying(self, *names: str, plan: str = "plan") -> None:
        self.submitted(*names, plan=plan)
        self.accept_plan(plan)

    def lasting(self, name: str = "f") -> None:
        """This function will take a measure that is meant to last to its first review date."""
        self.claimed(name)
        values = self.plan_values(name, measures=[self.measure(name, measure_kind="sustained")])
        self.do("plan.submit", "omar", "plan", organisation=self.id("a"), round=self.id("round"), **values)
        self.accept_plan()
        measure = f"measure of {name}"
        self.do("measure.start", "hank", measure)
        self.do("measure.sustain", "mia", measure, stage_goal="Half", next_review_date=self.on(90))
        self.sign("vera", measure)

    def examined(self, member: str = "mia", **more: Any) -> None:
        """This function will have a member hand in a self-examination."""
        self.do("self_examination.hand_in", member, f"examination of {member}", **self.place(), text="Mine", **more)

    def reported(self, kind: str = "progress", *, by: str | Actor = "omar", name: str = "report", **more: Any) -> None:
        """This function will have a report on the accepted plan signed, by hand or on paper."""
        given = {"organisation": self.id("a"), "plan": self.id("plan"), "report_kind": kind, "text": "So far"}
        actor = self.cast[by] if isinstance(by, str) else by
        paper = {} if actor.enterer is None else {"clock": "paper", "scan": file("scan")}
        call = self.call("report.sign", name, {**given, "truth_pledge": True, **more}, **paper)
        self.perform(call, actor=actor, at=self.now)

    def done(self, name: str = "f") -> None:
        measure = f"measure of {name}"
        self.do("measure.start", "hank", measure)
        self.do("measure.declare_done", "hank", measure, result="Done")

    def evidence(self) -> list[File]:
        return [file("rule", evidence="action", dated=self.on()), file("survey", evidence="effect", dated=self.on())]

    def agreed_to(self, name: str, by: str = "omar", *, kind: str = "extract") -> None:
        """Have an extract or an evaluation put to whom it is about, who has nothing to say."""
        self.do(f"{kind}.put", "cleo", name, comments_until=self.on(9))
        self.do(f"{kind}.agree", by, name)

    def declare(self, name: str = "f") -> None:
        self.do(
            "finding.declare",
            "hank",
            name,
            statement="Done",
            evidence=self.evidence(),
            same_kind_check="None found",
            truth_pledge=True,
        )
        self.sign("mia", name)
        self.sign("omar", name)

    def declared(self, name: str = "f") -> None:
        self.rectifying(name)
        self.done(name)
        self.declare(name)

    def verifying(self, name: str = "f") -> None:
        self.declared(name)
        self.do("finding.begin_verification", "vera", name, depth="desk")

    def answers(self, name: str = "f", outcome: str = "met") -> dict[str, Any]:
        tests = (
            "measures_carried_out",
            "breaches_dealt_with",
            "effect_meets_the_norm",
            "same_kind_fixed",
            "source_treated",
        )
        return {
            "answers": self.answers_of(self[name], outcome),
            "tests": [{"test": each, "outcome": outcome, "reason": f"Looked at {each}"} for each in tests],
        }

    def answers_of(self, found: Any, outcome: str = "met") -> list[dict[str, str]]:
        return [
            {"manifestation": each, "outcome": outcome, "answer": "Seen"}
            for each in getattr(found, "manifestations", ()) or (getattr(found, "statement", digest("none")),)
        ]

    def checked_on_site(
        self, *names: str, purpose: str = "verification", result: str = "as_declared", check: str = "check"
    ) -> None:  # fmt: skip
        """This method will have two supervisors see findings on the spot, all of them with one result."""
        found = [self.id(each) for each in names]
        self.do("on_site_check.plan", "vera", check, **self.place(), purpose=purpose, findings=found, reason="Key area")
        self.carry_out(check, *names, result=result)
        self.sign("sven", check)

    def carry_out(self, check: str, *names: str, result: str = "as_declared", by: str = "vera", **more: Any) -> None:
        """This method will record what was seen of each manifestation; another checker signs it then."""
        seen = [
            {"finding": self.id(name), "manifestation": each, "result": result, "seen": "So"}
            for name in names
            for each in self[name].manifestations
        ]
        asked = [{"capacity": "Shift leader", "said": "Since May", "called": "A name"}]
        values = {"day": self.on(), "results": seen, "asked": asked, **more}
        self.do("on_site_check.carry_out", by, check, **values)

    def heard(self, name: str = "f", hearing: str = "hearing", who: str = "mia") -> None:
        """This method will have somebody told of an open concern, who answers it."""
        self.told_of_concern(name, hearing, who)
        self.do("hearing.answer", who, hearing, answer="It was done in May")

    def told_of_concern(self, name: str = "f", hearing: str = "hearing", who: str = "mia") -> None:
        found = {"finding": self.id(name), "person": self.id(who)}
        self.do("hearing.tell", "dora", hearing, **self.place(), **found, text="The survey looks copied")

    def determined(self, name: str = "f", determination: str = "false") -> None:
        """This method will have a concern raised, answered and determined."""
        self.do("finding.raise_concern", "lutz", name, reason="Copied text")
        self.heard(name)
        self.do("finding.determine_concern", "dora", name, determination=determination, reason="As both say")

    def referral(self, name: str = "f") -> Any:
        """This method will give the newest referral of a finding."""
        found = [each for each in self.facts.values() if isinstance(each, accountability_referral.Referral)]
        return [each for each in found if each.finding == self.id(name)][-1]

    def verified(self, name: str = "f") -> None:
        self.verifying(name)
        self.do("finding.verify", "vera", name, **self.answers(name))

    def closed(self, name: str = "f") -> None:
        self.verified(name)
        self.do("finding.close", "cyril", name, decision="Closed after reconciliation.")

    def sustained(self, name: str = "f") -> None:
        self.rectifying(name)
        self.do("finding.sustain", "vera", name, stage_goal="Half", next_review_date=self.on(90))
        self.sign("otto", name)

    # What goes on beside the findings.

    def place(self, organisation: str = "a") -> dict[str, str]:
        return {"round": self.id("round"), "organisation": self.id(organisation)}

    def screened(self, *found: str, name: str = "s") -> None:
        """This method will have a screening called for, and findings reported with it."""
        self.do("screening.call", "cleo", name, **self.place(), scope="Guarantees")
        for each in found:
            self.do("finding.report_self_found", "omar", each, **self.place(), origin="screening", basis="Screening",
                    reference_date=self.on(), statement=f"Risk {each}", screening=self.id(name))  # fmt: skip

    def launched(self, name: str = "campaign") -> None:
        dates = {"from_date": self.on(), "until_date": self.on(60)}
        both = [self.id("a"), self.id("b")]
        self.do("campaign.launch", "cleo", name, round=self.id("round"), title="Idle assets", aim="Use or sell",
                organisations=both, **dates)  # fmt: skip

    def copied(self, *findings: str, name: str = "copy", **more: Any) -> None:
        self.in_feedback()
        values = {"findings": [self.id(each) for each in findings], "recipient": self.id("field")}
        values |= {"due_date": self.on(30), **more}
        self.do("body.found", "ada", "field", name="Field", body_kind="department")
        self.do("copy_notice.send", "cleo", name, round=self.id("round"),
                recipient_kind="functional_department", text="Common text", **values)  # fmt: skip

    def worded(self, name: str = "f") -> None:
        """This method will have a public wording of an issued finding released."""
        self.do("finding.set_public_wording", "cleo", name, wording=f"Some did {name}")
        self.do("finding.release_wording", "otto", name)

    def checked(self, name: str = "notice", leaks: int = 0) -> dict[str, Any]:
        """This method will give what the book would fill in: of which text what was found."""
        return {"checked": self[name].text, "leaks": leaks}

    def noticed(self, *findings: str, name: str = "notice", text: str = "Some did so.", **more: Any) -> None:
        items = {"findings": [self.id(each) for each in findings], "text": text}
        items |= {"readership": "public", **more}
        self.do("notice.draft", "cleo", name, round=self.id("round"), **items)

    def approved_notice(self, *findings: str, name: str = "notice") -> None:
        self.noticed(*findings, name=name)
        self.do("notice.approve", "otto", name, **self.checked(name))
        self.sign("lena", name)

    def exported(self, by: str = "vera", name: str = "export", **more: Any) -> None:
        """This method will have a bulk export requested, counted as the book would."""
        counted = {"row_count": 1, "highest_label": 1, "journal_size": len(self.lines)}
        values = {"conditions": [{"name": "state", "value": "closed"}], **counted, **more}
        self.do("bulk_export.request", by, name, purpose="A meeting", **values)

    def adopted(self, *codes: str, name: str = "tree", follows: str = "") -> None:
        """This method will have the site adopt a taxonomy of themes, or a version that follows another; a code that
        begins with a hyphen is closed, one after a slash stands under the one before it.
        """
        rows = [self.category(each) for each in codes]
        if follows:
            given = {"predecessor": self.id(follows), "reason": "Practice"}
            self.do("taxonomy.revise", "otto", name, categories=rows, **given)
        else:
            call = self.call("taxonomy.adopt", name, {"name": "ours", "categories": rows})
            self.perform(call, actor=self.cast["otto"], at=self.now)

    def category(self, code: str) -> dict[str, Any]:
        under, _, own = code.lstrip("-").rpartition("/")
        row = {"code": own, "zh": f"\u7c7b {own}", "en": f"Class {own}", "closed": code.startswith("-")}
        return {**row, "under": under} if under else row

    def beside(self, finding: str = "f") -> None:
        """This method will have something of every kind that stands beside an issued finding."""
        self.screened()
        self.launched()
        self.copied(finding)
        self.worded(finding)
        self.noticed(finding)
        self.exported()
        self.adopted("a")
        self.do("watch.set", "vera", "watch", organisation=self.id("a"), finding=self.id(finding), reason="Again")
        self.consulted(finding)
        said = {"rule": "same_file", "verdict": "not_a_sign", "reason": "Minutes of one meeting"}
        self.do("sign_answer.judge", "vera", "sign", organisation=self.id("a"), finding=self.id(finding), **said)
        if self[finding].state == "closed":
            self.checked_on_site(finding, purpose="look_back")

    def consulted(self, *names: str, by: str = "otto", **changed: Any) -> None:
        """This method will have the office, a personnel organ and a department meet about an organisation, and ask one
        thing of each of the last two."""
        for each in ("staffing", "field"):
            if self.id(each) not in self.facts:
                self.do("body.found", "ada", each, name=each, body_kind="office")
        seats = [{"body": self.id(each), "name": f"One of {each}"} for each in ("office", "staffing", "field")]
        items = [self.item("item", "staffing", 20), self.item("second item", "field", 30)]
        about = {"about": self.id("a"), "round": self.id("round"), "findings": [self.id(each) for each in names]}
        values = {"heading": "What next", "day": self.on(), "place": "Room 2", "minutes": "Agreed", **about}
        given = {**values, "attendance": seats, "items": items, **changed}
        given = {name: value for name, value in given.items() if value}
        self.do("consultation.record", by, "consultation", **given)

    def item(self, name: str, body: str, days: int) -> dict[str, str]:
        """This method will give the row of an item: asked of a body, due in some days."""
        return {"id": self.id(name), "organisation": self.id(body), "text": "Look", "due_date": self.on(days)}

    def stored(self) -> dict[str, dict[str, Any]]:
        """This method will give all facts in their stored form."""
        return {name: facts.encode(found) for name, found in self.facts.items()}
