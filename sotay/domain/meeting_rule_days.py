# What is wrong with the days of dated rules: days for which none or two of them hold, rules that are not there.
# It must not know what the rules say.

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import combinations
from typing import Protocol, TypeVar

from sotay.domain.vocabulary import Period

_DAY = timedelta(days=1)


class Dated(Protocol):
    """Say what a dated rule must tell."""

    @property
    def period(self) -> Period:
        """Return from when to when it holds."""

    @property
    def source(self) -> str:
        """Return where it comes from."""


_Rule = TypeVar("_Rule", bound=Dated)


class Flaw(StrEnum):
    """Name what can be wrong with the days of a series of rules."""

    HOLE = "hole"  # no rule between two rules
    OVERLAP = "overlap"  # two rules at once: the one that began later is used
    ENDED = "ended"  # no rule after the last one
    ABSENT = "absent"  # no rule at all


@dataclass(frozen=True, slots=True)
class RuleProblem:
    """Hold a flaw of a series ("vote resolution") with its first and last day; None is open on that side.

    `which` are the sources of the rules at fault: those around a hole, those that overlap, the one that ended.
    """

    flaw: Flaw
    name: str
    first: date | None = None
    last: date | None = None
    which: tuple[str, ...] = ()


def newest(rules: Iterable[_Rule], day: date) -> _Rule | None:
    """Return the rule that holds on a day; where several do, the one that began last."""
    holding = (rule for rule in rules if rule.period.holds_on(day))
    return max(holding, key=lambda rule: _first(rule.period), default=None)


def holes(name: str, rules: Sequence[Dated]) -> Iterator[RuleProblem]:
    """Tell the days between the rules of a series, and after the last, for which there is none.

    Days before the first rule are no flaw: nothing is known of them.
    """
    ordered = sorted(rules, key=lambda rule: _first(rule.period))
    if not ordered:
        yield RuleProblem(Flaw.ABSENT, name)
        return
    until = ordered[0]
    for rule in ordered[1:]:
        if (_first(rule.period) - _last(until.period)).days > 1:
            first, last = _last(until.period) + _DAY, _first(rule.period) - _DAY
            yield RuleProblem(Flaw.HOLE, name, first, last, (until.source, rule.source))
        until = max(until, rule, key=lambda rule: _last(rule.period))
    if _last(until.period) < date.max:
        yield RuleProblem(Flaw.ENDED, name, _last(until.period) + _DAY, None, (until.source,))


def overlaps(name: str, rules: Sequence[Dated]) -> Iterator[RuleProblem]:
    """Tell the days for which two rules of a series hold, pair by pair."""
    for one, other in combinations(sorted(rules, key=lambda rule: _first(rule.period)), 2):
        first = other.period.valid_from
        last = min(_last(one.period), _last(other.period))
        if _first(other.period) <= last:
            yield RuleProblem(Flaw.OVERLAP, name, first, None if last == date.max else last, (one.source, other.source))


def _first(period: Period) -> date:
    return period.valid_from or date.min


def _last(period: Period) -> date:
    return period.valid_to or date.max
