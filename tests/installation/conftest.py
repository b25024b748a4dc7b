"""What the tests of the installation share with those of the book."""

from tests.record.conftest import committed

__all__ = ["committed"]
