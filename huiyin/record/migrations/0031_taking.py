from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("record", "0030_draft_row"),
    ]

    operations = [
        migrations.CreateModel(
            name="Taking",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "site",
                        "person",
                        "subject",
                        "restricted",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("site", models.UUIDField()),
                ("person", models.UUIDField()),
                ("subject", models.UUIDField()),
                ("restricted", models.BooleanField()),
                ("at", models.DateTimeField()),
            ],
        ),
    ]
