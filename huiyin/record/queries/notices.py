"""Notices: the text that released wordings make, what is in the way of publishing it, and what was published."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q

from huiyin import texts as said
from huiyin.kernel.actor import INSPECTED, TEAM, Actor
from huiyin.kernel.given import Fault
from huiyin.kernel.leaks import Leak, Ruling
from huiyin.kernel.notice import RECTIFIED, Notice
from huiyin.kernel.refused import Refused
from huiyin.kernel.taxonomy import Taxonomy
from huiyin.record import leaks, rows, visibility
from huiyin.record.models import InspectionRow
from huiyin.record.queries import subjects, texts
from huiyin.record.queries.texts import Shown

_STOPS = " .;,\u3002\uff1b\uff0c"


@dataclass(frozen=True, slots=True)
class Published:
    """What everybody of the site may read of a published notice; its number is ``ordinal`` of its year."""

    ordinal: int
    published_date: datetime.date
    readership: str
    text: Shown
    notice_kind: str = "feedback"


def drafted(groups: Iterable[Sequence[str]], *, language: str) -> str:
    """This function will put wordings into sentences of the form "some …; some …" (M10), one for each group.

    A wording that begins so already keeps its beginning; stops at its end are the sentence's to set.
    """
    first, other, between, end = (
        said.say(f"notice-{each}", language=language) for each in ("some-first", "some", "between", "end")
    )
    sentences = []
    for group in groups:
        wordings = [each.strip(_STOPS) for each in group]
        items = [_begun(each, first if place == 0 else other) for place, each in enumerate(wordings) if each]
        if items:
            sentences.append(between.join(items) + end)
    return "\n".join(sentences)


def _begun(wording: str, beginning: str) -> str:
    bare = wording[len(beginning) :] if wording.casefold().startswith(beginning.casefold()) else wording
    return beginning + bare


def draft_of(actor: Actor, findings: Sequence[str], *, taxonomy: Taxonomy, language: str) -> str:
    """This function will draft a notice from the released wordings of findings, a sentence for each theme, the themes
    in the order of the taxonomy, the findings in the order given: two queries for each hundred. What isn't released is
    left out.
    """
    themes = {each.code: place for place, each in enumerate(taxonomy.categories)}
    by_theme: dict[int, list[str]] = {}
    found = subjects.several(actor, "finding", subjects=findings)
    for each in (found[finding] for finding in dict.fromkeys(findings) if finding in found):
        wording = each.facts.wording
        if wording is not None and wording.released_date is not None:
            path = taxonomy.path(each.facts.category or "")
            place = themes[path[0]] if path else len(themes)
            by_theme.setdefault(place, []).append(wording.text)
    shown = texts.shown([each for group in by_theme.values() for each in group], actor=actor)
    groups = ([shown[each].text for each in group] for _, group in sorted(by_theme.items()))
    return drafted(groups, language=language)


def rectified_of(actor: Actor, findings: Sequence[str], *, round_id: str, organisation: str, language: str) -> str:
    """This function will draft a notice of rectification: how much was fed back and what became of it, then for each
    finding its released wording and what its closure lets be told, in the order given. What isn't closed or kept under
    review, or isn't released, is left out. Two queries, and two for each hundred findings.
    """
    found = subjects.several(actor, "finding", subjects=findings)
    told = [found[each].facts for each in dict.fromkeys(findings) if each in found]
    told = [each for each in told if each.state in RECTIFIED and each.wording and each.wording.released_date]
    wanted = [text for each in told for text in (each.wording.text, each.notice_text) if text is not None]
    shown = texts.shown(wanted, actor=actor)
    lines = [said.say("notice-rectified-head", language=language, **_counted(actor, round_id, organisation))]
    for each in told:
        done = shown[each.notice_text].text if each.notice_text else ""
        done = done.strip(_STOPS) or said.say(f"notice-rectified-{each.state}", language=language)
        wording = shown[each.wording.text].text.strip(_STOPS)
        lines.append(said.say("notice-rectified-item", language=language, wording=wording, done=done))
    return "\n".join(lines)


def _counted(actor: Actor, round_id: str, organisation: str) -> dict[str, Any]:
    """This function will count what was fed back in a round, or to one organisation in it, by how it stands. What the
    principal alone was told of is in no notice, and in no number of one."""
    place = {"round": round_id, **({"organisation": organisation} if organisation else {})}
    fed_back = rows.current("finding", actor.site).filter(
        visibility.visible_to(actor, "finding"), **place, handed_over_date__isnull=False
    )
    states = fed_back.exclude(state__in=("withdrawn", "annulled")).exclude(audience="principal").values_list("state")
    counts = dict(states.annotate(total=Count("number")).order_by())
    settled = {state: counts.get(state, 0) for state in RECTIFIED}
    return {"issued": sum(counts.values()), **settled, "open": sum(counts.values()) - sum(settled.values())}


def leaks_of(actor: Actor, notice: Notice) -> tuple[Leak, ...]:
    """This function will find what a notice would give away, for those who work on it.

    :raises Refused: not_found.
    """
    if not visibility.may_see(actor, notice):
        raise Refused("not_found", kind="notice")
    return leaks.of_notice(actor.site, notice)


def rulings_of(actor: Actor, notice: Notice) -> tuple[Ruling, ...]:
    """This function will give what was ruled to give nothing away in a notice, for those who work on it.

    :raises Refused: not_found.
    """
    if not visibility.may_see(actor, notice):
        raise Refused("not_found", kind="notice")
    return leaks.rulings(actor.site, notice)


def leaks_in(
    actor: Actor,
    text: str,
    *,
    round_id: str,
    findings: Sequence[str],
    named_bodies: Sequence[str] = (),
    overruled: Sequence[Ruling] = (),
) -> tuple[Leak, ...]:
    """This function will find what a text that somebody is writing would give away.

    :raises Refused: not_found, for a post that works on no notice: what is found tells which names there are;
        given_faulty, while no round is named.
    """
    if actor.post_kind not in visibility.ALL_OF_THE_SITE:
        raise Refused("not_found", kind="notice")
    if subjects.uuid_of(round_id) is None:
        raise Refused("given_faulty", faults=(Fault("round", "missing_value", {}),))
    return leaks.of_text(
        actor.site, text, round_id=round_id, findings=findings, named_bodies=named_bodies, overruled=overruled
    )


def published(actor: Actor, *, most: int = 50) -> tuple[Published, ...]:
    """This function will list what was published and not withdrawn, newest first: two queries.

    Any post of the site reads a public one; one for the party those alone who work on its round or were inspected in
    it. They read the text alone: which findings it was made of is the office's to know.
    """
    found = rows.current("notice", actor.site).filter(state="published", label__lte=actor.clearance)
    if actor.post_kind not in visibility.ALL_OF_THE_SITE:
        inspected = InspectionRow.objects.filter(site=actor.site, until_number__isnull=True)
        if actor.post_kind in TEAM:
            own = inspected.filter(visibility.visible_to(actor, "inspection"))
        else:
            own = inspected.filter(organisation=actor.body) if actor.post_kind in INSPECTED else inspected.none()
        found = found.filter(Q(readership="public") | Q(round__in=own.values("round")))
    newest = list(found.order_by("-published_date", "-ordinal")[:most])
    shown = texts.shown([row.text for row in newest], actor=actor)
    return tuple(
        Published(
            row.ordinal,
            row.published_date,
            row.readership,
            shown[row.text],
            rows.decode("notice", row.facts).notice_kind,
        )
        for row in newest
    )
