# One criterion of the score sheet of a meeting: what it is, what the book knows of it, its points.
# It must not know forms or how points are written down.

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QVBoxLayout, QWidget

from sotay.domain.scores import ScoreLine
from sotay.ui.pages.cockpit_vote_parts import count_sheet
from sotay.ui.theme import Theme
from sotay.ui.widgets.labels import ElidedLabel, label
from sotay.ui.widgets.painting import box

_NONE = -1.0
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class PointsBox(QDoubleSpinBox):
    """Edit points between 0 and the most, in halves; a dash while there are none. Enter tells `entered`."""

    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setDecimals(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSingleStep(1)
        self.setSpecialValueText("–")
        self.setCorrectionMode(QDoubleSpinBox.CorrectionMode.CorrectToNearestValue)
        self.setKeyboardTracking(True)
        self._restyle()
        theme.changed.connect(self._restyle)

    @property
    def points(self) -> float | None:
        """Return the points, None for none."""
        return None if self.value() < 0 else self.value()

    def set_points(self, points: float | None, most: int) -> None:
        """Show points of at most so many, without telling."""
        with QSignalBlocker(self):
            self.setRange(_NONE, most)
            self.setValue(_NONE if points is None else points)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self.setFixedSize(round(2.9 * m.control), m.control)
        self.lineEdit().setTextMargins(m.field_pad, 0, 0, 0)
        self.setStyleSheet(count_sheet("QDoubleSpinBox", self._theme))

    # Qt overrides
    def textFromValue(self, value: float) -> str:
        """Write whole points without a decimal."""
        return QLocale().toString(value, "f", 0 if value == int(value) else 1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the points, so that typing takes their place."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Enter: lines come after the rest of the page was put in order, so the next field is not the next."""
        if event.key() in _ENTER and not event.modifiers():
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the wheel scroll the column; it changes a count only where the cursor stands."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class CriterionLine(QWidget):
    """Show a criterion; tell `given` with its key and points when a person sets them."""

    given = Signal(str, float)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._key = ""
        self._title = ElidedLabel("", "base")
        self._fact = ElidedLabel("", "caption")
        self.points = PointsBox(theme)
        self._most = label("", "second")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._fact)
        self._row = QHBoxLayout(self)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.points)
        self._row.addWidget(self._most)
        self.points.valueChanged.connect(self._on_changed)
        self._refit()
        theme.changed.connect(self._refit)

    @property
    def fact(self) -> str:
        """Return what is told of the criterion."""
        return self._fact.full

    def show_line(self, line: ScoreLine, fact: str) -> None:
        """Show a criterion with what the book knows of it, without telling."""
        self._key = line.key
        self._title.set_full(line.title)
        self._fact.set_full(fact)
        self._fact.setVisible(bool(fact))
        self._most.setText(f"/ {line.most}")
        self.points.setAccessibleName(f"{line.title}, 0–{line.most}")
        self.points.setAccessibleDescription(fact)
        if not self.points.hasFocus():
            self.points.set_points(line.points, line.most)

    def _on_changed(self) -> None:
        if self.points.points is not None:
            self.given.emit(self._key, self.points.points)

    def _refit(self) -> None:
        m = self._theme.metrics
        self._row.setContentsMargins(m.gap_2, m.gap_2, m.gap_2, m.gap_2)
        self._row.setSpacing(m.gap_2)
        self._most.setFixedWidth(round(1.2 * m.control))
        self.setMinimumHeight(m.row_table)

    # Qt overrides
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line below."""
        t, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self)
        box(painter, self.rect().adjusted(0, self.height() - m.hairline, 0, 0), 0, t.line)
        painter.end()
