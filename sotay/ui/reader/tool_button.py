# The buttons of the reader's header that are plain text rather than ink.
# It must not know what a button does.

from PySide6.QtCore import QSize

from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind, Look


class ToolButton(Button):
    """Show an icon with a word in the colour of text; narrow, the icon alone with its word as tool tip."""

    def __init__(self, theme: Theme, icon: str, key: str) -> None:
        super().__init__(theme, "", Kind.TEXT, icon=icon)
        self._keys = key
        self._word = ""
        self._is_narrow = False

    def set_word(self, word: str) -> None:
        """Show another word."""
        self._word = word
        self.setAccessibleName(word)
        self.setToolTip(f"{word} ({self._keys})" if self._keys else word)
        self.setText("" if self._is_narrow else word)

    def set_narrow(self, narrow: bool) -> None:
        """Leave the word away, or show it again."""
        self._is_narrow = narrow
        self.set_word(self._word)
        self.updateGeometry()

    # Qt overrides
    def look(self) -> Look:
        """Return the colours of the button: plain text, lit under the mouse."""
        look, t = super().look(), self._theme.tokens
        lit = t.hover if self.isEnabled() and (self.underMouse() or self.isDown()) else ""
        return Look(lit, look.border, t.text if self.isEnabled() else t.disabled, width=look.width)

    def sizeHint(self) -> QSize:
        """Ask for icon and word, a little closer than other buttons."""
        m, hint = self._theme.metrics, super().sizeHint()
        return QSize(max(hint.width() - m.gap_3, m.control), hint.height())
