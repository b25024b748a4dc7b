"""What is asked for through any door, made into the kernel's call: its ids, its salt, the clock it goes by.

Who signs is whoever asks, save where somebody else has signed on paper.
"""

import datetime
import secrets
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from uuid_utils import compat

from huiyin.kernel import act, letter
from huiyin.kernel import given as kernel_given
from huiyin.kernel.actor import Actor
from huiyin.kernel.given import File
from huiyin.kernel.refused import Refused
from huiyin.people import actors
from huiyin.people.models import Account
from huiyin.record import visibility


@dataclass(frozen=True, slots=True)
class Paper:
    """A signature on paper that somebody else enters. ``stand_in`` is who signed for the holder of the post."""

    post: uuid.UUID
    signed_at: datetime.datetime
    scan: File | None
    stand_in: uuid.UUID | None = None


def call(
    code: str,
    given: Mapping[str, Any],
    *,
    at: datetime.datetime,
    act_id: str | None = None,
    subject: str | None = None,
    stated_at: datetime.datetime | None = None,
    paper: Paper | None = None,
    language: str = "zh-Hans",
    label: int = 1,
) -> act.Call:
    """This function will make the call of an act that is asked for at a moment.

    It was performed when the paper was signed, else at ``stated_at``, else now. A new subject is named after the act's
    id unless it has a name, so that the same birth sent again is about the same subject. A letter is named after what
    it is about: there is one.

    :raises Refused: not_an_act_id.
    """
    act_id = str(compat.uuid7()) if act_id is None else act_id
    if not kernel_given.is_uuid(act_id):
        raise Refused("not_an_act_id", act_id=act_id[:40])
    if subject is None:
        subject = letter.named_by(given) if code == "letter.issue" else str(uuid.uuid5(uuid.UUID(act_id), code))
    performed_at, clock = at, "server"
    if stated_at is not None:
        performed_at, clock = stated_at, "stated"
    if paper is not None:
        performed_at, clock = paper.signed_at, "paper"
    return act.Call(
        act=code,
        act_id=act_id,
        subject=subject,
        given=given,
        performed_at=performed_at,
        salt=secrets.token_bytes(32),
        clock=clock,
        language=language,
        label=label,
        scan=None if paper is None else paper.scan,
    )


def signer(account: Account, post: uuid.UUID, *, paper: Paper, at: datetime.datetime) -> Actor:
    """This function will make the actor who signed a paper that an account enters in its post.

    :raises Refused: those of ``actors.actor_for_signer``.
    """
    return actors.actor_for_signer(
        account,
        post,
        signer_post=paper.post,
        at=at,
        signed_at=paper.signed_at,
        inspections_of_team=visibility.inspections_of_team,
        stand_in=paper.stand_in,
    )
