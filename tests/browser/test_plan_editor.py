"""The plan editor under real keys: cells typed, filled and pasted, a row taken out and put back, two who write."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.test_walk import browser, root
from tests.walks.stage import PASSWORD, Stage
from tests.web import planning, shoot
from tests.web.planning import LATER

__all__ = ["browser", "root"]
PATH = "/rounds/1/plan/"
PASTE = """(cell, text) => {
  const held = new DataTransfer();
  held.setData("text/plain", text);
  cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData: held, bubbles: true, cancelable: true }));
}"""


@pytest.fixture(scope="module", autouse=True)
def tables(committed_database: None) -> None:
    """Make the tables before the browser brings its loop along."""


def opened(browser: Browser, root: str, on: Stage, who: str, refused: list[str], *, width: int = 1440) -> Page:
    """Give somebody's window with the editor open."""
    page = browser.new_context(viewport={"width": width, "height": 900}).new_page()
    page.on("console", lambda message: shoot.note_refused(refused, message))
    page.set_default_timeout(8_000)
    page.goto(f"{root}/sign-in/")
    page.fill("input[name=name]", on.accounts[who].sign_in_name)
    page.fill("input[name=password]", PASSWORD)
    page.click("button[type=submit]:not([name])")
    page.goto(root + PATH)
    return page


def cell(page: Page, name: str, place: int = 0) -> Locator:
    return page.locator(f'.measures td[data-cell="{name}"]').nth(place)


def paste(at: Locator, text: str) -> None:
    at.focus()
    at.evaluate(PASTE, text)


def saved(page: Page, said: str = "Saved.") -> None:
    expect(page.locator("#editor-said")).to_contain_text(said)


def test_a_plan_is_written_under_the_keyboard_by_two_at_once(root: str, browser: Browser) -> None:
    on = planning.handed_over(2)
    refused: list[str] = []
    page = opened(browser, root, on, "cora", refused)
    page.locator('button[name=_add][value^="cause:"]').first.click()
    keys = page.keyboard
    expect(page.locator('td[data-cell="text"]:focus')).to_have_count(1)
    keys.type("Nobody is charged.")
    keys.press("Enter")
    saved(page)
    page.locator('button[data-add="measure"]').first.click()
    expect(cell(page, "text")).to_be_focused()
    keys.type("Charge the shift leader.")
    keys.press("Tab")
    expect(cell(page, "cause")).to_be_focused()
    keys.press("Enter")
    keys.type("1")
    keys.press("Enter")
    keys.press("Escape")
    cell(page, "due_date").focus()
    keys.type("31/02/2031")
    keys.press("Tab")
    expect(cell(page, "due_date").locator("q")).to_have_text("31/02/2031")
    cell(page, "due_date").focus()
    keys.press("F2")
    keys.press("Control+a")
    keys.type(LATER.replace("-", "/"))
    keys.press("Enter")
    expect(cell(page, "due_date")).to_have_text(LATER)

    # A row below, filled from the one above; then a block from a spreadsheet over it and on.
    cell(page, "due_date").focus()
    keys.press("Control+Enter")
    expect(page.locator(".measures tbody tr")).to_have_count(2)
    cell(page, "due_date", 1).focus()
    keys.press("Control+d")
    expect(cell(page, "due_date", 1)).to_have_text(LATER)
    paste(cell(page, "measure_kind", 1), '立行立改\tMia\nsoon\t"Nobody"\n')
    expect(page.locator(".measures tbody tr")).to_have_count(3)
    expect(cell(page, "responsible", 1)).to_have_text("Mia")
    expect(cell(page, "responsible", 2)).to_contain_text("Nobody called “Nobody”")
    saved(page, "2 cells taken; 2 could not be")

    # Taken out, and back with one key.
    cell(page, "text", 2).focus()
    keys.press("Control+Delete")
    expect(page.locator(".measures tbody tr")).to_have_count(2)
    expect(page.locator("[data-undo]")).to_be_visible()
    cell(page, "text", 1).focus()
    keys.press("Control+z")
    expect(page.locator(".measures tbody tr")).to_have_count(3)

    # Another one changes the same cell meanwhile.
    other = opened(browser, root, on, "omar", refused, width=390)
    expect(cell(other, "text")).to_contain_text("Charge the shift leader.")
    cell(page, "text").focus()
    keys.press("F2")
    keys.press("End")
    keys.type(" Today.")
    keys.press("Tab")
    saved(page)
    cell(other, "text").dblclick()
    other.keyboard.press("Control+a")
    other.keyboard.type("Charge everybody.")
    other.keyboard.press("Tab")
    expect(cell(other, "text").locator("q")).to_have_text("Charge everybody.")
    expect(cell(other, "text").locator(".value")).to_have_text("Charge the shift leader. Today.")
    expect(cell(other, "text")).to_contain_text("Cora has changed this cell")
    expect(other.locator("#plan-panel")).to_contain_text("Cora is writing too")
    assert [*shoot.faults_of(other)] == []
    other.locator("button[name=_take]").click()
    expect(cell(other, "text").locator(".value")).to_have_text("Charge everybody.")
    expect(cell(other, "text").locator("q")).to_have_count(0)
    expect(page.locator("#plan-panel")).to_contain_text("cells hold what could not be taken")

    # Typed twice without waiting for the answer, a cell is one's own; not so in a second window.
    second = opened(browser, root, on, "cora", refused)
    expect(cell(second, "text")).to_contain_text("Charge everybody.")
    for words in ("First.", "Then."):
        cell(page, "goal").focus()
        keys.press("F2")
        keys.press("Control+a")
        keys.type(words)
        keys.press("Tab")
    saved(page)
    expect(cell(page, "goal").locator(".value")).to_have_text("Then.")
    expect(cell(page, "goal").locator("q")).to_have_count(0)
    cell(second, "goal").dblclick()
    second.keyboard.type("Elsewhere.")
    second.keyboard.press("Tab")
    expect(cell(second, "goal").locator("q")).to_have_text("Elsewhere.")
    expect(cell(second, "goal").locator(".value")).to_have_text("Then.")
    expect(cell(second, "goal")).to_contain_text("You have changed this cell elsewhere")
    assert [*shoot.faults_of(page), *refused] == []


def test_what_could_not_be_sent_is_kept_and_sent_later(root: str, browser: Browser) -> None:
    on = planning.handed_over(1)
    row = planning.add(on, planning.findings(on)[0].facts.id, text="One")
    refused: list[str] = []
    page = opened(browser, root, on, "cora", refused)
    page.route("**/write/", lambda route, request: route.abort())
    cell(page, "goal").focus()
    page.keyboard.type("None is blocked")
    page.keyboard.press("Enter")
    saved(page, "Not saved")
    expect(cell(page, "goal")).to_have_text("None is blocked")
    page.unroute("**/write/")
    saved(page)
    page.goto(root + PATH)
    expect(page.locator(f'[id="c-{row}-goal"]')).to_have_text("None is blocked")
