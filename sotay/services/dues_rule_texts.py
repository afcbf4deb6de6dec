# The table of rules about dues as a person edits it: its text, what keeps it, what is wrong with it in words.
# It must not know windows.

from sotay.domain.dues_rule_rows import EdgeName
from sotay.domain.dues_rules import DuesRules
from sotay.domain.numerals import to_roman
from sotay.services.audit_texts import said
from sotay.services.dues_rule_lines import EDGES, dues_rule_lines
from sotay.services.dues_rules import dues_rules
from sotay.services.error_texts import Language, Words
from sotay.services.rule_tables import RuleFinding
from sotay.services.rule_words import days_wrong, unread_words
from sotay.services.rules_in_use import EditedTable

_SERIES = {
    "rate": Words("Mức đóng, nhóm {0}", "Rate of group {0}"),
    "wage": Words("Lương tối thiểu vùng {0}", "Minimum wage of region {0}"),
    "relief": Words("Miễn, giảm: {0}", "Exemption: {0}"),
    "edge": Words("{0}", "{0}"),
    "late": Words("Chậm đóng", "Late payment"),
    "rounding": Words("Làm tròn", "Rounding"),
    "share": Words("Tỷ lệ giữ lại: {0}", "Share kept: {0}"),
}


def dues_table() -> EditedTable:
    """Return what an editor of the table about dues needs."""
    return EditedTable(dues_rules(), dues_finding_words, dues_rule_lines)


def dues_finding_words(found: RuleFinding, language: Language, rules: DuesRules | None = None) -> str:
    """Return what is wrong with an edited table, as a sentence; `rules` name groups and reliefs."""
    if found.problem is None:
        return unread_words(found, language)
    return days_wrong(found.problem, _series(found.problem.name, language, rules), language)


def _series(name: str, language: Language, rules: DuesRules | None) -> str:
    table, _, which = name.partition(" ")
    return said(_SERIES[table], language).format(_title(table, which, rules, language))


def _title(table: str, which: str, rules: DuesRules | None, language: Language) -> str:
    if table == "wage":
        return to_roman(int(which))
    if table == "edge":
        return said(EDGES[EdgeName(which)], language)
    if rules is None:
        return which
    if table == "relief":
        return rules.relief_title(which)
    group = rules.group(which) if table == "rate" else None
    cells = {rule.cell: rule.title for rule in rules.shares}
    return group.title if group else cells.get(which, which)
