# The rules about gradings that hold for this cell: the shipped table, or the copy that the cell keeps.
# It must not know what the rules are for, nor how findings are worded.

from sotay.domain.evaluation_rules import EvaluationRules
from sotay.services.rule_tables import RuleTable


def evaluation_rules() -> RuleTable[EvaluationRules]:
    """Return the table of rules about gradings."""
    return RuleTable("evaluation", EvaluationRules.parse)
