"""A plan that is being written, measured: a list of its measures brought in, its editor opened, a cell saved, what it
lacks asked for; then signed, and opened by those who review it.

    python -m benchmarks.planning

measures that alone, in a folder of its own that ``HUIYIN_VAR`` names.
"""

import csv
import sys
import tempfile
import time
import uuid
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from benchmarks import words, world
from benchmarks.reading import Timed, timed
from benchmarks.world import ORGANISATIONS, START, Rate, World
from huiyin import texts
from huiyin.kernel.actor import Actor
from huiyin.papers.drawn import lists_in
from huiyin.papers.plan_lists import foreign
from huiyin.papers.tables import GivenFile
from huiyin.people import accounts
from huiyin.record import draft_rows, plan_drafts, plan_signing

FINDINGS, MEASURES = 500, 3_000
NAME = f"plan editor, {FINDINGS:,} findings and {MEASURES:,} measures"
CELL = f"plan editor, a cell saved among {MEASURES:,} measures"
PANEL = f"plan editor, what {FINDINGS:,} findings and {MEASURES:,} measures lack"
PLAN = f"plan of {FINDINGS:,} findings and {MEASURES:,} measures, its page"
REVIEW = f"plan of {FINDINGS:,} findings and {MEASURES:,} measures, under review"
LISTS = f"plan of {FINDINGS:,} findings and {MEASURES:,} measures, its lists on screen"
CHECKED = "own list of measures checked, rows"
KEPT = "own list of measures put into the draft, rows"
TIMES = 20
SAVES = 100
PASSWORD = "a benchmark has no secrets"
TITLES = ("问题编号", "原因分析", "整改措施", "整改目标", "目标值", "计量单位", "成果形式", "整改类型", "责任领导",
          "牵头单位", "配合单位", "整改时限")  # fmt: skip


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

    def called(self, each: Actor) -> str:
        """This method will give somebody a name of their own: a list names people by it."""
        return f"某{each.post_kind.value}"

    @staticmethod
    def is_handed_over(place: int) -> bool:
        """This method will tell which findings are handed over: all of them."""
        return True

    @staticmethod
    def is_claimed(place: int) -> bool:
        """This method will tell which findings are claimed: all of them."""
        return True


def measured() -> tuple[list[Timed], list[tuple[str, Rate]]]:
    """This function will lay out a plan of that size, and time its pages as a browser asks for them."""
    built = PlanWorld()
    built.found()
    for each in (built.imports(), built.handing_over(), built.claims()):
        world.perform(each, site=built.site)
    rates = brought_in(built)
    principal = built.principals[0]
    matter = plan_drafts.of_round(principal, 1)
    row = next(each for each in draft_rows.rows(matter.draft) if each.sort == "measure")
    client = signed_in(built, principal)
    page, asked = "/rounds/1/plan/", iter(range(SAVES * 2))

    def save() -> None:
        place = next(asked)  # each save tells which version its writer had before them, as the page does
        cells = {
            "_part": "yes",
            "row": row.id,
            "version": row.version + place,
            "cell.goal": f"Exits stay clear, {place}",
        }
        if client.post(f"{page}write/", cells).status_code != 200:
            raise SystemExit("The cell was not saved.")

    found = [
        opened(client, NAME, page),
        opened(client, PANEL, f"{page}panel/"),
        timed(CELL, [save] * SAVES),
    ]
    written = next(each for each in draft_rows.rows(matter.draft) if each.id == row.id)
    if written.refused or not written.content["goal"].endswith(f", {SAVES}"):
        raise SystemExit("What was typed last does not stand in the cell.")
    plan_signing.sign(
        principal, plan_signing.whole(principal, matter), read=draft_rows.stamp(matter.draft), act_id=str(uuid.uuid4()),
        truth_pledge=True, language="zh-Hans", label=1, at=timezone.now(),
    )  # fmt: skip
    head = signed_in(built, built.head)
    for name, address in ((PLAN, ""), (REVIEW, "review/"), (LISTS, "lists/")):
        found.append(opened(head, name, f"/plans/1/{address}"))
    return found, rates


def opened(client: Client, name: str, address: str) -> Timed:
    """This function will time a page."""
    if client.get(address).status_code != 200:
        raise SystemExit(f"{address} did not open.")
    return timed(name, [lambda: client.get(address)] * TIMES)


def brought_in(built: PlanWorld) -> list[tuple[str, Rate]]:
    """This function will bring in a list with a cause and six measures for each finding."""
    principal, today = built.principals[0], START.date()
    numbers = sorted(plan_drafts.of_round(principal, 1).findings)
    if len(numbers) != FINDINGS:
        raise SystemExit(f"There are {len(numbers)} findings to plan for.")
    leader = built.called(built.members[0])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ours.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(TITLES)
            for place, text in enumerate(words.statements(MEASURES)):
                writer.writerow((
                    numbers[place * FINDINGS // MEASURES], "无人负责。", text, "不再发生", "1", "项", "责任清单",
                    "分阶段", leader, "安全部", "生产部、仓储部", "2031-05-04",
                ))  # fmt: skip
        given = [GivenFile(path.name, path)]
        for language in texts.LANGUAGES:  # read once by each worker, and no part of what is measured
            texts.say("web-form-keep", language=language)
        mapping = foreign.mapping_of(foreign.propose(given), {}, name="ours")
        begun = time.perf_counter()
        checked = lists_in.check(principal, given, mapping=mapping, round_number=1, today=today)
        between = time.perf_counter()
        kept = lists_in.keep(principal, checked, confirmed=(), due={}, at=timezone.now(), today=today).measures
        ended = time.perf_counter()
    if kept != MEASURES or checked.report.faults:
        raise SystemExit(f"Of {MEASURES} measures {kept} came in, with {len(checked.report.faults)} faults.")
    return [(CHECKED, Rate(kept, between - begun)), (KEPT, Rate(kept, ended - between))]


def signed_in(built: PlanWorld, who: Actor) -> Client:
    """This function will give somebody's browser."""
    at = timezone.now()
    account = accounts.open_account(
        built.security, person=uuid.UUID(who.person), sign_in_name=f"bench-{who.post_kind.value}", password=PASSWORD,
        language="en", at=at,
    )  # fmt: skip
    accounts.change_password(account, old=PASSWORD, new=PASSWORD[::-1], at=at)
    accounts.take_post(account, uuid.UUID(who.post), at=at)
    settings.ALLOWED_HOSTS = ["127.0.0.1"]
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(account, backend=settings.AUTHENTICATION_BACKENDS[-1])
    return client


if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    pages, done = measured()
    for each in pages:
        sys.stdout.write(
            f"{each.name}: p50 {each.p50:.0f} ms, p95 {each.p95:.0f} ms, {each.queries} queries, {each.times} times\n"
        )
    for name, rate in done:
        sys.stdout.write(f"{name}: {rate.count:,} in {rate.seconds:.2f} s\n")
