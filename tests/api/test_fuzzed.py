"""Every operation of the description, called with what its schema allows and with what it doesn't.

`tests/soak/test_fuzzed.py` does the same at length.
"""

import hypothesis
import pytest
from django.db import connection
from hypothesis import HealthCheck
from hypothesis import strategies as st
from pytest_django import DjangoDbBlocker
from schemathesis.generation.case import Case

from tests.api import fuzzing
from tests.walks.calling import Api

# What an operation says of a call is the same on either database. On the server each is called too, and fewer times.
SCHEMA = fuzzing.described(cases=4 if connection.vendor == "sqlite" else 1)


@pytest.fixture(scope="module")
def at_home(site: Api, django_db_blocker: DjangoDbBlocker) -> None:
    """Acquaint the calls with the site."""
    with django_db_blocker.unblock():
        fuzzing.at_home(SCHEMA, fuzzing.World(site))


@SCHEMA.parametrize()
@hypothesis.settings(suppress_health_check=list(HealthCheck))
def test_an_operation_answers_as_described(case: Case, api: Api, at_home: None) -> None:
    with fuzzing.taken_back():
        fuzzing.call(case, api)


@hypothesis.seed(fuzzing.SEED)
@hypothesis.settings(suppress_health_check=list(HealthCheck), max_examples=10, database=None)
@hypothesis.given(data=st.data())
def test_whatever_is_sent_the_book_holds(data: st.DataObject, api: Api, at_home: None) -> None:
    """Acts one after another by those who may perform them, without order or sense."""
    fuzzing.the_book_holds(data, SCHEMA, api)
