"""What tests of the book share: a stage that commits, for threads and for locks."""

from collections.abc import Iterator

import pytest
from django.db import connections
from pytest_django import DjangoDbBlocker


@pytest.fixture
def committed(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Let a test commit for real. Nothing is cleared away afterwards, since the journal can't be: each test
    founds a site of its own.
    """
    with django_db_blocker.unblock():
        yield
        connections.close_all()
