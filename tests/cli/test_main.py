"""The commands as such: their page of reference, their words in both languages, their exit codes."""

import argparse
import json
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from huiyin import texts
from huiyin.cli import reference
from huiyin.cli.main import main, parser
from tests.house.source import ROOT


def test_the_reference_is_that_of_the_commands() -> None:
    written = (ROOT / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")
    assert written == reference.page()


def commands(made: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """Give every command, however deep."""
    yield made
    for action in made._actions:
        if isinstance(action, argparse._SubParsersAction):
            for under in action.choices.values():
                yield from commands(under)


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_every_command_says_what_it_does(language: str) -> None:
    for each in commands(parser(language)):
        assert each.description
        assert each.format_help()


def test_a_command_that_is_not_understood_ends_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["import"])
    assert ended.value.code == 2


@pytest.mark.parametrize(("language", "end"), [("en", "."), ("zh-Hans", "。")])
@pytest.mark.django_db
def test_a_refusal_is_a_sentence_in_the_language_asked_for(
    language: str, end: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["bodies", "--language", language]) == 1
    assert capsys.readouterr().err.strip().endswith(end)


@pytest.mark.django_db
def test_a_refusal_for_a_program_is_a_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bodies", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["refused"] == "nobody_named"


@pytest.mark.django_db
def test_a_wrong_password_and_an_unknown_name_are_refused_alike(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("not the password")
    assert main(["inbox", "--as", "nobody", "--password-file", str(secret), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["refused"] == "sign_in_refused"


def test_a_port_that_is_taken_is_told_before_anything_starts(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert main(["run", "--port", str(taken.getsockname()[1]), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["refused"] == "port_taken"


def test_the_settings_are_listed_with_what_they_settle(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["settings", "--json", "--language", "en"]) == 0
    listed = {each["name"]: each for each in json.loads(capsys.readouterr().out)}
    assert set(listed["HUIYIN_CEILING"]) == {"name", "value", "default", "meaning"}
    assert (listed["HUIYIN_CEILING"]["value"], listed["HUIYIN_VAR"]["default"]) == ("2", "var")
    assert main(["settings", "--language", "zh-Hans"]) == 0
    assert "设置项" in capsys.readouterr().out
