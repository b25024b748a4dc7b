"""The table of signed tree heads: what the site has said about its journal, and stands by."""

from django.db import models


class Checkpoint(models.Model):
    """A note that the site signed over its first ``size`` lines; never changed, never deleted.

    ``previous`` is the size of the one stored before it, None for the first.
    """

    pk = models.CompositePrimaryKey("site", "size")
    site = models.UUIDField()
    size = models.BigIntegerField()
    note = models.TextField()
    signed_at = models.DateTimeField()
    previous = models.BigIntegerField(null=True)
