"""Campaigns, copies and versions of texts, as each post reads them."""

import dataclasses
import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from huiyin.kernel import kinds
from huiyin.kernel.refused import Refused
from huiyin.record import check, visibility
from huiyin.record.queries import campaigns, copies, desk, history, names, versions
from tests.kernel.ledger import CN
from tests.record.book import AppointedBook, Book

pytestmark = pytest.mark.django_db


def told(book: Book, by: str, subject: str) -> str:
    """Give all that the history of a subject says in texts to somebody."""
    lines = history.of_subject(book.cast[by], book.id(subject))
    return " ".join(each.text for line in lines for each in line.texts)


@pytest.fixture
def campaign() -> Book:
    """Make a campaign over two organisations, with findings of both and a report of each."""
    book = AppointedBook()
    book.closed("f")
    book.imported("theirs", organisation="b")
    book.handed_over("theirs", organisation="b")
    book.launched()
    book.do("campaign.include", "cleo", "campaign", findings=[book.id("f"), book.id("theirs")])
    book.do("campaign.report_progress", "omar", "campaign", progress="Ours is sold")
    book.do("campaign.report_progress", "oona", "campaign", progress="Theirs is let")
    return book


def test_a_campaign_counts_by_organisation_what_each_sees(campaign: Book) -> None:
    facts = campaign["campaign"]
    whole = {each.organisation: each for each in campaigns.progress(campaign.cast["otto"], facts)}
    ours, theirs = whole[campaign.id("a")], whole[campaign.id("b")]
    assert (ours.findings, ours.verified, ours.closed, ours.states) == (1, 1, 1, {"closed": 1})
    assert (theirs.findings, theirs.verified, theirs.closed) == (1, 0, 0)
    assert [each.organisation for each in campaigns.progress(campaign.cast["oona"], facts)] == [campaign.id("b")]
    with CaptureQueriesContext(connection) as counted:
        campaigns.progress(campaign.cast["otto"], facts)
    assert len(counted) == 1


def test_a_campaign_counts_measures_as_each_sees_them(campaign: Book) -> None:
    mine = campaign.id("measure of f")
    campaign.do("campaign.include", "cleo", "campaign", measures=[mine])
    facts, then = campaign["campaign"], len(campaign.lines)
    (ours, theirs) = campaigns.progress(campaign.cast["otto"], facts)
    assert (ours.measures, ours.done, ours.measure_states) == (1, 0, {"done_declared": 1})
    assert (theirs.measures, theirs.done) == (0, 0)
    assert [each.facts.id for each in campaigns.measures(campaign.cast["omar"], facts)] == [mine]
    assert campaigns.measures(campaign.cast["oona"], facts) == ()
    assert [each.measures for each in campaigns.progress(campaign.cast["oona"], facts)] == [0]
    (before, _) = campaigns.progress(campaign.cast["otto"], facts, as_of=then - 1)
    assert before.measures == 1, "what is asked for is the measure as it was, of the campaign as it is handed in"
    campaign.do("campaign.exclude", "cleo", "campaign", measures=[mine], reason="Another matter")
    assert campaigns.measures(campaign.cast["otto"], campaign["campaign"]) == ()


def test_a_campaign_and_the_copies_are_told_as_they_were_at_a_line() -> None:
    book = AppointedBook()
    book.verified("f")
    book.launched()
    book.do("campaign.include", "cleo", "campaign", findings=[book.id("f")])
    book.copied("f")
    facts, then, otto = book["campaign"], len(book.lines), book.cast["otto"]
    today = datetime.date.fromisoformat(book.on())
    book.do("finding.close", "cyril", "f", decision="Closed")
    book.do("copy_notice.acknowledge", "dan", "copy")

    def stands(as_of: int | None) -> tuple[int, list[str], int]:
        (ours, _) = campaigns.progress(otto, facts, as_of=as_of)
        listed = campaigns.gathered(otto, facts, as_of=as_of)
        (copied,) = copies.matrix(otto, on=today, as_of=as_of)
        return ours.closed, [each.facts.state for each in listed], copied.acknowledged

    assert (stands(None), stands(then)) == ((1, ["closed"], 1), (0, ["verified"], 0))
    assert copies.matrix(otto, on=today, as_of=then - 1) == ()


def test_an_organisation_reads_its_own_report_and_no_other(campaign: Book) -> None:
    facts = campaign["campaign"]

    def read(by: str) -> list[str]:
        return [each.text.text for each in campaigns.reports(campaign.cast[by], facts)]

    assert read("otto") == read("vera") == ["Theirs is let", "Ours is sold"]
    assert (read("omar"), read("oona")) == (["Ours is sold"], ["Theirs is let"])
    assert "Theirs" not in told(campaign, "omar", "campaign")
    assert "Theirs" in told(campaign, "vera", "campaign")
    low = dataclasses.replace(campaign.cast["omar"], clearance=0)
    assert [each.text.text for each in campaigns.reports(low, facts)] == [""]


def test_who_sees_screening_campaign_and_copy(campaign: Book) -> None:
    campaign.screened("risk")
    campaign.copied("f")
    seen = {
        "s": {"otto", "lena", "omar", "hank", "vera", "sue"},
        "campaign": {"otto", "lena", "omar", "hank", "oona", "stan", "vera", "sue", "dan"},
        "copy": {"otto", "lena", "dan"},
    }
    asked = ("otto", "lena", "omar", "hank", "oona", "stan", "vera", "sue", "dan", "inga", "ada", "anna")
    for subject, expected in seen.items():
        found = {by for by in asked if visibility.may_see(campaign.cast[by], campaign[subject])}
        assert found == expected, subject


def test_the_matrix_of_copies_says_what_was_received_and_used() -> None:
    book = AppointedBook()
    book.issued("f")
    book.copied("f")
    book.do("body.found", "ada", "staff", name="Staff", body_kind="department")
    book.do("copy_notice.send", "cleo", "second", round=book.id("round"), recipient=book.id("staff"),
            recipient_kind="personnel_organ", text="Common text", due_date=book.on(9))  # fmt: skip
    book.do("copy_notice.acknowledge", "dan", "copy")
    book.do("copy_notice.state_use", "dan", "copy", use="A rule was written")
    today = datetime.date.fromisoformat(book.on())
    with CaptureQueriesContext(connection) as counted:
        found = copies.matrix(book.cast["otto"], on=today, round_id=book.id("round"))
    assert len(counted) == 1
    assert [(len(each.copies), each.acknowledged, each.used) for each in found] == [(1, 1, 1), (1, 0, 0)]
    assert found[0].copies[0].due_date is None
    (waiting,) = copies.unanswered(book.cast["otto"], on=today + datetime.timedelta(days=10))
    assert (waiting.recipient, waiting.late, waiting.findings) == (book.id("staff"), True, 0)
    assert [each.body for each in copies.matrix(book.cast["dan"], on=today)] == [book.id("field")]
    assert copies.matrix(book.cast["omar"], on=today) == ()


def test_every_version_of_a_text_is_told_with_who_when_and_why() -> None:
    book = AppointedBook()
    book.imported("f")
    first = book["f"].manifestations[0]
    book.do("finding.correct_text", "otto", "f", corrected=first, text="first, corrected", reason="A slip")
    book.handed_over("f")
    book.do("finding.object", "omar", "f", reason="Not so")
    amended = {"decision": "amended", "text": "Softer", "reason": "Half of it is right"}
    book.do("finding.decide_objection", "cyril", "f", **amended)

    def read(by: str) -> list[tuple[str, int, str, str | None]]:
        found = versions.of_finding(book.cast[by], book.id("f"))
        return [(each.field, each.place, each.text.text, each.reason and each.reason.text) for each in found]

    assert read("otto") == [
        ("statement", 0, "Statement of f", None),
        ("manifestations", 0, "first", None),
        ("manifestations", 1, "second", None),
        ("manifestations", 0, "first, corrected", "A slip"),
        ("statement", 0, "Softer", "Half of it is right"),
    ]
    found = versions.of_finding(book.cast["otto"], book.id("f"))
    assert [each.until_line is None for each in found] == [False, False, True, True, True]
    assert found[-1].told is not None
    assert str(found[-1].told.signed_by.person) == book.id("cyril")
    before = versions.of_finding(book.cast["otto"], book.id("f"), as_of=found[-1].line - 1)
    assert (len(before), before[0].until_line) == (4, None)
    # What it was called before it was issued isn't for the organisation; what it was told, and what came of it, is.
    assert [each[2] for each in read("omar")][-1] == "Softer"
    with pytest.raises(Refused):
        versions.of_finding(book.cast["oona"], book.id("f"))


def test_what_waits_stands_on_the_desks() -> None:
    book = AppointedBook()
    book.issued("f")
    book.copied("f")
    book.screened()
    today = datetime.date.fromisoformat(book.on())

    def waits(by: str) -> set[str]:
        return {each.act for each in desk.duties(book.cast[by], on=today, rules={"": CN})}

    assert "screening.report" in waits("omar")
    assert "copy_notice.acknowledge" in waits("dan")
    book.do("screening.report", "omar", "s", summary="None", areas=["Loans"], number_found=0, nothing_found=True)
    book.do("copy_notice.acknowledge", "dan", "copy")
    assert "screening.accept" in waits("vera")
    assert "copy_notice.state_use" in waits("dan")


def test_all_of_it_replays_and_is_named(campaign: Book) -> None:
    campaign.screened("risk")
    campaign.copied("f")
    campaign.worded()
    found = check.check(campaign.site, on=datetime.date.fromisoformat(campaign.on()))
    assert {each.code for each in found.faults} == {"file_missing"}  # the book's files have no content
    assert {"copy_not_received"} <= {gap.code for gap in found.gaps}
    otto = campaign.cast["otto"]
    called = names.called(
        otto, [(kinds.kind_of(campaign[each]), campaign.id(each)) for each in ("s", "campaign", "copy")]
    )
    assert {each.name for each in called.values()} == {"Guarantees", "Idle assets", "Common text"}
