"""The living site in a browser, in both languages: every place of a post, at two widths, and one act from its button.

The gallery shows each page in each of its states; here the views fill them, from the sample round.
"""

import functools
import pathlib
import socketserver
import threading
import wsgiref.simple_server
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.wsgi import get_wsgi_application
from django.db import connections
from django.test import Client
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django import DjangoDbBlocker

from huiyin.sample import build
from tests.sample.test_build import NOW
from tests.web import shoot

CHROMIUM = pathlib.Path("/usr/bin/chromium")
PLACES = (
    "/",
    "/findings/",
    "/findings/?state=closed",
    "/findings/1/",
    "/rounds/1/",
    "/plans/1/",
    "/packages/1/",
    "/bodies/1/",
    "/people/1/",
    "/measures/1/",
    "/inspections/1/",
    "/lists/",
    "/packages/acts/compose/",
    "/packages/1/versions/",
    "/inspections/1/compose/principal/",
    "/feedback/",
    "/answering/",
    "/rounds/1/sessions/",
    "/rounds/1/coverage/",
    "/meetings/1/",
    "/search/?q=合同",
    "/check/",
    "/account/",
    "/jobs/",
    "/journal/",
    "/figures/",
    "/inbox/",
    "/help/",
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        pytest.skip(f"not here: {CHROMIUM}")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        yield launched
        launched.close()


def signed_in(
    browser: Browser, root: str, who: str, *, language: str, width: int, theme: str = "light", has_scripts: bool = True
) -> tuple[Page, list[str]]:
    """Sign in by one click on the sample's page, in a language, and note what the browser refuses."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=theme, java_script_enabled=has_scripts
    )
    page = context.new_page()
    refused: list[str] = []
    page.on("console", functools.partial(shoot.note_refused, refused))
    page.goto(f"{root}/sign-in/")
    shoot.follow(page, f"button[name=account][value={who}]")
    other = f"button[name=language][value={language}]"
    if page.locator(other).count():
        shoot.follow(page, other)
    assert page.locator(f"html[lang={language}]").count() == 1
    return page, refused


class Threads(socketserver.ThreadingMixIn, wsgiref.simple_server.WSGIServer):
    """A server that answers several requests of one page at once."""

    daemon_threads = True


class Quiet(wsgiref.simple_server.WSGIRequestHandler):
    """Says nothing of each request."""

    def log_message(self, format: str, *args: Any) -> None:
        """Keep silent."""


@pytest.fixture
def root(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """Serve the site as the installation does. What is built stays: the journal can't be cleared away."""
    with django_db_blocker.unblock():
        server = wsgiref.simple_server.make_server("127.0.0.1", 0, get_wsgi_application(), Threads, Quiet)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        connections.close_all()


def test_a_site_without_a_sample_offers_no_sign_in(db: None) -> None:
    assert 'name="account"' not in Client().get("/sign-in/").content.decode()


def test_the_living_site_is_sound(root: str, browser: Browser, subtests: Any) -> None:
    build.build(at=NOW, seed=3, scale=60)
    for language, width, theme in (("en", 390, "light"), ("zh-Hans", 1440, "dark")):
        page, refused = signed_in(browser, root, "office_head", language=language, width=width, theme=theme)
        for place in PLACES:
            with subtests.test(language=language, place=place):
                answer = page.goto(root + place)
                assert answer is not None and answer.status == 200
                assert [*shoot.faults_of(page), *refused] == []
        with subtests.test(language=language, place="an act"):
            page.goto(root + "/")
            shoot.follow(page, ".to-do .act a")
            shoot.follow(page, ".form-end button.main-act")
            assert page.locator("#summary").count() == 1  # what is missing is said at the top, with the focus on it
            assert page.evaluate("document.activeElement.id") == "summary"
        page.context.close()
    with subtests.test("without scripts"):
        forms_work_without_scripts(browser, root)


def forms_work_without_scripts(browser: Browser, root: str) -> None:
    """What htmx and the small scripts make quicker, a plain browser does with forms and links."""
    page, _ = signed_in(browser, root, "office_clerk", language="en", width=390, has_scripts=False)
    page.goto(root + "/packages/acts/compose/")
    page.fill("input[name='_query.organisation']", "Energy")
    shoot.follow(page, "button[name=_find][value=organisation]")
    found = page.locator("input[type=radio][name=organisation]")
    assert 0 < found.count() < 5
    found.first.check()
    page.fill("textarea[name=text]", "Put this right.")
    shoot.follow(page, ".form-end button.main-act")
    assert page.locator("#summary a").count() >= 1  # findings and audience are missing yet
    assert page.input_value("textarea[name=text]") == "Put this right."
    assert page.locator("input[type=radio][name=organisation]:checked").count() == 1
    page.goto(root + "/findings/")
    page.click("details.filters > summary")
    page.check("input[name=state][value=closed]")
    shoot.follow(page, "details.filters button[type=submit]")
    assert "state=closed" in page.url and page.locator("tr[data-row]").count() > 0
    page.context.close()
