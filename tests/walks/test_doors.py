"""Every address of the map, walked: strangers are sent to the sign-in, looking changes nothing, and what is linked is
there. That nobody learns of what is not theirs is walked in test_foreign_ids.
"""

import html
import re
import urllib.parse
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, URLResolver, get_resolver

from huiyin import texts
from huiyin.kernel.refused import Refused
from huiyin.notices import jobs
from huiyin.people import sites
from huiyin.record import journal
from huiyin.sample import build
from tests.sample.test_build import NOW
from tests.walks import shares

# Whoever comes to these has not signed in yet.
OPEN = {"sign-in/", "sign-in/sample/", "preferences/"}
FOREIGN = 900_001
GIVEN = {
    "<number:number>": str(FOREIGN),
    "<digest:commitment>": "ab" * 32,
    "<str:act>": "package.compose",
    "<str:path>": "organisation",
    "<slug:name>": "close",
    "<slug:audience>": "principal",
    "<slug:code>": "task_list",
    "<paper:file>": "fact_sheet.docx",
}
ID = "0190e6f0-0000-7000-8000-000000000000"


def routes(resolver: URLResolver, before: str = "") -> Iterator[str]:
    """Give every route of the web; the API has a door of its own."""
    for each in resolver.url_patterns:
        route = before + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from routes(each, route)
        elif isinstance(each, URLPattern) and not route.startswith("api/"):
            yield route


ROUTES = sorted(set(routes(get_resolver())))


def path_of(route: str, plural: str = "findings") -> str:
    """Fill a route in with things that are nowhere."""
    filled = route.replace("<kinds:plural>", plural)
    for each, value in GIVEN.items():
        filled = filled.replace(each, value)
    return "/" + re.sub(r"<uuid:\w+>", ID, filled)


def test_the_doors(db: None, subtests: Any) -> None:
    """One sample for all: it takes seconds, and what is asked of it changes nothing."""
    site = str(build.build(at=NOW, seed=11, scale=60).site.id)
    for claim in (
        a_stranger_is_sent_to_the_sign_in,
        looking_changes_nothing,
        only_a_form_of_the_site_changes_anything,
        nobody_is_led_away,
        every_link_leads_somewhere,
        what_is_opened_most_asks_little,
        a_newcomer_reads_on_in_their_own_language,
        another_sample_is_refused,
    ):
        with subtests.test(claim.__name__):
            claim(site)


def test_the_sign_in_says_that_the_sample_comes_until_its_sign_ins_are_there(db: None) -> None:
    """The site stands from the first act on, its sign-ins come last of all."""
    comes = texts.say("web-sign-in-sample-comes", language="en")

    def is_said() -> bool:
        return comes in Client(headers={"accept-language": "en"}).get("/sign-in/").content.decode()

    assert not is_said()
    jobs.start(build.JOB, account=None, params={}, at=NOW)
    assert is_said()
    sites.found(
        build.SITE_CODE, name="示例", name_en="Sample", profile="cn-inspection", language="en", at=NOW, is_sample=True
    )
    assert is_said()


def a_newcomer_reads_on_in_their_own_language(site: str) -> None:
    """That of the browser, or the one chosen on the page of the sign-in; then what the account says."""
    for accepted, chosen, read in (("en", "", "en"), ("zh-CN", "", "zh-Hans"), ("zh-CN", "en", "en")):
        client = Client(headers={"accept-language": accepted})
        if chosen:
            client.post("/preferences/", {"language": chosen})
        for _ in range(2):
            shown = client.get("/sign-in/").content.decode()
            assert f'lang="{read}"' in shown[:300], (accepted, chosen)
            client.post("/sign-in/sample/", {"account": "auditor"})
            assert f'lang="{read}"' in client.get("/inbox/").content.decode()[:300], (accepted, chosen)
            client.post("/sign-out/")
    signed = signed_in("auditor")
    signed.post("/preferences/", {"language": "zh-Hans"})
    assert 'lang="zh-Hans"' in signed.get("/inbox/").content.decode()[:300]


def another_sample_is_refused(site: str) -> None:
    with pytest.raises(Refused, match="sample_is_another"):
        build.build(at=NOW, seed=12, scale=60)


def signed_in(name: str) -> Client:
    client = Client()
    assert client.post("/sign-in/sample/", {"account": name}).status_code == 302
    return client


def posts(site: str) -> Sequence[str]:
    founded = next(one for one in sites.every() if str(one.id) == site)
    return shares.taken([each.sign_in_name for each in build.sign_ins(founded)])


def a_stranger_is_sent_to_the_sign_in(site: str) -> None:
    for route in ROUTES:
        for method in ("get", "post") if route not in OPEN else ():
            answer = getattr(Client(), method)(path_of(route))
            assert answer.status_code == 302 and answer["Location"].startswith("/sign-in/"), route


def looking_changes_nothing(site: str) -> None:
    size = journal.size(site)
    for name in ("office_head", "principal", "security_administrator"):
        client = signed_in(name)
        for route in ROUTES:
            for plural in ("findings", "bodies"):
                answer = client.get(path_of(route, plural))
                assert answer.status_code in (200, 302, 403, 404, 405), (name, route, answer.status_code)
    assert journal.size(site) == size


def only_a_form_of_the_site_changes_anything(site: str) -> None:
    """Without its token, a form is turned away at every address that takes one."""
    client = Client(enforce_csrf_checks=True)
    for route in ROUTES:
        answer = client.post(path_of(route), {"account": "office_head"})
        assert answer.status_code in (302, 403, 405), (route, answer.status_code)
        assert "_auth_user_id" not in client.session


def nobody_is_led_away(site: str) -> None:
    for wanted in ("https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "/nowhere/at/all/"):
        answer = Client().post("/sign-in/sample/", {"account": "auditor", "next": wanted})
        assert answer["Location"] == "/", wanted


def every_link_leads_somewhere(site: str) -> None:
    """From the desk on, some links of each form (its path and the names of its query) are followed for each post."""
    for name in posts(site):
        client, waiting, forms = signed_in(name), ["/"], Counter[tuple[str, ...]]()
        followed = set[str]()
        while waiting:
            path = waiting.pop()
            form = form_of(path)
            # Two records of a kind, since not every one is open to every post; one list for each set of questions.
            if path in followed or forms[form] == (1 if "?" in path else 2):
                continue
            followed.add(path)
            forms[form] += 1
            answer = client.get(path, follow=True)
            assert answer.status_code == 200, (name, path, answer.status_code)
            if answer.headers["Content-Type"].startswith("text/html"):
                waiting += links(path, answer.content.decode())
        assert len(forms) >= 10, (name, forms)


def form_of(path: str) -> tuple[str, ...]:
    asked = urllib.parse.urlsplit(path)
    names = (name for name, _ in urllib.parse.parse_qsl(asked.query, keep_blank_values=True))
    return re.sub(r"[0-9a-f]{64}|[0-9a-f-]{36}|\b\d+\b", "#", asked.path), *sorted(set(names))


def links(path: str, page: str) -> list[str]:
    found = (html.unescape(each) for each in re.findall(r'<a [^>]*?href="([^"#]+)', page))
    return [urllib.parse.urljoin(path, each) for each in found if not each.startswith("http")]


def what_is_opened_most_asks_little(site: str) -> None:
    """The desk of every post, and findings in the middle of their way with plan, measures and a long history."""
    for name in posts(site):
        client = signed_in(name)
        listed = client.get("/findings/?state=verifying&state=declared&state=rectifying")
        opened = (
            re.findall(r'href="(/findings/[0-9]+/)"', listed.content.decode())[:2] if listed.status_code == 200 else []
        )
        for path in ("/", *opened):
            client.get(path)
            with CaptureQueriesContext(connection) as queries:
                assert client.get(path).status_code == 200
            assert len(queries) <= 28, (name, path, len(queries))
