# The frame of the screens before the book is open: the cover at the left, a column at the right, buttons below it.
# It must not know the screens.

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sotay.ui.gate.cover import BookCover
from sotay.ui.theme import Theme
from sotay.ui.widgets.labels import Paragraph

# What the column needs beside the cover, in pixels of 100 %.
_ROOM_BESIDE_COVER = 560
_SHARE_OF_TWO_LINES = 0.7  # of its width, a sentence that is broken once needs at most so much


class GateFrame(QWidget):
    """Hold a head, a scrolling column and a foot beside the cover, which gives way where the room is short."""

    def __init__(self, theme: Theme, *, foot_on_cover: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.cover = BookCover(theme, foot=foot_on_cover)
        self._content: QWidget | None = None
        self._area = QScrollArea(widgetResizable=True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._room = QWidget()
        self._room.setObjectName("contents")
        self._slot = QVBoxLayout(self._room)
        self._area.setWidget(self._room)
        self._head = QHBoxLayout()
        self._edge = QFrame()
        self._edge.setProperty("rule", "line")
        self._edge.hide()
        self._area.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self._foot_box = QFrame()
        self._foot_column, self._foot = QVBoxLayout(self._foot_box), QHBoxLayout()
        self._foot_column.addLayout(self._foot)
        self._remark = Paragraph(theme, "", "caption")
        self._foot.addWidget(self._remark, 1)
        self._foot.addStretch()
        self._buttons: list[QWidget] = []
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addLayout(self._head)
        right.addWidget(self._area, 1)
        right.addWidget(self._edge)
        right.addWidget(self._foot_box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.cover)
        row.addLayout(right, 1)
        self._refit()
        theme.changed.connect(self._refit)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    @property
    def _beside_cover(self) -> bool:
        """Tell whether the column has room beside the cover."""
        m = self._theme.metrics
        return self.width() - m.gate_cover >= _ROOM_BESIDE_COVER * m.scale

    def set_head(self, widget: QWidget) -> None:
        """Put a widget above the column, in place of an earlier one."""
        _empty(self._head)
        self._head.addWidget(widget)

    def set_content(self, widget: QWidget) -> None:
        """Show a column; the earlier one goes."""
        if self._content is not None:
            self._content.hide()
            self._slot.removeWidget(self._content)
            self._content.deleteLater()
        self._content = widget
        self._slot.insertWidget(0, widget)
        self._refit()

    def set_foot(self, remark: str, *buttons: QWidget) -> None:
        """Show a remark at the left of the foot and buttons at its right, the last one the loudest."""
        for old in self._buttons:
            old.hide()
            self._foot.removeWidget(old)
            old.deleteLater()
        self._buttons = list(buttons)
        for button in buttons:
            self._foot.addWidget(button)
        self.set_remark(remark)

    def start_at_top(self) -> None:
        """Show the top of the column, wherever the focus is: a step is read from its title on."""
        QTimer.singleShot(0, self, lambda: self._area.verticalScrollBar().setValue(0))

    def set_remark(self, text: str) -> None:
        """Say at the left of the foot how things stand."""
        self._remark.set_plain(text)
        self._place_remark()

    def _place_remark(self) -> None:
        """Put the remark beside the buttons where two lines of it have room there, else above them."""
        m, sides = self._theme.metrics, self._foot_column.contentsMargins()
        width = self.width() - (m.gate_cover if self._beside_cover else 0) - sides.left() - sides.right()
        spare = width - sum(button.sizeHint().width() + self._foot.spacing() for button in self._buttons)
        line = QFontMetrics(self._theme.font(m.text_small)).horizontalAdvance(self._remark.plain)
        beside = spare >= line * _SHARE_OF_TWO_LINES
        place = self._foot if beside else self._foot_column
        if place.indexOf(self._remark) < 0:
            self._foot.removeWidget(self._remark)
            self._foot_column.removeWidget(self._remark)
            place.insertWidget(0, self._remark, 1 if beside else 0)
        self._remark.setVisible(bool(self._remark.plain))

    def _on_range_changed(self, _least: int, most: int) -> None:
        self._edge.setVisible(most > 0)

    def _on_focus_changed(self, _old: QObject | None, now: QObject | None) -> None:
        # Tab moves the focus; what has it must be seen, also where 200 % text fills two screens.
        if isinstance(now, QWidget) and self._room.isAncestorOf(now):
            self._area.ensureWidgetVisible(now, 0, self._theme.metrics.gap_3)

    def _refit(self) -> None:
        m = self._theme.metrics
        side = m.gap_7 + m.gap_3 if self.width() >= _ROOM_BESIDE_COVER * m.scale else m.gap_5
        self._head.setContentsMargins(side, m.gap_5, side, 0)
        roomy = m.gap_7 if self._head.count() else 2 * m.gap_7 + m.gap_4
        top = min(roomy, max(m.gap_3, self.height() // 7 - m.gap_7 - m.gap_5))
        self._slot.setContentsMargins(side, top, side, m.gap_4)
        self._foot_column.setContentsMargins(side, m.gap_3, side, m.gap_5)
        self._foot_column.setSpacing(m.gap_2)
        self._foot.setSpacing(m.gap_3)
        self._edge.setFixedHeight(m.hairline)
        self._place_remark()
        if self._content is not None:
            self._content.setMaximumWidth(m.gate_column)
        self.cover.setVisible(self._beside_cover)

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the cover where there is room for it."""
        super().resizeEvent(event)
        self._refit()


def _empty(row: QHBoxLayout) -> None:
    while (item := row.takeAt(0)) is not None:
        if old := item.widget():
            old.hide()
            old.deleteLater()
