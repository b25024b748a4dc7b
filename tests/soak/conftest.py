"""What the long tests share with those of the API."""

from tests.api.conftest import api, site

__all__ = ["api", "site"]
