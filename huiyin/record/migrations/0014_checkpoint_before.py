"""Each checkpoint names the one before it, and the end of the journal the newest: one that is gone leaves a gap.

The columns may be null, so that SQLite adds them without making the tables anew, which would lose their triggers.
"""

from django.db import migrations, models

FILL = (
    "UPDATE record_checkpoint SET previous = (SELECT max(earlier.size) FROM record_checkpoint AS earlier "
    "WHERE earlier.site = record_checkpoint.site AND earlier.size < record_checkpoint.size)",
    "UPDATE record_head SET signed = (SELECT max(newest.size) FROM record_checkpoint AS newest "
    "WHERE newest.site = record_head.site)",
)
STAYS = (
    "CREATE TRIGGER record_checkpoint_stays BEFORE UPDATE ON record_checkpoint "
    "BEGIN SELECT RAISE(ABORT, 'record_checkpoint is append-only'); END"
)


def _fill(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        opened, closed = "DROP TRIGGER record_checkpoint_stays", STAYS
    else:
        opened, closed = (
            f"ALTER TABLE record_checkpoint {able} TRIGGER record_checkpoint_stays" for able in ("DISABLE", "ENABLE")
        )
    for statement in (opened, *FILL, closed):
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("record", "0013_from_the_first_line")]
    operations = [
        migrations.AddField("checkpoint", "previous", models.BigIntegerField(null=True)),
        migrations.AddField("head", "signed", models.BigIntegerField(null=True)),
        migrations.RunPython(_fill),
    ]
