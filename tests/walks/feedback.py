"""The feedback of one organisation through the pages, step by step, for the walks that need it."""

import re

from django.test import Client
from django.utils import timezone

from huiyin.record.queries import subjects
from tests.walks import stage
from tests.walks.stage import Sheet, filled, sent
from tests.walks.test_close_a_finding import Walk, days

STATEMENT = "The tender of the north quay was split into nine parts."
MANIFESTATION = "Nine contracts with one bidder within two months."
GOOD = "All berths were electrified two years before the plan."
COMPOSE = "/inspections/1/compose/{}/"
TEXT = "The text as the office wishes it read."
DEMAND = "Open every tender above the threshold."


def today() -> str:
    """Give the present day."""
    return timezone.localdate().isoformat()


def page(walk: Walk, who: str, path: str) -> Sheet:
    """Open a page as somebody."""
    answer = walk.stage.client(who).get(path)
    assert answer.status_code == 200, (path, answer.status_code)
    return Sheet(answer.content.decode())


def raised() -> Walk:
    """Raise the stage with a round under which the one organisation is inspected."""
    walk = Walk(stage.raised())
    otto = walk.stage.actor("otto")
    walk.act(
        "otto", "/mandates/acts/issue/", title="Plan of inspections", issuer="The committee",
        issued_date=days(-300), profile="cn-inspection",
    )  # fmt: skip
    walk.act(
        "otto", "/rounds/acts/plan/", mandate=walk.id("otto", "mandate"), term="20", ordinal="2",
        title="Second round", profile="cn-inspection",
    )  # fmt: skip
    bodies = {"team": walk.stage.bodies["team"], "organisation": walk.stage.bodies["harbour"]}
    walk.stage.perform("inspection.assign", otto, round=walk.id("otto", "round"), **bodies)
    return walk


def found_out(walk: Walk) -> None:
    """A member drafts a finding, its facts are put and agreed to, two approve it; one achievement too."""
    inspection = walk.id("ines", "inspection")
    walk.path = walk.act(
        "ines", "/findings/acts/draft/", inspection=inspection, statement=STATEMENT,
        manifestations__0=MANIFESTATION, working_paper="Contracts 1 to 9.", category="key_area_integrity",
    )  # fmt: skip
    walk.act("inga", f"{walk.path}acts/put_facts/", fact_sheet="Nine contracts.")
    walk.act("inga", f"{walk.path}acts/record_reply/", reply="agreed")
    walk.act("inga", f"{walk.path}acts/approve/")
    walk.countersign("cyril", walk.path)
    good = walk.act("ines", "/achievements/acts/record/", inspection=inspection, statement=GOOD)
    walk.act("inga", f"{good}acts/approve/")


def on_the_desk(walk: Walk, who: str, address: str) -> bool:
    """Tell whether somebody's desk leads to an address."""
    return f'href="{address}"' in walk.stage.client(who).get("/").content.decode()


def decided(walk: Walk) -> None:
    """The leading group hears the report and decides that its results are fed back."""
    at = "/inspections/1/acts/"
    walk.act("inga", f"{at}submit_report/", summary="One problem.")
    walk.act("lena", f"{at}hear_report/", minutes="Heard.")
    walk.act("lena", f"{at}decide_use/", uses=["feed_back"], decision="Feed back.")
    for phase in ("go_on_site", "begin_reporting", "begin_feedback"):
        walk.act("otto", f"/rounds/1/acts/{phase}/")


def pressed(client: Client, path: str, sheet: Sheet, **buttons: str) -> Sheet:
    """Press a button of the composer with the form as it stands, and read what comes back."""
    answer = client.post(path, {**sheet.values, **buttons})
    assert answer.status_code in (200, 409), answer.status_code
    return Sheet(answer.content.decode())


def composed(walk: Walk, audience: str, *, text: str = "") -> str:
    """Put everything in, let the text be written, save; give the address of the package."""
    client, path = walk.stage.client("otto"), COMPOSE.format(audience)
    sheet = pressed(client, path, page(walk, "otto", path), _all="yes")
    sheet = pressed(client, path, sheet, _write="en")
    assert STATEMENT in sheet.values["text"][0]
    values = {**sheet.values, **({"text": text} if text else {})}
    saved = client.post(path, values)
    if saved.status_code == 409:  # the other audience is told of the same finding: it is said that this is meant
        sheet = Sheet(saved.content.decode())
        assert "stand in feedback package" in sheet.text and "told_to_both" in sheet.names
        saved = client.post(path, {**values, "told_to_both": "yes"})
    assert saved.status_code == 302, Sheet(saved.content.decode()).text
    return str(saved["Location"])


def issued(walk: Walk, package: str) -> None:
    """Two approve, the office issues."""
    walk.act("cyril", f"{package}acts/approve/")
    walk.countersign("lena", package)
    walk.act("otto", f"{package}acts/issue/")


def met(walk: Walk) -> str:
    """The centralised meeting is called, held and minuted, and a requirement issued at it; gives the meeting."""
    meeting = sent(
        walk.stage.client("otto"), "/meetings/acts/call/", day=today(), starts="09:00", place="Great hall",
        agenda__0__item="directive", agenda__0__heading="The directive", agenda__0__text="Take it seriously.",
    )  # fmt: skip
    client, path = walk.stage.client("otto"), f"{meeting}acts/hold/"
    values = Sheet(client.get(path).content.decode()).values
    assert (values["day"], values["attendance.0.person"]) == ([today()], [walk.stage.persons["omar"]])
    sent(client, path, attendance__0__title="Chairman")
    sent(client, f"{meeting}acts/adopt_minutes/", minutes="All was conveyed.")
    link = re.search(r'href="(/requirements/acts/issue/[^"]+)"', client.get(meeting).content.decode())
    assert link is not None
    address = link[1].replace("&amp;", "&")
    answer = client.post("/requirements/acts/issue/", filled(client, address, heading="Open tenders", text=DEMAND))
    assert answer.status_code == 302, Sheet(answer.content.decode()).text
    return meeting


def scheduled(walk: Walk) -> str:
    """The session is scheduled."""
    return walk.act(
        "otto", "/sessions/acts/schedule/", inspection=walk.id("otto", "inspection"), day=today(), starts="09:00",
        ends="10:30", place="Room 2", chair=walk.stage.persons["lena"],
    )  # fmt: skip


def told(walk: Walk, session: str, packages: dict[str, str]) -> None:
    """First the principal is told, then the leadership; then the session is closed."""
    for audience, package in packages.items():
        path = f"{session}acts/tell_{audience}/"
        page = walk.stage.client("otto").get(path).content.decode()
        values = Sheet(page).values
        # The one document with its digest, and who is expected, stand there already; the other one isn't offered.
        number = int(package.split("/")[2])
        issued = subjects.by_number(walk.stage.actor("otto"), "package", number=number).facts
        assert (values["package"], values["digest"]) == ([issued.id], [issued.digest])
        assert values["present.0.person"] == [walk.stage.persons["omar"]]
        assert ("present.1.person" in values) is (audience == "leadership")
        walk.act("otto", path)
    walk.act("otto", f"{session}acts/close/")


def id_of(walk: Walk, kind: str, number: int) -> str:
    """Give the id of a subject by its number, as the office sees it."""
    return str(subjects.by_number(walk.stage.actor("otto"), kind, number=number).facts.id)
