"""Lines are numbered from 1: nothing may hang on a line below, where a replay that walks upwards never passes.

SQLite makes a table anew to give it a constraint, and loses the triggers of the old one; so triggers hold it there.
"""

from django.db import migrations

PLACES = (
    ("people_bodyrow", "from_number"),
    ("people_personrow", "from_number"),
    ("people_postrow", "from_number"),
    ("people_delegationrow", "from_number"),
    ("people_recusalrow", "from_number"),
)


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
    dependencies = [("people", "0003_newest")]
    operations = [migrations.RunPython(_guard)]
