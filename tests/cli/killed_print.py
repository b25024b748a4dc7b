"""The printing of a round that is killed in the middle, by the worker that prints, in an installation of its own."""

import datetime
import hashlib
import json
import os
import signal
import uuid
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.utils import timezone

from huiyin.notices import inbox, jobs
from huiyin.notices.models import Job
from huiyin.papers.drawn import rounds
from huiyin.papers.drawn.reader import Asker
from huiyin.record.models import ReadTrace
from tests.cli.killed_import import LONG_AGO, forked, wait_for
from tests.walks import stage
from tests.walks.stage import Stage

PACKAGES = 12
DIGEST = "5" * 64


def set_up() -> Stage:
    """Found a site with a round and some opinions."""
    call_command("migrate", verbosity=0)
    on = stage.raised()
    otto = on.actor("otto")
    day = (timezone.localdate() - datetime.timedelta(days=90)).isoformat()
    given = {"title": "Plan", "issuer": "Committee", "issued_date": day, "profile": "cn-inspection"}
    mandate = on.perform("mandate.issue", otto, **given).subjects[0][1]
    named = {"mandate": mandate, "term": "15", "ordinal": 3, "title": "Round", "profile": "cn-inspection"}
    round_ = on.perform("round.plan", otto, **named).subjects[0][1]
    place = {"round": round_, "organisation": on.bodies["harbour"]}
    counted = {"content_digest": DIGEST, "mapping": "statement = A", "rows": 1, "findings": 1}
    listed = on.perform("imported_list.take_in", otto, mandate=mandate, round=round_, title="List", **counted)
    finding = on.perform(
        "finding.import", otto, **place, imported_list=listed.subjects[0][1], source_key=DIGEST, reference_date=day,
        statement="Ice blocked both exits.", manifestations=["The north exit was blocked."],
    ).subjects[0][1]  # fmt: skip
    for order in range(PACKAGES):
        composed = {"audience": "leadership", "findings": [finding], "text": f"Version {order} 𠮷."}
        on.perform("package.compose", otto, **place, **composed)
    return on


def let_it_be_found() -> None:
    """Let the job look as if its worker had been silent for long."""
    for note in (Path(settings.HUIYIN.var) / "progress").glob("*.json"):
        told = json.loads(note.read_text())
        at = datetime.datetime.fromisoformat(told["at"]) - LONG_AGO
        note.write_text(json.dumps({**told, "at": at.isoformat()}))


def main() -> None:
    """Kill one printing, let it be taken up, print the same again elsewhere, and say what came out as JSON."""
    on = set_up()
    account, actor = on.accounts["otto"], on.actor("otto")
    params = rounds.asked(actor, number=1, language="en", on=timezone.localdate())
    job = jobs.start(rounds.JOB, account=account, params=params, at=timezone.now(), post=uuid.UUID(actor.post))
    made = rounds.folder_of(job.id) / "made.jsonl"
    child = forked("worker", "--until-empty")
    wait_for(lambda: made.exists() and made.read_text().count("digest") > 2)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    kept = made.read_text().count("digest")
    let_it_be_found()
    child = forked("worker", "--until-empty")
    assert os.waitpid(child, 0)[1] == 0
    ended = Job.objects.get(id=job.id)
    asker = Asker(actor=on.actor("otto"), at=job.created_at, language="en", profile="cn-inspection")
    again = rounds.print_all(asker, number=1, job=uuid.uuid4(), now=timezone.now(), progress=lambda done, of: None)
    told = {
        "kept": kept,
        "state": ended.state,
        "attempts": ended.attempts,
        "files": ended.result.get("files"),
        "same": again.bundle.digest == ended.result.get("digest"),
        "whole": hashlib.sha256(rounds.path_of(job.id).read_bytes()).hexdigest() == ended.result.get("digest"),
        "left": rounds.folder_of(job.id).exists(),
        "told": [each.message for each in inbox.items(account)],
        "traced": ReadTrace.objects.count(),
    }
    print(json.dumps(told))
