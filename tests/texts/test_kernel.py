"""Every code that the kernel can utter has its sentence, in both languages and in the words of every profile."""

import itertools
import re

import pytest

from huiyin import texts
from huiyin.kernel import kinds, permit
from huiyin.kernel.actor import Post
from huiyin.kernel.given import Field
from huiyin.kernel.refused import Refused
from huiyin.kernel.row import ActRow
from tests.kernel import test_refusals
from tests.kernel.codes import FAULTS, REFUSALS, gap_codes
from tests.kernel.ledger import World

CASTS = list(itertools.product(texts.LANGUAGES, ("", "cn-inspection", "ig-audit")))
# Facts as the kernel gives them with its refusals, one value for each name.
FACTS = {
    "act": "finding.close", "after": 3, "asked": "2026-04-01", "before": 1, "bodies": 2, "category": "old",
    "changed": 1, "clock": "measure", "comments": 2, "counted": 3, "date": "2026-04-01", "days": 5,
    "due_date": "2026-04-01", "findings": 2, "foreign": 1, "from_date": "2026-04-01",
    "handed_over_date": "2026-04-01", "issued": 4, "issued_date": "2026-04-01", "kind": "finding",
    "label": 7, "length": 9, "limit": 5, "manifestations": 3, "maximum": 9, "measures": 1, "minimum": 0,
    "missing": "effect", "most": 2, "not_met": 1, "objected": 1, "on": "2026-04-01", "outside": 0,
    "parts": 1, "performed_at": "2026-04-01T00:00:00Z", "post": "handler", "reference_date": "2026-04-01",
    "rules": "cn-inspection", "signatures": 1, "state": "finding.closed", "subject": "12", "twice": 0,
    "answered_date": "2026-04-01", "audience": "principal", "decided": 0, "edition": 2, "ends": "10:00", "items": 1,
    "nameless": 1, "organisation": "x", "organisations": 3, "returns": 1, "rooms": "[…]", "starts": "09:00", "told": 1,
    "again": 1, "base": 1, "categories": 1, "leaks": 2, "lost": 1, "nowhere": 1, "ordinal": 3,
    "restricted": 1, "said": 2, "tags": 2, "unissued": 1, "answers": 0, "test": "same_kind_fixed", "tests": 1,
    "causes": 1, "claims": 3, "earlier": 1, "unaccepted": 1, "numbers": "1, 2",
    "unanswered": 1, "uncaused": 1, "until_date": "2026-04-01", "untreated": 1, "value": "x", "year": 2026,
    "handlers": 1, "open_answers": 1, "open_findings": 2, "open_sessions": 0, "unsigned_packages": 1,
    "number": 4, "people": "Hank", "over": "chair", "with": "session", "why": "late", "latest": "2027-04-01",
    "months": 12, "day": "2026-04-02", "known": 1, "named": 2, "persons": 1, "first": "2026-04-01",
    "last": "2027-04-02", "heard": 1, "unheard": 1,
}  # fmt: skip


def fields(row: ActRow) -> list[Field]:
    found = []
    for field in row.given:
        found += [field, *field.columns]
    return found


@pytest.mark.parametrize(("language", "profile"), CASTS)
def test_every_refusal_says_what_why_and_what_to_do(language: str, profile: str) -> None:
    for code in REFUSALS:
        said = texts.say(f"refused-{code}", language=language, profile=profile, **FACTS)
        assert said[-1] in ".。", code
        assert len(re.findall(r"[.。]", said)) >= 2, f"{code}: {said}"
    for code in FAULTS:
        assert texts.say(f"fault-{code}", language=language, profile=profile, **FACTS)[-1] in ".。", code


@pytest.mark.parametrize(("language", "profile"), CASTS)
def test_every_act_has_a_button_that_names_its_subject_and_a_consequence(language: str, profile: str) -> None:
    for row in kinds.ROWS.values():
        code = row.code.replace(".", "-")
        assert "12" in texts.say(f"act-{code}", language=language, profile=profile, subject="12")
        assert texts.say(f"act-{code}-consequence", language=language, profile=profile)[-1] in ".。"
        assert texts.say(f"doing-{code}", language=language, profile=profile)


@pytest.mark.parametrize(("language", "profile"), CASTS)
def test_every_kind_state_post_field_and_choice_has_its_word(language: str, profile: str) -> None:
    def has(code: str) -> bool:
        return texts.has(code, language=language, profile=profile)

    for kind in kinds.KINDS.values():
        assert has(f"kind-{kind.name}")
        assert [state for state in (*kind.states, "annulled") if not has(f"state-{kind.name}-{state}")] == []
    assert [post for post in Post if not has(f"post-{post}")] == []
    for row in kinds.ROWS.values():
        for field in fields(row):
            assert has(f"field-{field.name}"), field.name
            assert [choice for choice in field.choices if not has(f"choice-{field.name}-{choice}")] == []
        assert [clock for clock in (*row.starts, *row.stops) if not has(f"clock-{clock}")] == []


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_whom_to_ask_is_what_the_permits_say(language: str) -> None:
    between = ", " if language == "en" else "、"
    for row in kinds.ROWS.values():
        posts = permit.posts_for(row.code)
        if posts:
            said = between.join(texts.say(f"post-{post}", language=language) for post in posts)
            assert texts.say(f"who-{row.code.replace('.', '-')}", language=language) == said


@pytest.mark.parametrize(("language", "profile"), CASTS)
def test_every_gap_has_its_sentence(language: str, profile: str) -> None:
    assert gap_codes()
    for code in gap_codes():
        assert texts.say(f"gap-{code}", language=language, profile=profile, **FACTS)[-1] in ".。", code


@pytest.mark.parametrize("code", test_refusals.REFUSALS)
def test_a_refusal_brings_the_facts_that_its_sentence_needs(code: str) -> None:
    world = World()
    with pytest.raises(Refused) as caught:
        test_refusals.REFUSALS[code](world)
    for language in texts.LANGUAGES:
        assert texts.say(f"refused-{code}", language=language, profile=world.rules.name, **caught.value.facts)
