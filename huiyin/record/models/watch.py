"""The table of the watchlist."""

from django.db import models

from huiyin.record.models import state


class WatchRow(state.NumberedRow):
    """An entry of the watchlist from one line to the next; one of finding, post and person is what is watched."""

    organisation = models.UUIDField()
    finding = models.UUIDField(null=True)
    post = models.UUIDField(null=True)
    person = models.UUIDField(null=True)
    set_date = models.DateField()

    class Meta:
        constraints = state.constraints("watch")
        indexes = (
            state.current("watch", "number", "number"),
            state.current("watch", "organisation", "organisation", "state", "number"),
        )
