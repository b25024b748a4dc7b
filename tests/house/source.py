"""The source tree as the house rules read it: modules with their syntax, templates, breaches."""

from __future__ import annotations

import ast
import dataclasses
import functools
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclasses.dataclass(frozen=True)
class Breach:
    """One place where a rule of the house is broken, and the rule as a sentence."""

    path: str
    line: int
    rule: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.rule}"


@dataclasses.dataclass(frozen=True)
class Module:
    """One Python file: its path below the root with forward slashes, its text and its syntax."""

    path: str
    text: str
    tree: ast.Module

    @property
    def room(self) -> str:
        """Its room: `web` for huiyin/web/views/findings.py, `verifier` for huiyin/verifier.py."""
        return self.path.split("/")[1].removesuffix(".py")

    @property
    def is_migration(self) -> bool:
        """Say whether Django wrote most of it."""
        return "/migrations/" in self.path

    def breach(self, node: ast.AST, rule: str) -> Breach:
        """Make a breach at a node."""
        return Breach(self.path, getattr(node, "lineno", 1), rule)


@functools.cache
def modules(root: Path, top: str = "huiyin") -> tuple[Module, ...]:
    """Parse every Python file below `top`, in the order of their paths."""
    return tuple(
        Module(path.relative_to(root).as_posix(), text, ast.parse(text))
        for path in sorted((root / top).rglob("*.py"))
        for text in [path.read_text(encoding="utf-8")]
    )


def templates(root: Path) -> Iterator[tuple[str, str]]:
    """Yield path and text of every template of every room."""
    for path in sorted((root / "huiyin").glob("*/templates/**/*")):
        if path.is_file():
            yield path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")


def functions(module: Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Yield every function and method of a module, nested ones too."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def imported(node: ast.AST) -> tuple[str, ...]:
    """Return the full names that an import statement brings in; nothing for any other node."""
    if isinstance(node, ast.Import):
        return tuple(alias.name for alias in node.names)
    if isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
        return tuple(f"{node.module}.{alias.name}" for alias in node.names)
    return ()


def plant(root: Path, files: Mapping[str, str]) -> Path:
    """Write a small source tree below `root`, for a test that breaks one rule in it."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def listed(breaches: list[Breach]) -> str:
    """Write breaches one a line, for the message of a failed test."""
    return "\n".join(str(breach) for breach in breaches)
