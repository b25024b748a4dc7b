"""What the tests of commands share with those of the book."""

from tests.record.conftest import committed

__all__ = ["committed"]
