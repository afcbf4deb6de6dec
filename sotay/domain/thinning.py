# Which backups are kept: why each was made, and how many of each hour, day, week and month stay.
# It must not know files; a copy here is only a number, a moment and a reason.

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum


class Reason(StrEnum):
    """Name why a backup was made."""

    AUTOMATIC = "automatic"
    BEFORE_IMPORT = "before_import"
    BEFORE_MIGRATION = "before_migration"
    BEFORE_RESTORE = "before_restore"
    MANUAL = "manual"
    HANDOVER = "handover"


@dataclass(frozen=True, slots=True)
class Copy:
    """Hold what thinning asks of a backup: its number, which only ever grows, when and why it was made."""

    sequence: int
    made: datetime
    reason: Reason


@dataclass(frozen=True, slots=True)
class KeepRules:
    """Hold how many backups of each kind of span stay, and how long some are spared whatever their number.

    `spared` gives days by reason; None is for good: what a person made by hand, a person removes.
    """

    hours: int = 12
    days: int = 7
    weeks: int = 4
    months: int = 12
    spared: Mapping[Reason, timedelta | None] = field(
        default_factory=lambda: {
            Reason.MANUAL: None,
            Reason.HANDOVER: None,
            Reason.BEFORE_RESTORE: timedelta(days=30),
            Reason.BEFORE_MIGRATION: timedelta(days=30),
        }
    )


def superfluous(copies: Iterable[Copy], now: datetime, rules: KeepRules) -> list[Copy]:
    """Return the copies that may go, by the local days of `now`'s time zone.

    Never among them: the newest by number (a clock set back makes it look old), copies from the future of such a clock,
    and the spared ones. A copy from the future takes no other's place.
    """
    listed = sorted(copies, key=lambda copy: copy.sequence)
    past = [copy for copy in listed if copy.made <= now]
    kept = {copy.sequence for copy in listed[-1:]}
    kept |= {copy.sequence for copy in past if _is_spared(copy, now, rules)}
    for amount, span in ((rules.hours, _hour), (rules.days, _day), (rules.weeks, _week), (rules.months, _month)):
        kept |= _newest_of_each(past, amount, span, now.tzinfo)
    return [copy for copy in past if copy.sequence not in kept]


def _is_spared(copy: Copy, now: datetime, rules: KeepRules) -> bool:
    if copy.reason not in rules.spared:
        return False
    spared = rules.spared[copy.reason]
    return spared is None or now - copy.made <= spared


def _newest_of_each(
    copies: list[Copy], amount: int, span: Callable[[datetime], Hashable], zone: tzinfo | None
) -> set[int]:
    """Return the newest copy of each of the last spans that have one; spans without a copy do not count."""
    newest: dict[Hashable, int] = {}
    for copy in sorted(copies, key=lambda copy: (copy.made, copy.sequence), reverse=True):
        newest.setdefault(span(copy.made.astimezone(zone)), copy.sequence)
    return set(list(newest.values())[:amount])


def _hour(when: datetime) -> Hashable:
    return when.date(), when.hour


def _day(when: datetime) -> Hashable:
    return when.date()


def _week(when: datetime) -> Hashable:
    return when.isocalendar()[:2]


def _month(when: datetime) -> Hashable:
    return when.year, when.month
