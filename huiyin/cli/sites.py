"""The sites keep the commands that found a site and open its accounts, by acts like every other."""

import argparse
import datetime
import uuid
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from huiyin import texts
from huiyin.cli import who
from huiyin.cli.speech import Speaker
from huiyin.cli.words import DONE, Commands, Words
from huiyin.kernel import body, person
from huiyin.kernel.actor import Actor, Post
from huiyin.kernel.refused import Refused
from huiyin.people import accounts, actors, sites, tokens, tree
from huiyin.people.models import Account
from huiyin.record import acts, calls, keys, profiles

TOKEN_DAYS = 90
# Persons and bodies bear the label 1 as a rule, and whoever appoints has to see them.
ADMINISTRATOR_CLEARANCE = 1


def add(commands: Commands, words: Words) -> None:
    """This function will add the commands of this room."""
    _add_site(words.group(commands, "site"), words)
    _add_account(words.group(commands, "account"), words)
    found = words.command(commands, "bodies", list_bodies)
    who.arguments(words, found)


def _add_site(site: Commands, words: Words) -> None:
    made = words.command(site, "create", create_site, of="site")
    words.argument(made, "code", says="site_code")
    words.argument(made, "--name", required=True, says="site_name")
    words.argument(made, "--name-en", default="")
    words.argument(made, "--profile", choices=profiles.names(), default=profiles.names()[0])
    words.argument(made, "--site-language", choices=texts.LANGUAGES, default="zh-Hans")
    words.argument(made, "--administrator", required=True, metavar="SIGN_IN_NAME")
    words.argument(made, "--person", required=True, says="administrator_name")
    words.argument(made, "--person-en", default="")
    words.command(site, "list", list_sites, of="site")


def _add_account(account: Commands, words: Words) -> None:
    made = words.command(account, "create", create_account, of="account")
    words.argument(made, "sign_in_name")
    words.argument(made, "--person", required=True, says="person_name")
    words.argument(made, "--person-en", default="")
    words.argument(made, "--post", required=True, choices=person.APPOINTABLE)
    words.argument(made, "--body", required=True)
    words.argument(made, "--body-kind", choices=body.BODY_KINDS)
    words.argument(made, "--clearance", type=int, default=1)
    words.argument(made, "--new-password-file", type=Path)
    who.arguments(words, made)
    changed = words.command(account, "password", change_password, of="account")
    words.argument(changed, "sign_in_name")
    words.argument(changed, "--new-password-file", type=Path)
    words.argument(changed, "--reset", action="store_true")
    who.arguments(words, changed)
    token = words.command(account, "token", issue_token, of="account")
    words.argument(token, "name", says="token_name")
    words.argument(token, "--days", type=int, default=TOKEN_DAYS)
    who.arguments(words, token)


def create_site(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will found a site, its own office and its first security administrator."""
    at = timezone.now()
    password = accounts.temporary_password()
    with transaction.atomic():
        site = sites.found(
            asked.code,
            name=asked.name,
            name_en=asked.name_en,
            profile=asked.profile,
            language=asked.site_language,
            at=at,
        )
        founder = actors.founder(site, at=at)
        office = perform("body.found", founder, at=at, **_names(asked.name, asked.name_en), body_kind="office")
        administrator = perform("person.register", founder, at=at, **_names(asked.person, asked.person_en))
        keeper = Post.SECURITY_ADMINISTRATOR.value
        appoint(administrator, keeper, place=office, by=founder, clearance=ADMINISTRATOR_CLEARANCE, at=at)
        account = accounts.open_account(
            founder,
            person=uuid.UUID(administrator),
            sign_in_name=asked.administrator,
            password=password,
            language=asked.site_language,
            at=at,
        )
    keys.make(str(site.id))
    speaker.say("cli-site-created", site=site.code, sign_in_name=account.sign_in_name, password=password)
    speaker.give({"site": str(site.id), "sign_in_name": account.sign_in_name, "password": password})
    return DONE


def list_sites(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will list the sites of the installation."""
    found = sites.every()
    rows = [(site.code, site.profile, _day(site.founded_at), site.name) for site in found]
    speaker.table(("site", "profile", "founded", "name"), rows)
    speaker.give([{"site": str(s.id), "code": s.code, "name": s.name, "profile": s.profile} for s in found])
    return DONE


def create_account(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will register a person, appoint them to a post and open their sign-in.

    :raises Refused: body_unknown; whatever acts and accounts refuse.
    """
    at = timezone.now()
    given = asked.new_password_file is not None
    password = who.secret(asked.new_password_file) if given else accounts.temporary_password()
    somebody = who.somebody(asked, speaker, at=at)
    by = somebody.actor
    with transaction.atomic():
        place = _body(asked.body, asked.body_kind, by, at=at)
        registered = perform("person.register", by, at=at, **_names(asked.person, asked.person_en))
        appoint(registered, asked.post, place=place, by=by, clearance=asked.clearance, at=at)
        account = accounts.open_account(
            by,
            person=uuid.UUID(registered),
            sign_in_name=asked.sign_in_name,
            password=password,
            language=somebody.account.language,
            at=at,
        )
    if given:
        speaker.say("cli-account-created", sign_in_name=account.sign_in_name)
    else:
        speaker.say("cli-account-created-with-password", sign_in_name=account.sign_in_name, password=password)
    answer = {"account": str(account.id), "sign_in_name": account.sign_in_name, "person": registered}
    speaker.give(answer if given else {**answer, "password": password})
    return DONE


def change_password(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will change one's own password, or give a temporary one to somebody else's account."""
    at = timezone.now()
    if asked.reset:
        by = who.somebody(asked, speaker, at=at)
        account = _account(asked.sign_in_name, by.actor)
        password = accounts.temporary_password()
        accounts.reset_password(by.actor, account, password=password, at=at)
        speaker.say("cli-password-reset", sign_in_name=account.sign_in_name, password=password)
        speaker.give({"sign_in_name": account.sign_in_name, "password": password})
        return DONE
    old = who.password(asked.sign_in_name, asked)
    own = who.identified(asked.sign_in_name, password=old, at=at)
    if asked.new_password_file is not None:
        new = who.secret(asked.new_password_file)
    else:
        new = who.typed(speaker.text("cli-new-password"))
    accounts.change_password(own, old=old, new=new, at=at)
    speaker.say("cli-password-changed", sign_in_name=own.sign_in_name)
    speaker.give({"sign_in_name": own.sign_in_name})
    return DONE


def issue_token(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will issue a token for the post that the account works in, and print it once."""
    at = timezone.now()
    by = who.somebody(asked, speaker, at=at)
    expires_at = at + datetime.timedelta(days=asked.days)
    post = uuid.UUID(by.actor.post)
    token, text = tokens.issue(by.account, post=post, name=asked.name, expires_at=expires_at, at=at)
    speaker.say("cli-token-issued", token=text, until=_day(token.expires_at))
    speaker.give({"token": text, "expires_at": token.expires_at.isoformat()})
    return DONE


def list_bodies(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will list the bodies of a site, each under the one over it."""
    at = timezone.now()
    actor = who.somebody(asked, speaker, at=at).actor
    whole = tree.current(uuid.UUID(actor.site))
    rows: list[tuple[str, ...]] = []
    waiting = [(each, 0) for each in reversed(whole.children.get(None, ()))]
    while waiting:
        found, depth = waiting.pop()
        node = whole.nodes[found]
        kind = speaker.text(f"choice-body_kind-{node.body_kind}")
        rows.append((node.code, kind, node.id, "  " * depth + node.name))
        waiting += [(each, depth + 1) for each in reversed(whole.children.get(found, ()))]
    speaker.table(("code", "kind", "id", "name"), rows)
    speaker.give([{"id": n.id, "code": n.code, "name": n.name, "parent": n.parent} for n in whole.nodes.values()])
    return DONE


def perform(code: str, by: Actor, *, at: datetime.datetime, **given: Any) -> str:
    """This function will bring something new into the book by act, and give its id. Empty values are left out."""
    call = calls.call(code, {name: value for name, value in given.items() if value != ""}, at=at)
    acts.perform(call, actor=by, at=at)
    return call.subject


def appoint(registered: str, post: str, *, place: str, by: Actor, clearance: int, at: datetime.datetime) -> str:
    """This function will appoint a person to a post from today on, and give the post's id."""
    held = {"person": registered, "body": place, "post_kind": post, "clearance": clearance}
    return perform("post.appoint", by, at=at, **held, from_date=actors.civil_day(at).isoformat())


def _names(name: str, name_en: str) -> dict[str, str]:
    return {"name": name, "name_en": name_en}


def _body(wanted: str, body_kind: str | None, by: Actor, *, at: datetime.datetime) -> str:
    """This function will find a body by id, code or name, or found it where its kind is told."""
    nodes = tree.current(uuid.UUID(by.site)).nodes.values()
    found = [node.id for node in nodes if wanted in (node.id, node.code, node.name, node.name_en)]
    if len(found) == 1:
        return found[0]
    if found:
        raise Refused("body_ambiguous", body=wanted, bodies=len(found))
    if body_kind is None:
        raise Refused("body_unknown", body=wanted)
    return perform("body.found", by, at=at, name=wanted, body_kind=body_kind)


def _account(sign_in_name: str, by: Actor) -> Account:
    found = Account.objects.filter(sign_in_name=sign_in_name, site=uuid.UUID(by.site)).first()
    if found is None:
        raise Refused("not_found", kind="account")
    return found


def _day(moment: datetime.datetime) -> str:
    return timezone.localtime(moment).date().isoformat()
