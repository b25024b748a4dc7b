"""The pictures of README and docs, taken from a running sample site: `make screenshots`.

    python -m benchmarks.screenshots [--to FOLDER] [--address http://127.0.0.1:8000] [--width 1440] [--theme light]

Without an address it serves a sample of its own in a temporary folder first.
"""

import argparse
import contextlib
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass

from playwright.sync_api import Browser, FloatRect, Page, sync_playwright

FOLDER = pathlib.Path(__file__).parent.parent / "docs" / "pictures"
CHROMIUM = "/usr/bin/chromium"
LANGUAGES = {"en": "en", "zh": "zh-Hans"}
PASSWORD = "huiyin-sample-round"  # of the sample site, where it stands on the sign-in page
READY_SECONDS = 180
LIST = """Organisation,Problem,Date found,Severity
Yuanlan Energy Group,Extinguishers in the northern depot are past their test date,2026-02-03,moderate
Haiyu Shipping Group,Contracts are signed after the work has begun,2026-02-11,serious
Nobody's Own Company,Stocks differ from the books,2026-02-12,minor
Yuanlan Energy Group,Travel above the limits was paid,31/02/2026,minor
"""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: the page at ``path`` as a post sees it; ``follow`` is a link in it that is opened first."""

    name: str
    post: str
    path: str
    follow: str = ""
    whole: bool = False


PICTURES = (
    Picture("sign-in", "", "/sign-in/"),
    Picture("desk", "office_head", "/"),
    Picture("ledger", "office_clerk", "/findings/"),
    Picture(
        "finding", "office_head", "/findings/?state=verified", follow="main table a[href^='/findings/']", whole=True
    ),
    Picture("plan", "office_clerk", "/plans/1/"),
    Picture("desk-supervisor", "discipline_supervisor", "/"),
    Picture("journal", "auditor", "/journal/"),
    Picture("figures", "office_head", "/figures/"),
)


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def served() -> Iterator[str]:
    """Serve a sample site in a temporary folder, and give its address once everybody can sign in."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "HUIYIN_VAR": folder}
        environment.pop("HUIYIN_DATABASE", None)
        command = [sys.executable, "-m", "huiyin", "run", "--sample", "--port", str(port)]
        server = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
        try:
            wait_for(address)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=60)


def wait_for(address: str) -> None:
    """Wait until the sign-in page offers the sign-ins of the sample."""
    end = time.monotonic() + READY_SECONDS
    while time.monotonic() < end:
        with contextlib.suppress(urllib.error.URLError, ConnectionError):
            answer = urllib.request.urlopen(f"{address}/sign-in/").read()
            if PASSWORD in answer.decode():
                return
        time.sleep(1)
    raise SystemExit(f"No sample site at {address} after {READY_SECONDS} seconds.")


def sign_in(page: Page, address: str, post: str, *, language: str) -> None:
    """Sign in as a post of the sample and choose the language."""
    page.goto(f"{address}/sign-in/")
    page.fill("input[name=name]", post)
    page.fill("input[name=password]", PASSWORD)
    page.click("main form[action='/sign-in/'] button[type=submit], main form button[type=submit]")
    page.wait_for_load_state()
    choose_language(page, language=language)


def choose_language(page: Page, *, language: str) -> None:
    """Choose the language of the pages with the button of the frame, if it isn't that one already."""
    if page.get_attribute("html", "lang") != language:
        page.click(f"button[name=language][value={language}]")
        page.wait_for_load_state()


def take(browser: Browser, picture: Picture, address: str, *, language: str, asked: argparse.Namespace) -> None:
    """Take one picture in one language."""
    context = browser.new_context(
        viewport={"width": asked.width, "height": 900}, color_scheme=asked.theme, device_scale_factor=1
    )
    page = context.new_page()
    if picture.post:
        sign_in(page, address, picture.post, language=LANGUAGES[language])
    page.goto(f"{address}{picture.path}")
    if not picture.post:
        choose_language(page, language=LANGUAGES[language])
    if picture.follow:
        page.click(picture.follow)
        page.wait_for_load_state()
    save(page, f"{picture.name}-{language}", whole=picture.whole, asked=asked)
    context.close()


def take_import(browser: Browser, address: str, *, language: str, asked: argparse.Namespace) -> None:
    """Take the check report of a small list with one row that can't be taken."""
    context = browser.new_context(viewport={"width": asked.width, "height": 900}, color_scheme=asked.theme)
    page = context.new_page()
    sign_in(page, address, "office_clerk", language=LANGUAGES[language])
    page.goto(f"{address}/import/")
    page.set_input_files("input[type=file]", {"name": "findings.csv", "mimeType": "text/csv", "buffer": LIST.encode()})
    page.select_option("select[name=round]", index=1)
    for _ in range(2):
        page.locator("main form button[type=submit]").last.click()
        page.wait_for_load_state()
    save(page, f"import-{language}", whole=False, asked=asked)
    context.close()


def save(page: Page, name: str, *, whole: bool, asked: argparse.Namespace) -> None:
    """Write one picture, cut at two windows where it is long."""
    folder = pathlib.Path(asked.to)
    folder.mkdir(parents=True, exist_ok=True)
    clip: FloatRect | None = None
    if whole:
        height = min(page.evaluate("document.documentElement.scrollHeight"), 1800)
        clip = {"x": 0, "y": 0, "width": asked.width, "height": height}
    page.screenshot(path=folder / f"{name}.png", full_page=whole, clip=clip)
    print(folder / f"{name}.png")


def main() -> None:
    """Take all pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", default=str(FOLDER))
    parser.add_argument("--address")
    parser.add_argument("--width", type=int, default=1440)
    parser.add_argument("--theme", default="light", choices=("light", "dark"))
    asked = parser.parse_args()
    with contextlib.ExitStack() as stack:
        address = asked.address or stack.enter_context(served())
        browser = stack.enter_context(sync_playwright()).chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox"]
        )
        for language in LANGUAGES:
            for picture in PICTURES:
                take(browser, picture, address, language=language, asked=asked)
            take_import(browser, address, language=language, asked=asked)
        browser.close()


if __name__ == "__main__":
    main()
