"""The body that put a file first, to whose quota it counts."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("record", "0005_reading")]
    operations = [
        migrations.AddField("blob", "body", models.UUIDField(null=True)),
        migrations.AddIndex(
            "blob", models.Index(fields=["site", "body"], include=["size_bytes"], name="record_blob_of_body")
        ),
    ]
