"""The storeys hold, and each contract is shown to fail where a room reaches up, sideways or outside."""

import shutil
from pathlib import Path

import pytest

from tests.house import layers, source
from tests.house.source import ROOT

ROOMS = (
    "installation",
    "web",
    "api",
    "cli",
    "papers",
    "sample",
    "insight",
    "notices",
    "record",
    "people",
    "texts",
    "kernel",
)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """An empty house with every room built, under the contracts of the real one."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    files = {f"huiyin/{room}/__init__.py": "" for room in ROOMS}
    return source.plant(tmp_path, {"huiyin/__init__.py": "", "huiyin/verifier.py": "", **files})


def test_the_house_keeps_its_contracts() -> None:
    assert layers.broken_contracts(ROOT) == ""


def test_an_empty_house_keeps_them_too(house: Path) -> None:
    assert layers.broken_contracts(house) == ""


@pytest.mark.parametrize(
    ("room", "line"),
    [
        ("kernel", "import huiyin.texts"),
        ("kernel", "import django"),
        ("texts", "import huiyin.people"),
        ("texts", "from django.conf import settings"),
        ("people", "import huiyin.record"),
        ("record", "import huiyin.notices"),
        ("papers", "import huiyin.notices"),
        ("sample", "import huiyin.papers"),
        ("web", "import huiyin.api"),
        ("cli", "import huiyin.web"),
        ("api", "from huiyin.installation import settings"),
        ("attic", "import huiyin.kernel"),
    ],
)
def test_a_broken_contract_is_found(house: Path, room: str, line: str) -> None:
    source.plant(house, {f"huiyin/{room}/__init__.py": line + "\n"})
    assert f"huiyin.{room}" in layers.broken_contracts(house)


def test_the_verifier_takes_nothing_from_the_house(house: Path) -> None:
    source.plant(house, {"huiyin/verifier.py": "from huiyin.kernel import journal\n", "huiyin/kernel/journal.py": ""})
    assert "huiyin.verifier" in layers.broken_contracts(house)


def test_kernel_and_verifier_stay_within_their_libraries() -> None:
    found = layers.beyond_the_library(ROOT)
    assert not found, source.listed(found)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("huiyin/kernel/act.py", "import attrs\n"),
        ("huiyin/kernel/act.py", "from cryptography import x509\n"),
        ("huiyin/kernel/act.py", "import random\n"),
        ("huiyin/kernel/act.py", "from . import row\n"),
        ("huiyin/verifier.py", "import rfc8785\n"),
        ("huiyin/verifier.py", "from huiyin.kernel import merkle\n"),
    ],
)
def test_a_foreign_library_is_found(name: str, text: str, tmp_path: Path) -> None:
    assert [each.path for each in layers.beyond_the_library(source.plant(tmp_path, {name: text}))] == [name]


def test_what_they_may_import_is_left_alone(tmp_path: Path) -> None:
    source.plant(
        tmp_path,
        {
            "huiyin/kernel/act.py": "import hashlib\nfrom huiyin.kernel import row\n",
            "huiyin/verifier.py": "import json\nfrom cryptography.hazmat.primitives import serialization\n",
        },
    )
    assert layers.beyond_the_library(tmp_path) == []
