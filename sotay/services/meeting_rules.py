# The rules about meetings that hold for this cell: the shipped table, or the copy that the cell keeps.
# It must not know what the rules are for, nor how findings are worded.

from sotay.domain.meeting_rules import MeetingRules
from sotay.services.rule_tables import RuleTable


def meeting_rules() -> RuleTable[MeetingRules]:
    """Return the table of rules about meetings."""
    return RuleTable("meetings", MeetingRules.parse)


def load_meeting_rules() -> MeetingRules:
    """Return the rules of the shipped table."""
    return MeetingRules.parse(meeting_rules().shipped())
