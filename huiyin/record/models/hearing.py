"""The table of hearings: what one person was told of a concern."""

from django.db import models

from huiyin.record.models import state


class HearingRow(state.NumberedRow):
    """A hearing from one line to the next; ``due_date`` is until when the person may answer."""

    finding = models.UUIDField()
    round = models.UUIDField()
    organisation = models.UUIDField()
    person = models.UUIDField()
    due_date = models.DateField(null=True)
    due_order = models.DateField()
    due_clock = models.CharField(max_length=40, default="")

    class Meta:
        constraints = state.constraints("hearing")
        indexes = (
            state.current("hearing", "number", "number"),
            state.current("hearing", "finding", "finding", "number"),
            state.current("hearing", "person", "person", "number"),
            state.current("hearing", "state", "state", "due_order", "number"),
        )
