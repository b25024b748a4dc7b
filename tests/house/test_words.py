"""The words hold in code, texts and templates, and each rule is shown to fail where it is broken."""

from collections.abc import Callable
from pathlib import Path

import pytest

from huiyin import texts
from tests.house import source, words
from tests.house.source import ROOT, Breach

Rule = Callable[[Path], list[Breach]]
PAGE = "huiyin/web/templates/page.html"

BROKEN: list[tuple[Rule, str, str]] = [
    (words.avoided_names, "huiyin/web/helpers.py", ""),
    (words.avoided_names, "huiyin/record/acts.py", "class BodyManager: ...\n"),
    (words.avoided_names, "huiyin/kernel/finding.py", "def load_data(): ...\n"),
    (words.spoken_in_code, "huiyin/web/views.py", "title = '问题'\n"),
    (words.spoken_in_templates, PAGE, "<h1>Findings</h1>"),
    (words.spoken_in_templates, PAGE, "<p>问题</p>"),
    (words.spoken_in_templates, PAGE, "<img alt='A bar'>"),
    (words.inline_code, PAGE, "<p style='color: red'></p>"),
    (words.inline_code, PAGE, "<button onclick='act()'></button>"),
    (words.inline_code, PAGE, "<script>act()</script>"),
    (words.inline_code, PAGE, "<style>p { color: red }</style>"),
]
RULES: list[Rule] = list(dict.fromkeys(rule for rule, _, _ in BROKEN))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_house_keeps_the_rule(rule: Rule) -> None:
    found = rule(ROOT)
    assert not found, source.listed(found)


@pytest.mark.parametrize(("rule", "name", "text"), BROKEN)
def test_a_breach_is_found(rule: Rule, name: str, text: str, tmp_path: Path) -> None:
    assert [breach.path for breach in rule(source.plant(tmp_path, {name: text}))] == [name]


def test_what_the_rules_allow_is_left_alone(tmp_path: Path) -> None:
    source.plant(
        tmp_path,
        {
            "huiyin/kernel/plan.py": '"""三张清单"""\ndef task_list(): ...\ndef database(): ...\n',
            "huiyin/papers/headers.py": "NAMES = {'statement': ('问题描述',)}\n",
            PAGE: "{% say 'web-title' %}<a class='x' href='{{ page.link }}'>{{ page.name }} 12</a>",
            PAGE + "attributes.html": 'id="{{ field.id }}"{% if field.required %} aria-required="true"{% endif %}',
            PAGE + "wide.html": "{% block width %}wide{% endblock %}",
            PAGE + "x.html": "{% comment %}Why{% endcomment %}Huiyin<script src='a'></script>",
        },
    )
    assert [breach for rule in RULES for breach in rule(tmp_path)] == []


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_every_code_that_is_named_has_its_sentence(language: str) -> None:
    known = texts.codes(language)
    unknown = [place for code, places in words.codes_used(ROOT).items() if code not in known for place in places]
    assert not unknown, source.listed(unknown)


def test_every_sentence_exists_in_every_language() -> None:
    first, *others = (texts.codes(language) for language in texts.LANGUAGES)
    assert all(first ^ other == set() for other in others)


def test_a_code_without_a_sentence_is_found(tmp_path: Path) -> None:
    source.plant(
        tmp_path,
        {
            "huiyin/kernel/act.py": "raise Refused('never_heard_of', number=1)\n",
            "huiyin/web/views.py": "texts.say('web-never-said', language='en')\n",
            PAGE: "\n{% say 'web-never-shown' name=page.name %}",
        },
    )
    used = words.codes_used(tmp_path)
    assert set(used) == {"refused-never_heard_of", "web-never-said", "web-never-shown"}
    assert used["web-never-shown"][0].line == 2
