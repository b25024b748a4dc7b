"""Sign-ins through the pages: kept by one post for others, shown to auditors, and everybody's own keys."""

import re

from django.test import Client

from huiyin.people.models import Account, Token
from tests.walks import stage
from tests.walks.stage import PASSWORD
from tests.web import office


def test_the_security_administrator_opens_resets_and_closes(db: None) -> None:
    on = office.opened()
    ada, actor = on.client("ada"), on.actor("ada")
    receipt = on.perform("person.register", actor, name="新人", name_en="Nell")
    sent = {"person": receipt.subjects[0][1], "sign_in_name": "nell", "language": "en"}
    page = ada.post("/accounts/open/", sent).content.decode()
    first = re.search(r"<code>([^<]+)</code>", page)
    assert first is not None
    assert first[1] not in ada.get("/accounts/?q=nell").content.decode()  # shown once
    nell = Account.objects.get(sign_in_name="nell")
    page = ada.post(f"/accounts/{nell.id}/password/").content.decode()
    assert first[1] not in page
    assert ada.post(f"/accounts/{nell.id}/close/").status_code == 302
    nell.refresh_from_db()
    assert not nell.is_active
    assert ada.post("/accounts/open/", sent).status_code == 409  # the name is taken


def test_nobody_keeps_their_own_account_nor_one_of_another_site(db: None) -> None:
    on, other = office.opened(), office.opened()
    ada = on.client("ada")
    assert ada.post(f"/accounts/{on.accounts['ada'].id}/password/").status_code == 409
    assert ada.post(f"/accounts/{other.accounts['otto'].id}/close/").status_code == 404
    assert ada.get(f"/accounts/{on.accounts['otto'].id}/close/").status_code == 405
    assert other.accounts["otto"].sign_in_name not in ada.get("/accounts/").content.decode()


def test_no_other_post_sees_the_accounts(db: None) -> None:
    on = office.opened()
    for name in ("otto", "cyril", "omar", "audrey"):
        assert on.client(name).get("/accounts/").status_code == 404
        assert on.client(name).post(f"/accounts/{on.accounts['hank'].id}/close/").status_code == 404
    assert Account.objects.get(id=on.accounts["hank"].id).is_active


def test_the_access_log_is_for_auditors(db: None) -> None:
    on = office.opened()
    Client().post("/sign-in/", {"name": on.accounts["hank"].sign_in_name, "password": PASSWORD + "x"})
    page = on.client("audrey").get("/access/").content.decode()
    assert "Signed in" in page
    assert on.accounts["hank"].sign_in_name in page
    for name in ("ada", "otto", "omar"):
        assert on.client(name).get("/access/").status_code == 404


def test_a_key_is_shown_once_and_can_be_revoked(db: None) -> None:
    on = office.opened()
    otto = on.client("otto")
    page = otto.post("/account/", {"name": "nightly", "post": on.posts["otto"], "days": "30"}).content.decode()
    text = re.search(r"huiyin_[\w-]+", page)
    assert text is not None
    assert text[0] not in otto.get("/account/").content.decode()
    token = Token.objects.get(account=on.accounts["otto"])
    assert on.client("hank").post(f"/account/tokens/{token.id}/revoke/").status_code == 404
    assert otto.post(f"/account/tokens/{token.id}/revoke/").status_code == 302
    token.refresh_from_db()
    assert token.revoked_at is not None
    assert otto.post("/account/", {"name": "x", "post": on.posts["hank"], "days": "30"}).status_code == 422


def test_a_person_says_where_their_mail_goes_and_takes_it_back(db: None) -> None:
    on = stage.raised()
    client = on.client("omar")
    page = client.get("/account/").content.decode()
    assert 'action="/account/mail/"' in page
    saved = client.post("/account/mail/", {"address": "omar@harbour.example", "zone": "Europe/Berlin"})
    assert saved.status_code == 302
    assert "omar@harbour.example" in client.get("/account/").content.decode()
    refused = client.post("/account/mail/", {"address": "omar", "zone": ""})
    assert refused.status_code == 422 and "no mail address" in refused.content.decode()
    client.post("/account/mail/", {"address": "", "zone": ""})
    assert "omar@harbour.example" not in client.get("/account/").content.decode()
