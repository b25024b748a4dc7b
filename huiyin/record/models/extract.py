"""The table of assessment extracts."""

from django.db import models

from huiyin.record.models import state


class ExtractRow(state.NumberedRow):
    """An extract from one line to the next; ``person`` is the leader that it is about, if it is about one."""

    organisation = models.UUIDField()
    year = models.PositiveIntegerField()
    person = models.UUIDField(null=True)
    as_of = models.DateField()
    signed_date = models.DateField(null=True)
    serial = models.PositiveIntegerField(null=True)

    class Meta:
        constraints = state.constraints("extract")
        indexes = (
            state.current("extract", "number", "number"),
            state.current("extract", "organisation", "organisation", "year", "number"),
            state.current("extract", "person", "person", "number"),
        )
