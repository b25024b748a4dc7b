"""Printing, measured: all opinions of the sample's round as docx and PDF into one file, as the job does it."""

import datetime
import time
import uuid

from django.utils import timezone

from benchmarks.world import Rate
from huiyin.papers.drawn import rounds
from huiyin.papers.drawn.reader import Asker
from huiyin.people import actors
from huiyin.people.models import Account
from huiyin.record import visibility
from huiyin.sample import build

MOMENT = datetime.datetime(2026, 11, 23, 12, tzinfo=datetime.UTC)
FINDINGS = 300
NAME = "packages of a round printed, as docx and PDF"


def whole_round() -> Rate:
    """This function will print the round of a sample from the first draw to the last byte of the file."""
    site = build.build(at=MOMENT, scale=FINDINGS).site
    account = Account.objects.get(site=site, sign_in_name="office_head")
    if account.active_post is None:
        raise SystemExit("The head of the office has no post.")
    at, inspections = timezone.now(), visibility.inspections_of_team
    actor = actors.actor(account, account.active_post, at=at, inspections_of_team=inspections)
    asker = Asker(actor=actor, at=at, language="zh-Hans", profile=site.profile)
    begun = time.perf_counter()
    done = rounds.print_all(asker, number=1, job=uuid.uuid4(), now=at, progress=lambda count, total: None)
    seconds = time.perf_counter() - begun
    if done.refused or done.bundle.files != 2 * done.packages:
        raise SystemExit(f"Of {2 * done.packages} papers {done.bundle.files} were made.")
    return Rate(done.packages, seconds)
