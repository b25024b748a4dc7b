"""What still stands open is counted by the book: whatever is sent along counts for nothing."""

import datetime

import pytest

from huiyin.kernel.refused import Refused
from huiyin.record.queries import desk
from tests.kernel.ledger import CN, file
from tests.record.book import Book

pytestmark = pytest.mark.django_db


def refusal(book: Book, name: str, by: str, subject: str, /, **given: object) -> Refused:
    with pytest.raises(Refused) as caught:
        book.do(name, by, subject, **given)
    return caught.value


def test_only_who_holds_the_post_there_on_that_day_refuses() -> None:
    book = Book()
    book.issued("f")
    said = {"post_kind": "leadership_member", "said": "No", "witnesses": "Two", "not_in_post": False}
    book.do("post.appoint", "ada", "elsewhere", person=book.id("max"), body=book.id("b"), post_kind="principal",
            from_date="2026-01-01")  # fmt: skip
    wrong = {**said, "post_kind": "principal", "person": book.id("max")}
    assert refusal(book, "package.refuse_to_sign", "cleo", "package of f", **wrong).code == "holds_the_post"
    book.do("post.relieve", "ada", "post of max", reason="Retired")
    book.wait(2)
    left = {**said, "person": book.id("max")}
    assert refusal(book, "package.refuse_to_sign", "cleo", "package of f", **left).code == "holds_the_post"
    book.do("package.refuse_to_sign", "cleo", "package of f", person=book.id("mia"), post_kind="leadership_member",
            said="No", witnesses="Two")  # fmt: skip
    assert [each.person for each in book["package of f"].refusals] == [book.id("mia")]


def test_handlers_are_of_the_team_of_the_inspection() -> None:
    book = Book()
    both = [book.id("mia"), book.id("max")]
    assert refusal(book, "finding.draft", "inga", "d", inspection=book.id("inspection"), statement="S",
                   manifestations=["one"], working_paper="P", handlers=both).facts["outside"] == 2  # fmt: skip
    for name in ("mia", "max"):
        book.do("post.appoint", "ada", f"{name} of the team", person=book.id(name), body=book.id("team"),
                post_kind="team_member", from_date="2026-01-01")  # fmt: skip
    book.drafted("d", handlers=both)
    assert book["d"].handlers == tuple(both)


def test_a_round_is_begun_once_and_ended_when_its_findings_are() -> None:
    book = Book()
    again = {"mandate": book.id("mandate"), "profile": "cn-inspection", "title": "Again", "term": "term-20"}
    found = refusal(book, "round.plan", "otto", "again", **again, ordinal=2)
    assert (found.code, found.facts["number"]) == ("round_is_new", 1)
    book.drafted("d")
    book.issued("f")
    book.in_rectification()
    found = refusal(book, "round.evaluate", "otto", "round", unplanned_findings=0)
    assert (found.code, found.facts["findings"]) == ("findings_have_plans", 1)
    book.do("finding.object", "omar", "f", reason="Not so")
    book.do("finding.decide_objection", "cyril", "f", decision="sustained", reason="Right")
    book.do("round.evaluate", "otto", "round")
    found = refusal(book, "round.archive", "otto", "round")
    assert (found.code, found.facts["findings"]) == ("findings_have_ended", 1)
    book.do("finding.annul", "otto", "d", act=book["d"].last_act, reason="Never put")
    book.sign("cyril", "d")
    book.do("round.archive", "otto", "round")


def test_a_leader_whose_post_ends_by_its_date_is_followed_before_the_plan_is_accepted() -> None:
    """No line tells of such an end: the book looks at the day, for whoever accepts and for whoever hands over."""
    book = Book()
    held = {"body": book.id("a"), "post_kind": "leadership_member", "from_date": "2026-01-01"}
    book.do("person.register", "ada", "lea", name="Lea")
    book.do("post.appoint", "ada", "post of lea", person=book.id("lea"), **held, until_date=book.on(20))
    book.claimed("f")
    measures = [book.measure("f", responsible=book.id("lea"))]
    book.do("plan.submit", "omar", "plan", **book.place(), **book.plan_values("f", measures=measures))
    over = {"to": book.id("max"), "handover": "To Max"}
    assert refusal(book, "measure.hand_over", "omar", "measure of f", **over).code == "nobody_answers_or_it_is_accepted"
    book.wait(30)
    found = refusal(book, "plan.accept", "otto", "plan")
    assert (found.code, found.facts["measures"]) == ("every_measure_has_a_leader", 1)
    told = desk.duties(book.cast["omar"], on=book.now.date(), rules={"": CN})
    assert [each.found for each in told if each.act == "measure.hand_over"]
    book.do("measure.hand_over", "omar", "measure of f", **over)
    book.sign("max", "measure of f")
    assert (book["measure of f"].state, book["measure of f"].responsible) == ("proposed", book.id("max"))
    book.accept_plan()
    assert book["measure of f"].state == "accepted"


def test_what_nobody_answers_for_is_handed_over_before_it_is_declared_done_or_accepted() -> None:
    """Whether the leader was relieved, or their post ended by its date, of which no line tells."""
    book = Book()
    held = {"body": book.id("a"), "post_kind": "leadership_member", "from_date": "2026-01-01"}
    book.do("person.register", "ada", "lea", name="Lea")
    book.do("post.appoint", "ada", "post of lea", person=book.id("lea"), **held, until_date=book.on(20))
    book.claimed("f", "g")
    measures = [book.measure("f", responsible=book.id("lea")), book.measure("g")]
    book.do("plan.submit", "omar", "plan", **book.place(), **book.plan_values("f", "g", measures=measures))
    book.accept_plan()
    book.do("measure.declare_done", "hank", "measure of g", result="Done")
    book.wait(30)
    done = {"result": "Done"}
    assert refusal(book, "measure.declare_done", "hank", "measure of f", **done).code == "somebody_answers"
    book.do("post.relieve", "ada", "post of mia", reason="Retired")
    assert refusal(book, "measure.accept_done", "vera", "measure of g").code == "somebody_answers"
    for name in ("f", "g"):
        book.do("measure.hand_over", "omar", f"measure of {name}", to=book.id("max"), handover="To Max")
        book.sign("max", f"measure of {name}")
    book.do("measure.declare_done", "hank", "measure of f", result="Done")
    book.do("measure.accept_done", "vera", "measure of g")
    assert (book["measure of f"].state, book["measure of g"].state) == ("done_declared", "accepted_done")


def test_a_leader_leads_no_longer_than_to_the_act_of_relief() -> None:
    """Not until the day ends: nothing is given to them any more, and they are nobody to wait for."""
    book = Book()
    book.do("person.register", "ada", "lea", name="Lea")
    book.do("post.appoint", "ada", "post of lea", person=book.id("lea"), body=book.id("a"),
            post_kind="leadership_member", from_date="2026-01-01")  # fmt: skip
    book.claimed("f")
    book.do("post.relieve", "ada", "post of lea", reason="Retired")
    to_lea = {"measures": [book.measure("f", responsible=book.id("lea"))]}
    found = refusal(book, "plan.submit", "omar", "plan", **book.place(), **book.plan_values("f", **to_lea))
    assert (found.code, found.facts["people"]) == ("leaders_answer_for_measures", "Lea")
    book.do("plan.submit", "omar", "plan", **book.place(), **book.plan_values("f"))
    book.accept_plan()
    book.do("post.relieve", "ada", "post of mia", reason="Retired")
    assert book["measure of f"].unowned
    book.do("measure.hand_over", "max", "measure of f", to=book.id("max"), handover="I do it")
    book.sign("vera", "measure of f")
    assert (book["measure of f"].responsible, book["measure of f"].unowned) == (book.id("max"), False)


def test_what_was_done_on_the_day_of_a_relief_is_entered_afterwards() -> None:
    book = Book()
    book.issued("f")
    book.do("post.relieve", "ada", "post of max", reason="Retired")
    said = {"post_kind": "leadership_member", "person": book.id("max"), "said": "No", "witnesses": "Two"}
    assert refusal(book, "package.refuse_to_sign", "cleo", "package of f", **said).code == "holds_the_post"
    book.wait(1)
    call = book.call("package.refuse_to_sign", "package of f", said, clock="paper",
                     performed_at=book.now - datetime.timedelta(days=1), scan=file("scan"))  # fmt: skip
    book.perform(call, actor=book.on_paper("cleo", "otto"), at=book.now)
    assert [each.person for each in book["package of f"].refusals] == [book.id("max")]


def test_a_body_leaves_nothing_behind() -> None:
    book = Book()
    book.drafted("d")
    book.issued("f")
    book.required()
    book.composed("principal", "principal")
    book.scheduled()
    found = refusal(book, "body.abolish", "ada", "a", successors=[book.id("b")], reason="Merged", open_sessions=0)
    waits = {"open_answers": 1, "open_findings": 2, "open_sessions": 1, "unsigned_packages": 2}
    assert (found.code, {name: found.facts[name] for name in waits}) == ("nothing_is_left_behind", waits)
    book.do("body.abolish", "ada", "b", successors=[book.id("a")], reason="Merged")


def test_leaders_of_the_organisation_answer_for_its_measures() -> None:
    book = Book()
    book.do("person.register", "ada", "hank", name="\u6c49\u514b", name_en="Hank")
    book.do("post.appoint", "ada", "post of hank", person=book.id("hank"), body=book.id("a"), post_kind="handler",
            from_date="2026-01-01")  # fmt: skip
    book.claimed("f", "g")
    by_hank = {"measures": [book.measure("f"), book.measure("g", responsible=book.id("hank"))], "not_leading": []}
    call = book.call("plan.submit", "plan", {**book.place(), **book.plan_values("f", "g"), **by_hank}, language="en")
    with pytest.raises(Refused) as caught:
        book.perform(call, actor=book.cast["omar"])
    facts = {"act": "plan.submit", "numbers": "2", "people": "Hank"}
    assert (caught.value.code, caught.value.facts) == ("leaders_answer_for_measures", facts)
    book.do("plan.submit", "omar", "plan", **book.place(), **book.plan_values("f", "g"))
    book.accept_plan()
    book.do("post.relieve", "ada", "post of max", reason="Retired")
    book.wait(2)
    added = book.measure("f", id=book.id("more"), responsible=book.id("max"))
    found = refusal(book, "plan.amend", "omar", "plan", measures=[added], reason="More")
    assert (found.code, found.facts["people"]) == ("leaders_answer_for_measures", "Max")
