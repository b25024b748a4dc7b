"""Mail: a digest for each person and day, in their language and outside their quiet hours; nothing twice, no text."""

import dataclasses
import datetime
import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings

from huiyin.installation import configuration
from huiyin.kernel.refused import Refused
from huiyin.notices import inbox, letters, mail
from huiyin.notices.models import FAILED, SENDING, SENT, WAITING, InboxItem, Mail
from huiyin.people import sites
from huiyin.people.models import Account
from tests.notices.smtp import Server, serving

pytestmark = pytest.mark.django_db
# Nine in the evening in Berlin, three in the morning in Shanghai; noon there is six in the morning in Berlin.
EVENING = datetime.datetime(2026, 7, 1, 19, 0, tzinfo=datetime.UTC)
NOON = datetime.datetime(2026, 7, 2, 4, 0, tzinfo=datetime.UTC)
DAY = datetime.timedelta(days=1)


@pytest.fixture
def server(settings: Any) -> Iterator[Server]:
    with serving() as made:
        known = configuration.MailServer("none", "127.0.0.1", made.port, "", "")
        settings.HUIYIN = dataclasses.replace(
            settings.HUIYIN, mail_server=known, mail_quiet=(20, 7), address="https://huiyin.example"
        )
        yield made


def person(language: str = "en", zone: str = "Asia/Shanghai", address: str = "omar@harbour.example") -> Account:
    code = f"mail-{uuid.uuid4().hex[:12]}"
    site = sites.found(code, name="所", name_en="Office", profile="cn-inspection", language="en", at=EVENING - DAY)
    made = Account.objects.create(
        site=site, sign_in_name=code, person=uuid.uuid4(), language=language, password="!", opened_at=EVENING
    )
    if address:
        mail.settle(made, address=address, zone=zone)
    return made


def told(account: Account, *numbers: int, at: datetime.datetime = EVENING) -> None:
    found = [inbox.Message(uuid.uuid4(), account.id, letters.MESSAGE, {"number": number}) for number in numbers]
    inbox.tell_all(found, at=at)


def test_a_digest_says_numbers_and_links_in_the_persons_language(server: Server) -> None:
    told(person(), 12, 3)
    told(person("zh-Hans", address="mi@harbour.example"), 4)
    assert mail.deliver(at=NOON) == 2
    english, chinese = sorted(server.taken, key=lambda each: str(each["To"]), reverse=True)
    assert (english["To"], english["Subject"]) == ("omar@harbour.example", "2 letters are for you")
    text = english.get_content()
    assert text.splitlines()[2:4] == ["https://huiyin.example/letters/3/", "https://huiyin.example/letters/12/"]
    assert english["From"] == "huiyin@huiyin.example"
    assert "督办函" in str(chinese["Subject"]) and "/letters/4/" in chinese.get_content()
    assert english["Message-ID"] != chinese["Message-ID"]


def test_nobody_is_mailed_in_their_quiet_hours_and_once_a_day(server: Server) -> None:
    here, there = person(), person(zone="Europe/Berlin", address="b@harbour.example")
    told(here, 1)
    told(there, 2)
    assert mail.deliver(at=EVENING) == 0  # night here, evening there
    assert mail.deliver(at=NOON) == 1  # six in the morning there
    told(here, 5, at=NOON)
    assert mail.deliver(at=NOON + datetime.timedelta(hours=2)) == 1  # eight there
    assert [str(each["To"]) for each in server.taken] == ["omar@harbour.example", "b@harbour.example"]
    assert mail.deliver(at=NOON + DAY) == 1
    assert "/letters/5/" in server.taken[-1].get_content() and "/letters/1/" not in server.taken[-1].get_content()
    assert mail.deliver(at=NOON + 2 * DAY) == 0


def test_a_server_that_does_not_take_it_is_asked_again_later_and_given_up_at_last(server: Server) -> None:
    told(person(), 1)
    server.refuses = 1
    assert mail.deliver(at=NOON) == 0
    assert mail.deliver(at=NOON + datetime.timedelta(minutes=1)) == 0
    assert mail.deliver(at=NOON + mail.FIRST_PAUSE) == 1
    told(person(address="other@harbour.example"), 1)
    server.refuses, at = 99, NOON
    for _ in range(30):
        mail.deliver(at=at)
        at += mail.LONGEST_PAUSE
    assert sorted(Mail.objects.values_list("state", "attempts")) == [(FAILED, mail.MOST_ATTEMPTS), (SENT, 2)]
    assert len(server.taken) == 1


def test_what_broke_off_while_it_was_handed_over_is_not_sent_again(server: Server) -> None:
    told(person(), 1)
    server.refuses = 1
    mail.deliver(at=NOON)
    Mail.objects.filter(state=WAITING).update(state=SENDING)  # the worker died here
    assert mail.deliver(at=NOON + 2 * DAY) == 0
    assert server.taken == []


def test_who_wants_no_mail_who_has_read_it_and_who_is_gone_gets_none(server: Server) -> None:
    silent, reader, gone = person(address=""), person(), person()
    for each in (silent, reader, gone):
        told(each, 1)
    inbox.read_all(reader, at=EVENING)
    Account.objects.filter(id=gone.id).update(is_active=False)
    assert mail.deliver(at=NOON) == 0
    assert InboxItem.objects.filter(account=silent, mail=None).count() == 1
    later = person()
    told(later, 2)
    server.refuses = 1
    mail.deliver(at=NOON)
    mail.settle(later, address="", zone="")
    assert (mail.deliver(at=NOON + DAY), mail.settled(later)) == (0, None)


def test_many_letters_are_named_in_part(server: Server) -> None:
    told(person(), *range(1, 30))
    mail.deliver(at=NOON)
    text = server.taken[0].get_content()
    assert text.count("/letters/") == 20 and "https://huiyin.example/inbox/" in text


def test_without_a_server_nothing_is_written() -> None:
    told(person(), 1)
    assert settings.HUIYIN.mail_server is None
    assert mail.deliver(at=NOON) == 0
    assert Mail.objects.count() == 0


@pytest.mark.parametrize(
    ("address", "zone", "code"),
    [("omar", "", "mail_address_unfit"), ("ö@harbour.example", "", "mail_address_unfit"),
     ("omar@harbour.example", "Mars/North", "time_zone_unknown")],
)  # fmt: skip
def test_an_address_or_zone_that_is_none_is_refused(address: str, zone: str, code: str) -> None:
    with pytest.raises(Refused) as caught:
        mail.settle(person(address=""), address=address, zone=zone)
    assert caught.value.code == code


@pytest.mark.parametrize(("hours", "hour", "quiet"), [((20, 7), 23, True), ((20, 7), 7, False), ((12, 14), 13, True),
                                                      ((12, 14), 14, False), ((0, 0), 5, False)])  # fmt: skip
def test_quiet_hours_may_lie_across_midnight(settings: Any, hours: tuple[int, int], hour: int, quiet: bool) -> None:
    settings.HUIYIN = dataclasses.replace(settings.HUIYIN, mail_quiet=hours)
    moment = datetime.datetime(2026, 7, 1, hour, 30, tzinfo=datetime.UTC)
    assert mail.is_quiet(moment, zone="UTC") is quiet
