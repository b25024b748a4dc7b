"""The fixed cast, put on stage without acts: rows as ``record`` would write them, for tests below and beside
it.

    cast = cast_on_stage()            # needs the database
    inga = cast.actor("inga", at=NOW)

Inga heads the team that inspects the harbour, Omar is the harbour's principal, Vera supervises, Cyril heads
the office and closes, Stan coordinates at another body, Ada keeps the accounts.
"""

import datetime
import hashlib
import itertools
import uuid
from dataclasses import dataclass, field
from typing import Any

from huiyin.kernel import body, canonical, facts, person
from huiyin.kernel.actor import Actor, Post
from huiyin.kernel.facts import Subject
from huiyin.people import actors, models, sites, temporal
from huiyin.people.models import Account, BodyRow, DelegationRow, PersonRow, PostRow, RecusalRow, Site

NOW = datetime.datetime(2026, 3, 30, 2, 0, tzinfo=datetime.UTC)
TODAY = datetime.date(2026, 3, 30)
BEGAN = datetime.date(2025, 1, 1)
PASSWORD = "Correct-Horse-9-Battery"
# Argon2id of PASSWORD is made once: hashing six times per test would be most of the test's time.
_HASHED: list[str] = []
_SITES = itertools.count(1)

# Name in the cast: (shown name, English name, body, post, clearance).
ROLES = {
    "inga": ("英佳", "Inga", "team", Post.TEAM_HEAD, 2),
    "omar": ("欧默", "Omar", "harbour", Post.PRINCIPAL, 2),
    "vera": ("魏拉", "Vera", "discipline", Post.DISCIPLINE_SUPERVISOR, 2),
    "cyril": ("席里尔", "Cyril", "office", Post.OFFICE_HEAD, 2),
    "stan": ("石坦", "Stan", "river", Post.COORDINATOR, 1),
    "ada": ("艾达", "Ada", "office", Post.SECURITY_ADMINISTRATOR, 0),
}
# Name of the body: (shown name, English name, kind, body over it).
BODIES = {
    "office": ("巡察办", "Inspection Office", "office", None),
    "team": ("第一巡察组", "Team One", "team", "office"),
    "harbour": ("港务集团", "Harbour Group", "enterprise", None),
    "dock": ("东码头公司", "East Dock Company", "enterprise", "harbour"),
    "river": ("江河电力", "River Power", "enterprise", None),
    "discipline": ("纪检组", "Discipline Office", "supervisor", None),
}


def no_inspections(team: str) -> frozenset[str]:
    """Say that a team inspects nothing; tests of record hand in their own."""
    return frozenset()


@dataclass
class Cast:
    """Everybody's ids by their name in the cast, and ways to change the stage during a test."""

    site: Site
    bodies: dict[str, uuid.UUID] = field(default_factory=dict)
    persons: dict[str, uuid.UUID] = field(default_factory=dict)
    posts: dict[str, uuid.UUID] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)
    number: int = 0

    def actor(
        self, name: str, *, at: datetime.datetime = NOW, team: actors.InspectionsOfTeam = no_inspections
    ) -> Actor:
        """Make the actor of somebody in the post they have in the cast."""
        return actors.actor(self.accounts[name], self.posts[name], at=at, inspections_of_team=team)

    def add_body(self, name: str, shown: str = "", *, kind: str = "enterprise", over: str | None = None) -> uuid.UUID:
        """Found a body under another one."""
        found = self.bodies[name] = temporal.new_id()
        self.put(
            body.Body(
                id=str(found), site=str(self.site.id), state="standing", name=_commitment(shown or name),
                body_kind=kind, parent=str(self.bodies[over]) if over else None, from_date=BEGAN.isoformat(),
            ),
            name=shown or name,
        )  # fmt: skip
        return found

    def add_person(self, name: str, shown: str = "") -> uuid.UUID:
        """Register a person."""
        found = self.persons[name] = temporal.new_id()
        known = person.Person(id=str(found), site=str(self.site.id), state="known", name=_commitment(name))
        self.put(known, name=shown or name)
        return found

    def add_post(self, name: str, kind: Post, *, of: str, at: str, **more: Any) -> uuid.UUID:
        """Appoint ``of`` to a post at the body ``at``; ``more`` are fields of the post."""
        found = self.posts[name] = temporal.new_id()
        held = {"clearance": 1, "from_date": BEGAN.isoformat(), **more}
        self.put(
            person.PostHeld(
                id=str(found), site=str(self.site.id), state="held", person=str(self.persons[of]),
                body=str(self.bodies[at]), post_kind=kind.value, **held,
            )
        )  # fmt: skip
        return found

    def add_account(self, name: str) -> Account:
        """Open a sign-in for a person, with PASSWORD and the name in the cast."""
        if not _HASHED:
            made = Account()
            made.set_password(PASSWORD)
            _HASHED.append(made.password)
        self.accounts[name] = Account.objects.create(
            site=self.site, sign_in_name=f"{name}.{self.site.code}", person=self.persons[name], language="en",
            password=_HASHED[0], must_change_password=False, opened_at=NOW, active_post=self.posts.get(name),
        )  # fmt: skip
        return self.accounts[name]

    def delegate(self, post: str, to: str, *, from_date: datetime.date, until_date: datetime.date) -> uuid.UUID:
        """Let somebody stand in for the holder of a post."""
        found = temporal.new_id()
        self.put(
            person.Delegation(
                id=str(found), site=str(self.site.id), state="granted", post=str(self.posts[post]),
                delegate=str(self.persons[to]), from_date=from_date.isoformat(),
                until_date=until_date.isoformat(),
            )
        )  # fmt: skip
        return found

    def recuse(self, name: str, organisation: str) -> uuid.UUID:
        """Declare that somebody must not act on an organisation."""
        found = temporal.new_id()
        self.put(
            person.Recusal(
                id=str(found), site=str(self.site.id), state="declared", person=str(self.persons[name]),
                organisation=str(self.bodies[organisation]), ground="kinship",
            )
        )  # fmt: skip
        return found

    def merge(self, name: str, other: str) -> None:
        """Note that two registered persons are one."""
        self.change(self.persons[name], state="merged", same_as=str(self.persons[other]))

    def put(self, made: Subject, *, name: str = "", name_en: str = "", at: datetime.datetime = NOW) -> None:
        """Write the next state row of a subject, as the next line of the journal."""
        self.number += 1
        model, columns = _columns(made, name=name, name_en=name_en)
        current = model.objects.filter(models.CURRENT, site=self.site.id, subject=made.id)
        current.update(until_number=self.number, until_at=at)
        model.objects.create(
            site=self.site.id, subject=uuid.UUID(made.id), state=made.state, version=made.version,
            label=made.label, facts=canonical.encode(facts.encode(made)).decode(), from_number=self.number,
            from_at=at, **columns,
        )  # fmt: skip

    def change(self, subject: uuid.UUID, *, at: datetime.datetime = NOW, **changes: Any) -> None:
        """Change fields of a subject's facts; ``name`` changes the shown name."""
        for model, kind in _KINDS:
            row = model.objects.filter(models.CURRENT, site=self.site.id, subject=subject).first()
            if row is not None:
                before = facts.decode(kind, canonical.decode(row.facts.encode()))
                name = changes.pop("name", getattr(row, "name", ""))
                self.put(facts.replace(before, version=before.version + 1, **changes), name=name, at=at)
                return
        raise LookupError(subject)


_KINDS: tuple[tuple[Any, type[Subject]], ...] = (
    (BodyRow, body.Body),
    (PersonRow, person.Person),
    (PostRow, person.PostHeld),
    (DelegationRow, person.Delegation),
    (RecusalRow, person.Recusal),
)


def _columns(made: Subject, *, name: str, name_en: str) -> tuple[Any, dict[str, Any]]:
    """Give the model of a subject and what lists filter by, as record fills it."""
    model = next(model for model, kind in _KINDS if isinstance(made, kind))
    common = {each.name for each in temporal.StateRow._meta.get_fields()}
    wanted = [each for each in model._meta.get_fields() if each.name not in common]
    columns = {}
    for each in wanted:
        value = {"name": name, "name_en": name_en, "title": ""}.get(each.name, getattr(made, each.name, None))
        if isinstance(value, tuple):
            value = list(value)
        if value is not None:
            columns[each.name] = each.to_python(value) if each.name != "scope" else value
    return model, columns


def _commitment(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()


def cast_on_stage(*, profile: str = "cn-inspection", is_sample: bool = False) -> Cast:
    """Found a site with the whole cast in it; each call founds another one."""
    site = sites.found(
        f"stage-{next(_SITES)}", name="某市委巡察办", name_en="A City's Inspection Office", profile=profile,
        language="zh-Hans", at=NOW, is_sample=is_sample,
    )  # fmt: skip
    cast = Cast(site)
    for name, (shown, _, kind, over) in BODIES.items():
        cast.add_body(name, shown, kind=kind, over=over)
    for name, (shown, _, at, post, clearance) in ROLES.items():
        cast.add_person(name, shown)
        cast.add_post(name, post, of=name, at=at, clearance=clearance)
        cast.add_account(name)
    return cast
