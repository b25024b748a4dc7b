"""The table of public notices."""

from django.db import models

from huiyin.record.models import state


class NoticeRow(state.NumberedRow):
    """A notice from one line to the next; ``text`` is the commitment of its text, ``ordinal`` its published number."""

    round = models.UUIDField()
    organisation = models.UUIDField(null=True)
    readership = models.CharField(max_length=40)
    text = models.CharField(max_length=64)
    findings = models.PositiveIntegerField()
    published_date = models.DateField(null=True)
    ordinal = models.PositiveIntegerField(null=True)

    class Meta:
        constraints = state.constraints("notice")
        indexes = (
            state.current("notice", "number", "number"),
            state.current("notice", "state", "state", "from_number"),
        )
