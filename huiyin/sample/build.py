"""Building the sample: the site, everybody's acts in the order of time, and one sign-in for each post."""

import datetime
import heapq
import io
import itertools
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from huiyin.kernel.actor import Actor, Post
from huiyin.kernel.given import File
from huiyin.kernel.refused import Refused
from huiyin.people import accounts, actors, sites
from huiyin.people.models import Account, Site
from huiyin.record import blobs, bulk
from huiyin.sample import cast, event, feedback, opening, organisation
from huiyin.sample.cast import Cast
from huiyin.sample.event import Desk, Event

SITE_CODE = "sample"
JOB = "sample"
USUAL_FINDINGS = 1300
LEAST_ORGANISATIONS = 33
FINDINGS_EACH = 40
ACTS_AT_ONCE = 4000
# Everybody may read it on the sign-in page of the sample: it opens nothing but made-up matters.
PASSWORD = "huiyin-sample-round"  # noqa: S105
# Whose sign-ins are offered: the people around the first organisation.
_SHOWN_ORGANISATION = 0

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Built:
    """What was built: the site, the day that all dates hang on, the seed, the acts that were performed."""

    site: Site
    march: datetime.date
    seed: int
    organisations: int
    acts: int


def namespace(seed: int, *, march: datetime.date, scale: int) -> uuid.UUID:
    """This function will give the name space of all ids of one sample."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"huiyin:sample:{seed}:{march.isoformat()}:{scale}")


def build(
    *,
    at: datetime.datetime,
    seed: int = 1,
    scale: int = USUAL_FINDINGS,
    language: str = "zh-Hans",
    march: datetime.date | None = None,
    progress: Progress | None = None,
) -> Built:
    """This function will build the sample site with about ``scale`` findings, or finish one that was begun.

    Acts are certain in batches; each has an id from the seed, so that a second run performs what is missing and
    nothing twice. The dates hang on the last March before ``at``, unless told otherwise: with one to come, the round is
    built as far as it has got by then.

    :raises Refused: sample_too_small, sample_is_another.
    """
    if scale < LEAST_ORGANISATIONS:  # every organisation has a finding at least
        raise Refused("sample_too_small", scale=scale, least=LEAST_ORGANISATIONS)
    march = march or cast.last_march(at)
    space = namespace(seed, march=march, scale=scale)
    count = max(LEAST_ORGANISATIONS, round(scale / FINDINGS_EACH))
    site = _site(space, march, language=language)
    people = Cast(site=str(site.id), namespace=space, organisations=count)
    founder = _founder(site)
    stories = _stories(people, founder, march=march, scale=scale, until=at, site=site)
    total = sum(len(desk.events) for desk in stories)
    merged = heapq.merge(*(sorted(desk.events) for desk in stories))
    done = 0
    while portion := list(itertools.islice(merged, ACTS_AT_ONCE)):
        _perform(portion, site=site, space=space)
        done += len(portion)
        if progress is not None:
            progress(done, total)
    _open_accounts(site, people, at=at)
    return Built(site, march, seed, count, total)


def _site(space: uuid.UUID, march: datetime.date, *, language: str) -> Site:
    site_id = uuid.uuid5(space, "site")
    found = Site.objects.filter(id=site_id).first()
    if found is not None:
        return found
    founded = datetime.datetime.combine(
        march - (opening.SETTING_UP_DAYS + 1) * opening.DAY, datetime.time(), datetime.UTC
    )
    # Another seed, size or year is another sample: this installation has room for one.
    if any(each.code == SITE_CODE for each in sites.every()):
        raise Refused("sample_is_another", site=SITE_CODE)
    return sites.found(
        SITE_CODE,
        name="示例巡视工作办公室",
        name_en="Sample Inspection Office",
        profile="cn-inspection",
        language=language,
        at=founded,
        is_sample=True,
        site_id=site_id,
    )


def _founder(site: Site) -> Actor:
    """This function will give the site itself as the one who appoints the first people, also in a run after a kill."""
    system = actors.system(site.id)
    return Actor(
        site=system.site,
        person=system.person,
        identities=system.identities,
        post=system.post,
        post_kind=Post.SECURITY_ADMINISTRATOR,
        body=system.body,
        clearance=cast.HIGHEST,
    )


def _stories(
    people: Cast, founder: Actor, *, march: datetime.date, scale: int, until: datetime.datetime, site: Site
) -> list[Desk]:
    store = _Files(site, at=until)
    beginning = Desk(people.namespace, "opening", story=0, until=until)
    opening.people(beginning, people, founder=founder, march=march)
    opening.rounds(beginning, people, march=march)
    feedback.central_meeting(beginning, people, march=march)
    desks = [beginning]
    count = len(people.organisations)
    late = people.late_organisations(count)
    for ordinal in range(count):
        desk = Desk(people.namespace, f"organisation {ordinal}", story=ordinal + 1, until=until)
        findings = scale // count + (ordinal < scale % count)
        story = organisation.Story(people, desk, ordinal, march=march, findings=findings, store=store)
        story.write()
        if ordinal in late:
            organisation.late_inspection(story, ordinal)
        desks.append(desk)
    return desks


class _Files:
    """The evidence files of the sample: short texts, stored when a story first names them."""

    def __init__(self, site: Site, *, at: datetime.datetime) -> None:
        self.site, self.at = site, at
        self.stored: dict[str, File] = {}

    def __call__(self, text: str) -> File:
        if text not in self.stored:
            stored = blobs.put(io.BytesIO(f"{text}\n".encode()), site=str(self.site.id), at=self.at)
            self.stored[text] = File(stored.digest, stored.size_bytes, stored.media_type, f"{text}.txt")
        return self.stored[text]


def _perform(portion: list[Event], *, site: Site, space: uuid.UUID) -> None:
    with bulk.writing(str(site.id)) as writer:
        for place, each in enumerate(portion):
            if place % bulk.WRITE_EVERY_LINES == 0:
                coming = portion[place : place + bulk.WRITE_EVERY_LINES]
                writer.expect(event.foreseen(each, namespace=space) for each in coming)
            writer.perform(event.asked(each, writer.shelf.find, namespace=space))


@dataclass(frozen=True, slots=True)
class SignIn:
    """One sign-in that the sample offers: for which post, under which name, with which password."""

    post_kind: Post
    sign_in_name: str
    password: str


def _shown(people: Cast) -> Iterator[Actor]:
    places = (people.office, people.group, people.discipline, people.personnel, people.administration)
    home = (people.teams[people.team_of(_SHOWN_ORGANISATION)], people.organisations[_SHOWN_ORGANISATION])
    seen: set[Post] = set()
    for place in (*places, *home):
        for player in place.players:
            if player.actor.post_kind not in seen:
                seen.add(player.actor.post_kind)
                yield player.actor


def _open_accounts(site: Site, people: Cast, *, at: datetime.datetime) -> None:
    """This function will open one account for each post, by the security administrator; for theirs, by the site."""
    founder = _founder(site)
    for actor in _shown(people):
        name = str(actor.post_kind.value)
        if Account.objects.filter(sign_in_name=name).exists():
            continue
        person = uuid.UUID(actor.person)
        account = accounts.open_account(
            founder, person=person, sign_in_name=name, password=PASSWORD, language=site.language, at=at
        )
        accounts.take_post(account, uuid.UUID(actor.post), at=at)


def sign_ins(site: Site) -> tuple[SignIn, ...]:
    """This function will list the sign-ins that the page of a sample site may show; none for any other site."""
    if not site.is_sample:
        return ()
    opened = set(Account.objects.filter(site=site, is_active=True).values_list("sign_in_name", flat=True))
    return tuple(SignIn(post, post.value, PASSWORD) for post in Post if post.value in opened)
