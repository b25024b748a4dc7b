"""Every page in both languages, both themes and both widths: no fault in any of the eight."""

from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.test_gallery import browser, root
from tests.web import shoot
from tests.web.exhibits import EXHIBITS

__all__ = ["browser", "root"]


def test_every_page_is_sound_in_every_look(browser: Browser, root: str, tmp_path: Path) -> None:
    assert shoot.shoot(browser, tuple(EXHIBITS), root=root, folder=tmp_path) == 0
