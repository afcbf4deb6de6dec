# The tables of rules that a cell may edit, by their names.
# It must not know what any of them says.

from collections.abc import Iterable, Mapping

from sotay.services.calendar_rule_texts import calendar_table
from sotay.services.dues_rule_texts import dues_table
from sotay.services.evaluation_rule_texts import evaluation_table
from sotay.services.member_rule_texts import member_table
from sotay.services.rule_rows import SheetRow
from sotay.services.rule_rows_dues import DUES_GROUPS
from sotay.services.rule_rows_fields import RuleGroup, undescribed_group
from sotay.services.rule_rows_meetings import MEETING_GROUPS
from sotay.services.rule_rows_members import MEMBER_GROUPS
from sotay.services.rule_rows_others import CALENDAR_GROUPS, EVALUATION_GROUPS
from sotay.services.rule_texts import meeting_table
from sotay.services.rules_in_use import EditedTable

_GROUPS = {
    "meetings": MEETING_GROUPS,
    "dues": DUES_GROUPS,
    "calendar": CALENDAR_GROUPS,
    "evaluation": EVALUATION_GROUPS,
    "members": MEMBER_GROUPS,
}


def edited_tables() -> Mapping[str, EditedTable]:
    """Return the tables by their names, in the order in which people meet them."""
    tables = (meeting_table(), dues_table(), calendar_table(), evaluation_table(), member_table())
    return {table.name: table for table in tables}


def row_group(name: str, row: SheetRow) -> RuleGroup:
    """Return what the rows of a table's part are called, and their fields; what nobody described has its own name."""
    found = next((group for group in _GROUPS[name] if group.table == row.table), None)
    return found or undescribed_group(row.table, row)


def describes(name: str, rows: Iterable[SheetRow]) -> bool:
    """Tell whether all rows belong to parts that a table has."""
    return {row.table for row in rows} <= {group.table for group in _GROUPS[name]}
