"""The sites of this installation: the offices that own a journal each."""

import datetime
import re
import uuid

from django.db import IntegrityError, transaction

from huiyin.kernel.refused import Refused
from huiyin.people import temporal
from huiyin.people.models import Site

_CODE = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")


def found(
    code: str,
    *,
    name: str,
    name_en: str,
    profile: str,
    language: str,
    at: datetime.datetime,
    is_sample: bool = False,
    site_id: uuid.UUID | None = None,
) -> Site:
    """This function will found a site.

    ``site_id`` is given where the site must be the same at every making, as for the sample.

    :raises Refused: site_code_unfit, site_code_taken (which also says that the id is taken).
    """
    if not _CODE.fullmatch(code):
        raise Refused("site_code_unfit", site=code)
    try:
        with transaction.atomic():
            return Site.objects.create(
                id=site_id or temporal.new_id(),
                code=code,
                name=name,
                name_en=name_en,
                profile=profile,
                language=language,
                is_sample=is_sample,
                founded_at=at,
            )
    except IntegrityError as error:
        raise Refused("site_code_taken", site=code) from error


def by_code(code: str) -> Site:
    """This function will find a site by its code.

    :raises Refused: not_found.
    """
    site = Site.objects.filter(code=code).first()
    if site is None:
        raise Refused("not_found", kind="site")
    return site


def every() -> tuple[Site, ...]:
    """This function will list the sites of the installation in the order of their founding."""
    return tuple(Site.objects.order_by("founded_at", "id"))


def note_key(site: Site, *, fingerprint: str) -> None:
    """This function will note the fingerprint of the site's own key.

    :raises Refused: site_has_a_key when another one is noted: a key is never exchanged silently.
    """
    changed = Site.objects.filter(id=site.id, own_key__in=("", fingerprint)).update(own_key=fingerprint)
    if not changed:
        raise Refused("site_has_a_key", site=site.code)
    site.own_key = fingerprint
