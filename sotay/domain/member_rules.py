# The dated rules about members: which term, badge, award day, count or shape holds on a day.
# It must not know where the table lies, and holds no value of its own: every value comes with its days and its source.

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from sotay.domain.member_rule_rows import (
    AwardDay,
    BadgeRule,
    RequiredRule,
    ShapeRule,
    SpanName,
    SpanRule,
    StateRule,
    Use,
    award_day_rule,
    badge_rule,
    required_rule,
    row_states,
    shape_rule,
    span_rule,
    state_rule,
)
from sotay.domain.members import MemberState
from sotay.domain.vietnamese import canonical, fold
from sotay.domain.vocabulary import Period


class _Dated(Protocol):
    @property
    def period(self) -> Period: ...


_Rule = TypeVar("_Rule", bound=_Dated)


@dataclass(frozen=True, slots=True)
class MemberRules:
    """Answer which rule about members holds on a day; all rules come with days and sources."""

    spans: tuple[SpanRule, ...]
    badges: tuple[BadgeRule, ...]
    award_days: tuple[AwardDay, ...]
    states: tuple[StateRule, ...]
    required: tuple[RequiredRule, ...]
    shapes: tuple[ShapeRule, ...]
    state_words: Mapping[str, frozenset[MemberState]]

    @classmethod
    def parse(cls, text: str) -> "MemberRules":
        """Read the text of the TOML table; raise ValueError, KeyError or TypeError where it is not as agreed."""
        table = tomllib.loads(text)
        return cls(
            tuple(map(span_rule, table["span"])),
            tuple(map(badge_rule, table["badge"])),
            tuple(map(award_day_rule, table["award_day"])),
            tuple(map(state_rule, table["states"])),
            tuple(map(required_rule, table["required"])),
            tuple(map(shape_rule, table["shape"])),
            {_word_key(word): row_states(row) for row in table["state_word"] for word in row["words"]},
        )

    def span(self, name: SpanName, day: date) -> SpanRule | None:
        """Return the term that holds on a day, or None where none is known for it."""
        return _newest((rule for rule in self.spans if rule.name is name), day)

    def counting(self, use: Use, day: date) -> frozenset[MemberState]:
        """Return the states that count for a use on a day."""
        rule = _newest((rule for rule in self.states if rule.use is use), day)
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
        return self.state_words.get(_word_key(text))


def _newest(rules: Iterable[_Rule], day: date) -> _Rule | None:
    holding = (rule for rule in rules if rule.period.holds_on(day))
    return max(holding, key=lambda rule: rule.period.valid_from or date.min, default=None)


def _word_key(text: str) -> str:
    return " ".join(fold(canonical(text)).split())
