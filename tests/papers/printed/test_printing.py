"""The presses: papers made by processes of their own, many at once, taken up after a kill, stopped when too costly."""

from __future__ import annotations

import dataclasses
import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from huiyin.kernel.refused import Refused
from huiyin.papers.printed import press, printing, table
from huiyin.papers.printed.ordered import Order, order_of, read
from huiyin.papers.printed.ordered import written as spoken_line
from tests.papers.printed import reading, test_calendar_file, test_own_blank, written

USUAL = Order("receipt_sheet", "pdf", "zh-Hans", written.usual("receipt_sheet", "zh-Hans"), written.RESTRICTED)


@pytest.fixture(scope="module")
def prints() -> Iterator[printing.Printing]:
    """One press for all that only asks."""
    with printing.Printing() as started:
        yield started


def orders(count: int) -> dict[str, Order]:
    """Two forms of a sheet for each of some organisations."""
    made = {}
    for number in range(count):
        given = USUAL.values | {"organisation": f"第{number}家"}
        made[f"{number}-pdf"] = dataclasses.replace(USUAL, values=given)
        made[f"{number}-docx"] = dataclasses.replace(USUAL, values=given, form="docx")
    return made


def test_an_order_travels_as_one_line() -> None:
    order = dataclasses.replace(USUAL, own=b"\x00docx", fonts=(Path("/fonts"),))
    line = spoken_line(order.spoken())
    assert "\n" not in line
    assert order_of(read(line)) == order
    assert order_of(read(line)).digest() == order.digest() != USUAL.digest()


def test_a_paper_of_each_form_comes_back(prints: printing.Printing, tmp_path: Path) -> None:
    made = prints.make(USUAL)
    assert "签收单" in reading.pdf_text(made.content, tmp_path)
    assert made.faces["heading"] == "Noto Sans CJK SC"
    assert prints.make(USUAL).content == made.content
    assert prints.make(dataclasses.replace(USUAL, form="docx")).content.startswith(b"PK")
    with pytest.raises(Refused, match="paper_form"):
        prints.make(dataclasses.replace(USUAL, form="xlsx"))


def test_a_blank_is_given_out_changed_examined_and_filled(prints: printing.Printing) -> None:
    blank = prints.blank("receipt_sheet", language="zh-Hans")
    prints.examine(blank, paper="receipt_sheet")
    with pytest.raises(Refused, match="blank_placeholder_unknown"):
        prints.examine(blank, paper="public_notice")
    own = dataclasses.replace(USUAL, form="docx", own=blank)
    assert "欧阳莫" in reading.lines(reading.document(prints.make(own).content))


def test_a_calendar_comes_back(prints: printing.Printing) -> None:
    events = [test_calendar_file.MEETING, test_calendar_file.SESSION]
    content = prints.calendar(events, site="haichuan", at=test_calendar_file.AT, name="第一轮反馈", restricted=True)
    assert content == test_calendar_file.made()


def test_who_only_asks_carries_none_of_the_libraries() -> None:
    asked = "import sys, huiyin.papers.printed.printing, huiyin.papers.printed.values, huiyin.papers.printed.table\n"
    asked += "print({'typst', 'docx', 'lxml', 'icalendar', 'xlsxwriter'} & sys.modules.keys())"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_a_press_has_none_of_the_installations_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUIYIN_TEST_SECRET", "key")
    with printing.Printing() as prints:
        prints.make(USUAL)
        started = prints._idle.get_nowait()
        surroundings = Path(f"/proc/{started._process.pid}/environ").read_bytes()
        started.end()
    assert b"HUIYIN_" not in surroundings and b"PATH=" in surroundings


def test_many_are_made_told_and_kept(tmp_path: Path) -> None:
    wanted = orders(3) | {"bad": dataclasses.replace(USUAL, values={})}
    told: list[tuple[int, int]] = []
    with printing.Printing(presses=2) as prints:
        first = prints.many(wanted, folder=tmp_path, progress=lambda done, of: told.append((done, of)))
        assert told == [(number, 7) for number in range(8)]
        assert first.refused["bad"].code == "paper_field_missing"
        assert len(first.files) == 6 and first.kept == 0
        # Changed by hand, made of another order, made anew: the rest is kept.
        (tmp_path / "0-pdf.pdf").write_bytes(b"changed")
        wanted["1-pdf"] = dataclasses.replace(wanted["1-pdf"], language="en")
        second = prints.many(wanted, folder=tmp_path)
    assert second.kept == 4
    assert {name for name in first.files if first.files[name] != second.files[name]} == {"1-pdf.pdf"}


def test_a_killed_run_is_taken_up(tmp_path: Path) -> None:
    program = textwrap.dedent(
        """
        import pathlib, sys
        from huiyin.papers.printed import printing
        from tests.papers.printed.test_printing import orders
        with printing.Printing() as prints:
            prints.many(orders(6), folder=pathlib.Path(sys.argv[1]), progress=lambda done, of: print(done, flush=True))
        """
    )
    command = [sys.executable, "-c", program, tmp_path]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True)
    assert running.stdout
    while int(running.stdout.readline()) < 5:
        pass
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()
    running.stdout.close()
    # As if the disk had taken half a line.
    with (tmp_path / printing.KEPT).open("a") as book:
        book.write('{"file": "x')
    with printing.Printing() as prints:
        report = prints.many(orders(6), folder=tmp_path)
        anew = prints.many(orders(6), folder=tmp_path / "anew")
    assert report.kept >= 5
    assert report.files == anew.files
    assert len(report.files) == 12


def test_the_run_after_a_torn_line_keeps_what_came_after_it(tmp_path: Path) -> None:
    (tmp_path / printing.KEPT).write_text('{"file": "x', encoding="utf-8")
    with printing.Printing() as prints:
        prints.many(orders(1), folder=tmp_path)
        assert prints.many(orders(1), folder=tmp_path).kept == 2


def test_a_file_is_named_by_a_plain_name(tmp_path: Path) -> None:
    with printing.Printing() as prints, pytest.raises(ValueError, match="no name"):
        prints.many({"../x": USUAL}, folder=tmp_path)


def test_an_order_that_takes_too_long_is_stopped_and_the_next_is_made() -> None:
    long = Order("fact_sheet", "pdf", "en", written.longest("fact_sheet", items=4_000), written.MARK)
    with printing.Printing(patience_seconds=0.05) as hasty, pytest.raises(Refused, match="paper_too_costly"):
        hasty.make(long)
    with printing.Printing() as prints:
        assert prints.make(USUAL).content


def test_a_press_that_is_killed_is_told_and_replaced() -> None:
    with printing.Printing() as prints:
        prints.make(USUAL)
        started = prints._idle.get_nowait()
        started._process.send_signal(signal.SIGKILL)
        prints._idle.put(started)
        with pytest.raises(Refused, match="paper_too_costly"):
            prints.make(USUAL)
        assert prints.make(USUAL).content


def test_a_bug_in_the_press_is_a_bug_here() -> None:
    with printing.Printing() as prints, pytest.raises(RuntimeError, match="KeyError"):
        prints._ask({"work": "nothing", "to": "x"})


def test_the_press_refuses_in_words_of_the_house(tmp_path: Path) -> None:
    said = press.answer({"work": "blank", "paper": "x", "language": "en", "profile": "", "to": str(tmp_path / "x")})
    assert said == {"refused": "paper_unknown", "facts": {"paper": "x"}}
    assert list(tmp_path.iterdir()) == []


def test_the_memory_of_a_press_is_bounded() -> None:
    limits = "import resource; from huiyin.papers.printed import press; press.main(); "
    limits += "print(resource.getrlimit(resource.RLIMIT_AS)[0])"
    done = subprocess.run([sys.executable, "-c", limits], input="", capture_output=True, text=True, check=True)
    assert int(done.stdout) == press.MEMORY_LIMIT_BYTES


def test_all_papers_can_be_had_in_all_their_forms(prints: printing.Printing) -> None:
    for code, paper in table.PAPERS.items():
        for form in paper.forms:
            order = Order(code, form, "en", written.emptiest(code), written.MARK, profile="ig-audit")
            assert prints.make(order).content, (code, form)


def test_own_blanks_that_attack_are_refused_by_the_press_too(prints: printing.Printing) -> None:
    change, code, _ = test_own_blank.ATTACKS["entity"]
    started = time.monotonic()
    with pytest.raises(Refused, match=code):
        prints.examine(change(test_own_blank.with_lines("{{ addressee }}")), paper="feedback_principal")
    assert time.monotonic() - started < printing.PATIENCE_SECONDS
