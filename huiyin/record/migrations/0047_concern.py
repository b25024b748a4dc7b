"""The tables of hearings and of accountability referrals, and which findings bear a concern that was found justified.

SQLite would make the table of findings anew for a column with a default, and lose its triggers and what it was told of
it (see 0005 and 0013); so the column is added by hand.
"""

import uuid_utils.compat
from django.db import migrations, models

PLACES = (("record_hearingrow", "from_number"), ("record_accountabilityreferralrow", "from_number"))
# The determinations with which a finding is taken up again, as they stood when this was written.
UPHELD = ('"determination":"perfunctory"', '"determination":"false"')


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


def _add_column(apps, schema_editor):
    table = "ALTER TABLE record_findingrow"
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute(f"{table} ADD COLUMN concern_upheld bool NOT NULL DEFAULT 0", params=None)
        return
    schema_editor.execute(f"{table} ADD COLUMN concern_upheld boolean NOT NULL DEFAULT false", params=None)
    schema_editor.execute(f"{table} ALTER COLUMN concern_upheld DROP DEFAULT", params=None)


def _mark(apps, schema_editor):
    findings = apps.get_model("record", "FindingRow")
    for said in UPHELD:
        findings.objects.filter(facts__contains=said).update(concern_upheld=True)


class Migration(migrations.Migration):
    dependencies = [
        ("record", "0046_extract"),
    ]

    operations = [
        migrations.CreateModel(
            name="HearingRow",
            fields=[
                ("id", models.UUIDField(default=uuid_utils.compat.uuid7, primary_key=True, serialize=False)),
                ("site", models.UUIDField()),
                ("subject", models.UUIDField()),
                ("state", models.CharField(max_length=40)),
                ("version", models.PositiveIntegerField()),
                ("label", models.PositiveSmallIntegerField()),
                ("facts", models.TextField()),
                ("from_number", models.BigIntegerField()),
                ("until_number", models.BigIntegerField(null=True)),
                ("from_at", models.DateTimeField()),
                ("until_at", models.DateTimeField(null=True)),
                ("number", models.BigIntegerField()),
                ("pending_act", models.CharField(default="", max_length=81)),
                ("finding", models.UUIDField()),
                ("round", models.UUIDField()),
                ("organisation", models.UUIDField()),
                ("person", models.UUIDField()),
                ("due_date", models.DateField(null=True)),
                ("due_order", models.DateField()),
                ("due_clock", models.CharField(default="", max_length=40)),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("until_number__isnull", True)),
                        fields=["site", "number"],
                        name="record_hearing_number",
                    ),
                    models.Index(
                        condition=models.Q(("until_number__isnull", True)),
                        fields=["site", "finding", "number"],
                        name="record_hearing_finding",
                    ),
                    models.Index(
                        condition=models.Q(("until_number__isnull", True)),
                        fields=["site", "person", "number"],
                        name="record_hearing_person",
                    ),
                    models.Index(
                        condition=models.Q(("until_number__isnull", True)),
                        fields=["site", "state", "due_order", "number"],
                        name="record_hearing_state",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("until_number__isnull", True)),
                        fields=("site", "subject"),
                        name="record_hearing_current",
                    ),
                    models.UniqueConstraint(fields=("site", "subject", "from_number"), name="record_hearing_history"),
                ],
            },
        ),
        migrations.CreateModel(
            name="AccountabilityReferralRow",
            fields=[
                ("id", models.UUIDField(default=uuid_utils.compat.uuid7, primary_key=True, serialize=False)),
                ("site", models.UUIDField()),
                ("subject", models.UUIDField()),
                ("state", models.CharField(max_length=40)),
                ("version", models.PositiveIntegerField()),
                ("label", models.PositiveSmallIntegerField()),
                ("facts", models.TextField()),
                ("from_number", models.BigIntegerField()),
                ("until_number", models.BigIntegerField(null=True)),
                ("from_at", models.DateTimeField()),
                ("until_at", models.DateTimeField(null=True)),
                ("number", models.BigIntegerField()),
                ("pending_act", models.CharField(default="", max_length=81)),
                ("finding", models.UUIDField()),
                ("round", models.UUIDField()),
                ("organisation", models.UUIDField()),
                ("recipient", models.UUIDField(null=True)),
                ("due_date", models.DateField(null=True)),
                ("due_order", models.DateField()),
                ("due_clock", models.CharField(default="", max_length=40)),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("until_number__isnull", True)),
                        fields=["site", "number"],
                        name="record_referral_number",
                    ),
                    models.Index(
                        condition=models.Q(("until_number__isnull", True)),
                        fields=["site", "finding", "number"],
                        name="record_referral_finding",
                    ),
                    models.Index(
                        condition=models.Q(("until_number__isnull", True)),
                        fields=["site", "recipient", "number"],
                        name="record_referral_recipient",
                    ),
                    models.Index(
                        condition=models.Q(("until_number__isnull", True)),
                        fields=["site", "state", "due_order", "number"],
                        name="record_referral_state",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("until_number__isnull", True)),
                        fields=("site", "subject"),
                        name="record_referral_current",
                    ),
                    models.UniqueConstraint(fields=("site", "subject", "from_number"), name="record_referral_history"),
                ],
            },
        ),
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunPython(_add_column)],
            state_operations=[
                migrations.AddField(
                    model_name="findingrow",
                    name="concern_upheld",
                    field=models.BooleanField(default=False),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="findingrow",
            index=models.Index(
                condition=models.Q(("until_number__isnull", True), ("concern_upheld", True)),
                fields=["site", "due_order", "number"],
                name="record_finding_upheld",
            ),
        ),
        migrations.RunPython(_guard),
        migrations.RunPython(_mark),
    ]
