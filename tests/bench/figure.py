# One figure of the table.
# It must not know how it was measured.

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """Hold one line of the table: what was measured, its floor, and the most that their ratio (or it) may be."""

    name: str
    value: float
    unit: str
    floor: float | None = None
    limit: float | None = None

    @property
    def judged(self) -> float:
        """Return what the limit speaks of: the ratio where there is a floor."""
        return self.value / self.floor if self.floor else self.value

    @property
    def good(self) -> bool:
        """Tell whether the limit is kept; without one everything is."""
        return self.limit is None or self.judged <= self.limit
