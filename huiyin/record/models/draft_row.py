"""The rows of what an organisation is still writing: beside ``Draft``, and like it no act writes them."""

from django.db import models


class DraftRow(models.Model):
    """One row of a draft, so that to save a cell is to write a row and not a plan.

    ``subject`` is what the draft is of (a round, or a plan that was returned), ``parent`` the finding that the row
    belongs to, ``place`` counts within it. ``content`` holds the cells that were taken, ``refused`` what was typed and
    could not be, with its reason; ``changed`` says of each cell in which version it was written last, and by whom.
    """

    pk = models.CompositePrimaryKey("site", "organisation", "subject", "row")
    site = models.UUIDField()
    organisation = models.UUIDField()
    kind = models.CharField(max_length=40)
    subject = models.UUIDField()
    row = models.UUIDField()
    sort = models.CharField(max_length=40)
    parent = models.UUIDField(null=True)
    place = models.PositiveIntegerField(default=0)
    content = models.JSONField(default=dict)
    refused = models.JSONField(default=dict)
    changed = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=0)
    removed = models.BooleanField(default=False)
    updated_at = models.DateTimeField()
    updated_by = models.UUIDField()

    class Meta:
        indexes = (
            # A finding's rows are read alone after each of its cells.
            models.Index(fields=["site", "organisation", "subject", "parent"], name="record_draft_row_parent"),
        )
