"""The rules about the shape of code: how long, what a function may look like, what it may not catch."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house import source
from tests.house.source import Breach

MODULE_LINES = 500
FUNCTION_LINES = 60
TEMPLATE_LINES = 150
POSITIONAL = 2
# The outermost handler of each door and of the worker: what no code foresaw ends here as one sentence and a
# logged trace. A check of what may be damaged in any way names what breaks it, and goes on.
OUTERMOST = frozenset(
    {"huiyin/cli/main.py", "huiyin/api/errors.py", "huiyin/notices/jobs.py", "huiyin/record/faults.py"}
)
CLOCKS = frozenset({"now", "utcnow", "today", "localdate", "monotonic"})
CLOCKLESS_ROOMS = frozenset({"kernel", "texts"})


def too_long(root: Path) -> list[Breach]:
    """Find modules, functions and templates longer than their caps."""
    found = []
    for module in source.modules(root):
        lines = module.text.count("\n")
        if lines > MODULE_LINES and not module.is_migration:
            found.append(Breach(module.path, lines, f"a module has at most {MODULE_LINES} lines"))
        for function in source.functions(module):
            length = (function.end_lineno or function.lineno) - function.lineno + 1
            if length > FUNCTION_LINES:
                found.append(module.breach(function, f"a function has at most {FUNCTION_LINES} lines"))
    for path, text in source.templates(root):
        if text.count("\n") > TEMPLATE_LINES:
            found.append(Breach(path, text.count("\n"), f"a template has at most {TEMPLATE_LINES} lines"))
    return found


def hidden_imports(root: Path) -> list[Breach]:
    """Find imports inside functions; apps.py aside, because Django's start forbids them above."""
    return [
        module.breach(node, "imports stand at the top of a module")
        for module in source.modules(root)
        if not module.path.endswith("/apps.py")
        for function in source.functions(module)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]


def unsaid(root: Path) -> list[Breach]:
    """Find modules that do not say what they keep."""
    found = []
    for module in source.modules(root):
        if module.is_migration or not module.text.strip():
            continue
        first = (ast.get_docstring(module.tree) or "").split("\n\n")[0]
        if not first.endswith((".", ":", "。")):
            found.append(Breach(module.path, 1, "a module's first sentence says what the room keeps here"))
    return found


def many_positional(root: Path) -> list[Breach]:
    """Find public functions of a module that take more than two positional parameters."""
    return [
        module.breach(function, f"{function.name}() takes at most {POSITIONAL} positional parameters")
        for module in source.modules(root)
        if not module.is_migration
        for function in module.tree.body
        if isinstance(function, ast.FunctionDef)
        and not function.name.startswith("_")
        and len(function.args.posonlyargs) + len(function.args.args) > POSITIONAL
    ]


def swallowed(root: Path) -> list[Breach]:
    """Find handlers that catch everything and don't raise it again, outside the outermost one of a door."""
    return [
        module.breach(node, "catch what you can mend; everything else ends at the outermost door")
        for module in source.modules(root)
        if module.path not in OUTERMOST
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ExceptHandler) and _catches_all(node) and not _raises_again(node)
    ]


def _catches_all(handler: ast.ExceptHandler) -> bool:
    """Say whether a handler is bare or names Exception or BaseException, alone or among others."""
    if handler.type is None:
        return True
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(isinstance(kind, ast.Name) and kind.id in {"Exception", "BaseException"} for kind in kinds)


def _raises_again(handler: ast.ExceptHandler) -> bool:
    """Say whether a handler only tidies up and passes on what it caught."""
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def concurrent(root: Path) -> list[Breach]:
    """Find async code: one way of running is enough, and sync Django gains nothing from it."""
    return [
        module.breach(node, "the house runs without async")
        for module in source.modules(root)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.AsyncFunctionDef | ast.AsyncWith | ast.AsyncFor | ast.Await)
        or any(name.split(".")[0] == "asyncio" for name in source.imported(node))
    ]


def clocks(root: Path) -> list[Breach]:
    """Find rooms that look at the clock where time must come in as `at`."""
    return [
        module.breach(node, "time comes in as `at`")
        for module in source.modules(root)
        if module.room in CLOCKLESS_ROOMS
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _tells_the_time(node.func)
    ]


def _tells_the_time(function: ast.Attribute) -> bool:
    """Say whether a call asks for the present time; `datetime.time()` only makes a time of day."""
    asked = function.value
    name = asked.attr if isinstance(asked, ast.Attribute) else getattr(asked, "id", "")
    if name == "time":
        return function.attr in CLOCKS | {"time", "time_ns"}
    return name in {"datetime", "date", "timezone"} and function.attr in CLOCKS


def doubles(root: Path) -> list[Breach]:
    """Find mocks in the tests: the house is tested with the house."""
    return [
        module.breach(node, "no mocks inside the house")
        for module in source.modules(root, "tests")
        for node in ast.walk(module.tree)
        if any(name.startswith(("unittest.mock", "mock.", "freezegun")) for name in source.imported(node))
    ]


def left_over(root: Path) -> list[Breach]:
    """Find marks of unfinished work in code, templates, styles and tests."""
    # Put together here, so that this module is not its own first breach.
    marks = [a + b for a, b in (("TO", "DO"), ("FIX", "ME"), ("XX", "X"), ("raise NotImplemented", "Error"))]
    marks += [f"mark.{rest}" for rest in ("skip", "xfail")]
    return [
        Breach(path.relative_to(root).as_posix(), number, f"finish it or leave it out: {mark}")
        for path in _written(root)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        for mark in marks
        if mark in line
    ]


def _written(root: Path) -> Iterator[Path]:
    """Yield the files that people of the project write, vendored ones aside."""
    for top in ("huiyin", "tests", "benchmarks"):
        for path in sorted((root / top).rglob("*")):
            if path.suffix in {".py", ".html", ".css", ".js", ".ftl", ".sql", ".toml"}:
                if "vendor" not in path.parts and "golden" not in path.parts:
                    yield path
