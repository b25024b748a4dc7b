"""Who acts: the posts that a person may work in today, and the kernel's Actor for one of them.

An actor is asked for at every request and act, so a relieved post, a new recusal or a merge counts at once.
What stands in a person's way is gathered widely: over every id of everybody behind the act (signer, the one
stood in for, enterer), over every post they hold, over the tree of bodies. What a person may do comes from
the one post alone.
"""

import dataclasses
import datetime
import functools
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db import models as db
from django.utils import timezone

from huiyin.kernel import permit
from huiyin.kernel.actor import INSPECTED, TEAM, Actor, Enterer, Post
from huiyin.kernel.refused import Refused
from huiyin.people import identities, models, tree
from huiyin.people.identities import Identities
from huiyin.people.models import Account, BodyRow, DelegationRow, Newest, PostRow, RecusalRow, Site

# Gives the ids of the inspections that a team's body makes. Record knows them and lies above the hall, so the
# doors hand the function in.
InspectionsOfTeam = Callable[[str], frozenset[str]]

# The id of the newest row of each kind, None where there is none yet.
Known = tuple[uuid.UUID | None, ...]
_Seat = tuple[str, str]  # a body, and the kind of a post that is held there

HELD, RELIEVED, GRANTED, DECLARED = "held", "relieved", "granted", "declared"
HIGHEST_LABEL = 3
ACTORS_KEPT = 512
_POST_ORDER = {post: order for order, post in enumerate(Post)}


@dataclass(frozen=True, slots=True)
class HeldPost:
    """A post that a person may work in. ``on_behalf_of`` is its holder where the person stands in, else None.

    ``until_date`` is its last day: of the post, or of the delegation where that ends earlier.
    """

    post: uuid.UUID
    post_kind: Post
    title: str
    body: uuid.UUID
    body_name: str
    body_name_en: str
    on_behalf_of: uuid.UUID | None
    until_date: datetime.date | None


def civil_day(at: datetime.datetime) -> datetime.date:
    """This function will give the day of a moment in the installation's zone, by which posts begin and end."""
    return timezone.localdate(at, timezone.get_default_timezone())


def posts_of(account: Account, *, on: datetime.date, known: Known | None = None) -> tuple[HeldPost, ...]:
    """This function will list the posts that an account may work in on a day, own ones first."""
    return _listed(account.site_id, account.person, on, known or known_of(account.site_id))


def actor(
    account: Account,
    post: uuid.UUID,
    *,
    at: datetime.datetime,
    inspections_of_team: InspectionsOfTeam,
    known: Known | None = None,
) -> Actor:
    """This function will make the actor for an account that works in one of its posts at a moment.

    One query while nothing has changed, none where ``known`` is given, else up to eight; ``inspections_of_team`` is
    asked for posts of teams.

    :raises Refused: post_not_held; the same for a post of somebody else and for one that does not exist.
    """
    made = _made(account.site_id, account.person, post, civil_day(at), known or known_of(account.site_id))
    return _with_inspections(made, inspections_of_team)


def actor_for_signer(
    account: Account,
    post: uuid.UUID,
    *,
    signer_post: uuid.UUID,
    at: datetime.datetime,
    signed_at: datetime.datetime,
    inspections_of_team: InspectionsOfTeam,
    stand_in: uuid.UUID | None = None,
) -> Actor:
    """This function will make the actor of a paper signature, which the account enters in ``post``.

    The signer must have held ``signer_post`` on the day of the signature; ``stand_in`` is the person who
    signed for the holder under a delegation. The actor sees no label that the enterer may not see, and
    whatever bars the enterer bars the act.

    :raises Refused: post_not_held for the account's post; signer_held_no_post for the signer's, also where
        the enterer could not enter for that body, so that nobody finds out posts by trying.
    """
    site, day = account.site_id, civil_day(at)
    same = identities.of_site(site)
    own = same.of(str(account.person))
    found = _held(site, own, on=day)
    entering = _chosen(found, post)
    signed = _signed(site, signer_post, on=civil_day(signed_at), same=same, stand_in=stand_in)
    post_kind = Post(entering.row.post_kind)
    if post_kind not in permit.ENTERS_FOR_ALL and entering.row.body != signed.row.body:
        raise Refused("signer_held_no_post")
    signer = str(stand_in or signed.row.person)
    holders = same.of(str(signed.row.person))
    others = same.of(signer) | holders
    held = {*_seats(each.row for each in found), *_seats([signed.row]), *_seats_of(site, others, on=day)}
    behind = own | others
    if entering.stands_in:
        stood_in_for = same.of(str(entering.row.person))
        behind |= stood_in_for
        held |= _seats_of(site, stood_in_for, on=day)
    made = _actor(
        signed,
        person=signer,
        own=same.of(signer),
        stood_in_for=holders if stand_in else frozenset(),
        hindered=_hindered(site, behind, held),
    )
    enterer = Enterer(str(account.person), own, post_kind, str(entering.row.body))
    clearance = min(made.clearance, entering.row.clearance)
    made = dataclasses.replace(made, enterer=enterer, clearance=clearance)
    return _with_inspections(made, inspections_of_team)


def stand_ins(site: uuid.UUID, *, on: datetime.date) -> dict[str, tuple[str, ...]]:
    """This function will name who stands in for the holder of each post on a day: one query."""
    granted = DelegationRow.objects.filter(models.in_force(on), site=site, state=GRANTED)
    found: dict[str, tuple[str, ...]] = {}
    for post, delegate in granted.values_list("post", "delegate"):
        found[str(post)] = (*found.get(str(post), ()), str(delegate))
    return found


def system(site: uuid.UUID) -> Actor:
    """This function will make the actor that records expiry and silence, the same for a site for ever."""
    person = str(uuid.uuid5(site, "huiyin.system"))
    return Actor(
        site=str(site),
        person=person,
        identities=frozenset({person}),
        post=str(uuid.uuid5(site, "huiyin.system.post")),
        post_kind=Post.SYSTEM,
        body=str(site),
        clearance=HIGHEST_LABEL,
    )


def founder(site: Site, *, at: datetime.datetime) -> Actor:
    """This function will make the actor that registers persons and appoints administrators at first.

    It is the site itself in the post of a security administrator, for the operator at the machine. Should the
    last administrator leave without a successor, it is the way back; every line it signs shows that no person
    did.

    :raises Refused: site_has_administrator while somebody holds that post.
    """
    in_office = models.in_force(civil_day(at))
    administrators = PostRow.objects.filter(in_office, site=site.id, post_kind=Post.SECURITY_ADMINISTRATOR, state=HELD)
    if administrators.exists():
        raise Refused("site_has_administrator", site=site.code)
    return dataclasses.replace(system(site.id), post_kind=Post.SECURITY_ADMINISTRATOR)


@dataclass(frozen=True, slots=True)
class _Held:
    """A post in force, and the delegation by which somebody stands in, if so."""

    row: PostRow
    delegation: DelegationRow | None = None

    @property
    def stands_in(self) -> bool:
        return self.delegation is not None


@dataclass(frozen=True, slots=True)
class _Hindered:
    """What stands in the way of all who are behind an act."""

    bodies: frozenset[str]
    told_apart: frozenset[str]
    recused_from: frozenset[str]


def known_of(site: uuid.UUID) -> Known:
    """This function will name what is known of a site, with one query: every change makes a newer row.

    Who asks for posts and actor together asks for this once, so that both are of one moment.
    """
    return Newest.objects.values_list("body", "person", "post", "delegation", "recusal").get(site=site)


# Both memories are keyed by the day and by what was known, so nothing in them is ever out of date; a change that
# is rolled back had row ids of its own. A process keeps as many actors as people work at once.
@functools.lru_cache(maxsize=ACTORS_KEPT)
def _made(site: uuid.UUID, person: uuid.UUID, post: uuid.UUID, on: datetime.date, known: Known) -> Actor:
    same = identities.of_site(site)
    own = same.of(str(person))
    found = _held(site, own, on=on)
    chosen = _chosen(found, post)
    held = _seats(each.row for each in found)
    stood_in_for: frozenset[str] = frozenset()
    if chosen.stands_in:
        stood_in_for = same.of(str(chosen.row.person))
        held |= _seats_of(site, stood_in_for, on=on)
    hindered = _hindered(site, own | stood_in_for, held)
    return _actor(chosen, person=str(person), own=own, stood_in_for=stood_in_for, hindered=hindered)


@functools.lru_cache(maxsize=ACTORS_KEPT)
def _listed(site: uuid.UUID, person: uuid.UUID, on: datetime.date, known: Known) -> tuple[HeldPost, ...]:
    found = _held(site, identities.of_site(site).of(str(person)), on=on)
    bodies = BodyRow.objects.filter(models.CURRENT, site=site, subject__in={each.row.body for each in found})
    names = {body: names for body, *names in bodies.values_list("subject", "name", "name_en")}
    listed = [_shown(each, *names.get(each.row.body, ("", ""))) for each in found]
    return tuple(
        sorted(listed, key=lambda held: (held.on_behalf_of is not None, _POST_ORDER[held.post_kind], held.post))
    )


def _with_inspections(made: Actor, inspections_of_team: InspectionsOfTeam) -> Actor:
    if made.post_kind not in TEAM:
        return made
    return dataclasses.replace(made, inspections=inspections_of_team(made.body))


def _held(site: uuid.UUID, own: frozenset[str], *, on: datetime.date) -> list[_Held]:
    """This function will read own posts and those stood in for, with two queries."""
    granted = DelegationRow.objects.filter(models.in_force(on), site=site, delegate__in=own, state=GRANTED)
    delegations = {delegation.post: delegation for delegation in granted.order_by("until_date", "subject")}
    whose = db.Q(person__in=own) | db.Q(subject__in=delegations)
    found = PostRow.objects.filter(models.in_force(on), whose, site=site, state=HELD)
    return [_Held(row, None if str(row.person) in own else delegations[row.subject]) for row in found]


def _seats(held: Iterable[PostRow]) -> set[_Seat]:
    return {(str(row.body), row.post_kind) for row in held}


def _seats_of(site: uuid.UUID, persons: Iterable[str], *, on: datetime.date) -> set[_Seat]:
    """This function will name the bodies at which any of some persons holds a post, with the kind of the post."""
    return _seats(PostRow.objects.filter(models.in_force(on), site=site, person__in=persons, state=HELD))


def _chosen(found: Iterable[_Held], post: uuid.UUID) -> _Held:
    for each in found:
        if each.row.subject == post:
            return each
    raise Refused("post_not_held")


def _signed(
    site: uuid.UUID, post: uuid.UUID, *, on: datetime.date, same: Identities, stand_in: uuid.UUID | None
) -> _Held:
    """This function will find the post of a paper signature as it was on the day of the signature.

    A post that was relieved since then counts: its last day is the day of the relief.
    """
    held = PostRow.objects.filter(models.in_force(on), site=site, subject=post, state__in=(HELD, RELIEVED)).first()
    if held is None:
        raise Refused("signer_held_no_post")
    if stand_in is None:
        return _Held(held)
    own = same.of(str(stand_in))
    delegations = DelegationRow.objects.filter(
        models.in_force(on), site=site, post=post, delegate__in=own, state=GRANTED
    )
    delegation = delegations.first()
    if delegation is None:
        raise Refused("signer_held_no_post")
    return _Held(held, delegation)


def _hindered(site: uuid.UUID, persons: frozenset[str], held: Iterable[_Seat]) -> _Hindered:
    """This function will widen bodies by the tree and read recusals, which hold for all under their body."""
    seats = frozenset(held)
    bodies = {body for body, _ in seats}
    inspected = {body for body, kind in seats if kind in INSPECTED}
    principals = {body for body, kind in seats if kind == Post.PRINCIPAL}
    declared = RecusalRow.objects.filter(models.CURRENT, site=site, person__in=persons, state=DECLARED)
    organisations = {str(each) for each in declared.values_list("organisation", flat=True)}
    whole = tree.current(site)
    under = (whole.under(organisation) for organisation in organisations)
    apart = frozenset(inspected - principals)
    return _Hindered(whole.related_to(bodies), apart, frozenset(organisations).union(*under))


def _actor(
    chosen: _Held,
    *,
    person: str,
    own: frozenset[str],
    stood_in_for: frozenset[str],
    hindered: _Hindered,
) -> Actor:
    row = chosen.row
    return Actor(
        site=str(row.site),
        person=person,
        identities=own,
        post=str(row.subject),
        post_kind=Post(row.post_kind),
        body=str(row.body),
        bodies=hindered.bodies,
        told_apart=hindered.told_apart,
        scope=None if row.scope is None else frozenset(row.scope),
        clearance=row.clearance,
        recused_from=hindered.recused_from,
        on_behalf_of=str(row.person) if stood_in_for else None,
        principal_identities=stood_in_for,
    )


def _shown(held: _Held, name: str, name_en: str) -> HeldPost:
    row, delegation = held.row, held.delegation
    ends = [day for day in (row.until_date, delegation.until_date if delegation else None) if day is not None]
    return HeldPost(
        post=row.subject,
        post_kind=Post(row.post_kind),
        title=row.title,
        body=row.body,
        body_name=name,
        body_name_en=name_en,
        on_behalf_of=row.person if held.stands_in else None,
        until_date=min(ends, default=None),
    )
