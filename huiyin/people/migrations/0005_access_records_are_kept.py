"""An access record is not deleted either: whoever was at the doors must not be able to take the trace away.

Where law sets a term after which such records go, the one who keeps the database takes the trigger away for it.
"""

from django.db import migrations

SQLITE = """
CREATE TRIGGER people_accessrecord_kept BEFORE DELETE ON people_accessrecord
BEGIN SELECT RAISE(ABORT, 'an access record is never deleted'); END
"""
POSTGRESQL = """
CREATE FUNCTION people_accessrecord_kept() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'an access record is never deleted'; END $$;
CREATE TRIGGER people_accessrecord_kept BEFORE DELETE OR TRUNCATE ON people_accessrecord
FOR EACH STATEMENT EXECUTE FUNCTION people_accessrecord_kept()
"""


def _guard(apps, schema_editor):
    schema_editor.execute(SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL)


class Migration(migrations.Migration):
    dependencies = [("people", "0004_from_the_first_line")]
    operations = [migrations.RunPython(_guard)]
