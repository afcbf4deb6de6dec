# The table of a month's dues: marks by space and by clicks, amounts typed in the row, columns that have room.
# It must not know how dues are written.

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView, QWidget

from sotay.ui.delegates.dues_row import DuesRowDelegate
from sotay.ui.pages.dues_model import Column, DuesModel
from sotay.ui.pages.dues_words import LOOKS, Standing, lacking_words, standing_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import badge_width

_MONEY, _BALANCE = "0.000.000", "00.000.000"
_NAME_SHARE, _GROUP_SHARE = 12, 11  # the least widths of a name and of a group, in widths of a wide letter
# What is left out first where the width has no room.
_DROPPED = (Column.BALANCE, Column.GROUP, Column.PAID)


class DuesTable(QTableView):
    """Tell `chosen` with the place of a row that the keyboard or a click comes to."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, model: DuesModel) -> None:
        super().__init__()
        self._theme = theme
        self._dues = model
        self.setModel(model)
        self._cells = DuesRowDelegate(theme, self)
        self.setItemDelegate(self._cells)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setWordWrap(False)
        header = self.horizontalHeader()
        header.setSectionsMovable(False)
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._on_head_clicked)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.selectionModel().currentRowChanged.connect(lambda now, _: self.chosen.emit(now.row()))
        theme.changed.connect(self.arrange)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.setAccessibleName(self.tr("Dues of the month, one row for each member"))
        self._cells.hint = self.tr("amount")
        self.arrange()

    def type_amount(self, begin: str = "") -> None:
        """Let the amount of the row be typed, beginning with a digit."""
        index = self._dues.index(self.currentIndex().row(), Column.TAKE)
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        self.edit(index)
        editor = self.indexWidget(index) or self.viewport().focusWidget()
        if begin and editor is not None and hasattr(editor, "setText"):
            editor.setText(begin)

    def arrange(self) -> None:
        """Give the columns their widths; the names have what is left, the groups half as much at most."""
        widths = self._widths()
        letter = QFontMetrics(self._theme.font(self._theme.metrics.text_section, 500)).horizontalAdvance("N")
        room, least = self.viewport().width(), _NAME_SHARE * letter + self._theme.metrics.gap_4
        for column in _DROPPED:
            if least + sum(widths.values()) > room:
                del widths[column]
        for column in Column:
            self.setColumnHidden(column, column not in widths and column is not Column.NAME)
        spare = room - least - sum(widths.values())
        if Column.GROUP in widths and spare > 0:
            widths[Column.GROUP] += spare * 2 // 5
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self.setColumnWidth(Column.NAME, max(room - sum(widths.values()), least))
        self.horizontalHeader().setFixedHeight(self._theme.metrics.table_header)

    def _on_head_clicked(self, column: int) -> None:
        """Mark all by a click above the marks, or nobody where somebody is marked."""
        if column == Column.MARK:
            self._dues.mark_all(marked=not self._dues.taking())

    def _widths(self) -> dict[Column, int]:
        m = self._theme.metrics
        base = QFontMetrics(self._theme.font(m.text_base))
        head = QFontMetrics(self._theme.font(m.text_small, 600))
        money = base.horizontalAdvance(_MONEY)
        badges = max(badge_width(self._theme, standing_words(one, 9), LOOKS[one][0]) for one in Standing)
        needed = {
            Column.GROUP: base.horizontalAdvance("N") * _GROUP_SHARE,
            Column.OWED: money,
            Column.PAID: money,
            Column.BALANCE: base.horizontalAdvance(lacking_words(_BALANCE)),
            Column.STATE: badges,
            Column.TAKE: money + m.gap_3,
        }
        for column, width in needed.items():
            title = str(self._dues.headerData(column, Qt.Orientation.Horizontal) or "")
            needed[column] = max(width, head.horizontalAdvance(title)) + 2 * m.gap_2
        return {Column.MARK: m.check + 2 * m.gap_3, **needed}

    # Qt overrides
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark by space, type an amount by F2, Enter or its first digit."""
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # what the field does not take, such as its own Enter
            return
        place, text = self.currentIndex().row(), event.text()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if place >= 0 and plain and event.key() == Qt.Key.Key_Space:
            self._dues.toggle(place)
        elif place >= 0 and plain and text.isascii() and text.isdigit():
            self.type_amount(text)
        elif place >= 0 and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.type_amount()
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go on to the next row after Enter."""
        super().closeEditor(editor, hint)
        below = self.currentIndex().row() + 1
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache and below < self._dues.rowCount():
            self.setCurrentIndex(self._dues.index(below, Column.NAME))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark by a click on the mark, type by a click on the amount."""
        super().mousePressEvent(event)
        index: QModelIndex = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        if index.column() == Column.MARK:
            self._dues.toggle(index.row())
        elif index.column() == Column.TAKE:
            self.edit(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns their widths."""
        super().resizeEvent(event)
        self.arrange()
