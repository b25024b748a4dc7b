"""The API fuzzed at length: every edge of every value of every operation, and many acts without order or sense."""

import hypothesis
import pytest
from hypothesis import HealthCheck
from hypothesis import strategies as st
from pytest_django import DjangoDbBlocker
from schemathesis.generation.case import Case

from tests.api import fuzzing
from tests.walks.calling import Api

SCHEMA = fuzzing.described(cases=100, boundaries=True)


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
@hypothesis.settings(suppress_health_check=list(HealthCheck), max_examples=400, database=None)
@hypothesis.given(data=st.data())
def test_whatever_is_sent_the_book_holds(data: st.DataObject, api: Api, at_home: None) -> None:
    fuzzing.the_book_holds(data, SCHEMA, api)
