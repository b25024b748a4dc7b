"""Every address for every post, where `make test` shares the posts out between the databases."""

from typing import Any

import pytest

from tests.walks import test_doors, test_foreign_ids
from tests.walks.shares import Shares


@pytest.fixture(autouse=True)
def whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Shares, "whole", True)


def test_the_doors(db: None, subtests: Any) -> None:
    test_doors.test_the_doors(db, subtests)


def test_what_is_hidden_is_absent(db: None, subtests: Any) -> None:
    test_foreign_ids.test_what_is_hidden_is_absent(db, subtests)
