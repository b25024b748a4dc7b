"""The tables keep to the storeys: references downward, linear migrations, the site in every key."""

from collections.abc import Iterable

import pytest
from django.apps import apps
from django.apps.registry import Apps
from django.db import models
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState
from django.utils import translation

ROOMS = ("people", "record", "notices")
STOREY = {"auth": 0, "contenttypes": 0, "people": 1, "record": 2, "notices": 3}


def own_models() -> list[type[models.Model]]:
    """Return every model of our rooms, the hidden ones between two others too."""
    return [model for model in apps.get_models(include_auto_created=True) if model._meta.app_label in ROOMS]


def upward(found: Iterable[type[models.Model]]) -> list[str]:
    """Find references to a table of the same storey's neighbour or of a storey above."""
    return [
        f"{model._meta.label}.{field.name}"
        for model in found
        for field in model._meta.get_fields()
        if field.concrete and field.is_relation and field.related_model is not None
        for there in [field.related_model._meta.app_label]
        if there != model._meta.app_label and STOREY[there] >= STOREY[model._meta.app_label]
    ]


def keys_without_site(found: Iterable[type[models.Model]]) -> list[str]:
    """Find unique keys that two sites could not both have, the model's own id aside."""
    wrong = []
    for model in found:
        keys = [
            (each.name, each.fields) for each in model._meta.constraints if isinstance(each, models.UniqueConstraint)
        ]
        keys += [
            (field.name, (field.name,)) for field in model._meta.local_fields if field.unique and not field.primary_key
        ]
        wrong += [f"{model._meta.label}.{name}" for name, fields in keys if "site" not in fields]
    return wrong


def test_references_point_downward() -> None:
    assert upward(own_models()) == []


def test_the_book_knows_no_sign_in() -> None:
    record = [model for model in own_models() if model._meta.app_label == "record"]
    related = {field.related_model for model in record for field in model._meta.local_fields if field.is_relation}
    assert {each._meta.label for each in related if each is not None and each._meta.app_label != "record"} == set()


def test_every_table_of_the_book_carries_its_site_in_every_key() -> None:
    record = [model for model in own_models() if model._meta.app_label == "record"]
    assert record
    assert [model._meta.label for model in record if "site" not in {f.name for f in model._meta.local_fields}] == []
    assert keys_without_site(record) == []


@pytest.mark.parametrize("room", ROOMS)
def test_migrations_form_one_line(room: str) -> None:
    graph = MigrationLoader(None).graph
    own = sorted(name for app, name in graph.nodes if app == room)
    parents = {
        name: [parent.key[1] for parent in graph.node_map[room, name].parents if parent.key[0] == room] for name in own
    }
    assert [parents[name] for name in own] == [own[number - 1 : number] for number in range(len(own))]


def test_models_and_migrations_say_the_same() -> None:
    # Names of models are translated; migrations are written without a language.
    with translation.override(None):
        loader = MigrationLoader(None)
        detector = MigrationAutodetector(loader.project_state(), ProjectState.from_apps(apps))
        changes = detector.changes(graph=loader.graph)
    assert {room: [each.operations for each in changes[room]] for room in ROOMS if room in changes} == {}


def test_a_key_without_site_and_a_reference_upward_are_found() -> None:
    registry = Apps()

    class Above(models.Model):
        """A table of notices, where nobody below may point."""

        class Meta:
            app_label = "notices"
            apps = registry

    class Below(models.Model):
        """A table of record that breaks both rules."""

        above = models.ForeignKey(Above, on_delete=models.CASCADE)
        number = models.IntegerField(unique=True)

        class Meta:
            app_label = "record"
            apps = registry

    assert upward([Below]) == ["record.Below.above"]
    assert keys_without_site([Below]) == ["record.Below.number"]
