"""Sign-ins: who opens and closes them, how passwords are kept, and how guessing ends."""

import datetime
import uuid
from typing import Any

import pytest
from django.contrib.auth import hashers
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.db import SessionStore
from django.db import DatabaseError, transaction
from django.http import HttpRequest
from django.test import RequestFactory
from pytest_django import Settings

from huiyin.installation import settings as settled
from huiyin.kernel.actor import Post
from huiyin.kernel.refused import Refused
from huiyin.people import access, accounts, actors, models, tokens
from huiyin.people.models import AccessRecord, Account
from tests.people import cast
from tests.people.cast import Cast

pytestmark = pytest.mark.django_db
NEW = "Another-Long-Password-7"


@pytest.fixture
def stage() -> Cast:
    return cast.cast_on_stage()


def _request(address: str = "192.0.2.7") -> HttpRequest:
    request = RequestFactory().post("/sign-in/", REMOTE_ADDR=address)
    request.session = SessionStore()
    request.user = AnonymousUser()
    return request


def _open(stage: Cast, by: str = "ada", **more: Any) -> Account:
    values = {
        "person": stage.persons["nina"], "sign_in_name": f"Nina.{stage.site.code}", "password": NEW,
        "language": "en", "at": cast.NOW,
    }  # fmt: skip
    return accounts.open_account(stage.actor(by), **{**values, **more})


def _events(account: Account) -> list[str]:
    return [record.event for record in AccessRecord.objects.filter(account=account.id).order_by("id")]


def test_the_security_administrator_opens_an_account(stage: Cast, settings: Settings) -> None:
    settings.PASSWORD_HASHERS = settled.PASSWORD_HASHERS
    stage.add_person("nina")
    account = _open(stage)
    assert account.sign_in_name == f"nina.{stage.site.code}"
    assert account.must_change_password
    assert account.password.startswith("argon2$argon2id$")
    record = AccessRecord.objects.get(account=account.id)
    assert (record.event, record.person, record.by) == ("account_opened", account.person, stage.persons["ada"])


def test_on_a_sample_site_the_password_stays() -> None:
    stage = cast.cast_on_stage(is_sample=True)
    stage.add_person("nina")
    assert not _open(stage).must_change_password


@pytest.mark.parametrize("post", [post for post in Post if post not in (Post.SECURITY_ADMINISTRATOR, Post.SYSTEM)])
def test_no_other_post_opens_accounts(stage: Cast, post: Post) -> None:
    stage.add_person("nina")
    stage.change(stage.posts["cyril"], post_kind=post.value)
    with pytest.raises(Refused, match="not_of_this_post"):
        _open(stage, by="cyril")


def test_nobody_keeps_their_own_account_under_any_id(stage: Cast) -> None:
    stage.add_person("nina")
    stage.merge("nina", "ada")
    ada = stage.actor("ada")
    with pytest.raises(Refused, match="is_not_the_person"):
        accounts.reset_password(ada, stage.accounts["ada"], password=NEW, at=cast.NOW)
    with pytest.raises(Refused, match="is_not_the_person"):
        _open(stage)
    for act in (accounts.close, accounts.open_again, accounts.lift_lock):
        with pytest.raises(Refused, match="is_not_the_person"):
            act(ada, stage.accounts["ada"], at=cast.NOW)


def test_an_account_of_another_site_reads_like_none(stage: Cast) -> None:
    other = cast.cast_on_stage()
    stage.add_person("nina")
    with pytest.raises(Refused, match="not_found"):
        accounts.close(stage.actor("ada"), other.accounts["omar"], at=cast.NOW)
    with pytest.raises(Refused, match="not_found"):
        _open(stage, person=other.persons["omar"])


@pytest.mark.parametrize("name", ["", "  ", "a b", "a\tb", "a\u200bb", "x" * 81])
def test_an_unfit_name_is_refused(stage: Cast, name: str) -> None:
    stage.add_person("nina")
    with pytest.raises(Refused, match="sign_in_name_unfit"):
        _open(stage, sign_in_name=name)


def test_a_name_is_taken_in_any_spelling(stage: Cast) -> None:
    stage.add_person("nina")
    _open(stage, sign_in_name="ｎina")
    with pytest.raises(Refused, match="sign_in_name_taken"):
        _open(stage, sign_in_name=" NINA ")


@pytest.mark.parametrize(
    ("password", "reason"),
    [("short", "password_too_short"), ("1" * 20, "password_entirely_numeric"), ("x" * 1_001, "password_too_long")],
)
def test_an_unfit_password_is_refused_with_its_reasons(stage: Cast, password: str, reason: str) -> None:
    stage.add_person("nina")
    with pytest.raises(Refused) as refused:
        _open(stage, password=password)
    assert reason in refused.value.facts["reasons"]


def test_signing_in_begins_a_session_in_a_post_that_is_held(stage: Cast) -> None:
    omar = stage.accounts["omar"]
    Account.objects.filter(id=omar.id).update(active_post=None)
    request = _request()
    found = accounts.sign_in(request, name=omar.sign_in_name.upper(), password=cast.PASSWORD, at=cast.NOW)
    assert (found, found.active_post) == (omar, stage.posts["omar"])
    assert request.session["_auth_user_id"] == str(omar.id)
    assert _events(omar) == ["signed_in"]
    accounts.sign_out(request, at=cast.NOW)
    assert "_auth_user_id" not in request.session
    assert _events(omar) == ["signed_in", "signed_out"]


@pytest.mark.parametrize(
    ("name", "password"),
    [("", ""), ("nobody", "x"), ("a\x00b", "x"), ("n" * 300, "x"), ("omar", "wrong"), ("omar", "x" * 1_001)],
)
def test_every_refusal_to_sign_in_is_the_same(stage: Cast, name: str, password: str) -> None:
    full = stage.accounts["omar"].sign_in_name if name == "omar" else name
    with pytest.raises(Refused) as refused:
        accounts.sign_in(_request(), name=full, password=password, at=cast.NOW)
    assert (refused.value.code, refused.value.facts) == ("sign_in_refused", {})


def test_a_closed_account_is_refused_like_a_wrong_password(stage: Cast) -> None:
    ada, omar = stage.actor("ada"), stage.accounts["omar"]
    expires_at = cast.NOW + datetime.timedelta(days=1)
    _, text = tokens.issue(omar, post=stage.posts["omar"], name="x", expires_at=expires_at, at=cast.NOW)
    accounts.close(ada, omar, at=cast.NOW)
    with pytest.raises(Refused, match="sign_in_refused"):
        accounts.sign_in(_request(), name=omar.sign_in_name, password=cast.PASSWORD, at=cast.NOW)
    with pytest.raises(Refused, match="token_refused"):
        tokens.verify(text, at=cast.NOW)
    accounts.open_again(ada, omar, at=cast.NOW)
    accounts.sign_in(_request(), name=omar.sign_in_name, password=cast.PASSWORD, at=cast.NOW)
    with pytest.raises(Refused, match="token_refused"):
        tokens.verify(text, at=cast.NOW)


def test_guessing_locks_out_in_any_spelling_until_it_is_lifted(stage: Cast) -> None:
    omar = stage.accounts["omar"]
    spellings = [omar.sign_in_name, omar.sign_in_name.upper(), f" {omar.sign_in_name}"]
    codes = []
    for attempt in range(6):
        with pytest.raises(Refused) as refused:
            accounts.sign_in(_request(), name=spellings[attempt % 3], password="wrong", at=cast.NOW)
        codes.append(refused.value.code)
    assert codes[0] == "sign_in_refused"
    assert codes[-1] == "locked_out"
    with pytest.raises(Refused) as locked:
        accounts.sign_in(_request(), name=omar.sign_in_name, password=cast.PASSWORD, at=cast.NOW)
    assert locked.value.facts == {"minutes": 15}
    accounts.lift_lock(stage.actor("ada"), omar, at=cast.NOW)
    assert accounts.sign_in(_request(), name=omar.sign_in_name, password=cast.PASSWORD, at=cast.NOW) == omar


def test_a_stranger_elsewhere_locks_nobody_out(stage: Cast) -> None:
    omar = stage.accounts["omar"]
    for _ in range(7):
        with pytest.raises(Refused):
            accounts.sign_in(_request("198.51.100.9"), name=omar.sign_in_name, password="wrong", at=cast.NOW)
    assert accounts.sign_in(_request(), name=omar.sign_in_name, password=cast.PASSWORD, at=cast.NOW) == omar


def test_a_person_changes_their_own_password(stage: Cast) -> None:
    omar = stage.accounts["omar"]
    for old, new, code in (
        ("wrong", NEW, "old_password_wrong"),
        ("x" * 1_001, NEW, "old_password_wrong"),
        (cast.PASSWORD, cast.PASSWORD, "password_unchanged"),
        (cast.PASSWORD, "short", "password_unfit"),
    ):
        with pytest.raises(Refused, match=code):
            accounts.change_password(omar, old=old, new=new, at=cast.NOW)
    omar.must_change_password = True
    accounts.change_password(omar, old=cast.PASSWORD, new=NEW, at=cast.NOW)
    kept = Account.objects.get(id=omar.id)
    assert hashers.check_password(NEW, kept.password)
    assert not kept.must_change_password


def test_a_changed_password_ends_other_sessions_and_keeps_this_one(stage: Cast) -> None:
    omar = stage.accounts["omar"]
    request = _request()
    signed_in = accounts.sign_in(request, name=omar.sign_in_name, password=cast.PASSWORD, at=cast.NOW)
    before = request.session["_auth_user_hash"]
    accounts.change_password(signed_in, old=cast.PASSWORD, new=NEW, at=cast.NOW)
    assert before != signed_in.get_session_auth_hash()
    accounts.stay(request, signed_in)
    assert request.session["_auth_user_hash"] == signed_in.get_session_auth_hash()


def test_a_reset_password_is_temporary_and_revokes_tokens(stage: Cast) -> None:
    omar = stage.accounts["omar"]
    expires_at = cast.NOW + datetime.timedelta(days=1)
    tokens.issue(omar, post=stage.posts["omar"], name="x", expires_at=expires_at, at=cast.NOW)
    password = accounts.temporary_password()
    accounts.reset_password(stage.actor("ada"), omar, password=password, at=cast.NOW)
    kept = Account.objects.get(id=omar.id)
    assert kept.must_change_password
    assert hashers.check_password(password, kept.password)
    assert tokens.of_account(omar, at=cast.NOW) == ()
    assert _events(omar) == ["token_issued", "token_revoked", "password_reset"]


def test_a_person_without_a_post_comes_in_and_goes(stage: Cast) -> None:
    stage.add_person("nina")
    nina = stage.add_account("nina")
    request = _request()
    assert accounts.sign_in(request, name=nina.sign_in_name, password=cast.PASSWORD, at=cast.NOW).active_post is None
    accounts.sign_out(_request(), at=cast.NOW)
    assert _events(nina) == ["signed_in"]
    accounts.close(stage.actor("ada"), nina, at=cast.NOW)
    assert _events(nina) == ["signed_in", "account_closed"]


def test_a_person_works_in_posts_they_hold(stage: Cast) -> None:
    omar = stage.accounts["omar"]
    second = stage.add_post("second", Post.HANDLER, of="omar", at="dock")
    accounts.take_post(omar, second, at=cast.NOW)
    assert Account.objects.get(id=omar.id).active_post == second
    for post in (stage.posts["stan"], uuid.uuid4()):
        with pytest.raises(Refused, match="post_not_held"):
            accounts.take_post(omar, post, at=cast.NOW)


def test_language_theme_and_visits_are_kept(stage: Cast) -> None:
    omar = stage.accounts["omar"]
    accounts.settle(omar, language="zh-Hans")
    accounts.settle(omar, theme="dark")
    with pytest.raises(Refused, match="unknown_choice"):
        accounts.settle(omar, theme="pink")
    later = cast.NOW + datetime.timedelta(hours=1)
    assert accounts.visit_desk(omar, at=cast.NOW) is None
    assert accounts.visit_desk(omar, at=later) == cast.NOW
    kept = Account.objects.get(id=omar.id)
    assert (kept.language, kept.theme, kept.last_desk_visit_at) == ("zh-Hans", "dark", later)


def test_settling_nothing_changes_nothing(stage: Cast) -> None:
    accounts.settle(stage.accounts["omar"])
    assert Account.objects.get(id=stage.accounts["omar"].id).language == "en"


def test_only_the_audit_side_reads_the_access_log(stage: Cast) -> None:
    omar = stage.accounts["omar"]
    for minute in range(3):
        at = cast.NOW + datetime.timedelta(minutes=minute)
        accounts.sign_in(_request(), name=omar.sign_in_name, password=cast.PASSWORD, at=at)
    other = cast.cast_on_stage().accounts["omar"]
    accounts.sign_in(_request(), name=other.sign_in_name, password=cast.PASSWORD, at=cast.NOW)
    for post in Post:
        stage.change(stage.posts["cyril"], post_kind=post.value)
        cyril = stage.actor("cyril")
        if post in access.READERS:
            newest, middle, oldest = access.records(cyril)
            assert newest.at > middle.at > oldest.at
            assert access.records(cyril, before=newest) == (middle, oldest)
        else:
            with pytest.raises(Refused, match="not_of_this_post"):
                access.records(cyril)


def test_refused_sign_ins_are_kept_for_any_name_and_shown_for_the_sites_own(stage: Cast, settings: Settings) -> None:
    settings.AXES_ENABLE_ACCESS_FAILURE_LOG = True
    omar, other = stage.accounts["omar"], cast.cast_on_stage().accounts["omar"]
    for account_name in (omar.sign_in_name, other.sign_in_name, "nobody"):
        with pytest.raises(Refused):
            accounts.sign_in(_request(), name=account_name, password="wrong", at=cast.NOW)
    stage.change(stage.posts["cyril"], post_kind=Post.AUDIT_ADMINISTRATOR.value)
    (refusal,) = access.refusals(stage.actor("cyril"))
    assert (refusal.sign_in_name, refusal.address) == (omar.sign_in_name, "192.0.2.7")
    assert not refusal.locked_out
    with pytest.raises(Refused, match="not_of_this_post"):
        access.refusals(stage.actor("ada"))


def test_an_access_record_is_never_changed(stage: Cast) -> None:
    omar = stage.accounts["omar"]
    access.note(omar, "signed_in", by=omar.person, at=cast.NOW, address="192.0.2.7")
    with pytest.raises(DatabaseError), transaction.atomic():
        AccessRecord.objects.filter(account=omar.id).update(event="signed_out")
    with pytest.raises(DatabaseError), transaction.atomic():
        AccessRecord.objects.filter(account=omar.id).delete()
    with pytest.raises(ValueError, match="flew_in"):
        access.note(omar, "flew_in", by=omar.person, at=cast.NOW)
    assert _events(omar) == ["signed_in"]


def test_the_founder_opens_the_first_accounts(stage: Cast) -> None:
    stage.add_person("nina")
    stage.change(stage.posts["ada"], state="relieved")
    founder = actors.founder(stage.site, at=cast.NOW)
    account = accounts.open_account(
        founder, person=stage.persons["nina"], sign_in_name="nina.first", password=NEW, language="en", at=cast.NOW
    )
    assert AccessRecord.objects.get(account=account.id).by == uuid.UUID(founder.person)


def test_folding_twice_changes_nothing() -> None:
    for name in ("Ａda", "ΐ", "ǰ", "ſ", "İstanbul", "ß"):
        assert models.fold(models.fold(name)) == models.fold(name)
