"""Search: one row per subject and circle of readers, with an index over its tokens on either database.

SQLite keeps an FTS5 index with external content, since a contentless one can't forget a row; its triggers are part of
the index, as SQLite's own manual has them. A later migration that alters the table drops index and triggers first and
makes them again, because SQLite makes an altered table anew under another name.
"""

from django.db import migrations, models

SQLITE = (
    # Every character beyond ASCII belongs to a token here; where tokens end was decided before they came.
    "CREATE VIRTUAL TABLE record_searchindex USING fts5("
    "site UNINDEXED, tokens, content='record_searchtext', content_rowid='id', tokenize='ascii')",
    "CREATE TRIGGER record_searchtext_comes AFTER INSERT ON record_searchtext BEGIN "
    "INSERT INTO record_searchindex (rowid, site, tokens) VALUES (NEW.id, NEW.site, NEW.tokens); END",
    "CREATE TRIGGER record_searchtext_goes AFTER DELETE ON record_searchtext BEGIN "
    "INSERT INTO record_searchindex (record_searchindex, rowid, site, tokens) "
    "VALUES ('delete', OLD.id, OLD.site, OLD.tokens); END",
    "CREATE TRIGGER record_searchtext_stays BEFORE UPDATE ON record_searchtext "
    "BEGIN SELECT RAISE(ABORT, 'a row of search goes and another comes'); END",
)
POSTGRESQL = ("CREATE INDEX record_searchtext_tokens ON record_searchtext USING gin (string_to_array(tokens, ' '))",)


def _index(apps, schema_editor):
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("record", "0002_append_only")]
    operations = [
        migrations.CreateModel(
            name="SearchText",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("site", models.UUIDField()),
                ("kind", models.CharField(max_length=40)),
                ("subject", models.UUIDField()),
                ("label", models.PositiveSmallIntegerField()),
                ("audience", models.CharField(max_length=40)),
                ("tokens", models.TextField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("subject", "site", "audience", "label"), name="record_search_subject"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SearchIndex",
            fields=[
                ("id", models.BigIntegerField(db_column="rowid", primary_key=True, serialize=False)),
                ("site", models.UUIDField()),
                ("tokens", models.TextField()),
            ],
            options={"db_table": "record_searchindex", "managed": False},
        ),
        migrations.RunPython(_index),
    ]
