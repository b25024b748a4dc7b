"""An office at work, for the tests of pages: a round to import into, findings in it, and whoever looks at them."""

import re

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from huiyin.notices import jobs
from huiyin.notices.models import WAITING, Job
from huiyin.record import profiles
from tests.walks import stage
from tests.walks.stage import Stage

RULES = "cn-inspection"
SECRET = "Named in confidence: the deputy of the depot."
LIST = "编号,被巡视单位,存在问题,备注\n" + "".join(
    f"A-{row},港务集团,第{row}个问题：安全出口被电缆盘堵塞，检查记录均填写为畅通。,x\n" for row in range(1, 13)
)


def inspect(stage: Stage) -> None:
    """Have the harbour inspected in the round: those inspected see a round once they have a matter in it."""
    otto, place = stage.actor("otto"), {"round": round_of(stage), "organisation": stage.bodies["harbour"]}
    stage.perform("inspection.assign", otto, team=stage.bodies["team"], **place)


def opened(*, language: str = "en", profile: str = RULES) -> Stage:
    """Raise the stage and open a round on it, by acts."""
    raised = stage.raised(language=language, profile=profile)
    otto = raised.actor("otto")
    today = timezone.localdate().isoformat()
    mandate = raised.perform(
        "mandate.issue", otto, title="Plan of the year", issuer="Committee", issued_date=today, profile=profile
    )  # fmt: skip
    raised.perform(
        "round.plan", otto, mandate=mandate.subjects[0][1], term="20", ordinal=2, title="Second round", profile=profile,
        rules=profiles.profile(profile).digest,
    )  # fmt: skip
    return raised


def round_of(on: Stage) -> str:
    """Find the round's id in the import form, as a person would."""
    page = on.client("otto").get("/import/").content.decode()
    found = re.search(r'<option value="([0-9a-f-]{36})"', page)
    assert found is not None
    return found[1]


def upload(text: str, name: str = "list.csv") -> SimpleUploadedFile:
    """Make a file as a browser sends it."""
    return SimpleUploadedFile(name, text.encode(), content_type="text/csv")


def taken_in(on: Stage, text: str = LIST, *, label: int = 1, **choices: str) -> str:
    """Take a list in through the pages, run the worker, and give the address of the job."""
    client = on.client("otto")
    asked = {"files": upload(text), "round": round_of(on), "title": "List", "label": str(label), "mapping": "-"}
    step = client.post("/import/", asked)
    assert step.status_code == 302, step.content.decode()
    step = client.post(step["Location"], {"mapping_name": "columns"})
    page = client.get(step["Location"]).content.decode()
    form = re.search(r'action="(/import/store/[^"]+)"', page)
    assert form is not None, page
    stored = client.post(form[1].replace("&amp;", "&"), choices)
    assert stored.status_code == 302, stored.content.decode()
    worked()
    return str(stored["Location"])


def worked() -> None:
    """Do what waits, as the worker does, on the connection of the test."""
    for job in Job.objects.filter(state=WAITING):
        jobs.run_job.call(str(job.id))
