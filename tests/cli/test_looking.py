"""Subjects of every kind by command: who sees which of them, what is told of one, and what a stranger learns."""

import dataclasses
import typing
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from huiyin import texts
from huiyin.cli import looking, speech
from huiyin.cli.main import main
from huiyin.kernel import kinds
from huiyin.kernel.actor import Actor
from huiyin.kernel.refused import Refused
from huiyin.record import visibility
from huiyin.record.queries import names
from tests.record import test_visibility as seeing
from tests.record.book import Book
from tests.walks.office import NEW_PASSWORD, Office

pytestmark = pytest.mark.django_db

ABSENT = 900_001


def test_every_post_finds_of_every_kind_what_it_may_see_and_nothing_else() -> None:
    """The cast, Stan the stranger among them; what is not theirs is refused as what is not there."""
    book = seeing.staged()
    numbers = {each: number for each, (_, number) in names.numbers(book.site, list(book.facts)).items()}
    for kind in kinds.KINDS:
        there = {each: facts for each, facts in book.facts.items() if kinds.kind_of(facts) == kind}
        for name, actor in book.cast.items():
            seen = {each for each, facts in there.items() if visibility.may_see(actor, facts)}
            current = {each for each in seen if there[each].state != "annulled"}
            assert set(walked(actor, kind)) == current, (name, kind)
            for each in there:
                for asked in (str(numbers[each]), each):
                    if each in seen:
                        assert looking.one(actor, kind, wanted=asked).facts.id == each
                    else:
                        refused_as_absent(actor, kind, asked)


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_whatever_is_seen_can_be_told(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Of every kind, every fact with its word: no identifier of the house, where somebody has given it one."""
    book = seeing.staged()
    otto, speaker = book.cast["otto"], speech.Speaker(language, profile="cn-inspection")
    for kind in kinds.KINDS:
        found, following = looking.page(otto, kind, limit=looking.MOST_ROWS)
        looking.tell_all(otto, found, following=following, at=book.now, speaker=speaker)
        listed = capsys.readouterr().out
        assert len(listed.splitlines()) == 1 + len(found)
        for each in found:
            looking.tell(otto, each, as_of=None, at=book.now, speaker=speaker)
            shown = capsys.readouterr().out
            assert str(each.number) in shown.splitlines()[0], kind


def walked(actor: Actor, kind: str) -> Iterator[str]:
    """Go through a list a few rows at a time."""
    after = None
    while True:
        found, after = looking.page(actor, kind, after=after, limit=4)
        yield from (each.facts.id for each in found)
        if after is None:
            return


def refused_as_absent(actor: Actor, kind: str, asked: str) -> None:
    said = []
    for each in (asked, str(ABSENT), str(uuid.uuid4())):
        with pytest.raises(Refused) as refused:
            looking.one(actor, kind, wanted=each)
        said.append((refused.value.code, refused.value.facts))
    assert said[0] == said[1] == said[2]


@pytest.mark.parametrize("asked", ["0", "-1", "x", "", "9" * 40, "１２x", "not-a-uuid-at-all"])
def test_what_is_neither_number_nor_id_is_not_there(asked: str) -> None:
    book = Book()
    with pytest.raises(Refused, match="not_found"):
        looking.one(book.cast["otto"], "body", wanted=asked)


@pytest.fixture
def office(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Office:
    made = Office(tmp_path, capsys)
    made.set_up()
    path = tmp_path / "list.csv"
    path.write_text("Organisation,Date,Finding\nMill of Walks,2025-03-04,Invoices were paid twice.\n")
    made.ask("import", str(path), "--store", "--new-round", "Round", by="clara")
    return made


def test_a_stranger_reads_of_a_foreign_finding_what_he_reads_of_none(office: Office) -> None:
    stan = ("--person", "Stan", "--post", "principal", "--body", "Elsewhere", "--body-kind", "enterprise")
    office.ask("account", "create", "stan", *stan, "--new-password-file", str(office.secrets["old"]), by="root")
    office.change_password("stan", old=office.secrets["old"])
    there = office.ask("show", "finding", "1", by="clara")
    for language in texts.LANGUAGES:
        asked = ("1", there["id"], str(ABSENT), str(uuid.uuid4()))
        read = {
            office.say("show", "finding", each, *office.named("stan"), "--language", language, code=1) for each in asked
        }
        assert len(read) == 1
    assert office.ask("list", "finding", by="stan") == {"subjects": [], "after": None}


def test_a_finding_is_told_whole_to_a_person_and_to_a_program(office: Office) -> None:
    told = office.ask("show", "finding", "1", by="clara")
    assert told == office.ask("findings", "show", "1", by="clara")
    assert told["texts"][told["facts"]["statement"]]["text"] == "Invoices were paid twice."
    assert [each["act"] for each in told["history"]] == ["finding.import"]
    assert "finding.hand_over" not in told["open_acts"]
    for language, words in (("en", "Known since"), ("zh-Hans", "知悉日期")):
        shown = office.say("show", "finding", "1", *office.named("clara"), "--language", language)
        assert words in shown and "Invoices were paid twice." in shown and "Mill of Walks" in shown
        listed = office.say("list", "finding", *office.named("clara"), "--language", language)
        assert "Invoices were paid twice." in listed and words in listed


def test_a_list_is_narrowed_by_state_and_goes_on_where_it_ended(office: Office) -> None:
    first = office.ask("list", "person", "--limit", "3", by="clara")
    then = office.ask("list", "person", "--limit", "200", "--after", str(first["after"]), by="clara")
    assert len({each["id"] for each in (*first["subjects"], *then["subjects"])}) == len(office.persons) + 1
    assert office.ask("list", "finding", "--state", "closed", by="clara")["subjects"] == []
    assert len(office.ask("list", "finding", "--state", "closed", "--state", "issued", by="clara")["subjects"]) == 1
    for state in ("annulled", "nonsense"):
        assert office.ask("list", "finding", "--state", state, by="clara", code=1)["refused"] == "given_faulty"
    for wrong in (("--limit", "0"), ("--limit", "201"), ("--after", "9" * 30)):
        with pytest.raises(SystemExit):
            main(["list", "finding", *wrong])


def test_a_subject_is_shown_as_of_a_day(office: Office) -> None:
    today = timezone.localdate()
    assert office.ask("show", "finding", "1", "--as-of", today.isoformat(), by="clara")["state"] == "issued"
    # The book began today.
    assert office.ask("show", "finding", "1", "--as-of", "2020-01-01", by="clara", code=1)["refused"] == "not_found"
    assert office.ask("show", "finding", "1", "--as-of", "9999-12-31", by="clara")["open_acts"] != []


def test_the_figures_are_told_with_the_tables_behind_their_plots(office: Office) -> None:
    told = office.ask("figures", "--round", "1", by="clara")
    assert told["book"]["issued"] == 1 and len(told["tables"]) == 5
    (table,) = office.ask("figures", "--table", "declared_verified", by="clara")["tables"]
    assert [(each["named"], each["counts"]) for each in table["rows"]] == [(["Mill of Walks"], [1, 0, 0, 0])]
    before = office.ask("figures", "--as-of", "2020-01-01", by="clara")
    assert (before["as_of"], before["journal_size"]) == ("2020-01-01", 0)
    for language, words in (("en", "Declared against verified"), ("zh-Hans", "申报与核验对照")):
        said = office.say("figures", *office.named("clara"), "--language", language)
        assert words in said and "Mill of Walks" in said
    for nowhere in (("--round", "9"), ("--organisation", "99")):
        assert office.ask("figures", *nowhere, by="clara", code=1)["refused"] == "not_found"
    assert office.ask("figures", by="root", code=1)["refused"] == "not_found"


def test_the_command_tells_what_the_api_tells(office: Office) -> None:
    client = Client()
    assert client.post("/sign-in/", {"name": "clara", "password": NEW_PASSWORD}).status_code == 302
    for kind in ("body", "post", "imported_list"):
        plural = kinds.PLURALS[kind]
        listed, page = office.ask("list", kind, "--limit", "2", by="clara"), client.get(f"/api/{plural}/?size=2").json()
        assert (listed["subjects"], listed["after"]) == (page["subjects"], page["before"])
        shown, told = office.ask("show", kind, "1", by="clara"), client.get(f"/api/{plural}/1/").json()
        assert {name: shown[name] for name in told} == told


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_every_fact_has_its_word(language: str) -> None:
    speaker = speech.Speaker(language)
    found = {name for kind in kinds.KINDS.values() for name in fields(kind.facts)} - looking.SAID_ABOVE
    assert [name for name in sorted(found) if looking.label(name, speaker) == name] == []


def fields(facts: Any) -> Iterator[str]:
    """Give the names of all fields of facts, those within them too."""
    hints = typing.get_type_hints(facts)
    for each in dataclasses.fields(facts):
        yield each.name
        waiting = [hints[each.name]]
        while waiting:
            hint = waiting.pop()
            waiting += typing.get_args(hint)
            if dataclasses.is_dataclass(hint):
                yield from fields(hint)
