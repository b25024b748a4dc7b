"""The warning signs for those who check: the ranked list, the same as a table, and the way on from each of them."""

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlencode

from django.http import HttpResponse, StreamingHttpResponse
from django.views.decorators.http import require_safe

from huiyin import texts
from huiyin.kernel import permit
from huiyin.kernel.refused import Refused
from huiyin.kernel.sign_answer import RULES
from huiyin.record import signs as kept
from huiyin.record import takings
from huiyin.record.queries import declared, names, signs
from huiyin.record.queries.names import Named
from huiyin.record.queries.signs import Listed, Pair, Rate
from huiyin.web import addresses, framing, rendering, showing, tables
from huiyin.web.pages import marks
from huiyin.web.pages.parts import Link, Option, Sentence, Words
from huiyin.web.pages.signs import AnswerView, PairView, RateRow, SignsPage, SignView
from huiyin.web.visits import Request, Visit

ADDRESS = "/signs/"
TABLE = "/signs.csv"
MOST_ORGANISATIONS = 200
_JUDGE, _PLAN, _CONCERN = "sign_answer.judge", "on_site_check.plan", "finding.raise_concern"
_COLUMNS = ("finding", "organisation", "rule", "sign", "strength")


@require_safe
def listing(request: Request) -> HttpResponse:
    """This function will show the signs that the post may see, the strongest first.

    :raises Refused: not_found, for a post that reads none.
    """
    visit = request.visit
    signs.require(visit.actor)
    rule = request.GET.get("rule", "")
    known = names.called(visit.actor, [("body", each) for each in signs.organisations(visit.actor)])
    chosen = _chosen(request, known)
    place = None if chosen is None else chosen.subject
    found, following = signs.page(visit.actor, rule=rule, organisation=place, after=request.GET.get("after", ""))
    rates = {each.rule: each for each in signs.rates(visit.actor)}
    run = kept.last_run(visit.actor.site)
    asked = _asked(rule, chosen)
    page = SignsPage(
        frame=framing.frame_of(request, place="signs"),
        size=0 if run is None else run.size,
        computed_at=None if run is None else run.computed_at,
        stale=run is not None and declared.touched_since(visit.actor.site, line=run.size),
        matters=next((each.matters for each in rates.values()), 0),
        rules=_rules(rule),
        organisations=_organisations(visit, known, chosen),
        signs=tuple(_sign(visit, each, known, rates[each.rule]) for each in found),
        rates=tuple(_rate(each, chosen) for each in rates.values()),
        csv_url=f"{TABLE}?{urlencode(asked)}" if asked else TABLE,
        more_url=f"{ADDRESS}?{urlencode({**asked, 'after': following})}" if following else "",
    )
    return rendering.answer(request, page)


@require_safe
def table(request: Request) -> StreamingHttpResponse:
    """This function will hand out the signs as a table, without what lies side by side.

    :raises Refused: not_found; too_many_taken, where the findings in it are more than one person takes in a day.
    """
    visit = request.visit
    signs.require(visit.actor)
    known = names.called(visit.actor, [("body", each) for each in signs.organisations(visit.actor)])
    chosen = _chosen(request, known)
    place = None if chosen is None else chosen.subject
    found = list(every(visit, rule=request.GET.get("rule", ""), organisation=place))
    takings.take(visit.actor, {each.finding: False for each in found}, at=visit.at)
    head = [tables.said(visit, Sentence(f"cli-column-{name}")) for name in _COLUMNS]
    rows = ([*_cells(visit, each, known)] for each in found)
    return tables.answer([head, *rows], name=f"signs-{visit.today.isoformat()}")


def every(visit: Visit, *, rule: str, organisation: str | None) -> Iterator[Listed]:
    """This function will give all signs of a list, page by page."""
    after = ""
    while True:
        found, after = signs.page(visit.actor, rule=rule, organisation=organisation, after=after, size=signs.MOST)
        yield from found
        if not after:
            return


def _cells(visit: Visit, each: Listed, known: Mapping[str, Named]) -> Iterator[str]:
    body = known.get(each.organisation)
    yield str(each.number)
    yield "" if body is None else visit.named(body.name, body.name_en)
    yield tables.said(visit, Sentence(f"sign-{each.rule}"))
    yield texts.say(f"sign-{each.rule}-says", language=visit.language, profile=visit.profile, **each.facts)
    yield str(each.strength)


def _chosen(request: Request, known: Mapping[str, Named]) -> Named | None:
    """This function will find the organisation that is asked for.

    :raises Refused: not_found, for one that bears no sign.
    """
    asked = request.GET.get("organisation", "")
    if not asked:
        return None
    found = next((each for each in known.values() if str(each.number) == asked), None)
    if found is None:
        raise Refused("not_found", kind="body")
    return found


def _asked(rule: str, chosen: Named | None) -> dict[str, str]:
    return {
        name: value
        for name, value in (("rule", rule), ("organisation", "" if chosen is None else str(chosen.number)))
        if value
    }


def _rules(rule: str) -> tuple[Option, ...]:
    every_rule = Option("", Sentence("web-signs-all-rules"), not rule)
    return (every_rule, *(Option(each, Sentence(f"sign-{each}"), each == rule) for each in RULES))


def _organisations(visit: Visit, known: Mapping[str, Named], chosen: Named | None) -> tuple[Option, ...]:
    listed = sorted(known.values(), key=lambda each: each.number)[:MOST_ORGANISATIONS]
    whole = Option("", Sentence("web-signs-all-organisations"), chosen is None)
    return (whole, *(Option(str(each.number), showing.name_of(visit, each), each == chosen) for each in listed))


def _rate(each: Rate, chosen: Named | None) -> RateRow:
    link = Link(Sentence(f"sign-{each.rule}"), f"{ADDRESS}?{urlencode(_asked(each.rule, chosen))}")
    return RateRow(link, each.carrying, each.answered, each.not_signs)


def _sign(visit: Visit, each: Listed, known: Mapping[str, Named], rate: Rate) -> SignView:
    body = known.get(each.organisation)
    organisation: Words = "" if body is None else showing.name_of(visit, body)
    place = {"organisation": each.organisation, "finding": each.finding, "rule": each.rule}
    check = {"organisation": each.organisation, "round": each.round, "findings": each.finding}
    return SignView(
        rule=each.rule,
        finding=_finding(each.number),
        organisation=organisation,
        cycle=each.cycle,
        facts=Sentence(f"sign-{each.rule}-says", each.facts),
        rate=Sentence("signs-base-rate", {"carrying": rate.carrying, "matters": rate.matters}),
        answered=Sentence("signs-answered", {"answered": rate.answered, "not_signs": rate.not_signs}),
        pairs=tuple(_pairs(each.beside)),
        withheld=each.withheld,
        answers=tuple(
            AnswerView(
                Link(showing.title_of("sign_answer", one.number), addresses.subject("sign_answer", one.number)),
                marks.state_mark("verdict", one.verdict),
            )
            for one in each.answers
        ),
        plan_url=f"{addresses.birth(_PLAN)}?{urlencode(check)}" if _may(visit, each, _PLAN) else "",
        concern_url=addresses.act(_CONCERN, each.number) if _may(visit, each, _CONCERN) else "",
        answer_url=f"{addresses.birth(_JUDGE)}?{urlencode(place)}" if _may(visit, each, _JUDGE) else "",
    )


def _may(visit: Visit, each: Listed, code: str) -> bool:
    return each.current and permit.provisos(visit.actor.post_kind, code) is not None


def _pairs(beside: Iterable[Pair]) -> Iterator[PairView]:
    for each in beside:
        yield PairView(each.own, each.other, None if each.number is None else _finding(each.number))


def _finding(number: int) -> Link:
    return Link(showing.title_of("finding", number), addresses.subject("finding", number))
