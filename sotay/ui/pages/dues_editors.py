# The editors of the dialogs of dues: an amount in đồng, a month; each tells under itself what is wrong with it.
# It must not know what the amount or month is for.

from sotay.domain.dues import Month
from sotay.domain.money import money_text, parse_money
from sotay.ui.pages.dues_words import month_words
from sotay.ui.pages.member_editors import TextEditor, Words
from sotay.ui.theme import Theme


class MoneyEditor(TextEditor):
    """Edit an amount in đồng; separators may be typed or left out."""

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(theme, words)
        self.say(self.editor.setPlaceholderText, lambda: self.tr("1.500.000 or 1500000"))
        self.left.connect(self._tidy)

    @property
    def amount(self) -> int | None:
        """Return the amount, None where nothing was typed; raise ValueError where it is none."""
        return parse_money(self.text) if self.text.strip() else None

    @property
    def is_sound(self) -> bool:
        """Tell whether what was typed is an amount, and say so under the editor where it is not."""
        try:
            _ = self.amount
        except ValueError:
            self.set_error(self.tr("Not an amount. Type whole đồng, such as 1.500.000."))
            return False
        return True

    def set_amount(self, amount: int | None) -> None:
        """Show an amount."""
        self.set_value("" if amount is None else money_text(amount))

    def _tidy(self) -> None:
        if self.is_sound and self.amount is not None:
            self.set_amount(self.amount)


class MonthEditor(TextEditor):
    """Edit a month."""

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(theme, words)
        self.say(self.editor.setPlaceholderText, lambda: self.tr("mm/yyyy"))
        self.left.connect(lambda: self.is_sound)

    @property
    def month(self) -> Month | None:
        """Return the month, None where nothing was typed; raise ValueError where it is none."""
        number, _, year = self.text.strip().replace("-", "/").partition("/")
        return Month.parse(f"{year}-{number}") if number else None

    @property
    def known(self) -> Month | None:
        """Return the month, None as well while what was typed is none; says nothing of it."""
        try:
            return self.month
        except ValueError:
            return None

    @property
    def is_sound(self) -> bool:
        """Tell whether what was typed is a month, and say so under the editor where it is not."""
        try:
            _ = self.month
        except ValueError:
            self.set_error(self.tr("Not a month. Type it as 05/2026."))
            return False
        return True

    def set_month(self, month: Month | None) -> None:
        """Show a month."""
        self.set_value("" if month is None else month_words(month))
