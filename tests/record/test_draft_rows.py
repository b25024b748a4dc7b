"""A plan that several people write: cell by cell, told apart from acts, complete by the kernel's rules, signed once."""

import dataclasses
import datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from huiyin.kernel.actor import Actor
from huiyin.kernel.refused import Refused
from huiyin.record import acts, draft_rows, pasted, plan_drafts, plan_gaps, plan_signing, plan_writing
from huiyin.record.draft_rows import Row
from huiyin.record.models import Line
from huiyin.record.plan_drafts import Matter
from huiyin.record.plan_writing import Typed
from huiyin.record.queries import subjects
from huiyin.record.queries.desk import duties
from tests.kernel.ledger import CN
from tests.record.book import Book

pytestmark = pytest.mark.django_db
LATER = "2031-05-04"
WHOLE = {"text": "Clear the exits.", "measure_kind": "立行立改", "responsible": "Mia", "due_date": LATER}


class Desk:
    """A book with claimed findings, and what its people write for their plan."""

    def __init__(self, *names: str) -> None:
        self.book = Book()
        for name, told, english in (("mia", "Mia", "Mia"), ("max", "马克", "Max"), ("hank", "韩克", "Hank")):
            if self.book.id(name) not in self.book.facts:
                self.book.do("person.register", "ada", name, name=told, name_en=english)
        self.book.do("post.appoint", "ada", "post of hank", person=self.book.id("hank"), body=self.book.id("a"),
                     post_kind="handler", from_date="2026-01-01")  # fmt: skip
        if names:
            self.book.claimed(*names)

    @property
    def at(self) -> datetime.datetime:
        self.book.now += datetime.timedelta(seconds=1)
        return self.book.now

    def who(self, name: str) -> Actor:
        return self.book.cast[name]

    def matter(self, by: str = "cora") -> Matter:
        return plan_drafts.of_round(self.who(by), 1)

    def add(self, sort: str, finding: str, by: str = "cora", **typed: str) -> Row:
        matter = self.matter(by)
        return plan_writing.add(self.who(by), matter, sort=sort, finding=self.book.id(finding), typed=typed, at=self.at)

    def put(self, row: Row | str, by: str = "cora", based_on: Any = None, **typed: Any) -> Row:
        name = row if isinstance(row, str) else row.id
        return plan_writing.put(self.who(by), self.matter(by), row=name, typed=typed, based_on=based_on, at=self.at)

    def gaps(self, by: str = "cora") -> dict[str, int]:
        return self.complete(by).counted()

    def complete(self, by: str = "cora") -> plan_gaps.Completeness:
        whole = plan_signing.whole(self.who(by), self.matter(by))
        return plan_gaps.of(self.who(by), whole, on=self.book.on(), rules=CN)

    def sign(self, by: str = "omar", **more: Any) -> int:
        matter = self.matter(by)
        told: Any = {"read": draft_rows.stamp(matter.draft), "act_id": self.book.id(f"signed {self.at}"), "label": 1}
        whole = plan_signing.whole(self.who(by), matter)
        told |= {"truth_pledge": True, "language": "en", "at": self.at, **more}
        return plan_signing.sign(self.who(by), whole, **told)


@pytest.fixture
def desk(db: None) -> Desk:
    return Desk("f")


def test_cells_are_read_as_offices_write_them(desk: Desk) -> None:
    desk.add("cause", "f", text="Nobody is charged.")
    row = desk.add(
        "measure", "f", **WHOLE, target="１,200", co_units="Yard；Store", handler="hank", start_date="2030/1/2"
    )
    assert (row.content["measure_kind"], row.content["due_date"]) == ("immediate", LATER)
    assert (row.content["target"], row.content["co_units"]) == (1200, ["Yard", "Store"])
    assert (row.content["responsible"], row.content["handler"]) == (desk.book.id("mia"), desk.book.id("hank"))
    assert (row.content["start_date"], row.refused) == ("2030-01-02", {})
    assert desk.put(row, start_date=" ").content.get("start_date") is None


@pytest.mark.parametrize(
    ("column", "typed", "code"),
    [
        ("due_date", "31/02/2027", "not_a_date"),
        ("due_date", "2027-02-31", "not_a_date"),
        ("target", "95 %", "not_an_integer"),
        ("target", "-3", "out_of_range"),
        ("measure_kind", "soon", "not_a_kind_of_measure"),
        ("responsible", "Oona", "nobody_of_that_name"),
        ("responsible", "Hank", "not_of_the_leadership"),
        ("cause", "4", "no_such_cause"),
        ("also", "77", "no_such_finding"),
        ("also", "1", "finding_named_twice"),
        ("cause", "9" * 9_000, "no_such_cause"),
        ("text", "half \ud800", "text_not_storable"),
        ("due_date", "2027-0\0", "text_not_storable"),
    ],
)
def test_what_cannot_be_taken_is_kept_in_the_cell_with_its_reason(
    desk: Desk, column: str, typed: str, code: str
) -> None:
    row = desk.add("measure", "f", text="Clear the exits.")
    now = desk.put(row, **{column: typed})
    assert now.refused[column]["code"] == code
    assert now.content.get("text") == "Clear the exits."
    assert desk.gaps()["cell_refused"] == 1
    with pytest.raises(Refused, match="draft_holds_refused"):
        desk.sign()
    plan_writing.let_go(desk.who("cora"), desk.matter(), row=row.id, name=column, at=desk.at)
    assert "cell_refused" not in desk.gaps()


def test_one_name_of_two_people_is_told_apart_by_number(desk: Desk) -> None:
    desk.book.do("person.register", "ada", "mio", name="Mia")
    desk.book.do("post.appoint", "ada", "post of mio", person=desk.book.id("mio"), body=desk.book.id("a"),
                 post_kind="leadership_member", from_date="2026-01-01")  # fmt: skip
    row = desk.add("measure", "f", responsible="Mia")
    told = row.refused["responsible"]
    assert (told["code"], len(told["facts"]["people"])) == ("several_of_that_name", 2)
    assert desk.put(row, responsible=told["facts"]["people"][1]).content["responsible"] in (
        desk.book.id("mia"), desk.book.id("mio"),
    )  # fmt: skip


def test_two_who_change_different_cells_are_both_right_and_the_same_cell_is_told(desk: Desk) -> None:
    row = desk.add("measure", "f", text="One")
    begun = row.version
    desk.put(row, "omar", begun, deliverable="A rule")
    merged = desk.put(row, "cora", begun, goal="None blocked")
    assert (merged.content["deliverable"], merged.content["goal"]) == ("A rule", "None blocked")
    desk.put(row, "omar", merged.version, text="Theirs")
    told = desk.put(row, "cora", merged.version, text="Mine")
    assert told.content["text"] == "Theirs"
    assert told.refused["text"] == {
        "text": "Mine", "code": draft_rows.CHANGED_MEANWHILE, "facts": {"person": desk.book.id("omar")},
        "at": told.version, "others": [],
    }  # fmt: skip
    decided = desk.put(row, "cora", told.version, text="Mine")
    assert (decided.content["text"], decided.refused) == ("Mine", {})
    since = desk.book.now - datetime.timedelta(minutes=5)
    assert [each.person for each in draft_rows.writers(desk.matter().draft, since=since)] == [desk.book.id("cora")]


def test_one_person_with_two_windows_is_told_too_and_nothing_that_was_typed_goes_unseen(desk: Desk) -> None:
    row = desk.add("measure", "f", text="One", goal="All")
    first = desk.put(row, "cora", row.version, text="In the first window")
    second = desk.put(row, "cora", row.version, text="In the second")
    assert second.content["text"] == first.content["text"]
    assert (second.refused["text"]["text"], second.refused["text"]["code"]) == (
        "In the second",
        "cell_changed_meanwhile",
    )
    # Who has the first window's version before them has not seen what is kept beside it since.
    third = desk.put(row, "omar", first.version, text="Another")
    assert third.content["text"] == first.content["text"]
    assert (third.refused["text"]["text"], third.refused["text"]["others"]) == ("Another", ["In the second"])
    again = desk.put(row, "omar", first.version, text="Another")
    assert again.refused["text"]["others"] == ["In the second"]
    assert desk.put(row, "cora", first.version, text="In the first window").refused == again.refused
    # Who has read nothing of it fills in what is empty, and writes over nothing.
    unread = desk.put(row, "omar", 0, goal="None", deliverable="A rule")
    assert (unread.content["goal"], unread.content["deliverable"]) == ("All", "A rule")
    assert unread.refused["goal"]["code"] == "cell_holds_another"
    decided = desk.put(row, "cora", unread.version, text="Both", goal="None")
    assert (decided.content["text"], decided.content["goal"], decided.refused) == ("Both", "None", {})


def test_a_block_is_taken_cell_by_cell_and_goes_on_in_new_rows(desk: Desk) -> None:
    row = desk.add("measure", "f", text="Old")
    text = '"Two\nlines, ""quoted"""\t\t\t=1+1\t90\r\nSecond\t9\t\t\tmany\r\n'
    done = plan_writing.paste(
        desk.who("cora"), desk.matter(), sort="measure", finding=desk.book.id("f"), row=row.id, column="text",
        text=text, versions={row.id: row.version}, at=desk.at,
    )  # fmt: skip
    assert (done.taken, done.refused, done.added) == (8, 2, 1)
    first, second = done.rows
    assert (first.content["text"], first.content["goal"]) == ('Two\nlines, "quoted"', "=1+1")
    assert first.content["target"] == 90
    assert {name: told["text"] for name, told in second.refused.items()} == {"cause": "9", "target": "many"}
    assert second.content["text"] == "Second"
    wide = "\t".join("x" for _ in range(20))
    for text, code in (
        (wide, "paste_too_wide"),
        ("x" * 10_000_000, "paste_too_large"),
        ("\n" * 3000, "paste_too_large"),
    ):
        with pytest.raises(Refused, match=code):
            plan_writing.paste(
                desk.who("cora"), desk.matter(), sort="measure", finding=desk.book.id("f"), row="", column="text",
                text=text, at=desk.at,
            )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", []),
        ("a\tb\n", [["a", "b"]]),
        ('"a\tb"\tc', [["a\tb", "c"]]),
        ('5" pipe\t"open', [['5" pipe', '"open']]),
        ("a\r\n\r\nb", [["a"], [""], ["b"]]),
        ('""""', [['"']]),
        ("a\n\n", [["a"], [""]]),
    ],
)
def test_a_clipboard_is_taken_apart(text: str, cells: list[list[str]]) -> None:
    assert pasted.cells(text) == cells


def test_a_row_taken_out_comes_back_where_it_was_and_new_ones_go_below(desk: Desk) -> None:
    first = desk.add("measure", "f", text="First")
    desk.add("measure", "f", text="Third")
    matter, finding = desk.matter(), desk.book.id("f")
    plan_writing.add(
        desk.who("cora"), matter, sort="measure", finding=finding, after=first.id, typed={"text": "Second"}, at=desk.at
    )

    def texts() -> list[str]:
        return [each.content["text"] for each in plan_drafts.laid(matter).measures[finding]]

    assert texts() == ["First", "Second", "Third"]
    plan_writing.put_away(desk.who("cora"), matter, row=first.id, removed=True, at=desk.at)
    assert texts() == ["Second", "Third"]
    plan_writing.put_away(desk.who("cora"), matter, row=first.id, removed=False, at=desk.at)
    assert texts() == ["First", "Second", "Third"]


def test_a_column_is_filled_for_chosen_rows(desk: Desk) -> None:
    ids = [desk.add("measure", "f").id for _ in range(3)]
    chosen = dict.fromkeys(ids[:2])
    done = plan_writing.fill(desk.who("cora"), desk.matter(), column="due_date", typed=LATER, chosen=chosen, at=desk.at)
    assert [each.content["due_date"] for each in done] == [LATER, LATER]
    assert "due_date" not in plan_drafts.laid(desk.matter()).measures[desk.book.id("f")][2].content


def test_what_is_lacking_is_what_the_kernel_would_refuse(db: None) -> None:
    desk = Desk()
    desk.book.issued("f", "g")
    desk.book.do("finding.claim", "mia", "f")
    desk.book.sign("omar", "f")
    matter = desk.matter("omar")
    assert plan_gaps.of(
        desk.who("omar"), plan_signing.whole(desk.who("omar"), matter), on=desk.book.on(), rules=CN
    ).counted() == {"every_finding_is_claimed": 1, "cause_missing": 2, "every_finding_has_a_measure": 2}
    desk.add("cause", "f", "omar", text="One")
    desk.add("cause", "f", "omar", text="Two")
    desk.add("measure", "f", "omar", **WHOLE, cause="1")
    gone = desk.add("measure", "f", "omar", **{**WHOLE, "due_date": "2020-01-01"}, cause="1", target="3",
                    start_date="2030-01-01")  # fmt: skip
    desk.add("measure", "f", "omar", text="Bare")
    assert desk.gaps("omar") == {
        "every_finding_is_claimed": 1,
        "cause_missing": 1,
        "every_finding_has_a_measure": 1,
        "every_measure_treats_a_cause": 1,
        "cell_missing": 4,
        "no_due_date_is_past": 1,
        "every_measure_begins_before_it_is_due": 1,
        "every_target_has_a_unit": 1,
    }
    found = {each.code: each for each in desk.complete("omar").gaps}
    assert (found["no_due_date_is_past"].row, found["no_due_date_is_past"].column) == (gone.id, "due_date")
    with pytest.raises(Refused):
        desk.sign()
    assert Line.objects.filter(site=desk.book.site, act="plan.submit").count() == 0


def test_what_a_reviewer_will_look_at_is_told_before(desk: Desk) -> None:
    desk.add("cause", "f", text="One")
    row = desk.add("measure", "f", **WHOLE, deliverable="A new policy", lead_unit="Finance")
    desk.put(desk.book.id("f"), own_wording="Something could be improved.")
    told = {each.code: each for each in desk.complete().signs}
    assert set(told) == {"documents_only", "every_measure_a_document", "softened_wording"}
    assert (told["documents_only"].row, told["documents_only"].finding) == (row.id, desk.book.id("f"))


def test_the_principal_signs_what_is_written_and_takes_it_up_again_when_it_is_returned(db: None) -> None:
    desk = Desk("f", "g")
    desk.add("cause", "f", text="One")
    desk.add("cause", "g", text="Two")
    row = desk.add("measure", "f", **WHOLE, unit="exits", target="2", also=str(desk.book["g"] and 2))
    assert desk.gaps() == {}
    read = draft_rows.stamp(desk.matter("omar").draft)
    desk.put(row, goal="Both clear")
    with pytest.raises(Refused, match="draft_read_before_change"):
        desk.sign(read=read)
    with pytest.raises(Refused, match="not_of_this_post"):
        desk.sign("cora")
    act_id = desk.book.id("signed")
    number = desk.sign(act_id=act_id)
    assert (number, plan_signing.signed_before(desk.who("omar"), act_id)) == (1, 1)
    assert draft_rows.rows(draft_rows.of(desk.who("cora"), "plan", subject=desk.book.id("round"))) == ()
    plan = _stored(desk)
    assert len(plan.findings) == 2 and len(plan.measures) == 1
    book_measure = plan.measures[0]
    _returned(desk, "Say who.", {"measure": book_measure, "text": "By when?"})
    matter = desk.matter()
    assert matter.plan is not None and matter.draft.subject == plan.id
    plan_writing.begin(desk.who("cora"), matter, at=desk.at)
    plan_writing.begin(desk.who("cora"), matter, at=desk.at)
    kept = plan_drafts.laid(matter)
    measure = kept.measures[desk.book.id("f")][0]
    assert measure.id == book_measure
    assert {**WHOLE, "responsible": desk.book.id("mia"), "measure_kind": "immediate", "target": 2, "unit": "exits",
            "goal": "Both clear"}.items() <= dict(measure.content).items()  # fmt: skip
    assert desk.gaps() == {"every_comment_is_answered": 2}
    for each in (1, 2):
        desk.put(draft_rows.answer_id(plan.id, each), answer=f"Done {each}")
    desk.put(measure.id, text="Clear both exits.")
    assert desk.gaps() == {}
    assert desk.sign() == number
    assert [each.answer is not None for each in _stored(desk).comments] == [True, True]


def _stored(desk: Desk) -> Any:
    round_ = plan_drafts.of_round(desk.who("omar"), 1).round
    found = subjects.page(desk.who("otto"), "plan")[0]
    assert round_.number == 1
    return found[0].facts


def _returned(desk: Desk, *comments: Any) -> None:
    plan = _stored(desk)
    rows = [each if isinstance(each, dict) else {"text": each} for each in comments]
    call = desk.book.call("plan.return", plan.id, {"comments": rows})
    acts.perform(call, actor=desk.who("otto"), at=desk.at)


def test_nobody_else_reads_or_writes_it(desk: Desk) -> None:
    row = desk.add("measure", "f", **WHOLE)
    for name in ("otto", "vera", "lena"):
        with pytest.raises(Refused, match="not_found"):
            plan_drafts.of_round(desk.who(name), 1)
    with pytest.raises(Refused, match="not_found"):
        plan_drafts.of_round(desk.who("stan"), 1)
    assert plan_drafts.rounds(desk.who("stan")) == plan_drafts.rounds(desk.who("otto")) == ()
    assert plan_drafts.rounds(desk.who("cora")) == (1,)
    desk.book.issued("other")
    foreign = desk.book.id("nothing")
    for name, typed in ((foreign, {"text": "x"}), ("garbage", {"text": "x"})):
        with pytest.raises(Refused, match="not_found"):
            desk.put(name, **typed)
    with pytest.raises(Refused, match="no_such_column"):
        desk.put(row, wrong="x")


def test_what_is_written_for_a_narrower_finding_too_is_not_shown_to_who_may_not_see_it(db: None) -> None:
    desk = Desk("f")
    desk.book.imported("narrow", label=2)
    desk.book.handed_over("narrow")
    desk.book.do("finding.claim", "mia", "narrow")
    desk.book.sign("omar", "narrow")
    row = desk.add("measure", "f", **WHOLE, also="2")
    own = desk.add("measure", "f", **WHOLE)
    desk.book.cast["hank"] = dataclasses.replace(desk.who("hank"), clearance=1)
    low = desk.matter("hank")
    assert [each.id for each in plan_drafts.laid(low).measures[desk.book.id("f")]] == [own.id]
    with pytest.raises(Refused, match="not_found"):
        desk.put(row, "hank", text="x")
    with pytest.raises(Refused, match="not_found"):
        plan_writing.fill(desk.who("hank"), low, column="text", typed="x", chosen={row.id: None}, at=desk.at)


def test_a_finding_left_out_waits_and_what_was_handed_over_together_is_planned_together(db: None) -> None:
    desk = Desk("f", "g")
    desk.add("cause", "f", text="One")
    desk.add("measure", "f", **WHOLE, also="2")
    desk.put(desk.book.id("g"), left_out="yes")
    assert desk.gaps("omar") == {"every_issued_finding_is_planned": 1}
    assert desk.gaps("cora") == {}  # a coordinator can't open the package, and the principal signs
    with pytest.raises(Refused, match="every_issued_finding_is_planned"):
        desk.sign()


def test_a_text_that_changed_is_read_again(desk: Desk) -> None:
    desk.add("cause", "f", text="One")
    own = plan_drafts.laid(desk.matter()).own[desk.book.id("f")]
    forged = draft_rows.Written(own, {"text_digest": draft_rows.Cell("", "0" * 64)}, None)
    draft_rows.write_all(desk.matter().draft, (forged,), by=desk.who("cora").person, at=desk.at)
    assert desk.gaps()["finding_text_is_unchanged"] == 1
    assert desk.put(own.id, text_digest="1" * 64).refused["text_digest"]["code"] == "text_changed_meanwhile"
    desk.put(own.id, text_digest=plan_writing._digests(desk.who("cora"), [own.id])[own.id])
    assert "finding_text_is_unchanged" not in desk.gaps()


@pytest.mark.parametrize("names", [["f"], [f"f{place}" for place in range(10)]])
def test_a_cell_is_saved_by_few_statements_however_long_the_plan(db: None, names: list[str]) -> None:
    desk = Desk(*names)
    row, *_ = [desk.add("measure", name, text="x") for name in names]
    matter = desk.matter()
    with CaptureQueriesContext(connection) as asked:
        plan_writing.put(desk.who("cora"), matter, row=row.id, typed={"goal": "y"}, based_on=1, at=desk.at)
    assert len([each for each in asked if not each["sql"].startswith(("SAVEPOINT", "RELEASE"))]) == 3


@pytest.mark.parametrize("count", [4, 300])
def test_many_rows_are_written_by_as_few_statements_as_few_rows(db: None, count: int) -> None:
    desk = Desk("f", "g")
    matter, mia = desk.matter(), desk.book.id("mia")
    there = [desk.add("measure", "f", text=f"Old {place}").id for place in range(2)]
    over = [Typed({"goal": "All", "responsible": "Mia"}, row=each) for each in there]
    new = [
        Typed({"text": f"New {at}", "responsible": "Mia", "target": "many"}, sort="measure",
              finding=desk.book.id("fg"[at % 2]))
        for at in range(count)
    ]  # fmt: skip
    with CaptureQueriesContext(connection) as asked:
        done = plan_writing.put_all(desk.who("cora"), matter, typed=[*new, *over], at=desk.at)
    told = [each["sql"] for each in asked if not each["sql"].startswith(("SAVEPOINT", "RELEASE"))]
    inserts = [each for each in told if each.startswith("INSERT")]
    assert (len(told) - len(inserts), len(inserts) <= 3 + count // 60) == (10, True)
    assert max(len(each) for each in told if each not in inserts) < 10_000
    laid = plan_drafts.laid(matter)
    written = [row for each in laid.measures.values() for row in each]
    assert sorted(each.id for each in written) == sorted(each.id for each in done)
    assert [row.content["text"] for row in laid.measures[desk.book.id("g")]] == [
        f"New {at}" for at in range(1, count, 2)
    ]
    assert {row.content["responsible"] for row in written} == {mia}
    first, *_ = laid.measures[desk.book.id("f")]
    assert (first.content["text"], first.content["goal"], first.version) == ("Old 0", "All", 2)
    assert done[0].refused["target"]["text"] == "many"


def test_as_many_rows_as_an_act_takes_and_no_more(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draft_rows, "MOST_ROWS", 3)
    new = [Typed({"text": "x"}, sort="cause", finding=desk.book.id("f"))] * 3
    with pytest.raises(Refused, match="draft_full"):
        plan_writing.put_all(desk.who("cora"), desk.matter(), typed=new, at=desk.at)
    assert not draft_rows.begun(desk.matter().draft)


def test_what_is_written_for_a_finding_left_out_waits_with_it(db: None) -> None:
    desk = Desk("f")
    desk.book.claimed("g")
    for name in ("f", "g"):
        desk.add("cause", name, text=f"Cause of {name}")
        desk.add("measure", name, **WHOLE)
    desk.put(desk.book.id("g"), left_out="yes")
    desk.sign()
    left = desk.matter()
    assert (list(left.findings), left.plan) == ([2], None)
    whole = plan_signing.whole(desk.who("omar"), left)
    assert [each.facts.id for each in whole.planned] == [desk.book.id("g")]
    assert [each.content["text"] for each in whole.measures()] == [WHOLE["text"]]


def test_what_a_plan_lets_go_when_it_comes_again_waits_under_names_of_its_own(db: None) -> None:
    desk = Desk("f")
    desk.book.claimed("g")
    for name in ("f", "g"):
        desk.add("cause", name, text=f"Cause of {name}")
        desk.add("measure", name, **WHOLE)
    desk.sign()
    plan = _stored(desk)
    _returned(desk, "Not so")
    plan_writing.begin(desk.who("cora"), desk.matter(), at=desk.at)
    desk.put(desk.book.id("g"), left_out="yes")
    desk.put(draft_rows.answer_id(plan.id, 1), answer="Done")
    assert desk.sign() == 1
    waiting = plan_signing.whole(desk.who("omar"), desk.matter()).measures()
    assert [each.content["text"] for each in waiting] == [WHOLE["text"]]
    assert waiting[0].id not in plan.measures
    assert desk.sign() == 2


def test_nothing_that_is_told_to_be_kept_is_lost_while_the_principal_signs(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.add("cause", "f", text="One")
    row = desk.add("measure", "f", **WHOLE)
    late_row = draft_rows.Written(row, {}, None)
    before, perform = desk.matter(), acts.perform

    def slowly(*given: Any, **more: Any) -> Any:
        with pytest.raises(Refused, match="draft_signed_meanwhile"):
            draft_rows.write_all(before.draft, (late_row,), by=desk.who("cora").person, at=desk.at)
        return perform(*given, **more)

    monkeypatch.setattr(plan_signing.acts, "perform", slowly)
    desk.sign()
    for late in (
        lambda: desk.put(row, text="Late"),
        lambda: desk.add("measure", "f", **WHOLE),
        lambda: plan_writing.put_away(desk.who("cora"), before, row=row.id, removed=True, at=desk.at),
        lambda: plan_writing.add(desk.who("cora"), before, sort="cause", finding=desk.book.id("f"), at=desk.at),
        lambda: draft_rows.write_all(before.draft, (late_row,), by=desk.who("cora").person, at=desk.at),
    ):
        with pytest.raises(Refused, match="draft_signed_meanwhile"):
            late()


def test_the_coordinators_desk_names_the_next_step_with_the_plan(db: None) -> None:
    desk = Desk("f", "g")

    def steps(by: str = "cora") -> list[Any]:
        told = duties(desk.who(by), on=desk.book.now.date(), rules={"": CN})
        return [(each.act, each.step.name, each.step.round, each.waiting) for each in told if each.step is not None]

    assert steps() == [("plan.submit", "draft", 1, 2)]
    assert steps("hank") == steps("omar") == steps("oona") == []
    owed = duties(desk.who("omar"), on=desk.book.now.date(), rules={"": CN})
    assert [each.waiting for each in owed if each.act == "plan.submit"] == [2]
    for name, left in (("f", 1), ("g", 0)):
        desk.add("cause", name, text="Nobody is charged.")
        desk.add("measure", name, **WHOLE)
        assert steps() == [("plan.submit", "complete", 1, left)]
    desk.book.claimed("h")
    assert steps() == [("plan.submit", "complete", 1, 1)]
    desk.put(desk.book.id("h"), left_out="yes")
    assert steps() == [("plan.submit", "complete", 1, 0)]
    desk.put(desk.book.id("h"), left_out="")
    desk.add("cause", "h", text="Nobody is charged.")
    desk.add("measure", "h", **WHOLE)
    desk.sign()
    assert steps() == []
    # What comes later needs a plan of its own, and the principal is told.
    desk.book.claimed("late")
    assert steps("omar") == [("plan.submit", "further", 1, 1)]
    assert steps() == [("plan.submit", "draft", 1, 1)]
    desk.add("cause", "late", text="Nobody is charged.")
    desk.add("measure", "late", **WHOLE)
    assert desk.sign() == 2
    assert steps("omar") == steps() == []
    _returned(desk, "Why?", "Who?")
    assert steps() == [("plan.resubmit", "mend", 1, 2)]
    for number in (1, 2):
        desk.put(draft_rows.answer_id(_stored(desk).id, number), answer="So.")
    assert steps() == [("plan.resubmit", "resubmit", 1, 0)]
