"""The table of findings: the columns that the ledger filters and sorts by, beside the facts."""

from django.db import models

from huiyin.record.models import state


def _flagged(name: str, flag: str) -> models.Index:
    """This function will make a small index over the few current rows that bear a flag."""
    return models.Index(
        fields=["site", "due_order", "number"],
        condition=state.CURRENT & models.Q(**{flag: True}),
        name=f"record_finding_{name}",
    )


class FindingRow(state.NumberedRow):
    """A finding from one line to the next.

    ``issued_date`` is the day from which the organisation may see it. ``due_date`` belongs to the running
    clock that ends first, ``due_clock`` names it, ``due_order`` is the same date or the last of all days.
    ``statement`` is the commitment of the statement's text. ``audience`` says to whom within its organisation it is
    open, ``shared_with`` holds the ids of those who were named beside them.
    """

    origin = models.CharField(max_length=40)
    organisation = models.UUIDField()
    round = models.UUIDField()
    inspection = models.UUIDField(null=True)
    imported_list = models.UUIDField(null=True)
    package = models.UUIDField(null=True)
    plan = models.UUIDField(null=True)
    category = models.CharField(max_length=64, default="")
    severity = models.CharField(max_length=40, default="")
    audience = models.CharField(max_length=40, default="all")
    shared_with = models.TextField(default="")
    statement = models.CharField(max_length=64)
    source_key = models.CharField(max_length=64, default="")
    cycle = models.PositiveIntegerField()
    returns = models.PositiveIntegerField()
    claimed = models.BooleanField()
    unowned = models.BooleanField()
    objection_open = models.BooleanField()
    concern_open = models.BooleanField()
    concern_upheld = models.BooleanField(default=False)
    due_date = models.DateField(null=True)
    due_order = models.DateField()
    due_clock = models.CharField(max_length=40, default="")
    original_date = models.DateField(null=True)
    issued_date = models.DateField(null=True)
    handed_over_date = models.DateField(null=True)
    declared_date = models.DateField(null=True)
    verified_date = models.DateField(null=True)
    closed_date = models.DateField(null=True)

    class Meta:
        constraints = state.constraints("finding")
        indexes = (
            state.current("finding", "number", "number"),
            state.current("finding", "due", "due_order", "number"),
            state.current("finding", "organisation", "organisation", "due_order", "number"),
            state.current("finding", "state", "state", "due_order", "number"),
            state.current("finding", "round", "round", "number"),
            state.current("finding", "last", "from_number"),
            # Of all findings, also those without a key: SQLite can't tell that a key asked for is not the empty one.
            state.current("finding", "source", "source_key"),
            state.current("finding", "category", "category", "due_order", "number"),
            state.current("finding", "pending", "pending_act", "due_order", "number"),
            _flagged("objection", "objection_open"),
            _flagged("concern", "concern_open"),
            _flagged("upheld", "concern_upheld"),
            _flagged("unowned", "unowned"),
            models.Index(
                fields=["site", "plan", "number"],
                condition=state.CURRENT & models.Q(plan__isnull=False),
                name="record_finding_plan",
            ),
            models.Index(
                fields=["site", "inspection", "number"],
                condition=state.CURRENT & models.Q(inspection__isnull=False),
                name="record_finding_inspection",
            ),
        )


class FindingTag(models.Model):
    """A further category of a finding, from one line to the next; the main one is a column of the finding's row."""

    pk = models.CompositePrimaryKey("site", "subject", "code", "from_number")
    site = models.UUIDField()
    subject = models.UUIDField()
    code = models.CharField(max_length=64)
    from_number = models.BigIntegerField()
    until_number = models.BigIntegerField(null=True)

    class Meta:
        # Of the past too: the ledger as of a day asks the same.
        indexes = (models.Index(fields=["site", "code", "subject"], name="record_findingtag_code"),)
