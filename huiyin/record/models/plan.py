"""The tables of rectification plans and their measures."""

from django.db import models

from huiyin.record.models import state


class PlanRow(state.NumberedRow):
    """A plan from one line to the next; ``due_date`` is that of its running clock (review or
    resubmission)."""

    organisation = models.UUIDField()
    round = models.UUIDField()
    findings = models.PositiveIntegerField()
    measures = models.PositiveIntegerField()
    submissions = models.PositiveIntegerField()
    due_date = models.DateField(null=True)
    due_order = models.DateField()
    due_clock = models.CharField(max_length=40, default="")
    accepted_date = models.DateField(null=True)

    class Meta:
        constraints = state.constraints("plan")
        indexes = (
            state.current("plan", "number", "number"),
            state.current("plan", "organisation", "organisation", "number"),
            state.current("plan", "state", "state", "due_order", "number"),
        )


class MeasureRow(state.NumberedRow):
    """A measure from one line to the next; ``text`` is the commitment of its text. ``responsible`` answers for it,
    ``handler`` carries it out."""

    plan = models.UUIDField()
    organisation = models.UUIDField()
    round = models.UUIDField()
    responsible = models.UUIDField()
    handler = models.UUIDField(null=True)
    measure_kind = models.CharField(max_length=40)
    text = models.CharField(max_length=64)
    unowned = models.BooleanField()
    extensions = models.PositiveIntegerField()
    due_date = models.DateField(null=True)
    due_order = models.DateField()
    due_clock = models.CharField(max_length=40, default="")
    original_date = models.DateField(null=True)

    class Meta:
        constraints = state.constraints("measure")
        indexes = (
            state.current("measure", "number", "number"),
            state.current("measure", "plan", "plan", "number"),
            state.current("measure", "organisation", "organisation", "due_order", "number"),
            state.current("measure", "state", "state", "due_order", "number"),
            models.Index(
                fields=["site", "organisation", "number"],
                condition=state.CURRENT & models.Q(unowned=True),
                name="record_measure_unowned",
            ),
        )
