"""Papers drawn from the book: what stands in them, for whom, under which label, and what is noted of it."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiyin.kernel.refused import Refused
from huiyin.papers import opinion as composer
from huiyin.papers.drawn import calendars, making, offered, opinions
from huiyin.papers.drawn.reader import Asker, Drawn
from huiyin.record.models import ReadTrace
from huiyin.record.queries import plainly, subjects
from tests.record.book import Book

pytestmark = pytest.mark.django_db

OUTSTANDING = "Unspeakable waste"
LATE = "Late reports"


@pytest.fixture
def book() -> Book:
    """Make a round that was fed back: one finding to the principal alone, one to both, and one requirement asked."""
    book = Book()
    for name, post, body in (("omar", "principal", "a"), ("inga", "team_member", "team")):
        book.do("person.register", "ada", name, name=name.title())
        book.do("post.appoint", "ada", f"post of {name}", person=book.id(name), body=book.id(body), post_kind=post,
                from_date="2026-01-01")  # fmt: skip
    for name, statement in (("own", OUTSTANDING), ("both", LATE)):
        given = {"inspection": book.id("inspection"), "statement": statement, "manifestations": [f"How {name}"]}
        given |= {"working_paper_number": "7-2", "period_until": "2025-01-31"}
        given |= {"period_from": "2024-05-01"} if name == "own" else {}
        book.do("finding.draft", "inga", name, **given, working_paper="Secret paper")
        book.do("finding.put_facts", "tara", name, fact_sheet=f"Is it so that {statement}?")
        book.do("finding.record_reply", "tara", name, reply="disputed", note="Not quite")
        book.do("finding.approve", "tara", name)
        book.sign("otto", name)
    given = {"inspection": book.id("inspection"), "statement": "Names", "manifestations": ["One"]}
    given |= {"working_paper": "Paper", "period_from": "2024-05-01"}
    book.perform(book.call("finding.draft", "kept", given, label=2), actor=book.cast["inga"])
    book.do("finding.put_facts", "tara", "kept", fact_sheet="Is it so?")
    book.do("finding.draft", "inga", "quick", **given)
    book.do("finding.approve", "tara", "quick")
    book.sign("otto", "quick")
    book.achieved()
    book.decided()
    problems = [{"item": "problem", "finding": book.id(name)} for name in ("own", "both")]
    praised = [{"item": "achievement", "achievement": book.id("achievement")}]
    own_words = [{"item": "requirement", "text": "Lead in person"}]
    book.composed("principal", "principal", text="To you alone", items=[*praised, *problems, *own_words])
    text = f"1. Findings\n{LATE}\nAct."
    book.composed("leadership", "leadership", text=text, items=problems[1:], told_to_both=True)
    book.called()
    book.required(meeting=book.id("meeting"))
    book.scheduled()
    return book


def asker(book: Book, name: str, *, language: str = "en") -> Asker:
    return Asker(actor=book.cast[name], at=book.now, language=language, profile="cn-inspection")


def drawn(book: Book, name: str, code: str, subject: str, *, language: str = "en") -> Drawn:
    """Draw a paper of a subject for somebody."""
    kind = offered.ROWS[code].kind
    number = subjects.by_id(book.cast["otto"], kind, subject=book.id(subject)).number
    return offered.draw(asker(book, name, language=language), kind, number=number, code=code)


def written(book: Book, package: str) -> str:
    """The words of a document as the composer writes them, in English."""
    items, things, (name, name_en) = plainly.draft(book.cast["otto"], subjects.by_id(
        book.cast["otto"], "package", subject=book.id(package)
    ))  # fmt: skip
    return composer.written(
        composer.pieces_of(items, things), audience=book[package].audience, organisation=name_en or name,
        language="en", profile="cn-inspection",
    )  # fmt: skip


def test_an_opinion_is_the_document_that_was_approved(book: Book) -> None:
    title, _, sections = written(book, "principal").partition("\n")
    for reader in ("omar", "otto"):
        found = drawn(book, reader, "feedback_principal", "principal")
        values: Any = found.values

        assert found.paper == "feedback_principal"
        assert (values["title"], values["text"]) == (title, f"To you alone\n{sections}")
        assert values["text"].index("Good work") < values["text"].index(OUTSTANDING) < values["text"].index(LATE)
        assert "How own" in values["text"] and "Lead in person" in values["text"]
        assert values["digest"] == book["principal"].digest and values["later"] == ""
        assert "No. 1" in values["number"] and values["date"].isoformat() == book["principal"].issued_date
        assert "Handling label: Internal" in values["label"]


def test_a_text_that_says_its_items_is_the_whole_document(book: Book) -> None:
    found = drawn(book, "mia", "feedback_leadership", "leadership")
    assert LATE in found.values["text"] and "How both" in found.values["text"]
    whole = f"1. Findings\n{LATE}\nHow both\nAct."
    _taken_back(book)
    _composed(book, "again", text=whole, items=[{"item": "problem", "finding": book.id("both")}])
    assert drawn(book, "otto", "feedback_leadership", "again").values["text"] == whole


def _taken_back(book: Book) -> None:
    """What was issued to the leadership is undone, so that its findings may be told anew."""
    book.do("package.annul", "otto", "leadership", act=book["leadership"].last_act, reason="Anew")
    book.sign("cyril", "leadership")
    book.do("package.withdraw", "cleo", "leadership", reason="Anew")


def _composed(book: Book, name: str, **given: Any) -> None:
    place = {"round": book.id("round"), "organisation": book.id("a"), "inspection": book.id("inspection")}
    book.do("package.compose", "cleo", name, **place, audience="leadership", told_to_both=True, **given)


NASTY = st.text(st.sampled_from("Act. 1(一)、\n\u3000Lateports"), max_size=30)


def test_every_item_is_printed_whatever_the_text_repeats(book: Book) -> None:
    """A text that repeats one item, or all but one, or the same item twice, drops none of them."""
    _taken_back(book)
    own = [LATE, "Late", "1. Late reports", "reports"]
    items = [{"item": "heading", "text": "Seen"}, {"item": "problem", "finding": book.id("both")},
             *({"item": "requirement", "text": each} for each in own)]  # fmt: skip
    for place, text in enumerate((LATE, "Late reports How both", "Seen\nLate reports\nHow both\nLate reports", "x")):
        name = f"nasty {place}"
        if place:
            book.do("package.withdraw", "cleo", f"nasty {place - 1}", reason="Another")
        _composed(book, name, text=text, items=items)
        printed: Any = drawn(book, "otto", "feedback_leadership", name).values["text"]
        _, _, sections = written(book, name).partition("\n")
        assert printed == f"{text}\n{sections}"
        assert [printed.count(f"({number}) ") for number in range(1, 6)] == [1] * 5


@given(st.lists(NASTY.filter(str.strip), min_size=1, max_size=5), NASTY)
def test_a_text_stands_alone_only_where_it_says_all_in_order(words: list[str], text: str) -> None:
    pieces = [composer.Piece("problem", each) for each in words]
    assert opinions.says_all("\n".join(words), pieces)
    left = "".join(text.split())
    says = opinions.says_all(text, pieces)
    for each in pieces:
        at = left.find("".join(each.text.split()))
        if at < 0:
            assert not says
            return
        left = left[at + len("".join(each.text.split())) :]
    assert says


def test_what_was_signed_for_stays_as_it_was(book: Book) -> None:
    before: Any = drawn(book, "omar", "feedback_principal", "principal").values
    as_written = written(book, "principal")
    book.do("finding.object", "omar", "both", reason="Not so")
    book.do("finding.decide_objection", "cyril", "both", decision="amended", reason="Right", text="Hardly late")
    book.do("body.rename", "ada", "a", name="Body anew", reason="Reform")
    after: Any = drawn(book, "omar", "feedback_principal", "principal").values
    assert {**after, "later": ""} == before
    number = subjects.by_id(book.cast["otto"], "finding", subject=book.id("both")).number
    assert f"Finding {number} was amended" in after["later"] and "“Body anew”" in after["later"]
    assert written(book, "principal") == as_written
    zh = drawn(book, "omar", "feedback_principal", "principal", language="zh-Hans").values["later"]
    assert "裁定修改" in str(zh)


@pytest.mark.parametrize("name", ["mia", "hank", "cora", "oona", "stan", "ada", "anna"])
def test_whom_a_subject_is_hidden_from_gets_no_paper_of_it(book: Book, name: str) -> None:
    for code in ("feedback_principal", "receipt_sheet"):
        with pytest.raises(Refused) as refused:
            drawn(book, name, code, "principal")
        assert (refused.value.code, refused.value.facts) == ("not_found", {"kind": "package"})


def test_a_paper_of_another_kind_or_state_is_not_there(book: Book) -> None:
    for code, subject in (("feedback_leadership", "principal"), ("meeting_minutes", "meeting")):
        with pytest.raises(Refused) as refused:
            drawn(book, "otto", code, subject)
        assert refused.value.code == "not_found"
    with pytest.raises(Refused):
        offered.draw(asker(book, "otto"), "package", number=1, code="nothing")


def test_receipts_name_who_signed_who_would_not_and_who_is_missing(book: Book) -> None:
    book.sign_for("omar", "leadership")
    book.do("package.refuse_to_sign", "cleo", "leadership", person=book.id("mia"), post_kind="leadership_member",
            said="I do not agree", witnesses="Two of us")  # fmt: skip
    rows: Any = drawn(book, "otto", "receipt_sheet", "leadership").values["receipts"]
    told = [(each["name"], each.get("outcome"), each.get("note")) for each in rows]
    assert told == [("Omar", "Received", None), ("Mia", "Would not sign", "I do not agree"), ("Max", None, None)]


def test_a_fact_sheet_says_what_was_put_and_keeps_the_working_paper_back(book: Book) -> None:
    values: Any = drawn(book, "tara", "fact_sheet", "own").values
    (fact,) = values["facts"]
    assert values["opening"] == f"Is it so that {OUTSTANDING}?"
    assert fact["statement"] == f"{OUTSTANDING}\nHow own"
    assert fact["reply"] == "Disputed\nNot quite"
    assert values["handlers"] == "Inga" and values["put_on"] and values["reply_by"]
    assert "Secret" not in repr(values)


def test_a_fact_sheet_says_of_which_time_it_tells_and_where_the_paper_lies(book: Book) -> None:
    told: dict[str, Any] = {
        name: drawn(book, "tara", "fact_sheet", name).values["facts"] for name in ("own", "both", "kept")
    }
    assert [rows[0]["working_paper"] for rows in told.values()] == ["7-2", "7-2", "Finding 3"]
    periods = [" ".join(rows[0]["period"].split()) for rows in told.values()]
    assert periods == ["1 May 2024 to 31 January 2025", "until 31 January 2025", "since 1 May 2024"]


def test_there_is_no_fact_sheet_of_what_was_never_put(book: Book) -> None:
    assert book["quick"].state == "approved"
    with pytest.raises(Refused):
        drawn(book, "otto", "fact_sheet", "quick")


def test_minutes_tell_what_was_said_and_asked_and_are_not_for_the_inspected(book: Book) -> None:
    people = [{"person": book.id("omar"), "title": "Secretary", "presence": "present", "body": book.id("a")},
              {"name": "A guest", "title": "Chief", "presence": "excused"}]  # fmt: skip
    expected: Any = drawn(book, "otto", "attendance_sheet", "meeting").values["present"]
    assert [(each["body"], each["name"]) for each in expected] == [("Body a", "Omar")]
    book.wait(2)
    book.do("meeting.hold", "cleo", "meeting", day=book.on(), attendance=people, chair="Mr Chief", recorder="Ms Clerk")
    book.do("meeting.adopt_minutes", "cleo", "meeting", minutes="All was said.")

    values: Any = drawn(book, "otto", "meeting_minutes", "meeting").values
    assert values["minutes"] == "All was said."
    assert (values["chair"], values["recorder"]) == ("Mr Chief", "Ms Clerk")
    assert values["agenda"] == [{"title": "The directive (Chief)", "text": "What it says"}]
    assert values["decisions"] == [{"text": "Rectify\nRectify all of it"}]
    assert [(each["name"], each["post"], each["note"]) for each in values["present"]] == [
        ("Omar", "Secretary", ""), ("A guest", "Chief", "Excused"),
    ]  # fmt: skip
    with pytest.raises(Refused):
        drawn(book, "omar", "meeting_minutes", "meeting")
    seen: Any = drawn(book, "omar", "attendance_sheet", "meeting").values["present"]
    assert [(each["name"], each["post"]) for each in seen] == [("Omar", "")]


def test_the_matrix_shows_each_what_they_see(book: Book) -> None:
    book.do("answer.give", "omar", book.answer(), text="We lead it")
    whole: Any = drawn(book, "otto", "requirement_matrix", "round").values
    assert (whole["answered"], whole["all"]) == (1, 1)
    assert whole["requirements"] == [{"code": "R1", "text": "Rectify all of it"}]
    assert [(each["organisation"], each["state"], each["answer"]) for each in whole["answers"]] == [
        ("Body a", "Answered", "We lead it")
    ]
    for nobody in ("stan", "ada"):  # who hears nothing of the round, and who keeps the site
        with pytest.raises(Refused):
            drawn(book, nobody, "requirement_matrix", "round")


def test_a_calendar_holds_what_one_sees(book: Book) -> None:
    def titles(name: str) -> list[str]:
        return [each.title for each in calendars.of_round(asker(book, name), number=1).events]

    meeting, session = "Centralised feedback meeting, Second round", "One-to-one feedback: Body a"
    assert titles("otto") == titles("omar") == [meeting, session]
    assert titles("mia") == titles("cora") == [meeting]
    with pytest.raises(Refused):
        titles("stan")
    book.do("session.cancel", "cleo", "session", reason="Snow")
    _, told = calendars.of_round(asker(book, "otto"), number=1).events
    assert told.cancelled and told.ends_at is not None
    assert told.ends_at - datetime.datetime.fromisoformat(str(told.starts_at)) == datetime.timedelta(minutes=90)


def test_a_restricted_paper_is_marked_across_and_each_printing_is_noted(book: Book) -> None:
    found = drawn(book, "tara", "fact_sheet", "kept")
    assert found.restricted and "Restricted" in str(found.values["label"])

    own = asker(book, "tara")
    assert making.note(own.actor, [found.read], at=own.at) == 3
    noted = ReadTrace.objects.filter(site=book.site).values_list("door", "subject", "person")
    assert [tuple(map(str, each)) for each in noted] == [("paper", book.id("kept"), book.id("tara"))] * 3


def test_an_erased_text_says_so(book: Book) -> None:
    parts = [book["principal"].text]
    book.do("package.expunge", "rolf", "principal", parts=parts, basis="The law", reason="Too much")
    book.sign("otto", "principal")
    assert str(drawn(book, "omar", "feedback_principal", "principal").values["text"]).startswith(
        "[This text was erased.]"
    )
    told = drawn(book, "omar", "feedback_principal", "principal", language="zh-Hans").values["text"]
    assert str(told).startswith("【")


def test_a_notice_is_drawn_once_approved_and_of_released_wordings_only(book: Book) -> None:
    def notice(name: str = "otto") -> Any:
        return drawn(book, name, "public_notice", "notice").values

    book.worded("both")
    book.noticed("both", text="What was found\n\nSome were late.")
    with pytest.raises(Refused):
        notice()  # a draft is nobody's paper
    book.do("notice.approve", "otto", "notice", **book.checked())
    book.sign("lena", "notice")
    assert (notice()["title"], notice()["text"]) == ("What was found", "Some were late.")
    assert notice()["number"] == "Edition 1, approved; not published" and "Internal" in notice()["label"]
    assert drawn(book, "otto", "public_notice", "notice", language="zh-Hans").values["number"].startswith("第1版")
    for name in ("omar", "stan", "inga", "ada"):
        with pytest.raises(Refused) as refused:
            notice(name)
        assert refused.value.code == "not_found"

    book.do("finding.set_public_wording", "cleo", "both", wording="Others")
    with pytest.raises(Refused) as refused:
        notice()
    assert (refused.value.code, refused.value.facts["findings"]) == ("notice_wordings_unreleased", 1)
    book.do("finding.release_wording", "otto", "both")
    book.do("notice.publish", "cleo", "notice", **book.checked())
    assert (notice()["label"], notice()["date"].isoformat()) == ("", book["notice"].published_date)
    assert notice()["number"].endswith("No. 1") and notice()["issuer"]
    book.do("finding.set_public_wording", "cleo", "both", wording="Anew")
    assert notice()["text"] == "Some were late.", "what was published stays what it was"
    book.do("notice.withdraw", "otto", "notice", reason="Wrong")
    with pytest.raises(Refused):
        notice()
