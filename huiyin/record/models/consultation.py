"""The tables of consultations and of their items."""

from django.db import models

from huiyin.record.models import state


class ConsultationRow(state.NumberedRow):
    """A consultation from one line to the next. ``bodies`` are the ids of the organs that met; ``items`` counts."""

    round = models.UUIDField(null=True)
    about = models.UUIDField(null=True)
    day = models.DateField()
    heading = models.CharField(max_length=64)
    bodies = models.TextField()
    items = models.PositiveIntegerField()

    class Meta:
        constraints = state.constraints("consultation")
        indexes = (
            state.current("consultation", "number", "number"),
            state.current("consultation", "state", "state", "from_number"),
        )


class ConsultationItemRow(state.NumberedRow):
    """An item from one line to the next; ``organisation`` owes the answer, ``due_date`` that of its running clock."""

    consultation = models.UUIDField()
    organisation = models.UUIDField()
    about = models.UUIDField(null=True)
    round = models.UUIDField(null=True)
    bodies = models.TextField()
    text = models.CharField(max_length=64)
    returns = models.PositiveIntegerField()
    answered_date = models.DateField(null=True)
    due_date = models.DateField(null=True)
    due_order = models.DateField()
    due_clock = models.CharField(max_length=40, default="")

    class Meta:
        constraints = state.constraints("consitem")
        indexes = (
            state.current("consitem", "number", "number"),
            state.current("consitem", "organisation", "organisation", "due_order", "number"),
            state.current("consitem", "state", "state", "due_order", "number"),
        )
