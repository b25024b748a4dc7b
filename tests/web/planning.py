"""An organisation with findings to plan for: taken in, handed over, claimed, on the stage of the pages' tests."""

import datetime
from typing import Any

from django.utils import timezone

from huiyin.record.queries import subjects
from huiyin.record.queries.subjects import Found
from tests.walks.stage import Stage
from tests.web import office

LATER = "2031-05-04"
WHOLE = {
    "text": "Charge the shift leader.", "measure_kind": "immediate", "responsible": "米娅", "due_date": LATER,
}  # fmt: skip


def findings(on: Stage) -> list[Found]:
    """Give the findings of the round, by number."""
    listed: list[Found] = []
    before = None
    while True:
        found, before = subjects.page(on.actor("cyril"), "finding", before=before)
        listed += found
        if before is None:
            return sorted(listed, key=lambda each: each.number)


def handed_over(rows: int = 2, *, claimed: int | None = None, on: Stage | None = None) -> Stage:
    """Take a list in and hand it over to the harbour; the first ``claimed`` of its findings are claimed by Mia."""
    on = on or office.opened()
    listed = "".join(f"A-{row},港务集团,第{row}个问题：安全出口被电缆盘堵塞。\n" for row in range(1, rows + 1))
    office.taken_in(on, "编号,被巡视单位,存在问题\n" + listed)
    ids = [each.facts.id for each in findings(on)]
    place = {"round": office.round_of(on), "organisation": on.bodies["harbour"]}
    package = on.perform(
        "package.compose", on.actor("otto"), **place, audience="leadership", findings=ids, text="Put this right.",
    ).subjects[0][1]  # fmt: skip
    on.perform("package.approve", on.actor("cyril"), subject=package)
    signed(on, "package", package, "lena")
    on.perform("package.issue", on.actor("otto"), subject=package)
    mia, omar = on.actor("mia"), on.actor("omar")
    for each in ids[:claimed]:
        opened = on.perform("finding.claim", mia, subject=each)
        on.perform("finding.countersign", omar, subject=each, opened=opened.act_id)
    return on


def signed(on: Stage, kind: str, subject: str, by: str) -> None:
    """Countersign whatever waits on a subject."""
    facts = subjects.by_id(on.actor("cyril"), kind, subject=subject).facts
    on.perform(f"{kind}.countersign", on.actor(by), subject=subject, opened=facts.pending.act_id)


def in_days(count: int) -> str:
    """Give the day so many days from today."""
    return (timezone.localdate() + datetime.timedelta(days=count)).isoformat()


def add(on: Stage, finding: str, sort: str = "measure", by: str = "cora", **typed: str) -> str:
    """Add a row as the page does, and give its id."""
    client = on.client(by)
    sent = client.post("/rounds/1/plan/write/", {"_add": f"{sort}:{finding}:"})
    assert sent.status_code == 302, sent.content.decode()
    row = str(sent["Location"]).rpartition("#row-")[2]
    if typed:
        put(on, row, by=by, **typed)
    return row


def put(on: Stage, row: str, by: str = "cora", version: str = "", **typed: Any) -> None:
    """Write cells of a row as the page does."""
    cells = {f"cell.{name}": value for name, value in typed.items()}
    sent = on.client(by).post("/rounds/1/plan/write/", {"row": row, "version": version, **cells})
    assert sent.status_code == 302, sent.content.decode()
