"""Django starts from the configuration: one secret, refusals as sentences, strict cookies."""

import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from huiyin.installation import configuration, secret
from huiyin.installation import settings as settled
from tests import postgres

SHOW = "from huiyin.installation import settings as s; print({})"


def start(var: Path, expression: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Read the settings in a process of their own and print one expression over them."""
    return subprocess.run(
        [sys.executable, "-c", SHOW.format(expression)],
        env={"PATH": os.environ["PATH"], "HUIYIN_VAR": str(var), "LC_ALL": "C.UTF-8", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_secret_is_made_once_and_for_one_user(tmp_path: Path) -> None:
    first = secret.secret_key(tmp_path / "keys")
    assert len(first) >= 64
    assert secret.secret_key(tmp_path / "keys") == first
    assert stat.S_IMODE((tmp_path / "keys" / "secret_key").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "keys").stat().st_mode) == 0o700
    assert len(list((tmp_path / "keys").iterdir())) == 1


def test_processes_that_start_together_agree_on_one_secret(tmp_path: Path) -> None:
    found: list[str] = []
    starters = [threading.Thread(target=lambda: found.append(secret.secret_key(tmp_path / "keys"))) for _ in range(16)]
    for each in starters:
        each.start()
    for each in starters:
        each.join()
    assert len(found) == 16
    assert len(set(found)) == 1


def test_a_secret_that_others_can_read_is_refused(tmp_path: Path) -> None:
    secret.secret_key(tmp_path)
    (tmp_path / "secret_key").chmod(0o640)
    with pytest.raises(configuration.ConfigurationFault) as caught:
        secret.secret_key(tmp_path)
    assert [fault.code for fault in caught.value.faults] == ["keys_open"]


@pytest.mark.parametrize(
    ("locale", "words"), [("C.UTF-8", "is not known"), ("zh_CN.UTF-8", "设置项"), ("", "is not known")]
)
def test_a_fault_ends_the_start_with_a_sentence(locale: str, words: str, tmp_path: Path) -> None:
    done = start(tmp_path, "1", HUIYIN_WRONG="1", LC_ALL=locale)
    assert done.returncode == 2
    assert "HUIYIN_WRONG" in done.stderr
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(("address", "is_secure"), [("https://huiyin.example", True), ("http://127.0.0.1:8137", False)])
def test_cookies_are_secure_unless_they_stay_on_this_machine(address: str, is_secure: bool, tmp_path: Path) -> None:
    shown = "s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.LANGUAGE_COOKIE_SECURE, s.SECURE_HSTS_SECONDS > 0"
    assert start(tmp_path, shown, HUIYIN_ADDRESS=address).stdout.split() == [str(is_secure)] * 4


def test_hosts_are_the_address_and_nothing_wider(tmp_path: Path) -> None:
    done = start(tmp_path, "s.ALLOWED_HOSTS, s.CSRF_TRUSTED_ORIGINS", HUIYIN_ADDRESS="https://a.example:444")
    assert done.stdout.strip() == "['a.example'] ['https://a.example:444']"


def test_postgresql_is_one_setting_away(tmp_path: Path) -> None:
    done = start(
        tmp_path,
        "s.DATABASES['default']['ENGINE'], s.DATABASES['default']['OPTIONS']['pool']['max_size']",
        HUIYIN_DATABASE="postgres://u@h/n",
        HUIYIN_DATABASE_CONNECTIONS="9",
    )
    assert done.stdout.split() == ["django.db.backends.postgresql", "9"]


@pytest.mark.django_db
def test_an_acknowledged_act_survives_a_power_failure_and_no_replace_slips_by() -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(postgres.CTYPE)
            assert cursor.fetchone() != ("C",)
        return
    with connection.cursor() as cursor:
        found = {}
        for name in ("journal_mode", "synchronous", "foreign_keys", "recursive_triggers"):
            cursor.execute(f"PRAGMA {name}")
            found[name] = cursor.fetchone()[0]
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "recursive_triggers": 1}


def test_the_policy_allows_nothing_inline() -> None:
    policy = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    assert policy["default-src"] == ["'none'"]
    assert not any("unsafe" in source for sources in policy.values() for source in sources)


def test_passwords_are_hashed_with_argon2id_only() -> None:
    assert settled.PASSWORD_HASHERS == ["django.contrib.auth.hashers.Argon2PasswordHasher"]
