"""What the long tests share with those of the book and of the API."""

from tests.api.conftest import api, site
from tests.record.conftest import committed, committed_database

__all__ = ["api", "committed", "committed_database", "site"]
