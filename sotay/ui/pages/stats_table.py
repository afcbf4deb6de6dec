# The table of who came to the meetings: how often, how often not, and who is to be talked to.
# It must not know how figures are worked out.

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from sotay.domain.shares import percent_text
from sotay.services.meeting_figures import MeetingFigures, MemberLine
from sotay.ui.delegates.member_row import BadgeCell, MemberRowDelegate
from sotay.ui.delegates.rows import ROW_ROLE, CellText
from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import badge_width
from sotay.ui.widgets.tones import Tone

Index = QModelIndex | QPersistentModelIndex
_ICON = "warning"
_RATE = "00,0 %"
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Column(IntEnum):
    """Name the columns, from left to right."""

    NAME = 0
    PRESENT = 1
    EXCUSED = 2
    UNEXCUSED = 3
    RATE = 4
    REMARK = 5


_NUMBERS = (Column.PRESENT, Column.EXCUSED, Column.UNEXCUSED, Column.RATE)


class MemberFiguresModel(QAbstractTableModel):
    """Hold the attendance of each member; who missed several meetings in a row is told by a badge."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: tuple[MemberLine, ...] = ()
        self._in_a_row = 0
        self._heads: tuple[str, ...] = ("",) * len(Column)

    def show_lines(self, found: MeetingFigures) -> None:
        """Show other members."""
        self.beginResetModel()
        self._lines, self._in_a_row = found.members, found.in_a_row
        self.endResetModel()

    def retranslate(self) -> None:
        """Name the columns."""
        self._heads = (
            self.tr("Full name"),
            self.tr("Present"),
            self.tr("Away with a reason"),
            self.tr("Away without one"),
            self.tr("Rate"),
            self.tr("To be noted"),
        )
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def remarks(self) -> list[str]:
        """Return what is to be noted of each member, "" for nothing."""
        return [self._remark(line) for line in self._lines]

    def _remark(self, line: MemberLine) -> str:
        missed = line.figures.in_a_row
        if not self._in_a_row or missed < self._in_a_row:
            return ""
        return self.tr("missed %n meeting(s) in a row", "", missed)

    def _words(self, line: MemberLine) -> tuple[str, ...]:
        one = line.figures
        rate = "" if one.rate is None else percent_text(one.rate)
        return line.name, str(one.present), str(one.excused), str(one.unexcused), rate, self._remark(line)

    def _cell(self, line: MemberLine, column: int) -> CellText | BadgeCell:
        words = self._words(line)[column]
        if column == Column.REMARK and words:
            return BadgeCell(words, _ICON, Tone.AMBER)
        return CellText(words, right=column in _NUMBERS)

    # Qt overrides
    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of members."""
        return len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the cell, its words, or in the first column the whole row for a screen reader."""
        line = self._lines[index.row()]
        if role == ROW_ROLE:
            return self._cell(line, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == Column.NAME:
            told = zip(self._heads[1:], self._words(line)[1:], strict=True)
            return ", ".join((line.name, *(f"{head}: {words}" for head, words in told if words)))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(line)[index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a column, above its words or numbers."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in _NUMBERS else _LEFT
        return self._heads[section] if role == Qt.ItemDataRole.DisplayRole else None


class MemberFiguresTable(QTableView):
    """Show a `MemberFiguresModel`; names have the room that numbers and badges leave."""

    def __init__(self, theme: Theme, model: MemberFiguresModel) -> None:
        super().__init__()
        self._theme = theme
        self._figures = model
        self.setModel(model)
        self.setItemDelegate(MemberRowDelegate(theme, self, two_lines=False))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.horizontalHeader().setSectionResizeMode(self.horizontalHeader().ResizeMode.Fixed)
        model.modelReset.connect(self.arrange)
        model.headerDataChanged.connect(self.arrange)
        theme.changed.connect(self.arrange)

    def arrange(self) -> None:
        """Give the columns their widths."""
        m = self._theme.metrics
        head = QFontMetrics(self._theme.font(m.text_small, 600))
        widths = {
            column: head.horizontalAdvance(str(self._figures.headerData(column, Qt.Orientation.Horizontal)))
            for column in Column
        }
        badges = [badge_width(self._theme, told, _ICON) for told in set(self._figures.remarks()) if told]
        rate = QFontMetrics(self._theme.font(m.text_base)).horizontalAdvance(_RATE)
        widths[Column.RATE] = max(widths[Column.RATE], rate)
        widths[Column.REMARK] = max(widths[Column.REMARK], *badges, 0)
        for column in (*_NUMBERS, Column.REMARK):
            self.setColumnWidth(column, widths[column] + 3 * m.gap_3)
        left = self.viewport().width() - sum(self.columnWidth(column) for column in (*_NUMBERS, Column.REMARK))
        self.setColumnWidth(Column.NAME, max(left, widths[Column.NAME] + m.gap_7))
        self.horizontalHeader().setFixedHeight(m.table_header)
        self.setMinimumHeight(m.table_header + 5 * m.row_table_one)

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns their widths."""
        super().resizeEvent(event)
        self.arrange()
