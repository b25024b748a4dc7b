"""The shape of every state row: facts of one subject from one line of the journal until the next on it.

It lies in the hall because bodies, persons and posts are state rows too; only ``record`` ever writes one.
"""

from django.db import models
from uuid_utils import compat

# A UUIDv7: ordered by time, so that new rows lie together in every index. It is the library's own function
# and not one of the house, because a migration names the default of a field and may not import the house.
new_id = compat.uuid7


class StateRow(models.Model):
    """One row per subject and change; ``until_number`` is null on the current one.

    ``facts`` is the stored form (RFC 8785 JSON) that replay compares byte by byte; the other columns repeat
    what lists filter and sort by, and replay compares them as well.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    site = models.UUIDField()
    subject = models.UUIDField()
    state = models.CharField(max_length=40)
    version = models.PositiveIntegerField()
    label = models.PositiveSmallIntegerField()
    facts = models.TextField()
    from_number = models.BigIntegerField()
    until_number = models.BigIntegerField(null=True)
    from_at = models.DateTimeField()
    until_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True
