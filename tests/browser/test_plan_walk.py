"""The plan in a real browser, once in Chinese and once in English: from issued findings to a plan that was returned,
answered and accepted, an extension, a handover, and the three lists taken out; everybody in a window of their own.
"""

import io
import pathlib

import openpyxl
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.company import Company
from tests.browser.test_plan_editor import paste, saved
from tests.browser.test_walk import browser, root
from tests.walks.planning import Planning
from tests.walks.test_close_a_finding import days
from tests.web import office, shoot

__all__ = ["browser", "root"]
expect.set_options(timeout=15_000)  # on a busy machine too
EDITOR = "/rounds/1/plan/"
WORDS = {
    "en": {
        "findings": (
            "Both emergency exits of the turbine hall were blocked on three of five visits.",
            "Loans to a subsidiary were extended without a decision of the board.",
            "The log of the store shows checks on days on which nobody was there.",
        ),
        "causes": (
            "Nobody is charged with the exits.",
            "The rules name no limit.",
            "The log is filled in once a week.",
        ),
        "measures": (
            "Charge the shift leaders\nwith the exits.",
            "Lay every loan before the board.",
            "Issue a circular.",
        ),
        "better": "Have every check of the store counter-signed on the same day.",
        "units": ("Operations", "Stores", "exits"),
        "kinds": ("Immediate", "In stages", "Sustained"),
        "missing": "3 findings have no root cause",
        "complete": "Nothing is missing",
        "saved": "Saved.",
        "open": "2 comments are not answered",
        "comments": ("Who decides while the board does not sit?", "A circular changes nothing. What will be done?"),
        "answers": ("Its executive committee.", "Checks are counter-signed."),
        "compared": "Changed: 1.",
        "reason": "The new doors come a month late.",
        "extended": "Extended once",
        "unowned": "Nobody answers for this measure",
        "waits": "Nobody answers for measure",
        "handed": "Hank answers for it now, and Mia no more.",
        "same": "Nothing is different.",
        "lists": ["Problem list", "Task list", "Responsibility list"],
        "people": ("Mia", "Hank"),
        "member": "Leadership member",
    },
    "zh-Hans": {
        "findings": (
            "五次检查中有三次发现汽机房两处安全出口被电缆盘堵塞。",
            "向子公司借款展期未经董事会决策。",
            "仓库检查记录所载日期当日无人在岗。",
        ),
        "causes": ("无人负责安全出口。", "制度未规定限额。", "检查记录每周集中补填。"),
        "measures": ("明确值班长\n负责安全出口。", "借款事项一律提交董事会审议。", "印发通知。"),
        "better": "仓库每次检查当日由第二人复核签字。",
        "units": ("生产部", "仓储部", "处"),
        "kinds": ("立行立改", "分阶段", "长期坚持"),
        "missing": "3 个问题没有原因",
        "complete": "没有缺项",
        "saved": "已保存",
        "open": "2 条意见尚未答复",
        "comments": ("董事会闭会期间由谁决定？", "印发通知不能解决问题，具体做什么？"),
        "answers": ("由执行委员会决定。", "检查记录实行复核签字。"),
        "compared": "修改 1 项",
        "reason": "新门晚一个月到货。",
        "extended": "已延期 1 次",
        "unowned": "本措施目前无人负责",
        "waits": "无人负责",
        "handed": "现由 韩克 负责，米娅 不再负责。",
        "same": "没有任何改动。",
        "lists": ["问题清单", "任务清单", "责任清单"],
        "people": ("米娅", "韩克"),
        "member": "班子成员",
    },
}


@pytest.fixture(scope="module", autouse=True)
def tables(committed_database: None) -> None:
    """Make the tables before the browser brings its loop along."""


class Walk:
    """The scene, its company, and the words of one language."""

    def __init__(self, browser: Browser, root: str, language: str) -> None:
        self.scene = Planning(office.opened(language=language))
        self.stage = self.scene.stage
        self.company = Company(browser, root, self.stage, language)
        self.said = WORDS[language]

    def page(self, who: str, path: str) -> Page:
        """Open a page that is sound."""
        page = self.company.open(who, path)
        assert [*shoot.faults_of(page)] == [], (who, path)
        return page

    def from_the_desk(self, who: str, act: str) -> str:
        """Follow the desk to an act and sign it."""
        page = self.company.open(who, "/")
        page.locator(f".to-do .act a[href$='{act}']").first.click()
        return self.company.send(page)


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_a_plan_is_accepted_in_a_browser(root: str, browser: Browser, language: str, tmp_path: pathlib.Path) -> None:
    walk = Walk(browser, root, language)
    for place, statement in enumerate(walk.said["findings"]):
        walk.scene.issued(f"f{place}", statement=statement)
    joined(walk)
    claimed(walk)
    written(walk)
    plan = submitted(walk)
    returned(walk, plan)
    answered(walk, plan)
    accepted(walk, plan)
    extended(walk)
    handed_over(walk)
    taken_out(walk, plan, tmp_path)
    assert walk.company.refused == []
    for page in walk.company.pages.values():
        page.context.close()


def joined(walk: Walk) -> None:
    """Hank, who handles matters, is appointed to the leadership beside."""
    walk.company.act(
        "ada", "/posts/acts/appoint/", person=walk.stage.persons["hank"], body=walk.stage.bodies["harbour"],
        post_kind="leadership_member", from_date=days(0),
    )  # fmt: skip


def cell(page: Page, finding: int, name: str, row: int = 0) -> Locator:
    """Give a cell of a measure of a finding."""
    return page.locator(f'#finding-{finding} .measures td[data-cell="{name}"]').nth(row)


def written(walk: Walk) -> None:
    """The coordinator writes causes by keyboard and pastes measures as they stand in a spreadsheet."""
    said, page = walk.said, walk.company.open("cora", "/")
    page.locator(f".to-do .act a[href='{EDITOR}']").click()
    expect(page.locator("#plan-panel")).to_contain_text(said["missing"])
    for place, cause in enumerate(said["causes"]):
        page.locator(f"#finding-{place + 1} button[data-add=cause]").click()
        expect(page.locator(f'#finding-{place + 1} td[data-cell="text"]:focus')).to_have_count(1)
        typed_in(page, cause, "Enter")
        saved(page, said["saved"])
        page.locator(f"#finding-{place + 1} button[data-add=measure]").click()
        expect(cell(page, place + 1, "text")).to_be_focused()
        paste(cell(page, place + 1, "text"), row_of(walk, place))
        expect(cell(page, place + 1, "due_date")).to_have_text(days(30 + place))
    # One measure is written by keys, for two findings at once.
    cell(page, 2, "text").focus()
    page.keyboard.press("Control+Enter")
    expect(cell(page, 2, "text", 1)).to_be_focused()
    for typed in (said["better"], "1", "1/1"):
        typed_in(page, typed, "Tab")
    for name, typed in (("measure_kind", said["kinds"][1]), ("responsible", said["people"][0]), ("due_date", days(40))):
        cell(page, 2, name, 1).focus()
        typed_in(page, typed, "Tab")
    saved(page, said["saved"])
    assert [*shoot.faults_of(page)] == []
    page.reload()
    expect(cell(page, 2, "also", 1)).to_have_text("1/1")


def typed_in(page: Page, text: str, leave: str) -> None:
    """Open the cell at hand, which chooses what stands in it, write over it, and leave by a key."""
    page.keyboard.press("F2")
    page.keyboard.type(text)
    page.keyboard.press(leave)


def row_of(walk: Walk, place: int) -> str:
    """Lay out a measure as a spreadsheet copies it: a cell with a line break stands in quotes."""
    said = walk.said
    lead, co_unit, unit = said["units"]
    cells = (
        f'"{said["measures"][place]}"', "1", "", said["measures"][place].splitlines()[0], "3", unit,
        said["measures"][2], said["kinds"][place], said["people"][0], lead, co_unit, said["people"][1], "",
        days(30 + place).replace("-", "/"),
    )  # fmt: skip
    return "\t".join(cells) + "\n"


def claimed(walk: Walk) -> None:
    """Two members claim; the principal countersigns from the desk and sees who answers for what."""
    for number in (1, 2, 3):
        walk.company.act("mia", f"/findings/{number}/acts/claim/", lead="yes")
        walk.from_the_desk("omar", f"/findings/{number}/acts/countersign/")
    hank = walk.company.open("hank", "/")
    hank.locator("details:has(form[action='/post/']) > summary").click()
    hank.locator("form[action='/post/'] button", has_text=walk.said["member"]).click()
    expect(hank.locator(".who .post")).to_contain_text(walk.said["member"])
    walk.company.act("hank", "/findings/3/acts/claim/")
    walk.from_the_desk("omar", "/findings/3/acts/countersign/")
    page = walk.page("omar", "/rounds/1/leaders/")
    assert page.locator("table.grid td .mark, table.grid td .chip").count() == 4


def submitted(walk: Walk) -> str:
    """The principal reads on a telephone what is to be signed, and submits it."""
    page = walk.page("omar", EDITOR)
    expect(page.locator("#plan-panel")).to_contain_text(walk.said["complete"])
    shoot.follow(page, f"a[href='{EDITOR}sign/']")
    assert [*shoot.faults_of(page)] == []
    walk.company.put(page, "truth_pledge", "yes")
    return walk.company.send(page)


def returned(walk: Walk, plan: str) -> None:
    """Two organs comment, one on a finding, one on a measure; the office returns the plan."""
    texts = walk.said["comments"]
    for who, item, text in (("vera", "finding-2", texts[0]), ("paul", "measure-4", texts[1])):
        page = walk.page(who, f"{plan}review/")
        field = page.locator(f"#comment-on-{item}")
        page.locator(f"details:has(#comment-on-{item}) > summary").click()
        field.fill(text)
        page.locator(f"form:has(#comment-on-{item}) button[type=submit]").click()
        expect(page.locator("main")).to_contain_text(text)
    walk.company.act("otto", f"{plan}acts/return/")


def answered(walk: Walk, plan: str) -> None:
    """What is not answered can't be signed; the coordinator answers beside the items and mends a measure."""
    said = walk.said
    page = walk.company.open("cora", "/")
    page.locator(f".to-do .act a[href='{EDITOR}']").click()
    page.locator("button[name=_begin]").click()
    expect(page.locator("#plan-panel")).to_contain_text(said["open"])
    signing = walk.company.open("omar", f"{EDITOR}sign/")
    walk.company.put(signing, "truth_pledge", "yes")
    signing.locator(".form-end button.main-act").click()
    expect(signing.locator("#summary")).to_be_visible()
    for number, answer in enumerate(said["answers"], start=1):
        page.locator(f'#comment-{number} td[data-cell="answer"]').focus()
        typed_in(page, answer, "Enter")
    cell(page, 3, "text").focus()
    typed_in(page, said["better"], "Enter")
    expect(page.locator("#plan-panel")).to_contain_text(said["complete"])
    walk.company.refused.clear()  # the browser notes that the signing came back
    signing = walk.company.open("omar", f"{EDITOR}sign/")
    assert said["answers"][1] in signing.inner_text("main")
    walk.company.put(signing, "truth_pledge", "yes")
    walk.company.send(signing)


def accepted(walk: Walk, plan: str) -> None:
    """An organ reads what was changed; all three accept, each from their desk."""
    page = walk.page("vera", f"{plan}review/")
    shoot.follow(page, f"a[href='{plan}submissions/']")
    expect(page.locator("main")).to_contain_text(walk.said["compared"])
    assert [*shoot.faults_of(page)] == []
    walk.company.act("vera", f"{plan}acts/accept/")
    for who in ("cyril", "paul"):
        walk.from_the_desk(who, f"{plan}acts/countersign/")
    walk.page("cyril", plan)


def extended(walk: Walk) -> None:
    """A member asks for more time and a supervisor grants it; the first date stays to be read."""
    walk.company.act("mia", "/measures/1/acts/extend/", due_date=days(60), reason=walk.said["reason"])
    walk.from_the_desk("vera", "/measures/1/acts/countersign/")
    page = walk.page("omar", "/measures/1/")
    seen = page.inner_text("main")
    assert walk.said["extended"] in seen and walk.said["reason"] in seen
    assert days(30) in page.content() and days(60) in page.content()


def handed_over(walk: Walk) -> None:
    """A member leaves: nobody answers for the measures until the principal and the successor have signed."""
    said = walk.said
    found = walk.scene.number_of("post", walk.stage.posts["mia"])
    walk.company.act("ada", f"/posts/{found}/acts/relieve/", reason=said["reason"])
    assert said["waits"] in walk.page("omar", "/").inner_text("main")
    assert said["unowned"] in walk.page("omar", "/measures/1/").inner_text("main")
    walk.company.act(
        "omar", "/measures/1/acts/hand_over/", to=walk.stage.persons["hank"], handover=said["causes"][0],
    )  # fmt: skip
    assert said["unowned"] in walk.company.open("vera", "/measures/1/").inner_text("main")
    walk.from_the_desk("hank", "/measures/1/acts/countersign/")
    seen = walk.page("vera", "/measures/1/").inner_text("main")
    assert said["handed"] in seen and said["unowned"] not in seen


def taken_out(walk: Walk, plan: str, folder: pathlib.Path) -> None:
    """The three lists are looked at and taken out; the workbook comes in again without a difference."""
    said = walk.said
    page = walk.page("omar", f"{plan}lists/")
    for place in range(3):
        page.locator("main nav.tabs a").nth(place).click()
        expect(page.locator("main caption")).to_contain_text(said["lists"][place])
        assert [*shoot.faults_of(page)] == []
    made = {
        name: downloaded(page, name) for name in ("lists.xlsx", "responsibility_list.docx", "responsibility_list.pdf")
    }
    book = openpyxl.load_workbook(io.BytesIO(made["lists.xlsx"]))
    assert book.sheetnames == said["lists"]
    assert said["measures"][0] in [cell.value for row in book.worksheets[1].iter_rows() for cell in row]
    assert made["responsibility_list.docx"].startswith(b"PK") and made["responsibility_list.pdf"].startswith(b"%PDF")
    (folder / "lists.xlsx").write_bytes(made["lists.xlsx"])
    page.goto(f"{walk.company.root}{plan}lists/bring/")
    page.set_input_files("input[type=file]", folder / "lists.xlsx")
    page.click(".form-end button.main-act")
    expect(page.locator("main")).to_contain_text(said["same"])
    assert [*shoot.faults_of(page)] == []


def downloaded(page: Page, name: str) -> bytes:
    """Take a file by its link."""
    with page.expect_download() as begun:
        page.locator(f"main a[href*='{name}']").first.click()
    return pathlib.Path(begun.value.path()).read_bytes()
