# Messages inside a page or at its top: one sentence, its seriousness, one or two buttons.
# It must not know errors or what the buttons do.

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, IconButton, Kind, Size
from sotay.ui.widgets.labels import Paragraph
from sotay.ui.widgets.painting import box
from sotay.ui.widgets.tones import TONE_ICONS, Tone, soft, strong


@dataclass(frozen=True, slots=True)
class BannerAction:
    """Name one button of a banner and what it does."""

    text: str
    run: Callable[[], object]
    kind: Kind = Kind.SECOND
    icon: str = ""


class Banner(QFrame):
    """Show one sentence in a tone, with a bar at its left and up to two buttons."""

    closed = Signal()

    def __init__(self, theme: Theme, close: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = Tone.INK
        self._icon_name = ""
        self._icon = QLabel()
        self._words = Paragraph(theme)
        self._buttons: list[Button] = []
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._words, 1)
        self._close = IconButton(theme, "x", close) if close else None
        if self._close:
            self._row.addWidget(self._close)
            self._close.clicked.connect(self._on_close_clicked)
        self._restyle()
        theme.changed.connect(self._restyle)

    def show_message(
        self, tone: Tone, text: str, actions: tuple[BannerAction, ...] = (), *, strong: str = "", icon: str = ""
    ) -> None:
        """Show a sentence, its part `strong` in semi-bold, and its buttons; earlier ones go."""
        self._tone, self._icon_name = tone, icon or TONE_ICONS[tone]
        self._words.set_plain(text, strong)
        self.setAccessibleName(text)
        for old in self._buttons:
            old.hide()  # it lives on until the next turn, and must not be clicked
            self._row.removeWidget(old)
            old.deleteLater()
        self._buttons = [self._button(action) for action in actions]
        self._restyle()
        self.setVisible(True)

    def _button(self, action: BannerAction) -> Button:
        button = Button(self._theme, action.text, action.kind, icon=action.icon, size=Size.SMALL)
        button.clicked.connect(lambda _=False: action.run())
        self._row.insertWidget(self._row.count() - (1 if self._close else 0), button)
        return button

    def _on_close_clicked(self) -> None:
        self.hide()
        self.closed.emit()

    def _restyle(self) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        self._row.setContentsMargins(m.select_bar + m.gap_3, m.gap_2, m.gap_3, m.gap_2)
        self._row.setSpacing(m.gap_3)
        self.setMinimumHeight(m.banner)
        name = self._icon_name or TONE_ICONS[self._tone]
        self._icon.setPixmap(self._theme.pixmap(name, strong(t, self._tone), m.icon_tool))
        self.update()

    # Qt overrides
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the soft ground, its border in high contrast, and the bar."""
        t, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self)
        bar = strong(t, self._tone)
        box(painter, self.rect(), m.radius, soft(t, self._tone), bar if t.outlined else "", m.hairline)
        painter.setClipRect(QRect(0, 0, m.select_bar, self.height()))
        box(painter, self.rect(), m.radius, bar)
        painter.end()


class MessageBar(Banner):
    """Show what happened at the top of the window and announce it to a screen reader; hidden until then."""

    def __init__(self, theme: Theme, close: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, close, parent)
        self.hide()

    def show_message(
        self, tone: Tone, text: str, actions: tuple[BannerAction, ...] = (), *, strong: str = "", icon: str = ""
    ) -> None:
        """Show a sentence as a banner does, and announce it."""
        super().show_message(tone, text, actions, strong=strong, icon=icon)
        announce(self, text)


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader speak a sentence now."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
