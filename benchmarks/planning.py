"""A plan that is being written, measured: its editor opened, a cell saved, what it lacks asked for.

    python -m benchmarks.planning

measures that alone, in a folder of its own that ``HUIYIN_VAR`` names.
"""

import sys
import uuid

from django.conf import settings
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from benchmarks import words, world
from benchmarks.reading import Timed, timed
from benchmarks.world import ORGANISATIONS, START, World
from huiyin.people import accounts
from huiyin.record import draft_rows, plan_drafts
from huiyin.record.draft_rows import Row

FINDINGS, MEASURES = 500, 3_000
NAME = f"plan editor, {FINDINGS:,} findings and {MEASURES:,} measures"
CELL = f"plan editor, a cell saved among {MEASURES:,} measures"
PANEL = f"plan editor, what {FINDINGS:,} findings and {MEASURES:,} measures lack"
TIMES = 20
SAVES = 100
SIGN_IN = "bench-principal"
PASSWORD = "a benchmark has no secrets"


class PlanWorld(World):
    """A site of which one organisation has everything to plan for."""

    def __init__(self) -> None:
        super().__init__(FINDINGS, name="bench-plan")

    def found(self) -> None:
        """This method will found the site, and then deal all findings to the first organisation."""
        super().found()
        self.organisations = self.organisations[:1] * ORGANISATIONS
        self.members = self.members[:1] * ORGANISATIONS
        self.principals = self.principals[:1] * ORGANISATIONS

    @staticmethod
    def is_handed_over(place: int) -> bool:
        """This method will tell which findings are handed over: all of them."""
        return True


def measured() -> list[Timed]:
    """This function will lay out a plan of that size and time its editor as a browser asks for it."""
    built = PlanWorld()
    built.found()
    for each in (built.imports(), built.handing_over(), built.claims()):
        world.perform(each, site=built.site)
    row = written(built)
    client = signed_in(built)
    page, asked = "/rounds/1/plan/", iter(range(SAVES * 2))

    def save() -> None:
        cells = {"_part": "yes", "row": row, "cell.goal": f"Exits stay clear, {next(asked)}"}
        if client.post(f"{page}write/", cells).status_code != 200:
            raise SystemExit("The cell was not saved.")

    if client.get(page).status_code != 200:
        raise SystemExit("The editor did not open.")
    return [
        timed(NAME, [lambda: client.get(page)] * TIMES),
        timed(PANEL, [lambda: client.get(f"{page}panel/")] * TIMES),
        timed(CELL, [save] * SAVES),
    ]


def written(built: PlanWorld) -> str:
    """This function will write a cause and six measures for each finding, and give one of the rows."""
    matter = plan_drafts.of_round(built.principals[0], 1)
    if len(matter.findings) != FINDINGS:
        raise SystemExit(f"There are {len(matter.findings)} findings to plan for.")
    rows: list[Row] = []
    texts = iter(words.statements(MEASURES))
    for number, finding in matter.findings.items():
        cause = built.id(f"cause {number}")
        rows.append(Row(cause, "cause", finding, 1, {"text": "无人负责。"}))
        for place in range(MEASURES // FINDINGS):
            content = {
                "text": next(texts), "cause": cause, "deliverable": "责任清单", "goal": "不再发生", "target": 1,
                "unit": "项", "lead_unit": "安全部", "co_units": ["生产部", "仓储部"], "measure_kind": "staged",
                "responsible": built.members[0].person, "due_date": "2031-05-04",
            }  # fmt: skip
            rows.append(Row(built.id(f"measure {number} {place}"), "measure", finding, place, content))
    draft_rows.begin(matter.draft, rows, by=built.principals[0].person, at=START)
    return rows[1].id


def signed_in(built: PlanWorld) -> Client:
    """This function will give the browser of the principal."""
    at = timezone.now()
    principal = built.principals[0]
    account = accounts.open_account(
        built.security, person=uuid.UUID(principal.person), sign_in_name=SIGN_IN, password=PASSWORD, language="en",
        at=at,
    )  # fmt: skip
    accounts.change_password(account, old=PASSWORD, new=PASSWORD[::-1], at=at)
    accounts.take_post(account, uuid.UUID(principal.post), at=at)
    settings.ALLOWED_HOSTS = ["127.0.0.1"]
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(account, backend=settings.AUTHENTICATION_BACKENDS[-1])
    return client


if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    for each in measured():
        sys.stdout.write(
            f"{each.name}: p50 {each.p50:.0f} ms, p95 {each.p95:.0f} ms, {each.queries} queries, {each.times} times\n"
        )
