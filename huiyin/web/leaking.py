"""What a text gives away, as pages show it: of a notice that stands, and of a text in a form that is not sent yet."""

import datetime
import uuid
from collections.abc import Mapping, Sequence

from huiyin.kernel.leaks import Leak, around
from huiyin.kernel.notice import Notice
from huiyin.record import visibility
from huiyin.record.queries import names, notices, texts
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.texts import Shown
from huiyin.web import showing
from huiyin.web.choices import Scene
from huiyin.web.pages.notice import LeakRow
from huiyin.web.pages.parts import Fact, Sentence
from huiyin.web.visits import Visit

AROUND = 24  # characters on each side of what a leak says
# Acts with a text for the public, and the field that holds it.
_TEXTS = {"notice.draft": "text", "notice.revise": "text", "finding.set_public_wording": "wording"}


def is_checked(scene: Scene) -> bool:
    """This function will tell whether a form has a text for the public and is before somebody who may have it checked:
    what the check finds tells which names there are.
    """
    return scene.row.code in _TEXTS and scene.visit.actor.post_kind in visibility.ALL_OF_THE_SITE


def in_form(scene: Scene) -> tuple[LeakRow, ...]:
    """This function will find what the text in a form would give away. Nothing is stored by asking.

    :raises Refused: given_faulty, while no round is chosen.
    """
    values, found = scene.values, scene.found
    text = str(values.get(_TEXTS[scene.row.code], ""))
    # A wording tells of its own finding; a notice of those that it names.
    told = [found.facts.id] if found is not None and found.kind == "finding" else list(values.get("findings", ()))
    leaks = notices.leaks_in(
        scene.visit.actor,
        text,
        round_id=scene.round,
        findings=told,
        named_bodies=list(values.get("named_bodies", ())),
        overruled=notices.rulings_of(scene.visit.actor, found.facts) if found and found.kind == "notice" else (),
    )
    return rows_of(scene.visit, leaks, text=text)


def before_signing(visit: Visit, found: Found | None) -> tuple[Fact, ...]:
    """This function will show whoever is about to act on a notice what was let go in it."""
    if found is None or found.kind != "notice":
        return ()
    return rulings(visit, found.facts, shown=texts.shown(ruled(found.facts), actor=visit.actor))


def ruled(facts: Notice) -> list[str]:
    """This function will name the texts of all rulings on a notice."""
    return [each for one in facts.overruled for each in (one.said, one.within, one.reason)]


def rulings(visit: Visit, facts: Notice, *, shown: Mapping[str, Shown]) -> tuple[Fact, ...]:
    """This function will say what was ruled to give nothing away in a notice, by whom, when, and why."""
    called = names.called(visit.actor, [("person", each) for each in sorted(facts.overruled_by)])
    listed = []
    for each in facts.overruled:
        said = {"piece": shown[each.said].text, "within": shown[each.within].text, "reason": shown[each.reason].text}
        by = [str(showing.name_of(visit, called[one])) for one in each.by if one in called]
        signed = {"who": by, "on": datetime.date.fromisoformat(each.on)}
        listed.append(Fact(Sentence("fact-overruled"), Sentence("web-notice-overruled", said | signed)))
    return tuple(listed)


def rows_of(visit: Visit, leaks: Sequence[Leak], *, text: str) -> tuple[LeakRow, ...]:
    """This function will show where a text gives something away, with the words around it."""
    of_kind = {"person": "person", "body": "body", "finding": "finding", "working_paper": "finding"}
    wanted = {(of_kind[each.known.what], each.known.subject) for each in leaks}
    called = names.called(visit.actor, sorted(wanted))
    listed = []
    for each in leaks:
        named = called.get(each.known.subject)
        start, end = max(0, each.start - AROUND), min(len(text), each.end + AROUND)
        listed.append(
            LeakRow(
                what=Sentence(f"leak-what-{each.known.what}"),
                line=text.count("\n", 0, each.start) + 1,
                before=("…" if start else "") + text[start : each.start],
                said=text[each.start : each.end],
                after=text[each.end : end] + ("…" if end < len(text) else ""),
                mend=Sentence(f"web-leak-mend-{each.known.what}"),
                whose=showing.link_to(visit, named) if named is not None else None,
                hidden=(
                    ("_act_id", str(uuid.uuid4())),
                    ("piece", text[each.start : each.end]),
                    ("within", around(text, each)),
                ),
            )
        )
    return tuple(listed)
