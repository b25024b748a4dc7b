"""Work in the background: the list of what somebody has asked for, and one piece of it with its progress."""

import uuid

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from huiyin import texts
from huiyin.notices import jobs, progress
from huiyin.notices.models import RUNNING, WAITING, Job
from huiyin.papers import composing
from huiyin.papers.drawn import rounds
from huiyin.record.queries import names
from huiyin.web import addresses, framing, rendering
from huiyin.web.pages import marks
from huiyin.web.pages.jobs import JobPage, JobRow, JobsPage
from huiyin.web.pages.parts import Fact, Link, Sentence
from huiyin.web.visits import Request, Visit

# What a kind of job counts; where its result is read.
_UNITS = {
    "import": "web-unit-findings",
    "check": "web-unit-lines",
    rounds.JOB: "paper-unit",
    composing.JOB: "compose-unit",
}
# Before this much is done, any time left is a guess.
_LEAST_SECONDS = 1


@require_safe
def listing(request: Request) -> HttpResponse:
    """This function will list the jobs of the account, newest first."""
    rows = tuple(
        JobRow(
            url=address(job),
            words=name_of(job),
            mark=marks.state_mark("job", job.state),
            at=job.created_at,
            sentence=sentence_of(job),
        )
        for job in jobs.of(request.visit.account)
    )
    return rendering.answer(request, JobsPage(frame=framing.frame_of(request), rows=rows))


@require_safe
def one(request: Request, job: uuid.UUID) -> HttpResponse:
    """This function will show how far a job has come, or how it ended."""
    visit = request.visit
    found = jobs.one(visit.account, job)
    noted = progress.read(found.id) if found.state == RUNNING else None
    done, total = (noted.done, noted.total) if noted else (0, 0)
    moments = (("started_at", found.started_at), ("ended_at", found.ended_at))
    page = JobPage(
        frame=framing.frame_of(request),
        crumbs=(Link(Sentence("work-jobs-title"), "/jobs/"),),
        words=name_of(found),
        mark=marks.state_mark("job", found.state),
        done=done,
        total=total,
        unit=Sentence(_UNITS.get(found.kind, "web-unit-rows")),
        running=found.state in (WAITING, RUNNING),
        progress_url=address(found),
        time_left=_time_left(visit, found, noted),
        facts=tuple(Fact(Sentence(f"web-fact-{name}"), at) for name, at in moments if at is not None),
        left_out=_left_out(visit, found),
        result=result_of(found),
        sentence=sentence_of(found),
    )
    return rendering.answer(request, page)


def address(job: Job) -> str:
    """This function will give the address of a job."""
    return f"/jobs/{job.id}/"


def name_of(job: Job) -> Sentence:
    """This function will name what a job does."""
    return Sentence(f"notices-kind-{job.kind}")


def sentence_of(job: Job) -> Sentence | None:
    """This function will say how a job ended; nothing while it has not."""
    return Sentence(job.message, job.facts) if job.message else None


def result_of(job: Job) -> Link | None:
    """This function will lead to what came of a job that ended well."""
    if job.kind == "import" and job.result:
        return Link(Sentence("work-job-stored"), f"/import/stored/{job.id}/")
    if job.kind == "check" and job.result:
        return Link(Sentence("work-job-checked"), "/check/")
    if job.kind == rounds.JOB and job.result:
        return Link(Sentence("paper-fetch"), f"{address(job)}file/")
    if job.kind == composing.JOB and job.result:
        return Link(Sentence("compose-look"), addresses.subject("round", job.params["round"]) + "feedback/")
    return None


def _left_out(visit: Visit, job: Job) -> tuple[Fact, ...]:
    """This function will say what a job did not compose and why, in the post that it was asked for in."""
    if job.kind != composing.JOB or str(job.post) != visit.actor.post:
        return ()
    left = job.result.get("left_out", ())
    called = names.bodies(visit.actor.site, {each["organisation"] for each in left})
    return tuple(
        Fact(
            Sentence(
                "compose-left-of",
                {
                    "organisation": visit.named(*called[each["organisation"]]),
                    "audience": Sentence(f"choice-audience-{each['audience']}"),
                },
            ),
            Sentence(each["code"], each["facts"]),
        )
        for each in left
    )


def _time_left(visit: Visit, job: Job, noted: progress.Progress | None) -> str | None:
    """This function will estimate the time left from the pace so far."""
    if noted is None or job.started_at is None or not 0 < noted.done < noted.total:
        return None
    passed = (noted.at - job.started_at).total_seconds()
    if passed < _LEAST_SECONDS:
        return None
    return texts.duration(round(passed * (noted.total - noted.done) / noted.done), language=visit.language)
