# The frame of one step of a task: its body, and below a line the buttons that go on, back or away.
# It must not know the steps.

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.theme import Theme
from sotay.ui.widgets.empty_state import EmptyState
from sotay.ui.widgets.labels import ElidedLabel


class StepFrame(QWidget):
    """Hold a body, and a foot with a remark at the left and buttons at the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.body = QVBoxLayout()
        self._remark = ElidedLabel("", "second")
        self._line = rule(theme)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._remark, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.body, 1)
        column.addWidget(self._line)
        column.addLayout(self._foot)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_remark(self, text: str) -> None:
        """Say at the left of the foot how things stand."""
        self._remark.set_full(text)

    def add_left(self, button: QWidget) -> None:
        """Put a button at the left end of the foot."""
        self._foot.insertWidget(self._foot.indexOf(self._remark), button)

    def add_button(self, button: QWidget) -> None:
        """Put a button at the right end of the foot."""
        self._foot.addWidget(button)

    def set_key(self, key: Qt.Key, button: QAbstractButton) -> None:
        """Let a key press a button while this step is shown."""
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(button.click)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self._foot.setContentsMargins(m.page_left, m.gap_3 + 1, m.page_left, m.gap_3 + 1)
        self._foot.setSpacing(m.gap_2 + m.gap_1 // 2)


def rule(theme: Theme) -> QFrame:
    """Return a thin line across the page."""
    line = QFrame()
    line.setProperty("rule", "line")
    line.setFixedHeight(theme.metrics.hairline)
    return line


def upright_rule(theme: Theme) -> QFrame:
    """Return a thin line down the page."""
    line = QFrame()
    line.setProperty("rule", "line")
    line.setFixedWidth(theme.metrics.hairline)
    return line


def centred(theme: Theme, content: QWidget, width: int) -> ColumnScroll:
    """Return a scrolling area with a column of a width in its middle."""
    area = ColumnScroll()
    row = QHBoxLayout()
    content.setMaximumWidth(width)
    row.setContentsMargins(theme.metrics.page_left, theme.metrics.gap_7, theme.metrics.page_left, theme.metrics.gap_5)
    row.addStretch(1)
    row.addWidget(content, 1000, Qt.AlignmentFlag.AlignTop)
    row.addStretch(1)
    area.column.setContentsMargins(0, 0, 0, 0)
    area.column.addLayout(row)
    area.column.addStretch(1)
    return area


def in_the_middle(empty: EmptyState) -> QWidget:
    """Return an area with an empty state in its middle."""
    room = QWidget()
    row = QHBoxLayout(room)
    row.addStretch(1)
    row.addWidget(empty)
    row.addStretch(1)
    return room
