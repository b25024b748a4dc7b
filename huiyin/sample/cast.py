"""The people of the sample: who holds which post where, as actors of the kernel, and the acts that bring them in."""

import datetime
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field

from huiyin.kernel.actor import Actor, Post
from huiyin.sample import content
from huiyin.sample.content import MadeUpBody

TEAMS = 15
EVENTFUL = 4  # in every fourth organisation something of each kind happens while the plan is carried out
HIGHEST = 3
# Clearances: those who run the round read everything, those who are inspected what concerns them.
_CLEARANCE = {Post.OFFICE_CLERK: 3, Post.OFFICE_HEAD: 3, Post.LEADING_GROUP_MEMBER: 3, Post.RECORDS_OFFICER: 3}
_USUAL_CLEARANCE = 2

OFFICE_POSTS = (Post.OFFICE_HEAD, Post.OFFICE_HEAD, Post.OFFICE_CLERK, Post.OFFICE_CLERK, Post.RECORDS_OFFICER)
GROUP_POSTS = (Post.LEADING_GROUP_MEMBER, Post.LEADING_GROUP_MEMBER)
DISCIPLINE_POSTS = (Post.DISCIPLINE_SUPERVISOR,) * 4 + (Post.LOOK_BACK_CHECKER, Post.DECIDER)
ORGANISATION_POSTS = (Post.ORGANISATION_SUPERVISOR,) * 4 + (Post.SUPERIOR, Post.ASSESSMENT_READER)
ADMINISTRATION_POSTS = (
    Post.SYSTEM_ADMINISTRATOR,
    Post.SECURITY_ADMINISTRATOR,
    Post.AUDIT_ADMINISTRATOR,
    Post.AUDITOR,
)
TEAM_POSTS = (Post.TEAM_HEAD, Post.TEAM_DEPUTY, Post.TEAM_MEMBER, Post.TEAM_MEMBER, Post.TEAM_MEMBER)
INSPECTED_POSTS = (
    Post.PRINCIPAL,
    Post.LEADERSHIP_MEMBER,
    Post.LEADERSHIP_MEMBER,
    Post.LEADERSHIP_MEMBER,
    Post.COORDINATOR,
    Post.HANDLER,
    Post.HANDLER,
)


@dataclass(frozen=True, slots=True)
class Player:
    """One made-up person in a post."""

    actor: Actor
    name: str
    name_en: str


@dataclass(slots=True)
class Place:
    """One body with its people, in the order of the posts."""

    id: str
    body: MadeUpBody
    players: list[Player] = field(default_factory=list)

    def all(self, post: Post) -> list[Actor]:
        """This function will give everybody here in a post."""
        return [player.actor for player in self.players if player.actor.post_kind is post]

    def one(self, post: Post, ordinal: int = 0) -> Actor:
        """This function will give one of those in a post, going round."""
        found = self.all(post)
        return found[ordinal % len(found)]


class Cast:
    """Everybody in the sample. All ids come from the seed, so that the same sample has the same people."""

    def __init__(self, *, site: str, namespace: uuid.UUID, organisations: int) -> None:
        self.site = site
        self.namespace = namespace
        self.people = 0
        offices = content.offices()
        self.office = self._place(offices["office"], OFFICE_POSTS)
        self.group = self._place(offices["leading_group"], GROUP_POSTS)
        self.discipline = self._place(offices["discipline_supervisor"], DISCIPLINE_POSTS)
        self.personnel = self._place(offices["organisation_supervisor"], ORGANISATION_POSTS)
        self.administration = self._place(offices["administration"], ADMINISTRATION_POSTS)
        count = max(TEAMS, organisations // 3)
        self.inspections = self._dealt(count, organisations)
        self.teams = [self._team(ordinal) for ordinal in range(count)]
        self.organisations = [self._place(body, INSPECTED_POSTS) for body in content.organisations(organisations)]
        # Leaders who go while their measures are under way, by organisation; nothing else is asked of them.
        self.leavers = {
            each: self._player(self.organisations[each], Post.LEADERSHIP_MEMBER, ordinal=len(INSPECTED_POSTS))
            for each in range(0, organisations, EVENTFUL)
        }

    def id(self, name: str) -> str:
        """This function will make the id of something by its name in the sample."""
        return str(uuid.uuid5(self.namespace, name))

    def team_of(self, organisation: int) -> int:
        """This function will tell which team inspects an organisation."""
        return organisation % len(self.teams)

    def _dealt(self, teams: int, organisations: int) -> list[frozenset[str]]:
        names = [{self.id(f"inspection {each}") for each in range(team, organisations, teams)} for team in range(teams)]
        late = self.late_organisations(organisations)
        for each in late:
            names[each % teams].add(self.id(f"late inspection {each}"))
        return [frozenset(each) for each in names]

    @staticmethod
    def late_organisations(organisations: int) -> range:
        """This function will choose the organisations of the supplementary round that is under way today."""
        return range(organisations - 3, organisations)

    def _team(self, ordinal: int) -> Place:
        body = MadeUpBody(
            f"T{ordinal + 1:02}", f"第{ordinal + 1}巡视组", f"Inspection Team {ordinal + 1}", "team", "zh-Hans"
        )
        return self._place(body, TEAM_POSTS, inspections=self.inspections[ordinal])

    def _place(self, body: MadeUpBody, posts: tuple[Post, ...], inspections: frozenset[str] = frozenset()) -> Place:
        place = Place(self.id(f"body {body.code}"), body)
        place.players += [
            self._player(place, post, ordinal=ordinal, inspections=inspections) for ordinal, post in enumerate(posts)
        ]
        return place

    def _player(self, place: Place, post: Post, *, ordinal: int, inspections: frozenset[str] = frozenset()) -> Player:
        code = place.body.code
        person = self.id(f"person {code} {ordinal}")
        actor = Actor(
            site=self.site,
            person=person,
            identities=frozenset({person}),
            post=self.id(f"post {code} {ordinal}"),
            post_kind=post,
            body=place.id,
            bodies=frozenset({place.id}),
            clearance=_CLEARANCE.get(post, _USUAL_CLEARANCE),
            inspections=inspections,
        )
        self.people += 1
        return Player(actor, *content.person_name(self.people - 1))

    def places(self) -> Iterator[Place]:
        """This function will give every body with its people."""
        yield from (self.office, self.group, self.discipline, self.personnel, self.administration)
        yield from self.teams
        yield from self.organisations


def last_march(at: datetime.datetime) -> datetime.date:
    """This function will give the 25th of the last March before a moment: the day of the feedback meeting."""
    year = at.year if (at.month, at.day) > (3, 29) else at.year - 1
    return datetime.date(year, 3, 25)
