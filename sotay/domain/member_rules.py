# The dated rules about members: which term, badge, award day, count or shape holds on a day.
# It must not know where the table lies, and holds no value of its own: every value comes with its days and its source.

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sotay.domain.meeting_rule_days import RuleProblem, holes, newest, overlaps
from sotay.domain.meeting_rule_reading import RuleError, Why, rows_of
from sotay.domain.member_rule_rows import (
    AwardDay,
    BadgeRule,
    RequiredRule,
    ShapeRule,
    SpanName,
    SpanRule,
    StateRule,
    StateWordRule,
    Use,
    award_day_rule,
    badge_rule,
    required_rule,
    shape_rule,
    span_rule,
    state_rule,
    state_word_rule,
)
from sotay.domain.members import MemberState
from sotay.domain.vietnamese import canonical, fold

_TABLES = ("span", "badge", "award_day", "states", "required", "shape", "state_word")


@dataclass(frozen=True, slots=True)
class MemberRules:
    """Answer which rule about members holds on a day; all rules come with days and sources."""

    spans: tuple[SpanRule, ...]
    badges: tuple[BadgeRule, ...]
    award_days: tuple[AwardDay, ...]
    states: tuple[StateRule, ...]
    required: tuple[RequiredRule, ...]
    shapes: tuple[ShapeRule, ...]
    state_words: tuple[StateWordRule, ...]

    @classmethod
    def parse(cls, text: str) -> "MemberRules":
        """Read the text of the TOML table; raise TOMLDecodeError, or RuleError with the row at fault: both ValueError.

        Values that nobody knows are faults too: a mistyped `valid_to` would make a rule hold for ever.
        """
        table = tomllib.loads(text)
        for name in table:
            if name not in _TABLES:
                raise RuleError(Why.UNKNOWN, name, name)
        return cls(
            rows_of(table, "span", span_rule),
            rows_of(table, "badge", badge_rule),
            rows_of(table, "award_day", award_day_rule),
            rows_of(table, "states", state_rule),
            rows_of(table, "required", required_rule),
            rows_of(table, "shape", shape_rule),
            rows_of(table, "state_word", state_word_rule),
        )

    def span(self, name: SpanName, day: date) -> SpanRule | None:
        """Return the term that holds on a day, or None where none is known for it."""
        return newest((rule for rule in self.spans if rule.name is name), day)

    def counting(self, use: Use, day: date) -> frozenset[MemberState]:
        """Return the states that count for a use on a day."""
        rule = newest((rule for rule in self.states if rule.use is use), day)
        return frozenset() if rule is None else rule.states

    def badge_years(self, day: date) -> list[tuple[int, BadgeRule]]:
        """Return the years of Party age that bring a badge by the rules of a day, ascending, each with its rule."""
        steps = [(years, rule) for rule in self.badges if rule.period.holds_on(day) for years in rule.years]
        return sorted(steps, key=lambda step: step[0])

    def award_day(self, reached: date) -> tuple[date, AwardDay] | None:
        """Return the day on which the badge is awarded for an age reached on a day, and the rule that says so."""
        for rule in self.award_days:
            found = rule.for_reached(reached) if rule.period.holds_on(reached) else None
            if found is not None:
                return found, rule
        return None

    def fits(self, field: str, text: str) -> bool:
        """Tell whether a cleaned number is written in one of its field's shapes."""
        return any(rule.pattern.fullmatch(text) for rule in self.shapes if rule.field == field)

    def states_named(self, text: str) -> frozenset[MemberState] | None:
        """Return the states that a word of the central export can mean, or None for a word that is not known."""
        key = _word_key(text)
        found = (rule.states for rule in self.state_words if key in map(_word_key, rule.words))
        return next(found, None)

    def problems(self) -> tuple[RuleProblem, ...]:
        """Return what is wrong with the days of the rules, each series by itself, in the order of the table."""
        found = [problem for name, rules in self._series() for problem in (*holes(name, rules), *overlaps(name, rules))]
        return tuple(dict.fromkeys(found))

    def _series(self) -> Iterator[tuple[str, Sequence[Any]]]:
        for name in SpanName:
            yield f"span {name}", [rule for rule in self.spans if rule.name is name]
        for years in dict.fromkeys(years for rule in self.badges for years in rule.years):
            yield f"badge {years}", [rule for rule in self.badges if years in rule.years]
        for day in dict.fromkeys(rule.day for rule in self.award_days):
            yield "award_day", [rule for rule in self.award_days if rule.day == day]
        for use in Use:
            yield f"states {use}", [rule for rule in self.states if rule.use is use]


def _word_key(text: str) -> str:
    return " ".join(fold(canonical(text)).split())
