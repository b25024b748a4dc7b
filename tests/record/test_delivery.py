"""What has been done for one organisation, and what is next, at every step of its feedback."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from huiyin.record.queries import delivery, drafting
from huiyin.record.queries.delivery import Delivery
from tests.record.book import Book

pytestmark = pytest.mark.django_db


@pytest.fixture
def book() -> Book:
    return Book()


def row(book: Book, who: str = "otto") -> Delivery:
    [found] = delivery.deliveries(book.cast[who], book.id("round"))
    return found


def following(book: Book) -> str:
    return delivery.next_act(row(book))


def test_the_next_act_is_named_at_every_step(book: Book) -> None:
    said = [following(book)]
    book.do("inspection.submit_report", "tara", "inspection", summary="Summary")
    said.append(following(book))
    book.do("inspection.hear_report", "lena", "inspection", minutes="Minutes")
    said.append(following(book))
    book.do("inspection.decide_use", "lena", "inspection", uses=["feed_back"], decision="Decision")
    said.append(following(book))
    place = {"round": book.id("round"), "organisation": book.id("a"), "inspection": book.id("inspection")}
    book.do("package.compose", "cleo", "principal", **place, audience="principal", text="Text")
    said.append(following(book))
    book.approved("principal")
    said.append(following(book))
    book.in_feedback()
    book.do("package.issue", "cleo", "principal")
    said.append(following(book))
    book.composed("leadership", "leadership")
    said.append(following(book))
    book.scheduled()
    for audience in ("principal", "leadership"):
        said.append(following(book))
        book.tell(audience)
    said.append(following(book))
    book.do("session.close", "tara", "session")
    said.append(following(book))
    for who in ("mia", "max"):
        book.sign_for(who, "leadership")
    book.required()
    said.append(following(book))
    book.do("answer.give", "omar", book.answer(), text="We will")
    said.append(following(book))
    assert said == [
        "inspection.submit_report", "inspection.hear_report", "inspection.decide_use", "package.compose",
        "package.approve", "package.issue", "package.compose", "session.schedule", "session.tell_principal",
        "session.tell_leadership", "session.close", "package.sign_for", "answer.give", "",
    ]  # fmt: skip


def test_results_that_are_used_otherwise_wait_for_nothing(book: Book) -> None:
    book.decided(uses=("refer",))
    assert following(book) == ""
    assert not row(book).is_fed_back


def test_who_would_not_sign_is_counted_until_they_sign_later(book: Book) -> None:
    book.decided()
    book.composed("leadership", "leadership")
    refusal = {"person": book.id("mia"), "post_kind": "leadership_member", "said": "No", "witnesses": "Two"}
    book.do("package.refuse_to_sign", "cleo", "leadership", **refusal)
    assert (row(book).signed, row(book).refused, row(book).unsigned) == (0, 1, 1)
    book.sign_for("mia", "leadership")
    assert (row(book).signed, row(book).refused, row(book).unsigned) == (1, 0, 1)


def test_a_withdrawn_package_counts_no_more(book: Book) -> None:
    book.decided()
    place = {"round": book.id("round"), "organisation": book.id("a"), "inspection": book.id("inspection")}
    book.do("package.compose", "cleo", "p", **place, audience="principal", text="Text")
    line = len(book.lines)
    book.do("package.withdraw", "otto", "p", reason="Wrong")
    assert row(book).documents == {}
    [before] = delivery.deliveries(book.cast["otto"], book.id("round"), as_of=line)
    assert before.documents["principal"].facts.state == "composed"


def test_it_is_told_in_five_questions_and_to_nobody_else(book: Book) -> None:
    with CaptureQueriesContext(connection) as queries:
        row(book)
    assert len(queries) == 5
    assert [delivery.deliveries(book.cast[name], book.id("round")) for name in ("stan", "omar", "ada")] == [()] * 3


def test_what_can_go_in_is_what_is_approved_and_in_force(book: Book) -> None:
    book.achieved(approve=False)
    book.imported("f")
    book.required()

    def kinds(name: str) -> list[str]:
        place = {"organisation": book.id("a"), "round_id": book.id("round")}
        return [each.item for each in drafting.things(book.cast[name], **place)]

    assert kinds("otto") == ["problem", "requirement"]
    book.do("achievement.approve", "tara", "achievement")
    assert kinds("otto") == ["achievement", "problem", "requirement"]
    assert kinds("stan") == []
    found = drafting.named(book.cast["otto"], [("finding", book.id("f")), ("finding", "no id"), ("body", book.id("a"))])
    assert [(each.text.text, len(each.details)) for each in found.values()] == [("Statement of f", 2)]
