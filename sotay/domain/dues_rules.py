# The dated rules about dues: which rate, minimum wage, relief or share holds for a month.
# It must not know where the table lies, and holds no value of its own: every value comes with its days and its source.

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sotay.domain.dues import Month
from sotay.domain.dues_rule_rows import (
    EdgeName,
    EdgeRule,
    FigureRule,
    GroupRule,
    LateRule,
    LineRule,
    PayerRule,
    RateRule,
    ReliefRule,
    ShareRule,
    WageRule,
    edge_rule,
    ending_rule,
    group_rule,
    late_rule,
    line_rule,
    payer_rule,
    rate_rule,
    relief_rule,
    rounding_rule,
    share_rule,
    wage_rule,
)
from sotay.domain.meeting_rule_days import RuleProblem, holes, newest, overlaps
from sotay.domain.meeting_rule_reading import RuleError, Why, rows_of
from sotay.domain.members import MemberState

_TABLES = ("group", "rate", "wage", "relief", "payer", "edge", "late", "ending", "rounding", "share", "line")


@dataclass(frozen=True, slots=True)
class DuesRules:
    """Answer which rule about dues holds for a month: the one that holds on its first day.

    Where two rules of a series hold at once, the one that began later is used; `problems` tells it.
    """

    groups: tuple[GroupRule, ...]
    rates: tuple[RateRule, ...]
    wages: tuple[WageRule, ...]
    reliefs: tuple[ReliefRule, ...]
    payers: tuple[PayerRule, ...]
    edges: tuple[EdgeRule, ...]
    lates: tuple[LateRule, ...]
    endings: tuple[FigureRule, ...]
    roundings: tuple[FigureRule, ...]
    shares: tuple[ShareRule, ...]
    lines: tuple[LineRule, ...]

    @classmethod
    def parse(cls, text: str) -> "DuesRules":
        """Read the text of the TOML table; raise TOMLDecodeError, or RuleError with the row at fault: both ValueError.

        Values that nobody knows are faults too: a mistyped `valid_to` would make a rule hold for ever.
        """
        table = tomllib.loads(text)
        for name in table:
            if name not in _TABLES:
                raise RuleError(Why.UNKNOWN, name, name)
        found = cls(
            rows_of(table, "group", group_rule),
            rows_of(table, "rate", rate_rule),
            rows_of(table, "wage", wage_rule),
            rows_of(table, "relief", relief_rule),
            rows_of(table, "payer", payer_rule),
            rows_of(table, "edge", edge_rule),
            rows_of(table, "late", late_rule),
            rows_of(table, "ending", ending_rule),
            rows_of(table, "rounding", rounding_rule),
            rows_of(table, "share", share_rule),
            rows_of(table, "line", line_rule),
        )
        found._refuse_strangers()
        return found

    def _refuse_strangers(self) -> None:
        """Raise RuleError for a rate of a group that the table does not name: nobody would ever pay by it."""
        known = {group.key for group in self.groups}
        for number, rate in enumerate(self.rates, 1):
            if not known.issuperset(rate.groups):
                raise RuleError(Why.BAD_VALUE, "groups", "rate", number)

    def group(self, key: str) -> GroupRule | None:
        """Return a group."""
        return next((group for group in self.groups if group.key == key), None)

    def rate(self, group: str, month: Month) -> RateRule | None:
        """Return how much a group pays."""
        return newest((rule for rule in self.rates if group in rule.groups), month.first)

    def wage(self, region: int, month: Month) -> WageRule | None:
        """Return the minimum wage of a region."""
        return newest((rule for rule in self.wages if rule.region == region), month.first)

    def regions(self) -> tuple[int, ...]:
        """Return the regions that the table knows."""
        return tuple(sorted({rule.region for rule in self.wages}))

    def relief(self, key: str, month: Month) -> ReliefRule | None:
        """Return an exemption or reduction as it is ruled in a month."""
        return newest((rule for rule in self.reliefs if rule.key == key), month.first)

    def relief_title(self, key: str) -> str:
        """Return what a relief is called, the key itself where the table does not name it."""
        return next((rule.title for rule in reversed(self.reliefs) if rule.key == key), key)

    def by_party_age(self, month: Month) -> ReliefRule | None:
        """Return the relief that follows from Party age alone."""
        return newest((rule for rule in self.reliefs if rule.party_years), month.first)

    def payer(self, state: MemberState, month: Month) -> PayerRule | None:
        """Return where members in a state pay."""
        return newest((rule for rule in self.payers if state in rule.states), month.first)

    def edge(self, name: EdgeName, month: Month) -> EdgeRule | None:
        """Return whether a month of coming or going is owed."""
        return newest((rule for rule in self.edges if rule.name is name), month.first)

    def late(self, day: date) -> LateRule | None:
        """Return after how many unpaid months something follows."""
        return newest(self.lates, day)

    def ending(self, day: date) -> FigureRule | None:
        """Return how many months before the end of a relief the book says so."""
        return newest(self.endings, day)

    def rounding(self, month: Month) -> FigureRule | None:
        """Return to which unit dues are rounded."""
        return newest(self.roundings, month.first)

    def share(self, cell: str, month: Month) -> ShareRule | None:
        """Return which share a kind of cell keeps."""
        return newest((rule for rule in self.shares if rule.cell == cell), month.first)

    def cells(self) -> tuple[ShareRule, ...]:
        """Return the kinds of cells, each by its last rule."""
        return tuple({rule.cell: rule for rule in self.shares}.values())

    def problems(self) -> tuple[RuleProblem, ...]:
        """Return what is wrong with the days of the rules, each series by itself, in the order of the table."""
        found = [problem for name, rules in self._series() for problem in (*holes(name, rules), *overlaps(name, rules))]
        return tuple(dict.fromkeys(found))

    def _series(self) -> Iterator[tuple[str, Sequence[Any]]]:
        for group in self.groups:
            if not group.instead:
                yield f"rate {group.key}", [rule for rule in self.rates if group.key in rule.groups]
        for region in self.regions():
            yield f"wage {region}", [rule for rule in self.wages if rule.region == region]
        for key in dict.fromkeys(rule.key for rule in self.reliefs):
            yield f"relief {key}", [rule for rule in self.reliefs if rule.key == key]
        for name in EdgeName:
            yield f"edge {name}", [rule for rule in self.edges if rule.name is name]
        yield "late", self.lates
        yield "rounding", self.roundings
        for cell in dict.fromkeys(rule.cell for rule in self.shares):
            yield f"share {cell}", [rule for rule in self.shares if rule.cell == cell]
