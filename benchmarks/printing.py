"""Composing and printing, measured: all opinions of the sample's round, from no draft to the last byte of one file of
docx and PDF, as the two jobs do it.
"""

import datetime
import time
import uuid

from django.utils import timezone

from benchmarks.world import Rate
from huiyin.papers import composing
from huiyin.papers.drawn import rounds
from huiyin.papers.drawn.reader import Asker
from huiyin.people import actors
from huiyin.people.models import Account
from huiyin.record import visibility
from huiyin.sample import build

FED_BACK = datetime.date(2026, 3, 25)
# All findings are approved and the use of the results is decided; nobody has composed anything yet.
MOMENT = datetime.datetime(2026, 2, 27, 12, tzinfo=datetime.UTC)
FINDINGS = 300
NAME = "packages of a round composed, and printed as docx and PDF"


def whole_round() -> Rate:
    """This function will compose and print the round of a sample that has come as far as its feedback."""
    built = build.build(at=MOMENT, scale=FINDINGS, march=FED_BACK)
    site, wanted = built.site, 2 * built.organisations
    account = Account.objects.get(site=site, sign_in_name="office_head")
    if account.active_post is None:
        raise SystemExit("The head of the office has no post.")
    at, inspections, job = timezone.now(), visibility.inspections_of_team, uuid.uuid4()
    actor = actors.actor(account, account.active_post, at=at, inspections_of_team=inspections)
    asker = Asker(actor=actor, at=at, language="zh-Hans", profile=site.profile)

    def own(name: str) -> str:
        return str(uuid.uuid5(job, name))

    begun = time.perf_counter()
    made = composing.compose_all(actor, number=1, language=asker.language, own=own, now=at, progress=_unseen)
    done = rounds.print_all(asker, number=1, job=job, now=at, progress=_unseen)
    seconds = time.perf_counter() - begun
    if (made.composed, done.packages) != (wanted, wanted):
        raise SystemExit(f"Of {wanted} opinions {made.composed} were composed, {done.packages} printed.")
    if done.refused or done.bundle.files != 2 * done.packages:
        raise SystemExit(f"Of {2 * done.packages} papers {done.bundle.files} were made.")
    return Rate(done.packages, seconds)


def _unseen(done: int, total: int) -> None:
    """This function will show no progress."""
