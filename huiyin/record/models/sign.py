"""The tables of warning signs: what people answered, which is of the book, and the signs, computed from it."""

from django.db import models

from huiyin.people import temporal
from huiyin.record.models import state


class SignAnswerRow(state.NumberedRow):
    """What somebody said of one sign from one line to the next."""

    organisation = models.UUIDField()
    finding = models.UUIDField()
    cycle = models.PositiveIntegerField()
    rule = models.CharField(max_length=40)
    verdict = models.CharField(max_length=40)
    answered_date = models.DateField()

    class Meta:
        constraints = state.constraints("signanswer")
        indexes = (
            state.current("signanswer", "number", "number"),
            state.current("signanswer", "finding", "finding", "number"),
        )


class RaisedSign(models.Model):
    """One sign of one finding in one cycle, as the detectors last raised it: no act, made anew from the book. A row of
    the empty rule stands for the matter itself, so that shares are counted by the same filter as signs.

    ``strength`` is in ten-thousandths, for the order only. ``beside`` holds what lies side by side: a finding or null,
    the own excerpt and the other one; ``nearest`` is the finding of its first. ``label`` is the highest of all that it
    tells of.
    """

    id = models.UUIDField(primary_key=True, default=temporal.new_id)
    site = models.UUIDField()
    finding = models.UUIDField()
    cycle = models.PositiveIntegerField()
    organisation = models.UUIDField()
    rule = models.CharField(max_length=40)
    strength = models.PositiveIntegerField()
    label = models.PositiveSmallIntegerField()
    nearest = models.UUIDField(null=True)
    beside = models.JSONField()
    facts = models.JSONField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["site", "finding", "cycle", "rule"], name="record_raisedsign_once"),
        )
        indexes = (
            models.Index(fields=["site", "-strength", "id"], name="record_raisedsign_order"),
            models.Index(fields=["site", "rule", "-strength", "id"], name="record_raisedsign_rule"),
            models.Index(fields=["site", "organisation", "-strength", "id"], name="record_raisedsign_place"),
        )


class SignRun(models.Model):
    """Of which journal size a site's signs are, over how many matters, and when they were computed."""

    site = models.UUIDField(primary_key=True)
    size = models.BigIntegerField()
    matters = models.BigIntegerField()
    computed_at = models.DateTimeField()


class ReadFile(models.Model):
    """What a file of evidence says of itself: the day in its metadata and the beginning of its text. Kept, because
    reading a file takes longer than comparing it; forgotten when the file is erased.
    """

    pk = models.CompositePrimaryKey("site", "digest")
    site = models.UUIDField()
    digest = models.CharField(max_length=64)
    metadata_date = models.DateField(null=True)
    text = models.TextField()
