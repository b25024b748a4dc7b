"""Honest closure in a real browser: declared, doubted by a sign, seen on site by a sample, returned, declared anew,
verified, closed; found false by a look-back, determined, taken up again, referred on; the figures of before and after
printed side by side. Everybody in a window of their own, some in Chinese and some in English; what came of it is looked
at in both.
"""

import io
import re
import subprocess
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from huiyin.installation import raising
from huiyin.kernel import drawing, finding
from huiyin.kernel.actor import Post
from huiyin.kernel.given import File
from huiyin.notices import jobs
from huiyin.people.models import Account
from huiyin.record import blobs
from huiyin.record import check as checking
from huiyin.record.queries import subjects
from tests.browser.company import Company
from tests.browser.test_walk import browser, root
from tests.walks import stage
from tests.walks.planning import Planning
from tests.walks.test_close_a_finding import days
from tests.web import office, shoot

__all__ = ["browser", "root"]
expect.set_options(timeout=15_000)  # on a busy machine too
NAMES = ("north", "east", "west", "south")
COPIED = b"A photograph of one and the same exit"
# Who reads and writes English; the others Chinese.
ENGLISH = ("hank", "mia", "lutz", "paul")
WORDS = {
    "en": {
        "told": "The exits are checked at every hand-over.",
        "others": "All other stores were looked at.",
        "doubt": "The look-back found the exits as they were.",
        "seen": "Cable drums stand before the north exit.",
        "answer": "They were put back in May, without a word to me.",
        "warned": "Warned, and entered in the record.",
    },
    "zh-Hans": {
        "statement": "五次检查中有三次发现汽机房两处安全出口被电缆盘堵塞。",
        "told": "每次交接班检查安全出口。",
        "others": "请一并排查其他各仓库。",
        "doubt": "照片与另外三个问题所用照片相同。",
        "seen": "北侧安全出口仍堆放电缆盘。",
        "capacity": "值班长",
        "asked": "电缆盘一直没有移走。",
        "reason": "两次检查及本人说明一致，销号不实。",
    },
}
BESIDE = {
    "en": ("Figures before and after", "Closed 1 0 -1", "25.0 % 1 of 4 findings 0.0 % 0 of 4 findings -25.0 points"),
    "zh-Hans": ("统计前后对照", "已销号 1 0 -1", "25.0 % 1 / 4 个问题 0.0 % 0 / 4 个问题 -25.0 个百分点"),
}


@pytest.fixture(scope="module", autouse=True)
def tables(committed_database: None) -> None:
    """Make the tables before the browser brings its loop along."""


class Walk:
    """The scene, its company, and the finding that the sample chose."""

    def __init__(self, browser: Browser, root: str) -> None:
        self.scene = Planning(office.opened(language="zh-Hans"))
        self.stage = self.scene.stage
        for name, body, post in (
            ("lutz", "office", Post.LOOK_BACK_CHECKER),
            ("dora", "discipline", Post.DECIDER),
        ):
            stage.joined(self.stage, name, body=body, post=post, language="zh-Hans")
        for name in ENGLISH:
            Account.objects.filter(id=self.stage.accounts[name].id).update(language="en")
        others = dict.fromkeys(ENGLISH, "en")
        self.company = Company(browser, root, self.stage, "zh-Hans", others=others)
        self.path = ""

    def says(self, who: str, about: str) -> str:
        """Give what somebody writes, in their language."""
        return WORDS["en" if who in ENGLISH else "zh-Hans"][about]

    def page(self, who: str, path: str) -> Page:
        """Open a page that is sound."""
        page = self.company.open(who, path)
        assert [*shoot.faults_of(page)] == [], (who, path)
        return page

    def from_the_desk(self, who: str, act: str, **typed: str) -> str:
        """Follow the desk to an act, fill its form and send it."""
        page = self.company.open(who, "/")
        shoot.follow(page, f".to-do .act a[href$='{act}']")
        for name, value in typed.items():
            self.company.put(page, name.replace("__", "."), value)
        return self.company.send(page)

    def choose(self, page: Page, name: str, value: str, *, called: str = "") -> None:
        """Choose a subject, which is looked for by its name where it isn't among those shown."""
        choice = page.locator(f'input[name="{name}"][value="{value}"]')
        if not choice.count():
            page.fill(f'input[name="_query.{name}"]', called)
            shoot.follow(page, f'button[name=_find][value="{name}"]')
        choice.first.check()

    def facts(self, kind: str, number: int) -> Any:
        """Give what the book holds of a subject, as the head of the office reads it."""
        return subjects.by_number(self.stage.actor("cyril"), kind, number=number).facts

    @property
    def found(self) -> Any:
        return self.facts("finding", int(self.path.split("/")[2]))

    def absent(self, *paths: str) -> None:
        """Nobody inspected, and no stranger, is told that there is anything."""
        for who in ("omar", "hank", "stan"):
            client = self.stage.client(who)
            for path in paths:
                assert client.get(path).status_code == 404, (who, path)


def test_a_closure_that_was_false_is_found_out_in_a_browser(root: str, browser: Browser) -> None:
    walk = Walk(browser, root)
    before_it(walk)
    declared(walk, "/findings/1/")
    sign_raised(walk)
    checked(walk)
    returned(walk)
    declared(walk, walk.path, again=True)
    verified(walk)
    size = closed(walk)
    looked_back(walk)
    concerned(walk)
    determined(walk)
    referred(walk)
    compared(walk, size)
    in_english(walk, size)
    assert checking.check(str(walk.stage.site.id), on=timezone.localdate()).faults == ()
    assert walk.company.refused == []
    for page in walk.company.pages.values():
        page.context.close()


def before_it(walk: Walk) -> None:
    """Four findings are rectified by an accepted plan, and three of them declared, each with the same photograph."""
    scene, on = walk.scene, walk.stage
    scene.issued(*NAMES, statement=walk.says("otto", "statement"))
    for name in NAMES:
        scene.do("finding.claim", "mia", name)
        scene.sign("finding", name, "omar")
    scene.do("plan.submit", "omar", "plan", **scene.place, **scene.content(*NAMES))
    scene.do("plan.accept", "cyril", "plan")
    scene.sign("plan", "plan", "vera", "paul")
    for name in NAMES:
        scene.do("measure.start", "hank", f"m of {name}")
        scene.do("measure.declare_done", "hank", f"m of {name}", result=walk.says("hank", "told"))
        scene.do("measure.accept_done", "vera", f"m of {name}")
    files = [kept(on, kind, content) for kind, content in (("action", b"The order of the day"), ("effect", COPIED))]
    for name in NAMES[1:]:
        scene.do(
            "finding.declare", "hank", name, statement=f"{walk.says('hank', 'told')} {name}", evidence=files,
            same_kind_check=walk.says("hank", "others"), truth_pledge=True,
        )  # fmt: skip
        scene.sign("finding", name, "mia", "omar")


def kept(on: stage.Stage, kind: str, content: bytes) -> File:
    """Store a file past the pages, as evidence of a kind."""
    stored = blobs.put(io.BytesIO(content), site=str(on.site.id), at=timezone.now())
    return File(
        digest=stored.digest, file_name=f"{kind}.txt", media_type=stored.media_type, size_bytes=stored.size_bytes,
        evidence=kind, dated=days(-2),
    )  # fmt: skip


def declared(walk: Walk, path: str, *, again: bool = False) -> None:
    """The handler declares, and is told where evidence of effect is missing; leader and principal sign from the desk.

    Declared again in one cycle, it has what was attached before beside the new.
    """
    page = walk.company.open("hank", f"{path}acts/declare/")
    own = f" {walk.says('hank', 'seen')}" if again else ""
    walk.company.put(page, "statement", f"{walk.says('hank', 'told')} north{own}")
    walk.company.put(page, "same_kind_check", walk.says("hank", "others"))
    walk.company.put(page, "truth_pledge", "yes")
    if not again:
        attached(walk, page, "action", b"The order of the north")
        shoot.follow(page, ".form-end button.main-act")
        expect(page.locator("#summary")).to_be_visible()
        walk.company.refused.clear()  # the browser notes that the form came back
        walk.company.put(page, "truth_pledge", "yes")
    attached(walk, page, "effect", b"A photograph of the exit, taken today" if again else COPIED)
    walk.company.send(page)
    for who in ("mia", "omar"):
        walk.from_the_desk(who, f"{path}acts/countersign/")


def attached(walk: Walk, page: Page, kind: str, content: bytes) -> None:
    """Pick a file and say what it is evidence of."""
    page.set_input_files("input[type=file]", {"name": f"{kind}.txt", "mimeType": "text/plain", "buffer": content})
    walk.company.put(page, "evidence.evidence", kind)
    walk.company.put(page, "evidence.dated", days(-2))


def sign_raised(walk: Walk) -> None:
    """The worker raises the sign of one file for several; a supervisor sees the pairs and answers it as a sign."""
    raising.look(timezone.now())
    job = jobs.under_way(raising.JOB)
    assert job is not None
    jobs.run_job.func(str(job.id))
    page = walk.page("vera", "/signs/?rule=same_file")
    expect(page.locator("article.box")).to_have_count(4)
    shoot.follow(page, "article:has(a[href='/findings/1/']) a[href*='/sign_answers/acts/judge/']")
    walk.company.put(page, "verdict", "is_a_sign")
    walk.company.put(page, "reason", walk.says("vera", "doubt"))
    answer = walk.company.send(page)
    walk.absent("/signs/", answer, "/sign_answers/acts/judge/")


def checked(walk: Walk) -> None:
    """A check of all four is planned from the sign; two are drawn by what was published since, and seen by two."""
    page = walk.company.open("vera", "/signs/?rule=same_file")
    shoot.follow(page, "article a[href*='/on_site_checks/acts/plan/']")
    walk.company.put(page, "purpose", "verification")
    for name in NAMES:
        walk.company.put(page, "findings", walk.scene.ids[name])
    walk.company.put(page, "to_draw", "2")
    walk.company.put(page, "reason", walk.says("vera", "doubt"))
    check = walk.company.send(page)
    assert check == "/on_site_checks/1/"
    walk.from_the_desk("vera", f"{check}acts/draw/", announced="shanghai-close-3452.10")
    drawn_again(walk)
    form = walk.company.open("vera", f"{check}acts/carry_out/")
    assert [*shoot.faults_of(form)] == []
    walk.company.put(form, "day", days(0))
    for place, result in enumerate(("not_as_declared", "as_declared")):
        walk.company.put(form, f"results.{place}.result", result)
        walk.company.put(form, f"results.{place}.seen", walk.says("vera", "seen"))
    shoot.follow(form, "button[name=_add][value=asked]")
    walk.company.put(form, "asked.0.capacity", walk.says("vera", "capacity"))
    walk.company.put(form, "asked.0.said", walk.says("vera", "asked"))
    first = form.locator('input[type=hidden][name="results.0.finding"]').input_value()
    walk.company.send(form)
    walk.from_the_desk("paul", f"{check}acts/countersign/")
    number = subjects.by_id(walk.stage.actor("cyril"), "finding", subject=first).number
    walk.path = f"/findings/{number}/"
    walk.absent(check)


def drawn_again(walk: Walk) -> None:
    """Whoever reads the check draws the same two, from what its page shows and the journal holds."""
    page, check = walk.page("vera", "/on_site_checks/1/"), walk.facts("on_site_check", 1)
    shown = page.inner_text("main")
    assert check.seed == drawing.seed(check.ordered, "shanghai-close-3452.10")
    items = tuple(drawing.Item(each) for each in check.findings)
    again = drawing.draw(check.seed, (drawing.Stratum(check.organisation, items, 2),))
    assert tuple(each.item for each in again) == check.sample
    assert check.seed[:8] in shown and check.ordered[:8] in shown, shown


def returned(walk: Walk) -> None:
    """The supervisor verifies on site and returns: what is not met, and what is asked beyond."""
    walk.company.act("vera", f"{walk.path}acts/begin_verification/", depth="on_site")
    page = walk.company.open("vera", f"{walk.path}acts/return/")
    for name, value in (("further_requirement", walk.says("vera", "others")), ("due_date", days(30))):
        walk.company.put(page, name, value)
    if not page.locator('[name="unmet.0.answer"]').count():
        shoot.follow(page, "button[name=_add][value=unmet]")
    walk.company.put(page, "unmet.0.manifestation", walk.found.manifestations[0])
    walk.company.put(page, "unmet.0.answer", walk.says("vera", "seen"))
    walk.company.send(page)
    assert walk.found.state == "rectifying" and walk.found.returns == 1
    assert walk.says("vera", "others") in walk.page("omar", walk.path).inner_text("main")


def verified(walk: Walk) -> None:
    """Every manifestation and all five tests are answered."""
    walk.company.act("vera", f"{walk.path}acts/begin_verification/", depth="desk")
    answers = {"answers__0__outcome": "met", "answers__0__answer": walk.says("vera", "told")}
    for place in range(len(finding.TESTS)):
        answers |= {f"tests__{place}__outcome": "met", f"tests__{place}__reason": walk.says("vera", "others")}
    walk.company.act("vera", f"{walk.path}acts/verify/", **answers)


def closed(walk: Walk) -> int:
    """Another closes; gives the size of the journal that the page of figures names then."""
    walk.from_the_desk("cyril", f"{walk.path}acts/close/", decision=walk.says("cyril", "told"))
    assert walk.found.state == "closed"
    lead = walk.page("cyril", "/figures/").inner_text("header.page-head")
    found = re.search(r"([\d,]+) (?:lines|条)", lead)
    assert found is not None, lead
    return int(found[1].replace(",", ""))


def looked_back(walk: Walk) -> None:
    """A look-back by another sees that nothing was put right, and says so of the finding."""
    page = walk.company.open("lutz", "/on_site_checks/")
    shoot.follow(page, "main a[href^='/on_site_checks/acts/plan/']")
    walk.choose(page, "round", walk.scene.round)
    walk.choose(page, "organisation", walk.stage.bodies["harbour"], called="Harbour")
    walk.choose(page, "findings", walk.found.id)
    walk.company.put(page, "purpose", "look_back")
    walk.company.put(page, "reason", walk.says("lutz", "doubt"))
    check = walk.company.send(page)
    walk.from_the_desk("lutz", f"{check}acts/carry_out/", day=days(0), results__0__result="not_as_declared",
                       results__0__seen=walk.says("lutz", "seen"))  # fmt: skip
    walk.from_the_desk("paul", f"{check}acts/countersign/")
    walk.company.act("lutz", f"{walk.path}acts/record_look_back/", check=walk.facts("on_site_check", 2).id,
                     result="false")  # fmt: skip
    walk.absent(check)


def concerned(walk: Walk) -> None:
    """A concern is raised; whoever answers for the measure is told by the organ, and answers; nobody else there may."""
    walk.company.act("lutz", f"{walk.path}acts/raise_concern/", reason=walk.says("lutz", "doubt"))
    page = walk.page("dora", walk.path)
    shoot.follow(page, "main a[href^='/hearings/acts/tell/']")
    assert page.locator("input[name=person], select[name=person] option:not([value=''])").count() == 3
    walk.company.put(page, "person", walk.stage.persons["mia"])
    walk.company.put(page, "text", walk.says("dora", "seen"))
    told = walk.company.send(page)
    walk.absent(told)
    walk.from_the_desk("mia", f"{told}acts/answer/", answer=walk.says("mia", "answer"))


def determined(walk: Walk) -> None:
    """The competent organ determines, from its desk; the office takes the finding up again, from its own."""
    assert walk.says("mia", "answer") in walk.page("dora", "/hearings/1/").inner_text("main")
    walk.from_the_desk("dora", f"{walk.path}acts/determine_concern/", determination="false",
                       reason=walk.says("dora", "reason"))  # fmt: skip
    walk.from_the_desk("cyril", f"{walk.path}acts/reopen/", reason=walk.says("dora", "reason"), due_date=days(30))
    found = walk.found
    assert (found.state, found.cycle, [each.determination for each in found.concerns]) == ("rectifying", 2, ["false"])


def referred(walk: Walk) -> None:
    """The referral is sent, received, and ends with a result; nobody inspected reads of it."""
    referral = "/accountability_referrals/1/"
    page = walk.company.open("dora", "/")
    shoot.follow(page, f".to-do .act a[href$='{referral}acts/send/']")
    walk.choose(page, "recipient", walk.stage.bodies["personnel"], called="Personnel")
    walk.choose(page, "persons", walk.stage.persons["mia"], called="Mia")
    walk.company.put(page, "text", walk.says("dora", "seen"))
    walk.company.send(page)
    walk.from_the_desk("paul", f"{referral}acts/receive/")
    walk.from_the_desk("paul", f"{referral}acts/state_result/", result="held_accountable",
                       result_text=walk.says("paul", "warned"))  # fmt: skip
    assert walk.says("paul", "warned") in walk.page("dora", referral).inner_text("main")
    walk.absent(referral)


def compared(walk: Walk, size: int) -> None:
    """The figures as they were published and as they are stand side by side, on the page and on paper."""
    page = walk.company.open("cyril", "/figures/")
    shoot.follow(page, "a[href^='/figures/beside/']")
    walk.company.put(page, "before", str(size))
    shoot.follow(page, "main .form-end button.main-act")
    stand_beside(page, "zh-Hans")


def stand_beside(page: Page, language: str) -> None:
    """The page is sound, and says on paper what it says on the screen."""
    assert [*shoot.faults_of(page)] == []
    printed = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=page.pdf(format="A4"), capture_output=True, check=True
    ).stdout.decode()
    for each in (page.inner_text("main"), printed):
        text = " ".join(each.split())
        assert all(row in text for row in BESIDE[language]), each


def in_english(walk: Walk, size: int) -> None:
    """Whoever has read Chinese chooses English, and finds every page that matters as sound."""
    own = {
        "vera": ("/signs/?rule=same_file", "/on_site_checks/1/"),
        "dora": ("/hearings/1/", "/accountability_referrals/1/"),
        "cyril": (walk.path, "/figures/"),
        "omar": (walk.path,),
    }
    for who, paths in own.items():
        shoot.follow(walk.company.open(who, "/account/"), "button[name=language][value=en]")
        for path in paths:
            page = walk.page(who, path)
            assert page.locator("html[lang=en]").count() == 1, (who, path)
    stand_beside(walk.company.open("cyril", f"/figures/beside/?before={size}"), "en")
