"""The desk through the pages: every duty has its sentence, and says what it is about."""

from huiyin.record.queries.desk import DUTIES
from huiyin.web.views import desk


def test_every_duty_has_a_sentence() -> None:
    listed = {f"{kind}.{name}" for kind, names in DUTIES.items() for name in names}
    assert set(desk._SAID) == listed | {"requirement.ask_others"}  # which waits for whom it has yet to reach
