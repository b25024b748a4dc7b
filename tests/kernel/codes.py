"""The codes that the kernel can utter, read from its rows and its source, so that no list of them is kept by hand."""

import ast
from pathlib import Path

from huiyin.kernel import kinds
from huiyin.kernel.proviso import PROVISOS

ROOT = Path(kinds.__file__).parent


def literals(name: str) -> set[str]:
    """This function will find the codes written out in calls of a name in the act machinery."""
    found = set()
    for module in ("act", "given", "order", "signing", "figures"):
        for node in ast.walk(ast.parse((ROOT / f"{module}.py").read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) == name:
                found |= {arg.value for arg in node.args if isinstance(arg, ast.Constant) and "_" in str(arg.value)}
    return found


def gap_codes() -> set[str]:
    source = (ROOT / "invariants.py").read_text()
    return {
        node.args[0].value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") in ("Gap", "_gap")
        and isinstance(node.args[0], ast.Constant)
    }


def conditions() -> set[str]:
    return {each.__name__ for row in kinds.ROWS.values() for each in (*row.foreseen, *row.needs)}


REFUSALS = sorted(literals("Refused") | {"not_of_this_post"} | conditions() | set(PROVISOS))
FAULTS = sorted(literals("fault") | literals("Fault"))
