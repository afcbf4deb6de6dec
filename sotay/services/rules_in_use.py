# A table of rules as a person looks at it and edits it: its text, whose it is, what is wrong with it, in words.
# It must not know windows, nor what any table is about.

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sotay.services.error_texts import Language
from sotay.services.rule_tables import RuleFinding, RuleTable, read_rules
from sotay.services.rule_words import RuleLine

if TYPE_CHECKING:
    from sotay.services.book import Book

__all__ = ["EditedTable", "RuleFinding", "RuleLine", "RulesInUse", "read_rules"]


@dataclass(frozen=True, slots=True)
class RulesInUse:
    """Hold the rules that count, and the cell's own text (None: it uses the shipped one) with what is wrong with it.

    `text` is the own one, or the shipped one. Where the own text cannot be read, the shipped rules count.
    """

    rules: Any
    own: str | None
    text: str
    findings: tuple[RuleFinding, ...]

    @property
    def is_readable(self) -> bool:
        """Tell whether the cell's own text, where there is one, counts."""
        return all(found.problem is not None for found in self.findings)


@dataclass(frozen=True, slots=True)
class EditedTable:
    """Hold a table with what says it in words: a finding (given the rules that could be read), the rules of a day."""

    table: RuleTable[Any]
    words: Callable[[RuleFinding, Language, Any], str]
    lines: Callable[[Any, date, Language], tuple[RuleLine, ...]]

    @property
    def name(self) -> str:
        """Return what the program calls the table."""
        return self.table.name

    def in_use(self, book: "Book") -> RulesInUse:
        """Return the rules that a book goes by."""
        own = self.table.own(book.workspace.notebook)
        text = self.table.shipped() if own is None else own
        rules, findings = self.table.checked(text)
        return RulesInUse(rules or self.table.parse(self.table.shipped()), own, text, findings)

    def put(self, book: "Book", text: str | None) -> str | None:
        """Keep a text as the cell's own rules, or with None go back to the shipped ones; return what was kept before.

        Raise SotayError(BAD_RULES) where it cannot be read; nothing changes then.
        """
        notebook = book.workspace.notebook
        before = self.table.own(notebook)
        if text is None:
            self.table.drop(notebook)
        else:
            self.table.save(notebook, text)
        book.rules_changed()
        return before
