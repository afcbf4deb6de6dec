# The rules about duties of the calendar that hold for this cell: the shipped table, or the copy that the cell keeps.
# It must not know what the rules are for, nor how findings are worded.

from sotay.domain.duty_rules import CalendarRules
from sotay.services.rule_tables import RuleTable


def calendar_rules() -> RuleTable[CalendarRules]:
    """Return the table of rules about duties of the calendar."""
    return RuleTable("calendar", CalendarRules.parse)
