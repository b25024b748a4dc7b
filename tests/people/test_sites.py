"""The sites of an installation: codes, ids and keys that are given once."""

import uuid
from typing import Any

import pytest

from huiyin.kernel.refused import Refused
from huiyin.people import sites
from huiyin.people.models import Site
from tests.people import cast

pytestmark = pytest.mark.django_db


def _found(code: str, **more: Any) -> Site:
    values = {"name": "巡察办", "name_en": "Office", "profile": "cn-inspection", "language": "zh-Hans"}
    return sites.found(code, **{**values, "at": cast.NOW, **more})


def test_a_site_is_found_by_its_code() -> None:
    one, two = _found("one"), _found("two-2", site_id=uuid.UUID(int=7))
    assert sites.by_code("one") == one
    assert two.id == uuid.UUID(int=7)
    assert {one, two} <= set(sites.every())
    with pytest.raises(Refused, match="not_found"):
        sites.by_code("three")


@pytest.mark.parametrize("code", ["", "One", "-one", "one-", "o ne", "x" * 41, "巡察"])
def test_a_code_that_does_not_fit_an_address_is_refused(code: str) -> None:
    with pytest.raises(Refused, match="site_code_unfit"):
        _found(code)


def test_a_code_and_an_id_are_given_once() -> None:
    one = _found("one")
    with pytest.raises(Refused, match="site_code_taken"):
        _found("one")
    with pytest.raises(Refused, match="site_code_taken"):
        _found("two", site_id=one.id)


def test_a_key_is_noted_once() -> None:
    site = _found("one")
    sites.note_key(site, fingerprint="ab" * 32)
    sites.note_key(site, fingerprint="ab" * 32)
    with pytest.raises(Refused, match="site_has_a_key"):
        sites.note_key(site, fingerprint="cd" * 32)
    assert sites.by_code("one").own_key == "ab" * 32
