"""Compose all opinions of a round at once: asked for by page, API or command, told what was left out, nothing twice."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
from django.core.cache import cache
from django.utils import timezone

from huiyin.cli.main import main
from huiyin.kernel import round as kernel_round
from huiyin.kernel.refused import Refused
from huiyin.notices import jobs
from huiyin.notices.models import Job
from huiyin.papers import composing
from huiyin.record import drafts
from huiyin.record.drafts import Opinion
from huiyin.record.queries import subjects
from huiyin.record.queries.subjects import Found
from tests.walks import feedback, watching
from tests.walks.calling import Api
from tests.walks.feedback import STATEMENT
from tests.walks.stage import Sheet
from tests.walks.test_close_a_finding import Walk

pytestmark = pytest.mark.django_db
SERIOUS, QUIET, RESTRICTED = "The pumps stood dry in May.", "Minutes were signed late.", "A name stands here."


@pytest.fixture
def walk() -> Walk:
    """Set the scene: two organisations under inspection, with one approved finding in the first of them."""
    cache.clear()
    walk = feedback.raised()
    bodies = {"team": walk.stage.bodies["team"], "organisation": walk.stage.bodies["river"]}
    walk.stage.perform("inspection.assign", walk.stage.actor("otto"), round=walk.id("otto", "round"), **bodies)
    approved(walk, 1, STATEMENT, severity="minor")
    return walk


def approved(walk: Walk, inspection: int, statement: str, **given: object) -> None:
    """A finding is drafted and approved."""
    of = subjects.by_number(walk.stage.actor("cyril"), "inspection", number=inspection).facts.id
    born = walk.stage.perform(
        "finding.draft", walk.stage.actor("ines"), inspection=of, statement=statement, manifestations=["So it was."],
        working_paper="W", handlers=[walk.stage.persons["ines"], walk.stage.persons["inga"]], **given,
    ).subjects[0][1]  # fmt: skip
    opened = walk.stage.perform("finding.approve", walk.stage.actor("inga"), subject=born).act_id
    walk.stage.perform("finding.countersign", walk.stage.actor("cyril"), subject=born, opened=opened)


def packages(walk: Walk) -> list[Found]:
    """Give every package as the office reads it, by number."""
    found, _ = subjects.page(walk.stage.actor("otto"), "package", size=50)
    return sorted(found, key=lambda each: each.number)


def run(job: str) -> Job:
    """Do the work of a worker."""
    jobs.run_job.func(job)
    found = Job.objects.get(id=job)
    assert found.state == "done", (found.message, found.facts)
    return found


def told(job: Job) -> list[tuple[int, str, str]]:
    """Give what a job left out, with the reason."""
    return [(each["inspection"], each["audience"], each["code"]) for each in job.result["left_out"]]


def test_the_office_composes_a_round_from_its_page(walk: Walk) -> None:
    approved(walk, 1, SERIOUS, severity="serious")
    otto = walk.stage.client("otto")
    for path in ("/rounds/1/", "/rounds/1/feedback/"):
        assert 'action="/rounds/1/packages/compose/"' in otto.get(path).content.decode()
    begun = otto.post("/rounds/1/packages/compose/")
    assert otto.post("/rounds/1/packages/compose/")["Location"] == begun["Location"]
    job = run(begun["Location"].split("/")[2])
    leadership, principal = packages(walk)
    assert (principal.facts.audience, leadership.facts.audience) == ("principal", "leadership")
    assert (principal.facts.state, len(principal.facts.findings), len(leadership.facts.findings)) == ("composed", 1, 1)
    text = feedback.page(walk, "otto", "/packages/2/").text
    assert SERIOUS in text and STATEMENT not in text
    assert told(job) == [
        (1, "leadership", "compose-left-kept_apart"),
        *((2, each, "compose-left-no_findings") for each in ("principal", "leadership")),
    ]
    shown = Sheet(otto.get(begun["Location"]).content.decode()).text
    assert "River Power" in shown and "no approved finding" in shown
    assert "composed 2 opinions" in Sheet(otto.get("/inbox/").content.decode()).text
    walk.stage.accounts["otto"].language = "zh-Hans"
    walk.stage.accounts["otto"].save()
    assert "江河电力" in otto.get(begun["Location"]).content.decode()


def test_whoever_waits_sees_how_far_it_is(walk: Walk, monkeypatch: pytest.MonkeyPatch) -> None:
    approved(walk, 2, QUIET)
    job = begun(walk, "otto")
    seen = watching.bars(monkeypatch, walk.stage.client("otto"), f"/jobs/{job}/")
    assert run(job).result["composed"] == 4
    assert seen[-1] == (4, 4)


def test_nothing_is_composed_twice_whoever_asks_again(walk: Walk) -> None:
    first = run(begun(walk, "otto"))
    again = run(begun(walk, "cleo"))
    assert (first.result["composed"], again.result["composed"], len(packages(walk))) == (2, 0, 2)
    assert told(again)[:2] == [(1, each, "compose-left-under_way") for each in ("principal", "leadership")]
    assert [each["facts"]["number"] for each in again.result["left_out"][:2]] == [2, 1]


def begun(walk: Walk, name: str) -> str:
    """Ask through the API, and give the job."""
    answer = Api(walk.stage).post(name, "/rounds/1/packages/compose/", {"language": "en"})
    assert answer.status_code == 202, answer.content
    return str(json.loads(answer.content)["id"])


def test_a_killed_run_goes_on_where_it_was(walk: Walk) -> None:
    approved(walk, 2, QUIET)
    job = Job.objects.get(id=begun(walk, "otto"))

    def compose(stop_at: int) -> composing.Done:
        def progress(done: int, total: int) -> None:
            if done == stop_at:
                raise KeyboardInterrupt

        return composing.compose_all(
            walk.stage.actor("otto"), number=1, language="en", own=jobs.Work(job, clock=timezone.now).id,
            now=timezone.now(), progress=progress,
        )  # fmt: skip

    with pytest.raises(KeyboardInterrupt):
        compose(stop_at=3)
    assert len(packages(walk)) == 3
    done = compose(stop_at=0)
    assert (done.composed, len(packages(walk))) == (4, 4)
    # Nothing parts a single finding: both are told of it, and the office reads that it is so.
    assert [(each.inspection, each.code) for each in done.told] == [(2, "compose-left-told_to_both")]
    assert run(str(job.id)).result["composed"] == 4
    assert len(packages(walk)) == 4


def test_what_was_left_out_has_its_reason(walk: Walk) -> None:
    approved(walk, 2, QUIET)
    otto = walk.stage.actor("otto")
    harbour = subjects.by_number(otto, "inspection", number=1).facts
    opinion = Opinion(harbour.id, harbour.organisation, "principal")
    content = {"items": [], "text": "Mine", "language": "en", "label": 1, "based_on": 0}
    drafts.keep_opinion(walk.stage.actor("cleo"), opinion, content=content, version=0, at=timezone.now())
    at = "/inspections/2/acts/"
    walk.act("inga", f"{at}submit_report/", summary="One problem.")
    walk.act("lena", f"{at}hear_report/", minutes="Heard.")
    walk.act("lena", f"{at}decide_use/", uses=["study"], decision="Study it.")
    job = run(begun(walk, "otto"))
    assert job.result["composed"] == 1
    assert told(job) == [
        (1, "principal", "compose-left-draft"),
        (1, "leadership", "compose-left-told_to_both"),
        (2, "principal", "compose-left-used_otherwise"),
        (2, "leadership", "compose-left-used_otherwise"),
    ]


def test_a_draft_is_as_restricted_as_what_it_says(walk: Walk) -> None:
    walk.stage.label = 2
    approved(walk, 1, RESTRICTED)
    run(begun(walk, "otto"))
    assert [each.facts.label for each in packages(walk)] == [2, 2]


def test_what_went_to_the_principal_alone_is_kept_from_the_leadership(walk: Walk) -> None:
    approved(walk, 1, QUIET)
    feedback.decided(walk)
    otto = walk.stage.actor("otto")
    inspection, first = (subjects.by_number(otto, kind, number=1).facts for kind in ("inspection", "finding"))
    place = {"round": first.round, "organisation": first.organisation, "inspection": inspection.id}
    given = {**place, "audience": "principal", "findings": [first.id], "text": "For you alone."}
    walk.stage.perform("package.compose", otto, **given)
    feedback.issued(walk, "/packages/2/")
    job = run(begun(walk, "otto"))
    [leadership] = [each.facts for each in packages(walk) if each.facts.audience == "leadership"]
    assert len(leadership.findings) == 1
    assert told(job)[:2] == [(1, "principal", "compose-left-issued"), (1, "leadership", "compose-left-kept_apart")]


@pytest.mark.parametrize("marked", [True, False])
def test_what_the_leadership_is_told_does_not_depend_on_the_order_of_two_clicks(walk: Walk, marked: bool) -> None:
    approved(walk, 1, SERIOUS, **({"severity": "serious"} if marked else {}))
    feedback.decided(walk)
    run(begun(walk, "otto"))

    def leadership() -> set[str]:
        [found] = [each.facts for each in packages(walk) if each.facts.audience == "leadership"][-1:]
        return set(found.findings)

    at_once = leadership()
    assert len(at_once) == (1 if marked else 2)
    walk.stage.perform("package.withdraw", walk.stage.actor("otto"), reason="Anew", subject=packages(walk)[0].facts.id)
    feedback.issued(walk, "/packages/2/")
    job = run(begun(walk, "cleo"))
    assert (job.result["composed"], leadership()) == (1, at_once)
    code = "kept_apart" if marked else "told_to_both"
    assert told(job)[:2] == [(1, "principal", "compose-left-issued"), (1, "leadership", f"compose-left-{code}")]


@pytest.mark.parametrize("name", ["omar", "inga", "vera", "lena", "stan"])
def test_only_the_office_composes_a_round(walk: Walk, name: str) -> None:
    assert "/packages/compose/" not in walk.stage.client(name).get("/rounds/1/").content.decode()
    assert walk.stage.client(name).post("/rounds/1/packages/compose/").status_code == 404
    assert Api(walk.stage).post(name, "/rounds/1/packages/compose/", {}).status_code == 404


def test_a_round_without_inspections_has_nothing_to_compose(walk: Walk) -> None:
    otto = walk.stage.actor("otto")
    mandate = subjects.by_number(otto, "mandate", number=1).facts.id
    walk.stage.perform("round.plan", otto, mandate=mandate, term="21", ordinal=1, title="Next", profile="cn-inspection")
    with pytest.raises(Refused) as refused:
        composing.asked(otto, number=2, language="en")
    assert refused.value.code == "nothing_to_compose"


def test_a_round_that_was_fed_back_is_composed_whole_at_no_door(walk: Walk, monkeypatch: pytest.MonkeyPatch) -> None:
    found = subjects.by_number(walk.stage.actor("otto"), "round", number=1)
    at = [
        dataclasses.replace(found, facts=dataclasses.replace(found.facts, state=each)) for each in kernel_round.STATES
    ]
    assert [composing.fits(each) for each in at] == [True] * 4 + [False] * 3
    monkeypatch.setattr(composing, "fits", lambda round_: False)
    assert "/packages/compose/" not in walk.stage.client("otto").get("/rounds/1/").content.decode()
    answers = (
        walk.stage.client("otto").post("/rounds/1/packages/compose/"),
        Api(walk.stage).post("otto", "/rounds/1/packages/compose/", {}),
    )
    for answer in answers:
        assert answer.status_code == 409 and "was fed back" in answer.content.decode()
    assert not Job.objects.exists()


def test_by_command(walk: Walk, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    token = tmp_path / "token"
    token.write_text(Api(walk.stage).key("otto"))
    by = ["--token-file", str(token), "--language", "en"]
    assert main(["compose", "1", *by, "--json"]) == 0
    job = json.loads(capsys.readouterr().out)["job"]
    assert main(["composed", job, *by]) == 1
    run(job)
    capsys.readouterr()
    assert main(["composed", job, *by]) == 0
    shown = capsys.readouterr().out
    assert "River Power" in shown and "no approved finding" in shown
