"""The table of accountability referrals."""

from django.db import models

from huiyin.record.models import state


class AccountabilityReferralRow(state.NumberedRow):
    """A referral from one line to the next; ``recipient`` is empty until it is sent."""

    finding = models.UUIDField()
    round = models.UUIDField()
    organisation = models.UUIDField()
    recipient = models.UUIDField(null=True)
    due_date = models.DateField(null=True)
    due_order = models.DateField()
    due_clock = models.CharField(max_length=40, default="")

    class Meta:
        constraints = state.constraints("referral")
        indexes = (
            state.current("referral", "number", "number"),
            state.current("referral", "finding", "finding", "number"),
            state.current("referral", "recipient", "recipient", "number"),
            state.current("referral", "state", "state", "due_order", "number"),
        )
