"""What stands in the way of every command is said in a sentence that helps, at the outermost door."""

import contextlib
import getpass
import json
import sqlite3
import tempfile
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import DatabaseError, OperationalError, connection, transaction

from huiyin import texts
from huiyin.cli import breaking, journal, speech
from huiyin.cli.main import main
from huiyin.installation import settings as installed
from huiyin.kernel.refused import Refused
from huiyin.record import database
from tests.walks import calling, stage


def missing_table(*ignored: Any) -> int:
    """Ask for a table that there is not."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM people_of_nowhere")
    return 0


@pytest.mark.django_db
def test_a_folder_without_tables_is_told_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(journal, "check", missing_table)
    assert main(["check", "--language", "en"]) == 1
    assert "huiyin migrate" in capsys.readouterr().err
    assert main(["check", "--language", "zh-Hans"]) == 1
    assert "huiyin migrate" in capsys.readouterr().err


def wrapped(cause: Exception) -> DatabaseError:
    error = OperationalError(str(cause))
    error.__cause__ = cause
    return error


def test_a_database_that_cannot_be_written_is_told_and_any_other_error_is_not_hidden(tmp_path: Path) -> None:
    place = tmp_path / "book.sqlite3"
    sqlite3.connect(place).execute("CREATE TABLE one (each)")
    with pytest.raises(sqlite3.OperationalError) as read_only:
        sqlite3.connect(f"file:{place}?mode=ro", uri=True).execute("INSERT INTO one VALUES (1)")
    with pytest.raises(sqlite3.OperationalError) as not_opened:
        sqlite3.connect(tmp_path / "nowhere" / "book.sqlite3")
    for each in (read_only, not_opened):
        refused = database.refusal_at_the_door(wrapped(each.value))
        assert refused is not None
        assert refused.code == "storage_fails"
        for language in texts.LANGUAGES:
            assert str(each.value) in speech.refusal(refused, language=language)[0]
    with pytest.raises(sqlite3.OperationalError) as other:
        sqlite3.connect(place).execute("SELEC")
    assert database.refusal_at_the_door(wrapped(other.value)) is None


@pytest.mark.parametrize("damage", ["cut", "header", "page"])
def test_a_damaged_database_file_is_told(tmp_path: Path, damage: str) -> None:
    place = tmp_path / "book.sqlite3"
    with contextlib.closing(sqlite3.connect(place)) as made:
        made.execute("CREATE TABLE one (each)")
        made.executemany("INSERT INTO one VALUES (?)", [("x" * 1000,)] * 100)
        made.commit()
    content = place.read_bytes()
    changed = {
        "cut": content[: len(content) // 2],
        "header": b"x" * 100 + content[100:],
        "page": content[:4096] + bytes(4096) + content[8192:],
    }
    place.write_bytes(changed[damage])
    with contextlib.closing(sqlite3.connect(place)) as opened, pytest.raises(sqlite3.DatabaseError) as met:
        opened.execute("SELECT * FROM one").fetchall()
    refused = database.refusal_at_the_door(wrapped(met.value))
    assert refused is not None and refused.code == "database_damaged"
    for language in texts.LANGUAGES:
        assert "huiyin check" in speech.refusal(refused, language=language)[0]


def test_a_day_that_no_program_reads_is_told() -> None:
    refused = database.refusal_at_the_door(wrapped(psycopg.DataError("timestamp too large")))
    assert refused is not None and refused.code == "database_damaged"


@pytest.mark.parametrize("language", texts.LANGUAGES)
@pytest.mark.parametrize("kept", [True, False])
@pytest.mark.django_db
def test_what_nobody_foresaw_ends_in_a_sentence_and_a_file(
    language: str, kept: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*ignored: Any) -> int:
        raise LookupError("what a row says")

    monkeypatch.setattr(journal, "check", broken)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    if not kept:  # nowhere beside the data: then where the system keeps what is passing
        monkeypatch.setattr(breaking, "FOLDER", "x" * 300)
    assert main(["check", "--language", language, "--json"]) == 70
    said = capsys.readouterr()
    assert "Traceback" not in said.err and "what a row says" not in said.err + said.out
    place = Path(json.loads(said.out)["facts"]["path"])
    assert "what a row says" in place.read_text() and str(place) in said.err
    assert place.stat().st_mode & 0o077 == 0
    assert (place.parent == tmp_path) is not kept
    place.unlink()


@pytest.mark.django_db
def test_a_path_that_cannot_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stage.raised()
    (tmp_path / "file").write_text("")
    for name in ("file/book.tar", "file/folder", "file/a/b.tar", f"{'x' * 300}.tar"):
        assert main(["backup", str(tmp_path / name), "--json"]) == 1
        assert json.loads(capsys.readouterr().out)["refused"] == "file_not_writable"


@pytest.mark.parametrize("asked", ["999999", "no line", "00000000-0000-4000-8000-000000000000"])
@pytest.mark.django_db
def test_a_proof_of_a_line_that_is_not_there_for_the_post_is_told(
    asked: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    on = stage.raised()
    password = tmp_path / "password"
    password.write_text(stage.PASSWORD)
    name = on.accounts["omar"].sign_in_name
    for language in texts.LANGUAGES:
        named = ["--as", name, "--password-file", str(password), "--language", language]
        assert main(["journal", "proof", asked, *named]) == 1
        assert texts.say("kind-line", language=language) in capsys.readouterr().err


def test_no_terminal_to_ask_for_a_password_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def ended(prompt: str) -> str:
        raise EOFError

    monkeypatch.setattr(getpass, "getpass", ended)
    with pytest.raises(Refused, match="no_terminal"):
        journal.who.typed("otto: ")


@pytest.mark.django_db
def test_a_lock_is_told_by_command_as_on_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    on = stage.raised()
    name = on.accounts["otto"].sign_in_name
    right, wrong = tmp_path / "right", tmp_path / "wrong"
    right.write_text(stage.PASSWORD)
    wrong.write_text("wrong")
    for asked in (name, "nobody.at.all"):
        for _ in range(installed.AXES_FAILURE_LIMIT):
            assert main(["bodies", "--as", asked, "--password-file", str(wrong)]) == 1
        capsys.readouterr()
        assert main(["bodies", "--as", asked, "--password-file", str(right), "--language", "en"]) == 1
        assert "too many times" in capsys.readouterr().err


def test_how_many_faults_a_backup_has_is_said() -> None:
    refused = Refused("backup_unsound", site="s", faults=3, first="row_differs")
    for language in texts.LANGUAGES:
        assert "3" in speech.refusal(refused, language=language)[0]


@pytest.mark.django_db
def test_the_check_counts_each_invariant_and_gives_a_file_all_that_waits(capsys: pytest.CaptureFixture[str]) -> None:
    api = calling.opened()
    calling.taken_in(api)
    asked = ["check", "--language", "en", "--site", api.stage.site.code]
    assert main(asked) == 0
    out = capsys.readouterr().out
    told = [line.split("  ")[0].strip() for line in out.splitlines()]
    assert [f"I{place}" for place in range(1, 12)] == [each for each in dict.fromkeys(told) if each[:1] == "I"][:11]
    assert main([*asked, "--json"]) == 0
    gaps = json.loads(capsys.readouterr().out)[0]["gaps"]
    assert len(gaps) > 0
    assert out.count("/findings/1/") == sum(gap["path"] == "/findings/1/" for gap in gaps) > 0
