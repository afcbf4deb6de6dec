# A word on a soft colour, with its icon: the validity of a document, or a short remark.
# It must not know how validity is found.

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sotay.domain.documents import Status
from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import badge_width, draw_badge
from sotay.ui.widgets.tones import STATUS_ICONS, STATUS_TONES, Tone


class Badge(QWidget):
    """Show an icon (may be "") and a word in the colours of a tone."""

    def __init__(
        self, theme: Theme, text: str = "", tone: Tone = Tone.PLAIN, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_badge(text, tone, icon)
        theme.changed.connect(self.updateGeometry)

    def set_badge(self, text: str, tone: Tone, icon: str = "") -> None:
        """Show another word."""
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_status(self, status: Status, text: str) -> None:
        """Show a validity in the caller's words."""
        self.set_badge(text, STATUS_TONES[status], STATUS_ICONS[status])

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for icon and word."""
        return QSize(badge_width(self._theme, self._text, self._icon), self._theme.metrics.badge)

    def minimumSizeHint(self) -> QSize:
        """Never shorten the word."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the badge."""
        painter = QPainter(self)
        draw_badge(painter, self._theme, self.rect(), self._text, self._icon, self._tone)
        painter.end()
