"""A stage for walks: a site whose people came in by acts, and a browser without JavaScript that fills its forms."""

import datetime
import html.parser
import secrets
import uuid
from dataclasses import dataclass, field
from typing import Any

from django.test import Client
from django.utils import timezone

from huiyin.kernel import act
from huiyin.kernel.actor import Actor, Post
from huiyin.people import accounts, actors, sites
from huiyin.people.models import Account, Site
from huiyin.record import acts, visibility
from huiyin.record.batch import Receipt

PASSWORD = "Correct-Horse-9-Battery"
BODIES = {
    "office": ("巡察办", "Inspection Office", "office"),
    "team": ("第一巡察组", "Team One", "team"),
    "harbour": ("港务集团", "Harbour Group", "enterprise"),
    "river": ("江河电力", "River Power", "enterprise"),
    "discipline": ("纪检组", "Discipline Office", "supervisor"),
    "personnel": ("组织部", "Personnel Office", "supervisor"),
    "group": ("领导小组", "Leading Group", "leading_group"),
    "safety": ("应急管理局", "Safety Bureau", "department"),
}
# Name in the cast: (Chinese name, body, post, clearance).
PEOPLE = {
    "ada": ("艾达", "office", Post.SECURITY_ADMINISTRATOR, 1),
    "audrey": ("奥黛", "office", Post.AUDITOR, 1),
    "cyril": ("席里尔", "office", Post.OFFICE_HEAD, 3),
    "otto": ("奥托", "office", Post.OFFICE_CLERK, 3),
    "cleo": ("克莉", "office", Post.OFFICE_CLERK, 3),
    "inga": ("英佳", "team", Post.TEAM_HEAD, 2),
    "ines": ("伊内", "team", Post.TEAM_MEMBER, 2),
    "omar": ("欧默", "harbour", Post.PRINCIPAL, 2),
    "mia": ("米娅", "harbour", Post.LEADERSHIP_MEMBER, 2),
    "hank": ("韩克", "harbour", Post.HANDLER, 2),
    "cora": ("柯拉", "harbour", Post.COORDINATOR, 2),
    "stan": ("石坦", "river", Post.PRINCIPAL, 2),
    "vera": ("魏拉", "discipline", Post.DISCIPLINE_SUPERVISOR, 2),
    "paul": ("保罗", "personnel", Post.ORGANISATION_SUPERVISOR, 2),
    "lena": ("列娜", "group", Post.LEADING_GROUP_MEMBER, 3),
    "dan": ("邓安", "safety", Post.DEPARTMENT_CONTACT, 2),
    "leo": ("列奥", "group", Post.LEADING_GROUP_MEMBER, 3),
}


@dataclass
class Stage:
    """A site with its cast: ids by name, and one signed-in client for each person."""

    site: Site
    label: int = 1  # of what is performed past the pages
    bodies: dict[str, str] = field(default_factory=dict)
    persons: dict[str, str] = field(default_factory=dict)
    posts: dict[str, str] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)
    clients: dict[str, Client] = field(default_factory=dict)

    def perform(self, act_name: str, actor: Actor, *, subject: str = "", **given: Any) -> Receipt:
        """Perform an act past the pages, to set the scene."""
        at = timezone.now()
        call = act.Call(
            act_name,
            str(uuid.uuid4()),
            subject or str(uuid.uuid4()),
            given,
            at,
            secrets.token_bytes(32),
            label=self.label,
        )
        return acts.perform(call, actor=actor, at=at)

    def actor(self, name: str) -> Actor:
        """Make the actor of somebody in their post."""
        return actors.actor(
            self.accounts[name],
            uuid.UUID(self.posts[name]),
            at=timezone.now(),
            inspections_of_team=visibility.inspections_of_team,
        )

    def client(self, name: str) -> Client:
        """Give the browser of somebody, signed in by the sign-in page."""
        if name not in self.clients:
            client = Client()
            sent = client.post("/sign-in/", {"name": self.accounts[name].sign_in_name, "password": PASSWORD})
            assert sent.status_code == 302, sent.content.decode()
            self.clients[name] = client
        return self.clients[name]


def raised(*, profile: str = "cn-inspection", language: str = "en") -> Stage:
    """Found a site and let everybody in, act by act."""
    code = f"walk-{uuid.uuid4().hex[:12]}"
    site = sites.found(
        code, name="某市委巡察办", name_en="A City's Inspection Office", profile=profile, language=language,
        at=timezone.now(), is_sample=True,
    )  # fmt: skip
    stage = Stage(site)
    by = actors.founder(site, at=timezone.now())
    began = (timezone.localdate() - datetime.timedelta(days=400)).isoformat()
    for name, (shown, english, kind) in BODIES.items():
        receipt = stage.perform("body.found", by, name=shown, name_en=english, body_kind=kind, from_date=began)
        stage.bodies[name] = receipt.subjects[0][1]
    for name, (shown, at, post, clearance) in PEOPLE.items():
        receipt = stage.perform("person.register", by, name=shown, name_en=name.title())
        person = stage.persons[name] = receipt.subjects[0][1]
        receipt = stage.perform(
            "post.appoint", by, person=person, body=stage.bodies[at], post_kind=post.value,
            clearance=clearance, from_date=began,
        )  # fmt: skip
        stage.posts[name] = receipt.subjects[0][1]
        stage.accounts[name] = accounts.open_account(
            by, person=uuid.UUID(person), sign_in_name=f"{name}.{code}", password=PASSWORD, language=language,
            at=timezone.now(),
        )  # fmt: skip
        if post is Post.SECURITY_ADMINISTRATOR:
            by = stage.actor(name)  # the site itself appoints nobody beside its administrator
    return stage


def joined(on: Stage, name: str, *, body: str, post: Post, language: str = "en") -> None:
    """Appoint somebody beside the cast, and let them in."""
    ada = on.actor("ada")
    person = on.perform("person.register", ada, name=name, name_en=name.title()).subjects[0][1]
    appointed = on.perform(
        "post.appoint", ada, person=person, body=on.bodies[body], post_kind=post.value, clearance=2,
        from_date=timezone.localdate().isoformat(),
    )  # fmt: skip
    on.persons[name], on.posts[name] = person, appointed.subjects[0][1]
    on.accounts[name] = accounts.open_account(
        ada, person=uuid.UUID(person), sign_in_name=f"{name}.{on.site.code}", password=PASSWORD, language=language,
        at=timezone.now(),
    )  # fmt: skip


class Sheet(html.parser.HTMLParser):
    """Reads the form of a page as a browser would send it, and every word that is shown."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.values: dict[str, list[str]] = {}
        self.names: set[str] = set()
        self.words: list[str] = []
        self._inside = False
        self._textarea = ""
        self._select = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._inside = "data-draft" in found
        name = found.get("name", "")
        if not self._inside or (tag == "button"):
            return
        if name:
            self.names.add(name)
        if tag == "textarea":
            self._textarea = name
            self.values.setdefault(name, [""])
        elif tag == "select":
            self._select = name
        elif tag == "option" and "selected" in found and self._select:
            self.values[self._select] = [found["value"]]
        elif tag == "input" and found.get("type") != "file" and name:
            if found.get("type") in ("checkbox", "radio") and "checked" not in found:
                return
            self.values.setdefault(name, []).append(found.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._inside = False
        if tag == "textarea":
            self._textarea = ""

    def handle_data(self, data: str) -> None:
        if self._textarea:
            self.values[self._textarea] = [self.values[self._textarea][0] + data.lstrip("\n")]
        else:
            self.words.append(data)

    @property
    def text(self) -> str:
        """All words of the page, one after another."""
        return " ".join(" ".join(self.words).split())


def filled(client: Client, path: str, **typed: Any) -> dict[str, Any]:
    """Open a form and fill it; a field that the form does not have is a mistake of the test."""
    answer = client.get(path)
    assert answer.status_code == 200, (path, answer.status_code, Sheet(answer.content.decode()).text)
    sheet = Sheet(answer.content.decode())
    unknown = {name for name in typed if name.replace("__", ".") not in sheet.names}
    assert not unknown, (path, unknown, sorted(sheet.names))
    return {**sheet.values, **{name.replace("__", "."): value for name, value in typed.items()}}


def sent(client: Client, path: str, **typed: Any) -> str:
    """Fill and send a form, and give the address that it leads to."""
    answer = client.post(path, filled(client, path, **typed))
    assert answer.status_code == 302, (path, answer.status_code, Sheet(answer.content.decode()).text)
    return str(answer["Location"])
