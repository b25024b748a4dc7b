"""The tables beside the journal: files, counters, the trace of restricted reads, drafts."""

from django.db import models

from huiyin.people import temporal


class Blob(models.Model):
    """A file that a site has put; its content lies beside the database under its digest.

    ``body`` is the one whose post put it first, to whose quota it counts; null where the operator put it.
    """

    pk = models.CompositePrimaryKey("site", "digest")
    site = models.UUIDField()
    digest = models.CharField(max_length=64)
    size_bytes = models.BigIntegerField()
    media_type = models.CharField(max_length=100)
    stored_at = models.DateTimeField()
    body = models.UUIDField(null=True)

    class Meta:
        indexes = (
            # The sweep asks for old files that no part speaks of.
            models.Index(fields=["site", "stored_at"], name="record_blob_stored"),
            # Every upload asks how much its body has here.
            models.Index(fields=["site", "body"], include=["size_bytes"], name="record_blob_of_body"),
        )


class Counter(models.Model):
    """How many findings an organisation has in a state of a round now: kept by every act, checked by
    replay."""

    pk = models.CompositePrimaryKey("site", "round", "organisation", "state")
    site = models.UUIDField()
    round = models.UUIDField()
    organisation = models.UUIDField()
    state = models.CharField(max_length=40)
    findings = models.BigIntegerField()


class ReadTrace(models.Model):
    """Who read a restricted text, in which post, when, through which door; ``part`` is its commitment."""

    id = models.UUIDField(primary_key=True, default=temporal.new_id)
    site = models.UUIDField()
    person = models.UUIDField()
    post = models.UUIDField()
    kind = models.CharField(max_length=40)
    subject = models.UUIDField()
    part = models.CharField(max_length=64)
    at = models.DateTimeField()
    door = models.CharField(max_length=10)

    class Meta:
        indexes = (
            models.Index(fields=["site", "-at", "-id"], name="record_trace_newest"),
            models.Index(fields=["site", "subject", "-at"], name="record_trace_subject"),
        )


class Taking(models.Model):
    """What one person took out of the site as data or paper in the last day, each record once: nothing of it is kept
    longer, for the trace of restricted reads has its own table.
    """

    pk = models.CompositePrimaryKey("site", "person", "subject", "restricted")
    site = models.UUIDField()
    person = models.UUIDField()
    subject = models.UUIDField()
    restricted = models.BooleanField()
    at = models.DateTimeField()


class Draft(models.Model):
    """What somebody is still writing (a plan before it is signed): the one table that no act writes.

    ``subject`` is what it will be about, or the id that it will be born with; ``version`` tells two writers
    apart.
    """

    id = models.UUIDField(primary_key=True, default=temporal.new_id)
    site = models.UUIDField()
    owner = models.UUIDField()
    organisation = models.UUIDField()
    kind = models.CharField(max_length=40)
    subject = models.UUIDField()
    content = models.JSONField()
    version = models.PositiveIntegerField()
    updated_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["site", "kind", "subject"], name="record_draft_subject"),)
        indexes = (models.Index(fields=["site", "organisation", "kind"], name="record_draft_organisation"),)
