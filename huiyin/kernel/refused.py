"""What the house says when a rule forbids an act: one exception, a code and its facts.

The tree: ``Refused`` stands alone. A rule that forbids raises it; a bug raises anything else and crashes.
"""

from typing import Any


class Refused(Exception):
    """A rule forbids the act.

    ``code`` is lower_snake and names the reason; ``facts`` are the values that the sentence for it needs.
    The sentence itself is kept in ``huiyin.texts`` under ``refused-<code>``.
    """

    def __init__(self, code: str, /, **facts: Any) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        return f"{self.code} {self.facts}" if self.facts else self.code
