"""Jobs: each ends in one way, tells the inbox once, and is taken up again when its worker died."""

import datetime
import uuid
from typing import Any

import pytest

from huiyin import texts
from huiyin.kernel.refused import Refused
from huiyin.notices import inbox, jobs, progress
from huiyin.notices.models import DONE, FAILED, RUNNING, WAITING, Job
from huiyin.people import sites
from huiyin.people.models import Account

NOW = datetime.datetime(2026, 11, 23, 8, 0, tzinfo=datetime.UTC)
LATER = NOW + progress.STALE_AFTER

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_kinds(settings: Any) -> None:
    settings.JOB_KINDS = "tests.notices.kinds.KINDS"


@pytest.fixture
def account() -> Account:
    code = f"jobs-{uuid.uuid4().hex[:12]}"
    site = sites.found(code, name="所", name_en="Office", profile="cn-inspection", language="en", at=NOW)
    return Account.objects.create(
        site=site, sign_in_name=code, person=uuid.uuid4(), language="en", password="!", opened_at=NOW
    )


def started(kind: str, account: Account | None) -> Job:
    return jobs.start(kind, account=account, params={}, at=NOW)


def run(job: Job) -> Job:
    jobs.run_job.func(str(job.id))
    job.refresh_from_db()
    return job


@pytest.mark.parametrize(
    ("kind", "state", "message"),
    [
        ("well", DONE, "notices-import-unchanged"),
        ("refused", FAILED, "refused-list_has_errors"),
        ("broken", FAILED, "notices-job-broke"),
        ("full", FAILED, "refused-storage_full"),
    ],
)
def test_a_job_ends_in_one_way_and_says_so_in_a_sentence(account: Account, kind: str, state: str, message: str) -> None:
    job = run(started(kind, account))
    assert (job.state, job.message, job.attempts) == (state, message, 1)
    (told,) = inbox.items(account)
    assert (told.message, told.facts, told.job) == (message, job.facts, job)
    for language in texts.LANGUAGES:
        assert texts.say(told.message, language=language, **told.facts)
    assert progress.read(job.id) is None


def test_a_job_that_has_ended_is_not_run_again(account: Account) -> None:
    job = run(started("well", account))
    assert run(job).attempts == 1
    assert inbox.unread(account) == 1


def test_the_same_id_is_the_same_job(account: Account) -> None:
    first = jobs.start("well", account=account, params={}, at=NOW, job_id=uuid.uuid4())
    assert jobs.start("well", account=account, params={}, at=NOW, job_id=first.id) == first
    assert jobs.of(account) == (first,)


def test_an_unknown_kind_is_refused(account: Account) -> None:
    with pytest.raises(Refused, match="unknown_job"):
        started("nothing", account)


def test_nobody_finds_the_job_of_another(account: Account) -> None:
    job = started("well", None)
    assert jobs.under_way("well") == job
    with pytest.raises(Refused, match="not_found"):
        jobs.one(account, job.id)
    assert run(job).state == DONE
    assert jobs.under_way("well") is None


def test_a_job_names_things_alike_whenever_it_runs(account: Account) -> None:
    job = run(started("well", account))
    assert job.result == {"id": jobs.Work(job, clock=lambda: NOW).id("thing")}


def dead(account: Account, *, attempts: int) -> Job:
    """Leave a job as a killed worker leaves it."""
    job = started("well", account)
    Job.objects.filter(id=job.id).update(state=RUNNING, attempts=attempts, started_at=NOW)
    progress.write(job.id, done=1, total=2, at=NOW)
    return job


def test_a_job_of_a_living_worker_is_left_alone(account: Account) -> None:
    job = dead(account, attempts=1)
    assert jobs.take_up(at=LATER - datetime.timedelta(seconds=1)) == 0
    assert Job.objects.get(id=job.id).state == RUNNING


def test_a_job_of_a_dead_worker_is_taken_up_once(account: Account) -> None:
    job = dead(account, attempts=1)
    assert jobs.take_up(at=LATER) == 1
    assert Job.objects.get(id=job.id).state == WAITING
    assert jobs.take_up(at=LATER) == 0
    assert (run(job).state, job.attempts) == (DONE, 2)


def test_a_job_that_keeps_killing_workers_is_given_up(account: Account) -> None:
    job = dead(account, attempts=jobs.MOST_ATTEMPTS)
    assert jobs.take_up(at=LATER) == 0
    assert Job.objects.get(id=job.id).state == FAILED
    assert inbox.items(account)[0].message == "notices-job-gave-up"


def test_the_inbox_is_read_message_by_message_and_whole(account: Account) -> None:
    for _ in range(3):
        run(started("well", account))
    assert inbox.unread(account) == 3
    inbox.read(account, inbox.items(account)[0].id, at=NOW)
    assert inbox.unread(account) == 2
    inbox.read_all(account, at=NOW)
    assert inbox.unread(account) == 0
    oldest = inbox.items(account)[-1]
    assert inbox.items(account, before=oldest.created_at) == ()


def test_progress_costs_nothing_when_told_often(account: Account) -> None:
    job = started("well", account)
    work = jobs.Work(job, clock=lambda: NOW)
    for done in range(1, 100):
        work.report(done, 1000)
    noted = progress.read(job.id)
    assert noted is not None
    assert noted.done == 1
    progress.forget(job.id)
