"""Lines are numbered from 1: nothing may hang on a line below, where a replay that walks upwards never passes.

SQLite makes a table anew to give it a constraint, and loses the triggers of the old one; so triggers hold it there.
"""

from django.db import migrations

PLACES = (
    ("record_line", "number"),
    ("record_linesubject", "number"),
    ("record_partrow", "number"),
    ("record_mandaterow", "from_number"),
    ("record_roundrow", "from_number"),
    ("record_inspectionrow", "from_number"),
    ("record_importedlistrow", "from_number"),
    ("record_packagerow", "from_number"),
    ("record_findingrow", "from_number"),
    ("record_planrow", "from_number"),
    ("record_measurerow", "from_number"),
    ("record_achievementrow", "from_number"),
    ("record_meetingrow", "from_number"),
    ("record_requirementrow", "from_number"),
    ("record_answerrow", "from_number"),
    ("record_sessionrow", "from_number"),
    ("record_registerrow", "from_number"),
    ("record_screeningrow", "from_number"),
    ("record_campaignrow", "from_number"),
    ("record_copynoticerow", "from_number"),
    ("record_noticerow", "from_number"),
    ("record_bulkexportrow", "from_number"),
    ("record_taxonomyrow", "from_number"),
    ("record_blankrow", "from_number"),
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
    dependencies = [("record", "0012_blank")]
    operations = [migrations.RunPython(_guard)]
