"""The event keeps what one appointment in a calendar says."""

import datetime
import zoneinfo
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Event:
    """One appointment. ``subject`` is the id of what it stands for; a changed appointment has a higher
    ``sequence``, so that a calendar replaces it; ``starts_at`` and ``ends_at`` carry the zone it is held in. One that
    has a day and no hour starts on that date; None where no end is set.
    """

    subject: str
    title: str
    starts_at: datetime.date
    ends_at: datetime.datetime | None
    sequence: int = 0
    place: str = ""
    text: str = ""
    cancelled: bool = False

    def spoken(self) -> dict[str, Any]:
        """This function will write the appointment out as plain values, its zone by name."""
        zone = self.starts_at.tzinfo if isinstance(self.starts_at, datetime.datetime) else None
        return vars(self) | {"zone": zone.key if isinstance(zone, zoneinfo.ZoneInfo) else ""}
