"""The rules about words: names in code, sentences in texts, nothing to read inside templates."""

from __future__ import annotations

import ast
import html.parser
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house import source
from tests.house.source import Breach

# docs/words.md: names that say nothing, or mean something else in this field. TaskList is a word of ours.
AVOIDED = frozenset(
    "case cases data helper helpers issue issues manager task tasks utils".split(" ")  # noqa: SIM905
)
OWN_WORDS = ("task_list", "tasklist")
# Where letters of another script are the subject itself: headers of lists, the verifier's own two languages,
# fictitious names, the characters that search treats alone, the name a language gives to itself.
SCRIPT_ROOMS = frozenset({"papers", "verifier", "sample"})
SCRIPT_MODULES = ("huiyin/record/search.py", "huiyin/texts/")
LANGUAGE_NAMES = frozenset({"中文", "简体中文"})
CJK = re.compile(r"[\u3400-\u9fff]")
SPOKEN_ATTRIBUTES = frozenset({"alt", "title", "placeholder", "aria-label", "aria-description", "label"})
TAG = re.compile(r"{%.*?%}|{{.*?}}|{#.*?#}", re.S)
COMMENT = re.compile(r"{%\s*comment.*?endcomment\s*%}", re.S)
# A block that fills a class, and a fragment that is nothing but attributes, are not shown.
CLASS_BLOCK = re.compile(r"{%\s*block width\s*%}[\w -]*{%\s*endblock.*?%}")
ATTRIBUTE = re.compile(r"[\w-]+=\"[^\"]*\"")
LETTERS = re.compile(r"[A-Za-z]{2,}|[\u3400-\u9fff]")
# Said the same in every language.
PROPER = re.compile(r"Huiyin|回音|\b(csv|xlsx|SVG|SHA-256|UUID|J|K|Enter)\b")


def avoided_names(root: Path) -> list[Breach]:
    """Find modules, classes and functions named with a word that docs/words.md avoids."""
    found = []
    for module in source.modules(root):
        if module.is_migration:
            continue
        if _avoids(Path(module.path).stem):
            found.append(Breach(module.path, 1, "docs/words.md avoids this name"))
        for node in ast.walk(module.tree):
            if isinstance(node, ast.ClassDef | ast.FunctionDef) and _avoids(node.name):
                found.append(module.breach(node, f"docs/words.md avoids the name {node.name}"))
    return found


def _avoids(name: str) -> bool:
    """Say whether a snake_case or CamelCase name holds an avoided word; to issue is a verb of the procedure."""
    snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
    if any(word in snake for word in OWN_WORDS):
        return False
    return bool(AVOIDED.intersection(snake.removeprefix("issue").split("_")))


def spoken_in_code(root: Path) -> list[Breach]:
    """Find Chinese sentences in code: what people read lies in texts."""
    found = []
    for module in source.modules(root):
        if module.room in SCRIPT_ROOMS or module.is_migration or module.path.startswith(SCRIPT_MODULES):
            continue
        said = {id(node) for node in _docstrings(module.tree)}
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
                if CJK.search(node.value) and node.value not in LANGUAGE_NAMES:
                    found.append(module.breach(node, "sentences lie in texts, not in code"))
    return found


def _docstrings(tree: ast.Module) -> Iterator[ast.Constant]:
    """Yield the docstring nodes of a module, its classes and functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and node.body:
            first = node.body[0]
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                yield first.value


def codes_used(root: Path) -> dict[str, list[Breach]]:
    """Collect the text ids that code and templates name outright, each with its places.

    `say("web-desk-title")` and `{% say "web-desk-title" %}` name the id itself; `Refused("wrong_state")`
    names `refused-wrong_state`.
    """
    used: dict[str, list[Breach]] = {}
    for module in source.modules(root):
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                asked = ast.unparse(node.func)
                form = "{}" if asked == "texts.say" else "refused-{}" if asked.split(".")[-1] == "Refused" else ""
                if code := form.format(node.args[0].value):
                    used.setdefault(code, []).append(module.breach(node, f"texts know no {code}"))
    for path, text in source.templates(root):
        for match in re.finditer(r"""{%\s*say\s+["']([\w-]+)["']""", text):
            line = text.count("\n", 0, match.start()) + 1
            used.setdefault(match[1], []).append(Breach(path, line, f"texts know no {match[1]}"))
    return used


class _Spoken(html.parser.HTMLParser):
    """Collects what a browser would show or read out of a template whose tags are taken away."""

    def __init__(self) -> None:
        super().__init__()
        self.spoken: list[tuple[int, str]] = []
        self.unsafe: list[tuple[int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.spoken += [(self.getpos()[0], given[name]) for name in SPOKEN_ATTRIBUTES & given.keys()]
        inline = tag == "style" or (tag == "script" and "src" not in given)
        if inline or "style" in given or any(name.startswith(("on", "hx-on")) for name in given):
            self.unsafe.append((self.getpos()[0], tag))

    def handle_data(self, data: str) -> None:
        self.spoken.append((self.getpos()[0], data))


def _read(text: str) -> _Spoken:
    """Parse a template with every tag of the template language blanked, line breaks kept."""

    def blank(match: re.Match[str]) -> str:
        return "\n" * match[0].count("\n")

    reader = _Spoken()
    reader.feed(TAG.sub(blank, CLASS_BLOCK.sub(blank, COMMENT.sub(blank, text))))
    return reader


def spoken_in_templates(root: Path) -> list[Breach]:
    """Find words written into templates, as text or as an attribute that is shown or read out."""
    return [
        Breach(path, line, "a template says nothing by itself: {% say %}")
        for path, text in source.templates(root)
        if path.endswith(".html")
        for line, words in _read(text).spoken
        if LETTERS.search(PROPER.sub("", ATTRIBUTE.sub("", words)))
    ]


def inline_code(root: Path) -> list[Breach]:
    """Find inline styles, scripts and event attributes, which the content security policy would drop."""
    return [
        Breach(path, line, "no inline style, script or event: the policy forbids it")
        for path, text in source.templates(root)
        if path.endswith(".html")
        for line, _ in _read(text).unsafe
    ]
