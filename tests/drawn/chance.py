"""One plan, worked on by chance: edits of its draft, lists brought in, signatures, reviews, transfers, later dates.

Hypothesis chooses what is done, in which order and by whom; much of it is refused. After each step the three lists are
views of one plan, and at the end the whole journal is sound.
"""

import csv
import io
import tempfile
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from huiyin.kernel import three_lists
from huiyin.kernel.actor import Actor
from huiyin.kernel.refused import Refused
from huiyin.papers.drawn import lists_in, plan_lists, redrafted, taken_out
from huiyin.papers.drawn.reader import Asker, Reader
from huiyin.papers.plan_lists import columns, drafting, foreign
from huiyin.papers.plan_lists.content import Content
from huiyin.papers.tables import GivenFile
from huiyin.record import acts, calls, check, draft_rows, plan_drafts, plan_signing, plan_writing, rows
from huiyin.record.draft_rows import Row
from huiyin.record.plan_drafts import Matter
from huiyin.record.queries.subjects import Found
from tests.record.book import AppointedBook

NAMES = ("f", "g", "h")
WRITERS = st.sampled_from(("cora", "omar", "mia"))
REVIEWERS = ("otto", "vera", "sven")
SIGNERS = (*REVIEWERS, "omar", "mia", "max", "oona")
LEADERS = ("Mia", "Max")
PLACES = st.integers(0, 30)
WORDS = st.sampled_from(("Clear the exits.", "Drill.", "Count again.", ""))
TYPED = st.fixed_dictionaries(
    {},
    optional={
        "text": WORDS, "goal": WORDS, "responsible": st.sampled_from((*LEADERS, "Hank")),
        "due_date": st.sampled_from(("2031-05-04", "2031-06-01", "soon")), "cause": st.sampled_from(("1", "2", "9")),
        "also": st.sampled_from(("", "1", "2", "3", "2/1")), "target": st.sampled_from(("3", "")),
        "unit": st.sampled_from(("doors", "")), "measure_kind": st.sampled_from(("Immediate", "Sustained")),
    },
)  # fmt: skip
LIST_ROWS = st.lists(
    st.tuples(st.integers(0, len(NAMES)), WORDS, st.sampled_from(LEADERS), st.sampled_from(("2031-06-01", ""))),
    min_size=1, max_size=4,
)  # fmt: skip
EDITS = st.lists(
    st.tuples(PLACES, st.sampled_from(("measure", "due", "responsible", "goal", "cause", "measure_kind")), WORDS),
    max_size=3,
)
_AFTER = {"due": "2031-07-01", "responsible": "Max", "measure_kind": "Staged"}


class PlanByChance(RuleBasedStateMachine):
    """An organisation with three claimed findings that writes, signs and carries out its plan."""

    def __init__(self) -> None:
        super().__init__()
        self.book = AppointedBook()
        self.book.claimed(*NAMES)
        self.folder = tempfile.TemporaryDirectory()
        self.done: set[str] = set()

    @initialize(stage=st.sampled_from(("", "submitted", "returned", "accepted")))
    def comes_to(self, stage: str) -> None:
        """Begin with a plan that stands somewhere already, or hardly a walk would get past its review."""
        if stage:
            self.completes("cora")
            self.signs()
        if stage in ("returned", "accepted"):
            self.reviews(0, "otto", {"returned": "return", "accepted": "accept"}[stage])

    # What is asked of the book

    def who(self, name: str) -> Actor:
        return self.book.cast[name]

    def matter(self, by: str) -> Matter:
        return plan_drafts.of_round(self.who(by), 1)

    def now(self) -> Any:
        self.book.wait(0)
        self.book.now += self.book.now.resolution * 1_000_000
        return self.book.now

    def found(self, kind: str) -> list[Found]:
        """Give what there is of a kind, by number."""
        current = rows.current(kind, self.book.site).order_by("number")
        return [Found(kind, row.number, rows.decode(kind, row.facts), row.from_number, row) for row in current]

    def one(self, kind: str, place: int) -> Found | None:
        found = self.found(kind)
        return found[place % len(found)] if found else None

    def act(self, name: str, by: str, subject: str, **given: Any) -> bool:
        at = self.now()
        call = calls.call(name, given, at=at, act_id=str(uuid.uuid4()), subject=subject, language="en")
        try:
            acts.perform(call, actor=self.who(by), at=at)
        except Refused:
            return False
        self.done.add(name)
        self.sign(name.partition(".")[0], subject)
        return True

    def sign(self, kind: str, subject: str) -> None:
        """Let everybody sign what waits, who may."""
        for by in SIGNERS:
            waits = next((each.facts.pending for each in self.found(kind) if each.facts.id == subject), None)
            if waits is None:
                return
            at = self.now()
            call = calls.call(
                f"{kind}.countersign", {"opened": waits.act_id}, at=at, act_id=str(uuid.uuid4()), subject=subject,
                language="en",
            )  # fmt: skip
            try:
                acts.perform(call, actor=self.who(by), at=at)
            except Refused:
                continue

    def content(self, found: Found) -> tuple[Reader, Content]:
        by = "omar" if found.facts.organisation == self.book.id("a") else "oona"
        reader = Reader(Asker(actor=self.who(by), at=self.book.now, language="en", profile="cn-inspection"))
        return reader, plan_lists.of_plan(reader, found)

    # The draft

    def measures(self, by: str) -> list[Row]:
        laid = plan_drafts.laid(self.matter(by)).measures
        return sorted((row for several in laid.values() for row in several), key=lambda each: (each.place, each.id))

    @rule(by=WRITERS, place=PLACES, typed=TYPED, behind=st.integers(0, 3))
    def types(self, by: str, place: int, typed: dict[str, str], behind: int) -> None:
        listed = self.measures(by)
        if listed:
            row = listed[place % len(listed)]
            self.put(by, row.id, typed, max(row.version - behind, 0))

    def put(self, by: str, row: str, typed: dict[str, str], based_on: int | None) -> None:
        try:
            plan_writing.put(self.who(by), self.matter(by), row=row, typed=typed, based_on=based_on, at=self.now())
            self.done.add("typed")
        except Refused:
            return

    @rule(by=WRITERS, place=PLACES, sort=st.sampled_from(("cause", "measure")), text=WORDS)
    def adds(self, by: str, place: int, sort: str, text: str) -> None:
        matter = self.matter(by)
        ids = list(matter.findings.values())
        if ids:
            finding = ids[place % len(ids)]
            plan_writing.add(self.who(by), matter, sort=sort, finding=finding, typed={"text": text}, at=self.now())

    @rule(by=WRITERS, place=PLACES, removed=st.booleans())
    def takes_out(self, by: str, place: int, removed: bool) -> None:
        listed = self.measures(by)
        if listed:
            row = listed[place % len(listed)].id
            plan_writing.put_away(self.who(by), self.matter(by), row=row, removed=removed, at=self.now())

    @rule(by=WRITERS, place=PLACES, said=st.sampled_from(("yes", "")))
    def leaves_out(self, by: str, place: int, said: str) -> None:
        ids = list(self.matter(by).findings.values())
        if ids:
            self.put(by, ids[place % len(ids)], {"left_out": said}, None)

    @rule(by=WRITERS)
    def completes(self, by: str) -> None:
        """Write all that is lacking, as somebody does before the principal signs."""
        actor, matter = self.who(by), self.matter(by)
        plan_writing.begin(actor, matter, at=self.now())
        for finding in matter.ids:
            laid = plan_drafts.laid(matter)
            if not laid.causes.get(finding):
                plan_writing.add(actor, matter, sort="cause", finding=finding, typed={"text": "Why"}, at=self.now())
            if not laid.measures.get(finding):
                plan_writing.add(actor, matter, sort="measure", finding=finding, at=self.now())
        self._mends(by, matter)
        for answer in matter.answers:
            self.put(by, answer, {"answer": "So."}, None)

    def _mends(self, by: str, matter: Matter) -> None:
        laid = plan_drafts.laid(matter)
        for finding, several in laid.causes.items():
            for place, cause in enumerate(several, start=1):
                self.put(by, cause.id, {"text": str(cause.content.get("text") or f"Why {place}")}, None)
            for row, place in zip(laid.measures.get(finding, ()), range(1, len(several) + 1), strict=False):
                self.put(by, row.id, {"cause": str(place)}, None)
            untreated = len(several) - len(laid.measures.get(finding, ()))
            for place in range(len(several) - max(untreated, 0) + 1, len(several) + 1):
                typed = {"cause": str(place)}
                plan_writing.add(self.who(by), matter, sort="measure", finding=finding, typed=typed, at=self.now())
        whole = {"measure_kind": "Staged", "responsible": "Mia", "due_date": "2031-05-04", "text": "Do it.",
                 "target": "", "unit": "", "start_date": "", "also": ""}  # fmt: skip
        for row in self.measures(by):
            lacking = {name: said for name, said in whole.items() if name not in row.content or name in row.refused
                       or name in ("target", "unit", "also", "start_date")}  # fmt: skip
            self.put(by, row.id, {**lacking, "cause": "1"} if "cause" not in row.content else lacking, None)
        for row in self.measures(by):
            for name in row.refused:
                plan_writing.let_go(self.who(by), matter, row=row.id, name=name, at=self.now())

    @rule(by=WRITERS, listed=LIST_ROWS, over=st.booleans())
    def brings_an_own_list(self, by: str, listed: Sequence[tuple[int, str, str, str]], over: bool) -> None:
        path = Path(self.folder.name) / "own.csv"
        lines = ["反馈问题,整改措施,责任领导,整改时限"]
        lines += [f"{('Statement of ' + NAMES[at]) if at < len(NAMES) else 'Else'},{text},{leader},{day}"
                  for at, text, leader, day in listed]  # fmt: skip
        path.write_text("\n".join(lines) + "\n")
        files, today = [GivenFile(path.name, path)], self.book.now.date()
        try:
            mapping = foreign.mapping_of(foreign.propose(files), {}, name="own")
            checked = lists_in.check(self.who(by), files, mapping=mapping, round_number=1, today=today)
            confirmed = {drafting.place(each.row) for each in checked.report.rows}
            lists_in.keep(self.who(by), checked, confirmed=confirmed, due={}, over=over, at=self.now(), today=today)
            self.done.add("brought")
        except Refused:
            return

    @rule(by=WRITERS, code=st.sampled_from(columns.LISTS), place=PLACES, edits=EDITS, between=TYPED)
    def takes_a_list_out_and_in(
        self, by: str, code: str, place: int, edits: Sequence[tuple[int, str, str]], between: dict[str, str]
    ) -> None:
        """Let a list leave, change it, work on meanwhile, bring it in and take all of it."""
        plan = self.one("plan", place)
        if plan is None or plan.facts.organisation != self.book.id("a"):
            return
        asker = Asker(actor=self.who(by), at=self.now(), language="en", profile="cn-inspection")
        try:
            made = b"".join(taken_out.csv(asker, number=plan.number, code=code)).decode("utf-8-sig")
        except Refused:
            return
        path = Path(self.folder.name) / "list.csv"
        path.write_text(_edited(made, edits), encoding="utf-8-sig")
        self.types("omar", place, between, 0)
        found = taken_out.compare(asker, [GivenFile(path.name, path)], number=plan.number, today=self.book.now.date())
        taken_out.draft(
            self.who(by), found, chosen=[each for each in found.plans.acts if each.draft is not None], at=self.now()
        )
        for each in found.plans.acts:
            if each.draft is None and self.act(
                each.act, by, each.subject, **{**each.given, **({each.said: "As listed"} if each.said else {})}
            ):
                self.done.add("listed")

    # Signatures

    @rule()
    def signs(self) -> None:
        matter = self.matter("omar")
        whole = plan_signing.whole(self.who("omar"), matter)
        try:
            plan_signing.sign(
                self.who("omar"), whole, read=draft_rows.stamp(matter.draft), act_id=str(uuid.uuid4()),
                truth_pledge=True, language="en", label=1, at=self.now(),
            )  # fmt: skip
            self.done.add("submitted" if matter.plan is None else "resubmitted")
        except Refused:
            return

    @rule(place=PLACES, by=st.sampled_from(REVIEWERS), verdict=st.sampled_from(("accept", "comment", "return")))
    def reviews(self, place: int, by: str, verdict: str) -> None:
        plan = self.one("plan", place)
        given = {"accept": {}, "comment": {"text": "Why?"}, "return": {"comments": [{"text": "By when?"}]}}[verdict]
        if plan is not None:
            self.act(f"plan.{verdict}", by, plan.facts.id, **given)

    @rule(place=PLACES, days=st.integers(1, 60))
    def extends(self, place: int, days: int) -> None:
        measure = self.one("measure", place)
        if measure is not None and measure.facts.clocks:
            later = f"2031-{7 + days // 30:02}-{days % 28 + 1:02}"
            self.act("measure.extend", "mia", measure.facts.id, due_date=later, reason="Late")

    @rule(place=PLACES)
    def changes(self, place: int) -> None:
        measure = self.one("measure", place)
        if measure is not None:
            self.act("measure.change", "omar", measure.facts.id, text="Another", reason="Practice")

    @rule(place=PLACES, often=st.integers(0, 3))
    def transfers(self, place: int, often: int) -> None:
        finding = self.one("finding", place) if often == 0 else None
        if finding is not None and finding.facts.organisation == self.book.id("a"):
            self.act("finding.transfer", "otto", finding.facts.id, to=self.book.id("b"), handover="Goes over")

    # What holds

    @invariant()
    def the_lists_are_views_of_one_plan(self) -> None:
        facts = {each.facts.id: each.facts for kind in ("finding", "measure") for each in self.found(kind)}
        for plan in self.found("plan"):
            findings = [facts[each] for each in plan.facts.findings]
            measures = {each: facts[each] for each in plan.facts.measures}
            views = (
                three_lists.problem_list(findings, measures),
                three_lists.task_list(measures.values()),
                three_lists.responsibility_list(measures.values()),
            )
            assert len({tuple(sorted(each)) for each in views}) == 1
            assert {each.finding for each in views[0]} <= set(plan.facts.findings)
            reader, drawn = self.content(plan)
            _alike(drawn)
            matter = redrafted.matter_of(reader, plan) if reader.actor.person == self.book.id("omar") else None
            if matter is not None:
                _alike(redrafted.over(reader, drawn, laid=plan_drafts.standing(reader.actor, matter)))

    def teardown(self) -> None:
        self.folder.cleanup()
        report = check.check(self.book.site, on=self.book.now.date())
        assert report.faults == ()
        assert [each for each in report.gaps if each.broken] == []


def _alike(content: Content) -> None:
    """Assert that the lists tell the same rows, in words of their own order alone."""
    tasks = {row.key: row.cells for row in content.lists["task_list"] if not row.cells.get("replaced_by")}
    answering = {row.key: row.cells for row in content.lists["responsibility_list"]}
    assert set(tasks) == set(answering)
    shared = [name for name in columns.COLUMNS if name != "serial"]
    for key, cells in tasks.items():
        other = answering[key]
        assert [cells[name] for name in shared if name in cells and name in other] == [
            other[name] for name in shared if name in cells and name in other
        ]
    problems = {row.finding for row in content.lists["problem_list"]}
    assert {finding for finding, _ in tasks} <= problems


def _edited(made: str, edits: Sequence[tuple[int, str, str]]) -> str:
    """Change cells of a list as a person does in a spreadsheet."""
    table = list(csv.reader(io.StringIO(made)))
    titles = {"measure": "Measure", "due": "Due", "responsible": "Responsible leader", "goal": "Goal or standard",
              "cause": "Root cause", "measure_kind": "Kind"}  # fmt: skip
    for place, column, words in edits:
        if titles[column] in table[0] and len(table) > 1:  # the problem list has few of them
            table[1 + place % (len(table) - 1)][table[0].index(titles[column])] = _AFTER.get(column, words)
    held = io.StringIO()
    csv.writer(held).writerows(table)
    return held.getvalue()
