"""Lines and what hangs on them are never changed or deleted; a part may be erased, and nothing else about it.

Where a distributed PostgreSQL has no triggers, privileges stand in their place.
"""

from django.db import migrations

APPEND_ONLY = ("record_line", "record_linesubject", "record_treenode", "record_readtrace")
KEPT_PART_COLUMNS = ("site", "commitment", "number", "name", "label", "audience", "kind")


def _sqlite():
    for table in (*APPEND_ONLY, "record_partrow"):
        yield (
            f"CREATE TRIGGER {table}_kept BEFORE DELETE ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )
    for table in APPEND_ONLY:
        yield (
            f"CREATE TRIGGER {table}_stays BEFORE UPDATE ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )
    same = " AND ".join(f"NEW.{column} IS OLD.{column}" for column in KEPT_PART_COLUMNS)
    yield (
        "CREATE TRIGGER record_partrow_stays BEFORE UPDATE ON record_partrow "
        f"WHEN NOT ({same} AND NEW.salt IS NULL AND NEW.body IS NULL AND NEW.blob IS NULL) "
        "BEGIN SELECT RAISE(ABORT, 'a part is erased or it stays as it is'); END"
    )


def _postgresql():
    yield (
        "CREATE FUNCTION record_stays() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$"
    )
    for table in APPEND_ONLY:
        yield (
            f"CREATE TRIGGER {table}_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION record_stays()"
        )
    yield (
        "CREATE TRIGGER record_partrow_kept BEFORE DELETE OR TRUNCATE ON record_partrow "
        "FOR EACH STATEMENT EXECUTE FUNCTION record_stays()"
    )
    yield (
        "CREATE FUNCTION record_part_stays() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'a part is erased or it stays as it is'; END $$"
    )
    same = " AND ".join(f"NEW.{column} IS NOT DISTINCT FROM OLD.{column}" for column in KEPT_PART_COLUMNS)
    yield (
        "CREATE TRIGGER record_partrow_stays BEFORE UPDATE ON record_partrow FOR EACH ROW "
        f"WHEN (NOT ({same} AND NEW.salt IS NULL AND NEW.body IS NULL AND NEW.blob IS NULL)) "
        "EXECUTE FUNCTION record_part_stays()"
    )


def _guard(apps, schema_editor):
    statements = _sqlite() if schema_editor.connection.vendor == "sqlite" else _postgresql()
    for statement in statements:
        schema_editor.execute(statement, params=None)  # a per cent sign here is a per cent sign


class Migration(migrations.Migration):
    dependencies = [("record", "0001_initial")]
    operations = [migrations.RunPython(_guard)]
