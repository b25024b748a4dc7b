"""The three lists, measured: a plan of 500 findings and 3,000 measures leaves as one workbook, and comes in again."""

import tempfile
import time
from pathlib import Path

from benchmarks.world import START, Rate, World
from huiyin.papers.drawn import taken_out
from huiyin.papers.drawn.reader import Asker
from huiyin.papers.tables import GivenFile
from huiyin.record import bulk
from huiyin.record.queries import subjects

FINDINGS, MEASURES = 500, 3_000
# Of the problem list, the task list and the responsibility list.
ROWS = FINDINGS + 2 * MEASURES
OUT = "three lists of a plan as xlsx, rows"
BACK = "the same compared when they come in, rows"


def planned() -> tuple[World, int]:
    """This function will write one large plan into the book, and give the world with the number of the plan."""
    world = World(FINDINGS, name="lists")
    world.found()
    body, member, principal = world.organisations[0], world.members[0], world.principals[0]
    findings = [world.finding(place) for place in range(FINDINGS)]
    place = {"round": world.id("round"), "organisation": body}
    imports = [
        world.asked(
            "finding.import", each, world.clerk, **place, imported_list=world.id("list"),
            source_key=f"{at:064x}", reference_date=START.date().isoformat(),
            statement=f"下属单位第{at}号台账与实物不符，账外资产未及时入账，责任未落实到岗到人。",
        )
        for at, each in enumerate(findings)
    ]  # fmt: skip
    bulk.perform_many(imports, site=world.site)
    package, plan = world.id("package"), world.id("plan")
    composed = {**place, "audience": "leadership", "findings": findings, "text": "反馈意见"}
    approval = world.asked("package.approve", package, world.head)
    claims = [world.asked("finding.claim", each, member) for each in findings]
    bulk.perform_many(
        [
            world.asked("package.compose", package, world.clerk, **composed),
            approval,
            world.asked("package.countersign", package, world.group, opened=approval.call.act_id),
            world.asked("package.issue", package, world.clerk),
            *claims,
            *(
                world.asked("finding.countersign", each, principal, opened=claim.call.act_id)
                for each, claim in zip(findings, claims, strict=True)
            ),
        ],
        site=world.site,
    )
    measures = [
        {
            "id": world.id(f"measure {at}"), "findings": [findings[at % FINDINGS]], "causes": [1],
            "text": f"第{at}项：逐项核对台账与实物，补记账外资产，落实保管责任人，并于季末复核一次。",
            "goal": "账实相符率达到百分之百", "deliverable": "核对记录", "lead_unit": "资产管理部",
            "co_units": ["财务部", "审计部"], "measure_kind": "staged", "responsible": member.person,
            "due_date": f"{START.year + 1}-06-30",
        }
        for at in range(MEASURES)
    ]  # fmt: skip
    rows = [{"finding": each, "causes": ["台账管理制度执行不到位"]} for each in findings]
    submitted = world.asked(
        "plan.submit", plan, principal, **place, findings=rows, measures=measures, truth_pledge=True
    )
    bulk.perform_many([submitted], site=world.site)
    return world, subjects.by_id(principal, "plan", subject=plan).number


def whole_plan() -> tuple[Rate, Rate]:
    """This function will time the lists on their way out and in again, where nothing may be different."""
    world, number = planned()
    asker = Asker(actor=world.principals[0], at=world.now, language="zh-Hans", profile=world.rules.name)
    begun = time.perf_counter()
    made = taken_out.workbook(asker, number=number).content
    out = Rate(ROWS, time.perf_counter() - begun)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "lists.xlsx"
        path.write_bytes(made)
        begun = time.perf_counter()
        found = taken_out.compare(asker, [GivenFile(path.name, path)], number=number, today=world.now.date())
        back = Rate(ROWS, time.perf_counter() - begun)
    if found.difference.rows != ROWS or not found.difference.is_same:
        raise SystemExit(f"Of {ROWS} rows {found.difference.rows} came in, and not all the same.")
    return out, back
