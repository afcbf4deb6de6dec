# The table of the roll: marks by digits and by clicks, reasons and hours typed in the row, columns that have room.
# It must not know how a mark is written.

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from sotay.domain.meetings import Presence
from sotay.ui.delegates.base import Index
from sotay.ui.delegates.rows import ROW_ROLE
from sotay.ui.keys import shown as shown_keys
from sotay.ui.pages.cockpit_roll_delegate import RollDelegate
from sotay.ui.pages.cockpit_roll_model import Column, RollModel, RollRow
from sotay.ui.pages.cockpit_words import TONES, presence_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.tones import TONE_ICONS

_KEYS: dict[int, Presence | None] = {
    Qt.Key.Key_1: Presence.PRESENT,
    Qt.Key.Key_2: Presence.EXCUSED,
    Qt.Key.Key_3: Presence.UNEXCUSED,
    Qt.Key.Key_0: None,
    Qt.Key.Key_Delete: None,
}
_LEAVES = Qt.Key.Key_4
_NUMBER = "0000"
_NAME_SHARE = 11  # the least width of a name, in widths of a wide letter
_REMARK_SHARE = 6


class RollTable(QTableView):
    """Tell `marked` (id, presence or None), `leaving` when somebody goes early, `undone` on Ctrl+Z."""

    marked = Signal(int, object)
    leaving = Signal(int)
    undone = Signal()

    def __init__(self, theme: Theme, model: RollModel) -> None:
        super().__init__()
        self._theme = theme
        self._roll = model
        self._writable = True
        self._undoable = False
        self.setModel(model)
        self.cells = RollDelegate(theme, self)
        self.setItemDelegate(self.cells)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setWordWrap(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self._on_clicked)
        self._take_digits()
        # All of it is painted here, so that scrolling by a row moves what is seen and paints that row alone.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self.arrange)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.setAccessibleName(self.tr("Roll: 1 present, 2 excused, 3 unexcused, 0 not called yet"))
        self.cells.retranslate()
        self._roll.retranslate()
        self.arrange()

    def set_writable(self, writable: bool) -> None:
        """Let marks be made, or not."""
        self._writable = writable
        self._roll.set_writable(writable)

    def set_undoable(self, undoable: bool) -> None:
        """Let the last mark be taken back by Ctrl+Z, or leave that key to the window."""
        self._undoable = undoable

    def show_place(self, place: int) -> None:
        """Go to a row."""
        self.setCurrentIndex(self._roll.index(place, Column.NAME))

    def arrange(self) -> None:
        """Give the columns their widths; names and remarks share what is left."""
        m = self._theme.metrics
        letter = QFontMetrics(self._theme.font(m.text_base, 500)).horizontalAdvance("N")
        number = m.gap_5 + QFontMetrics(self._theme.font(m.text_dense)).horizontalAdvance(_NUMBER[:3]) + m.gap_1
        room = self.viewport().width() - number
        least = (_NAME_SHARE + _REMARK_SHARE) * letter
        wide = self.cells.wanted() + m.gap_2 + m.gap_3
        parts = wide if room - wide >= least else self.cells.wanted(short=True) + m.gap_2 + m.gap_3
        left = max(room - parts, least)
        name = max(left * 57 // 100, _NAME_SHARE * letter)
        widths = {
            Column.NUMBER: number,
            Column.NAME: name,
            Column.PRESENCE: parts,
            Column.REMARK: max(left - name, _REMARK_SHARE * letter),
        }
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self.horizontalHeader().setFixedHeight(m.table_header)
        style = f"QHeaderView::section:first {{ padding-left: {m.gap_5}px; }}"  # the margin of the page
        if style != self.horizontalHeader().styleSheet():
            self.horizontalHeader().setStyleSheet(style)

    def mark(self, presence: Presence | None) -> None:
        """Mark the current member and go to the next."""
        row = self._roll.row(self.currentIndex().row())
        if row is None or not self._writable:
            return
        needless = not row.is_called and presence is not Presence.PRESENT
        self.marked.emit(row.attendance.member_id, None if needless else presence)
        if row.number < self._roll.rowCount():
            self.show_place(row.number)

    def type_remark(self) -> None:
        """Open the field for the reason or the hour of the current member."""
        index = self._roll.index(self.currentIndex().row(), Column.REMARK)
        # Enter that ends the typing in a field comes on to the table.
        typing = self.state() is QAbstractItemView.State.EditingState
        if index.isValid() and not typing and self._roll.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def menu(self, place: int) -> QMenu:
        """Return what can be done with a row."""
        made = QMenu(self)
        row = self._roll.row(place)
        if row is None:
            return made
        member, now = row.attendance.member_id, row.attendance.presence
        for key, (presence, words) in enumerate(presence_words().items(), 1):
            if row.is_called or presence is Presence.PRESENT:
                self._add(
                    made, words, TONE_ICONS[TONES[presence]], str(key), lambda p=presence: self.marked.emit(member, p)
                )
        if now is not None:
            self._add(made, self.tr("Not called yet"), "eraser", "0", lambda: self.marked.emit(member, None))
            made.addSeparator()
        if now is Presence.PRESENT:
            gone = row.attendance.left is not None
            words = self.tr("Stays to the end after all") if gone else self.tr("Leaves early, now")
            self._add(made, words, "sign-out", "4", lambda: self.leaving.emit(member))
            self._add(made, self.tr("Change the hour they came"), "clock", shown_keys("remark"), self.type_remark)
        if now is Presence.EXCUSED:
            self._add(made, self.tr("Write the reason"), "pencil-simple", shown_keys("remark"), self.type_remark)
        return made

    def _add(self, menu: QMenu, words: str, icon: str, key: str, run: object) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        action = QAction(self._theme.icons.icon(icon, t.text2, m.icon_button), f"{words}\t{key}", menu)
        action.triggered.connect(run)
        menu.addAction(action)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == Column.REMARK:
            self.type_remark()

    def _undoes(self, event: QEvent) -> bool:
        typed = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
        return typed and self._writable and self._undoable

    def _take_digits(self) -> None:
        """Keep the input of Vietnamese away: it holds digits back to see what follows (VNI)."""
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)

    def _part_under(self, at: QPoint) -> tuple[int, Presence] | None:
        index = self.indexAt(at)
        row = index.data(ROW_ROLE)
        if index.column() != Column.PRESENCE or not isinstance(row, RollRow):
            return None
        presence = self.cells.part_at(row, self.visualRect(index), at)
        return None if presence is None else (index.row(), presence)

    def _hover(self, hovered: tuple[int, Presence] | None) -> None:
        before, self.cells.hovered = self.cells.hovered, hovered
        if before == hovered:
            return
        for one in (before, hovered):
            if one is not None:
                self.viewport().update(self.visualRect(self._roll.index(one[0], Column.PRESENCE)))

    # Qt overrides
    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Z from the window while a mark can be taken back by it."""
        if event.type() == QEvent.Type.ShortcutOverride and self._undoes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark by digits; open the field at Enter or F2."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        key = event.key()
        if self._undoes(event):
            self.undone.emit()
        elif plain and key in _KEYS:
            self.mark(_KEYS[key])
        elif plain and key == _LEAVES:
            row = self._roll.row(self.currentIndex().row())
            if row is not None and self._writable and row.attendance.presence is Presence.PRESENT:
                self.leaving.emit(row.attendance.member_id)
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.type_remark()
        elif key not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the row that is met, whichever its cell."""
        index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        if index.isValid():
            self.show_place(index.row())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Mark where one of the three was met; a click on the one that is chosen takes the mark back."""
        super().mouseReleaseEvent(event)
        met = self._part_under(event.position().toPoint())
        if met is None or event.button() is not Qt.MouseButton.LeftButton or not self._writable:
            return
        row = self._roll.row(met[0])
        if row is not None:
            same = row.attendance.presence is met[1]
            self.marked.emit(row.attendance.member_id, None if same else met[1])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would meet."""
        super().mouseMoveEvent(event)
        self._hover(self._part_under(event.position().toPoint()) if self._writable else None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the row."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid() or not self._writable:
            return
        self.show_place(index.row())
        at = self.visualRect(index).bottomLeft() if by_key else event.pos()
        self.menu(index.row()).popup(self.viewport().mapToGlobal(at))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Keep the digits."""
        super().currentChanged(current, previous)
        self._take_digits()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Keep the digits, and begin with the first who is not marked."""
        if not self.currentIndex().isValid() and self._roll.rowCount():
            self.show_place(self._roll.first_unmarked())
        super().focusInEvent(event)
        self._take_digits()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, also where there are no rows."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._theme.tokens.page))
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        self.arrange()
