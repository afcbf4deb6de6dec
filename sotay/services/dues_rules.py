# The rules about dues that hold for this cell: the shipped table, or the copy that the cell keeps.
# It must not know what the rules are for, nor how findings are worded.

from sotay.domain.dues_rules import DuesRules
from sotay.services.rule_tables import RuleTable


def dues_rules() -> RuleTable[DuesRules]:
    """Return the table of rules about dues."""
    return RuleTable("dues", DuesRules.parse)
