"""The who keeps in whose name a command acts: an account that proves itself, working in one of its posts.

The operator of the machine is nobody in the journal. Whoever signs by command proves to be the account as on the web:
by its password, or by one of its tokens. On a sample site everybody may read the password, so it isn't asked for.
"""

import argparse
import datetime
import getpass
import sys
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.contrib import auth
from django.http import HttpRequest

from huiyin.cli.speech import Speaker
from huiyin.cli.words import Words
from huiyin.kernel.actor import Actor
from huiyin.kernel.refused import Refused
from huiyin.people import access, accounts, actors, sites, tokens
from huiyin.people.actors import HeldPost
from huiyin.people.models import Account, fold
from huiyin.record import visibility
from huiyin.sample import build

HERE = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Somebody:
    """Who acts: the account, and the kernel's actor for the post it works in."""

    account: Account
    actor: Actor

    @property
    def site(self) -> str:
        """The id of the site that the person works for."""
        return self.actor.site


def arguments(words: Words, parser: Any) -> None:
    """This function will add the arguments by which a command learns in whose name it is asked."""
    words.argument(parser, "--as", dest="account", metavar="NAME[:POST]", says="as")
    words.argument(parser, "--password-file", type=Path)
    words.argument(parser, "--token-file", type=Path)


def somebody(asked: argparse.Namespace, speaker: Speaker, *, at: datetime.datetime) -> Somebody:
    """This function will find out who asks, and set the terms of their site for all answers.

    :raises Refused: nobody_named, sign_in_refused, locked_out, token_refused, password_must_change, post_unclear,
        post_not_held.
    """
    if asked.token_file is not None:
        token = tokens.verify(secret(asked.token_file), at=at)
        account, post = token.account, token.post
    else:
        if not asked.account:
            raise Refused("nobody_named")
        name, _, wanted = asked.account.partition(":")
        account = proved(name, asked, at=at)
        post = _chosen(account, wanted, at=at)
    speaker.profile = account.site.profile
    inspections = visibility.inspections_of_team
    return Somebody(account, actors.actor(account, post, at=at, inspections_of_team=inspections))


def proved(name: str, asked: argparse.Namespace, *, at: datetime.datetime) -> Account:
    """This function will give the account of a sign-in name once its password has been given.

    Wrong passwords count towards the lock-out as on the web.

    :raises Refused: sign_in_refused, locked_out, no_terminal, password_must_change.
    """
    account = identified(name, password=password(name, asked), at=at)
    if account.must_change_password:
        raise Refused("password_must_change", sign_in_name=account.sign_in_name)
    return account


def identified(name: str, *, password: str, at: datetime.datetime) -> Account:
    """This function will give the account of a sign-in name and its password, also of one that must be changed first.

    :raises Refused: sign_in_refused, locked_out.
    """
    request = HttpRequest()
    request.META["REMOTE_ADDR"] = HERE
    folded = fold(name)
    account = None
    # As on the web: nobody has a longer one, and a null character would not reach the tables.
    if "\x00" not in folded and len(password) <= accounts.PASSWORD_LIMIT_CHARACTERS:
        account = auth.authenticate(request, sign_in_name=folded, password=password)
    if not isinstance(account, Account):
        raise accounts.turned_away(request, {"sign_in_name": folded})
    access.note(account, "signed_in", by=account.person, at=at, address=HERE)
    return account


def password(name: str, asked: argparse.Namespace) -> str:
    """This function will learn the password of an account: from a file, from the sample, or from who sits there."""
    if asked.password_file is not None:
        return secret(asked.password_file)
    offered = (each.password for site in sites.every() for each in build.sign_ins(site) if each.sign_in_name == name)
    known = next(offered, None)
    return known if known is not None else typed(f"{name}: ")


def typed(prompt: str) -> str:
    """This function will ask for a secret at the terminal, without showing it.

    :raises Refused: no_terminal.
    """
    try:
        return getpass.getpass(prompt)
    except EOFError as error:
        raise Refused("no_terminal") from error


def secret(path: Path) -> str:
    """This function will read a secret from the first line of a file, or from the standard input for ``-``.

    :raises Refused: file_not_readable.
    """
    try:
        text = sys.stdin.readline() if str(path) == "-" else path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused("file_not_readable", file=str(path)) from error
    return text.partition("\n")[0].rstrip("\r")


def _chosen(account: Account, wanted: str, *, at: datetime.datetime) -> uuid.UUID:
    """This function will choose the post to act in: the one named by its kind or id, else the active one, else the only
    one."""
    held = actors.posts_of(account, on=actors.civil_day(at))
    fitting = [each for each in held if wanted in ("", each.post_kind.value, str(each.post))]
    if not wanted and len(fitting) > 1:
        fitting = [each for each in fitting if each.post == account.active_post]
    if not held or (wanted and not fitting):
        raise Refused("post_not_held")
    if len(fitting) != 1:
        raise Refused("post_unclear", posts=tuple(_named(each) for each in fitting or held))
    return fitting[0].post


def _named(held: HeldPost) -> str:
    return f"{held.post_kind.value} {held.post}"
