"""The table of the taxonomies that sites adopt."""

from django.db import models

from huiyin.record.models import state


class TaxonomyRow(state.NumberedRow):
    """A version of a taxonomy from one line to the next; lines of the journal name its digest."""

    name = models.CharField(max_length=64)
    edition = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = state.constraints("taxonomy")
        indexes = (
            state.current("taxonomy", "number", "number"),
            state.current("taxonomy", "digest", "digest"),
        )
