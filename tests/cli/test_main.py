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


LABEL_CHOICES = "0, 1, 2, 3"
MISUSED = {
    "import": ("These are needed: files.", "缺少以下必填参数：files。"),
    "bodies --nonsense": ("This command does not know --nonsense.", "本命令不识别 --nonsense。"),
    "nonsense": ("COMMAND can't be nonsense. Choose from run, ", "命令 不能是 nonsense。可选：run, "),
    "run --port": ("--port needs a value after it.", "--port 后面须给出值。"),
    "run --sample=1": ("--sample takes no value, and 1 was given", "--sample 不带值，却给出了 1"),
    "run --port x": ("--port: x is no whole number.", "--port：x 不是整数。"),
    "sample --s 1": ("--s may mean --scale, --seed; write it out.", "--s 可能指 --scale, --seed，请写全。"),
    "sample --at 1.3.2026": ("--at: 1.3.2026 is no date; write it as YYYY-MM-DD.", "--at：1.3.2026 不是日期"),
    "printed x": ("job: x is no id, such as", "job：x 不是标识"),
    "list finding --limit 0": ("--limit: 0 is no number of rows", "--limit：0 不是每页可取的行数"),
    "list finding --after -1": ("--after: -1 is no number of a line", "--after：-1 不是流水行号"),
    "list nothing": ("kind can't be nothing. Choose from ", "kind 不能是 nothing。可选："),
    "import a.csv --column x": ("--column: x does not say which column", "--column：x 未说明哪一列"),
    "import a.csv --label 7": (f"--label can't be 7. Choose from {LABEL_CHOICES}.", f"可选：{LABEL_CHOICES}。"),
    "import a.csv --mapping a --column b=c": ("--mapping can't be given together; leave", "不能同时使用"),
    "act finding close 1 --performed-at now": ("--performed-at: now is no time;", "--performed-at：now 不是时间"),
}


@pytest.mark.parametrize("typed", MISUSED)
@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_what_is_wrong_with_a_command_is_said_in_its_language(
    language: str, typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*typed.split(), f"--language={language}"])
    assert ended.value.code == 2
    usage, told = capsys.readouterr().err.split(" ", 1)
    assert usage == {"en": "Usage:", "zh-Hans": "用法："}[language]
    assert MISUSED[typed][texts.LANGUAGES.index(language)] in told
    assert language == "en" or "argument" not in told


def test_a_fault_of_a_form_that_is_not_known_is_passed_on() -> None:
    assert parser("en").sentence("something new") == "The command was not understood (something new)."


@pytest.mark.parametrize(
    ("language", "heads"), [("en", ("Usage:", "Arguments", "Options")), ("zh-Hans", ("用法：", "参数", "选项"))]
)
def test_help_has_its_headings_in_the_language_of_the_command(
    language: str, heads: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["import", "--help", "--language", language])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert said.startswith(heads[0])
    assert all(f"\n{each}:\n" in said for each in heads[1:])
    for english in ("usage:", "positional arguments", "options:", "show this help message"):
        assert english not in said


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
