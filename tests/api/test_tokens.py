"""A token is good for one post of one site, for a time, until it is revoked; what is wrong with one is never told."""

import dataclasses
import datetime
import json
import uuid

from django.utils import timezone

from huiyin.people import accounts, tokens
from huiyin.people.models import Token
from tests.walks import stage
from tests.walks.calling import Api, days

NOBODY = (401, "not_signed_in")


def answered(api: Api, text: str, path: str = "/findings/1/") -> tuple[int, str]:
    """Read something with a token and give status and code."""
    answer = api.client.get(f"/api{path}", headers={"Authorization": f"Bearer {text}", "Accept-Language": "en"})
    return answer.status_code, json.loads(answer.content).get("code", "")


def issued(api: Api, name: str, *, post: str = "", ended: bool = False) -> tuple[Token, str]:
    """Issue a token; one that has ended was issued two days ago for one day."""
    at = timezone.now() - datetime.timedelta(days=2 if ended else 0)
    until = at + datetime.timedelta(days=1)
    held = uuid.UUID(post or api.stage.posts[name])
    return tokens.issue(api.stage.accounts[name], post=held, name="script", expires_at=until, at=at)


def test_a_token_works_until_it_is_revoked(api: Api) -> None:
    token, text = issued(api, "cyril")
    assert answered(api, text) == (200, "")
    tokens.revoke(api.stage.accounts["cyril"], token.id, at=timezone.now())
    assert answered(api, text) == NOBODY


def test_a_token_that_has_ended_is_none(api: Api) -> None:
    assert answered(api, issued(api, "cyril", ended=True)[1]) == NOBODY


def test_a_token_ends_with_the_post_that_it_stands_for(api: Api) -> None:
    """What a person may do comes from the post alone, and so the key goes when the post goes."""
    _, text = issued(api, "paul")
    assert answered(api, text) == (200, "")
    keeper = dataclasses.replace(api.stage.actor("ada"), clearance=1)
    api.stage.perform("post.relieve", keeper, subject=api.stage.posts["paul"], reason="Moved on.")
    assert answered(api, text) == NOBODY


def test_a_token_ends_with_the_account(api: Api) -> None:
    _, text = issued(api, "paul")
    accounts.close(api.stage.actor("ada"), api.stage.accounts["paul"], at=timezone.now())
    assert answered(api, text) == NOBODY


def test_a_token_for_one_post_is_none_for_another_of_the_same_person(api: Api) -> None:
    """Stan is made the principal of the harbour as well: his key for the river still doesn't see its finding."""
    keeper = dataclasses.replace(api.stage.actor("ada"), clearance=1)
    second = api.stage.perform(
        "post.appoint", keeper, person=api.stage.persons["stan"], body=api.stage.bodies["harbour"],
        post_kind="principal", clearance=2, from_date=days(-1),
    ).subjects[0][1]  # fmt: skip
    assert answered(api, issued(api, "stan")[1]) == (404, "not_found")
    assert answered(api, issued(api, "stan", post=second)[1]) == (200, "")


def test_a_token_of_another_site_opens_nothing_here(api: Api) -> None:
    """Numbers are those of the caller's own site: what bears the same number there is something else."""
    other = Api(stage.raised())
    for path in ("/findings/1/", "/findings/1/lines/", "/plans/1/", "/packages/1/", "/mandates/1/"):
        assert api.get("cyril", path).status_code == 200
        assert other.get("cyril", path).status_code == 404
    assert other.read("cyril", "/findings/")["findings"] == []
    for path in ("/journal/1/", "/bodies/1/"):
        assert api.get("cyril", path).content != other.get("cyril", path).content
