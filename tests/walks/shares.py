"""Walks over everything are shared between the databases: the run on each takes every second post.

What a page says doesn't depend on the database, and the queries behind it are tested on both. `make soak` walks all.
"""

from collections.abc import Sequence

from django.db import connection


class Shares:
    """Which of several a run walks. ``whole`` is set by the long runs."""

    whole = False


def taken(several: Sequence[str]) -> Sequence[str]:
    """Give those of several that the run on this database takes."""
    return several if Shares.whole else several[connection.vendor == "postgresql" :: 2]
