# The table of lines: how wide its columns are and which have room.
# It must not know how lines are found.

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from sotay.ui.delegates.trail_row import TrailRowDelegate
from sotay.ui.pages.trail_model import Column, TrailModel
from sotay.ui.theme import Theme

_DEEDS, _WHO, _TEXT = 10, 12, 24  # widths of the columns, in widths of a wide letter


class TrailTable(QTableView):
    """Tell `chosen` with the place of a row that is clicked or entered."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, model: TrailModel) -> None:
        super().__init__()
        self._theme = theme
        self._lines = model
        self.setModel(model)
        self.setItemDelegate(TrailRowDelegate(theme, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setWordWrap(False)
        header = self.horizontalHeader()
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))
        theme.changed.connect(self.arrange)

    def begin(self) -> None:
        """Choose the newest line, where the keyboard is here and nothing is chosen."""
        if self.hasFocus() and not self.currentIndex().isValid() and self._lines.rowCount():
            self.setCurrentIndex(self._lines.index(1, 0))  # below the first band

    def arrange(self) -> None:
        """Give the columns their widths; what was written has what is left, and who wrote it goes first."""
        m = self._theme.metrics
        letter = QFontMetrics(self._theme.font(m.text_base)).horizontalAdvance("N")
        clock = QFontMetrics(self._theme.font(m.text_base)).horizontalAdvance("00:00") + m.gap_4 + 2 * m.gap_2
        deed, who = _DEEDS * letter + m.icon_tool + 2 * m.gap_2, _WHO * letter + 2 * m.gap_2
        room = self.viewport().width()
        has_who = room - clock - deed - who >= _TEXT * letter
        self.setColumnHidden(Column.WHO, not has_who)
        self.setColumnWidth(Column.TIME, clock)
        self.setColumnWidth(Column.DEED, deed)
        self.setColumnWidth(Column.WHO, who)
        self.setColumnWidth(Column.TEXT, room - clock - deed - (who if has_who else 0))
        self.horizontalHeader().setFixedHeight(m.table_header)

    # Qt overrides
    def moveCursor(self, action: QAbstractItemView.CursorAction, keys: Qt.KeyboardModifier) -> QModelIndex:
        """Go to the line below a band, where a key would go to the band itself and so nowhere."""
        index = super().moveCursor(action, keys)
        if index.isValid() and not self._lines.id_at(index.row()):
            return self._lines.index(index.row() + 1, index.column())
        return index

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the newest line."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns their widths."""
        super().resizeEvent(event)
        self.arrange()
