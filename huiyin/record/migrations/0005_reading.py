"""Indexes for the filters that find few rows among many, and what SQLite is told of the tables it plans for.

Told nothing, SQLite takes it that a site has ten findings, and walks all of them in the order of a list to find the
three that a search has named. So it is told once, for every installation alike: a plan that depends on when somebody
last ran ANALYZE changes under the feet of whoever measured it. The numbers are those of a site of a million findings.
"""

from django.db import migrations, models

CURRENT = models.Q(until_number__isnull=True)
TOLD = (
    ("record_findingrow", "record_finding_number", "1000000 1000000 1"),
    ("record_findingrow", "record_finding_due", "1000000 1000000 2000 1"),
    ("record_findingrow", "record_finding_organisation", "1000000 1000000 5000 100 1"),
    ("record_findingrow", "record_finding_state", "1000000 1000000 50000 1000 1"),
    ("record_findingrow", "record_finding_round", "1000000 1000000 100000 1"),
    ("record_findingrow", "record_finding_category", "1000000 1000000 10000 200 1"),
    ("record_findingrow", "record_finding_pending", "1000000 1000000 1000 100 1"),
    ("record_findingrow", "record_finding_last", "1000000 1000000 10 1"),
    ("record_findingrow", "record_finding_source", "1000000 1000000 1"),
    ("record_findingrow", "record_finding_inspection", "1000000 1000000 100 1"),
    ("record_findingrow", "record_finding_objection", "1000 1000 10 1"),
    ("record_findingrow", "record_finding_concern", "1000 1000 10 1"),
    ("record_findingrow", "record_finding_unowned", "1000 1000 10 1"),
    ("record_findingrow", "record_finding_current", "1000000 1000000 1"),
    ("record_findingrow", "sqlite_autoindex_record_findingrow_1", "3000000 1"),
    ("record_findingrow", "sqlite_autoindex_record_findingrow_2", "3000000 3000000 3 1"),
    ("record_searchtext", "sqlite_autoindex_record_searchtext_1", "1000000 1 1 1 1"),
)


def _tell(apps, schema_editor):
    if schema_editor.connection.vendor != "sqlite":
        return  # PostgreSQL keeps count of its tables by itself
    schema_editor.execute("ANALYZE record_searchtext", params=None)  # makes the table of statistics where there is none
    schema_editor.execute(
        "DELETE FROM sqlite_stat1 WHERE tbl IN ('record_findingrow', 'record_searchtext')", params=None
    )
    for told in TOLD:
        schema_editor.execute("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (%s, %s, %s)", params=told)
    schema_editor.execute("ANALYZE sqlite_schema", params=None)  # read again what was told


def _index(name, *fields, condition=CURRENT):
    return migrations.AddIndex(
        "findingrow",
        models.Index(fields=["site", *fields], condition=condition, name=f"record_finding_{name}"),
    )


class Migration(migrations.Migration):
    dependencies = [("record", "0004_checkpoint")]
    operations = [
        migrations.RemoveIndex("findingrow", "record_finding_source"),
        _index("source", "source_key"),
        _index("category", "category", "due_order", "number"),
        _index("pending", "pending_act", "due_order", "number"),
        _index("objection", "due_order", "number", condition=CURRENT & models.Q(objection_open=True)),
        _index("concern", "due_order", "number", condition=CURRENT & models.Q(concern_open=True)),
        _index("unowned", "due_order", "number", condition=CURRENT & models.Q(unowned=True)),
        migrations.AddIndex(
            "packagerow",
            models.Index(fields=["site", "state", "from_number"], condition=CURRENT, name="record_package_state"),
        ),
        migrations.RunPython(_tell),
    ]
