"""What the tests of the installation share with those of the book."""

from tests.record.conftest import committed, committed_database

__all__ = ["committed", "committed_database"]
