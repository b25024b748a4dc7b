"""Keys for the API: bound to a post, shown once, compared in constant time, over when they are over."""

import base64
import datetime
import uuid
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from huiyin.kernel.refused import Refused
from huiyin.people import tokens
from huiyin.people.models import Token
from tests.people import cast
from tests.people.cast import Cast

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


@pytest.fixture
def stage() -> Cast:
    return cast.cast_on_stage()


def _issue(stage: Cast, *, called: str = "script", **more: Any) -> tuple[Token, str]:
    values = {"post": stage.posts["omar"], "name": called, "expires_at": cast.NOW + DAY, "at": cast.NOW}
    return tokens.issue(stage.accounts["omar"], **{**values, **more})


def test_a_token_is_found_by_its_text_and_kept_as_a_digest(stage: Cast) -> None:
    token, text = _issue(stage)
    assert tokens.verify(text, at=cast.NOW) == token
    assert text.startswith("huiyin_")
    secret = base64.urlsafe_b64decode(text.removeprefix("huiyin_"))[16:]
    kept = Token.objects.get(id=token.id)
    assert len(secret) == 32
    assert secret.hex() not in kept.secret_digest
    assert len(kept.secret_digest) == 64


def test_a_token_is_over_at_its_end(stage: Cast) -> None:
    _, text = _issue(stage)
    tokens.verify(text, at=cast.NOW + DAY - datetime.timedelta(seconds=1))
    with pytest.raises(Refused, match="token_refused"):
        tokens.verify(text, at=cast.NOW + DAY)


def test_whatever_is_wrong_reads_the_same(stage: Cast) -> None:
    token, text = _issue(stage)
    raw = base64.urlsafe_b64decode(text.removeprefix("huiyin_"))
    other_secret = "huiyin_" + base64.urlsafe_b64encode(raw[:16] + bytes(32)).decode()
    other_id = "huiyin_" + base64.urlsafe_b64encode(uuid.uuid4().bytes + raw[16:]).decode()
    bare = text.removeprefix("huiyin_")
    for wrong in ("", "huiyin_", text[:-1], text + "AAAA", bare, "huiyin_ü", other_secret, other_id):
        with pytest.raises(Refused) as refused:
            tokens.verify(wrong, at=cast.NOW)
        assert (refused.value.code, refused.value.facts) == ("token_refused", {})
    tokens.revoke(stage.accounts["omar"], token.id, at=cast.NOW)
    with pytest.raises(Refused, match="token_refused"):
        tokens.verify(text, at=cast.NOW)


def test_only_posts_that_are_held_get_a_token(stage: Cast) -> None:
    with pytest.raises(Refused, match="post_not_held"):
        _issue(stage, post=stage.posts["stan"])


@pytest.mark.parametrize("days", [-1, 0, 367])
def test_a_token_ends_within_a_year(stage: Cast, days: int) -> None:
    with pytest.raises(Refused, match="token_period_unfit"):
        _issue(stage, expires_at=cast.NOW + days * DAY)


def test_a_token_has_a_name(stage: Cast) -> None:
    with pytest.raises(Refused, match="token_name_missing"):
        _issue(stage, called=" ")


def test_a_use_is_noted_once_an_hour(stage: Cast, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    token, text = _issue(stage)
    with django_assert_num_queries(2):
        tokens.verify(text, at=cast.NOW)
    with django_assert_num_queries(1):
        tokens.verify(text, at=cast.NOW + datetime.timedelta(minutes=59))
    later = cast.NOW + datetime.timedelta(minutes=61)
    with django_assert_num_queries(2):
        tokens.verify(text, at=later)
    assert Token.objects.get(id=token.id).last_used_at == later


def test_tokens_are_revoked_by_their_owner_alone(stage: Cast) -> None:
    token, _ = _issue(stage)
    with pytest.raises(Refused, match="not_found"):
        tokens.revoke(stage.accounts["stan"], token.id, at=cast.NOW)
    assert tokens.of_account(stage.accounts["omar"], at=cast.NOW) == (token,)
    tokens.revoke(stage.accounts["omar"], token.id, at=cast.NOW)
    assert tokens.of_account(stage.accounts["omar"], at=cast.NOW) == ()
    with pytest.raises(Refused, match="not_found"):
        tokens.revoke(stage.accounts["omar"], token.id, at=cast.NOW)
