"""The kit as a phone has it: from a file, offline, 390 px wide, in both languages; what it saves is sealed."""

import base64
import hashlib
import hmac
import json
from pathlib import Path

from playwright.sync_api import Browser, Page

from huiyin import texts
from huiyin.papers.kits import making, pictures
from tests.browser.test_walk import browser
from tests.papers.test_pictures import HEAD, TAIL

__all__ = ["browser"]
SECRET = "ab" * 32
PNG = HEAD + TAIL


def kit() -> dict[str, object]:
    row = {"finding": "f", "number": 12, "text": "堵塞 </script><b>", "declared": "已清理"}
    return {
        "format": making.FORMAT, "site": "s", "check": "c", "number": 3, "nonce": "n", "secret": SECRET,
        "language": "zh-Hans", "organisation": "港务集团", "reason": "重点领域",
        "results": ["as_declared", "not_as_declared", "not_seen"],
        "rows": [{**row, "manifestation": "m1"}, {**row, "manifestation": "m2", "declared": ""}],
        "texts": {language: making.said(language, "cn-inspection") for language in texts.LANGUAGES},
    }  # fmt: skip


def opened(browser: Browser, folder: Path, told: list[str]) -> Page:
    path = folder / "kit.html"
    path.write_text(making.page(kit()), encoding="utf-8")
    context = browser.new_context(viewport={"width": 390, "height": 844}, offline=True, accept_downloads=True)
    page = context.new_page()
    page.set_default_timeout(8_000)
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("request", lambda request: told.append(request.url) if request.url.startswith(("http", "ws")) else None)
    page.goto(path.as_uri())
    return page


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id || document.activeElement.name"))


def test_a_kit_is_filled_in_on_a_phone_and_saves_a_sealed_answer(browser: Browser, tmp_path: Path) -> None:
    told: list[str] = []
    page = opened(browser, tmp_path, told)
    assert page.locator("h1").inner_text() == "现场检查 3" and "</script><b>" in page.locator("#kit-page").inner_text()
    page.click("#export")
    assert page.locator("#told").inner_text() == "尚未填写完整，还需填写的项数：3"
    assert page.get_by_text("申报情况：已清理", exact=True).is_visible()
    assert page.title() == "现场检查 3"
    page.click("#language")
    assert page.locator("h1").inner_text() == page.title() == "On-site check 3"
    assert focused(page) == "language" and page.locator("#told").inner_text().startswith("Not everything")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.fill("input[name=day]", "2026-11-20")
    for place, result in enumerate(("as_declared", "not_seen")):
        page.check(f"input[name=result-{place}][value={result}]")
        page.fill(f"textarea[name=seen-{place}]", f"见 “{place}” 𠮷")
    page.click("#add")
    assert focused(page) == "capacity-0"
    page.fill("input[name=capacity-0]", "班组长")
    page.fill("textarea[name=said-0]", "五月以来")
    page.click("#add")
    page.fill("textarea[name=said-1]", "谁说的？")
    page.click("#export")
    assert page.locator("#told").inner_text().endswith(" 1")
    page.click("button[name=remove-person-1]")
    assert focused(page) == "add" and page.locator("textarea[name=said-1]").count() == 0
    page.locator("textarea[name=seen-1]").focus()
    for name, content in (("IMG.png", PNG), ("two.png", PNG), ("IMG.heic", b"not a picture")):
        page.set_input_files("#photographs", {"name": name, "mimeType": "image/png", "buffer": content})
        page.get_by_text(name).wait_for()
    assert focused(page) == "seen-1" and page.locator("#not-taken").inner_text().endswith("IMG.heic")
    page.locator("li", has_text="two.png").get_by_role("button").click()
    assert page.evaluate("dispatchEvent(new Event('beforeunload', {cancelable: true}))") is False
    with page.expect_download() as saved:
        page.click("#export")
    assert page.evaluate("dispatchEvent(new Event('beforeunload', {cancelable: true}))") is True
    answer = json.loads(saved.value.path().read_text(encoding="utf-8"))
    seal = hmac.new(bytes.fromhex(SECRET), answer["payload"].encode(), hashlib.sha256).hexdigest()
    assert answer["seal"] == seal and saved.value.suggested_filename == "check-3-answer.json"
    payload = json.loads(answer["payload"])
    assert [each["result"] for each in payload["results"]] == ["as_declared", "not_seen"]
    assert payload["results"][1]["seen"] == "见 “1” 𠮷" and payload["asked"] == [
        {"capacity": "班组长", "said": "五月以来"}
    ]
    (picture,) = payload["photographs"]
    copy = base64.b64decode(picture["content"])
    assert pictures.stripped(copy, name="one").startswith(b"\xff\xd8")
    assert picture["original"]["digest"] == hashlib.sha256(PNG).hexdigest()
    assert told == []
