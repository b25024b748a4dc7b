"""The search over all kinds: what fits, with the words found marked, and nothing that the post may not read."""

import re
from urllib.parse import urlencode

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from huiyin.record import search as index
from huiyin.record import trace
from huiyin.record.queries import matches
from huiyin.record.queries.matches import Match
from huiyin.web import addresses, framing, rendering, showing
from huiyin.web.pages import marks
from huiyin.web.pages.doors import Hit, SearchPage
from huiyin.web.pages.parts import Link, Pager, Sentence
from huiyin.web.visits import Request, Visit

FEW = 5
_BEFORE, _LONG = 60, 280


@require_safe
def results(request: Request) -> HttpResponse:
    """This function will show what fits: a few of each kind, or more of the one that is chosen."""
    visit = request.visit
    query = request.GET.get("q", "").strip()[: index.LONGEST_QUERY]
    kind = request.GET.get("kind", "")
    kind = kind if kind in matches.KINDS else ""
    size = matches.SIZE if kind else FEW
    found = matches.of_kinds(visit.actor, (kind,) if kind else matches.KINDS, text=query, size=size)
    hits = tuple(_hit(visit, match, query) for each in found.values() for match in each)
    read = trace.note_all(
        visit.actor,
        (((each.kind, each.subject), (each.read,)) for of in found.values() for each in of if each.read is not None),
        at=visit.at,
        door="web",
    )
    page = SearchPage(
        frame=framing.frame_of(request, query=query, reader_mark=bool(read)),
        query=query,
        hits=hits,
        pager=Pager(len(hits)),
        kinds=_kinds(query, chosen=kind) if query else (),
    )
    return rendering.answer(request, page)


def _kinds(query: str, *, chosen: str) -> tuple[Link, ...]:
    every = Link(Sentence("work-search-all"), f"/search/?{urlencode({'q': query})}", not chosen)
    narrowed = (
        Link(showing.list_name(kind), f"/search/?{urlencode({'q': query, 'kind': kind})}", kind == chosen)
        for kind in matches.KINDS
    )
    return (every, *narrowed)


def _hit(visit: Visit, match: Match, query: str) -> Hit:
    name = visit.named(match.name, match.name_en)
    return Hit(
        kind=Sentence("work-kind", {"kind": match.kind}) if name else "",
        words=name or showing.title_of(match.kind, match.number),
        url=addresses.subject(match.kind, match.number),
        pieces=pieces(match.text, query),
        mark=marks.state_mark(match.kind, match.state),
        beside=visit.named(match.organisation, match.organisation_en),
    )


def pieces(text: str, query: str) -> tuple[tuple[str, bool], ...]:
    """This function will cut an excerpt around the first word found, and mark every word of the search in it."""
    words = [re.escape(word) for word in query.split()]
    if not words or not text:
        return ((text[:_LONG], False),) if text else ()
    wanted = re.compile("|".join(words), re.IGNORECASE)
    first = wanted.search(text)
    start = max(0, first.start() - _BEFORE) if first else 0
    excerpt = ("…" if start else "") + " ".join(text[start : start + _LONG].split())
    cut, place = [], 0
    for match in wanted.finditer(excerpt):
        cut += [(excerpt[place : match.start()], False), (match.group(), True)]
        place = match.end()
    cut.append((excerpt[place:], False))
    return tuple((words_, found) for words_, found in cut if words_)
