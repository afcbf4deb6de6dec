# The table of rules about meetings as a person looks at it and edits it: its text, whose it is, what is wrong with it.
# It must not know windows.

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sotay.domain.meeting_rules import MeetingRules
from sotay.services.meeting_rules import (
    RuleFinding,
    checked_rules,
    drop_rules,
    load_meeting_rules,
    own_rules,
    read_rules,
    save_rules,
    shipped_rules,
)
from sotay.services.rule_texts import RuleLine, finding_words, rule_lines

if TYPE_CHECKING:
    from sotay.services.book import Book
    from sotay.services.error_texts import Language

__all__ = [
    "EditedTable",
    "MeetingRules",
    "RuleFinding",
    "RuleLine",
    "RulesInUse",
    "checked_rules",
    "finding_words",
    "meeting_table",
    "put_rules",
    "read_rules",
    "rule_lines",
    "rules_in_use",
    "shipped_rules",
]


@dataclass(frozen=True, slots=True)
class RulesInUse:
    """Hold the rules that count, and the cell's own text (None: it uses the shipped one) with what is wrong with it.

    Where the own text cannot be read, the shipped rules count.
    """

    rules: MeetingRules
    own: str | None
    findings: tuple[RuleFinding, ...]

    @property
    def is_readable(self) -> bool:
        """Tell whether the cell's own text, where there is one, counts."""
        return all(found.problem is not None for found in self.findings)


def rules_in_use(book: "Book") -> RulesInUse:
    """Return the rules that a book goes by."""
    own = own_rules(book.workspace.notebook)
    rules, findings = checked_rules(shipped_rules() if own is None else own)
    return RulesInUse(rules or load_meeting_rules(), own, findings)


def put_rules(book: "Book", text: str | None) -> str | None:
    """Keep a text as the cell's own rules, or with None go back to the shipped ones; return what was kept before.

    Raise SotayError(BAD_RULES) where it cannot be read; nothing changes then.
    """
    notebook = book.workspace.notebook
    before = own_rules(notebook)
    if text is None:
        drop_rules(notebook)
    else:
        save_rules(notebook, text)
    book.rules_changed()
    return before


@dataclass(frozen=True, slots=True)
class EditedTable:
    """Hold what an editor of a dated table needs: a check of its text, what keeps it, a finding in words."""

    checked: Callable[[str], tuple[Any, tuple[RuleFinding, ...]]]
    put: "Callable[[Book, str | None], str | None]"
    words: "Callable[[RuleFinding, Language, Any], str]"


def meeting_table() -> EditedTable:
    """Return the table of rules about meetings."""
    return EditedTable(checked_rules, put_rules, finding_words)
