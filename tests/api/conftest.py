"""What the tests of the API share: one site with a finding on its way to be closed, committed once for all of them."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.db import connections
from pytest_django import DjangoDbBlocker

from huiyin.record import keys
from tests.walks import calling
from tests.walks.calling import Api


@pytest.fixture(scope="package")
def site(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Api]:
    """Commit a site once: raising it takes longer than most tests that read it."""
    with django_db_blocker.unblock():
        api = calling.opened()
        keys.make(str(api.stage.site.id))
        for step in (calling.taken_in, calling.handed_over, calling.planned, calling.declared, calling.verified):
            step(api)
        for name in api.stage.accounts:
            api.key(name)
        connections.close_all()
    yield api


@pytest.fixture
def api(site: Api, db: None) -> Api:
    """Give the site to a test whose own calls are taken back at its end."""
    cache.clear()
    return site
