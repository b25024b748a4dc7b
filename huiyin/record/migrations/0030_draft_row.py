from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("record", "0020_three_lists"),
    ]

    operations = [
        migrations.CreateModel(
            name="DraftRow",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "site",
                        "organisation",
                        "subject",
                        "row",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("site", models.UUIDField()),
                ("organisation", models.UUIDField()),
                ("kind", models.CharField(max_length=40)),
                ("subject", models.UUIDField()),
                ("row", models.UUIDField()),
                ("sort", models.CharField(max_length=40)),
                ("parent", models.UUIDField(null=True)),
                ("place", models.PositiveIntegerField(default=0)),
                ("content", models.JSONField(default=dict)),
                ("refused", models.JSONField(default=dict)),
                ("changed", models.JSONField(default=dict)),
                ("version", models.PositiveIntegerField(default=0)),
                ("removed", models.BooleanField(default=False)),
                ("updated_at", models.DateTimeField()),
                ("updated_by", models.UUIDField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["site", "organisation", "subject", "parent"], name="record_draft_row_parent")
                ],
            },
        ),
    ]
