"""Every page in a real browser: accessible, within its content policy and its window, with keys that work."""

import functools
import pathlib
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.web import shoot
from tests.web.exhibits import EXHIBITS

CHROMIUM = pathlib.Path("/usr/bin/chromium")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        pytest.skip(f"not here: {CHROMIUM}")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def root() -> Iterator[str]:
    server = shoot.serve()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def one_page(browser: Browser) -> Page:
    """Give the page that all exhibits are looked at in, one after another: to begin a process of the browser for each
    cost twice what the looking does. Whoever types or clicks has a page of their own.
    """
    return browser.new_context().new_page()


# Every language, theme and width once; `make soak` looks at all eight, as `python -m tests.web.shoot` does.
LOOKS_HERE = (("en", "light", shoot.WIDTHS[0]), ("zh-Hans", "dark", shoot.WIDTHS[1]))


@pytest.mark.parametrize("name", EXHIBITS)
@pytest.mark.parametrize(("language", "theme", "width"), LOOKS_HERE)
def test_a_page_is_sound(one_page: Page, root: str, name: str, language: str, theme: str, width: int) -> None:
    refused: list[str] = []
    note = functools.partial(shoot.note_refused, refused)
    one_page.set_viewport_size({"width": width, "height": 900})
    one_page.on("console", note)
    one_page.goto(f"{root}/{language}/{theme}/{name}")
    assert [*shoot.faults_of(one_page), *refused] == []
    one_page.remove_listener("console", note)


def test_a_fault_of_accessibility_is_found(page: Page, root: str) -> None:
    page.goto(f"{root}/en/light/desk")
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<input><img src=data:,>')")
    assert {fault.partition(":")[0] for fault in shoot.faults_of(page)} == {"image-alt", "label"}


@pytest.mark.parametrize("name", EXHIBITS)
def test_no_width_makes_a_page_or_a_table_overflow(one_page: Page, root: str, name: str) -> None:
    one_page.goto(f"{root}/en/light/{name}")
    for width in (320, 390, 600, 760, 900, 1000, 1100, 1210, 1280):
        one_page.set_viewport_size({"width": width, "height": 800})
        assert one_page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0, width
        boxes = "[...document.querySelectorAll('.table-ground:not(.scroll), .box')]"
        assert one_page.evaluate(f"Math.max(0, ...{boxes}.map(box => box.scrollWidth - box.clientWidth))") <= 1, width


def test_keys_walk_select_and_open_a_row(page: Page, root: str) -> None:
    page.goto(f"{root}/en/light/ledger")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("j")
    assert page.locator("tr.at-hand").count() == 1
    assert "3-12" in page.locator("tr.at-hand").inner_text()
    page.keyboard.press("x")
    assert page.locator("tr.at-hand [data-pick]").is_checked()
    page.keyboard.press("Enter")
    page.wait_for_url("**/findings/3-12/")


def test_slash_goes_to_the_search_and_letters_are_typed_there(page: Page, root: str) -> None:
    page.goto(f"{root}/en/light/ledger")
    page.keyboard.press("/")
    page.keyboard.type("jx/")
    assert page.locator("#search").input_value() == "jx/"
    assert page.locator("tr.at-hand").count() == 0


def test_escape_and_a_click_elsewhere_close_a_panel(page: Page, root: str) -> None:
    page.goto(f"{root}/en/light/ledger")
    summary = page.locator(".tools details summary").first
    summary.click()
    assert page.locator("details[data-panel][open]").count() == 1
    page.keyboard.press("Escape")
    assert page.locator("details[data-panel][open]").count() == 0
    summary.click()
    page.locator("h1").click()
    assert page.locator("details[data-panel][open]").count() == 0


def test_the_summary_of_faults_has_the_focus_and_leads_to_its_field(page: Page, root: str) -> None:
    page.goto(f"{root}/en/light/form")
    assert page.evaluate("document.activeElement.id") == "summary"
    page.locator("#summary a").first.click()
    assert page.url.endswith("#field-seen_on")


def test_a_narrow_window_folds_the_rail_and_opens_it_without_script(browser: Browser, root: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{root}/zh-Hans/light/desk")
    assert not page.locator("#rail").is_visible()
    page.locator(".menu-link").click()
    assert page.locator("#rail").is_visible()
    context.close()


def test_a_job_that_begins_says_that_it_runs(page: Page, root: str) -> None:
    page.goto(f"{root}/en/light/job")
    running = page.content()
    assert "Running" in page.locator(".page-head").inner_text()
    waiting = running.replace("Running", "Waiting").replace("18,240", "0")
    page.route("**/en/light/job", lambda route: route.fulfill(body=waiting, content_type="text/html"))
    page.route("**/jobs/1/", lambda route: route.fulfill(body=running, content_type="text/html"))
    page.goto(f"{root}/en/light/job")
    assert "Waiting" in page.locator(".page-head").inner_text()
    page.get_by_text("18,240").wait_for(timeout=5000)
    assert "Running" in page.locator(".page-head").inner_text()


def test_a_draft_survives_a_closed_form(page: Page, root: str) -> None:
    page.goto(f"{root}/en/light/form")
    page.locator("#field-basis").fill("Decision 4")
    page.goto(f"{root}/en/light/desk")
    page.goto(f"{root}/en/light/form")
    assert page.locator("#field-basis").input_value() == "Decision 4"


PRINTED = ("desk", "finding", "ledger", "plan_page", "report", "journal_page", "line", "check", "opinion_issued",
           "figures_compared")  # fmt: skip
# What of a page on paper breaks the rules of the print style: parts of the frame and buttons that are seen, text that
# is not dark or ground that is not white, and words beyond the paper's edge.
ON_PAPER = """() => {
  const seen = [...document.querySelectorAll('.rail, .bar, .filters, .acts-box, .button, .no-print, .skip')]
    .filter((each) => each.getClientRects().length).map((each) => each.className);
  const light = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).reduce((sum, each) => sum + Number(each), 0) / 3;
  const ground = getComputedStyle(document.body).backgroundColor;
  const pale = [...document.querySelectorAll('main h1, main p, main td, main th')]
    .filter((each) => each.getClientRects().length && light(getComputedStyle(each).color) > 110)
    .map((each) => each.textContent.trim().slice(0, 40));
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  return {seen, pale, wide, ground: /, 0\\)$/.test(ground) ? 255 : light(ground),
          words: document.querySelector('main').innerText.trim().length};
}"""


@pytest.mark.parametrize("name", PRINTED)
def test_a_page_becomes_a_paper(page: Page, root: str, name: str) -> None:
    """A4 between its margins, asked for in the dark look and in Chinese: the paper is white all the same."""
    page.set_viewport_size({"width": 673, "height": 1000})
    page.emulate_media(media="print")
    page.goto(f"{root}/zh-Hans/dark/{name}")
    found = page.evaluate(ON_PAPER)
    assert (found["seen"], found["pale"], found["ground"]) == ([], [], 255)
    assert found["wide"] <= 0
    assert found["words"] > 40
    assert page.pdf(format="A4").startswith(b"%PDF-")
