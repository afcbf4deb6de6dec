# A choice of one among a few, side by side.
# It must not know what the choices mean.

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.groups import tab_to_checked
from sotay.ui.widgets.painting import CENTRE, picture, write
from sotay.ui.widgets.tones import Tone, soft, strong


@dataclass(frozen=True, slots=True)
class Choice:
    """Name one possibility: its key for the program, its words, its icon (may be "") and the tone when chosen."""

    key: str
    text: str
    icon: str = ""
    tone: Tone = Tone.INK


class SegmentedChoice(QWidget):
    """Let a person choose one of a few; tell `chosen` with its key."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._segments: dict[str, Segment] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, choice in enumerate(choices):
            segment = Segment(theme, choice, place == 0, place == len(choices) - 1)
            segment.clicked.connect(self._on_clicked)
            self._group.addButton(segment)
            self._segments[choice.key] = segment
            row.addWidget(segment)
        tab_to_checked(self._group)

    def current(self) -> str:
        """Return the key of what is chosen, "" when nothing is."""
        return next((key for key, segment in self._segments.items() if segment.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Choose without telling."""
        self._segments[key].setChecked(True)

    def segment(self, key: str) -> QAbstractButton:
        """Return the button of a choice."""
        return self._segments[key]

    def show_icons(self, shown: bool) -> None:
        """Show the icons beside the words, or leave them away where there is little room."""
        for segment in self._segments.values():
            segment.show_icon(shown)

    def _on_clicked(self) -> None:
        self.chosen.emit(self.current())


class Segment(QAbstractButton):
    """Paint one possibility of a choice."""

    def __init__(self, theme: Theme, choice: Choice, first: bool, last: bool) -> None:
        super().__init__()
        self._theme = theme
        self._choice = choice
        self._first, self._last = first, last
        self._with_icon = bool(choice.icon)
        self.setText(choice.text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_icon(self, shown: bool) -> None:
        """Show the icon, where the choice has one, or leave it away."""
        self._with_icon = shown and bool(self._choice.icon)
        self.updateGeometry()
        self.update()

    def _colours(self) -> tuple[str, str, str]:
        t, tone = self._theme.tokens, self._choice.tone
        if not self.isEnabled():
            return t.disabled_bg, t.line, t.disabled
        if self.isChecked():
            return soft(t, tone), strong(t, tone), strong(t, tone)
        return (t.hover if self.underMouse() else t.surface), t.control, t.text2

    def _outline(self, inset: float) -> QPainterPath:
        """Return the frame: round at the two ends of the whole choice, its left side drawn by the neighbour at rest."""
        own = self._first or self.isChecked() or self.hasFocus()
        rect = QRectF(self.rect()).adjusted(inset if own else -inset, inset, -inset, -inset)
        radius = self._theme.metrics.radius
        path = QPainterPath()
        path.addRoundedRect(rect, radius, radius)
        half = rect.adjusted(rect.width() / 2, 0, 0, 0) if not self._last else QRectF()
        path = path.united(_square(half))
        return path.united(_square(rect.adjusted(0, 0, -rect.width() / 2, 0) if not self._first else QRectF()))

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for the words in their strong weight, so that choosing moves nothing."""
        m = self._theme.metrics
        words = QFontMetrics(self._theme.font(m.text_dense, 600)).horizontalAdvance(self.text())
        icon = m.icon_button + m.gap_2 if self._with_icon else 0
        return QSize(words + icon + 2 * m.gap_3, m.control)

    def minimumSizeHint(self) -> QSize:
        """Never shorten the words of a choice."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame, icon and words."""
        m = self._theme.metrics
        fill, border, text = self._colours()
        focused = self.hasFocus()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = m.focus if focused else m.hairline
        painter.setPen(QPen(QColor(self._theme.tokens.focus if focused else border), width))
        painter.setBrush(QColor(fill))
        painter.drawPath(self._outline(width / 2))
        self._draw_words(painter, text)
        painter.end()

    def _draw_words(self, painter: QPainter, colour: str) -> None:
        m = self._theme.metrics
        left = m.gap_3
        if self._with_icon:
            corner = QPoint(left, (self.height() - m.icon_button) // 2)
            picture(painter, self._theme, self._choice.icon, colour, m.icon_button, corner)
            left += m.icon_button + m.gap_2
        painter.setFont(self._theme.font(m.text_dense, 600 if self.isChecked() else 400))
        write(painter, QRect(left, 0, self.width() - left - m.gap_3 + 1, self.height()), self.text(), colour, CENTRE)


def _square(rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRect(rect)
    return path
