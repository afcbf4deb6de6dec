# The rules in force as a table: group by group what each is called, where it comes from, what it asks for, since when.
# It must not know how rules are read.

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QScrollArea, QTableView

from sotay.ui.delegates.entry_row import wrapped
from sotay.ui.delegates.rows import ROW_ROLE, Band, CellText
from sotay.ui.delegates.table import TableDelegate
from sotay.ui.theme import Theme

if TYPE_CHECKING:
    from sotay.services.rules_in_use import RuleLine

Index = QModelIndex | QPersistentModelIndex


class RulesModel(QAbstractTableModel):
    """Give a table view a band for each group and a row for each rule."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Band | RuleLine, ...] = ()
        self._heads: tuple[str, ...] = ()

    @property
    def bands(self) -> Iterator[int]:
        """Yield the rows that are bands."""
        return (at for at, row in enumerate(self._rows) if isinstance(row, Band))

    def set_lines(self, lines: "Sequence[RuleLine]") -> None:
        """Show other rules, or the same ones in another language."""
        self.beginResetModel()
        rows: list[Band | RuleLine] = []
        for group, rules in groupby(lines, key=lambda line: line.group):
            rows += [Band(group), *rules]
        self._rows = tuple(rows)
        self._heads = (self.tr("Rule, and where it comes from"), self.tr("What it asks for, and when"))
        self.endResetModel()

    def _cell(self, row: "Band | RuleLine", column: int) -> Band | CellText:
        if isinstance(row, Band):
            return row
        return CellText(row.value, row.days) if column else CellText(row.name, row.source)

    # Qt overrides
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rules and bands."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else 2

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only rules be chosen."""
        return Qt.ItemFlag.NoItemFlags if isinstance(self._rows[index.row()], Band) else super().flags(index)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words over a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical or not self._heads:
            return None
        return self._heads[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the cell, or all of what it says."""
        if not index.isValid():
            return None
        cell = self._cell(self._rows[index.row()], index.column())
        if role == ROW_ROLE:
            return cell
        told = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        return "\n".join(filter(None, (cell.text, cell.detail))) if role in told else None


class RuleDelegate(TableDelegate):
    """Paint a rule in full: what does not fit into a line of its column goes on in the next."""

    def height(self, cell: CellText, column: int, width: int) -> int:
        """Return how high a cell is in a column of a width."""
        m = self._theme.metrics
        lines, small = self._lines(cell, width - (m.gap_2 if column else m.gap_4) - m.gap_2)
        return max(m.row_table, len(lines) * m.line_base + len(small) * m.line_small + 2 * self._edge())

    def _edge(self) -> int:
        """Return the room above the first line: that of a row of two lines, so that first lines stand level."""
        m = self._theme.metrics
        return (m.row_table - m.line_base - m.line_small) // 2

    def _lines(self, cell: CellText, width: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        m = self._theme.metrics
        return (
            wrapped(cell.text, self.font(m.text_base).font, width),
            wrapped(cell.detail, self.font(m.text_small).font, width),
        )

    def _draw_cell(self, painter: QPainter, inner: QRect, cell: CellText, colour: str) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        lines, small = self._lines(cell, inner.width())
        line = QRect(inner.left(), inner.top() + self._edge(), inner.width(), m.line_base)
        for text in lines:
            self.words(painter, line, text, self.font(m.text_base), colour)
            line.translate(0, m.line_base)
        line.setHeight(m.line_small)
        for text in small:
            self.words(painter, line, text, self.font(m.text_small), t.muted)
            line.translate(0, m.line_small)


class RulesTable(QTableView):
    """Show the rules in force, as tall as they are: whatever it lies in scrolls, and follows the keyboard."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.lines = RulesModel(self)
        self.setModel(self.lines)
        self._painter = RuleDelegate(theme, self)
        self.setItemDelegate(self._painter)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.lines.modelReset.connect(self._arrange)
        theme.changed.connect(self._arrange)
        self._arrange()

    def _arrange(self) -> None:
        self.horizontalHeader().setFixedHeight(self._theme.metrics.table_header)
        self.clearSpans()
        for band in self.lines.bands:
            self.setSpan(band, 0, 1, 2)
        self._share_width()

    def _share_width(self) -> None:
        """Share the width out, and give every row the height that its words then take."""
        m, room = self._theme.metrics, self.viewport().width()
        widths = (room // 2, room - room // 2)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        for row in range(self.lines.rowCount()):
            cells = [self.lines.index(row, column).data(ROW_ROLE) for column in range(2)]
            heights = [
                m.row_band if isinstance(cell, Band) else self._painter.height(cell, column, width)
                for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
            ]
            self.setRowHeight(row, max(heights))
        self.setFixedHeight(m.table_header + self.verticalHeader().length() + 2 * m.hairline)

    # Qt overrides
    def currentChanged(self, current: Index, previous: Index) -> None:
        """Bring the row that is chosen now into sight."""
        super().currentChanged(current, previous)
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        inner = around.widget() if around is not None else None
        if around is not None and inner is not None and current.isValid():
            row = self.visualRect(current)
            at = self.viewport().mapTo(inner, row.center())
            around.ensureVisible(at.x(), at.y(), 0, row.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._share_width()
