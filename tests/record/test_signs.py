"""Warning signs in the book: what they are made of, who reads which, and that an erasure takes them along."""

import dataclasses
import datetime
import uuid
from collections.abc import Mapping

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from huiyin.insight import signs as detectors
from huiyin.kernel import sign_answer
from huiyin.kernel.actor import INSPECTED, Actor
from huiyin.kernel.refused import Refused
from huiyin.people import actors
from huiyin.record import signs
from huiyin.record.queries import declared
from huiyin.record.queries import signs as read
from huiyin.record.queries.declared import Declared
from huiyin.record.signs import Raised, Run
from tests.record.book import Book

pytestmark = pytest.mark.django_db


def read_all(book: Book, *, since: int = 0) -> dict[tuple[str, int], Declared]:
    system = actors.system(uuid.UUID(book.site))
    found = declared.matters(system, size=declared.size(book.site), since=since)
    return {(each.finding, each.cycle): each for each in found}


def queries(book: Book) -> int:
    with CaptureQueriesContext(connection) as counted:
        read_all(book)
    return len(counted)


def test_the_rules_of_the_kernel_are_those_of_the_detectors() -> None:
    assert sign_answer.RULES == detectors.RULES


def test_a_matter_is_what_was_declared_with_its_measures_and_files_in_each_cycle() -> None:
    book = Book()
    book.rectifying("f", "g")
    book.done()
    book.declare()
    one = queries(book)
    book.done("g")
    rows = [{"manifestation": each, "answer": "Locks changed"} for each in book["g"].manifestations[:1]]
    given = {"statement": "Also done", "same_kind_check": "None", "truth_pledge": True, "evidence": book.evidence()}
    book.do("finding.declare", "hank", "g", **given, own_answers=rows)
    book.sign("mia", "g")
    book.sign("omar", "g")
    assert queries(book) == one
    found = read_all(book)
    f, g = found[book.id("f"), 1], found[book.id("g"), 1]
    assert (f.told, f.cycle, f.closed, f.organisation) == ("Done", 1, None, book.id("a"))
    assert f.manifestations == () and g.manifestations[0][1] == "Locks changed"
    assert [each.kind for each in f.evidence] == ["action", "effect"]
    assert {each.digest for each in f.evidence} == {each.digest for each in g.evidence}
    assert f.declared == datetime.date.fromisoformat(book["f"].declared_date)
    (measure,) = f.measures
    assert (measure.moved, measure.owned, measure.done is not None) == (0, True, True)
    size = declared.size(book.site)
    assert not declared.touched_since(book.site, line=size) and read_all(book, since=size) == {}
    book.do("finding.begin_verification", "vera", "f", depth="desk")
    assert declared.touched_since(book.site, line=size)
    assert list(read_all(book, since=size)) == [(book.id("f"), 1)]
    book.do("finding.verify", "vera", "f", **book.answers("f"))
    book.do("finding.close", "cyril", "f", decision="Closed")
    book.do("finding.reopen", "lutz", "f", reason="Found false", due_date=book.on(30))
    ended = read_all(book)[book.id("f"), 1]
    assert ended.closed is not None and ended.told == "Done" and ended.measures == ()
    assert (book.id("f"), 2) not in read_all(book)


def raised(book: Book, name: str, *, rule: str, label: int = 1, beside: tuple[str, ...] = ()) -> Raised:
    pairs = tuple((book.id(each), "own words", "their words") for each in beside)
    organisation = book[name].organisation
    facts: Mapping[str, int | str] = {"findings": len(beside), "bodies": 1, "percent": 90}
    return Raised(book.id(name), 1, organisation, rule, 0.5 if rule else 0, label, pairs, facts)


def listed(actor: Actor, **asked: str) -> list[tuple[int, str, int]]:
    """Give number, rule and how much lies beside, of each sign that somebody is shown."""
    return [(each.number, each.rule, len(each.beside)) for each in read.page(actor, **asked)[0]]


def kept(book: Book) -> None:
    """Keep signs of two organisations, one of them under a higher label."""
    found = [raised(book, name, rule="") for name in ("f", "theirs")]
    found.append(raised(book, "f", rule="copied_text", beside=("g", "theirs")))
    found.append(raised(book, "theirs", rule="copied_text", beside=("f",)))
    found.append(raised(book, "f", rule="slipping", label=3))
    signs.keep(book.site, found, run=Run(declared.size(book.site), 2, book.now))


def test_each_reads_the_signs_of_what_they_see_and_nobody_inspected_any() -> None:
    book = Book()
    book.issued("f")
    book.issued("g")
    book.imported("theirs", organisation="b")
    kept(book)
    vera, f, theirs = book.cast["vera"], 1, 3
    secret = dataclasses.replace(vera, clearance=3)
    assert set(listed(secret)) == {(f, "copied_text", 2), (theirs, "copied_text", 1), (f, "slipping", 0)}
    low = dataclasses.replace(vera, clearance=1)
    assert set(listed(low)) == {(f, "copied_text", 2), (theirs, "copied_text", 1)}
    of_a = dataclasses.replace(vera, scope=frozenset({book.id("a")}))
    assert listed(dataclasses.replace(of_a, clearance=1)) == [(f, "copied_text", 1)]
    (one,) = read.page(dataclasses.replace(of_a, clearance=1))[0]
    assert (one.facts["findings"], one.facts["bodies"]) == (1, 0)
    assert listed(dataclasses.replace(low, bodies=frozenset({book.id("a"), book.id("b")}))) == []
    assert listed(low, organisation=book.id("b")) == [(theirs, "copied_text", 1)]
    first, following = read.page(low, size=1)
    assert following and read.page(low, size=1, after=following)[0] != first
    rates = {each.rule: each for each in read.rates(low)}
    assert (rates["copied_text"].carrying, rates["copied_text"].matters, rates["slipping"].carrying) == (2, 2, 0)
    for post in INSPECTED:
        with pytest.raises(Refused, match="not_found"):
            read.page(book.actor("somebody", post, "a"))
        with pytest.raises(Refused, match="not_found"):
            read.rates(book.actor("somebody", post, "a"))
    for wrong in ({"rule": "none such"}, {"after": "1.x"}):
        with pytest.raises(Refused, match="not_found"):
            read.page(low, **wrong)


def test_the_newest_answer_counts_and_one_taken_back_does_not() -> None:
    book = Book()
    book.issued("f")
    signs.keep(book.site, [raised(book, "f", rule=each) for each in ("", "same_file")], run=Run(1, 1, book.now))
    place = {"organisation": book.id("a"), "finding": book.id("f"), "rule": "same_file"}
    book.do("sign_answer.judge", "vera", "first", **place, verdict="not_a_sign", reason="Minutes")
    book.do("sign_answer.judge", "lutz", "second", **place, verdict="is_a_sign", reason="Not the same meeting")
    vera = book.cast["vera"]

    def counted() -> tuple[int, int]:
        (rate,) = (each for each in read.rates(vera) if each.rule == "same_file")
        return rate.answered, rate.not_signs

    assert counted() == (1, 0)
    book.do("sign_answer.take_back", "lutz", "second", reason="It was")
    assert counted() == (1, 1)
    (one,) = read.page(vera)[0]
    assert [each.verdict for each in one.answers] == ["not_a_sign"]


def test_an_erasure_forgets_the_signs_and_what_the_files_said() -> None:
    book = Book()
    book.issued("f")
    signs.keep(book.site, [raised(book, "f", rule="same_file")], run=Run(1, 1, book.now))
    signs.note_files(book.site, {"0" * 64: signs.FileSays(None, "text")})
    signs.note_files(book.site, {"0" * 64: signs.FileSays(None, "other")})
    assert signs.files_say(book.site, ["0" * 64])["0" * 64].text == "text"
    signs.forget(book.site, ["0" * 64])
    assert signs.last_run(book.site) is None and read.page(book.cast["vera"])[0] == ()
    assert signs.files_say(book.site, ["0" * 64]) == {}
