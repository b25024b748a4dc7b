"""The view that tells at every request whether what is in memory is still what is known.

SQLite makes an altered table anew under another name, which a view on it forbids: a later migration that alters one
of these five tables drops the view first and makes it again.
"""

from django.db import migrations, models

KINDS = ("body", "person", "post", "delegation", "recusal")
VIEW = """
CREATE VIEW people_newest AS
SELECT s.id AS site,
  (SELECT r.id FROM people_bodyrow r WHERE r.site = s.id
   ORDER BY r.from_number DESC, r.id DESC LIMIT 1) AS body,
  (SELECT r.id FROM people_personrow r WHERE r.site = s.id
   ORDER BY r.from_number DESC, r.id DESC LIMIT 1) AS person,
  (SELECT r.id FROM people_postrow r WHERE r.site = s.id
   ORDER BY r.from_number DESC, r.id DESC LIMIT 1) AS post,
  (SELECT r.id FROM people_delegationrow r WHERE r.site = s.id
   ORDER BY r.from_number DESC, r.id DESC LIMIT 1) AS delegation,
  (SELECT r.id FROM people_recusalrow r WHERE r.site = s.id
   ORDER BY r.from_number DESC, r.id DESC LIMIT 1) AS recusal
FROM people_site s
"""


class Migration(migrations.Migration):
    dependencies = [("people", "0002_access_records_stay")]
    operations = [
        migrations.RunSQL(sql=VIEW, reverse_sql="DROP VIEW people_newest"),
        migrations.CreateModel(
            name="Newest",
            fields=[
                ("site", models.UUIDField(primary_key=True, serialize=False)),
                *((kind, models.UUIDField(null=True)) for kind in KINDS),
            ],
            options={"db_table": "people_newest", "managed": False},
        ),
    ]
