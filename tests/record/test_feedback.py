"""The feedback in the book: what was told to the principal shows through no read to others; what the round has done."""

import dataclasses
import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from huiyin.kernel.actor import INSPECTED, Actor
from huiyin.kernel.refused import Refused
from huiyin.record import check
from huiyin.record.models import SessionRow
from huiyin.record.queries import counted, desk, feedback, history, ledger, matches, names, plainly, subjects
from huiyin.record.queries.ledger import Wanted
from tests.record.book import AppointedBook, Book

pytestmark = pytest.mark.django_db

OUTSTANDING = "Unspeakable waste"
PRIVATE = "Between us two"


@pytest.fixture
def book() -> Book:
    """Make a round of two organisations: of the first one finding was told to the principal alone, one to all."""
    book = AppointedBook()
    book.do("inspection.assign", "otto", "second", round=book.id("round"), team=book.id("team"),
            organisation=book.id("b"))  # fmt: skip
    tara = book.cast["tara"]
    book.cast["tara"] = dataclasses.replace(tara, inspections=tara.inspections | {book.id("second")})
    for name, statement in (("own", OUTSTANDING), ("both", "Late reports")):
        given = {"inspection": book.id("inspection"), "statement": statement, "manifestations": ["one"]}
        book.do("finding.draft", "inga", name, **given, working_paper="Paper")
        book.do("finding.approve", "tara", name)
        book.sign("otto", name)
    book.decided()
    findings = [book.id("own"), book.id("both")]
    book.composed("principal", "principal", findings=findings, text=PRIVATE)
    book.do("package.compose", "cleo", "leadership", round=book.id("round"), organisation=book.id("a"),
            inspection=book.id("inspection"), audience="leadership", findings=findings, text=PRIVATE,
            told_to_both=True)  # fmt: skip
    book.do("package.revise", "cleo", "leadership", based_on=1, findings=[book.id("both")], text="For all of you",
            told_to_both=True)  # fmt: skip
    book.approved("leadership")
    book.do("package.issue", "cleo", "leadership")
    book.scheduled()
    return book


def came(book: Book, *names: str) -> list[dict[str, str]]:
    return [{"person": book.id(name), "title": "Leader"} for name in names]


def others(book: Book) -> list[Actor]:
    """Give everybody of the organisation but the principal."""
    return [each for each in book.cast.values() if each.post_kind in INSPECTED and each.person != book.id("omar")]


def everything(book: Book, actor: Actor) -> str:
    """Write out whatever the reads tell somebody."""
    on = book.now.date()
    told: list[object] = [
        ledger.page(actor, Wanted(), on=on),
        ledger.count(actor, Wanted(), on=on),
        ledger.page(actor, Wanted(package=names.of_id(book.id("principal"))), on=on),
        counted.of_findings(actor, Wanted(), on=on),
        desk.standing(actor, on=on),
        subjects.stored(actor, desk.changed_since(actor, None)),
        [matches.found(actor, kind, text=text) for kind in matches.KINDS for text in (OUTSTANDING, PRIVATE, "1")],
        [names.candidates(actor, kind) for kind in ("finding", "package", "session", "achievement")],
        feedback.progress(actor, book.id("round")),
        feedback.sessions(actor, book.id("round")),
        feedback.versions(actor, book.id("leadership")),
        [history.of_subject(actor, book.id(name)) for name in ("own", "both", "principal", "leadership", "session")],
    ]
    for kind in ("finding", "package", "session", "round", "achievement"):
        found, _ = subjects.page(actor, kind)
        told += subjects.stored(actor, found)
    return repr(told)


def test_what_was_told_to_the_principal_shows_through_no_read_to_others(book: Book) -> None:
    secrets = (
        OUTSTANDING,
        PRIVATE,
        book.id("own"),
        book.id("principal"),
        book["own"].statement,
        book["principal"].text,
    )
    assert all(each in everything(book, book.cast["omar"]) for each in secrets)
    for actor in others(book):
        told = everything(book, actor)
        assert [each for each in secrets if each in told] == [], actor.post_kind


def test_what_is_told_apart_is_counted_only_for_those_who_see_it(book: Book) -> None:
    on = book.now.date()
    assert {name: dict(desk.standing(book.cast[name], on=on).states) for name in ("omar", "mia", "hank", "vera")} == {
        "omar": {"issued": 2}, "mia": {"issued": 1}, "hank": {}, "vera": {"issued": 2},
    }  # fmt: skip


def test_the_principal_shares_by_name_and_by_post(book: Book) -> None:
    def readers() -> set[str]:
        return {name for name in ("mia", "max", "hank", "cora") if seen(book, name)}

    def seen(book: Book, name: str) -> bool:
        return ledger.count(book.cast[name], Wanted(text=OUTSTANDING), on=book.now.date())[0] == 1

    assert readers() == set()
    book.do("finding.share", "omar", "own", persons=[book.id("mia")])
    assert readers() == {"mia"}
    book.do("finding.share", "omar", "own", share_with="leadership")
    assert readers() == {"mia", "max"}
    book.do("finding.claim", "mia", "own")
    book.sign("omar", "own")
    assert readers() == {"mia", "max", "hank", "cora"}


def test_the_versions_of_a_text_are_the_offices(book: Book) -> None:
    told = feedback.versions(book.cast["otto"], book.id("leadership"))
    assert [each.act for each in told] == ["package.compose", "package.revise"]
    assert [[part.text for part in each.texts] for each in told] == [[PRIVATE], ["For all of you"]]
    assert feedback.versions(book.cast["mia"], book.id("leadership")) == ()


def asked(book: Book) -> None:
    """Let both organisations be decided on and asked."""
    book.decided("second")
    book.required()


def test_an_organisation_sees_a_requirement_and_its_own_answer_alone(book: Book) -> None:
    asked(book)
    theirs = next(each for each in book["requirement"].answers if each != book.answer())
    for name in ("omar", "hank"):
        actor = book.cast[name]
        found = subjects.by_id(actor, "requirement", subject=book.id("requirement"))
        assert subjects.stored(actor, [found])[0]["answers"] == [book.answer()]
        told = history.of_subject(actor, book.id("requirement"))
        assert [len(each.given["answers"]) for each in told] == [1]
        assert theirs not in repr(told)
        assert set(feedback.matrix(actor, book.id("round"))) == {(book.id("requirement"), book.id("a"))}
    book.do("answer.give", "omar", book.answer(), text="We will")
    with CaptureQueriesContext(
        connection,
    ) as queries:
        found_all = feedback.matrix(book.cast["otto"], book.id("round"))
    assert len(queries) == 1
    assert {each.organisation: each.state for each in found_all.values()} == {
        book.id("a"): "answered", book.id("b"): "awaited",
    }  # fmt: skip
    assert len(feedback.matrix(book.cast["vera"], book.id("round"))) == 2


def to_ask(book: Book, who: str = "cleo") -> list[tuple[int, int]]:
    """This function will give what a desk says of requirements that have yet to reach organisations: number, count."""
    found = desk.duties(book.cast[who], on=book.now.date(), rules={"": book.rules})
    return [(duty.found.number, duty.waiting) for duty in found if duty.found and duty.act == "requirement.ask_others"]


def test_the_desk_asks_nobody_whose_results_are_used_otherwise(book: Book) -> None:
    book.required()
    book.decided("second", uses=("study",))
    assert to_ask(book) == []


def test_whom_the_requirements_do_not_reach_is_named(book: Book) -> None:
    book.required()

    def named(who: str = "otto") -> list[tuple[str, str, tuple[int, ...]]]:
        owed = feedback.matrix(book.cast[who], book.id("round"))
        found = feedback.unasked(book.cast[who], book["round"], owed=owed)
        return [(each.organisation, each.why, each.requirements) for each in found]

    assert named() == [(book.id("b"), "undecided", ())]
    assert (named("omar"), named("stan"), named("vera")) == ([], [], [])
    assert to_ask(book) == []
    book.decided("second")
    assert named() == [(book.id("b"), "decided_since", (1,))]
    assert (to_ask(book), to_ask(book, "omar"), to_ask(book, "vera")) == ([(1, 1)], [], [])
    round_ = subjects.by_id(book.cast["lena"], "round", subject=book.id("round"))
    told = plainly.matrix(book.cast["lena"], round_)
    assert [each["why"] for each in told["unasked"]] == ["decided_since"]
    assert subjects.seen(book.cast["stan"], [("requirement", book.id("requirement"))]) == set()
    book.do("requirement.ask_others", "cleo", "requirement")
    assert subjects.seen(book.cast["stan"], [("requirement", book.id("requirement"))]) == {book.id("requirement")}
    assert to_ask(book) == []
    lines = history.of_subject(book.cast["omar"], book.id("requirement"))
    assert book.id("b") not in repr(lines) and book["requirement"].answers[1] not in repr(lines)
    assert (named(), len(feedback.matrix(book.cast["otto"], book.id("round")))) == ([], 2)
    assert check.check(book.site, on=datetime.date(2026, 3, 30)).faults == ()


def test_what_a_round_has_done_is_counted_by_phase(book: Book) -> None:
    asked(book)
    book.sign_for("omar", "principal")
    for audience in ("principal", "leadership"):
        book.tell(audience, present=came(book, "omar"))
    book.do("session.close", "cleo", "session")
    with CaptureQueriesContext(connection) as queries:
        found = feedback.progress(book.cast["otto"], book.id("round"))
    assert len(queries) == 6
    assert (found.organisations, found.reported, found.heard, found.decided) == (2, 2, 2, 2)
    assert (found.fed_back, found.told, found.receipts, found.refusals, found.requirements) == (2, 1, 1, 0, 1)
    assert found.packages == {("principal", "issued"): 1, ("leadership", "issued"): 1}
    assert (found.findings, found.sessions, found.answers) == ({"issued": 2}, {"delivered": 1}, {"awaited": 2})
    assert feedback.progress(book.cast["stan"], book.id("round")).organisations == 0


def test_the_coverage_of_a_term_names_who_was_inspected_and_who_not() -> None:
    book = Book()
    with CaptureQueriesContext(connection) as queries:
        found = feedback.coverage(book.cast["otto"], "term-20")
    assert len(queries) == 3
    assert {each.body: each.rounds for each in found} == {book.id("a"): (book.id("round"),), book.id("b"): ()}
    assert {each.rounds for each in feedback.coverage(book.cast["otto"], "another")} == {()}


def refused(book: Book, over: str, kind: str, number: int, act: str, name: str, **given: object) -> None:
    """An act is refused because of what is at the same time, and names it; what was sent of that counts nothing."""
    with pytest.raises(Refused) as caught:
        book.do(act, "cleo", name, **given, clash_with="meeting", clash_number=99)
    facts = caught.value.facts
    assert (caught.value.code, facts["over"], facts["with"], facts["number"]) == (
        "nothing_else_is_then", over, kind, number
    )  # fmt: skip


def test_no_session_is_held_while_all_are_called_to_the_meeting(book: Book) -> None:
    agenda = [{"item": "speech", "heading": "Speech"}]
    call = {"round": book.id("round"), "day": book.on(), "place": "Hall", "agenda": agenda}
    refused(book, "round", "session", 1, "meeting.call", "called", **call, starts="10:29")
    book.do("meeting.call", "cleo", "called", **call, starts="10:30")
    refused(book, "round", "meeting", 1, "session.reschedule", "session", day=book.on(), starts="10:00", ends="11:00",
            reason="x")  # fmt: skip
    refused(book, "round", "meeting", 1, "meeting.call", "twice", **call, starts="10:30")
    refused(book, "round", "session", 1, "meeting.change_agenda", "called", agenda=agenda, starts="09:00", reason="x")
    book.do("meeting.change_agenda", "cleo", "called", agenda=agenda, starts="14:00", reason="x")
    for faulty in ({"day": "tomorrow"}, {"starts": 9}):
        with pytest.raises(Refused, match="given_faulty"):
            book.do("meeting.call", "cleo", "faulty", **{**call, "starts": "09:00", **faulty})


def test_sessions_that_cannot_both_take_place_are_named(book: Book) -> None:
    assert feedback.clashes(book.cast["otto"], book.id("round")) == ()
    book.decided("second")
    day = book["session"].day
    # A team may part; nobody else can.
    elsewhere = {"day": day, "inspection": book.id("second"), "starts": "10:00", "ends": "11:00"}
    book.scheduled("again", **elsewhere, chair=book.id("max"))
    found = feedback.clashes(book.cast["otto"], book.id("round"))
    assert {each.over for each in found} == {"team"}
    refused(book, "chair", "session", 1, "session.reschedule", "again", day=day, starts="09:30", ends="10:00",
            chair=book.id("mia"), reason="x")  # fmt: skip
    refused(book, "organisation", "session", 2, "session.schedule", "third", inspection=book.id("second"), place="Hall",
            chair=book.id("omar"), day=day, starts="10:59", ends="12:00")  # fmt: skip
    later = {"day": day, "inspection": book.id("second"), "starts": "11:00", "ends": "12:00"}
    book.scheduled("third", **later)  # one that ends as the other begins
    book.do("session.cancel", "cleo", "third", reason="Twice")
    book.scheduled("fourth", **later)
    book.do("session.cancel", "cleo", "again", reason="Twice")
    assert feedback.clashes(book.cast["otto"], book.id("round")) == ()


def test_the_desk_names_whose_turn_it_is_in_the_feedback(book: Book) -> None:
    def duties(name: str) -> set[str]:
        found = desk.duties(book.cast[name], on=book.now.date(), rules={"": book.rules})
        return {duty.act for duty in found}

    asked(book)
    book.called()
    assert {"package.sign_for", "answer.give"} <= duties("omar")
    assert "session.tell_principal" in duties("cleo")
    book.do("answer.give", "omar", book.answer(), text="We will")
    assert "answer.accept" in duties("vera")
    book.tell("principal", present=came(book, "omar"))
    assert "session.tell_leadership" in duties("tara")


def test_the_principal_is_told_or_whoever_stands_in(book: Book) -> None:
    book.do("post.appoint", "ada", "post at a", person=book.id("omar"), body=book.id("a"), post_kind="principal",
            from_date="2026-01-01")  # fmt: skip
    for present in ([{"name": "Omar", "title": "Principal"}], came(book, "mia"), came(book, "mia", "max")):
        with pytest.raises(Refused, match="the_principal_is_present"):
            book.tell("principal", present=present, principal_absent=False)
    place = {"post": book.id("post at a"), "delegate": book.id("mia")}
    book.do("delegation.grant", "omar", "stand-in", **place, from_date=book.on(), until_date=book.on(2))
    with pytest.raises(Refused, match="the_principal_is_present"):
        book.tell("principal", present=came(book, "max"))
    book.tell("principal", present=came(book, "mia"))


def test_the_book_of_a_whole_feedback_is_sound(book: Book) -> None:
    asked(book)
    book.called()
    for audience in ("principal", "leadership"):
        book.tell(audience, present=came(book, "omar"))
    book.do("session.close", "cleo", "session")
    book.do("answer.give", "omar", book.answer(), text="We will")
    report = check.check(book.site, on=datetime.date(2026, 3, 30))
    assert report.faults == ()
    assert not [gap for gap in report.gaps if gap.broken]
    row = SessionRow.objects.get(site=book.site, until_number__isnull=True)
    assert (row.state, row.starts) == ("delivered", "09:00")


def test_two_clerks_at_once_lose_nothing(book: Book) -> None:
    one, told = book.cast["cleo"], {"findings": [book.id("own")], "told_to_both": True}
    book.do("package.compose", one, "new", **told, round=book.id("round"), organisation=book.id("a"),
            inspection=book.id("inspection"), audience="leadership", text="First")  # fmt: skip
    book.do("package.revise", one, "new", based_on=1, text="Second of one", **told)
    with pytest.raises(Refused, match="is_based_on_the_newest"):
        book.do("package.revise", "otto", "new", based_on=1, text="Second of the other", **told)
    assert [[part.text for part in each.texts] for each in feedback.versions(one, book.id("new"))] == [
        ["First"], ["Second of one"],
    ]  # fmt: skip


def test_one_document_is_under_way_for_an_inspection_and_audience() -> None:
    book = Book()
    book.decided()
    place = {"round": book.id("round"), "organisation": book.id("a"), "inspection": book.id("inspection"), "text": "T"}
    book.do("package.compose", "cleo", "first", **place, audience="leadership")
    book.do("package.compose", "cleo", "other", **place, audience="principal")
    with pytest.raises(Refused) as refused:
        book.do("package.compose", "otto", "second", **place, audience="leadership")
    assert (refused.value.code, refused.value.facts["number"]) == ("package_under_way", 1)
    book.do("package.withdraw", "cleo", "first", reason="Anew")
    book.do("package.compose", "otto", "second", **place, audience="leadership")


def test_a_further_opinion_feeds_back_what_none_issued_did() -> None:
    book = Book()
    book.decided()
    for each in ("d", "e"):
        book.imported(each)
    place = {"round": book.id("round"), "organisation": book.id("a"), "inspection": book.id("inspection"), "text": "T"}
    told, more = {"findings": [book.id("d")]}, {"findings": [book.id("d"), book.id("e")]}
    book.composed("first", "leadership", **told)
    for given in (told, {}, {**told, "issued_number": None}):
        with pytest.raises(Refused) as refused:
            book.do("package.compose", "cleo", "second", **place, audience="leadership", **given)
        assert (refused.value.code, refused.value.facts["number"]) == ("says_more_than_was_issued", 1)
    book.do("package.compose", "cleo", "other", **place, audience="principal", **told)
    more["told_to_both"] = True
    book.do("package.compose", "cleo", "second", **place, audience="leadership", **more)
    with pytest.raises(Refused, match="says_more_than_was_issued"):
        book.do("package.revise", "cleo", "second", based_on=1, text="T", **told)
    book.do("package.revise", "cleo", "second", based_on=1, text="U", **more)


@pytest.mark.parametrize(
    ("first", "second", "number"), [("principal", "leadership", 2), ("leadership", "principal", 1)]
)
def test_whatever_is_composed_first_it_is_said_that_both_are_to_be_told(first: str, second: str, number: int) -> None:
    book = Book()
    book.decided()
    for each in ("d", "e"):
        book.imported(each)
    place = {"round": book.id("round"), "organisation": book.id("a"), "inspection": book.id("inspection"), "text": "T"}
    both, apart = [book.id("d"), book.id("e")], [book.id("e")]
    book.do("package.compose", "cleo", first, **place, audience=first, findings=[book.id("d")])
    for sent in ({}, {"in_both": 0}, {"told_to_both": False}):  # what the book knows is not taken from anybody
        with pytest.raises(Refused) as refused:
            book.do("package.compose", "otto", second, **place, audience=second, findings=both, **sent)
        facts = refused.value.facts
        assert (refused.value.code, facts["findings"], facts["number"]) == ("both_are_to_be_told", 1, number)
    book.do("package.compose", "otto", second, **place, audience=second, findings=apart)
    with pytest.raises(Refused, match="both_are_to_be_told"):
        book.do("package.revise", "otto", second, based_on=1, text="U", findings=both)
    book.do("package.revise", "otto", second, based_on=1, text="U", findings=both, told_to_both=True)
    for name, edition in ((first, 1), (second, 2)):  # said once, not again with every version
        book.do("package.revise", "otto", name, based_on=edition, text="V", findings=[book.id("d")])


def test_what_the_principal_alone_was_told_of_reaches_nobody_without_a_word() -> None:
    book = Book()
    book.imported("d")
    book.composed("principal", "principal", findings=[book.id("d")])
    place = {"round": book.id("round"), "organisation": book.id("a"), "inspection": book.id("inspection"), "text": "T"}
    told = {**place, "audience": "leadership", "findings": [book.id("d")]}
    with pytest.raises(Refused, match="both_are_to_be_told"):
        book.do("package.compose", "cleo", "l", **told)
    book.composed("l", "leadership", findings=[book.id("d")], told_to_both=True)


def test_a_corrected_version_names_what_was_amended_since() -> None:
    book = Book()
    for each in ("d", "e"):
        book.imported(each)
    findings = [book.id("d"), book.id("e")]
    book.composed("first", "leadership", findings=findings)
    place = {"round": book.id("round"), "organisation": book.id("a"), "inspection": book.id("inspection"), "text": "T"}
    told = {**place, "audience": "leadership", "findings": findings}
    with pytest.raises(Refused, match="says_more_than_was_issued"):
        book.do("package.compose", "cleo", "second", **told)
    issued = book["first"].issued_texts
    book.do("finding.object", "omar", "d", reason="Not so")
    book.do("finding.decide_objection", "cyril", "d", decision="amended", reason="Right", text="Amended")
    with pytest.raises(Refused, match="says_more_than_was_issued"):
        book.do("package.compose", "cleo", "second", **{**told, "findings": [book.id("e")]})
    # What the book knows is taken from nobody.
    book.composed("second", "leadership", findings=findings, amended=[book.id("e")])
    found = subjects.by_id(book.cast["mia"], "package", subject=book.id("second")).facts
    assert (found.state, found.corrects, found.amended) == ("issued", book.id("first"), (book.id("d"),))
    assert dict(found.issued_texts)[book.id("d")] == book["d"].statement != dict(issued)[book.id("d")]
    # It was corrected: the same words are not issued a third time; and the first stays as it was signed for.
    with pytest.raises(Refused, match="says_more_than_was_issued"):
        book.do("package.compose", "cleo", "third", **told)
    assert subjects.by_id(book.cast["mia"], "package", subject=book.id("first")).facts.issued_texts == issued
