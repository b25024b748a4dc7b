"""The check of a sound book: what it counts, which gaps it lists, what it says, and that writers go on meanwhile."""

import datetime
import json
import threading

import pytest
from django.db import connections

from huiyin.kernel import checkpoint
from huiyin.record import check, checkpoints, proofs, stored
from huiyin.record.models import Line, PartRow
from tests.kernel.ledger import START
from tests.record.book import AppointedBook
from tests.record.kept import KeptBook
from tests.record.test_tamper import behind_the_back

ON = datetime.date(2027, 6, 1)


@pytest.mark.django_db
def test_a_sound_book_has_gaps_and_no_faults() -> None:
    book = KeptBook()
    book.closed("f")
    book.imported("g")
    told: list[tuple[int, int]] = []
    report = check.check(book.site, on=ON, progress=lambda done, total: told.append((done, total)))
    assert (report.faults, report.lines, report.sound) == ((), len(book.lines), True)
    assert told[-1] == (len(book.lines), len(book.lines))
    assert not [gap for gap in report.gaps if gap.broken]


@pytest.mark.django_db
def test_what_waits_without_an_answer_is_listed_with_its_number() -> None:
    book = KeptBook()
    book.rectifying("f")
    late = check.check(book.site, on=ON).gaps
    assert ("clock_overdue", "finding", 1) in {(gap.code, gap.kind, gap.number) for gap in late}


@pytest.mark.django_db
def test_an_empty_journal_is_sound() -> None:
    site = AppointedBook("").site
    assert check.check(site, on=ON).sound
    assert check.check("00000000-0000-0000-0000-000000000000", on=ON).lines == 0


@pytest.mark.django_db
def test_a_proof_that_left_serves_as_well_as_a_note() -> None:
    book = AppointedBook()
    book.imported("f")
    proof = proofs.proof_of(book.cast["otto"], book.lines[-1][0].envelope.act_id)
    left = checkpoints.read_what_left(json.dumps(proof), site=book.site)
    assert left == checkpoints.read(checkpoints.make(book.site, at=START), site=book.site)
    assert check.check(book.site, on=ON, heads=[left]).sound
    for layout in ({"indent": 3}, {"separators": (" ,", " :\n")}):
        assert checkpoints.read_what_left(f"\n{json.dumps(proof, **layout)}", site=book.site) == left
    for broken in ("{", "{}", '{"checkpoint": "x"}'):
        with pytest.raises(checkpoint.NotANote):
            checkpoints.read_what_left(broken, site=book.site)


@pytest.mark.usefixtures("committed")
def test_a_check_reads_one_moment_while_acts_go_on() -> None:
    book = AppointedBook()
    book.imported("f")
    before = len(book.lines)
    with stored.snapshot():
        assert len(list(stored.rows(Line, book.site))) == before
        written = threading.Thread(target=lambda: (book.imported("g"), connections.close_all()))
        written.start()
        written.join(60)
        assert len(list(stored.rows(Line, book.site))) == before
    assert check.check(book.site, on=ON).lines == before + 1


@pytest.mark.django_db
def test_a_part_that_was_changed_is_named_with_what_its_line_is_about() -> None:
    book = KeptBook()
    book.rectifying("f")
    with behind_the_back():
        part = PartRow.objects.filter(site=book.site, commitment=book["f"].statement)
        part.update(body=part.get().body.replace("}", ' "x"}', 1))
        (fault,) = [each for each in check.check(book.site, on=ON).faults if each.code.startswith("part_")]
    assert ["finding", 1] in fault.facts["subjects"]
    assert check.say(fault, language="en").endswith(f"in line {fault.facts['line']}. That line is about finding 1.")
    assert check.say(fault, language="zh-Hans").endswith("该行涉及问题 1。")
