"""The table of evaluations; nothing in it hangs on a line below the first."""

import uuid_utils.compat
from django.db import migrations, models

PLACES = (("record_evaluationrow", "from_number"),)


def _sqlite():
    for table, column in PLACES:
        refused = f"ON {table} WHEN NEW.{column} < 1 BEGIN SELECT RAISE(ABORT, 'lines are numbered from 1'); END"  # noqa: S608
        yield f"CREATE TRIGGER {table}_begins BEFORE INSERT {refused}"
        yield f"CREATE TRIGGER {table}_still_begins BEFORE UPDATE OF {column} {refused}"


def _postgresql():
    for table, column in PLACES:
        yield f"ALTER TABLE {table} ADD CONSTRAINT {table}_begins CHECK ({column} >= 1)"


def _guard(apps, schema_editor):
    statements = _sqlite() if schema_editor.connection.vendor == "sqlite" else _postgresql()
    for statement in statements:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [
        ("record", "0048_consultation"),
    ]

    operations = [
        migrations.CreateModel(
            name="EvaluationRow",
            fields=[
                ("id", models.UUIDField(default=uuid_utils.compat.uuid7, primary_key=True, serialize=False)),
                ("site", models.UUIDField()),
                ("subject", models.UUIDField()),
                ("state", models.CharField(max_length=40)),
                ("version", models.PositiveIntegerField()),
                ("label", models.PositiveSmallIntegerField()),
                ("facts", models.TextField()),
                ("from_number", models.BigIntegerField()),
                ("until_number", models.BigIntegerField(null=True)),
                ("from_at", models.DateTimeField()),
                ("until_at", models.DateTimeField(null=True)),
                ("number", models.BigIntegerField()),
                ("pending_act", models.CharField(default="", max_length=81)),
                ("organisation", models.UUIDField()),
                ("round", models.UUIDField()),
                ("as_of", models.DateField()),
                ("grade", models.CharField(max_length=64)),
                ("signed_date", models.DateField(null=True)),
                ("serial", models.PositiveIntegerField(null=True)),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("until_number__isnull", True)),
                        fields=["site", "number"],
                        name="record_evaluation_number",
                    ),
                    models.Index(
                        condition=models.Q(("until_number__isnull", True)),
                        fields=["site", "organisation", "round", "number"],
                        name="record_evaluation_organisation",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("until_number__isnull", True)),
                        fields=("site", "subject"),
                        name="record_evaluation_current",
                    ),
                    models.UniqueConstraint(
                        fields=("site", "subject", "from_number"), name="record_evaluation_history"
                    ),
                ],
            },
        ),
        migrations.RunPython(_guard),
    ]
