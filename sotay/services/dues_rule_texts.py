# The table of rules about dues as a person edits it: its text, what keeps it, what is wrong with it in words.
# It must not know windows.

from typing import TYPE_CHECKING

from sotay.domain.dues_rules import DuesRules
from sotay.domain.numerals import to_roman
from sotay.services.audit_texts import said
from sotay.services.dues_rules import (
    checked_dues_rules,
    drop_dues_rules,
    own_dues_rules,
    save_dues_rules,
    shipped_dues_rules,
)
from sotay.services.error_texts import Language, Words
from sotay.services.meeting_rules import RuleFinding
from sotay.services.rule_texts import days_wrong, unread_words
from sotay.services.rules_in_use import EditedTable

if TYPE_CHECKING:
    from sotay.services.book import Book

_SERIES = {
    "rate": Words("Mức đóng, nhóm {0}", "Rate of group {0}"),
    "wage": Words("Lương tối thiểu vùng {0}", "Minimum wage of region {0}"),
    "relief": Words("Miễn, giảm: {0}", "Exemption: {0}"),
    "edge": Words("Tháng đến, tháng đi ({0})", "Month of coming or going ({0})"),
    "late": Words("Chậm đóng", "Late payment"),
    "rounding": Words("Làm tròn", "Rounding"),
    "share": Words("Tỷ lệ giữ lại: {0}", "Share kept: {0}"),
}


def dues_table() -> EditedTable:
    """Return what an editor of the table about dues needs."""
    return EditedTable(checked_dues_rules, put_dues_rules, dues_finding_words)


def dues_text(book: "Book") -> str:
    """Return the text of the cell's own copy, or of the shipped table."""
    return own_dues_rules(book.workspace.notebook) or shipped_dues_rules()


def put_dues_rules(book: "Book", text: str | None) -> str | None:
    """Keep a text as the cell's own rules, or with None go back to the shipped ones; return what was kept before.

    Raise SotayError(BAD_RULES) where it cannot be read; nothing changes then.
    """
    notebook = book.workspace.notebook
    before = own_dues_rules(notebook)
    if text is None:
        drop_dues_rules(notebook)
    else:
        save_dues_rules(notebook, text)
    book.rules_changed()
    return before


def dues_finding_words(found: RuleFinding, language: Language, rules: DuesRules | None = None) -> str:
    """Return what is wrong with an edited table, as a sentence; `rules` name groups and reliefs."""
    if found.problem is None:
        return unread_words(found, language)
    return days_wrong(found.problem, _series(found.problem.name, language, rules), language)


def _series(name: str, language: Language, rules: DuesRules | None) -> str:
    table, _, which = name.partition(" ")
    return said(_SERIES[table], language).format(_title(table, which, rules))


def _title(table: str, which: str, rules: DuesRules | None) -> str:
    if table == "wage":
        return to_roman(int(which))
    if rules is None:
        return which
    if table == "relief":
        return rules.relief_title(which)
    group = rules.group(which) if table == "rate" else None
    cells = {rule.cell: rule.title for rule in rules.shares}
    return group.title if group else cells.get(which, which)
