"""The table of letters."""

from django.db import models

from huiyin.record.models import state


class LetterRow(state.NumberedRow):
    """A letter from one line to the next; ``due_date`` is the date of its matter that it is about, ``asks`` whether
    more is asked than that it be acknowledged."""

    organisation = models.UUIDField()
    round = models.UUIDField(null=True)
    matter_kind = models.CharField(max_length=40)
    matter = models.UUIDField()
    due_clock = models.CharField(max_length=40)
    due_date = models.DateField()
    step = models.SmallIntegerField(null=True)
    audience = models.CharField(max_length=40)
    issued_date = models.DateField()
    issuer = models.UUIDField()
    serial = models.PositiveIntegerField(null=True)
    text = models.CharField(max_length=64)
    asks = models.BooleanField()

    class Meta:
        constraints = state.constraints("letter")
        indexes = (
            state.current("letter", "number", "number"),
            # The ladder asks what was sent for each thing that is owed.
            state.current("letter", "matter", "matter", "due_date", "step"),
            state.current("letter", "organisation", "organisation", "number"),
            state.current("letter", "state", "state", "from_number", "number"),
            state.current("letter", "issued", "issued_date", "number"),
        )
