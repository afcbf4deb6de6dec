# The tables of rules that a cell may edit, by their names.
# It must not know what any of them says.

from collections.abc import Mapping

from sotay.services.calendar_rule_texts import calendar_table
from sotay.services.dues_rule_texts import dues_table
from sotay.services.evaluation_rule_texts import evaluation_table
from sotay.services.rule_texts import meeting_table
from sotay.services.rules_in_use import EditedTable


def edited_tables() -> Mapping[str, EditedTable]:
    """Return the tables by their names, in the order in which people meet them."""
    tables = (meeting_table(), dues_table(), calendar_table(), evaluation_table())
    return {table.name: table for table in tables}
