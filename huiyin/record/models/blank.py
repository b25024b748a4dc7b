"""The table of a site's own blanks."""

from django.db import models

from huiyin.record.models import state


class BlankRow(state.NumberedRow):
    """A blank from one line to the next; ``paper`` is the code of the paper, ``written_in`` its language."""

    paper = models.CharField(max_length=64)
    written_in = models.CharField(max_length=16)

    class Meta:
        constraints = state.constraints("blank")
        indexes = (
            state.current("blank", "number", "number"),
            state.current("blank", "paper", "paper", "written_in"),
        )
