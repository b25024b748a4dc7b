"""The cast of a walk in a browser: everybody with a window of their own, who open pages and fill forms in it."""

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Browser, Page

from tests.walks.stage import PASSWORD, Stage
from tests.web import shoot


class Company:
    """The cast, each with a window of their own that is wide for the office and narrow for those inspected."""

    def __init__(
        self, browser: Browser, root: str, on: Stage, language: str, *, others: Mapping[str, str] | None = None
    ) -> None:
        """Whoever reads in another language than all is among the ``others``."""
        self.browser = browser
        self.root = root
        self.stage = on
        self.language = language
        self.others = others or {}
        self.pages: dict[str, Page] = {}
        self.refused: list[str] = []

    def page(self, who: str) -> Page:
        """Give somebody's window, signed in."""
        if who not in self.pages:
            width = 390 if who in ("omar", "mia") else 1440
            context = self.browser.new_context(viewport={"width": width, "height": 900})
            page = self.pages[who] = context.new_page()
            page.set_default_timeout(90_000)  # the first page of all loads what the site is made of
            page.on("console", lambda message: shoot.note_refused(self.refused, message))
            page.goto(f"{self.root}/sign-in/")
            page.fill("input[name=name]", self.stage.accounts[who].sign_in_name)
            page.fill("input[name=password]", PASSWORD)
            shoot.follow(page, "main button[type=submit]")
            assert page.locator(f"html[lang={self.others.get(who, self.language)}]").count() == 1
        return self.pages[who]

    def open(self, who: str, path: str) -> Page:
        """Open a page, which has nothing wrong with it."""
        page = self.page(who)
        answer = page.goto(self.root + path)
        assert answer is not None and answer.status == 200, (who, path, answer and answer.status)
        return page

    def act(self, who: str, path: str, **typed: Any) -> str:
        """Fill a form as a person does and send it; gives the path that it leads to."""
        page = self.open(who, path)
        for name, value in typed.items():
            self.put(page, name.replace("__", "."), value)
        return self.send(page)

    def send(self, page: Page) -> str:
        shoot.follow(page, ".form-end button.main-act")
        assert page.locator("#summary").count() == 0, page.locator("#summary").inner_text()
        return page.url.removeprefix(self.root)

    def put(self, page: Page, name: str, value: str) -> None:
        """Put a value into whatever kind of field has the name."""
        choice = page.locator(f'input:is([type=radio], [type=checkbox])[name="{name}"][value="{value}"]')
        if choice.count():
            choice.first.check()
            return
        field = page.locator(f'[name="{name}"]').first
        if field.evaluate("node => node.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
