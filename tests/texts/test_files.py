"""The files of words: both languages say the same things, every message can be said, every word has its term."""

import functools
import re
from collections import Counter
from pathlib import Path

import pytest
from fluent.runtime import FluentResource
from fluent.syntax import ast, visitor

from huiyin import texts
from huiyin.record import profiles
from huiyin.texts import bundles

ROOT = Path(bundles.__file__).parent
FUNCTIONS = {"CAP", "DATE", "NUMBER", "PLAIN", "SAY", "SIZE"}
FILES = sorted(str(path.relative_to(ROOT)) for path in ROOT.rglob("*.ftl"))
AREAS = sorted({path.name for path in ROOT.glob("*/*.ftl")})


class Uses(visitor.Visitor):
    """What a message or term uses: variables (those that are sizes apart), terms, messages, functions."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.terms: set[str] = set()
        self.messages: set[str] = set()
        self.functions: set[str] = set()
        self.sizes: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - named by the library
        self.variables.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        self.terms.add(node.id.name)
        self.generic_visit(node)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.messages.add(node.id.name)

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802
        self.functions.add(node.id.name)
        if node.id.name == "SIZE":
            self.sizes |= {each.id.name for each in node.arguments.positional}
        self.generic_visit(node)


@functools.cache
def body(file: str) -> list[ast.EntryType]:
    return FluentResource((ROOT / file).read_text(encoding="utf-8")).body


def entries(file: str) -> list[ast.Message | ast.Term]:
    return [entry for entry in body(file) if isinstance(entry, ast.Message | ast.Term)]


@functools.cache
def uses(entry: ast.Message | ast.Term) -> Uses:
    found = Uses()
    found.visit(entry)
    return found


def terms(language: str) -> set[str]:
    return {entry.id.name for entry in entries(f"{language}/terms.ftl")}


@pytest.mark.parametrize("file", FILES)
def test_a_file_holds_nothing_that_is_not_understood(file: str) -> None:
    junk = [entry.content.splitlines()[0] for entry in body(file) if isinstance(entry, ast.Junk)]
    assert junk == []


@pytest.mark.parametrize("file", FILES)
def test_what_is_parsed_entry_by_entry_is_what_the_file_says(file: str) -> None:
    cut = list(bundles.entries((ROOT / file).read_text(encoding="utf-8")))
    assert len(cut) == len(entries(file))
    for (name, text), whole in zip(cut, entries(file), strict=True):
        alone, *others = (each for each in bundles.parsed(text).body if isinstance(each, ast.Message | ast.Term))
        assert others == [] and alone.equals(whole, ignored_fields=["span", "comment"]), name
        assert name == ("-" if isinstance(alone, ast.Term) else "") + alone.id.name


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_no_id_stands_twice_in_a_language(language: str) -> None:
    named = Counter(
        ("-" if isinstance(entry, ast.Term) else "") + entry.id.name
        for area in AREAS
        for entry in entries(f"{language}/{area}")
    )
    assert [name for name, count in named.items() if count > 1] == []


@pytest.mark.parametrize("area", AREAS)
def test_both_languages_have_the_same_ids_with_the_same_facts(area: str) -> None:
    english, chinese = (
        {entry.id.name: uses(entry).variables - {"form"} for entry in entries(f"{language}/{area}")}
        for language in texts.LANGUAGES
    )
    assert sorted(english.keys() ^ chinese.keys()) == []
    assert {name for name in english if english[name] != chinese[name]} == set()


@pytest.mark.parametrize("file", FILES)
def test_what_a_text_refers_to_is_there(file: str) -> None:
    language = file.split("/")[0]
    known, said = terms(language), texts.codes(language)
    for entry in entries(file):
        used = uses(entry)
        assert used.terms <= known, entry.id.name
        assert used.messages <= said, entry.id.name
        assert used.functions <= FUNCTIONS, entry.id.name
        if isinstance(entry, ast.Message):
            assert entry.value is not None, entry.id.name


@pytest.mark.parametrize("file", [file for file in FILES if "/profiles/" in file])
def test_a_profile_replaces_what_there_is(file: str) -> None:
    language, _, name = file.split("/")
    assert name.removesuffix(".ftl") in profiles.names()
    for entry in entries(file):
        known = terms(language) if isinstance(entry, ast.Term) else texts.codes(language)
        assert entry.id.name in known


@pytest.mark.parametrize("language", texts.LANGUAGES)
@pytest.mark.parametrize("profile", ["", "cn-inspection", "ig-audit"])
def test_every_text_can_be_said(language: str, profile: str) -> None:
    """Texts that name a code by SAY, or hold another text, aside: what they need, the tests of their rooms know."""
    for area in AREAS:
        for entry in entries(f"{language}/{area}"):
            used = uses(entry)
            if isinstance(entry, ast.Term) or "SAY" in used.functions or used.messages:
                continue
            facts = {name: 1_234 if name in used.sizes else "2026-03-04" for name in used.variables}
            said = texts.say(entry.id.name, language=language, profile=profile, **facts)
            assert said, entry.id.name
            assert not re.search(r"[{}]|\?\?\?", said), said


def test_every_english_term_has_its_three_forms() -> None:
    for file in ("en/terms.ftl", *(file for file in FILES if file.startswith("en/profiles/"))):
        for entry in entries(file):
            first = entry.value.elements[0] if entry.value else None
            if not isinstance(entry, ast.Term) or not isinstance(first, ast.Placeable):
                continue
            variants = first.expression.variants
            assert [variant.key.name for variant in variants] == ["one", "many", "a"], entry.id.name
            article = variants[2].value.elements[0].value
            assert re.match(r"an [aeioAEIO]|a [^aeioAEIO]", article), article


ABSENT = re.compile(r"""Refused\(\s*"not_found", kind="(\w+)""")


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_whatever_is_asked_for_in_vain_has_a_name(language: str) -> None:
    source = ROOT.parent
    kinds = {kind for path in source.rglob("*.py") for kind in ABSENT.findall(path.read_text(encoding="utf-8"))}
    assert len(kinds) > 20
    assert [kind for kind in kinds if not texts.has(f"kind-{kind}", language=language)] == []
