"""The tables of the feedback; to whom a finding is open; numbers, versions and refusals of packages.

SQLite makes a table anew for a column with a default, and forgets what it was told of the old one (see 0005).
"""

import uuid_utils.compat
from django.db import migrations, models

_told = []


def _remember(apps, schema_editor):
    if schema_editor.connection.vendor != "sqlite":
        return
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT tbl, idx, stat FROM sqlite_stat1 WHERE tbl = 'record_findingrow'")
        _told[:] = cursor.fetchall()


def _tell_again(apps, schema_editor):
    if schema_editor.connection.vendor != "sqlite":
        return
    schema_editor.execute("DELETE FROM sqlite_stat1 WHERE tbl = 'record_findingrow'", params=None)
    for told in _told:
        schema_editor.execute("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (%s, %s, %s)", params=told)
    schema_editor.execute("ANALYZE sqlite_schema", params=None)  # read again what was told


class Migration(migrations.Migration):
    dependencies = [
        ("record", "0006_blob_body"),
    ]

    operations = [
        migrations.RunPython(_remember, migrations.RunPython.noop),
        migrations.CreateModel(
            name="AchievementRow",
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
                ("inspection", models.UUIDField()),
                ("organisation", models.UUIDField()),
                ("round", models.UUIDField()),
                ("statement", models.CharField(max_length=64)),
                ("category", models.CharField(default="", max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="AnswerRow",
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
                ("requirement", models.UUIDField()),
                ("organisation", models.UUIDField()),
                ("round", models.UUIDField()),
                ("returns", models.PositiveIntegerField()),
                ("answered_date", models.DateField(null=True)),
                ("due_date", models.DateField(null=True)),
                ("due_order", models.DateField()),
                ("due_clock", models.CharField(default="", max_length=40)),
            ],
        ),
        migrations.CreateModel(
            name="MeetingRow",
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
                ("round", models.UUIDField()),
                ("day", models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name="RegisterRow",
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
                ("issuer", models.UUIDField()),
            ],
        ),
        migrations.CreateModel(
            name="RequirementRow",
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
                ("round", models.UUIDField()),
                ("meeting", models.UUIDField(null=True)),
                ("heading", models.CharField(max_length=64)),
                ("text", models.CharField(max_length=64)),
                ("issued_date", models.DateField()),
                ("answers", models.PositiveIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name="SessionRow",
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
                ("inspection", models.UUIDField()),
                ("organisation", models.UUIDField()),
                ("round", models.UUIDField()),
                ("team", models.UUIDField()),
                ("chair", models.UUIDField()),
                ("day", models.DateField()),
                ("starts", models.CharField(max_length=5)),
                ("ends", models.CharField(max_length=5)),
            ],
        ),
        migrations.AddField(
            model_name="findingrow",
            name="audience",
            field=models.CharField(default="all", max_length=40),
        ),
        migrations.AddField(
            model_name="findingrow",
            name="shared_with",
            field=models.TextField(default=""),
        ),
        migrations.AddField(
            model_name="packagerow",
            name="edition",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name="packagerow",
            name="refusals",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="packagerow",
            name="serial",
            field=models.PositiveIntegerField(null=True),
        ),
        migrations.AddIndex(
            model_name="packagerow",
            index=models.Index(
                condition=models.Q(("until_number__isnull", True)),
                fields=["site", "round", "audience"],
                name="record_package_round",
            ),
        ),
        migrations.AddIndex(
            model_name="achievementrow",
            index=models.Index(
                condition=models.Q(("until_number__isnull", True)),
                fields=["site", "number"],
                name="record_achievement_number",
            ),
        ),
        migrations.AddIndex(
            model_name="achievementrow",
            index=models.Index(
                condition=models.Q(("until_number__isnull", True)),
                fields=["site", "inspection", "number"],
                name="record_achievement_inspection",
            ),
        ),
        migrations.AddIndex(
            model_name="achievementrow",
            index=models.Index(
                condition=models.Q(("until_number__isnull", True)),
                fields=["site", "state", "from_number"],
                name="record_achievement_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="achievementrow",
            constraint=models.UniqueConstraint(
                condition=models.Q(("until_number__isnull", True)),
                fields=("site", "subject"),
                name="record_achievement_current",
            ),
        ),
        migrations.AddConstraint(
            model_name="achievementrow",
            constraint=models.UniqueConstraint(
                fields=("site", "subject", "from_number"), name="record_achievement_history"
            ),
        ),
        migrations.AddIndex(
            model_name="answerrow",
            index=models.Index(
                condition=models.Q(("until_number__isnull", True)),
                fields=["site", "number"],
                name="record_answer_number",
            ),
        ),
        migrations.AddIndex(
            model_name="answerrow",
            index=models.Index(
                condition=models.Q(("until_number__isnull", True)),
                fields=["site", "requirement", "number"],
                name="record_answer_requirement",
            ),
        ),
        migrations.AddIndex(
            model_name="answerrow",
            index=models.Index(
                condition=models.Q(("until_number__isnull", True)),
                fields=["site", "organisation", "due_order", "number"],
                name="record_answer_organisation",
            ),
        ),
        migrations.AddIndex(
            model_name="answerrow",
            index=models.Index(
                condition=models.Q(("until_number__isnull", True)),
                fields=["site", "round", "number"],
                name="record_answer_round",
            ),
        ),
        migrations.AddIndex(
            model_name="answerrow",
            index=models.Index(
                condition=models.Q(("until_number__isnull", True)),
                fields=["site", "state", "due_order", "number"],
                name="record_answer_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="answerrow",
            constraint=models.UniqueConstraint(
                condition=models.Q(("until_number__isnull", True)),
                fields=("site", "subject"),
                name="record_answer_current",
            ),
        ),
        migrations.AddConstraint(
            model_name="answerrow",
            constraint=models.UniqueConstraint(fields=("site", "subject", "from_number"), name="record_answer_history"),
        ),
        migrations.AddIndex(
            model_name="meetingrow",
            index=models.Index(
                condition=models.Q(("until_number__isnull", True)),
                fields=["site", "number"],
                name="record_meeting_number",
            ),
        ),
        migrations.AddIndex(
            model_name="meetingrow",
            index=models.Index(
                condition=models.Q(("until_number__isnull", True)),
                fields=["site", "round", "day"],
                name="record_meeting_round",
            ),
        ),
        migrations.AddIndex(
            model_name="meetingrow",
            index=models.Index(
                condition=models.Q(("until_number__isnull", True)),
                fields=["site", "state", "from_number"],
                name="record_meeting_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="meetingrow",
            constraint=models.UniqueConstraint(
                condition=models.Q(("until_number__isnull", True)),
                fields=("site", "subject"),
                name="record_meeting_current",
            ),
        ),
        migrations.AddConstraint(
            model_name="meetingrow",
            constraint=models.UniqueConstraint(
                fields=("site", "subject", "from_number"), name="record_meeting_history"
            ),
        ),
        migrations.AddIndex(
            model_name="registerrow",
            index=models.Index(
                condition=models.Q(("until_number__isnull", True)),
                fields=["site", "number"],
                name="record_register_number",
            ),
        ),
        migrations.AddConstraint(
            model_name="registerrow",
            constraint=models.UniqueConstraint(
                condition=models.Q(("until_number__isnull", True)),
                fields=("site", "subject"),
                name="record_register_current",
            ),
        ),
        migrations.AddConstraint(
            model_name="registerrow",
            constraint=models.UniqueConstraint(
                fields=("site", "subject", "from_number"), name="record_register_history"
            ),
        ),
        migrations.AddIndex(
            model_name="requirementrow",
            index=models.Index(
                condition=models.Q(("until_number__isnull", True)),
                fields=["site", "number"],
                name="record_requirement_number",
            ),
        ),
        migrations.AddIndex(
            model_name="requirementrow",
            index=models.Index(
                condition=models.Q(("until_number__isnull", True)),
                fields=["site", "round", "number"],
                name="record_requirement_round",
            ),
        ),
        migrations.AddConstraint(
            model_name="requirementrow",
            constraint=models.UniqueConstraint(
                condition=models.Q(("until_number__isnull", True)),
                fields=("site", "subject"),
                name="record_requirement_current",
            ),
        ),
        migrations.AddConstraint(
            model_name="requirementrow",
            constraint=models.UniqueConstraint(
                fields=("site", "subject", "from_number"), name="record_requirement_history"
            ),
        ),
        migrations.AddIndex(
            model_name="sessionrow",
            index=models.Index(
                condition=models.Q(("until_number__isnull", True)),
                fields=["site", "number"],
                name="record_session_number",
            ),
        ),
        migrations.AddIndex(
            model_name="sessionrow",
            index=models.Index(
                condition=models.Q(("until_number__isnull", True)),
                fields=["site", "round", "day", "starts"],
                name="record_session_round",
            ),
        ),
        migrations.AddIndex(
            model_name="sessionrow",
            index=models.Index(
                condition=models.Q(("until_number__isnull", True)),
                fields=["site", "inspection"],
                name="record_session_inspection",
            ),
        ),
        migrations.AddIndex(
            model_name="sessionrow",
            index=models.Index(
                condition=models.Q(("until_number__isnull", True)),
                fields=["site", "organisation"],
                name="record_session_organisation",
            ),
        ),
        migrations.AddIndex(
            model_name="sessionrow",
            index=models.Index(
                condition=models.Q(("until_number__isnull", True)),
                fields=["site", "state", "from_number"],
                name="record_session_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="sessionrow",
            constraint=models.UniqueConstraint(
                condition=models.Q(("until_number__isnull", True)),
                fields=("site", "subject"),
                name="record_session_current",
            ),
        ),
        migrations.AddConstraint(
            model_name="sessionrow",
            constraint=models.UniqueConstraint(
                fields=("site", "subject", "from_number"), name="record_session_history"
            ),
        ),
        migrations.RunPython(_tell_again, migrations.RunPython.noop),
    ]
