# What keeps an entry of the activity log from being written.
# It must not know how a fault is worded or shown.

from collections.abc import Collection
from enum import StrEnum
from math import isfinite

from sotay.domain.activities import Activity

_MOST_HOURS = 1000
_MOST_OTHERS = 1_000_000


class ActivityFault(StrEnum):
    """Name what is wrong with an entry; the values are names of reasons."""

    TITLE = "activity_no_title"
    KIND = "activity_no_kind"
    HOURS = "activity_hours"
    OTHERS = "activity_others"
    FIGURE = "activity_figure"


def activity_faults(entry: Activity, kinds: Collection[str]) -> tuple[ActivityFault, ...]:
    """Return what is wrong with an entry, in the order of its fields; `kinds` are those that it may be of."""
    hours = entry.hours if entry.hours is not None else 0.0
    wrong = {
        ActivityFault.KIND: entry.kind not in kinds,
        ActivityFault.TITLE: not entry.title.strip(),
        ActivityFault.HOURS: not (isfinite(hours) and 0 <= hours <= _MOST_HOURS),
        ActivityFault.OTHERS: not 0 <= entry.others <= _MOST_OTHERS,
        ActivityFault.FIGURE: not all(one.name.strip() and isfinite(one.value) for one in entry.figures),
    }
    return tuple(fault for fault, there in wrong.items() if there)
