"""Mail: one digest for each person and day that says which letters wait, by number and link, never by text.

Off until the operator names a server. A mail is claimed before it is handed over and closed after: what breaks off in
between is never sent again, since the inbox holds the same. A server that doesn't take it is asked again later.
"""

import datetime
import email.message
import email.policy
import email.utils
import logging
import smtplib
import ssl
import uuid
import zoneinfo
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction

from huiyin import texts
from huiyin.kernel.refused import Refused
from huiyin.notices import letters
from huiyin.notices.models import FAILED, SENDING, SENT, WAITING, InboxItem, Mail, MailAddress
from huiyin.people.models import Account

# A message that nobody has mailed for so long is old: the inbox is where it is read.
WITHIN = datetime.timedelta(days=7)
FIRST_PAUSE = datetime.timedelta(minutes=5)
LONGEST_PAUSE = datetime.timedelta(hours=6)
MOST_ATTEMPTS = 10
TIMEOUT_SECONDS = 20
_MOST_NAMED = 20

log = logging.getLogger("huiyin.mail")


def settle(account: Account, *, address: str, zone: str) -> None:
    """This function will note where a person's mail goes, and in which zone their quiet hours lie; an empty address
    ends it.

    :raises Refused: mail_address_unfit, time_zone_unknown.
    """
    address, zone = address.strip(), zone.strip() or settings.HUIYIN.time_zone
    if not address:
        MailAddress.objects.filter(account=account).delete()
        return
    try:
        validate_email(address)
    except ValidationError:
        raise Refused("mail_address_unfit") from None
    if not address.isascii() or len(address) > 254:
        raise Refused("mail_address_unfit")
    if zone not in zoneinfo.available_timezones():
        raise Refused("time_zone_unknown")
    MailAddress.objects.update_or_create(account=account, defaults={"address": address, "zone": zone})


def settled(account: Account) -> MailAddress | None:
    """This function will tell where a person's mail goes; None where they asked for none."""
    return MailAddress.objects.filter(account=account).first()


def deliver(*, at: datetime.datetime) -> int:
    """This function will write the digests that are due and send what waits, and tell how many went out."""
    if settings.HUIYIN.mail_server is None:
        return 0
    _write(at=at)
    waiting = Mail.objects.filter(state=WAITING, next_at__lte=at).order_by("next_at", "id")
    return sum(_send(each, at=at) for each in waiting.values_list("id", flat=True))


def is_quiet(moment: datetime.datetime, *, zone: str) -> bool:
    """This function will tell whether a moment lies in the quiet hours of a zone."""
    begins, ends = settings.HUIYIN.mail_quiet
    hour = moment.astimezone(zoneinfo.ZoneInfo(zone)).hour
    return begins <= hour < ends if begins <= ends else hour >= begins or hour < ends


def _write(*, at: datetime.datetime) -> None:
    """This function will put what a person has not read and not been mailed into one mail, once on each of their days.

    Two queries to find whom it concerns, and few for each of those.
    """
    fresh = InboxItem.objects.filter(message=letters.MESSAGE, mail=None, read_at=None, created_at__gte=at - WITHIN)
    wanted = MailAddress.objects.filter(account__in=fresh.values("account"), account__is_active=True)
    for place in wanted.order_by("account"):
        if is_quiet(at, zone=place.zone):
            continue
        day = at.astimezone(zoneinfo.ZoneInfo(place.zone)).date()
        mail = Mail(account_id=place.account_id, day=day, state=WAITING, created_at=at, next_at=at)
        try:
            with transaction.atomic():
                mail.save(force_insert=True)
                fresh.filter(account=place.account_id).update(mail=mail)
        except IntegrityError:
            continue  # today's went out before, or another worker writes it: the rest comes tomorrow


def _send(mail_id: uuid.UUID, *, at: datetime.datetime) -> bool:
    """This function will hand one mail over to the server, unless another worker does or its person sleeps."""
    mail = Mail.objects.select_related("account", "account__site").get(id=mail_id)
    place = settled(mail.account)
    if place is None:
        return _end(mail, FAILED, at=at)
    if is_quiet(at, zone=place.zone):
        return False
    if not Mail.objects.filter(id=mail_id, state=WAITING).update(state=SENDING, attempts=mail.attempts + 1):
        return False
    try:
        _hand_over(_message(mail, place.address))
    except (OSError, smtplib.SMTPException) as error:
        _later(mail, at=at, why=type(error).__name__)
        return False
    return _end(mail, SENT, at=at)


def _end(mail: Mail, state: str, *, at: datetime.datetime) -> bool:
    Mail.objects.filter(id=mail.id).update(state=state, sent_at=at if state == SENT else None)
    return state == SENT


def _later(mail: Mail, *, at: datetime.datetime, why: str) -> None:
    """This function will ask again after a pause that doubles each time, and give up at last; nothing is lost by that,
    for the inbox holds the same."""
    attempts = mail.attempts + 1
    log.warning("mail %s was not taken (%s), attempt %s", mail.id, why, attempts)
    if attempts >= MOST_ATTEMPTS:
        _end(mail, FAILED, at=at)
        return
    pause = min(FIRST_PAUSE * 2 ** (attempts - 1), LONGEST_PAUSE)
    Mail.objects.filter(id=mail.id).update(state=WAITING, next_at=at + pause)


def _message(mail: Mail, address: str) -> email.message.EmailMessage:
    """This function will write the digest in the person's language: how many letters, their numbers and links."""
    site, host = mail.account.site, settings.HUIYIN.host or "localhost"
    told = InboxItem.objects.filter(mail=mail).order_by("created_at", "id").values_list("facts", flat=True)
    numbers = sorted(facts["number"] for facts in told)

    def say(code: str, **facts: object) -> str:
        return texts.say(code, language=mail.account.language, profile=site.profile, **facts)

    made = email.message.EmailMessage(policy=email.policy.SMTP)
    made["From"] = settings.HUIYIN.mail_from or f"huiyin@{host}"
    made["To"] = address
    made["Subject"] = say("mail-subject", count=len(numbers))
    made["Date"] = email.utils.format_datetime(mail.created_at)
    # The same at every attempt, so that a server which has it already knows.
    made["Message-ID"] = f"<{mail.id}@{host}>"
    made["Auto-Submitted"] = "auto-generated"
    made.set_content("\n".join([say("mail-lead", count=len(numbers)), "", *_links(numbers, say("mail-more"))]))
    return made


def _links(numbers: Iterable[int], more: str) -> list[str]:
    listed = list(numbers)
    address = settings.HUIYIN.address
    lines = [f"{address}/letters/{number}/" for number in listed[:_MOST_NAMED]]
    return [*lines, more, f"{address}/inbox/"] if len(listed) > _MOST_NAMED else lines


def _hand_over(made: email.message.EmailMessage) -> None:
    """This function will speak with the server.

    :raises OSError: it does not answer; its certificate does not hold.
    :raises smtplib.SMTPException: it does not take the mail.
    """
    server: Any = settings.HUIYIN.mail_server
    context = ssl.create_default_context()
    if server.security == "tls":
        client: smtplib.SMTP = smtplib.SMTP_SSL(server.host, server.port, timeout=TIMEOUT_SECONDS, context=context)
    else:
        client = smtplib.SMTP(server.host, server.port, timeout=TIMEOUT_SECONDS)
    with client:
        if server.security == "starttls":
            client.starttls(context=context)
        if server.user:
            client.login(server.user, server.password)
        client.send_message(made)
