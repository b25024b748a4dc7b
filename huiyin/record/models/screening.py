"""The table of risk screenings."""

from django.db import models

from huiyin.record.models import state


class ScreeningRow(state.NumberedRow):
    """A screening from one line to the next; ``due_date`` is that of its running clock."""

    round = models.UUIDField()
    organisation = models.UUIDField()
    scope = models.CharField(max_length=64)
    findings = models.PositiveIntegerField()
    due_date = models.DateField(null=True)
    due_order = models.DateField()
    due_clock = models.CharField(max_length=40, default="")

    class Meta:
        constraints = state.constraints("screening")
        indexes = (
            state.current("screening", "number", "number"),
            state.current("screening", "organisation", "organisation", "number"),
            state.current("screening", "state", "state", "due_order", "number"),
        )
