"""The desk through the pages: every duty has its sentence, and says what it is about."""

from huiyin.record.queries.desk import DUTIES
from huiyin.web.views import desk


def test_every_duty_has_a_sentence() -> None:
    listed = {f"{kind}.{name}" for kind, names in DUTIES.items() for name in names}
    # Those wait for more than a state: for whom a requirement has yet to reach, for whoever claims in place of another.
    assert set(desk._SAID) == listed | {"requirement.ask_others", "finding.join_claim"}
