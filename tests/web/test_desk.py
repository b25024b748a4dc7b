"""The desk through the pages: every duty has its sentence, and says what it is about."""

from huiyin.record.queries.owed import DUTIES
from huiyin.web.views import desk


def test_every_duty_has_a_sentence() -> None:
    assert set(desk._SAID) == {f"{kind}.{name}" for kind, names in DUTIES.items() for name in names}
