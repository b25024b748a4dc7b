"""The sign-ins of a site as a list, for the one who keeps them."""

import uuid

from django.db.models import Q

from huiyin.kernel.actor import Actor
from huiyin.kernel.refused import Refused
from huiyin.people import models
from huiyin.people.accounts import KEEPER
from huiyin.people.models import Account, PersonRow

SIZE = 50


def page(by: Actor, *, query: str = "", after: str = "") -> tuple[tuple[Account, ...], str]:
    """This function will list accounts of the keeper's site by sign-in name, with the name that the next page follows.

    :raises Refused: not_found, for everybody but the security administrator.
    """
    _require_keeper(by)
    found = Account.objects.filter(site_id=by.site)
    if query:
        named = PersonRow.objects.filter(models.CURRENT, Q(name__icontains=query) | Q(name_en__icontains=query))
        persons = named.filter(site=by.site).values("subject")
        found = found.filter(Q(sign_in_name__icontains=query) | Q(person__in=persons))
    if after:
        found = found.filter(sign_in_name__gt=after)
    listed = list(found.order_by("sign_in_name")[: SIZE + 1])
    following = listed[SIZE - 1].sign_in_name if len(listed) > SIZE else ""
    return tuple(listed[:SIZE]), following


def one(by: Actor, account: uuid.UUID) -> Account:
    """This function will find an account of the keeper's site.

    :raises Refused: not_found, for everybody but the security administrator as well.
    """
    _require_keeper(by)
    found = Account.objects.filter(site_id=by.site, id=account).first()
    if found is None:
        raise Refused("not_found", kind="account")
    return found


def _require_keeper(by: Actor) -> None:
    if by.post_kind is not KEEPER:
        raise Refused("not_found", kind="account")
