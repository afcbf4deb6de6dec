# The look of the running program: which colours, which lengths; changed at run time, told to every widget.
# It must not know pages, settings or where the choice is kept.

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from sotay.ui.fonts import register_fonts, ui_font
from sotay.ui.icons import Icons
from sotay.ui.metrics import Metrics
from sotay.ui.stylesheet import stylesheet
from sotay.ui.tokens import CONTRAST, DARK, LIGHT, Tokens


class ThemeChoice(StrEnum):
    """Name what a person may choose: Sáng, Tối, Tương phản cao, Theo máy."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"
    SYSTEM = "system"


_SETS = {ThemeChoice.LIGHT: LIGHT, ThemeChoice.DARK: DARK, ThemeChoice.CONTRAST: CONTRAST}


class Theme(QObject):
    """Dress one application and tell `changed` after each change of colours or of text scale."""

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        resources: Path,
        choice: ThemeChoice = ThemeChoice.SYSTEM,
        scale: float = 1.0,
    ) -> None:
        super().__init__()
        self._app = app
        self._resources = resources
        self._choice = choice
        register_fonts(resources / "fonts")
        self.icons = Icons()
        self.tokens: Tokens = self._wanted()
        self.metrics = Metrics.at(scale)
        app.setStyle("Fusion")
        self._dress()
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)

    @property
    def choice(self) -> ThemeChoice:
        """Return what was chosen, which may be to follow the computer."""
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Wear the colours of a choice at once."""
        self._choice = choice
        self._refresh(self._wanted(), self.metrics)

    def set_scale(self, scale: float) -> None:
        """Set all text and lengths to a scale, kept within 1.0 and 2.0."""
        self._refresh(self.tokens, Metrics.at(scale))

    def font(self, size: int, weight: int = 400) -> QFont:
        """Return the font of the interface at a size in pixels."""
        return ui_font(size, weight)

    def pixmap(self, name: str, colour: str, size: int) -> QPixmap:
        """Return an icon's picture for the sharpest screen of this computer."""
        return self.icons.pixmap(name, colour, size, self._app.devicePixelRatio())

    def _wanted(self) -> Tokens:
        if self._choice is not ThemeChoice.SYSTEM:
            return _SETS[self._choice]
        hints = self._app.styleHints()
        if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
            return CONTRAST
        return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT

    def _refresh(self, tokens: Tokens, metrics: Metrics) -> None:
        if (tokens, metrics) == (self.tokens, self.metrics):
            return
        self.tokens, self.metrics = tokens, metrics
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        self._app.setFont(ui_font(self.metrics.text_base))
        self._app.setPalette(palette(self.tokens))
        self._app.setStyleSheet(stylesheet(self.tokens, self.metrics, self._resources / "style"))

    def _on_system_changed(self) -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self._refresh(self._wanted(), self.metrics)


def palette(tokens: Tokens) -> QPalette:
    """Return the palette of a set of colours; what a style sheet does not reach is painted from it."""
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.page,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.sunken,
        role.Button: tokens.surface,
        role.ToolTipBase: tokens.surface,
        role.Highlight: tokens.sel,
        role.Light: tokens.surface,
        role.Mid: tokens.line,
        role.Dark: tokens.control,
        role.WindowText: tokens.text,
        role.Text: tokens.text,
        role.ButtonText: tokens.text,
        role.ToolTipText: tokens.text,
        role.HighlightedText: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.BrightText: tokens.son,
        role.Link: tokens.ink,
        role.LinkVisited: tokens.ink,
        role.Accent: tokens.ink,
    }
    made = QPalette()
    for which, colour in colours.items():
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.disabled))
    made.setColor(QPalette.ColorGroup.Disabled, role.Base, QColor(tokens.disabled_bg))
    return made
