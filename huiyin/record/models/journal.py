"""The journal's own tables: its head, its lines, their parts, the tree over them, and the lock row of each
subject.

Digests and commitments are hex, as the lines write them. Every primary key begins with the site, so that a
distributed PostgreSQL can keep each site's journal on one node. No row here is ever changed or deleted, but
for the two heads and the erasing of a part; triggers of the migrations refuse the rest.
"""

from django.db import models


class Head(models.Model):
    """The end of one site's journal, locked last by every act.

    ``frontier`` is the compact range of the Merkle tree (``merkle.Frontier.encode``); ``numbers`` the last
    number given per subject kind; ``signed`` the size of the newest stored checkpoint, None before the first.
    """

    site = models.UUIDField(primary_key=True)
    number = models.BigIntegerField()
    digest = models.CharField(max_length=64)
    recorded_at = models.DateTimeField(null=True)
    frontier = models.JSONField()
    numbers = models.JSONField()
    signed = models.BigIntegerField(null=True)


class Line(models.Model):
    """One act: its envelope as canonical bytes, and of that what journal pages filter by.

    ``previous`` is unique: a second line after the same line, a fork, can't be stored.
    """

    pk = models.CompositePrimaryKey("site", "number")
    site = models.UUIDField()
    number = models.BigIntegerField()
    act_id = models.UUIDField()
    act = models.CharField(max_length=81)
    effect = models.CharField(max_length=6)
    envelope = models.TextField()
    digest = models.CharField(max_length=64)
    previous = models.CharField(max_length=64)
    performed_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    signed_by = models.UUIDField()
    entered_by = models.UUIDField()
    post = models.UUIDField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["site", "act_id"], name="record_line_act_id"),
            models.UniqueConstraint(fields=["site", "previous"], name="record_line_no_fork"),
        )
        # The number of the last line at a moment: how a page as of a date finds its journal size.
        indexes = (models.Index(fields=["site", "recorded_at"], name="record_line_recorded"),)


class LineSubject(models.Model):
    """One row per subject that a line names: the history of a subject, in the order of the lines."""

    pk = models.CompositePrimaryKey("site", "subject", "number")
    site = models.UUIDField()
    subject = models.UUIDField()
    number = models.BigIntegerField()
    kind = models.CharField(max_length=40)


class TreeNode(models.Model):
    """One stored node of the Merkle tree per 256 lines (and per 65,536, …); see ``kernel.merkle``."""

    pk = models.CompositePrimaryKey("site", "level", "index")
    site = models.UUIDField()
    level = models.PositiveSmallIntegerField()
    index = models.BigIntegerField()
    digest = models.CharField(max_length=64)


class PartRow(models.Model):
    """What stands behind one commitment of a line. ``salt``, ``body`` and ``blob`` are null once it is
    erased.

    ``blob`` is the digest of the file that a file part speaks of. It goes with the rest: a bare digest would
    tell whoever still holds a copy of the file that it once was here.
    """

    pk = models.CompositePrimaryKey("site", "commitment")
    site = models.UUIDField()
    commitment = models.CharField(max_length=64)
    number = models.BigIntegerField()
    name = models.CharField(max_length=210)
    salt = models.CharField(max_length=64, null=True)  # null says erased; an empty salt would be another thing
    body = models.TextField(null=True)
    blob = models.CharField(max_length=64, null=True)
    label = models.PositiveSmallIntegerField()
    audience = models.CharField(max_length=40)
    kind = models.CharField(max_length=5)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["site", "number", "name"], name="record_part_of_line"),)
        indexes = (
            models.Index(fields=["site", "blob"], condition=models.Q(blob__isnull=False), name="record_part_of_blob"),
        )


class SubjectHead(models.Model):
    """The lock row of one subject: its kind, its number among its kind, the version that its newest line
    made.
    """

    pk = models.CompositePrimaryKey("site", "subject")
    site = models.UUIDField()
    subject = models.UUIDField()
    kind = models.CharField(max_length=40)
    number = models.BigIntegerField()
    master_site = models.UUIDField()
    version = models.PositiveIntegerField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["site", "kind", "number"], name="record_subject_number"),)
