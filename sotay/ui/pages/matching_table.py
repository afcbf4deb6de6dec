# The table of a comparison: ticks at the left, the book beside the superior's list; by mouse and by keys.
# It must not know what a row is about.

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyleOptionViewItem, QTableView

from sotay.ui.delegates.base import Index
from sotay.ui.delegates.table import TableDelegate
from sotay.ui.pages.matching_model import Column, MatchingModel
from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import draw_check

# How the width that is left is shared out.
_SHARES = {Column.NAME: 27, Column.FIELD: 24, Column.OURS: 23, Column.THEIRS: 26}


class MatchingTable(QTableView):
    """Show a comparison; a click on a tick or the space bar accepts a row."""

    def __init__(self, theme: Theme, model: MatchingModel, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._differences = model
        model.setParent(self)
        self.setModel(model)
        self.setItemDelegate(TickDelegate(theme, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setWordWrap(False)
        self.setAccessibleName(name)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self._arrange)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == Column.TICK:
            self._differences.toggle(index.row())

    def _arrange(self) -> None:
        m = self._theme.metrics
        tick = m.gap_4 + m.check + m.gap_3
        left = self.viewport().width() - tick
        self.setColumnWidth(Column.TICK, tick)
        for column, share in _SHARES.items():
            self.setColumnWidth(column, left * share // 100)

    # Qt overrides
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Accept the current row at the space bar."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._differences.toggle(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        self._arrange()


class TickDelegate(TableDelegate):
    """Paint the ticks, and else what every table shows."""

    # Qt overrides
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        super().paint(painter, option, index)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if index.column() != Column.TICK or state is None:
            return
        m = self._theme.metrics
        box = QRect(0, 0, m.check, m.check)
        box.moveCenter(option.rect.center())
        box.moveLeft(option.rect.left() + m.gap_4)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        draw_check(painter, self._theme, box, Qt.CheckState(state) is Qt.CheckState.Checked, hovered, enabled=True)
        painter.restore()
