# What the words about any dated table of rules share: a rule in force as a line, its days, what is wrong with an edited
# table. It must not know which rules there are, where they are kept or how words are shown.

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from sotay.domain.meeting_rule_days import Dated, Flaw, RuleProblem
from sotay.domain.vocabulary import Period
from sotay.services.audit_texts import said
from sotay.services.error_texts import Language, Words
from sotay.services.reason_texts import REASONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sotay.services.rule_tables import RuleFinding

Rule = TypeVar("Rule", bound=Dated)
_SINCE, _BETWEEN = Words("từ {0}", "since {0}"), Words("từ {0} đến {1}", "from {0} to {1}")
_UNTIL, _UNDATED = Words("đến {0}", "until {0}"), Words("không ghi ngày", "no days given")
_AT_LINE = Words("Dòng {0}: “{1}” {2}.", "Line {0}: “{1}” {2}.")
_NO_LINE = Words("“{0}” {1}.", "“{0}” {1}.")
_FLAWS = {
    Flaw.HOLE: Words("{0}: không có quy tắc nào {1}.", "{0}: there is no rule {1}."),
    Flaw.OVERLAP: Words(
        "{0}: có hai quy tắc {1}; sổ dùng quy tắc bắt đầu sau.", "{0}: two rules hold {1}; the later one is used."
    ),
    Flaw.ENDED: Words("{0}: quy tắc cuối đã hết, không có quy tắc nào {1}.", "{0}: the last rule ended; none {1}."),
    Flaw.ABSENT: Words("{0}: không có quy tắc nào.", "{0}: there is no rule at all."),
}


@dataclass(frozen=True, slots=True)
class RuleLine:
    """Hold a rule in force in words: its group, its name, what it asks for, its days, where it comes from."""

    group: str
    name: str
    value: str
    days: str
    source: str


def rule_line(group: Words, name: str, value: str, rule: Dated, language: Language) -> RuleLine:
    """Return the line of a rule, with its own days and source."""
    return RuleLine(said(group, language), name, value, days_words(rule.period, language), rule.source)


def holding(rules: "Iterable[Rule]", day: date) -> "Iterator[Rule]":
    """Return the rules that hold on a day."""
    return (rule for rule in rules if rule.period.holds_on(day))


def days_words(period: Period, language: Language) -> str:
    """Return from when to when a rule holds."""
    return open_days_words(period.valid_from, period.valid_to, language)


def open_days_words(first: date | None, last: date | None, language: Language) -> str:
    """Return two days in words, of which any may be open."""
    if first and last:
        return said(_BETWEEN, language).format(_day(first), _day(last))
    if first or last:
        return said(_SINCE if first else _UNTIL, language).format(_day(first or last or date.min))
    return said(_UNDATED, language)


def unread_words(found: "RuleFinding", language: Language) -> str:
    """Return what cannot be read in any table of rules, as a sentence."""
    reason = REASONS[f"rule_{found.why.value if found.why else 'not_toml'}"]
    key, told = found.key or found.table, reason.vi if language == "vi" else reason.en
    if not found.line:
        return said(_NO_LINE, language).format(key, told)
    return said(_AT_LINE, language).format(found.line, key, told)


def days_wrong(problem: RuleProblem, series: str, language: Language) -> str:
    """Return what is wrong with the days of a series that was named in words."""
    days = days_words(Period(problem.first, problem.last), language)
    return said(_FLAWS[problem.flaw], language).format(series, days)


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
