"""What walks share: passwords that are quick to check, since a dozen people sign in on every stage."""

from typing import Any

import pytest


@pytest.fixture(autouse=True)
def quick_passwords(settings: Any) -> None:
    """Hash by a cheap function; that Argon2id is set is tested with the accounts."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
