"""The thresholds keep where each warning sign begins. All can be checked by hand."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where signs begin. Texts: how much two share of what is their own, and how long that must be, in Chinese
    characters (three letters count as one). A chance is what a crowd or an order may be by accident at most."""

    text_share: float = 0.62
    text_kept: float = 14.0
    document_share: float = 0.62
    document_kept: float = 24.0
    relapse_share: float = 0.55
    relapse_kept: float = 8.0
    # Clocks in files may name the next day in another time zone.
    metadata_days: int = 1
    burst_windows_days: tuple[int, ...] = (3, 7, 14)
    burst_least: int = 4
    burst_share: float = 0.5
    burst_chance: float = 1e-4
    left_slight_share: float = 0.8
    left_grave_share: float = 0.2
    left_chance: float = 0.02
    last_chance: float = 0.001
    slipping_moves: int = 3
    slipping_moves_and_days: tuple[int, int] = (2, 30)
    slipping_days: int = 90


USUAL = Thresholds()
