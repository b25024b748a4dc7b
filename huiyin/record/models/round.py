"""The tables of what a round is made of: its mandate, itself, its inspections, the lists taken in for it.

Titles are commitments of texts, like every text outside the hall.
"""

from django.db import models

from huiyin.record.models import state


class MandateRow(state.NumberedRow):
    """A mandate from one line to the next."""

    title = models.CharField(max_length=64)
    profile = models.CharField(max_length=64)
    issued_date = models.DateField()

    class Meta:
        constraints = state.constraints("mandate")
        indexes = (state.current("mandate", "number", "number"),)


class RoundRow(state.NumberedRow):
    """A round from one line to the next; ``rules`` is the digest of the profile version that it keeps."""

    mandate = models.UUIDField()
    term = models.CharField(max_length=64)
    ordinal = models.PositiveBigIntegerField()
    title = models.CharField(max_length=64)
    profile = models.CharField(max_length=64)
    rules = models.CharField(max_length=64)

    class Meta:
        constraints = state.constraints("round")
        indexes = (state.current("round", "number", "number"),)


class InspectionRow(state.NumberedRow):
    """An inspection from one line to the next."""

    round = models.UUIDField()
    team = models.UUIDField()
    organisation = models.UUIDField()

    class Meta:
        constraints = state.constraints("inspection")
        indexes = (
            state.current("inspection", "number", "number"),
            state.current("inspection", "team", "team"),
            state.current("inspection", "round", "round", "number"),
        )


class ImportedListRow(state.NumberedRow):
    """A list taken in, from one line to the next; ``content_digest`` recognises it when it comes again."""

    mandate = models.UUIDField()
    round = models.UUIDField()
    title = models.CharField(max_length=64)
    content_digest = models.CharField(max_length=64)
    rows = models.PositiveBigIntegerField()
    findings = models.PositiveBigIntegerField()
    left_out = models.PositiveBigIntegerField()

    class Meta:
        constraints = state.constraints("imported_list")
        indexes = (
            state.current("imported_list", "number", "number"),
            state.current("imported_list", "content", "content_digest"),
        )
