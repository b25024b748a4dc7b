"""The table of on-site checks."""

from django.db import models

from huiyin.record.models import state


class OnSiteCheckRow(state.NumberedRow):
    """An on-site check from one line to the next; ``findings`` is how many it is about."""

    round = models.UUIDField()
    organisation = models.UUIDField()
    purpose = models.CharField(max_length=40)
    findings = models.PositiveIntegerField()
    day = models.DateField(null=True)

    class Meta:
        constraints = state.constraints("check")
        indexes = (
            state.current("check", "number", "number"),
            state.current("check", "organisation", "organisation", "round", "number"),
        )
