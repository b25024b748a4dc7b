"""An access record is never changed. Deleting is left open: how long such records may be kept is a matter of law."""

from django.db import migrations

SQLITE = """
CREATE TRIGGER people_accessrecord_stays BEFORE UPDATE ON people_accessrecord
BEGIN SELECT RAISE(ABORT, 'an access record is never changed'); END
"""
POSTGRESQL = """
CREATE FUNCTION people_accessrecord_stays() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'an access record is never changed'; END $$;
CREATE TRIGGER people_accessrecord_stays BEFORE UPDATE ON people_accessrecord
FOR EACH STATEMENT EXECUTE FUNCTION people_accessrecord_stays()
"""


def _guard(apps, schema_editor):
    schema_editor.execute(SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL)


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial")]
    operations = [migrations.RunPython(_guard)]
