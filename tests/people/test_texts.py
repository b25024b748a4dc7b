"""Every event of the access log and every refusal of the hall has its sentence in both languages."""

import ast
from pathlib import Path

import pytest

from huiyin import people, texts
from huiyin.people import access

OF_THE_KERNEL = frozenset({"not_found", "not_of_this_post", "is_not_the_person"})
FACTS = {"minutes": 15, "limit": 80, "days": 366, "site": "one", "sign_in_name": "ada"}


def _codes() -> set[str]:
    trees = [ast.parse(path.read_text()) for path in Path(people.__file__).parent.glob("*.py")]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    refused = [call.args[0] for call in calls if isinstance(call.func, ast.Name) and call.func.id == "Refused"]
    return {str(code.value) for code in refused if isinstance(code, ast.Constant)} - OF_THE_KERNEL


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_everything_the_hall_says_has_words(language: str) -> None:
    codes = _codes()
    assert {"post_not_held", "sign_in_refused", "token_refused"} <= codes
    for code in codes:
        assert texts.say(f"refused-{code}", language=language, **FACTS).endswith((".", "。"))
    for event in (*access.EVENTS, "turned_away", "locked_out"):
        assert texts.say(f"access-{event}", language=language)
