"""The tables of the book can be dealt out over the nodes of a distributed PostgreSQL, one site to one node each.

Every primary key and unique index in the database begins from the site (a model's own id aside, which the move to such
a database replaces), no key points anywhere, and every statement that is written by hand names the site it is about.
"""

import importlib.resources
import re

import pytest
from django.apps import apps
from django.db import connection, models

from huiyin.record.models import SearchIndex

OWN_ID = "id"
WRITTEN_BY_NAME = re.compile(r"\{(table|columns|places)\}")  # statements over any table: their columns hold the site


def tables() -> list[type[models.Model]]:
    """Give every table of the book."""
    return [model for model in apps.get_app_config("record").get_models() if model._meta.managed]


def statements() -> dict[str, str]:
    """Give every statement that is written by hand, by its file; what asks the database about itself is of no site."""
    folder = importlib.resources.files("huiyin.record") / "sql"
    return {
        file.name: "\n".join(line for line in file.read_text("utf-8").splitlines() if not line.startswith("--"))
        for file in folder.iterdir()
        if file.name.endswith(".sql") and not file.name.startswith("list_triggers_")
    }


@pytest.mark.django_db
def test_every_key_in_the_database_holds_the_site() -> None:
    with connection.cursor() as cursor:
        for model in tables():
            found = connection.introspection.get_constraints(cursor, model._meta.db_table)
            for name, each in found.items():
                if (each["primary_key"] or each["unique"]) and each["columns"] != [OWN_ID]:
                    assert "site" in each["columns"], f"{model.__name__}.{name}"
                assert not each["foreign_key"], f"{model.__name__}.{name}"


def test_a_table_has_the_site_in_its_key_or_an_id_of_its_own() -> None:
    for model in tables():
        key = model._meta.pk
        names = [field.name for field in getattr(key, "fields", None) or [key]]
        assert names[0] in ("site", OWN_ID), model.__name__


def test_every_index_of_the_book_begins_with_the_site() -> None:
    for model in tables():
        for index in model._meta.indexes:
            assert index.fields[0].lstrip("-") == "site", index.name


def test_no_field_of_the_book_is_a_reference() -> None:
    related = [field for model in (*tables(), SearchIndex) for field in model._meta.get_fields() if field.is_relation]
    assert related == []


@pytest.mark.parametrize("name", sorted(statements()))
def test_a_statement_is_about_one_site(name: str) -> None:
    statement = statements()[name]
    assert re.search(r"\bsite\b", statement) or WRITTEN_BY_NAME.search(statement)
    assert " JOIN " not in statement.upper()


def test_a_statement_that_forgets_the_site_is_found() -> None:
    wrong = "UPDATE record_head SET number = %s"
    assert not (re.search(r"\bsite\b", wrong) or WRITTEN_BY_NAME.search(wrong))
