# Shares of a whole in exact integers: how many a threshold asks for, and a share as papers write it in percent.
# It must not know who is counted, or hold a threshold of its own.

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Threshold:
    """Hold a share that must be reached (`more` False: at least it) or passed (`more` True: more than it)."""

    numerator: int
    denominator: int
    more: bool = False

    def needed(self, base: int) -> int:
        """Return the smallest count that is enough of a base: 15 of 22 for two thirds, 10 of 19 for more than half."""
        if self.more:
            return base * self.numerator // self.denominator + 1
        return -(-base * self.numerator // self.denominator)


def share(part: int, whole: int) -> Fraction | None:
    """Return a part of a whole, or None where there is no whole."""
    return Fraction(part, whole) if whole > 0 else None


def percent_text(value: Fraction) -> str:
    """Return a share as papers write it, one decimal and rounded half up: "90,9 %", "100 %"."""
    tenths = (value.numerator * 2000 + value.denominator) // (value.denominator * 2)
    whole, tenth = divmod(tenths, 10)
    return f"{whole},{tenth} %" if tenth else f"{whole} %"
