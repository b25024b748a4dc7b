"""What tests of the book share: a stage that commits, for threads and for locks."""

from collections.abc import Iterator

import pytest
from django.db import connections
from django.test.utils import setup_databases, teardown_databases
from pytest_django import DjangoDbBlocker

ASKS_FOR_A_DATABASE = frozenset({"db", "transactional_db", "live_server"})


@pytest.fixture(scope="session")
def committed_database(
    request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """Make the test database where no test of this run asked for one by a mark: else the real one would be written."""
    items = request.session.items
    if any(each.get_closest_marker("django_db") or ASKS_FOR_A_DATABASE & set(each.fixturenames) for each in items):
        yield
        return
    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False, aliases={"default"})
    yield
    with django_db_blocker.unblock():
        teardown_databases(made, verbosity=0)


@pytest.fixture
def committed(committed_database: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Let a test commit for real. Nothing is cleared away afterwards, since the journal can't be: each test
    founds a site of its own.
    """
    with django_db_blocker.unblock():
        yield
        connections.close_all()
