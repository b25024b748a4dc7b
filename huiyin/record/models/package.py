"""The table of feedback packages."""

from django.db import models

from huiyin.record.models import state


class PackageRow(state.NumberedRow):
    """A package from one line to the next; ``text`` is the commitment of its text."""

    round = models.UUIDField()
    organisation = models.UUIDField()
    inspection = models.UUIDField(null=True)
    serial = models.PositiveIntegerField(null=True)
    edition = models.PositiveIntegerField(default=1)
    audience = models.CharField(max_length=40)
    text = models.CharField(max_length=64)
    findings = models.PositiveIntegerField()
    receipts = models.PositiveIntegerField()
    refusals = models.PositiveIntegerField(default=0)
    issued_date = models.DateField(null=True)

    class Meta:
        constraints = state.constraints("package")
        indexes = (
            state.current("package", "number", "number"),
            state.current("package", "organisation", "organisation", "number"),
            state.current("package", "round", "round", "audience"),
            state.current("package", "state", "state", "from_number"),
        )
