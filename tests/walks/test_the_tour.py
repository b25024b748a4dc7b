"""The ten-minute tour of the README through the pages: on the sample as it is served, by the posts that it names."""

import datetime
import pathlib
import re
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from huiyin import verifier
from huiyin.kernel import finding
from huiyin.people.models import Account
from huiyin.record import check, keys
from huiyin.record.models import FindingRow, Line
from huiyin.sample import build
from tests.walks import writing
from tests.walks.stage import filled, sent
from tests.web import office

ROOT = pathlib.Path(__file__).parents[2]
LIST = ROOT / "docs" / "tutorial" / "findings-of-an-organisation.csv"
SCALE = 40


class Tour:
    """The sample with a browser for each post that is offered; ``path`` is the finding's, once there is one."""

    def __init__(self) -> None:
        built = build.build(at=timezone.now(), seed=7, scale=SCALE)
        self.site = str(built.site.id)
        keys.make(self.site)  # as the job does that builds the sample
        self.offered = {each.sign_in_name: each.password for each in build.sign_ins(built.site)}
        self.clients: dict[str, Client] = {}
        self.path = ""

    def client(self, post: str) -> Client:
        """Sign in with what the sign-in page says of a post."""
        if post not in self.clients:
            client = self.clients[post] = Client()
            answer = client.post("/sign-in/", {"name": post, "password": self.offered[post]})
            assert answer.status_code == 302, post
        return self.clients[post]

    def page(self, post: str, path: str) -> str:
        answer = self.client(post).get(path)
        assert answer.status_code == 200, (post, path, answer.status_code)
        return answer.content.decode()

    def act(self, post: str, path: str, **typed: Any) -> str:
        return sent(self.client(post), path, **typed)

    def found(self) -> FindingRow:
        return FindingRow.objects.get(site=self.site, number=int(self.path.split("/")[2]), until_number=None)


def imported(tour: Tour) -> None:
    """1: the clerk chooses the list and begins a round for it; the worker stores it."""
    client = tour.client("office_clerk")
    asked = {
        "files": SimpleUploadedFile(LIST.name, LIST.read_bytes(), content_type="text/csv"),
        "new_round": "Tour", "title": "", "label": "1", "mapping": "", "round": "",
    }  # fmt: skip
    step = client.post("/import/", asked)
    report = client.get(client.post(step["Location"], {})["Location"]).content.decode()
    form = re.search(r'action="(/import/store/\?[^"]+)"', report)
    assert form is not None
    assert client.post(form[1], {}).status_code == 302
    office.worked()
    newest = FindingRow.objects.filter(site=tour.site, until_number=None).order_by("-number")[:2]
    assert {each.origin for each in newest} == {"imported"}
    tour.path = f"/findings/{min(each.number for each in newest)}/"


def handed_over(tour: Tour) -> None:
    """2: composed by the clerk, signed by the head and then by the group, issued by the clerk, signed for."""
    row = tour.found()
    package = tour.act(
        "office_clerk", "/packages/acts/compose/", round=str(row.round), organisation=str(row.organisation),
        audience="leadership", findings=[str(row.subject)], text="Please put this right.",
    )  # fmt: skip
    tour.act("office_head", f"{package}acts/approve/")
    tour.act("leading_group_member", f"{package}acts/countersign/")
    tour.act("office_clerk", f"{package}acts/issue/")
    tour.act("principal", f"{package}acts/sign_for/")


def planned(tour: Tour) -> None:
    """3 and 4: claimed by a leader with the principal; a plan of the principal, taken by office and supervisors."""
    tour.act("leadership_member", f"{tour.path}acts/claim/")
    tour.act("principal", f"{tour.path}acts/countersign/")
    leader = Account.objects.get(sign_in_name="leadership_member")
    due = (timezone.localdate() + datetime.timedelta(days=20)).isoformat()
    editor = writing.write(
        tour.client("coordinator"), cause="Nobody keeps the dates of the tests.", text="Keep a list of the dates.",
        measure_kind="immediate", responsible=str(leader.person), due_date=due,
    )  # fmt: skip
    plan = writing.sign(tour.client("principal"), editor)
    tour.act("office_clerk", f"{plan}acts/accept/")
    tour.act("discipline_supervisor", f"{plan}acts/countersign/")
    tour.act("organisation_supervisor", f"{plan}acts/countersign/")
    assert tour.found().state == "rectifying"


def declared(tour: Tour) -> None:
    """5 and 6: the handler rectifies; handler, leader and principal declare with evidence of both kinds."""
    links = re.findall(r"/measures/\d+/", tour.page("handler", tour.path))
    tour.act("handler", f"{links[0]}acts/start/")
    tour.act("handler", f"{links[0]}acts/declare_done/", result="The list is kept.")
    tour.act("discipline_supervisor", f"{links[0]}acts/accept_done/")
    path = f"{tour.path}acts/declare/"
    day = (timezone.localdate() - datetime.timedelta(days=2)).isoformat()
    typed = filled(
        tour.client("handler"), path, statement="All dates are kept.", same_kind_check="The other depots were seen.",
        truth_pledge="yes", evidence__evidence="action", evidence__dated=day,
    )  # fmt: skip
    first = SimpleUploadedFile("list.txt", b"The list", content_type="text/plain")
    kept = re.search(
        r'name="evidence.kept.0.kept" value="([^"]+)"',
        tour.client("handler").post(path, {**typed, "evidence": first}).content.decode(),
    )
    assert kept is not None
    second = SimpleUploadedFile("tests.txt", b"All were tested", content_type="text/plain")
    both = {
        **typed, "evidence.kept.0.kept": kept[1], "evidence.kept.0.evidence": "action",
        "evidence.kept.0.dated": day, "evidence.evidence": "effect", "evidence": second,
    }  # fmt: skip
    assert tour.client("handler").post(path, both).status_code == 302
    tour.act("leadership_member", f"{tour.path}acts/countersign/")
    tour.act("principal", f"{tour.path}acts/countersign/")
    assert tour.found().state == "declared"


def closed(tour: Tour) -> None:
    """7 and 8: verified by a supervisor, who may not close; closed by the head of the office."""
    tour.act("discipline_supervisor", f"{tour.path}acts/begin_verification/", depth="desk")
    tests = {f"tests__{place}__outcome": "met" for place in range(len(finding.TESTS))}
    tests |= {f"tests__{place}__reason": "Looked at." for place in range(len(finding.TESTS))}
    tour.act(
        "discipline_supervisor", f"{tour.path}acts/verify/", answers__0__outcome="met", answers__0__answer="Seen.",
        **tests,
    )  # fmt: skip
    close = f"{tour.path}acts/close/"
    supervisor = tour.client("discipline_supervisor")
    refused = supervisor.post(close, filled(supervisor, close, decision="I was there."))
    assert refused.status_code == 409
    assert tour.found().state == "verified"
    tour.act("office_head", close, decision="All of it was compared.")
    assert tour.found().state == "closed"


def proved(tour: Tour, folder: pathlib.Path) -> None:
    """9 and 10: the principal takes proof, verifier and key from the line's page; the book is sound."""
    line = Line.objects.filter(site=tour.site, act="finding.close").order_by("-number")[0].number
    page = tour.page("principal", f"/journal/{line}/")
    for name, url in (("proof.json", f"/journal/{line}/proof/"), ("site.key", "/journal/key/")):
        assert f'href="{url}"' in page
        (folder / name).write_bytes(tour.client("principal").get(url).content)
    assert 'href="/journal/verifier.py"' in page
    assert b"import" in tour.client("principal").get("/journal/verifier.py").content
    assert verifier.main(["proof", str(folder / "proof.json"), "--key", str(folder / "site.key")]) == 0
    assert "/journal/verifier.py" in tour.page("office_head", "/journal/")
    assert check.check(tour.site, on=timezone.localdate()).faults == ()


def test_the_tour_is_walked_by_the_posts_that_it_names(db: None, tmp_path: pathlib.Path) -> None:
    tour = Tour()
    for step in (imported, handed_over, planned, declared, closed):
        step(tour)
    proved(tour, tmp_path)
    for readme in ("README.md", "README.zh-Hans.md"):
        told = (ROOT / readme).read_text(encoding="utf-8")
        assert str(LIST.relative_to(ROOT)) in told
        assert set(tour.clients) <= set(re.findall(r"\*([a-z_]+)\*", told)), readme
