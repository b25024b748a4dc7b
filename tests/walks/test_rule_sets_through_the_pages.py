"""One round under each rule set, through the pages: in its own words, with its own periods, signers, optional steps and
papers.
"""

import datetime
import io
import re
from dataclasses import dataclass

import openpyxl
import pytest
from django.http import HttpResponseBase

from huiyin.kernel.facts import Subject
from huiyin.record.queries import subjects
from tests.walks import writing
from tests.walks.planning import Planning
from tests.walks.stage import Sheet, filled, sent
from tests.walks.test_close_a_finding import days
from tests.web import office


@dataclass(frozen=True)
class Way:
    """What one rule set has of its own."""

    rules: str
    language: str
    titles: tuple[str, str, str]  # of the lists
    plan: str
    leader: str
    report: str
    periods: dict[str, tuple[int, int]]  # clock → the fewest and most days that it can come to
    accept: tuple[str, ...]  # who accepts, in turn
    grant: tuple[str, str]  # who may not put a measure off for the first time, and who may
    examines: bool


CN = {"plan_review": (11, 30), "progress_report": (180, 189), "principal_report": (180, 189)}
IG = {"plan_review": (30, 34), "progress_report": (180, 189), "principal_report": (365, 371)}
ORGANS = ("vera", "cyril", "paul")
WAYS = (
    Way("cn-inspection", "zh-Hans", ("问题清单", "任务清单", "责任清单"), "整改方案", "班子成员", "整改进展报告", CN,
        ORGANS, ("", "vera"), examines=True),
    Way("cn-inspection", "en", ("Problem list", "Task list", "Responsibility list"), "rectification plan",
        "leadership member", "progress report", CN, ORGANS, ("", "vera"), examines=True),
    Way("ig-audit", "en", ("Schedule of findings", "Schedule of milestones", "Schedule of responsible officials"),
        "corrective action plan", "senior official", "status report", IG, ("cyril",), ("vera", "paul"), examines=False),
    Way("ig-audit", "zh-Hans", ("发现清单", "里程碑清单", "责任官员清单"), "纠正行动计划", "高级官员", "进展报告", IG,
        ("cyril",), ("vera", "paul"), examines=False),
)  # fmt: skip


@pytest.mark.parametrize("way", WAYS, ids=lambda each: f"{each.rules}-{each.language}")
def test_the_same_round_is_walked_under_each_rule_set(db: None, way: Way) -> None:
    scene = Planning(office.opened(profile=way.rules, language=way.language))
    scene.issued("north")
    scene.issued("south")
    claimed(scene, way)
    examined(scene, way)
    plan = submitted(scene, way)
    returned(scene, plan)
    accepted(scene, way, plan)
    put_off(scene, way)
    taken_out(scene, way, plan)
    reported(scene, way, plan)


def said(scene: Planning, who: str, path: str) -> str:
    """Give the words of a page in small letters."""
    return Sheet(scene.page(who, path)).text.casefold()


def facts(scene: Planning, kind: str, number: int = 1) -> Subject:
    return subjects.by_number(scene.stage.actor("cyril"), kind, number=number).facts


def refused(scene: Planning, who: str, path: str, **typed: str) -> str:
    """Send a form that is refused, and give the words of what comes back."""
    client = scene.stage.client(who)
    answer = client.post(path, filled(client, path, **typed))
    assert answer.status_code == 409, (who, path, answer.status_code)
    return Sheet(answer.content.decode()).text


def runs(scene: Planning, way: Way, kind: str, *clocks: str) -> None:
    """Clocks that were started today have the rule set's periods."""
    today = datetime.date.fromisoformat(days(0))
    for name in clocks:
        least, most = way.periods[name]
        (clock,) = [each for each in facts(scene, kind).clocks if each.name == name and each.stopped_date is None]
        assert least <= (datetime.date.fromisoformat(clock.due_date) - today).days <= most, (name, clock)


def claimed(scene: Planning, way: Way) -> None:
    """A member claims and the principal countersigns; the matrix calls both what the rule set calls them."""
    for number in (1, 2):
        sent(scene.stage.client("mia"), f"/findings/{number}/acts/claim/", lead="yes")
        sent(scene.stage.client("omar"), f"/findings/{number}/acts/countersign/")
    assert way.leader in said(scene, "omar", "/rounds/1/leaders/")


def examined(scene: Planning, way: Way) -> None:
    """Members examine themselves where the rule set asks for it; elsewhere there is nothing of it."""
    mia, hand_in = scene.stage.client("mia"), "/self_examinations/acts/hand_in/"
    if way.examines:
        own = sent(mia, hand_in, text="I did not look.")
        sent(scene.stage.client("omar"), f"{own}acts/accept/")
        return
    for path in ("/", "/rounds/1/examinations/", "/self_examinations/"):
        assert hand_in not in scene.page("mia", path), path
    assert way.rules in refused(scene, "mia", hand_in, text="I did not look.")


def submitted(scene: Planning, way: Way) -> str:
    """The coordinator writes, the principal signs; the plan's review runs for as long as the rule set gives it."""
    cora = scene.stage.client("cora")
    editor = writing.write(
        cora, cause="Nobody is charged.", text="Charge somebody.", measure_kind="staged",
        responsible=scene.person("mia"), due_date=days(30),
    )  # fmt: skip
    assert way.plan in said(scene, "cora", editor)
    plan = writing.sign(scene.stage.client("omar"), editor)
    runs(scene, way, "plan", "plan_review")
    return plan


def returned(scene: Planning, plan: str) -> None:
    """A comment sends it back; it comes in again with the answer."""
    sent(scene.stage.client("otto"), f"{plan}acts/comment/", finding=scene.ids["north"], text="Whom?")
    sent(scene.stage.client("otto"), f"{plan}acts/return/")
    omar = scene.stage.client("omar")
    editor = str(omar.get(f"{plan}acts/resubmit/")["Location"])
    assert omar.post(f"{editor}write/", {"_begin": "yes"}).status_code == 302
    row = re.search(r'id="c-([0-9a-f-]{36})-answer"', omar.get(editor).content.decode())
    assert row is not None
    writing.put(omar, editor, row[1], answer="The shift leader.")
    assert writing.sign(omar, editor) == plan


def accepted(scene: Planning, way: Way, plan: str) -> None:
    """As many organs accept as the rule set asks for; with the last of them the reports begin to fall due."""
    first, *others = way.accept
    sent(scene.stage.client(first), f"{plan}acts/accept/")
    for who in others:
        assert facts(scene, "plan").state == "submitted"
        sent(scene.stage.client(who), f"{plan}acts/countersign/")
    assert facts(scene, "plan").state == "accepted"
    runs(scene, way, "plan", "progress_report", "principal_report")


def put_off(scene: Planning, way: Way) -> None:
    """A first extension is granted by those whom the rule set names; the original date stays."""
    barred, grants = way.grant
    sent(scene.stage.client("mia"), "/measures/1/acts/extend/", due_date=days(50), reason="Parts are late.")
    path = "/measures/1/acts/countersign/"
    if barred:
        refused(scene, barred, path)
    sent(scene.stage.client(grants), path)
    clock = facts(scene, "measure").clock("measure")
    assert (clock.due_date, clock.original_date, clock.extensions) == (days(50), days(30), 1)
    # A second one is granted by the head of the office in both.
    sent(scene.stage.client("mia"), "/measures/1/acts/extend/", due_date=days(70), reason="Once more.")
    refused(scene, grants, path)
    sent(scene.stage.client("cyril"), path)
    assert facts(scene, "measure").clock("measure").extensions == 2


def content(answer: HttpResponseBase) -> bytes:
    assert answer.status_code == 200
    return b"".join(answer.streaming_content)  # type: ignore[attr-defined]


def taken_out(scene: Planning, way: Way, plan: str) -> None:
    """The lists have the rule set's names, on screen and in the workbook."""
    seen = said(scene, "omar", f"{plan}lists/")
    assert [each for each in way.titles if each.casefold() not in seen] == []
    made = content(scene.stage.client("omar").get(f"{plan}lists/lists.xlsx"))
    assert openpyxl.load_workbook(io.BytesIO(made)).sheetnames == [each[:31] for each in way.titles]


def reported(scene: Planning, way: Way, plan: str) -> None:
    """The principal signs the report that the rule set asks for first, and its paper bears that name."""
    assert way.report in said(scene, "omar", f"{plan}reports/progress/")
    omar, path = scene.stage.client("omar"), f"{plan}reports/progress/"
    action = re.search(r'data-draft="([^"]+)"', omar.get(path).content.decode())
    assert action is not None
    signed = omar.post(action[1], filled(omar, path, truth_pledge="yes", text="Two exits are clear."))
    assert signed.status_code == 302, Sheet(signed.content.decode()).text
    report = str(signed["Location"])
    assert way.report in said(scene, "cyril", report)
    sent(scene.stage.client("cyril"), f"{report}acts/receive/")
