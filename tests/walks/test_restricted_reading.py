"""Whoever is shown a restricted text leaves a trace and reads their name over it: on every page, in every answer."""

import json
import re
from collections.abc import Iterable, Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from huiyin.kernel import kinds, permit
from huiyin.kernel.actor import Actor
from huiyin.record.models import Line, PartRow, ReadTrace, SubjectHead
from huiyin.web import addresses
from tests.walks import stage, test_principals_package
from tests.walks.calling import Api, days
from tests.walks.stage import Stage

MARKER = re.compile(r"restrictedword[0-9]{2}")


def planted(on: Stage) -> int:
    """Tell a round in which every text is restricted and has a word of its own; give how many there are."""
    on.label, words = 2, iter(range(10, 100))
    perform = on.perform

    def marked(act: str, actor: object, *, subject: str = "", **given: object) -> object:
        for name in ("statement", "text", "heading", "title", "aim", "place", "summary", "minutes", "reason"):
            if isinstance(given.get(name), str) and not (act.startswith("session.") and name == "title"):
                given[name] = f"restrictedword{next(words)} {given[name]}"
        return perform(act, actor, subject=subject, **given)  # type: ignore[arg-type]

    on.perform = marked  # type: ignore[method-assign, assignment]
    ids = test_principals_package.fed_back(on)
    otto, place = on.actor("otto"), on.bodies["harbour"]
    when = {"day": days(0), "starts": "14:00", "place": "Hall"}
    on.perform(
        "meeting.call", otto, round=ids["round"], **when, agenda=[{"item": "speech", "heading": "restrictedword99"}]
    )
    on.perform("requirement.issue", otto, round=ids["round"], heading="Three lists", text="Write them")
    on.perform(
        "campaign.launch", otto, round=ids["round"], title="Campaign", aim="Aim", organisations=[place],
        from_date=days(-1), until_date=days(30),
    )  # fmt: skip
    on.perform("screening.call", otto, round=ids["round"], organisation=place, scope="restrictedword98")
    return next(words) - 10


def routes(found: Iterable[object] | None = None, before: str = "/") -> Iterator[str]:
    """Give the route of every page."""
    for each in get_resolver().url_patterns if found is None else found:
        route = before + str(each.pattern)  # type: ignore[attr-defined]
        if isinstance(each, URLPattern):
            yield route
        elif isinstance(each, URLResolver) and not route.startswith("/api/"):
            yield from routes(each.url_patterns, route)


def pages(actor: Actor) -> set[str]:
    """Give the address of every page and of the forms that a post may open, of subjects that of their first."""
    found = {each.replace("<number:number>", "1") for each in routes() if not each.startswith("/sign-")}
    newest = Line.objects.filter(site=actor.site).count()
    found |= {f"/journal/{number}/" for number in range(newest - 4, newest + 1)}
    standing = set(SubjectHead.objects.filter(site=actor.site, number=1).values_list("kind", flat=True))
    for kind in standing - {"body", "person", "post"}:
        found |= {addresses.listing(kind), addresses.subject(kind, 1)}
    for row in (
        each for each in kinds.ROWS.values() if each.name not in ("annul", "countersign", "decline", "expunge")
    ):
        if permit.provisos(actor.post_kind, row.code) is not None and (row.birth or row.kind in standing):
            found.add(addresses.birth(row.code) if row.birth else addresses.act(row.code, 1))
    return {each for each in found if "<" not in each and "sign-out" not in each}


def test_restricted_answers_are_no_table_for_one_person(db: None) -> None:
    on = stage.raised()
    planted(on)
    answer = on.client("otto").get("/rounds/1/answers.csv")
    assert answer.status_code == 403
    assert not MARKER.findall(answer.content.decode())


def unnoted(client: Client, path: str, person: str, *, headers: dict[str, str] | None = None) -> set[str]:
    """Give the words of an answer that the trace of its reader doesn't name."""
    before = set(ReadTrace.objects.values_list("id", flat=True))
    answer = client.get(path, headers=headers or {})
    body = answer.getvalue().decode(errors="replace") if answer.status_code == 200 else ""
    words = set(MARKER.findall(body))
    if words and "text/html" in answer["Content-Type"]:
        assert "reader-mark" in body, path
    parts = ReadTrace.objects.filter(person=person).exclude(id__in=before).values_list("part", flat=True)
    noted = MARKER.findall(" ".join(_bodies(parts)))
    return words.difference(noted)


def _bodies(parts: object) -> list[str]:
    return list(PartRow.objects.filter(commitment__in=list(parts)).values_list("body", flat=True))


@pytest.mark.django_db
def test_no_page_and_no_answer_forgets_its_trace() -> None:
    on = stage.raised()
    planted(on)
    for name in ("otto", "omar"):
        every = pages(on.actor(name))
        forgot = {path: left for path in every if (left := unnoted(on.client(name), path, on.persons[name]))}
        assert len(every) > 60 and forgot == {}, name


@pytest.mark.django_db
def test_no_call_forgets_its_trace() -> None:
    on = stage.raised()
    planted(on)
    api = Api(on)
    for name in ("otto", "omar"):
        described = json.loads(api.get(name, "/openapi.json").content)["paths"]
        paths = {f"/api{each}".replace("/api/api/", "/api/") for each, ways in described.items() if "get" in ways}
        paths = {re.sub(r"\{number\}", "1", each) for each in paths}
        asked = {each for each in paths if "{" not in each}
        assert len(asked) > 60
        found = {
            path: left
            for path in asked
            if (left := unnoted(api.client, path, on.persons[name], headers=api.headers(name)))
        }
        assert found == {}, name
