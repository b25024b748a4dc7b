"""Every refusal that the one write utters is a full sentence in both languages."""

import ast
from pathlib import Path

import pytest

from huiyin import record, texts

FACTS = {
    "act": "finding.close",
    "act_id": "x",
    "reason": "refused",
    "ceiling": 2,
    "digest": "0" * 64,
    "file_name": "a.pdf",
    "kind": "finding",
    "label": 3,
    "limit_bytes": 100_000_000,
    "number": 12,
    "parts": 2,
    "rules": "none",
    "used_bytes": 99_000_000,
    "encoding": "LATIN1",
}


CORE = ("acts", "batch", "blobs", "bulk", "database", "parts", "settling")


def uttered() -> set[str]:
    """Collect every code that the modules of the one write refuse with."""
    folder = Path(record.__file__).parent
    return {
        str(node.args[0].value)
        for name in CORE
        for node in ast.walk(ast.parse((folder / f"{name}.py").read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "Refused"
        and isinstance(node.args[0], ast.Constant)
    }


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_every_refusal_is_said_in_a_sentence(language: str) -> None:
    codes = uttered()
    assert {"busy", "act_id_reused", "file_too_large", "above_the_ceiling"} <= codes
    for code in sorted(codes):
        assert texts.say(f"refused-{code}", language=language, **FACTS).endswith((".", "。")), code
