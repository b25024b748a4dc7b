"""The round as one organisation lives it: inspection, feedback, claims, plan, measures, one fate per finding."""

import dataclasses
import datetime
import functools
from collections.abc import Callable, Mapping
from typing import Any

from huiyin.kernel.actor import Actor, Post
from huiyin.kernel.finding import TESTS
from huiyin.kernel.given import File
from huiyin.sample import concerns, content, execution, feedback, leadership, opening
from huiyin.sample.cast import Cast, Place
from huiyin.sample.content import Wording
from huiyin.sample.event import Desk

DAY = datetime.timedelta(days=1)
HOUR = datetime.timedelta(hours=1)

# How a finding ends up by today, in parts of a hundred. ``slow`` ones run late in one way or another.
FATES: tuple[tuple[str, int], ...] = (
    ("closed", 40),
    ("verified", 6),
    ("verifying", 7),
    ("declared", 8),
    ("half_signed", 2),
    ("rectifying", 14),
    ("slow", 8),
    ("returned", 5),
    ("sustained", 6),
    ("reopened", 2),
    ("concern", 1),
    ("withdrawn", 1),
)
# Fates that are still under way today: so many days ago their declaration was begun, at least and at most.
UNDER_WAY: Mapping[str, tuple[int, int]] = {
    "half_signed": (2, 9),
    "declared": (2, 26),
    "verifying": (12, 32),
    "verified": (28, 45),
    "returned": (30, 70),
    "concern": (30, 55),
}
# What becomes of an organisation's plan; all others are accepted.
PLANS: Mapping[int, str] = {6: "returned", 13: "submitted", 20: "unwritten", 27: "unclaimed"}

StoreFile = Callable[[str], File]


@dataclasses.dataclass(frozen=True, slots=True)
class Planned:
    """One finding of the story: its id, its words, its fate, and how many of its causes and measures there are."""

    id: str
    ordinal: int
    wording: Wording
    theme: str
    fate: str
    measures: tuple[str, ...]


class Story:
    """One organisation's part of the sample."""

    def __init__(
        self, cast: Cast, desk: Desk, ordinal: int, *, march: datetime.date, findings: int, store: StoreFile
    ) -> None:
        self.cast, self.desk, self.ordinal, self.march, self.store = cast, desk, ordinal, march, store
        self.place: Place = cast.organisations[ordinal]
        self.language = self.place.body.language
        self.team = cast.teams[cast.team_of(ordinal)]
        self.inspection = cast.id(f"inspection {ordinal}")
        self.fate_of_plan = PLANS.get(ordinal, "accepted")
        self.findings = [self._planned(each) for each in range(findings)]
        self.turns = execution.turns(ordinal, self.findings)
        self.doubted: list[str] = []
        self.watched: list[str] = []

    def _planned(self, ordinal: int) -> Planned:
        chance, name = self.desk.chance, f"finding {self.ordinal} {ordinal}"
        pattern = chance.choice(content.patterns())
        fates = [fate for fate, _ in FATES]
        by_chance = chance.choices(fates, [weight for _, weight in FATES])[0]
        fate = execution.fate(self.ordinal, ordinal, otherwise=by_chance)
        wording = pattern.wordings[self.language]
        measures = tuple(self.desk.id(f"{name} measure {each}") for each in range(len(wording.measures)))
        return Planned(self.desk.id(name), ordinal, wording, pattern.theme, fate, measures)

    def say(self, occasion: str) -> str:
        """This function will choose a phrase in the organisation's language."""
        return content.phrase(occasion, language=self.language, chance=self.desk.chance)

    def put(self, day: datetime.date, code: str, subject: str, actor: Actor, given: Any) -> bool:
        """This function will put an act down on a day."""
        return self.desk.put(self.desk.moment(day), code, subject, actor, given, language=self.language)

    def sign(self, day: datetime.date, code: str, subject: str, signers: tuple[Actor, ...], given: Any) -> Any:
        """This function will put a countersigned act down; its signatures come within days."""
        at = self.desk.moment(day, hour=9)
        apart = datetime.timedelta(hours=self.desk.chance.randrange(1, 4))
        return self.desk.signed(at, code, subject, signers, given, language=self.language, apart=apart)

    def write(self) -> None:
        """This function will put the whole story down."""
        self.inspect()
        self.feed_back()
        leadership.examine(self)
        issued = [each for each in self.findings if self.claim(each)]
        if self.fate_of_plan in ("unwritten", "unclaimed"):
            return
        self.plan(issued)

    def inspect(self) -> None:
        """This function will tell of the inspection: drafts, facts put, approvals, report, decision on its use."""
        march, cast = self.march, self.cast
        clerk, group = cast.office.one(Post.OFFICE_CLERK, self.ordinal), cast.group.one(Post.LEADING_GROUP_MEMBER)
        assigned = {"round": cast.id("round"), "team": self.team.id, "organisation": self.place.id}
        self.put(march - (opening.ON_SITE_DAYS + 5) * DAY, "inspection.assign", self.inspection, clerk, assigned)
        for finding in self.findings:
            self.draft(finding, march - self.desk.chance.randrange(90, opening.ON_SITE_DAYS - 5) * DAY)
        feedback.achievements(self)
        head = self.team.one(Post.TEAM_HEAD)
        self.put(march - 55 * DAY, "inspection.submit_report", self.inspection, head, {"summary": self.say("report")})
        self.put(march - 45 * DAY, "inspection.hear_report", self.inspection, group, {"minutes": self.say("minutes")})
        decided = {"uses": ["feed_back"], "decision": self.say("use")}
        self.put(march - 40 * DAY, "inspection.decide_use", self.inspection, group, decided)

    def draft(self, finding: Planned, day: datetime.date, *, inspection: str = "", until: str = "approved") -> None:
        """This function will tell how a finding was drafted, put to the organisation and approved."""
        chance, words = self.desk.chance, finding.wording
        count = chance.randrange(1, len(words.manifestations) + 1)
        given = {
            "inspection": inspection or self.inspection,
            "statement": words.statement,
            "manifestations": [
                content.filled(each, language=self.language, chance=chance, year=self.march.year - 1)
                for each in words.manifestations[:count]
            ],
            "category": content.CATEGORIES[finding.theme],
            "severity": chance.choices(("minor", "moderate", "serious", "grave"), (30, 45, 20, 5))[0],
            "key_position": finding.theme in content.KEY_POSITION_THEMES,
            "working_paper": self.say("working_paper"),
        }
        turn = chance.randrange(3)
        drafter = self.team.one(Post.TEAM_MEMBER, turn)
        given |= self._gathered(finding, day, turn)
        head = self.team.one(Post.TEAM_HEAD)
        self.put(day, "finding.draft", finding.id, drafter, given)
        if until == "draft":
            return
        if until == "facts_put" or chance.random() < 0.6:
            self.put(day + 3 * DAY, "finding.put_facts", finding.id, head, {"fact_sheet": self.say("fact_sheet")})
            if until == "facts_put":
                return
            reply = chance.choices(("agreed", "disputed", "silence"), (80, 12, 8))[0]
            replied = day + (19 if reply == "silence" else 8) * DAY  # silence waits until the reply was due
            self.put(replied, "finding.record_reply", finding.id, head, {"reply": reply})
            day = replied - 8 * DAY
        approving = (head, self.cast.office.one(Post.OFFICE_HEAD))
        self.sign(day + 12 * DAY, "finding.approve", finding.id, approving, {})

    def _gathered(self, finding: Planned, day: datetime.date, turn: int) -> dict[str, Any]:
        """This function will tell who gathered a finding with whom, of which time it tells, under which number its
        paper lies, and of some how much money it is about. By its place in the story: chance decides its fate alone.
        """
        year = self.march.year - 1 - finding.ordinal % 2
        first = datetime.date(year, 1 + finding.ordinal * 5 % 9, 1)
        told: dict[str, Any] = {
            "handlers": [self.team.one(Post.TEAM_MEMBER, turn + each).person for each in range(2)],
            "period_from": first.isoformat(),
            "period_until": min(first + (60 + finding.ordinal * 37 % 240) * DAY, day - 20 * DAY).isoformat(),
            "working_paper_number": f"{year}-{self.ordinal + 1:02}-{finding.ordinal + 1:03}",
            "key_area": finding.theme in content.KEY_AREA_THEMES and finding.ordinal % 3 == 0,
        }
        if finding.theme in content.MONEY_THEMES:
            told["amount"] = 10_000 * (3 + finding.ordinal * 47 % 180)
        return told

    def feed_back(self) -> None:
        """This function will tell of the two packages, the session in which they were told, and the answers owed."""
        feedback.packages(self)
        feedback.session(self)
        feedback.answers(self)

    def claim(self, finding: Planned) -> bool:
        """This function will tell who claimed a finding or objected to it, and whether a plan takes it."""
        chance, principal = self.desk.chance, self.place.one(Post.PRINCIPAL)
        day = self.march + chance.randrange(6, 20) * DAY
        if finding.fate == "withdrawn":
            self.put(day, "finding.object", finding.id, principal, {"reason": self.say("objection")})
            decided = {"decision": "sustained", "reason": self.say("objection_sustained")}
            decider = self.cast.group.one(Post.LEADING_GROUP_MEMBER, 1)  # the first approved the package
            self.put(day + 9 * DAY, "finding.decide_objection", finding.id, decider, decided)
            return False
        if self.fate_of_plan == "unclaimed" and chance.random() < 0.5:
            if chance.random() < 0.08:
                late = self.desk.until.date() - chance.randrange(2, 12) * DAY
                if late > day:  # a round that is not fed back yet has none
                    self.put(late, "finding.object", finding.id, principal, {"reason": self.say("objection")})
            return False
        if chance.random() < 0.03:
            self.put(day - 2 * DAY, "finding.object", finding.id, principal, {"reason": self.say("objection")})
            decided = {"decision": "rejected", "reason": self.say("objection_rejected")}
            decider = self.cast.group.one(Post.LEADING_GROUP_MEMBER, 1)  # the first approved the package
            day += 10 * DAY
            self.put(day - 3 * DAY, "finding.decide_objection", finding.id, decider, decided)
        member = self.place.one(Post.LEADERSHIP_MEMBER, finding.ordinal)
        if feedback.told_apart(finding):  # the principal alone knows of it: others must be told before one can claim it
            at = self.desk.moment(day, hour=8)
            self.desk.put(
                at, "finding.share", finding.id, principal, {"share_with": "leadership"}, language=self.language
            )
        signed = self.sign(day, "finding.claim", finding.id, (member, principal), {"note": self.say("claim")})
        if signed is not None:
            execution.claimed_by_others(self, finding, day=day)
        return signed is not None

    def plan(self, findings: list[Planned]) -> None:
        """This function will tell of the plan, its review, and what became of each finding after it."""
        if not findings:  # a small sample may leave an organisation nothing that was claimed
            return
        day, plan = self.march + (32 + self.ordinal % 9) * DAY, self.desk.id(f"plan {self.ordinal}")
        if self.fate_of_plan in ("submitted", "returned"):
            day = max(day, self.desk.until.date() - 12 * DAY)  # long overdue, and still under review today
        principal, cast = self.place.one(Post.PRINCIPAL), self.cast
        place = {"organisation": self.place.id, "round": cast.id("round")}
        self.put(day, "plan.submit", plan, principal, {**place, **self._content(findings, day)})
        reviewers = (
            cast.office.one(Post.OFFICE_CLERK, self.ordinal),
            cast.discipline.one(Post.DISCIPLINE_SUPERVISOR, self.ordinal),
            cast.personnel.one(Post.ORGANISATION_SUPERVISOR, self.ordinal),
        )
        if self.fate_of_plan == "submitted":
            self.sign(day + 6 * DAY, "plan.accept", plan, reviewers[:2], {})
            return
        if self.fate_of_plan == "returned" or self.desk.chance.random() < 0.25:
            comments = {"comments": [{"finding": findings[0].id, "text": self.say("plan_comment")}]}
            self.put(day + 5 * DAY, "plan.return", plan, reviewers[1], comments)
            if self.fate_of_plan == "returned":
                return
            answers = {"answers": [{"number": 1, "answer": self.say("plan_answer")}]}
            day += 11 * DAY
            self.put(day, "plan.resubmit", plan, principal, {**self._content(findings, day), **answers})
        accepted = self.sign(day + 6 * DAY, "plan.accept", plan, reviewers, {})
        if accepted is not None:
            leadership.report(self, plan, accepted=day + 6 * DAY)
            leadership.assess(self, accepted=day + 6 * DAY)
            execution.leave(self, accepted=day + 7 * DAY)
            for finding in findings:
                Rectification(self, finding, day + 7 * DAY).write()

    def _content(self, findings: list[Planned], day: datetime.date) -> Mapping[str, Any]:
        """This function will write the three lists: each cause with its measure, the rest with the first cause."""
        measures = []
        shared = leadership.shared(self, findings)
        for finding in findings:
            causes = len(finding.wording.causes)
            for order, measure in enumerate(finding.measures):
                due = day + self._days(finding) * DAY
                # The first measure of some treats the first cause of the next finding too.
                also = [shared[finding.id]] if order == 0 and finding.id in shared else []
                measures.append(
                    {
                        "id": measure,
                        "findings": [finding.id, *(each.id for each in also)],
                        "causes": [min(order + 1, causes), *(1 for _ in also)],
                        "text": self._fill(finding.wording.measures[order]),
                        "deliverable": self.say("deliverable"),
                        "measure_kind": "sustained" if finding.fate == "sustained" else "staged",
                        "responsible": execution.responsible(self, finding).person,
                        "due_date": due.isoformat(),
                        **leadership.says(self, finding=finding.ordinal, order=order),
                    }
                )
        treated = [
            {
                "finding": each.id,
                "causes": list(each.wording.causes[: len(each.measures)]),
                **leadership.own_wording(self, finding=each.ordinal, statement=each.wording.statement),
            }
            for each in findings
        ]
        return {"findings": treated, "measures": measures, "truth_pledge": True}

    def _days(self, finding: Planned) -> int:
        """This function will choose when a measure is due: for late findings a while ago, for most around today."""
        if finding.fate in ("slow", "reopened"):
            return self.desk.chance.randrange(60, 120)
        if finding.fate == "rectifying":
            return self.desk.chance.randrange(150, 330)
        if finding.fate in UNDER_WAY:
            return self.desk.chance.randrange(140, 230)
        return self.desk.chance.randrange(70, 200)

    def _fill(self, text: str) -> str:
        return content.filled(text, language=self.language, chance=self.desk.chance, year=self.march.year)


class Rectification:
    """What becomes of one finding after its plan was accepted."""

    def __init__(self, story: Story, finding: Planned, day: datetime.date) -> None:
        self.story, self.finding, self.day, self.accepted = story, finding, day, day
        place, ordinal = story.place, finding.ordinal
        self.handler = place.one(Post.HANDLER, ordinal)
        self.member = place.one(Post.LEADERSHIP_MEMBER, ordinal)
        self.principal = place.one(Post.PRINCIPAL)
        supervisors = story.cast.discipline if ordinal % 2 else story.cast.personnel
        post = Post.DISCIPLINE_SUPERVISOR if ordinal % 2 else Post.ORGANISATION_SUPERVISOR
        self.supervisor = supervisors.one(post, story.ordinal + ordinal)
        self.closer = story.cast.office.one(Post.OFFICE_HEAD, ordinal)

    def later(self, least: int, most: int) -> datetime.date:
        """This function will let some days go by and give the day it is then."""
        self.day += self.story.desk.chance.randrange(least, most) * DAY
        return self.day

    def put(self, day: datetime.date, name: str, actor: Actor, given: Any) -> bool:
        return self.story.put(day, f"finding.{name}", self.finding.id, actor, given)

    def write(self) -> None:
        """This function will tell the finding's fate as far as it has come by today."""
        fate = self.finding.fate
        if fate in ("rectifying", "slow"):
            concerns.watch(self, day=self.day + DAY)
            self.measures(done=self.story.desk.chance.random() < 0.3 and self.finding.id not in self.story.turns)
            return
        self.measures(done=True)
        if fate == "sustained":
            self.sustain()
            return
        if fate in UNDER_WAY:
            ago = self.story.desk.chance.randrange(*UNDER_WAY[fate])
            self.day = max(self.day, self.story.desk.until.date() - ago * DAY)
        if not self.declare(halfway=fate == "half_signed") or fate in ("declared", "half_signed"):
            return
        self.verify(fate)

    def measures(self, *, done: bool) -> None:
        """This function will tell of work on the measures; the last of them may still be under way."""
        story, say = self.story, self.story.say
        for order, measure in enumerate(self.finding.measures):
            begun = self.later(2, 8)
            story.put(begun, "measure.start", measure, self.handler, {})
            story.put(begun + 9 * DAY, "measure.report_progress", measure, self.handler, {"progress": say("progress")})
            last = order == len(self.finding.measures) - 1
            if last and not done:
                if self.finding.id in story.turns:
                    execution.turned(self, measure, day=begun + 20 * DAY, order=order)
                elif self.finding.fate == "rectifying" and story.desk.chance.random() < 0.2:
                    self.extend(measure, begun + 20 * DAY)
                return
            if last and self.finding.fate == "sustained":
                execution.keep(self, measure, day=begun + 15 * DAY)
                continue
            finished = begun + story.desk.chance.randrange(12, 26) * DAY
            story.put(finished, "measure.declare_done", measure, self.handler, {"result": say("result")})
            story.put(finished + 5 * DAY, "measure.accept_done", measure, self.supervisor, {})
        self.day += 32 * DAY

    def extend(self, measure: str, day: datetime.date) -> None:
        """This function will tell of an extension: asked for by the leader, granted by the supervisor."""

        def given(find: Callable[[str, str], Any]) -> Mapping[str, Any]:
            # The first date, which no extension moves: the sample asks for the same when it is finished after a kill.
            due = datetime.date.fromisoformat(find("measure", measure).clock("measure").original_date)
            return {"due_date": (due + 40 * DAY).isoformat(), "reason": self.story.say("extension_reason")}

        self.story.sign(day, "measure.extend", measure, (self.member, self.supervisor), given)

    def declare(self, *, halfway: bool = False) -> bool:
        """This function will tell of a declaration with its evidence; it tells whether all have signed."""
        story, day = self.story, self.later(2, 30) if self.finding.fate not in UNDER_WAY else self.later(1, 3)
        if story.desk.moment(day) > story.desk.until:
            return False
        # The record of work is one for the month, the proof of effect belongs to this finding alone.
        names = {"action": f"{story.ordinal} {day:%Y-%m}", "effect": f"{story.ordinal}-{self.finding.ordinal} {day}"}
        files = [
            dataclasses.replace(
                story.store(f"{story.say(f'file_{kind}')} {name}"), evidence=kind, dated=(day - 2 * DAY).isoformat()
            )
            for kind, name in names.items()
        ]
        given = {
            "statement": story.say("declaration"),
            "evidence": files,
            "same_kind_check": story.say("same_kind"),
            "truth_pledge": True,
        }
        signers = (self.handler, self.member) if halfway else (self.handler, self.member, self.principal)
        signed = story.sign(day, "finding.declare", self.finding.id, signers, given)
        self.day = day
        return signed is not None

    def verify(self, fate: str) -> None:
        """This function will tell of the verification and of what follows it."""
        begun = self.later(1, 4) if fate in UNDER_WAY else self.later(3, 14)
        depth = "on_site" if self.story.desk.chance.random() < 0.4 else "desk"
        if not self.put(begun, "begin_verification", self.supervisor, {"depth": depth}) or fate == "verifying":
            return
        if fate == "returned" or self.story.desk.chance.random() < 0.08:
            self.send_back()
            if fate == "returned" or not self.declare():
                return
            depth = "on_site"
            self.put(self.later(3, 10), "begin_verification", self.supervisor, {"depth": depth})
        if fate == "concern":
            self.put(self.later(2, 6), "raise_concern", self.supervisor, {"reason": self.story.say("concern")})
            return
        day, check = self.later(2, 14), self.story.desk.id(f"check {self.story.ordinal} {self.finding.ordinal}")
        if depth == "on_site":
            execution.see_on_site(self, check, day=day)
        verified = self.put(day, "verify", self.supervisor, functools.partial(self._answers, check=check))
        if not verified or fate == "verified":
            return
        closed = self.later(2, 12)
        self.put(closed, "close", self.closer, {"decision": self.story.say("close")})
        if fate == "closed":
            concerns.follow(self, closed=closed)
        if fate == "reopened":
            day = self.later(15, 40)
            due = {"due_date": (day + 45 * DAY).isoformat(), "reason": self.story.say("reopen")}
            self.put(day, "reopen", self.story.cast.office.one(Post.OFFICE_HEAD, self.finding.ordinal + 1), due)

    def send_back(self) -> None:
        """This function will return the finding with a further requirement."""
        day = self.later(3, 12)
        due = (day + 35 * DAY).isoformat()
        self.put(day, "return", self.supervisor, {"further_requirement": self.story.say("return"), "due_date": due})

    def _answers(self, find: Callable[[str, str], Any], *, check: str) -> Mapping[str, Any]:
        """This function will answer every manifestation as the book holds them at that moment."""
        finding = find("finding", self.finding.id)
        answers = [
            {"manifestation": each, "outcome": "met", "answer": self.story.say("answer")}
            for each in finding.manifestations
        ]
        tests = [
            {"test": each, "outcome": "met", "reason": leadership.say(self.story, f"test_{each}", about=each)}
            for each in TESTS
        ]
        cited = {"check": check} if finding.depth == "on_site" else {}
        return {"answers": answers, "tests": tests, **cited}

    def sustain(self) -> None:
        """This function will take the finding to long-term keeping under review."""
        day = self.later(5, 20)
        review = self.story.desk.until.date() + self.story.desk.chance.randrange(-20, 90) * DAY
        review = min(max(review, day + 30 * DAY), day + 360 * DAY)
        given = {"stage_goal": self.story.say("stage_goal"), "next_review_date": review.isoformat()}
        signers = (self.supervisor, self.story.cast.office.one(Post.OFFICE_CLERK, self.finding.ordinal))
        self.story.sign(day, "finding.sustain", self.finding.id, signers, given)


def late_inspection(story: Story, ordinal: int) -> None:
    """This function will tell of the supplementary round under way: findings that nobody outside has seen yet."""
    desk, cast = story.desk, story.cast
    begun = story.march + (opening.LATE_ROUND_DAYS + 3) * DAY
    inspection = cast.id(f"late inspection {ordinal}")
    assigned = {"round": cast.id("late round"), "team": story.team.id, "organisation": story.place.id}
    clerk = cast.office.one(Post.OFFICE_CLERK)
    if not story.put(begun, "inspection.assign", inspection, clerk, assigned):
        return
    for order, until in enumerate(("draft", "facts_put", "approved", "draft", "approved", "facts_put")):
        pattern = desk.chance.choice(content.patterns())
        wording = pattern.wordings[story.language]
        finding = Planned(desk.id(f"late finding {ordinal} {order}"), order, wording, pattern.theme, until, ())
        day = begun + desk.chance.randrange(14, 40) * DAY
        story.draft(finding, day, inspection=inspection, until=until)
