"""What stands in the way of every command is said in a sentence that helps, at the outermost door."""

import getpass
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError, OperationalError, connection, transaction

from huiyin import texts
from huiyin.cli import journal, speech
from huiyin.cli.main import main
from huiyin.installation import settings as installed
from huiyin.kernel.refused import Refused
from huiyin.record import database
from tests.walks import stage


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
