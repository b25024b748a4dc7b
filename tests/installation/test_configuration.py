"""Settings are read strictly from both sources, and each fault is named with its sentence."""

import dataclasses
import re
from pathlib import Path

import pytest

from huiyin import texts
from huiyin.installation import configuration
from tests.house.source import ROOT


def faults(environment: dict[str, str]) -> list[tuple[str, object]]:
    """Read settings that must be refused; return code and name of each fault."""
    with pytest.raises(configuration.ConfigurationFault) as caught:
        configuration.read(environment)
    return [(fault.code, fault.facts.get("name")) for fault in caught.value.faults]


def test_an_empty_environment_gives_the_defaults() -> None:
    settled = configuration.read({"PATH": "/bin"})
    assert settled == configuration.Configuration(
        var=Path("var").absolute(),
        database=None,
        database_connections=4,
        address="http://127.0.0.1:8000",
        ceiling=2,
        time_zone="Asia/Shanghai",
        language="zh-Hans",
        file_bytes=104_857_600,
        body_bytes=21_474_836_480,
        bulk_rows=500,
        bulk_restricted=30,
        mail_server=None,
        mail_from="",
        mail_quiet=(20, 7),
        settings=None,
    )
    assert settled.is_local
    assert settled.host == "127.0.0.1"
    assert settled.blobs == settled.var / "blobs"


def test_an_unknown_name_is_refused_and_the_tests_own_are_not() -> None:
    assert faults({"HUIYIN_CIELING": "1"}) == [("unknown_name", "HUIYIN_CIELING")]
    assert configuration.read({"HUIYIN_DATA": "x", "HUIYIN_TEST_CITUS": "y"}).ceiling == 2


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HUIYIN_CEILING", "4"),
        ("HUIYIN_CEILING", "-1"),
        ("HUIYIN_CEILING", "two"),
        ("HUIYIN_CEILING", ""),
        ("HUIYIN_VAR", ""),
        ("HUIYIN_DATABASE", "mysql://user@host/name"),
        ("HUIYIN_DATABASE", "postgres://user@host/"),
        ("HUIYIN_DATABASE", "postgres://user@host/name?passfile=x"),
        ("HUIYIN_DATABASE", "postgres://user@host:port/name"),
        ("HUIYIN_DATABASE_CONNECTIONS", "0"),
        ("HUIYIN_ADDRESS", "huiyin.example"),
        ("HUIYIN_ADDRESS", "http://huiyin.example"),
        ("HUIYIN_ADDRESS", "http://10.0.0.1"),
        ("HUIYIN_ADDRESS", "https://huiyin.example/below"),
        ("HUIYIN_TIME_ZONE", "Asia/Nowhere"),
        ("HUIYIN_LANGUAGE", "fr"),
        ("HUIYIN_FILE_BYTES", "0"),
        ("HUIYIN_MAIL_SERVER", "smtp+plain://mail.example"),
        ("HUIYIN_MAIL_SERVER", "http://mail.example"),
        ("HUIYIN_MAIL_SERVER", "smtp://mail.example/below"),
        ("HUIYIN_MAIL_FROM", "huiyin"),
        ("HUIYIN_MAIL_QUIET", "20"),
        ("HUIYIN_MAIL_QUIET", "20-24"),
    ],
)
def test_a_bad_value_is_refused_with_its_name(name: str, value: str) -> None:
    assert faults({name: value}) == [("bad_value", name)]


def test_every_fault_is_told_at_once() -> None:
    assert faults({"HUIYIN_CEILING": "9", "HUIYIN_LANGUAGE": "fr", "HUIYIN_X": ""}) == [
        ("unknown_name", "HUIYIN_X"),
        ("bad_value", "HUIYIN_CEILING"),
        ("bad_value", "HUIYIN_LANGUAGE"),
    ]


def test_a_refused_database_address_does_not_show_its_password() -> None:
    with pytest.raises(configuration.ConfigurationFault) as caught:
        configuration.read({"HUIYIN_DATABASE": "postgres://user:secret@host/name?x=1"})
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("address", "host", "port", "options"),
    [
        (
            "postgres://u:p%40@db.example:6432/name?sslmode=require",
            "db.example",
            6432,
            {"sslmode": "require"},
        ),
        ("postgresql://u:p%40@[::1]/name", "::1", None, {}),
        ("postgres://u:p%40@/name?host=/run/postgresql&port=5433", "/run/postgresql", 5433, {}),
    ],
)
def test_a_database_address_is_taken_apart(address: str, host: str, port: int | None, options: dict[str, str]) -> None:
    found = configuration.read({"HUIYIN_DATABASE": address}).database
    assert found == configuration.Database(name="name", user="u", password="p@", host=host, port=port, options=options)
    assert "p@" not in repr(found)


@pytest.mark.parametrize("address", ["http://localhost:8137", "http://127.3.0.1", "http://[::1]:80"])
def test_plain_http_stays_on_this_machine(address: str) -> None:
    assert configuration.read({"HUIYIN_ADDRESS": address + "/"}).address == address


def test_the_file_is_read_and_the_environment_wins(tmp_path: Path) -> None:
    path = tmp_path / "huiyin.toml"
    path.write_text('ceiling = 1\nlanguage = "en"\n', encoding="utf-8")
    settled = configuration.read({"HUIYIN_SETTINGS": str(path), "HUIYIN_LANGUAGE": "zh-Hans"})
    assert (settled.ceiling, settled.language) == (1, "zh-Hans")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cieling = 1\n", [("unknown_key", "cieling")]),
        ("ceiling = true\n", [("bad_value", "HUIYIN_CEILING")]),
        ("ceiling = [1]\n", [("bad_value", "HUIYIN_CEILING")]),
        ("ceiling = 7\n", [("bad_value", "HUIYIN_CEILING")]),
        ("ceiling = \n", [("file_not_toml", None)]),
    ],
)
def test_a_faulty_file_is_refused(text: str, expected: list[tuple[str, object]], tmp_path: Path) -> None:
    path = tmp_path / "huiyin.toml"
    path.write_text(text, encoding="utf-8")
    assert faults({"HUIYIN_SETTINGS": str(path)}) == expected


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert faults({"HUIYIN_SETTINGS": str(tmp_path / "none.toml")}) == [("file_unreadable", None)]


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_every_setting_has_a_sentence_on_its_bounds(language: str) -> None:
    said = {
        texts.say("configuration-bad_value", language=language, name="N", value="V", rule=field.name)
        for field in dataclasses.fields(configuration.Configuration)
    }
    assert len(said) == len(dataclasses.fields(configuration.Configuration))
    assert texts.say("configuration-bad_value", language=language, name="N", value="V", rule="") not in said


def test_the_reference_lists_these_settings_and_no_other() -> None:
    reference = (ROOT / "docs" / "reference" / "settings.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| `(HUIYIN_\w+)` \| (\S+) \| (.+) \|$", reference, re.M)
    assert listed == [
        (name, f"`{default}`" if default else "empty", texts.say("installation-setting", language="en", name=name))
        for name, _, default in configuration.read({}).listed()
    ]


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_every_setting_is_explained(language: str) -> None:
    names = [name for name, _, _ in configuration.read({}).listed()]
    assert len({texts.say("installation-setting", language=language, name=name) for name in names}) == len(names)


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("postgres://u:s3cret@h:5433/n", "postgres://u:…@h:5433/n"),
        ("postgresql://u@/n?host=/run/pg&sslmode=require", "postgres://u@/n?host=/run/pg&sslmode=require"),
        ("postgres:///n", "postgres:///n"),
        ("", ""),
    ],
)
def test_a_listed_setting_hides_its_password(address: str, shown: str) -> None:
    listed = {name: value for name, value, _ in configuration.read({"HUIYIN_DATABASE": address}).listed()}
    assert listed["HUIYIN_DATABASE"] == shown


def test_the_file_can_not_name_itself(tmp_path: Path) -> None:
    path = tmp_path / "huiyin.toml"
    path.write_text('settings = "other.toml"\n', encoding="utf-8")
    assert faults({"HUIYIN_SETTINGS": str(path)}) == [("unknown_key", "settings")]
