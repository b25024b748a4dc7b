"""The table of self-examinations."""

from django.db import models

from huiyin.record.models import state


class SelfExaminationRow(state.NumberedRow):
    """A self-examination from one line to the next; ``person`` is the member whose it is."""

    round = models.UUIDField()
    organisation = models.UUIDField()
    person = models.UUIDField()
    text = models.CharField(max_length=64)
    findings = models.PositiveIntegerField()
    handed_in_date = models.DateField()

    class Meta:
        constraints = state.constraints("examined")
        indexes = (
            state.current("examined", "number", "number"),
            state.current("examined", "organisation", "organisation", "round", "number"),
            state.current("examined", "state", "state", "from_number"),
        )
