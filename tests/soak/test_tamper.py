"""Every column of every row of every table is changed, where `make test` changes one row for each column."""

from typing import Any

import pytest

from tests.record import test_tamper


@pytest.mark.django_db
@pytest.mark.parametrize("model", test_tamper.TABLES, ids=lambda model: model._meta.model_name)
def test_a_change_of_any_column_of_any_row_is_found_and_named(model: type[Any]) -> None:
    assert test_tamper.missed_columns(test_tamper.stage(), model, every_row=True) == []
