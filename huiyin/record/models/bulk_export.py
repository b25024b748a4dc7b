"""The table of bulk exports."""

from django.db import models

from huiyin.record.models import state


class BulkExportRow(state.NumberedRow):
    """A bulk export from one line to the next; ``row_count`` stops where counting does."""

    requester = models.UUIDField()
    row_count = models.PositiveIntegerField()
    highest_label = models.PositiveSmallIntegerField()
    until_date = models.DateField(null=True)

    class Meta:
        constraints = state.constraints("bulk_export")
        indexes = (
            state.current("bulk_export", "number", "number"),
            state.current("bulk_export", "requester", "requester", "number"),
            state.current("bulk_export", "state", "state", "from_number"),
        )
