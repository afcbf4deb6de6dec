# The passages of a document that match, one under the other; each opens the reader where it stands.
# It must not know how passages are found.

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from sotay.services.shelf import Hit
from sotay.ui.delegates.base import pieces
from sotay.ui.delegates.rows import Span, lead_in
from sotay.ui.fonts import reading_font
from sotay.ui.theme import Theme
from sotay.ui.widgets.labels import ElidedLabel
from sotay.ui.widgets.painting import box

_LETTERS = 150
_PRESS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_READING_SHARE = 15 / 18  # a passage in a list is set smaller than in the reader


def shortened(hit: Hit) -> tuple[str, tuple[Span, ...]]:
    """Return the part of a snippet around its first match, with the matches in it."""
    text, hits = lead_in(hit.snippet, hit.snippet_highlights)
    end = text.rfind(" ", 0, _LETTERS) if len(text) > _LETTERS else len(text)
    shown = text if end == len(text) else f"{text[:end]} …"
    return shown, tuple((start, min(stop, end)) for start, stop in hits if start < end)


class PassageCard(QFrame):
    """Show where a passage stands and its words, the matching ones marked; tell `opened` with its anchor."""

    opened = Signal(str)

    def __init__(self, theme: Theme, hit: Hit) -> None:
        super().__init__()
        self._theme = theme
        self.hit = hit
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        where = " · ".join(part for part in (hit.label.rstrip("."), hit.heading) if part)
        self._where = ElidedLabel(where, "caption")
        if not where:
            self._where.hide()
        self._words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._where)
        self._column.addWidget(self._words)
        self.setAccessibleName(", ".join(part for part in (where, hit.snippet) if part))
        self._restyle()
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        self._column.setContentsMargins(m.gap_4, 0, m.gap_1, 0)
        self._column.setSpacing(0)
        size = round(m.text_reading * _READING_SHARE)
        self._words.setFont(reading_font(size))
        marked = f'<span style="background-color:{t.mark}; color:{t.mark_text}">'
        text, hits = shortened(self.hit)
        body = "".join(
            f"{marked}{escape(part)}</span>" if hit else escape(part) for part, hit in pieces(text, hits, len(text))
        )
        self._words.setText(f'<div style="line-height:{round(size * 1.6)}px; color:{t.text}">{body}</div>')

    # Qt overrides
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the passage."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.hit.anchor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep the press, so that the release comes here too."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the passage by key."""
        if event.key() in _PRESS:
            self.opened.emit(self.hit.anchor)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar at the left, and ground and frame while the passage is under the mouse or focused."""
        t, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self)
        active = self.underMouse() or self.hasFocus()
        if active:
            border = t.focus if self.hasFocus() else ""
            box(painter, self.rect(), m.radius_badge, t.hover if self.underMouse() else "", border, m.focus)
        width = m.select_bar - m.hairline
        painter.fillRect(0, 0, width, self.height(), self.palette().accent() if active else self.palette().mid())
        painter.end()


class PassageList(QWidget):
    """Hold the cards of one document; tell `opened` with an anchor."""

    opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_hits(self, hits: Sequence[Hit]) -> None:
        """Show other passages."""
        for card in self.cards():
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for hit in hits:
            card = PassageCard(self._theme, hit)
            card.opened.connect(self.opened)
            self._column.addWidget(card)
        self.setVisible(bool(hits))

    def cards(self) -> list[PassageCard]:
        """Return the cards in order."""
        items = (self._column.itemAt(at) for at in range(self._column.count()))
        return [card for item in items if item and isinstance(card := item.widget(), PassageCard)]

    def _restyle(self) -> None:
        self._column.setSpacing(self._theme.metrics.gap_3)
