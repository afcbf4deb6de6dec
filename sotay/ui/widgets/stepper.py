# The steps of a task that goes on over several screens: done, current, to come.
# It must not know the screens.

from collections.abc import Container, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import box, write
from sotay.ui.widgets.progress_panel import StageState, draw_mark, stage_state


class Stepper(QWidget):
    """Show steps in a row; a finished one may be a button that tells `asked` with its index."""

    asked = Signal(int)

    def __init__(self, theme: Theme, name: str, steps: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._current = 0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._steps = [StepButton(theme, text, index, self) for index, text in enumerate(steps)]
        for step in self._steps:
            step.clicked.connect(self._on_step_clicked)
        self.set_current(0)
        theme.changed.connect(self._place)

    def set_current(self, index: int, *, back: bool = False, left_out: Container[int] = ()) -> None:
        """Show a step as current, `len(steps)` when all are done; `back` lets a person return to finished ones.

        Earlier ones that were `left_out` are not shown as done.
        """
        self._current = index
        for place, step in enumerate(self._steps):
            state = stage_state(place, index, left_out)
            step.set_state(state, back and state is StageState.DONE)
        self._place()

    def _on_step_clicked(self) -> None:
        self.asked.emit(next(index for index, step in enumerate(self._steps) if step is self.sender()))

    def _place(self) -> None:
        """Put the steps side by side; where the room is short, only the current one keeps its words."""
        m = self._theme.metrics
        full = sum(step.full_width() for step in self._steps) + m.step_gap // 2 * (len(self._steps) - 1)
        x = 0
        for place, step in enumerate(self._steps):
            width = step.full_width() if full <= self.width() or place == self._current else step.bare_width()
            step.setGeometry(x, (self.height() - m.control) // 2, width, m.control)
            x += width + self._gap(full)
        self.updateGeometry()
        self.update()

    def _gap(self, full: int) -> int:
        m = self._theme.metrics
        spare = (self.width() - full) // max(len(self._steps) - 1, 1)
        return min(m.step_gap, m.step_gap // 2 + max(spare, 0))

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for every step with its words."""
        m = self._theme.metrics
        return QSize(sum(step.full_width() for step in self._steps) + m.step_gap * len(self._steps), m.control)

    def minimumSizeHint(self) -> QSize:
        """Allow circles only, with the words of the longest step."""
        m = self._theme.metrics
        widest = max(step.full_width() for step in self._steps)
        rest = sum(step.bare_width() for step in self._steps[1:])
        return QSize(widest + rest + m.step_gap // 2 * (len(self._steps) - 1), m.control)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the steps in the new width."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines between the steps."""
        m = self._theme.metrics
        painter = QPainter(self)
        painter.setPen(QPen(QColor(self._theme.tokens.line), m.hairline))
        for one, other in zip(self._steps, self._steps[1:], strict=False):
            middle = one.geometry().center().y()
            painter.drawLine(one.geometry().right() + m.gap_1, middle, other.geometry().left() - m.gap_1, middle)
        painter.end()


class StepButton(QAbstractButton):
    """Paint one step; it can be pressed only where going back is allowed."""

    def __init__(self, theme: Theme, text: str, index: int, parent: Stepper) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number = str(index + 1)
        self._state = StageState.LATER
        self._open = False
        self.setText(text)
        self.setAccessibleName(f"{self._number}. {text}")

    @property
    def state(self) -> StageState:
        """Return where the step stands."""
        return self._state

    def set_state(self, state: StageState, can_return: bool) -> None:
        """Show where the step stands and whether it can be pressed."""
        self._state = state
        self._open = can_return
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if can_return else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not can_return)
        self.setToolTip(self.text())
        self.update()

    def bare_width(self) -> int:
        """Return the width of the circle alone."""
        return self._theme.metrics.step + 2 * self._theme.metrics.gap_1

    def full_width(self) -> int:
        """Return the width with words, which are measured strong so that going on moves nothing."""
        m = self._theme.metrics
        words = QFontMetrics(self._theme.font(m.text_base, 600)).horizontalAdvance(self.text())
        return self.bare_width() + m.gap_2 + words

    # Qt overrides
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw circle and words."""
        t, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self)
        if self.hasFocus() or (self._open and self.underMouse()):
            fill = t.hover if self.underMouse() else ""
            box(painter, self.rect(), m.radius, fill, t.focus if self.hasFocus() else "", m.focus)
        circle = QRect(m.gap_1, (self.height() - m.step) // 2, m.step, m.step)
        draw_mark(painter, self._theme, circle, self._state, self._number)
        left = circle.right() + m.gap_2
        if left < self.width() - m.gap_2:
            now = self._state is StageState.NOW
            painter.setFont(self._theme.font(m.text_base, 600 if now else 400))
            write(painter, QRect(left, 0, self.width() - left, self.height()), self.text(), t.text if now else t.text2)
        painter.end()
