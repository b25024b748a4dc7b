"""The migrations of the hall: one line, and equal to the models."""

import pytest
from django.apps import apps
from django.db import connection, models
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState
from django.utils import translation

from huiyin.people import temporal

pytestmark = pytest.mark.django_db


def test_the_models_are_what_the_migrations_make() -> None:
    loader = MigrationLoader(connection)
    # Without translation, as makemigrations runs: labels of Django's own fields would differ by language.
    with translation.override(None):
        states = loader.project_state(), ProjectState.from_apps(apps)
        changes = MigrationAutodetector(*states).changes(loader.graph)
    assert "people" not in changes


def test_each_migration_follows_one_other() -> None:
    graph = MigrationLoader(connection).graph
    assert len(graph.leaf_nodes("people")) == 1
    assert len(graph.root_nodes("people")) == 1


def test_state_rows_are_unique_within_their_site_only() -> None:
    tables = apps.get_app_config("people").get_models()
    kinds = [model for model in tables if issubclass(model, temporal.StateRow)]
    assert len(kinds) == 5
    for model in kinds:
        unique = [each for each in model._meta.constraints if isinstance(each, models.UniqueConstraint)]
        assert unique
        assert all(each.fields[0] == "site" for each in unique)
        assert not [each for each in model._meta.get_fields() if each.is_relation]
