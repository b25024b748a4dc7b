"""The table of evaluations."""

from django.db import models

from huiyin.record.models import state


class EvaluationRow(state.NumberedRow):
    """An evaluation of an organisation in a round, from one line to the next."""

    organisation = models.UUIDField()
    round = models.UUIDField()
    as_of = models.DateField()
    grade = models.CharField(max_length=64)
    signed_date = models.DateField(null=True)
    serial = models.PositiveIntegerField(null=True)

    class Meta:
        constraints = state.constraints("evaluation")
        indexes = (
            state.current("evaluation", "number", "number"),
            state.current("evaluation", "organisation", "organisation", "round", "number"),
        )
