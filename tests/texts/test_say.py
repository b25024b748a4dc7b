"""Saying a text: terms of profiles, facts of every kind, and no id or brace ever shown to a person."""

import datetime
import enum
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiyin import texts
from huiyin.texts import bundles

LANGUAGES = pytest.mark.parametrize("language", texts.LANGUAGES)


def test_a_term_follows_the_profile_with_its_article_and_plural() -> None:
    assert texts.say("clock-feedback", language="en") == "Rectification plan after the feedback"
    assert texts.say("clock-feedback", language="en", profile="ig-audit") == ("Corrective action plan after the report")
    assert texts.say("clock-feedback", language="zh-Hans", profile="ig-audit") == "报告后的纠正行动计划"
    assert texts.say("clock-feedback", language="zh-Hans", profile="cn-inspection") == "反馈后的巡视整改方案"


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        ("", "An organisation; organisations; finding"),
        ("cn-inspection", "An inspected organisation; inspected organisations; finding"),
        ("ig-audit", "An auditee; auditees; finding"),
        ("of-nobody", "An organisation; organisations; finding"),
    ],
)
def test_the_forms_of_a_term(profile: str, expected: str) -> None:
    bundle = bundles.bundle.__wrapped__("en", profile)
    source = 'x = { CAP(-organisation(form: "a")) }; { -organisation(form: "many") }; { -finding }'
    bundle.add(source)
    said, errors = bundle.format_pattern(bundle.get_message("x").value)
    assert (said, errors) == (expected, [])


class Rank(enum.StrEnum):
    OFFICE_HEAD = "office_head"


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        ("a < b & { $c }", "a < b & { $c }"),
        (datetime.date(2026, 3, 4), "2026-03-04"),
        (datetime.datetime(2026, 3, 4, 14, 5, 59, tzinfo=datetime.UTC), "2026-03-04 14:05"),
        (uuid.UUID(int=7), "00000000-0000-0000-0000-000000000007"),
        (Rank.OFFICE_HEAD, "office_head"),
        (True, "yes"),
        (False, "no"),
        (1234, "1,234"),
        (("plan", "claim", "close"), "plan, claim and close"),
        ([7], "7"),
        ((), ""),
        ("长" * 5_000, "长" * 2_000 + "…"),
        (["x" * 1_500] * 100, "x" * 1_500 + ", " + "x" * 498 + "…"),
    ],
)
def test_facts_of_every_kind(fact: object, expected: str) -> None:
    said = texts.say("profile-fault-not_toml", language="en", path="", reason=fact)
    assert said == f"The file was not taken: it is not valid TOML ({expected}). Correct that place."


def test_a_fact_may_be_a_code_or_a_list_of_codes_that_the_message_names(monkeypatch: pytest.MonkeyPatch) -> None:
    bundle = bundles.bundle.__wrapped__("en", "ig-audit")
    bundle.add('x = { CAP(SAY("recipient", $to)) }\nrecipient-a-b = dotted')
    monkeypatch.setattr(bundles, "bundle", lambda language, profile: bundle)
    assert texts.say("x", language="en", profile="ig-audit", to="principal") == "Agency head"
    to = ("handler", "principal", "a.b")
    assert texts.say("x", language="en", profile="ig-audit", to=to) == "Action officer, agency head and dotted"
    with pytest.raises(texts.UnknownText):
        texts.say("x", language="en", profile="ig-audit", to="nobody")


@LANGUAGES
def test_an_unknown_text_is_never_shown(language: str) -> None:
    for code in ("refused-nonsense", "", "web desk", "-finding"):
        with pytest.raises(texts.UnknownText):
            texts.say(code, language=language)
        assert not texts.has(code, language=language)
    assert texts.has("form-date", language=language)
    assert "form-date" in texts.codes(language)


def test_a_missing_or_useless_fact_is_named() -> None:
    with pytest.raises(texts.BadFact, match="limit_bytes"):
        texts.say("profile-fault-too_large", language="en")
    with pytest.raises(texts.BadFact):
        texts.say("profile-fault-free_and_worked", language="en", path="", day="tomorrow")


def test_an_unknown_language_is_a_bug() -> None:
    with pytest.raises(ValueError, match="fr"):
        texts.say("form-yes", language="fr")


@pytest.mark.parametrize(
    ("tag", "language"),
    [("zh-hans", "zh-Hans"), ("zh_CN.UTF-8", "zh-Hans"), ("zh", "zh-Hans"), ("en-GB", "en"), ("fr", "en"), ("", "en")],
)
def test_the_language_of_a_tag(tag: str, language: str) -> None:
    assert texts.language_of(tag) == language


def test_no_mark_of_direction_and_no_markup_comes_in() -> None:
    said = texts.say("profile-fault-not_toml", language="zh-Hans", path="", reason="<b>")
    assert said == "文件未采用：不是有效的 TOML（<b>）。请改正该处。"


@given(reason=st.text(max_size=3_000))
def test_any_text_can_be_a_fact(reason: str) -> None:
    said = texts.say("profile-fault-not_toml", language="en", path="", reason=reason)
    assert bundles.cut(reason) in said
