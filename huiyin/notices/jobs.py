"""Jobs: long work in the background, with progress, taken up again after a kill, reported to the inbox.

The queue is django-tasks over the database. What a kind of job does is not known here: the doors hand the table of
kinds in (``settings.JOB_KINDS``), because rooms do not know each other. A job may run twice, wholly or in part, so
whatever it does must be the same the second time: acts have ids that are made from the job's.
"""

import datetime
import logging
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks import task

from huiyin.kernel.refused import Refused
from huiyin.notices import inbox, progress
from huiyin.notices.models import DONE, ENDED, FAILED, RUNNING, WAITING, Job
from huiyin.people.models import Account
from huiyin.record import database

MOST_ATTEMPTS = 5

log = logging.getLogger("huiyin.jobs")


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a job ended well: the sentence for the inbox, and values that a page shows."""

    message: str
    facts: dict[str, Any] = field(default_factory=dict)
    result: dict[str, Any] = field(default_factory=dict)


class Work:
    """What a kind of job is handed: the job, who asked for it, and where to tell how far it has come."""

    def __init__(self, job: Job, *, clock: Callable[[], datetime.datetime]) -> None:
        self.job = job
        self.account: Account | None = job.account
        self.params: dict[str, Any] = job.params
        self.clock = clock
        self._told: datetime.datetime | None = None

    def report(self, done: int, total: int) -> None:
        """This function will tell how far the work has come; calls in quick succession cost nothing."""
        now = self.clock()
        if self._told is None or now - self._told >= progress.EVERY or done == total:
            progress.write(self.job.id, done=done, total=total, at=now)
            self._told = now

    def id(self, name: str) -> str:
        """This function will make an id that is the same whenever this job makes it: for acts and new subjects."""
        return str(uuid.uuid5(self.job.id, name))


Kind = Callable[[Work], Outcome]


def kinds() -> Mapping[str, Kind]:
    """This function will give what each kind of job does, as the installation has put it together."""
    table: Mapping[str, Kind] = import_string(settings.JOB_KINDS)
    return table


def looks() -> Sequence[Callable[[datetime.datetime], None]]:
    """This function will give what the installation wants to be looked after every few seconds."""
    table: Sequence[Callable[[datetime.datetime], None]] = import_string(settings.JOB_LOOKS)
    return table


@transaction.atomic
def start(
    kind: str,
    *,
    account: Account | None,
    params: dict[str, Any],
    at: datetime.datetime,
    post: uuid.UUID | None = None,
    job_id: uuid.UUID | None = None,
) -> Job:
    """This function will put a job into the queue. The same ``job_id`` again is the same job.

    Without an account it is the operator's own.

    :raises Refused: unknown_job.
    """
    if kind not in kinds():
        raise Refused("unknown_job", job=kind[:40])
    if job_id is not None:
        known = Job.objects.filter(id=job_id, account=account).first()
        if known is not None:
            return known
    made = Job(account=account, post=post, kind=kind, params=params, created_at=at)
    if job_id is not None:
        made.id = job_id
    made.save(force_insert=True)
    run_job.enqueue(str(made.id))
    return made


def start_once(kind: str, *, account: Account, params: dict[str, Any], at: datetime.datetime, post: uuid.UUID) -> Job:
    """This function will put a job into the queue, or find the account's own that does just this and hasn't ended:
    pressed twice, it is done once.

    :raises Refused: unknown_job.
    """
    mine = Job.objects.filter(account=account, kind=kind, post=post).exclude(state__in=ENDED).order_by("created_at")
    same = next((each for each in mine if each.params == params), None)
    return same or start(kind, account=account, params=params, at=at, post=post)


def one(account: Account, job: uuid.UUID) -> Job:
    """This function will find a job of an account.

    :raises Refused: not_found.
    """
    found = Job.objects.filter(account=account, id=job).first()
    if found is None:
        raise Refused("not_found", kind="job")
    return found


def of(account: Account, *, size: int = 50) -> tuple[Job, ...]:
    """This function will list the jobs of an account, newest first."""
    return tuple(Job.objects.filter(account=account).order_by("-created_at", "-id")[:size])


def under_way(kind: str) -> Job | None:
    """This function will find a job of a kind that the operator asked for and that has not ended."""
    return Job.objects.filter(account=None, kind=kind).exclude(state__in=ENDED).first()


def failed_since(kind: str, *, at: datetime.datetime) -> bool:
    """This function will tell whether a job of a kind that nobody's account asked for has failed since a moment."""
    return Job.objects.filter(account=None, kind=kind, state=FAILED, ended_at__gte=at).exists()


@task()
def run_job(job_id: str) -> None:
    """This function will run one job of the queue to its end; it is the outermost door of background work."""
    job = _begun(uuid.UUID(job_id), at=timezone.now())
    if job is None:
        return
    try:
        outcome = kinds()[job.kind](Work(job, clock=timezone.now))
    except Refused as refused:
        _end(job, FAILED, message=f"refused-{refused.code}", facts=told(refused.facts), result={})
    except Exception as error:
        full = database.refusal_of(error)
        if full is None:
            log.exception("job %s of kind %s broke", job.id, job.kind)
        message, facts = ("notices-job-broke", {"job": str(job.id)}) if full is None else (f"refused-{full.code}", {})
        _end(job, FAILED, message=message, facts=facts, result={})
    else:
        _end(job, DONE, message=outcome.message, facts=told(outcome.facts), result=outcome.result)


def told(facts: Mapping[str, Any]) -> dict[str, Any]:
    """This function will keep the values of a sentence that a table can hold; dates travel as ISO texts."""
    return {name: value if isinstance(value, str | int) else _plain(value) for name, value in facts.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value if isinstance(value, str | int) or value is None else str(value)


def _begun(job: uuid.UUID, *, at: datetime.datetime) -> Job | None:
    """This function will claim a job for this worker; one that has ended, or lives elsewhere, is left alone."""
    with transaction.atomic():
        found = Job.objects.select_for_update(of=("self",)).select_related("account").filter(id=job).first()
        if found is None or found.state in ENDED or (found.state == RUNNING and _is_alive(found, at=at)):
            return None
        found.state = RUNNING
        found.attempts += 1
        found.started_at = at
        found.save(update_fields=("state", "attempts", "started_at"))
    progress.write(job, done=0, total=0, at=at)
    return found


def _is_alive(job: Job, *, at: datetime.datetime) -> bool:
    noted = progress.read(job.id)
    last = noted.at if noted is not None else job.started_at or job.created_at
    return at - last < progress.STALE_AFTER


def _end(job: Job, state: str, *, message: str, facts: dict[str, Any], result: dict[str, Any]) -> None:
    at = timezone.now()
    with transaction.atomic():
        job.state, job.message, job.facts, job.result, job.ended_at = state, message, facts, result, at
        job.save(update_fields=("state", "message", "facts", "result", "ended_at"))
        if job.account is not None:
            inbox.tell(job.account, message=message, facts=facts, at=at, job=job)
    progress.forget(job.id)


def take_up(*, at: datetime.datetime) -> int:
    """This function will put jobs back into the queue whose worker died, and give up on those that keep dying."""
    taken = 0
    for job in Job.objects.filter(state=RUNNING).select_related("account"):
        if _is_alive(job, at=at):
            continue
        if job.attempts >= MOST_ATTEMPTS:
            _end(job, FAILED, message="notices-job-gave-up", facts={"attempts": job.attempts}, result={})
            continue
        with transaction.atomic():
            # Whoever changes the state first takes it up: two workers may look at the same moment.
            if Job.objects.filter(id=job.id, state=RUNNING, attempts=job.attempts).update(state=WAITING):
                run_job.enqueue(str(job.id))
                taken += 1
    return taken
