"""Taxonomies: the tree that findings are classed by, its versions, one version with what it changed, as a table too."""

import datetime

from django.http import HttpResponse, StreamingHttpResponse
from django.views.decorators.http import require_safe

from huiyin.kernel import kinds
from huiyin.kernel.site_taxonomy import SiteTaxonomy
from huiyin.record.queries import subjects, taxonomies
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.taxonomies import Left
from huiyin.web import addresses, beside, framing, rendering, showing, tables, trees
from huiyin.web.pages import marks
from huiyin.web.pages.parts import Fact, Link, OpenAct, Sentence, Words
from huiyin.web.pages.taxonomy import LeftRow, TaxonomiesPage, TaxonomyPage, VersionRow
from huiyin.web.visits import Request, Visit

MOST_LEFT = 50
_VERSIONS = 50


def csv_address(number: int) -> str:
    """This function will give the address of a version as a table."""
    return f"{addresses.subject('taxonomy', number)}table.csv"


@require_safe
def listing(request: Request) -> HttpResponse:
    """This function will show the tree in use: the newest of the site's own, else that of its rule set."""
    visit = request.visit
    found, _ = subjects.page(visit.actor, "taxonomy", size=_VERSIONS, as_of=visit.line)
    newest = next((each for each in found if each.facts.state == "in_force"), None)
    rows = trees.shipped(visit.rules) if newest is None else trees.of(visit, newest.facts)
    left = _left(visit)
    page = TaxonomiesPage(
        frame=framing.frame_of(request, place="taxonomy"),
        source=Sentence("web-taxonomy-shipped", {"rules": Sentence(f"profile-{visit.rules.name}")})
        if newest is None
        else _version_words(newest.facts),
        rows=trees.shown(trees.in_order(rows)),
        csv_url="/taxonomies/shipped.csv" if newest is None else csv_address(newest.number),
        versions=tuple(_version(each) for each in found),
        left=tuple(_left_row(visit, each) for each in left[:MOST_LEFT]),
        left_count=len(left),
        acts=_acts(visit, newest),
    )
    return rendering.answer(request, page)


def _version_words(facts: SiteTaxonomy) -> Sentence:
    return Sentence("web-taxonomy-version", {"name": facts.name, "edition": facts.edition})


def _version(each: Found) -> VersionRow:
    facts: SiteTaxonomy = each.facts
    return VersionRow(
        _version_words(facts),
        addresses.subject("taxonomy", each.number),
        marks.state_mark("taxonomy", facts.state),
        datetime.date.fromisoformat(facts.adopted_date),
    )


def _acts(visit: Visit, newest: Found | None) -> tuple[OpenAct, ...]:
    """This function will offer the edit of the tree in use: a next version, or the site's first."""
    if visit.as_of is not None:
        return ()
    row = kinds.ROWS["taxonomy.adopt" if newest is None else "taxonomy.revise"]
    if not showing.may_begin(visit, row):
        return ()
    url = addresses.birth(row.code) + (f"?predecessor={newest.facts.id}" if newest is not None else "")
    words = Sentence("web-taxonomy-edit" if newest is not None else "web-taxonomy-own")
    return (OpenAct(words, url, main=True),)


def _left(visit: Visit) -> tuple[Left, ...]:
    """This function will list what is left to be classed anew in the newest round."""
    rounds, _ = subjects.page(visit.actor, "round", size=1, as_of=visit.line)
    if not rounds or rounds[0].facts.taxonomy is None or "ledger" not in framing.places(visit.actor):
        return ()
    return taxonomies.left_behind(visit.actor, rounds[0].facts)


def _left_row(visit: Visit, each: Left) -> LeftRow:
    row = kinds.ROWS["finding.classify"]
    may = showing.may_do(visit, row)
    return LeftRow(
        str(each.number),
        addresses.subject("finding", each.number),
        showing.category_of(visit, each.category),
        showing.category_of(visit, each.to) if each.to else "",
        addresses.act(row.code, each.number) if may else "",
    )


@require_safe
def shipped_csv(request: Request) -> StreamingHttpResponse:
    """This function will give the tree of the site's rule set as a table."""
    visit = request.visit
    return tables.answer(trees.table(trees.shipped(visit.rules)), name=f"taxonomy-{visit.rules.taxonomy.name}")


@require_safe
def as_csv(request: Request, *, number: int) -> StreamingHttpResponse:
    """This function will give one version as a table, which the editor reads again."""
    visit = request.visit
    found = subjects.by_number(visit.actor, "taxonomy", number=number)
    rows = trees.of(visit, found.facts)
    return tables.answer(trees.table(rows), name=f"taxonomy-{found.facts.name}-{found.facts.edition}")


@require_safe
def one(request: Request, *, number: int) -> HttpResponse:
    """This function will show one version, held against the one that it follows."""
    visit = request.visit
    found = subjects.by_number(visit.actor, "taxonomy", number=number, as_of=visit.line)
    facts: SiteTaxonomy = found.facts
    rows = trees.in_order(trees.of(visit, facts))
    followed = subjects.several(visit.actor, "taxonomy", subjects=[facts.predecessor] if facts.predecessor else [])
    old = [trees.of(visit, each.facts) for each in followed.values()]
    changes: Words = trees.changes(rows, held_against=old[0]) if old else Sentence("web-taxonomy-first")
    common = beside.beside(visit, found, told=beside.told_of(visit, found))
    edit = _acts(visit, found) if facts.state == "in_force" else ()
    common["open_acts"] = (*edit, *common["open_acts"])
    page = TaxonomyPage(
        frame=framing.frame_of(request, place="taxonomy"),
        crumbs=(Link(showing.list_name("taxonomy"), addresses.listing("taxonomy")),),
        number=str(number),
        name=_version_words(facts),
        rows=trees.shown(rows, held_against=old[0] if old else None),
        changes=changes,
        csv_url=csv_address(number),
        facts=(
            Fact(Sentence("web-fact-adopted_date"), datetime.date.fromisoformat(facts.adopted_date)),
            *(
                Fact(
                    Sentence("field-predecessor"),
                    _version_words(each.facts),
                    addresses.subject("taxonomy", each.number),
                )
                for each in followed.values()
            ),
            Fact(Sentence("web-taxonomy-digest"), facts.digest, code=True),
        ),
        **common,
    )
    return rendering.answer(request, page)
