"""The main job through the API, call by call, on the stage of the walks: everybody with a token for one post."""

import datetime
import json
import uuid
from dataclasses import dataclass, field
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from huiyin.kernel import finding
from huiyin.people import tokens
from tests.walks import stage
from tests.walks.stage import Stage

STATEMENT = "Ice blocked both exits of the store on 4 January; nobody had cleared them."
KEY = "5" * 64


def days(count: int) -> str:
    """Give the day so many days from today."""
    return (timezone.localdate() + datetime.timedelta(days=count)).isoformat()


@dataclass
class Api:
    """Calls in the name of the cast; ``last`` is what was answered last."""

    stage: Stage
    keys: dict[str, str] = field(default_factory=dict)
    client: Client = field(default_factory=Client)

    def key(self, name: str) -> str:
        """Give the token of somebody for their post."""
        if name not in self.keys:
            at = timezone.now()
            post = uuid.UUID(self.stage.posts[name])
            until = at + datetime.timedelta(days=1)
            made = tokens.issue(self.stage.accounts[name], post=post, name="walk", expires_at=until, at=at)
            self.keys[name] = made[1]
        return self.keys[name]

    def headers(self, name: str, **more: str) -> dict[str, str]:
        """Give the headers of a call by somebody; nobody in particular has none."""
        bearer = {"Authorization": f"Bearer {self.key(name)}"} if name else {}
        return {"Accept-Language": "en", **bearer, **more}

    def get(self, name: str, path: str, **query: Any) -> HttpResponse:
        """Ask for something."""
        return self.client.get(f"/api{path}", query, headers=self.headers(name))

    def post(self, name: str, path: str, body: Any, **headers: str) -> HttpResponse:
        """Send a body as JSON."""
        sent = body if isinstance(body, str) else json.dumps(body)
        return self.client.post(
            f"/api{path}", sent, content_type="application/json", headers=self.headers(name, **headers)
        )

    def read(self, name: str, path: str, **query: Any) -> Any:
        """Ask for something that is there."""
        answer = self.get(name, path, **query)
        assert answer.status_code == 200, (path, answer.content.decode())
        return json.loads(answer.content)

    def act(self, name: str, path: str, **given: Any) -> dict[str, Any]:
        """Perform an act, after Stan of another organisation has found nothing there."""
        kind, number, *rest = path.strip("/").split("/")
        if number.isdecimal():
            absent = self.post("stan", "/".join(("", kind, "987654", *rest, "")), {"given": given})
            barred = self.post("stan", path, {"given": given})
            assert (barred.status_code, barred.content) == (404, absent.content), path
        answer = self.post(name, path, {"given": given, "language": "en"})
        assert answer.status_code == 201, (path, answer.content.decode())
        receipt: dict[str, Any] = json.loads(answer.content)
        return receipt

    def put(self, name: str, text: str) -> str:
        """Put a file and give its digest."""
        file = SimpleUploadedFile("paper.txt", text.encode(), content_type="text/plain")
        answer = self.client.post("/api/files/", {"file": file}, headers=self.headers(name))
        assert answer.status_code == 201, answer.content.decode()
        return str(json.loads(answer.content)["digest"])

    def state(self, path: str = "/findings/1/") -> str:
        """Give the state of a subject as the office head reads it."""
        return str(self.read("cyril", path)["state"])


def opened() -> Api:
    """Raise the stage and give everybody a way in."""
    return Api(stage.raised())


def taken_in(api: Api) -> None:
    """The office enters the mandate, plans the round, takes a list in, and imports one finding of it."""
    mandate = api.act(
        "otto", "/mandates/acts/issue/", title="Plan of inspections", issuer="The committee",
        issued_date=days(-300), profile="cn-inspection",
    )["subject"]  # fmt: skip
    round_id = api.act(
        "otto", "/rounds/acts/plan/", mandate=mandate, term="15", ordinal=3, title="Round three",
        profile="cn-inspection",
    )["subject"]  # fmt: skip
    imported = api.act(
        "otto", "/lists/acts/take_in/", mandate=mandate, round=round_id, title="Findings of January",
        content_digest=KEY, mapping="statement = A", rows=1, findings=1,
    )["subject"]  # fmt: skip
    api.act(
        "otto", "/findings/acts/import/", round=round_id, organisation=api.stage.bodies["harbour"],
        imported_list=imported, source_key=KEY, reference_date=days(-200), statement=STATEMENT,
        manifestations=["The north exit was blocked."],
    )  # fmt: skip


def handed_over(api: Api) -> None:
    """A package is composed by one, approved by another, issued and signed for; leadership claims the finding."""
    found = api.read("otto", "/findings/1/")
    api.act(
        "otto", "/packages/acts/compose/", round=found["facts"]["round"], organisation=api.stage.bodies["harbour"],
        audience="leadership", findings=[found["id"]], text="You are asked to put this right.",
    )  # fmt: skip
    api.act("cyril", "/packages/1/acts/approve/")
    countersigned(api, "/packages/1/", "lena")
    api.act("otto", "/packages/1/acts/issue/")
    api.act("omar", "/packages/1/acts/sign_for/")
    api.act("mia", "/findings/1/acts/claim/")
    countersigned(api, "/findings/1/", "omar")


def countersigned(api: Api, path: str, *names: str) -> None:
    """The act that waits is signed by the next ones in turn."""
    for name in names:
        waiting = api.read(name, path)["facts"]["pending"]
        api.act(name, f"{path}acts/countersign/", opened=waiting["act_id"])


def planned(api: Api) -> None:
    """The principal submits a plan; office and both supervisors accept it."""
    found = api.read("omar", "/findings/1/")
    api.act(
        "omar", "/plans/acts/submit/", round=found["facts"]["round"], organisation=api.stage.bodies["harbour"],
        findings=[{"finding": found["id"], "causes": ["Nobody is charged with the exits."]}], truth_pledge=True,
        measures=[{
            "id": str(uuid.uuid4()), "findings": [found["id"]], "causes": [1],
            "text": "Charge the shift leader with the exits.",
            "measure_kind": "immediate", "responsible": api.stage.persons["mia"], "due_date": days(20),
        }],
    )  # fmt: skip
    api.act("cyril", "/plans/1/acts/accept/")
    countersigned(api, "/plans/1/", "vera", "paul")


def declared(api: Api, photos_say: str = "Exits clear all month") -> None:
    """The measure is carried out; the finding is declared by three, with evidence of both kinds."""
    api.act("hank", "/measures/1/acts/start/")
    api.act("hank", "/measures/1/acts/declare_done/", result="The order of the day names the shift leader.")
    api.act("vera", "/measures/1/acts/accept_done/")
    order, photos = api.put("hank", "Order of the day"), api.put("hank", photos_say)
    api.act(
        "hank", "/findings/1/acts/declare/", statement="The exits are checked at every hand-over.",
        same_kind_check="All other stores were looked at.", truth_pledge=True,
        evidence=[
            {"digest": order, "file_name": "order.txt", "evidence": "action", "dated": days(-3)},
            {"digest": photos, "file_name": "photos.txt", "evidence": "effect", "dated": days(-2)},
        ],
    )  # fmt: skip
    countersigned(api, "/findings/1/", "mia", "omar")


def verified(api: Api) -> None:
    """A supervisor who advised on nothing verifies every manifestation and all five tests."""
    api.act("vera", "/findings/1/acts/begin_verification/", depth="desk")
    api.act("vera", "/findings/1/acts/verify/", **verification(api))


def seen_on_site(api: Api) -> str:
    """Two supervisors see the finding on the spot, as declared; give the id of their check."""
    found = api.read("vera", "/findings/1/")
    place = {"round": found["facts"]["round"], "organisation": api.stage.bodies["harbour"], "purpose": "verification"}
    planned = api.act("vera", "/on_site_checks/acts/plan/", **place, findings=[found["id"]], reason="Key area")
    results = [
        {"finding": found["id"], "manifestation": each, "result": "as_declared", "seen": "Clear."}
        for each in found["facts"]["manifestations"]
    ]
    api.act("vera", "/on_site_checks/1/acts/carry_out/", day=days(0), results=results)
    countersigned(api, "/on_site_checks/1/", "paul")
    return str(planned["subject"])


def verification(api: Api) -> dict[str, Any]:
    """Give what a verification says of the finding: each manifestation and each test is met."""
    (only,) = api.read("vera", "/findings/1/")["facts"]["manifestations"]
    return {
        "answers": [{"manifestation": only, "answer": "Clear on three visits.", "outcome": "met"}],
        "tests": [{"test": test, "outcome": "met", "reason": "Looked at."} for test in finding.TESTS],
    }
