"""Every refusal that the book utters is a full sentence in both languages."""

import ast
from pathlib import Path

import pytest

from huiyin import record, texts

FACTS = {
    "act": "finding.close",
    "act_id": "x",
    "ceiling": 2,
    "digest": "0" * 64,
    "file_name": "a.pdf",
    "kind": "finding",
    "label": 3,
    "limit_bytes": 100_000_000,
    "number": 12,
    "parts": 2,
    "rules": "none",
}


def uttered() -> set[str]:
    """Collect every code that a module of the room's core refuses with."""
    codes = set()
    for path in Path(record.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Refused":
                if isinstance(node.args[0], ast.Constant):
                    codes.add(str(node.args[0].value))
    return codes


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_every_refusal_is_said_in_a_sentence(language: str) -> None:
    codes = uttered()
    assert {"busy", "act_id_reused", "file_too_large", "above_the_ceiling"} <= codes
    for code in codes:
        if texts.has(f"refused-{code}", language=language):
            said = texts.say(f"refused-{code}", language=language, **FACTS)
            assert said.endswith((".", "。")), code
    assert not {code for code in codes if not texts.has(f"refused-{code}", language=language)}
