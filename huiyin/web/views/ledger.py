"""The ledger: filters that read as sentences and travel in the address, keyset pages."""

import uuid
from dataclasses import dataclass

from django.http import HttpResponse, QueryDict
from django.views.decorators.http import require_safe

from huiyin.kernel import finding
from huiyin.record import trace
from huiyin.record.queries import ledger, names
from huiyin.record.queries.ledger import Listed, Wanted
from huiyin.record.queries.names import Named
from huiyin.web import addresses, framing, rendering, showing
from huiyin.web.pages import marks
from huiyin.web.pages.ledger import (
    COLUMNS,
    FilterForm,
    FilterSentence,
    LedgerPage,
    LedgerRow,
    Shows,
    column_options,
)
from huiyin.web.pages.parts import Link, Option, Pager, Sentence, Words
from huiyin.web.views.desk import births
from huiyin.web.visits import Request, Visit

SIZE = 25
ADDRESS = "/findings/"
CSV_ADDRESS = "/findings.csv"
_KEPT = ("q", "organisation", "category", "state", "timeliness", "origin", "severity", "side", "as_of")
_TIMES = {"late": "overdue", "near": "near", "on_time": "on_time"}
_VIEWS = {
    "all": {},
    "open": {"state": list(finding.OPEN) + ["sustained"]},
    "overdue": {"timeliness": ["late"]},
    "awaiting": {"side": ["waits_for_signatures"]},
}
# An organisation that fits nothing is asked for by an id that nothing has, so that the list is empty, not whole.
_NOWHERE = (uuid.UUID(int=0),)
_IDS = ("round", "inspection", "plan", "package", "imported_list")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for, and the wish that it stands for; ``places`` are the organisations that are meant."""

    query: QueryDict
    wanted: Wanted
    places: tuple[Named, ...] = ()

    def without(self, name: str, value: str) -> str:
        """This function will give the address of the list without one condition."""
        kept = self.query.copy()
        kept.setlist(name, [each for each in kept.getlist(name) if each != value])
        kept.pop("cursor", None)
        return f"{ADDRESS}?{kept.urlencode()}" if kept else ADDRESS

    def having(self, **changes: str) -> str:
        """This function will give the address of the same list with something else in it."""
        kept = self.query.copy()
        kept.pop("cursor", None)
        for name, value in changes.items():
            kept[name] = value
        return f"{ADDRESS}?{kept.urlencode()}" if kept else ADDRESS


def asked_of(visit: Visit, query: QueryDict) -> Asked:
    """This function will read what an address of the list asks for."""

    def known(name: str, of: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(each for each in query.getlist(name) if each in of)

    place = query.get("organisation", "").strip()
    places = _organisations(visit, place)
    ids = {name: names.of_id(query.get(name, "")) for name in _IDS}
    wanted = Wanted(
        states=known("state", finding.STATES),
        origins=known("origin", finding.ORIGINS),
        severities=known("severity", finding.SEVERITIES),
        timeliness=known("timeliness", ledger.TIMELINESS),
        side=known("side", ledger.SIDES),
        category=query.get("category", "").strip(),
        text=query.get("q", "").strip(),
        organisations=tuple(uuid.UUID(each.subject) for each in places) or (_NOWHERE if place else ()),
        **ids,
    )
    return Asked(query, wanted, places)


def _organisations(visit: Visit, asked: str) -> tuple[Named, ...]:
    """This function will find the organisations that are asked for by number, or else by a piece of the name."""
    found = names.candidates(visit.actor, "body", query=asked, most=200) if asked else ()
    return tuple(each for each in found if str(each.number) == asked) or found


@require_safe
def listing(request: Request) -> HttpResponse:
    """This function will show one page of the ledger."""
    visit, asked = request.visit, asked_of(request.visit, request.GET)
    order = request.GET.get("sort") or "due"
    found = ledger.page(
        visit.actor,
        asked.wanted,
        on=visit.day,
        order=order,
        cursor=request.GET.get("cursor", ""),
        size=SIZE,
        as_of=visit.line,
    )
    count, capped = ledger.count(visit.actor, asked.wanted, on=visit.day, as_of=visit.line)
    shows = _shows(request.GET)
    said = ((("finding", str(each.subject)), (each.statement,)) for each in found.rows)
    read = trace.note_all(visit.actor, said, at=visit.at, door="web")
    page = LedgerPage(
        frame=framing.frame_of(request, place="ledger", query=asked.wanted.text, reader_mark=bool(read)),
        rows=tuple(_row(visit, each) for each in found.rows),
        pager=Pager(
            len(found.rows),
            count,
            capped,
            next_url=asked.having(cursor=found.following) if found.following else "",
            previous_url=asked.having(cursor=found.preceding) if found.preceding else "",
        ),
        form=_form(visit, asked),
        filters=_filters(visit, asked),
        views=_views(asked),
        sorts=tuple(
            Link(Sentence(f"web-sort-{name}"), asked.having(sort=name), name == order)
            for name in ("due", "number", "last_act")
        ),
        shows=shows,
        columns=column_options(shows),
        kept_query=tuple((name, value) for name in (*_KEPT, "sort") for value in request.GET.getlist(name)),
        csv_url=f"{CSV_ADDRESS}?{request.GET.urlencode()}",
        act_links=births(visit, ("finding",)),
    )
    return rendering.answer(request, page)


def _row(visit: Visit, each: Listed) -> LedgerRow:
    return LedgerRow(
        number=str(each.number),
        url=addresses.subject("finding", each.number),
        statement=each.statement.text[:400],
        mark=marks.state_mark("finding", each.state),
        language=each.statement.language or "",
        hidden=each.statement.hidden or each.statement.erased,
        side=showing.side_marks(each),
        organisation_name=visit.named(each.organisation_name, each.organisation_name_en),
        category=showing.category_of(visit, each.category),
        severity=Sentence(f"choice-severity-{each.severity}") if each.severity else "",
        due=showing.due_of(each.due_date, day=visit.day, rules=visit.rules),
        last_act=showing.done(each.last_act) if each.last_act else "",
        last_date=each.last_at.date(),
        select_value=str(each.number),
    )


def _shows(query: QueryDict) -> Shows:
    chosen = query.getlist("column")
    return Shows(**{name: name in chosen for name in COLUMNS}) if chosen else Shows(owner=False)


def _form(visit: Visit, asked: Asked) -> FilterForm:
    wanted = asked.wanted
    return FilterForm(
        query=wanted.text,
        states=tuple(
            Option(each, Sentence(f"web-state-finding-{each}"), each in wanted.states) for each in finding.STATES
        ),
        timeliness=tuple(
            Option(each, _time_words(each), each in wanted.timeliness) for each in ledger.TIMELINESS if each in _TIMES
        ),
        origins=tuple(Option(each, Sentence(f"web-origin-{each}"), each in wanted.origins) for each in finding.ORIGINS),
        severities=tuple(
            Option(each, Sentence(f"choice-severity-{each}"), each in wanted.severities) for each in finding.SEVERITIES
        ),
        organisation=asked.query.get("organisation", ""),
        categories=tuple(
            Option(each.code, Sentence(f"category-{each.code}"), each.code == wanted.category)
            for each in visit.rules.taxonomy.categories
        ),
    )


def _time_words(name: str) -> Sentence:
    return Sentence(f"web-filter-{_TIMES[name]}", {"days": ledger.NEAR_DAYS} if name == "near" else {})


def _filters(visit: Visit, asked: Asked) -> tuple[FilterSentence, ...]:
    """This function will read the conditions back as words, each with the address of the list without it."""
    wanted, said = asked.wanted, list[tuple[Words, str, str]]()
    said += [(Sentence(f"web-state-finding-{each}"), "state", each) for each in wanted.states]
    said += [(_time_words(each), "timeliness", each) for each in wanted.timeliness if each in _TIMES]
    said += [(Sentence(f"web-side-{each}"), "side", each) for each in wanted.side]
    said += [
        (Sentence("web-filter-origin", {"origin": Sentence(f"web-origin-{each}")}), "origin", each)
        for each in wanted.origins
    ]
    said += [
        (Sentence("web-filter-severity", {"severity": Sentence(f"choice-severity-{each}")}), "severity", each)
        for each in wanted.severities
    ]
    if wanted.category:
        category = showing.category_of(visit, wanted.category)
        said.append((Sentence("web-filter-category", {"category": category}), "category", wanted.category))
    if wanted.text:
        said.append((Sentence("web-filter-query", {"query": wanted.text}), "q", str(asked.query.get("q", ""))))
    if asked.query.get("organisation"):
        typed = str(asked.query["organisation"])
        name = showing.name_of(visit, asked.places[0]) if len(asked.places) == 1 else typed
        said.append((Sentence("web-filter-organisation", {"name": name}), "organisation", typed))
    named = {name: asked.query.get(name, "") for name in _IDS if getattr(wanted, name) is not None}
    called = names.called(visit.actor, list(named.items()))
    said += [(showing.name_of(visit, called[value]), name, value) for name, value in named.items() if value in called]
    return tuple(FilterSentence(words, asked.without(name, value)) for words, name, value in said)


def _views(asked: Asked) -> tuple[Link, ...]:
    links = []
    for name, conditions in _VIEWS.items():
        query = QueryDict(mutable=True)
        for key, values in conditions.items():
            query.setlist(key, values)
        here = {key: values for key, values in asked.query.lists() if key not in ("cursor", "sort", "column", "as_of")}
        url = f"{ADDRESS}?{query.urlencode()}" if query else ADDRESS
        links.append(Link(Sentence(f"web-view-{name}"), url, here == dict(query.lists())))
    return tuple(links)
