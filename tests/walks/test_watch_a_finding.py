"""The watchlist: it raises what a verification takes, and no door tells those inspected that there is such a thing."""

import pytest

from tests.walks import calling, stage
from tests.walks.calling import Api

REASON = "Reported done twice by the quiet heron"
INSPECTED = ("omar", "mia", "hank", "cora")
PAGES = (
    "/", "/findings/", "/findings/1/", "/findings/1/acts/declare/", "/findings/1/acts/object/", "/watches/",
    "/watches/1/", "/watches/1/acts/lift/", "/watches/acts/set/", "/search/?q=heron", "/figures/", "/plans/1/",
    "/rounds/1/", "/bodies/", "/people/",
)  # fmt: skip
READS = (
    "/findings/", "/findings/1/", "/findings/1/lines/", "/findings/1/acts/", "/watches/", "/watches/1/",
    "/watches/1/lines/", "/acts/", "/plans/1/lines/", "/openapi.json",
)  # fmt: skip


def watched(api: Api) -> str:
    """A finding that was declared is put on the list; give the id of the entry."""
    for step in (calling.taken_in, calling.handed_over, calling.planned, calling.declared):
        step(api)
    found = api.read("vera", "/findings/1/")
    entry = {"organisation": api.stage.bodies["harbour"], "finding": found["id"], "reason": REASON}
    return str(api.act("vera", "/watches/acts/set/", **entry)["subject"])


@pytest.mark.django_db
def test_it_raises_the_depth_and_is_told_to_nobody_inspected() -> None:
    on = stage.raised()
    api = Api(on)
    entry = watched(api)
    refused = api.post("vera", "/findings/1/acts/begin_verification/", {"given": {"depth": "desk"}})
    assert refused.status_code == 409 and "on the watchlist" in refused.content.decode()
    api.act("vera", "/findings/1/acts/begin_verification/", depth="on_site")
    refused = api.post("vera", "/findings/1/acts/verify/", {"given": calling.verification(api)})
    assert refused.status_code == 409 and "whoever began" in refused.content.decode()
    api.act("paul", "/findings/1/acts/verify/", **calling.verification(api), check=calling.seen_on_site(api))
    page = on.client("vera").get("/findings/1/").content.decode()
    assert "On the watchlist" in page and "/watches/1/" in page
    for name in INSPECTED:
        client = on.client(name)
        for path in PAGES:
            answer = client.get(path, follow=True)
            assert answer.status_code in (200, 403, 404, 409), (name, path)
            assert not says(answer.content.decode(), entry), (name, path)
        for path in READS:
            assert not says(api.get(name, path).content.decode(), entry), (name, path)
        assert "On the watchlist" not in client.get("/findings/1/").content.decode()
        assert api.read(name, "/watches/")["subjects"] == []
        absent = api.get(name, "/watches/987654/").content
        assert api.get(name, "/watches/1/").content == absent
        lifted = api.post(name, "/watches/1/acts/lift/", {"given": {"reason": "No"}})
        assert lifted.status_code == 404, (name, lifted.content)


def says(told: str, entry: str) -> bool:
    """Tell whether an answer gives the entry away: its reason, a word of it, or its id."""
    return any(each in told for each in (REASON, "heron and", "quiet heron", entry))
