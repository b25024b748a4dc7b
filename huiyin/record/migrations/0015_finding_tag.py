"""The further categories of findings as rows of their own, made once from the facts that hold them so far."""

import json

from django.db import migrations, models


def _fill(apps, schema_editor):
    finding, tag = apps.get_model("record", "FindingRow"), apps.get_model("record", "FindingTag")
    stored = finding.objects.filter(facts__contains='"tags":["').values_list("site", "subject").distinct()
    for site, subject in stored.order_by():
        began = {}
        rows = finding.objects.filter(site=site, subject=subject).order_by("from_number")
        for line, facts in rows.values_list("from_number", "facts"):
            now = set(json.loads(facts).get("tags", ()))
            for code in sorted(set(began) - now):
                _put(tag, site, subject, code, began.pop(code), line)
            began.update((code, line) for code in now - set(began))
        for code, line in sorted(began.items()):
            _put(tag, site, subject, code, line, None)


def _put(tag, site, subject, code, line, until):
    tag.objects.create(site=site, subject=subject, code=code, from_number=line, until_number=until)


def _guard(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        refused = "WHEN NEW.from_number < 1 BEGIN SELECT RAISE(ABORT, 'lines are numbered from 1'); END"
        statements = (
            f"CREATE TRIGGER record_findingtag_begins BEFORE INSERT ON record_findingtag {refused}",
            f"CREATE TRIGGER record_findingtag_still_begins BEFORE UPDATE OF from_number ON record_findingtag {refused}",
        )
    else:
        statements = ("ALTER TABLE record_findingtag ADD CONSTRAINT record_findingtag_begins CHECK (from_number >= 1)",)
    for statement in statements:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("record", "0014_checkpoint_before")]
    operations = [
        migrations.CreateModel(
            name="FindingTag",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "site", "subject", "code", "from_number",
                        blank=True, editable=False, primary_key=True, serialize=False,
                    ),
                ),
                ("site", models.UUIDField()),
                ("subject", models.UUIDField()),
                ("code", models.CharField(max_length=64)),
                ("from_number", models.BigIntegerField()),
                ("until_number", models.BigIntegerField(null=True)),
            ],
            options={
                "indexes": [models.Index(fields=["site", "code", "subject"], name="record_findingtag_code")],
            },
        ),
        migrations.RunPython(_guard),
        migrations.RunPython(_fill),
    ]  # fmt: skip
