"""Who acts: the posts that a person may hold, in their groups, and one person in exactly one post at one moment."""

import enum
from dataclasses import dataclass, field


class Post(enum.StrEnum):
    """What a person holds at a body for a time. Source: docs/procedure.md, "Posts and separation of duties"."""

    TEAM_HEAD = "team_head"
    TEAM_DEPUTY = "team_deputy"
    TEAM_MEMBER = "team_member"
    OFFICE_CLERK = "office_clerk"
    OFFICE_HEAD = "office_head"
    LEADING_GROUP_MEMBER = "leading_group_member"
    PRINCIPAL = "principal"
    LEADERSHIP_MEMBER = "leadership_member"
    COORDINATOR = "coordinator"
    HANDLER = "handler"
    DISCIPLINE_SUPERVISOR = "discipline_supervisor"
    ORGANISATION_SUPERVISOR = "organisation_supervisor"
    LOOK_BACK_CHECKER = "look_back_checker"
    DECIDER = "decider"
    SUPERIOR = "superior"
    DEPARTMENT_CONTACT = "department_contact"
    LEAD_CUSTODIAN = "lead_custodian"
    RECORDS_OFFICER = "records_officer"
    ASSESSMENT_READER = "assessment_reader"
    AUDITOR = "auditor"
    SYSTEM_ADMINISTRATOR = "system_administrator"
    SECURITY_ADMINISTRATOR = "security_administrator"
    AUDIT_ADMINISTRATOR = "audit_administrator"
    SYSTEM = "system"


TEAM = (Post.TEAM_HEAD, Post.TEAM_DEPUTY, Post.TEAM_MEMBER)
OFFICE = (Post.OFFICE_CLERK, Post.OFFICE_HEAD)
LEADERSHIP = (Post.PRINCIPAL, Post.LEADERSHIP_MEMBER)
INSPECTED = (Post.PRINCIPAL, Post.LEADERSHIP_MEMBER, Post.COORDINATOR, Post.HANDLER)
SUPERVISORS = (Post.DISCIPLINE_SUPERVISOR, Post.ORGANISATION_SUPERVISOR)
RECIPIENTS = (Post.DEPARTMENT_CONTACT, Post.SUPERIOR, Post.DECIDER, *SUPERVISORS)
CHECKERS = (*SUPERVISORS, Post.LOOK_BACK_CHECKER)
ORGANS = (*OFFICE, *CHECKERS, Post.DECIDER, Post.SUPERIOR, Post.DEPARTMENT_CONTACT)  # they consult
# Who sees findings, and may ask for many of them at once; who lets them go.
READERS: tuple[Post, ...] = (*TEAM, *OFFICE, *INSPECTED, *CHECKERS, Post.LEADING_GROUP_MEMBER, Post.RECORDS_OFFICER)
READERS += (Post.DECIDER, Post.SUPERIOR, Post.DEPARTMENT_CONTACT)
APPROVERS = (Post.OFFICE_HEAD, Post.SECURITY_ADMINISTRATOR)
ADMINISTRATORS = (Post.SYSTEM_ADMINISTRATOR, Post.SECURITY_ADMINISTRATOR, Post.AUDIT_ADMINISTRATOR)


@dataclass(frozen=True, slots=True)
class Enterer:
    """The person at the keyboard who enters what somebody else signed on paper."""

    person: str
    identities: frozenset[str]
    post_kind: Post
    body: str


@dataclass(frozen=True, slots=True)
class Actor:
    """One person in exactly one post at one moment, with all that the provisos ask about.

    ``identities`` are all ids known to be this person. ``bodies`` are the bodies where the person holds any post now,
    with all bodies under and over them in the tree. ``told_apart`` are those bodies in which one of these posts is of
    the inspected side and none is the principal's: what was fed back to a principal alone isn't theirs, in whichever
    post they read. ``scope`` are the organisations that a supervisor's or a
    department's post covers; None means every one. ``teams_inspections`` are the inspections of the person's team.
    """

    site: str
    person: str
    identities: frozenset[str]
    post: str
    post_kind: Post
    body: str
    bodies: frozenset[str] = frozenset()
    told_apart: frozenset[str] = frozenset()
    scope: frozenset[str] | None = None
    clearance: int = 0
    recused_from: frozenset[str] = frozenset()
    inspections: frozenset[str] = frozenset()
    on_behalf_of: str | None = None
    principal_identities: frozenset[str] = frozenset()
    enterer: Enterer | None = None
    everyone: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        entered = self.enterer.identities if self.enterer else frozenset()
        object.__setattr__(self, "everyone", self.identities | self.principal_identities | entered)

    @property
    def entered_by(self) -> str:
        return self.enterer.person if self.enterer else self.person

    @property
    def holder(self) -> str:
        """Whose post it is: the one stood in for, or the signer."""
        return self.on_behalf_of or self.person

    @property
    def holder_identities(self) -> frozenset[str]:
        """All ids known to be the one whose post it is."""
        return self.principal_identities if self.on_behalf_of else self.identities

    @property
    def participants(self) -> tuple[str, ...]:
        """All persons who stand behind the act: signer, the one stood in for, enterer; each once."""
        named = (self.person, self.on_behalf_of, self.entered_by)
        return tuple(dict.fromkeys(person for person in named if person))
