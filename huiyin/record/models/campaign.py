"""The table of campaigns."""

from django.db import models

from huiyin.record.models import state


class CampaignRow(state.NumberedRow):
    """A campaign from one line to the next.

    ``organisations`` are the ids of all that take part, one space between two: a site has few campaigns, and a filter
    that reads each of them is quick.
    """

    round = models.UUIDField()
    title = models.CharField(max_length=64)
    organisations = models.TextField()
    findings = models.PositiveIntegerField()
    from_date = models.DateField()
    until_date = models.DateField()

    class Meta:
        constraints = state.constraints("campaign")
        indexes = (
            state.current("campaign", "number", "number"),
            state.current("campaign", "round", "round", "number"),
        )
