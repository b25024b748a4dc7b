"""The table of the organisations' reports."""

from django.db import models

from huiyin.record.models import state


class ReportRow(state.NumberedRow):
    """A report from one line to the next; ``due_date`` is that of its running clock (receipt, or to sign it again)."""

    organisation = models.UUIDField()
    round = models.UUIDField()
    plan = models.UUIDField()
    report_kind = models.CharField(max_length=40)
    text = models.CharField(max_length=64)
    serial = models.PositiveIntegerField(null=True)
    signed_date = models.DateField()
    due_date = models.DateField(null=True)
    due_order = models.DateField()
    due_clock = models.CharField(max_length=40, default="")

    class Meta:
        constraints = state.constraints("report")
        indexes = (
            state.current("report", "number", "number"),
            state.current("report", "organisation", "organisation", "number"),
            state.current("report", "state", "state", "due_order", "number"),
        )
