# The clock of a meeting: how many minutes it has lasted, and a bar with the minutes that the rule asks for.
# It must not know meetings or rules, nor count time: it is told both.

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.labels import label
from sotay.ui.widgets.painting import CENTRE, LEFT, box, write

_BEYOND = 10  # minutes of the bar behind the last tick
_BASELINE = 9  # by how many px the unit stands lower than the middle of the number


class MeetingClock(QWidget):
    """Show minutes as a large number and as a bar with ticks; `show_minutes` is told the time."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.number = label("0", "clock")
        self.unit = label("", "second")
        self.bar = MinutesBar(theme)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.number, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.unit, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.bar, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._restyle()
        theme.changed.connect(self._restyle)

    def retranslate(self) -> None:
        """Set every text."""
        self.unit.setText(self.tr("minutes"))
        self._say()

    def set_rule(self, ticks: Sequence[int], least: int) -> None:
        """Show the minutes that rules name, and which of them this meeting needs (0: none)."""
        self.bar.set_rule(ticks, least)
        self._say()

    def show_minutes(self, minutes: int, *, stands: bool) -> None:
        """Show how long the meeting has lasted, and whether the clock stands."""
        if (minutes, stands) == (self.bar.minutes, self.bar.stands) and self.number.text() == str(minutes):
            return
        self.number.setText(str(minutes))
        self.bar.show_minutes(minutes, stands=stands)
        self._say()

    def _say(self) -> None:
        """Say in words what is left: a tick of the bar is no sentence."""
        least, minutes = self.bar.least, self.bar.minutes
        if self.bar.stands:
            words = self.tr("The clock stands")
        elif not least:
            words = ""
        elif minutes < least:
            words = self.tr("%n minute(s) left", "", least - minutes)
        else:
            words = self.tr("Long enough")
        self.bar.set_words(words)
        self.setAccessibleName(self.tr("%n minute(s) so far", "", minutes))
        self.setAccessibleDescription(words)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(m.gap_2)
        self.unit.setContentsMargins(0, _BASELINE * m.text_base // 15, m.gap_4, 0)
        self.number.setMinimumWidth(QFontMetrics(self._theme.font(m.text_clock, 600)).horizontalAdvance("000"))
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class MinutesBar(QWidget):
    """Paint minutes as a bar with ticks and their numbers below it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.minutes = 0
        self.least = 0
        self.stands = False
        self._ticks: tuple[int, ...] = ()
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_rule(self, ticks: Sequence[int], least: int) -> None:
        """Show the minutes that rules name."""
        self._ticks, self.least = tuple(sorted(ticks)), least
        self.update()

    def show_minutes(self, minutes: int, *, stands: bool) -> None:
        """Fill the bar."""
        self.minutes, self.stands = minutes, stands
        self.update()

    def set_words(self, words: str) -> None:
        """Say below the bar what is left."""
        self._words = words
        self.update()

    def place_of(self, minutes: int) -> int:
        """Return how far from the left a minute stands, in pixels; the bar grows with a meeting that goes on."""
        whole = max((*(tick + _BEYOND for tick in self._ticks), self.minutes, 1))
        return round(self.width() * min(minutes, whole) / whole)

    def _draw_line(self, painter: QPainter, top: int) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        line = QRect(0, top, self.width(), m.clock_line)
        box(painter, line, m.clock_line // 2, t.bar_soft, t.control if t.outlined else "")
        done = self.place_of(self.minutes)
        if done:
            filled = QRect(0, top, max(done, m.clock_line), m.clock_line)
            box(painter, filled, m.clock_line // 2, t.control if self.stands else t.ink)

    def _draw_ticks(self, painter: QPainter, top: int, words: QRect) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        face = self._theme.font(m.text_small)
        room = QFontMetrics(face).horizontalAdvance("000′")
        painter.setFont(face)
        for tick in self._ticks:
            at = self.place_of(tick)
            high = top + (m.clock_line - m.clock_tick) // 2
            painter.fillRect(at - m.focus // 2, high, m.focus, m.clock_tick, QColor(t.text))
            left = min(max(at - room // 2, 0), self.width() - room)
            write(painter, QRect(left, words.top(), room, words.height()), f"{tick}′", t.text2, CENTRE)

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for the bar and the line of words below it."""
        m = self._theme.metrics
        return QSize(m.clock_bar, m.clock_tick + m.gap_1 + m.line_small)

    def minimumSizeHint(self) -> QSize:
        """Allow a little more than half of that in a narrow window."""
        return QSize(self._theme.metrics.clock_bar * 6 // 10, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar, its ticks and the words."""
        t, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self)
        top = (m.clock_tick - m.clock_line) // 2
        words = QRect(0, m.clock_tick + m.gap_1, self.width(), m.line_small)
        self._draw_line(painter, top)
        self._draw_ticks(painter, top, words)
        painter.setFont(self._theme.font(m.text_small, 600))
        first = self.place_of(self._ticks[0]) if self._ticks else self.width()
        enough = bool(self.least) and self.minutes >= self.least and not self.stands
        left = words.adjusted(0, 0, first - m.gap_5 - self.width(), 0)
        if enough:
            icon = self._theme.pixmap("check-circle", t.green, m.icon_badge)
            painter.drawPixmap(QPoint(0, words.top() + (words.height() - m.icon_badge) // 2), icon)
            left = left.adjusted(m.icon_badge + m.gap_1, 0, 0, 0)
        write(painter, left, self._words, t.green if enough else t.text, LEFT)
        painter.end()
