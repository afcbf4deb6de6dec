# The rows of an agenda that is edited in place: a title, who presents it, minutes; bands head its parts.
# It must not know agendas beyond the cell it paints.

from collections.abc import Callable, Mapping

from PySide6.QtCore import QAbstractItemModel, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QStyleOptionViewItem, QTableView, QWidget

from sotay.ui.delegates.base import Index
from sotay.ui.delegates.rows import ROW_ROLE, Band
from sotay.ui.delegates.table import TableDelegate
from sotay.ui.theme import Theme

TITLE, PRESENTER, MINUTES = range(3)
_MOST_MINUTES = 600
_EDIT = Qt.ItemDataRole.EditRole


class AgendaDelegate(TableDelegate):
    """Paint a `Band` over the whole row, or a cell; edit a title, a choice of people, or minutes.

    `people` gives those who may present, by id; `nobody` is the word for none.
    """

    def __init__(
        self, theme: Theme, view: QTableView, people: Callable[[], Mapping[int, str]], nobody: Callable[[], str]
    ) -> None:
        super().__init__(theme, view, two_lines=False)
        self._rows = view
        self._people, self._nobody = people, nobody

    # Qt overrides
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the height of an item, or of a band."""
        m = self._theme.metrics
        return QSize(m.tile, m.row_band if isinstance(index.data(ROW_ROLE), Band) else m.control)

    def _measure(self) -> None:
        self._table.verticalHeader().setDefaultSectionSize(self._theme.metrics.control)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell; a band is painted by each of its cells, over the whole row."""
        band = index.data(ROW_ROLE)
        if not isinstance(band, Band):
            super().paint(painter, option, index)
            return
        t, m, cell = self._theme.tokens, self._theme.metrics, option.rect
        left = cell.left() - self._rows.columnViewportPosition(index.column())
        strip = QRect(left, cell.top(), self._rows.viewport().width(), cell.height())
        painter.save()
        painter.setClipRect(cell)
        painter.fillRect(cell, self.colour(t.page))
        painter.fillRect(strip.left(), strip.bottom() + 1 - m.hairline, strip.width(), m.hairline, self.colour(t.line))
        self.words(painter, strip.adjusted(m.gap_4, 0, -m.gap_2, 0), band.text, self.font(m.text_small, 600), t.text2)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a line, a list of people, or a field of minutes."""
        if index.column() == PRESENTER:
            return self._chooser(parent)
        if index.column() == MINUTES:
            field = QSpinBox(parent)
            field.setRange(0, _MOST_MINUTES)
            field.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            return field
        return QLineEdit(parent)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what is edited."""
        value = index.data(_EDIT)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(value)))
        elif isinstance(editor, QSpinBox):
            editor.setValue(int(value))
            editor.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(str(value))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over what was typed or chosen."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData(), _EDIT)
        elif isinstance(editor, QSpinBox):
            model.setData(index, editor.value(), _EDIT)
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), _EDIT)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Lay the editor over its cell, as tall as the row."""
        editor.setFixedHeight(option.rect.height())
        editor.setGeometry(option.rect)

    def _chooser(self, parent: QWidget) -> QComboBox:
        chooser = QComboBox(parent)
        chooser.addItem(self._nobody(), 0)
        for member_id, name in self._people().items():
            chooser.addItem(name, member_id)
        return chooser
