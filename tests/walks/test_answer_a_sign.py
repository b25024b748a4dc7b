"""Warning signs: raised of what was declared, read and answered by those who check, told to nobody inspected."""

import pytest
from django.utils import timezone

from huiyin.installation import raising
from huiyin.notices import jobs
from tests.walks import calling, stage
from tests.walks.calling import Api

# A file that says itself that it was made long after the declaration.
LATER = "%PDF-1.4 1 0 obj << /ModDate (D:20990101120000Z) >> endobj"
REASON = "Reported in the words of the quiet heron"
INSPECTED = ("omar", "mia", "hank", "cora")
PAGES = (
    "/", "/findings/", "/findings/1/", "/findings/1/acts/declare/", "/signs/", "/signs/?rule=same_file",
    "/watches/acts/set/", "/signs.csv", "/sign_answers/", "/sign_answers/1/", "/sign_answers/1/acts/take_back/",
    "/sign_answers/acts/judge/",
    "/search/?q=heron", "/figures/", "/figures.csv", "/plans/1/", "/rounds/1/", "/bodies/", "/people/", "/inbox/",
    "/jobs/", "/journal/", "/export/",
)  # fmt: skip
READS = (
    "/findings/", "/findings/1/", "/findings/1/lines/", "/findings/1/acts/", "/sign_answers/", "/sign_answers/1/",
    "/sign_answers/1/lines/", "/signs/", "/acts/", "/plans/1/lines/",
)  # fmt: skip
# What the page says of a sign, and what only it says.
MARKERS = (REASON, "quiet heron", "Warning signs", "Not a sign", "beside a sign")


def computed(api: Api) -> None:
    """Let the worker look, and run what it has put into the queue."""
    raising.look(timezone.now())
    job = jobs.under_way(raising.JOB)
    assert job is not None
    jobs.run_job.func(str(job.id))
    assert jobs.under_way(raising.JOB) is None


def raised() -> Api:
    """A finding was declared; give its calls after the signs were computed."""
    api = Api(stage.raised())
    for step in (calling.taken_in, calling.handed_over, calling.planned):
        step(api)
    calling.declared(api, LATER)
    computed(api)
    return api


@pytest.mark.django_db
def test_a_sign_is_read_by_those_who_check_and_told_to_nobody_inspected() -> None:
    api = raised()
    told = api.read("vera", "/signs/")
    assert told["journal_size"] > 0 and {each["matters"] for each in told["rates"]} == {1}
    (sign,) = told["signs"]
    assert sign["rule"] == "metadata_differs", told
    page = api.stage.client("vera").get("/signs/").content.decode()
    for said in ("Metadata of another day", "1 of 1 declared or closed", "Innocent reasons"):
        assert said in page, page
    given = {"organisation": api.stage.bodies["harbour"], "finding": sign["finding"], "rule": sign["rule"]}
    made = api.act("vera", "/sign_answers/acts/judge/", **given, verdict="not_a_sign", reason=REASON)
    (rate,) = [each for each in api.read("vera", "/signs/")["rates"] if each["rule"] == sign["rule"]]
    assert (rate["carrying"], rate["answered"], rate["not_signs"]) == (1, 1, 1)
    for name in INSPECTED:
        client = api.stage.client(name)
        for path in PAGES:
            answer = client.get(path, follow=True)
            assert answer.status_code in (200, 403, 404, 409), (name, path)
            found = b"".join(answer).decode()
            assert not [each for each in (*MARKERS, made["subject"]) if each in found], (name, path)
        for path in READS:
            found = api.get(name, path).content.decode()
            assert not [each for each in (REASON, made["subject"]) if each in found], (name, path)
        assert api.read(name, "/sign_answers/")["subjects"] == []
        assert api.get(name, "/sign_answers/1/").content == api.get(name, "/sign_answers/987654/").content
        assert api.get(name, "/signs/").status_code == client.get("/signs/").status_code == 404
        refused = api.post(name, "/sign_answers/1/acts/take_back/", {"given": {"reason": "No"}})
        assert refused.status_code == 404
    assert api.get("stan", "/signs/").status_code == 404
