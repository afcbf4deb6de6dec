# Long work, shown: a sentence of what is happening, how far it is, its stages and the button that stops it.
# It must not know the work or run it.

from collections.abc import Container, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button
from sotay.ui.widgets.labels import ElidedLabel, label
from sotay.ui.widgets.painting import CENTRE, box, picture, write

FULL = 1000


class StageState(StrEnum):
    """Name where a stage of the work stands."""

    DONE = "done"
    NOW = "now"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Stage:
    """Name one stage: its words, where it stands, and what is to be told beside it."""

    text: str
    state: StageState
    detail: str = ""


class StageMark(QWidget):
    """Paint the circle of a stage or a step: a tick, a number, a dot or an outline."""

    def __init__(self, theme: Theme, state: StageState, number: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = state
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_state(self, state: StageState) -> None:
        """Show another state."""
        self._state = state
        self.update()

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for the circle."""
        return QSize(self._theme.metrics.step, self._theme.metrics.step)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the circle."""
        painter = QPainter(self)
        draw_mark(painter, self._theme, self.rect(), self._state, self._number)
        painter.end()


def stage_state(place: int, current: int, left_out: Container[int] = ()) -> StageState:
    """Return where a step stands as to the current one; an earlier one that was left out is not done."""
    if place == current:
        return StageState.NOW
    return StageState.DONE if place < current and place not in left_out else StageState.LATER


def draw_mark(painter: QPainter, theme: Theme, rect: QRect, state: StageState, number: str) -> None:
    """Draw the circle of a stage in a square."""
    t, m = theme.tokens, theme.metrics
    fill = {StageState.DONE: t.green, StageState.NOW: t.ink, StageState.LATER: ""}[state]
    box(painter, rect, rect.width() // 2, fill, "" if fill else t.control, m.hairline)
    if state is StageState.DONE:
        size = rect.width() * 6 // 10
        corner = rect.topLeft() + QPoint((rect.width() - size) // 2, (rect.height() - size) // 2)
        picture(painter, theme, "check-bold", t.on_green, size, corner)
    elif number:
        painter.setFont(theme.font(m.text_small, 600))
        write(painter, rect, number, t.on_ink if state is StageState.NOW else t.text2, CENTRE)
    elif state is StageState.NOW:
        hole = rect.width() // 4
        box(painter, rect.adjusted(hole, hole, -hole, -hole), rect.width() // 4, t.on_ink)


class ProgressPanel(QWidget):
    """Show how far work is; tell `stopped` when a person wants it to end."""

    stopped = Signal()

    def __init__(self, theme: Theme, sentence: str, stop: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sentence = ElidedLabel(sentence, "dialog")
        self._share = label("", "dialog")
        self._bar = QProgressBar(minimum=0, maximum=FULL, textVisible=False)
        self._bar.setAccessibleName(sentence)
        self._stop = Button(theme, stop)
        self._stop.clicked.connect(self._on_stop_clicked)
        self._stages = QGridLayout()
        self._stages.setColumnStretch(2, 1)
        head = QHBoxLayout()
        head.addWidget(self._sentence, 1)
        head.addWidget(self._share)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._stop)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self._bar)
        self._column.addLayout(self._stages)
        self._column.addLayout(foot)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_progress(self, share: float | None, told: str) -> None:
        """Show a share of 0 to 1 and its words, such as "64 %"; None when nobody knows how much is left."""
        self._bar.setMaximum(0 if share is None else FULL)
        self._bar.setValue(0 if share is None else round(share * FULL))
        self._share.setText(told)
        self._bar.setAccessibleDescription(told)

    def set_sentence(self, sentence: str) -> None:
        """Say what is happening now."""
        self._sentence.set_full(sentence)
        self._bar.setAccessibleName(sentence)

    def set_stages(self, stages: Sequence[Stage]) -> None:
        """Show the stages of the work, in order."""
        while (item := self._stages.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for row, stage in enumerate(stages):
            roles = {StageState.DONE: "base", StageState.NOW: "strong", StageState.LATER: "second"}
            self._stages.addWidget(StageMark(self._theme, stage.state), row, 0)
            self._stages.addWidget(label(stage.text, roles[stage.state]), row, 1)
            self._stages.addWidget(ElidedLabel(stage.detail, "second"), row, 2)
            self._stages.setRowMinimumHeight(row, self._theme.metrics.progress_row)

    def set_stop(self, words: str) -> None:
        """Name the button that stops the work."""
        self._stop.setText(words)
        self._stop.updateGeometry()

    def set_stoppable(self, stoppable: bool) -> None:
        """Say whether stopping is still possible."""
        self._stop.setEnabled(stoppable)

    def _on_stop_clicked(self) -> None:
        self._stop.setEnabled(False)
        self.stopped.emit()

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(m.gap_3)
        self._stages.setHorizontalSpacing(m.gap_4)
        for row in range(self._stages.rowCount()):
            self._stages.setRowMinimumHeight(row, m.progress_row if self._stages.itemAtPosition(row, 0) else 0)
