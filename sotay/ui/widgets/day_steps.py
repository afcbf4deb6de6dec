# The steps of something that goes on for days: circles on a line, the name of each below it, and below that its day.
# It must not know what the steps are.

from collections.abc import Container, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import write
from sotay.ui.widgets.progress_panel import StageState, draw_mark, stage_state
from sotay.ui.widgets.tones import Tone, strong

_CIRCLE = 16


@dataclass(frozen=True, slots=True)
class DayStep:
    """Hold one step: its name, its day in words ("" for none), and the tone of that day."""

    name: str
    day: str = ""
    tone: Tone = Tone.PLAIN


class DaySteps(QWidget):
    """Show steps in a row; what is over is green, what is to be done now is in ink."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._steps: tuple[DayStep, ...] = ()
        self._current = 0
        self._left_out: Container[int] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @property
    def steps(self) -> tuple[DayStep, ...]:
        """Return the steps that are shown."""
        return self._steps

    def show_steps(self, steps: Sequence[DayStep], current: int, left_out: Container[int] = ()) -> None:
        """Show other steps; `current` is `len(steps)` when all are over. Those `left_out` are never green."""
        self._steps, self._current, self._left_out = tuple(steps), current, left_out
        told = ". ".join(
            f"{place}. {' '.join(filter(None, (one.name, one.day)))}" for place, one in enumerate(steps, 1)
        )
        self.setAccessibleDescription(told)
        self.setToolTip("\n".join(" ".join(filter(None, (one.name, one.day))) for one in steps))
        self.update()

    def state(self, place: int) -> StageState:
        """Return where a step stands."""
        return stage_state(place, self._current, self._left_out)

    def _step_width(self) -> int:
        return self.width() // max(len(self._steps), 1)

    def _has_room(self) -> bool:
        """Tell whether every name has room below its circle."""
        measure = QFontMetrics(self._theme.font(self._theme.metrics.text_small, 600))
        room = self._step_width() - self._theme.metrics.gap_2
        return all(measure.horizontalAdvance(text) <= room for one in self._steps for text in (one.name, one.day))

    def _circle(self, place: int) -> QRect:
        side = round(_CIRCLE * self._theme.metrics.scale)
        return QRect(place * self._step_width(), 0, side, side)

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for the circles and two lines of words; any width will do."""
        m = self._theme.metrics
        return QSize(m.empty, round(_CIRCLE * m.scale) + m.gap_1 + 2 * m.line_small)

    def minimumSizeHint(self) -> QSize:
        """Allow circles only."""
        return QSize(_least_width(self._theme) * max(len(self._steps), 1), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw lines, circles and words; where the room is short, only the step of now has words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        roomy = self._has_room()
        for place in range(len(self._steps)):
            if place:
                self._draw_line(painter, self._circle(place - 1), self._circle(place), over=place <= self._current)
        for place in range(len(self._steps)):
            draw_mark(painter, self._theme, self._circle(place), self.state(place), "")
            if roomy or place == self._current:
                self._draw_words(painter, place, self._step_width() if roomy else self.width())
        painter.end()

    def _draw_line(self, painter: QPainter, one: QRect, other: QRect, *, over: bool) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        painter.setPen(QPen(QColor(t.green if over else t.line), m.focus))
        middle = one.center().y() + 0.5
        painter.drawLine(QPointF(one.right() + m.gap_1 // 2, middle), QPointF(other.left() - m.gap_1 // 2, middle))

    def _draw_words(self, painter: QPainter, place: int, width: int) -> None:
        """Write name and day below a circle; a lone step at the right end is moved so far that its words are whole."""
        t, m, step, now = self._theme.tokens, self._theme.metrics, self._steps[place], place == self._current
        name_font, day_font = self._theme.font(m.text_small, 600 if now else 400), self._theme.font(m.text_small)
        words = max(
            QFontMetrics(name_font).horizontalAdvance(step.name), QFontMetrics(day_font).horizontalAdvance(step.day)
        )
        left = max(min(self._circle(place).left(), self.width() - words - m.gap_1), 0)
        line = QRect(left, self._circle(0).bottom() + 1 + m.gap_1, max(width - m.gap_2, words + 1), m.line_small)
        painter.setFont(name_font)
        write(painter, line, step.name, t.ink if now else t.text2)
        painter.setFont(day_font)
        line.translate(0, m.line_small)
        write(painter, line, step.day, t.muted if step.tone is Tone.PLAIN else strong(t, step.tone))


def _least_width(theme: Theme) -> int:
    return round(_CIRCLE * theme.metrics.scale) + theme.metrics.gap_2
