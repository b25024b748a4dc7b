"""The check: started as a job, and what the last one found, each thing with the page where it is mended."""

import itertools
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from huiyin import texts
from huiyin.kernel import invariants
from huiyin.kernel.actor import ADMINISTRATORS, Post
from huiyin.kernel.refused import Refused
from huiyin.notices import jobs as work
from huiyin.notices.models import DONE, ENDED, Job
from huiyin.record import check, faults, invariant_of
from huiyin.web import addresses, framing, rendering, showing
from huiyin.web.pages.checks import CheckPage, GapGroup, InvariantRow
from huiyin.web.pages.parts import Gap, Link, Sentence
from huiyin.web.views import jobs
from huiyin.web.visits import Request, Visit

KIND = "check"
# What the page shows of the faults, and of each kind of gap; their counts are whole.
MOST_SHOWN = 50
# These see that something is wrong, and its number, but not the page of it.
_NO_PAGES = frozenset({*ADMINISTRATORS, Post.AUDITOR})


@require_safe
def last(request: Request) -> HttpResponse:
    """This function will show what the last check of this account found, and whether one is under way."""
    visit = request.visit
    _require_post(visit)
    mine = [each for each in work.of(visit.account) if each.kind == KIND]
    under_way = next((each for each in mine if each.state not in ENDED), None)
    ended = next((each for each in mine if each.state == DONE), None)
    found = ended.result if ended is not None else {}
    page = CheckPage(
        frame=framing.frame_of(request, place="check"),
        ran_at=ended.ended_at if ended is not None else None,
        journal_size=found.get("lines", 0),
        took=_took(visit, ended),
        faults=tuple(_fault(visit, each) for each in found.get("faults", [])[:MOST_SHOWN]),
        fault_count=len(found.get("faults", ())),
        invariants=_invariants(found.get("gaps", [])) if ended is not None else (),
        gap_groups=_groups(visit, found.get("gaps", [])),
        gap_count=len(found.get("gaps", ())),
        run_url="" if under_way else "/check/run/",
        job=Link(Sentence("work-check-under-way"), jobs.address(under_way)) if under_way else None,
    )
    return rendering.answer(request, page)


@require_POST
def run(request: Request) -> HttpResponse:
    """This function will start a check; one that is under way is not started again."""
    visit = request.visit
    _require_post(visit)
    mine = [each for each in work.of(visit.account) if each.kind == KIND and each.state not in ENDED]
    job = mine[0] if mine else work.start(
        KIND, account=visit.account, params={}, at=timezone.now(), post=visit.account.active_post
    )  # fmt: skip
    if mine:
        messages.info(request, "work-check-under-way", extra_tags="near")
    return HttpResponseRedirect(jobs.address(job))


def _require_post(visit: Visit) -> None:
    if visit.actor.post_kind not in check.POSTS:
        raise Refused("not_found", kind="check")


def _took(visit: Visit, job: Job | None) -> str:
    if job is None or job.ended_at is None or job.started_at is None:
        return ""
    return texts.duration(round((job.ended_at - job.started_at).total_seconds()), language=visit.language)


def _fault(visit: Visit, found: dict[str, Any]) -> Gap:
    fault = faults.Fault(found["code"], found["table"], found["key"], found["facts"])
    line = fault.facts.get("line")
    words = Sentence("work-check-said", {"sentence": check.say(fault, language=visit.language)})
    if not isinstance(line, int) or line < 1:
        return Gap(words)
    return Gap(words, addresses.line(line), Sentence("web-history-line", {"number": str(line)}))


def _invariants(found: list[dict[str, Any]]) -> tuple[InvariantRow, ...]:
    """This function will tell of each invariant whether it holds, and lead to the first of the gaps that say not."""
    codes = sorted({str(each["code"]) for each in found}, key=lambda code: (code not in invariants.BROKEN, code))
    counts = invariant_of.counted(str(each["code"]) for each in found)
    return tuple(
        InvariantRow(
            name=Sentence(f"invariant-name-{name}"),
            says=Sentence(f"invariant-{name}"),
            count=count,
            url=next((f"#gap-{code}" for code in codes if invariant_of.OF[code] == name), ""),
        )
        for name, count in counts.items()
    )


def _groups(visit: Visit, found: list[dict[str, Any]]) -> tuple[GapGroup, ...]:
    """This function will gather the gaps by their kind, broken ones first, and show the first of each."""
    ordered = sorted(found, key=lambda gap: (gap["code"] not in invariants.BROKEN, gap["code"], gap["number"]))
    groups = []
    for code, gathered in itertools.groupby(ordered, key=lambda gap: str(gap["code"])):
        gaps = list(gathered)
        shown = tuple(_gap(visit, each) for each in gaps[:MOST_SHOWN])
        groups.append(GapGroup(Sentence(f"work-gaps-{code}"), len(gaps), shown, id=f"gap-{code}"))
    return tuple(groups)


def _gap(visit: Visit, found: dict[str, Any]) -> Gap:
    number, kind = found["number"], found["kind"]
    name = showing.title_of(kind, number) if number else Sentence("work-check-book")
    said = Sentence(f"gap-{found['code']}", found["facts"])
    opens = number and visit.actor.post_kind not in _NO_PAGES
    sentence = Sentence("work-check-gap", {"name": name, "sentence": said})
    return Gap(sentence, addresses.subject(kind, number) if opens else "")
