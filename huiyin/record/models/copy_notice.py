"""The table of copy notices."""

from django.db import models

from huiyin.record.models import state


class CopyNoticeRow(state.NumberedRow):
    """A copy notice from one line to the next; ``due_date`` is the day until which its use is to be stated."""

    round = models.UUIDField()
    recipient = models.UUIDField()
    recipient_kind = models.CharField(max_length=40)
    findings = models.PositiveIntegerField()
    due_date = models.DateField(null=True)
    due_order = models.DateField()
    due_clock = models.CharField(max_length=40, default="")
    sent_date = models.DateField()

    class Meta:
        constraints = state.constraints("copy_notice")
        indexes = (
            state.current("copy_notice", "number", "number"),
            state.current("copy_notice", "recipient", "recipient", "number"),
            state.current("copy_notice", "round", "round", "number"),
            state.current("copy_notice", "state", "state", "due_order", "number"),
        )
