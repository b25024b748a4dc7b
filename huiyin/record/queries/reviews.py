"""The joint review of a plan: its items with what was said of them, its review sheet, its signatures."""

import collections
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import kinds, signing
from huiyin.kernel.actor import INSPECTED, Actor, Post
from huiyin.kernel.plan import Comment, Plan
from huiyin.kernel.plan_review import Sign
from huiyin.kernel.profile import Profile
from huiyin.kernel.row import Signature
from huiyin.record.queries import names, plans
from huiyin.record.queries.plans import Whole
from huiyin.record.queries.texts import Shown

ACCEPT = "plan.accept"


@dataclass(frozen=True, slots=True)
class Review:
    """A plan as its reviewers have it before them; ``shown`` are its texts by commitment.

    ``signed`` are signatures under the acceptance that waits, ``outstanding`` the groups of posts that it still needs,
    one signature each. ``signs`` are None for those whose plan it is; ``numbers`` are those of what the signs are on.
    """

    whole: Whole
    shown: Mapping[str, Shown]
    signs: tuple[Sign, ...] | None
    numbers: Mapping[str, tuple[str, int]]
    signed: tuple[Signature, ...]
    outstanding: tuple[tuple[Post, ...], ...]

    @property
    def facts(self) -> Plan:
        """What is known of the plan."""
        found: Plan = self.whole.plan.facts
        return found

    def comments_on(self, item: str | None, subject: str | None) -> tuple[Comment, ...]:
        """This function will give what was said of one item, of the plan as a whole where it names none."""
        return tuple(each for each in self.facts.comments if (each.item, each.subject) == (item, subject))

    def signs_on(self, subject: str) -> tuple[Sign, ...]:
        """This function will give the signs on one finding, one measure or the plan."""
        return tuple(each for each in self.signs or () if each.subject == subject)


def reads_the_sheet(actor: Actor) -> bool:
    """This function will tell whether a post reads the review sheet: signs are for those who judge a plan."""
    return actor.post_kind not in INSPECTED


def review(actor: Actor, whole: Whole, *, rules: Profile) -> Review:
    """This function will lay out the review of a plan: four queries beside those that the plan was loaded with, a
    further one for thousands of lines."""
    plan: Plan = whole.plan.facts
    shown = plans.texts_of(actor, whole)
    language = written_in(shown.values())
    signs = plans.reviewed(actor, whole, rules=rules, language=language, shown=shown) if (
        reads_the_sheet(actor)
    ) else None  # fmt: skip
    pending = plan.pending if plan.pending is not None and plan.pending.act == ACCEPT else None
    signed = () if pending is None else pending.signatures
    waits = plan.state == "submitted" and pending is plan.pending
    return Review(
        whole=whole,
        shown=shown,
        signs=signs,
        numbers=names.numbers(actor.site, {each.subject for each in signs or ()}),
        signed=signed,
        outstanding=signing.outstanding(kinds.ROWS[ACCEPT], signed, rules=rules) if waits else (),
    )


def written_in(shown: Iterable[Shown]) -> str:
    """This function will tell the language in which most of some texts are written; Chinese where there are none."""
    counted = collections.Counter(each.language for each in shown if each.language)
    return counted.most_common(1)[0][0] if counted else "zh-Hans"


def sign_facts(sign: Sign, *, person: Callable[[str], str]) -> dict[str, Any]:
    """This function will give the facts for the sentence of a sign; ``person`` names somebody by id."""
    facts = dict(sign.facts)
    if "person" in facts:
        facts["person"] = person(facts["person"])
    if "weaker" in facts:
        facts["words"] = len(facts["weaker"])
    return facts
