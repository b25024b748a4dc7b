"""The rules about who may know whom, beyond what the import contracts in pyproject.toml say."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from tests.house import source
from tests.house.source import Breach, Module

# What each of these may import besides itself; all of them are read by strangers who trust nothing else.
KERNEL_LIBRARIES = sys.stdlib_module_names
VERIFIER_LIBRARIES = sys.stdlib_module_names | {"cryptography"}
# In the standard library, and yet not for a room that must give the same answer everywhere.
IMPURE = frozenset({"asyncio", "http", "multiprocessing", "random", "secrets", "socket", "sqlite3", "subprocess"})
START = "from importlinter.cli import lint_imports_command as run; run()"


def broken_contracts(root: Path) -> str:
    """Run the import contracts over the package below `root`; return what it says of a broken one."""
    done = subprocess.run(
        [sys.executable, "-c", START, "--no-cache", "--config", "pyproject.toml"],
        cwd=root, env={**os.environ, "PYTHONPATH": str(root)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return "" if done.returncode == 0 else done.stdout + done.stderr


def beyond_the_library(root: Path) -> list[Breach]:
    """Find imports that the kernel or the verifier may not have."""
    found = []
    for module in source.modules(root):
        if module.room == "kernel":
            found += _foreign(module, allowed=KERNEL_LIBRARIES - IMPURE, own="huiyin.kernel")
        elif module.room == "verifier":
            found += _foreign(module, allowed=VERIFIER_LIBRARIES, own="huiyin.verifier")
    return found


def _foreign(module: Module, *, allowed: Iterable[str], own: str) -> list[Breach]:
    """List the imports of a module that are neither allowed nor its own."""
    found = []
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            found.append(module.breach(node, "import by the full name"))
        for name in source.imported(node):
            if name.split(".")[0] not in allowed and not f"{name}.".startswith(f"{own}."):
                found.append(module.breach(node, f"{module.room} may not import {name}"))
    return found
