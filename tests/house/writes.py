"""The rules about who may write: one door to the tables, no behaviour hidden in signals, no stray SQL."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.house import source
from tests.house.source import Breach, Module

# Record is the one door to the book; these two keep tables of their own below and beside it.
WRITING_ROOMS = frozenset({"record", "people", "notices"})
WRITES = frozenset({"save", "create", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create"})
RAW = frozenset({"cursor", "raw", "extra"})
STATEMENT = re.compile(r"\s*(SELECT\s|INSERT INTO\s|UPDATE\s+\S+\s+SET\s|DELETE FROM\s|WITH\s+\w+\s+AS\s)", re.S)


def stray_writes(root: Path) -> list[Breach]:
    """Find calls that write rows outside the rooms that may."""
    return [
        module.breach(node, "only record writes, and people and notices their own tables")
        for module in source.modules(root)
        if module.room not in WRITING_ROOMS
        for rooms in [_asked_rooms(module)]
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _writes(node, node.func)
        if not (isinstance(node.func.value, ast.Name) and node.func.value.id in rooms)
    ]


def _asked_rooms(module: Module) -> set[str]:
    """Return the modules of other rooms by the name they have here: `sites.create()` asks people to write."""
    return {
        alias.asname or alias.name
        for node in module.tree.body
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("huiyin.")
        for alias in node.names
        if alias.name.islower()
    }


def _writes(call: ast.Call, function: ast.Attribute) -> bool:
    """Say whether a call writes a row; `update` only with named columns: dicts and hashes have one too."""
    if function.attr == "update":
        return bool(call.keywords)
    return function.attr in WRITES


def foreign_tables(root: Path) -> list[Breach]:
    """Find rooms that reach for the tables of record, or of another room below them."""
    return [
        module.breach(node, "a room's tables are its own: ask its functions")
        for module in source.modules(root)
        if not module.is_migration
        for node in ast.walk(module.tree)
        if _reaches(module, node)
    ]


def _reaches(module: Module, node: ast.AST) -> bool:
    """Say whether a node brings in the models of record from outside it, by import or by name."""
    if module.room == "record":
        return False
    names = source.imported(node)
    if any(f"{name}.".startswith("huiyin.record.models.") for name in names):
        return True
    return (
        isinstance(node, ast.Call)
        and getattr(node.func, "attr", "") == "get_model"
        and any(isinstance(each, ast.Constant) and str(each.value).startswith("record") for each in node.args)
    )


def signals(root: Path) -> list[Breach]:
    """Find receivers of signals: what happens next must be readable where it is caused."""
    return [
        module.breach(node, "no behaviour in signal receivers")
        for module in source.modules(root)
        for node in ast.walk(module.tree)
        if any(
            name.startswith(("django.dispatch", "django.db.models.signals", "django.core.signals"))
            for name in source.imported(node)
        )
    ]


def stray_sql(root: Path) -> list[Breach]:
    """Find cursors outside record, and SQL that is not in a named .sql file with its line on top."""
    found = []
    for module in source.modules(root):
        if module.is_migration:
            continue
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and STATEMENT.match(node.value):
                found.append(module.breach(node, "SQL by hand lies in a named .sql file"))
            if module.room != "record" and isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                if node.func.attr in RAW:
                    found.append(module.breach(node, "only record speaks SQL"))
    for path in sorted((root / "huiyin").rglob("*.sql")):
        if not path.read_text(encoding="utf-8").startswith("-- "):
            found.append(Breach(path.relative_to(root).as_posix(), 1, "an .sql file says what one row is"))
    return found


def rooted_migrations(root: Path) -> list[Breach]:
    """Find migrations that import the project: the code moves on, a migration may not."""
    return [
        module.breach(node, "a migration imports no project code")
        for module in source.modules(root)
        if module.is_migration
        for node in ast.walk(module.tree)
        if any(name.split(".")[0] == "huiyin" for name in source.imported(node))
    ]
