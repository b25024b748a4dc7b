"""The worker: takes jobs from the queue one after another, and takes up again what a dead worker left behind."""

import datetime
import logging
import signal
import time
import uuid
from types import FrameType

from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Worker

from huiyin.kernel.refused import Refused
from huiyin.notices import jobs, letters, mail
from huiyin.people import actors, sites
from huiyin.record import blobs, checkpoints

INTERVAL_SECONDS = 0.5
LOOKS_ROUND_EVERY_SECONDS = 10.0
SWEEPS_EVERY_SECONDS = 3600.0
MAILS_EVERY_SECONDS = 60.0
# A form may lie open on a file for so long before its act comes.
UPLOADS_STAY = datetime.timedelta(days=1)

log = logging.getLogger("huiyin.worker")


class Stop:
    """Whether somebody has asked the worker to stop; a job under way is finished first."""

    def __init__(self) -> None:
        self.asked = False

    def __call__(self, number: int, frame: FrameType | None) -> None:
        log.info("stops after the job under way")
        self.asked = True


def run(*, until_empty: bool = False) -> None:
    """This function will work on the queue until it is asked to stop, or until nothing waits."""
    stop = Stop()
    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    looked_round = swept = mailed = float("-inf")
    reminded: datetime.date | None = None
    while not stop.asked:
        if time.monotonic() - looked_round >= LOOKS_ROUND_EVERY_SECONDS:
            look_round()
            looked_round = time.monotonic()
        at = timezone.now()
        if actors.civil_day(at) != reminded:
            # After each midnight and at the start: what the last run missed goes out now, and what was sent does not.
            remind(at=at)
            reminded = actors.civil_day(at)
        if time.monotonic() - mailed >= MAILS_EVERY_SECONDS:
            mail.deliver(at=at)
            mailed = time.monotonic()
        if time.monotonic() - swept >= SWEEPS_EVERY_SECONDS:
            sweep(before=timezone.now() - UPLOADS_STAY)
            swept = time.monotonic()
        worked = one_by_one()
        if until_empty and not worked:
            return
        if not worked and not stop.asked:
            time.sleep(INTERVAL_SECONDS)


def look_round() -> None:
    """This function will take up what dead workers left behind, and sign for the journals whose hour is over."""
    at = timezone.now()
    jobs.take_up(at=at)
    for look in jobs.looks():
        look(at)
    try:
        checkpoints.make_due(at=at)
    except Refused as refused:
        # A journal that was rewritten, a key that is gone: people must look, and the queue goes on meanwhile.
        log.error("no checkpoint: %s", refused)


def remind(*, at: datetime.datetime) -> int:
    """This function will send the letters that are due at every site, and tell how many went out. The sample stays as
    it was built; the command ``remind`` sends its letters too."""
    sent = 0
    for site in (each for each in sites.every() if not each.is_sample):
        try:
            done = letters.run(site, at=at)
        except Refused as refused:
            # Nobody holds a post of the office: the other sites have their letters, and the queue goes on.
            log.error("no letters at %s: %s", site.code, refused)
            continue
        sent += done.sent
        for each, code in done.refused:
            log.error("no letter about %s %s at %s: %s", each.kind, each.number, site.code, code)
    return sent


def sweep(*, before: datetime.datetime) -> int:
    """This function will remove the uploads that no act came to use, and tell how many went."""
    return sum(len(blobs.sweep(site=str(site.id), before=before)) for site in sites.every())


def one_by_one() -> int:
    """This function will run one waiting job, if there is one, and tell how many it ran."""
    worker = Worker(
        queue_names=["default"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=1,
        worker_id=uuid.uuid4().hex,
        excluded_queue_names=[],
    )
    worker.run()
    return int(worker._run_tasks)
