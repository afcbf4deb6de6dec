# What all painted rows have in common: ground, selection, focus, divider, and words with marked hits.
# It must not know what a row shows.

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sotay.ui.delegates.rows import Span
from sotay.ui.theme import Theme

_MOST_KEPT = 2000
Index = QModelIndex | QPersistentModelIndex
# Bits: flags of Qt are Python objects, too slow to be put together for every cell.
SELECTED, HOVERED, FOCUSED, ENABLED = (
    flag.value
    for flag in (
        QStyle.StateFlag.State_Selected,
        QStyle.StateFlag.State_MouseOver,
        QStyle.StateFlag.State_HasFocus,
        QStyle.StateFlag.State_Enabled,
    )
)


class RowDelegate(QStyledItemDelegate):
    """Paint grounds and words of rows in the colours of the theme, and lay the view out anew when it changes."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._faces: dict[tuple[int, int], Face] = {}
        self._colours: dict[str, QColor] = {}
        view.setMouseTracking(True)
        theme.changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        self._faces.clear()
        self._view.scheduleDelayedItemsLayout()
        self._view.viewport().update()

    def font(self, size: int, weight: int = 400) -> "Face":
        """Return a font and its measures; both are kept until the theme changes."""
        key = (size, weight)
        if key not in self._faces:
            self._faces[key] = Face(self._theme.font(size, weight))
        return self._faces[key]

    def colour(self, value: str) -> QColor:
        """Return a colour of the theme; colours are kept, because rows ask for the same few again and again."""
        if value not in self._colours:
            self._colours[value] = QColor(value)
        return self._colours[value]

    def ground(self, painter: QPainter, option: QStyleOptionViewItem, rest: str = "") -> None:
        """Fill the row: plain, under the mouse, or selected with its bar; divider below, frame when focused."""
        painter.setClipRect(option.rect, Qt.ClipOperation.IntersectClip)
        self.fill(painter, option.rect, option.state.value, rest)

    def fill(self, painter: QPainter, rect: QRect, states: int, rest: str) -> None:
        """Paint the ground of a row in these states (bits); the caller has set the clip."""
        t, m = self._theme.tokens, self._theme.metrics
        chosen = states & SELECTED
        painter.fillRect(rect, self.colour(t.sel if chosen else t.hover if states & HOVERED else rest or t.page))
        painter.fillRect(rect.left(), rect.bottom() + 1 - m.hairline, rect.width(), m.hairline, self.colour(t.line))
        if chosen:
            painter.fillRect(
                rect.left(), rect.top(), m.select_bar, rect.height(), self.colour(t.focus if t.outlined else t.ink)
            )
        if states & FOCUSED or (chosen and t.outlined):
            self.frame(painter, rect)

    def frame(self, painter: QPainter, rect: QRect) -> None:
        """Draw the frame of the focused row."""
        t, m = self._theme.tokens, self._theme.metrics
        width = m.focus + (m.hairline if t.outlined else 0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(t.focus), width, j=Qt.PenJoinStyle.MiterJoin))
        half = width / 2
        painter.drawRect(QRectF(rect).adjusted(half, half, -half, -half - m.hairline))

    def words(self, painter: QPainter, rect: QRect, text: str, face: "Face", colour: str, right: bool = False) -> int:
        """Write one line, shortened to the rectangle, and return its width."""
        shown, width = face.fitted(text, rect.width())
        painter.setFont(face.font)
        painter.setPen(self.colour(colour))
        x = rect.right() + 1 - width if right else rect.left()
        painter.drawText(x, face.baseline(rect), shown)
        return width

    def marked(
        self, painter: QPainter, rect: QRect, text: str, hits: tuple[Span, ...], face: "Face", colour: str
    ) -> None:
        """Write one line, shortened to the rectangle, with its hits on the colour of marks."""
        t = self._theme.tokens
        shown, _ = face.fitted(text, rect.width())
        painter.setFont(face.font)
        base, x = face.baseline(rect), rect.left()
        for part, hit in pieces(shown, hits, len(text)):
            width = face.width(part)
            if hit:
                painter.fillRect(x - 1, base - face.ascent - 1, width + 1, face.height + 1, self.colour(t.mark))
            painter.setPen(self.colour(t.mark_text if hit else colour))
            painter.drawText(x, base, part)
            x += width


class Face:
    """Measure lines in one font and keep the measures, since a row is painted many times while it is seen."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._measures = QFontMetrics(font)
        self.ascent, self.height = self._measures.ascent(), self._measures.height()
        self._fitted: dict[tuple[str, int], tuple[str, int]] = {}
        self._widths: dict[str, int] = {}

    def fitted(self, text: str, room: int) -> tuple[str, int]:
        """Return a text shortened to a room in pixels, and its width."""
        key = (text, room)
        if key not in self._fitted:
            _bound(self._fitted)
            shown = self._measures.elidedText(text, Qt.TextElideMode.ElideRight, room)
            self._fitted[key] = (shown, self.width(shown))
        return self._fitted[key]

    def width(self, text: str) -> int:
        """Return how wide a text is."""
        if text not in self._widths:
            _bound(self._widths)
            self._widths[text] = self._measures.horizontalAdvance(text)
        return self._widths[text]

    def baseline(self, rect: QRect) -> int:
        """Return where a line stands that is centred in a rectangle."""
        return rect.top() + (rect.height() - self.height) // 2 + self.ascent


def _bound(kept: dict[Any, Any]) -> None:
    """Forget all measures when there are many: those of the rows in sight come back with one paint."""
    if len(kept) >= _MOST_KEPT:
        kept.clear()


def selected(option: QStyleOptionViewItem) -> bool:
    """Say whether the row is selected."""
    return bool(option.state.value & SELECTED)


def enabled(option: QStyleOptionViewItem) -> bool:
    """Say whether the row can be used."""
    return bool(option.state.value & ENABLED)


def pieces(shown: str, hits: tuple[Span, ...], length: int) -> list[tuple[str, bool]]:
    """Cut a line, perhaps shortened from `length` letters, into (words, is a hit); a cut hit keeps the ellipsis."""
    end, found, place = len(shown), [], 0
    for one, other in sorted(hits):
        start = max(one, place)
        stop = end if end < length and other >= end else min(other, end)
        if start >= stop:
            continue
        found += [(shown[place:start], False), (shown[start:stop], True)]
        place = stop
    found.append((shown[place:], False))
    return [(words, hit) for words, hit in found if words]
