# What hinders a group, a relief or a delay: a rule that forbids it, months that cannot be, a reason not given.
# It must not know how a fault reads: it gives the word for it.

from sotay.domain.dues import DuesDelay, DuesRelief, DuesStanding, Month
from sotay.domain.dues_rules import DuesRules

_FIRST, _LAST = Month(1990, 1), Month(2200, 12)  # a slip of the hand would make a book of thousands of years


def standing_fault(rules: DuesRules, standing: DuesStanding) -> str:
    """Return what is wrong with the group of a member, "" for nothing."""
    if not _FIRST <= standing.since <= _LAST:
        return "dues_month"
    return "" if rules.group(standing.group) else "dues_group"


def relief_fault(rules: DuesRules, relief: DuesRelief) -> str:
    """Return what is wrong with an exemption or reduction by the rule of its first month, "" for nothing."""
    rule = rules.relief(relief.reason, relief.since)
    if not _FIRST <= relief.since <= _LAST:
        return "dues_month"
    if rule is None:
        return "dues_relief"
    if relief.percent not in rule.percents:
        return "dues_percent"
    return _span_fault(relief, rule.months)


def delay_fault(delay: DuesDelay) -> str:
    """Return what is wrong with a reason for paying late, "" for nothing."""
    if not (_FIRST <= delay.since <= _LAST and delay.until <= _LAST):
        return "dues_month"
    if delay.until < delay.since:
        return "dues_backwards"
    return "" if delay.reason.strip() else "dues_delay_reason"


def _span_fault(relief: DuesRelief, most: int) -> str:
    if relief.until is None:
        return "dues_no_end" if most else ""
    if relief.until < relief.since:
        return "dues_backwards"
    return "dues_too_long" if most and relief.until > relief.since.plus(most - 1) else ""
