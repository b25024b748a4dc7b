"""The feedback in a real browser, once in Chinese and once in English: from a draft to requirements answered."""

import pytest
from django.utils import timezone
from playwright.sync_api import Browser

from tests.browser.company import Company
from tests.browser.test_walk import browser, root
from tests.walks import stage
from tests.walks.test_close_a_finding import Walk
from tests.web import shoot

__all__ = ["browser", "root"]
WORDS = {
    "en": {
        "statement": "The tender of the north quay was split into nine parts.",
        "good": "All berths were electrified two years before the plan.",
        "stale": "Somebody has saved a newer version",
        "mine": "What the second clerk typed.",
        "alone": "For you alone",
        "refused": "Would not sign",
        "settled": "All done",
    },
    "zh-Hans": {
        "statement": "北港区招标项目被拆分为九个标段。",
        "good": "提前两年完成全部泊位岸电改造。",
        "stale": "他人已保存更新的一稿",
        "mine": "第二位工作人员录入的文字。",
        "alone": "仅限您本人",
        "refused": "拒签",
        "settled": "已全部办结",
    },
}


@pytest.fixture(scope="module", autouse=True)
def tables(committed_database: None) -> None:
    """Make the tables before the browser brings its loop along: Django keeps other connections within a loop."""


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_results_are_fed_back_in_a_browser(root: str, browser: Browser, language: str) -> None:
    walk = Walk(stage.raised(language=language))
    company = Company(browser, root, walk.stage, language)
    said = WORDS[language]
    finding = found_out(company, walk, said)
    packages = composed(company, said)
    session = met(company, walk)
    told(company, walk, session, packages)
    received(company, packages, said)
    company.act("omar", f"{finding}acts/object/", reason=said["mine"])
    company.act("leo", f"{finding}acts/decide_objection/", decision="sustained", reason=said["good"])
    answered(company, said)
    looked_at(company, said, session, packages)
    assert company.refused == []
    for page in company.pages.values():
        page.context.close()


def found_out(company: Company, walk: Walk, said: dict[str, str]) -> str:
    """The round with its one inspection; a finding and an achievement, approved; the use of the results decided."""
    day = timezone.localdate().isoformat()
    company.act(
        "otto", "/mandates/acts/issue/", title=said["good"], issuer="A", issued_date=day, profile="cn-inspection"
    )
    company.act("otto", "/rounds/acts/plan/", term="20", ordinal="2", title=said["good"], profile="cn-inspection",
                mandate=walk.id("otto", "mandate"))  # fmt: skip
    bodies = {"team": walk.stage.bodies["team"], "organisation": walk.stage.bodies["harbour"]}
    company.act("otto", "/inspections/acts/assign/", round=walk.id("otto", "round"), **bodies)
    finding = company.act(
        "ines", "/findings/acts/draft/", inspection=walk.id("ines", "inspection"), statement=said["statement"],
        manifestations__0=said["mine"], working_paper=said["mine"], category="key_area_integrity",
    )  # fmt: skip
    company.act("inga", f"{finding}acts/put_facts/", fact_sheet=said["statement"])
    company.act("inga", f"{finding}acts/record_reply/", reply="agreed")
    company.act("inga", f"{finding}acts/approve/")
    company.act("cyril", f"{finding}acts/countersign/")
    inspection = walk.id("ines", "inspection")
    good = company.act("ines", "/achievements/acts/record/", inspection=inspection, statement=said["good"])
    company.act("inga", f"{good}acts/approve/")
    company.act("inga", "/inspections/1/acts/submit_report/", summary=said["statement"])
    company.act("lena", "/inspections/1/acts/hear_report/", minutes=said["statement"])
    company.act("lena", "/inspections/1/acts/decide_use/", uses="feed_back", decision=said["statement"])
    for phase in ("go_on_site", "begin_reporting", "begin_feedback"):
        company.act("otto", f"/rounds/1/acts/{phase}/")
    return finding


def composed(company: Company, said: dict[str, str]) -> dict[str, str]:
    """Both opinions are composed by buttons; of the first a second clerk has an old version; two approve each."""
    packages = {}
    for audience in ("principal", "leadership"):
        page = company.open("otto", f"/inspections/1/compose/{audience}/")
        shoot.follow(page, "button[name=_all]")
        shoot.follow(page, f"button[name=_write][value={company.language}]")
        text = page.input_value("textarea[name=text]")
        assert said["statement"] in text and said["good"] in text
        page.locator("button[name=_down]").first.click()
        page.locator("textarea[name=text]").press_sequentially(" ")
        page.wait_for_selector("input[name=_draft][value='4']", state="attached")  # kept by the page itself
        if audience == "leadership":  # the principal's has the same finding: it is said that this is meant
            page.click(".form-end button.main-act")
            page.check("input[name=told_to_both]")
        packages[audience] = company.send(page)
    revise = f"{packages['principal']}acts/revise/"
    first, second = company.open("otto", revise), company.open("cleo", revise)
    first.fill("textarea[name=text]", said["statement"])
    company.send(first)
    second.fill("textarea[name=text]", said["mine"])
    shoot.follow(second, ".form-end button.main-act")
    assert said["stale"] in second.inner_text("main")
    assert second.locator(".compared ins, .compared del").count() >= 2
    assert second.input_value("textarea[name=text]") == said["mine"]
    assert [*shoot.faults_of(second)] == []
    second.check("input[name=_read]")
    company.send(second)
    for package in packages.values():
        company.act("cyril", f"{package}acts/approve/")
        company.act("lena", f"{package}acts/countersign/")
        company.act("otto", f"{package}acts/issue/")
    company.refused.clear()  # the browser notes that a form came back with 409
    return packages


def met(company: Company, walk: Walk) -> str:
    """The meeting with its minutes, a requirement issued at it; the session is scheduled from the grid."""
    day = timezone.localdate().isoformat()
    meeting = company.act(
        "otto", "/meetings/acts/call/", day=day, starts="09:00", place="A", agenda__0__item="speech",
        agenda__0__heading="B",
    )  # fmt: skip
    company.act("otto", f"{meeting}acts/hold/", day=day, attendance__0__name="C", attendance__0__title="D",
                attendance__0__presence="present")  # fmt: skip
    company.act("otto", f"{meeting}acts/adopt_minutes/", minutes="E")
    page = company.open("otto", meeting)
    page.locator("a[href^='/requirements/acts/issue/']").click()
    page.fill("[name=heading]", "F")
    page.fill("[name=text]", "G")
    company.send(page)
    page = company.open("otto", "/rounds/1/feedback/")
    page.locator("td.next a").click()
    for name, value in (("day", day), ("starts", "09:00"), ("ends", "10:00"), ("place", "H")):
        company.put(page, name, value)
    company.put(page, "chair", walk.stage.persons["lena"])
    return company.send(page)


def told(company: Company, walk: Walk, session: str, packages: dict[str, str]) -> None:
    """The principal is told first, then the leadership; the session is closed."""
    for audience in packages:
        company.act("otto", f"{session}acts/tell_{audience}/", present__0__title="J")
    company.act("otto", f"{session}acts/close/")


def received(company: Company, packages: dict[str, str], said: dict[str, str]) -> None:
    """The principal signs for both; one of the leadership would not."""
    for package in packages.values():
        company.act("omar", f"{package}acts/sign_for/")
    refusal = f"{packages['leadership']}acts/refuse_to_sign/"
    company.act("otto", refusal, person=company.stage.persons["mia"], post_kind="leadership_member",
                said=said["mine"], witnesses="K")  # fmt: skip
    assert said["refused"] in company.open("otto", packages["leadership"]).inner_text("main")
    assert said["alone"] in company.open("omar", packages["principal"]).inner_text("main")
    hidden = company.page("mia").goto(company.root + packages["principal"])
    assert hidden is not None and hidden.status == 404
    company.refused.clear()  # and that a page is not there


def answered(company: Company, said: dict[str, str]) -> None:
    """The principal finds what is asked under the rail, and answers; the supervisor accepts."""
    page = company.open("omar", "/answering/")
    page.locator("a.main-act").click()
    page.fill("[name=text]", said["mine"])
    company.send(page)
    company.act("vera", "/answers/1/acts/accept/")


def looked_at(company: Company, said: dict[str, str], session: str, packages: dict[str, str]) -> None:
    """All is settled; every page of the feedback is sound, in one language as the principal sees it on a narrow window,
    in the other as the leading group does."""
    assert said["settled"] in company.open("lena", "/rounds/1/feedback/").inner_text("main")
    own = ("/rounds/1/", "/rounds/1/answers/", "/rounds/1/sessions/", packages["principal"], "/meetings/1/", session)
    whole = (*own, "/rounds/1/feedback/", "/rounds/1/coverage/", f"{packages['principal']}versions/")
    who, paths = {"zh-Hans": ("omar", own), "en": ("lena", whole)}[company.language]
    for path in paths:
        assert [*shoot.faults_of(company.open(who, path))] == [], (who, path)
