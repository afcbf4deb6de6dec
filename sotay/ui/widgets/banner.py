# Messages inside a page or at its top: one sentence, its seriousness, one or two buttons.
# It must not know errors or what the buttons do.

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, IconButton, Kind, Size
from sotay.ui.widgets.labels import Paragraph
from sotay.ui.widgets.painting import box
from sotay.ui.widgets.tones import TONE_ICONS, Tone, soft, strong

Words = str | Callable[[], str]  # a sentence of this moment's language, or how it is said in any


def said(words: Words) -> str:
    """Return words in the language of the moment, where they can be said in it."""
    return words if isinstance(words, str) else words()


@dataclass(frozen=True, slots=True)
class BannerAction:
    """Name one button of a banner and what it does."""

    text: Words
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
        self._text: Words = ""
        self._answers: tuple[BannerAction, ...] = ()
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
        self, tone: Tone, text: Words, actions: tuple[BannerAction, ...] = (), *, strong: str = "", icon: str = ""
    ) -> None:
        """Show a sentence, its part `strong` in semi-bold, and its buttons; earlier ones go."""
        self._tone, self._icon_name = tone, icon or TONE_ICONS[tone]
        self._text, self._answers = text, actions
        self._words.set_plain(said(text), strong)
        self.setAccessibleName(said(text))
        for old in self._buttons:
            old.hide()  # it lives on until the next turn, and must not be clicked
            self._row.removeWidget(old)
            old.deleteLater()
        self._buttons = [self._button(action) for action in actions]
        self._restyle()
        self.setVisible(True)

    def _button(self, action: BannerAction) -> Button:
        button = Button(self._theme, said(action.text), action.kind, icon=action.icon, size=Size.SMALL)
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
        self.updateGeometry()
        name = self._icon_name or TONE_ICONS[self._tone]
        self._icon.setPixmap(self._theme.pixmap(name, strong(t, self._tone), m.icon_tool))
        self.update()

    # Qt overrides
    def minimumSizeHint(self) -> QSize:
        """Never let the lines be cut that the words have at the width there is."""
        hint, margins = super().minimumSizeHint(), self._row.contentsMargins()
        lines = self._words.heightForWidth(self._words.width()) + margins.top() + margins.bottom()
        return QSize(hint.width(), max(hint.height(), self._theme.metrics.banner, lines if self.isVisible() else 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where the width makes more lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

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
        self, tone: Tone, text: Words, actions: tuple[BannerAction, ...] = (), *, strong: str = "", icon: str = ""
    ) -> None:
        """Show a sentence as a banner does, and announce it."""
        super().show_message(tone, text, actions, strong=strong, icon=icon)
        announce(self, said(text))

    def retranslate(self, close: str) -> None:
        """Say the same in the language of now, `close` names the cross; what was told as a plain text goes."""
        if self._close:
            self._close.set_name(close)
        if isinstance(self._text, str) or any(isinstance(action.text, str) for action in self._answers):
            self.hide()
            return
        self._words.set_plain(said(self._text))
        self.setAccessibleName(said(self._text))
        for button, action in zip(self._buttons, self._answers, strict=True):
            button.setText(said(action.text))
            button.updateGeometry()


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader speak a sentence now."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
