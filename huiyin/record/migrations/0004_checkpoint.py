"""Signed tree heads are stored, and stay as they were signed."""

from django.db import migrations, models


def _guard(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for name, event in (("kept", "DELETE"), ("stays", "UPDATE")):
            schema_editor.execute(
                f"CREATE TRIGGER record_checkpoint_{name} BEFORE {event} ON record_checkpoint "
                "BEGIN SELECT RAISE(ABORT, 'record_checkpoint is append-only'); END",
                params=None,
            )
    else:
        schema_editor.execute(
            "CREATE TRIGGER record_checkpoint_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON record_checkpoint "
            "FOR EACH STATEMENT EXECUTE FUNCTION record_stays()",
            params=None,
        )


class Migration(migrations.Migration):
    dependencies = [("record", "0003_search")]
    operations = [
        migrations.CreateModel(
            name="Checkpoint",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "site", "size", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("site", models.UUIDField()),
                ("size", models.BigIntegerField()),
                ("note", models.TextField()),
                ("signed_at", models.DateTimeField()),
            ],
        ),
        migrations.RunPython(_guard),
    ]
