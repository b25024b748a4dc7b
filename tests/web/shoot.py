"""The shoot keeps the way to look at every page: prints the gallery, serves it with the real policy, takes pictures.

    python -m tests.web.shoot [--to FOLDER] [--only NAME …]

One picture per exhibit, width (1440, 390), language and theme. Prints every violation of the content policy, every
page that is wider than its window, and every fault of accessibility that axe-core finds; the exit code is 1 if there
was any.
"""

import argparse
import functools
import http.server
import importlib.resources
import pathlib
import sys
import threading
from collections.abc import Iterator

from django.conf import settings
from django.contrib.staticfiles import finders
from django.test.utils import override_settings
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from tests.web import exhibits
from tests.web.gallery import Setting

WIDTHS = (1440, 390)
LOOKS = (("en", "light"), ("zh-Hans", "light"), ("en", "dark"), ("zh-Hans", "dark"))
# Best practices of axe-core are held as strictly as the rules of WCAG.
AXE = (importlib.resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'"
)
PLAIN_FILES = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}


class Gallery(http.server.BaseHTTPRequestHandler):
    """Serves ``/<language>/<theme>/<exhibit>`` and the static files of the house."""

    def do_GET(self) -> None:
        """Answer one page or one static file."""
        path = self.path.split("?")[0]
        asked = path.strip("/").split("/")
        if path.startswith("/static/"):
            # Collected files carry their digest in the name; during a shoot they are taken from where they lie.
            name = path.removeprefix("/static/")
            found = finders.find(name) or settings.STATIC_ROOT / name
            self.answer(pathlib.Path(str(found)).read_bytes(), self.kind_of(path))
        elif len(asked) == 3:
            printed = self.server.page(*asked)  # type: ignore[attr-defined]
            self.answer(printed, "text/html; charset=utf-8")
        else:
            self.send_error(404)

    def answer(self, body: bytes, kind: str) -> None:
        """Send a body under the content policy of the real site."""
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def kind_of(self, path: str) -> str:
        """Name the media type of a static file."""
        kinds = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
        return kinds.get(pathlib.Path(path).suffix, "text/plain")

    def log_message(self, *arguments: object) -> None:
        """Keep quiet."""


def print_page(language: str, theme: str, name: str) -> bytes:
    """This function will print one exhibit."""
    return exhibits.printed(name, Setting(language, theme)).encode()


def serve() -> http.server.ThreadingHTTPServer:
    """This function will serve the gallery on a free port of this machine until it is shut down."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Gallery)
    server.page = functools.cache(print_page)  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def follow(page: Page, selector: str) -> None:
    """This function will click what leads to another page and wait until that page is there whole."""
    with page.expect_navigation():  # a busy machine would else show the page of before
        page.locator(selector).first.click()


def faults_of(page: Page) -> Iterator[str]:
    """This function will yield what is wrong with the page that is open."""
    page.wait_for_function("document.documentElement !== null && document.readyState === 'complete'")
    too_wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    if too_wide > 0:
        yield f"wider than its window by {too_wide} px"
    # Playwright evaluates outside the page's policy, so the policy stays in force for the page itself.
    page.evaluate(AXE)
    result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    for violation in result["violations"]:
        yield f"{violation['id']}: {violation['nodes'][0]['html'][:160]} ({len(violation['nodes'])} places)"


def note_refused(refused: list[str], message: ConsoleMessage) -> None:
    """This function will keep what the browser complains of."""
    if message.type == "error":
        refused.append(message.text)


def shoot(browser: Browser, names: tuple[str, ...], *, root: str, folder: pathlib.Path) -> int:
    """This function will take every picture, print every fault and give the number of faults."""
    faults = 0
    for width in WIDTHS:
        for language, theme in LOOKS:
            context = browser.new_context(viewport={"width": width, "height": 900})
            page = context.new_page()
            refused: list[str] = []
            page.on("console", functools.partial(note_refused, refused))
            for name in names:
                page.goto(f"{root}/{language}/{theme}/{name}")
                page.screenshot(path=folder / f"{name}-{width}-{language}-{theme}.png", full_page=True)
                for fault in (*faults_of(page), *refused):
                    faults += 1
                    sys.stdout.write(f"{name} {width} {language} {theme}: {fault}\n")
                refused.clear()
            context.close()
    return faults


def main() -> int:
    """This function will run the whole shoot and give the exit code."""
    asked = argparse.ArgumentParser(description="Take pictures of every page of the gallery.")
    asked.add_argument("--to", type=pathlib.Path, default=pathlib.Path("var/shots"))
    asked.add_argument("--only", nargs="*", default=[])
    asked.add_argument("--browser", default="/usr/bin/chromium")
    given = asked.parse_args()
    given.to.mkdir(parents=True, exist_ok=True)
    names = tuple(given.only or exhibits.EXHIBITS)
    with override_settings(STORAGES=PLAIN_FILES), sync_playwright() as playwright:
        server = serve()
        browser = playwright.chromium.launch(executable_path=given.browser, args=["--no-sandbox"])
        faults = shoot(browser, names, root=f"http://127.0.0.1:{server.server_port}", folder=given.to)
        browser.close()
        server.shutdown()
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
