"""The tables of warning signs: what people answered, and what is computed from the book; answers begin at the first line."""

import uuid_utils.compat
from django.db import migrations, models

PLACES = (("record_signanswerrow", "from_number"),)


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
        ("record", "0042_on_site_check"),
    ]

    operations = [
        migrations.CreateModel(
            name="ReadFile",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "site", "digest", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("site", models.UUIDField()),
                ("digest", models.CharField(max_length=64)),
                ("metadata_date", models.DateField(null=True)),
                ("text", models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name="SignRun",
            fields=[
                ("site", models.UUIDField(primary_key=True, serialize=False)),
                ("size", models.BigIntegerField()),
                ("matters", models.BigIntegerField()),
                ("computed_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="RaisedSign",
            fields=[
                ("id", models.UUIDField(default=uuid_utils.compat.uuid7, primary_key=True, serialize=False)),
                ("site", models.UUIDField()),
                ("finding", models.UUIDField()),
                ("cycle", models.PositiveIntegerField()),
                ("organisation", models.UUIDField()),
                ("rule", models.CharField(max_length=40)),
                ("strength", models.PositiveIntegerField()),
                ("label", models.PositiveSmallIntegerField()),
                ("nearest", models.UUIDField(null=True)),
                ("beside", models.JSONField()),
                ("facts", models.JSONField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["site", "-strength", "id"], name="record_raisedsign_order"),
                    models.Index(fields=["site", "rule", "-strength", "id"], name="record_raisedsign_rule"),
                    models.Index(fields=["site", "organisation", "-strength", "id"], name="record_raisedsign_place"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("site", "finding", "cycle", "rule"), name="record_raisedsign_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="SignAnswerRow",
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
                ("finding", models.UUIDField()),
                ("cycle", models.PositiveIntegerField()),
                ("rule", models.CharField(max_length=40)),
                ("verdict", models.CharField(max_length=40)),
                ("answered_date", models.DateField()),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("until_number__isnull", True)),
                        fields=["site", "number"],
                        name="record_signanswer_number",
                    ),
                    models.Index(
                        condition=models.Q(("until_number__isnull", True)),
                        fields=["site", "finding", "number"],
                        name="record_signanswer_finding",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("until_number__isnull", True)),
                        fields=("site", "subject"),
                        name="record_signanswer_current",
                    ),
                    models.UniqueConstraint(
                        fields=("site", "subject", "from_number"), name="record_signanswer_history"
                    ),
                ],
            },
        ),
        migrations.RunPython(_guard),
    ]
