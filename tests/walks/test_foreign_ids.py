"""Every address that takes an id, for every post, with the id of something that the post may not see: the answer is
that for an id of nothing, to the byte, whether it is asked for or sent to.

The addresses are those of the URL map, the ids those of a sample that has everything and of a second site.
"""

import datetime
import functools
import json
import re
import uuid
from collections.abc import Iterator
from typing import Any

from django.http import HttpResponseBase
from django.test import Client
from django.utils import timezone

from huiyin.kernel import kinds
from huiyin.kernel.actor import Actor
from huiyin.papers.drawn import offered
from huiyin.people import actors, tokens
from huiyin.people.models import Account
from huiyin.record import rows, visibility
from huiyin.record.models import Line, PartRow, SubjectHead
from huiyin.record.queries import history, subjects
from huiyin.sample import build
from huiyin.web.addresses import KINDS
from tests.sample.test_build import NOW
from tests.walks import shares, stage
from tests.walks.test_doors import FOREIGN, ID, ROUTES, signed_in

DIGEST = "ab" * 32
# A name in the map (an act, a field, a deed) is no id: it is filled in with what there is.
PARAMETER = re.compile(r"<(\w+):(\w+)>")
DEEDS = ("close", "open", "unlock")
SENT = {"reason": "x", "text": "x"}


class Office:
    """The site of the sample, with work begun by one of its clerks, and another site beside it."""

    def __init__(self) -> None:
        self.site = build.build(at=NOW, seed=11, scale=60).site
        self.names = [each.sign_in_name for each in build.sign_ins(self.site)]
        self.elsewhere = stage.raised()
        clerk = Account.objects.get(site=self.site, sign_in_name="office_clerk")
        assert clerk.active_post is not None
        at = timezone.now()
        until = at + datetime.timedelta(days=9)
        self.token, _ = tokens.issue(clerk, post=clerk.active_post, name="Report", expires_at=until, at=at)
        self.job = signed_in("office_clerk").post("/check/run/")["Location"].split("/")[2]

    def actor(self, name: str) -> Actor:
        """Make the actor of a sign-in of the sample."""
        account = Account.objects.get(site=self.site, sign_in_name=name)
        assert account.active_post is not None
        at, inspections = timezone.now(), visibility.inspections_of_team
        return actors.actor(account, account.active_post, at=at, inspections_of_team=inspections)


def hidden_numbers(actor: Actor, kind: str) -> Iterator[str]:
    """Give the numbers of the oldest and the newest subject of a kind that a post doesn't see."""
    seen = rows.current(kind, actor.site).filter(visibility.visible_to(actor, kind)).values("subject")
    heads = SubjectHead.objects.filter(site=actor.site, kind=kind).exclude(subject__in=seen)
    numbers = list(heads.order_by("number").values_list("number", flat=True))
    yield from map(str, {*numbers[:1], *numbers[-1:]})


def hidden_lines(actor: Actor) -> Iterator[str]:
    """Give some lines of the journal that a post doesn't open: about something that it doesn't see."""
    if history.reads_the_journal(actor):
        return
    for line in Line.objects.filter(site=actor.site).order_by("-number")[:400:40]:
        kind, subject = json.loads(line.envelope)["subjects"][0]
        if not subjects.seen(actor, [(kind, subject)]):
            yield str(line.number)


def hidden_files(office: Office, actor: Actor) -> Iterator[str]:
    """Give files of things that a post doesn't see."""
    for part in PartRow.objects.filter(site=actor.site, kind="file").order_by("-number")[:200:20]:
        line = Line.objects.get(site=actor.site, number=part.number)
        if not subjects.seen(actor, [tuple(json.loads(line.envelope)["subjects"][0])]):
            yield part.commitment


def hidden(office: Office, name: str, route: str) -> Iterator[tuple[str, str]]:
    """Give for a route the addresses of what a post doesn't see, each with the same address of nothing."""
    actor = office.actor(name)
    plurals = sorted(KINDS) if "<kinds:" in route else [route.split("/")[0]]
    for plural in plurals:
        kind = KINDS.get(plural, "")
        for word in named(route, kind):
            filled = "/" + re.sub(r"<(slug:name|paper:file)>", word, route.replace("<kinds:plural>", plural))
            filled = filled.replace("<slug:audience>", "principal")
            if "<number:" in route:
                ids, nothing = hidden_lines(actor) if not kind else hidden_numbers(actor, kind), str(FOREIGN)
            elif "<digest:" in route:
                ids, nothing = hidden_files(office, actor), DIGEST
            else:
                ids, nothing = iter(hidden_uuids(office, name, route)), ID
            # Where nothing is hidden (bodies and rounds are open to all), what isn't there is asked for alone.
            yield from (
                (PARAMETER.sub(each, filled), PARAMETER.sub(nothing, filled)) for each in list(ids) or [nothing]
            )


def named(route: str, kind: str) -> list[str]:
    """Give every name that a route may hold beside its id."""
    if "<paper:file>" in route:
        return [f"{row.code}.docx" for row in offered.ROWS.values() if row.kind == kind]
    if "<slug:name>" not in route:
        return [""]
    return [row.name for row in kinds.KINDS[kind].acts if not row.birth] if kind else list(DEEDS)


def hidden_uuids(office: Office, name: str, route: str) -> list[str]:
    """Give what is another's: a job, a token, an account of another site; to all but their keeper one of this site."""
    if "<uuid:job>" in route:
        return [] if name == "office_clerk" else [office.job]
    if "<uuid:token>" in route:
        return [] if name == "office_clerk" else [str(office.token.id)]
    own = Account.objects.get(site=office.site, sign_in_name="handler")
    foreign = office.elsewhere.accounts["omar"]
    return [str(foreign.id)] if name == "security_administrator" else [str(foreign.id), str(own.id)]


def said(answer: HttpResponseBase) -> tuple[Any, ...]:
    """Give all of an answer that could tell one thing from another."""
    body = getattr(answer, "content", b"streamed")
    return answer.status_code, body, sorted(answer.headers.items())


def answered(client: Client, method: str, path: str) -> tuple[Any, ...]:
    return said(client.get(path) if method == "get" else client.post(path, SENT))


def test_what_is_hidden_is_absent(db: None, subtests: Any) -> None:
    office = Office()
    routes = [route for route in ROUTES if re.search(r"<(number|digest|uuid):", route)]
    asked = dict.fromkeys(routes, 0)
    for name in shares.taken(office.names):
        client = signed_in(name)
        absence = said(client.get(f"/findings/{FOREIGN}/"))
        assert absence[0] == 404
        answer = functools.cache(functools.partial(answered, client))
        with subtests.test(name):
            for route in routes:
                for path, nowhere in hidden(office, name, route):
                    asked[route] += 1
                    for method in ("get", "post"):
                        found = answer(method, path)
                        assert found == answer(method, nowhere), (method, path)
                        # What an address doesn't take is said before anything is looked up.
                        assert found == absence or found[0] == 405, (method, path)
    assert [route for route, times in asked.items() if not times] == []
    assert office.token.__class__.objects.get(id=office.token.id).revoked_at is None
    assert Account.objects.get(id=office.elsewhere.accounts["omar"].id).is_active


def test_ids_in_a_query_tell_nothing(db: None) -> None:
    """A filter, a cursor, a chosen subject: what a post may not see narrows a list as something that isn't there."""
    on = stage.raised()
    other = stage.raised()
    secret, absent = other.bodies["harbour"], str(uuid.uuid4())
    queries = [f"/findings/?{name}=" for name in ("round", "inspection", "plan", "package", "imported_list")]
    queries += ["/candidates/package.compose/organisation/?chosen=", "/packages/acts/compose/?organisation="]
    queries += ["/trace/?before=", "/access/?before="]
    for name in ("otto", "omar", "vera", "inga", "ada", "audrey"):
        client = on.client(name)
        for query in queries:
            answers = []
            for each in (secret, absent):
                answer = client.get(query + each)
                content = re.sub(rb'(name="_act_id"|name="_subject"|csrfmiddlewaretoken")[^>]*>', b"", answer.content)
                answers.append((answer.status_code, content.replace(each.encode(), b"ID")))
            assert answers[0] == answers[1], (name, query)
